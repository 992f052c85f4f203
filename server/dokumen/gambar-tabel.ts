// A view that is a table as a picture: for what is sent by telephone and shown on a wall, where nobody opens a workbook.
import { t } from '#client/messages/t.ts'
import { type Bentuk, type Gambar, kelompok } from './gambar.ts'
import { bingkai } from './gambar-bingkai.ts'
import type { Keterangan } from './keterangan.ts'
import { butirTabel, susunBaris, susunKepala } from './pdf-tabel.ts'
import { type Susunan, susunKolom } from './pdf-tabel-kolom.ts'
import type { TabelDokumen } from './tabel.ts'

/** Widths in units of a picture: the first in which all columns stand side by side. */
const LEBAR = [769, 980, 1240, 1480] as const
/** More rows than this can be read on no telephone. */
const BARIS_TERBANYAK = 30

/** Title, finding, rows and legend; rows beyond what can be read are counted aloud. */
export function gambarTabelPenuh(asal: TabelDokumen, keterangan: Keterangan): Gambar {
  const sisa = Math.max(0, asal.baris.length - BARIS_TERBANYAK)
  const tabel = { ...asal, baris: asal.baris.slice(0, BARIS_TERBANYAK) }
  const { lebar, susunan } = pilihLebar(tabel)
  const isi = blokTabel(tabel, susunan)
  const { judul, kalimat } = tabel
  const catatan = [...(sisa > 0 ? [t('dokumen.gambar.sisa', { n: sisa })] : []), ...tabel.catatan]
  const uraian = [judul, kalimat, ...tabel.baris.map((baris) => baris.map(({ teks }) => teks).join(' '))].join('. ')
  const kop = { judul, kalimat, catatan, legenda: tabel.legenda ? butirTabel(tabel) : [] }
  return bingkai(kop, { lebar, judul, uraian, ...isi }, keterangan)
}

function pilihLebar(tabel: TabelDokumen): { readonly lebar: number; readonly susunan: Susunan } {
  const semua = LEBAR.map((lebar) => ({ lebar, susunan: susunKolom(tabel, lebar) }))
  const muat = semua.find(({ susunan }) => susunan.pita.length === 1) ?? semua.at(-1)
  if (!muat) throw new Error('there are widths')
  return muat
}

/** Bands of columns below each other, each with its heads. */
function blokTabel(tabel: TabelDokumen, { pita, ukuran }: Susunan): Pick<Gambar, 'tinggi' | 'bentuk'> {
  const bentuk: Bentuk[] = []
  let y = 0
  for (const kolom of tabel.baris.length > 0 || tabel.kaki ? pita : []) {
    const baris = [
      susunKepala(tabel, { kolom, ukuran }),
      ...tabel.baris.map((isi) => susunBaris(isi, tabel, { kolom, ukuran }, false)),
      ...(tabel.kaki ? [susunBaris(tabel.kaki, tabel, { kolom, ukuran }, true)] : []),
    ]
    for (const { sel, garis, tinggi } of baris) {
      const isi = sel.flatMap((satu) => [...(satu.tanda ? [satu.tanda.bentuk] : []), ...satu.bentuk])
      bentuk.push(kelompok([...garis, ...isi], 0, y))
      y += tinggi
    }
    y += 8
  }
  return { tinggi: y, bentuk }
}
