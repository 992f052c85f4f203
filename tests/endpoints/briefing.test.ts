import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { barisLain, judulTargetPendek } from '#client/format/briefing-spm.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatBriefing, kataPosisiBriefing } from '#client/format/kalimat-briefing.ts'
import type { BriefingDaftarJawaban, BriefingJawaban, PostBriefingJawaban } from '#contract/briefing.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi, SEKARANG } from '#support/aplikasi.ts'
import { bacaPdf } from '#support/baca-pdf.ts'
import { bacaPptx } from '#support/baca-pptx.ts'
import { setPapan } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { angkat, kirim } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import '#support/teks.ts'

/**
 * The five desa of the guide's worked example, each with a posyandu that owes its weighing: in June one of ten laporan is missing at
 * first, in May five are.
 */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, desa } = await buatLimaDesa(db)
await setPapan(db, kab.kabId, ['UJI_CAKUPAN', 'UJI_DS'], { layar: 'pimpinan' })
await sql`update indikator set spm = '1' where kode = 'UJI_CAKUPAN'`.execute(db)
await sql`insert into usulan_sektor (urutan, sektor, indikator_kode, teks, teks_en)
  values (101, 'Sektor uji', 'UJI_DS', 'Membiayai hari buka.', 'Pay for posyandu days.')`.execute(db)
const pada = new Date('2025-06-30T03:00:00Z')
const weigh = (huruf: 'A' | 'B' | 'C' | 'D' | 'E', s: number, d: number, bulan = 202506) =>
  kirim(db, kab, { unit: desa[huruf].posyandu, desa: desa[huruf].desa, bulan, isian: timbang(s, d) }, { pada })
for (const huruf of ['A', 'B', 'C', 'E'] as const) await weigh(huruf, 400, 200)

const app = await openAplikasi(db)
const pimpinan = aktorUji({ peran: 'pimpinan', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] })
const untukPimpinan = await openAplikasi(db, SEKARANG, pimpinan)
const opd = aktorUji({ peran: 'opd', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] })
const untukOpd = await openAplikasi(db, SEKARANG, opd)
const JUNI = '/api/briefing?wilayah=99.01&bulan=2025-06'
const read = (lain = '', dari = app) => dari.read<BriefingJawaban>(`${JUNI}${lain}`)
const jenis = ({ isi }: BriefingJawaban) => isi.fakta.map((f) => f.jenis)
const terbitkan = async (lain: object = {}, dari = app) =>
  dari.post('/api/briefing', {
    ...{ wilayah: '99.01', bulan: '2025-06', revisiTerakhir: 0, catatan: '' },
    permintaan: [{ sektor: 'Sektor uji', indikator: 'UJI_DS', teks: 'Membiayai hari buka.' }],
    ...lain,
  })

test('a month that was reported well enough is told by its figures, any area of the kabupaten asks for the same page', async () => {
  const jawaban = await read()
  assert.deepEqual(jenis(jawaban), ['keadaan', 'belum-memenuhi'])
  assert.deepEqual(jawaban.isi.fakta[0], { jenis: 'keadaan', memenuhi: 0, dinilai: 2, tanpa: 0 })
  assert.equal(jawaban.isi.sah, false)
  assert.deepEqual(
    [jawaban.isi.lapor.masuk, jawaban.isi.lapor.wajib, jawaban.isi.lapor.sah, jawaban.terbitan, jawaban.berubah],
    [9, 10, 0, null, false],
  )
  const dariDesa = await app.read<BriefingJawaban>('/api/briefing?wilayah=99.01.01.2001&bulan=2025-06')
  assert.deepEqual(dariDesa, jawaban)
})

test('requests follow from the rows of the catalogue', async () => {
  const { isi } = await read()
  assert.deepEqual(
    isi.permintaan.map(({ sektor, indikator, asal }) => [sektor, indikator, asal]),
    [['Sektor uji', 'UJI_DS', 'angka']],
  )
})

test('of a month of which half came in no indikator is told, and who is waited for is', async () => {
  const mei = await app.read<BriefingJawaban>('/api/briefing?wilayah=99.01&bulan=2025-05')
  assert.deepEqual(jenis(mei), ['kelengkapan', 'tak-dinilai', 'lapor-teratasi', 'validasi', 'bulan-lengkap'])
  assert.deepEqual(mei.isi.dukungan, [])
  assert.deepEqual(
    mei.isi.permintaan.map(({ sektor }) => sektor),
    ['Camat', 'DPMD'],
  )
})

test('who reads validated figures alone sees no others, and who reads no desa gets no map of them', async () => {
  const milikPimpinan = await read('', untukPimpinan)
  assert.deepEqual([milikPimpinan.isi.sah, milikPimpinan.isi.lapor.masuk], [true, 0])
  const [milikDinas, milikOpd] = [await read(), await read('', untukOpd)]
  assert.deepEqual([milikDinas.isi.peta?.desa.length, milikOpd.isi.peta?.desa.length], [5, 0])
  assert.deepEqual(milikOpd.isi.peta?.kecamatan, milikDinas.isi.peta?.kecamatan)
})

test('what was issued stays as it was when figures change; then it says so, and a revision follows', async () => {
  const sebelum = await read()
  assert.deepEqual(jsonOf(await terbitkan()), { hasil: 'terbit', revisi: 1 })
  const terbit = await read('&revisi=1', untukPimpinan)
  assert.deepEqual([terbit.isi, terbit.terbitan?.sementara, terbit.berubah], [sebelum.isi, true, false])

  await weigh('D', 200, 190)
  const sesudah = await read('&revisi=1', untukPimpinan)
  assert.deepEqual([sesudah.isi, sesudah.berubah], [sebelum.isi, true])

  assert.equal((await terbitkan()).status, 409, 'somebody issued one already')
  const revisi = jsonOf(await terbitkan({ revisiTerakhir: 1, catatan: 'Desa D menyusul' })) as PostBriefingJawaban
  assert.deepEqual(revisi, { hasil: 'terbit', revisi: 2 })
  assert.deepEqual((await read('&revisi=1')).isi, sebelum.isi)
  assert.equal((await read('&revisi=2')).isi.lapor.masuk, 10)
  const { terbitan } = await untukPimpinan.read<BriefingDaftarJawaban>(
    '/api/briefing/daftar?wilayah=99.01&bulan=2025-06',
  )
  assert.deepEqual(
    terbitan.map((s) => [s.bulan, s.revisi, s.catatan]),
    [
      ['2025-06', 2, 'Desa D menyusul'],
      ['2025-06', 1, ''],
    ],
  )
})

test('a change before the months that it shows does not make a page one that has changed', async () => {
  const lain = { bulan: 202401, isian: timbang(10, 9) }
  await kirim(db, kab, { unit: desa.A.posyandu, desa: desa.A.desa, ...lain }, { pada })
  assert.equal((await read('&revisi=2')).berubah, false)
})

test('once most of what came in is validated, validated laporan alone are counted', async () => {
  const semua = Object.values(desa).flatMap(({ desa: d, pustu, posyandu }) => [
    { desaId: d.desaId, unitId: pustu.unitId, bulan: 202506, minggu: 0 },
    { desaId: d.desaId, unitId: posyandu.unitId, bulan: 202506, minggu: 0 },
  ])
  const { rows } = await sql<{ desaId: number; unitId: number }>`
    select desa_id as "desaId", unit_id as "unitId" from laporan where kab_id = ${kab.kabId} and bulan = 202506`.execute(
    db,
  )
  const ada = semua.filter((s) => rows.some((r) => r.desaId === s.desaId && r.unitId === s.unitId))
  for (const laporan of ada.slice(0, -1)) await angkat(db, kab, { laporan })
  const { isi } = await read()
  assert.deepEqual([isi.sah, isi.lapor.masuk, isi.lapor.terkirim, isi.lapor.sah], [true, 9, 10, 9])
})

test('issuing leaves a trace, and no one changes or removes what was issued', async () => {
  const { rows } = await sql<{ objek: string; sesudah: { catatan: string } }>`
    select objek, sesudah from jejak where tindakan = 'terbitkan-ringkasan' order by jejak_id`.execute(db)
  assert.deepEqual(
    rows.map(({ objek, sesudah }) => [objek, sesudah.catatan]),
    [
      ['ringkasan pimpinan 99.01 202506 revisi 1', ''],
      ['ringkasan pimpinan 99.01 202506 revisi 2', 'Desa D menyusul'],
    ],
  )
  await assert.rejects(sql`update ringkasan_pimpinan set catatan = ''`.execute(db), /permission denied/)
  await assert.rejects(sql`delete from ringkasan_pimpinan`.execute(db), /permission denied/)
})

test('only the dinas issues, and no words about persons', async () => {
  assert.equal((await terbitkan({ revisiTerakhir: 2 }, untukPimpinan)).status, 403)
  const nomor = [{ sektor: 'Camat', indikator: null, teks: 'Jemput 3507012345678901.' }]
  assert.equal((await terbitkan({ revisiTerakhir: 2, permintaan: nomor })).status, 422)
  const nama = [{ sektor: 'Camat', indikator: null, teks: 'Jemput Ny. Siti di rumah.' }]
  assert.deepEqual(jsonOf(await terbitkan({ revisiTerakhir: 2, permintaan: nama })), {
    hasil: 'mungkin-nama',
    revisi: 0,
  })
  assert.equal((await app.get(`${JUNI}&revisi=3`)).status, 404)
  const yakin = { revisiTerakhir: 2, permintaan: nama, sudahDiperiksa: true }
  assert.deepEqual(jsonOf(await terbitkan(yakin)), { hasil: 'terbit', revisi: 3 })
  assert.deepEqual((await read('&revisi=3')).isi.permintaan[0]?.asal, 'dinas')
})

test('the page is taken along in three forms, each of them what its name says', async () => {
  const awal = { pdf: '%PDF-1.7', png: '\x89PNG', pptx: 'PK' }
  for (const [bentuk, harap] of Object.entries(awal)) {
    const jawaban = await app.get(`/api/briefing/berkas?wilayah=99.01&bulan=2025-06&revisi=2&bentuk=${bentuk}`)
    assert.equal(jawaban.status, 200, bentuk)
    assert.equal(jawaban.body.toString('latin1', 0, harap.length), harap)
    const nama = String(jawaban.headers['content-disposition'])
    assert.ok(nama.includes(`ringkasan-pimpinan-99.01-2025-06-2.${bentuk}`), nama)
  }
})

/** Words without what a line break may have taken. */
const rapat = (teks: string) => teks.replaceAll('**', '').replace(/\s/g, '')
const ambilBerkas = async (bentuk: string) =>
  (await app.get(`/api/briefing/berkas?wilayah=99.01&bulan=2025-06&revisi=2&bentuk=${bentuk}`)).body

test('on paper stand the sentences of the page, and every figure of its table', async () => {
  const { isi } = await read('&revisi=2')
  const halaman = bacaPdf(await ambilBerkas('pdf'))
  assert.equal(halaman.length, 1)
  const tertulis = rapat(halaman[0]?.teks.join('') ?? '')
  const sel = barisLain(isi).flatMap(({ nama, capaian, sampai, kata }) => [nama, capaian, sampai, kata])
  assert.ok(sel.length > 0)
  for (const teks of [
    ...kalimatBriefing(isi).map((k) => k.teks),
    ...sel,
    judulTargetPendek(isi),
    kataPosisiBriefing(isi),
  ])
    assert.ok(tertulis.includes(rapat(teks)), `${teks} | ${tertulis}`)
})

test('the charts of the slides hold the figures of the page, gaps where there are none', async () => {
  const { isi } = await read('&revisi=2')
  const { salindia, bagan } = bacaPptx(await ambilBerkas('pptx'))
  for (const { teks } of kalimatBriefing(isi)) assert.ok(rapat(salindia[0] ?? '').includes(rapat(teks)), salindia[0])
  for (const satu of salindia) assert.ok(satu.includes(formatBulan(isi.bulan)), satu)
  assert.ok(isi.peta)
  assert.equal(salindia.filter((satu) => satu.includes('Peta: ')).length, 1)
  const [spm, tren] = bagan
  const bulat = (n: number | null | undefined) => (n == null ? null : Math.round(n * 10) / 10)
  const nomor = Array.from({ length: 12 }, (_, i) => 12 - i)
  const angka = (n: number) => isi.baris.find((b) => b.spm === n)?.angka
  assert.ok(isi.baris.some((b) => b.spm === 1))
  assert.deepEqual(
    spm?.map(({ nilai }) => nilai),
    [nomor.map((n) => bulat(angka(n)?.target)), nomor.map((n) => bulat(angka(n)?.persen))],
  )
  // A comma, of a figure or in a name, parts no label in two.
  const label = spm?.[0]?.label ?? []
  assert.deepEqual(
    label.map((satu) => Number(/^(\d+)\. /.exec(satu)?.[1])),
    nomor,
  )
  assert.ok(label.some((satu) => /\d,\d/.test(satu)))
  const titik = isi.tren?.titik ?? []
  const periode = isi.baris.find(({ indikator }) => indikator.kode === isi.tren?.kode)?.indikator.periode
  const harap = titik.flatMap((satu) => (periode === 'kumulatif' && satu.bulan.endsWith('-01') ? [null, satu] : [satu]))
  assert.ok(titik.some(({ persen }) => persen !== null))
  assert.deepEqual(
    tren?.map(({ nilai }) => nilai),
    [harap.map((satu) => bulat(satu?.persen)), harap.map((satu) => bulat(satu?.target))],
  )
})
