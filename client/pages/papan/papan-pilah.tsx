import type { BagianProps } from './papan-tren.tsx'

export const PapanPilah = (_: BagianProps) => null
