/**
 * A desa that has split: until 31 December the figures that count over several months stay on its parts together, since
 * what was served before the split belongs to no part alone; from January the parts stand alone (domain.md 2).
 *
 * A desa that came of several: from the month of merging to 31 December it bears what all of them were served and its
 * sasaran is the sum of theirs, also where one month is counted, since its people are all of them; from January it has
 * sasaran of its own. A row says from which desa (`asalDesaId`, maybe itself) a desa comes since `mulai`.
 */
import type { BarisSasaran, MentahBersama, WajibLapor } from './bahan.ts'
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
  const bersama = satuBulan(indikator) ? berlaku.filter((p) => isGabungan(berlaku, p)) : berlaku
  if (bersama.length === 0) return TANPA_PECAHAN
  const wakil = new Map<number, number>()
  for (const asal of new Set(bersama.map((p) => p.asalDesaId))) {
    const bagian = bersama.filter((p) => p.asalDesaId === asal).map((p) => p.desaId)
    const pertama = Math.min(...bagian)
    for (const desaId of [asal, ...bagian]) wakil.set(desaId, pertama)
  }
  return { wakil, asal: new Set(bersama.map((p) => p.asalDesaId)) }
}

/** Whether the desa of a row came of several at that time, and not out of a split. */
export const isGabungan = (daftar: readonly Pemekaran[], { desaId, mulai }: Pemekaran): boolean =>
  daftar.filter((p) => p.desaId === desaId && p.mulai === mulai).length > 1

export const wakilDari = (pecahan: Pecahan, desaId: number): number => pecahan.wakil.get(desaId) ?? desaId

/** Every desa whose rows belong to those asked for: the other parts and the original desa of their groups. */
export function anggotaPecahan(pecahan: Pecahan, desaId: readonly number[]): readonly number[] {
  const wakil = new Set(desaId.map((d) => wakilDari(pecahan, d)))
  const tambahan = [...pecahan.wakil].filter(([, w]) => wakil.has(w)).map(([d]) => d)
  return [...new Set([...desaId, ...tambahan])]
}

/** The original desa's sasaran where the year has one, else the sum of the parts'. */
function satukanSasaran(baris: readonly BarisSasaran[], pecahan: Pecahan): readonly BarisSasaran[] {
  const kunci = (b: BarisSasaran, desaId: number) => `${desaId}/${b.tahun}/${b.jenis}/${b.dasar}`
  const milikAsal = new Set(
    baris.filter((b) => pecahan.asal.has(b.desaId)).map((b) => kunci(b, wakilDari(pecahan, b.desaId))),
  )
  const gabungan = asalGabungan(pecahan)
  const hasil = new Map<string, BarisSasaran>()
  for (const b of baris) {
    const desaId = wakilDari(pecahan, b.desaId)
    if (gabungan.has(desaId)) continue
    if (milikAsal.has(kunci(b, desaId)) && pecahan.wakil.has(b.desaId) && !pecahan.asal.has(b.desaId)) continue
    const satu = `${kunci(b, desaId)}/${b.mulai}`
    hasil.set(satu, { ...b, desaId, jumlah: b.jumlah + (hasil.get(satu)?.jumlah ?? 0) })
  }
  return [...hasil.values(), ...[...gabungan.values()].flatMap((asal) => gabungkanSasaran(baris, asal, pecahan))]
}

/** The desa that each merged one came of. */
function asalGabungan({ asal, wakil }: Pecahan): ReadonlyMap<number, readonly number[]> {
  const semua = new Map<number, number[]>()
  for (const satu of asal) semua.set(wakil.get(satu) ?? satu, [...(semua.get(wakil.get(satu) ?? satu) ?? []), satu])
  return new Map([...semua].filter(([, milik]) => milik.length > 1))
}

function gabungkanSasaran(
  baris: readonly BarisSasaran[],
  asal: readonly number[],
  pecahan: Pecahan,
): readonly BarisSasaran[] {
  const kelompok = new Map<string, BarisSasaran[]>()
  for (const b of baris.filter(({ desaId }) => asal.includes(desaId))) {
    const kunci = `${b.tahun}/${b.jenis}/${b.dasar}`
    kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), b])
  }
  return [...kelompok.values()].flatMap((milik) => {
    const [pertama] = milik
    if (!pertama) return []
    const desaId = wakilDari(pecahan, pertama.desaId)
    return jumlahSasaran(asal, milik).map((satu) => ({ ...pertama, ...satu, desaId }))
  })
}

/**
 * Counts of one kind and year of several desa, each from a month on, as counts of them together: from the month on from
 * which every one of them has been counted, since the sum of some is the number of nobody.
 */
export function jumlahSasaran(
  asal: readonly number[],
  baris: readonly { readonly desaId: number; readonly mulai: Bulan; readonly jumlah: number }[],
): readonly { readonly mulai: Bulan; readonly jumlah: number }[] {
  const urut = [...baris].sort((a, b) => a.mulai - b.mulai)
  return [...new Set(urut.map(({ mulai }) => mulai))].flatMap((mulai) => {
    const satuan = asal.map((desaId) => urut.findLast((b) => b.desaId === desaId && b.mulai <= mulai)?.jumlah)
    const ada = satuan.filter((jumlah) => jumlah !== undefined)
    return ada.length === asal.length ? [{ mulai, jumlah: ada.reduce((a, b) => a + b, 0) }] : []
  })
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
    // Their counts add up where they are indexed.
    rekap: mentah.rekap.map((k) => ({ ...k, desaId: k.desaId.map((d) => wakilDari(pecahan, d)) })),
    sasaran: satukanSasaran(mentah.sasaran, pecahan),
    lapor: mentah.lapor.map((b) => (milik(b) ? { ...b, desaId: wakilDari(pecahan, b.desaId), bagian: b.desaId } : b)),
    wajib: satukanWajib(mentah.wajib, pecahan),
    unit: pindah(mentah.unit),
    isianUnit: pindah(mentah.isianUnit),
  }
}
