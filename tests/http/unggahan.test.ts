// A file is refused before a byte of it is sent where whoever sends it may not, or another site makes their browser do it.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { SEKARANG } from '#support/aplikasi.ts'
import { buatDuniaIzin, buatSemuaOrang, masukkan } from '#support/dunia-izin.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const orang = await buatSemuaOrang(db, await buatDuniaIzin(db))
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })
const dinas = await masukkan(db, orang.dinas)
const kader = await masukkan(db, orang.kader)

/** Announces a large file and sends none of it: the status that comes back all the same. */
async function umumkan(kepala: Readonly<Record<string, string>>): Promise<string> {
  const { hostname, port, host } = new URL(app.origin)
  const soket = connect(Number(port), hostname)
  const baris = {
    ...{ Host: host, 'Content-Type': 'application/octet-stream', 'Content-Length': '30000000' },
    ...kepala,
  }
  const teks = Object.entries(baris).map(([nama, isi]) => `${nama}: ${isi}\r\n`)
  soket.write(`POST /api/impor/unggah?wilayah=99.01&nama=a.csv HTTP/1.1\r\n${teks.join('')}\r\n`)
  const [jawaban]: Buffer[] = await once(soket, 'data')
  soket.destroy()
  return jawaban?.toString().slice(9, 12) ?? ''
}

for (const [siapa, kepala, status] of [
  ['nobody', {}, '401'],
  ['a kader', kader, '403'],
  ['somebody of the dinas on a page of another site', { ...dinas, Origin: 'https://lain.example' }, '403'],
  ['a page that says it is of another site', { ...dinas, 'Sec-Fetch-Site': 'cross-site' }, '403'],
  ['a page without the mark of the session', { Cookie: dinas.Cookie }, '403'],
  ['a page with a wrong mark', { ...dinas, 'X-CSRF': 'x' }, '403'],
  ['a form of text', { ...dinas, 'Content-Type': 'text/plain' }, '415'],
] as const) {
  test(`${siapa} is refused before the file is sent`, async () => {
    assert.equal(await umumkan(kepala), status)
  })
}
