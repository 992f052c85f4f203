/** How much of a fault, and from which seed. */
export type Pilihan = {
  readonly putaran: number
  readonly benih: number
  /** The short way: seconds in place of half a minute, hundreds in place of thousands. */
  readonly cepat: boolean
  readonly kabarkan: (apa: string) => void
}
