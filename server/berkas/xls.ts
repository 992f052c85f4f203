// Workbooks of Excel 97 to 2003 (.xls): read whole, so in a thread with a memory limit, and smaller ones only.
import type { BarisBerkas } from './baris.ts'
import { readDiPekerja } from './pekerja-berkas.ts'
import type { BerkasMasuk } from './periksa.ts'

export async function* readXls(berkas: BerkasMasuk): AsyncGenerator<BarisBerkas> {
  const rusak = `${berkas.nama} tidak terbaca sebagai Excel lama (.xls); buka di Excel lalu simpan ulang sebagai .xlsx.`
  yield* readDiPekerja(new URL('./xls-worker.ts', import.meta.url), berkas, rusak)
}
