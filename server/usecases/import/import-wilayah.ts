import type { Db } from '#db/connection.ts'
import type { JawabanImpor, Perubahan, PilihanImpor } from '#domain/impor.ts'
import { BULAN_TERAKHIR, type WilayahBaru } from '#domain/wilayah.ts'
import {
  findKabupaten,
  insertDesa,
  insertKabupaten,
  insertKecamatan,
  listDesaBernama,
  listKecamatan,
  listKodeDesa,
  renameDesa,
  renameKecamatan,
} from '#store/wilayah.ts'
import { type Berkas, type HasilImpor, jalankanImpor } from './import-transaksi.ts'

/**
 * Brings in one kabupaten with its kecamatan and desa, or what is new of it: a corrected spelling is a change, a desa
 * that the list no longer names stays (areas cease by their own decree, not by a missing row). Counts are of desa.
 */
export async function importWilayah(
  db: Db,
  { wilayah, berkas, pilihan }: { wilayah: WilayahBaru; berkas: Berkas; pilihan: PilihanImpor },
): Promise<JawabanImpor> {
  return jalankanImpor(db, { jenis: 'wilayah', kodeKab: wilayah.kabupaten.kode, berkas, pilihan }, (trx) =>
    saveWilayah(trx, wilayah),
  )
}

async function saveWilayah(trx: Db, { kabupaten, kecamatan, desa }: WilayahBaru): Promise<HasilImpor> {
  const kabId = (await findKabupaten(trx, kabupaten.kode))?.kabId ?? (await insertKabupaten(trx, kabupaten))
  const perubahan: Perubahan[] = []

  const kecamatanAda = new Map((await listKecamatan(trx, kabId)).map((k) => [k.kode, k]))
  await insertKecamatan(
    trx,
    kabId,
    kecamatan.filter(({ kode }) => !kecamatanAda.has(kode)),
  )
  for (const baru of kecamatan) {
    const lama = kecamatanAda.get(baru.kode)
    if (!lama || lama.nama === baru.nama) continue
    await renameKecamatan(trx, kabId, baru)
    perubahan.push({ apa: `Kecamatan ${baru.kode}`, kolom: 'nama', lama: lama.nama, baru: baru.nama })
  }

  const desaAda = new Map((await listDesaBernama(trx, kabId, BULAN_TERAKHIR)).map((d) => [d.kode, d]))
  // A code that a desa gave up, or that ended with it, is not a new desa.
  const pernah = await listKodeDesa(trx, kabId)
  const desaBaru = desa.filter(({ kode }) => !pernah.has(kode))
  await insertDesa(trx, kabId, desaBaru)
  for (const baru of desa) {
    const lama = desaAda.get(baru.kode)
    if (!lama || lama.nama === baru.nama) continue
    await renameDesa(trx, kabId, lama.desaId, baru.nama)
    perubahan.push({ apa: `Desa ${baru.kode}`, kolom: 'nama', lama: lama.nama, baru: baru.nama })
  }
  return {
    baru: desaBaru.length,
    berubah: perubahan.length,
    sama: desa.length - desaBaru.length - perubahan.filter(({ apa }) => apa.startsWith('Desa')).length,
    ditolak: [],
    perubahan,
  }
}
