// Numbers of others (sessions, tokens, roles), and fields that nobody asked for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { routes } from '#server/routes.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { beriToken, buatOrang, masukkan } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { buatKatalogUji, TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, wajibkan } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001' })
const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })
await wajibkan(db, kab, { unit: posyandu, desa, kelompok: TIMBANG })
const kader = { peran: 'kader', tempat: [{ jenis: 'unit', kabId: kab.kabId, id: posyandu.unitId }] } as const
const dinas = { peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] } as const
const aku = await buatOrang(db, 'aku', kader)
const dia = await buatOrang(db, 'dia', dinas)
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })

const nomor = async () => ({
  sesi: (await db.selectFrom('sesi').select('sesi_id').where('pengguna_id', '=', dia.penggunaId).executeTakeFirst())
    ?.sesi_id,
  token: (
    await db.selectFrom('token_api').select('token_id').where('pengguna_id', '=', dia.penggunaId).executeTakeFirst()
  )?.token_id,
})

test('the number of somebody else’s session, token or role opens and ends nothing', async () => {
  const [sesiDia, tokenDia, sesiku] = [await masukkan(db, dia), await beriToken(db, dia), await masukkan(db, aku)]
  const { sesi, token } = await nomor()
  for (const [jalur, isi] of [
    ['/api/saya/sesi/akhiri', { sesi }],
    ['/api/saya/token/cabut', { token }],
    ['/api/saya/peran', { penugasan: dia.penugasanId }],
    // A penugasan is named by number in a session: neither by that of a person.
    ['/api/saya/peran', { penugasan: 2_000_000_000 }],
  ] as const) {
    assert.equal((await app.post(jalur, isi, sesiku)).status, 404, jalur)
  }
  const lewat = async (header: Readonly<Record<string, string>>) => (await app.get('/api/wilayah', header)).status
  assert.deepEqual([await lewat(sesiDia), await lewat(tokenDia)], [200, 200])
  const milikku = jsonOf(await app.get('/api/saya/sesi', sesiku)) as { sesi: readonly { sesi: number }[] }
  assert.ok(milikku.sesi.every((satu) => satu.sesi !== sesi))
  assert.deepEqual(jsonOf(await app.get('/api/saya/token', sesiku)), { token: [] })
})

const LEBIH = {
  ...{ peran: 'admin', peranAktif: 'admin', pengguna_id: 1, penggunaId: 1, penugasan: 1, penugasanId: 1, kabId: 1 },
  ...{
    keadaan: 'penuh',
    oleh: 'dia',
    status: 'tervalidasi',
    sandi: 'x',
    ganti_sandi: false,
    totp_sejak: null,
    versi: 9,
  },
  ...{
    bolehUbah: true,
    csrf: 'x',
    hanyaSah: false,
    cara: 'contoh',
    ditangguhkan_pada: null,
    __proto__: { admin: true },
  },
}

test('no endpoint lets a field through that its contract does not name, in body or address', () => {
  const lewat = routes.flatMap(({ endpoint: { nama, isi, kueri } }) =>
    [isi, kueri].flatMap((skema) => {
      if (!(skema instanceof z.ZodObject)) return []
      // Every field is optional here, and what holds between them is left out: only what comes through beside them is looked at.
      const hasil = skema
        .clone({ ...skema.def, checks: [] })
        .partial()
        .safeParse(Object.fromEntries(Object.entries(LEBIH).filter(([k]) => !(k in skema.shape))))
      const dikenal = new Set(Object.keys(skema.shape))
      return Object.keys(hasil.data ?? {})
        .filter((kunci) => !dikenal.has(kunci))
        .map((kunci) => `${nama}: ${kunci}`)
    }),
  )
  assert.deepEqual(lewat, [])
  assert.ok(routes.filter((r) => r.endpoint.metode === 'POST').every((r) => r.endpoint.isi instanceof z.ZodObject))
})

test('a token is made for the one who asks, in the role acted in, whatever else the body says', async () => {
  const reply = await app.post(
    '/api/saya/token',
    {
      nama: 'susupan',
      ...LEBIH,
      pengguna_id: dia.penggunaId,
      penggunaId: dia.penggunaId,
      penugasanId: dia.penugasanId,
    },
    await masukkan(db, aku),
  )
  assert.equal(reply.status, 201)
  const { pengguna_id, penugasan_id, boleh_lapor } = await db
    .selectFrom('token_api')
    .select(['pengguna_id', 'penugasan_id', 'boleh_lapor'])
    .where('nama', '=', 'susupan')
    .executeTakeFirstOrThrow()
  assert.deepEqual([pengguna_id, penugasan_id, boleh_lapor], [aku.penggunaId, aku.penugasanId, false])
})

test('a laporan is its sender’s and at most sent, whatever else the body says', async () => {
  const isian = [
    { elemen: 'UJI_S', jumlah: 10, unitId: 1 },
    { elemen: 'UJI_D', jumlah: 5 },
    { elemen: 'UJI_N', jumlah: 2 },
  ]
  const laporan = { unit: posyandu.kode, desa: desa.kode, bulan: '2026-01', isian }
  const { status: _, ...lebih } = LEBIH
  const kirim = async (isi: object) => (await app.post('/api/laporan', isi, await masukkan(db, aku))).status
  assert.equal(await kirim({ ...laporan, status: 'tervalidasi' }), 400)
  assert.equal(await kirim({ ...laporan, ...lebih, kabId: 2, desaId: 2, unitId: 2 }), 201)
  const simpan = await db
    .selectFrom('laporan')
    .innerJoin('laporan_versi', (j) =>
      j.onRef('laporan.desa_id', '=', 'laporan_versi.desa_id').onRef('laporan.unit_id', '=', 'laporan_versi.unit_id'),
    )
    .select(['laporan.status', 'laporan.desa_id', 'laporan.unit_id', 'laporan_versi.oleh'])
    .execute()
  assert.deepEqual(simpan, [{ status: 'terkirim', desa_id: desa.desaId, unit_id: posyandu.unitId, oleh: 'aku' }])
})

test('a person is registered without password, second factor or further role, whatever else the body says', async () => {
  const { peran: _, ...lebih } = LEBIH
  const isi = { namaPengguna: 'baru', nama: 'Baru', peran: 'kader', tempat: [posyandu.kode], mulai: '2026-01-01' }
  const reply = await app.post(
    '/api/pengguna',
    { ...lebih, ...isi, sandi: 'kuda lari', gantiSandi: false },
    await masukkan(db, dia),
  )
  assert.equal(reply.status, 201)
  const baru = await db
    .selectFrom('pengguna')
    .innerJoin('penugasan', 'penugasan.pengguna_id', 'pengguna.pengguna_id')
    .select(['sandi', 'ganti_sandi', 'totp_sejak', 'peran'])
    .where('nama_pengguna', '=', 'baru')
    .execute()
  assert.deepEqual(baru, [{ sandi: null, ganti_sandi: true, totp_sejak: null, peran: 'kader' }])
})
