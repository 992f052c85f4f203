// Counts over the letters of the matrix as they came: tens of thousands of cells, none of which need be read for it.
import type { Status } from '#contract/angka.ts'
import type { KolomMatriks } from '#contract/matriks.ts'
import { getTampak, type Tampak } from './tampak.ts'

const HURUF: Readonly<Record<string, Status>> = {
  ...{ b: 'baik', k: 'kurang', c: 'cukup', j: 'jelek', a: 'di-atas-target', w: 'di-bawah-target' },
}
const SEL = { n: 'nilai', b: 'belum-lapor', d: 'tidak-dijadwalkan', t: 'tanpa-sasaran' } as const
const KOSONG = '-'
const BAWAH = 'cjw'

/** Whether a letter of `status` is a verdict below the target. */
export const isBawah = (huruf: string): boolean => BAWAH.includes(huruf)

type Kolom = Pick<KolomMatriks, 'sel' | 'status' | 'tanda'>

/** How many cells of a row have each verdict. */
export type HitungBaris = {
  readonly status: Readonly<Record<Status, number>>
  readonly dinilai: number
  readonly bawah: number
}

/** The summary of every row over some columns. */
export function hitungBaris(kolom: readonly Pick<KolomMatriks, 'status'>[], banyak: number): readonly HitungBaris[] {
  return Array.from({ length: banyak }, (_, i) => {
    const status = { ...NOL }
    for (const satu of kolom) {
      const kata = HURUF[satu.status[i] ?? KOSONG]
      if (kata) status[kata] += 1
    }
    const bawah = status.cukup + status.jelek + status['di-bawah-target']
    return { status, bawah, dinilai: bawah + status.baik + status.kurang + status['di-atas-target'] }
  })
}

const NOL: Readonly<Record<Status, number>> = {
  ...{ baik: 0, kurang: 0, cukup: 0, jelek: 0, 'di-atas-target': 0, 'di-bawah-target': 0 },
}

/** What the opening sentence and the legend count. */
export type HitungMatriks = {
  readonly tampak: ReadonlyMap<Tampak, number>
  /** Counted in another row; not for this reader. */
  readonly bersama: number
  readonly ditahan: number
  readonly dinilai: number
  readonly bawah: number
  /** Below the target beyond what chance explains. */
  readonly dukungan: number
}

const DUKUNGAN = 8

export function hitungMatriks(kolom: readonly Kolom[]): HitungMatriks {
  const tampak = new Map<Tampak, number>()
  const jumlah = { bersama: 0, ditahan: 0, dinilai: 0, bawah: 0, dukungan: 0 }
  for (const { sel, status, tanda } of kolom) {
    for (let i = 0; i < sel.length; i += 1) {
      const [huruf = '', verdik = KOSONG, digit = '0'] = [sel[i], status[i], tanda[i]]
      if (huruf === 'g') jumlah.bersama += 1
      else if (huruf === 'x') jumlah.ditahan += 1
      else {
        const satu = HURUF[verdik] ?? lihat(huruf, digit)
        tampak.set(satu, (tampak.get(satu) ?? 0) + 1)
        if (verdik === KOSONG) continue
        jumlah.dinilai += 1
        if (isBawah(verdik)) jumlah.bawah += 1
        if (digit !== '0' && (Number.parseInt(digit, 32) & DUKUNGAN) !== 0) jumlah.dukungan += 1
      }
    }
  }
  return { tampak, ...jumlah }
}

/** How a cell without a verdict looks. */
function lihat(huruf: string, digit: string): Tampak {
  const tanda = Number.parseInt(digit, 32)
  const sel = SEL_DARI[huruf] ?? 'nilai'
  return getTampak({
    ...{ sel, status: null, sementara: (tanda & 1) !== 0, kedaluwarsa: (tanda & 2) !== 0 },
    bulanIni: (tanda & 4) !== 0 ? 'belum-lapor' : 'nilai',
  })
}

const SEL_DARI: Readonly<Record<string, (typeof SEL)[keyof typeof SEL]>> = SEL

type KolomTerbawah = { readonly nomor: number; readonly bawah: number; readonly dinilai: number }

/** The column with most rows below target among those where enough rows have a verdict; null where none is below. */
export function kolomTerbawah(kolom: readonly Pick<KolomMatriks, 'status'>[]): KolomTerbawah | null {
  let terbawah: KolomTerbawah | null = null
  for (const [nomor, { status }] of kolom.entries()) {
    const dinilai = [...status].filter((huruf) => huruf !== KOSONG).length
    const bawah = [...status].filter(isBawah).length
    // On few complete rows nothing is said of all.
    if (dinilai < status.length * CUKUP_DINILAI || bawah === 0) continue
    if (!terbawah || bawah > terbawah.bawah) terbawah = { nomor, bawah, dinilai }
  }
  return terbawah
}

/** As for kelengkapan: below this share nothing is judged. */
const CUKUP_DINILAI = 0.8
