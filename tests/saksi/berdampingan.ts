/** The two figures that stand beside each other: this month's and the one before (domain.md 5). */
import type { Indikator, Mentah } from './baris.ts'
import { bagianBulan, type Isi, putaranSebelum, putaranTerakhir } from './jendela.ts'
import { penyebutLain } from './penyebut.ts'
import { sukuElemen } from './rumus.ts'
import { adaElemen, type Lihat, pembilang, type Rasio, type Sel, selDesa, terbaru } from './sel.ts'
import { deret, mundur, nomor } from './waktu.ts'

export type Tampak = { readonly ini: Rasio | null; readonly lalu: Rasio | null }

/** The two counts that are shown beside each other. */
export function duaAngka(mentah: Mentah, lihat: Lihat, { sel, isi }: Sel): Tampak {
  if (sel !== 'nilai' && sel !== 'belum-lapor') return { ini: null, lalu: null }
  return { ini: keRasio(mentah, lihat, bagianIni(mentah, lihat, isi)), lalu: sebelumnya(mentah, lihat, isi) }
}

/** Services that grow over the year are held against the month before; others are the value itself. */
export const bertumbuh = (i: Indikator): boolean =>
  ['kumulatif', 'tahun-ajaran', 'kampanye'].includes(i.periode) && adaElemen(i)

function bagianIni(mentah: Mentah, { i, desa, m }: Lihat, isi: Isi | null): Isi | null {
  return bertumbuh(i) ? bagianBulan(mentah, i, desa, m) : isi
}

/** The month before; for a potret the laporan before, for a round or a quarter the one before it. */
function sebelumnya(mentah: Mentah, lihat: Lihat, isi: Isi | null): Rasio | null {
  const { i, desa, m } = lihat
  if (bertumbuh(i)) {
    const lalu = bagianBulan(mentah, i, desa, mundur(m, 1))
    return keRasio(mentah, { ...lihat, m: mundur(m, 1) }, lalu)
  }
  if (i.periode === 'potret') {
    const lalu = potretSebelum(mentah, lihat, isi)
    return lalu && keRasio(mentah, { ...lihat, m: lalu.sd }, lalu)
  }
  const dulu = selDesa(mentah, { ...lihat, m: titikSebelum(i, m) })
  return dulu.sel === 'nilai' ? { atas: dulu.atas ?? 0, bawah: dulu.bawah } : null
}

/** The laporan shown before the one that is shown now, no older than a potret may be. */
export function potretSebelum(mentah: Mentah, { i, desa, m }: Lihat, isi: Isi | null): Isi | null {
  const sd = isi?.sd ?? m
  return terbaru(mentah, i, desa, deret(mundur(sd, Math.max(1, i.umurMaks)), mundur(sd, 1)))
}

/** The view that this one is compared with: a round as it stood with its late additions, a quarter as it ended. */
export function titikSebelum(i: Indikator, m: number): number {
  if (i.periode === 'kohort-triwulan') return mundur(m, (nomor(m) % 3) + 3)
  if (i.periode !== 'terjadwal') return mundur(m, 1)
  const putaran = putaranTerakhir(i, m)
  const dulu = putaran === null ? mundur(m, 1) : putaranSebelum(i, putaran)
  return nomor(dulu) === 12 ? dulu : mundur(dulu, -1)
}

function keRasio(mentah: Mentah, lihat: Lihat, isi: Isi | null): Rasio | null {
  if (!isi) return null
  const berbanding = sukuElemen(lihat.i, 'penyebut').length > 0
  return {
    atas: pembilang(mentah, lihat, isi),
    bawah: berbanding ? isi.bawah : penyebutLain(mentah, lihat.i, lihat),
  }
}
