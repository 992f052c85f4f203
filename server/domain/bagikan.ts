/** Share links: one view of one area, for whoever holds the link, with nothing in it that only health workers may see. */
import { type Bulan, parseBulan } from './bulan.ts'
import type { Aktor } from './peran.ts'
import type { Tingkat } from './pohon.ts'

/** A share link that holds. */
export type Bagikan = {
  readonly bagikanId: number
  /** The screen, and its state as in the address: 'wilayah=99.01&bulan=2026-10'. */
  readonly jalur: string
  readonly kueri: string
  readonly catatan: string
  readonly wilayah: { readonly kabId: number; readonly tingkat: Tingkat; readonly id: number }
  /** Who made it, as those know them who get it. */
  readonly pembuat: string
  readonly terakhirPada: Date | null
  readonly berakhirPada: Date
}

/** What every screen of figures needs around it. */
const SEKITAR = ['getBagikan', 'getWilayah', 'getIndikator', 'getSehat'] as const

/** Takes a figure apart, as far as its reader may: every screen opens it. */
const PANEL = 'getAngka'

/** The screens that may be shown by a link, and what each asks. */
const LAYAR: Readonly<Record<string, readonly string[]>> = {
  '/ringkasan': ['getRingkasan', 'getBatas', 'getPeta'],
  '/peta': ['getPeta', 'getPetaBulan', 'getBatas'],
  '/pws': ['getPws'],
  '/matriks': ['getMatriks'],
  '/tren': ['getTren'],
  '/bandingkan': ['getBandingkan'],
  '/spm': ['getSpm'],
  '/briefing': ['getBriefing', 'getBatas', 'getPeta'],
}

export const isLayarBagikan = (jalur: string): boolean => Object.hasOwn(LAYAR, jalur)

/** Days that a link may hold, for those who choose. */
export const LAMA_BAGIKAN = [1, 7, 30, 90] as const

/**
 * Whether this may be asked through a link: only what its screen asks, of indikator that stand in its address, and of no
 * month after those that do. Which area may be read follows from `aktorBagikan`.
 */
export function mayAskBagikan(
  { jalur, kueri }: Pick<Bagikan, 'jalur' | 'kueri'>,
  nama: string,
  tanya: object,
): boolean {
  if (SEKITAR.some((satu) => satu === nama)) return true
  if (!isLayarBagikan(jalur) || !(nama === PANEL || LAYAR[jalur]?.includes(nama))) return false
  const diAlamat = new Set([...new URLSearchParams(kueri).values()].flatMap((nilai) => nilai.split(',')))
  const bulanTerakhir = Math.max(...[...diAlamat].map(bulanAtauNol))
  return Object.entries(tanya).every(([kunci, nilai]) => {
    if (kunci.startsWith('indikator'))
      return (
        nilai === undefined ||
        String(nilai)
          .split(',')
          .every((k) => diAlamat.has(k))
      )
    if (kunci.startsWith('bulan')) return nilai === undefined || bulanAtauNol(String(nilai)) <= bulanTerakhir
    return true
  })
}

const bulanAtauNol = (teks: string): Bulan => parseBulan(teks) ?? 0

/**
 * As whom a link reads: as a leader of its area does, so only what is validated, and what points at few people from the
 * kabupaten up alone (domain.md 3 and 11).
 */
export const aktorBagikan = ({ bagikanId, wilayah: { kabId, tingkat, id } }: Bagikan): Aktor => ({
  penggunaId: 0,
  namaPengguna: `tautan ${bagikanId}`,
  nama: '',
  penugasan: {
    ...{ penugasanId: 0, peran: 'pimpinan', klaster: null, mulai: '1900-01-01', akhir: null },
    tempat: [tingkat === 'kabupaten' ? { jenis: tingkat, kabId } : { jenis: tingkat, kabId, id }],
  },
})
