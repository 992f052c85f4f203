// What is asked before the program is there, and that the program takes these answers and does not ask again.
import assert from 'node:assert/strict'
import { afterEach, mock, test } from 'node:test'
import { call } from '#client/api/call.ts'
import { ambilTitipan } from '#client/api/titipan.ts'
import { tanyaAwal } from '#client/frame/awal.ts'

afterEach(() => mock.restoreAll())

const DINAS = {
  ...{ aktif: 1, tugas: 'bandingkan', tindakan: ['baca'], beranda: '74.10' },
  penugasan: [{ penugasan: 1, tempat: [{ jenis: 'kabupaten' }] }],
}
const PUSKESMAS = {
  ...{ ...DINAS, tugas: 'periksa', beranda: '74.10-pkm' },
  penugasan: [{ penugasan: 1, tempat: [{ jenis: 'puskesmas' }] }],
}
const POHON = { kabupaten: { bulanTerakhir: '2025-06' } }

/** Answers by path, with the addresses asked for in their order. */
function jawab(saya: unknown, keadaan = 'penuh'): string[] {
  const alamat: string[] = []
  const isi: Readonly<Record<string, unknown>> = { '/api/saya': { keadaan, saya }, '/api/wilayah': POHON }
  mock.method(globalThis, 'fetch', async (url: string) => {
    alamat.push(url)
    return Response.json(isi[url.split('?')[0] ?? ''] ?? {})
  })
  return alamat
}

const LENGKAP = { pathname: '/ringkasan', search: '?wilayah=74.10&bulan=2025-05' }
const RINGKASAN = 'wilayah=74.10&hierarki=administrasi&bulan=2025-05&dasar=proyeksi'
const KASUS = [
  {
    apa: 'of an address that names area and month, all at once',
    ...{ saya: DINAS, di: LENGKAP },
    ditanya: ['wilayah?wilayah=74.10&bulan=2025-05', 'indikator?tahun=2025&wilayah=74.10', `ringkasan?${RINGKASAN}`],
  },
  {
    apa: 'without them, where the role begins and at the latest month',
    ...{ saya: PUSKESMAS, di: { pathname: '/', search: '' } },
    ditanya: [
      'wilayah?wilayah=74.10',
      'indikator?tahun=2025&wilayah=74.10',
      'ringkasan?wilayah=74.10-pkm&hierarki=kerja&bulan=2025-06&dasar=proyeksi',
    ],
  },
  {
    apa: 'nothing of a home that is not shown',
    saya: { ...DINAS, tugas: 'profil' },
    di: { pathname: '/', search: '' },
  },
  { apa: 'nothing for another screen', saya: DINAS, di: { ...LENGKAP, pathname: '/peta' } },
  { apa: 'nothing for who reads no figures', saya: { ...DINAS, tindakan: ['kelola-pengguna'] }, di: LENGKAP },
  { apa: 'nothing before all steps of signing in are done', saya: DINAS, keadaan: 'sandi', di: LENGKAP },
  { apa: 'nothing for who is not signed in', saya: null, keadaan: 'keluar', di: LENGKAP },
] as const

for (const kasus of KASUS)
  test(`who asks is asked first, then ${kasus.apa}; each answer is taken once`, async () => {
    const alamat = jawab(kasus.saya, 'keadaan' in kasus ? kasus.keadaan : 'penuh')
    const ditanya = await tanyaAwal(kasus.di)
    const semua = ['/api/saya', ...('ditanya' in kasus ? kasus.ditanya.map((satu) => `/api/${satu}`) : [])]
    assert.deepEqual(alamat, semua)
    for (const { nama, kueri } of ditanya) await call(nama, kueri)
    assert.deepEqual([alamat, semua.map(ambilTitipan)], [semua, semua.map(() => undefined)])
    await call('getSaya', {})
    assert.equal(alamat.length, semua.length + 1)
  })

test('without a network the program asks again', async () => {
  let n = 0
  mock.method(globalThis, 'fetch', async () => {
    n += 1
    if (n === 1) throw new TypeError('no network')
    return Response.json({ keadaan: 'keluar' })
  })
  const ditanya = await tanyaAwal(LENGKAP)
  assert.deepEqual(ditanya, [{ nama: 'getSaya', kueri: {} }])
  await assert.rejects(call('getSaya', {}))
  assert.deepEqual(await call('getSaya', {}), { keadaan: 'keluar' })
})
