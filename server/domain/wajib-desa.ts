/** Which laporan a desa's figure waits for, and which have come in (domain.md 3 and 8). */
import {
  type Bahan,
  type BarisLapor,
  type Ingatan,
  ingatDi,
  ingatSekali,
  kunciBulan,
  laporPada,
  sukuDari,
  type WajibLapor,
} from './bahan.ts'
import { type Bulan, berlaku, bulanKe, geser } from './bulan.ts'
import { gabungBulan } from './bulan-desa.ts'
import { elemenKriteria, JENIS_UNIT, type JenisUnit } from './indikator.ts'
import { type Rumus, rumusDari } from './rumus.ts'

const REKAP_DESA = JENIS_UNIT['rekap-desa']

type Ditunggu = Pick<Rumus, 'kelompok' | 'pelapor' | 'berhak'> & {
  /** What has been worked out for all who wait for the same laporan. */
  readonly ingatan: Ingatan
}

/** Groups and kinds of unit that the figure waits for: those of its elemen, or those that its conditions on units read. */
const ditunggu = (bahan: Bahan): Ditunggu =>
  ingatSekali(bahan, 'ditunggu', () => {
    const { kelompok, pelapor, berhak } = siapaDitunggu(bahan)
    const tanda = [kelompok, pelapor, berhak ?? ['semua']].map((isi) => [...isi].sort().join(',')).join('/')
    return ingatDi(bahan.ingatanBersama, `ditunggu ${tanda}`, 0, () => ({
      ...{ kelompok, pelapor, berhak, ingatan: new Map() },
    }))
  })

function siapaDitunggu(bahan: Bahan): Omit<Ditunggu, 'ingatan'> {
  const suku = sukuDari(bahan.indikator).find((s) => s.syarat?.jenis === 'unit-memenuhi')
  if (!suku) return rumusDari(bahan)
  const elemen = elemenKriteria(bahan.indikator).flatMap((kode) => bahan.elemenKode.get(kode) ?? [])
  const jenis = JENIS_UNIT[suku.rujukan as JenisUnit] // the catalogue's codes are the keys
  return { kelompok: new Set(elemen.map((e) => e.kelompokId)), pelapor: new Set([jenis]), berhak: [jenis] }
}

/** What a desa's units owe of this indikator's groups in any month: those whose kind may enter the figure. */
function wajibIndikator(bahan: Bahan, desaId: number): readonly WajibLapor[] {
  const { kelompok, pelapor, berhak, ingatan } = ditunggu(bahan)
  return ingatDi(ingatan, 'indikator', desaId, () => {
    const milik = bahan.wajibDesa.get(desaId)
    return [...kelompok].flatMap((satu) =>
      (milik?.get(satu) ?? []).filter(
        ({ sumber }) => pelapor.has(sumber) && (sumber === REKAP_DESA || !berhak || berhak.includes(sumber)),
      ),
    )
  })
}

/** Whether a group is due in a month of the year. */
export function jatuhTempo(bahan: Bahan, kelompokId: number, bulan: Bulan): boolean {
  const jadwal = bahan.bulanJadwal.get(kelompokId)
  return !jadwal || jadwal.includes(bulanKe(bulan))
}

/**
 * Laporan due from a desa's units in a month; a rekap-desa that is due stands alone. `menurutJadwal` false asks also for
 * groups that are not due in that very month.
 */
export function wajibPada(bahan: Bahan, desaId: number, bulan: Bulan, menurutJadwal = true): readonly WajibLapor[] {
  return ingatWajib(bahan, menurutJadwal ? 'wajib' : 'wajib-semua', desaId, bulan, () => {
    const semua = saring(
      wajibIndikator(bahan, desaId),
      (w) => berlaku(w, bulan) && (!menurutJadwal || jatuhTempo(bahan, w.kelompokId, bulan)),
    )
    if (semua.some((w) => w.sumber === REKAP_DESA)) return saring(semua, (w) => w.sumber === REKAP_DESA)
    return bahan.indikator.gabung.aturan === 'tunggal' ? satuSumber(bahan, desaId, bulan, semua) : semua
  })
}

// Most months owe all that is ever owed: the same list then, about which the same is known.
const saring = (semua: readonly WajibLapor[], mau: (w: WajibLapor) => boolean): readonly WajibLapor[] =>
  semua.every(mau) ? semua : semua.filter(mau)

/** Under tunggal the first kind that reported is waited for, else the first that is due. */
function satuSumber(bahan: Bahan, desaId: number, bulan: Bulan, semua: readonly WajibLapor[]): readonly WajibLapor[] {
  const melapor = gabungBulan(bahan, desaId, bulan)?.sumber[0]
  const pilihan = semua.some((w) => w.sumber === melapor)
    ? melapor
    : rumusDari(bahan).berhak?.find((s) => semua.some((w) => w.sumber === s))
  return saring(semua, (w) => w.sumber === pilihan)
}

/** Units due, and of them those whose every group due is in; each unit once. */
export type Kelengkapan = { readonly wajib: readonly number[]; readonly masuk: readonly number[] }

const TANPA_WAJIB: Kelengkapan = { wajib: [], masuk: [] }

function lengkap(baris: readonly BarisLapor[], wajib: WajibLapor): boolean {
  for (const b of baris) {
    if (wajib.bagian !== undefined && b.bagian !== wajib.bagian) continue
    if (b.kelompokId === wajib.kelompokId && b.unit.includes(wajib.unitId)) return true
  }
  return false
}

/** Whether every unit of a kind that owes a group of a desa's month has handed it in; where none owes it, nobody is waited for. */
export function semuaMasuk(
  bahan: Bahan,
  { desaId, bulan, kelompokId, sumber }: { desaId: number; bulan: Bulan; kelompokId: number; sumber: number },
): boolean {
  const utang = (bahan.wajibDesa.get(desaId)?.get(kelompokId) ?? []).filter(
    (w) => w.sumber === sumber && berlaku(w, bulan) && jatuhTempo(bahan, kelompokId, bulan),
  )
  const baris = laporPada(bahan, [kelompokId], desaId, bulan)
  return utang.every((w) => lengkap(baris, w))
}

const unitDaftar = new WeakMap<readonly WajibLapor[], readonly number[]>()

/** Units of a list, each once. */
function unitDari(daftar: readonly WajibLapor[]): readonly number[] {
  const ada = unitDaftar.get(daftar)
  if (ada) return ada
  const unit = [...new Set(daftar.map((w) => w.unitId))]
  unitDaftar.set(daftar, unit)
  return unit
}

function hitung(daftar: readonly WajibLapor[], baris: readonly BarisLapor[]): Kelengkapan {
  if (daftar.length === 0) return TANPA_WAJIB
  const wajib = unitDari(daftar)
  const kurang: number[] = []
  for (const w of daftar) if (!lengkap(baris, w)) kurang.push(w.unitId)
  return { wajib, masuk: kurang.length === 0 ? wajib : wajib.filter((u) => !kurang.includes(u)) }
}

/** Laporan of a desa's month, of the groups that are waited for. */
const barisBulan = (bahan: Bahan, desaId: number, bulan: Bulan): readonly BarisLapor[] =>
  laporPada(bahan, ditunggu(bahan).kelompok, desaId, bulan)

/** Units due in month `pada`, by schedule or not, and of them those that reported in at least one of `bulan`. */
export function kelengkapanDesa(
  bahan: Bahan,
  desaId: number,
  { pada, bulan, menurutJadwal }: { pada: Bulan; bulan: readonly Bulan[]; menurutJadwal: boolean },
): Kelengkapan {
  return hitung(
    wajibPada(bahan, desaId, pada, menurutJadwal),
    bulan.flatMap((b) => barisBulan(bahan, desaId, b)),
  )
}

/** The same for one month by itself, remembered. */
export const kelengkapanBulan = (bahan: Bahan, desaId: number, bulan: Bulan): Kelengkapan =>
  ingatWajib(bahan, 'kelengkapan', desaId, bulan, () =>
    hitung(wajibPada(bahan, desaId, bulan), barisBulan(bahan, desaId, bulan)),
  )

export type JumlahKelengkapan = { readonly wajib: number; readonly masuk: number }

const TANPA_BULAN: JumlahKelengkapan = { wajib: 0, masuk: 0 }

/** Unit-months due and in from `awal` to `bulan`: what they were to the month before, and this month's. */
export function kelengkapanSejak(bahan: Bahan, desaId: number, awal: Bulan, bulan: Bulan): JumlahKelengkapan {
  if (bulan < awal) return TANPA_BULAN
  return ingatWajib(bahan, awal, desaId, bulan, () => {
    const lalu = kelengkapanSejak(bahan, desaId, awal, geser(bulan, -1))
    const kini = kelengkapanBulan(bahan, desaId, bulan)
    return { wajib: lalu.wajib + kini.wajib.length, masuk: lalu.masuk + kini.masuk.length }
  })
}

/** Remembered for all who wait for the same laporan; under tunggal whose are waited for depends on the figure itself. */
const ingatWajib = <T>(bahan: Bahan, tanya: string | Bulan, desaId: number, bulan: Bulan, hitung: () => T): T =>
  ingatDi(
    bahan.indikator.gabung.aturan === 'tunggal' ? bahan.ingatan : ditunggu(bahan).ingatan,
    tanya,
    kunciBulan(desaId, bulan),
    hitung,
  )
