/** The figures of some desa as reviewing asks for them: month by month, only as far as a rule looks back. */
import { setImmediate } from 'node:timers/promises'
import type { Db } from '#db/connection.ts'
import type { AturanNotifikasi } from '#domain/aturan-notifikasi.ts'
import type { Bulan } from '#domain/bulan.ts'
import { hitungWilayah } from '#domain/cakupan.ts'
import type { Indikator } from '#domain/indikator.ts'
import { CAKUPAN_OPERATOR, type IzinBaca } from '#domain/izin.ts'
import type { Alasan, AngkaIndikator } from '#domain/notifikasi.ts'
import {
  type AngkaDitinjau,
  adaPutaran,
  bulanAwalTinjau,
  type HasilTinjau,
  mungkinDitinjau,
  tinjauIndikator,
} from '#domain/notifikasi-indikator.ts'
import { anggotaPecahan, pecahanPada, wakilDari } from '#domain/pemekaran.ts'
import { adalahKejadian, tanpaTingkatDesa } from '#domain/periode.ts'
import { type BarisPohon, pohonPada, rincikan, type WilayahPohon } from '#domain/pohon.ts'
import { loadIndikatorTahunan } from '#store/katalog.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import { type AngkaTerbuka, bukaTempat } from './buka-angka.ts'
import type { WilayahTerbuka } from './buka-wilayah.ts'

export type LingkupTinjau = {
  readonly kab: KabupatenDibaca
  readonly baris: BarisPohon
  readonly desaId: readonly number[]
  /** The month in whose tree the figures are read, and the first whose verdict may speak. */
  readonly bulan: Bulan
  readonly pertama: Bulan
}

/** One desa (or parts of one that are counted together) and one indikator. */
export type SelTinjau = {
  readonly desaId: number
  readonly indikator: Indikator
  readonly baca: (bulan: Bulan) => AngkaDitinjau | null
}

/** Reads everything: nothing of it reaches anybody but through a scope of their own. */
const IZIN_TINJAU: IzinBaca = {
  ...{ desa: 'semua', tingkat: new Set(['kabupaten', 'kecamatan', 'puskesmas', 'desa']), sensitif: 'semua' },
  ...{ unit: 'desa', hanyaSah: false },
}

/** Which of the rules look at an indikator; none: nobody need count it. */
export const aturanUntuk = (aturan: readonly AturanNotifikasi[], indikator: Indikator): readonly AturanNotifikasi[] =>
  tanpaTingkatDesa(indikator) ? [] : aturan.filter((satu) => satu.aktif && mungkinDitinjau(satu, indikator))

/** The desa asked for with those that are counted together with them, as they stand in the month. */
function tempatTinjau({ kab, baris, desaId, bulan }: LingkupTinjau): WilayahTerbuka {
  const pohon = pohonPada(baris, bulan)
  const semua = new Set(anggotaPecahan(pecahanPada(baris.pemekaran, { periode: 'kumulatif' }, bulan), desaId))
  const wilayah: WilayahPohon = {
    ...{ id: kab.kab_id, kode: kab.kode, nama: kab.nama, tingkat: 'desa' },
    desa: pohon.desa.filter((d) => semua.has(d.desaId)),
  }
  return { kab, baris, pohon, wilayah, izin: IZIN_TINJAU, cakupan: () => CAKUPAN_OPERATOR }
}

export type Tinjauan = {
  readonly sel: readonly SelTinjau[]
  /** Codes of the indikator that some rule looks at, also where no month of these can have a verdict. */
  readonly dilihat: ReadonlySet<string>
}

/** Every cell that a rule may look at, with the figures behind it fetched for all of them at once. */
export async function bukaTinjauan(
  db: Db,
  lingkup: LingkupTinjau,
  aturan: readonly AturanNotifikasi[],
): Promise<Tinjauan> {
  const { kab, bulan, pertama } = lingkup
  const tempat = tempatTinjau(lingkup)
  const dilihat = new Set<string>()
  if (tempat.wilayah.desa.length === 0) return { sel: [], dilihat }
  const dari = loadIndikatorTahunan(db, { kabId: kab.kab_id })
  const buka = async (mau: (indikator: Indikator) => boolean, mulai: Bulan) => {
    const minta = { tempat, hierarki: 'administrasi', dasar: 'proyeksi', bulan, mulai } as const
    return (await bukaTempat(db, minta, { mau, dari })).angka
  }
  const ditinjau = (i: Indikator) => {
    if (aturanUntuk(aturan, i).length === 0) return false
    dilihat.add(i.kode)
    return adaPutaran(i, pertama, bulan)
  }
  // Rounds lie a year apart: theirs is fetched for itself, so that nobody else's is.
  const [bulanan, putaran] = [
    await buka((i) => ditinjau(i) && i.periode !== 'terjadwal', bulanAwalTinjau('kumulatif', pertama)),
    await buka((i) => ditinjau(i) && i.periode === 'terjadwal', bulanAwalTinjau('terjadwal', pertama)),
  ]
  const sel = [...bulanan, ...putaran].flatMap((milik) =>
    rincikan(tempat.wilayah, 'desa', milik.pecahan).map((w) => ({
      ...{ desaId: w.id, indikator: milik.indikator },
      baca: (satu: Bulan) => angkaPada(milik, w, satu),
    })),
  )
  return { sel, dilihat }
}

/** null where nobody has set a target, so that there is no verdict; events have none anyway. */
function angkaPada(milik: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): AngkaDitinjau | null {
  const saat = milik.pada(bulan)
  const target = saat.target(wilayah, bulan)
  if (!target && !adalahKejadian(saat.indikator)) return null
  const desaId = [...new Set(wilayah.desa.map((d) => wakilDari(saat.pecahan, d.desaId)))]
  return hitungWilayah(saat.bahan, { tingkat: 'desa', desaId, target }, bulan)
}

export type SelDitinjau = {
  readonly desaId: number
  readonly indikator: string
  readonly hasil: HasilTinjau<AngkaIndikator>
}

/** So many cells, and others get their turn. */
const SEL_PER_GILIR = 100

type Ukuran = {
  readonly aturan: readonly AturanNotifikasi[]
  /** The last month that anything was handed in of a desa; null: nothing at all. */
  readonly terakhir: (desaId: number) => Bulan | null
  readonly pertama: Bulan
  readonly sebelumnya: (desaId: number, indikator: string) => readonly Alasan[]
}

/** What the rules say of every cell. */
export async function tinjauSel(sel: readonly SelTinjau[], ukuran: Ukuran): Promise<readonly SelDitinjau[]> {
  const { aturan, terakhir, pertama, sebelumnya } = ukuran
  const hasil: SelDitinjau[] = []
  for (const [i, { desaId, indikator, baca }] of sel.entries()) {
    if (i % SEL_PER_GILIR === SEL_PER_GILIR - 1) await setImmediate()
    const akhir = terakhir(desaId)
    if (akhir === null) continue
    const ditinjau = { indikator, baca, terakhir: akhir, pertama, sebelumnya: sebelumnya(desaId, indikator.kode) }
    const satu = tinjauIndikator(aturanUntuk(aturan, indikator), ditinjau)
    hasil.push({ desaId, indikator: indikator.kode, hasil: satu })
  }
  return hasil
}
