/**
 * What becomes of a row of a lokmin that somebody types, purely: typed, sent, accepted, overtaken by somebody else, decided. What
 * was typed goes only where the person who typed it says so.
 */
import type { BarisTulisIsi } from '#contract/lokmin.ts'

/** A row as the server tells it. */
export type BarisServer = {
  readonly versi: number
  readonly oleh: string
  readonly pada: string
  readonly baris: BarisTulisIsi
}

export type DrafLokmin = {
  /** The point, RTL, person or promise that it belongs to. */
  readonly kunci: string
  readonly baris: BarisTulisIsi
  /** What was typed over; version 0: nothing was there. */
  readonly dasar: { readonly versi: number; readonly baris: BarisTulisIsi | null }
  /** The server has exactly this, in the version of `dasar`; the page may not have heard of it yet. */
  readonly tersimpan: boolean
  /** Written by somebody else meanwhile: a person has to choose. */
  readonly kini: BarisServer | null
  /** Why the server refused it; typing on tries again. */
  readonly galat: string | null
}

/** Rows are told apart by their key, the fields of a point also by their name. */
export const kunciDraf = (kunci: string, baris: BarisTulisIsi): string =>
  baris.jenis === 'isi' ? `${kunci} ${baris.medan}` : kunci

export const isSamaIsi = (a: BarisTulisIsi, b: BarisTulisIsi): boolean => teksTetap(a) === teksTetap(b)

const teksTetap = (baris: BarisTulisIsi): string =>
  JSON.stringify(Object.entries(baris).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Whether all is there that the server asks for. */
export function isLengkap(baris: BarisTulisIsi): boolean {
  const ada = (...teks: readonly string[]) => teks.every((satu) => satu.trim() !== '')
  switch (baris.jenis) {
    case 'rtl':
      return ada(baris.apa, baris.siapa, baris.sektor)
    case 'hadir':
      return ada(baris.jabatan, baris.instansi) && baris.jumlah >= 1
    case 'komitmen':
      return ada(baris.desa, baris.isi)
    default:
      return true
  }
}

export const perluKirim = (draf: DrafLokmin): boolean =>
  !draf.tersimpan && draf.kini === null && draf.galat === null && isLengkap(draf.baris)

/** Somebody typed: over what they saw, or on from what they typed before. */
export function ketik(
  draf: DrafLokmin | undefined,
  {
    kunci,
    baris,
    server,
  }: { readonly kunci: string; readonly baris: BarisTulisIsi; readonly server: BarisServer | undefined },
): DrafLokmin {
  const dasar = draf?.dasar ?? { versi: server?.versi ?? 0, baris: server?.baris ?? null }
  return { kunci, baris, dasar, tersimpan: false, kini: draf?.kini ?? null, galat: null }
}

/** The server accepted what was sent; typing may have gone on meanwhile. */
export function diterima(draf: DrafLokmin, dikirim: BarisTulisIsi, versi: number): DrafLokmin {
  return { ...draf, dasar: { versi, baris: dikirim }, tersimpan: isSamaIsi(draf.baris, dikirim) }
}

/** What the server has now; undefined once there is nothing left to keep on the device. */
export function dengar(draf: DrafLokmin, server: BarisServer | undefined): DrafLokmin | undefined {
  if (!server || server.versi < draf.dasar.versi) return draf
  if (draf.tersimpan || isSamaIsi(server.baris, draf.baris)) return undefined
  if (server.versi === draf.dasar.versi) return draf
  const dasar = { versi: server.versi, baris: server.baris }
  // Another version of the same words, or of what this row does not hold.
  if (draf.dasar.baris && isSamaIsi(server.baris, draf.dasar.baris)) return { ...draf, dasar, kini: null }
  return { ...draf, kini: server }
}

export const ditolak = (draf: DrafLokmin, galat: string): DrafLokmin => ({ ...draf, galat })

export type Pilihan = 'saya' | 'mereka' | 'gabung'

/** A person chose between both versions, or took both, one below the other. */
export function pilih(draf: DrafLokmin, pilihan: Pilihan): DrafLokmin {
  const { kini } = draf
  if (!kini) return draf
  const lanjut = { ...draf, dasar: { versi: kini.versi, baris: kini.baris }, kini: null, galat: null }
  if (pilihan === 'mereka') return { ...lanjut, baris: kini.baris, tersimpan: true }
  if (pilihan === 'gabung' && draf.baris.jenis === 'isi' && kini.baris.jenis === 'isi') {
    const teks = `${kini.baris.teks.trimEnd()}\n${draf.baris.teks}`
    return { ...lanjut, baris: { ...draf.baris, teks }, tersimpan: false }
  }
  return { ...lanjut, tersimpan: false }
}
