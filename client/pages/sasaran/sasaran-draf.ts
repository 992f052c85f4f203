// Cells that were typed and not saved yet, table by table. They stand outside of the page, so that another part, year or screen
// may be looked at meanwhile; they go with the window, which asks before it closes, and with signing out.
import { useSyncExternalStore } from 'react'
import { DRAF_KOSONG, type Draf, type HasilDraf, selDraf, teksSel, terapkanUbahan } from '#client/format/sasaran.ts'
import { catatUbahan, RIWAYAT_KOSONG, type Riwayat, type Ubahan, ulangi, urungkan } from '#client/format/urung.ts'
import type { SasaranJawaban } from '#contract/sasaran.ts'

type DrafTabel = {
  /** As it stood when the first cell was typed over: a newer one is then refused by the server, and never overwritten. */
  readonly data: SasaranJawaban
  readonly draf: Draf
  readonly langkah: Riwayat
}

let semua: ReadonlyMap<string, DrafTabel> = new Map()
const pendengar = new Set<() => void>()

function tetapkan(kunci: string, tabel: DrafTabel | null): void {
  const baru = new Map(semua)
  if (tabel && (tabel.draf.size > 0 || tabel.langkah.nanti.length > 0)) baru.set(kunci, tabel)
  else baru.delete(kunci)
  semua = baru
  if (adaDraf()) window.addEventListener('beforeunload', tanyaPamit)
  else window.removeEventListener('beforeunload', tanyaPamit)
  for (const dengar of pendengar) dengar()
}

const adaDraf = (): boolean => [...semua.values()].some(({ draf }) => draf.size > 0)
const tanyaPamit = (acara: BeforeUnloadEvent): void => acara.preventDefault()

function subscribe(dengar: () => void): () => void {
  pendengar.add(dengar)
  return () => pendengar.delete(dengar)
}

/** Whose sasaran, of which year, basis and month. */
export const kunciDraf = ({ wilayah, tahun, dasar, mulai }: SasaranJawaban): string =>
  [wilayah.kode, tahun, dasar, mulai].join(' ')

export const buangDraf = (kunci: string): void => tetapkan(kunci, null)

/** All tables with cells that are not saved, by key. */
export const useSemuaDraf = (): readonly (DrafTabel & { readonly kunci: string })[] =>
  [...useSyncExternalStore(subscribe, () => semua)].flatMap(([kunci, tabel]) =>
    tabel.draf.size > 0 ? [{ kunci, ...tabel }] : [],
  )

export type DrafSasaran = HasilDraf & {
  /** The table as whoever types sees it. */
  readonly data: SasaranJawaban
  readonly draf: Draf
  /** A cell typed over: from what stands in it now. */
  readonly ubahan: (desa: string, jenis: string, baru: string) => Ubahan
  readonly kerjakan: (ubahan: readonly Ubahan[]) => void
  readonly urung: (() => void) | null
  readonly ulang: (() => void) | null
  readonly kosongkan: () => void
}

/** What is typed over one table, step by step. */
export function useDraf(terbaru: SasaranJawaban): DrafSasaran {
  const kunci = kunciDraf(terbaru)
  useSyncExternalStore(subscribe, () => semua)
  const kini = (): DrafTabel => {
    const tabel = semua.get(kunci) ?? { data: terbaru, draf: DRAF_KOSONG, langkah: RIWAYAT_KOSONG }
    return tabel.draf.size === 0 ? { ...tabel, data: terbaru } : tabel
  }
  const { data, draf, langkah } = kini()
  const tercatat = ({ laporan, sel }: Pick<Ubahan, 'laporan' | 'sel'>): number | null =>
    data.desa.find((d) => d.kode === laporan)?.jumlah[data.jenis.findIndex((j) => j.kode === sel)] ?? null
  const isi = (riwayat: Riwayat, ubahan: readonly Ubahan[]) =>
    tetapkan(kunci, { data, draf: terapkanUbahan(kini().draf, ubahan, tercatat), langkah: riwayat })
  const mundur = (arah: typeof urungkan) => () => {
    const hasil = arah(kini().langkah)
    if (hasil) isi(hasil.riwayat, hasil.isi)
  }
  return {
    ...{ data, draf, ...selDraf(draf, data) },
    ubahan: (desa, jenis, baru) => {
      const sel = { laporan: desa, sel: jenis }
      return { ...sel, baru, lama: teksSel(draf, desa, jenis, tercatat(sel)) }
    },
    kerjakan: (ubahan) => isi(catatUbahan(kini().langkah, ubahan), ubahan),
    urung: langkah.lalu.length > 0 ? mundur(urungkan) : null,
    ulang: langkah.nanti.length > 0 ? mundur(ulangi) : null,
    kosongkan: () => buangDraf(kunci),
  }
}
