import { getTanda, type Tampak } from '#client/format/tampak.ts'

/** The area colour or pattern of a look, as it is on the map. */
export function Swatch({ tampak }: { tampak: Tampak }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="swatch">
      <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="2" className="shape" {...getTanda(tampak)} />
    </svg>
  )
}

/** The colour of a class of values, by its place on the ramp. */
export function SwatchKelas({ kelas }: { kelas: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="swatch">
      <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="2" className="shape" data-kelas={kelas} />
    </svg>
  )
}
