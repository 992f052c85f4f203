/** Opens indikator of one area for reading: finds the place, the formulas, the targets, and the counts behind them. */
import type { Db } from '#db/connection.ts'
import type { Bahan } from '#domain/bahan.ts'
import { type Bulan, tahunDari } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import type { Dasar, Indikator } from '#domain/indikator.ts'
import { mayRead } from '#domain/izin.ts'
import { anggotaPecahan, type Pecahan, pecahanPada, satuBulan } from '#domain/pemekaran.ts'
import { type Hierarki, jalurTarget, rincikan, type WilayahPohon } from '#domain/pohon.ts'
import { type BarisTarget, type TargetTahun, targetBerlaku } from '#domain/target.ts'
import { listTarget } from '#store/angka.ts'
import { listIndikator, listIndikatorTerkait } from '#store/katalog.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { getPengaturanHitung } from '#store/pengaturan.ts'
import { ambilBahan, kodeRujukan } from './ambil-bahan.ts'
import { bukaWilayah, type Pembaca, type TidakAda, type WilayahTerbuka } from './buka-wilayah.ts'

export type PermintaanWilayah = {
  readonly wilayah: string
  readonly hierarki: Hierarki
  readonly bulan: Bulan
  readonly dasar: Dasar
  readonly pembaca: Pembaca
  /** First month to be shown, where more than `bulan` is. */
  readonly mulai?: Bulan
  /** First of them that is held against the month before; absent: every one. */
  readonly mulaiBanding?: Bulan
  /** Year whose version of the formulas is read; absent: the year of `bulan`. */
  readonly tahunRumus?: number
}

export type PermintaanAngka = PermintaanWilayah & { readonly indikator: string }

/** Of the catalogue those that are wanted; what their conditions refer to comes along by itself. */
export type PilihIndikator = (indikator: Indikator) => boolean

export type AngkaTerbuka = WilayahTerbuka & {
  readonly indikator: Indikator
  readonly bahan: Bahan
  /** Desa that are counted together this year. */
  readonly pecahan: Pecahan
  /** The yearly target that holds for an area in the year of a month. */
  readonly target: (wilayah: WilayahPohon, bulan: Bulan) => TargetTahun | null
}

/** The wanted indikator and, behind them, those their conditions refer to. */
function pilih(semua: readonly Indikator[], mau: PilihIndikator) {
  const diminta = semua.filter(mau)
  const rujukan = new Set(diminta.flatMap(kodeRujukan))
  const tambahan = semua.filter((i) => rujukan.has(i.kode) && !diminta.includes(i))
  return { diminta, semua: [...diminta, ...tambahan] }
}

/** Desa counted together, by the two ways of periode: over several months, or in a single one. */
function pecahanMenurutPeriode(pemekaran: Parameters<typeof pecahanPada>[0], bulan: Bulan) {
  const beberapaBulan = pecahanPada(pemekaran, { periode: 'kumulatif' }, bulan)
  const sebulan = pecahanPada(pemekaran, { periode: 'bulanan' }, bulan)
  return (indikator: Indikator): Pecahan => (satuBulan(indikator) ? sebulan : beberapaBulan)
}

type TargetBernama = BarisTarget & { readonly tahun: number; readonly indikator: string }

/** Looked for once for every row of every month: so the rows are sorted by year beforehand. */
function targetDari(indikator: Indikator, baris: readonly TargetBernama[], hierarki: Hierarki) {
  const tahunan = kelompokkan(
    baris.filter((t) => t.indikator === indikator.kode),
    (t) => t.tahun,
  )
  return (wilayah: WilayahPohon, bulan: Bulan): TargetTahun | null =>
    targetBerlaku(indikator, tahunan.get(tahunDari(bulan)) ?? [], jalurTarget(wilayah, hierarki))
}

export type BanyakTerbuka = WilayahTerbuka & { readonly angka: readonly AngkaTerbuka[] }

/** Opens every wanted indikator of an area over one set of rows, in the catalogue's order. */
export async function bukaBanyak(
  db: Db,
  minta: PermintaanWilayah,
  mau: PilihIndikator,
): Promise<BanyakTerbuka | TidakAda> {
  return buka(db, minta, { mau, dari: listIndikator(db, tahunRumus(minta)) })
}

const tahunRumus = (minta: PermintaanWilayah): number => minta.tahunRumus ?? tahunDari(minta.bulan)

async function buka(
  db: Db,
  minta: PermintaanWilayah,
  { mau, dari }: { readonly mau: PilihIndikator; readonly dari: Promise<readonly Indikator[]> },
): Promise<BanyakTerbuka | TidakAda> {
  const [tempat, katalogIndikator, katalog] = await Promise.all([bukaWilayah(db, minta), dari, loadKatalogIsian(db)])
  if ('tidakAda' in tempat) return tempat
  const { kab, wilayah } = tempat
  const { diminta, semua } = pilih(katalogIndikator, (i) => mau(i) && mayRead(tempat.izin, wilayah, i))
  const mulai = minta.mulai ?? minta.bulan
  const [pengaturan, target] = await Promise.all([
    getPengaturanHitung(db, kab.kab_id),
    listTarget(db, kab.kab_id, {
      indikator: diminta.map((i) => i.kode),
      dari: tahunDari(mulai),
      sampai: tahunDari(minta.bulan),
    }),
  ])
  if (diminta.length === 0) return { ...tempat, angka: [] }
  const pecahan = pecahanMenurutPeriode(tempat.baris.pemekaran, minta.bulan)
  const desaId = unikDesa(wilayah, semua.map(pecahan))
  const bahan = await ambilBahan(
    db,
    {
      indikator: semua,
      katalog,
      lingkup: {
        kabId: kab.kab_id,
        cakupan: tempat.cakupan(desaId),
        desaId: wilayah.tingkat === 'kabupaten' ? 'semua' : desaId,
      },
      mulai,
      mulaiBanding: minta.mulaiBanding ?? mulai,
      sampai: minta.bulan,
      dasar: minta.dasar,
      pengaturan,
      pecahan,
    },
    desaId,
  )
  const angka = diminta.flatMap((indikator) => {
    const milik = bahan.get(indikator.kode)
    const lain = { pecahan: pecahan(indikator), target: targetDari(indikator, target, minta.hierarki) }
    return milik ? [{ ...tempat, indikator, bahan: milik, ...lain }] : []
  })
  return { ...tempat, angka }
}

/** The area's desa and the other members of groups that are counted together. */
const unikDesa = (wilayah: WilayahPohon, pecahan: readonly Pecahan[]): readonly number[] => {
  const desaId = wilayah.desa.map((d) => d.desaId)
  return [...new Set(pecahan.flatMap((p) => anggotaPecahan(p, desaId)))]
}

/** Opens one indikator of an area; a value says what does not exist. */
export async function bukaAngka(db: Db, minta: PermintaanAngka): Promise<AngkaTerbuka | TidakAda> {
  const dari = listIndikatorTerkait(db, { kode: minta.indikator, tahun: tahunRumus(minta) })
  const terbuka = await buka(db, minta, { mau: (indikator) => indikator.kode === minta.indikator, dari })
  if ('tidakAda' in terbuka) return terbuka
  if (terbuka.angka[0]) return terbuka.angka[0]
  const ada = (await dari).some((indikator) => indikator.kode === minta.indikator)
  return { tidakAda: ada ? 'ditahan' : 'indikator' }
}

/** The parts of the opened area at one level whose figures its reader may read. */
export const bagianTerbaca = (
  { wilayah, izin, indikator, pecahan }: AngkaTerbuka,
  rincian: 'desa' | 'kecamatan' | 'puskesmas',
): readonly WilayahPohon[] => rincikan(wilayah, rincian, pecahan).filter((w) => mayRead(izin, w, indikator))
