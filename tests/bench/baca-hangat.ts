// A read that is kept, by many clients at once, against a handler that only sends the same bytes.
import { ask, load } from './klien.ts'
import type { Alamat, Tetap } from './layani.ts'
import { alternate, type Hasil, judge } from './ukur.ts'

export type Hangat = {
  readonly alamat: Alamat
  /** Hands the constant answer to the process that serves it. */
  readonly setTetap: (tetap: Tetap) => Promise<void>
  readonly kueri: Readonly<Record<string, string>>
  readonly putaran: number
  readonly ms: number
}

const KLIEN = 32
// Node writes these itself.
const MILIK_NODE = new Set(['date', 'connection', 'keep-alive'])

export async function measureHangat({ alamat, setTetap, kueri, putaran, ms }: Hangat): Promise<Hasil> {
  const jalur = `/api/peta?${new URLSearchParams(kueri)}`
  const { header, isi } = await ask(alamat.aplikasi, jalur)
  const tetap = Object.entries(header).flatMap(([nama, nilai]) =>
    typeof nilai === 'string' && !MILIK_NODE.has(nama) ? [[nama, nilai] as const] : [],
  )
  await setTetap({ header: Object.fromEntries(tetap), isi: isi.toString('base64') })
  const kami = () => load(alamat.aplikasi, jalur, { klien: KLIEN, ms })
  const konstan = () => load(alamat.tetap, jalur, { klien: KLIEN, ms })
  await kami()
  await konstan()
  const hasil = await alternate(putaran, kami, konstan)
  const apa = `${KLIEN} klien, ${isi.length} bita brotli`
  return judge({ nama: 'baca-hangat', apa, satuan: 'jawaban/detik' }, { paling: 'sedikit', batas: 0.8 }, hasil)
}
