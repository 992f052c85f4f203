/** Thresholds of the rules of posyandu, pustu and kader: those that a rule's name says in braces may be set by a kabupaten. */

export type BatasAmbang = { readonly dari: number; readonly sampai: number }
export type AmbangPosyandu = Readonly<Record<string, number>>

/** Stored as a part of one, said and set in whole percent. */
const PERSEN = 'minimalRasio'
const SETAHUN: BatasAmbang = { dari: 1, sampai: 12 }

type Ketentuan = ReadonlyMap<string, unknown>

const bacaKetentuan = (ketentuan: unknown): Ketentuan =>
  new Map(typeof ketentuan === 'object' && ketentuan !== null ? Object.entries(ketentuan) : [])

/** A rule's name with its thresholds as they hold. */
export function sebutAmbang(nama: string, ketentuan: unknown): string {
  const isi = bacaKetentuan(ketentuan)
  return nama.replace(/\{(\w+)\}/g, (asli, kunci: string) => String(bacaAngka(isi, kunci) ?? asli))
}

/** The thresholds that a rule's name says, as they hold. */
export function bacaAmbang(nama: string, ketentuan: unknown): AmbangPosyandu {
  const isi = bacaKetentuan(ketentuan)
  return Object.fromEntries(
    [...nama.matchAll(/\{(\w+)\}/g)].flatMap(([, kunci = '']) => {
      const n = bacaAngka(isi, kunci)
      return n === null ? [] : [[kunci, n] as const]
    }),
  )
}

function bacaAngka(isi: Ketentuan, kunci: string): number | null {
  const n = isi.get(kunci)
  if (typeof n !== 'number') return null
  return kunci === PERSEN ? Math.round(n * 100) : n
}

/** Between what each threshold may lie. */
export function batasAmbang(kunci: string, ketentuan: unknown): BatasAmbang {
  if (kunci === PERSEN) return { dari: 1, sampai: 100 }
  const isi = bacaKetentuan(ketentuan)
  switch (isi.get('ukur')) {
    case 'jumlah':
    case 'bulan-terisi':
      return SETAHUN
    case 'keadaan':
      return { dari: 1, sampai: isi.get('butir') === 'hariBuka' ? 7 : 50 }
    case undefined:
      return { dari: 1, sampai: 120 }
    default:
      return { dari: 1, sampai: 1000 }
  }
}

/** The same rule by other thresholds; null unless each is there, whole and within its limits, and no other. */
export function gantiAmbang(
  nama: string,
  ketentuan: unknown,
  ambang: AmbangPosyandu,
): Readonly<Record<string, unknown>> | null {
  const kini = Object.keys(bacaAmbang(nama, ketentuan))
  if (kini.length === 0 || Object.keys(ambang).length !== kini.length) return null
  const sah = kini.every((kunci) => {
    const n = ambang[kunci]
    const { dari, sampai } = batasAmbang(kunci, ketentuan)
    return n !== undefined && Number.isInteger(n) && n >= dari && n <= sampai
  })
  if (!sah) return null
  const baru = Object.entries(ambang).map(([kunci, n]) => [kunci, kunci === PERSEN ? n / 100 : n] as const)
  return { ...Object.fromEntries(bacaKetentuan(ketentuan)), ...Object.fromEntries(baru) }
}
