import type { Db } from '#db/connection.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import type { KunciLaporan, Pengesahan } from '#store/laporan.ts'
import { bumpVersi, getVersi } from '#store/versi-data.ts'
import type { HasilLaporan, KeadaanLaporan, Rencana } from './langkah-laporan.ts'
import { writeLaporan } from './write-laporan.ts'

export type Validasi = {
  readonly kabId: number
  readonly laporan: readonly KunciLaporan[]
  readonly oleh: string
  readonly pada: Date
}

/**
 * The puskesmas says that these laporan are right as they stand: a new version of each, with the same cells. One that is
 * validated or sealed already stays as it is; one that was never sent is refused.
 */
export async function validateLaporan(
  db: Db,
  { kabId, laporan, oleh, pada }: Validasi,
): Promise<{ versi: number; laporan: readonly HasilLaporan[] }> {
  const katalog = await loadKatalogIsian(db)
  return db.transaction().execute(async (trx) => {
    const pencatat = { oleh, pada, imporId: null }
    const plan = async (_: KunciLaporan, keadaan: KeadaanLaporan) => planValidasi(keadaan)
    const hasil = await writeLaporan(trx, { katalog, kabId, laporan, pencatat, plan })
    const ditulis = laporan.filter((_, i) => hasil[i]?.hasil === 'berubah')
    const desaId = [...new Set(ditulis.map((satu) => satu.desaId))]
    // Last in its transaction: from here on every other writer of the kabupaten waits.
    const versi = desaId.length > 0 ? await bumpVersi(trx, kabId, desaId) : await getVersi(trx, kabId)
    return { versi, laporan: hasil }
  })
}

/** The plan of a laporan that is handed in and, once it is sent, validated at once. */
export function endorseRencana(rencana: Rencana, keadaan: KeadaanLaporan, sah: Pengesahan): Rencana {
  if (rencana.hasil === 'tulis') return rencana.status === 'draf' ? rencana : { ...rencana, sah }
  if (rencana.hasil !== 'sama' || keadaan.laporan?.status === 'draf') return rencana
  const pengesahan = planValidasi(keadaan)
  return pengesahan.hasil === 'tulis' ? { ...pengesahan, pencatat: sah } : rencana
}

function planValidasi({ laporan }: KeadaanLaporan): Rencana {
  if (!laporan || laporan.status === 'draf') {
    const alasan = laporan ? 'Laporan ini masih draf.' : 'Laporan ini belum ada.'
    return { hasil: 'ditolak', penolakan: [{ kolom: 'status', nilai: 'tervalidasi', alasan, saran: 'Kirim dahulu.' }] }
  }
  if (laporan.status === 'tervalidasi' || laporan.status === 'terkunci') return { hasil: 'sama' }
  return {
    hasil: 'tulis',
    status: 'tervalidasi',
    tidakBuka: laporan.tidakBuka,
    alasan: null,
    isian: laporan.isian,
  }
}
