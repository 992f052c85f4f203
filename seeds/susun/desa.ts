/** The desa as places: where each began, how far it reaches. Many people on little land near the towns. */

import { PULAU } from './daratan.ts'
import { KECAMATAN, luasBagian, sesuaikan } from './kecamatan.ts'
import { BANYAK_SEL, barisSel, jarakKm, kolomSel, LEBAR, selTitik, type Titik, titikSel } from './kisi.ts'
import type { Medan } from './medan.ts'
import { type Bagian, tumbuhkan } from './tumbuh.ts'
import { undian } from './undian.ts'

/** A desa before it has a name: the cell where it began and the kecamatan (its number in the list). */
export type Permukiman = { readonly kecamatan: number; readonly sel: number }

// The desa of Teluk Kenari in the order of their codes, where they always were.
const TELUK_KENARI: readonly Titik[] = [
  [110.614, -5.034],
  [110.6, -5.058],
  [110.64, -5.017],
  [110.683, -5.03],
  [110.576, -5.024],
  [110.552, -5.055],
  [110.645, -5.055],
  [110.622, -5.083],
  [110.685, -5.072],
  [110.54, -5.1],
  [110.592, -5.118],
  [110.655, -5.107],
]

// The large islands are desa of their own.
const PULAU_DESA: Readonly<Record<string, readonly Titik[]>> = {
  '99.01.03': [PULAU.barat.pusat, PULAU.tengah.pusat],
  '99.01.02': [PULAU.timur.pusat],
}

type Bahan = { readonly medan: Medan; readonly kepadatan: Float64Array; readonly kecamatan: Bagian }

/** First places that were given, then one after the other where there is most room for as many people. */
export function mukimkan(bahan: Bahan): Permukiman[] {
  const sel = selKecamatan(bahan)
  return KECAMATAN.flatMap(({ kode, desa, pusat }, nomor) => {
    const diberi = kode === '99.01.01' ? TELUK_KENARI : [pusat, ...(PULAU_DESA[kode] ?? [])]
    const tempat = diberi.map((titik) => keDarat(bahan.medan, selTitik(titik)))
    const a = undian('permukiman', kode)
    const calon = sel[nomor] ?? []
    while (tempat.length < desa) tempat.push(pilihTempat(bahan, a, calon, tempat))
    return tempat.map((satu) => ({ kecamatan: nomor, sel: satu }))
  })
}

// On the edge of a kecamatan, on the beach and on an islet nobody begins: there would be no land to grow into.
const TEPI = 9

function selKecamatan({ medan, kecamatan }: Bahan): number[][] {
  const hasil: number[][] = KECAMATAN.map(() => [])
  for (let sel = TEPI * LEBAR; sel < BANYAK_SEL - TEPI * LEBAR; sel++) {
    const milik = kecamatan[sel]
    const sekitar = [TEPI, -TEPI, TEPI * LEBAR, -TEPI * LEBAR]
    if ((medan.kePantai[sel] ?? 0) < TEPI || sekitar.some((geser) => kecamatan[sel + geser] !== milik)) continue
    hasil[milik ?? -1]?.push(sel)
  }
  return hasil
}

const CALON = 60

function pilihTempat({ kepadatan }: Bahan, a: () => number, calon: readonly number[], ada: readonly number[]): number {
  let terbaik = { sel: -1, nilai: -1 }
  for (let i = 0; i < CALON; i++) {
    const sel = calon[Math.floor(a() * calon.length)] ?? -1
    const jarak = Math.min(...ada.map((lain) => jarakKm(titikSel(sel), titikSel(lain))))
    const nilai = jarak * Math.sqrt(kepadatan[sel] ?? 0)
    if (nilai > terbaik.nilai) terbaik = { sel, nilai }
  }
  return terbaik.sel
}

/** The cell itself or the nearest one of land. */
function keDarat({ darat, kePantai }: Medan, sel: number): number {
  if (darat[sel] === 1 && (kePantai[sel] ?? 0) > 2) return sel
  for (let jari = 1; jari < 60; jari++) {
    for (let dy = -jari; dy <= jari; dy++) {
      for (let dx = -jari; dx <= jari; dx++) {
        const lain = sel + dy * LEBAR + dx
        if (darat[lain] === 1 && (kePantai[lain] ?? 0) > 2) return lain
      }
    }
  }
  throw new Error(`no land near ${titikSel(sel).join(', ')}`)
}

const PUTARAN_PUSAT = 2
const PUTARAN_LUAS = 5

// Much faster than its neighbours, a desa would grow around them.
const jepit = (laju: number): number => Math.min(1.5, Math.max(0.66, laju))

/** Which desa every cell belongs to: nobody crosses the border of a kecamatan. */
export function bagiDesa(
  bahan: Bahan & { readonly ongkos: Float64Array },
  permukiman: readonly Permukiman[],
): { readonly bagian: Bagian; readonly permukiman: readonly Permukiman[] } {
  let tempat = permukiman
  let laju = tempat.map(() => 1)
  const lahan = { medan: bahan.medan, ongkos: bahan.ongkos, dalam: bahan.kecamatan }
  for (let ke = 1; ; ke++) {
    const bagian = tumbuhkan(
      lahan,
      tempat.map(({ sel }, i) => ({ sel, laju: laju[i] ?? 1 })),
    )
    if (ke === PUTARAN_LUAS) return { bagian, permukiman: tempat }
    const luas = luasBagian(bahan.medan, bagian, tempat.length)
    const mau = luasMau(bahan, tempat, luas)
    laju = laju.map((satu, i) => jepit(satu * sesuaikan(mau[i] ?? 1, luas[i] ?? 1)))
    if (ke <= PUTARAN_PUSAT) tempat = kePusat(bahan, bagian, tempat)
  }
}

/** The land of a kecamatan shared out: the denser the people, the less. */
function luasMau({ kepadatan }: Bahan, tempat: readonly Permukiman[], luas: readonly number[]): number[] {
  const bobot = tempat.map(({ sel }) => 1 / Math.sqrt(Math.sqrt(kepadatan[sel] ?? 1) * (kepadatan[sel] ?? 1)))
  return tempat.map(({ kecamatan, sel }, i) => {
    const sekecamatan = tempat.map((lain) => lain.kecamatan === kecamatan)
    const jumlah = (isi: readonly number[]) => isi.reduce((n, satu, j) => n + (sekecamatan[j] ? satu : 0), 0)
    const acakan = 0.7 + 0.6 * undian('luas', sel)()
    return (jumlah(luas) * (bobot[i] ?? 1) * acakan) / jumlah(bobot)
  })
}

/** Half the way to the middle of its land, so that no desa is squeezed into a corner; given places stay. */
function kePusat({ medan, kecamatan }: Bahan, bagian: Bagian, tempat: readonly Permukiman[]): Permukiman[] {
  const jumlah = tempat.map(() => ({ x: 0, y: 0, n: 0 }))
  for (let sel = 0; sel < BANYAK_SEL; sel++) {
    const satu = medan.darat[sel] === 1 ? jumlah[bagian[sel] ?? -1] : undefined
    if (!satu) continue
    satu.x += kolomSel(sel)
    satu.y += barisSel(sel)
    satu.n += 1
  }
  return tempat.map((satu, i) => {
    const { x, y, n } = jumlah[i] ?? { x: 0, y: 0, n: 0 }
    if (KECAMATAN[satu.kecamatan]?.kode === '99.01.01' || n === 0) return satu
    const kolom = Math.round((x / n + kolomSel(satu.sel)) / 2)
    const baris = Math.round((y / n + barisSel(satu.sel)) / 2)
    const baru = baris * LEBAR + kolom
    const layak = medan.darat[baru] === 1 && kecamatan[baru] === satu.kecamatan && bagian[baru] === i
    return layak ? { ...satu, sel: baru } : satu
  })
}
