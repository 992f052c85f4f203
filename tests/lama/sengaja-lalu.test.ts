// What readers are told of what was planted in 2024 and 2025: in words, on the screen where they would meet it.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bukaBagian } from '#e2e/sengaja.ts'

const { baca, bacaSemua } = await bukaBagian({
  puskesmas: ['muara-selasih', 'pasar-selasih', 'seruni'],
  sampai: 202512,
  banyakBulan: 12,
  sekarang: new Date('2026-01-15T02:00:00Z'),
})
const hulu = await bukaBagian({
  puskesmas: ['batu-lawang', 'sungai-lawang'],
  sampai: 202411,
  banyakBulan: 11,
  sekarang: new Date('2024-12-15T02:00:00Z'),
})

const tren = (wilayah: string, indikator: string, bulan: string) =>
  `/tren?wilayah=${wilayah}&indikator=${indikator}&bulan=${bulan}`
const lembar = (wilayah: string, indikator: string, bulan: string) =>
  `/pws?wilayah=${wilayah}&indikator=${indikator}&bulan=${bulan}&rincian=desa`
const PUJIAN = /memenuhi target|dalam batas|\bbaik\b/

describe('who reports', () => {
  it('tells islands that report late from those that do not report', async () => {
    const kelengkapan = (puskesmas: string) =>
      hulu.baca(`/kelengkapan?wilayah=99.01-puskesmas-${puskesmas}&bulan=2024-10`)
    assert.match(await kelengkapan('batu-lawang'), /^17 dari 18 laporan .* \(94 %\), 5 tepat waktu\. 1 belum lapor\.$/)
    assert.match(await kelengkapan('sungai-lawang'), /^9 dari 15 laporan .* \(60 %\), 6 tepat waktu\. 6 belum lapor\./)
    const penimbangan = await hulu.baca(lembar('99.01-puskesmas-sungai-lawang', 'GIZI_DS', '2024-10'))
    assert.match(penimbangan, /jadi Puskesmas Sungai Lawang belum diberi status\./)
    assert.doesNotMatch(penimbangan, PUJIAN)
  })

  it('waits for nothing that was not reported yet in those days', async () => {
    const isi = await baca('/kelengkapan?wilayah=99.01.04&bulan=2025-02')
    assert.match(isi, /^52 dari 55 laporan Kecamatan Muara Selasih .* 3 belum lapor\.$/)
    assert.doesNotMatch(isi, /belum lengkap/)
    assert.doesNotMatch(await baca('/ringkasan?wilayah=99.01&bulan=2025-02'), /Belum ada laporan|jadi belum dinilai/)
  })
})

describe('a flood of a quarter', () => {
  it('is told as a target missed while it lasts, and as a rise when it is over', async () => {
    assert.match(
      await baca(tren('99.01.04', 'GIZI_DS', '2025-02')),
      /^Februari 2025: Kecamatan Muara Selasih 36,2 %, di bawah target 80 %\./,
    )
    assert.match(await baca(tren('99.01.04', 'GIZI_DS', '2025-04')), /35,6 poin lebih tinggi daripada Maret 2025/)
    assert.match(
      await baca(lembar('99.01.04', 'GIZI_DS', '2025-02')),
      /2 desa jelek \(Pasir Timbul, Tanah Lapang\): .* 10 lainnya di bawah target\. 3 desa masih sementara\.$/,
    )
  })

  it('is told in the illnesses that come with it, without a verdict', async () => {
    for (const [indikator, kata] of [
      ['SAKIT_DIARE', /^April 2025: 115 kasus .* 110 lebih sedikit daripada Maret 2025 \(225\)\./],
      ['SAKIT_ISPA', /^April 2025: .* lebih sedikit daripada Maret 2025 /],
    ] as const) {
      const isi = await baca(tren('99.01.04', indikator, '2025-04'))
      assert.match(isi, kata)
      assert.doesNotMatch(isi, PUJIAN)
    }
  })
})

describe('an outbreak', () => {
  const KASUS = [
    [
      baca,
      '99.01.02',
      'SAKIT_DBD',
      '2025-02',
      /^Februari 2025: 42 kasus .* 37 lebih banyak daripada Januari 2025 \(5\)/,
    ],
    [baca, '99.01.02', 'SAKIT_DBD', '2025-05', /^Mei 2025: 4 kasus .* 26 lebih sedikit daripada April 2025 \(30\)/],
    [hulu.baca, '99.01.11', 'SAKIT_CAMPAK', '2024-09', /^September 2024: 5 kasus .* 4 lebih banyak daripada Agustus/],
  ] as const

  for (const [baca, wilayah, indikator, bulan, kata] of KASUS)
    it(`${indikator} of ${bulan} is told in cases against the month before, without a verdict`, async () => {
      assert.match(await baca(tren(wilayah, indikator, bulan)), kata)
      const kelompok = await baca(lembar(wilayah, indikator, bulan), '.kelompok')
      assert.match(kelompok, /Tanpa status indikator ini tidak dinilai baik atau jelek/)
    })
})

describe('vaccines out of stock', () => {
  const bulanIni = async (indikator: string, bulan: readonly string[]) => {
    const isi = (await hulu.bacaSemua(tren('99.01.11', indikator, '2024-11'), '.tren-tabel tbody tr')).join('\n')
    const jumlah = bulan.map((nama) => new RegExp(`^${nama} 2024 .*\\d/183 (\\d+)`, 'm').exec(isi)?.[1])
    assert.ok(
      jumlah.every((n) => n !== undefined),
      isi,
    )
    return jumlah.reduce((semua, n) => semua + Number(n), 0)
  }

  it('are seen month by month beside the cumulative figure, which is not praised', async () => {
    for (const indikator of ['IMUN_PCV2', 'IMUN_RV3', 'IMUN_IPV2']) {
      const kosong = await bulanIni(indikator, ['Juni', 'Juli', 'Agustus'])
      const sesudah = await bulanIni(indikator, ['September', 'Oktober', 'November'])
      assert.ok(kosong < sesudah, `${indikator}: ${kosong}, ${sesudah}`)
      const isi = await hulu.baca(tren('99.01.11', indikator, '2024-08'))
      assert.match(isi, /Belum ada target, jadi tidak ada status\./)
      assert.doesNotMatch(isi, PUJIAN)
    }
  })
})

describe('a desa that went to another puskesmas in July', () => {
  const KODE = '99.01.07.2006'
  const nama = async (puskesmas: string, bulan: string) =>
    (await bacaSemua(lembar(`99.01-puskesmas-${puskesmas}`, 'BUMIL_K1', bulan), 'main tr[data-kunci]')).filter((satu) =>
      satu.startsWith('Kebun Durian'),
    )

  it('stands on the sheet of the one until June and of the other from July, with its whole year', async () => {
    assert.deepEqual([await nama('muara-selasih', '2025-07'), await nama('pasar-selasih', '2025-06')], [[], []])
    assert.match((await nama('muara-selasih', '2025-06'))[0] ?? '', /35\/59/)
    assert.match((await nama('pasar-selasih', '2025-07'))[0] ?? '', /42\/59 7 7/)
  })

  it('names in its profile the puskesmas of that month', async () => {
    const kepala = (bulan: string) => baca(`/profil?wilayah=${KODE}&bulan=${bulan}`, '.profil-kepala')
    assert.match(await kepala('2025-06'), /Kecamatan Selasih Tengah Puskesmas Muara Selasih\b/)
    assert.match(await kepala('2025-07'), /Kecamatan Selasih Tengah Puskesmas Pasar Selasih\b/)
  })
})

describe('what began in 2025', () => {
  it('was not reported in January and has no verdict from February on', async () => {
    assert.match(await baca(lembar('99.01', 'CKG_ALL', '2025-01')), /^Belum ada laporan Penerima CKG/)
    assert.match(
      await baca(lembar('99.01', 'CKG_ALL', '2025-02')),
      /^Sampai Februari 2025 Kabupaten Contoh mencapai 1,4 %\. Belum ada target, jadi tidak ada status\.$/,
    )
    const bulanan = await bacaSemua(tren('99.01', 'CKG_ALL', '2025-03'), '.tren-tabel tbody tr')
    assert.match(bulanan.find((satu) => satu.startsWith('Januari 2025')) ?? '', /belum lapor/)
    assert.match(await baca(lembar('99.01', 'CKG_SEKOLAH', '2025-06')), /^Belum ada laporan PKG sekolah/)
  })
})

describe('a campaign', () => {
  it('is not scheduled before it, and is counted from its first day on', async () => {
    const kampanye = (bulan: string) => baca(lembar('99.01', 'KAMPANYE', bulan))
    assert.equal(await kampanye('2025-06'), 'Imunisasi atau pemberian massal tidak dijadwalkan pada Juni 2025.')
    assert.match(await kampanye('2025-07'), /^Sampai Juli 2025 Kabupaten Contoh mencapai 4\d,\d %\. Belum ada target/)
    assert.match(
      await kampanye('2025-08'),
      /mencapai 94,2 %\. Belum ada target.* 12 desa di atas 100 %, perlu dicek\.$/,
    )
  })
})

describe('figures to be looked at', () => {
  it('are those over 100 %, whatever their target says', async () => {
    assert.match(await baca(lembar('99.01.02', 'IMUN_IDL', '2025-12')), /3 desa di atas 100 %, perlu dicek\.$/)
    assert.match(
      await baca(`${lembar('99.01.02', 'IMUN_IDL', '2025-12')}&buka=99.01.02.1002`, '.rinci'),
      /^117,8 % .*Lebih dari 100 %: sasaran terlalu kecil, warga luar wilayah ikut tercatat, atau tercatat ganda\./,
    )
  })

  it('are those of pustu and posyandu that count the same people', async () => {
    const isi = await baca(`${lembar('99.01.04', 'SKR_HT', '2025-07')}&buka=99.01.04.2011`, '.rinci')
    assert.match(isi, /Mungkin ganda: orang yang sama dapat ditemui lebih dari satu unit\./)
    assert.match(isi, /Dijumlahkan dari semua unit\. Orang yang ditemui dua unit dapat terhitung dua kali\./)
  })

  it('are those that must be explained', async () => {
    assert.match(
      await baca('/kelengkapan?wilayah=99.01.02.1001&bulan=2025-09', '#perlu-dicek'),
      /N \+ T lebih besar daripada D: .* perlu dijelaskan .*Kenanga 1 82 74 8/,
    )
  })
})

it('a past month keeps the target of its year', async () => {
  assert.equal(await baca(lembar('99.01.02', 'BUFAS_KFL', '2025-12'), '.lembar-kata-isi'), 'target 88 %')
  assert.match(
    await baca(`${lembar('99.01.02', 'BUFAS_KFL', '2025-12')}&buka=99.01.02.1001`, '.rinci'),
    /Dokumen: SK Kepala Dinas Kesehatan 440\/12\/2025 \(contoh\)/,
  )
})
