/** What of a count is told by sex and age: drawn from the count by itself, so that the count stays what it is. */
import type { SelKirim } from '#domain/isian.ts'
import { acak, benih, sebagian } from './acak.ts'
import { readCsv } from './data.ts'
import type { Lembar } from './hitungan.ts'

type Bagian = { readonly pilah: string; readonly bagian: number }

const RINCIAN = new Map<string, readonly Bagian[]>()
for (const { elemen = '', pilah = '', bagian } of readCsv('pilah.csv'))
  RINCIAN.set(elemen, [...(RINCIAN.get(elemen) ?? []), { pilah, bagian: Number(bagian) }])

/** The cells, and after each that is broken down its groups: together they are the count, each person by chance. */
export function rincikan({ pasangan, bulan }: Lembar, isian: readonly SelKirim[]): SelKirim[] {
  return isian.flatMap((sel) => {
    const semua = RINCIAN.get(sel.elemen)
    if (!semua || sel.jumlah === null) return [sel]
    const a = acak(benih(`rincian ${sel.elemen}`), pasangan.benih, pasangan.desa.benih, bulan)
    let sisa = sel.jumlah
    let bagianSisa = semua.reduce((n, { bagian }) => n + bagian, 0)
    const rinci = semua.map(({ pilah, bagian }, i) => {
      const jumlah = i === semua.length - 1 ? sisa : sebagian(a, sisa, bagian / bagianSisa, 1)
      sisa -= jumlah
      bagianSisa -= bagian
      return { elemen: sel.elemen, pilah, jumlah }
    })
    return [sel, ...rinci]
  })
}
