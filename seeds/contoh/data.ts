/** How each elemen comes about, what is planted, how sasaran are estimated: the data files of the example, as read. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { type Bulan, parseBulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import { type Elemen, JENIS_UNIT } from '#domain/indikator.ts'
import { PERAN_LAIN } from './peran.ts'

export const jalurBerkas = (nama: string): string => fileURLToPath(new URL(nama, import.meta.url))

export type Baris = Readonly<Record<string, string>>
export const readCsv = (nama: string): Baris[] =>
  parse(readFileSync(jalurBerkas(nama), 'utf8'), { columns: true, skip_empty_lines: true })

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
  readonly tren: Tren | null
  /** Exponent of the desa's mutu; below zero where less is better. */
  readonly mutu: number
  /** How much chance there is: 0 none, 1 as chance has it. */
  readonly ragam: number
}

/** How a level changes over the years: points of a line, in order of months. */
export type Tren = readonly { readonly bulan: Bulan; readonly nilai: number }[]

export function readModel(): Map<string, ModelElemen> {
  const musim = new Map(
    readCsv('musim.csv').map((b) => [b.musim, Array.from({ length: 12 }, (_, i) => Number(b[String(i + 1)]))]),
  )
  const tren = new Map(readCsv('tren.csv').map((b) => [b.tren, readTren(b)]))
  return new Map(
    readCsv('elemen.csv').map((b) => [
      b.elemen ?? '',
      {
        cara: (b.cara ?? '') as Cara, // our own file; the test reads it whole
        dari: readDari(b.dari),
        laju: Number(b.laju || 1),
        bagi: new Map((b.bagi ? b.bagi.split(';') : []).map((satu) => readBagi(satu))),
        musim: musim.get(b.musim ?? '') ?? null,
        tren: tren.get(b.tren ?? '') ?? null,
        mutu: Number(b.mutu),
        ragam: Number(b.ragam),
      },
    ]),
  )
}

const readTren = ({ tren: _, ...titik }: Baris): Tren =>
  Object.entries(titik).map(([bulan, nilai]) => ({ bulan: parseBulan(bulan) ?? SEJAK_SEMULA, nilai: Number(nilai) }))

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
    tren: null,
    mutu: 1,
    ragam: 1,
  }
}

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
