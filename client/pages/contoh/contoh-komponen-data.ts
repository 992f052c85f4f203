// Made-up figures in every state that a screen can meet, for the page that shows all components.
import type { Angka, Baris, IndikatorRingkas, Status } from '#contract/angka.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { Lembar } from '#contract/peta.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import type { TitikGaris } from '#contract/ringkasan.ts'

const NILAI: Angka = {
  sel: 'nilai',
  bulanIni: 'nilai',
  sdBulan: '2025-06',
  pembilang: 60,
  penyebut: 120,
  persen: 50,
  laju: null,
  target: 45,
  status: 'baik',
  sementara: false,
  kedaluwarsa: false,
  laporanMasuk: 5,
  laporanWajib: 5,
  jumlahIni: 12,
  jumlahLalu: 10,
  persenIni: 10,
  persenLalu: 8.3,
  tren: 'naik',
  kecil: false,
  ukur: null,
  belumDilayani: 60,
  selisihKeTarget: 0,
  desaLapor: 1,
  desaSemua: 1,
  desaTanpaSasaran: 0,
}

const tanpaNilai = (sel: Angka['sel']): Angka => ({
  ...NILAI,
  sel,
  bulanIni: sel,
  sdBulan: null,
  pembilang: null,
  penyebut: null,
  persen: null,
  status: null,
  jumlahIni: null,
  jumlahLalu: null,
  persenIni: null,
  persenLalu: null,
  tren: null,
  belumDilayani: null,
  selisihKeTarget: null,
  laporanMasuk: 0,
})

const berstatus = (status: Status, persen: number, tren: Angka['tren']): Angka => ({
  ...NILAI,
  status,
  persen,
  pembilang: Math.round(persen * 1.2),
  tren,
  kecil: tren === null,
})

/** Every kind of figure under the name it goes by. */
export const KEADAAN: readonly (readonly [nama: string, angka: Angka])[] = [
  ['baik', NILAI],
  ['kurang', berstatus('kurang', 47.5, 'turun')],
  ['cukup', berstatus('cukup', 40, 'naik')],
  ['jelek', berstatus('jelek', 33.333, 'turun')],
  ['di atas target', berstatus('di-atas-target', 52, null)],
  ['di bawah target', berstatus('di-bawah-target', 31, null)],
  ['nol', berstatus('jelek', 0, 'turun')],
  ['lebih dari 100 %', berstatus('baik', 112.5, 'naik')],
  ['tanpa status', { ...NILAI, status: null, target: null }],
  ['sementara', { ...NILAI, status: null, sementara: true, laporanMasuk: 3 }],
  ['tertinggal', { ...NILAI, status: null, bulanIni: 'belum-lapor', sdBulan: '2025-05', laporanMasuk: 0 }],
  ['belum lapor', tanpaNilai('belum-lapor')],
  ['tidak dijadwalkan', tanpaNilai('tidak-dijadwalkan')],
  ['tanpa sasaran', tanpaNilai('tanpa-sasaran')],
  ['kedaluwarsa', { ...tanpaNilai('nilai'), kedaluwarsa: true, sdBulan: '2024-11' }],
  ['angka besar', { ...berstatus('baik', 83.41, 'naik'), pembilang: 1_239_568, penyebut: 1_486_124 }],
]

export const INDIKATOR: IndikatorRingkas = {
  kode: 'CONTOH',
  nama: 'Ibu hamil mendapat suplementasi gizi >=180 tablet (TTD atau MMS, termasuk yang diminum di bawah pengawasan)',
  kelompok: 'ibu hamil-bersalin-nifas',
  klaster: 2,
  jenis: 'cakupan',
  periode: 'kumulatif',
  arah: 'naik',
  satuan: 'orang',
  skala: 100,
  sensitif: false,
}

export const KATALOG: IndikatorLengkap = {
  ...INDIKATOR,
  rumusPembilang: 'ibu hamil yang mendapat sedikitnya 180 tablet selama kehamilannya, sekali per kehamilan',
  rumusPenyebut: 'sasaran ibu hamil setahun',
  bentukTarget: 'linear',
  gabung: 'jumlah-nakes',
  sekaliPer: 'kehamilan',
  tempatHitung: 'domisili',
  umurMaks: null,
  jadwal: [],
  pelapor: ['pustu', 'puskesmas'],
  spm: null,
  targetContoh: 90,
  dokumenTarget: 'Rencana Strategis Dinas Kesehatan Kabupaten 2025-2029, lampiran indikator kinerja utama',
  definisi: 'Dari semua ibu hamil tahun ini, berapa yang sudah mendapat tablet cukup untuk seluruh kehamilannya.',
  sumber: 'Petunjuk teknis pelayanan antenatal terpadu, edisi ketiga',
  keyakinan: 'S; rincian M',
  berlakuDari: 2025,
}

const NAMA_PANJANG = 'Batu Bersurat Ulu Sungai Kenanga Persiapan Transmigrasi Dua'

const baris = (kode: number, nama: string, angka: Angka): Baris => ({
  ...angka,
  kode: `99.01.01.${2000 + kode}`,
  nama,
  induk: '99.01.01',
  bersama: [],
})

/** A sheet with every state once; its first desa bears the longest name. */
export const LEMBAR: Lembar = {
  indikator: INDIKATOR,
  bulan: '2025-06',
  wilayah: { kode: '99.01.01', nama: 'Teluk Kenari', tingkat: 'kecamatan' },
  hierarki: 'administrasi',
  dasar: 'proyeksi',
  rincian: 'desa',
  versi: 7,
  targetTahun: { persen: 90, tingkat: 'kabupaten', dokumen: 'Renstra' },
  baris: KEADAAN.map(([nama, angka], i) => baris(i, i === 0 ? NAMA_PANJANG : `Desa ${nama}`, angka)),
  total: { ...berstatus('jelek', 43.9, 'tetap'), desaLapor: 12, desaSemua: 16, desaTanpaSasaran: 1 },
}

/** As many rows as the largest kabupaten has desa. */
export const BANYAK_BARIS: readonly Baris[] = Array.from({ length: 390 }, (_, i) => {
  const [, angka] = KEADAAN[i % KEADAAN.length] ?? ['', NILAI]
  return baris(i, i === 0 ? NAMA_PANJANG : `Desa ${i + 1}`, angka)
})

const titik = (nilai: readonly (number | null)[], sementara: readonly number[] = []): readonly TitikGaris[] =>
  nilai.map((satu, i) => ({
    bulan: i < 7 ? `2024-${String(i + 6).padStart(2, '0')}` : `2025-${String(i - 6).padStart(2, '0')}`,
    nilai: satu,
    sel: satu === null ? 'belum-lapor' : 'nilai',
    sementara: sementara.includes(i),
  }))

type ContohGaris = {
  readonly nama: string
  readonly titik: readonly TitikGaris[]
  readonly target: number | null
  readonly tahunan?: boolean
}

/** The small line as it may come. */
export const GARIS: readonly ContohGaris[] = [
  { nama: 'naik, dengan target', titik: titik([52, 54, 53, 57, 60, 61, 64, 63, 66, 70, 72, 71, 75]), target: 80 },
  {
    nama: 'mulai lagi tiap Januari',
    titik: titik([40, 48, 55, 63, 71, 80, 88, 7, 15, 22, 31, 38, 46]),
    target: 50,
    tahunan: true,
  },
  {
    nama: 'bulan tanpa laporan',
    titik: titik([52, 54, null, null, 60, 61, null, 63, 66, 70, null, 71, 75]),
    target: null,
  },
  {
    nama: 'terakhir sementara',
    titik: titik([52, 54, 53, 57, 60, 61, 64, 63, 66, 70, 72, 71, 55], [11, 12]),
    target: 80,
  },
  { nama: 'satu nilai saja', titik: titik([...Array<null>(12).fill(null), 44]), target: 60 },
  { nama: 'selalu sama', titik: titik(Array<number>(13).fill(100)), target: 100 },
  { nama: 'tidak pernah lapor', titik: titik(Array<null>(13).fill(null)), target: 80 },
  { nama: 'tanpa target dan tanpa nilai', titik: [], target: null },
]

const unit = (nama: string, keadaan: ProfilJawaban['unit'][number]['keadaan']): ProfilJawaban['unit'][number] => ({
  kode: nama,
  nama,
  jenis: 'posyandu',
  dusun: 'Dusun Kenanga',
  strata: 'Purnama',
  keadaan,
  terakhirTerkirim: keadaan.includes('tepat') ? '2025-06-30T03:00:00Z' : null,
})

/** A profile in which every state occurs. */
export const PROFIL: ProfilJawaban = {
  desa: {
    kode: '99.01.01.2000',
    nama: NAMA_PANJANG,
    jenis: 'desa',
    kecamatan: { kode: '99.01.01', nama: 'Teluk Kenari' },
    puskesmas: null,
    penanggungJawab: { nama: 'Siti Rahma', jabatan: 'bidan desa', unit: 'Pustu Muara Kenari' },
  },
  hierarki: 'administrasi',
  dasar: 'proyeksi',
  bulan: '2025-06',
  versi: 7,
  sasaran: [
    { jenis: 'penduduk', nama: 'Penduduk', proyeksi: 7_027, riil: 6_886 },
    { jenis: 'bayi', nama: 'Bayi (0-11 bulan)', proyeksi: 135, riil: 142 },
    { jenis: 'ibu-hamil', nama: 'Ibu hamil', proyeksi: 148, riil: null },
  ],
  unit: [
    unit('Kenanga Sari Mekar Bersama Rukun Warga Nol Tujuh', [
      'tidak-wajib',
      'belum',
      'belum',
      'sebagian',
      'terlambat',
      'tepat',
      'tepat',
      'terlambat',
      'tepat',
      'sebagian',
      'tepat',
      'tepat',
    ]),
    unit('Melati', Array<'belum'>(12).fill('belum')),
  ],
  bulanUnit: Array.from({ length: 12 }, (_, i) =>
    i < 6 ? `2024-${String(i + 7).padStart(2, '0')}` : `2025-${String(i - 5).padStart(2, '0')}`,
  ),
  indikator: KEADAAN.map(([nama, angka], i) => ({
    indikator: i === 0 ? INDIKATOR : { ...INDIKATOR, kode: `CONTOH_${i}`, nama: `Layanan ${nama}` },
    definisi: '',
    angka,
    targetTahun: { persen: 90, tingkat: i % 2 === 0 ? 'kabupaten' : 'contoh', dokumen: 'Renstra' },
    garis: [...(GARIS[i % GARIS.length]?.titik ?? [])],
    sumber: [
      { jenis: 'pustu', peran: 'dihitung', pembilang: 6 },
      { jenis: 'puskesmas', peran: 'dihitung', pembilang: 9 },
      { jenis: 'posyandu', peran: 'pembanding', pembilang: 14 },
    ],
  })),
  temuan: [],
}
