import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { call } from './api/call.ts'
import { createQueryClient } from './api/query.ts'
import type { Pertanyaan } from './api/titipan.ts'
import { readBahasa, setBahasa } from './messages/t.ts'

/** The first view is drawn once, with its answers; what is slower than this shows what it waits for. */
const SABAR_MS = 3_000

/** Draws the program into the page as soon as what the first view asked is answered. */
export async function mulai(ditanya: Promise<readonly Pertanyaan[]>): Promise<void> {
  const akar = document.getElementById('akar')
  if (!akar) throw new Error('index.html has no #akar')
  const bahasa = readBahasa()
  if (bahasa !== 'id') await setBahasa(bahasa)
  const klien = createQueryClient()
  const terjawab = ditanya.then((semua) =>
    Promise.all(
      semua.map(({ nama, kueri }) =>
        // One try, also without a network: what is not answered is asked again by the screen that needs it.
        klien.prefetchQuery({
          ...{ queryKey: [nama, kueri], queryFn: () => call(nama, kueri), retry: false },
          networkMode: 'always',
        }),
      ),
    ),
  )
  await Promise.race([terjawab, new Promise((selesai) => setTimeout(selesai, SABAR_MS))])
  const root = createRoot(akar)
  // In pieces, between which the browser may do something else.
  startTransition(() => root.render(<App klien={klien} />))
}
