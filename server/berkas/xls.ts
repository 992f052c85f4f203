// Workbooks of Excel 97 to 2003 (.xls): read whole, so in a thread with a memory limit, and smaller ones only.
import { ImporGagal } from '#domain/impor.ts'
import type { BarisBerkas } from './baris.ts'
import { readDiPekerja } from './pekerja-berkas.ts'
import { type BerkasMasuk, terkunci } from './periksa.ts'

export async function* readXls(berkas: BerkasMasuk): AsyncGenerator<BarisBerkas> {
  const rusak = `${berkas.nama} tidak terbaca sebagai Excel lama (.xls); buka di Excel lalu simpan ulang sebagai .xlsx.`
  try {
    yield* readDiPekerja(new URL('./xls-worker.ts', import.meta.url), berkas, rusak)
  } catch (error) {
    // Only its own reader finds the password of an old workbook, and says so in English.
    const sandi = error instanceof Error && error.cause instanceof Error && /password/i.test(error.cause.message)
    throw sandi ? new ImporGagal(terkunci(berkas.nama), { cause: error }) : error
  }
}
