import type { WilayahJawaban } from '#contract/wilayah.ts'
import type { Konteks } from './alamat.ts'

type Simpul = { readonly kode: string; readonly nama: string; readonly terbaca: boolean }

export type Jalur = { readonly tengah: Simpul | null; readonly desa: Simpul | null }

/** The path from the kabupaten to the chosen area: its kecamatan or puskesmas by hierarchy, and its desa if it is one. */
export function findJalur(pohon: WilayahJawaban, { wilayah, hierarki }: Pick<Konteks, 'wilayah' | 'hierarki'>): Jalur {
  const desa = pohon.desa.find(({ kode }) => kode === wilayah) ?? null
  const kodeTengah = desa ? (hierarki === 'kerja' ? desa.puskesmas : desa.kecamatan) : wilayah
  const tengah = [...pohon.kecamatan, ...pohon.puskesmas].find(({ kode }) => kode === kodeTengah) ?? null
  return { tengah, desa }
}

/** Where a change of hierarchy leads: a desa stays, a kecamatan or puskesmas gives way to its kabupaten. */
export const wilayahDalam = (pohon: WilayahJawaban, wilayah: string): string =>
  pohon.desa.some(({ kode }) => kode === wilayah) ? wilayah : wilayah.slice(0, 5)

/** Codes of the desa within an area of either hierarchy. */
export function desaDalam(pohon: WilayahJawaban, wilayah: string): ReadonlySet<string> {
  const semua = wilayah.length === 5
  return new Set(
    pohon.desa
      .filter(({ kode, kecamatan, puskesmas }) => semua || [kode, kecamatan, puskesmas].includes(wilayah))
      .map(({ kode }) => kode),
  )
}
