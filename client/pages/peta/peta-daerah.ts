// From rows to looks: the same rows colour polygons, tiles and the table, by status or, where none has one, by value.

import { buatKelas, type CaraKelas, findKelas, type Kelas } from '#client/format/kelas.ts'
import { formatNilai, getNilai } from '#client/format/nilai.ts'
import { tahanPutusan } from '#client/format/tahan-putusan.ts'
import { getTampak, getTanda, type Tampak } from '#client/format/tampak.ts'
import type { Daerah } from '#client/map/daerah.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'

/** What the legend can filter by: a look, or a class of values. */
export type Saring = Tampak | `kelas-${number}`

export type Pewarnaan = {
  /** Empty where rows have statuses. */
  readonly kelas: readonly Kelas[]
  readonly saringDari: (baris: Baris) => Saring
  readonly tandaDari: (baris: Baris) => Readonly<Record<string, string>>
}

type Cara = {
  /** Values that the classes are made of, where more than this sheet's own shall bear the same colours. */
  readonly acuan?: readonly number[]
  /** Never by classes: beside sheets that have statuses. */
  readonly hanyaStatus?: boolean
  /** How the reader wants values classed, also where there are statuses. */
  readonly kelas?: CaraKelas | null
}

/** By status; by classes of value where no row has a status, too few have one to point at them, or the reader asks for them. */
export function buatPewarnaan(
  lembar: Pick<Lembar, 'baris' | 'indikator' | 'rincian'>,
  { acuan = [], hanyaStatus = false, kelas: cara = null }: Cara = {},
): Pewarnaan {
  const { baris, indikator } = tahanPutusan(lembar)
  const ditahan = baris !== lembar.baris
  const tampakDari = (satu: Baris) => getTampak(ditahan ? { ...satu, status: null } : satu)
  const nilaiDari = (satu: Baris) => nilaiBaris(satu, indikator)
  const perNilai = cara !== null || (!hanyaStatus && baris.every(({ status }) => status === null))
  const pilihan = { terbalik: indikator.arah === 'turun', ...(cara && { cara }) }
  const kelas = perNilai ? kelasDengan(listNilai({ baris, indikator }), acuan, pilihan) : []
  const kelasDari = (satu: Baris) => {
    const nilai = nilaiDari(satu)
    return nilai === null ? undefined : findKelas(kelas, nilai)
  }
  return {
    kelas,
    saringDari: (satu) => {
      const milik = kelasDari(satu)
      return milik ? `kelas-${milik.nomor}` : tampakDari(satu)
    },
    tandaDari: (satu) => {
      const milik = kelasDari(satu)
      return milik ? { 'data-kelas': milik.warna } : getTanda(tampakDari(satu))
    },
  }
}

/** What is provisional keeps its own look: a desa of which a tenth reported would stretch the classes of all. */
const nilaiBaris = (satu: Baris, indikator: Lembar['indikator']): number | null =>
  satu.sel === 'nilai' && !satu.kedaluwarsa && !satu.sementara ? getNilai(satu, indikator) : null

/** The values of a sheet that classes are made of. */
export const listNilai = ({ baris, indikator }: Pick<Lembar, 'baris' | 'indikator'>): readonly number[] =>
  baris.map((satu) => nilaiBaris(satu, indikator)).filter((n) => n !== null)

/** Classes counted over `nilai`, their borders made of `acuan` too. */
function kelasDengan(
  nilai: readonly number[],
  acuan: readonly number[],
  pilihan: Parameters<typeof buatKelas>[1],
): readonly Kelas[] {
  if (acuan.length === 0) return buatKelas(nilai, pilihan)
  const kelas = buatKelas([...acuan, ...nilai], pilihan)
  return kelas.map((satu) => ({ ...satu, jumlah: nilai.filter((n) => findKelas(kelas, n) === satu).length }))
}

type Bahan = {
  readonly lembar: Lembar
  readonly pohon: WilayahJawaban
  readonly pewarnaan: Pewarnaan
  readonly saring: ReadonlySet<Saring>
}

/** How every desa of the picture looks; a row of a kecamatan or puskesmas colours all its desa. */
export function buatDaerah({ lembar, pohon, pewarnaan, saring }: Bahan): ReadonlyMap<string, Daerah> {
  const perKode = new Map(
    lembar.baris.flatMap((satu): [string, Daerah][] => {
      const milik: Daerah = {
        kunci: satu.kode,
        tanda: pewarnaan.tandaDari(satu),
        nilai: satu.sel === 'nilai' && !satu.kedaluwarsa ? formatNilai(satu, lembar.indikator) : '',
        redup: saring.size > 0 && !saring.has(pewarnaan.saringDari(satu)),
      }
      return [satu.kode, ...satu.bersama].map((kode) => [kode, milik])
    }),
  )
  if (lembar.rincian === 'desa') return perKode
  const induk = lembar.rincian
  return new Map(
    pohon.desa.flatMap((desa): [string, Daerah][] => {
      const milik = perKode.get(desa[induk] ?? '')
      return milik ? [[desa.kode, milik]] : []
    }),
  )
}
