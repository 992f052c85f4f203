let tautan: string | null = null

/** The secret of the share link that this page shows; null where somebody looks by their own account. */
export const getTautan = (): string | null => tautan

/** Said once, before anything is asked: every question of the page then bears it. */
export const setTautan = (nilai: string): void => {
  tautan = nilai
}
