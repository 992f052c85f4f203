/** A workbook with one sheet per table and one that explains them, made to be read, filtered and printed on A4. */
import ExcelJS from 'exceljs'
import type { Buku, LembarDokumen } from './buku.ts'
import type { KepalaDokumen, SelDokumen, TabelDokumen } from './tabel.ts'
import { BINGKAI, buatGaya, GAYA_KEPALA, HURUF, type RupaSel } from './xlsx-gaya.ts'
import { tulisKeterangan } from './xlsx-keterangan.ts'

/** More letters side by side than this cannot be read on the width of one A4. */
const HURUF_SELEMBAR = 250
/** From so many columns on their heads stand upright. */
const KOLOM_TEGAK = 30
const TANPA_ANGKA = '–'

/** The file. */
export async function tulisXlsx(buku: Buku): Promise<Buffer> {
  const isi = new ExcelJS.Workbook()
  Object.assign(isi, {
    ...{ title: buku.judul, subject: buku.perihal, creator: buku.aplikasi, lastModifiedBy: buku.aplikasi },
    ...{ company: buku.aplikasi, description: buku.keterangan.peringatan.isi.join('\n') },
    ...{ created: new Date(buku.dibuat), modified: new Date(buku.dibuat) },
  })
  const gaya = buatGaya()
  for (const lembar of buku.lembar) tulisLembar(isi, lembar, gaya)
  tulisKeterangan(isi, buku.keterangan)
  return Buffer.from(await isi.xlsx.writeBuffer())
}

type Gaya = (sel: SelDokumen, rata: KepalaDokumen['rata'], kaki: boolean) => RupaSel

function tulisLembar(buku: ExcelJS.Workbook, { nama, tabel }: LembarDokumen, gaya: Gaya): void {
  const { kepala } = tabel
  const pembuka = [tabel.judul, ...tabel.subjudul, ...(tabel.kalimat ? [tabel.kalimat] : [])]
  const berkelompok = kepala.some(({ kelompok }) => kelompok)
  const barisKepala = pembuka.length + (berkelompok ? 3 : 2)
  const beku = Math.min(
    3,
    Math.max(
      1,
      kepala.findIndex(({ rata }) => rata === 'kanan'),
    ),
  )
  const lebar = susunLebar(tabel)
  const lembar = buku.addWorksheet(namaLembar(nama), {
    views: [{ state: 'frozen', xSplit: beku, ySplit: barisKepala, zoomScale: kepala.length > KOLOM_TEGAK ? 85 : 100 }],
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      fitToWidth: Math.ceil(lebar.reduce((semua, satu) => semua + satu, 0) / HURUF_SELEMBAR),
      printTitlesRow: `${berkelompok ? barisKepala - 1 : barisKepala}:${barisKepala}`,
      printTitlesColumn: `A:${String.fromCharCode(64 + beku)}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${lolos(tabel.judul)}&R&8&P/&N` },
  })
  tulisKalimat(lembar, pembuka, { mulai: 1, lebar, gaya: (i) => (i === 0 ? JUDUL : HURUF) })
  if (berkelompok) tulisKelompok(lembar, kepala, barisKepala - 1)
  tulisKepala(lembar, tabel, { nomor: barisKepala, lebar })
  const akhir = tulisBaris(lembar, tabel, { mulai: barisKepala + 1, gaya, lebar })
  if (tabel.baris.length > 0)
    lembar.autoFilter = {
      from: { row: barisKepala, column: 1 },
      to: { row: barisKepala + tabel.baris.length, column: kepala.length },
    }
  tulisKalimat(lembar, tabel.catatan, { mulai: akhir + 2, lebar, gaya: () => CATATAN })
}

// What Excel forbids in the name of a sheet, and more letters than it takes.
const namaLembar = (nama: string): string => nama.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)

// In a footer an ampersand begins a command.
const lolos = (teks: string): string => teks.replaceAll('&', '&&').slice(0, 200)

const JUDUL = { ...HURUF, size: 14, bold: true } as const
const CATATAN = { ...HURUF, italic: true } as const

type LetakKalimat = {
  readonly mulai: number
  readonly lebar: readonly number[]
  readonly gaya: (ke: number) => Partial<ExcelJS.Font>
}

/** Sentences over and under a table, each across the columns of the first page: what ran on would not be printed. */
function tulisKalimat(
  lembar: ExcelJS.Worksheet,
  kalimat: readonly string[],
  { mulai, lebar, gaya }: LetakKalimat,
): void {
  const { kolom, huruf } = selebarHalaman(lebar)
  kalimat.forEach((teks, i) => {
    const sel = lembar.getCell(mulai + i, 1)
    const font = gaya(i)
    sel.value = teks
    sel.font = font
    sel.alignment = { wrapText: true, vertical: 'top' }
    if (kolom > 1) lembar.mergeCells(mulai + i, 1, mulai + i, kolom)
    // A merged cell grows by itself in no program.
    const ukuran = font.size ?? HURUF.size
    lembar.getRow(mulai + i).height = Math.ceil((teks.length * 1.1 * ukuran) / HURUF.size / huruf) * ukuran * 1.35
  })
}

/** The first columns that stand on one page, and how many letters they hold. */
function selebarHalaman(lebar: readonly number[]): { readonly kolom: number; readonly huruf: number } {
  let [kolom, huruf] = [0, 0]
  while (kolom < lebar.length && (kolom === 0 || huruf + (lebar[kolom] ?? 0) <= HURUF_KALIMAT))
    huruf += lebar[kolom++] ?? 0
  return { kolom, huruf: Math.max(huruf, 1) }
}

/** Sentences are no wider than this: longer lines are not read, and a page may be narrower than its table. */
const HURUF_KALIMAT = 160

/** One head over neighbours that belong together. */
function tulisKelompok(lembar: ExcelJS.Worksheet, kepala: readonly KepalaDokumen[], baris: number): void {
  let mulai = 0
  for (let i = 1; i <= kepala.length; i++) {
    if (kepala[i]?.kelompok === kepala[mulai]?.kelompok && i < kepala.length) continue
    const kelompok = kepala[mulai]?.kelompok
    if (kelompok) {
      lembar.mergeCells(baris, mulai + 1, baris, i)
      const sel = lembar.getCell(baris, mulai + 1)
      sel.value = kelompok
      sel.style = { ...GAYA_KEPALA, border: BINGKAI, alignment: { horizontal: 'left' } }
    }
    mulai = i
  }
}

function tulisKepala(
  lembar: ExcelJS.Worksheet,
  { kepala }: TabelDokumen,
  { nomor, lebar }: { readonly nomor: number; readonly lebar: readonly number[] },
): void {
  const tegak = kepala.length > KOLOM_TEGAK
  kepala.forEach(({ teks, rata }, i) => {
    const angka = rata === 'kanan'
    const sel = lembar.getCell(nomor, i + 1)
    sel.value = teks
    sel.style = {
      ...GAYA_KEPALA,
      alignment: {
        ...{ horizontal: angka ? 'right' : 'left', vertical: 'bottom', wrapText: true },
        ...(tegak && angka && { textRotation: 90, horizontal: 'center' }),
      },
    }
    lembar.getColumn(i + 1).width = lebar[i] ?? 10
  })
  lembar.getRow(nomor).height = tegak ? 170 : Math.max(30, tinggiKepala(kepala, lebar))
}

/** As high as its longest head takes when it is broken between words. */
const tinggiKepala = (kepala: readonly KepalaDokumen[], lebar: readonly number[]): number =>
  4 + TINGGI_BARIS * Math.max(1, ...kepala.map(({ teks }, i) => barisKata(teks, (lebar[i] ?? 10) - 1)))

/** How many lines a text takes in a column of so many letters; bold ones are a little wider. */
function barisKata(teks: string, lebar: number): number {
  let [baris, terisi] = [1, 0]
  for (const { length } of teks.split(/\s+/)) {
    const panjang = length * 1.08
    if (terisi > 0 && terisi + 1 + panjang > lebar) {
      baris += 1
      terisi = panjang
    } else terisi += (terisi > 0 ? 1 : 0) + panjang
  }
  return baris
}

const TEKS_TERLEBAR = 36
const TEKS_TERSEMPIT = 22

function susunLebar({ kepala, baris, kaki }: TabelDokumen): readonly number[] {
  const tegak = kepala.length > KOLOM_TEGAK
  const contoh = kaki ? [...baris, kaki] : baris
  return muatSelembar(
    kepala.map(({ teks, rata }, i) => {
      const angka = rata === 'kanan'
      return lebarKolom(contoh, i, { teks: tegak && angka ? '' : teks, angka })
    }),
  )
}

/** Words in lines that are shorter, where that alone brings all columns onto one page. */
function muatSelembar(lebar: readonly number[]): readonly number[] {
  const lebih = lebar.reduce((semua, satu) => semua + satu, 0) - HURUF_SELEMBAR
  const dapat = lebar.reduce((semua, satu) => semua + Math.max(0, satu - TEKS_TERSEMPIT), 0)
  if (lebih <= 0 || dapat < lebih) return lebar
  return lebar.map((satu) => satu - Math.ceil((Math.max(0, satu - TEKS_TERSEMPIT) * lebih) / dapat))
}

/** As wide as its longest figure, name or, where these wrap, word. */
function lebarKolom(
  baris: readonly (readonly SelDokumen[])[],
  kolom: number,
  { teks, angka }: { readonly teks: string; readonly angka: boolean },
): number {
  const isi = baris.reduce((terpanjang, satu) => {
    const sel = satu[kolom]
    if (!sel) return terpanjang
    const panjang = sel.angka !== null ? panjangAngka(sel) : angka ? panjangKata(sel.teks) : sel.teks.length
    return Math.max(terpanjang, panjang)
  }, 4)
  return Math.min(TEKS_TERLEBAR, Math.max(panjangKata(teks) + 2, isi + 2))
}

const panjangKata = (teks: string): number => Math.max(...teks.split(/\s+/).map(({ length }) => length))

// Its unit stands in the head; behind it comes a mark.
const panjangAngka = ({ teks, bentuk }: SelDokumen): number =>
  (teks.split(/[\s\u00a0]/)[0] ?? '').length + (bentuk === 'persen' ? 5 : 3)

type Letak = { readonly mulai: number; readonly gaya: Gaya; readonly lebar: readonly number[] }

/** Writes the rows and the total beneath them; the number of the last one. */
function tulisBaris(
  lembar: ExcelJS.Worksheet,
  { kepala, baris, kaki }: TabelDokumen,
  { mulai, gaya, lebar }: Letak,
): number {
  const semua = kaki ? [...baris, kaki] : baris
  semua.forEach((satu, i) => {
    const row = lembar.getRow(mulai + i)
    row.height = TINGGI_BARIS * barisTeks(satu, lebar)
    satu.forEach((sel, k) => {
      const cell = row.getCell(k + 1)
      const { gaya: rupa, tanda } = gaya(sel, kepala[k]?.rata ?? 'kiri', satu === kaki)
      cell.value = isiSel(sel, tanda)
      cell.style = rupa
    })
  })
  return mulai + semua.length - 1
}

const TINGGI_BARIS = 13.5

/** How many lines the longest text of a row takes: not every program finds out by itself. */
const barisTeks = (baris: readonly SelDokumen[], lebar: readonly number[]): number =>
  baris.reduce(
    (banyak, { angka, teks }, i) =>
      angka === null && teks.length > (lebar[i] ?? 0)
        ? Math.max(banyak, Math.ceil((teks.length * 1.1) / (lebar[i] ?? TEKS_TERLEBAR)))
        : banyak,
    1,
  )

function isiSel({ angka, teks }: SelDokumen, tanda: string): string | number | null {
  if (angka !== null) return angka
  if (teks === '' || teks === TANPA_ANGKA) return null
  return tanda ? `${tanda} ${teks}` : teks
}
