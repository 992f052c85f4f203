// Two sheets of the same areas beside each other, row by row: who changed sides of a target, or stands on the same one.
import type { Baris, Status } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { getNilai } from './nilai.ts'

export type Arah = 'naik' | 'turun' | 'tetap'

/** The four statuses from worst to best; the two of small areas say only on which side of the target. */
const TANGGA: Readonly<Partial<Record<Status, number>>> = { jelek: 0, cukup: 1, kurang: 2, baik: 3 }
const MEMENUHI: readonly Status[] = ['baik', 'kurang', 'di-atas-target']

export const isMemenuhi = (status: Status): boolean => MEMENUHI.includes(status)

/** How a status changed; null where one of the two is missing. Where one says only the side, the sides are compared. */
export function arahStatus(lama: Status | null, baru: Status | null): Arah | null {
  if (!lama || !baru) return null
  const [a, b] = [TANGGA[lama], TANGGA[baru]]
  const beda = a === undefined || b === undefined ? Number(isMemenuhi(baru)) - Number(isMemenuhi(lama)) : b - a
  return beda > 0 ? 'naik' : beda < 0 ? 'turun' : 'tetap'
}

export type Sepasang = { readonly satu: Baris; readonly dua: Baris | null }

/** The rows of the first sheet, each with that of the second. */
export function pasangkan(satu: readonly Baris[], dua: readonly Baris[]): readonly Sepasang[] {
  const perKode = new Map(dua.map((baris) => [baris.kode, baris]))
  return satu.map((baris) => ({ satu: baris, dua: perKode.get(baris.kode) ?? null }))
}

export type HitungArah = Readonly<Record<Arah, number>> & { readonly takSebanding: number }

const hitungArah = (arah: readonly (Arah | null)[]): HitungArah => ({
  naik: arah.filter((satu) => satu === 'naik').length,
  turun: arah.filter((satu) => satu === 'turun').length,
  tetap: arah.filter((satu) => satu === 'tetap').length,
  takSebanding: arah.filter((satu) => satu === null).length,
})

/** From the earlier to the later of two months: by status, or by value where neither has any. */
export function bandingBulan(lama: Lembar, baru: Lembar): HitungArah & { readonly menurut: 'status' | 'nilai' } {
  const pasang = pasangkan(lama.baris, baru.baris)
  const berstatus = [lama, baru].every(({ baris }) => baris.some(({ status }) => status !== null))
  if (berstatus) {
    const arah = pasang.map(({ satu, dua }) => arahStatus(satu.status, dua?.status ?? null))
    return { menurut: 'status', ...hitungArah(arah) }
  }
  const arah = pasang.map(({ satu, dua }): Arah | null => {
    const [a, b] = [nilaiLengkap(satu, lama), dua && nilaiLengkap(dua, baru)]
    if (a === null || b === null) return null
    // What reads the same on screen is the same.
    return Math.abs(b - a) < 0.05 ? 'tetap' : b > a ? 'naik' : 'turun'
  })
  return { menurut: 'nilai', ...hitungArah(arah) }
}

function nilaiLengkap(baris: Baris, { indikator }: Lembar): number | null {
  const lengkap = baris.sel === 'nilai' && baris.bulanIni === 'nilai' && !baris.sementara && !baris.kedaluwarsa
  return lengkap ? getNilai(baris, indikator) : null
}

export type HitungSisi = {
  /** Areas with a status on both sheets; the others say nothing here. */
  readonly semua: number
  /** Below the target on both, on the first or the second alone. */
  readonly keduanya: number
  readonly pertama: number
  readonly kedua: number
}

/** Two indikator of one month: where which of them misses its target. */
export function bandingIndikator(satu: readonly Baris[], dua: readonly Baris[]): HitungSisi {
  const dinilai = pasangkan(satu, dua).flatMap(({ satu: { status: a }, dua: lain }) =>
    a && lain?.status ? [[isMemenuhi(a), isMemenuhi(lain.status)] as const] : [],
  )
  return {
    semua: dinilai.length,
    keduanya: dinilai.filter(([a, b]) => !a && !b).length,
    pertama: dinilai.filter(([a, b]) => !a && b).length,
    kedua: dinilai.filter(([a, b]) => a && !b).length,
  }
}
