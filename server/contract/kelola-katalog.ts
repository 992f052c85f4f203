import { z } from 'zod'
import { angka, indikatorRingkas, wilayahRingkas } from './angka.ts'
import { defineEndpoint } from './endpoint.ts'
import { bulanTeks, dasar, hierarki, kodeWilayah, nomorBaris, rincian } from './konteks.ts'
import { dokumenTeks } from './sasaran.ts'

const tahun = z.number().int().min(2000).max(2100)
const tahunKueri = z.coerce.number().int().min(2000).max(2100)
const kodeKatalog = z.string().regex(/^[A-Z0-9_]{2,40}$/, { error: 'Tulis kode indikator dari katalog.' })

/** Who a version is of: 'program' ships with the program for every kabupaten, 'kabupaten' is this one's own. */
const milik = z.enum(['program', 'kabupaten'])

/**
 * One term of a pembilang or penyebut: koefAtas/koefBawah times what `rujukan` names, an elemen or a kind of sasaran.
 * A negative koefAtas takes away. 20 % of a sasaran is 20/100.
 */
export const sukuRancangan = z.object({
  sumber: z.enum(['elemen', 'sasaran']),
  rujukan: z.string().trim().min(1).max(60),
  koefAtas: z.number().int().min(-1000).max(1000),
  koefBawah: z.number().int().min(1).max(1000),
})
export type SukuRancangan = z.infer<typeof sukuRancangan>

const teks = (banyak: number) => z.string().trim().max(banyak)

/**
 * What the form holds. A draft may be incomplete: texts may be empty and lists without rows; `postPeriksaIndikator` says
 * what is missing, and nothing incomplete is switched on. Of a new version of an indikator that there is, `kode` is its
 * code; of one's own indikator it begins with LOK_, which no code of the program ever does.
 */
export const isiRancangan = z.object({
  kode: teks(40),
  /** From January of this year on; earlier years keep what they have. */
  berlakuDari: tahun,
  nama: teks(120),
  /** The same in English, for readers in it; empty: the Indonesian stands there. */
  namaEn: teks(120).default(''),
  /** What it means in plain words: people read it under "Apa artinya?". */
  definisi: teks(600),
  definisiEn: teks(600).default(''),
  /** Life cycle, klaster: of the choices of `getPilihanIndikator`, like jenis, periode, gabung, sekaliPer and satuan. */
  kelompok: teks(60),
  klaster: z.number().int().min(1).max(4),
  jenis: teks(40),
  periode: teks(40),
  /** Round months of periode terjadwal; otherwise without rows. */
  jadwal: z.array(z.number().int().min(1).max(12)).max(12),
  /** Oldest laporan, in months, that a potret still shows; otherwise null. */
  umurMaks: z.number().int().min(1).max(12).nullable(),
  /** 'linear', 'datar', 'mulai:<bulan>', 'jadwal:{"6":100}', or '-' for one without a target. */
  bentukTarget: teks(80),
  arah: z.enum(['naik', 'turun', 'netral']),
  gabung: teks(80),
  sekaliPer: teks(40),
  sensitif: z.boolean(),
  /** 100 for percent; 1000 or 100000 for a kejadian per people or births. */
  skala: z.number().int().min(1).max(1_000_000),
  satuan: teks(40),
  /** What is counted, as in 'kurang 12 KK'; empty: orang. */
  satuanHitung: teks(40).default(''),
  satuanHitungEn: teks(40).default(''),
  /** A pembilang below zero reads as zero. */
  minimalNol: z.boolean(),
  pembilang: z.array(sukuRancangan).max(12),
  /** Without rows only for a kejadian that is a plain count. */
  penyebut: z.array(sukuRancangan).max(12),
})
export type IsiRancangan = z.infer<typeof isiRancangan>

/** One field and what is to be written there; `kolom` reads as in the form: 'nama', 'pembilang.0.rujukan'. */
const catatanKolom = z.object({ kolom: z.string(), pesan: z.string() })

/** What is held against a draft by rules alone, before any figure. */
export const pemeriksaanRancangan = z.object({
  /** Without rows: complete, and may be tried. */
  galat: z.array(catatanKolom),
  /** What is allowed and yet worth a second look. */
  peringatan: z.array(catatanKolom),
  /** Both sides in words, as they will be read. */
  rumusPembilang: z.string(),
  rumusPenyebut: z.string(),
})
export type PemeriksaanRancangan = z.infer<typeof pemeriksaanRancangan>

/** A draft in the list. */
const rancanganRingkas = z.object({
  rancangan: nomorBaris,
  /** Rises with every saving; whoever saves, tries or switches on names the one they saw. */
  versi: nomorBaris,
  kode: z.string(),
  nama: z.string(),
  berlakuDari: tahun,
  /** A formula for an indikator that there is already, and not a new indikator. */
  rumusBaru: z.boolean(),
  oleh: z.string(),
  pada: z.string(),
  /** When this very version was last tried on real data; null: not yet, so it cannot be switched on. */
  dicobaPada: z.string().nullable(),
})
export type RancanganRingkas = z.infer<typeof rancanganRingkas>

const barisKatalog = indikatorRingkas.extend({
  /** Of the version that holds in the year. */
  milik,
  berlakuDari: z.number(),
  /** Last year in which it holds; null: no end is set. */
  berakhir: z.number().nullable(),
  /** All its versions, of program and kabupaten. */
  banyakVersi: z.number(),
  /** A version that holds from a later year on, the next of them; null: none. */
  berikut: z.number().nullable(),
  /** Whether the indikator itself is the kabupaten's own, and not only a version of it. */
  sendiri: z.boolean(),
})
export type BarisKatalog = z.infer<typeof barisKatalog>

/** The catalogue as it holds in a year, with what was stopped before and what begins later, and all drafts. */
export const getKatalog = defineEndpoint({
  nama: 'getKatalog',
  metode: 'GET',
  jalur: '/api/katalog',
  kueri: z.object({ wilayah: kodeWilayah, tahun: tahunKueri }),
  isi: z.undefined(),
  keluaran: z.object({
    kabupaten: z.object({ kode: z.string(), nama: z.string() }),
    tahun: z.number(),
    /** In the catalogue's order, the kabupaten's own after those of the program. */
    indikator: z.array(barisKatalog),
    /** Own indikator that do not hold in this year: 'mulai' begins later, 'berhenti' was stopped before. */
    lain: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        sebab: z.enum(['mulai', 'berhenti']),
        /** The year in which it begins, or the last in which it held. */
        tahun: z.number(),
      }),
    ),
    /** Only for those who may change the catalogue; for others without rows. */
    rancangan: z.array(rancanganRingkas),
    bolehUbah: z.boolean(),
  }),
  izin: 'baca-acuan',
  simpan: 'tidak',
})
export type KatalogJawaban = z.infer<typeof getKatalog.keluaran>

const versiIndikator = z.object({
  milik,
  berlakuDari: z.number(),
  /** Last year in which it holds; null: no end is set. A year before `berlakuDari`: it never held. */
  berakhir: z.number().nullable(),
  /** 'aktif': no end is set; 'dihentikan': one is. A draft is no version yet. */
  keadaan: z.enum(['aktif', 'dihentikan']),
  /** The years in which this version is the one that holds, run by run; `sampai` null: to come. Without rows: in none. */
  masa: z.array(z.object({ dari: z.number(), sampai: z.number().nullable() })),
  rumusPembilang: z.string(),
  rumusPenyebut: z.string(),
  isi: isiRancangan,
  /** Why its formula cannot be the start of a new one in the form (conditions on units, desa or laporan); null: it can. */
  tidakDapatDisalin: z.string().nullable(),
  /** What it rests on, and who switched it on when; of the program: its source, and null. */
  dokumen: z.string(),
  oleh: z.string().nullable(),
  pada: z.string().nullable(),
  /** The same of its stopping; null where none is set. */
  henti: z.object({ dokumen: z.string(), oleh: z.string(), pada: z.string() }).nullable(),
})
export type VersiIndikator = z.infer<typeof versiIndikator>

/** One indikator with every version that it has or had, newest first. */
export const getKatalogIndikator = defineEndpoint({
  nama: 'getKatalogIndikator',
  metode: 'GET',
  jalur: '/api/katalog/indikator',
  kueri: z.object({ wilayah: kodeWilayah, indikator: kodeKatalog }),
  isi: z.undefined(),
  keluaran: z.object({
    kode: z.string(),
    nama: z.string(),
    /** The kabupaten's own indikator. */
    sendiri: z.boolean(),
    versi: z.array(versiIndikator),
    /** First year from which a new formula of it may hold; figures of the years before stay as they are. */
    tahunAwal: z.number(),
    bolehUbah: z.boolean(),
  }),
  izin: 'baca-acuan',
  simpan: 'tidak',
})
export type KatalogIndikatorJawaban = z.infer<typeof getKatalogIndikator.keluaran>

/** A choice of the form: what is stored, and what people read. */
const pilihan = z.object({ kode: z.string(), nama: z.string() })

/** What the form chooses from, with what each periode asks for. */
export const getPilihanIndikator = defineEndpoint({
  nama: 'getPilihanIndikator',
  metode: 'GET',
  jalur: '/api/katalog/pilihan',
  kueri: z.object({ wilayah: kodeWilayah }),
  isi: z.undefined(),
  keluaran: z.object({
    /** Every elemen that units report, in the order of the forms. */
    elemen: z.array(
      pilihan.extend({
        /** Group of the form: pembilang and penyebut of elemen belong in one. */
        kelompok: z.string(),
        definisi: z.string(),
        /** Kinds of unit that report it; those in `wajib` always. */
        pelapor: z.array(z.string()),
        wajib: z.array(z.string()),
        sekaliPer: z.string(),
        /** Its figures point at few people: an indikator with it is sensitive. */
        sensitif: z.boolean(),
        /** Counted since January as reported. */
        sampaiBulanIni: z.boolean(),
      }),
    ),
    sasaran: z.array(pilihan.extend({ sensitif: z.boolean() })),
    kelompok: z.array(z.string()),
    jenis: z.array(pilihan),
    periode: z.array(
      pilihan.extend({
        /** What its penyebut is made of; 'tanpa': it may have none. */
        penyebut: z.array(z.enum(['elemen', 'sasaran', 'tanpa'])),
        bentukTarget: z.array(z.string()),
        /** Asks for `jadwal`, for `umurMaks`. */
        berjadwal: z.boolean(),
        berumur: z.boolean(),
      }),
    ),
    gabung: z.array(pilihan),
    sekaliPer: z.array(z.string()),
    satuan: z.array(z.string()),
    skala: z.array(z.number()),
    /** First year for a new indikator, first for a new formula of an existing one, and the last for both. */
    tahun: z.object({ indikatorBaru: z.number(), rumusBaru: z.number(), akhir: z.number() }),
  }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
export type PilihanIndikatorJawaban = z.infer<typeof getPilihanIndikator.keluaran>

/** Holds what the form has so far against every rule; writes nothing. */
export const postPeriksaIndikator = defineEndpoint({
  nama: 'postPeriksaIndikator',
  metode: 'POST',
  jalur: '/api/katalog/periksa',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, isi: isiRancangan }),
  keluaran: pemeriksaanRancangan,
  izin: 'kelola-acuan',
  simpan: 'tidak',
})

/** A draft as a whole, to go on with. */
export const getRancanganIndikator = defineEndpoint({
  nama: 'getRancanganIndikator',
  metode: 'GET',
  jalur: '/api/katalog/rancangan',
  kueri: z.object({ wilayah: kodeWilayah, rancangan: z.coerce.number().pipe(nomorBaris) }),
  isi: z.undefined(),
  keluaran: rancanganRingkas.extend({ isi: isiRancangan, pemeriksaan: pemeriksaanRancangan }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
export type RancanganJawaban = z.infer<typeof getRancanganIndikator.keluaran>

/** Keeps a draft: a new one (`rancangan` null), or over the version seen. Another version by now is a 409. */
export const postRancanganIndikator = defineEndpoint({
  nama: 'postRancanganIndikator',
  metode: 'POST',
  jalur: '/api/katalog/rancangan',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    rancangan: z.object({ rancangan: nomorBaris, versi: nomorBaris }).nullable(),
    isi: isiRancangan,
  }),
  keluaran: z.object({ rancangan: nomorBaris, versi: nomorBaris, pemeriksaan: pemeriksaanRancangan }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})

/** Throws a draft away. */
export const postBuangRancangan = defineEndpoint({
  nama: 'postBuangRancangan',
  metode: 'POST',
  jalur: '/api/katalog/rancangan/buang',
  kueri: z.object({}),
  isi: z.object({ wilayah: kodeWilayah, rancangan: nomorBaris, versi: nomorBaris }),
  keluaran: z.object({ rancangan: nomorBaris }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})

/**
 * What stands out in a row of a trial: over 100 %; a pembilang below zero; no denominator (no sasaran, or one of zero);
 * nothing reported; another value than by the version in force; another status.
 */
export const tandaCoba = z.enum([
  'lebih-100',
  'negatif',
  'tanpa-penyebut',
  'belum-lapor',
  'nilai-berubah',
  'status-berubah',
])
export type TandaCoba = z.infer<typeof tandaCoba>

const barisCoba = z.object({
  kode: z.string(),
  nama: z.string(),
  /** Code of the kecamatan or puskesmas of a desa, by hierarki. */
  induk: z.string().nullable(),
  /** By the draft. */
  baru: angka,
  /** By the version in force in that month; null: there is none. */
  lama: angka.nullable(),
  /** baru - lama: percentage points, or the count of a kejadian; null where one of them has no value. */
  selisih: z.number().nullable(),
  tanda: z.array(tandaCoba),
})
export type BarisCoba = z.infer<typeof barisCoba>

/**
 * Tries a draft on the laporan of a month, beside the version in force in that month. Only a complete draft (422 with a
 * line per field otherwise) in the version seen (409). Writes no figure; that this version was tried is kept with it.
 */
export const postCobaIndikator = defineEndpoint({
  nama: 'postCobaIndikator',
  metode: 'POST',
  jalur: '/api/katalog/coba',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    rancangan: nomorBaris,
    versi: nomorBaris,
    bulan: bulanTeks,
    rincian,
    hierarki: hierarki.default('kerja'),
    dasar: dasar.default('proyeksi'),
  }),
  keluaran: z.object({
    wilayah: wilayahRingkas,
    bulan: z.string(),
    rincian,
    indikator: indikatorRingkas,
    /** The version in force in that month; null: a new indikator. */
    lama: z
      .object({
        nama: z.string(),
        milik,
        berlakuDari: z.number(),
        rumusPembilang: z.string(),
        rumusPenyebut: z.string(),
      })
      .nullable(),
    pemeriksaan: pemeriksaanRancangan,
    baris: z.array(barisCoba),
    total: barisCoba,
    /** How many rows there are, how many have a value, and how many bear each tanda. */
    ringkasan: z.object({
      baris: z.number(),
      bernilai: z.number(),
      tanda: z.array(z.object({ tanda: tandaCoba, banyak: z.number() })),
    }),
    /** The whole area from January of that year on: percent, or the count of a kejadian. */
    garis: z.array(z.object({ bulan: z.string(), baru: z.number().nullable(), lama: z.number().nullable() })),
    dicobaPada: z.string(),
  }),
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
export type CobaJawaban = z.infer<typeof postCobaIndikator.keluaran>

/** What a switching on or a stop would do, or did. */
const jawabanTerap = z.object({
  kode: z.string(),
  /** Data version of the kabupaten afterwards. */
  versi: z.number(),
  /** False: nothing was written, this is what would be. */
  diterapkan: z.boolean(),
  /** What changes for those who read, a sentence each. */
  akibat: z.array(z.string()),
})
export type TerapJawaban = z.infer<typeof jawabanTerap>

/**
 * Switches a draft on from its year; `kering` says first what that would do. It must be complete (422 with a line per
 * field), in the version seen (409), and have been tried in it (422, urn:pws-ilp:masalah:belum-dicoba). The draft is gone
 * afterwards: it is a version of the catalogue.
 */
export const postAktifkanIndikator = defineEndpoint({
  nama: 'postAktifkanIndikator',
  metode: 'POST',
  jalur: '/api/katalog/aktifkan',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    rancangan: nomorBaris,
    versi: nomorBaris,
    dokumen: dokumenTeks,
    kering: z.boolean(),
  }),
  keluaran: jawabanTerap,
  izin: 'kelola-acuan',
  simpan: 'tidak',
})

/**
 * Ends versions of the kabupaten from a year on: the one of `berlakuDari`, after which the version before it (or the
 * program's) holds again; or all of them (null), after which an own indikator is in the catalogue no more. What the
 * program ships cannot be stopped. `kering` says first what it would do.
 */
export const postHentikanIndikator = defineEndpoint({
  nama: 'postHentikanIndikator',
  metode: 'POST',
  jalur: '/api/katalog/hentikan',
  kueri: z.object({}),
  isi: z.object({
    wilayah: kodeWilayah,
    indikator: kodeKatalog,
    berlakuDari: tahun.nullable(),
    /** First year without it. */
    sejak: tahun,
    dokumen: dokumenTeks,
    kering: z.boolean(),
  }),
  keluaran: jawabanTerap,
  izin: 'kelola-acuan',
  simpan: 'tidak',
})
