import { formatJumlah } from '#client/format/bilangan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'

type Hitung = KelengkapanJawaban['menurutJenis'][number]
type Langkah = 'masuk' | 'terverifikasi' | 'tervalidasi'

const LANGKAH: readonly Langkah[] = ['masuk', 'terverifikasi', 'tervalidasi']
const URUTAN = ['posyandu', 'pustu', 'puskesmas']

type Props = { readonly keterangan: string; readonly menurutJenis: readonly Hitung[] }

/** How far the laporan of a month have come: sent by the unit, verified by the desa, validated by the puskesmas. */
export function AlurLapor({ keterangan, menurutJenis }: Props) {
  const letak = ({ jenis }: Hitung) => (URUTAN.includes(jenis) ? URUTAN.indexOf(jenis) : URUTAN.length)
  const baris = [...menurutJenis].sort((a, b) => letak(a) - letak(b))
  return (
    <table className="alur">
      <caption className="sr-only">{keterangan}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lengkap.alur.jenis')}</th>
          <th scope="col">{t('lengkap.alur.wajib')}</th>
          {LANGKAH.map((langkah) => (
            <th key={langkah} scope="col">
              {t(`lengkap.alur.${langkah}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map((satu) => (
          <Baris key={satu.jenis} nama={kataJenisUnit(satu.jenis)} hitung={satu} />
        ))}
      </tbody>
      {baris.length > 1 && (
        <tfoot>
          <Baris nama={t('lengkap.alur.semua')} hitung={jumlahkan(baris)} />
        </tfoot>
      )}
    </table>
  )
}

type Angka = Omit<Hitung, 'jenis'>

function Baris({ nama, hitung }: { readonly nama: string; readonly hitung: Angka }) {
  return (
    <tr>
      <th scope="row">{nama}</th>
      <td>{formatJumlah(hitung.wajib)}</td>
      {LANGKAH.map((langkah) => (
        <td key={langkah}>
          <b>{formatJumlah(hitung[langkah])}</b>
          <Batang bagian={hitung.wajib > 0 ? hitung[langkah] / hitung.wajib : 0} />
          {langkah === 'masuk' && <small>{t('lengkap.alur.tepat', { n: hitung.tepat })}</small>}
        </td>
      ))}
    </tr>
  )
}

const Batang = ({ bagian }: { readonly bagian: number }) => (
  <svg className="alur-batang" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="5" className="alur-dasar" />
    <rect width={Math.min(100, bagian * 100)} height="5" className="alur-isi" />
  </svg>
)

const jumlahkan = (baris: readonly Angka[]): Angka =>
  baris.reduce((a, b) => ({
    wajib: a.wajib + b.wajib,
    masuk: a.masuk + b.masuk,
    tepat: a.tepat + b.tepat,
    terverifikasi: a.terverifikasi + b.terverifikasi,
    tervalidasi: a.tervalidasi + b.tervalidasi,
  }))
