// What a PWS sheet says, in one to four sentences. `**` marks what is set bold.

import { t } from '#client/messages/t.ts'
import type { Angka, Baris, IndikatorRingkas } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { alasanTanpaStatus } from './alasan.ts'
import { formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan } from './bulan.ts'
import { kataPer } from './kata-per.ts'
import { namaPendek } from './nama-indikator.ts'
import { namaWilayah } from './nama-wilayah.ts'
import { formatNilai, isTanpaPenyebut } from './nilai.ts'
import { bertumbuh, sampaiBulan } from './periode.ts'
import { kataSatuan } from './satuan.ts'
import { kalimatSedikitDinilai } from './sedikit-dinilai.ts'
import { isSedikitDinilai } from './tahan-putusan.ts'
import { hitungTepat } from './tepat-target.ts'

type Isi = Pick<Lembar, 'indikator' | 'bulan' | 'wilayah' | 'rincian' | 'baris' | 'total'>

/** The opening of the sheet: where the area stands, why it has no status, which rows fall short, what is missing. */
export function kalimatPws(lembar: Isi): string {
  const kosong = kalimatKosong(lembar.total, lembar)
  const bagian = kosong ? [kosong] : [kalimatNilai(lembar), kalimatTanpaStatus(lembar), ...kalimatKelompok(lembar)]
  return [...bagian, ...kalimatKurang(lembar)].filter((b) => b !== null).join(' ')
}

type Tentang = Pick<Lembar, 'indikator' | 'bulan' | 'wilayah'>

/** Which kind of nothing an area has; null where it has a value. */
export function kalimatKosong(angka: Angka, { indikator, bulan, wilayah }: Tentang): string | null {
  const isi = { indikator: namaPendek(indikator.nama), wilayah: namaWilayah(wilayah), bulan: formatBulan(bulan) }
  if (angka.kedaluwarsa) return t('pws.kalimat.kosong.kedaluwarsa', isi)
  if (angka.sel === 'nilai' && isTanpaPenyebut(angka)) return t('pws.kalimat.kosong.tanpa-penyebut', isi)
  return angka.sel === 'nilai' ? null : t(`pws.kalimat.kosong.${angka.sel}`, isi)
}

function kalimatNilai({ indikator, bulan, wilayah, total }: Isi): string {
  const isi = {
    bulan: formatBulan(bulan),
    wilayah: namaWilayah(wilayah),
    nilai: formatNilai(total, indikator),
    indikator: namaPendek(indikator.nama),
  }
  if (total.persen === null) {
    const jumlah = { ...isi, nilai: formatJumlah(total.pembilang), satuan: kataSatuan(indikator.satuan) }
    return `${t('pws.kalimat.jumlah', jumlah)}.`
  }
  const awal =
    indikator.arah === 'turun'
      ? t('pws.kalimat.prevalensi', isi)
      : t(sampaiBulan(indikator) ? 'pws.kalimat.kumulatif' : 'pws.kalimat.bulanan', isi)
  return `${awal}${kataSampai(total, indikator, bulan)}${kataLetak(total, indikator)}.`
}

/**
 * ' (data Februari 2025)' where the figure is that of an earlier month, as of a round; ' per Februari 2025' of a laporan that still
 * holds, and where some desa's does.
 */
export function kataSampai(angka: Angka, indikator: IndikatorRingkas, bulan: string): string {
  const { bulanIni, sdBulan } = angka
  if (indikator.periode === 'potret') return kataPer(angka, indikator, bulan)
  return bulanIni !== 'nilai' && sdBulan !== null && sdBulan !== bulan
    ? t('pws.kalimat.data', { bulan: formatBulan(sdBulan) })
    : ''
}

/** ', di bawah target 45 %' only where the server gave a verdict; else the target stands without one. */
export function kataLetak(angka: Angka, { arah }: Pick<IndikatorRingkas, 'arah'>): string {
  if (angka.target === null || arah === 'netral') return ''
  const isi = { target: formatTarget(angka.target) }
  if (!angka.status) return t('pws.kalimat.target', isi)
  const letak = isAbove(angka) ? 'di-atas' : 'di-bawah'
  return arah === 'turun' ? t(`pws.kalimat.target.turun.${letak}`, isi) : t(`pws.kalimat.target.${letak}`, isi)
}

const isAbove = ({ status }: Angka): boolean => status === 'baik' || status === 'kurang' || status === 'di-atas-target'

/** Why an area with a value is not judged; null where it is, or where nothing of this indikator ever is. */
export function kalimatTanpaStatus({ total, wilayah, indikator }: Pick<Isi, 'total' | 'wilayah' | 'indikator'>) {
  const nama = { wilayah: namaWilayah(wilayah) }
  switch (alasanTanpaStatus(total, indikator)) {
    case 'tanpa-target':
      return t('pws.kalimat.tanpaTarget')
    case 'kurang-ukur':
      return t('pws.kalimat.kurangUkur', { ...nama, persen: formatPersen(persenUkur(total)) })
    case 'sementara':
    case 'bulan-ini':
      if (total.desaLapor < total.desaSemua)
        return t('pws.kalimat.kurangDesa', { ...nama, lapor: total.desaLapor, semua: total.desaSemua })
      // All of this month are in: what is missing lies before it.
      return total.laporanMasuk < total.laporanWajib
        ? t('pws.kalimat.kurangLaporan', { ...nama, masuk: total.laporanMasuk, wajib: total.laporanWajib })
        : t('pws.kalimat.kurangDulu', nama)
    default:
      return null
  }
}

const persenUkur = ({ ukur }: Angka): number | null =>
  ukur && ukur.penyebut > 0 ? (ukur.pembilang / ukur.penyebut) * 100 : null

const EMPAT: readonly Angka['status'][] = ['baik', 'kurang', 'cukup', 'jelek']

/** Rows short of the target, the slipping ones by name where they are few; or that all meet it. */
function kalimatKelompok(lembar: Isi): (string | null)[] {
  if (isSedikitDinilai(lembar)) return [kalimatSedikitDinilai(lembar)]
  const { baris, indikator, rincian, total } = lembar
  const dinilai = baris.filter((b) => b.status)
  if (dinilai.length === 0) return []
  const satuan = t(`kalimat.satuan.${rincian}`)
  const bawah = dinilai.filter((b) => !isAbove(b))
  const jelek = bawah.filter((b) => b.status === 'jelek')
  const turun = indikator.arah === 'turun'
  if (jelek.length > 0) {
    const bulanIni = t(bertumbuh(indikator) && !turun ? 'pws.kalimat.tidakNaik' : 'pws.kalimat.tidakMembaik')
    const isi = { n: jelek.length, satuan, nama: kataNama(jelek), bulanIni }
    const lain = bawah.length - jelek.length
    return [
      t(turun ? 'pws.kalimat.jelek.turun' : 'pws.kalimat.jelek', isi),
      lain > 0 ? t(turun ? 'pws.kalimat.lain.turun' : 'pws.kalimat.lain', { n: lain }) : null,
    ]
  }
  if (bawah.length > 0)
    return [
      t(turun ? 'pws.kalimat.bawah.turun' : 'pws.kalimat.bawah', {
        n: bawah.length,
        satuan,
        nama: kataNama(bawah),
        // Where no month's direction could be judged, that nobody is jelek says nothing.
        tanpaJelek: dinilai.some((b) => EMPAT.includes(b.status)) ? t('pws.kalimat.tanpaJelek') : '',
      }),
    ]
  // Beside so much that was not measured, or figures made to fit, praise would mislead.
  if (alasanTanpaStatus(total, indikator) === 'kurang-ukur' || hitungTepat(baris) > 0) return []
  const isi = { n: dinilai.length, satuan }
  if (dinilai.length === baris.length) return [t('pws.kalimat.semua', isi)]
  return [t(dinilai.length === 1 ? 'pws.kalimat.satuDinilai' : 'pws.kalimat.yangDinilai', isi)]
}

/** ' (Mata, Bente)' for up to three; more would bury the sentence. */
const kataNama = (baris: readonly Baris[]): string =>
  baris.length > 3 ? '' : ` (${baris.map((b) => b.nama).join(', ')})`

/** What is missing or odd among the rows. */
function kalimatKurang({ baris, rincian }: Isi): string[] {
  const satuan = t(`kalimat.satuan.${rincian}`)
  const hitung = (syarat: (b: Baris) => boolean) => baris.filter(syarat).length
  const jumlah = {
    'pws.kalimat.belumLapor': hitung((b) => b.bulanIni === 'belum-lapor'),
    'pws.kalimat.sementara': hitung((b) => b.sementara && b.sel === 'nilai' && b.bulanIni === 'nilai'),
    'pws.kalimat.tanpaSasaran': hitung((b) => b.sel === 'tanpa-sasaran'),
    'pws.kalimat.lebih100': hitung((b) => b.persen !== null && b.persen > 100),
    'pws.kalimat.tepat': hitungTepat(baris),
  } as const
  const kurang = ['pws.kalimat.belumLapor', 'pws.kalimat.sementara', 'pws.kalimat.tanpaSasaran'] as const
  const janggal = ['pws.kalimat.lebih100', 'pws.kalimat.tepat'] as const
  // Where few are judged, what the others lack has been said already.
  const kunci = isSedikitDinilai({ baris, rincian }) ? janggal : [...kurang, ...janggal]
  return kunci.filter((k) => jumlah[k] > 0).map((k) => t(k, { n: jumlah[k], satuan }))
}
