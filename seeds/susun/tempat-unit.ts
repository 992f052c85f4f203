/** Places of units inside their desa: where people live, off the border, no two on one spot. */
import type { Posisi } from '#domain/batas.ts'
import { memuat } from '#domain/batas.ts'
import { BANYAK_SEL, jarakKm, LANGKAH, titikSel } from './kisi.ts'
import type { Peta } from './peta.ts'
import { undian } from './undian.ts'
import type { Desa } from './wilayah.ts'

/** Gives a place in a desa for whoever is named, `[bujur, lintang]` with four decimals. */
export type Tempatkan = (desa: Desa, siapa: string) => Posisi

export function createTempat(peta: Peta): Tempatkan {
  const sel = selDalam(peta)
  const terpakai = new Set<string>()
  return (desa, siapa) => {
    const milik = sel[desa.nomor] ?? []
    const u = undian('tempat', desa.kode, siapa)
    let terbaik: { titik: Posisi; nilai: number } | null = null
    for (let i = 0; i < 200; i++) {
      const titik = bulatkan(titikSel(milik[Math.floor(u() * milik.length)] ?? desa.sel))
      if (terpakai.has(String(titik)) || !desa.poligon.some(([luar]) => luar && memuat(luar, titik))) continue
      // People settle near where the desa began, the farther the fewer.
      const nilai = jarakKm(titik, titikSel(desa.sel)) * (0.4 + u())
      if (!terbaik || nilai < terbaik.nilai) terbaik = { titik, nilai }
      if (i >= DICOBA && terbaik) break
    }
    if (!terbaik) throw new Error(`no room in ${desa.nama}`)
    terpakai.add(String(terbaik.titik))
    return terbaik.titik
  }
}

const DICOBA = 2

const bulatkan = ([bujur, lintang]: Posisi): Posisi => [Math.round(bujur * 1e4) / 1e4, Math.round(lintang * 1e4) / 1e4]

/** Cells whose neighbours, two steps away, are of the same desa; where there are none, all of the desa. */
function selDalam({ bagian, permukiman }: Peta): number[][] {
  const dalam: number[][] = permukiman.map(() => [])
  const semua: number[][] = permukiman.map(() => [])
  for (let sel = 0; sel < BANYAK_SEL; sel++) {
    const milik = bagian[sel] ?? -1
    if (milik < 0) continue
    semua[milik]?.push(sel)
    if (LANGKAH.every(([geser]) => bagian[sel + 2 * geser] === milik)) dalam[milik]?.push(sel)
  }
  return dalam.map((satu, i) => (satu.length > 0 ? satu : (semua[i] ?? [])))
}
