/** The life of a laporan after it was sent: verified by the desa, validated by the puskesmas, locked; opened again. */
import { type Bulan, bulanKe, geser, rentang, tahunDari } from './bulan.ts'
import type { Tahap } from './izin.ts'
import { akhirTenggat } from './kelengkapan.ts'
import type { StatusLaporan } from './penolakan.ts'

/** What is done with a laporan; 'dibuka' makes it terkirim again. */
export type LangkahTahap = Tahap | 'dibuka'

/** A laporan as it stands; null where there is none. */
export type LaporanBertahap = { readonly status: StatusLaporan; readonly versi: number } | null

export type HasilTahap =
  | { readonly hasil: 'tulis'; readonly status: StatusLaporan; readonly tanpaVerifikasi: boolean }
  | { readonly hasil: 'sama' }
  | { readonly hasil: 'ditolak'; readonly alasan: string }

const URUTAN: readonly StatusLaporan[] = ['draf', 'terkirim', 'terverifikasi', 'tervalidasi', 'terkunci']
const peringkat = (status: StatusLaporan): number => URUTAN.indexOf(status)

/**
 * What becomes of a laporan of which somebody saw version `versi`. Verifying first is not required: where the desa has
 * nobody, the puskesmas' word is enough, and the answer says that it stands alone. Only what is validated can be locked:
 * a locked laporan counts as validated, and nobody validates what they did not see.
 */
export function langkahTahap(langkah: LangkahTahap, laporan: LaporanBertahap, versi: number): HasilTahap {
  if (!laporan) return tolak('Laporan ini belum ada.')
  if (laporan.status === 'draf') return tolak('Laporan ini masih draf; unitnya belum mengirimnya.')
  if (langkah === 'dibuka') return bukaTahap(laporan, versi)
  // A lift adds a version: the same request once more finds its own.
  if (peringkat(laporan.status) >= peringkat(langkah) && (laporan.versi === versi || laporan.versi === versi + 1)) {
    return { hasil: 'sama' }
  }
  if (laporan.versi !== versi) return tolak(berubah(laporan.versi))
  if (langkah === 'terkunci' && laporan.status !== 'tervalidasi') {
    return tolak('Laporan ini belum divalidasi puskesmas; validasi dahulu, lalu kunci.')
  }
  const tanpaVerifikasi = langkah === 'tervalidasi' && laporan.status === 'terkirim'
  return { hasil: 'tulis', status: langkah, tanpaVerifikasi }
}

function bukaTahap({ status, versi: kini }: NonNullable<LaporanBertahap>, versi: number): HasilTahap {
  if (kini !== versi) return tolak(berubah(kini))
  return status === 'terkirim' ? { hasil: 'sama' } : { hasil: 'tulis', status: 'terkirim', tanpaVerifikasi: false }
}

const tolak = (alasan: string): HasilTahap => ({ hasil: 'ditolak', alasan })
const berubah = (versi: number): string =>
  `Laporan ini sudah berubah menjadi versi ${versi} sejak Anda membukanya; lihat lagi sebelum meneruskan.`

/** Stages in which somebody vouches for a laporan that can still be changed. */
export const STATUS_DISAHKAN: readonly StatusLaporan[] = ['terverifikasi', 'tervalidasi']

/** Whether a change of what was verified or validated has to say why. */
export const perluAlasan = (status: StatusLaporan | null): boolean =>
  status !== null && STATUS_DISAHKAN.includes(status)

/** From `sejak` on, months lock themselves once this day of the next month is over. */
export type TanggalTutup = { readonly hari: number; readonly sejak: Bulan }

/** Months whose tanggal tutup is over at a moment, oldest first. */
export function bulanTertutup(
  { hari, sejak }: TanggalTutup,
  { bulanIni, sekarang, zonaWaktu }: { bulanIni: Bulan; sekarang: Date; zonaWaktu: string },
): readonly Bulan[] {
  return rentang(sejak, geser(bulanIni, -1)).filter((b) => akhirTenggat(b, hari, zonaWaktu) <= sekarang.getTime())
}

/** Day of the next month (0: last day of the month itself) as 'YYYY-MM-DD'. */
export function tanggalTenggat(bulan: Bulan, hari: number): string {
  const berikut = geser(bulan, 1)
  return new Date(Date.UTC(tahunDari(berikut), bulanKe(berikut) - 1, hari)).toISOString().slice(0, 10)
}

/** Sent after its deadline, or not sent and the deadline is over. */
export function isTerlambat(
  terkirimPada: Date | null,
  { bulan, hari, zonaWaktu }: { bulan: Bulan; hari: number; zonaWaktu: string },
  sekarang: Date,
): boolean {
  return (terkirimPada ?? sekarang).getTime() >= akhirTenggat(bulan, hari, zonaWaktu)
}
