/** Cells put in order before lines are drawn along them: borders bent, crumbs given away, corners untangled. */
import { derauBerlapis } from './derau.ts'
import { BANYAK_SEL, barisSel, diTepi, kolomSel, LANGKAH, LANGKAH_LURUS, LEBAR } from './kisi.ts'
import type { Medan } from './medan.ts'
import type { Bagian } from './tumbuh.ts'

const PUTARAN = 4

/** The same areas on land only; each in one piece but for its islands, and nowhere meeting itself at a corner. */
export function rapikan(medan: Medan, bagian: Bagian): Bagian {
  let hasil = lengkungkan(medan, bagian)
  for (let i = 0; i < PUTARAN; i++) {
    hasil = haluskan(medan, hasil)
    serahkanRemah(medan, hasil)
  }
  for (let i = 0; i < 20 && luruskanSudut(medan, hasil) > 0; i++) serahkanRemah(medan, hasil)
  return hasil
}

// Growth alone leaves stretches straighter than nature draws them.
function lengkungkan({ darat }: Medan, bagian: Bagian): Bagian {
  return bagian.map((milik, sel) => {
    if (darat[sel] !== 1 || diTepi(sel)) return -1
    const [x, y] = [kolomSel(sel), barisSel(sel)]
    const dx = 6 * derauBerlapis(x / 38, y / 38, 307, 2) + 2.2 * derauBerlapis(x / 11, y / 11, 311, 3)
    const dy = 6 * derauBerlapis(x / 38, y / 38, 401, 2) + 2.2 * derauBerlapis(x / 11, y / 11, 409, 3)
    return bagian[Math.round(y + dy) * LEBAR + Math.round(x + dx)] ?? milik
  })
}

/** A cell goes with the majority of its neighbours on land. */
function haluskan({ darat }: Medan, bagian: Bagian): Bagian {
  return bagian.map((milik, sel) => {
    if (darat[sel] !== 1 || diTepi(sel)) return milik
    if (LANGKAH.every(([geser]) => bagian[sel + geser] === milik)) return milik
    const suara = new Map<number, number>()
    for (const [geser] of LANGKAH) {
      const lain = bagian[sel + geser] ?? -1
      if (darat[sel + geser] === 1) suara.set(lain, (suara.get(lain) ?? 0) + 1)
    }
    const [terbanyak = milik, banyak = 0] = [...suara].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0] ?? []
    return banyak >= 5 ? terbanyak : milik
  })
}

const REMAH_LUAR = 400

/** Every piece but the largest of a desa goes to the neighbour with which it shares most; islands have none. */
function serahkanRemah(medan: Medan, bagian: Bagian): void {
  const gugusan = listGugus(medan, bagian)
  const terbesar = new Map<number, number>()
  for (const { milik, sel } of gugusan) terbesar.set(milik, Math.max(terbesar.get(milik) ?? 0, sel.length))
  for (const { milik, sel, tetangga } of gugusan) {
    const remah = milik < 0 ? sel.length < REMAH_LUAR : sel.length < (terbesar.get(milik) ?? 0)
    const [penerima] = [...tetangga].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0] ?? []
    if (remah && penerima !== undefined) for (const satu of sel) bagian[satu] = penerima
  }
}

type Gugus = { readonly milik: number; readonly sel: number[]; readonly tetangga: Map<number, number> }

function listGugus({ darat }: Medan, bagian: Bagian): Gugus[] {
  const hasil: Gugus[] = []
  const dilihat = new Uint8Array(BANYAK_SEL)
  for (let awal = 0; awal < BANYAK_SEL; awal++) {
    if (dilihat[awal] === 1 || darat[awal] !== 1 || diTepi(awal)) continue
    const milik = bagian[awal] ?? -1
    const gugus: Gugus = { milik, sel: [awal], tetangga: new Map() }
    dilihat[awal] = 1
    for (const sel of gugus.sel) {
      for (const geser of LANGKAH_LURUS) {
        const lain = sel + geser
        if (darat[lain] !== 1 || diTepi(lain)) continue
        const milikLain = bagian[lain] ?? -1
        if (milikLain !== milik) gugus.tetangga.set(milikLain, (gugus.tetangga.get(milikLain) ?? 0) + 1)
        else if (dilihat[lain] === 0) {
          dilihat[lain] = 1
          gugus.sel.push(lain)
        }
      }
    }
    hasil.push(gugus)
  }
  return hasil
}

/** Two cells of one desa that touch only at a corner get a third between them; answers how many did. */
function luruskanSudut({ darat }: Medan, bagian: Bagian): number {
  let banyak = 0
  for (let sel = LEBAR; sel < BANYAK_SEL - 2 * LEBAR; sel++) {
    const [a, b, c, d] = [sel, sel + 1, sel + LEBAR, sel + LEBAR + 1].map((satu) => bagian[satu] ?? -1)
    const serong = a === d && a !== b && a !== c
    const balik = b === c && b !== a && b !== d
    if (!serong && !balik) continue
    banyak += 1
    const milik = (serong ? a : b) ?? -1
    const calon = serong ? [sel + 1, sel + LEBAR] : [sel, sel + LEBAR + 1]
    // Water that cuts a corner is filled before another's land is taken.
    const ubah = calon.find((satu) => darat[satu] !== 1) ?? calon[0] ?? sel
    bagian[ubah] = milik
    darat[ubah] = milik >= 0 ? 1 : 0
  }
  return banyak
}
