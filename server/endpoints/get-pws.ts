import type { Baris } from '#contract/angka.ts'
import type { getPws } from '#contract/peta.ts'
import type { Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { bacaLembar } from './get-peta.ts'

/** Highest first; kejadian by count; cells without a value last, by name. */
function menurutCapaian(a: Baris, b: Baris): number {
  const nilai = ({ persen, laju, pembilang, penyebut }: Baris) =>
    persen ?? laju ?? (penyebut === 0 ? null : pembilang) ?? Number.NEGATIVE_INFINITY
  return nilai(b) - nilai(a) || a.nama.localeCompare(b.nama, 'id')
}

export const handleGetPws: Handler<typeof getPws.kueri, typeof getPws.isi, typeof getPws.keluaran> = async (
  deps,
  minta,
) => {
  const { hierarki } = minta.kueri
  const lembar = await bacaLembar(deps, minta, (tingkat) =>
    tingkat === 'kabupaten' ? (hierarki === 'kerja' ? 'puskesmas' : 'kecamatan') : 'desa',
  )
  return lembar instanceof Problem ? lembar : { ...lembar, baris: lembar.baris.toSorted(menurutCapaian) }
}
