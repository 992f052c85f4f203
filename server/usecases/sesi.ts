// Sessions of somebody who is signed in: ended, or gone on with in another role.
import type { Db } from '#db/connection.ts'
import type { AturanMasuk, SesiTersimpan } from '#domain/masuk.ts'
import { deleteLanggananPengguna, deleteLanggananSesi } from '#store/langganan-dorong.ts'
import { tellAkun } from '#store/pengguna.ts'
import { listPenugasanBerlaku } from '#store/penugasan.ts'
import { deleteSesi, deleteSesiPengguna } from '#store/sesi.ts'
import { continueSesi, type SesiTerbuka } from './buka-sesi.ts'
import { catat } from './catat-jejak.ts'

export type UrusanSesi = { readonly sesi: SesiTersimpan; readonly alamat: string; readonly pada: Date }

/** Signs out of one session, by default the one that asks; false where it is not the person's own. */
export async function akhiriSesi(db: Db, urusan: UrusanSesi, sesiId = urusan.sesi.sesiId): Promise<boolean> {
  const { penggunaId } = urusan.sesi.aktor
  if (urusan.sesi.cara === 'contoh' && sesiId !== urusan.sesi.sesiId) return false
  return db.transaction().execute(async (trx) => {
    await deleteLanggananSesi(trx, penggunaId, sesiId)
    if (!(await deleteSesi(trx, penggunaId, sesiId))) return false
    await tellAkun(trx, penggunaId)
    await catatSesi(trx, urusan, 'keluar', { sesi: sesiId })
    return true
  })
}

/** Signs out everywhere, here too; but nobody out of the example's people, whom everybody who tries it shares. */
export async function akhiriSemuaSesi(db: Db, urusan: UrusanSesi): Promise<void> {
  const { penggunaId } = urusan.sesi.aktor
  if (urusan.sesi.cara === 'contoh') {
    await akhiriSesi(db, urusan)
    return
  }
  await db.transaction().execute(async (trx) => {
    await deleteLanggananPengguna(trx, penggunaId)
    const banyak = await deleteSesiPengguna(trx, penggunaId)
    await tellAkun(trx, penggunaId)
    await catatSesi(trx, urusan, 'keluar-semua', { sesi: banyak })
  })
}

/** Goes on in another of one's roles; null where it is not one's own, or not of today. */
export async function gantiPeran(
  db: Db,
  { penugasanId, aturan, ...urusan }: UrusanSesi & { readonly penugasanId: number; readonly aturan: AturanMasuk },
): Promise<SesiTerbuka | null> {
  const { sesi, pada } = urusan
  const { penggunaId, penugasan: lama } = sesi.aktor
  const penugasan = (await listPenugasanBerlaku(db, penggunaId, pada)).find((p) => p.penugasanId === penugasanId)
  if (!penugasan) return null
  return db.transaction().execute(async (trx) => {
    const terbuka = await continueSesi(trx, sesi, { pada, aturan, penugasanId })
    if (terbuka) await catatSesi(trx, urusan, 'ganti-peran', { dari: lama.peran, ke: penugasan.peran })
    return terbuka
  })
}

const catatSesi = (trx: Db, { sesi: { aktor }, alamat, pada }: UrusanSesi, tindakan: string, sesudah: object) =>
  catat(trx, {
    ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan, kabId: null },
    ...{ objek: `pengguna ${aktor.penggunaId}`, sebelum: null, sesudah },
  })
