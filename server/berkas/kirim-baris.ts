// Rows on their way out of a reading thread, some hundred at a time.
import type { MessagePort } from 'node:worker_threads'
import type { BarisBerkas } from './baris.ts'

const ISI_KIRIMAN = 500

export type Pengirim = { tambah(baris: BarisBerkas): Promise<void>; tutup(): Promise<void> }

/** The next rows go out only when the last have been taken: the reader sets the pace. */
export function kirimBaris(port: MessagePort): Pengirim {
  let kiriman: BarisBerkas[] = []
  const kirim = (): Promise<void> =>
    new Promise((lanjut) => {
      port.once('message', () => lanjut())
      port.postMessage(kiriman)
      kiriman = []
    })
  return {
    tambah: async (baris) => {
      kiriman.push(baris)
      if (kiriman.length >= ISI_KIRIMAN) await kirim()
    },
    tutup: async () => {
      await kirim()
      port.postMessage(null)
      port.close()
    },
  }
}
