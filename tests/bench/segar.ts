// From the answer to a laporan to another process: its event, and an answer that holds the laporan.
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import { formatBulan } from '#domain/bulan.ts'
import type { Pengirim } from './kirim.ts'
import { ask } from './klien.ts'
import { type Panggung, startProses } from './panggung.ts'
import { recordBacaan } from './rekam.ts'
import { persentil } from './serentak.ts'
import type { Hasil } from './ukur.ts'

const BATAS_DETIK = 1

export async function measureSegar(panggung: Panggung, pengirim: Pengirim, ulangan: number): Promise<Hasil> {
  const { url, tiruan, proses } = panggung
  const lain = await startProses(url.app)
  try {
    const port = lain.alamat.aplikasi
    const dengar = await dengarkan(port, tiruan.kode)
    const kueri = { wilayah: tiruan.kode, bulan: formatBulan(tiruan.bulanKosong) }
    const jalur = `/api/kelengkapan?${new URLSearchParams(kueri)}`
    await ask(port, jalur)
    const waktu: number[] = []
    let salah = 0
    for (let i = 0; i < ulangan; i += 1) {
      const { versi } = await pengirim.kirim(proses.alamat.aplikasi, i % pengirim.banyak)
      const mulai = performance.now()
      // At once, before the other process can have heard of it; and again as an open page asks, after its event.
      const segera = await ask(port, `${jalur}&minimalVersi=${versi}`)
      await dengar.sampai(versi)
      const sesudah = await ask(port, `${jalur}&minimalVersi=${versi}`)
      waktu.push(performance.now() - mulai)
      const { isi } = await recordBacaan(url.app, 'getKelengkapan', kueri)
      if (!(isSama(segera.isi, isi) && isSama(sesudah.isi, isi))) salah += 1
    }
    dengar.tutup()
    const nilai = persentil(waktu, 99) / 1000
    return {
      ...{ nama: 'segar', nilai: Math.round(nilai * 1000) / 1000, batas: BATAS_DETIK },
      terpenuhi: salah === 0 && nilai < BATAS_DETIK,
      apa: `detik (p99 dari ${ulangan}) dari 201 sampai kabar dan jawaban baru di proses lain; jawaban salah: ${salah}`,
      kami: `${nilai.toFixed(3)} detik`,
      pembanding: '',
    }
  } finally {
    lain.stop()
  }
}

// `versi` alone may differ: the answer that is held against it was made outside of any process.
function isSama(brotli: Buffer, benar: object): boolean {
  const isi: object = JSON.parse((brotli[0] === 0x7b ? brotli : brotliDecompressSync(brotli)).toString())
  const tanpaVersi = (satu: object) => ({ ...JSON.parse(JSON.stringify(satu)), versi: 0 })
  return isDeepStrictEqual(tanpaVersi(isi), tanpaVersi(benar))
}

/** Listens as an open page does. */
async function dengarkan(port: number, wilayah: string) {
  const [aliran]: IncomingMessage[] = await once(
    get({ port, host: '127.0.0.1', path: `/api/peristiwa?wilayah=${wilayah}` }),
    'response',
  )
  if (!aliran) throw new Error('no stream')
  let terdengar = 0
  let teks = ''
  aliran.on('data', (potongan) => {
    teks += potongan
    for (const [, id] of teks.matchAll(/^id: (\d+)$/gm)) terdengar = Math.max(terdengar, Number(id))
    teks = teks.slice(teks.lastIndexOf('\n\n') + 2)
  })
  return {
    sampai: async (versi: number): Promise<void> => {
      while (terdengar < versi) await once(aliran, 'data', { signal: AbortSignal.timeout(5_000) })
    },
    tutup: () => aliran.destroy(),
  }
}
