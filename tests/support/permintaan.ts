// What the matrix asks of each endpoint for each case, and what it reads out of an answer. Nothing here says what is allowed.
import type { BandingkanJawaban, LebihJawaban } from '#contract/bandingkan.ts'
import type { BriefingJawaban } from '#contract/briefing.ts'
import type { DukunganJawaban } from '#contract/dukungan.ts'
import type { DampakJawaban, TugasLaporJawaban } from '#contract/formulir.ts'
import type { JknJawaban } from '#contract/jkn.ts'
import type { KaderJawaban, PosyanduJawaban } from '#contract/kader.ts'
import type { KampanyeHarianJawaban, KampanyeJawaban } from '#contract/kampanye.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { KelolaWilayahJawaban } from '#contract/kelola-wilayah.ts'
import type { DaftarRtlJawaban, IsiLokmin, LokminDaftarJawaban, RtlSektorJawaban } from '#contract/lokmin.ts'
import type { MatriksJawaban } from '#contract/matriks.ts'
import type { NotifikasiJawaban } from '#contract/notifikasi.ts'
import type { PapanIsiJawaban, PapanJawaban } from '#contract/papan.ts'
import type { PendataanJawaban } from '#contract/pendataan.ts'
import type { Lembar, PetaBulanJawaban } from '#contract/peta.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import type { BandingSasaranJawaban, SasaranJawaban } from '#contract/sasaran.ts'
import type { SpmJawaban } from '#contract/spm.ts'
import type { PeriksaJawaban, TahapJawaban, TenggatJawaban } from '#contract/tahap.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { formatBulan } from '#domain/bulan.ts'
import { PILIHAN_BAWAAN } from '#domain/kabar.ts'
import { TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import { type Huruf, type NamaOrang, type OrangIzin, PEKA, TIMBANGAN } from './dunia-izin.ts'
import { selKirim } from './kisah.ts'
import { NOMOR_LOKMIN } from './kisah-lokmin.ts'
import { nomorNotifikasi } from './kisah-notifikasi.ts'
import { rancanganUji } from './rancangan-uji.ts'

/** The cases of the table, in its order; the last two are asked about one's own. */
export const KASUS = [
  ...['milik', 'tetangga', 'desa-tetangga', 'induk', 'kabupaten', 'kab-lain', 'sebelum-pindah', 'sesudah-pindah'],
  ...['berakhir', 'keluar'],
] as const
export type Kasus = string

/** An area and, for what is asked of a desa, one desa of it. */
export type TempatKasus = {
  readonly wilayah: string
  readonly desa: Huruf
  readonly kab: string
  readonly bulan: number
}

const di = (wilayah: string, desa: Huruf, bulan = 202508): TempatKasus => ({
  ...{ wilayah, desa, bulan, kab: wilayah.slice(0, 5) },
})
export const KODE_DESA = { A: '01.2001', B: '01.2002', C: '01.2003', D: '02.2001', E: '02.2002' } as const
const desa = (huruf: Huruf, bulan?: number, kab = '99.01') => di(`${kab}.${KODE_DESA[huruf]}`, huruf, bulan)

const SE_KABUPATEN = { milik: di('99.01', 'A'), 'kab-lain': di('88.01', 'A') }
const PUSKESMAS = {
  milik: di('99.01-puskesmas-dua', 'C'),
  tetangga: di('99.01-puskesmas-satu', 'B'),
  'desa-tetangga': desa('A'),
  induk: di('99.01', 'A'),
  'kab-lain': di('88.01-puskesmas-dua', 'C'),
  'sebelum-pindah': desa('E', 202506),
  'sesudah-pindah': desa('E'),
}
const DESA = {
  milik: desa('A'),
  tetangga: desa('B'),
  'desa-tetangga': desa('C'),
  induk: di('99.01-puskesmas-satu', 'B'),
  kabupaten: di('99.01', 'D'),
  'kab-lain': desa('A', 202508, '88.01'),
}
const UNIT = { ...DESA, 'sebelum-pindah': desa('B', 202506), 'sesudah-pindah': desa('B') }
const KECAMATAN = {
  milik: di('99.01.01', 'A'),
  tetangga: di('99.01.02', 'D'),
  'desa-tetangga': desa('E'),
  induk: di('99.01', 'D'),
  'kab-lain': di('88.01.01', 'A'),
  'sebelum-pindah': desa('D', 202506),
  'sesudah-pindah': desa('D'),
}

/** Where each person's cases lie; a case that is not here does not exist for them. */
export const TEMPAT: Readonly<Record<NamaOrang, Readonly<Partial<Record<Kasus, TempatKasus>>>>> = {
  admin: SE_KABUPATEN,
  dinas: SE_KABUPATEN,
  'kepala-puskesmas': PUSKESMAS,
  'petugas-puskesmas': PUSKESMAS,
  'bidan-desa': DESA,
  'bidan-pustu': UNIT,
  kader: UNIT,
  pimpinan: SE_KABUPATEN,
  camat: KECAMATAN,
  'kepala-desa': DESA,
  opd: SE_KABUPATEN,
  provinsi: SE_KABUPATEN,
}

/** People and things that requests are about: by the case in which they are. */
export type Sasaran = {
  readonly orang: Readonly<Record<'sini' | 'sana' | 'dua' | 'admin' | 'penerima', OrangIzin>>
  readonly sesiOrangLain: number
  readonly tokenOrangLain: number
  readonly penugasanBerakhir: number
  readonly tautan: () => Promise<string>
  readonly sandi: string
}

export type Minta = {
  readonly nama: NamaOrang
  readonly aku: OrangIzin
  readonly kasus: Kasus
  readonly tempat: TempatKasus
  readonly sasaran: Sasaran
  /** A number that no other request has. */
  readonly nomor: number
}

/** `tipe` where the body is something else than JSON. */
export type Tanya = { readonly kueri?: string; readonly isi?: unknown; readonly tipe?: string }

type Permintaan = {
  readonly tanya: (minta: Minta) => Tanya | Promise<Tanya>
  /** The rows of an answer in short; absent where the status says all. */
  readonly baris?: (jawaban: never) => string
}

const angka = (indikator: string, lain = '') => ({
  tanya: ({ tempat: { wilayah, bulan } }: Minta) => ({
    kueri: `?wilayah=${wilayah}&bulan=${formatBulan(bulan)}&indikator=${indikator}${lain}`,
  }),
})
const wilayah = ({ tempat: { wilayah: kode, bulan } }: Minta) => ({
  kueri: `?wilayah=${kode}&bulan=${formatBulan(bulan)}`,
})
/** A view as a file: the status says whether it may be taken, tests/endpoints/berkas.test.ts what is in it. */
const berkas = (indikator: string) => ({
  tanya: ({ tempat: { wilayah, bulan } }: Minta) => ({
    isi: { tampilan: 'pws', bentuk: 'csv', kueri: { wilayah, bulan: formatBulan(bulan), indikator } },
  }),
})
const pendek = (nama: string): string => nama.replace(/^(?:Desa |Kecamatan 0)/, '')
const gabung = (nama: readonly string[]): string => nama.map(pendek).toSorted().join('+')
const nama = (baris: readonly { readonly nama: string }[]): string => gabung(baris.map((b) => b.nama))
const lembar = ({ baris }: Lembar) => nama(baris)
const tren = ({ titik }: TrenJawaban) => String(titik.filter(({ sel }) => sel === 'nilai').length)
const sumbangan = (jawaban: AngkaJawaban) => gabung(jawaban.sumbangan.map(({ unit }) => unit.nama))
/** The rows, and in how many of them the indikator that points at people is told; '-' where it is not among the columns. */
const matriks = ({ baris, kolom }: MatriksJawaban) => {
  const peka = kolom.find((k) => k.indikator.kode === PEKA)?.sel
  return `${nama(baris)} ${peka === undefined ? '-' : [...peka].filter((huruf) => huruf !== 'x').length}`
}
const petaBulan = ({ baris }: PetaBulanJawaban) => nama(baris)
const bandingkan = ({ banding }: BandingkanJawaban) => nama(banding[0]?.baris ?? [])
/** Every desa that somebody is missing from, in order or apart. */
const dukungan = ({ belum }: DukunganJawaban) => nama([...(belum?.baris ?? []), ...(belum?.pisah ?? [])])
/** How many parts are told of the first SPM, and of the last, which points at people. */
const spm = (jawaban: SpmJawaban) =>
  jawaban.spm.flatMap(({ nomor, baris }) => (nomor === 1 || nomor === 12 ? [`${nomor}:${baris.length}`] : [])).join(' ')

/** One of the five lokmin that each kabupaten of this world has. */
const lokmin = (nama: keyof typeof NOMOR_LOKMIN) => ({
  tanya: ({ tempat: { wilayah: di, kab } }: Minta) => ({
    kueri: `?wilayah=${di}&lokmin=${NOMOR_LOKMIN[nama] + (kab === '99.01' ? 0 : 5)}`,
  }),
  baris: ({ rtl, komitmen, bolehKelola }: IsiLokmin) =>
    `${rtl.length} ${komitmen.length}${bolehKelola ? ' kelola' : ''}`,
})
const LOKMIN_ENTAH = { lokmin: 2_000_000, versi: 1 }
const KUNCI_ENTAH = '00000000-0000-4000-8000-000000000000'
const singkat = { bulanan: 'b', 'lintas-sektor': 'l', rakor: 'r' } as const
/** One checklist and one campaign in each kabupaten of this world. */
const nomorDi = (kab: string): number => (kab === '99.01' ? 1 : 2)
/** A sheet of nothing but its header. */
const lembarKosong = (judul: string, lain: (kab: string) => string) => ({
  tanya: ({ tempat: { wilayah: di, kab } }: Minta): Tanya => ({
    kueri: `?wilayah=${di}&nama=uji.csv&kering=1${lain(kab)}`,
    isi: judul,
    tipe: 'application/octet-stream',
  }),
})
const PAPAN_ENTAH = { papan: 2_000_000, versi: 1 }
const RANCANGAN_ENTAH = { rancangan: 999999, versi: 1 }
const tanpaIsi = { tanya: () => ({ isi: {} }) }
const baca = { tanya: () => ({}) }
const kode = { tanya: () => ({ isi: { kode: '000000' } }) }

const peran = (kasus: Kasus) =>
  kasus === 'induk'
    ? { peran: 'provinsi', tempat: ['99'] }
    : { peran: 'kader', tempat: [`${kasus === 'kab-lain' ? '88.01' : '99.01'}-posyandu-posyandu-b`] }
const tugas = (kasus: Kasus) => ({ ...peran(kasus), mulai: '2026-01-01' })

/** Whom an act of administering people is about: in one's own kabupaten, in two, above it, in another. */
const siapa = ({ kasus, sasaran: { orang } }: Minta): OrangIzin =>
  kasus === 'tetangga' ? orang.dua : kasus === 'induk' ? orang.admin : kasus === 'kab-lain' ? orang.sana : orang.sini

const jejak = ({ baris }: { readonly baris: readonly { readonly objek: string }[] }) =>
  gabung(baris.map((b) => b.objek))

const kunciPosyandu = (kab: string, huruf: Huruf) => ({
  unit: `${kab}-posyandu-posyandu-${huruf.toLowerCase()}`,
  desa: `${kab}.${KODE_DESA[huruf]}`,
})
const laporanPosyandu = {
  tanya: ({ tempat: { kab, desa: huruf, bulan } }: Minta) => ({
    kueri: `?${new URLSearchParams({ ...kunciPosyandu(kab, huruf), bulan: formatBulan(bulan) })}`,
  }),
}

const BERKAS = 'application/octet-stream'
const IMPOR_LAIN = { impor: 2_000_000 }
const imporLain = { tanya: () => ({ kueri: '?impor=2000000' }) }
const perKabupaten = { tanya: ({ tempat }: Minta) => ({ kueri: `?wilayah=${tempat.wilayah}` }) }
const aliasUji = (kab: string) => ({ nama: 'X', lingkup: `${kab}.01`, desa: `${kab}.01.2001` })
const kolomUji = (judul: string) => ({ judul: [judul] })
const FORMAT_UJI = {
  ...{ nama: 'uji-matriks', judul: 'Uji matriks', unit: 'rekap-desa' },
  kolom: { puskesmas: kolomUji('Puskesmas'), desa: kolomUji('Desa') },
  isian: [{ kolom: kolomUji('D'), elemen: ['D'] }],
}

const tahunan = ({ tempat }: Minta) => ({ kueri: `?wilayah=${tempat.wilayah}&tahun=2025` })
const berkasTahun = (isi: string, lain = '') => ({
  tanya: ({ tempat }: Minta) => ({
    kueri: `?wilayah=${tempat.wilayah}&nama=uji.csv&tahun=2025&kering=1${lain}`,
    ...{ isi, tipe: BERKAS },
  }),
})

const notifikasi = (peka: boolean) => ({
  tanya: ({ tempat: { kab, desa: huruf } }: Minta) => ({
    kueri: `?wilayah=${kab}&notifikasi=${nomorNotifikasi(kab, huruf, peka)}`,
  }),
})
const aturan = (isi: object = {}) => ({
  tanya: ({ tempat }: Minta) => ({
    isi: { wilayah: tempat.kab, kode: 'banyak-belum', ambang: { orang: 20 }, indikator: ['UJI_CAKUPAN'], ...isi },
  }),
})
const aturanPosyandu = (isi: object = {}) => ({
  tanya: ({ tempat }: Minta) => ({
    isi: { wilayah: tempat.wilayah, kode: 'kader-5', ambang: { minimal: 4 }, ...isi },
  }),
})
/** A version that nobody has seen yet: whoever may take this step is told how it stands. */
const langkahTindak = (isi: object = {}) => ({
  tanya: ({ tempat: { kab, desa: huruf } }: Minta) => ({
    isi: { wilayah: kab, notifikasi: nomorNotifikasi(kab, huruf), versi: 999, ...isi },
  }),
})

/** By the name of the endpoint, with `/peka` for the indikator that points at people. */
export const PERMINTAAN: Readonly<Record<string, Permintaan>> = {
  getSehat: baca,
  getSaya: baca,
  getKabar: baca,
  getKeadaanKabar: baca,
  getCadangan: baca,
  postKabar: { tanya: () => ({ isi: PILIHAN_BAWAAN }) },
  postSurel: { tanya: () => ({ isi: { alamat: 'uji@uji.example' } }) },
  postKonfirmasiSurel: kode,
  postHapusSurel: tanpaIsi,
  postPerangkat: {
    tanya: () => ({ isi: { titik: 'https://dorong.example/x', kunciUmum: 'x'.repeat(87), rahasia: 'x'.repeat(22) } }),
  },
  postLepasPerangkat: { tanya: () => ({ isi: { perangkat: 2_000_000 } }) },
  postMasuk: { tanya: ({ sasaran: { sandi } }) => ({ isi: { namaPengguna: 'orang-masuk', sandi } }) },
  postMasukContoh: { tanya: () => ({ isi: { pintu: 'dinas' } }) },
  postTautan: { tanya: async ({ sasaran }) => ({ isi: { tautan: await sasaran.tautan() } }) },
  getSesi: baca,
  getToken: baca,
  postAkhiriSesi: {
    tanya: ({ kasus, sasaran }) => ({ isi: { sesi: kasus === 'tetangga' ? sasaran.sesiOrangLain : 2_000_000 } }),
  },
  postCabutToken: {
    tanya: ({ kasus, sasaran }) => ({ isi: { token: kasus === 'tetangga' ? sasaran.tokenOrangLain : 2_000_000 } }),
  },
  postPeran: {
    tanya: ({ kasus, aku, sasaran }) => {
      const lain = kasus === 'tetangga' ? sasaran.orang.sini.penugasanId : sasaran.penugasanBerakhir
      return { isi: { penugasan: kasus === 'milik' ? aku.penugasanId : lain } }
    },
  },
  postToken: { tanya: () => ({ isi: { nama: 'uji matriks' } }) },
  getBagikan: baca,
  getBagikanDaftar: baca,
  postBagikan: {
    tanya: ({ tempat: { wilayah: kode, bulan } }) => ({
      isi: {
        ...{ jalur: '/peta', kueri: `wilayah=${kode}&bulan=${formatBulan(bulan)}&indikator=UJI_DS`, hari: 7 },
        ...{ wilayah: kode, bulan: formatBulan(bulan), catatan: 'uji matriks' },
      },
    }),
  },
  postCabutBagikan: { tanya: () => ({ isi: { bagikan: 2_000_000 } }) },
  postPasangTotp: tanpaIsi,
  postKodeTotp: kode,
  postSahkanTotp: kode,
  postLepasTotp: kode,
  postSandi: { tanya: () => ({ isi: { sandiBaru: 'pendek' } }) },
  postKeluar: tanpaIsi,
  postKeluarSemua: tanpaIsi,
  getWilayah: {
    tanya: wilayah,
    baris: ({ desa: semua }: WilayahJawaban) => `${semua.length} ${nama(semua.filter((d) => d.terbaca))}`,
  },
  getBatas: { tanya: wilayah },
  getIndikator: baca,
  getElemen: baca,
  getPeta: { ...angka('UJI_CAKUPAN'), baris: lembar },
  'getPeta/peka': { ...angka(PEKA), baris: lembar },
  getPws: { ...angka('UJI_CAKUPAN'), baris: lembar },
  'getPws/peka': { ...angka(PEKA), baris: lembar },
  getTren: { ...angka('UJI_CAKUPAN'), baris: tren },
  'getTren/peka': { ...angka(PEKA), baris: tren },
  getAngka: { ...angka('UJI_DS'), baris: sumbangan },
  'getAngka/peka': { ...angka(PEKA), baris: sumbangan },
  getPetaBulan: { ...angka('UJI_CAKUPAN', '&panjang=3'), baris: petaBulan },
  'getPetaBulan/peka': { ...angka(PEKA, '&panjang=3'), baris: petaBulan },
  getMatriks: { tanya: wilayah, baris: matriks },
  'getMatriks/unit': {
    tanya: (minta) => ({ kueri: `${wilayah(minta).kueri}&rincian=posyandu` }),
    baris: matriks,
  },
  getBandingkan: { ...angka('UJI_CAKUPAN', '&rincian=desa'), baris: bandingkan },
  'getBandingkan/peka': { ...angka(PEKA, '&rincian=desa'), baris: bandingkan },
  getDukungan: { ...angka('UJI_CAKUPAN'), baris: dukungan },
  'getDukungan/peka': { ...angka(PEKA), baris: dukungan },
  getLebih: {
    ...angka('UJI_CAKUPAN'),
    baris: ({ desaDilihat, indikatorDilihat }: LebihJawaban) => `${desaDilihat} ${indikatorDilihat}`,
  },
  getSpm: { tanya: wilayah, baris: spm },
  getKelengkapan: {
    tanya: wilayah,
    baris: ({ baris, unit }: KelengkapanJawaban) => `${nama(baris)} ${unit.length}`,
  },
  getRingkasan: {
    tanya: wilayah,
    baris: ({ bagian, prioritas }: RingkasanJawaban) => {
      const ke = prioritas.findIndex(({ indikator }) => indikator.kode === PEKA)
      return `${nama(bagian)} ${prioritas.length} ${bagian.filter(({ sel }) => sel[ke]).length}`
    },
  },
  getBriefing: {
    tanya: wilayah,
    baris: ({ isi: { peta, lapor } }: BriefingJawaban) => `${lapor.bagian.length} ${peta?.desa.length ?? 0}`,
  },
  getBriefingDaftar: { tanya: wilayah },
  getBriefingBerkas: {
    tanya: ({ tempat: { wilayah: kode, bulan } }) => ({
      kueri: `?wilayah=${kode}&bulan=${formatBulan(bulan)}&bentuk=pdf`,
    }),
  },
  postBriefing: {
    tanya: ({ tempat: { wilayah: kode, bulan }, nomor }) => ({
      isi: {
        ...{ wilayah: kode, bulan: formatBulan(bulan), revisiTerakhir: nomor + 100, catatan: 'uji matriks' },
        permintaan: [{ sektor: 'Camat', indikator: null, teks: 'Membuka posyandu.' }],
      },
    }),
  },
  getNotifikasi: {
    ...perKabupaten,
    baris: ({ baris }: NotifikasiJawaban) => {
      const peka = baris.filter(({ indikator }) => indikator?.kode === PEKA)
      return `${gabung(baris.filter((b) => !peka.includes(b)).map((b) => b.desa.nama))} ${peka.length}`
    },
  },
  getAturanNotifikasi: perKabupaten,
  postCobaAturan: aturan(),
  postAturanNotifikasi: aturan({ aktif: true, versi: 999 }),
  postNaik: {
    tanya: ({ tempat: { wilayah: di } }) => ({ isi: { wilayah: di, hariPuskesmas: 5, hariDinas: 10, versi: 999 } }),
  },
  getAturanPosyandu: { tanya: wilayah },
  postCobaAturanPosyandu: aturanPosyandu(),
  postAturanPosyandu: aturanPosyandu({ versi: 999 }),
  getTindakLanjut: notifikasi(false),
  'getTindakLanjut/peka': notifikasi(true),
  postTerimaNotifikasi: langkahTindak(),
  postRencana: langkahTindak({
    ...{ jenis: 'kelas', uraian: 'Kelas ibu hamil', pelaksana: 'Bidan desa', tenggat: '2026-12-20' },
  }),
  postRencanaSelesai: langkahTindak({ rencana: 2_000_000, hasil: 'Selesai' }),
  postKunjungan: langkahTindak({
    ...{ tanggal: '2026-12-04', temuan: 'belum-dilayani', dikunjungi: 3, ditemukan: 2, dilayani: 1, dirujuk: 0 },
  }),
  postKunjunganUbah: langkahTindak({ kunjungan: 2_000_000 }),
  postEvaluasi: langkahTindak({ tanggal: '2026-12-04', tingkat: 'desa', sudah: 'Tiga rumah', berikut: 'Dua rumah' }),
  postTutupNotifikasi: langkahTindak({ hasil: 'membaik' }),
  getPapan: { tanya: perKabupaten.tanya, baris: ({ papan }: PapanJawaban) => nama(papan).slice(0, 9) },
  getPapanIsi: {
    tanya: ({ tempat: { wilayah: di, bulan } }) => ({
      kueri: `?wilayah=${di}&bulan=${formatBulan(bulan)}&indikator=UJI_CAKUPAN,${PEKA}&sel=UJI_CAKUPAN,${PEKA}&lapor=true`,
    }),
    baris: ({ bagian, baris: isi }: PapanIsiJawaban) => {
      const terbuka = bagian.filter(({ sel }) => sel.some(({ indikator, isi: milik }) => indikator === PEKA && milik))
      return `${nama(bagian)} ${isi.length} ${terbuka.length}`
    },
  },
  getPosyandu: {
    tanya: wilayah,
    baris: ({ posyandu, pustu }: PosyanduJawaban) => `${nama(posyandu)} ${nama(pustu)}`,
  },
  getKader: { tanya: wilayah, baris: ({ baris }: KaderJawaban) => gabung(baris.map((b) => b.posyandu)) },
  // A unit, and a place on a list, that nobody has: whoever may keep a register here is told so.
  getPosyanduUnit: { tanya: (minta: Minta) => ({ kueri: `${wilayah(minta).kueri}&unit=entah` }) },
  postKader: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: { wilayah: di, unit: 'entah', langkah: { jenis: 'nilai', nomor: 1, versi: 1, keterampilan: [] } },
    }),
  },
  postKeadaanUnit: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: { wilayah: di, unit: 'entah', mulai: '2025-08', versi: 0, isi: { kk: 60 } },
    }),
  },
  // A version that nobody has seen: whoever may change the list is told so.
  postKeterampilan: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: { wilayah: di, kode: 'uji', nama: 'Uji', kelompok: 'ibu', aktif: true, versi: 9 },
    }),
  },
  postImporKader: berkasTahun('kode posyandu,kader,mulai\n'),
  getPenghargaan: { tanya: ({ tempat: { wilayah: di } }) => ({ kueri: `?wilayah=${di}&tahun=2025` }) },
  postPenghargaan: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: {
        ...{ wilayah: di, tahun: 2025, perihal: 'posyandu', unit: 'entah', nomor: 0, ditetapkan: true, versi: 0 },
        ...{ sebutan: 'Posyandu teladan', alasan: 'Buka setiap bulan' },
      },
    }),
  },
  getLokminDaftar: {
    tanya: ({ tempat: { wilayah: di } }) => ({ kueri: `?wilayah=${di}&tahun=2026` }),
    baris: ({ lokmin: semua, boleh }: LokminDaftarJawaban) =>
      `${semua.map(({ jenis }) => singkat[jenis]).join('')} ${boleh.length}`,
  },
  getLokmin: lokmin('bulananDua'),
  'getLokmin/lintas': lokmin('lintasSatu'),
  'getLokmin/rakor': lokmin('rakor'),
  getLokminBerkas: { tanya: (minta: Minta) => ({ kueri: `${lokmin('lintasSatu').tanya(minta).kueri}&bentuk=docx` }) },
  getRtl: { tanya: perKabupaten.tanya, baris: ({ rtl }: DaftarRtlJawaban) => String(rtl.length) },
  getRtlSektor: { tanya: perKabupaten.tanya, baris: ({ sektor }: RtlSektorJawaban) => String(sektor.length) },
  // A puskesmas or lokmin that nobody has: whoever may run one is told so.
  postLokmin: {
    tanya: ({ tempat: { wilayah: di, kab } }) => ({
      isi: {
        ...{ wilayah: di, jenis: 'bulanan', puskesmas: `${kab}-puskesmas-entah` },
        ...{ bulan: '2026-05', tanggal: '2026-06-03' },
      },
    }),
  },
  postLokminUbah: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: {
        ...{ wilayah: di, ...LOKMIN_ENTAH, bulan: '2026-05', tanggal: '2026-06-03' },
        ...{ jam: '', ruang: '', keadaan: 'rencana' },
      },
    }),
  },
  postLokminAgenda: { tanya: ({ tempat: { wilayah: di } }) => ({ isi: { wilayah: di, lokmin: 2_000_000 } }) },
  postLokminTulis: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: {
        ...{ wilayah: di, ...LOKMIN_ENTAH, kunci: KUNCI_ENTAH },
        baris: { jenis: 'isi', medan: 'judul', teks: 'uji' },
      },
    }),
  },
  postRtl: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: { wilayah: di, kunci: KUNCI_ENTAH, versi: 1, status: 'selesai', hasil: '' },
    }),
  },
  getJkn: { tanya: wilayah, baris: ({ baris }: JknJawaban) => nama(baris.filter((b) => b.tingkat === 'desa')) },
  getPendataan: {
    tanya: ({ tempat: { wilayah: di } }) => ({ kueri: `?wilayah=${di}` }),
    baris: ({ baris, bolehUbah }: PendataanJawaban) => `${nama(baris)}${bolehUbah ? ' ubah' : ''}`,
  },
  // A round and a campaign that nobody has: whoever may write is told so.
  postPendataan: {
    tanya: ({ tempat: { kab, desa: huruf } }) => ({
      isi: {
        ...{ wilayah: `${kab}.${KODE_DESA[huruf]}`, putaran: 2_000_000, versi: 0, status: 'diserahkan' },
        ...{ diserahkanPada: '2025-08-01', keluarga: 1, alasan: '' },
      },
    }),
  },
  postPutaran: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: {
        ...{ wilayah: di, putaran: 2_000_000, versi: 1, nama: 'Uji', mulai: '2025-08-01', batas: '2025-08-31' },
      },
    }),
  },
  postImporPendataan: lembarKosong('desa,status,tanggal,keluarga\n', (kab) => `&putaran=${nomorDi(kab)}`),
  getKampanye: {
    tanya: ({ tempat: { wilayah: di } }) => ({ kueri: `?wilayah=${di}` }),
    baris: ({ dipilih, boleh: { kelola, isi } }: KampanyeJawaban) =>
      `${nama((dipilih?.baris ?? []).filter((b) => b.tingkat === 'desa'))}${isi ? ' isi' : ''}${kelola ? ' kelola' : ''}`,
  },
  getKampanyeHarian: {
    tanya: ({ tempat: { wilayah: di, kab } }) => ({
      kueri: `?wilayah=${di}&kampanye=${nomorDi(kab)}&tanggal=2026-12-05`,
    }),
    baris: ({ baris }: KampanyeHarianJawaban) => String(baris.length),
  },
  postKampanye: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: {
        ...{ wilayah: di, kampanye: 2_000_000, versi: 1, nama: 'Uji', satuan: 'anak', mulai: '2026-12-01' },
        ...{ selesai: '2026-12-10', target: 95, pelapor: ['posyandu'] },
      },
    }),
  },
  postKampanyeHarian: {
    tanya: ({ tempat: { wilayah: di, kab } }) => ({
      isi: {
        ...{ wilayah: di, kampanye: nomorDi(kab), tanggal: '2026-12-05' },
        baris: [{ unit: `${kab}-posyandu-posyandu-a`, desa: `${kab}.${KODE_DESA.A}`, dilayani: 7, versi: 0 }],
      },
    }),
  },
  postImporKampanye: lembarKosong('desa,sasaran\n', (kab) => `&kampanye=${nomorDi(kab)}&lembar=sasaran`),
  getPilah: angka('UJI_CAKUPAN'),
  'getPilah/peka': angka(PEKA),
  postPapan: {
    tanya: ({ tempat: { wilayah: di } }) => ({
      isi: { wilayah: di, papan: null, versi: null, nama: 'Uji', potongan: [] },
    }),
  },
  // A board that nobody has: whoever may put one together here is told so.
  postPapanLingkup: {
    tanya: ({ tempat: { wilayah: di } }) => ({ isi: { wilayah: di, ...PAPAN_ENTAH, lingkup: 'sendiri' } }),
  },
  postPapanHapus: {
    tanya: ({ tempat: { wilayah: di } }) => ({ isi: { wilayah: di, ...PAPAN_ENTAH, hapus: true } }),
  },
  getProfil: {
    tanya: ({ tempat }) => ({
      kueri: `?wilayah=${tempat.kab}.${KODE_DESA[tempat.desa]}&bulan=${formatBulan(tempat.bulan)}`,
    }),
    baris: (j: { desa: { nama: string }; indikator: readonly { indikator: { kode: string } }[] }) =>
      pendek(j.desa.nama) + (j.indikator.some(({ indikator }) => indikator.kode === PEKA) ? ' peka' : ''),
  },
  getUnit: {
    tanya: wilayah,
    baris: ({ unit }: { unit: readonly { keadaan: string }[] }) =>
      `${unit.length} ${unit.filter(({ keadaan }) => keadaan !== 'tidak-wajib').length}`,
  },
  // Nothing is to be checked in this world: whoever may answer is told so, the others are not.
  postJawabTemuan: {
    tanya: ({ tempat: { kab, desa: huruf, bulan } }) => ({
      isi: {
        ...kunciPosyandu(kab, huruf),
        ...{ bulan: formatBulan(bulan), aturan: 'uji-d-s', kiri: 1, kanan: 0, klarifikasi: 'Sudah dihitung ulang.' },
      },
    }),
  },
  postLaporan: {
    tanya: ({ tempat: { kab, desa: huruf, bulan } }) => ({
      isi: {
        ...kunciPosyandu(kab, huruf),
        ...{ bulan: formatBulan(bulan), isian: selKirim(TIMBANGAN) },
      },
    }),
  },
  getTugasLapor: {
    tanya: wilayah,
    baris: ({ perluWilayah, tugas }: TugasLaporJawaban) =>
      perluWilayah ? 'pilih' : gabung(tugas.map(({ unit, desa: d }) => `${unit.nama}-${pendek(d.nama)}`)),
  },
  getFormulirBanyak: {
    tanya: wilayah,
    baris: ({ formulir }: { formulir: readonly { unit: { nama: string } }[] }) => nama(formulir.map((f) => f.unit)),
  },
  getFormulir: laporanPosyandu,
  getVersiLaporan: laporanPosyandu,
  getDampak: {
    ...laporanPosyandu,
    baris: ({ indikator }: DampakJawaban) =>
      gabung(indikator.flatMap(({ kode: k }) => (k.startsWith('UJI_') ? [k.slice(4)] : []))),
  },
  getPeriksa: {
    tanya: wilayah,
    baris: ({ laporan }: PeriksaJawaban) =>
      gabung(laporan.map(({ unit, boleh }) => `${unit.nama}${boleh.length > 0 ? '' : '-'}`)),
  },
  postTahap: {
    tanya: ({ tempat: { kab, desa: huruf, bulan } }) => ({
      isi: {
        tahap: 'terverifikasi',
        laporan: [{ ...kunciPosyandu(kab, huruf), bulan: formatBulan(bulan), versi: 2_000_000 }],
      },
    }),
    // A version that nobody has: who may see the laporan is told which one it is at, and nothing changes.
    baris: ({ laporan }: TahapJawaban) => String(laporan[0]?.versi),
  },
  getPengaturan: { tanya: wilayah },
  postPengaturan: { tanya: ({ tempat }) => ({ isi: { wilayah: tempat.wilayah, prioritasPembinaan: [] } }) },
  getTenggat: {
    tanya: wilayah,
    baris: ({ bolehUbah }: TenggatJawaban) => (bolehUbah ? 'ubah' : 'baca'),
  },
  postTenggat: {
    tanya: ({ tempat }) => ({ isi: { wilayah: tempat.wilayah, tenggat: TENGGAT_BAWAAN, tutup: null } }),
  },
  getPengguna: {
    tanya: () => ({}),
    baris: ({ pengguna }: { pengguna: readonly { namaPengguna: string }[] }) =>
      gabung(pengguna.flatMap(({ namaPengguna: n }) => (n.startsWith('target-') ? [n.slice(7)] : []))),
  },
  postPengguna: {
    tanya: ({ kasus, nomor }) => ({ isi: { namaPengguna: `baru-${nomor}`, nama: 'Orang baru', ...tugas(kasus) } }),
  },
  postPenugasan: {
    tanya: ({ nama, kasus, sasaran: { orang } }) => ({
      isi: {
        penggunaId: (kasus !== 'tetangga' ? orang.penerima : nama === 'admin' ? orang.dua : orang.sana).penggunaId,
        ...tugas(kasus),
      },
    }),
  },
  postAkhiriPenugasan: {
    tanya: (minta) => ({ isi: { penugasanId: siapa(minta).penugasanId, akhir: '2030-12-31' } }),
  },
  postTangguhkan: { tanya: (minta) => ({ isi: { penggunaId: siapa(minta).penggunaId, tangguhkan: false } }) },
  postTautanPengguna: { tanya: (minta) => ({ isi: { penggunaId: siapa(minta).penggunaId } }) },
  postImporPengguna: {
    tanya: ({ kasus, nomor }) => {
      const { peran: sebagai, tempat } = peran(kasus)
      const baris = { namaPengguna: `impor-${nomor}`, nama: 'Orang', peran: sebagai, tempat: tempat.join(' ') }
      return { isi: { kering: true, baris: [{ ...baris, mulai: '2026-01-01' }] } }
    },
    baris: ({ baris }: { baris: readonly { hasil: string }[] }) => baris.map(({ hasil }) => hasil).join('+'),
  },
  getSasaran: { tanya: tahunan, baris: ({ desa: semua }: SasaranJawaban) => nama(semua) },
  getBandingSasaran: { tanya: tahunan, baris: ({ desa: semua }: BandingSasaranJawaban) => nama(semua) },
  getRiwayatSasaran: { tanya: tahunan },
  getPerkiraanSasaran: { tanya: tahunan },
  getTarget: { tanya: tahunan },
  getRiwayatTarget: { tanya: ({ tempat }) => ({ kueri: `?wilayah=${tempat.wilayah}&indikator=UJI_CAKUPAN` }) },
  // What nobody knows: whoever may change things is told so, and nothing changes.
  postSasaran: {
    tanya: ({ tempat }) => ({
      isi: {
        ...{ wilayah: tempat.wilayah, tahun: 2025, dasar: 'proyeksi', mulai: null, dokumen: 'SK uji' },
        sel: [{ desa: `${tempat.kab}.01.2001`, jenis: 'entah', lama: null, baru: 1 }],
      },
    }),
  },
  postTarget: {
    tanya: ({ tempat }) => ({
      isi: {
        ...{ wilayah: tempat.wilayah, tahun: 2025 },
        target: [{ indikator: 'ENTAH', tingkat: 'kabupaten', wilayah: null, lama: null, baru: 80, dokumen: 'SK uji' }],
      },
    }),
  },
  postTetapanSasaran: { tanya: ({ tempat }) => ({ isi: { wilayah: tempat.wilayah, tetapan: {} } }) },
  postImporSasaran: berkasTahun('desa,kode desa,penduduk\n', '&dasar=proyeksi'),
  postImporTarget: berkasTahun('indikator,tingkat,wilayah,persen,dokumen\n'),
  getKelolaWilayah: { tanya: wilayah, baris: ({ desa: semua }: KelolaWilayahJawaban) => nama(semua) },
  getKelolaDesa: {
    tanya: ({ tempat: { kab, desa: huruf, bulan } }) => ({
      kueri: `?wilayah=${kab}.${KODE_DESA[huruf]}&bulan=${formatBulan(bulan)}`,
    }),
  },
  // A place that nobody knows: whoever may change things is told so, and nothing changes.
  postKelolaWilayah: {
    tanya: ({ tempat }) => ({
      isi: {
        ...{ wilayah: tempat.wilayah, kering: false, sejak: '2025-09', dokumen: 'SK uji' },
        langkah: { jenis: 'pindah-puskesmas', desa: `${tempat.kab}.01.2999`, puskesmas: 'entah' },
      },
    }),
  },
  postKelolaUnit: {
    tanya: ({ tempat }) => ({
      isi: {
        ...{ wilayah: tempat.wilayah, kering: false, dokumen: 'SK uji' },
        langkah: { jenis: 'tutup', unit: `${tempat.kab}-posyandu-entah`, akhir: '2025-09' },
      },
    }),
  },
  getKatalog: { tanya: tahunan },
  getKatalogIndikator: { tanya: ({ tempat }) => ({ kueri: `?wilayah=${tempat.wilayah}&indikator=UJI_CAKUPAN` }) },
  getPilihanIndikator: { tanya: ({ tempat }) => ({ kueri: `?wilayah=${tempat.wilayah}` }) },
  postPeriksaIndikator: { tanya: ({ tempat }) => ({ isi: { wilayah: tempat.wilayah, isi: rancanganUji() } }) },
  // A draft that nobody has made: whoever may work on drafts is told so, and nothing changes.
  getRancanganIndikator: { tanya: ({ tempat }) => ({ kueri: `?wilayah=${tempat.wilayah}&rancangan=999999` }) },
  postRancanganIndikator: {
    tanya: ({ tempat }) => ({ isi: { wilayah: tempat.wilayah, rancangan: RANCANGAN_ENTAH, isi: rancanganUji() } }),
  },
  postBuangRancangan: { tanya: ({ tempat }) => ({ isi: { wilayah: tempat.wilayah, ...RANCANGAN_ENTAH } }) },
  postCobaIndikator: {
    tanya: ({ tempat }) => ({
      isi: { wilayah: tempat.wilayah, ...RANCANGAN_ENTAH, bulan: formatBulan(tempat.bulan), rincian: 'desa' },
    }),
  },
  postAktifkanIndikator: {
    tanya: ({ tempat }) => ({
      isi: { wilayah: tempat.wilayah, ...RANCANGAN_ENTAH, dokumen: 'SK uji', kering: false },
    }),
  },
  postHentikanIndikator: {
    tanya: ({ tempat }) => ({
      isi: {
        ...{ wilayah: tempat.wilayah, indikator: 'UJI_CAKUPAN', berlakuDari: null, sejak: 2027 },
        ...{ dokumen: 'SK uji', kering: false },
      },
    }),
  },
  postUnggahImpor: {
    tanya: ({ tempat, nomor }) => ({
      ...{ kueri: `?wilayah=${tempat.wilayah}&nama=uji-${nomor}.csv`, isi: 'unit,desa\n', tipe: BERKAS },
    }),
  },
  getImpor: imporLain,
  getImporBaris: { tanya: () => ({ kueri: '?impor=2000000&saring=baru' }) },
  getImporLembar: imporLain,
  getImporDaftar: perKabupaten,
  postAliasImpor: { tanya: ({ tempat }) => ({ isi: { ...IMPOR_LAIN, alias: [aliasUji(tempat.kab)] } }) },
  postBacaUlangImpor: { tanya: () => ({ isi: IMPOR_LAIN }) },
  postPilihImpor: { tanya: () => ({ isi: { ...IMPOR_LAIN, pada: [2], ikut: false } }) },
  postTerapkanImpor: { tanya: () => ({ isi: IMPOR_LAIN }) },
  postBatalkanImpor: { tanya: () => ({ isi: IMPOR_LAIN }) },
  getFormat: perKabupaten,
  postFormat: { tanya: ({ tempat }) => ({ isi: { wilayah: tempat.wilayah, format: FORMAT_UJI } }) },
  postCobaFormat: { tanya: () => ({ isi: { ...IMPOR_LAIN, format: FORMAT_UJI } }) },
  getTemplat: {
    tanya: ({ kasus, tempat: { kab, bulan } }) => {
      const satu = ['tetangga', 'desa-tetangga', 'induk'].includes(kasus)
      const wilayah = `${kab}-puskesmas-${satu ? 'satu' : 'dua'}`
      return { kueri: `?wilayah=${wilayah}&jenis=posyandu&bulan=${formatBulan(bulan)}` }
    },
  },
  postBerkas: berkas('UJI_CAKUPAN'),
  'postBerkas/peka': berkas('UJI_PEKA'),
  getJejak: { tanya: () => ({ kueri: '?tindakan=uji-matriks' }), baris: jejak },
  postEksporJejak: { tanya: () => ({ isi: { tindakan: 'uji-matriks' } }), baris: jejak },
}
