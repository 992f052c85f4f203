/** The posyandu or pustu of an area with what each of them counted in a month, for any number of indikator. */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { cabang, kelompokkan } from '#domain/cabang.ts'
import { dihitungOleh, hitunganUnit, type IsiUnit, susunIsiUnit } from '#domain/hitungan-unit.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { cakupanRinci, mayReadDesa, mayReadSusunan, mayReadUnit } from '#domain/izin.ts'
import { wakilDari } from '#domain/pemekaran.ts'
import { adalahKejadian } from '#domain/periode.ts'
import { wajibPada } from '#domain/wajib-desa.ts'
import { listIsianUnit } from '#store/angka.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { listUnitTempat, type UnitTempat } from '#store/rincian.ts'
import { nomorElemen } from './ambil-bahan.ts'
import type { AngkaTerbuka, BanyakTerbuka } from './buka-angka.ts'

/** A unit's own count; 'ditahan' where it would point at people who are not this reader's to know of. */
export type HitunganUnit =
  | { readonly sel: 'nilai'; readonly pembilang: number; readonly penyebut: number | null }
  | { readonly sel: 'belum-lapor' | 'tidak-dijadwalkan' }
  | { readonly sel: 'ditahan' }

export type HitunganTerbuka = {
  /** By the desa that they stand in, and by name. */
  readonly unit: readonly UnitTempat[]
  /** Of the indikator those that this kind of unit counts for. */
  readonly angka: readonly AngkaTerbuka[]
  /** What each unit counted, in their order. */
  readonly hitungan: (angka: AngkaTerbuka) => readonly HitunganUnit[]
}

type Diminta = { readonly jenis: 'posyandu' | 'pustu'; readonly bulan: Bulan }

export async function bukaHitunganUnit(
  db: Db,
  terbuka: BanyakTerbuka,
  { jenis, bulan }: Diminta,
): Promise<HitunganTerbuka> {
  const { kab, izin } = terbuka
  const angka = terbuka.angka.filter(({ bahan }) => dihitungOleh(bahan, JENIS_UNIT[jenis]))
  const desa = terbuka.wilayah.desa.filter((d) => mayReadDesa(izin, d.desaId))
  const desaId = desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: cakupanRinci(izin, desaId), desaId }
  const katalog = await loadKatalogIsian(db)
  const indikator = angka.map((a) => a.indikator)
  const [isian, tempat] = await Promise.all([
    listIsianUnit(db, lingkup, { elemenId: nomorElemen(katalog, indikator), bulan: [bulan] }),
    listUnitTempat(db, kab.kab_id, { jenis: [jenis], bulan }),
  ])
  const kodeDesa = new Map(desa.map((d) => [d.kode, d.desaId]))
  const desaUnit = new Map<number, Set<number>>()
  const catat = (unitId: number, d: number | undefined): void => {
    if (d !== undefined && mayReadUnit(izin, { desaId: d, unitId })) cabang(desaUnit, unitId, () => new Set()).add(d)
  }
  for (const u of tempat) catat(u.unitId, kodeDesa.get(u.kodeDesa ?? ''))
  for (const i of isian) catat(i.unitId, i.desaId)
  const terbaca = new Set(desaId)
  for (const w of angka[0]?.bahan.wajib ?? []) catat(w.unitId, terbaca.has(w.desaId) ? w.desaId : undefined)
  const isi = kelompokkan(susunIsiUnit(isian, katalog.elemen.values()), (satu) => satu.unitId)
  const unit = tempat.filter((u) => desaUnit.has(u.unitId)).toSorted(menurutDesa)
  const siap = unit.map(({ unitId }) => ({
    ...{ unitId, desaId: [...(desaUnit.get(unitId) ?? [])] },
    isi: (isi.get(unitId) ?? []).filter((satu) => desaUnit.get(unitId)?.has(satu.desaId)),
  }))
  const hitungan = (satu: AngkaTerbuka) => {
    if (!mayReadSusunan(izin, satu.indikator)) return siap.map(() => ({ sel: 'ditahan' }) as const)
    return siap.map((u) => hitung(satu, u, bulan))
  }
  return { unit, angka, hitungan }
}

const menurutDesa = (a: UnitTempat, b: UnitTempat): number =>
  (a.kodeDesa ?? '').localeCompare(b.kodeDesa ?? '') || a.nama.localeCompare(b.nama, 'id')

type UnitSiap = {
  readonly unitId: number
  /** Desa that it stands in or reports for, and what it reported for each. */
  readonly desaId: readonly number[]
  readonly isi: readonly IsiUnit[]
}

function hitung({ bahan, indikator, pecahan }: AngkaTerbuka, unit: UnitSiap, bulan: Bulan): HitunganUnit {
  const pasangan = unit.isi.flatMap((satu) => hitunganUnit(bahan, satu) ?? [])
  if (pasangan.length > 0) {
    const q = adalahKejadian(indikator) ? [] : pasangan.flatMap((satu) => satu.q ?? [])
    const jumlah = (nilai: readonly number[]) => nilai.reduce((a, b) => a + b, 0)
    return {
      ...{ sel: 'nilai', pembilang: jumlah(pasangan.map((satu) => satu.p)) },
      penyebut: q.length > 0 ? jumlah(q) : null,
    }
  }
  const ditunggu = unit.desaId.some((d) =>
    wajibPada(bahan, wakilDari(pecahan, d), bulan).some((w) => w.unitId === unit.unitId),
  )
  return { sel: ditunggu ? 'belum-lapor' : 'tidak-dijadwalkan' }
}
