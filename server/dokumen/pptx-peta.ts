// The map of the page for the head of a kabupaten on a slide: a picture, since slides know no charts with boundaries.
import { type CaraBaca, dalamBahasa } from './bahasa.ts'
import { type BahanPetaBriefing, petaBriefing } from './briefing-peta.ts'
import type { BahanBriefing } from './pdf-briefing.ts'
import { buatPng } from './png.ts'

export type PetaSalindia = {
  readonly judul: string
  readonly alt: string
  readonly png: Buffer
  /** Height to width. */
  readonly bentuk: number
}

const KOTAK = { lebar: 520, tinggi: 300, huruf: 9.5 }
/** Sharp on a projector. */
const SKALA = 3

/** The picture, made before the slides: words are chosen in one go, pixels are not. */
export async function siapkanPeta(bahan: BahanBriefing, cara: CaraBaca): Promise<PetaSalindia | null> {
  const peta: BahanPetaBriefing = bahan
  const { gambar } = dalamBahasa(cara, () => ({ gambar: petaBriefing(bahan.isi, peta, KOTAK) }))
  if (!gambar) return null
  const { judul, alt, tinggi, bentuk } = gambar
  const png = await buatPng({ lebar: KOTAK.lebar, tinggi, judul, uraian: alt, bentuk }, SKALA)
  return { judul, alt, png, bentuk: tinggi / KOTAK.lebar }
}

type Ruang = { readonly atas: number; readonly tengah: number; readonly lebar: number; readonly tinggi: number }

/** As large as the room of a slide holds, in inches. */
export function letakPeta({ png, alt, bentuk }: PetaSalindia, { atas, tengah, lebar, tinggi }: Ruang) {
  const w = Math.min(lebar, tinggi / bentuk)
  return {
    ...{ x: tengah - w / 2, y: atas, w, h: w * bentuk, altText: alt },
    data: `image/png;base64,${png.toString('base64')}`,
  }
}
