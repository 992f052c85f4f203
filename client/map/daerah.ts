// What the map is told of each desa: which row it belongs to and how it looks. Colour itself is in styles/status.css.
export type Daerah = {
  /** Code of the row: the desa itself, or the kecamatan or puskesmas whose row it takes part in. */
  readonly kunci: string
  /** Attributes that colour it, e.g. {'data-status': 'baik'}. */
  readonly tanda: Readonly<Record<string, string>>
  /** Put back because the legend shows only other looks. */
  readonly redup: boolean
  /** Its value in words, for squares that are large enough to bear it. */
  readonly nilai: string
}

/** Position inside the picture, in pixels, for the card beside the pointer. */
export type Titik = {
  readonly x: number
  readonly y: number
  /** Whether there is more room to the left, and above: the card then stands there. */
  readonly keKiri: boolean
  readonly keAtas: boolean
}

/** A point of the picture from the pointer's place on the page. */
export function titikDalam(wadah: Element, acara: { readonly clientX: number; readonly clientY: number }): Titik {
  const { left, top, width, height } = wadah.getBoundingClientRect()
  const x = acara.clientX - left
  const y = acara.clientY - top
  return { x, y, keKiri: x > width * 0.6, keAtas: y > height * 0.6 }
}

export type Peristiwa = {
  readonly onSorot: (kunci: string | null, titik?: Titik) => void
  readonly onPilih: (kunci: string, titik?: Titik) => void
}

const LUAR: Daerah = { kunci: '', tanda: { 'data-sel': 'luar' }, redup: false, nilai: '' }

export const getDaerah = (daerah: ReadonlyMap<string, Daerah>, kodeDesa: string): Daerah => daerah.get(kodeDesa) ?? LUAR

/** Writes how a shape looks onto its element; what an earlier look left there goes, what stays is not touched. */
export function tandai(
  elemen: Element,
  { tanda, redup, kunci }: Daerah,
  keadaan: { terpilih: boolean; sorot: boolean },
) {
  for (const nama of ['data-status', 'data-sel', 'data-kelas']) {
    const nilai = tanda[nama]
    if (nilai === undefined) elemen.removeAttribute(nama)
    else if (elemen.getAttribute(nama) !== nilai) elemen.setAttribute(nama, nilai)
  }
  if (elemen.getAttribute('data-kunci') !== kunci) elemen.setAttribute('data-kunci', kunci)
  elemen.toggleAttribute('data-redup', redup)
  elemen.toggleAttribute('data-terpilih', keadaan.terpilih)
  elemen.toggleAttribute('data-sorot', keadaan.sorot)
}
