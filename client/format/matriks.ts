// The matrix as it comes, letters and numbers in columns, read back into cells: one reading for screen, sheet and paper.
import type { Sel, Status } from '#contract/angka.ts'
import type { KolomMatriks, MatriksJawaban } from '#contract/matriks.ts'
import { getNilai } from './nilai.ts'
import { getTampak, type Tampak } from './tampak.ts'

/** A cell: one of the four kinds, or none of them: counted in another row, or not this reader's to read. */
export type SelMatriks = {
  readonly sel: Sel | 'bersama' | 'ditahan'
  /** How it looks; null for what is none of the four kinds. */
  readonly tampak: Tampak | null
  readonly status: Status | null
  readonly sementara: boolean
  readonly kedaluwarsa: boolean
  /** The month itself has not been reported: a value is then one of earlier months. */
  readonly tertinggal: boolean
  /** Short of the target beyond what chance explains. */
  readonly dukungan: boolean
  /** Counts rows too that are 'bersama'. */
  readonly gabungan: boolean
  readonly pembilang: number | null
  readonly penyebut: number | null
  readonly persen: number | null
  readonly laju: number | null
  /** What rows are ordered by: percent, rate or count. */
  readonly nilai: number | null
  /** To date, in percent. */
  readonly target: number | null
  /** Persons short of it. */
  readonly selisih: number | null
}

const SEL: Readonly<Record<string, SelMatriks['sel']>> = {
  ...{ n: 'nilai', b: 'belum-lapor', d: 'tidak-dijadwalkan', t: 'tanpa-sasaran', g: 'bersama', x: 'ditahan' },
}
const STATUS: Readonly<Record<string, Status>> = {
  ...{ b: 'baik', k: 'kurang', c: 'cukup', j: 'jelek', a: 'di-atas-target', w: 'di-bawah-target' },
}

const [SEMENTARA, KEDALUWARSA, TERTINGGAL, DUKUNGAN, GABUNGAN] = [1, 2, 4, 8, 16]

function bacaSel(kolom: KolomMatriks, baris: number, ke: number): SelMatriks {
  const sel = SEL[kolom.sel[baris] ?? ''] ?? 'ditahan'
  const status = STATUS[kolom.status[baris] ?? ''] ?? null
  const tanda = Number.parseInt(kolom.tanda[baris] ?? '0', 32)
  const ada = (satu: number): boolean => (tanda & satu) !== 0
  const marka = { sementara: ada(SEMENTARA), kedaluwarsa: ada(KEDALUWARSA), tertinggal: ada(TERTINGGAL) }
  const angka = sel === 'nilai' ? bacaAngka(kolom, ke) : TANPA_ANGKA
  const asing = sel === 'bersama' || sel === 'ditahan'
  const bulanIni = marka.tertinggal ? 'belum-lapor' : 'nilai'
  return {
    ...{ sel, status, ...marka, dukungan: ada(DUKUNGAN), gabungan: ada(GABUNGAN) },
    tampak: asing ? null : getTampak({ sel, status, bulanIni, ...marka }),
    ...angka,
    nilai: sel === 'nilai' ? getNilai(angka, kolom.indikator) : null,
    target: asing || sel === 'tidak-dijadwalkan' ? null : bacaTarget(kolom.target, baris),
  }
}

type Angka = Pick<SelMatriks, 'pembilang' | 'penyebut' | 'persen' | 'laju' | 'selisih'>
const TANPA_ANGKA: Angka = { pembilang: null, penyebut: null, persen: null, laju: null, selisih: null }

/** Number `ke` of those that have a value. */
function bacaAngka({ pembilang, penyebut, laju, selisih }: KolomMatriks, ke: number): Angka {
  const p = pembilang[ke] ?? null
  const q = penyebut?.[ke] ?? null
  const persen = p === null || q === null || q === 0 ? null : (p / q) * 100
  return { pembilang: p, penyebut: q, persen, laju: laju?.[ke] ?? null, selisih: selisih?.[ke] ?? null }
}

const bacaTarget = (target: KolomMatriks['target'], baris: number): number | null =>
  typeof target === 'number' || target === null ? target : (target[baris] ?? null)

/** The cells of one column, in the order of the rows. */
export function bacaKolom(kolom: KolomMatriks): readonly SelMatriks[] {
  let ke = 0
  return Array.from(kolom.sel, (huruf, baris) => bacaSel(kolom, baris, huruf === 'n' ? ke++ : ke))
}

/** The whole matrix, column by column. */
export const bacaMatriks = ({ kolom }: Pick<MatriksJawaban, 'kolom'>): readonly (readonly SelMatriks[])[] =>
  kolom.map(bacaKolom)

/** How many rows of a column have each status. */
export function hitungStatus({ status }: Pick<KolomMatriks, 'status'>): ReadonlyMap<Status, number> {
  const hitung = new Map<Status, number>()
  for (const huruf of status) {
    const satu = STATUS[huruf]
    if (satu) hitung.set(satu, (hitung.get(satu) ?? 0) + 1)
  }
  return hitung
}
