// What readers are told of what was planted in 2026: in words, on the screen where they would meet it, and without
// praise or verdict where there is no ground for one.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bukaBagian } from '#e2e/sengaja.ts'

const { baca, bacaSemua } = await bukaBagian({
  puskesmas: ['karang-indah', 'pesisir-lontar', 'rimba-damar', 'sumber-makmur', 'teluk-kenari'],
  sampai: 202608,
  banyakBulan: 8,
  sekarang: new Date('2026-09-15T02:00:00Z'),
})

const unit = (nama: string) => `.lapor-unit:has-text("${nama}")`
const baris = (kode: string) => `main tr[data-kunci="${kode}"]`
const JANUARI_AGUSTUS = 8
const hitung = (isi: string, kata: string) => isi.split(kata).length - 1

describe('who reports', () => {
  it('tells of a posyandu that never opened, month after month, and that it never sent anything', async () => {
    const jalur = '/kelengkapan?wilayah=99.01.01.1002&bulan=2026-08'
    assert.match(
      await baca(jalur),
      /4 dari 5 laporan .* 1 belum lapor\. 1 di antaranya sudah tiga bulan berturut-turut/,
    )
    const teratai = await baca(jalur, unit('Posyandu Teratai 4'))
    assert.equal(hitung(teratai, 'belum lapor'), 13)
    assert.doesNotMatch(teratai, /tepat waktu|terlambat|sebagian/)
    const profil = await baca('/profil?wilayah=99.01.01.1002&bulan=2026-08', '.profil-unit tr:has-text("Teratai 4")')
    assert.match(profil, /belum pernah/)
  })

  it('tells of a unit that rarely reports in which months it did not', async () => {
    const isi = await baca('/kelengkapan?wilayah=99.01.01.2002&bulan=2026-08', unit('Posyandu Matahari 3'))
    // The months of last year, in which nobody reports in this part, are in the row as well.
    const belum = hitung(isi, 'belum lapor') - (13 - JANUARI_AGUSTUS)
    assert.ok(belum >= 2 && belum < JANUARI_AGUSTUS, `${belum} of ${JANUARI_AGUSTUS} months`)
    assert.match(isi, /tepat waktu|terlambat/)
  })

  it('judges nothing of a kecamatan most of whose last month has not come in yet, and says how little has', async () => {
    assert.match(
      await baca('/kelengkapan?wilayah=99.01.09&bulan=2026-08'),
      /^10 dari 36 laporan Kecamatan Rimba Damar untuk Agustus 2026 sudah masuk \(28 %\).* 26 belum lapor\.$/,
    )
    const lembar = await baca('/pws?wilayah=99.01.09&bulan=2026-08&indikator=GIZI_DS&rincian=desa')
    assert.match(lembar, /Baru 4 dari 13 desa melapor, jadi Kecamatan Rimba Damar belum diberi status\./)
    assert.match(lembar, /9 desa belum lapor\./)
    assert.doesNotMatch(lembar, /memenuhi target/)
    const peta = await baca('/peta?wilayah=99.01.09&bulan=2026-08&indikator=GIZI_DS')
    assert.match(peta, /tetapi baru 4 dari 13 desa melapor: .* belum dinilai/)
    const bulanLalu = await baca('/pws?wilayah=99.01.09&bulan=2026-07&indikator=GIZI_DS&rincian=desa')
    assert.doesNotMatch(bulanLalu, /belum diberi status/)
  })
})

describe('what is counted', () => {
  it('tells nobody and not reported apart', async () => {
    const [juli, agustus] = [
      await baca('/peta?wilayah=99.01.09&bulan=2026-07&indikator=SAKIT_DBD', baris('99.01.09.2008')),
      await baca('/peta?wilayah=99.01.09&bulan=2026-08&indikator=GIZI_DS', baris('99.01.09.2008')),
    ]
    assert.match(juli, /Lubuk Kijang .* 0 /)
    assert.doesNotMatch(juli, /belum lapor/)
    assert.match(agustus, /Lubuk Kijang .*belum lapor/)
    assert.doesNotMatch(agustus, /\b0( %|,0)/)
  })

  it('says of a desa in which pustu and posyandu count the same people that it may be counted twice', async () => {
    for (const indikator of ['BUMIL_TTD180', 'LAN_ADL'])
      assert.match(
        await baca(`/pws?wilayah=99.01.01&bulan=2026-08&indikator=${indikator}&buka=99.01.01.2004`, '.rinci'),
        /Mungkin ganda: orang yang sama dapat ditemui lebih dari satu unit\./,
      )
  })

  it('tells a small desa only where it stands, and why', async () => {
    const isi = await baca('/pws?wilayah=99.01.01&bulan=2026-08&indikator=BUMIL_K1&buka=99.01.01.2010', '.rinci')
    assert.match(isi, /^71,4 % di atas target .* 10 dari 14/)
    assert.match(isi, /Sasaran kecil: satu orang dapat membalik arah satu bulan, jadi hanya letaknya terhadap target\./)
    assert.doesNotMatch(isi, /^71,4 % (baik|kurang|cukup|jelek)/)
  })

  it('does not praise a puskesmas that measures only half of its children', async () => {
    const kueri = 'wilayah=99.01-puskesmas-pesisir-lontar&bulan=2026-08&indikator=GIZI_STUNTING'
    for (const layar of ['pws', 'peta', 'tren']) {
      const isi = await baca(`/${layar}?${kueri}`)
      assert.match(isi, /Baru 44,5 % dari yang semestinya sudah diukur, jadi Puskesmas Pesisir Lontar belum diberi/)
      assert.doesNotMatch(isi, /memenuhi|dalam batas|baik/)
    }
    const panel = await baca(`/pws?${kueri}&buka=99.01.03.2001`, '.rinci')
    assert.match(panel, /Cakupan pengukuran .* 41,4 % \(79\/191\)/)
    assert.match(panel, /Baru 79 dari 191 yang diukur, jadi tanpa status dan peringkat\./)
    const tabel = await baca(`/pws?${kueri}&rincian=desa`, baris('99.01.03.2001'))
    assert.doesNotMatch(tabel, /baik|kurang|cukup|jelek/)
  })

  it('has figures that sit on their target to the person checked, not praised', async () => {
    for (const [indikator, bulan] of [
      ['BUMIL_K6', '2026-06'],
      ['BUMIL_K6', '2026-08'],
      ['IMUN_IDL', '2026-06'],
      ['NEO_KNL', '2026-08'],
    ])
      for (const layar of ['pws', 'peta']) {
        const isi = await baca(`/${layar}?wilayah=99.01.02&bulan=${bulan}&indikator=${indikator}`)
        assert.match(isi, /4 desa tepat pada target sampai ke orangnya, perlu dicek\./)
        assert.doesNotMatch(isi, /Semua \d+ desa/)
      }
    const biasa = await baca('/pws?wilayah=99.01.01&bulan=2026-06&indikator=BUMIL_K6')
    assert.doesNotMatch(biasa, /tepat pada target/)
  })
})

describe('what must be explained', () => {
  const DICEK = [
    ['2026-03', '99.01.01.2003', /N \+ T lebih besar daripada D: .* perlu dijelaskan/, 'Pantai Melur'],
    ['2026-02', '99.01.01.2009', /D lebih besar daripada S: .* perlu dijelaskan/, 'Ladang Mayang'],
    ['2026-03', '99.01.01.1001', /sampai bulan ini lebih kecil daripada yang dilaporkan sebelumnya/, 'Bandar Kenari'],
  ] as const

  for (const [bulan, kode, kata, desa] of DICEK)
    it(`asks ${desa} about ${bulan}, in the list and beside its figures`, async () => {
      const jalur = `/kelengkapan?wilayah=99.01.01&bulan=${bulan}`
      assert.match(await baca(jalur), /\d angka perlu dijelaskan\.$/)
      assert.match(await baca(jalur, '#perlu-dicek'), kata)
      assert.match(await baca(`/kelengkapan?wilayah=${kode}&bulan=${bulan}`, '#perlu-dicek'), kata)
      assert.match(await baca(`/profil?wilayah=${kode}&bulan=${bulan}`), /\d hal perlu dicek\./)
    })

  it('names both values where a figure is taken apart', async () => {
    const rinci = (kode: string, bulan: string, indikator: string) =>
      baca(`/pws?wilayah=99.01.01&bulan=${bulan}&indikator=${indikator}&buka=${kode}`, '.rinci')
    assert.match(await rinci('99.01.01.2003', '2026-03', 'GIZI_ND'), /Maret 2026: 103 \(N: .*\) dan 97 \(D: /)
    assert.match(await rinci('99.01.01.2009', '2026-02', 'GIZI_DS'), /Februari 2026: 83 \(D: .*\) dan 80 \(S: /)
    const turun = await rinci('99.01.01.1001', '2026-03', 'GIZI_KURANG_PMT')
    assert.match(turun, /Maret 2026: 6 \(dilaporkan sebelumnya\) dan 5 \(sampai bulan ini\)/)
  })

  it('flags what is more than 100 %, and says what may be behind it', async () => {
    assert.match(
      await baca('/pws?wilayah=99.01.01&bulan=2026-02&indikator=GIZI_DS&buka=99.01.01.2009', '.rinci'),
      /^103,8 % .*Lebih dari 100 %: sasaran terlalu kecil, warga luar wilayah ikut tercatat, atau tercatat ganda\./,
    )
  })
})

describe('against which target', () => {
  const target = (wilayah: string, indikator: string) =>
    baca(`/pws?wilayah=${wilayah}&bulan=2026-08&indikator=${indikator}`, '.lembar-kata-isi')

  it('tells what the dinas and a puskesmas have set from an example', async () => {
    assert.equal(await target('99.01.02', 'BUFAS_KFL'), 'target s.d. Agustus 60 % 90 % × 8/12')
    assert.equal(await target('99.01-puskesmas-teluk-kenari', 'BUFAS_KFL'), 'target s.d. Agustus 61,3 % 92 % × 8/12')
    assert.equal(await target('99.01.02', 'BUMIL_K6'), 'target s.d. Agustus 66,7 % 100 % × 8/12 contoh')
  })

  it('names the document, or says that nobody has set one', async () => {
    const rinci = (indikator: string) =>
      baca(`/pws?wilayah=99.01.02&bulan=2026-08&indikator=${indikator}&buka=99.01.02.1004`, '.rinci')
    assert.match(await rinci('BUFAS_KFL'), /Dokumen: SK Kepala Dinas Kesehatan 440\/8\/2026 \(contoh\)/)
    assert.match(await rinci('BUMIL_K6'), /Contoh dari katalog: belum ada yang menetapkan target\./)
  })
})

describe('a desa that split in March', async () => {
  const januari = await bukaBagian({
    puskesmas: ['sumber-makmur'],
    sampai: 202701,
    banyakBulan: 2,
    sekarang: new Date('2027-02-15T02:00:00Z'),
  })
  const lembar = (bulan: string, indikator = 'BUMIL_K6') =>
    `/pws?wilayah=99.01.06&bulan=${bulan}&indikator=${indikator}&rincian=desa`

  it('is one row with both names until December, in which both stand', async () => {
    const isi = await baca(lembar('2026-08'), baris('99.01.06.2014'))
    assert.match(isi, /^Sumber Makmur \+ Sumber Makmur Jaya bersama Sumber Makmur Jaya/)
    assert.match(await januari.baca(lembar('2026-12'), baris('99.01.06.2014')), /bersama Sumber Makmur Jaya/)
  })

  it('says of either part with which its figure is counted', async () => {
    for (const kode of ['99.01.06.2014', '99.01.06.2016'])
      assert.match(
        await baca(`${lembar('2026-08')}&buka=${kode}`, '.rinci'),
        /Angka bersama Sumber Makmur \+ Sumber Makmur Jaya: karena pemekaran, .* bersama sampai Desember\./,
      )
  })

  it('is two rows at once where a figure is of one month, and everywhere from January', async () => {
    for (const isi of [
      await bacaSemua(lembar('2026-08', 'GIZI_DS'), 'main tr[data-kunci^="99.01.06.201"]'),
      await januari.bacaSemua(lembar('2027-01'), 'main tr[data-kunci^="99.01.06.201"]'),
    ]) {
      assert.equal(isi.filter((satu) => /^Sumber Makmur( Jaya)?\b/.test(satu)).length, 2)
      assert.doesNotMatch(isi.join(), /bersama/)
    }
  })
})
