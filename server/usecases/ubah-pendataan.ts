/** Marks how it stands with a desa's list, and sets the rounds: right, version, row, trail and data version in one transaction. */
import type { Db } from '#db/connection.ts'
import { BELUM_DISERAHKAN, type IsiPendataan } from '#domain/pendataan.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import {
  type IsiPutaran,
  insertPutaran,
  listPendataan,
  lockPutaran,
  type PendataanDesa,
  type Putaran,
  savePendataan,
  updatePutaran,
} from '#store/pendataan.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'

type Oleh = Peminta & { readonly pada: Date }
type Milik = { readonly kabId: number; readonly kodeKab: string }
type Tersimpan = { readonly versi: number; readonly versiData: number }

export type PendataanDiminta = Milik & {
  readonly putaranId: number
  readonly desa: { readonly desaId: number; readonly kode: string }
  /** The version of the desa's row that was seen; 0: none. */
  readonly versi: number
  readonly isi: IsiPendataan
}
export type HasilPendataan =
  | Tersimpan
  | { readonly ditolak: 'tidak-ada' }
  | { readonly ditolak: 'bentrok'; readonly kini: PendataanDesa | null }

export function ubahPendataan(db: Db, minta: PendataanDiminta, oleh: Oleh): Promise<HasilPendataan> {
  const { kabId, putaranId, desa, isi } = minta
  return db.transaction().execute(async (trx): Promise<HasilPendataan> => {
    const putaran = await lockPutaran(trx, kabId, putaranId)
    if (!putaran) return { ditolak: 'tidak-ada' }
    const kini = (await listPendataan(trx, kabId, putaranId)).find(({ desaId }) => desaId === desa.desaId) ?? null
    if ((kini?.versi ?? 0) !== minta.versi) return { ditolak: 'bentrok', kini }
    const versi = await savePendataan(trx, { kabId, putaranId, desaId: desa.desaId }, { ...isi, ...penulis(oleh) })
    await jejak(trx, oleh, {
      ...{ kabId, tindakan: 'ubah-pendataan', objek: `pendataan ${putaran.nama} ${desa.kode}` },
      ...{ sebelum: isiDari(kini ?? BELUM_DISERAHKAN), sesudah: isi },
    })
    return { versi, versiData: await bumpVersi(trx, kabId, [desa.desaId]) }
  })
}

export type PutaranDiminta = Milik & {
  /** Null: a new one. */
  readonly putaranId: number | null
  readonly versi: number
  readonly isi: IsiPutaran
}
export type HasilPutaran =
  | (Tersimpan & { readonly putaranId: number })
  | { readonly ditolak: 'tidak-ada' | 'nama' }
  | { readonly ditolak: 'bentrok'; readonly kini: Putaran }

export function simpanPutaran(db: Db, { kabId, kodeKab, ...minta }: PutaranDiminta, oleh: Oleh): Promise<HasilPutaran> {
  const { putaranId, isi } = minta
  return db.transaction().execute(async (trx): Promise<HasilPutaran> => {
    const ada = putaranId === null ? null : await lockPutaran(trx, kabId, putaranId)
    if (ada === undefined) return { ditolak: 'tidak-ada' }
    if (ada && ada.versi !== minta.versi) return { ditolak: 'bentrok', kini: ada }
    const nomor = ada
      ? (await updatePutaran(trx, kabId, { putaranId: ada.putaranId, ...isi, ...penulis(oleh) })) && ada.putaranId
      : await insertPutaran(trx, kabId, { ...isi, ...penulis(oleh) })
    if (!nomor) return { ditolak: 'nama' }
    await jejak(trx, oleh, {
      ...{
        kabId,
        tindakan: ada ? 'ubah-putaran-pendataan' : 'mulai-putaran-pendataan',
        objek: `pendataan ${kodeKab} ${nomor}`,
      },
      ...{ sebelum: ada && { nama: ada.nama, mulai: ada.mulai, batas: ada.batas }, sesudah: isi },
    })
    return { putaranId: nomor, versi: (ada?.versi ?? 0) + 1, versiData: await bumpVersi(trx, kabId) }
  })
}

const penulis = ({ aktor, pada }: Oleh) => ({ oleh: aktor.namaPengguna, pada })

const isiDari = ({ status, diserahkanPada, keluarga, alasan }: IsiPendataan): IsiPendataan => ({
  ...{ status, diserahkanPada, keluarga, alasan },
})

type Jejak = {
  readonly kabId: number
  readonly tindakan: string
  readonly objek: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

const jejak = (trx: Db, { aktor, alamat }: Oleh, satu: Jejak): Promise<void> =>
  catat(trx, { pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, ...satu })
