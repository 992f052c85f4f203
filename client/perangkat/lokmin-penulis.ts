// What one page writes in one lokmin: every key at once onto the device, a moment later to the server, row by row. Where nobody
// answers it stays here and goes out when somebody does; what others wrote meanwhile is never written over unseen.
import { Problem } from '#client/api/problem.ts'
import type { BarisTulisIsi } from '#contract/lokmin.ts'
import {
  type BarisServer,
  type DrafLokmin,
  dengar,
  diterima,
  ditolak,
  isSamaIsi,
  ketik,
  kunciDraf,
  type Pilihan,
  perluKirim,
  pilih,
} from './lokmin-langkah.ts'

/** Sends one row over a version; rejects with a `Problem`. */
export type KirimLokmin = (draf: DrafLokmin) => Promise<{ readonly versi: number; readonly mungkinNama: boolean }>

export type KeadaanPenulis = {
  readonly draf: ReadonlyMap<string, DrafLokmin>
  /** The last try found nobody. */
  readonly luring: boolean
  /** What was typed last may hold the name of a person. */
  readonly mungkinNama: boolean
}

export type Penulis = {
  readonly subscribe: (dengarkan: () => void) => () => void
  readonly getKeadaan: () => KeadaanPenulis
  readonly tulis: (kunci: string, baris: BarisTulisIsi, server: BarisServer | undefined) => void
  readonly putuskan: (kunci: string, pilihan: Pilihan) => void
  /** The rows that the server has now, by their keys of drafts. */
  readonly dengarServer: (server: ReadonlyMap<string, BarisServer>) => void
  /** Tries again at once what found nobody, or was refused. */
  readonly cobaLagi: () => void
  readonly tutup: () => void
}

type Bahan = {
  readonly simpanan: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
  /** Of the account and the lokmin; each page adds its own name. */
  readonly awalan: string
  readonly kirim: KirimLokmin
  readonly nama: string
}

/** So that typing is not sent letter by letter. */
const JEDA_MS = 500
const COBA_MS = [2_000, 5_000, 10_000, 30_000] as const

export const AWALAN_LOKMIN = 'pws.lokmin.'

export function createPenulis({ simpanan, awalan, kirim, nama }: Bahan): Penulis {
  const kotak = `${AWALAN_LOKMIN}${awalan}.${nama}`
  const pendengar = new Set<() => void>()
  let keadaan: KeadaanPenulis = {
    draf: ambilSemua(simpanan, `${AWALAN_LOKMIN}${awalan}.`, kotak),
    luring: false,
    mungkinNama: false,
  }
  let pewaktu: ReturnType<typeof setTimeout> | undefined
  let sibuk = false
  let gagal = 0
  let tertutup = false

  function jadi(baru: Partial<KeadaanPenulis>): void {
    keadaan = { ...keadaan, ...baru }
    if (baru.draf) simpan(simpanan, kotak, baru.draf)
    for (const satu of pendengar) satu()
  }
  function taruh(kunci: string, draf: DrafLokmin | undefined): void {
    const semua = new Map(keadaan.draf)
    if (draf) semua.set(kunci, draf)
    else semua.delete(kunci)
    jadi({ draf: semua })
  }
  function jadwalkan(jeda: number): void {
    clearTimeout(pewaktu)
    if (!tertutup) pewaktu = setTimeout(() => void antar(), jeda)
  }

  async function antar(): Promise<void> {
    if (sibuk || tertutup) return
    sibuk = true
    const selesai = await antarSemua()
    sibuk = false
    gagal = selesai ? 0 : gagal + 1
    if (keadaan.luring === selesai) jadi({ luring: !selesai })
    const sisa = [...keadaan.draf.values()].some(perluKirim)
    if (sisa) jadwalkan(selesai ? JEDA_MS : (COBA_MS[Math.min(gagal, COBA_MS.length) - 1] ?? JEDA_MS))
  }

  /** One after the other, in the order in which they came about: a new point goes before its words. */
  async function antarSemua(): Promise<boolean> {
    for (const [kunci] of keadaan.draf) {
      const draf = keadaan.draf.get(kunci)
      if (draf && perluKirim(draf) && !(await antarSatu(kunci, draf))) return false
    }
    return true
  }

  async function antarSatu(kunci: string, draf: DrafLokmin): Promise<boolean> {
    try {
      const { versi, mungkinNama } = await kirim(draf)
      const kini = keadaan.draf.get(kunci)
      if (kini) taruh(kunci, diterima(kini, draf.baris, versi))
      if (mungkinNama !== keadaan.mungkinNama) jadi({ mungkinNama })
      return true
    } catch (salah) {
      if (!(salah instanceof Problem) || isDiam(salah)) return false
      const kini = keadaan.draf.get(kunci)
      const lain = kiniDari(salah)
      if (kini) taruh(kunci, lain ? dengar(kini, lain) : ditolak(kini, salah.message))
      return true
    }
  }

  if (keadaan.draf.size > 0) jadwalkan(0)
  return {
    subscribe: (dengarkan) => {
      pendengar.add(dengarkan)
      return () => pendengar.delete(dengarkan)
    },
    getKeadaan: () => keadaan,
    tulis: (kunci, baris, server) => {
      const nomor = kunciDraf(kunci, baris)
      taruh(nomor, ketik(keadaan.draf.get(nomor), { kunci, baris, server }))
      if (!keadaan.luring) jadwalkan(JEDA_MS)
    },
    putuskan: (kunci, pilihan) => {
      const draf = keadaan.draf.get(kunci)
      if (!draf) return
      taruh(kunci, pilih(draf, pilihan))
      jadwalkan(0)
    },
    dengarServer: (server) => {
      const semua = new Map<string, DrafLokmin>()
      for (const [kunci, draf] of keadaan.draf) {
        const sisa = dengar(draf, server.get(kunci))
        if (sisa) semua.set(kunci, sisa)
      }
      const berubah = semua.size !== keadaan.draf.size || [...semua].some(([k, d]) => keadaan.draf.get(k) !== d)
      if (berubah) jadi({ draf: semua })
      if ([...semua.values()].some(perluKirim)) jadwalkan(JEDA_MS)
    },
    cobaLagi: () => {
      const semua = new Map([...keadaan.draf].map(([k, d]) => [k, { ...d, galat: null }]))
      jadi({ draf: semua })
      jadwalkan(0)
    },
    tutup: () => {
      tertutup = true
      clearTimeout(pewaktu)
    },
  }
}

/** Nobody answered, or somebody who cannot decide it: it stays and is tried again. */
const isDiam = ({ status }: Problem): boolean => status === 0 || status === 401 || status === 429 || status >= 500

/** The other version, in an answer that tells one. */
function kiniDari({ status, medan }: Problem): BarisServer | null {
  const kini = medan.get('kini')
  // The server made it: a row as the contract has it, with its version.
  return status === 409 && typeof kini === 'object' && kini !== null && 'baris' in kini ? (kini as BarisServer) : null
}

/** What pages of this account left unsent in this lokmin, also those that were closed. */
function ambilSemua(simpanan: Bahan['simpanan'], awalan: string, milik: string): ReadonlyMap<string, DrafLokmin> {
  const kotak = Array.from({ length: simpanan.length }, (_, i) => simpanan.key(i)).filter((k) => k?.startsWith(awalan))
  const semua = new Map<string, DrafLokmin>()
  for (const satu of kotak) {
    if (satu === null || satu === undefined) continue
    for (const draf of baca(simpanan.getItem(satu))) {
      const nomor = kunciDraf(draf.kunci, draf.baris)
      const ada = semua.get(nomor)
      // The same row from two pages: what differs is shown beside the other, so that neither is lost.
      if (!ada || isSamaIsi(ada.baris, draf.baris)) semua.set(nomor, draf)
      else semua.set(nomor, { ...ada, kini: { ...draf.dasar, oleh: '', pada: '', baris: draf.baris } })
    }
    simpanan.removeItem(satu)
  }
  simpan(simpanan, milik, semua)
  return semua
}

function baca(teks: string | null): readonly DrafLokmin[] {
  try {
    const isi: unknown = JSON.parse(teks ?? '[]')
    // Written by this file.
    return Array.isArray(isi) ? (isi as DrafLokmin[]) : []
  } catch {
    return []
  }
}

/** Only what the server does not have stays on the device. */
function simpan(simpanan: Bahan['simpanan'], kotak: string, draf: ReadonlyMap<string, DrafLokmin>): void {
  const belum = [...draf.values()].filter(({ tersimpan }) => !tersimpan)
  try {
    if (belum.length === 0) simpanan.removeItem(kotak)
    else simpanan.setItem(kotak, JSON.stringify(belum))
  } catch {
    // A full or forbidden storage: the page itself still holds it.
  }
}
