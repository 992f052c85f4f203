// Laporan of posyandu over HTTP, as a phone sends them.
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { sql } from 'kysely'
import type { LaporanJawaban } from '#contract/laporan.ts'
import { formatBulan } from '#domain/bulan.ts'
import { listElemenPosyandu } from './isian-posyandu.ts'
import type { Panggung } from './panggung.ts'

export type Pengirim = {
  /** How many posyandu there are to send for. */
  readonly banyak: number
  /** Sends the next version of the laporan of one of them. */
  readonly kirim: (port: number, ke: number) => Promise<{ readonly ms: number; readonly versi: number }>
}

const BANYAK = 50
// As in klien.ts: let go before the server does.
const agent = new Agent({ keepAlive: true, maxSockets: BANYAK, timeout: 2_500 })

/** The last posyandu of the kabupaten, which nobody else sends for. */
export async function bukaPengirim({ db, tiruan }: Panggung): Promise<Pengirim> {
  const milik = tiruan.posyandu.slice(-BANYAK)
  const { rows } = await sql<{ unit: string; desa: string }>`
    select u.kode as unit, d.kode as desa from unnest(${milik.map((p) => p.unitId)}::int[]) with ordinality p (unit_id, ke)
    join unit u on u.kab_id = ${tiruan.kabId} and u.unit_id = p.unit_id
    join desa_identitas d on d.kab_id = u.kab_id and d.desa_id = u.desa_id order by p.ke`.execute(db)
  const elemen = await listElemenPosyandu(db)
  const versi = milik.map(() => 0)
  const kirim = async (port: number, ke: number) => {
    const [alamat, versiDasar = 0] = [rows[ke], versi[ke]]
    const isian = elemen.map((e, i) => ({ elemen: e.elemen, jumlah: 10 + ((i + versiDasar) % 7) }))
    const badan = { ...alamat, bulan: formatBulan(tiruan.bulanKosong), isian, versiDasar }
    const mulai = performance.now()
    const jawaban = await post(port, `bench-kirim-${ke}-${versiDasar}`, badan)
    const ms = performance.now() - mulai
    versi[ke] = jawaban.versiLaporan
    return { ms, versi: jawaban.versi }
  }
  return { banyak: rows.length, kirim }
}

async function post(port: number, kunci: string, badan: object): Promise<LaporanJawaban> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': kunci }
  const keluar = request({ port, path: '/api/laporan', host: '127.0.0.1', method: 'POST', agent, headers })
  keluar.end(JSON.stringify(badan))
  const [masuk]: IncomingMessage[] = await once(keluar, 'response')
  const potongan: Buffer[] = []
  for await (const satu of masuk ?? []) potongan.push(satu)
  const teks = Buffer.concat(potongan).toString()
  if (masuk?.statusCode !== 201) throw new Error(`${kunci}: ${masuk?.statusCode} ${teks}`)
  return JSON.parse(teks)
}
