/** How cells of a workbook look: a filling for each look, a mark behind the number, so that colour is never alone. */
import type ExcelJS from 'exceljs'
import { getTampak, type Tampak } from '#client/format/tampak.ts'
import type { SelDokumen } from './tabel.ts'
import { isWarna, POLA, type Pola, RUPA, WARNA, type Warna } from './warna.ts'

/** Letters that look like the marks on screen. */
export const HURUF_TANDA: Readonly<Record<Tampak, string>> = {
  baik: '▲',
  kurang: '▽',
  cukup: '△',
  jelek: '▼',
  'di-atas-target': '■',
  'di-bawah-target': '□',
  nilai: '',
  sementara: '○',
  tertinggal: '◌',
  'belum-lapor': '╱',
  'tidak-dijadwalkan': '·',
  'tanpa-sasaran': '▭',
  kedaluwarsa: '◷',
}

const POLA_SEL: Readonly<Record<Pola, ExcelJS.FillPatterns>> = {
  'belum-lapor': 'lightUp',
  tertinggal: 'lightDown',
  'tidak-dijadwalkan': 'gray125',
  kedaluwarsa: 'lightHorizontal',
}

const argb = (warna: Warna) => ({ argb: `FF${warna.slice(1).toUpperCase()}` })

const GARIS: Partial<ExcelJS.Border> = { style: 'thin', color: argb(WARNA.rule) }
const PUTUS: Partial<ExcelJS.Border> = { style: 'dashed', color: argb(WARNA.outline) }
const bingkai = (garis: Partial<ExcelJS.Border>) => ({ top: garis, bottom: garis, left: garis, right: garis })

export const BINGKAI = bingkai(GARIS)
export const HURUF = { name: 'Calibri', size: 10 } as const

/** The filling and ink of a look. */
export function gayaTampak(tampak: Tampak): Partial<ExcelJS.Style> {
  const { isi, atas, tinta } = RUPA[tampak]
  const berwarna = isWarna(isi)
  const fill: ExcelJS.Fill = berwarna
    ? { type: 'pattern', pattern: 'solid', fgColor: argb(isi) }
    : { type: 'pattern', pattern: POLA_SEL[isi], fgColor: argb(POLA[isi].tanda), bgColor: argb(POLA[isi].dasar) }
  const kosong = tampak === 'tanpa-sasaran' || tampak === 'sementara' || tampak === 'tertinggal'
  return {
    fill,
    font: { ...HURUF, color: argb(berwarna && !kosong ? atas : tinta), ...(kosong && { italic: true }) },
    border: kosong ? bingkai(PUTUS) : BINGKAI,
  }
}

/** The look of a cell; 'teks' for names, words and plain counts. */
function rupaSel(sel: SelDokumen): Tampak | 'teks' {
  if (sel.status) return sel.status
  if (sel.kedaluwarsa) return 'kedaluwarsa'
  if (sel.jenis === 'teks' || sel.jenis === 'nilai') return sel.sementara ? 'sementara' : 'teks'
  return getTampak({ sel: sel.jenis, bulanIni: sel.jenis, status: null, sementara: false, kedaluwarsa: false })
}

const ANGKA = { persen: '#,##0.0" %', jumlah: '#,##0"', laju: '#,##0.0"' } as const

/** '#,##0.0" % ▼"': the number stays a number, its mark is how it is shown. */
function formatAngka(bentuk: NonNullable<SelDokumen['bentuk']>, tanda: string): string {
  const awal = ANGKA[bentuk]
  return tanda || awal.endsWith('%') ? `${awal}${tanda && ` ${tanda}`}"` : awal.slice(0, -1)
}

export type RupaSel = { readonly gaya: Partial<ExcelJS.Style>; readonly tanda: string }

/** Makes each style once: a matrix has hundreds of thousands of cells and a few dozen of these. */
export function buatGaya(): (sel: SelDokumen, rata: 'kiri' | 'kanan' | 'tengah', kaki: boolean) => RupaSel {
  const ada = new Map<string, RupaSel>()
  return (sel, rata, kaki) => {
    const rupa = rupaSel(sel)
    const kunci = `${rupa} ${sel.angka === null ? '' : (sel.bentuk ?? 'jumlah')} ${rata} ${kaki}`
    const lama = ada.get(kunci)
    if (lama) return lama
    const baru = susunGaya(sel, { rupa, rata, kaki })
    ada.set(kunci, baru)
    return baru
  }
}

type Letak = { readonly rupa: Tampak | 'teks'; readonly rata: 'kiri' | 'kanan' | 'tengah'; readonly kaki: boolean }
const RATA = { kiri: 'left', kanan: 'right', tengah: 'center' } as const

function susunGaya(sel: SelDokumen, { rupa, rata, kaki }: Letak): RupaSel {
  const dasar = rupa === 'teks' ? { font: HURUF, border: BINGKAI } : gayaTampak(rupa)
  const tanda = rupa === 'teks' ? '' : HURUF_TANDA[rupa]
  const tebal = kaki && { font: { ...dasar.font, bold: true } }
  const numFmt = sel.angka === null ? '@' : formatAngka(sel.bentuk ?? 'jumlah', tanda)
  const alignment: Partial<ExcelJS.Alignment> = {
    horizontal: RATA[rata],
    vertical: 'top',
    wrapText: sel.angka === null,
  }
  return { gaya: { ...dasar, ...tebal, numFmt, alignment }, tanda: sel.angka === null ? tanda : '' }
}

export const GAYA_KEPALA: Partial<ExcelJS.Style> = {
  font: { ...HURUF, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: argb(WARNA.sunken) },
  border: { ...BINGKAI, bottom: { style: 'medium', color: argb(WARNA.muted) } },
}
