import { bulanDari, geserBulan } from '#client/format/bulan.ts'
import { useKonteks } from './konteks.tsx'

/** Months that can be shown: from the first laporan (or a year back) to the last one or this month. */
export function useBatasBulan(): { readonly dari: string; readonly sampai: string } {
  const { kabupaten } = useKonteks()
  const kini = bulanDari(new Date())
  const sampai = [kabupaten.bulanTerakhir ?? kini, kini].sort()[1] ?? kini
  return { dari: kabupaten.bulanPertama ?? geserBulan(kini, -12), sampai }
}
