// Which unit of a desa that splits reports for which part.
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan, geser } from '#domain/bulan.ts'
import { ImporGagal } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { serahLapor } from '#domain/serah-lapor.ts'
import { copyWajib, endUnit, endWajib, listUnitInduk, moveUnit, type UnitInduk } from '#store/pemekaran.ts'
import { mapTerakhir } from '#store/serah-lapor.ts'
import { insertUnit } from '#store/unit.ts'
import { unitKosong } from '#usecases/import/import-unit-simpan.ts'
import { cariSatu, sebut } from './cari-tempat.ts'

/** A unit, by code or name, and the code of the part (or of the parent) that it is for; twice for two. */
export type PembagianUnit = { readonly unit: string; readonly ke: string }

/** `serah`: from when on it serves them, after the last month from `mulai` on that it has reported of the desa that splits. */
export type UnitBeralih = UnitInduk & { readonly ke: readonly number[]; readonly mulai: Bulan; readonly serah: Bulan }

type Bagi = {
  readonly kabId: number
  readonly desa: DesaPohon
  readonly sejak: Bulan
  /** Desa that go on, by code. */
  readonly tujuan: ReadonlyMap<string, number>
  readonly indukBerakhir: boolean
}

/**
 * The units given to parts, each with the desa it is for from then on.
 * @throws ImporGagal where one is unknown, given to two desa that serves one, or left behind by a parent that ends.
 */
export async function bagikanUnit(
  trx: Db,
  { kabId, desa, sejak, tujuan, indukBerakhir, unit }: Bagi & { readonly unit: readonly PembagianUnit[] },
): Promise<UnitBeralih[]> {
  const milik = await listMilik(trx, { kabId, desa, sejak })
  const hasil = new Map<number, Omit<UnitBeralih, 'mulai' | 'serah'>>()
  for (const { unit: teks, ke } of unit) {
    const satu = cariSatu(milik, teks, {
      apa: 'unit',
      samakan: normalkanNama,
      sebutan: sebut,
      kapan: ` di ${sebut(desa)} pada ${formatBulan(sejak)}`,
    })
    const desaId = tujuan.get(ke)
    if (desaId === undefined)
      throw new ImporGagal(`${ke} bukan desa untuk unit ini; pilih salah satu: ${[...tujuan.keys()].join(', ')}.`)
    hasil.set(satu.unitId, { ...satu, ke: [...new Set([...(hasil.get(satu.unitId)?.ke ?? []), desaId])] })
  }
  const ganda = [...hasil.values()].find(({ jenisUnitId, ke }) => jenisUnitId === JENIS_UNIT.posyandu && ke.length > 1)
  if (ganda) throw new ImporGagal(`Posyandu ${sebut(ganda)} hanya dapat melayani satu desa; pilih satu bagian.`)
  const tertinggal = indukBerakhir ? milik.filter(({ unitId }) => !hasil.has(unitId)) : []
  if (tertinggal.length > 0) {
    throw new ImporGagal(
      `${desa.nama} berakhir, tetapi belum jelas ke bagian mana: ${tertinggal.map(sebut).join('; ')}. Sebutkan semuanya dengan --unit.`,
    )
  }
  const beralih = [...hasil.values()].filter(({ ke }) => ke.length > 1 || ke[0] !== desa.desaId)
  const unitId = beralih.map((satu) => satu.unitId)
  const terakhir = await mapTerakhir(trx, kabId, { desaId: desa.desaId, mulai: sejak, unitId })
  return beralih.map((satu) => {
    const mulai = Math.max(sejak, satu.sejak)
    return { ...satu, mulai, serah: serahLapor(mulai, terakhir.get(satu.unitId) ?? null) }
  })
}

const listMilik = async (trx: Db, { kabId, desa, sejak }: Pick<Bagi, 'kabId' | 'desa' | 'sejak'>) =>
  (await listSemua(trx, { kabId, desa, sejak })).filter(({ jenisUnitId }) => jenisUnitId !== JENIS_UNIT['rekap-desa'])

const listSemua = (trx: Db, { kabId, desa, sejak }: Pick<Bagi, 'kabId' | 'desa' | 'sejak'>) =>
  listUnitInduk(trx, kabId, { desaId: desa.desaId, bulan: sejak, jenisPuskesmas: JENIS_UNIT.puskesmas })

/** Carries the division out: who owes for which desa, where a unit stands, and a recap for every part where one is due. */
export async function alihkanUnit(
  trx: Db,
  opsi: Bagi & {
    /** Those that have no unit of their own yet. */
    readonly bagianBaru: readonly { readonly kode: string; readonly nama: string }[]
    readonly pembagian: readonly UnitBeralih[]
    /** From when on recaps, which speak for all of a desa, are due of the parts. */
    readonly serah: Bulan
  },
): Promise<void> {
  const { kabId, desa, sejak, bagianBaru, tujuan, pembagian, indukBerakhir } = opsi
  const rekap = (await listSemua(trx, opsi)).filter(({ jenisUnitId }) => jenisUnitId === JENIS_UNIT['rekap-desa'])
  for (const { unitId, berada, ke, serah } of pembagian) {
    const peralihan = { unitId, dari: desa.desaId, mulai: serah }
    for (const satu of ke) if (satu !== desa.desaId) await copyWajib(trx, kabId, { ...peralihan, ke: satu })
    if (ke.includes(desa.desaId)) continue
    await endWajib(trx, kabId, peralihan)
    if (berada && ke[0] !== undefined) await moveUnit(trx, kabId, { ...peralihan, ke: ke[0] })
  }
  for (const lama of rekap) {
    const isi = bagianBaru.map(({ kode, nama }) => ({
      ...unitKosong(JENIS_UNIT['rekap-desa'], { kode: `${kode}-rekap-desa`, nama: `Rekap ${nama}` }),
      ...{ desaId: tujuan.get(kode) ?? null, mulai: opsi.serah },
    }))
    const nomor = await insertUnit(trx, kabId, isi)
    for (const [i, { desaId }] of isi.entries()) {
      const peralihan = { unitId: lama.unitId, dari: desa.desaId, mulai: opsi.serah }
      if (desaId !== null) await copyWajib(trx, kabId, { ...peralihan, ke: desaId, unitBaru: nomor[i] ?? 0 })
    }
    if (indukBerakhir) await endUnit(trx, kabId, lama.unitId, geser(sejak, -1))
  }
}
