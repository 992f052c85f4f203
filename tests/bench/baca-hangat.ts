// A read that is kept, by many clients at once, against a handler that only sends the same bytes: behind the same middleware,
// and in an Express that has none.
import { ask, load } from './klien.ts'
import { chooseKueri, type Panggung } from './panggung.ts'
import { type Hasil, judge } from './ukur.ts'

export const KLIEN = 32
// Until V8 has compiled for good what every request goes through.
const PEMANASAN_MS = 1_200
// Node writes these itself.
const MILIK_NODE = new Set(['date', 'connection', 'keep-alive'])

/** Hands what the application answers to the handlers that send nothing else. */
export async function samakan({ alamat, setTetap }: Panggung['proses'], jalur: string): Promise<number> {
  const { header, isi } = await ask(alamat.aplikasi, jalur)
  const tetap = Object.entries(header).flatMap(([nama, nilai]) =>
    typeof nilai === 'string' && !MILIK_NODE.has(nama) ? [[nama, nilai] as const] : [],
  )
  await setTetap({ header: Object.fromEntries(tetap), isi: isi.toString('base64') })
  return isi.length
}

export async function measureHangat(
  { db, tiruan, proses }: Panggung,
  { putaran, ms }: { readonly putaran: number; readonly ms: number },
): Promise<Hasil[]> {
  const [kueri = {}] = await chooseKueri(db, tiruan)
  const jalur = `/api/peta?${new URLSearchParams(kueri)}`
  const bita = await samakan(proses, jalur)
  const { aplikasi, tetap, express } = proses.alamat
  const semua = [aplikasi, tetap, express]
  for (const port of semua) await load(port, jalur, { klien: KLIEN, ms: PEMANASAN_MS })
  const hasil: [number, number, number][] = []
  for (let ke = 0; ke < putaran; ke += 1) {
    const satu: [number, number, number] = [0, 0, 0]
    // Each has each turn as often as the others.
    for (let i = 0; i < semua.length; i += 1) {
      const mana = (ke + i) % semua.length
      satu[mana] = await load(semua[mana] ?? 0, jalur, { klien: KLIEN, ms })
    }
    hasil.push(satu)
  }
  const apa = `${KLIEN} klien, ${bita} bita brotli`
  const satuan = 'jawaban/detik'
  return [
    judge(
      { nama: 'baca-hangat', apa: `${apa}, lawan jawaban tetap di balik lapisan yang sama`, satuan },
      { paling: 'sedikit', batas: 0.8 },
      hasil.map(([kami, pembanding]) => ({ kami, pembanding })),
    ),
    judge(
      { nama: 'baca-hangat-express', apa: `${apa}, lawan Express telanjang`, satuan },
      { paling: 'sedikit', batas: 0.5 },
      hasil.map(([kami, , pembanding]) => ({ kami, pembanding })),
    ),
  ]
}
