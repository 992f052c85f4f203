import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import PDFDocument from 'pdfkit'
import type { Lembar } from '#contract/peta.ts'
import { dalamBahasa } from '#dokumen/bahasa.ts'
import { type Gambar, kotakTeks, ratakan, type Teks } from '#dokumen/gambar.ts'
import { gambarKartu } from '#dokumen/gambar-kartu.ts'
import { gambarPws, halamanPws } from '#dokumen/gambar-lembar.ts'
import { tulisSvg } from '#dokumen/gambar-svg.ts'
import { gambarTrenPenuh } from '#dokumen/gambar-tren.ts'
import { GARIS_BANDING, gambarTrenBanding } from '#dokumen/gambar-tren-banding.ts'
import { bungkusTeks, lebarTeks, potongTeks, readHurufPolos } from '#dokumen/huruf.ts'
import { blokKosong } from '#dokumen/pdf-lembar-kosong.ts'
import { buatPng } from '#dokumen/png.ts'
import { RUPA, TANDA, WARNA } from '#dokumen/warna.ts'
import { contohBaris, contohTitik, contohTren, limaDesa, tanpaNilai } from '../client/contoh-lembar.ts'

const keterangan = {
  bahasa: 'id',
  pembinaan: false,
  kabupaten: 'Kabupaten Buton Utara',
  posisi: '2025-07-05T05:04:00Z',
  zonaWaktu: 'Asia/Makassar',
  sementara: true,
  contoh: true,
} as const

const teksDari = ({ bentuk }: Pick<Gambar, 'bentuk'>): readonly Teks[] =>
  ratakan(bentuk).flatMap((satu) => (satu.jenis === 'teks' ? [satu] : []))
const kataDari = (gambar: Pick<Gambar, 'bentuk'>): string =>
  teksDari(gambar)
    .map(({ teks }) => teks)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/ +/g, ' ')

const halamanDari = (lembar: Lembar) =>
  dalamBahasa(keterangan, () => halamanPws(lembar, null, { awal: 424, lanjut: 474 }))

const EMPAT = ['belum-lapor', 'tidak-dijadwalkan', 'tanpa-sasaran'] as const
const banyakDesa = (n: number): Lembar => ({
  ...limaDesa(),
  baris: Array.from({ length: n }, (_, i) =>
    contohBaris(`Sumbermanjing Wetan Kidul ${i}`, {
      ...(i % 4 === 0 ? {} : tanpaNilai(EMPAT[(i % 4) - 1] ?? 'belum-lapor')),
      ...(i % 4 === 0 ? { persen: i / 3, pembilang: 1000 + i } : {}),
    }),
  ),
})

test('colours of documents are those of the light theme', () => {
  const css = readFileSync('client/styles/tokens.css', 'utf8').split('\n}')[0] ?? ''
  const token = new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, nama = '', isi = '']) => [nama, isi]))
  const nilai = (isi: string): string => {
    const terang = /^light-dark\(([^,]+),/.exec(isi)?.[1] ?? isi
    const lain = /^var\(--([\w-]+)\)$/.exec(terang)?.[1]
    return lain ? nilai(token.get(lain) ?? '') : terang
  }
  const panjang = (warna: string): string => (warna.length === 4 ? warna.replace(/[\da-f]/g, '$&$&') : warna)
  const seharusnya = Object.keys(WARNA).map((nama) => [nama, panjang(nilai(token.get(nama) ?? ''))])
  assert.deepEqual(WARNA, Object.fromEntries(seharusnya))
})

test('marks of documents are those of the screen', () => {
  const layar = readFileSync('client/components/status-mark.tsx', 'utf8')
  const konstan = new Map([...layar.matchAll(/const (NAIK|TURUN) = '([^']+)'/g)].map(([, nama, d]) => [nama, d]))
  const baris = [...layar.matchAll(/^ {2}'?([\w-]+)'?: \{ d: (?:'([^']+)'|(\w+)), isi: (true|false) \}/gm)]
  assert.deepEqual(
    TANDA,
    Object.fromEntries(
      baris.map(([, nama = '', d, tetap, isi]) => [nama, { d: d ?? konstan.get(tetap), penuh: isi === 'true' }]),
    ),
  )
})

test('no two looks of a cell have both the same filling and the same mark', () => {
  const rupa = Object.entries(RUPA).map(([nama, { isi }]) => {
    const { d, penuh } = TANDA[nama as keyof typeof TANDA]
    return `${isi} ${d} ${penuh} ${RUPA[nama as keyof typeof RUPA].putus}`
  })
  assert.equal(new Set(rupa).size, rupa.length)
})

test('text is measured by the font, cut with an ellipsis, and broken inside a word only where it must be', () => {
  for (const tebal of [400, 600, 700] as const) {
    const teks = 'Kabupaten Malang 1.234,5 % – Sumber’ç'
    const lebar = new PDFDocument().font(readHurufPolos(tebal)).fontSize(10).widthOfString(teks)
    assert.equal(lebarTeks(teks, { ukuran: 10, tebal }).toFixed(2), lebar.toFixed(2))
  }
  assert.equal(potongTeks('Sumbermanjing Wetan', { ukuran: 10, lebar: 60 }), 'Sumberma…')
  assert.deepEqual(bungkusTeks('Sumbermanjing Wetan', { ukuran: 10, lebar: 80 }), ['Sumbermanjing', 'Wetan'])
  assert.deepEqual(bungkusTeks('Skrining penglihatan/pendengaran', { ukuran: 10, lebar: 80 }), [
    'Skrining',
    'penglihatan/',
    'pendengaran',
  ])
  assert.ok(bungkusTeks('Sumbermanjing', { ukuran: 10, lebar: 30 }).every((s) => lebarTeks(s, { ukuran: 10 }) <= 30))
})

test('a sheet says title, sentence, every figure, legend, source and date by itself', () => {
  const kata = kataDari(gambarPws(limaDesa(), { keterangan }))
  for (const isi of [
    'Lembar PWS Layanan contoh, Kecamatan Bonegunu, Juni 2025',
    '43,9',
    'kumulatif',
    'bulan ini',
    'bulan lalu',
    'kurang',
    'Kabupaten Buton Utara',
    'Posisi data 5 Juli 2025, 13.04 WITA',
    'Angka sementara',
    'DATA CONTOH',
  ])
    assert.ok(kata.includes(isi), isi)
  for (const { nama } of limaDesa().baris) assert.ok(kata.includes(nama), nama)
})

test('the language of a document ends with it', () => {
  const inggris = kataDari(gambarPws(limaDesa(), { keterangan: { ...keterangan, bahasa: 'en' } }))
  assert.match(inggris, /Data as of 5 July 2025/)
  assert.match(kataDari(gambarPws(limaDesa(), { keterangan })), /Posisi data 5 Juli 2025/)
})

test('of 390 desa each is drawn or named once, the whole area first, with nothing beyond its edges', () => {
  const lembar = banyakDesa(390)
  const halaman = halamanDari(lembar)
  const gambar = halaman.flatMap(teksDari).flatMap(({ teks }) => /Kidul (\d+)$/.exec(teks)?.[1] ?? [])
  const kosong = dalamBahasa(keterangan, () => blokKosong(lembar, () => 'Bonegunu')).flatMap((blok) =>
    blok.jenis === 'alinea' ? [...blok.teks.matchAll(/Kidul (\d+)/g)].map(([, n = '']) => n) : [],
  )
  assert.deepEqual([gambar.length, kosong.length], [98, 292])
  assert.match(halaman[0]?.uraian ?? '', /^Bonegunu/)
  const nama = [...gambar, ...kosong]
  assert.deepEqual(
    nama.map(Number).sort((a, b) => a - b),
    lembar.baris.map((_, i) => i),
  )
  for (const satu of halaman)
    for (const teks of teksDari(satu)) {
      const { kiri, kanan, atas, bawah } = kotakTeks(teks)
      assert.ok(kiri >= -0.5 && kanan <= satu.lebar + 0.5 && atas >= -1 && bawah <= satu.tinggi + 1, teks.teks)
    }
})

test('figures of one line never touch, with 44 columns of long names and four digits', () => {
  const lembar = banyakDesa(44)
  const teks = teksDari(halamanDari(lembar)[0] ?? { bentuk: [] })
  const baris = new Map<number, Teks[]>()
  for (const satu of teks.filter(({ putar, teks }) => !putar && teks !== ''))
    baris.set(Math.round(satu.y * 10), [...(baris.get(Math.round(satu.y * 10)) ?? []), satu])
  for (const satu of baris.values()) {
    const kotak = satu.map(kotakTeks).sort((a, b) => a.kiri - b.kiri)
    for (const [i, { kiri }] of kotak.entries()) assert.ok(i === 0 || kiri >= (kotak[i - 1]?.kanan ?? 0) - 0.5)
  }
})

test('a month without laporan breaks the line of a trend, a provisional one is hollow', () => {
  const titik = [
    contohTitik('2025-01', { persen: 10 }),
    contohTitik('2025-02', { persen: 20 }),
    contohTitik('2025-03', tanpaNilai('belum-lapor')),
    contohTitik('2025-04', { persen: 30, sementara: true, status: null }),
  ]
  const bentuk = ratakan(gambarTrenPenuh(contohTren(titik), { keterangan }).bentuk)
  const garis = bentuk.filter((satu) => satu.jenis === 'jalur' && satu.garis?.warna === WARNA.accent)
  const lingkaran = bentuk.flatMap((satu) => (satu.jenis === 'lingkaran' ? [satu.isi] : []))
  assert.equal(garis.length, 1)
  assert.deepEqual(lingkaran.slice(0, 3), [WARNA.accent, WARNA.accent, WARNA.raised])
})

test('areas side by side end in number, name and value, each in a dash of its own, and none covers another', () => {
  const nama = ['Bonegunu', 'Kulisusu', 'Wakorumba', 'Kambowa', 'Kulisusu Barat', 'Kulisusu Utara']
  const semua = nama.map((satu, i) => {
    const titik = ['2025-04', '2025-05', '2025-06'].map((bulan) => contohTitik(bulan, { persen: 60 + i / 10 }))
    return contohTren(titik, { wilayah: { kode: `74.10.0${i + 1}`, nama: satu, tingkat: 'desa' } })
  })
  const gambar = gambarTrenBanding(semua, keterangan)
  const label = teksDari(gambar).filter(({ teks }) => /^\d [A-Z].* %$/.test(teks.replaceAll('\u00a0', ' ')))
  assert.deepEqual(
    label.map(({ teks }) => teks.replaceAll('\u00a0', ' ')).sort(),
    nama.map((satu, i) => `${i + 1} ${satu} 60,${i} %`),
  )
  const kotak = label.map(kotakTeks).sort((a, b) => a.atas - b.atas)
  for (const [i, satu] of kotak.entries()) if (i > 0) assert.ok(satu.atas >= (kotak[i - 1]?.bawah ?? 0))
  assert.equal(new Set(GARIS_BANDING.map(({ putus }) => String(putus))).size, 6)
})

test('dashes and hues of areas side by side are those of the screen', () => {
  const css = readFileSync('client/styles/tren.css', 'utf8')
  const layar = GARIS_BANDING.map((_, i) => {
    const putus = new RegExp(`\\.garis-banding-${i + 1} \\{([^}]*)\\}`).exec(css)?.[1]
    const warna = new RegExp(`--garis-${i + 1}: light-dark\\((#\\w+)`).exec(css)?.[1] ?? WARNA.text
    return [warna, /dasharray: ([^;]+);/.exec(putus ?? '')?.[1] ?? null]
  })
  assert.deepEqual(
    GARIS_BANDING.map(({ warna, putus }) => [warna, putus?.join(' ') ?? null]),
    layar,
  )
})

test('a picture to pass on is 1080 by 1350 pixels and refuses rows of desa', async () => {
  assert.throws(() => gambarKartu({ ...limaDesa(), rincian: 'desa' }, { keterangan }), /no desa/)
  const png = await buatPng(gambarKartu({ ...limaDesa(), rincian: 'kecamatan' }, { keterangan }))
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1080, 1350])
})

test('a picture of few judged kecamatan shames none, says of which month it is and that it is provisional', () => {
  const angka = { sel: 'nilai', bulanIni: 'belum-lapor', sdBulan: '2025-05', sementara: true, status: null } as const
  const [pertama, ...lain] = limaDesa().baris.map((satu) => ({ ...satu, ...angka }))
  const baris = pertama ? [{ ...pertama, sementara: false, status: 'jelek' as const }, ...lain] : []
  const lembar: Lembar = { ...limaDesa(), rincian: 'kecamatan', baris, total: { ...limaDesa().total, ...angka } }
  const gambar = gambarKartu(lembar, { keterangan: { ...keterangan, sementara: false } })
  const kata = kataDari(gambar)
  assert.match(kata, /4 dari 5 kecamatan belum dapat dinilai/)
  assert.doesNotMatch(`${kata} ${gambar.uraian}`, /jelek/)
  assert.match(kata, /menurut kecamatan, per Mei 2025/)
  assert.match(kata, /Angka sementara/)
})

test('names with signs of markup stay text in SVG', () => {
  const lembar = { ...limaDesa(), baris: [contohBaris('<b>A & B</b>')] }
  const svg = tulisSvg(gambarPws(lembar, { keterangan }))
  assert.ok(svg.includes('&lt;b&gt;A &amp; B&lt;/b&gt;') && !svg.includes('<b>'))
})
