// From rows to looks: the same rows colour polygons, tiles and the table, by status or, where none has one, by value.

import { buatKelas, findKelas, type Kelas } from '#client/format/kelas.ts'
import { formatNilai, getNilai } from '#client/format/nilai.ts'
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
}

/** By status; by classes of value where no row has a status. */
export function buatPewarnaan(
  { baris, indikator }: Pick<Lembar, 'baris' | 'indikator'>,
  { acuan = [], hanyaStatus = false }: Cara = {},
): Pewarnaan {
  const nilaiDari = (satu: Baris) => (satu.sel === 'nilai' && !satu.kedaluwarsa ? getNilai(satu, indikator) : null)
  const perNilai = !hanyaStatus && baris.every(({ status }) => status === null)
  const nilai = baris.map(nilaiDari).filter((n) => n !== null)
  const kelas = perNilai ? kelasDengan(nilai, acuan) : []
  const kelasDari = (satu: Baris) => {
    const nilai = nilaiDari(satu)
    return nilai === null ? undefined : findKelas(kelas, nilai)
  }
  return {
    kelas,
    saringDari: (satu) => {
      const milik = kelasDari(satu)
      return milik ? `kelas-${milik.nomor}` : getTampak(satu)
    },
    tandaDari: (satu) => {
      const milik = kelasDari(satu)
      return milik ? { 'data-kelas': String(milik.nomor) } : getTanda(getTampak(satu))
    },
  }
}

/** Classes counted over `nilai`, their borders made of `acuan` too. */
function kelasDengan(nilai: readonly number[], acuan: readonly number[]): readonly Kelas[] {
  if (acuan.length === 0) return buatKelas(nilai)
  const kelas = buatKelas([...acuan, ...nilai])
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
