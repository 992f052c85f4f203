import { KEPALA, KLASTER, type Letak, NAMA, SELURUH } from '#client/format/matriks-gerak.ts'
import type { ModelMatriks } from './matriks-model.ts'

/** What can be done from a cell. */
export type AksiMatriks = {
  /** Opens a figure: of a row of the answer, or (null) of the whole area. */
  readonly buka: (baris: number | null, kolom: number) => void
  readonly urut: (kolom: string) => void
  readonly semat: (kolom: string) => void
  readonly sematBaris: (baris: string) => void
  readonly lipat: (klaster: number) => void
}

/** The place of what was pressed; null beside the cells. */
export function letakDari(sasaran: EventTarget): Letak | null {
  if (!(sasaran instanceof Element)) return null
  const kolom = sasaran.closest('[data-k]')?.getAttribute('data-k')
  const baris = sasaran.closest('[data-b]')?.getAttribute('data-b')
  return kolom && baris ? { baris: Number(baris), kolom: Number(kolom) } : null
}

/** What Enter or a press does: open, sort, fold, pin. */
export function lakukan(model: ModelMatriks, letak: Letak, aksi: AksiMatriks): void {
  const { baris, kolom } = letak
  const tampil = model.kolom[kolom]
  if (baris === KLASTER) lipat(model, kolom, aksi)
  else if (tampil?.jenis === 'lipat') aksi.lipat(tampil.klaster)
  else if (baris === KEPALA) aksi.urut(tampil?.kode ?? (kolom === NAMA ? 'nama' : 'bawah'))
  else if (tampil) buka(model, baris, tampil.nomor, aksi)
  else sematkan(model, letak, aksi)
}

function buka({ baris }: ModelMatriks, ke: number, kolom: number, aksi: AksiMatriks): void {
  const nomor = ke === SELURUH ? null : baris[ke]
  if (nomor !== undefined) aksi.buka(nomor, kolom)
}

function lipat({ kelompok }: ModelMatriks, kolom: number, aksi: AksiMatriks): void {
  let sampai = 0
  const milik = kelompok.find((satu) => {
    sampai += satu.kolom.length
    return kolom < sampai
  })
  if (milik && milik.klaster !== null) aksi.lipat(milik.klaster)
}

/** Pins a row from its name, a column from anywhere else in it, or lets go of it. */
export function sematkan({ jawaban, kolom, baris }: ModelMatriks, letak: Letak, aksi: AksiMatriks): void {
  const tampil = kolom[letak.kolom]
  const kode = jawaban.baris[baris[letak.baris] ?? -1]?.kode
  if (tampil?.jenis === 'indikator') aksi.semat(tampil.kode)
  else if (!tampil && kode) aksi.sematBaris(kode)
}
