/** The fictional puskesmas as its data files say it: desa, units, how each elemen comes about, what is planted. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { type Elemen, JENIS_UNIT, type JenisUnit } from '#domain/indikator.ts'
import type { WilayahBaru } from '#domain/wilayah.ts'

export const jalurBerkas = (nama: string): string => fileURLToPath(new URL(nama, import.meta.url))

type Baris = Readonly<Record<string, string>>
const readCsv = (nama: string): Baris[] => parse(readFileSync(jalurBerkas(nama), 'utf8'), { columns: true })

export const KODE_KAB = '99.01'

export type DesaContoh = {
  readonly kode: string
  readonly nama: string
  readonly jenis: 'desa' | 'kelurahan'
  /** In 2024; later years grow from it. */
  readonly penduduk: number
  /** How well its services reach people: about 1. */
  readonly mutu: number
  /** People really there over the projected ones. */
  readonly riil: number
}

export function readDesa(): DesaContoh[] {
  return readCsv('desa.csv').map((b) => ({
    kode: b.kode ?? '',
    nama: b.nama ?? '',
    jenis: b.jenis === 'kelurahan' ? 'kelurahan' : 'desa',
    penduduk: Number(b.penduduk),
    mutu: Number(b.mutu),
    riil: Number(b.riil),
  }))
}

/** The kabupaten in the form in which every kabupaten comes in. */
export function wilayahContoh(desa: readonly DesaContoh[]): WilayahBaru {
  const kecamatanKode = `${KODE_KAB}.01`
  return {
    kabupaten: { kode: KODE_KAB, nama: 'Contoh', provinsi: 'Contoh', jenis: 'kabupaten', zonaWaktu: 'Asia/Jakarta' },
    kecamatan: [{ kode: kecamatanKode, nama: 'Teluk Kenari' }],
    desa: desa.map(({ kode, nama, jenis }) => ({ kode, nama, jenis, kecamatanKode })),
  }
}

/** What a unit is to the model: its kind, schools told apart by what they teach. */
export type Peran = 'puskesmas' | 'pustu' | 'posyandu' | 'klinik' | 'sd' | 'smp' | 'bpjs'

export type UnitContoh = {
  readonly kode: string
  readonly peran: Peran
  readonly jenisUnitId: number
  /** Codes of the desa whose people it reports. */
  readonly desa: readonly string[]
}

const PERAN_LAIN: Readonly<Record<string, Peran>> = {
  'faskes-lain': 'klinik',
  puskesmas: 'puskesmas',
  pustu: 'pustu',
  posyandu: 'posyandu',
  bpjs: 'bpjs',
}

export function readUnit(): UnitContoh[] {
  return readCsv('unit.csv').map((b) => {
    const jenis = (b.jenis ?? '') as JenisUnit // the file names kinds as the catalogue does
    const sekolah: Peran = b.nama?.startsWith('SMP') ? 'smp' : 'sd'
    return {
      kode: b.kode ?? '',
      peran: PERAN_LAIN[jenis] ?? sekolah,
      jenisUnitId: JENIS_UNIT[jenis],
      desa: (b['kode desa'] ?? '').split(';'),
    }
  })
}

export type Cara =
  | 'sasaran'
  | 'orang'
  | 'bagian'
  | 'jumlah'
  | 'tetap'
  | 'ya'
  | 'pustu'
  | 'berjalan'
  | 'berjalan-sasaran'
  | 'berjalan-bagian'

/**
 * How the count of one elemen comes about. `sasaran`: people who come, `laju` of the sasaran in a year. `orang`: people
 * who are there. `bagian`: a share of other counts of the same laporan. `jumlah`: their sum. `tetap`, `ya`: equipment
 * and staff. `pustu`: how many pustu serve the desa. `berjalan...`: the same since January.
 */
export type ModelElemen = {
  readonly cara: Cara
  /** Kind of sasaran, or codes of elemen, those after a minus taken away. */
  readonly dari: readonly { readonly kode: string; readonly tanda: 1 | -1 }[]
  readonly laju: number
  /** Which share of it each kind of unit reports. */
  readonly bagi: ReadonlyMap<string, number>
  /** Twelve factors, January first. */
  readonly musim: readonly number[] | null
  /** Exponent of the desa's mutu; below zero where less is better. */
  readonly mutu: number
  /** How much chance there is: 0 none, 1 as chance has it. */
  readonly ragam: number
}

export function readModel(): Map<string, ModelElemen> {
  const musim = new Map(
    readCsv('musim.csv').map((b) => [b.musim, Array.from({ length: 12 }, (_, i) => Number(b[String(i + 1)]))]),
  )
  return new Map(
    readCsv('elemen.csv').map((b) => [
      b.elemen ?? '',
      {
        cara: (b.cara ?? '') as Cara, // our own file; the test reads it whole
        dari: readDari(b.dari),
        laju: Number(b.laju || 1),
        bagi: new Map((b.bagi ? b.bagi.split(';') : []).map((satu) => readBagi(satu))),
        musim: musim.get(b.musim ?? '') ?? null,
        mutu: Number(b.mutu),
        ragam: Number(b.ragam),
      },
    ]),
  )
}

const readDari = (teks: string | undefined): ModelElemen['dari'] =>
  (teks ? teks.split(';') : []).map((kode) => ({ kode: kode.replace(/^-/, ''), tanda: kode.startsWith('-') ? -1 : 1 }))

function readBagi(teks: string): [string, number] {
  const [peran = '', bagian = ''] = teks.split(':')
  return [peran, Number(bagian)]
}

const LAJU_BAWAAN = 0.008

/** An elemen that the file does not know yet gets small counts by its sifat, so that a new row of the catalogue shows. */
export function modelBawaan(elemen: Elemen): ModelElemen {
  const wajib = [...elemen.pelapor].filter(([, w]) => w).map(([jenis]) => jenis)
  const peran = Object.entries(JENIS_UNIT).filter(([, nomor]) => wajib.includes(nomor))
  const cara: Readonly<Record<Elemen['sifat'], Cara>> = {
    layanan: 'sasaran',
    kejadian: 'sasaran',
    posisi: 'orang',
    'sampai-bulan-ini': 'berjalan-sasaran',
  }
  return {
    cara: cara[elemen.sifat],
    dari: [{ kode: 'penduduk', tanda: 1 }],
    laju: LAJU_BAWAAN,
    bagi: new Map(peran.map(([kode]) => [PERAN_LAIN[kode] ?? kode, 1 / peran.length])),
    musim: null,
    mutu: 1,
    ragam: 1,
  }
}

/** Oddities put in on purpose, by code of unit, desa, group and elemen. */
export type Sengaja = {
  readonly tidakPernahBuka: readonly string[]
  readonly jarangLapor: readonly string[]
  /** Units whose laporan of the last month has not come in. */
  readonly belumMasukBulanTerakhir: readonly string[]
  /** Groups of a desa in which the pustu counts again whom the posyandu counted. */
  readonly catatGanda: readonly { readonly desa: string; readonly kelompok: readonly string[] }[]
  readonly lebih: readonly { readonly desa: string; readonly elemen: string; readonly kali: number }[]
  /** In these months of every year a cell is another cell plus some. */
  readonly harusDijelaskan: readonly {
    readonly unit: string
    readonly bulan: readonly number[]
    readonly elemen: string
    readonly menjadi: string
    readonly tambah: number
  }[]
}

export const readSengaja = (): Sengaja => JSON.parse(readFileSync(jalurBerkas('sengaja.json'), 'utf8'))

export type PendugaSasaran = {
  readonly jenis: string
  /** Of penduduk. */
  readonly laju: number
  /** Reckoned from the people of the year before. */
  readonly tahunLalu: boolean
  /** Desa that have nobody of this kind. */
  readonly desaTanpa: readonly string[]
}

export function readPenduga(): PendugaSasaran[] {
  return readCsv('sasaran.csv').map((b) => ({
    jenis: b.jenis ?? '',
    laju: Number(b.laju),
    tahunLalu: b.tahun_lalu === 'ya',
    desaTanpa: b.desa_tanpa ? b.desa_tanpa.split(';') : [],
  }))
}
