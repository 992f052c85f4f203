/** The fictional kabupaten as land: desa with their place, size and borders, not yet named. */

import { type GarisPeta, gambarGaris } from './bidang.ts'
import { bagiDesa, mukimkan, type Permukiman } from './desa.ts'
import { bagiKecamatan, luasBagian } from './kecamatan.ts'
import { KM2_SEL } from './kisi.ts'
import { createMedan, type Medan } from './medan.ts'
import { createKepadatan } from './penduduk.ts'
import { rapikan } from './rapikan.ts'
import { type Bagian, ongkosMasuk } from './tumbuh.ts'

export type Peta = {
  readonly medan: Medan
  readonly kepadatan: Float64Array
  readonly permukiman: readonly Permukiman[]
  /** The desa of every cell of land, by its place in `permukiman`. */
  readonly bagian: Bagian
  readonly km2: readonly number[]
  readonly garis: readonly GarisPeta[]
}

export function createPeta(): Peta {
  const medan = createMedan()
  const ongkos = ongkosMasuk(medan)
  const kecamatan = bagiKecamatan(medan, ongkos)
  const kepadatan = createKepadatan(medan)
  const awal = mukimkan({ medan, kepadatan, kecamatan })
  const { bagian: kasar, permukiman } = bagiDesa({ medan, kepadatan, kecamatan, ongkos }, awal)
  const bagian = rapikan(medan, kasar)
  const km2 = luasBagian(medan, bagian, permukiman.length).map((sel) => sel * KM2_SEL)
  return { medan, kepadatan, permukiman, bagian, km2, garis: gambarGaris(medan, bagian) }
}
