// A lokmin as slides: one for each point, one for what was agreed.
import PptxGenJS from 'pptxgenjs'
import { formatTanggal, judulLokmin, kataAcuan, sebabTertulis, teksMedan } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import type { ButirLokmin, IsiLokmin, RtlJawaban } from '#contract/lokmin.ts'
import { dalamBahasa } from './bahasa.ts'
import { kataSumber } from './keterangan.ts'
import { type BahanLokmin, judulButir, teksCetak } from './lokmin-naskah.ts'
import { WARNA } from './warna.ts'

// The package names its class both ways round, by how it is loaded.
const Pptx = 'default' in PptxGenJS ? (PptxGenJS.default as typeof PptxGenJS) : PptxGenJS
type Buku = InstanceType<typeof Pptx>
type Slide = ReturnType<Buku['addSlide']>

const HURUF = 'Arial'
const TEPI = 0.6
const ISI = 13.33 - 2 * TEPI
const warna = (w: string): string => w.replace('#', '')

export async function lokminPptx(bahan: BahanLokmin): Promise<Buffer> {
  const { pptx } = dalamBahasa(bahan.keterangan, () => ({ pptx: susun(bahan) }))
  const berkas = await pptx.write({ outputType: 'nodebuffer' })
  if (!Buffer.isBuffer(berkas)) throw new Error('pptxgenjs was asked for a buffer')
  return berkas
}

function susun(bahan: BahanLokmin): Buku {
  const { isi, keterangan } = bahan
  const pptx = new Pptx()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = judulLokmin(isi.lokmin)
  pptx.author = keterangan.kabupaten
  pptx.theme = { headFontFace: HURUF, bodyFontFace: HURUF }
  const halaman = (judul: string) => tambah(pptx, bahan, judul)
  const awal = halaman(judulLokmin(isi.lokmin))
  teks(
    awal,
    [formatTanggal(isi.lokmin.tanggal, true), isi.lokmin.jam, isi.lokmin.tempat].filter(Boolean).join(' · '),
    1.2,
    0.5,
    18,
  )
  teks(awal, isi.butir.map((b, i) => `${i + 1}.  ${teksCetak(isi, judulButir(b))}`).join('\n'), 1.9, 4.8, 20)
  for (const butir of isi.butir) slideButir(halaman(teksCetak(isi, judulButir(butir))), isi, butir)
  const rtl = [...isi.rtl, ...isi.lanjutan]
  for (let i = 0; i < rtl.length; i += SEHALAMAN)
    slideRtl(halaman(t('lokmin.rtl.panjang')), isi, rtl.slice(i, i + SEHALAMAN))
  for (let i = 0; i < isi.komitmen.length; i += SEHALAMAN)
    slideKomitmen(halaman(t('lokmin.komitmen')), isi, isi.komitmen.slice(i, i + SEHALAMAN))
  return pptx
}

const SEHALAMAN = 8

function tambah(pptx: Buku, { isi, keterangan }: BahanLokmin, judul: string): Slide {
  const slide = pptx.addSlide()
  slide.background = { color: warna(WARNA.raised) }
  slide.addText(judul, {
    ...{ x: TEPI, y: 0.35, w: ISI, h: 0.85, fontFace: HURUF, fontSize: 28, bold: true, color: warna(WARNA.text) },
    ...{ margin: 0, valign: 'middle', fit: 'shrink' },
  })
  const kaki = [
    kataSumber(keterangan),
    ...(isi.lokmin.jenis === 'bulanan' ? [] : [t('lokmin.dok.agregat')]),
    ...(keterangan.contoh ? [t('aplikasi.contoh')] : []),
  ]
  slide.addText(kaki.join(' · '), {
    ...{ x: TEPI, y: 6.95, w: ISI, h: 0.4, fontFace: HURUF, fontSize: 10, color: warna(WARNA.muted), margin: 0 },
    valign: 'middle',
  })
  return slide
}

function teks(slide: Slide, isi: string, y: number, h: number, ukuran: number, redup = false): void {
  if (isi === '') return
  slide.addText(isi, {
    ...{ x: TEPI, y, w: ISI, h, fontFace: HURUF, fontSize: ukuran, margin: 0, valign: 'top', fit: 'shrink' },
    color: warna(redup ? WARNA.muted : WARNA.text),
  })
}

function slideButir(slide: Slide, isi: IsiLokmin, butir: ButirLokmin): void {
  if (butir.acuan) teks(slide, kataAcuan(butir.acuan), 1.2, 0.6, 14, true)
  const judul = (nama: string, y: number) => teks(slide, nama, y, 0.3, 13, true)
  const masalah = teksCetak(isi, teksMedan(butir, 'masalah'))
  if (masalah) {
    judul(t('lokmin.medan.masalah'), 1.9)
    teks(slide, masalah, 2.2, 0.95, 20)
  }
  const sebab = sebabTertulis(butir).map(({ nama, teks: satu }) => `${nama}: ${teksCetak(isi, satu)}`)
  if (sebab.length > 0) {
    judul(t('lokmin.sebab'), 3.2)
    teks(slide, sebab.join('\n'), 3.5, 1.8, 16)
  }
  const keputusan = teksCetak(isi, teksMedan(butir, 'keputusan'))
  judul(t('lokmin.medan.keputusan'), 5.35)
  teks(slide, keputusan || t('lokmin.dok.tanpaKeputusan'), 5.65, 1.2, 20, keputusan === '')
}

type Baris = readonly string[]

function tabel(slide: Slide, kepala: Baris, baris: readonly Baris[], lebar: readonly number[]): void {
  const sel = (satu: string, bold: boolean) => ({ text: satu, options: { fontFace: HURUF, fontSize: 13, bold } })
  slide.addTable([kepala.map((k) => sel(k, true)), ...baris.map((b) => b.map((satu) => sel(satu, false)))], {
    ...{
      x: TEPI,
      y: 1.35,
      w: ISI,
      colW: lebar.map((persen) => (persen / 100) * ISI),
      margin: [0.05, 0.08, 0.05, 0.02],
    },
    border: { type: 'solid', pt: 0.5, color: warna(WARNA['rule-soft']) },
    valign: 'top',
  })
}

function slideRtl(slide: Slide, isi: IsiLokmin, rtl: readonly RtlJawaban[]): void {
  const kolom = ['apa', 'siapa', 'sektor', 'tenggat', 'status'] as const
  tabel(
    slide,
    kolom.map((satu) => t(`lokmin.rtl.${satu}`)),
    rtl.map((r) => [
      teksCetak(isi, r.apa) + (r.desa ? ` (${r.desa.nama})` : ''),
      ...[teksCetak(isi, r.siapa), teksCetak(isi, r.sektor), r.tenggat ? formatTanggal(r.tenggat) : '–'],
      t(`lokmin.rtl.status.${r.status}`) + (r.lewat ? `, ${t('lokmin.rtl.lewat')}` : ''),
    ]),
    [38, 19, 15, 14, 14],
  )
}

function slideKomitmen(slide: Slide, isi: IsiLokmin, komitmen: IsiLokmin['komitmen']): void {
  tabel(
    slide,
    [t('lokmin.komitmen.desa'), t('lokmin.komitmen.isi'), t('lokmin.komitmen.angka'), t('lokmin.rtl.tenggat')],
    komitmen.map((k) => [
      ...[k.desa.nama, teksCetak(isi, k.isi)],
      k.angka === null ? '–' : [String(k.angka), k.satuan].filter(Boolean).join(' '),
      k.tenggat ? formatTanggal(k.tenggat) : '–',
    ]),
    [20, 48, 16, 16],
  )
}
