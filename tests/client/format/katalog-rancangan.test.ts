import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import {
  bacaJadwalTarget,
  bacaKali,
  bentukAwal,
  catatanKolom,
  gantiNama,
  kalimatRumus,
  kataBentuk,
  kataGabung,
  kataJenis,
  kataSisi,
  kodeDariNama,
  langkahKolom,
  namaRujukan,
  pilihJenis,
  pilihPembilang,
  pilihPeriode,
  rancanganBaru,
  tulisJadwalTarget,
  tulisKali,
  ubahKali,
} from '#client/format/katalog-rancangan.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { PilihanIndikatorJawaban, SukuRancangan } from '#contract/kelola-katalog.ts'
import '#support/teks.ts'

afterEach(() => setBahasa('id'))

const PILIHAN: PilihanIndikatorJawaban = {
  elemen: ['K1', 'K4'].map((kode) => ({
    ...{ kode, nama: `${kode} ibu hamil`, kelompok: 'anc', definisi: '', pelapor: ['pustu'], wajib: ['pustu'] },
    ...{ sekaliPer: 'kehamilan', sensitif: false, sampaiBulanIni: false },
  })),
  sasaran: [{ kode: 'balita', nama: 'Balita', sensitif: false }],
  kelompok: ['balita'],
  jenis: [
    { kode: 'prevalensi', nama: 'Prevalensi' },
    { kode: 'cakupan', nama: 'Cakupan' },
  ],
  periode: [
    ...[
      { kode: 'bulanan', bentuk: ['datar', '-'] },
      { kode: 'kumulatif', bentuk: ['linear', 'mulai:8', '-'] },
      { kode: 'terjadwal', bentuk: ['jadwal:{"6":100}', 'datar'] },
      { kode: 'potret', bentuk: ['datar', '-'] },
    ].map(({ kode, bentuk }) => ({
      ...{ kode, nama: kode, penyebut: ['sasaran' as const], bentukTarget: bentuk },
      ...{ berjadwal: kode === 'terjadwal', berumur: kode === 'potret' },
    })),
  ],
  gabung: [{ kode: 'jumlah-nakes', nama: 'Nakes' }],
  sekaliPer: ['kehamilan', 'tahun'],
  satuan: ['persen', 'orang'],
  skala: [100, 1000],
  tahun: { indikatorBaru: 2025, rumusBaru: 2026, akhir: 2028 },
}
const KEJADIAN = {
  ...{ kode: 'kejadian', nama: 'kejadian', penyebut: ['tanpa' as const], bentukTarget: ['-'] },
  ...{ berjadwal: false, berumur: false },
}
const nama = namaRujukan(PILIHAN)
const suku = (rujukan: string, koefAtas = 1, koefBawah = 1): SukuRancangan => ({
  ...{ sumber: rujukan === 'balita' ? 'sasaran' : 'elemen', rujukan },
  ...{ koefAtas, koefBawah },
})

test('every field stands in a step, parts of a formula in that of the formula', () => {
  const kolom = [
    'nama',
    'sensitif',
    'pembilang.0.rujukan',
    'penyebut',
    'jadwal.1',
    'skala',
    'berlakuDari',
    'bentukTarget',
  ]
  assert.deepEqual(kolom.map(langkahKolom), ['arti', 'arti', 'rumus', 'rumus', 'rumus', 'rumus', 'mulai', 'mulai'])
})

test('what is said of a row stands with the row, and once', () => {
  const catatan = [
    { kolom: 'pembilang', pesan: 'a' },
    { kolom: 'pembilang.1.rujukan', pesan: 'b' },
    { kolom: 'pembilang.1.koefAtas', pesan: 'b' },
    { kolom: 'pembilang.10', pesan: 'c' },
  ]
  assert.deepEqual(catatanKolom(catatan, 'pembilang'), ['a'])
  assert.deepEqual(catatanKolom(catatan, 'pembilang.1', true), ['b'])
})

test('a code follows the name until somebody writes one', () => {
  const kasus = [
    ['Balita dipantau (SDIDTK)', 'LOK_BALITA_DIPANTAU_SDIDTK'],
    ['  Jum’at bersih ', 'LOK_JUMAT_BERSIH'],
    ['…', ''],
    ['Remaja putri yang minum tablet tambah darah', 'LOK_REMAJA_PUTRI_YANG_MINUM_TABLET'],
  ] as const
  for (const [teks, kode] of kasus) assert.equal(kodeDariNama(teks), kode)
  assert.deepEqual(gantiNama({ kode: '', nama: '' }, 'Ibu'), { nama: 'Ibu', kode: 'LOK_IBU' })
  assert.deepEqual(gantiNama({ kode: 'LOK_IBU', nama: 'Ibu' }, 'Ibu dua'), { nama: 'Ibu dua', kode: 'LOK_IBU_DUA' })
  assert.deepEqual(gantiNama({ kode: 'LOK_X', nama: 'Ibu' }, 'Ibu dua'), { nama: 'Ibu dua', kode: 'LOK_X' })
})

test('a new indikator begins as most of them are', () => {
  const { berlakuDari, jenis, periode, bentukTarget, sekaliPer, satuan, skala, pembilang } = rancanganBaru(PILIHAN)
  assert.deepEqual(
    { berlakuDari, jenis, periode, bentukTarget, sekaliPer, satuan, skala, pembilang },
    {
      ...{ berlakuDari: 2026, jenis: 'cakupan', periode: 'kumulatif', bentukTarget: 'linear' },
      ...{ sekaliPer: 'tahun', satuan: 'persen', skala: 100, pembilang: [] },
    },
  )
})

test('another periode keeps what fits it and lets go of what it does not ask for', () => {
  const awal = { ...rancanganBaru(PILIHAN), jadwal: [2, 8], umurMaks: 3, bentukTarget: 'mulai:5' }
  const jadi = (periode: string) => {
    const { jadwal, umurMaks, bentukTarget } = pilihPeriode(awal, periode, PILIHAN)
    return { jadwal, umurMaks, bentukTarget }
  }
  assert.deepEqual(jadi('kumulatif'), { jadwal: [], umurMaks: null, bentukTarget: 'mulai:5' })
  assert.deepEqual(jadi('terjadwal'), { jadwal: [2, 8], umurMaks: null, bentukTarget: 'jadwal:{"12":100}' })
  assert.deepEqual(jadi('potret'), { jadwal: [], umurMaks: 3, bentukTarget: 'datar' })
  assert.equal(pilihPeriode(awal, 'entah', PILIHAN), awal)
})

test('events are counted in their own way, everything else is a share', () => {
  const pilihan = { ...PILIHAN, periode: [...PILIHAN.periode, KEJADIAN] }
  const awal = rancanganBaru(pilihan)
  const ringkas = ({ jenis, periode, satuan, skala }: typeof awal) => [jenis, periode, satuan, skala]
  const kejadian = pilihJenis(awal, 'kejadian', pilihan)
  assert.deepEqual(ringkas(kejadian), ['kejadian', 'kejadian', 'kasus', 100])
  assert.deepEqual(ringkas(pilihJenis({ ...kejadian, skala: 1000 }, 'cakupan', pilihan)), [
    ...['cakupan', 'kumulatif', 'persen', 100],
  ])
  assert.deepEqual(ringkas(pilihPeriode(kejadian, 'bulanan', pilihan)), ['cakupan', 'bulanan', 'persen', 100])
  assert.deepEqual(ringkas(pilihJenis(kejadian, 'turunan', pilihan)), ['turunan', 'kejadian', 'kasus', 100])
  assert.deepEqual(ringkas(pilihJenis(awal, 'prevalensi', pilihan)), ['prevalensi', 'kumulatif', 'persen', 100])
})

test('the first elemen says how often a person counts and whose laporan bring it, later ones do not', () => {
  const gabung = ['jumlah-nakes', 'tunggal(puskesmas)', 'tunggal(posyandu)', 'tunggal(bpjs>dinas)']
  const pilihan = { ...PILIHAN, gabung: gabung.map((kode) => ({ kode, nama: kode })) }
  const dari = (pelapor: string[]) =>
    pilihPembilang(rancanganBaru(pilihan), [suku('K1')], {
      ...pilihan,
      elemen: pilihan.elemen.map((satu) => ({ ...satu, pelapor, sensitif: pelapor.length === 1 })),
    })
  assert.deepEqual(dari(['pustu', 'posyandu']), {
    ...{ pembilang: [suku('K1')], sekaliPer: 'kehamilan', gabung: 'jumlah-nakes' },
  })
  assert.deepEqual(
    [['puskesmas'], ['posyandu'], ['bpjs', 'dinas']].map((pelapor) => [dari(pelapor).gabung, dari(pelapor).sensitif]),
    [
      ['tunggal(puskesmas)', true],
      ['tunggal(posyandu)', true],
      ['tunggal(bpjs>dinas)', undefined],
    ],
  )
  const isi = { ...rancanganBaru(pilihan), pembilang: [suku('K4')] }
  assert.deepEqual(pilihPembilang(isi, [suku('K4'), suku('K1')], pilihan), { pembilang: [suku('K4'), suku('K1')] })
})

test('a factor is read as people write it, and written so that it reads back', () => {
  const kasus = [
    ['2', 2, 1, '2'],
    ['20 %', 1, 5, '20 %'],
    ['0,25', 1, 4, '25 %'],
    ['1/3', 1, 3, '1/3'],
    ['2,5%', 1, 40, '2,5 %'],
    ['1.1', 11, 10, '110 %'],
    ['1', 1, 1, ''],
  ] as const
  for (const [teks, atas, bawah, tulis] of kasus) {
    assert.deepEqual(bacaKali(teks), { atas, bawah }, teks)
    assert.equal(tulisKali({ koefAtas: -atas, koefBawah: bawah }), tulis, teks)
    if (tulis) assert.deepEqual(bacaKali(tulis), { atas, bawah }, tulis)
  }
  for (const teks of ['', 'dua', '0', '1/0', '-3', '1001', '1/1001', '0,001 %'])
    assert.equal(bacaKali(teks), null, teks)
})

test('a side reads as a sum, with signs, factors and what a sasaran is', () => {
  assert.equal(
    kataSisi([suku('K1'), suku('balita', 1, 5), suku('K4', -2)], nama),
    'K1 ibu hamil + 20 % × sasaran Balita − 2 × K4 ibu hamil',
  )
  assert.equal(kataSisi([suku('K1', -1)], nama), '−K1 ibu hamil')
  assert.equal(kataSisi([suku('TAK_ADA')], nama), 'TAK_ADA')
  assert.equal(kataSisi([], nama), '')
})

test('the formula is asked as a question, and an event without penyebut as a count', () => {
  const isi = { ...rancanganBaru(PILIHAN), pembilang: [suku('K1')], penyebut: [suku('balita')] }
  assert.equal(
    kalimatRumus(isi, nama),
    'Dari sasaran Balita, berapa K1 ibu hamil: dijumlahkan dari Januari sampai bulan ini, dibagi sasaran setahun.',
  )
  assert.equal(
    kalimatRumus({ ...isi, pembilang: [], penyebut: [], periode: 'kejadian' }, nama),
    'Berapa …: dihitung per kejadian.',
  )
})

test('a factor leaves the sign of its row', () => {
  assert.deepEqual(ubahKali(suku('K1', -1), { atas: 2, bawah: 3 }), suku('K1', -2, 3))
})

test('shapes of a target are named, and months of a schedule stand in order', () => {
  assert.deepEqual(['linear', 'datar', 'mulai:8', 'jadwal:{"6":100}', '-', 'lain'].map(kataBentuk), [
    'merata, seperduabelas tiap bulan',
    'sama setiap bulan',
    'merata sejak suatu bulan',
    'menurut bulan tertentu',
    'tanpa target',
    'lain',
  ])
  assert.deepEqual(bacaJadwalTarget('jadwal:{"8":100,"2": 50}'), [
    [2, 50],
    [8, 100],
  ])
  assert.equal(tulisJadwalTarget(bacaJadwalTarget('jadwal:{"8":100,"2": 50}')), 'jadwal:{"2":50,"8":100}')
  assert.deepEqual(['mulai', 'jadwal', '-'].map(bentukAwal), ['mulai:2', 'jadwal:{"12":100}', '-'])
})

test('rules of putting units together are named by what they take', () => {
  const kode = ['jumlah', 'utama-plus(posyandu)', 'tunggal(pustu)', 'tunggal(rekap-desa>posyandu)', 'lain']
  assert.deepEqual(
    kode.map((satu) => kataGabung({ kode: satu, nama: 'Lain' })),
    [
      'Jumlah semua unit',
      'Posyandu, ditambah yang dilayani di luarnya',
      'Hanya Pustu',
      'Yang pertama melapor: Rekap desa, Posyandu',
      'Lain',
    ],
  )
})

test('a kind of measure that only the server knows keeps the server’s name', async () => {
  assert.equal(kataJenis({ kode: 'baru', nama: 'Baru' }), 'Baru')
  await setBahasa('en')
  assert.equal(kataJenis({ kode: 'kejadian', nama: 'Kejadian' }), 'Events: how many happened')
  assert.equal(tulisKali({ koefAtas: 1, koefBawah: 40 }), '2.5 %')
  assert.deepEqual(bacaKali('2.5 %'), { atas: 1, bawah: 40 })
})
