/** Kader by number: who is active in a month, at which level by skills, and whose training is due. */
import type { AturanPosyandu, KelompokKeterampilan, TingkatKader } from './aturan-posyandu.ts'
import { type Bulan, berlaku } from './bulan.ts'
import { checkTeksBebas } from './teks-bebas.ts'

export type Keterampilan = {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly kelompok: KelompokKeterampilan
  readonly aktif: boolean
  /** 0: the catalogue's own. */
  readonly versi: number
}

export type Kader = {
  readonly unitId: number
  readonly nomor: number
  readonly mulai: Bulan
  readonly akhir: Bulan | null
  readonly skNomor: string | null
  /** Days: 'YYYY-MM-DD'. */
  readonly skTanggal: string | null
  readonly dilatihPada: string | null
  readonly keterampilan: readonly string[]
  /** Their account, where there is one: the only way to a name. */
  readonly akun: { readonly namaPengguna: string; readonly nama: string } | null
  readonly versi: number
}

export const kodeKader = (nomor: number): string => `K${nomor}`

/** 'K3' or '3': 3; null where it is neither. */
export function bacaKodeKader(teks: string): number | null {
  const nomor = Number(/^[Kk]?\s?0*([1-9]\d?)$/.exec(teks.trim())?.[1] ?? Number.NaN)
  return Number.isInteger(nomor) ? nomor : null
}

/** The highest level whose groups are mastered whole; null: none yet. Groups without a single skill ask nothing. */
export function tingkatKader(
  punya: readonly string[],
  keterampilan: readonly Keterampilan[],
  aturan: AturanPosyandu['tingkat'],
): TingkatKader | null {
  const dinilai = keterampilan.filter((k) => k.aktif)
  if (dinilai.length === 0) return null
  const lulus = ({ kelompok }: AturanPosyandu['tingkat'][number]) =>
    dinilai.every((k) => !kelompok.includes(k.kelompok) || punya.includes(k.kode))
  return aturan.filter(lulus).at(-1)?.tingkat ?? null
}

/** Never trained, or longer ago than `bulan` months on the day in question ('YYYY-MM-DD'). */
export function perluLatihan(dilatihPada: string | null, hari: string, bulan: number): boolean {
  if (dilatihPada === null) return true
  const [tahun = 0, ke = 0, tanggal = 0] = dilatihPada.split('-').map(Number)
  return new Date(Date.UTC(tahun, ke - 1 + bulan, tanggal)).toISOString().slice(0, 10) <= hari
}

export type RekapKader = Readonly<Record<TingkatKader | 'aktif' | 'belum' | 'latihan' | 'sk', number>>

export type BahanKader = {
  readonly keterampilan: readonly Keterampilan[]
  readonly aturan: Pick<AturanPosyandu, 'tingkat' | 'latihanBulan'>
  readonly bulan: Bulan
  readonly hari: string
}

/** Those active in a month counted by level; `belum`: none yet; `latihan`: training due; `sk`: with a decree. */
export function rekapKader(kader: readonly Kader[], { keterampilan, aturan, bulan, hari }: BahanKader): RekapKader {
  const aktif = kader.filter((k) => berlaku(k, bulan))
  const tingkat = aktif.map((k) => tingkatKader(k.keterampilan, keterampilan, aturan.tingkat))
  const banyak = (satu: TingkatKader | null) => tingkat.filter((t) => t === satu).length
  return {
    ...{ aktif: aktif.length, purwa: banyak('purwa'), madya: banyak('madya'), utama: banyak('utama') },
    ...{
      belum: banyak(null),
      latihan: aktif.filter((k) => perluLatihan(k.dilatihPada, hari, aturan.latihanBulan)).length,
    },
    sk: aktif.filter((k) => k.skNomor !== null).length,
  }
}

export type GalatKader = { readonly kolom: string; readonly pesan: string }

type DiperiksaKader = Pick<Kader, 'mulai' | 'akhir' | 'skNomor' | 'skTanggal' | 'dilatihPada' | 'keterampilan'> & {
  readonly namaPengguna: string | null
}

type SyaratIsiKader = {
  readonly hariIni: string
  readonly bulanIni: Bulan
  readonly keterampilan: ReadonlySet<string>
  /** Accounts of this posyandu, and those that another active kader of it has. */
  readonly akun: ReadonlySet<string>
  readonly akunLain: ReadonlySet<string>
}

/** What of a kader cannot be, field by field, and how to mend it; empty: nothing. */
export function checkKader(kader: DiperiksaKader, syarat: SyaratIsiKader): readonly GalatKader[] {
  const { hariIni, bulanIni, keterampilan, akun, akunLain } = syarat
  const galat: GalatKader[] = []
  const tolak = (kolom: string, pesan: string) => void galat.push({ kolom, pesan })
  if (kader.mulai > bulanIni) tolak('mulai', 'Bulan mulai belum tiba; isi bulan ini atau sebelumnya.')
  if (kader.akhir !== null && kader.akhir < kader.mulai)
    tolak('akhir', 'Bulan terakhir sebelum bulan mulai; periksa keduanya.')
  if (kader.skTanggal !== null && kader.skTanggal > hariIni) tolak('skTanggal', 'Tanggal SK belum tiba.')
  if (kader.skTanggal !== null && kader.skNomor === null)
    tolak('skNomor', 'Isi nomor SK-nya, atau kosongkan tanggalnya.')
  if (kader.dilatihPada !== null && kader.dilatihPada > hariIni) tolak('dilatihPada', 'Hari pelatihan belum tiba.')
  if (kader.skNomor !== null && checkTeksBebas(kader.skNomor) !== null)
    tolak('skNomor', 'Tulis nomor suratnya saja, tanpa nama atau nomor orang.')
  const asing = kader.keterampilan.filter((kode) => !keterampilan.has(kode))
  if (asing.length > 0) tolak('keterampilan', `Keterampilan tidak dikenal: ${asing.join(', ')}.`)
  if (kader.namaPengguna !== null && !akun.has(kader.namaPengguna))
    tolak('namaPengguna', 'Akun ini bukan akun kader posyandu ini; pilih dari daftar.')
  else if (kader.namaPengguna !== null && akunLain.has(kader.namaPengguna))
    tolak('namaPengguna', 'Akun ini sudah dipakai kader lain di posyandu ini.')
  return galat
}
