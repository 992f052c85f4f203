/** How each elemen comes about, worked out once from the data files and the catalogue: what every count then looks up. */
import { type Bulan, bulanKe, tahunDari } from '#domain/bulan.ts'
import { type Elemen, JENIS_UNIT } from '#domain/indikator.ts'
import type { KatalogIsian, KelompokIsian } from '#domain/isian.ts'
import { benih } from './acak.ts'
import { type ModelElemen, modelBawaan, type Tren } from './data.ts'
import type { Peran } from './peran.ts'

export type Resep = {
  /** Its place in `Buku.resep`. */
  readonly nomor: number
  readonly kode: string
  readonly benih: number
  readonly elemen: Elemen
  readonly kelompok: KelompokIsian
  readonly benihKelompok: number
  readonly model: ModelElemen
  /** The counts that it is a share or a sum of. */
  readonly dari: readonly { readonly resep: number; readonly tanda: 1 | -1 }[]
  /** Kind of sasaran that it is drawn from. */
  readonly jenisSasaran: string
  readonly bagi: Partial<Record<Peran, number>>
  /** Who does the part of a pustu where there is none. */
  readonly pengganti: Peran
}

export type Buku = {
  readonly resep: readonly Resep[]
  /** What each kind of unit sends: the groups and their elemen that it reports. */
  readonly kiriman: (peran: Peran, jenisUnitId: number) => readonly KelompokKiriman[]
  readonly menurutKode: ReadonlyMap<string, Resep>
  /** Groups that the recap of a desa has, where it has one: nobody else sends them then. */
  readonly rekapDesa: ReadonlySet<number>
}

export type KelompokKiriman = { readonly kelompok: KelompokIsian; readonly resep: readonly Resep[] }

const REKAP_DESA = JENIS_UNIT['rekap-desa']
const WAJIB: readonly number[] = [JENIS_UNIT.puskesmas, JENIS_UNIT.pustu, JENIS_UNIT.posyandu, REKAP_DESA]

export function susunBuku(katalog: KatalogIsian, model: ReadonlyMap<string, ModelElemen>): Buku {
  const elemen = [...katalog.elemen.values()]
  const nomor = new Map(elemen.map(({ kode }, i) => [kode, i]))
  const resep = elemen.map((satu, i) => resepDari(satu, i, { katalog, model, nomor }))
  const ingatan = new Map<string, readonly KelompokKiriman[]>()
  const kiriman: Buku['kiriman'] = (peran, jenisUnitId) => {
    const kunci = `${peran} ${jenisUnitId}`
    const ada = ingatan.get(kunci) ?? susunKiriman(katalog, resep, { peran, jenisUnitId })
    ingatan.set(kunci, ada)
    return ada
  }
  const rekapDesa = new Set(kiriman('rekap-desa', REKAP_DESA).map(({ kelompok }) => kelompok.kelompokId))
  return { resep, kiriman, rekapDesa, menurutKode: new Map(resep.map((r) => [r.kode, r])) }
}

type Sumber = {
  readonly katalog: KatalogIsian
  readonly model: ReadonlyMap<string, ModelElemen>
  readonly nomor: ReadonlyMap<string, number>
}

function resepDari(elemen: Elemen, nomor: number, sumber: Sumber): Resep {
  const model = sumber.model.get(elemen.kode) ?? modelBawaan(elemen)
  const kelompok = sumber.katalog.kelompok.get(elemen.kelompokId)
  if (!kelompok) throw new Error(`contoh: kelompok ${elemen.kelompokId} tidak ada`)
  const dari = model.dari.flatMap(({ kode, tanda }) => {
    const resep = sumber.nomor.get(kode)
    return resep === undefined ? [] : [{ resep, tanda }]
  })
  const punyaRekap = elemen.pelapor.has(REKAP_DESA) && model.bagi.size > 0
  return {
    nomor,
    kode: elemen.kode,
    benih: benih(elemen.kode),
    elemen,
    kelompok,
    benihKelompok: benih(kelompok.kode),
    model,
    dari,
    jenisSasaran: model.dari[0]?.kode ?? 'penduduk',
    // A recap has all of a desa's people, whoever counted them.
    bagi: { ...Object.fromEntries(model.bagi), ...(punyaRekap && { 'rekap-desa': 1 }) },
    pengganti: elemen.pelapor.has(JENIS_UNIT.puskesmas) ? 'puskesmas' : 'posyandu',
  }
}

/** Groups that such a unit owes, and those that it sends because it has such people. */
function susunKiriman(
  katalog: KatalogIsian,
  resep: readonly Resep[],
  { peran, jenisUnitId }: { peran: Peran; jenisUnitId: number },
): KelompokKiriman[] {
  return [...katalog.kelompok.values()].flatMap((kelompok) => {
    const anggota = resep.filter((r) => r.elemen.kelompokId === kelompok.kelompokId)
    const disebut = anggota.some(({ bagi }) => bagi[peran] !== undefined)
    // A group that is never due is sent only where the data files say so.
    const wajib =
      kelompok.bulanJadwal?.length !== 0 &&
      WAJIB.includes(jenisUnitId) &&
      anggota.some(({ elemen }) => elemen.pelapor.get(jenisUnitId))
    const milik = anggota.filter(({ elemen }) => elemen.pelapor.has(jenisUnitId))
    return (disebut || wajib) && milik.length > 0 ? [{ kelompok, resep: milik }] : []
  })
}

/** Twelve factors by month, and a line through the years; both 1 where a model has none. */
export const musimPada = ({ model }: Resep, bulan: Bulan): number => model.musim?.[bulanKe(bulan) - 1] ?? 1

const urutan = (bulan: Bulan): number => tahunDari(bulan) * 12 + bulanKe(bulan)

/** Between two points of a line as far as the month lies between them; before the first and after the last as they are. */
export function trenPada(tren: Tren | null, bulan: Bulan): number {
  if (!tren) return 1
  let sebelum = tren[0]
  for (const titik of tren) {
    if (titik.bulan > bulan) {
      if (!sebelum || sebelum.bulan >= titik.bulan) return titik.nilai
      const jarak = (urutan(bulan) - urutan(sebelum.bulan)) / (urutan(titik.bulan) - urutan(sebelum.bulan))
      return sebelum.nilai + jarak * (titik.nilai - sebelum.nilai)
    }
    sebelum = titik
  }
  return sebelum?.nilai ?? 1
}
