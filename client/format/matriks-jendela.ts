// Which part of a large grid stands in sight: only that is drawn.

export type Jendela = { readonly dari: number; readonly sampai: number }

type Ukuran = {
  /** How far it is scrolled, how much is in sight, and how large one is, all in pixels. */
  readonly geser: number
  readonly tampak: number
  readonly satu: number
  readonly banyak: number
  /** So many more are drawn on either side. */
  readonly cadangan: number
}

/** From which to before which, in steps of the reserve, so that a small push draws nothing anew. */
export function jendela({ geser, tampak, satu, banyak, cadangan }: Ukuran): Jendela {
  const langkah = Math.max(1, cadangan)
  const awal = Math.floor(Math.max(0, geser) / satu / langkah) * langkah
  const akhir = Math.ceil((Math.max(0, geser) + tampak) / satu / langkah) * langkah
  return { dari: Math.max(0, Math.min(banyak, awal - cadangan)), sampai: Math.min(banyak, akhir + cadangan) }
}

/** How far to scroll so that one of them is wholly in sight; as little as possible. */
export function geserAgarTampak(
  ke: number,
  { geser, tampak, satu }: Pick<Ukuran, 'geser' | 'tampak' | 'satu'>,
): number {
  const [awal, akhir] = [ke * satu, (ke + 1) * satu]
  if (awal < geser) return awal
  return akhir > geser + tampak ? akhir - tampak : geser
}
