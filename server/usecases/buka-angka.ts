/** Opens indikator of one area for reading: finds the place, the formulas, the targets, and the counts behind them. */
import type { Db } from '#db/connection.ts'
import type { Bahan } from '#domain/bahan.ts'
import { type Bulan, desember, januari, tahunDari } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import type { Dasar, Indikator } from '#domain/indikator.ts'
import { type IzinBaca, mayRead } from '#domain/izin.ts'
import { anggotaPecahan, type Pecahan, pecahanPada, satuBulan } from '#domain/pemekaran.ts'
import { type Hierarki, jalurTarget, rincikan, type WilayahPohon } from '#domain/pohon.ts'
import { type BarisTarget, type TargetTahun, targetBerlaku } from '#domain/target.ts'
import { listTarget } from '#store/angka.ts'
import { type KatalogTahunan, loadIndikatorTahunan, loadIndikatorTerkait } from '#store/katalog.ts'
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
  readonly halaman?: IzinBaca
  /** First month to be shown, where more than `bulan` is. */
  readonly mulai?: Bulan
  /** First of them that is held against the month before; absent: every one. */
  readonly mulaiBanding?: Bulan
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
  /** The same by the version of the formula that held in a month; before the first of them by this one. */
  readonly pada: (bulan: Bulan) => AngkaTerbuka
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
  return buka(db, minta, { mau, dari: loadIndikatorTahunan(db, minta) })
}

type DariKatalog = { readonly mau: PilihIndikator; readonly dari: Promise<KatalogTahunan> }

async function buka(db: Db, minta: PermintaanWilayah, katalog: DariKatalog): Promise<BanyakTerbuka | TidakAda> {
  const [tempat] = await Promise.all([bukaWilayah(db, minta), katalog.dari])
  return 'tidakAda' in tempat ? tempat : bukaTempat(db, { ...minta, tempat }, katalog)
}

export type PermintaanTempat = Omit<PermintaanWilayah, 'wilayah' | 'pembaca' | 'halaman'> & {
  readonly tempat: WilayahTerbuka
}

/** The same of an area that has been found already, with what may be read of it. */
export async function bukaTempat(
  db: Db,
  { tempat, ...minta }: PermintaanTempat,
  { mau, dari }: DariKatalog,
): Promise<BanyakTerbuka> {
  const [katalogIndikator, katalog] = await Promise.all([dari, loadKatalogIsian(db)])
  const { kab, wilayah } = tempat
  const pilihan = pilih(katalogIndikator(tahunDari(minta.bulan)), (i) => mau(i) && mayRead(tempat.izin, wilayah, i))
  const mulai = minta.mulai ?? minta.bulan
  const [pengaturan, target] = await Promise.all([
    getPengaturanHitung(db, kab.kab_id),
    listTarget(db, kab.kab_id, {
      indikator: pilihan.diminta.map((i) => i.kode),
      dari: tahunDari(mulai),
      sampai: tahunDari(minta.bulan),
    }),
  ])
  if (pilihan.diminta.length === 0) return { ...tempat, angka: [] }
  const pecahan = pecahanMenurutPeriode(tempat.baris.pemekaran, minta.bulan)
  const bukaVersi = async ({ diminta, semua }: Pilihan, jangka: Jangka): Promise<VersiTerbuka[]> => {
    const desaId = unikDesa(wilayah, semua.map(pecahan))
    const desaLingkup = wilayah.tingkat === 'kabupaten' ? ('semua' as const) : desaId
    const lingkup = { kabId: kab.kab_id, cakupan: tempat.cakupan(desaId), desaId: desaLingkup }
    const ambilan = { indikator: semua, katalog, lingkup, ...jangka, dasar: minta.dasar, pengaturan, pecahan }
    const bahan = await ambilBahan(db, ambilan, desaId)
    return diminta.flatMap((indikator) => {
      const milik = bahan.get(indikator.kode)
      const lain = { pecahan: pecahan(indikator), target: targetDari(indikator, target, minta.hierarki) }
      return milik ? [{ ...tempat, indikator, bahan: milik, ...lain }] : []
    })
  }
  const jangka = { mulai, mulaiBanding: minta.mulaiBanding ?? mulai, sampai: minta.bulan }
  const kini = await bukaVersi(pilihan, jangka)
  const dulu: VersiTahun = new Map()
  for (const tahun of tahunSebelum(mulai, minta.bulan)) {
    const lain = pilihVersiLain(pilihan, katalogIndikator(tahun))
    if (lain.diminta.length > 0) dulu.set(tahun, await bukaVersi(lain, jangkaTahun(jangka, tahun)))
  }
  return { ...tempat, angka: kini.map((versi) => denganVersi(versi, dulu)) }
}

type Pilihan = ReturnType<typeof pilih>
type Jangka = { readonly mulai: Bulan; readonly mulaiBanding: Bulan; readonly sampai: Bulan }
type VersiTerbuka = Omit<AngkaTerbuka, 'pada'>
/** What was counted by another formula in an earlier year of those shown. */
type VersiTahun = Map<number, readonly VersiTerbuka[]>

const tahunSebelum = (mulai: Bulan, bulan: Bulan): readonly number[] =>
  Array.from({ length: tahunDari(bulan) - tahunDari(mulai) }, (_, i) => tahunDari(mulai) + i)

/** Of the wanted indikator those that had another version in an earlier year, with what that refers to. */
function pilihVersiLain({ diminta }: Pilihan, katalogTahun: readonly Indikator[]): Pilihan {
  const kini = new Map(diminta.map((i) => [i.kode, i]))
  return pilih(katalogTahun, (i) => kini.has(i.kode) && kini.get(i.kode) !== i)
}

const jangkaTahun = ({ mulai, mulaiBanding }: Jangka, tahun: number): Jangka => ({
  mulai: Math.max(mulai, januari(tahun)),
  mulaiBanding: Math.max(mulaiBanding, januari(tahun)),
  sampai: desember(tahun),
})

function denganVersi(versi: VersiTerbuka, dulu: VersiTahun): AngkaTerbuka {
  const terbuka: AngkaTerbuka = {
    ...versi,
    pada: (bulan) => {
      const lama = dulu.get(tahunDari(bulan))?.find((v) => v.indikator.kode === versi.indikator.kode)
      return lama ? { ...lama, pada: terbuka.pada } : terbuka
    },
  }
  return terbuka
}

/** The area's desa and the other members of groups that are counted together. */
const unikDesa = (wilayah: WilayahPohon, pecahan: readonly Pecahan[]): readonly number[] => {
  const desaId = wilayah.desa.map((d) => d.desaId)
  return [...new Set(pecahan.flatMap((p) => anggotaPecahan(p, desaId)))]
}

/** Opens one indikator of an area; a value says what does not exist. */
export async function bukaAngka(db: Db, minta: PermintaanAngka): Promise<AngkaTerbuka | TidakAda> {
  return bukaSatu(db, minta, loadIndikatorTerkait(db, { kab: minta, kode: minta.indikator }))
}

/** The same by a formula that is in no catalogue yet. */
export async function bukaAngkaCoba(
  db: Db,
  minta: Omit<PermintaanAngka, 'indikator'>,
  indikator: Indikator,
): Promise<AngkaTerbuka | TidakAda> {
  return bukaSatu(
    db,
    { ...minta, indikator: indikator.kode },
    Promise.resolve(() => [indikator]),
  )
}

async function bukaSatu(
  db: Db,
  minta: PermintaanAngka,
  dari: Promise<KatalogTahunan>,
): Promise<AngkaTerbuka | TidakAda> {
  const terbuka = await buka(db, minta, { mau: (indikator) => indikator.kode === minta.indikator, dari })
  if ('tidakAda' in terbuka) return terbuka
  if (terbuka.angka[0]) return terbuka.angka[0]
  const ada = (await dari)(tahunDari(minta.bulan)).some((indikator) => indikator.kode === minta.indikator)
  return { tidakAda: ada ? 'ditahan' : 'indikator' }
}

/** The parts of the opened area at one level whose figures its reader may read. */
export const bagianTerbaca = (
  { wilayah, izin, indikator, pecahan }: AngkaTerbuka,
  rincian: 'desa' | 'kecamatan' | 'puskesmas',
): readonly WilayahPohon[] => rincikan(wilayah, rincian, pecahan).filter((w) => mayRead(izin, w, indikator))

/** How many desa the opened area has, and of how many the reader may read this figure. */
export const banyakDesa = (terbuka: AngkaTerbuka): { readonly semua: number; readonly terbaca: number } => ({
  semua: rincikan(terbuka.wilayah, 'desa', terbuka.pecahan).length,
  terbaca: bagianTerbaca(terbuka, 'desa').length,
})
