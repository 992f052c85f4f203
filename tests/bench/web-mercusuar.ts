// Lighthouse as on a phone: the home of somebody who is signed in, beside a page with nothing on it, turn by turn.
import { once } from 'node:events'
import { createServer } from 'node:http'
import lighthouse from 'lighthouse'
import { type Hasil, median } from './ukur.ts'

export type Mercusuar = {
  /** Where Chromium takes its orders. */
  readonly portChromium: number
  readonly alamat: string
  readonly kuki: string
  readonly putaran: number
}

type Nilai = Readonly<Record<'performance' | 'accessibility' | 'best-practices', number>>

const KOSONG = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="description" content="kosong"><title>Kosong</title><main><h1>Kosong</h1></main></html>`

export async function measureMercusuar({ portChromium, alamat, kuki, putaran }: Mercusuar): Promise<Hasil[]> {
  const server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(KOSONG))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const tempat = server.address()
  const kosong = `http://127.0.0.1:${tempat && typeof tempat === 'object' ? tempat.port : 0}/`
  const kami: Nilai[] = []
  const pembanding: Nilai[] = []
  try {
    for (let i = 0; i < putaran; i += 1) {
      pembanding.push(await periksa(kosong, portChromium, {}))
      kami.push(await periksa(alamat, portChromium, { Cookie: kuki }))
    }
  } finally {
    server.close()
  }
  const tengah = (nilai: readonly Nilai[], apa: keyof Nilai) => median(nilai.map((satu) => satu[apa]))
  const laju = tengah(kami, 'performance') / tengah(pembanding, 'performance')
  return [
    {
      ...{ nama: 'mercusuar-kinerja', apa: `Lighthouse telepon, median ${putaran}`, batas: 0.95 },
      ...{ nilai: Math.round(laju * 1000) / 1000, terpenuhi: laju >= 0.95 },
      ...{ kami: tulis(kami, 'performance'), pembanding: tulis(pembanding, 'performance') },
    },
    penuh('mercusuar-akses', 'accessibility', kami, pembanding),
    penuh('mercusuar-praktik', 'best-practices', kami, pembanding),
  ]
}

const tulis = (nilai: readonly Nilai[], apa: keyof Nilai) => String(median(nilai.map((satu) => satu[apa] * 100)))

function penuh(nama: string, apa: keyof Nilai, kami: readonly Nilai[], pembanding: readonly Nilai[]): Hasil {
  const nilai = Math.min(...kami.map((satu) => satu[apa])) * 100
  return {
    ...{ nama, apa: `Lighthouse ${apa}`, nilai, batas: 100, terpenuhi: nilai >= 100 },
    ...{ kami: tulis(kami, apa), pembanding: tulis(pembanding, apa) },
  }
}

async function periksa(alamat: string, port: number, extraHeaders: Record<string, string>): Promise<Nilai> {
  const hasil = await lighthouse(alamat, {
    ...{ port, output: 'json', logLevel: 'error', extraHeaders },
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  })
  if (!hasil || hasil.lhr.runtimeError) throw new Error(`Lighthouse: ${hasil?.lhr.runtimeError?.message}`)
  const { categories, audits } = hasil.lhr
  const nilai = (apa: keyof Nilai) => categories[apa]?.score ?? 0
  for (const apa of ['accessibility', 'best-practices'] as const) {
    if (nilai(apa) === 1) continue
    const kurang = categories[apa]?.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    console.log(`${alamat}: ${apa} ${nilai(apa)}, ${kurang?.map(({ id }) => id).join(', ')}`)
  }
  return {
    performance: nilai('performance'),
    accessibility: nilai('accessibility'),
    'best-practices': nilai('best-practices'),
  }
}
