/** Sets campaigns up and writes what was done on their days: right, version, rows, trail and data version in one transaction. */
import type { Db } from '#db/connection.ts'
import type { IsiKampanye } from '#domain/kampanye.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import {
  type Harian,
  insertKampanye,
  isLaporanDiLuar,
  type KampanyeMassal,
  listHarianHari,
  lockKampanye,
  saveHarian,
  updateKampanye,
} from '#store/kampanye-massal.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'

type Oleh = Peminta & { readonly pada: Date }

export type KampanyeDiminta = {
  readonly kabId: number
  readonly kodeKab: string
  /** Null: a new one. */
  readonly kampanyeId: number | null
  readonly versi: number
  readonly isi: IsiKampanye
}
export type HasilKampanye =
  | { readonly kampanyeId: number; readonly versi: number; readonly versiData: number }
  | { readonly ditolak: 'tidak-ada' | 'nama' | 'hari' }
  | { readonly ditolak: 'bentrok'; readonly kini: KampanyeMassal }

export function simpanKampanye(db: Db, minta: KampanyeDiminta, oleh: Oleh): Promise<HasilKampanye> {
  const { kabId, kodeKab, kampanyeId, isi } = minta
  return db.transaction().execute(async (trx): Promise<HasilKampanye> => {
    const ada = kampanyeId === null ? null : await lockKampanye(trx, { kabId, kampanyeId })
    if (ada === undefined) return { ditolak: 'tidak-ada' }
    if (ada && ada.versi !== minta.versi) return { ditolak: 'bentrok', kini: ada }
    const tulis = { ...isi, ...penulis(oleh) }
    const kunci = ada && { kabId, kampanyeId: ada.kampanyeId }
    if (kunci && (await isLaporanDiLuar(trx, kunci, isi))) return { ditolak: 'hari' }
    const nomor = kunci
      ? (await updateKampanye(trx, kunci, tulis)) && kunci.kampanyeId
      : await insertKampanye(trx, kabId, tulis)
    if (!nomor) return { ditolak: 'nama' }
    await jejak(trx, oleh, {
      ...{ kabId, tindakan: ada ? 'ubah-kampanye' : 'mulai-kampanye', objek: `kampanye ${kodeKab} ${nomor}` },
      ...{ sebelum: ada && isiDari(ada), sesudah: isi },
    })
    return { kampanyeId: nomor, versi: (ada?.versi ?? 0) + 1, versiData: await bumpVersi(trx, kabId) }
  })
}

const isiDari = ({ nama, satuan, mulai, selesai, target, pelapor, batal }: IsiKampanye): IsiKampanye => ({
  ...{ nama, satuan, mulai, selesai, target, pelapor, batal },
})

export type BarisHarian = {
  readonly unitId: number
  readonly desaId: number
  /** As the trail names it: unit and desa. */
  readonly sebutan: string
  readonly dilayani: number
  /** The version that was seen; 0: none. */
  readonly versi: number
}
export type HarianDiminta = {
  readonly kabId: number
  readonly kampanyeId: number
  readonly tanggal: string
  readonly alasan: string
  readonly baris: readonly BarisHarian[]
}
export type HasilHarian =
  | { readonly baris: number; readonly versiData: number }
  | { readonly ditolak: 'tidak-ada' }
  | { readonly ditolak: 'bentrok'; readonly kini: readonly Harian[] }

/** Rows that say what stands there already are left alone. */
export function catatHarian(db: Db, minta: HarianDiminta, oleh: Oleh): Promise<HasilHarian> {
  const { kabId, kampanyeId, tanggal, alasan, baris } = minta
  const kunci = { kabId, kampanyeId }
  return db.transaction().execute(async (trx): Promise<HasilHarian> => {
    const kampanye = await lockKampanye(trx, kunci)
    if (!kampanye) return { ditolak: 'tidak-ada' }
    const kini = new Map((await listHarianHari(trx, kunci, tanggal)).map((satu) => [kunciHarian(satu), satu]))
    const berubah = baris.filter((satu) => kini.get(kunciHarian(satu))?.dilayani !== satu.dilayani)
    const bentrok = berubah.filter((satu) => (kini.get(kunciHarian(satu))?.versi ?? 0) !== satu.versi)
    if (bentrok.length > 0)
      return { ditolak: 'bentrok', kini: bentrok.flatMap((satu) => kini.get(kunciHarian(satu)) ?? []) }
    const harian = berubah.map(({ unitId, desaId, dilayani }) => ({ unitId, desaId, dilayani, tanggal }))
    await saveHarian(trx, kunci, { baris: harian, alasan, ...penulis(oleh) })
    if (berubah.length > 0)
      await jejak(trx, oleh, {
        ...{ kabId, tindakan: 'isi-kampanye', objek: `kampanye ${kampanye.nama} ${tanggal}` },
        sebelum: Object.fromEntries(berubah.map((b) => [b.sebutan, kini.get(kunciHarian(b))?.dilayani ?? null])),
        sesudah: { ...Object.fromEntries(berubah.map((b) => [b.sebutan, b.dilayani])), ...(alasan && { alasan }) },
      })
    const versiData = await bumpVersi(trx, kabId, [...new Set(berubah.map((b) => b.desaId))])
    return { baris: berubah.length, versiData }
  })
}

export const kunciHarian = ({ desaId, unitId }: { readonly desaId: number; readonly unitId: number }): string =>
  `${desaId} ${unitId}`

const penulis = ({ aktor, pada }: Oleh) => ({ oleh: aktor.namaPengguna, pada })

type Jejak = {
  readonly kabId: number
  readonly tindakan: string
  readonly objek: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

const jejak = (trx: Db, { aktor, alamat }: Oleh, satu: Jejak): Promise<void> =>
  catat(trx, { pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, ...satu })
