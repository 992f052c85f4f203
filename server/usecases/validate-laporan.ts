// Laporan that come in validated already, as the example's do.
import type { Pengesahan } from '#store/laporan.ts'
import type { KeadaanLaporan, Rencana } from './langkah-laporan.ts'

/** The plan of a laporan that is handed in and, once it is sent, validated at once. */
export function endorseRencana(rencana: Rencana, { laporan }: KeadaanLaporan, sah: Pengesahan): Rencana {
  if (rencana.hasil === 'tulis') return rencana.status === 'draf' ? rencana : { ...rencana, sah }
  // The same cells again, of one that nobody has validated yet.
  const menunggu = laporan?.status === 'terkirim' || laporan?.status === 'terverifikasi'
  if (rencana.hasil !== 'sama' || !laporan || !menunggu) return rencana
  const { tidakBuka, isian } = laporan
  return { hasil: 'tulis', status: 'tervalidasi', tidakBuka, alasan: null, isian, pencatat: sah }
}
