// Text that would be SQL where it were pasted into some: in every text of every question and body.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { routes } from '#server/routes.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { buatDuniaIzin, buatSemuaOrang, masukkan } from '#support/dunia-izin.ts'
import { type Minta, PERMINTAAN, TEMPAT } from '#support/permintaan.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const SUNTIKAN = [
  `' or '1'='1`,
  `'; drop table percobaan_masuk; --`,
  `99.01'); delete from pengguna; --`,
  `99.01' union select sandi from pengguna --`,
  `\\'; select pg_sleep(30); --`,
  `1; update pengguna set nama = 'diganti'`,
  `$$; truncate jejak; $$`,
  `%' escape '`,
  `{99.01,"88.01"}`,
  `99.01" or ""="`,
]

const { db, url } = await freshDatabase()
const dunia = await buatDuniaIzin(db)
const orang = await buatSemuaOrang(db, dunia)
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })
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

/** Tables that no refused request touches, and those in which a request may leave a row of its own. */
async function isiBasis(): Promise<unknown> {
  const { rows } =
    await sql`select (select json_agg(nama order by pengguna_id) from pengguna where pengguna_id <= 12) as nama,
    (select count(*)::int from laporan) as laporan, (select count(*)::int from isian) as isian,
    (select count(*)::int from indikator) as indikator, (select count(*) >= 0 from percobaan_masuk) as percobaan,
    (select count(*)::int from penugasan where pengguna_id <= 12 and mulai = '2020-01-01') as penugasan,
    (select count(*)::int from pengguna where sandi is not null and nama_pengguna <> 'dinas') as sandi`.execute(db)
  return rows
}

/** The same body with the text at each place, one after the other, replaced. */
function* gantiTeks(isi: unknown, teks: string): Generator<unknown> {
  if (typeof isi === 'string') yield teks
  else if (Array.isArray(isi))
    for (const [i, satu] of isi.entries()) for (const baru of gantiTeks(satu, teks)) yield isi.with(i, baru)
  else if (isi !== null && typeof isi === 'object')
    for (const [kunci, satu] of Object.entries(isi))
      for (const baru of gantiTeks(satu, teks)) yield { ...isi, [kunci]: baru }
}

function* gantiKueri(kueri: string, teks: string): Generator<string> {
  const asal = new URLSearchParams(kueri)
  for (const kunci of asal.keys()) {
    const baru = new URLSearchParams(asal)
    baru.set(kunci, teks)
    yield `?${baru}`
  }
}

const PENYARING = '?dari=2026-01-01&sampai=2026-12-31&pengguna=dinas&tindakan=masuk&objek=pengguna'

for (const [permintaan, { tanya }] of Object.entries(PERMINTAAN)) {
  test(`${permintaan} takes SQL for text, and changes nothing by it`, async () => {
    const endpoint = routes.find((r) => r.endpoint.nama === permintaan.split('/')[0])?.endpoint
    const tempat = TEMPAT.dinas.milik
    assert(endpoint && tempat)
    const minta: Minta = { nama: 'dinas', aku: orang.dinas, kasus: 'milik', tempat, sasaran, nomor: 1 }
    const { kueri = '', isi }: { kueri?: string; isi?: unknown } = await tanya(minta)
    const sebelum = await isiBasis()
    for (const teks of SUNTIKAN) {
      const { metode, jalur } = endpoint
      const semua =
        metode === 'GET' ? gantiKueri(permintaan === 'getJejak' ? PENYARING : kueri, teks) : gantiTeks(isi, teks)
      for (const satu of semua) {
        const header = await masukkan(db, orang.dinas)
        const reply = metode === 'GET' ? await app.get(jalur + satu, header) : await app.post(jalur, satu, header)
        assert.ok(reply.status < 500, `${jalur} ${JSON.stringify(satu)}: ${reply.status} ${reply.body}`)
      }
    }
    assert.deepEqual(await isiBasis(), sebelum)
  })
}

test('the same text as a cookie, a token and a key of a repeated request is nobody’s', async () => {
  for (const teks of SUNTIKAN) {
    const kuki = encodeURIComponent(teks)
    assert.equal((await app.get('/api/saya/sesi', { Cookie: `pws-sesi=${kuki}` })).status, 401)
    assert.equal((await app.get('/api/wilayah', { Authorization: `Bearer ${teks}` })).status, 401)
    const kunci = {
      ...(await masukkan(db, orang.dinas)),
      'Idempotency-Key': teks,
      'X-Versi-Minimal': teks,
      'User-Agent': teks,
    }
    assert.ok((await app.post('/api/laporan', {}, kunci)).status < 500)
  }
})
