// Two processes of the application on one database: whoever is asked answers with what the other has just taken in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LaporanJawaban } from '#contract/laporan.ts'
import type { Lembar } from '#contract/peta.ts'
import { TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, type Unit, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji } from '#support/kisah-lembar.ts'
import { buatToken, denganToken } from '#support/masuk.ts'
import { freshDatabase } from '#support/postgres.ts'
import { startProgram } from '#support/program.ts'

const { db, url, ownerUrl } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
const DATABASE = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }
const program = denganToken(await buatToken(db, { peran: 'dinas', tempat: ['99.01'] }))
const a = await startProgram(DATABASE).ready
const b = await startProgram(DATABASE).ready
let nomor = 0

async function desaBaru(): Promise<Desa> {
  nomor += 1
  return buatDesa(db, kab, { kode: `99.01.01.${2000 + nomor}` })
}

async function posyandu(desa: Desa): Promise<Unit> {
  nomor += 1
  const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${nomor}`, desa })
  await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
  return unit
}

type Timbangan = { readonly bulan: string; readonly s: number; readonly d: number }

async function post(origin: string, unit: Unit, desa: Desa, { bulan, s, d }: Timbangan): Promise<number> {
  const isian = Object.entries({ UJI_S: s, UJI_D: d, UJI_N: 0 }).map(([elemen, jumlah]) => ({ elemen, jumlah }))
  const reply = await fetch(`${origin}/api/laporan`, {
    method: 'POST',
    headers: { ...program, 'Content-Type': 'application/json', 'Idempotency-Key': `${unit.kode}-${bulan}` },
    body: JSON.stringify({ unit: unit.kode, desa: desa.kode, bulan, isian }),
  })
  // As the contract says; anything else would fail below.
  const jawaban = (await reply.json()) as LaporanJawaban
  assert.equal(reply.status, 201, JSON.stringify(jawaban))
  return jawaban.versi
}

async function readTotal(origin: string, bulan: string, header: Record<string, string>, akhiran = ''): Promise<string> {
  const path = `/api/peta?wilayah=99.01&indikator=UJI_DS&bulan=${bulan}${akhiran}`
  const reply = await fetch(origin + path, { headers: { ...program, ...header } })
  const { total } = (await reply.json()) as Lembar
  return `${total.pembilang}/${total.penyebut}, ${total.laporanMasuk} dari ${total.laporanWajib}`
}

test('the next request that bears the version of a POST has it, from the other process too, by header or address', async () => {
  const desa = await desaBaru()
  const [satu, dua] = [await posyandu(desa), await posyandu(desa)]
  // Both processes have answered before, and kept what they answered.
  for (const origin of [a, b]) {
    assert.equal(await readTotal(origin, '2025-01', {}), 'null/null, 0 dari 2')
  }
  const pertama = await post(a, satu, desa, { bulan: '2025-01', s: 60, d: 48 })
  assert.equal(await readTotal(b, '2025-01', { 'X-Versi-Minimal': String(pertama) }), '48/60, 1 dari 2')
  const kedua = await post(b, dua, desa, { bulan: '2025-01', s: 40, d: 30 })
  assert.equal(await readTotal(a, '2025-01', {}, `&minimalVersi=${kedua}`), '78/100, 2 dari 2')
})

test('of fifty laporan sent at once to both processes, two for the same desa, every one counts', async () => {
  const bersama = await desaBaru()
  const kiriman: [Desa, Unit][] = [[bersama, await posyandu(bersama)]]
  while (kiriman.length < 50) {
    const desa = kiriman.length === 49 ? bersama : await desaBaru()
    kiriman.push([desa, await posyandu(desa)])
  }
  const versi = await Promise.all(
    kiriman.map(([desa, unit], ke) => post(ke % 2 === 0 ? a : b, unit, desa, { bulan: '2025-02', s: 100 + ke, d: ke })),
  )
  // 0 + 1 + ... + 49; nobody's version is another's.
  assert.deepEqual(new Set(versi).size, 50)
  const terakhir = { 'X-Versi-Minimal': String(Math.max(...versi)) }
  for (const origin of [a, b]) assert.equal(await readTotal(origin, '2025-02', terakhir), '1225/6225, 50 dari 52')
  const reply = await fetch(`${b}/api/peta?wilayah=${bersama.kode}&indikator=UJI_DS&bulan=2025-02`, {
    headers: { ...program, ...terakhir },
  })
  const { total } = (await reply.json()) as Lembar
  assert.deepEqual([total.pembilang, total.penyebut, total.laporanMasuk], [49, 249, 2])
})

test('whoever listens at the other process hears of a laporan within a second of its answer', async () => {
  const desa = await desaBaru()
  const unit = await posyandu(desa)
  const stream = await fetch(`${b}/api/peristiwa?wilayah=99.01`, { headers: program })
  const pesan = readPesan(stream)
  // The version as it was when the stream opened.
  await pesan.next()
  const versi = await post(a, unit, desa, { bulan: '2025-03', s: 60, d: 48 })
  const didengar = await Promise.race([findPesan(pesan, versi), rejectAfter(1_000)])
  // One event speaks of everything since the last: laporan of a moment before may be in it too.
  const { desa: disebut, ...lain } = didengar
  assert.deepEqual({ ...lain, adaDesa: disebut.includes(desa.kode) }, { kab: '99.01', versi, adaDesa: true })
  await stream.body?.cancel().catch(() => undefined)
})

/** The first message of a version or a later one; an earlier laporan's may still be under way. */
async function findPesan(pesan: AsyncGenerator<Pesan>, versi: number): Promise<Pesan> {
  for await (const satu of pesan) if (satu.versi >= versi) return satu
  throw new Error('the stream ended')
}

type Pesan = { readonly kab: string; readonly versi: number; readonly desa: readonly string[] }

/** The data of each event. */
async function* readPesan({ body }: Response): AsyncGenerator<Pesan> {
  let teks = ''
  const decoder = new TextDecoder()
  for await (const potongan of body ?? []) {
    teks += decoder.decode(potongan, { stream: true })
    const baris = teks.split('\n')
    teks = baris.pop() ?? ''
    for (const satu of baris) if (satu.startsWith('data: ')) yield JSON.parse(satu.slice(6))
  }
}

function rejectAfter(ms: number): Promise<never> {
  const signal = AbortSignal.timeout(ms)
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}
