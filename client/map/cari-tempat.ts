// Finding a place by its name as one types it.
import { ratakan } from '#client/format/saring.ts'

export type Tempat = {
  readonly jenis: 'kecamatan' | 'puskesmas' | 'desa' | 'unit'
  readonly kode: string
  readonly nama: string
  /** What it is, in a word: 'Desa', 'Posyandu'. */
  readonly sebutan: string
  /** Name of the desa that a unit stands in. */
  readonly desa: string | null
  readonly kecamatan: string | null
}

const URUTAN = ['kecamatan', 'puskesmas', 'desa', 'unit'] as const

/** At most `terbanyak` places: names that begin as typed first, larger places before smaller, then by name. */
export function cariTempat(tempat: readonly Tempat[], teks: string, terbanyak = 12): readonly Tempat[] {
  const dicari = ratakan(teks).trim().replace(/\s+/g, ' ')
  if (!dicari) return []
  return tempat
    .flatMap((satu) => {
      const peringkat = nilaiCocok(satu, dicari)
      return peringkat === null ? [] : [{ satu, peringkat }]
    })
    .sort(
      (a, b) =>
        a.peringkat - b.peringkat ||
        URUTAN.indexOf(a.satu.jenis) - URUTAN.indexOf(b.satu.jenis) ||
        a.satu.nama.localeCompare(b.satu.nama, 'id', { numeric: true }) ||
        (a.satu.kode < b.satu.kode ? -1 : 1),
    )
    .slice(0, terbanyak)
    .map(({ satu }) => satu)
}

/**
 * 0 the name itself, 1 begins so, 2 a word of it begins so, 3 holds it, 4 several words, each
 * somewhere about it; else null.
 */
function nilaiCocok({ nama, sebutan, desa, kecamatan, kode }: Tempat, dicari: string): number | null {
  const isi = ratakan(nama)
  if (isi === dicari) return 0
  if (isi.startsWith(dicari)) return 1
  if (` ${isi}`.includes(` ${dicari}`)) return 2
  if (isi.includes(dicari)) return 3
  // One word alone must be of the name: all desa of a kecamatan are not what its name looks for.
  if (!dicari.includes(' ')) return null
  const semua = ratakan([nama, sebutan, desa, kecamatan, kode].filter(Boolean).join(' '))
  return dicari.split(' ').every((kata) => semua.includes(kata)) ? 4 : null
}

/** Names that more than one place bears; these must say which kecamatan they are in. */
export function namaKembar(tempat: readonly Tempat[]): ReadonlySet<string> {
  const sekali = new Set<string>()
  const kembar = new Set<string>()
  for (const { nama } of tempat) (sekali.has(ratakan(nama)) ? kembar : sekali).add(ratakan(nama))
  return kembar
}

/** Whether a place shares its name with another. */
export const isKembar = (kembar: ReadonlySet<string>, { nama }: Pick<Tempat, 'nama'>): boolean =>
  kembar.has(ratakan(nama))
