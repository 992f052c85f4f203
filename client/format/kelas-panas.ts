/** Shade of a share of laporan: 5 complete, down to 2; 0 where none came in, 'tanpa' where none was due. */
export type KelasPanas = 5 | 4 | 3 | 2 | 0 | 'tanpa'

export const URUTAN_PANAS: readonly KelasPanas[] = [5, 4, 3, 2, 0, 'tanpa']

export function kelasPanas({ wajib, masuk }: { readonly wajib: number; readonly masuk: number }): KelasPanas {
  if (wajib === 0) return 'tanpa'
  if (masuk === 0) return 0
  if (masuk >= wajib) return 5
  const bagian = masuk / wajib
  return bagian >= 0.8 ? 4 : bagian >= 0.5 ? 3 : 2
}
