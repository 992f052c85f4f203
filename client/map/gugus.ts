// Marks that would lie on each other become one mark with their number.
export type TitikGambar = { readonly kunci: string; readonly x: number; readonly y: number }

export type Gugus = { readonly x: number; readonly y: number; readonly kunci: readonly string[] }

/**
 * Groups points by squares of `sisi` pixels; a group stands in the middle of its points. With pixels counted from a fixed
 * corner of the world groups do not change when the map is moved, only when it is zoomed.
 */
export function gugusTitik(titik: readonly TitikGambar[], sisi: number): readonly Gugus[] {
  const kotak = new Map<string, TitikGambar[]>()
  for (const satu of titik) {
    const letak = `${Math.floor(satu.x / sisi)}/${Math.floor(satu.y / sisi)}`
    const isi = kotak.get(letak)
    if (isi) isi.push(satu)
    else kotak.set(letak, [satu])
  }
  return [...kotak.values()].map((isi) => ({
    x: isi.reduce((n, { x }) => n + x, 0) / isi.length,
    y: isi.reduce((n, { y }) => n + y, 0) / isi.length,
    kunci: isi.map(({ kunci }) => kunci),
  }))
}
