// 10,000 requests mutated from valid ones, by a seed: whatever comes, the server answers in the caller's words, stays, and
// keeps its memory.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { sql } from 'kysely'
import { mayAct } from '#domain/izin.ts'
import type { Peran } from '#domain/peran.ts'
import { routes } from '#server/routes.ts'
import { type Acak, buatAcak } from '#support/acak.ts'
import {
  buatDuniaIzin,
  buatSemuaOrang,
  masukkan,
  NAMA_ORANG,
  type NamaOrang,
  type OrangIzin,
} from '#support/dunia-izin.ts'
import { type Minta, PERMINTAAN, TEMPAT } from '#support/permintaan.ts'
import { freshDatabase } from '#support/postgres.ts'
import { startProgram } from '#support/program.ts'

const BENIH = Number(process.env.BENIH ?? 20_261_205)
const BANYAK = 10_000
const SEKALIGUS = 8
const MEMORI_TERBANYAK = 900_000_000
/** What answers are kept in may fill up still; nothing else may grow. */
const TUMBUH_TERBANYAK = 200_000_000

const { db, url, ownerUrl } = await freshDatabase()
const dunia = await buatDuniaIzin(db)
const orang = await buatSemuaOrang(db, dunia)
const sasaran = {
  orang: { sini: orang.kader, sana: orang.kader, dua: orang.kader, admin: orang.admin, penerima: orang.kader },
  ...{
    sesiOrangLain: 1,
    tokenOrangLain: 1,
    penugasanBerakhir: 1,
    sandi: 'kata sandi',
    tautan: async () => 'x'.repeat(43),
  },
}
const program = startProgram({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })
const origin = await program.ready

const ANEH: readonly unknown[] = [
  ...[
    '',
    ' ',
    '\u0000',
    '\uD800',
    'x'.repeat(5_000),
    '\u202E',
    '🏥',
    "'; --",
    '<img src=x>',
    '../../etc/passwd',
    '%00',
    '%',
  ],
  ...['null', '-1', '1e309', '2025-13', '2025-02-31', '0000-00', '99.01.', '99.01.01.9999', '88.01', '35.07', '[]'],
  ...[null, true, false, 0, -1, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e308, [], {}, [[]], { a: {} }],
  ...[Array.from({ length: 3_000 }, () => 1), { constructor: 1 }],
]

/** The same value with something in it changed, taken away, doubled or put elsewhere. */
function mutasi(isi: unknown, rng: Acak): unknown {
  if (rng.sesekali(3) || isi === null || typeof isi !== 'object') return mutasiNilai(isi, rng)
  if (Array.isArray(isi)) {
    if (isi.length === 0 || rng.sesekali(5)) return [...isi, ...isi, rng.pilih(ANEH)]
    const ke = rng.bulat(isi.length)
    return isi.map((satu, i) => (i === ke ? mutasi(satu, rng) : satu))
  }
  const kunci = Object.keys(isi)
  if (kunci.length === 0 || rng.sesekali(6)) return { ...isi, [rng.sesekali(2) ? 'lain' : 'tempat']: rng.pilih(ANEH) }
  const satu = rng.pilih(kunci)
  const { [satu]: nilai, ...sisa }: Record<string, unknown> = { ...isi }
  return rng.sesekali(6) ? sisa : { ...sisa, [satu]: mutasi(nilai, rng) }
}

function mutasiNilai(isi: unknown, rng: Acak): unknown {
  if (typeof isi === 'number' && !rng.sesekali(3)) return rng.pilih([isi + 1, -isi, isi * 1e6, isi / 3, String(isi)])
  if (typeof isi !== 'string' || rng.sesekali(3)) return rng.pilih(ANEH)
  const di = rng.bulat(isi.length + 1)
  const huruf = String.fromCharCode(rng.bulat(rng.sesekali(3) ? 0xffff : 0x7f))
  return rng.pilih([isi.slice(0, di) + huruf + isi.slice(di), isi.slice(0, di), isi + isi, isi.toUpperCase()])
}

function mutasiKueri(kueri: string, rng: Acak): string {
  const asal = [...new URLSearchParams(kueri)]
  const ke = rng.bulat(Math.max(1, asal.length))
  const baru = asal.map(([k, v], i) => (i === ke ? [k, String(mutasiNilai(v, rng))] : [k, v]))
  if (rng.sesekali(6)) baru.push(...baru)
  if (rng.sesekali(8)) baru.push(['panjang', String(rng.pilih(ANEH))])
  // What cannot be written as UTF-8 goes as it is: a browser would not, a script would.
  return `?${baru.map(([k, v]) => `${encodeURIComponent(k ?? '')}=${kodekan(v ?? '')}`).join('&')}`
}

function kodekan(teks: string): string {
  try {
    return encodeURIComponent(teks).slice(0, 6_000)
  } catch {
    return '%ED%A0%80'
  }
}

type Kiriman = { readonly jalur: string; readonly init: RequestInit; readonly masuk: boolean }

const KELUAR = ['postKeluar', 'postKeluarSemua']
const RESEP = Object.entries(PERMINTAAN).filter(([nama]) => !KELUAR.includes(nama))

const { rows: penugasan } = await sql<{ penggunaId: number; peran: Peran }>`
  select pengguna_id as "penggunaId", peran from penugasan`.execute(db)

const peranDari = (nama: NamaOrang): Peran[] =>
  penugasan.filter(({ penggunaId }) => penggunaId === orang[nama].penggunaId).map(({ peran }) => peran)

async function susun(nomor: number): Promise<Kiriman> {
  // Its own generator: a request is the same whatever came before it.
  const acak = buatAcak(BENIH + nomor * 7_919)
  const [permintaan, { tanya }] = acak.pilih(RESEP)
  const endpoint = routes.find((r) => r.endpoint.nama === permintaan.split('/')[0])?.endpoint
  assert(endpoint)
  // Mostly somebody whose role may do this: the others are turned away at the door.
  const berhak = NAMA_ORANG.filter((satu) => peranDari(satu).some((p) => mayAct(p, endpoint.izin)))
  const nama: NamaOrang = acak.pilih(berhak.length > 0 && !acak.sesekali(4) ? berhak : NAMA_ORANG)
  const kasus = acak.sesekali(4) ? acak.pilih(Object.keys(TEMPAT[nama])) : 'milik'
  const tempat = TEMPAT[nama][kasus]
  assert(tempat)
  const aku: OrangIzin = orang[nama]
  const minta: Minta = { nama, aku, kasus, tempat, sasaran, nomor }
  const { kueri = '', isi = {}, tipe }: { kueri?: string; isi?: unknown; tipe?: string } = await tanya(minta)
  const masuk = !acak.sesekali(5)
  const headers: Record<string, string> = masuk ? { ...(await sesiDari(nama)) } : {}
  if (acak.sesekali(20))
    headers[acak.pilih(['Accept-Encoding', 'X-CSRF', 'Idempotency-Key', 'If-None-Match'])] = 'q'.repeat(acak.bulat(400))
  const baru = acak.sesekali(3) ? kueri : mutasiKueri(kueri, acak)
  if (endpoint.metode === 'GET') {
    return { jalur: endpoint.jalur + baru, init: { headers }, masuk }
  }
  headers['Content-Type'] = acak.sesekali(20) ? 'text/plain' : (tipe ?? 'application/json')
  const mutan = acak.sesekali(3) ? isi : mutasi(isi, acak)
  const teks = tipe ? String(mutan) : (JSON.stringify(mutan) ?? 'null')
  const body = acak.sesekali(15) ? teks.slice(0, acak.bulat(teks.length + 1)) : teks
  return { jalur: endpoint.jalur + (kueri ? baru : ''), init: { method: 'POST', headers, body }, masuk }
}

const sesi = new Map<NamaOrang, { readonly Cookie: string; readonly 'X-CSRF': string }>()

/** A session by the program's own clock; made anew where a request has ended or changed it. */
async function sesiDari(nama: NamaOrang) {
  const ada = sesi.get(nama)
  if (ada) return ada
  await sql`update pengguna set ditangguhkan_pada = null where pengguna_id = ${orang[nama].penggunaId}`.execute(db)
  const baru = await masukkan(db, orang[nama], new Date())
  sesi.set(nama, baru)
  return baru
}

const histogram = new Map<number, number>()
const gagal: string[] = []
let masuk = 0
let sampai = 0

const kirimSemua = (dari: number, sampaiNomor: number): Promise<unknown> =>
  Promise.all(Array.from({ length: SEKALIGUS }, (_, i) => kirimBeruntun(dari + i, sampaiNomor)))

async function kirimBeruntun(mulai: number, sebelum: number): Promise<void> {
  for (let nomor = mulai; nomor < sebelum; nomor += SEKALIGUS) {
    const kiriman = await susun(nomor)
    const reply = await fetch(origin + kiriman.jalur, { ...kiriman.init, redirect: 'manual' })
    const jawaban = await reply.text()
    histogram.set(reply.status, (histogram.get(reply.status) ?? 0) + 1)
    if (reply.status >= 500)
      gagal.push(`${nomor} ${kiriman.jalur} ${String(kiriman.init.body).slice(0, 300)}: ${jawaban}`)
    const kode = /urn:pws-ilp:masalah:([a-z-]+)/.exec(jawaban)?.[1] ?? ''
    if (kiriman.masuk && kode !== 'belum-masuk') masuk += 1
    if (mencapaiPelayan(reply.status, kode)) sampai += 1
    if (kode === 'belum-masuk' || kode === 'tanda-csrf' || reply.headers.has('set-cookie')) sesi.clear()
  }
}

/** Neither turned away at the door nor for the shape of its question: the endpoint's own code ran. */
const mencapaiPelayan = (status: number, kode: string): boolean =>
  status < 300 || ([401, 403, 404, 409, 422, 429].includes(status) && !DI_DEPAN.includes(kode))
const DI_DEPAN = ['belum-masuk', 'belum-selesai-masuk', 'tanpa-izin', 'di-luar-token', 'lintas-situs', 'tanda-csrf', '']

/** Resident memory of the program, in bytes. */
async function memori(): Promise<number> {
  const kb = /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${program.child.pid}/status`, 'utf8'))?.[1]
  return Number(kb) * 1_024
}

test('ten thousand mutated requests bring no error of ours, end no process and fill no memory', async () => {
  await kirimSemua(0, BANYAK / 2)
  const separuh = await memori()
  await kirimSemua(BANYAK / 2, BANYAK)
  const akhir = await memori()
  const baris = [...histogram].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`)
  const mega = [separuh, akhir].map((n) => `${Math.round(n / 1e6)} MB`).join(', then ')
  console.log(`seed ${BENIH}; ${baris.join(', ')}; ${masuk} signed in, ${sampai} reached an endpoint; ${mega}`)
  assert.deepEqual(gagal.slice(0, 10), [])
  assert.equal(
    [...histogram.values()].reduce((a, n) => a + n, 0),
    BANYAK,
  )
  assert.ok(masuk >= BANYAK / 2, `${masuk} signed in`)
  assert.ok(sampai >= BANYAK / 3, `${sampai} reached an endpoint`)
  assert.equal(program.child.exitCode, null)
  assert.equal((await fetch(`${origin}/api/sehat`)).status, 200)
  assert.ok(akhir < MEMORI_TERBANYAK, `${akhir} bytes`)
  assert.ok(akhir - separuh < TUMBUH_TERBANYAK, `${akhir - separuh} bytes more in the second half`)
})
