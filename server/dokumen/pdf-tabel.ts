// A table on pages: its head again on each, names in as many lines as they need, columns that do not fit side by side in
// bands below each other. The four kinds of cell look different, and a status has its mark before the figure.
import { kataTampak } from '#client/format/kata.ts'
import type { Tampak } from '#client/format/tampak.ts'
import { type Bentuk, kelompok, ruas, tulis } from './gambar.ts'
import { bidang, blokLegenda, butirTampak, tanda } from './gambar-tanda.ts'
import { blokKalimat } from './gambar-teks.ts'
import { bungkusTeks } from './huruf.ts'
import {
  hiasan,
  lanjutHalaman,
  lukisDi,
  type Naskah,
  type SelPdf,
  sediakan,
  tandai,
  tandaiBaris,
} from './pdf-halaman.ts'
import { type Kolom, RUANG_TANDA, SELA_SEL, susunKolom } from './pdf-tabel-kolom.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'
import { RUPA, WARNA } from './warna.ts'

export function gambarTabel(naskah: Naskah, tabel: TabelDokumen): void {
  const { ukuran, pita } = susunKolom(tabel, naskah.lebar)
  // Heads over nothing say less than the sentence above them.
  for (const kolom of tabel.baris.length > 0 || tabel.kaki ? pita : []) {
    gambarPita(naskah, tabel, { kolom, ukuran })
    naskah.y += 8
  }
  if (tabel.legenda) {
    const { tinggi, bentuk } = blokLegenda(butirTabel(tabel), naskah.lebar, 8)
    if (tinggi > 0) tulisBlok(naskah, tinggi, bentuk)
  }
  if (tabel.catatan.length > 0) {
    const gaya = { lebar: naskah.lebar, ukuran: 8, warna: WARNA.muted }
    const { tinggi, bentuk } = blokKalimat(tabel.catatan.join(' '), gaya)
    tulisBlok(naskah, tinggi, bentuk)
  }
}

function tulisBlok(naskah: Naskah, tinggi: number, bentuk: readonly Bentuk[]): void {
  sediakan(naskah, tinggi)
  tandai(naskah, 'P', () => lukisDi(naskah, bentuk))
  naskah.y += tinggi + 3
}

/** Which look a cell takes; null for words. */
export function tampakSel({ jenis, status, sementara, kedaluwarsa }: SelDokumen): Tampak | null {
  if (kedaluwarsa) return 'kedaluwarsa'
  if (jenis === 'teks') return null
  if (jenis !== 'nilai') return jenis
  return status ?? (sementara ? 'sementara' : 'nilai')
}

/** The looks that occur in a table, as its legend names them. */
export const butirTabel = (tabel: TabelDokumen) => butirTampak(hitungTampakSel(tabel), tabel.legenda ?? 'campur', true)

function hitungTampakSel({ baris, kaki }: TabelDokumen): ReadonlyMap<Tampak, number> {
  const hitung = new Map<Tampak, number>()
  for (const sel of [...baris, ...(kaki ? [kaki] : [])].flat()) {
    const tampak = tampakSel(sel)
    if (tampak && tampak !== 'nilai') hitung.set(tampak, (hitung.get(tampak) ?? 0) + 1)
  }
  return hitung
}

type Pita = { readonly kolom: readonly Kolom[]; readonly ukuran: number }

function gambarPita(naskah: Naskah, tabel: TabelDokumen, pita: Pita): void {
  const kepala = susunKepala(tabel, pita)
  const tinggiBaris = pita.ukuran * 1.35 + 4
  sediakan(naskah, kepala.tinggi + tinggiBaris * 3)
  const { dok, induk } = naskah
  const tabelPdf = dok.struct('Table')
  induk.add(tabelPdf)
  naskah.induk = tabelPdf
  tulisBaris(naskah, kepala, 'Column')
  const isi = [
    ...tabel.baris.map((sel) => susunBaris(sel, tabel, pita, false)),
    ...(tabel.kaki ? [susunBaris(tabel.kaki, tabel, pita, true)] : []),
  ]
  for (const baris of isi) {
    if (naskah.y + baris.tinggi > naskah.batas) {
      lanjutHalaman(naskah)
      hiasan(naskah, kepala.sel.flatMap(({ bentuk }) => bentuk).concat(kepala.garis))
      naskah.y += kepala.tinggi
    }
    tulisBaris(naskah, baris)
  }
  tabelPdf.end()
  naskah.induk = induk
}

type BarisJadi = { readonly tinggi: number; readonly sel: readonly SelPdf[]; readonly garis: readonly Bentuk[] }

/** Titles over their columns, under the title that they share where they have one. */
export function susunKepala({ kepala }: TabelDokumen, { kolom, ukuran }: Pita): BarisJadi {
  const renggang = ukuran * 1.2
  const judul = kolom.map(({ ke, lebar }) => ({
    ...(kepala[ke] ?? { teks: '', rata: 'kiri' as const }),
    lebar,
    baris: bungkusTeks(kepala[ke]?.teks ?? '', { lebar: lebar - 2 * SELA_SEL, ukuran, tebal: 600 }),
  }))
  const bergrup = judul.some(({ kelompok }) => kelompok !== undefined)
  const atas = bergrup ? renggang + 3 : 0
  const tinggi = atas + Math.max(...judul.map(({ baris }) => baris.length)) * renggang + 5
  let x = 0
  const lebarSemua = judul.reduce((n, { lebar }) => n + lebar, 0)
  const sel = judul.map(({ baris, rata, lebar, kelompok }, i): SelPdf => {
    const kiri = x
    x += lebar
    const bentuk: Bentuk[] = baris.map((teks, b) =>
      tulis(
        sambungan(baris, b, teks, rata),
        letakX(rata, kiri, lebar),
        tinggi - 5 - (baris.length - 1 - b) * renggang,
        {
          ukuran,
          tebal: 600,
          rata,
          warna: WARNA['text-soft'],
        },
      ),
    )
    if (kelompok !== undefined && judul[i - 1]?.kelompok !== kelompok) {
      const selebar = judul.slice(i).findIndex((satu) => satu.kelompok !== kelompok)
      const milik = judul.slice(i, selebar < 0 ? undefined : i + selebar)
      const panjang = milik.reduce((n, satu) => n + satu.lebar, 0)
      const gaya = { ukuran, tebal: 700, warna: WARNA.text } as const
      const potong = bungkusTeks(kelompok, { lebar: panjang - 2 * SELA_SEL, ukuran, tebal: 700 })[0] ?? ''
      bentuk.unshift(tulis(potong, kiri + SELA_SEL, renggang - 1, gaya))
      bentuk.push(
        ruas(kiri + SELA_SEL, renggang + 2, kiri + panjang - SELA_SEL, renggang + 2, { warna: WARNA.rule, tebal: 0.5 }),
      )
    }
    return { jenis: 'TH', bentuk }
  })
  return { tinggi, sel, garis: [ruas(0, tinggi - 1, lebarSemua, tinggi - 1, { warna: WARNA.muted, tebal: 0.8 })] }
}

export function susunBaris(
  isi: readonly SelDokumen[],
  { kepala }: TabelDokumen,
  { kolom, ukuran }: Pita,
  kaki: boolean,
) {
  const renggang = ukuran * 1.25
  const tebal = kaki ? 600 : 400
  const terbungkus = kolom.map(({ ke, lebar }) => {
    const sel = isi[ke]
    const rata = kepala[ke]?.rata ?? 'kiri'
    const tampak = sel ? tampakSel(sel) : null
    const muat = lebar - 2 * SELA_SEL - (tampak ? RUANG_TANDA : 0)
    return { rata, lebar, tampak, baris: bungkusTeks(sel?.teks ?? '', { lebar: muat + 0.5, ukuran, tebal }) }
  })
  const tinggi = Math.max(...terbungkus.map(({ baris }) => baris.length)) * renggang + 4.4
  let x = 0
  const sel = terbungkus.map(({ rata, lebar, tampak, baris }, i): SelPdf => {
    const kiri = x
    x += lebar
    const gaya = { ukuran, tebal, rata, warna: WARNA.text } as const
    const alas = tampak && tampak !== 'nilai' && RUPA[tampak].garis !== WARNA.raised ? true : isPola(tampak)
    const latar =
      tampak && alas ? [bidang(tampak, { x: kiri + 1.2, y: 1, lebar: lebar - 2.4, tinggi: tinggi - 2.4 })] : []
    return {
      jenis: i === 0 ? 'TH' : 'TD',
      ...(tampak && tampak !== 'nilai'
        ? {
            tanda: {
              bentuk: kelompok([...latar, tanda(tampak, kiri + SELA_SEL + 3.5, 2 + ukuran * 0.66, ukuran)], 0, 0),
              kata: kataTampak(tampak, 'campur'),
            },
          }
        : {}),
      bentuk: [
        ...(tampak && alas ? [bidang(tampak, { x: kiri + 1.2, y: 1, lebar: lebar - 2.4, tinggi: tinggi - 2.4 })] : []),
        ...baris.map((teks, b) =>
          tulis(sambungan(baris, b, teks, rata), letakX(rata, kiri, lebar), 2 + renggang * b + ukuran, {
            ...gaya,
            ...(alas ? { alas: WARNA.raised } : {}),
          }),
        ),
      ],
    }
  })
  const garis = kaki ? { warna: WARNA.muted, tebal: 0.8 } : { warna: WARNA['rule-soft'], tebal: 0.5 }
  const letak = kaki ? 0 : tinggi - 0.3
  return { tinggi, sel, garis: [ruas(0, letak, x, letak, garis)] }
}

/** A line that goes on in the next ends in a space for who listens; at the left, where it moves nothing. */
const sambungan = (baris: readonly string[], b: number, teks: string, rata: string): string =>
  rata === 'kiri' && b < baris.length - 1 ? `${teks} ` : teks

const isPola = (tampak: Tampak | null): boolean => tampak !== null && !RUPA[tampak].isi.startsWith('#')

const letakX = (rata: 'kiri' | 'kanan' | 'tengah', kiri: number, lebar: number): number =>
  rata === 'kiri' ? kiri + SELA_SEL : rata === 'kanan' ? kiri + lebar - SELA_SEL : kiri + lebar / 2

function tulisBaris(naskah: Naskah, { tinggi, sel, garis }: BarisJadi, arah: 'Column' | 'Row' = 'Row'): void {
  hiasan(naskah, garis)
  tandaiBaris(naskah, naskah.induk, sel, { arah })
  naskah.y += tinggi
}
