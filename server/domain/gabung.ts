import { type Gabung, JENIS_UNIT } from './indikator.ts'

/** What one kind of source says for one desa and month: pembilang and, where the formula has one, penyebut. */
export type Pasangan = { readonly p: number; readonly q: number | null }

/**
 * Combined figure of one desa and month. `sumber` are the kinds of source that entered; the others are cross-check.
 */
export type Gabungan = Pasangan & { readonly sumber: readonly number[] }

/** What each kind of source says, asked one at a time. */
export type BacaPasangan = { get(sumber: number): Pasangan | undefined }

/** Every kind of source, by number. */
export const SEMUA_SUMBER: readonly number[] = Object.values(JENIS_UNIT).sort((a, b) => a - b)

const REKAP_DESA = JENIS_UNIT['rekap-desa']
const NAKES: readonly number[] = [JENIS_UNIT.pustu, JENIS_UNIT.puskesmas, JENIS_UNIT['faskes-lain']]
const REGISTER: readonly number[] = [JENIS_UNIT.posyandu, JENIS_UNIT.pustu, JENIS_UNIT.puskesmas]

/** Kinds of source that may enter a figure under a rule; null means every kind (domain.md 4.5). */
export function sumberBerhak(gabung: Gabung): readonly number[] | null {
  switch (gabung.aturan) {
    case 'jumlah':
      return null
    case 'jumlah-nakes':
      return NAKES
    case 'maksimum':
      return REGISTER
    case 'tunggal':
      return gabung.urutan.map((jenis) => JENIS_UNIT[jenis])
    case 'utama-plus':
      return [JENIS_UNIT[gabung.utama]]
  }
}

function jumlahkan(isi: BacaPasangan, berhak: readonly number[] | null): Gabungan | null {
  const sumber: number[] = []
  let p = 0
  let q: number | null = null
  for (const s of SEMUA_SUMBER) {
    const satu = !berhak || berhak.includes(s) ? isi.get(s) : undefined
    if (!satu) continue
    sumber.push(s)
    p += satu.p
    if (satu.q !== null) q = (q ?? 0) + satu.q
  }
  return sumber.length === 0 ? null : { p, q, sumber }
}

function pertama(isi: BacaPasangan, urutan: readonly number[]): Gabungan | null {
  for (const s of urutan) {
    const satu = isi.get(s)
    if (satu) return { ...satu, sumber: [s] }
  }
  return null
}

const TANPA_LUAR: BacaPasangan = new Map<number, Pasangan>()

/**
 * Combines the sources of one desa and month (domain.md 4.5). `isi` holds each source that reported both sides of the
 * formula; `luar` the "di luar posyandu" twins reported by pustu and puskesmas, used by utama-plus alone.
 * `rekap-desa` stands alone under every rule. `maksimum` is decided on the cumulative, by the caller, who passes one
 * source at a time as tunggal. Null: nobody entitled reported.
 */
export function gabungkan(gabung: Gabung, isi: BacaPasangan, luar: BacaPasangan = TANPA_LUAR): Gabungan | null {
  const rekap = isi.get(REKAP_DESA)
  if (rekap) return { ...rekap, sumber: [REKAP_DESA] }
  switch (gabung.aturan) {
    case 'jumlah':
    case 'jumlah-nakes':
    case 'maksimum':
      return jumlahkan(isi, sumberBerhak(gabung))
    case 'tunggal':
      return pertama(isi, sumberBerhak(gabung) ?? [])
    case 'utama-plus': {
      const utama = isi.get(JENIS_UNIT[gabung.utama])
      if (!utama) return null
      const plus = jumlahkan(luar, null)
      const sumber = [JENIS_UNIT[gabung.utama], ...(plus?.sumber ?? [])]
      return {
        p: utama.p + (plus?.p ?? 0),
        q: utama.q === null ? null : utama.q + (plus?.q ?? 0),
        sumber,
      }
    }
  }
}
