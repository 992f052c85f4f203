// What was done to the grid, step by step, so that it can be taken back. Pure.

/** One cell before and after. */
export type Ubahan = { readonly laporan: string; readonly sel: string; readonly lama: string; readonly baru: string }
export type Riwayat = { readonly lalu: readonly (readonly Ubahan[])[]; readonly nanti: readonly (readonly Ubahan[])[] }

export const RIWAYAT_KOSONG: Riwayat = { lalu: [], nanti: [] }
const TERBANYAK = 200

/** Typing on in one cell is one step; a paste is one step. */
export function catatUbahan(riwayat: Riwayat, ubahan: readonly Ubahan[]): Riwayat {
  const nyata = ubahan.filter(({ lama, baru }) => lama !== baru)
  if (nyata.length === 0) return riwayat
  const [satu] = nyata
  const akhir = riwayat.lalu.at(-1)
  const [terakhir] = akhir ?? []
  const lanjutan =
    nyata.length === 1 &&
    akhir?.length === 1 &&
    satu?.laporan === terakhir?.laporan &&
    satu?.sel === terakhir?.sel &&
    satu?.lama === terakhir?.baru
  if (lanjutan && satu && terakhir) {
    return { lalu: [...riwayat.lalu.slice(0, -1), [{ ...satu, lama: terakhir.lama }]], nanti: [] }
  }
  return { lalu: [...riwayat.lalu, nyata].slice(-TERBANYAK), nanti: [] }
}

export type Langkah = { readonly riwayat: Riwayat; readonly isi: readonly Ubahan[] }

/** Takes the last step back; `isi` says what each cell then holds. */
export function urungkan({ lalu, nanti }: Riwayat): Langkah | null {
  const akhir = lalu.at(-1)
  if (!akhir) return null
  return {
    riwayat: { lalu: lalu.slice(0, -1), nanti: [...nanti, akhir] },
    isi: akhir.map(({ lama, baru, ...sel }) => ({ ...sel, lama: baru, baru: lama })),
  }
}

export function ulangi({ lalu, nanti }: Riwayat): Langkah | null {
  const akhir = nanti.at(-1)
  return akhir ? { riwayat: { lalu: [...lalu, akhir], nanti: nanti.slice(0, -1) }, isi: akhir } : null
}
