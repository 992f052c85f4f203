// Putting a papan together, step by step, so that each step can be taken back. Pure.
import type { Potongan } from '#contract/papan.ts'

export type DrafPapan = {
  readonly nama: string
  readonly potongan: readonly Potongan[]
  /** What it was before each step, the last one at the end. */
  readonly lalu: readonly (readonly Potongan[])[]
}

export type LangkahSusun =
  | { readonly jenis: 'geser'; readonly ke: number; readonly arah: -1 | 1 }
  | { readonly jenis: 'lebar'; readonly ke: number }
  | { readonly jenis: 'judul'; readonly ke: number; readonly judul: string }
  | { readonly jenis: 'hapus'; readonly ke: number }
  | { readonly jenis: 'tambah'; readonly potongan: Potongan }
  | { readonly jenis: 'nama'; readonly nama: string }
  | { readonly jenis: 'urung' }

const LANGKAH_TERBANYAK = 50

export const mulaiDraf = (nama: string, potongan: readonly Potongan[]): DrafPapan => ({ nama, potongan, lalu: [] })

/** The draft after a step; the same one where the step leads nowhere. */
export function susunPapan(draf: DrafPapan, langkah: LangkahSusun): DrafPapan {
  if (langkah.jenis === 'nama') return { ...draf, nama: langkah.nama }
  if (langkah.jenis === 'urung') {
    const sebelum = draf.lalu.at(-1)
    return sebelum ? { ...draf, potongan: sebelum, lalu: draf.lalu.slice(0, -1) } : draf
  }
  const potongan = sesudah(draf.potongan, langkah)
  if (potongan === draf.potongan) return draf
  return { ...draf, potongan, lalu: [...draf.lalu, draf.potongan].slice(-LANGKAH_TERBANYAK) }
}

type LangkahIsi = Exclude<LangkahSusun, { readonly jenis: 'nama' | 'urung' }>

function sesudah(potongan: readonly Potongan[], langkah: LangkahIsi): readonly Potongan[] {
  if (langkah.jenis === 'tambah') return [...potongan, langkah.potongan]
  const satu = potongan[langkah.ke]
  if (!satu) return potongan
  switch (langkah.jenis) {
    case 'geser':
      return tukar(potongan, langkah.ke, langkah.ke + langkah.arah)
    case 'hapus':
      return potongan.toSpliced(langkah.ke, 1)
    case 'lebar':
      return potongan.with(langkah.ke, { ...satu, lebar: satu.lebar === 'penuh' ? 'setengah' : 'penuh' })
    case 'judul':
      return potongan.with(langkah.ke, { ...satu, judul: langkah.judul.trim() || null })
  }
}

function tukar(potongan: readonly Potongan[], dari: number, ke: number): readonly Potongan[] {
  const [satu, lain] = [potongan[dari], potongan[ke]]
  return satu && lain ? potongan.with(dari, lain).with(ke, satu) : potongan
}

/** Whether a kind shows several indikator, one, or none, and whether it is words. */
export const BENTUK_POTONGAN = {
  angka: 'banyak',
  matriks: 'banyak',
  tren: 'satu',
  peta: 'satu',
  lembar: 'satu',
  banding: 'satu',
  pilah: 'satu',
  kelengkapan: 'kosong',
  teks: 'teks',
  belum: 'teks',
} as const satisfies Readonly<Record<Potongan['jenis'], 'banyak' | 'satu' | 'kosong' | 'teks'>>

/** What people add; what is missing in the data only the program's own name. */
export const JENIS_TAMBAH = [
  'angka',
  'matriks',
  'tren',
  'lembar',
  'banding',
  'peta',
  'pilah',
  'kelengkapan',
  'teks',
] as const satisfies readonly Potongan['jenis'][]
export type JenisTambah = (typeof JENIS_TAMBAH)[number]

export const potonganBaru = (isi: Pick<Potongan, 'jenis' | 'indikator'> & { readonly teks?: string }): Potongan => ({
  ...{ jenis: isi.jenis, indikator: [...isi.indikator], judul: null, rincian: null },
  lebar: BENTUK_POTONGAN[isi.jenis] === 'banyak' ? 'penuh' : 'setengah',
  teks: isi.teks?.trim() || null,
})

/** The parameters by which the figures of an arrangement are asked for in one answer. */
export function kueriPapan(potongan: readonly Potongan[]) {
  const kode = (satu: readonly Potongan[]) => [...new Set(satu.flatMap(({ indikator }) => indikator))].join(',')
  return {
    indikator: kode(potongan),
    sel: kode(potongan.filter(({ jenis }) => jenis === 'matriks')),
    lapor: potongan.some(({ jenis }) => jenis === 'kelengkapan') ? 'true' : undefined,
  }
}

/** Each piece with a key that goes along when it is moved or widened; the same piece twice is told apart by its turn. */
export function denganKunci(
  potongan: readonly Potongan[],
): readonly { readonly kunci: string; readonly satu: Potongan }[] {
  const kali = new Map<string, number>()
  return potongan.map((satu) => {
    const isi = [satu.jenis, ...satu.indikator, satu.teks].join(' ')
    const ke = (kali.get(isi) ?? 0) + 1
    kali.set(isi, ke)
    return { kunci: `${isi} ${ke}`, satu }
  })
}
