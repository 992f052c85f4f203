// Which desa the rows of a list of units mean. A list itself teaches where each puskesmas lies: its kecamatan are those of
// the desa that need no explanation, and that settles the names that several desa bear.
import type { Penolakan } from '#domain/impor.ts'
import {
  cocokkanDesa,
  type DesaBernama,
  type Lingkup,
  normalkanNama,
  normalkanTempat,
  type Pencocokan,
} from '#domain/nama-desa.ts'
import { alasanNama, lingkupKecamatan, type Pencocok } from './import-pencocok.ts'
import type { BarisUnit, NamaDesa } from './import-unit-baris.ts'

export type BarisCocok = { readonly baris: BarisUnit; readonly desa: readonly DesaBernama[] }

/** Where a puskesmas lies, by its normalised name. */
type Letak = ReadonlyMap<string, Lingkup>

/** Rows whose every desa is known, and a refusal for each that is not. */
export function cocokkanBaris(
  pencocok: Pencocok,
  semua: readonly BarisUnit[],
): { cocok: BarisCocok[]; ditolak: Penolakan[] } {
  const letak = letakPuskesmas(pencocok, semua)
  const cocok: BarisCocok[] = []
  const ditolak: Penolakan[] = []
  for (const baris of semua) {
    const hasil = baris.desa.map((nama) => ({ nama, pencocokan: cocokkan(pencocok, letak, baris, nama) }))
    const gagal = hasil.flatMap(({ nama, pencocokan }) =>
      pencocokan.hasil === 'cocok' ? [] : [tolakNama(baris, nama, pencocokan)],
    )
    ditolak.push(...gagal)
    const desa = hasil.flatMap(({ pencocokan }) => (pencocokan.hasil === 'cocok' ? [pencocokan.desa] : []))
    if (gagal.length === 0) cocok.push({ baris, desa })
  }
  return { cocok, ditolak }
}

function letakPuskesmas(pencocok: Pencocok, semua: readonly BarisUnit[]): Letak {
  const hitung = new Map<string, Map<string, number>>()
  for (const baris of semua) {
    const kunci = normalkanTempat(baris.puskesmas)
    const milik = hitung.get(kunci) ?? new Map<string, number>()
    hitung.set(kunci, milik)
    for (const nama of baris.desa) {
      const desa = tanpaRagu(pencocok, baris, nama)
      if (desa) milik.set(desa.kecamatanKode, (milik.get(desa.kecamatanKode) ?? 0) + 1)
    }
  }
  return new Map(
    [...hitung].map(([kunci, milik]) => {
      const puskesmas = pencocok.findPuskesmas(kunci)
      const kecamatan = new Set([
        ...tanpaPencilan(milik),
        ...(puskesmas ? pencocok.kecamatanPuskesmas(puskesmas.unitId) : []),
      ])
      const alias = pencocok.alias([...kecamatan, ...(puskesmas ? [puskesmas.kode] : [])])
      return [kunci, { alias, lingkaran: [(desa: DesaBernama) => kecamatan.has(desa.kecamatanKode)] }]
    }),
  )
}

// A name that only one desa of the kabupaten bears, or a code, or a kecamatan in the row itself.
function tanpaRagu(pencocok: Pencocok, baris: BarisUnit, { nama, kode }: NamaDesa): DesaBernama | undefined {
  if (kode !== null) return pencocok.indeks.kode.get(kode)
  const senama = pencocok.indeks.nama.get(normalkanNama(nama)) ?? []
  const kecamatan = baris.kecamatan ? pencocok.findKecamatan(baris.kecamatan)?.kode : undefined
  const calon = kecamatan ? senama.filter(({ kecamatanKode }) => kecamatanKode === kecamatan) : senama
  return calon.length === 1 ? calon[0] : undefined
}

// One lone name in another kecamatan than all the others is more likely misspelt than a work area across the border; and
// a name alone is not enough.
function tanpaPencilan(milik: ReadonlyMap<string, number>): string[] {
  const terbanyak = Math.max(0, ...milik.values())
  return [...milik].filter(([, banyak]) => banyak > 1 || terbanyak < 3).map(([kode]) => kode)
}

function cocokkan(pencocok: Pencocok, letak: Letak, baris: BarisUnit, nama: NamaDesa): Pencocokan {
  const kecamatan = baris.kecamatan ? pencocok.findKecamatan(baris.kecamatan) : undefined
  const dariPuskesmas = letak.get(normalkanTempat(baris.puskesmas))
  const lingkup = kecamatan ? lingkupKecamatan(pencocok, kecamatan.kode) : dariPuskesmas
  return cocokkanDesa(pencocok.indeks, nama, lingkup ?? { alias: new Map(), lingkaran: [] })
}

function tolakNama(
  { lembar, nomor, kolomDesa, puskesmas, kecamatan }: BarisUnit,
  { nama, kode }: NamaDesa,
  pencocokan: Exclude<Pencocokan, { hasil: 'cocok' }>,
): Penolakan {
  const di = kecamatan ? `Kec. ${kecamatan}` : `Puskesmas ${puskesmas}`
  return {
    ...(lembar !== null && { lembar }),
    baris: nomor,
    kolom: kolomDesa,
    nilai: nama || kode,
    ...alasanNama(pencocokan, { nama, di }),
  }
}
