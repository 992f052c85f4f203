import { z } from 'zod'
import { ASAL_BUTIR, JENIS_LOKMIN, KEADAAN_LOKMIN, MEDAN_BUTIR, STATUS_RTL } from '#domain/lokmin.ts'
import { wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, hariTeks, kodeWilayah, nomorBaris, TERBESAR } from './konteks.ts'

const jumlah = z.number()
const hari = z.string()
const kunci = z.uuid({ error: 'Kunci baris bukan UUID.' })
const versi = z.number().int().min(0).max(TERBESAR)
const teks = (terpanjang: number) =>
  z
    .string()
    .trim()
    .max(terpanjang, { error: `Paling panjang ${terpanjang} huruf.` })

/** Kept as it is typed: a space at its end is the next word's. */
const ketikan = (terpanjang: number) => z.string().max(terpanjang, { error: `Paling panjang ${terpanjang} huruf.` })
const wajib = (terpanjang: number, pesan: string) =>
  ketikan(terpanjang).refine((satu) => satu.trim() !== '', { error: pesan })

const ringkas = z.object({
  lokmin: jumlah,
  jenis: z.enum(JENIS_LOKMIN),
  /** What is talked about: a work area, a kecamatan, the kabupaten. */
  wilayah: wilayahRingkas,
  /** The puskesmas that holds it; null: the dinas. */
  penyelenggara: z.string().nullable(),
  /** The month whose figures are talked about. */
  bulan: bulanTeks,
  tanggal: hari,
  jam: z.string(),
  tempat: z.string(),
  keadaan: z.enum(KEADAAN_LOKMIN),
  versi: jumlah,
})
export type LokminRingkas = z.infer<typeof ringkas>

const butirSiklus = z.object({
  kode: z.string(),
  jenis: z.enum([...JENIS_LOKMIN, 'target']),
  nama: z.string(),
  namaEn: z.string(),
  selambatnya: hari,
  sudah: jumlah,
  semua: jumlah,
  keadaan: z.enum(['sudah', 'lewat', 'akan-datang']),
})
export type ButirSiklus = z.infer<typeof butirSiklus>

/** The year's lokmin that this reader may read, of an area and those below, with what is due by which day. */
export const getLokminDaftar = defineEndpoint({
  nama: 'getLokminDaftar',
  metode: 'GET',
  jalur: '/api/lokmin/daftar',
  kueri: z.object({ wilayah: kodeWilayah, tahun: z.coerce.number().int().min(2000).max(2999) }),
  isi: z.undefined(),
  keluaran: z.object({
    hariIni: hari,
    lokmin: z.array(ringkas),
    siklus: z.array(butirSiklus),
    /** What this person may plan: for which puskesmas, over which kecamatan besides its work area. */
    boleh: z.array(
      z.object({
        jenis: z.enum(JENIS_LOKMIN),
        puskesmas: wilayahRingkas.nullable(),
        kecamatan: z.array(wilayahRingkas),
      }),
    ),
  }),
  izin: 'baca-lokmin',
  simpan: 'tidak',
})
export type LokminDaftarJawaban = z.infer<typeof getLokminDaftar.keluaran>

const acuan = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('indikator'),
    indikator: z.string(),
    nama: z.string(),
    satuan: z.string(),
    bulan: bulanTeks,
    pembilang: jumlah.nullable(),
    penyebut: jumlah.nullable(),
    persen: jumlah.nullable(),
    target: jumlah.nullable(),
    selisih: jumlah.nullable(),
    persenLalu: jumlah.nullable(),
    desa: z.object({ kurang: jumlah, dinilai: jumlah }).nullable(),
    sementara: z.boolean(),
  }),
  z.object({ jenis: z.literal('laporan'), bulan: bulanTeks, masuk: jumlah, wajib: jumlah }),
  z.object({ jenis: z.literal('rtl'), terbuka: jumlah, lewat: jumlah }),
  z.object({
    jenis: z.literal('notifikasi'),
    terbuka: jumlah,
    desa: jumlah,
    perihal: z.array(z.object({ nama: z.string(), desa: jumlah })),
  }),
])
export type AcuanLokmin = z.infer<typeof acuan>

const desaRingkas = z.object({ kode: z.string(), nama: z.string() })

/** Who wrote a row last, by the name of the account, and when. */
const ditulis = { versi: jumlah, oleh: z.string(), pada: z.string() }

const rtl = z.object({
  kunci: z.string(),
  ...ditulis,
  lokmin: z.object({ lokmin: jumlah, jenis: z.enum(JENIS_LOKMIN), tanggal: hari, wilayah: wilayahRingkas }),
  butir: z.string().nullable(),
  apa: z.string(),
  /** By office, never by name. */
  siapa: z.string(),
  sektor: z.string(),
  tenggat: hari.nullable(),
  perlu: z.string(),
  desa: desaRingkas.nullable(),
  status: z.enum(STATUS_RTL),
  hasil: z.string(),
  selesaiPada: hari.nullable(),
  lewat: z.boolean(),
  bolehPerbarui: z.boolean(),
})
export type RtlJawaban = z.infer<typeof rtl>

const butir = z.object({
  kunci: z.string(),
  ...ditulis,
  urutan: jumlah,
  asal: z.enum(ASAL_BUTIR),
  /** The figure that it was drafted from, as it stood then. */
  acuan: acuan.nullable(),
  isi: z.array(z.object({ medan: z.enum(MEDAN_BUTIR), teks: z.string(), ...ditulis })),
})
export type ButirLokmin = z.infer<typeof butir>

const hadir = z.object({ kunci: z.string(), ...ditulis, jabatan: z.string(), instansi: z.string(), jumlah })
export type HadirLokmin = z.infer<typeof hadir>

const komitmen = z.object({
  kunci: z.string(),
  ...ditulis,
  desa: desaRingkas,
  isi: z.string(),
  angka: jumlah.nullable(),
  satuan: z.string(),
  tenggat: hari.nullable(),
  status: z.enum(STATUS_RTL),
})
export type KomitmenDesa = z.infer<typeof komitmen>

const isiLokmin = z.object({
  lokmin: ringkas,
  hariIni: hari,
  /** Its rows may be written by this reader now. */
  bolehKelola: z.boolean(),
  /** It is over, and this reader may open it again. */
  bolehBuka: z.boolean(),
  butir: z.array(butir),
  rtl: z.array(rtl),
  /** Open ones of earlier lokmin of the same kind and place. */
  lanjutan: z.array(rtl),
  hadir: z.array(hadir),
  komitmen: z.array(komitmen),
  /** Desa of the area, as far as this reader reads what they promise. */
  desa: z.array(desaRingkas),
  /** Sectors named in the kabupaten so far, to choose from. */
  sektor: z.array(z.string()),
})
export type IsiLokmin = z.infer<typeof isiLokmin>

const satuLokmin = z.object({ wilayah: kodeWilayah, lokmin: z.coerce.number().int().positive().max(TERBESAR) })

/** A lokmin with all that is written in it. */
export const getLokmin = defineEndpoint({
  nama: 'getLokmin',
  metode: 'GET',
  jalur: '/api/lokmin',
  kueri: satuLokmin,
  isi: z.undefined(),
  keluaran: isiLokmin,
  izin: 'baca-lokmin',
  simpan: 'tidak',
})

/** Minutes as DOCX or PDF, slides as PPTX, or the page on which each kepala desa signs what they promised. */
export const getLokminBerkas = defineEndpoint({
  nama: 'getLokminBerkas',
  metode: 'GET',
  jalur: '/api/lokmin/berkas',
  kueri: satuLokmin.extend({
    bentuk: z.enum(['docx', 'pdf', 'pptx', 'komitmen']),
    bahasa: z.enum(['id', 'en']).default('id'),
  }),
  isi: z.undefined(),
  /** Not JSON: a file to be kept. */
  keluaran: z.undefined(),
  izin: 'baca-lokmin',
  simpan: 'tidak',
})

const rekap = { disepakati: jumlah, selesai: jumlah, tepat: jumlah, terbuka: jumlah, lewat: jumlah }

/** RTL over all lokmin of an area that this reader may read: every open one, and those agreed in the last year. */
export const getRtl = defineEndpoint({
  nama: 'getRtl',
  metode: 'GET',
  jalur: '/api/lokmin/rtl',
  kueri: z.object({
    wilayah: kodeWilayah,
    /** Open ones alone. */
    terbuka: z.stringbool().default(false),
    /** Counts alone, without a row. */
    hitung: z.stringbool().default(false),
  }),
  isi: z.undefined(),
  keluaran: z.object({
    hariIni: hari,
    rekap: z.object(rekap),
    /** What was asked of each sector and what was kept, by name. */
    sektor: z.array(z.object({ sektor: z.string(), ...rekap })),
    rtl: z.array(rtl),
  }),
  izin: 'baca-lokmin',
  simpan: 'tidak',
})
export type DaftarRtlJawaban = z.infer<typeof getRtl.keluaran>

const tersimpan = z.object({ lokmin: jumlah, versi: jumlah })

/** Plans a lokmin. */
export const postLokmin = defineEndpoint({
  nama: 'postLokmin',
  metode: 'POST',
  jalur: '/api/lokmin',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    jenis: z.enum(JENIS_LOKMIN),
    /** Code of the puskesmas that holds it; null: the dinas. */
    puskesmas: kodeWilayah.nullable(),
    /** Code of the kecamatan that is talked about; null: the work area. */
    kecamatan: kodeWilayah.nullable().default(null),
    bulan: bulanTeks,
    tanggal: hariTeks,
    jam: teks(20).default(''),
    /** Where it is held, as written. */
    ruang: teks(120).default(''),
  }),
  keluaran: tersimpan,
  izin: 'kelola-lokmin',
  simpan: 'tidak',
})

/** Moves a lokmin, begins, ends, calls off or opens it again, in the version that was seen. */
export const postLokminUbah = defineEndpoint({
  nama: 'postLokminUbah',
  metode: 'POST',
  jalur: '/api/lokmin/ubah',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    lokmin: nomorBaris,
    versi,
    bulan: bulanTeks,
    tanggal: hariTeks,
    jam: teks(20),
    ruang: teks(120),
    keadaan: z.enum(KEADAAN_LOKMIN),
  }),
  keluaran: tersimpan,
  izin: 'kelola-lokmin',
  simpan: 'tidak',
})

/** Puts what the figures suggest into the agenda, besides what is there. */
export const postLokminAgenda = defineEndpoint({
  nama: 'postLokminAgenda',
  metode: 'POST',
  jalur: '/api/lokmin/agenda',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, lokmin: nomorBaris }),
  keluaran: z.object({ baru: jumlah }),
  izin: 'kelola-lokmin',
  simpan: 'tidak',
})

const tenggat = hariTeks.nullable()
const dihapus = z.boolean().default(false)
export const barisTulis = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('butir'), urutan: z.number().int().min(0).max(100_000), dihapus }),
  // A field is kept as it was typed, also its line breaks; only a point's name is one line.
  z.object({ jenis: z.literal('isi'), medan: z.enum(MEDAN_BUTIR), teks: z.string().max(4000) }),
  z.object({
    jenis: z.literal('rtl'),
    butir: kunci.nullable().default(null),
    apa: wajib(400, 'Tulis apa yang dilakukan.'),
    siapa: wajib(120, 'Tulis siapa yang melakukan, menurut jabatan.'),
    sektor: wajib(80, 'Tulis sektornya.'),
    tenggat,
    perlu: ketikan(240).default(''),
    desa: kodeWilayah.nullable().default(null),
    dihapus,
  }),
  z.object({
    jenis: z.literal('hadir'),
    jabatan: wajib(120, 'Tulis jabatannya.'),
    instansi: wajib(120, 'Tulis instansinya.'),
    jumlah: z.number().int().min(1).max(999),
    dihapus,
  }),
  z.object({
    jenis: z.literal('komitmen'),
    desa: kodeWilayah,
    isi: wajib(400, 'Tulis komitmennya.'),
    angka: z.number().int().min(0).max(TERBESAR).nullable().default(null),
    satuan: ketikan(40).default(''),
    tenggat,
    status: z.enum(STATUS_RTL).default('belum'),
    dihapus,
  }),
])
export type BarisTulisIsi = z.input<typeof barisTulis>

/** Writes one row of a lokmin over the version that was seen (0: none); 409 tells the one that came before. */
export const postLokminTulis = defineEndpoint({
  nama: 'postLokminTulis',
  metode: 'POST',
  jalur: '/api/lokmin/tulis',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, lokmin: nomorBaris, kunci, versi, baris: barisTulis }),
  /** `mungkinNama`: it was written, and may hold the name of a person. */
  keluaran: z.object({ versi: jumlah, mungkinNama: z.boolean() }),
  izin: 'kelola-lokmin',
  simpan: 'tidak',
})

/** Says how far an RTL is. */
export const postRtl = defineEndpoint({
  nama: 'postRtl',
  metode: 'POST',
  jalur: '/api/lokmin/rtl',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, kunci, versi, status: z.enum(STATUS_RTL), hasil: teks(400) }),
  keluaran: z.object({ versi: jumlah }),
  izin: 'perbarui-rtl',
  simpan: 'tidak',
})

/** For the briefing: what was asked of each sector in meetings with them, and what was kept. Counts alone. */
export const getRtlSektor = defineEndpoint({
  nama: 'getRtlSektor',
  metode: 'GET',
  jalur: '/api/briefing/sektor',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: z.object({
    hariIni: hari,
    sejak: hari,
    sektor: z.array(z.object({ sektor: z.string(), ...rekap })),
  }),
  izin: 'baca-briefing',
  simpan: 'tidak',
})
export type RtlSektorJawaban = z.infer<typeof getRtlSektor.keluaran>
