/** Smooth chance over a plane: the same place always has the same value, neighbours have nearly the same. */

function petak(x: number, y: number, benih: number): number {
  let h = Math.imul(x, 374_761_393) ^ Math.imul(y, 668_265_263) ^ Math.imul(benih, 2_246_822_519)
  h = Math.imul(h ^ (h >>> 13), 1_274_126_177)
  h = Math.imul(h ^ (h >>> 16), 2_654_435_761)
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296
}

const luwes = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10)

/** From -1 to 1, one bump per unit. */
function derau(x: number, y: number, benih: number): number {
  const [kolom, baris] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [luwes(x - kolom), luwes(y - baris)]
  const atas = petak(kolom, baris, benih) * (1 - u) + petak(kolom + 1, baris, benih) * u
  const bawah = petak(kolom, baris + 1, benih) * (1 - u) + petak(kolom + 1, baris + 1, benih) * u
  return (atas * (1 - v) + bawah * v) * 2 - 1
}

/** About -1 to 1: bumps of size 1, on them bumps of half the size and half the height, and so on. */
export function derauBerlapis(x: number, y: number, benih: number, lapis: number): number {
  let jumlah = 0
  let tinggi = 0.5
  let rapat = 1
  for (let i = 0; i < lapis; i++) {
    jumlah += tinggi * derau(x * rapat, y * rapat, benih + i * 101)
    tinggi /= 2
    rapat *= 2
  }
  return jumlah * 1.6
}
