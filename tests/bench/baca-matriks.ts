// The whole matrix of a kabupaten right after a change: what it takes and how large it is. Told beside the ratios, without a bar.
import { brotliDecompressSync } from 'node:zlib'
import type { Db } from '#db/connection.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { ask } from './klien.ts'
import { median, timed } from './ukur.ts'

export type Matriks = {
  readonly db: Db
  readonly port: number
  readonly kabId: number
  readonly wilayah: string
  /** 'YYYY-MM' */
  readonly bulan: string
  readonly ulangan: number
}

export async function measureMatriks({ db, port, kabId, wilayah, bulan, ulangan }: Matriks): Promise<string> {
  const jalur = `/api/matriks?${new URLSearchParams({ wilayah, bulan })}`
  const { isi } = await ask(port, jalur)
  const waktu: number[] = []
  for (let i = 0; i < ulangan; i += 1) {
    const versi = await bumpVersi(db, kabId)
    waktu.push(await timed(() => ask(port, `${jalur}&minimalVersi=${versi}`)))
  }
  const kb = (bita: number): string => `${Math.round(bita / 1000)} kB`
  const besar = `${kb(brotliDecompressSync(isi).length)}, terkirim ${kb(isi.length)}`
  return `matriks sesudah perubahan: ${Math.round(median(waktu))} ms, ${besar}`
}
