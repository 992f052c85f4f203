// Whether an account exists, and how it stands, is nobody's to find out at the door: not by words, nor by time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { SEKARANG } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { buatPengguna, SANDI_UJI } from '#support/masuk.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
await buatKabupaten(db)
const dinas = { peran: 'dinas', tempat: ['99.01'], pada: SEKARANG } as const
await buatPengguna(db, { ...dinas, namaPengguna: 'aktif' })
await buatPengguna(db, { ...dinas, namaPengguna: 'diundang', sandi: null })
const ditangguhkan = await buatPengguna(db, { ...dinas, namaPengguna: 'ditangguhkan' })
await sql`update pengguna set ditangguhkan_pada = now() where pengguna_id = ${ditangguhkan}`.execute(db)
const berakhir = await buatPengguna(db, { ...dinas, namaPengguna: 'berakhir' })
await sql`update penugasan set akhir = '2026-01-01' where pengguna_id = ${berakhir}`.execute(db)
const NAMA = ['aktif', 'diundang', 'ditangguhkan', 'berakhir', 'tidak-ada', 'x', 'nama yang tak mungkin']
// Behind a proxy, so that every try comes from another address and only the account is counted.
const app = await openProses({ db, url }, { sekarang: () => SEKARANG, trustProxy: 1 })
let ke = 0

async function coba(namaPengguna: string, sandi: string) {
  ke += 1
  const mulai = process.cpuUsage()
  const reply = await app.post('/api/masuk', { namaPengguna, sandi }, { 'X-Forwarded-For': `10.0.${ke % 250}.1` })
  const kepala = Object.keys(reply.headers).filter((satu) => satu !== 'date')
  // The server is in this process. Its work, not the time on the clock: others work on this computer too.
  const { user, system } = process.cpuUsage(mulai)
  // Seconds still to wait go by while the others are asked.
  const isi: unknown = JSON.parse(
    JSON.stringify(jsonOf(reply)).replaceAll(/\d+ detik|(?<="tungguDetik":)[1-9]\d*/g, '1'),
  )
  return { jawaban: [reply.status, isi, kepala], kerja: user + system }
}

test('a wrong password is answered alike for whoever it was typed for, also once one has to wait', async () => {
  for (let i = 0; i < 8; i++) {
    const jawaban = []
    for (const nama of NAMA) jawaban.push((await coba(nama, 'salah sama sekali')).jawaban)
    assert.deepEqual(jawaban, Array(NAMA.length).fill(jawaban[0]))
  }
  await sql`delete from percobaan_masuk`.execute(db)
})

test('the answer takes the same work, whoever it was typed for', async () => {
  const kerja = new Map<string, number[]>()
  for (let i = 0; i < 5; i++) {
    for (const nama of NAMA)
      kerja.set(nama, [...(kerja.get(nama) ?? []), (await coba(nama, 'salah sama sekali')).kerja])
  }
  await sql`delete from percobaan_masuk`.execute(db)
  // The least of several: what else this process does can only add to it. Without the work of a password it is a tenth.
  const paling = NAMA.map((nama) => Math.min(...(kerja.get(nama) ?? [])))
  assert.ok(Math.min(...paling) > 0.5 * Math.max(...paling), JSON.stringify(paling))
})

test('only with the right password is one told that the account is suspended, or without a role', async () => {
  const kode = async (nama: string) => {
    const [status, isi] = (await coba(nama, SANDI_UJI)).jawaban
    return [
      status,
      String((isi as { type?: string }).type)
        .split(':')
        .at(-1),
    ]
  }
  assert.deepEqual(
    [await kode('ditangguhkan'), await kode('berakhir'), await kode('diundang'), await kode('tidak-ada')],
    [
      [403, 'ditangguhkan'],
      [403, 'tanpa-peran'],
      [401, 'tidak-cocok'],
      [401, 'tidak-cocok'],
    ],
  )
})
