// What a cadangan (backup) holds, when the next one is due, and which old ones may go.

export const FORMAT_CADANGAN = 1

/** One applied migration: its name and the checksum of its file. */
export type SkemaCadangan = readonly { readonly nama: string; readonly sidik: string }[]

export type TabelCadangan = { readonly nama: string; readonly kolom: readonly string[] }

/** A table as it was written: SHA-256 over its rows as CSV in the order of its key. */
export type SidikTabel = TabelCadangan & { readonly baris: number; readonly bita: number; readonly sha256: string }

/** Where a sequence stands; the number as text, since it may be larger than a double holds. */
export type UrutanCadangan = { readonly nama: string; readonly nilai: string; readonly terpakai: boolean }

/** Said before the first row. */
export type PembukaCadangan = {
  readonly format: number
  readonly dibuat: string
  readonly aplikasi: string
  readonly skema: SkemaCadangan
}

/** Said after the last row. */
export type PenutupCadangan = { readonly tabel: readonly SidikTabel[]; readonly urutan: readonly UrutanCadangan[] }

/** A file or folder that cannot be made, read or restored: one sentence in Indonesian that says what to do. */
export class CadanganGagal extends Error {
  override readonly name = 'CadanganGagal'
}

/**
 * Tables that stay behind, and why. Doors that stand open at the moment of the backup must not open again years later,
 * and what an installation knows of its own backups is not true of another.
 */
export const TABEL_TINGGAL: Readonly<Record<string, string>> = {
  migrasi: 'dibuat kembali oleh migrasi sendiri; daftarnya ada di kepala cadangan',
  sesi: 'peramban yang sedang masuk; sesudah dipulihkan setiap orang masuk lagi',
  tautan_masuk: 'tautan sekali pakai yang umurnya hanya menit; minta yang baru',
  percobaan_masuk: 'hitungan percobaan masuk, hanya berarti saat itu',
  langganan_dorong: 'perangkat yang terikat pada sesi; mendaftar lagi sendiri ketika orangnya masuk',
  unggahan_isi: 'berkas impor yang belum selesai; unggah lagi',
  cadangan: 'riwayat cadangan pemasangan ini, bukan pemasangan tempat data dipulihkan',
}

/** How many of the newest days, weeks and months keep their last backup. */
export type SimpanCadangan = { readonly harian: number; readonly mingguan: number; readonly bulanan: number }

const HARI_MS = 86_400_000

/** Offsets of the three zones from UTC, none of which has summer time. */
const GESER_MS: Readonly<Record<string, number>> = {
  'Asia/Jakarta': 7 * 3_600_000,
  'Asia/Makassar': 8 * 3_600_000,
  'Asia/Jayapura': 9 * 3_600_000,
}

const geserZona = (zona: string): number => GESER_MS[zona] ?? 7 * 3_600_000

/** The last moment, not after `sekarang`, at which a backup was due; `menit` since midnight there. */
export function tempoTerakhir(
  sekarang: Date,
  { menit, zona }: { readonly menit: number; readonly zona: string },
): Date {
  const lokal = sekarang.getTime() + geserZona(zona)
  const hariIni = Math.floor(lokal / HARI_MS) * HARI_MS + menit * 60_000
  const tempo = hariIni <= lokal ? hariIni : hariIni - HARI_MS
  return new Date(tempo - geserZona(zona))
}

const COBA_LAGI_MS = 15 * 60_000

/** Whether one is to be made now: none since the last tempo, and the last failure is a while ago. */
export function waktunyaCadangan(
  sekarang: Date,
  { tempo, berhasil, gagal }: { readonly tempo: Date; readonly berhasil: Date | null; readonly gagal: Date | null },
): boolean {
  if (berhasil && berhasil >= tempo) return false
  return !gagal || gagal < tempo || sekarang.getTime() - gagal.getTime() >= COBA_LAGI_MS
}

/** One that was due yesterday and did not come may still be caught up with; after that somebody must look. */
const BASI_MS = 36 * 3_600_000

export const basi = (sekarang: Date, berhasil: Date | null): boolean =>
  berhasil === null || sekarang.getTime() - berhasil.getTime() > BASI_MS

const AKHIRAN = '.cadangan'

/** 'pws-20261122-190000.cadangan', in UTC: names sort as the backups came. */
export function namaCadangan(saat: Date): string {
  const [hari = '', jam = ''] = saat.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').split('T')
  return `pws-${hari}-${jam}${AKHIRAN}`
}

/** When the backup of this name was made; null for a file that is not one of ours, which nothing here may touch. */
export function saatCadangan(nama: string): Date | null {
  const cocok = /^pws-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.cadangan$/.exec(nama)
  if (!cocok) return null
  const [, tahun, bulan, hari, jam, menit, detik] = cocok
  const saat = new Date(`${tahun}-${bulan}-${hari}T${jam}:${menit}:${detik}Z`)
  return Number.isNaN(saat.getTime()) ? null : saat
}

/**
 * The names that may go: all but the newest of each of the last days, weeks (from Monday) and months that have one, and
 * the newest of all. Days are those of the zone. Names that are not ours are never among them.
 */
export function pilihDibuang(nama: readonly string[], simpan: SimpanCadangan, zona: string): readonly string[] {
  const milik = nama.flatMap((satu) => {
    const saat = saatCadangan(satu)
    return saat ? [{ nama: satu, lokal: saat.getTime() + geserZona(zona) }] : []
  })
  milik.sort((a, b) => b.lokal - a.lokal || (a.nama < b.nama ? 1 : -1))
  const disimpan = new Set(milik.slice(0, 1).map((satu) => satu.nama))
  const perMasa: readonly [number, (lokal: number) => number | string][] = [
    [simpan.harian, (lokal) => Math.floor(lokal / HARI_MS)],
    // The first of January 1970 was a Thursday.
    [simpan.mingguan, (lokal) => Math.floor((Math.floor(lokal / HARI_MS) + 3) / 7)],
    [simpan.bulanan, (lokal) => new Date(lokal).toISOString().slice(0, 7)],
  ]
  for (const [banyak, masaDari] of perMasa) {
    const masa = new Set<number | string>()
    for (const satu of milik) {
      const m = masaDari(satu.lokal)
      if (masa.has(m)) continue
      if (masa.size === banyak) break
      masa.add(m)
      disimpan.add(satu.nama)
    }
  }
  return milik.filter((satu) => !disimpan.has(satu.nama)).map((satu) => satu.nama)
}
