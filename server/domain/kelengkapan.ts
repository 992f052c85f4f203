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
export const wajibBulan = (hak: Hak, bulan: Bulan): readonly WajibLapor[] =>
  utangBulan(hak, bulan).flatMap((i) => hak.wajib[i] ?? [])

/** The same as places in `wajib`. */
function utangBulan({ wajib, bulanJadwal }: Hak, bulan: Bulan): readonly number[] {
  const libur = new Set(kelompokLibur(bulanJadwal, bulan))
  const ada: number[] = []
  const rekap = new Set<number>()
  wajib.forEach((w, i) => {
    if (!berlaku(w, bulan) || libur.has(w.kelompokId)) return
    ada.push(i)
    if (w.sumber === JENIS_UNIT['rekap-desa']) rekap.add(kunciKelompok(w))
  })
  if (rekap.size === 0) return ada
  return ada.filter((i) => {
    const w = wajib[i]
    return w && (w.sumber === JENIS_UNIT['rekap-desa'] || !rekap.has(kunciKelompok(w)))
  })
}

/** Groups that are not scheduled in a month. */
const kelompokLibur = (bulanJadwal: Hak['bulanJadwal'], bulan: Bulan): readonly number[] =>
  [...bulanJadwal].flatMap(([id, jadwal]) => (jadwal && !jadwal.includes(bulanKe(bulan)) ? [id] : []))

const kunciKelompok = (w: { readonly desaId: number; readonly kelompokId: number }): number =>
  w.desaId * 1000 + w.kelompokId

/** The same of one kind of unit; there are eight. */
const kunciSumber = (w: { readonly desaId: number; readonly kelompokId: number; readonly sumber: number }): number =>
  kunciKelompok(w) * 10 + w.sumber

/** Every (unit, desa) pair that owes a laporan in the months, with how many of its groups are due and complete. */
export function pasanganLapor(
  hak: Hak,
  masukan: { readonly lapor: readonly BarisLapor[]; readonly terkirim: readonly Terkirim[] },
  bulanan: readonly Bulan[],
): readonly PasanganLapor[] {
  const lapor = kelompokkan(masukan.lapor, (l) => l.bulan)
  const terkirim = kelompokkan(masukan.terkirim, (t) => t.bulan)
  const susunan = susunWajib(hak.wajib)
  const utang = utangBulanan(hak)
  return bulanan.flatMap((bulan) =>
    pasanganBulan(
      susunan,
      { bulan, utang: utang(bulan) },
      { lapor: lapor.get(bulan) ?? [], terkirim: terkirim.get(bulan) ?? [] },
    ),
  )
}

/** What is due, found once for all months that owe the same: nearly always most of a year. */
function utangBulanan(hak: Hak): (bulan: Bulan) => readonly number[] {
  const mulai = [...new Set(hak.wajib.map((w) => w.mulai))]
  const akhir = [...new Set(hak.wajib.map((w) => w.akhir))]
  const ingat = new Map<string, readonly number[]>()
  return (bulan) => {
    const sudah = mulai.filter((m) => m <= bulan).length
    const lewat = akhir.filter((m) => m !== null && m < bulan).length
    const kunci = `${sudah} ${lewat} ${kelompokLibur(hak.bulanJadwal, bulan)}`
    return cabang(ingat, kunci, () => utangBulan(hak, bulan))
  }
}

/** What is due at all, by desa, group and kind of unit, and whose: found once, since the months of a kabupaten ask a hundred thousand times. */
type Susunan = {
  readonly wajib: readonly WajibLapor[]
  readonly menurutSumber: ReadonlyMap<number, readonly number[]>
  /** Number of the (unit, desa) pair of each, and one of each pair's own. */
  readonly pasangan: Int32Array
  readonly siapa: readonly WajibLapor[]
}

function susunWajib(wajib: readonly WajibLapor[]): Susunan {
  const menurutSumber = new Map<number, number[]>()
  const nomor = new Map<number, Map<number, number>>()
  const pasangan = new Int32Array(wajib.length)
  const siapa: WajibLapor[] = []
  wajib.forEach((w, i) => {
    cabang(menurutSumber, kunciSumber(w), () => []).push(i)
    const milik = cabang(nomor, w.desaId, () => new Map<number, number>())
    pasangan[i] = cabang(milik, w.unitId, () => siapa.push(w) - 1)
  })
  return { wajib, menurutSumber, pasangan, siapa }
}

const KURANG = 1
const LENGKAP = 2

/** How each of those due stands by the laporan of one month: complete, begun, or not at all. */
function keadaanWajib({ wajib, menurutSumber }: Susunan, lapor: readonly BarisLapor[]): Uint8Array {
  const keadaan = new Uint8Array(wajib.length)
  for (const l of lapor) {
    for (const i of menurutSumber.get(kunciSumber(l)) ?? []) {
      const unitId = wajib[i]?.unitId ?? 0
      if (l.unit.includes(unitId)) keadaan[i] = LENGKAP
      else if (keadaan[i] !== LENGKAP && l.unitKurang.includes(unitId)) keadaan[i] = KURANG
    }
  }
  return keadaan
}

function pasanganBulan(
  susunan: Susunan,
  { bulan, utang }: { readonly bulan: Bulan; readonly utang: readonly number[] },
  { lapor, terkirim }: { readonly lapor: readonly BarisLapor[]; readonly terkirim: readonly Terkirim[] },
): PasanganLapor[] {
  const { pasangan, siapa } = susunan
  const keadaan = keadaanWajib(susunan, lapor)
  const kirim = new Map<number, Map<number, Terkirim>>()
  for (const t of terkirim) cabang(kirim, t.desaId, () => new Map<number, Terkirim>()).set(t.unitId, t)
  // Three counts to a pair: due, complete, begun.
  const hitung = new Int32Array(siapa.length * 3)
  const urut: number[] = []
  for (const i of utang) {
    const p = pasangan[i] ?? 0
    if (hitung[p * 3] === 0) urut.push(p)
    tambah(hitung, p * 3)
    if (keadaan[i] === LENGKAP) tambah(hitung, p * 3 + 1)
    else if (keadaan[i] === KURANG) tambah(hitung, p * 3 + 2)
  }
  return urut.flatMap((p) => {
    const w = siapa[p]
    if (!w) return []
    const dikirim = kirim.get(w.desaId)?.get(w.unitId)
    const [kelompokWajib = 0, kelompokLengkap = 0, kelompokKurang = 0] = hitung.subarray(p * 3, p * 3 + 3)
    return [
      {
        ...{ bulan, desaId: w.desaId, unitId: w.unitId, sumber: w.sumber },
        ...{ kelompokWajib, kelompokLengkap, kelompokKurang },
        ...{ terkirimPada: dikirim?.pada ?? null, status: dikirim?.status ?? null },
      },
    ]
  })
}

function tambah(hitung: Int32Array, letak: number): void {
  hitung[letak] = (hitung[letak] ?? 0) + 1
}
