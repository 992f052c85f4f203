// Clients that send a letter every now and then, or never read what they asked for, by the hundred; and beside them people who
// want to work.
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { denganToken } from '#support/masuk.ts'
import { memori } from './aplikasi.ts'
import { type Buku, periksaSurat, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { type Hasil, type Hitungan, hitunganKosong, persentil, rangkum } from './hasil.ts'
import { bongkar, type Pemasangan, pasang } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'

const BANYAK = { kepala: 300, badan: 100, diam: 100 }
const SELANG_MS = 1_000
/** Node looks every half minute for heads that are not through after a minute. */
const DIPUTUS_MS = 100_000
const SENTAR_MS = 5_000
/** Nobody notices less; beyond it, what they cost is held against the same work without them. */
const WAJAR_MS = 2_000
const KALI_LAMBAT = 10
const DITANYA = 20

type Medan = {
  readonly pemasangan: Pemasangan
  readonly dunia: Dunia
  readonly buku: Buku
  readonly hitungan: Hitungan
}

type Lambat = {
  readonly nama: keyof typeof BANYAK
  readonly soket: Socket
  readonly sejak: number
  putus: number | null
}

export async function ujiKlienLambat({ cepat, kabarkan }: Pilihan): Promise<Hasil> {
  const pemasangan = await pasang()
  const hitungan = hitunganKosong()
  const dunia = await buatDunia(pemasangan.database.db, { desa: 10, posyandu: 10 })
  const medan: Medan = { pemasangan, dunia, buku: new Map(), hitungan }
  kabarkan('klien-lambat: tanpa mereka')
  const sendiri = await bekerja(medan, 0)
  const [awal, lambat] = [memori(pemasangan.aplikasi), bukaSemua(pemasangan, dunia)]
  kabarkan(`klien-lambat: ${lambat.length} klien`)
  const menetes = setInterval(() => teteskan(lambat), SELANG_MS)
  await pause(SENTAR_MS)
  const bersama = await bekerja(medan, 1)
  const puncak = memori(pemasangan.aplikasi)
  if (bersama > Math.max(WAJAR_MS, sendiri * KALI_LAMBAT))
    hitungan.keliru.push(`di samping klien lambat ${bersama} ms, tanpa mereka ${sendiri} ms`)
  const kepala = lambat.filter(({ nama }) => nama === 'kepala')
  if (!cepat) await tungguDiputus(kepala)
  const tersisa = kepala.filter(({ putus }) => putus === null).length
  if (!cepat && tersisa > 0) hitungan.keliru.push(`${tersisa} kepala yang menetes tidak pernah diputus`)
  clearInterval(menetes)
  const diputus = rangkum(lambat.filter(({ putus }) => putus !== null).map(({ nama }) => nama))
  for (const { soket } of lambat) soket.destroy()
  await periksaSemua(pemasangan, { buku: medan.buku, hitungan, saat: 'klien-lambat' })
  hitungan.keliru.push(...(await bongkar(pemasangan)))
  const beban = `${BANYAK.kepala} kepala dan ${BANYAK.badan} badan menetes, ${BANYAK.diam} tidak membaca`
  const lain = `p95 di sampingnya ${bersama} ms, tanpa mereka ${sendiri} ms; memori ${awal} lalu ${puncak} MB`
  return { gangguan: 'klien-lambat', putaran: 1, ...hitungan, catatan: `${beban}; ${lain}; diputus: ${diputus || '-'}` }
}

/** A laporan of every posyandu, by ten people; the time within which 95 of a hundred were answered. */
async function bekerja({ pemasangan, dunia, buku, hitungan }: Medan, ke: number): Promise<number> {
  const waktu: number[] = []
  const bulan = BULAN_KIRIM[ke] ?? 0
  const surat = dunia.dikirim.map((milik, i) =>
    tulisSurat(buku, milik, { kunci: `lambat-${ke}-${i}`, bulan, jumlah: 10 + i }),
  )
  const onJawaban = (status: number, _: unknown, ms: number): void => {
    waktu.push(ms)
    if (status !== 201) hitungan.keliru.push(`di samping klien lambat dijawab ${status}`)
  }
  await kirimSemua({ origin: pemasangan.origin, dunia, buku, hitungan, klien: 10, onJawaban }, surat)
  const elemen = dunia.elemen.length
  await periksaSurat(pemasangan.database.db, surat, { elemen, hitungan, saat: 'klien-lambat' })
  return Math.round(persentil(waktu, 0.95))
}

function bukaSemua({ origin }: Pemasangan, { token, kab }: Dunia): Lambat[] {
  const { hostname, port, host } = new URL(origin)
  const header = Object.entries({ Host: host, ...denganToken(token) }).map(([nama, isi]) => `${nama}: ${isi}\r\n`)
  const tanya = `GET /api/matriks?wilayah=${kab.kode}&bulan=2024-01 HTTP/1.1\r\n${header.join('')}\r\n`
  const pembuka = {
    kepala: 'GET /api/sehat HTTP/1.1\r\nX-',
    badan: `POST /api/laporan HTTP/1.1\r\n${header.join('')}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`,
    diam: tanya.repeat(DITANYA),
  }
  return (['kepala', 'badan', 'diam'] as const).flatMap((nama) =>
    Array.from({ length: BANYAK[nama] }, () => bukaLambat(nama, connect(Number(port), hostname), pembuka[nama])),
  )
}

function bukaLambat(nama: Lambat['nama'], soket: Socket, pembuka: string): Lambat {
  const lambat: Lambat = { nama, soket, sejak: performance.now(), putus: null }
  soket.on('error', () => undefined)
  soket.on('close', () => {
    lambat.putus = performance.now()
  })
  if (nama === 'diam') soket.pause()
  else soket.resume()
  soket.write(pembuka)
  return lambat
}

function teteskan(lambat: readonly Lambat[]): void {
  for (const { nama, soket, putus } of lambat) if (nama !== 'diam' && putus === null) soket.write('a')
}

async function tungguDiputus(kepala: readonly Lambat[]): Promise<void> {
  const batas = performance.now() + DIPUTUS_MS
  while (performance.now() < batas && kepala.some(({ putus }) => putus === null)) await pause(500)
}
