import { GarisContoh } from '#client/charts/tren-banding.tsx'
import { CellMark, CellStatus } from '#client/components/cell-mark.tsx'
import { DataTable } from '#client/components/data-table.tsx'
import { Icon } from '#client/components/icon.tsx'
import { formatDesimal, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan, geserBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { TitikTren, TrenJawaban } from '#contract/tren.ts'

type Semua = { readonly semua: readonly TrenJawaban[] }
type TabelProps = Semua & {
  /** Areas whose trend could not be had. */
  readonly gagal: readonly { readonly kode: string; readonly nama: string }[]
  readonly onBuka: (kode: string) => void
  readonly onHapus: (kode: string) => void
}

/** Every line of the picture: its dash and number, its figure of the month, its target, and the same month last year. */
export function TrenBandingTabel({ semua, gagal, onBuka, onHapus }: TabelProps) {
  const bulan = semua[0]?.bulan ?? ''
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" aria-label={t('tren.banding.tabel', { bulan: formatBulan(bulan) })} tabIndex={0}>
      <table className="table tren-banding-tabel">
        <caption className="sr-only">{t('tren.banding.tabel', { bulan: formatBulan(bulan) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tren.banding.wilayah')}</th>
            <th scope="col" data-rata="kanan">
              {t('tabel.nilai')}
            </th>
            <th scope="col" data-rata="kanan">
              {t('tabel.target')}
            </th>
            <th scope="col">{t('tabel.status')}</th>
            <th scope="col" data-rata="kanan" title={t('tren.banding.setahun.arti')}>
              {t('tren.banding.setahun')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {semua.map((tren, i) => (
            <Baris key={tren.wilayah.kode} tren={tren} nomor={i + 1} onBuka={onBuka} onHapus={i > 0 ? onHapus : null} />
          ))}
          {gagal.map(({ kode, nama }) => (
            <tr key={kode}>
              <th scope="row">{nama}</th>
              <td colSpan={4}>{t('tren.banding.gagal')}</td>
              <td>
                <Hapus kode={kode} nama={nama} onHapus={onHapus} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type BarisProps = Pick<TabelProps, 'onBuka'> & {
  readonly tren: TrenJawaban
  readonly nomor: number
  /** Null for the area of the screen itself. */
  readonly onHapus: TabelProps['onHapus'] | null
}

function Baris({ tren, nomor, onBuka, onHapus }: BarisProps) {
  const { wilayah, indikator, titik, bulan } = tren
  const kini = titik.find((satu) => satu.bulan === bulan)
  if (!kini) return null
  return (
    <tr>
      <th scope="row">
        <span className="tren-banding-nama">
          <GarisContoh nomor={nomor} /> {nomor}
          <button type="button" className="link-button" onClick={() => onBuka(wilayah.kode)}>
            {wilayah.nama}
          </button>
        </span>
      </th>
      <td data-rata="kanan">
        <CellMark angka={kini} indikator={indikator} />
      </td>
      <td data-rata="kanan">{formatTarget(kini.target)}</td>
      <td>
        <CellStatus angka={kini} arah={indikator.arah} />
      </td>
      <td data-rata="kanan">
        {tulisSetahun(
          kini,
          titik.find((satu) => satu.bulan === geserBulan(bulan, -12)),
        )}
      </td>
      <td>{onHapus && <Hapus kode={wilayah.kode} nama={wilayah.nama} onHapus={onHapus} />}</td>
    </tr>
  )
}

const Hapus = ({ kode, nama, onHapus }: { kode: string; nama: string; onHapus: TabelProps['onHapus'] }) => (
  <button
    type="button"
    className="icon-button"
    aria-label={t('tren.banding.hapus', { nama })}
    onClick={() => onHapus(kode)}
  >
    <Icon nama="tutup" ukuran={14} />
  </button>
)

/** '+3,2 poin', where both months are complete. */
function tulisSetahun(kini: TitikTren, lalu: TitikTren | undefined): string {
  const lengkap = (satu: TitikTren) => satu.sel === 'nilai' && satu.bulanIni === 'nilai' && !satu.sementara
  if (!lalu || !lengkap(kini) || !lengkap(lalu) || kini.persen === null || lalu.persen === null) return t('angka.tanpa')
  const selisih = kini.persen - lalu.persen
  return t('tren.banding.poin', { selisih: `${selisih > 0 ? '+' : ''}${formatDesimal(selisih).replace('-', '−')}` })
}

type BulananProps = Semua & { readonly onBuka: (kode: string, bulan: string) => void }

/** The months as rows, the areas as columns, the latest month first. */
export function TrenBandingBulanan({ semua, onBuka }: BulananProps) {
  const [awal] = semua
  if (!awal) return null
  return (
    <DataTable<TitikTren>
      keterangan={t('tren.tabel.judul')}
      kolom={[
        { kunci: 'bulan', judul: t('tren.tabel.bulan'), isi: (p) => formatBulan(p.bulan), nilai: (p) => p.bulan },
        ...semua.map(({ wilayah, indikator, titik }) => ({
          kunci: wilayah.kode,
          judul: wilayah.nama,
          rata: 'kanan' as const,
          isi: ({ bulan }: TitikTren) => {
            const angka = titik.find((satu) => satu.bulan === bulan)
            return angka ? <CellMark angka={angka} indikator={indikator} /> : t('angka.tanpa')
          },
        })),
        { kunci: 'target', judul: t('tabel.target'), rata: 'kanan', isi: (p) => formatTarget(p.target) },
      ]}
      baris={[...awal.titik].sort((a, b) => b.bulan.localeCompare(a.bulan))}
      kunciBaris={(p) => p.bulan}
      onPilih={(p) => onBuka(awal.wilayah.kode, p.bulan)}
      labelPilih={(p) => t('tren.buka', { bulan: formatBulan(p.bulan) })}
    />
  )
}
