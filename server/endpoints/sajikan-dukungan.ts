/** The desa of an area in the order of persons, with what their month shows and who answers for them. */
import type { BarisDukungan, SebabDukungan, UrutanOrang } from '#contract/dukungan.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, rentang } from '#domain/bulan.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import {
  type DuaBulanUnit,
  type JarakOrang,
  orangBerjarak,
  type SebabDukungan as Sebab,
  sebabDukungan,
  separuh,
  tanpaDesa,
  tempatDukungan,
} from '#domain/dukungan.ts'
import { mayReadDesa, mayReadSusunan, mayReadUnit } from '#domain/izin.ts'
import { jumlahkan } from '#domain/kumpulan.ts'
import { bertumbuh, tanpaTingkatDesa } from '#domain/periode.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import { belumLapor, sumbanganDesa } from '#domain/rincian.ts'
import { berSasaran, hasilDesa } from '#domain/sel-desa.ts'
import { listPenanggungJawab, type PenanggungJawab } from '#store/pindah-desa.ts'
import { listUnit, type UnitWajib } from '#store/rincian.ts'
import { ambilUnit } from '#usecases/ambil-bahan.ts'
import { type AngkaTerbuka, bagianTerbaca, banyakDesa } from '#usecases/buka-angka.ts'
import { angkaWilayah, desaDihitung, sajikanAngka } from './sajikan.ts'

/** Whether an indikator has distances in persons at all: one that is to rise, over people to be served. */
export const berjarak = ({ indikator, bahan }: AngkaTerbuka): boolean => indikator.arah === 'naik' && berSasaran(bahan)

/** Why its desa cannot stand in an order, whatever their figures are. */
export const alasanTanpaDesa = (terbuka: AngkaTerbuka) =>
  tanpaDesa(!tanpaTingkatDesa(terbuka.indikator), banyakDesa(terbuka))

type DesaTerbaca = { readonly wilayah: WilayahPohon; readonly angka: AngkaWilayah; readonly sebab: readonly Sebab[] }

type Nama = {
  readonly unit: ReadonlyMap<number, UnitWajib>
  readonly penanggungJawab: ReadonlyMap<number, PenanggungJawab>
}

/** Both orders of the desa that may be read. */
export async function urutanOrang(
  db: Db,
  terbuka: AngkaTerbuka,
  bulan: Bulan,
): Promise<Readonly<Record<JarakOrang, UrutanOrang>>> {
  const desa = await bacaDesa(db, terbuka, bulan)
  const { kab_id } = terbuka.kab
  const unitId = desa.flatMap(({ sebab }) => sebab.flatMap((s) => ('unitId' in s ? [s.unitId] : [])))
  const [unit, semua] = await Promise.all([listUnit(db, kab_id, unitId), listPenanggungJawab(db, kab_id)])
  const nama = { unit, penanggungJawab: penanggungJawabPada(semua, bulan) }
  const urutkan = (jarak: JarakOrang) => urutan(terbuka, { desa, nama, jarak })
  return { selisih: urutkan('selisih'), belum: urutkan('belum') }
}

async function bacaDesa(db: Db, terbuka: AngkaTerbuka, bulan: Bulan): Promise<readonly DesaTerbaca[]> {
  const { kab, izin, indikator, pecahan } = terbuka
  const bagian = bagianTerbaca(terbuka, 'desa').map((wilayah) => ({
    wilayah,
    angka: angkaWilayah(terbuka, wilayah, bulan),
  }))
  const kurang = bagian.filter(({ angka }) => angka.belumDilayani)
  const desaId = kurang.flatMap(({ wilayah }) => desaDihitung(terbuka, wilayah))
  const lingkup = { kabId: kab.kab_id, cakupan: terbuka.cakupan(desaId), desaId }
  const dua = [geser(bulan, -1), bulan]
  const susunan = mayReadSusunan(izin, indikator) && bertumbuh(indikator)
  const bahan = susunan ? await ambilUnit(db, terbuka.bahan, { lingkup, pecahan, bulan: dua }) : terbuka.bahan
  return bagian.map(({ wilayah, angka }) => {
    const milik = angka.belumDilayani ? desaDihitung(terbuka, wilayah) : []
    const unit = susunan ? milik.flatMap((d) => unitDuaBulan(terbuka, sumbanganDesa(bahan, d, dua))) : []
    const belum = belumLapor(bahan, milik, bulan).map(({ unitId }) => unitId)
    const tambahan = bertumbuh(indikator) ? tambahanDesa(terbuka, milik, bulan) : []
    const sebab = sebabDukungan({ lalu: angka.jumlahLalu, ini: angka.jumlahIni, tambahan, unit, belum })
    return { wilayah, angka, sebab }
  })
}

function unitDuaBulan({ izin }: AngkaTerbuka, sumbangan: ReturnType<typeof sumbanganDesa>): DuaBulanUnit[] {
  return sumbangan.flatMap((s) => {
    const [lalu, ini] = s.bulan
    if (s.peran !== 'dihitung' || !mayReadUnit(izin, s)) return []
    return [{ unitId: s.unitId, dari: lalu?.pembilang ?? null, ke: ini?.pembilang ?? null }]
  })
}

/** What each of the last three months added; null where one was not reported. */
const tambahanDesa = ({ bahan }: AngkaTerbuka, desaId: readonly number[], bulan: Bulan): (number | null)[] =>
  rentang(geser(bulan, -2), bulan).map((b) => {
    const ini = desaId.map((d) => hasilDesa(bahan, d, b).ini)
    return ini.length === 0 || ini.includes(null) ? null : jumlahkan(ini)
  })

/** Of all rows the one that holds in a month. */
function penanggungJawabPada(semua: readonly PenanggungJawab[], bulan: Bulan): ReadonlyMap<number, PenanggungJawab> {
  // by desa and time, so that a later row takes the place of an earlier one
  return new Map(semua.filter(({ mulai }) => mulai <= bulan).map((satu) => [satu.desaId, satu]))
}

type Bahan = { readonly desa: readonly DesaTerbaca[]; readonly nama: Nama; readonly jarak: JarakOrang }

function urutan(terbuka: AngkaTerbuka, { desa, nama, jarak }: Bahan): UrutanOrang {
  const tempat = desa.map((satu) => ({
    ...satu,
    orang: orangBerjarak(satu.angka, jarak) ?? 0,
    di: tempatDukungan(terbuka.indikator.arah, satu.angka, jarak),
  }))
  tempat.sort((a, b) => b.orang - a.orang || a.wilayah.nama.localeCompare(b.wilayah.nama, 'id'))
  const urut = tempat.filter(({ di }) => di === 'urut')
  return {
    orang: jumlahkan(urut.map(({ orang }) => orang)),
    separuh: separuh(urut.map(({ orang }) => orang)),
    baris: urut.map((satu) => ({ ...baris(satu, nama), penanggungJawab: siapa(terbuka, satu, nama) })),
    pisah: tempat.flatMap(({ di, ...satu }) => (di && di !== 'urut' ? [{ ...baris(satu, nama), alasan: di }] : [])),
  }
}

const baris = ({ wilayah, angka, sebab }: DesaTerbaca, { unit }: Nama): Omit<BarisDukungan, 'penanggungJawab'> => ({
  kode: wilayah.kode,
  nama: wilayah.nama,
  puskesmas: wilayah.desa[0]?.puskesmas?.nama ?? null,
  angka: sajikanAngka(angka),
  sebab: sebab.flatMap((satu) => namai(satu, unit)),
})

function namai(sebab: Sebab, unit: Nama['unit']): SebabDukungan[] {
  if (!('unitId' in sebab)) return [sebab]
  const { unitId, ...lain } = sebab
  const milik = unit.get(unitId)
  return milik ? [{ ...lain, unit: milik.nama, jenis: milik.jenis }] : []
}

/** The name of a person only to whoever reads the desa itself. */
function siapa({ izin }: AngkaTerbuka, { wilayah }: DesaTerbaca, nama: Nama): BarisDukungan['penanggungJawab'] {
  const [desa] = wilayah.desa
  const satu = desa && mayReadDesa(izin, desa.desaId) ? nama.penanggungJawab.get(desa.desaId) : undefined
  return satu ? { nama: satu.nama, jabatan: satu.jabatan, unit: satu.namaUnit } : null
}
