// Bands of a matrix: as many narrow columns as stand side by side, every row under the place that it is part of.
import { kataTampak } from '#client/format/kata.ts'
import type { Tampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import { type Bentuk, kelompok, ruas, tulis, tulisMuat } from './gambar.ts'
import { bidang, tanda } from './gambar-tanda.ts'
import { bungkusTeks, lebarTeks } from './huruf.ts'
import { hiasan, lanjutHalaman, type Naskah, type SelPdf, sediakan, tandaiBaris } from './pdf-halaman.ts'
import { tampakSel } from './pdf-tabel.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'
import { RUPA, WARNA } from './warna.ts'

const UKURAN = 6.3
const TINGGI = 9.6
const NAMA = 92
const TANDA = 8
const TERSEMPIT = 25
/** Upright names, two lines of them. */
const KEPALA = { panjang: 92, ukuran: 6.6, renggang: 7.8 }
/** The column that names the kecamatan or puskesmas of a row. */
export const INDUK = 2

type Kolom = { readonly ke: number; readonly lebar: number }
type Pita = { readonly klaster: string; readonly milik: readonly number[]; readonly judul: string }

/** The columns of one klaster over all rows, each band with its own heads. */
export function tulisPitaMatriks(naskah: Naskah, tabel: TabelDokumen, { klaster, milik, judul }: Pita): void {
  const pita = bagi(tabel, milik, naskah.lebar - NAMA)
  for (const [i, kolom] of pita.entries()) {
    const bagian = pita.length > 1 ? t('dokumen.matriks.pita', { klaster, n: i + 1, semua: pita.length }) : klaster
    naskah.judul = `${judul} · ${bagian}`
    tulisPita(naskah, tabel, kolom, bagian)
    naskah.y += 10
  }
}

/** Whether these columns stand side by side. */
export const muatSepita = (naskah: Naskah, tabel: TabelDokumen, milik: readonly number[]): boolean =>
  bagi(tabel, milik, naskah.lebar - NAMA).length === 1

function bagi({ baris, kaki }: TabelDokumen, milik: readonly number[], lebar: number): readonly (readonly Kolom[])[] {
  const semua = kaki ? [...baris, kaki] : baris
  const pita: Kolom[][] = [[]]
  let terpakai = 0
  for (const ke of milik) {
    const isi = Math.max(...semua.map((satu) => lebarTeks(angkaSel(satu[ke]), { ukuran: UKURAN, tebal: 600 })))
    const kolom = { ke, lebar: Math.max(TERSEMPIT, isi + TANDA + 5) }
    if (terpakai + kolom.lebar > lebar) {
      pita.push([])
      terpakai = 0
    }
    pita.at(-1)?.push(kolom)
    terpakai += kolom.lebar
  }
  return pita
}

/** What stands in a cell: its number; a kind of nothing has its look alone, and its word for who listens. */
function angkaSel(sel: SelDokumen | undefined): string {
  if (!sel) return ''
  const tampak = tampakSel(sel)
  if (sel.angka !== null) return sel.teks.replace(/\s?%$/, '')
  if (tampak !== null && tampak !== 'nilai') return ''
  return sel.teks === t('berkas.sel.tanpaPenyebut') ? '0/0' : sel.teks
}

function tulisPita(naskah: Naskah, tabel: TabelDokumen, kolom: readonly Kolom[], bagian: string): void {
  const kepala = susunKepala(tabel, kolom, bagian)
  sediakan(naskah, kepala.tinggi + TINGGI * 4)
  const { dok, induk } = naskah
  const milik = dok.struct('Table')
  induk.add(milik)
  const tulisKepala = (sebagaiHiasan: boolean) => {
    hiasan(naskah, kepala.garis)
    if (sebagaiHiasan)
      hiasan(
        naskah,
        kepala.sel.flatMap(({ bentuk }) => bentuk),
      )
    else tandaiBaris(naskah, milik, kepala.sel, { arah: 'Column' })
    naskah.y += kepala.tinggi
  }
  tulisKepala(false)
  const muatkan = (tinggi: number) => {
    if (naskah.y + tinggi <= naskah.batas) return
    lanjutHalaman(naskah)
    tulisKepala(true)
  }
  const lebar = NAMA + kolom.reduce((n, satu) => n + satu.lebar, 0)
  const tulisIsi = (baris: readonly SelDokumen[], kaki: boolean) => {
    const garis = kaki ? { warna: WARNA.muted, tebal: 0.8 } : { warna: WARNA['rule-soft'], tebal: 0.4 }
    hiasan(naskah, [ruas(0, kaki ? 0 : TINGGI, lebar, kaki ? 0 : TINGGI, garis)])
    tandaiBaris(naskah, milik, susunBaris(baris, kolom, kaki))
    naskah.y += TINGGI
  }
  for (const [tempat, isi] of perTempat(tabel)) {
    muatkan(TINGGI * 2)
    if (tempat) tulisInduk(naskah, tempat)
    const sama = isi.filter((baris) => samaKosong(baris, kolom) !== null)
    for (const baris of isi) {
      if (sama.length > 1 && sama.includes(baris)) continue
      muatkan(TINGGI)
      tulisIsi(baris, false)
    }
    for (const [jenis, nama] of namaKosong(sama.length > 1 ? sama : [], kolom)) {
      const baris = bungkusTeks(`${kataTampak(jenis, 'campur')} (${nama.length}): ${nama.join(', ')}`, {
        ...{ lebar: Math.max(lebar, naskah.lebar * 0.6) - 16, ukuran: UKURAN },
      })
      muatkan(TINGGI * baris.length)
      tandaiBaris(naskah, milik, [barisNama(jenis, baris)])
      naskah.y += TINGGI * baris.length
    }
  }
  if (tabel.kaki) {
    muatkan(TINGGI)
    tulisIsi(tabel.kaki, true)
  }
  milik.end()
}

/** Rows under the place that they are part of, in their order. */
function perTempat({ baris }: TabelDokumen): ReadonlyMap<string, readonly (readonly SelDokumen[])[]> {
  const hasil = new Map<string, (readonly SelDokumen[])[]>()
  for (const satu of baris) {
    const tempat = satu[INDUK]?.teks ?? ''
    hasil.set(tempat, [...(hasil.get(tempat) ?? []), satu])
  }
  return hasil
}

/** The one kind of nothing that a whole row has; null where it has a value, or several kinds. */
function samaKosong(baris: readonly SelDokumen[], kolom: readonly Kolom[]): Tampak | null {
  const [awal, ...lain] = new Set(kolom.map(({ ke }) => (baris[ke] ? tampakSel(baris[ke]) : null)))
  const kosong = kolom.every(({ ke }) => baris[ke]?.jenis !== 'nilai')
  return kosong && lain.length === 0 ? (awal ?? null) : null
}

/** Names of the rows of nothing by their kind: told in a line instead of drawn as rows. */
function namaKosong(baris: readonly (readonly SelDokumen[])[], kolom: readonly Kolom[]) {
  const hasil = new Map<Tampak, string[]>()
  for (const satu of baris) {
    const jenis = samaKosong(satu, kolom)
    if (jenis) hasil.set(jenis, [...(hasil.get(jenis) ?? []), satu[1]?.teks ?? ''])
  }
  return hasil
}

const barisNama = (jenis: Tampak, baris: readonly string[]): SelPdf => ({
  jenis: 'TH',
  tanda: { bentuk: tanda(jenis, 8, TINGGI / 2, UKURAN), kata: '' },
  bentuk: baris.map((teks, i) =>
    tulis(i < baris.length - 1 ? `${teks} ` : teks, 14, TINGGI * (i + 1) - 2.6, {
      ukuran: UKURAN,
      warna: WARNA.muted,
    }),
  ),
})

/** The place that the rows below it are part of: each row says so by itself to who listens. */
function tulisInduk(naskah: Naskah, teks: string): void {
  hiasan(naskah, [tulis(teks, 0, TINGGI - 2.4, { ukuran: UKURAN, tebal: 700, warna: WARNA.accent })])
  naskah.y += TINGGI
}

function susunKepala({ kepala }: TabelDokumen, kolom: readonly Kolom[], bagian: string) {
  const { panjang, ukuran, renggang } = KEPALA
  const atas = 12
  const nama = kolom.map(({ ke }) => bungkusTeks(kepala[ke]?.teks ?? '', { lebar: panjang, ukuran, tebal: 600 }))
  const tinggi = atas + Math.max(...nama.flat().map((teks) => lebarTeks(teks, { ukuran, tebal: 600 }))) + 6
  let x = NAMA
  const sel: SelPdf[] = [
    {
      jenis: 'TH',
      bentuk: [
        tulis(bagian, 0, 8, { ukuran: 8, tebal: 700, warna: WARNA.text }),
        tulis(kepala[1]?.teks ?? '', 0, tinggi - 4, { ukuran, tebal: 600, warna: WARNA['text-soft'] }),
      ],
    },
  ]
  for (const [i, { lebar }] of kolom.entries()) {
    const baris = (nama[i] ?? []).slice(0, 3)
    const kiri = x + lebar / 2 - ((baris.length - 1) * renggang) / 2 + ukuran * 0.36
    sel.push({
      jenis: 'TH',
      bentuk: baris.map((teks, n) =>
        tulis(n < baris.length - 1 ? `${teks} ` : teks, kiri + n * renggang, tinggi - 4, {
          ...{ ukuran, tebal: 600, warna: WARNA['text-soft'], putar: -90 },
        }),
      ),
    })
    x += lebar
  }
  return { tinggi, sel, garis: [ruas(0, tinggi - 0.6, x, tinggi - 0.6, { warna: WARNA.muted, tebal: 0.8 })] }
}

function susunBaris(baris: readonly SelDokumen[], kolom: readonly Kolom[], kaki: boolean): readonly SelPdf[] {
  const tebal = kaki ? 600 : 400
  const gaya = { ukuran: UKURAN, tebal, warna: WARNA.text } as const
  const dasar = TINGGI - 2.6
  let x = NAMA
  return [
    { jenis: 'TH', bentuk: [tulisMuat(baris[1]?.teks ?? '', kaki ? 0 : 4, dasar, { ...gaya, lebar: NAMA - 8 })] },
    ...kolom.map(({ ke, lebar }): SelPdf => {
      const kiri = x
      x += lebar
      const sel = baris[ke]
      const teks = angkaSel(sel)
      const tampak = sel ? tampakSel(sel) : null
      return {
        jenis: 'TD',
        ...(tampak && tampak !== 'nilai' ? { tanda: tandaSel(tampak, kiri, lebar) } : {}),
        bentuk: teks ? [tulis(teks, kiri + lebar - 2.5, dasar, { ...gaya, rata: 'kanan' })] : [],
      }
    }),
  ]
}

function tandaSel(tampak: Tampak, x: number, lebar: number): NonNullable<SelPdf['tanda']> {
  const kotak = { x: x + 0.8, y: 0.7, lebar: lebar - 1.6, tinggi: TINGGI - 1.4 }
  const berpola = !RUPA[tampak].isi.startsWith('#') || RUPA[tampak].garis !== WARNA.raised
  const alas: Bentuk[] = berpola ? [bidang(tampak, kotak)] : []
  return {
    bentuk: kelompok([...alas, tanda(tampak, x + 5, TINGGI / 2, UKURAN)], 0, 0),
    kata: kataTampak(tampak, 'campur'),
  }
}
