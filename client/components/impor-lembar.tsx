import type { BarisJudul, KolomBerkas, LembarBerkas, PeranKolom } from '#client/format/impor-kolom.ts'
import { kataPeran } from '#client/format/impor-peran.ts'
import { t } from '#client/messages/t.ts'
import type { ElemenJawaban } from '#contract/elemen.ts'

type Props = {
  readonly lembar: LembarBerkas
  readonly kolom: readonly KolomBerkas[]
  readonly peran: readonly PeranKolom[]
  readonly saran: readonly (PeranKolom | null)[]
  readonly judul: BarisJudul
  readonly katalog: ElemenJawaban
  readonly onBaris: (nomor: number) => void
  readonly onKolom: (ke: number) => void
}

/** The first rows of a sheet as they stand in it. Rows are pointed at by their number, columns by their head. */
export function ImporLembar({ lembar, kolom, peran, saran, judul, katalog, onBaris, onKolom }: Props) {
  const isJudul = (nomor: number) => nomor <= judul.sampai && nomor > judul.sampai - judul.banyak
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap impor-lembar-wadah" aria-label={t('format.lembar.awal')} tabIndex={0}>
      <table className="impor-lembar">
        <caption className="sr-only">{t('format.lembar.awal')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('format.baris')}</span>
            </th>
            {kolom.map(({ huruf, judul: nama }, i) => {
              const milik = peran[i]
              const usul = milik?.jenis === 'abaikan' ? saran[i] : null
              return (
                <th key={huruf} scope="col">
                  <button type="button" className="impor-kolom" data-peran={milik?.jenis} onClick={() => onKolom(i)}>
                    <b>
                      <span className="sr-only">{t('format.kolom')} </span>
                      {huruf}
                    </b>{' '}
                    <span className="sr-only">{nama}: </span>
                    <span>{milik && kataPeran(milik, katalog)}</span>
                    {usul && <small>{t('format.saran', { peran: kataPeran(usul, katalog) })}</small>}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {lembar.baris.map(({ nomor, sel }) => (
            <tr key={nomor} data-judul={isJudul(nomor) || undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={nomor === judul.sampai}
                  aria-label={t('format.baris.judul', { nomor: String(nomor) })}
                  onClick={() => onBaris(nomor)}
                >
                  {nomor}
                </button>
              </th>
              {kolom.map(({ huruf }, i) => (
                <td key={huruf} data-peran={peran[i]?.jenis}>
                  {sel[i] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
