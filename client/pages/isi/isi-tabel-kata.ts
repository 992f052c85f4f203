// What the grid of a pustu says: of a cell, of a column, of what was pasted.
import { formatJumlah } from '#client/format/bilangan.ts'
import { cekIsian, isTerlaluBesar } from '#client/format/cek-isian.ts'
import { elemenFormulir } from '#client/format/isi-formulir.ts'
import type { Ubahan } from '#client/format/urung.ts'
import { t } from '#client/messages/t.ts'
import { angkaDari, bacaAngka } from '#client/perangkat/angka.ts'
import type { FormulirSimpan } from '#client/perangkat/gudang.ts'
import type { Laporan } from '#client/perangkat/laporan.ts'

export type Kolom = {
  readonly formulir: FormulirSimpan
  readonly laporan: Laporan
  readonly elemen: ReadonlySet<string>
}

/** Why nothing can be typed into a whole column, and where it can; null where it can be here. */
export function sebabTutup({ formulir: f, laporan: l }: Kolom): string | null {
  if (l.tidakBuka !== null) return t('isi.tabel.tutup.tidakBuka')
  if (!f.bolehUbah) return t('isi.tabel.tutup.bukan')
  return f.perluAlasan ? t('isi.tabel.tutup.alasan') : null
}

/** What is wrong with a cell, or to be asked of it. */
export function pesanSel(
  { formulir, laporan }: Kolom,
  sel: string,
): { readonly galat: boolean; readonly teks: string } | null {
  const angka = bacaAngka(laporan.teks[sel] ?? '')
  if (angka === 'salah') return { galat: true, teks: t('isi.salah') }
  const elemen = elemenFormulir(formulir).find(({ kode }) => kode === sel)
  if (elemen && isTerlaluBesar(elemen, angka)) {
    return { galat: true, teks: t('isi.salah.terbesar', { n: formatJumlah(elemen.terbesar ?? 0) }) }
  }
  const tolak = laporan.penolakan.find((satu) => satu.sel === sel)
  if (tolak) return { galat: true, teks: tolak.pesan }
  const cek = cekIsian(formulir.aturan, angkaDari(laporan.teks)).find(({ elemen }) => elemen[0] === sel)
  return cek ? { galat: false, teks: cek.pesan } : null
}

type DiLuar = { readonly lewat: readonly string[]; readonly luar: number; readonly tertutup: readonly string[] }

export function kataTempel(ubahan: readonly Ubahan[], { lewat, luar, tertutup }: DiLuar): string {
  const banyak = new Set(ubahan.map(({ laporan }) => laporan)).size
  return [
    t('isi.tabel.tempel.hasil', { n: ubahan.length, unit: banyak }),
    lewat.length > 0 && t('isi.tabel.tempel.lewat', { nama: lewat.join(', ') }),
    tertutup.length > 0 && t('isi.tabel.tempel.tertutup', { nama: tertutup.join(', ') }),
    luar > 0 && t('isi.tabel.tempel.luar', { n: luar }),
  ]
    .filter(Boolean)
    .join(' ')
}
