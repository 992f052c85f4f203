/** What changed in the kabupaten over the years: a desa that went to another puskesmas, one that split. */
import type { Db } from '#db/connection.ts'
import { type Bulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import { BULAN_TERAKHIR } from '#domain/wilayah.ts'
import { listDesaBernama, listDesaPuskesmas } from '#store/wilayah.ts'
import { getKabupatenOrThrow } from '#usecases/import/import-transaksi.ts'
import { mekarkanDesa } from '#usecases/mekarkan-desa.ts'
import { pindahDesa } from '#usecases/pindah-desa.ts'
import type { Contoh } from './hitungan.ts'
import { isiBatas, PILIHAN, wajibBersih } from './isi-tempat.ts'
import type { Sengaja } from './sengaja.ts'
import { KODE_KAB } from './tempat.ts'

/** Records what has happened up to this month and is not recorded yet; in a part only where both sides are in it. */
export async function isiPeristiwa(db: Db, contoh: Contoh, sampai: Bulan): Promise<void> {
  const { kabId } = await getKabupatenOrThrow(db, KODE_KAB)
  const nomor = new Map((await listDesaBernama(db, kabId, BULAN_TERAKHIR)).map((d) => [d.kode, d.desaId]))
  const anggota = await listDesaPuskesmas(db, kabId)
  const ada = new Set([...contoh.desa, ...contoh.unit].map(({ kode }) => kode))
  for (const satu of contoh.sengaja.pindah) {
    const tercatat = anggota.some((m) => m.desaId === nomor.get(satu.desa) && m.mulai > SEJAK_SEMULA)
    if (satu.sejak > sampai || tercatat || !ada.has(satu.desa) || !ada.has(satu.puskesmas)) continue
    const { puskesmas, ...pindah } = satu
    wajibBersih(await pindahDesa(db, { kodeKab: KODE_KAB, ...pindah, tujuan: { puskesmas }, pilihan: PILIHAN }))
  }
  for (const satu of contoh.sengaja.pemekaran) {
    if (satu.sejak > sampai || nomor.has(satu.desa) || !ada.has(satu.desa)) continue
    await mekarkan(db, contoh, satu)
  }
}

async function mekarkan(db: Db, { desa, unit }: Contoh, satu: Sengaja['pemekaran'][number]): Promise<void> {
  const baru = desa.find(({ kode }) => kode === satu.desa)
  if (!baru) return
  const milik = unit.filter((u) => BERPINDAH.includes(u.peran) && u.desa.includes(baru.kode))
  wajibBersih(
    await mekarkanDesa(db, {
      kodeKab: KODE_KAB,
      induk: satu.asal,
      bagian: [{ kode: baru.kode, nama: baru.nama, jenis: baru.jenis }],
      unit: milik.flatMap(({ kode, desa: melayani }) =>
        melayani.filter((d) => d === baru.kode || d === satu.asal).map((ke) => ({ unit: kode, ke })),
      ),
      indukBerakhir: false,
      sejak: satu.sejak,
      dokumen: satu.dokumen,
      pilihan: PILIHAN,
    }),
  )
  await isiBatas(db, 'batas.geojson', { kode: [satu.asal, satu.desa], mulai: satu.sejak })
}

const BERPINDAH: readonly string[] = ['posyandu', 'pustu', 'sd', 'smp']
