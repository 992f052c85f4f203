/** The posyandu and pustu of an area with their kader, and how each stands against the rules in a month. */
import type { Db } from '#db/connection.ts'
import { type AturanPosyandu, type KriteriaBernama, susunAturan } from '#domain/aturan-posyandu.ts'
import { type Bulan, geser, rentang, tahunDari } from '#domain/bulan.ts'
import { cabang, kelompokkan } from '#domain/cabang.ts'
import { cakupanRinci, type DesaUnit, mayChangeKader, mayReadDesa, mayReadUnit } from '#domain/izin.ts'
import type { Kader, Keterampilan } from '#domain/kader.ts'
import type { Kriteria as KriteriaUnit } from '#domain/kriteria-posyandu.ts'
import {
  type BahanKriteria,
  gabungPutusan,
  type HasilKriteria,
  nilaiKriteria,
  type Putusan,
} from '#domain/kriteria-posyandu.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { type HasilStrata, strataDari } from '#domain/strata.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import { listIsianUnit } from '#store/angka.ts'
import { listAturanPosyandu, listKeterampilan } from '#store/aturan-posyandu.ts'
import {
  countTemuanTerbuka,
  type KeadaanUnit,
  listKader,
  listKeadaanUnit,
  listUnitRegister,
  type UnitRegister,
} from '#store/kader.ts'
import { loadIndikatorTahunan } from '#store/katalog.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { bukaWilayah, type PermintaanTempat, type TidakAda, type WilayahTerbuka } from './buka-wilayah.ts'
import { desaUnitAktor } from './tempat-laporan.ts'

export type UnitTerdaftar = UnitRegister & { readonly desa: DesaPohon; readonly kader: readonly Kader[] }

/** A question of the catalogue to each posyandu: active, serving the whole life cycle. */
export type PenilaianUnit = {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly kriteria: readonly KriteriaBernama[]
}

export type Register = Pick<WilayahTerbuka, 'kab' | 'wilayah' | 'izin'> & {
  readonly bulan: Bulan
  readonly hariIni: string
  readonly unit: readonly UnitTerdaftar[]
  readonly aturan: AturanPosyandu
  readonly penilaian: readonly PenilaianUnit[]
  readonly keterampilan: readonly Keterampilan[]
  /** What a unit's criteria are judged by over some months. */
  readonly bahan: (unit: UnitRegister, bulan: readonly Bulan[]) => BahanKriteria
  /** Of a unit what was last written down up to a month. */
  readonly keadaan: (unitId: number, bulan: Bulan) => KeadaanUnit | null
  /** How many kader a unit last reported within a year. */
  readonly kaderLapor: (unit: UnitRegister) => { readonly bulan: Bulan; readonly jumlah: number } | null
  /** Whether this reader keeps the register of the unit. */
  readonly bolehUbah: (unit: UnitTerdaftar) => boolean
}

export type PermintaanRegister = PermintaanTempat & {
  /** One unit alone; absent: all of the area. */
  readonly unit?: string
  /** How many months are looked at, the one asked for being the last. */
  readonly banyakBulan: number
}

/** Months that every criterion looks back over. */
export const SETAHUN = 12

export const jendela = (bulan: Bulan): readonly Bulan[] => rentang(geser(bulan, 1 - SETAHUN), bulan)

export async function bukaRegister(db: Db, minta: PermintaanRegister): Promise<Register | TidakAda> {
  const terbuka = await bukaWilayah(db, minta)
  if ('tidakAda' in terbuka) return terbuka
  const { kab, izin, wilayah } = terbuka
  const { bulan, pembaca } = minta
  const kabId = kab.kab_id
  const desa = new Map(wilayah.desa.filter((d) => mayReadDesa(izin, d.desaId)).map((d) => [d.desaId, d]))
  const bulanIni = bulanDi(kab.zona_waktu, pembaca.sekarang)
  const [semua, barisAturan, keterampilan, katalog, indikator, desaUnit] = await Promise.all([
    listUnitRegister(db, kabId, { desaId: [...desa.keys()], bulan }),
    listAturanPosyandu(db, kabId),
    listKeterampilan(db, kabId),
    loadKatalogIsian(db),
    loadIndikatorTahunan(db, { kabId }),
    desaUnitAktor(db, kabId, pembaca.aktor, bulanIni),
  ])
  const unit = semua.filter((u) => mayReadUnit(izin, u) && (minta.unit === undefined || u.kode === minta.unit))
  const unitId = unit.map((u) => u.unitId)
  const aturan = susunAturan(barisAturan)
  // What the catalogue asks is the program's: a kabupaten's own thresholds change neither it nor what it is called.
  const bawaan = susunAturan(barisAturan.map((satu) => ({ ...satu, ketentuan: satu.bawaan })))
  const penilaian = penilaianDari(bawaan, indikator(tahunDari(bulan)))
  const dipakai = elemenDipakai([...aturan.kriteria.values(), ...penilaian.flatMap((p) => p.kriteria)])
  const elemen = [...new Set([...dipakai, aturan.elemenKader ?? ''])].flatMap((kode) => katalog.elemen.get(kode) ?? [])
  const bulanan = rentang(geser(bulan, 1 - minta.banyakBulan), bulan)
  const lingkup = { kabId, cakupan: cakupanRinci(izin, [...desa.keys()]), desaId: unit.map((u) => u.desaId) }
  const [isian, kader, keadaan, temuan] = await Promise.all([
    listIsianUnit(db, lingkup, { elemenId: elemen.map((e) => e.elemenId), bulan: bulanan }),
    listKader(db, kabId, unitId),
    listKeadaanUnit(db, kabId, { unitId, bulan }),
    countTemuanTerbuka(db, kabId, { unitId, dari: bulanan[0] ?? bulan, sampai: bulan }),
  ])
  const isi = susunIsi(isian, new Map(elemen.map((e) => [e.elemenId, e.kode])))
  const jadwal = new Map(elemen.map((e) => [e.kode, katalog.kelompok.get(e.kelompokId)?.bulanJadwal ?? null] as const))
  const kaderUnit = kelompokkan(kader, (k) => k.unitId)
  const keadaanUnit = kelompokkan(keadaan, (k) => k.unitId)
  const keadaanPada = (satu: number, pada: Bulan) => keadaanUnit.get(satu)?.findLast((k) => k.mulai <= pada) ?? null
  return {
    ...{
      kab,
      wilayah,
      izin,
      bulan,
      hariIni: hariDi(kab.zona_waktu, pembaca.sekarang),
      aturan,
      penilaian,
      keterampilan,
    },
    unit: unit.flatMap((u) => {
      const milik = desa.get(u.desaId)
      return milik ? [{ ...u, desa: milik, kader: kaderUnit.get(u.unitId) ?? [] }] : []
    }),
    bahan: (u, selama) => ({
      ...{
        bulan: selama,
        isi: isi.get(u.unitId) ?? new Map(),
        mulai: u.mulai,
        jadwal: (kode) => jadwal.get(kode) ?? null,
      },
      keadaan: keadaanPada(u.unitId, selama.at(-1) ?? bulan)?.isi ?? null,
      temuan: temuan.get(u.unitId) ?? 0,
    }),
    keadaan: keadaanPada,
    kaderLapor: (u) => {
      const bulanLapor = jendela(bulan).findLast((b) =>
        isi
          .get(u.unitId)
          ?.get(b)
          ?.has(aturan.elemenKader ?? ''),
      )
      const jumlah = isi
        .get(u.unitId)
        ?.get(bulanLapor ?? 0)
        ?.get(aturan.elemenKader ?? '')
      return bulanLapor === undefined || jumlah === undefined ? null : { bulan: bulanLapor, jumlah }
    },
    bolehUbah: (u) => mayChangeKader(pembaca.aktor, tempatUnit(kabId, u.desa, desaUnit)),
  }
}

const tempatUnit = (kabId: number, desa: DesaPohon, desaUnit: DesaUnit) => ({
  ...{ kabId, desaId: desa.desaId, puskesmasId: desa.puskesmas?.id ?? null, desaUnit },
})

/** The conditions of the catalogue's indikator, each criterion under the name that our rules give it. */
function penilaianDari(
  { indikator, kriteria }: AturanPosyandu,
  katalog: readonly {
    readonly kode: string
    readonly pembilang: readonly (readonly { readonly syarat: unknown }[])[]
  }[],
): readonly PenilaianUnit[] {
  const bernama = new Map([...kriteria.values()].map((k) => [JSON.stringify(k.kriteria), k]))
  return indikator.flatMap(({ indikator: kode, ...nama }) => {
    const syarat = katalog
      .find((i) => i.kode === kode)
      ?.pembilang.flat()
      .map((s) => s.syarat)
      .find(isUnitMemenuhi)
    if (!syarat) return []
    const milik = syarat.kriteria.map((satu, i): KriteriaBernama => {
      const ada = bernama.get(JSON.stringify(satu))
      return ada ?? { kode: `${kode}-${i + 1}`, nama: `${kode} ${i + 1}`, namaEn: `${kode} ${i + 1}`, kriteria: satu }
    })
    return [{ ...nama, kriteria: milik }]
  })
}

const isUnitMemenuhi = (syarat: unknown): syarat is { readonly kriteria: readonly KriteriaUnit[] } =>
  typeof syarat === 'object' && syarat !== null && 'kriteria' in syarat && Array.isArray(syarat.kriteria)

/** Codes of all elemen that criteria read. */
function elemenDipakai(kriteria: readonly KriteriaBernama[]): readonly string[] {
  const kode = kriteria.flatMap(({ kriteria: k }) => {
    if ('elemen' in k) return [k.elemen]
    if ('rasio' in k) return k.rasio.flatMap((r) => [r.atas, r.bawah])
    return k.ukur === 'tidak-lebih' ? [k.atas, k.bawah] : []
  })
  return [...new Set(kode)]
}

function susunIsi(
  isian: readonly {
    readonly unitId: number
    readonly bulan: Bulan
    readonly elemenId: number
    readonly jumlah: number
  }[],
  kode: ReadonlyMap<number, string>,
): ReadonlyMap<number, BahanKriteria['isi']> {
  const isi = new Map<number, Map<Bulan, Map<string, number>>>()
  for (const { unitId, bulan, elemenId, jumlah } of isian) {
    const nama = kode.get(elemenId)
    if (nama === undefined) continue
    const bulanan = cabang(isi, unitId, () => new Map<Bulan, Map<string, number>>())
    const satu = cabang(bulanan, bulan, () => new Map<string, number>())
    // A unit may speak for several desa.
    satu.set(nama, (satu.get(nama) ?? 0) + jumlah)
  }
  return isi
}

export type HasilBernama = HasilKriteria & KriteriaBernama

export const nilaiSemua = (kriteria: readonly KriteriaBernama[], bahan: BahanKriteria): readonly HasilBernama[] =>
  kriteria.map((satu) => ({ ...satu, ...nilaiKriteria(satu.kriteria, bahan) }))

export const putusanSemua = (hasil: readonly HasilKriteria[]): Putusan => gabungPutusan(hasil.map((h) => h.putusan))

export type HasilUnit = {
  /** In the order of the questions. */
  readonly penilaian: readonly (readonly HasilBernama[])[]
  readonly strata: HasilStrata & { readonly kriteria: readonly (readonly HasilBernama[])[] }
}

/** How one posyandu stands in a month by the twelve that end with it. */
export function nilaiPosyandu({ aturan, penilaian, bahan }: Register, unit: UnitRegister, bulan: Bulan): HasilUnit {
  const milik = bahan(unit, jendela(bulan))
  const kriteria = aturan.strata.map((s) => nilaiSemua(s.kriteria, milik))
  const tingkat = aturan.strata.map(({ kode }, i) => ({ kode, putusan: (kriteria[i] ?? []).map((h) => h.putusan) }))
  return {
    penilaian: penilaian.map((p) => nilaiSemua(p.kriteria, milik)),
    strata: { ...strataDari(tingkat), kriteria },
  }
}
