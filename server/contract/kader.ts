import { z } from 'zod'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanJawaban, bulanTeks, hariTeks, inggris, kodeWilayah } from './konteks.ts'
import { jawabanBerkas, kueriBerkas } from './sasaran.ts'

export const putusan = z.enum(['ya', 'tidak', 'belum-tahu'])
export type Putusan = z.infer<typeof putusan>
export const strata = z.enum(['pratama', 'madya', 'purnama', 'mandiri'])
export type Strata = z.infer<typeof strata>
export const tingkatKader = z.enum(['purwa', 'madya', 'utama'])
export type TingkatKader = z.infer<typeof tingkatKader>
const kelompok = z.enum(['pengelolaan', 'bayi-balita', 'ibu', 'sekolah-remaja', 'dewasa-lansia'])
export type KelompokKeterampilan = z.infer<typeof kelompok>
const layanan = z.enum(['ibu-anak', 'sekolah-remaja', 'dewasa', 'lansia', 'menular'])
export type LayananPustu = z.infer<typeof layanan>

const tempat = z.object({ kode: z.string(), nama: z.string() })
const bernama = z.object({ kode: z.string(), nama: z.string(), namaEn: inggris })

/** Kader of a month by level; `belum`: at none yet, `latihan`: training due, `sk`: with a decree. */
export const rekapKader = z.object({
  ...{ aktif: z.number(), purwa: z.number(), madya: z.number(), utama: z.number() },
  ...{ belum: z.number(), latihan: z.number(), sk: z.number() },
})
export type RekapKader = z.infer<typeof rekapKader>

const hasilStrata = z.object({
  /** null: not judged, since laporan are missing. */
  strata: strata.nullable(),
  setidaknya: strata,
  /** What was written down of the unit; null: nothing. */
  dinyatakan: strata.nullable(),
})

const unitTempat = {
  kode: z.string(),
  nama: z.string(),
  desa: tempat,
  puskesmas: tempat.nullable(),
}

export const posyanduTerdaftar = z.object({
  ...unitTempat,
  dusun: z.string().nullable(),
  kader: rekapKader,
  /** Answers in the order of `penilaian`. */
  penilaian: z.array(putusan),
  strata: hasilStrata,
  /** Codes of criteria that are certainly not met. */
  kurang: z.array(z.string()),
})
export type PosyanduTerdaftar = z.infer<typeof posyanduTerdaftar>

export const pustuTerdaftar = z.object({
  ...unitTempat,
  ragam: z.string().nullable(),
  standar: putusan,
  kurang: z.array(z.string()),
})
export type PustuTerdaftar = z.infer<typeof pustuTerdaftar>

/** Posyandu and pustu of an area in a month, their kader counted, and how each stands against the rules. */
export const getPosyandu = defineEndpoint({
  nama: 'getPosyandu',
  metode: 'GET',
  jalur: '/api/posyandu',
  kueri: z.object({ wilayah: kodeWilayah, bulan: bulanTeks }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    bulan: bulanTeks,
    /** Training is due again after so many months. */
    latihanBulan: z.number(),
    penilaian: z.array(bernama),
    kriteria: z.array(bernama),
    posyandu: z.array(posyanduTerdaftar),
    pustu: z.array(pustuTerdaftar),
  }),
  izin: 'baca-kader',
  simpan: 'tidak',
})
export type PosyanduJawaban = z.infer<typeof getPosyandu.keluaran>

const titik = z.object({
  bulan: bulanJawaban,
  nilai: z.number().nullable(),
  bawah: z.number().nullable(),
  cukup: z.boolean(),
})

export const hasilKriteria = z.object({
  ...bernama.shape,
  ukur: z.string(),
  putusan,
  nilai: z.number().nullable(),
  ambang: z.number(),
  /** Months whose laporan is missing, and how many lie before the unit began. */
  kosong: z.array(bulanJawaban),
  belumAda: z.number(),
  deret: z.array(z.object({ nama: z.string(), namaEn: inggris, bawah: z.string().nullable(), titik: z.array(titik) })),
})
export type HasilKriteria = z.infer<typeof hasilKriteria>

const kader = z.object({
  /** K1, K2 ... of its posyandu. */
  kode: z.string(),
  nomor: z.number(),
  mulai: bulanJawaban,
  akhir: bulanJawaban.nullable(),
  skNomor: z.string().nullable(),
  skTanggal: z.string().nullable(),
  dilatihPada: z.string().nullable(),
  keterampilan: z.array(z.string()),
  tingkat: tingkatKader.nullable(),
  latihan: z.boolean(),
  /** Who holds an account has a name; nobody else does. */
  akun: z.object({ namaPengguna: z.string(), nama: z.string() }).nullable(),
  versi: z.number(),
})
export type Kader = z.infer<typeof kader>

const keterampilan = z.object({
  ...bernama.shape,
  kelompok,
  aktif: z.boolean(),
  /** 0: as the program has it. */
  versi: z.number(),
})
export type Keterampilan = z.infer<typeof keterampilan>

/** How a unit is equipped as far as no laporan tells; what is left out is not known. */
const isiKeadaan = z.object({
  kk: z.number().int().min(0).max(100_000).optional(),
  kkDanaSehat: z.number().int().min(0).max(100_000).optional(),
  perawat: z.number().int().min(0).max(99).optional(),
  bidan: z.number().int().min(0).max(99).optional(),
  kader: z.number().int().min(0).max(99).optional(),
  hariBuka: z.number().int().min(0).max(7).optional(),
  layanan: z.array(layanan).max(5).optional(),
})
export type IsiKeadaan = z.infer<typeof isiKeadaan>

/** One posyandu or pustu with every criterion open: what was counted, which months, which laporan are missing. */
export const getPosyanduUnit = defineEndpoint({
  nama: 'getPosyanduUnit',
  metode: 'GET',
  jalur: '/api/posyandu/unit',
  kueri: z.object({ wilayah: kodeWilayah, unit: z.string().min(1).max(120), bulan: bulanTeks }),
  isi: z.undefined(),
  keluaran: z.object({
    ...unitTempat,
    jenis: z.enum(['posyandu', 'pustu']),
    ragam: z.string().nullable(),
    dusun: z.string().nullable(),
    rw: z.string().nullable(),
    nomorRegistrasi: z.string().nullable(),
    bulan: bulanTeks,
    bolehUbah: z.boolean(),
    penilaian: z.array(bernama.extend({ putusan, kriteria: z.array(hasilKriteria) })),
    strata: hasilStrata.extend({ tingkat: z.array(bernama.extend({ kriteria: z.array(hasilKriteria) })) }).nullable(),
    pustu: z.object({ putusan, kriteria: z.array(hasilKriteria) }).nullable(),
    /** How it stood in the months up to this one, the oldest first. */
    riwayat: z.array(
      z.object({ bulan: bulanJawaban, penilaian: z.array(putusan), strata: strata.nullable(), setidaknya: strata }),
    ),
    /** Kader as last reported, beside those of the register. */
    kaderLapor: z.object({ bulan: bulanJawaban, jumlah: z.number() }).nullable(),
    rekap: rekapKader,
    kader: z.array(kader),
    keterampilan: z.array(keterampilan),
    latihanBulan: z.number(),
    /** Accounts of this posyandu that a kader may be known by. */
    akun: z.array(z.object({ namaPengguna: z.string(), nama: z.string() })),
    keadaan: z.object({ mulai: bulanJawaban, isi: isiKeadaan, versi: z.number() }).nullable(),
  }),
  izin: 'baca-kader',
  simpan: 'tidak',
})
export type PosyanduUnitJawaban = z.infer<typeof getPosyanduUnit.keluaran>

const nomorKader = z.number().int().min(1).max(99)
const versi = z.number().int().min(0).max(1_000_000)
const unitDiminta = { wilayah: kodeWilayah, unit: z.string().min(1).max(120) }
const rincianKader = {
  mulai: bulanTeks,
  akhir: bulanTeks.nullable(),
  skNomor: z.string().trim().min(1).max(60).nullable(),
  skTanggal: hariTeks.nullable(),
  dilatihPada: hariTeks.nullable(),
  namaPengguna: z.string().max(60).nullable(),
}

/** Writes one kader: a new one, what is known of one, or which skills one has mastered. `versi`: what was seen. */
export const postKader = defineEndpoint({
  nama: 'postKader',
  metode: 'POST',
  jalur: '/api/kader',
  kueri: z.object({}),
  isi: z.object({
    ...unitDiminta,
    langkah: z.discriminatedUnion('jenis', [
      z.object({ jenis: z.literal('tambah'), ...rincianKader }),
      z.object({ jenis: z.literal('ubah'), nomor: nomorKader, versi, ...rincianKader }),
      z.object({
        jenis: z.literal('nilai'),
        nomor: nomorKader,
        versi,
        keterampilan: z.array(z.string().min(1).max(40)).max(100),
      }),
    ]),
  }),
  keluaran: z.object({ nomor: z.number(), versi: z.number(), versiData: z.number() }),
  izin: 'ubah-kader',
  simpan: 'tidak',
})
export type LangkahKader = z.infer<typeof postKader.isi>['langkah']

/** Writes what is known of a posyandu or pustu from a month on. */
export const postKeadaanUnit = defineEndpoint({
  nama: 'postKeadaanUnit',
  metode: 'POST',
  jalur: '/api/posyandu/keadaan',
  kueri: z.object({}),
  isi: z.object({ ...unitDiminta, mulai: bulanTeks, versi, isi: isiKeadaan }),
  keluaran: z.object({ versi: z.number(), versiData: z.number() }),
  izin: 'ubah-kader',
  simpan: 'tidak',
})

/** Changes a skill of the list for the whole kabupaten, adds one, or leaves one out. */
export const postKeterampilan = defineEndpoint({
  nama: 'postKeterampilan',
  metode: 'POST',
  jalur: '/api/kader/keterampilan',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    kode: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, { error: 'Tulis kode dari huruf kecil, angka dan tanda hubung.' }),
    nama: z.string().trim().min(3, { error: 'Tulis nama keterampilannya.' }).max(160),
    kelompok,
    aktif: z.boolean(),
    versi,
  }),
  keluaran: z.object({ versi: z.number(), versiData: z.number() }),
  izin: 'atur-keterampilan',
  simpan: 'tidak',
})

/** Brings in a file of kader; `kering` says first what it would do. All rows or none. */
export const postImporKader = defineEndpoint({
  nama: 'postImporKader',
  metode: 'POST',
  jalur: '/api/kader/impor',
  kueri: z.object({ wilayah: kueriBerkas.wilayah, nama: kueriBerkas.nama, kering: kueriBerkas.kering }),
  isi: z.object({ jalur: z.string(), bita: z.number(), sidik: z.string() }),
  keluaran: jawabanBerkas,
  izin: 'ubah-kader',
  simpan: 'tidak',
  badan: 'berkas',
})

/** The register of an area as a sheet: the very columns that can be brought in again. */
export const getKader = defineEndpoint({
  nama: 'getKader',
  metode: 'GET',
  jalur: '/api/kader',
  kueri: z.object({ wilayah: kodeWilayah, bulan: bulanTeks }),
  isi: z.undefined(),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    bulan: bulanTeks,
    keterampilan: z.array(keterampilan),
    /** A posyandu without kader has one row with an empty `kader`. */
    baris: z.array(
      z.object({
        kodePosyandu: z.string(),
        posyandu: z.string(),
        desa: z.string(),
        puskesmas: z.string().nullable(),
        kader: kader.omit({ akun: true }).nullable(),
      }),
    ),
  }),
  izin: 'baca-kader',
  simpan: 'tidak',
})
export type KaderJawaban = z.infer<typeof getKader.keluaran>
