// A form to be filled in, as a workbook: what may be typed is open and checked, everything else is locked. A hidden row and
// hidden columns hold the codes by which it comes back, and the version of each laporan that it was filled from.
import ExcelJS from 'exceljs'
import { JUDUL_VERSI_DASAR } from '#domain/impor-laporan.ts'

export type KolomTemplat = {
  readonly kode: string
  readonly nama: string
  readonly arti: string
  readonly kelompok: string
}

export type BarisTemplatXlsx = {
  readonly kodeUnit: string
  readonly namaUnit: string
  readonly kodeDesa: string
  readonly namaDesa: string
  /** The version that filled it, 0 where there is none yet. */
  readonly versiDasar: number
  /** By column: what is on record for the month, and what was for the month before. */
  readonly isi: readonly (number | null)[]
  readonly lalu: readonly (number | null)[]
}

export type TemplatXlsx = {
  readonly judul: string
  readonly petunjuk: readonly string[]
  /** 'YYYY-MM' */
  readonly bulan: string
  /** 'Januari 2025' */
  readonly namaBulanLalu: string
  readonly kolom: readonly KolomTemplat[]
  readonly baris: readonly BarisTemplatXlsx[]
  readonly sasaran: {
    readonly judul: readonly string[]
    readonly baris: readonly (readonly (string | number | null)[])[]
  }
}

const TEMPAT = ['unit', '', 'desa', '', 'bulan', JUDUL_VERSI_DASAR] as const
const JUDUL_TEMPAT = ['Kode unit', 'Nama unit', 'Kode desa', 'Desa/kelurahan', 'Bulan', 'Versi dasar'] as const
const KOLOM_TERSEMBUNYI = [1, 3, 6] as const
const BARIS_KELOMPOK = 4
const BARIS_NAMA = 5
const BARIS_KODE = 6
const TERBESAR = 2_147_483_647
// A lock against slips of the hand, not against people: no password, and no time spent on one.
const KUNCI = { spinCount: 1, formatColumns: true, selectLockedCells: true, selectUnlockedCells: true }
const LATAR_ISI = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } } as const
const LATAR_JUDUL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EEF5' } } as const
const GARIS = { style: 'thin', color: { argb: 'FFBBBBBB' } } as const
const BINGKAI = { top: GARIS, bottom: GARIS, left: GARIS, right: GARIS }

/** The workbook as it is sent. */
export async function tulisTemplat(templat: TemplatXlsx): Promise<Buffer> {
  const buku = new ExcelJS.Workbook()
  await tulisIsian(
    buku.addWorksheet('Laporan', {
      views: [{ state: 'frozen', xSplit: TEMPAT.length, ySplit: BARIS_KODE }],
      pageSetup: { ...halaman(templat.kolom.length), printTitlesRow: '4:5', printTitlesColumn: 'B:E' },
    }),
    templat,
  )
  await tulisLalu(buku.addWorksheet('Bulan lalu', { pageSetup: halaman(templat.kolom.length) }), templat)
  await tulisSasaran(buku.addWorksheet('Sasaran', { pageSetup: halaman(templat.sasaran.judul.length) }), templat)
  return Buffer.from(await buku.xlsx.writeBuffer())
}

const A4 = 9
const KOLOM_PER_HALAMAN = 12

/** For those who print it: A4 across, as many pages wide as there are columns to read. */
const halaman = (kolom: number): Partial<ExcelJS.PageSetup> => ({
  ...{ paperSize: A4, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  fitToWidth: Math.max(1, Math.ceil(kolom / KOLOM_PER_HALAMAN)),
})

async function tulisIsian(lembar: ExcelJS.Worksheet, templat: TemplatXlsx): Promise<void> {
  const { kolom, baris, petunjuk, bulan } = templat
  lembar.getCell('B1').value = templat.judul
  lembar.getCell('B1').font = { bold: true, size: 14 }
  for (const [i, teks] of petunjuk.entries()) lembar.getCell(2 + i, 2).value = teks
  tulisJudul(lembar, templat)
  lembar.getRow(BARIS_KODE).values = [...TEMPAT, ...kolom.map(({ kode }) => kode)]
  lembar.getRow(BARIS_KODE).hidden = true
  for (const [i, satu] of baris.entries()) {
    const isi = lembar.getRow(BARIS_KODE + 1 + i)
    isi.values = [satu.kodeUnit, satu.namaUnit, satu.kodeDesa, satu.namaDesa, bulan, satu.versiDasar, ...satu.isi]
    for (const ke of kolom.keys()) bukaSel(isi.getCell(TEMPAT.length + 1 + ke))
  }
  for (const ke of KOLOM_TERSEMBUNYI) lembar.getColumn(ke).hidden = true
  await lembar.protect('', KUNCI)
}

function tulisJudul(lembar: ExcelJS.Worksheet, { kolom }: TemplatXlsx): void {
  for (const [i, judul] of JUDUL_TEMPAT.entries()) lembar.getCell(BARIS_NAMA, i + 1).value = judul
  for (const [i, { nama, arti, kelompok }] of kolom.entries()) {
    const ke = TEMPAT.length + 1 + i
    const sel = lembar.getCell(BARIS_NAMA, ke)
    sel.value = nama
    if (arti) sel.note = arti
    if (kolom[i - 1]?.kelompok !== kelompok) {
      lembar.getCell(BARIS_KELOMPOK, ke).value = kelompok
      const sampai = kolom.findLastIndex((satu) => satu.kelompok === kelompok)
      if (sampai > i) lembar.mergeCells(BARIS_KELOMPOK, ke, BARIS_KELOMPOK, TEMPAT.length + 1 + sampai)
    }
    lembar.getColumn(ke).width = 12
  }
  for (const [ke, lebar] of [
    [2, 28],
    [4, 20],
    [5, 9],
  ] as const)
    lembar.getColumn(ke).width = lebar
  for (const nomor of [BARIS_KELOMPOK, BARIS_NAMA]) {
    const baris = lembar.getRow(nomor)
    baris.font = { bold: true }
    baris.alignment = { wrapText: true, vertical: 'middle' }
    for (let ke = 1; ke <= TEMPAT.length + kolom.length; ke++) baris.getCell(ke).fill = LATAR_JUDUL
  }
  lembar.getRow(BARIS_KELOMPOK).height = 45
  lembar.getRow(BARIS_NAMA).height = 75
}

function bukaSel(sel: ExcelJS.Cell): void {
  sel.protection = { locked: false }
  sel.fill = LATAR_ISI
  sel.border = BINGKAI
  sel.numFmt = '0'
  sel.dataValidation = {
    ...{ type: 'whole', operator: 'between', formulae: [0, TERBESAR], allowBlank: true, showErrorMessage: true },
    ...{ errorStyle: 'stop', errorTitle: 'Bukan bilangan bulat' },
    error: 'Isi bilangan bulat 0 atau lebih. Kosongkan bila tidak dilaporkan; 0 berarti benar-benar tidak ada.',
  }
}

function tulisKepala(lembar: ExcelJS.Worksheet, judul: readonly string[]): void {
  const baris = lembar.getRow(3)
  baris.values = [...judul]
  baris.font = { bold: true }
  baris.alignment = { wrapText: true, vertical: 'middle' }
  baris.height = 75
  for (const ke of judul.keys()) lembar.getColumn(ke + 1).width = 12
}

// Without the codes, so that nothing of it is taken for this month's.
async function tulisLalu(lembar: ExcelJS.Worksheet, { kolom, baris, namaBulanLalu }: TemplatXlsx): Promise<void> {
  lembar.getCell('A1').value = `Angka ${namaBulanLalu}, hanya untuk dibandingkan`
  tulisKepala(lembar, ['Pelapor', 'Wilayah', ...kolom.map(({ nama }) => nama)])
  for (const [i, { namaUnit, namaDesa, lalu }] of baris.entries())
    lembar.getRow(4 + i).values = [namaUnit, namaDesa, ...lalu]
  lembar.getColumn(1).width = 28
  lembar.getColumn(2).width = 20
  await lembar.protect('', KUNCI)
}

async function tulisSasaran(lembar: ExcelJS.Worksheet, { sasaran }: TemplatXlsx): Promise<void> {
  lembar.getCell('A1').value = 'Sasaran proyeksi per wilayah, hanya untuk dilihat'
  tulisKepala(lembar, ['Wilayah', ...sasaran.judul])
  for (const [i, isi] of sasaran.baris.entries()) lembar.getRow(4 + i).values = [...isi]
  lembar.getColumn(1).width = 20
  await lembar.protect('', KUNCI)
}
