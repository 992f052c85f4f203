import { open } from 'node:fs/promises'
import { ImporGagal } from '#domain/impor.ts'
import { BATAS_BERKAS, type BarisBerkas } from './baris.ts'
import { readDiPekerja } from './pekerja-berkas.ts'
import type { BerkasMasuk } from './periksa.ts'

/** Rows of every sheet of a workbook, read in a thread with a memory limit of its own. */
export async function* readXlsx(berkas: BerkasMasuk): AsyncGenerator<BarisBerkas> {
  await tolakBom(berkas)
  yield* readDiPekerja(new URL('./xlsx-worker.ts', import.meta.url), berkas, tidakUtuh(berkas.nama))
}

const tidakUtuh = (nama: string): string =>
  `${nama} tidak terbaca sebagai Excel (.xlsx): isinya rusak atau terpotong; salin ulang, atau buka di Excel dan simpan lagi.`

// A workbook is a zip; its directory says how large each part becomes. Whoever lies there meets the memory limit.
async function tolakBom({ jalur, nama }: BerkasMasuk): Promise<void> {
  const ekor = await bacaEkor(jalur)
  const terurai = ukuranTerurai(ekor)
  if (terurai > BATAS_BERKAS.xlsxTerurai) {
    throw new ImporGagal(`${nama} terurai menjadi ${Math.round(terurai / 1e6)} MB; simpan sebagai .csv atau pecah.`)
  }
  if (!ekor.includes(TANDA_ISI)) throw new ImporGagal(tidakUtuh(nama))
  if (!ekor.includes('xl/work'))
    throw new ImporGagal(
      `${nama} tidak terbaca sebagai Excel (.xlsx): ini arsip zip atau dokumen lain; keluarkan dulu isinya, atau simpan sebagai .xlsx.`,
    )
}

async function bacaEkor(jalur: string): Promise<Buffer> {
  const berkas = await open(jalur)
  try {
    const { size } = await berkas.stat()
    const panjang = Math.min(size, 4_000_000)
    const { buffer } = await berkas.read(Buffer.alloc(panjang), 0, panjang, size - panjang)
    return buffer
  } finally {
    await berkas.close()
  }
}

const TANDA_ISI = Buffer.from('504b0102', 'hex')

/** Sum of the uncompressed sizes that a zip's central directory names. */
export function ukuranTerurai(ekor: Buffer): number {
  let jumlah = 0
  for (let di = ekor.indexOf(TANDA_ISI); di >= 0 && di + 28 <= ekor.length; di = ekor.indexOf(TANDA_ISI, di + 4)) {
    jumlah += ekor.readUInt32LE(di + 24)
  }
  return jumlah
}
