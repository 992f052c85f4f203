/**
 * A desa that has split: until 31 December the figures that count over several months stay on its parts together, since
 * what was served before the split belongs to no part alone; from January the parts stand alone (domain.md 2).
 */
import type { BarisRekap, BarisSasaran, MentahBersama, WajibLapor } from './bahan.ts'
import { type Bulan, bulanKe, tahunDari } from './bulan.ts'
import type { Indikator } from './indikator.ts'

export type Pemekaran = { readonly desaId: number; readonly asalDesaId: number; readonly mulai: Bulan }

/** Desa that are counted together, each under the number of the group's first part. */
export type Pecahan = {
  readonly wakil: ReadonlyMap<number, number>
  /** Original desa of a group: its sasaran is the year's. */
  readonly asal: ReadonlySet<number>
}

export const TANPA_PECAHAN: Pecahan = { wakil: new Map(), asal: new Set() }

const SATU_BULAN = new Set<Indikator['periode']>(['bulanan', 'kejadian', 'kejadian-mingguan', 'potret', 'terjadwal'])

/** Whether a figure counts one month only, so that parts of a desa stand alone at once. */
export const satuBulan = ({ periode }: Pick<Indikator, 'periode'>): boolean => SATU_BULAN.has(periode)

/**
 * The groups that hold in month m for an indikator; none for figures of a single month. Who splits in January has no month of
 * that year in common: the parts stand alone at once.
 */
export function pecahanPada(
  daftar: readonly Pemekaran[],
  indikator: Pick<Indikator, 'periode'>,
  bulan: Bulan,
): Pecahan {
  const berlaku = daftar.filter(
    ({ mulai }) => mulai <= bulan && tahunDari(mulai) === tahunDari(bulan) && bulanKe(mulai) > 1,
  )
  if (berlaku.length === 0 || satuBulan(indikator)) return TANPA_PECAHAN
  const wakil = new Map<number, number>()
  for (const asal of new Set(berlaku.map((p) => p.asalDesaId))) {
    const bagian = berlaku.filter((p) => p.asalDesaId === asal).map((p) => p.desaId)
    const pertama = Math.min(...bagian)
    for (const desaId of [asal, ...bagian]) wakil.set(desaId, pertama)
  }
  return { wakil, asal: new Set(berlaku.map((p) => p.asalDesaId)) }
}

export const wakilDari = (pecahan: Pecahan, desaId: number): number => pecahan.wakil.get(desaId) ?? desaId

/** Every desa whose rows belong to those asked for: the other parts and the original desa of their groups. */
export function anggotaPecahan(pecahan: Pecahan, desaId: readonly number[]): readonly number[] {
  const wakil = new Set(desaId.map((d) => wakilDari(pecahan, d)))
  const tambahan = [...pecahan.wakil].filter(([, w]) => wakil.has(w)).map(([d]) => d)
  return [...new Set([...desaId, ...tambahan])]
}

function jumlahkanRekap(baris: readonly BarisRekap[], pecahan: Pecahan): readonly BarisRekap[] {
  const hasil = new Map<string, BarisRekap>()
  const lain: BarisRekap[] = []
  for (const b of baris) {
    if (!pecahan.wakil.has(b.desaId)) {
      lain.push(b)
      continue
    }
    const desaId = wakilDari(pecahan, b.desaId)
    const kunci = `${desaId}/${b.bulan}/${b.elemenId}/${b.sumber}`
    const lama = hasil.get(kunci)
    hasil.set(kunci, { ...b, desaId, jumlah: b.jumlah + (lama?.jumlah ?? 0), unit: b.unit + (lama?.unit ?? 0) })
  }
  return [...lain, ...hasil.values()]
}

/** The original desa's sasaran where the year has one, else the sum of the parts'. */
function satukanSasaran(baris: readonly BarisSasaran[], pecahan: Pecahan): readonly BarisSasaran[] {
  const kunci = (b: BarisSasaran, desaId: number) => `${desaId}/${b.tahun}/${b.jenis}/${b.dasar}`
  const milikAsal = new Set(
    baris.filter((b) => pecahan.asal.has(b.desaId)).map((b) => kunci(b, wakilDari(pecahan, b.desaId))),
  )
  const hasil = new Map<string, BarisSasaran>()
  for (const b of baris) {
    const desaId = wakilDari(pecahan, b.desaId)
    if (milikAsal.has(kunci(b, desaId)) && pecahan.wakil.has(b.desaId) && !pecahan.asal.has(b.desaId)) continue
    const satu = `${kunci(b, desaId)}/${b.mulai}`
    hasil.set(satu, { ...b, desaId, jumlah: b.jumlah + (hasil.get(satu)?.jumlah ?? 0) })
  }
  return [...hasil.values()]
}

type Pasangan = {
  readonly unitId: number
  readonly kelompokId: number
  readonly mulai: Bulan
  readonly akhir: Bulan | null
}

const bertemu = (a: Pasangan, b: Pasangan): boolean =>
  a.unitId === b.unitId &&
  a.kelompokId === b.kelompokId &&
  a.mulai <= (b.akhir ?? a.mulai) &&
  b.mulai <= (a.akhir ?? b.mulai)

/**
 * A unit that owes for two parts at a time, as their puskesmas does, is in only when it is in for both; one that went from
 * part to part is in wherever it handed in.
 */
function satukanWajib(baris: readonly WajibLapor[], pecahan: Pecahan): WajibLapor[] {
  const milik = baris.filter((w) => pecahan.wakil.has(w.desaId))
  return baris.map((w) => {
    if (!pecahan.wakil.has(w.desaId)) return w
    const ganda = milik.some(
      (lain) =>
        lain.desaId !== w.desaId &&
        wakilDari(pecahan, lain.desaId) === wakilDari(pecahan, w.desaId) &&
        bertemu(lain, w),
    )
    return { ...w, desaId: wakilDari(pecahan, w.desaId), ...(ganda && { bagian: w.desaId }) }
  })
}

/** The materials with every group's rows under its first part. */
export function satukanPecahan<M extends MentahBersama>(mentah: M, pecahan: Pecahan): M {
  if (pecahan.wakil.size === 0) return mentah
  const milik = ({ desaId }: { readonly desaId: number }) => pecahan.wakil.has(desaId)
  const pindah = <T extends { readonly desaId: number }>(baris: readonly T[]): T[] =>
    baris.map((b) => (milik(b) ? { ...b, desaId: wakilDari(pecahan, b.desaId) } : b))
  return {
    ...mentah,
    rekap: jumlahkanRekap(mentah.rekap, pecahan),
    sasaran: satukanSasaran(mentah.sasaran, pecahan),
    lapor: mentah.lapor.map((b) => (milik(b) ? { ...b, desaId: wakilDari(pecahan, b.desaId), bagian: b.desaId } : b)),
    wajib: satukanWajib(mentah.wajib, pecahan),
    unit: pindah(mentah.unit),
    isianUnit: pindah(mentah.isianUnit),
  }
}
