import { type Gabung, JENIS_UNIT } from './indikator.ts'

/** What one kind of source says for one desa and month: pembilang and, where the formula has one, penyebut. */
export type Pasangan = { readonly p: number; readonly q: number | null }

/**
 * Combined figure of one desa and month. `sumber` are the kinds of source that entered; the others are cross-check.
 */
export type Gabungan = Pasangan & { readonly sumber: readonly number[] }

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

function jumlahkan(isi: ReadonlyMap<number, Pasangan>, berhak: readonly number[] | null): Gabungan | null {
  const sumber = [...isi.keys()].filter((s) => !berhak || berhak.includes(s)).sort((a, b) => a - b)
  if (sumber.length === 0) return null
  let p = 0
  let q: number | null = null
  for (const s of sumber) {
    const satu = isi.get(s)
    if (!satu) continue
    p += satu.p
    if (satu.q !== null) q = (q ?? 0) + satu.q
  }
  return { p, q, sumber }
}

function pertama(isi: ReadonlyMap<number, Pasangan>, urutan: readonly number[]): Gabungan | null {
  for (const s of urutan) {
    const satu = isi.get(s)
    if (satu) return { ...satu, sumber: [s] }
  }
  return null
}

/**
 * Combines the sources of one desa and month (domain.md 4.5). `isi` holds each source that reported both sides of the
 * formula; `luar` the "di luar posyandu" twins reported by pustu and puskesmas, used by utama-plus alone.
 * `rekap-desa` stands alone under every rule. `maksimum` is decided on the cumulative, by the caller, who passes one
 * source at a time as tunggal. Null: nobody entitled reported.
 */
export function gabungkan(
  gabung: Gabung,
  isi: ReadonlyMap<number, Pasangan>,
  luar: ReadonlyMap<number, Pasangan> = new Map(),
): Gabungan | null {
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
