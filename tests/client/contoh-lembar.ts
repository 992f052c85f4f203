import type { Angka, Baris, IndikatorRingkas } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { TitikTren, TrenJawaban } from '#contract/tren.ts'
import { formatBulan, parseBulan } from '#domain/bulan.ts'
import { lajuLengkap } from '#domain/laju-lengkap.ts'

/** A plain reported figure; a test changes what it is about. */
export const contohAngka = (ubah: Partial<Angka> = {}): Angka => ({
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
  persenLalu: 8.333333,
  tren: 'naik',
  kecil: false,
  ukur: null,
  belumDilayani: 60,
  selisihKeTarget: 0,
  desaLapor: 1,
  desaSemua: 1,
  desaTanpaSasaran: 0,
  ...ubah,
})

/** A cell without a value. */
export const tanpaNilai = (sel: Angka['sel']): Partial<Angka> => ({
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
  desaLapor: 0,
})

export const contohBaris = (nama: string, ubah: Partial<Angka> = {}): Baris => ({
  ...contohAngka(ubah),
  kode: `74.10.01.${nama}`,
  nama,
  induk: '74.10.01',
  bersama: [],
})

export const contohIndikator = (ubah: Partial<IndikatorRingkas> = {}): IndikatorRingkas => ({
  kode: 'CONTOH',
  nama: 'Layanan contoh',
  kelompok: 'contoh',
  klaster: 2,
  jenis: 'cakupan',
  periode: 'kumulatif',
  arah: 'naik',
  satuan: '%',
  skala: 100,
  sensitif: false,
  ...ubah,
})

/** The five desa of the PWS sheet's worked example: annual target 90 %, June. */
export const limaDesa = (): Lembar => ({
  indikator: contohIndikator(),
  bulan: '2025-06',
  wilayah: { kode: '74.10.01', nama: 'Bonegunu', tingkat: 'kecamatan' },
  hierarki: 'administrasi',
  dasar: 'proyeksi',
  rincian: 'desa',
  versi: 7,
  targetTahun: { persen: 90, tingkat: 'kabupaten', dokumen: 'Renstra Dinas Kesehatan' },
  baris: [
    desaKe('A', 60, 120, 12, 10, 'baik'),
    desaKe('B', 38, 80, 5, 8, 'kurang'),
    desaKe('C', 40, 100, 9, 6, 'cukup'),
    desaKe('D', 20, 60, 2, 4, 'jelek'),
    desaKe('E', 22, 50, 4, 4, 'jelek'),
  ],
  total: contohAngka({ ...hitung(180, 410, 32, 32), status: 'jelek', desaLapor: 5, desaSemua: 5 }),
})

const desaKe = (nama: string, jumlah: number, sasaran: number, ini: number, lalu: number, status: Angka['status']) =>
  contohBaris(nama, { ...hitung(jumlah, sasaran, ini, lalu), status })

const hitung = (pembilang: number, penyebut: number, ini: number, lalu: number): Partial<Angka> => ({
  pembilang,
  penyebut,
  persen: (pembilang / penyebut) * 100,
  jumlahIni: ini,
  jumlahLalu: lalu,
  persenIni: (ini / penyebut) * 100,
  persenLalu: (lalu / penyebut) * 100,
  tren: ini > lalu ? 'naik' : ini < lalu ? 'turun' : 'tetap',
  belumDilayani: penyebut - pembilang,
  selisihKeTarget: Math.max(0, Math.ceil(0.45 * penyebut - 1e-9) - pembilang),
})

export const contohTitik = (bulan: string, ubah: Partial<Angka> = {}): TitikTren => ({
  ...contohAngka({ sdBulan: bulan, ...ubah }),
  bulan,
})

/** As the server tells it of these months. */
function lajuDari(titik: readonly TitikTren[], ubah: Partial<TrenJawaban>): TrenJawaban['laju'] {
  const milik = titik.map((satu) => ({ ...satu, bulan: parseBulan(satu.bulan) ?? 0 }))
  const latar = { bulan: milik.at(-1)?.bulan ?? 0, tingkat: ubah.wilayah?.tingkat ?? ('kecamatan' as const) }
  const laju = lajuLengkap({ periode: 'kumulatif' }, milik, latar)
  return laju && { ...laju, dari: formatBulan(laju.dari), dasar: laju.dasar.map(formatBulan) }
}

export const contohTren = (titik: readonly TitikTren[], ubah: Partial<TrenJawaban> = {}): TrenJawaban => ({
  indikator: contohIndikator(),
  wilayah: { kode: '74.10.01', nama: 'Bonegunu', tingkat: 'kecamatan' },
  hierarki: 'administrasi',
  dasar: 'proyeksi',
  bulan: titik.at(-1)?.bulan ?? '2025-06',
  versi: 7,
  targetTahun: { persen: 90, tingkat: 'kabupaten', dokumen: 'Renstra Dinas Kesehatan' },
  laju: lajuDari(titik, ubah),
  titik: [...titik],
  ...ubah,
})
