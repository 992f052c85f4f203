import type { Db } from '#db/connection.ts'
import {
  countPeriksa,
  listLingkup,
  listSelisihLapor,
  listSelisihRekap,
  type SelisihRekap,
} from '#store/periksa-rekap.ts'

/** How much was compared, and every row that is not what isian says. */
export type HasilPeriksa = {
  readonly laporan: number
  readonly isian: number
  readonly rekap: number
  readonly selisih: readonly SelisihRekap[]
}

/** Counts everything of a wilayah (null: of all) again by the slow path; null where nothing has the code. */
export async function checkRekap(db: Db, wilayah: string | null): Promise<HasilPeriksa | null> {
  const lingkup = await listLingkup(db, wilayah)
  if (lingkup.length === 0 && wilayah !== null) return null
  let hasil: HasilPeriksa = { laporan: 0, isian: 0, rekap: 0, selisih: [] }
  for (const satu of lingkup) {
    const { laporan, isian, rekap } = await countPeriksa(db, satu)
    hasil = {
      laporan: hasil.laporan + laporan,
      isian: hasil.isian + isian,
      rekap: hasil.rekap + rekap,
      selisih: [...hasil.selisih, ...(await listSelisihRekap(db, satu)), ...(await listSelisihLapor(db, satu))],
    }
  }
  return hasil
}
