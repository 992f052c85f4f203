import { formatJumlah } from '#client/format/bilangan.ts'
import { type JenisPerkiraan, kataRumus, kataSumber, selPerkiraan } from '#client/format/perkiraan.ts'
import { t } from '#client/messages/t.ts'
import type { PerkiraanSasaranJawaban } from '#contract/sasaran.ts'

type TabelProps = {
  readonly data: PerkiraanSasaranJawaban
  readonly pakai: ReadonlySet<string>
  readonly onPakai: (kode: string) => void
  readonly onRinci: (kode: string) => void
}

/** Per kind: what stands, what the estimate gives, and where that comes from; ticked is what will be saved. */
export function TabelPerkiraan({ data, pakai, onPakai, onRinci }: TabelProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" aria-label={t('perkiraan.pratinjau')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('perkiraan.kolom.pakai')}</th>
            <th scope="col">{t('perkiraan.kolom.jenis')}</th>
            <th scope="col" data-rata="kanan">
              {t('perkiraan.kolom.kini')}
            </th>
            <th scope="col" data-rata="kanan">
              {t('perkiraan.kolom.hasil')}
            </th>
            <th scope="col">{t('perkiraan.kolom.rumus')}</th>
          </tr>
        </thead>
        <tbody>
          {data.jenis.map((j) => (
            <tr key={j.kode}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${t('perkiraan.kolom.pakai')} ${j.nama}`}
                  disabled={j.total === null}
                  checked={j.total !== null && pakai.has(j.kode)}
                  onChange={() => onPakai(j.kode)}
                />
              </td>
              <th scope="row">
                <button type="button" className="table-buka" onClick={() => onRinci(j.kode)}>
                  {j.nama}
                  <span className="sr-only">. {t('perkiraan.kolom.rinci')}</span>
                </button>
              </th>
              <td data-rata="kanan">{formatJumlah(j.totalKini)}</td>
              <td data-rata="kanan">{formatJumlah(j.total)}</td>
              <td>
                {kataRumus(j, data.tetapan)}
                <small className="redup sasaran-sumber">
                  {[kataSumber(j, data.tetapan), kataAkibat(j, data.desa)].filter(Boolean).join(' · ')}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function kataAkibat(jenis: JenisPerkiraan, desa: PerkiraanSasaranJawaban['desa']): string {
  if (jenis.total === null) return ''
  const { sel, mengganti } = selPerkiraan(jenis, desa)
  if (sel.length === 0) return t('perkiraan.sama')
  const kosong = jenis.perkiraan.filter((n) => n === null).length
  return [
    mengganti > 0 ? t('perkiraan.ganti', { n: mengganti }) : t('perkiraan.isi', { n: sel.length }),
    kosong > 0 && t('perkiraan.tanpaPenduduk', { n: kosong }),
  ]
    .filter(Boolean)
    .join('; ')
}

type RinciProps = { readonly jenis: JenisPerkiraan; readonly desa: PerkiraanSasaranJawaban['desa'] }

/** One kind desa by desa, as it stands and as estimated. */
export function RinciDesa({ jenis, desa }: RinciProps) {
  const judul = t('perkiraan.rinci', { jenis: jenis.nama })
  return (
    <>
      <h3>{judul}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-wrap sasaran-rinci" aria-label={judul} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('sasaran.tabel.desa')}</th>
              <th scope="col" data-rata="kanan">
                {t('perkiraan.kolom.kini')}
              </th>
              <th scope="col" data-rata="kanan">
                {t('perkiraan.kolom.hasil')}
              </th>
            </tr>
          </thead>
          <tbody>
            {desa.map((d, i) => (
              <tr key={d.kode}>
                <th scope="row">{d.nama}</th>
                <td data-rata="kanan">{formatJumlah(jenis.kini[i] ?? null)}</td>
                <td data-rata="kanan">{formatJumlah(jenis.perkiraan[i] ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
