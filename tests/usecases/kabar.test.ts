import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { sql } from 'kysely'
import { HAL_KABAR, PILIHAN_BAWAAN, type PilihanKabar } from '#domain/kabar.ts'
import { openKabar } from '#server/kabar.ts'
import { kirimSemua } from '#server/pengirim.ts'
import { insertPeristiwa, listKabarGagal, readKeadaanKabar, susunKabar } from '#store/kabar.ts'
import { saveTangguhan } from '#store/kelola-pengguna.ts'
import { findAlamatSurel, savePilihan } from '#store/pilihan-kabar.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { aktorUji } from '#support/aktor.ts'
import { openDorongUji } from '#support/dorong-uji.ts'
import { buatDuniaIzin, buatSemuaOrang, masukkan, type NamaOrang, PEKA } from '#support/dunia-izin.ts'
import { silentLog } from '#support/http.ts'
import { beritahukan } from '#support/kisah-notifikasi.ts'
import { freshDatabase } from '#support/postgres.ts'
import { openSurelUji } from '#support/surel-uji.ts'
import { aturKabar, konfirmasiSurel, mintaKodeSurel, pasangPerangkat } from '#usecases/atur-kabar.ts'
import { berhentiSurel } from '#usecases/berhenti-surel.ts'
import { sebarKabar } from '#usecases/sebar-kabar.ts'
import { akhiriSesi } from '#usecases/sesi.ts'

/** Saturday, five past nine in the morning in Jakarta. */
const PAGI = new Date('2026-12-05T02:05:00Z')
const KUNCI = Buffer.alloc(32, 7)
const { db } = await freshDatabase()
const dunia = await buatDuniaIzin(db)
const orang = await buatSemuaOrang(db, dunia)
const { kab, desa } = dunia.sini
const [smtp, layanan] = [await openSurelUji(), await openDorongUji()]
const config = { surel: smtp.config, alamat: 'https://pws.uji.example', dorongUji: layanan.origin }
const jam = { kini: PAGI }
const sekarang = () => jam.kini
const { kiriman, saluran } = await openKabar(db, config, { kunci: KUNCI, log: silentLog, sekarang })
const galat: unknown[] = []
const kirim = () => kirimSemua(db, { ...kiriman, sekarang, onGalat: (satu) => galat.push(satu) })
const pemilih = (nama: NamaOrang) => ({
  aktor: aktorUji({ peran: 'kader', tempat: [], penggunaId: orang[nama].penggunaId, namaPengguna: nama }),
  ...{ alamat: '127.0.0.1', pada: jam.kini },
})

let nomor = 500
/** Something happens in a desa; answers its number. */
async function muncul(
  huruf: 'A' | 'C' = 'A',
  lain: { indikator?: string; perihal?: 'laporan'; jenis?: 'dinaikkan' } = {},
) {
  nomor += 1
  const { desa: di, pustu } = desa[huruf]
  const angka = lain.perihal ? { belum: [{ unitId: pustu.unitId, bulan: 202508 }] } : undefined
  const { jenis = 'muncul', ...isi } = lain
  const dinaikkan = jenis === 'dinaikkan' ? 1 : 0
  await sql`update notifikasi set tahap = 'ditutup', ditutup_pada = ${jam.kini} where ditutup_pada is null and desa_id = ${di.desaId}
    and indikator_kode = ${isi.perihal ? '' : (isi.indikator ?? 'UJI_CAKUPAN')}`.execute(db)
  await beritahukan(db, kab.kabId, {
    nomor,
    desaId: di.desaId,
    unitId: pustu.unitId,
    dinaikkan,
    ...isi,
    ...(angka && { angka }),
  })
  await insertPeristiwa(db, kab.kabId, { jenis, notifikasiId: [nomor], pada: jam.kini })
  return nomor
}

async function pilih(nama: NamaOrang, lain: Partial<PilihanKabar>) {
  const { rows } = await sql<{ versi: number }>`
    select versi from pilihan_kabar where pengguna_id = ${orang[nama].penggunaId}`.execute(db)
  const pilihan = { ...PILIHAN_BAWAAN, ...lain, versi: rows[0]?.versi ?? 0 }
  assert.ok(await aturKabar(db, pemilih(nama), pilihan))
}

const SEKETIKA = { aktif: true, irama: 'seketika' } as const
const MATI = { aktif: false, irama: 'seketika' } as const

async function beriSurel(nama: NamaOrang) {
  const kode = await mintaKodeSurel(db, pemilih(nama), { alamat: `${nama}@uji.example`, kunci: KUNCI })
  assert.ok(kode && (await konfirmasiSurel(db, pemilih(nama), { kode, kunci: KUNCI })))
}

async function beriPerangkat(nama: NamaOrang, ke = 1, sesiId: number | null = null) {
  const milik = layanan.langgan(`${nama} ${ke}`)
  await pasangPerangkat(db, pemilih(nama), { ...milik, peramban: 'Uji', sesiId })
}

const kepada = () => smtp.tiba.map((s) => s.kepada.split('@')[0]).toSorted()
const status = async () => {
  const { rows } = await sql<{ teks: string }>`
    select concat_ws(' ', nama_pengguna, saluran, status, percobaan, nullif(sebab, '')) as teks
    from kabar join pengguna using (pengguna_id) order by 1`.execute(db)
  return rows.map(({ teks }) => teks)
}

afterEach(async () => {
  smtp.tiba.length = 0
  layanan.tiba.length = 0
  jam.kini = PAGI
  assert.deepEqual(galat.splice(0), [])
  for (const tabel of ['kabar', 'kabar_peristiwa', 'pilihan_kabar', 'alamat_surel', 'langganan_dorong'])
    await sql`delete from ${sql.table(tabel)}`.execute(db)
})

const SEMUA: readonly NamaOrang[] = [
  ...(['admin', 'dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'bidan-pustu', 'kader'] as const),
  ...(['pimpinan', 'camat', 'kepala-desa', 'opd', 'provinsi'] as const),
]

test('each person is told of their own desa alone, and of sensitive indikator health workers alone, as a number', async () => {
  for (const nama of SEMUA) {
    await beriSurel(nama)
    await pilih(nama, { surel: SEKETIKA })
  }
  // Desa A is that of bidan, pustu, kader and kepala desa; desa C that of the puskesmas.
  await muncul('A')
  await muncul('A', { indikator: PEKA })
  await muncul('C', { indikator: PEKA })
  await kirim()
  const isi = smtp.tiba.map(({ kepada: ke, teks }) => {
    const [disebut, peka] = [
      /Cakupan uji \(Agustus 2025\)/.test(teks),
      /(\d+) notifikasi indikator sensitif/.exec(teks)?.[1],
    ]
    return `${ke.split('@')[0]} ${disebut ? teks.match(/Desa [A-E]/g)?.join('') : '-'} ${peka ?? 0}`
  })
  assert.deepEqual(isi.toSorted(), [
    'bidan-desa Desa A 1',
    'bidan-pustu Desa A 1',
    'dinas Desa A 2',
    'kader Desa A 0',
    'kepala-desa Desa A 0',
    'kepala-puskesmas - 1',
    'petugas-puskesmas - 1',
  ])
  assert.equal(
    smtp.tiba.filter(({ teks, html, kepala }) => /peka/i.test(teks + html + kepala.get('subject'))).length,
    0,
  )
  await kirim()
  assert.equal(smtp.tiba.length, 7)
})

test('the mail names desa, indikator and counts, leads to the story, and can be stopped with one click', async () => {
  await beriSurel('bidan-desa')
  await pilih('bidan-desa', { surel: SEKETIKA })
  const satu = await muncul()
  await kirim()
  const [surat] = smtp.tiba
  assert.ok(surat)
  assert.equal(surat.kepala.get('subject'), 'Notifikasi PWS: Cakupan uji, Desa A')
  assert.equal(surat.kepala.get('from'), 'PWS Uji <pws@uji.example>')
  assert.match(surat.kepala.get('message-id') ?? '', /^<[0-9a-f-]{36}@uji\.example>$/)
  assert.match(surat.teks, /- Cakupan uji \(Agustus 2025\): 20\/60 \(33,3\s?%\), target 45\s?%, kurang 7 orang/)
  assert.ok(surat.teks.includes(`https://pws.uji.example/tindak-lanjut/notifikasi?wilayah=99.01.01.2001&nomor=${satu}`))
  assert.equal(surat.kepala.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  const [, tanda = ''] =
    /^<https:\/\/pws\.uji\.example\/kabar\/berhenti\?t=([^>]+)>$/.exec(surat.kepala.get('list-unsubscribe') ?? '') ?? []
  assert.ok(surat.teks.includes(`/kabar/berhenti?t=${tanda}`) && surat.html.includes(`/kabar/berhenti?t=${tanda}`))
  const berhenti = (t: string) => berhentiSurel(db, { kunci: KUNCI, tanda: t, alamat: '127.0.0.1', pada: PAGI })
  const lain = tanda.replace(/^\d+/, String(orang.dinas.penggunaId))
  assert.deepEqual([await berhenti(lain), await berhenti('1.x'), await berhenti('')], [false, false, false])
  await muncul()
  assert.deepEqual([await berhenti(tanda), await berhenti(tanda)], [true, true])
  await muncul()
  await kirim()
  assert.equal(smtp.tiba.length, 1)
})

test('in English it is English, and what a name of a place holds stays text', async () => {
  await sql`update desa_identitas set nama = 'A <b>&' where desa_id = ${desa.A.desa.desaId} and kab_id = ${kab.kabId}`.execute(
    db,
  )
  await beriSurel('bidan-desa')
  await pilih('bidan-desa', { surel: SEKETIKA, bahasa: 'en' })
  await muncul()
  await kirim()
  await sql`update desa_identitas set nama = 'Desa A' where desa_id = ${desa.A.desa.desaId} and kab_id = ${kab.kabId}`.execute(
    db,
  )
  assert.equal(smtp.tiba[0]?.kepala.get('subject'), 'PWS notification: Cakupan uji, A <b>&')
  assert.match(smtp.tiba[0]?.html ?? '', /A &#60;b&#62;&#38;<\/h2>/)
})

test('a server that fails is tried again, later each time, with the same number; in the end it is given up and the admin sees why', async () => {
  await beriSurel('bidan-desa')
  await pilih('bidan-desa', { surel: SEKETIKA, tenang: null })
  await muncul()
  smtp.tolak(451, 1)
  await kirim()
  assert.deepEqual(await status(), ['bidan-desa surel menunggu 1 SMTP EENVELOPE 451'])
  await kirim()
  assert.equal(smtp.tiba.length, 0)
  jam.kini = new Date(PAGI.getTime() + 60_000)
  await kirim()
  assert.deepEqual([await status(), kepada()], [['bidan-desa surel terkirim 2'], ['bidan-desa']])
  const { rows } = await sql<{ nomor: string }>`select kabar_id as nomor from kabar`.execute(db)
  assert.equal(smtp.tiba[0]?.kepala.get('message-id'), `<${rows[0]?.nomor}@uji.example>`)
  await muncul()
  smtp.tolak(451, 99)
  for (let ke = 0; ke < 12; ke += 1) {
    await kirim()
    jam.kini = new Date(jam.kini.getTime() + 13 * 3_600_000)
  }
  smtp.tolak(0, 0)
  const [gagal] = await listKabarGagal(db, 5)
  assert.deepEqual([gagal?.status, gagal?.percobaan, gagal?.sebab], ['gagal', 8, 'SMTP EENVELOPE 451'])
  const [surel] = await readKeadaanKabar(db, PAGI)
  assert.deepEqual([surel?.menunggu, surel?.terkirim, surel?.gagal], [0, 1, 1])
})

test('an address that a server says it will never know is given up at once', async () => {
  await beriSurel('bidan-desa')
  await pilih('bidan-desa', { surel: SEKETIKA })
  await muncul()
  smtp.tolak(550, 1)
  await kirim()
  assert.deepEqual(await status(), ['bidan-desa surel gagal 1 SMTP EENVELOPE 550'])
})

test('several senders at once send each message once; one that dies in between sends it again under its number', async () => {
  const nama = ['dinas', 'bidan-desa', 'bidan-pustu', 'kader', 'kepala-desa'] as const
  for (const satu of nama) {
    await beriSurel(satu)
    await pilih(satu, { surel: SEKETIKA })
  }
  await muncul()
  // Put together first, so that all three find them waiting.
  for (const satu of await listKabupatenSemua(db)) await sebarKabar(db, satu, { sekarang: PAGI, saluran: ['surel'] })
  await susunKabar(db, PAGI)
  await Promise.all([kirim(), kirim(), kirim()])
  await kirim()
  assert.deepEqual(kepada(), nama.toSorted())
  smtp.tiba.length = 0
  await pilih('kader', { surel: MATI })
  await muncul('C')
  const mati = new Error('the process died')
  const sekali = kirimSemua(db, {
    ...{ sekarang, saluran: kiriman.saluran },
    antar: async (isi) => {
      await kiriman.antar(isi)
      throw mati
    },
    onGalat: (satu) => {
      throw satu
    },
  })
  await assert.rejects(sekali, mati)
  await kirim()
  const nomorSurat = smtp.tiba.map(({ kepala }) => kepala.get('message-id'))
  assert.deepEqual([kepada(), new Set(nomorSurat).size], [['dinas', 'dinas'], 1])
})

test('a digest gathers a day, keeps quiet hours, and is sent once', async () => {
  await beriSurel('bidan-desa')
  await pilih('bidan-desa', { jam: 5, tenang: { dari: 1260, sampai: 360 } })
  await muncul('A')
  await muncul('A', { indikator: 'UJI_DS' })
  await muncul('A', { perihal: 'laporan' })
  for (const [saat, banyak] of [
    ['2026-12-05T02:05:00Z', 0],
    ['2026-12-05T22:05:00Z', 0],
    ['2026-12-05T23:00:00Z', 1],
    ['2026-12-06T23:00:00Z', 1],
  ] as const) {
    jam.kini = new Date(saat)
    await kirim()
    assert.equal(smtp.tiba.length, banyak, saat)
  }
  const [surat] = smtp.tiba
  assert.match(surat?.kepala.get('subject') ?? '', /^Ringkasan hari ini: 3 notifikasi PWS, /)
  assert.equal(surat?.teks.match(/^- /gm)?.length, 3)
  assert.equal(surat?.teks.match(/^Desa A$/gm)?.length, 1)
})

test('a message that has failed waits for the end of quiet hours, too', async () => {
  await beriSurel('bidan-desa')
  await pilih('bidan-desa', { surel: SEKETIKA, tenang: { dari: 9 * 60 + 6, sampai: 10 * 60 } })
  await muncul()
  smtp.tolak(451, 1)
  await kirim()
  for (const [saat, banyak] of [
    ['2026-12-05T02:06:10Z', 0],
    ['2026-12-05T02:59:59Z', 0],
    ['2026-12-05T03:00:00Z', 1],
  ] as const) {
    jam.kini = new Date(saat)
    await kirim()
    assert.equal(smtp.tiba.length, banyak, saat)
  }
})

for (const [apa, ubah] of [
  ['was suspended', () => saveTangguhan(db, orang['bidan-desa'].penggunaId, PAGI)],
  [
    'lost the role',
    () =>
      sql`update penugasan set akhir = '2026-12-05' where penugasan_id = ${orang['bidan-desa'].penugasanId}`.execute(
        db,
      ),
  ],
  [
    'went to another desa',
    () =>
      sql`update penugasan_tempat set tempat_id = ${desa.C.desa.desaId} where penugasan_id = ${orang['bidan-desa'].penugasanId}`.execute(
        db,
      ),
  ],
  ['does not want it any more', () => pilih('bidan-desa', { hal: ['perlu-dicek'] })],
  ['took the address off', () => sql`update alamat_surel set dikonfirmasi_pada = null`.execute(db)],
  [
    'need not be told any more',
    () => sql`update notifikasi set tenang_sejak = ${PAGI}, tenang_bulan = 202508`.execute(db),
  ],
  [
    'reads of a sensitive indikator elsewhere',
    () => sql`update penugasan set peran = 'kader' where penugasan_id = ${orang['bidan-desa'].penugasanId}`.execute(db),
  ],
] as const) {
  test(`who ${apa} between the event and its hour is not told`, async () => {
    await beriSurel('bidan-desa')
    await muncul('A', apa.includes('sensitive') ? { indikator: PEKA } : {})
    await kirim()
    await ubah()
    jam.kini = new Date('2026-12-06T00:00:00Z')
    await kirim()
    assert.equal(smtp.tiba.length, 0)
    assert.equal((await status()).filter((teks) => teks.startsWith('bidan-desa surel gugur 0')).length, 1)
    const { penggunaId, penugasanId } = orang['bidan-desa']
    await saveTangguhan(db, penggunaId, null)
    await sql`update penugasan set akhir = null, peran = 'bidan-desa' where penugasan_id = ${penugasanId}`.execute(db)
    await sql`update penugasan_tempat set tempat_id = ${desa.A.desa.desaId} where penugasan_id = ${penugasanId}`.execute(
      db,
    )
  })
}

test('what is raised to the head of the puskesmas reaches them alone', async () => {
  for (const nama of ['kepala-puskesmas', 'petugas-puskesmas', 'dinas'] as const) {
    await beriSurel(nama)
    await pilih(nama, { surel: SEKETIKA, hal: HAL_KABAR })
  }
  await muncul('C', { jenis: 'dinaikkan' })
  await kirim()
  assert.deepEqual(kepada(), ['kepala-puskesmas'])
  assert.match(smtp.tiba[0]?.teks ?? '', /kurang 7 orang; dinaikkan ke kepala puskesmas/)
})

test('a changed choice holds for what waits already', async () => {
  await beriSurel('bidan-desa')
  await muncul()
  await kirim()
  await pilih('bidan-desa', { surel: SEKETIKA })
  await kirim()
  assert.deepEqual(kepada(), ['bidan-desa'])
  await pilih('bidan-desa', {})
  await muncul()
  await kirim()
  await pilih('bidan-desa', { surel: MATI })
  await pilih('bidan-desa', { surel: SEKETIKA })
  await kirim()
  assert.deepEqual(kepada(), ['bidan-desa'])
  assert.equal(await savePilihan(db, orang['bidan-desa'].penggunaId, PILIHAN_BAWAAN), false)
})

test('every device is told, in words that only it can read, once; one that is gone is forgotten', async () => {
  for (const ke of [1, 2, 3]) await beriPerangkat('bidan-desa', ke)
  await beriPerangkat('kepala-puskesmas')
  await pilih('bidan-desa', { dorong: SEKETIKA })
  layanan.tolak('bidan-desa 2', 503, 1)
  layanan.tolak('bidan-desa 3', 410, 1)
  const satu = await muncul()
  await kirim()
  jam.kini = new Date(PAGI.getTime() + 60_000)
  await kirim()
  await kirim()
  const { rows } = await sql<{ nomor: string }>`select kabar_id as nomor from kabar`.execute(db)
  const tanda = rows[0]?.nomor ?? ''
  const isi = {
    ...{ judul: 'Desa A', isi: 'Cakupan uji (Agustus 2025): 20/60 (33,3%), target 45%, kurang 7 orang' },
    ...{ jalur: `/tindak-lanjut/notifikasi?wilayah=99.01.01.2001&nomor=${satu}`, tanda, bahasa: 'id' },
  }
  const topik = Buffer.from(tanda.replaceAll('-', ''), 'hex').toString('base64url')
  assert.deepEqual(
    layanan.tiba.map((t) => ({ ...t, isi: JSON.parse(JSON.stringify(t.isi).replaceAll('\u00a0', '')) })),
    ['bidan-desa 1', 'bidan-desa 2'].map((siapa) => ({ siapa, isi, topik })),
  )
  assert.deepEqual(await status(), ['bidan-desa dorong terkirim 2'])
  const { rows: sisa } = await sql<{ n: number }>`select count(*)::int as n from langganan_dorong`.execute(db)
  assert.equal(sisa[0]?.n, 3)
})

test('a push of several names three, counts the others, and of sensitive ones says their number alone', async () => {
  await beriPerangkat('bidan-desa')
  await pilih('bidan-desa', { dorong: SEKETIKA, bahasa: 'en' })
  await muncul('A', { indikator: PEKA })
  await muncul('A', { indikator: 'UJI_DS' })
  await muncul('A')
  await kirim()
  assert.deepEqual(
    layanan.tiba.map(({ isi }) => ({ ...Object(isi), tanda: '' })),
    [
      {
        ...{ judul: 'PWS notifications: 3', jalur: '/tindak-lanjut', tanda: '', bahasa: 'en' },
        isi: 'Cakupan uji, Desa A\nD/S uji, Desa A\nNotifications of sensitive indicators: 1; open the program.',
      },
    ],
  )
})

test('who signs out of a browser is not told there; who comes in after is told of their own', async () => {
  await masukkan(db, orang['bidan-desa'], PAGI)
  const { rows } = await sql<{ nomor: number }>`
    select max(sesi_id) as nomor from sesi where pengguna_id = ${orang['bidan-desa'].penggunaId}`.execute(db)
  const sesiId = rows[0]?.nomor ?? 0
  await beriPerangkat('bidan-desa', 1, sesiId)
  await beriPerangkat('bidan-desa', 2)
  await pilih('bidan-desa', { dorong: SEKETIKA })
  const { aktor, alamat } = pemilih('bidan-desa')
  const sesi = {
    sesiId,
    aktor,
    cara: 'sandi',
    keadaan: 'penuh',
    csrf: '',
    terakhirPada: PAGI,
    berakhirPada: PAGI,
  } as const
  assert.ok(await akhiriSesi(db, { sesi, alamat, pada: PAGI }))
  await muncul()
  await kirim()
  assert.deepEqual(
    layanan.tiba.map((t) => t.siapa),
    ['bidan-desa 2'],
  )
})

test('an address is used once its code is told, which is tried five times at most and asked for five times a day', async () => {
  const minta = () => mintaKodeSurel(db, pemilih('kader'), { alamat: 'kader@uji.example', kunci: KUNCI })
  const coba = (kode: string) => konfirmasiSurel(db, pemilih('kader'), { kode, kunci: KUNCI })
  const kode = (await minta()) ?? ''
  assert.match(kode, /^\d{6}$/)
  const salah = kode === '000000' ? '000001' : '000000'
  for (let ke = 0; ke < 5; ke += 1) assert.equal(await coba(salah), false)
  assert.equal(await coba(kode), false)
  const dua = (await minta()) ?? ''
  assert.equal(
    await konfirmasiSurel(
      db,
      { ...pemilih('kader'), pada: new Date(PAGI.getTime() + 31 * 60_000) },
      { kode: dua, kunci: KUNCI },
    ),
    false,
  )
  assert.deepEqual([await coba(dua), await coba(dua)], [true, false])
  assert.deepEqual(await findAlamatSurel(db, orang.kader.penggunaId), {
    alamat: 'kader@uji.example',
    dikonfirmasiPada: PAGI,
  })
  assert.deepEqual(
    [(await minta()) !== null, (await minta()) !== null, (await minta()) !== null, await minta()],
    [true, true, true, null],
  )
})

test('a code comes by mail to the address that is to be confirmed', async () => {
  assert.ok(await saluran.kirimKode({ alamat: 'baru@uji.example', kode: '123456', bahasa: 'id' }))
  assert.deepEqual([kepada(), smtp.tiba[0]?.kepala.get('subject')], [['baru'], 'Kode konfirmasi surel PWS: 123456'])
  smtp.tolak(550, 1)
  assert.equal(await saluran.kirimKode({ alamat: 'baru@uji.example', kode: '123456', bahasa: 'id' }), false)
})
