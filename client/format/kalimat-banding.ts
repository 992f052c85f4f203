// Areas side by side in words: where each stands, how many meet the target, how far two of them are apart. Nobody is
// ranked: they keep the order in which they were chosen, and what is incomplete is not set against anything.
import { t } from '#client/messages/t.ts'
import type { Status } from '#contract/angka.ts'
import type { TitikTren, TrenJawaban } from '#contract/tren.ts'
import { formatDesimal, formatJumlah } from './bilangan.ts'
import { formatBulan, geserBulan } from './bulan.ts'
import { namaPendek } from './nama-indikator.ts'
import { formatNilai, isTanpaPenyebut } from './nilai.ts'

type Isi = Pick<TrenJawaban, 'indikator' | 'wilayah' | 'bulan' | 'titik'>

/** For each status whether it is on the good side of the target. */
const MEMENUHI: Readonly<Record<Status, boolean>> = {
  ...{ baik: true, kurang: true, 'di-atas-target': true },
  ...{ cukup: false, jelek: false, 'di-bawah-target': false },
}

const pada = ({ titik }: Isi, bulan: string): TitikTren | undefined => titik.find((satu) => satu.bulan === bulan)

const isLengkap = (titik: TitikTren | undefined): titik is TitikTren =>
  titik?.sel === 'nilai' && titik.bulanIni === 'nilai' && !titik.sementara && !titik.kedaluwarsa

/** The first area says which indikator and month it is about. */
export function kalimatBanding(semua: readonly Isi[]): string {
  const [awal] = semua
  if (!awal) return ''
  const { indikator, bulan } = awal
  const daftar = semua.map((satu) => kataSatu(satu, bulan)).join(', ')
  const kalimat = t('tren.banding.awal', { indikator: namaPendek(indikator.nama), bulan: formatBulan(bulan), daftar })
  return [kalimat, kalimatTarget(semua, bulan), kalimatSelisih(semua, bulan)].filter(Boolean).join(' ')
}

function kataSatu(satu: Isi, bulan: string): string {
  const titik = pada(satu, bulan)
  const { nama } = satu.wilayah
  if (titik?.sel !== 'nilai' || titik.kedaluwarsa) {
    const sel = titik?.kedaluwarsa ? 'kedaluwarsa' : titik && titik.sel !== 'nilai' ? titik.sel : 'belum-lapor'
    return t('tren.banding.satu.kosong', { nama, sel: t(`sel.${sel}`) })
  }
  if (isTanpaPenyebut(titik)) return t('tren.banding.satu.kosong', { nama, sel: t('pws.alasan.tanpa-penyebut') })
  const nilai = titik.persen === null ? formatJumlah(titik.pembilang) : formatNilai(titik, satu.indikator)
  if (titik.sementara) return t('tren.banding.satu.sementara', { nama, nilai })
  if (titik.bulanIni !== 'nilai') return t('tren.banding.satu.tertinggal', { nama, nilai })
  return t('tren.banding.satu', { nama, nilai })
}

function kalimatTarget(semua: readonly Isi[], bulan: string): string | null {
  const status = semua.map((satu) => pada(satu, bulan)?.status ?? null).filter((satu) => satu !== null)
  if (status.length === 0) return null
  return t('tren.banding.target', { n: status.filter((satu) => MEMENUHI[satu]).length, semua: status.length })
}

/** Of two: their distance, and what it was a year before. Distances of many pairs would say nothing. */
function kalimatSelisih(semua: readonly Isi[], bulan: string): string | null {
  const jarak = (saat: string): number | null => {
    const [a, b] = semua.map((satu) => pada(satu, saat))
    if (semua.length !== 2 || !isLengkap(a) || !isLengkap(b) || a.persen === null || b.persen === null) return null
    return Math.abs(a.persen - b.persen)
  }
  const [kini, lalu] = [jarak(bulan), jarak(geserBulan(bulan, -12))]
  if (kini === null) return null
  const selisih = formatDesimal(kini)
  return lalu === null
    ? t('tren.banding.selisih', { selisih })
    : t('tren.banding.selisih.lalu', { selisih, lalu: formatDesimal(lalu) })
}

/** For those who cannot see the picture: the sentence, and where each line came from. */
export function uraianBanding(semua: readonly Isi[]): string {
  const perubahan = semua.flatMap((satu) => {
    const [awal, akhir] = [satu.titik.find(isLengkap), satu.titik.findLast(isLengkap)]
    if (!awal || !akhir || awal === akhir || awal.persen === null || akhir.persen === null) return []
    const isi = { nama: satu.wilayah.nama, dari: formatNilai(awal, satu.indikator), bulanDari: formatBulan(awal.bulan) }
    const sampai = { sampai: formatNilai(akhir, satu.indikator), bulanSampai: formatBulan(akhir.bulan) }
    return [t('tren.banding.garis', { ...isi, ...sampai })]
  })
  return [kalimatBanding(semua).replaceAll('**', ''), ...perubahan].join(' ')
}
