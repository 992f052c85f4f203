import { alasanTanpaStatus } from '#client/format/alasan.ts'
import type { Angka, Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { type Besaran, besaran, nilaiGambar } from './besaran.ts'
import { type Skala, skala } from './skala.ts'

/** One bar of the sheet. `tinggi` is null where there is nothing to draw but a mark. */
export type BatangLembar = {
  readonly kode: string
  readonly nama: string
  readonly total: boolean
  readonly angka: Angka
  readonly tinggi: number | null
  readonly target: number | null
  /** The cumulative stands, but this month itself was not reported: hatched. */
  readonly tanpaBulanIni: boolean
  readonly lebihDari100: boolean
}

export type GambarLembar = {
  readonly besaran: Besaran
  readonly skala: Skala
  /** Ranked, highest first. */
  readonly peringkat: readonly BatangLembar[]
  /** With a value but without a rank: incomplete, or too few of those due were measured. */
  readonly tanpaPeringkat: readonly BatangLembar[]
  /** No value at all. */
  readonly tanpaNilai: readonly BatangLembar[]
  readonly total: BatangLembar
}

/** The sheet as a picture: the answer's rows in drawing order, on one axis that holds them all. */
export function gambarLembar(lembar: Pick<Lembar, 'indikator' | 'baris' | 'total' | 'wilayah'>): GambarLembar {
  const ukuran = besaran([...lembar.baris, lembar.total])
  const batang = lembar.baris.map((b) => batangLembar(b, b, ukuran, false))
  const total = batangLembar(lembar.total, lembar.wilayah, ukuran, true)
  const bernilai = batang.filter((b) => b.tinggi !== null).sort(tertinggiDulu)
  return {
    besaran: ukuran,
    skala: skala(
      [...batang, total].flatMap((b) => [b.tinggi, b.target]),
      { bilangan: ukuran === 'jumlah' },
    ),
    peringkat: bernilai.filter((b) => hasRank(b.angka, lembar.indikator)),
    tanpaPeringkat: bernilai.filter((b) => !hasRank(b.angka, lembar.indikator)),
    tanpaNilai: batang.filter((b) => b.tinggi === null).sort((a, b) => a.nama.localeCompare(b.nama, 'id')),
    total,
  }
}

/** Every bar in drawing order, the whole area last. */
export const urutanBatang = (gambar: GambarLembar): readonly BatangLembar[] => [
  ...gambar.peringkat,
  ...gambar.tanpaPeringkat,
  ...gambar.tanpaNilai,
  gambar.total,
]

function batangLembar(angka: Angka | Baris, tempat: { kode: string; nama: string }, ukuran: Besaran, total: boolean) {
  const tinggi = nilaiGambar(angka, ukuran)
  return {
    kode: tempat.kode,
    nama: tempat.nama,
    total,
    angka,
    tinggi,
    target: ukuran === 'persen' ? angka.target : null,
    tanpaBulanIni: tinggi !== null && angka.bulanIni === 'belum-lapor',
    lebihDari100: ukuran === 'persen' && tinggi !== null && tinggi > 100,
  } satisfies BatangLembar
}

/** Equal heights stay in the order of the larger penyebut, then of the name, so that two prints agree. */
const tertinggiDulu = (a: BatangLembar, b: BatangLembar): number =>
  (b.tinggi ?? 0) - (a.tinggi ?? 0) ||
  (b.angka.penyebut ?? 0) - (a.angka.penyebut ?? 0) ||
  a.nama.localeCompare(b.nama, 'id')

/** What is not judged because too little came in or was measured is not ranked either. */
function hasRank(angka: Angka, indikator: Lembar['indikator']): boolean {
  const alasan = alasanTanpaStatus(angka, indikator)
  return !angka.sementara && alasan !== 'kurang-ukur' && alasan !== 'periksa'
}
