import type { KeadaanLapor, KelengkapanJawaban } from '#contract/kelengkapan.ts'

type Unit = KelengkapanJawaban['unit'][number]
type Belum = KelengkapanJawaban['belumLapor'][number]

const KODE: Readonly<Record<string, string>> = {
  T: 'tepat',
  L: 'terlambat',
  S: 'sebagian',
  B: 'belum',
  '-': 'tidak-wajib',
}

/** 'TTB': on time, on time, not reported. */
const keadaan = (huruf: string): KeadaanLapor[] =>
  // Only letters of KODE are written in these tests.
  [...huruf].map((satu) => KODE[satu] as KeadaanLapor)

const TEMUAN_NIHIL = { terbuka: 0, dibiarkan: 0, dijelaskan: 0, diperbaiki: 0 }
const NIHIL = { wajib: 0, lapor: 0, lengkap: 0, tepat: 0, tidakBuka: 0, ...TEMUAN_NIHIL }

/** A unit with its months as letters: T on time, L late, S partial, B not reported, - not due. */
export const contohUnit = (nama: string, desa: string, huruf: string, ubah: Partial<Unit> = {}): Unit => ({
  kode: `unit-${nama}`,
  nama,
  jenis: 'posyandu',
  desa,
  kodeDesa: `desa-${desa}`,
  induk: 'kec-1',
  keadaan: keadaan(huruf),
  mutu: NIHIL,
  ...ubah,
})

/** The missing ones of some units, as the server lists them. */
export const belumDari = (unit: readonly Unit[]): Belum[] =>
  unit.flatMap(({ kode, nama, jenis, desa, kodeDesa, keadaan: k }) => {
    const kini = k.at(-1)
    if (kini !== 'belum' && kini !== 'sebagian') return []
    return [{ unit: nama, kodeUnit: kode, jenis, desa, kodeDesa, sebagian: kini === 'sebagian' }]
  })

/** An answer made of units; counts follow from them. */
export function contohKelengkapan(unit: Unit[], ubah: Partial<KelengkapanJawaban> = {}): KelengkapanJawaban {
  const bulan = ['2025-04', '2025-05', '2025-06']
  const hitung = (i: number, ...mana: KeadaanLapor[]) =>
    unit.filter(({ keadaan: k }) => mana.some((satu) => satu === k[i])).length
  return {
    wilayah: { kode: '74.10', nama: 'Kabupaten Contoh', tingkat: 'kabupaten' },
    hierarki: 'administrasi',
    bulan: '2025-06',
    versi: 1,
    bulanan: bulan.map((satu, i) => ({
      bulan: satu,
      wajib: unit.length - hitung(i, 'tidak-wajib'),
      masuk: hitung(i, 'tepat', 'terlambat'),
      tepat: hitung(i, 'tepat'),
      terverifikasi: 0,
      tervalidasi: 0,
    })),
    menurutJenis: [],
    baris: [],
    unit,
    belumLapor: belumDari(unit),
    temuan: [],
    jumlahTemuan: { ...TEMUAN_NIHIL, diminta: 0 },
    ...ubah,
  }
}

export const contohTemuan = (
  desa: string,
  ubah: Partial<KelengkapanJawaban['temuan'][number]> = {},
): KelengkapanJawaban['temuan'][number] => ({
  desa,
  kodeDesa: `desa-${desa}`,
  unit: 'Melati 1',
  kodeUnit: 'unit-melati-1',
  jenisUnit: 'posyandu',
  bulan: '2025-06',
  minggu: 0,
  aturan: 'a',
  jenis: 'laporan',
  keparahan: 'lunak',
  sebanding: true,
  pesan: 'D lebih besar daripada K.',
  elemen: ['D', 'K'],
  namaKiri: ['D: balita ditimbang'],
  namaKanan: ['K: balita punya Buku KIA/KMS'],
  kiri: 12,
  kanan: 10,
  keadaan: 'terbuka',
  klarifikasi: null,
  diperbaikiPada: null,
  boleh: { jawab: true, perbaiki: true },
  ...ubah,
})
