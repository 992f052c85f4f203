/** Minutes since midnight as a clock of 24 hours shows them. */
export const tulisJam = (menit: number): string =>
  `${String(Math.floor(menit / 60)).padStart(2, '0')}:${String(menit % 60).padStart(2, '0')}`
