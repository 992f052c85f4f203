/** Kelengkapan (received / due) and ketepatan (received by the deadline), domain.md 8. */
import type { BarisLapor, WajibLapor } from './bahan.ts'
import { type Bulan, berlaku, bulanKe, geser, tahunDari } from './bulan.ts'
import { cabang, kelompokkan } from './cabang.ts'
import { JENIS_UNIT, type JenisUnit } from './indikator.ts'

export type Terkirim = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly unitId: number
  readonly pada: Date | null
  /** Furthest stage of the unit's laporan of that desa and month. */
  readonly status: StatusLaporan
  /** Whether it said that the unit was not open. */
  readonly tidakBuka?: boolean
}

export type StatusLaporan = 'terkirim' | 'terverifikasi' | 'tervalidasi' | 'terkunci'

/** One (unit, desa) pair that owes a laporan in a month: groups due, complete, and begun but not complete. */
export type PasanganLapor = {
  readonly bulan: Bulan
  readonly desaId: number
  readonly unitId: number
  readonly sumber: number
  readonly kelompokWajib: number
  readonly kelompokLengkap: number
  readonly kelompokKurang: number
  readonly terkirimPada: Date | null
  readonly status: StatusLaporan | null
}

export type HitungLapor = {
  readonly wajib: number
  readonly masuk: number
  readonly tepat: number
  readonly terverifikasi: number
  readonly tervalidasi: number
}

/** Day of the next month by which a kind of unit reports; 0 is the last day of the month itself (domain.md 8, a setting). */
export type Tenggat = Readonly<Record<JenisUnit, number>>

export const TENGGAT_BAWAAN: Tenggat = {
  posyandu: 0,
  pustu: 2,
  puskesmas: 5,
  'faskes-lain': 5,
  sekolah: 5,
  'rekap-desa': 5,
  bpjs: 10,
  dinas: 10,
}

const JAM = 3_600_000
const GESER_ZONA: Readonly<Record<string, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

/** The instant at which the deadline of a month has passed: midnight after its day, in the kabupaten's own time. */
export function akhirTenggat(bulan: Bulan, hari: number, zonaWaktu: string): number {
  const berikut = geser(bulan, 1)
  const tengahMalam = Date.UTC(tahunDari(berikut), bulanKe(berikut) - 1, hari + 1)
  return tengahMalam - (GESER_ZONA[zonaWaktu] ?? 7) * JAM
}

const KODE_JENIS = new Map(Object.entries(JENIS_UNIT).map(([kode, nomor]) => [nomor, kode as JenisUnit])) // keys of JENIS_UNIT

/** A pair's laporan is in when every group due of it is complete. */
export const masuk = (p: PasanganLapor): boolean => p.kelompokLengkap >= p.kelompokWajib

export function tepat(p: PasanganLapor, tenggat: Tenggat, zonaWaktu: string): boolean {
  const hari = tenggat[KODE_JENIS.get(p.sumber) ?? 'puskesmas']
  return masuk(p) && p.terkirimPada !== null && p.terkirimPada.getTime() < akhirTenggat(p.bulan, hari, zonaWaktu)
}

export function hitungLapor(pasangan: readonly PasanganLapor[], tenggat: Tenggat, zonaWaktu: string): HitungLapor {
  return {
    wajib: pasangan.length,
    masuk: pasangan.filter(masuk).length,
    tepat: pasangan.filter((p) => tepat(p, tenggat, zonaWaktu)).length,
    terverifikasi: pasangan.filter((p) => masuk(p) && p.status !== null && p.status !== 'terkirim').length,
    tervalidasi: pasangan.filter((p) => masuk(p) && (p.status === 'tervalidasi' || p.status === 'terkunci')).length,
  }
}

export type KeadaanLapor = 'tepat' | 'terlambat' | 'sebagian' | 'belum' | 'tidak-wajib'

/** How one pair stands in one month; undefined is a month in which it owed nothing. */
export function keadaanLapor(p: PasanganLapor | undefined, tenggat: Tenggat, zonaWaktu: string): KeadaanLapor {
  if (!p) return 'tidak-wajib'
  if (masuk(p)) return tepat(p, tenggat, zonaWaktu) ? 'tepat' : 'terlambat'
  return p.kelompokLengkap + p.kelompokKurang > 0 ? 'sebagian' : 'belum'
}

export type Hak = {
  readonly wajib: readonly WajibLapor[]
  /** Months 1..12 in which a group is due; null: every month. */
  readonly bulanJadwal: ReadonlyMap<number, readonly number[] | null>
}

/** What is due in a month; where a rekap-desa owes a group of a desa, it alone does (domain.md 3). */
export function wajibBulan({ wajib, bulanJadwal }: Hak, bulan: Bulan): readonly WajibLapor[] {
  const ke = bulanKe(bulan)
  const libur = new Set([...bulanJadwal].flatMap(([id, jadwal]) => (jadwal && !jadwal.includes(ke) ? [id] : [])))
  const ada = wajib.filter((w) => berlaku(w, bulan) && !libur.has(w.kelompokId))
  const rekap = new Set(ada.filter((w) => w.sumber === JENIS_UNIT['rekap-desa']).map(kunciKelompok))
  if (rekap.size === 0) return ada
  return ada.filter((w) => w.sumber === JENIS_UNIT['rekap-desa'] || !rekap.has(kunciKelompok(w)))
}

/** Every (unit, desa) pair that owes a laporan in the months, with how many of its groups are due and complete. */
export function pasanganLapor(
  hak: Hak,
  masukan: { readonly lapor: readonly BarisLapor[]; readonly terkirim: readonly Terkirim[] },
  bulanan: readonly Bulan[],
): readonly PasanganLapor[] {
  const lapor = kelompokkan(masukan.lapor, (l) => l.bulan)
  const terkirim = kelompokkan(masukan.terkirim, (t) => t.bulan)
  const susunan = susunWajib(hak.wajib)
  return bulanan.flatMap((bulan) => {
    const utang = wajibBulan(hak, bulan)
    return pasanganBulan(bulan, utang, keadaanWajib(susunan, lapor.get(bulan) ?? []), terkirim.get(bulan) ?? [])
  })
}

type PasanganTumbuh = { -readonly [K in keyof PasanganLapor]: PasanganLapor[K] }

// desa, then unit: one key made of two numbers would have to be a text, and there are ten thousands of them
type MenurutDesa<T> = Map<number, Map<number, T>>

/** What is due at all, by desa and group: found once, since the months of a kabupaten ask a hundred thousand times. */
type Susunan = {
  readonly wajib: readonly WajibLapor[]
  readonly menurutKelompok: ReadonlyMap<number, readonly number[]>
  readonly nomor: ReadonlyMap<WajibLapor, number>
}

const kunciKelompok = (w: { readonly desaId: number; readonly kelompokId: number }): number =>
  w.desaId * 1000 + w.kelompokId

function susunWajib(wajib: readonly WajibLapor[]): Susunan {
  const menurutKelompok = new Map<number, number[]>()
  wajib.forEach((w, i) => {
    cabang(menurutKelompok, kunciKelompok(w), () => []).push(i)
  })
  return { wajib, menurutKelompok, nomor: new Map(wajib.map((w, i) => [w, i])) }
}

type KeadaanWajib = (w: WajibLapor) => 'lengkap' | 'kurang' | 'kosong'

/** How each of those due stands by the laporan of one month. */
function keadaanWajib({ wajib, menurutKelompok, nomor }: Susunan, lapor: readonly BarisLapor[]): KeadaanWajib {
  const tanda = new Uint8Array(wajib.length)
  for (const l of lapor) {
    for (const i of menurutKelompok.get(kunciKelompok(l)) ?? []) {
      const unitId = wajib[i]?.unitId ?? 0
      if (l.unit.includes(unitId)) tanda[i] = LENGKAP
      else if (tanda[i] !== LENGKAP && l.unitKurang.includes(unitId)) tanda[i] = KURANG
    }
  }
  return (w) => {
    const satu = tanda[nomor.get(w) ?? -1]
    return satu === LENGKAP ? 'lengkap' : satu === KURANG ? 'kurang' : 'kosong'
  }
}

const KURANG = 1
const LENGKAP = 2

function pasanganBulan(
  bulan: Bulan,
  wajib: readonly WajibLapor[],
  keadaan: KeadaanWajib,
  terkirim: readonly Terkirim[],
): PasanganTumbuh[] {
  const kirim: MenurutDesa<Terkirim> = new Map()
  for (const t of terkirim) cabang(kirim, t.desaId, () => new Map<number, Terkirim>()).set(t.unitId, t)
  const pasangan: MenurutDesa<PasanganTumbuh> = new Map()
  const hasil: PasanganTumbuh[] = []
  for (const w of wajib) {
    const { desaId, unitId, sumber } = w
    const milik = cabang(pasangan, desaId, () => new Map<number, PasanganTumbuh>())
    const satu = milik.get(unitId) ?? pasanganBaru({ bulan, desaId, unitId, sumber }, kirim.get(desaId)?.get(unitId))
    if (satu.kelompokWajib === 0) {
      milik.set(unitId, satu)
      hasil.push(satu)
    }
    satu.kelompokWajib += 1
    const isi = keadaan(w)
    if (isi === 'lengkap') satu.kelompokLengkap += 1
    else if (isi === 'kurang') satu.kelompokKurang += 1
  }
  return hasil
}

const pasanganBaru = (
  siapa: Pick<PasanganLapor, 'bulan' | 'desaId' | 'unitId' | 'sumber'>,
  terkirim: Terkirim | undefined,
): PasanganTumbuh => ({
  ...siapa,
  kelompokWajib: 0,
  kelompokLengkap: 0,
  kelompokKurang: 0,
  terkirimPada: terkirim?.pada ?? null,
  status: terkirim?.status ?? null,
})
