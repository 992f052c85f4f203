/** What ends when a kabupaten stops an indikator, or one of its formulas, from a year on. */
import { TAHUN_KE_DEPAN } from './pilihan-indikator.ts'
import type { CatatanKolom, VersiAda } from './rancangan-indikator.ts'
import { kodeSendiri } from './versi-indikator.ts'

export type PermintaanHenti = {
  /** The version that ends; null: all of the kabupaten's. */
  readonly berlakuDari: number | null
  /** First year without it. */
  readonly sejak: number
}

export type Henti = {
  readonly galat: readonly CatatanKolom[]
  readonly versi: readonly { readonly berlakuDari: number; readonly berakhir: number }[]
}

/**
 * `versi` are all of the indikator. Figures of years gone by stay, with one exception: an indikator of one's own may go
 * from any year on, since nothing else is then shown in its place.
 */
export function periksaHenti(versi: readonly VersiAda[], minta: PermintaanHenti, tahunKini: number): Henti {
  const { berlakuDari, sejak } = minta
  const milik = versi.filter((v) => v.milik === 'kabupaten')
  const diminta = milik.filter((v) => berlakuDari === null || v.berlakuDari === berlakuDari)
  const berakhir = diminta.flatMap((v) => {
    const akhir = Math.max(sejak, v.berlakuDari) - 1
    return v.berakhir === null || v.berakhir > akhir ? [{ berlakuDari: v.berlakuDari, berakhir: akhir }] : []
  })
  const tolak = (kolom: string, pesan: string): Henti => ({ galat: [{ kolom, pesan }], versi: [] })
  if (milik.length === 0)
    return tolak('indikator', 'Yang dapat dihentikan hanya indikator dan rumus buatan kabupaten ini.')
  if (diminta.length === 0) return tolak('berlakuDari', `Tidak ada rumus kabupaten ini sejak ${berlakuDari}.`)
  if (berakhir.length === 0) return tolak('sejak', `Sudah berhenti sebelum ${sejak}.`)
  const semuaHilang = versi.length === diminta.length && versi.every((v) => kodeSendiri(v.kode))
  const awal = semuaHilang ? Math.min(...versi.map((v) => v.berlakuDari)) : tahunKini
  if (sejak < awal) return tolak('sejak', `Angka sebelum ${awal} tetap seperti adanya: pilih ${awal} atau sesudahnya.`)
  const akhir = tahunKini + TAHUN_KE_DEPAN
  return sejak > akhir ? tolak('sejak', `Pilih tahun paling lambat ${akhir}.`) : { galat: [], versi: berakhir }
}
