/** The dinas sets the rules that raise notifications: what holds, how it would do, and what it is from now on. */
import type { Db } from '#db/connection.ts'
import { type AturanNotifikasi, bacaAturan } from '#domain/aturan-notifikasi.ts'
import { maySetAturan } from '#domain/izin.ts'
import type { BatasNaik } from '#domain/notifikasi-harian.ts'
import type { Aktor } from '#domain/peran.ts'
import { listVersiAturan, lockAturan, saveAturan } from '#store/aturan-notifikasi.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { getBatasNaik, listAturanNotifikasi, saveBatasNaik } from '#store/notifikasi-tinjau.ts'
import { findKabupatenDari, type KabupatenDibaca } from '#store/pohon.ts'
import { bumpVersi } from '#store/versi-data.ts'
import type { TidakAda } from './buka-wilayah.ts'
import { catat } from './catat-jejak.ts'

export async function bukaAturan(
  db: Db,
  { wilayah, aktor }: { readonly wilayah: string; readonly aktor: Aktor },
): Promise<KabupatenDibaca | TidakAda> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return { tidakAda: 'wilayah' }
  return maySetAturan(aktor, kab.kab_id) ? kab : { tidakAda: 'izin' }
}

export type UbahanAturan = {
  readonly kode: string
  readonly ambang: unknown
  readonly indikator: readonly string[]
  readonly aktif: boolean
}

/** A rule as it would be; undefined where there is none of this kode, null where it cannot be so. */
export async function rancangAturan(
  db: Db,
  kabId: number,
  { kode, ambang, indikator, aktif }: UbahanAturan,
): Promise<AturanNotifikasi | null | undefined> {
  const lama = (await listAturanNotifikasi(db, kabId)).find((satu) => satu.kode === kode)
  return lama && bacaAturan({ ...lama, ambang, indikator, aktif })
}

export type HasilAtur =
  | { readonly hasil: 'disimpan'; readonly versi: number; readonly versiData: number }
  | { readonly hasil: 'tidak-ada' | 'tidak-sah' | 'bentrok' }

/** Puts the kabupaten's own rule in place; the next review is by it. `versi` 0: what was seen was the program's. */
export function simpanAturan(
  db: Db,
  kab: Pick<KabupatenDibaca, 'kab_id' | 'kode'>,
  { versi, ...ubahan }: UbahanAturan & { readonly versi: number },
  { aktor, alamat, pada }: Peminta & { readonly pada: Date },
): Promise<HasilAtur> {
  const kabId = kab.kab_id
  return db.transaction().execute(async (trx): Promise<HasilAtur> => {
    await lockAturan(trx, kabId)
    const sebelum = (await listAturanNotifikasi(trx, kabId)).find((satu) => satu.kode === ubahan.kode)
    if (!sebelum) return { hasil: 'tidak-ada' }
    if (((await listVersiAturan(trx, kabId)).get(ubahan.kode)?.versi ?? 0) !== versi) return { hasil: 'bentrok' }
    const aturan = await rancangAturan(trx, kabId, ubahan)
    if (!aturan) return { hasil: 'tidak-sah' }
    const baru = await saveAturan(trx, kabId, { aturan, oleh: aktor.namaPengguna, pada })
    await catat(trx, {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId, tindakan: 'atur-notifikasi' },
      ...{ objek: `aturan notifikasi ${kab.kode} ${ubahan.kode}`, sebelum, sesudah: aturan },
    })
    return { hasil: 'disimpan', versi: baru, versiData: await bumpVersi(trx, kabId) }
  })
}

export type HasilNaik =
  | { readonly hasil: 'disimpan'; readonly versi: number; readonly versiData: number }
  | { readonly hasil: 'tidak-sah' }
  | { readonly hasil: 'bentrok'; readonly kini: BatasNaik & { readonly versi: number } }

/** Sets when a kabupaten raises what waits; by the clock's next round it is so. */
export function simpanNaik(
  db: Db,
  kab: Pick<KabupatenDibaca, 'kab_id' | 'kode'>,
  { versi, ...batas }: BatasNaik & { readonly versi: number },
  { aktor, alamat }: Peminta,
): Promise<HasilNaik> {
  const kabId = kab.kab_id
  return db.transaction().execute(async (trx): Promise<HasilNaik> => {
    await lockAturan(trx, kabId)
    const sebelum = await getBatasNaik(trx, kabId)
    if (sebelum.versi !== versi) return { hasil: 'bentrok', kini: sebelum }
    if (batas.dinas < batas.puskesmas) return { hasil: 'tidak-sah' }
    const sesudah = { ...batas, versi: versi + 1 }
    await saveBatasNaik(trx, kabId, sesudah)
    await catat(trx, {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId, tindakan: 'atur-notifikasi' },
      ...{ objek: `batas naik notifikasi ${kab.kode}`, sebelum, sesudah },
    })
    return { hasil: 'disimpan', versi: sesudah.versi, versiData: await bumpVersi(trx, kabId) }
  })
}
