import { hashKatalog, type Katalog, readKatalog } from '#berkas/katalog.ts'
import type { Db } from '#db/connection.ts'
import {
  clearPelapor,
  clearSuku,
  findSidikKatalog,
  lockKatalog,
  saveKatalog,
  saveSidikKatalog,
} from '#store/katalog-simpan.ts'
import { savePapanKatalog } from '#store/papan.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { listKabupaten } from '#store/wilayah.ts'
import { rebuildRekap } from './rebuild-rekap.ts'

/**
 * Brings the reference tables to the catalogue that ships with the program; does nothing where they hold it already.
 * Rows of a dinas (its own indikator, targets, settings) stay. Answers whether anything was written.
 */
export async function seedKatalog(db: Db): Promise<boolean> {
  const sidik = hashKatalog()
  if ((await findSidikKatalog(db)) === sidik) return false
  const dimuat = await loadKatalog(db, sidik)
  // What makes a group complete may be another now, and with it what counts.
  if (dimuat)
    for (const { kabId } of await listKabupaten(db)) await rebuildRekap(db, { kabId, desaId: null, bulan: null })
  return dimuat
}

function loadKatalog(db: Db, sidik: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockKatalog(trx)
    if ((await findSidikKatalog(trx)) === sidik) return false
    await saveSemua(trx, readKatalog())
    await saveSidikKatalog(trx, sidik)
    // A new formula changes figures everywhere; in order of id, as every lock on several kabupaten.
    const kabupaten = await listKabupaten(trx)
    for (const { kabId } of kabupaten.toSorted((a, b) => a.kabId - b.kabId)) await bumpVersi(trx, kabId)
    return true
  })
}

async function saveSemua(db: Db, katalog: Katalog): Promise<void> {
  await saveKatalog(db, 'siklus', katalog.siklus)
  await saveKatalog(db, 'jenis_unit', katalog.jenisUnit)
  await saveKatalog(db, 'jenis_sasaran', katalog.jenisSasaran)
  await saveKatalog(db, 'pilah', katalog.pilah)
  await saveKatalog(db, 'kelompok_isian', katalog.kelompokIsian)
  await saveKatalog(db, 'elemen', katalog.elemen)
  await clearPelapor(db)
  await saveKatalog(db, 'elemen_pelapor', katalog.elemenPelapor)
  await saveKatalog(db, 'indikator', katalog.indikator)
  const versi = katalog.indikator.map((b) => ({ kode: String(b.kode), berlakuDari: Number(b.berlaku_dari) }))
  await clearSuku(db, versi)
  await saveKatalog(db, 'suku', katalog.suku)
  await saveKatalog(db, 'aturan_cek', katalog.aturanCek)
  await saveKatalog(db, 'aturan_riwayat', katalog.aturanRiwayat)
  await savePapanKatalog(db, katalog.papan)
  await saveKatalog(db, 'usulan_sektor', katalog.usulanSektor)
  await saveKatalog(db, 'aturan_notifikasi', katalog.aturanNotifikasi)
  await saveKatalog(db, 'keterampilan', katalog.keterampilan)
  await saveKatalog(db, 'aturan_posyandu', katalog.aturanPosyandu)
}
