/**
 * A place in the matrix for whoever moves in it by keyboard. Rows: 0 and above are the rows shown, above them the whole
 * area, the heads and the klaster. Columns: 0 and above are the columns shown, left of them the summary and the name.
 */
export type Letak = { readonly baris: number; readonly kolom: number }

export const [KLASTER, KEPALA, SELURUH] = [-3, -2, -1] as const
export const [NAMA, RINGKAS] = [-2, -1] as const

export type Batas = {
  readonly baris: number
  readonly kolom: number
  /** So many rows are in sight. */
  readonly halaman: number
  /** Whether the summary of a row has a column of its own. */
  readonly ringkas: boolean
  /** Where each klaster begins. */
  readonly kelompok: readonly number[]
}

type Tombol = { readonly key: string; readonly ctrlKey: boolean }

/** Where a key leads from a place; null for keys that do not move. */
export function gerak({ key, ctrlKey }: Tombol, { baris, kolom }: Letak, batas: Batas): Letak | null {
  const turun = (n: number): Letak => {
    const ke = jepit(baris + n, KLASTER, batas.baris - 1)
    return { baris: ke, kolom: ke === KLASTER ? Math.max(0, kolom) : kolom }
  }
  const geser = (n: 1 | -1): Letak => ({
    baris,
    kolom: baris === KLASTER ? kelompokLain(kolom, n, batas) : samping(kolom, n, batas),
  })
  switch (key) {
    case 'ArrowDown':
      return turun(1)
    case 'ArrowUp':
      return turun(-1)
    case 'PageDown':
      return turun(batas.halaman)
    case 'PageUp':
      return turun(-batas.halaman)
    case 'ArrowRight':
      return geser(1)
    case 'ArrowLeft':
      return geser(-1)
    case 'Home':
      return { baris: ctrlKey ? Math.min(0, batas.baris - 1) : baris, kolom: baris === KLASTER ? 0 : NAMA }
    case 'End':
      return { baris: ctrlKey ? batas.baris - 1 : baris, kolom: batas.kolom - 1 }
    default:
      return null
  }
}

/** Among the heads of klaster, from one to the next. */
function kelompokLain(kolom: number, n: 1 | -1, { kelompok }: Batas): number {
  const kini = kelompok.findLastIndex((awal) => awal <= kolom)
  return kelompok[kini + n] ?? kelompok[Math.max(0, kini)] ?? 0
}

function samping(kolom: number, n: number, { kolom: banyak, ringkas }: Batas): number {
  const ke = jepit(kolom + n, NAMA, banyak - 1)
  return ke === RINGKAS && !ringkas ? jepit(ke + n, NAMA, banyak - 1) : ke
}

const jepit = (n: number, paling: number, banyak: number): number => Math.max(paling, Math.min(banyak, n))
