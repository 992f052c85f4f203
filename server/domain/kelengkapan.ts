/** Kelengkapan (received / due) and ketepatan (received by the deadline), domain.md 8. */
import type { BarisLapor, WajibLapor } from './bahan.ts'
import { type Bulan, berlaku, bulanKe, geser, tahunDari } from './bulan.ts'
import { JENIS_UNIT, type JenisUnit } from './indikator.ts'

export type Terkirim = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly unitId: number
  readonly pada: Date | null
  /** Furthest stage of the unit's laporan of that desa and month. */
  readonly status: StatusLaporan
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

type Hak = {
  readonly wajib: readonly WajibLapor[]
  /** Months 1..12 in which a group is due; null: every month. */
  readonly bulanJadwal: ReadonlyMap<number, readonly number[] | null>
}

/** What is due in a month; where a rekap-desa owes a group of a desa, it alone does (domain.md 3). */
function wajibBulan({ wajib, bulanJadwal }: Hak, bulan: Bulan): readonly WajibLapor[] {
  const ada = wajib.filter((w) => {
    const jadwal = bulanJadwal.get(w.kelompokId)
    return berlaku(w, bulan) && (!jadwal || jadwal.includes(bulanKe(bulan)))
  })
  const kunci = (w: WajibLapor) => w.desaId * 1000 + w.kelompokId
  const rekap = new Set(ada.filter((w) => w.sumber === JENIS_UNIT['rekap-desa']).map(kunci))
  return ada.filter((w) => w.sumber === JENIS_UNIT['rekap-desa'] || !rekap.has(kunci(w)))
}

/** Every (unit, desa) pair that owes a laporan in the months, with how many of its groups are due and complete. */
export function pasanganLapor(
  hak: Hak,
  masukan: { readonly lapor: readonly BarisLapor[]; readonly terkirim: readonly Terkirim[] },
  bulanan: readonly Bulan[],
): readonly PasanganLapor[] {
  const lengkap = new Set<string>()
  const kurang = new Set<string>()
  for (const l of masukan.lapor) {
    for (const u of l.unit) lengkap.add(`${l.bulan}/${l.desaId}/${u}/${l.kelompokId}`)
    for (const u of l.unitKurang) kurang.add(`${l.bulan}/${l.desaId}/${u}/${l.kelompokId}`)
  }
  const terkirim = new Map(masukan.terkirim.map((t) => [`${t.bulan}/${t.desaId}/${t.unitId}`, t]))
  const hasil: PasanganLapor[] = []
  for (const bulan of bulanan) {
    const pasangan = new Map<string, { -readonly [K in keyof PasanganLapor]: PasanganLapor[K] }>()
    for (const { desaId, unitId, sumber, kelompokId } of wajibBulan(hak, bulan)) {
      const kunci = `${bulan}/${desaId}/${unitId}`
      const ada = pasangan.get(kunci) ?? {
        bulan,
        desaId,
        unitId,
        sumber,
        kelompokWajib: 0,
        kelompokLengkap: 0,
        kelompokKurang: 0,
        terkirimPada: terkirim.get(kunci)?.pada ?? null,
        status: terkirim.get(kunci)?.status ?? null,
      }
      ada.kelompokWajib += 1
      if (lengkap.has(`${kunci}/${kelompokId}`)) ada.kelompokLengkap += 1
      else if (kurang.has(`${kunci}/${kelompokId}`)) ada.kelompokKurang += 1
      pasangan.set(kunci, ada)
    }
    hasil.push(...pasangan.values())
  }
  return hasil
}
