// Boundaries for a made-up kabupaten: a field of desa side by side, whose shared edges wander as drawn ones do.
import { sql } from 'kysely'
import { ringkasBatas } from '#berkas/topologi.ts'
import type { Db } from '#db/connection.ts'
import type { Posisi } from '#domain/batas.ts'
import type { Bulan } from '#domain/bulan.ts'
import { saveBatasRingkas } from '#store/batas.ts'

const SEJAK_SEMULA: Bulan = 190001
const SUDUT: Posisi = [112.4, -8.3]
const SISI_DERAJAT = 0.025
const RUAS = 8

export async function buatBatas(db: Db, kabId: number): Promise<void> {
  const { rows } = await sql<{ kode: string; nama: string }>`
    select kode, nama from desa_identitas where kab_id = ${kabId} order by desa_id`.execute(db)
  const lajur = Math.ceil(Math.sqrt(rows.length * 1.4))
  const desa = rows.map((satu, i) => ({
    ...satu,
    geometri: { type: 'Polygon', coordinates: [cincin(i % lajur, Math.floor(i / lajur))] } as const,
  }))
  await saveBatasRingkas(db, kabId, SEJAK_SEMULA, ringkasBatas(desa))
}

/** The four edges of a field of the grid, each drawn the same way for both who share it. */
function cincin(x: number, y: number): Posisi[] {
  const bawah = tepi([x, y], [x + 1, y])
  const kanan = tepi([x + 1, y], [x + 1, y + 1])
  const atas = tepi([x, y + 1], [x + 1, y + 1]).toReversed()
  const kiri = tepi([x, y], [x, y + 1]).toReversed()
  return [...bawah, ...kanan.slice(1), ...atas.slice(1), ...kiri.slice(1)]
}

function tepi(a: Posisi, b: Posisi): Posisi[] {
  return Array.from({ length: RUAS + 1 }, (_, i) => {
    const bagian = i / RUAS
    const x = a[0] + (b[0] - a[0]) * bagian
    const y = a[1] + (b[1] - a[1]) * bagian
    return [SUDUT[0] + (x + goyang(x, y)) * SISI_DERAJAT, SUDUT[1] + (y + goyang(y, x + 0.5)) * SISI_DERAJAT]
  })
}

/** Between -0.12 and 0.12, the same for the same place always. */
const goyang = (x: number, y: number): number => 0.12 * Math.sin(12.9898 * x + 78.233 * y)
