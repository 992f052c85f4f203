// The page for the head of a kabupaten as slides whose charts are the program's own, so that a speaker may change them.
import PptxGenJS from 'pptxgenjs'
import { formatJumlah } from '#client/format/bilangan.ts'
import { barisSpm, judulTargetPendek } from '#client/format/briefing-spm.ts'
import { formatBulanPendek } from '#client/format/bulan.ts'
import {
  cariBaris,
  judulBriefing,
  kalimatBaik,
  kalimatBriefing,
  kalimatDukungan,
  kataKeadaan,
  kataMasa,
  kataPosisiBriefing,
  kataTanpaDukungan,
  namaDaerah,
  permintaanPerSektor,
} from '#client/format/kalimat-briefing.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { t } from '#client/messages/t.ts'
import type { IsiBriefing } from '#contract/briefing.ts'
import { dalamBahasa } from './bahasa.ts'
import { type BahanBriefing, keteranganBriefing } from './pdf-briefing.ts'
import { letakPeta, type PetaSalindia, siapkanPeta } from './pptx-peta.ts'
import { RUPA, WARNA } from './warna.ts'

// The package names its class both ways round, by how it is loaded.
const Pptx = 'default' in PptxGenJS ? (PptxGenJS.default as typeof PptxGenJS) : PptxGenJS
type Slide = ReturnType<InstanceType<typeof Pptx>['addSlide']>
type Potong = { readonly text: string; readonly options: { readonly bold: boolean; readonly breakLine?: boolean } }

const HURUF = 'Arial'
const LEBAR = 13.33
const TEPI = 0.6
const ISI = LEBAR - 2 * TEPI
const warna = (w: string): string => w.replace('#', '')

/** The slides as a file; its words are chosen before the first of them is packed. */
export async function briefingPptx(bahan: BahanBriefing): Promise<Buffer> {
  const cara = keteranganBriefing(bahan)
  const peta = await siapkanPeta(bahan, cara)
  const { pptx } = dalamBahasa(cara, () => ({ pptx: susun(bahan, peta) }))
  const berkas = await pptx.write({ outputType: 'nodebuffer' })
  if (!Buffer.isBuffer(berkas)) throw new Error('pptxgenjs was asked for a buffer')
  return berkas
}

function susun(bahan: BahanBriefing, peta: PetaSalindia | null): InstanceType<typeof Pptx> {
  const { isi } = bahan
  const pptx = new Pptx()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = `${judulBriefing(isi)}, ${namaDaerah(isi)}, ${kataMasa(isi)}`
  pptx.author = namaDaerah(isi)
  pptx.company = namaDaerah(isi)
  pptx.theme = { headFontFace: HURUF, bodyFontFace: HURUF }
  const halaman = (judul: string) => tambah(pptx, bahan, judul)
  const situasi = halaman(`${judulBriefing(isi)}: ${kataMasa(isi)}`)
  paragraf(
    situasi,
    kalimatBriefing(isi).map(({ teks }) => teks),
    { nomor: true, ukuran: 19 },
  )
  slideSpm(halaman(t('briefing.spm')), isi)
  if (peta) halaman(peta.judul).addImage(letakPeta(peta, { atas: 1.25, tengah: LEBAR / 2, lebar: ISI, tinggi: 5.55 }))
  slideTren(pptx, bahan)
  const dukungan = kalimatDukungan(isi).map(({ teks }) => teks)
  const baik = kalimatBaik(isi).map(({ teks }) => teks)
  const slideBaik = halaman(t('briefing.baik'))
  paragraf(slideBaik, baik.length > 0 ? baik : [t('briefing.baik.kosong')], { ukuran: 20 })
  const slideDukungan = halaman(t('briefing.dukungan'))
  paragraf(slideDukungan, dukungan.length > 0 ? dukungan : [kataTanpaDukungan(isi)], { ukuran: 18 })
  slideSektor(halaman(t('briefing.sektor')), isi)
  return pptx
}

/** A slide with whose figures of which month it shows, its title, and at its foot whose figures these are, as of when, and how sure. */
function tambah(pptx: InstanceType<typeof Pptx>, { isi, terbitan, contoh }: BahanBriefing, judul: string): Slide {
  const slide = pptx.addSlide()
  slide.background = { color: warna(WARNA.raised) }
  slide.addText(`${namaDaerah(isi)} · ${kataMasa(isi)}`, {
    ...{ x: TEPI, y: 0.12, w: ISI, h: 0.3, fontFace: HURUF, fontSize: 12, color: warna(WARNA.muted), margin: 0 },
  })
  slide.addText(judul, {
    ...{ x: TEPI, y: 0.35, w: ISI, h: 0.75, fontFace: HURUF, fontSize: 28, bold: true, color: warna(WARNA.text) },
    ...{ margin: 0, valign: 'middle', fit: 'shrink' },
  })
  const keadaan = terbitan
    ? t(terbitan.revisi > 1 ? 'briefing.direvisi' : 'briefing.terbitan', { revisi: terbitan.revisi })
    : t('briefing.pratinjau')
  const kaki = [
    t('briefing.salindia.sumber', { daerah: namaDaerah(isi) }),
    keadaan,
    kataPosisiBriefing(isi),
    kataKeadaan(isi),
    ...(contoh ? [t('aplikasi.contoh')] : []),
  ]
  slide.addText(kaki.join(' · '), {
    ...{ x: TEPI, y: 6.95, w: ISI, h: 0.4, fontFace: HURUF, fontSize: 10, color: warna(WARNA.muted), margin: 0 },
    valign: 'middle',
  })
  return slide
}

/** '**12 orang** kurang' as pieces, bold and not. */
const potong = (teks: string): Potong[] =>
  teks.split('**').flatMap((text, i) => (text === '' ? [] : [{ text, options: { bold: i % 2 === 1 } }]))

type Gaya = { readonly nomor?: boolean; readonly ukuran: number }

function paragraf(slide: Slide, kalimat: readonly string[], { nomor = false, ukuran }: Gaya): void {
  const isi = kalimat.flatMap((teks, i) => {
    const potongan = potong(nomor ? `${i + 1}.  ${teks}` : teks)
    return potongan.map((satu, j) => ({
      ...satu,
      options: { ...satu.options, ...(j === potongan.length - 1 ? { breakLine: true } : {}) },
    }))
  })
  slide.addText(isi, {
    ...{ x: TEPI, y: 1.3, w: ISI, h: 5.45, fontFace: HURUF, fontSize: ukuran, color: warna(WARNA.text), margin: 0 },
    ...{ valign: 'top', paraSpaceAfter: 12, fit: 'shrink' },
  })
}

/** Bars of what was reached beside the target to the month, and a table with the words of each status. */
function slideSpm(slide: Slide, isi: IsiBriefing): void {
  const baris = barisSpm(isi)
  // Bars are drawn from below: the first service stands on top.
  const terbalik = baris.toReversed()
  // The figure stands in the name: labels of a chart take the decimal sign of whoever opens it, not that of its language.
  const nama = terbalik.map((b) => `${b.nomor}. ${b.singkat}  ${b.capaian}`)
  const target = (kode: string | null) => (kode === null ? null : (cariBaris(isi, kode)?.angka.target ?? null))
  slide.addChart(
    'bar',
    [
      { name: t('briefing.salindia.target'), labels: nama, values: nilai(terbalik.map((b) => target(b.kode))) },
      { name: t('briefing.salindia.capaian'), labels: nama, values: nilai(terbalik.map((b) => b.persen)) },
    ],
    {
      ...{ x: TEPI - 0.1, y: 1.15, w: 6.3, h: 5.7, barDir: 'bar', barGapWidthPct: 45 },
      ...{
        chartColors: [warna(WARNA.hatch), warna(WARNA.accent)],
        showLegend: true,
        legendPos: 'b',
        legendFontFace: HURUF,
      },
      ...{
        catAxisLabelFontFace: HURUF,
        catAxisLabelFontSize: 11,
        valAxisLabelFontFace: HURUF,
        valAxisLabelFontSize: 10,
      },
      ...{
        valAxisMinVal: 0,
        valAxisMaxVal: maksimum(isi),
        valGridLine: { color: warna(WARNA['rule-soft']), size: 0.5 },
      },
      legendFontSize: 11,
      altText: `${t('briefing.spm')}: ${baris.map((b) => `${b.nama} ${b.capaian}, ${b.kata}`).join('; ')}`,
    },
  )
  const sel = (text: string, lain: object = {}) => ({ text, options: { fontFace: HURUF, fontSize: 11, ...lain } })
  const kepala = [
    t('briefing.spm.nomor'),
    t('briefing.spm.capaian'),
    judulTargetPendek(isi),
    t('briefing.spm.selisih'),
    t('briefing.spm.status'),
  ]
  slide.addTable(
    [
      kepala.map((teks, i) =>
        sel(teks, { bold: true, color: warna(WARNA.muted), align: i > 0 && i < 4 ? 'right' : 'left' }),
      ),
      ...baris.map((b) => [
        sel(String(b.nomor)),
        sel(b.capaian, { bold: true, align: 'right' }),
        sel(b.sampai, { align: 'right' }),
        sel(formatJumlah(b.selisih), { align: 'right' }),
        sel(`${TANDA[b.tampak ?? ''] ?? ''} ${b.kata}`.trim(), {
          color: warna(b.tampak ? RUPA[b.tampak].tinta : WARNA.muted),
        }),
      ]),
    ],
    {
      ...{ x: 6.95, y: 1.2, w: 5.8, colW: [0.45, 0.9, 1.15, 1.1, 2.2], rowH: 0.36, margin: [0.02, 0.06, 0.02, 0.06] },
      border: { type: 'solid', pt: 0.5, color: warna(WARNA['rule-soft']) },
      valign: 'middle',
    },
  )
  slide.addText(t('briefing.spm.arti'), {
    ...{ x: 6.95, y: 6.35, w: 5.8, h: 0.5, fontFace: HURUF, fontSize: 10, color: warna(WARNA.muted), margin: 0 },
  })
}

/** The marks of a status as letters, beside their words. */
const TANDA: Readonly<Record<string, string>> = {
  ...{ baik: '▲', kurang: '▽', cukup: '△', jelek: '▼', 'di-atas-target': '■', 'di-bawah-target': '□' },
}

const bulat = (n: number): number => Math.round(n * 10) / 10

/** What has no figure is a gap, not 0: pptxgenjs writes an empty cell for what is no number, its types know none. */
const nilai = (satu: readonly (number | null)[]): number[] =>
  satu.map((n) => (n === null ? '' : bulat(n))) as unknown as number[]

/** Over 100 % is shown, not cut off. */
const maksimum = (isi: IsiBriefing): number =>
  Math.max(100, ...barisSpm(isi).map((b) => Math.ceil((b.persen ?? 0) / 10) * 10))

type Titik = NonNullable<IsiBriefing['tren']>['titik'][number]

/** Where counting begins anew in January, a gap before it: a line from December would be read as a collapse. */
const putusTahun = (titik: readonly Titik[], periode: string): readonly (Titik | TanpaTitik)[] =>
  titik.flatMap((satu, i) =>
    periode === 'kumulatif' && i > 0 && satu.bulan.endsWith('-01') ? [TANPA_TITIK, satu] : [satu],
  )

type TanpaTitik = typeof TANPA_TITIK
const TANPA_TITIK = { bulan: null, persen: null, target: null } as const

function slideTren(pptx: InstanceType<typeof Pptx>, bahan: BahanBriefing): void {
  const { isi } = bahan
  const baris = isi.tren && cariBaris(isi, isi.tren.kode)
  if (!isi.tren || !baris) return
  const slide = tambah(pptx, bahan, t('briefing.salindia.tren', { nama: namaPendek(baris.indikator.nama) }))
  const titik = putusTahun(isi.tren.titik, baris.indikator.periode)
  const labels = titik.map(({ bulan }) => (bulan ? formatBulanPendek(bulan) : ' '))
  slide.addChart(
    'line',
    [
      { name: t('briefing.salindia.capaian'), labels, values: nilai(titik.map(({ persen }) => persen)) },
      { name: t('briefing.salindia.target'), labels, values: nilai(titik.map(({ target }) => target)) },
    ],
    {
      ...{ x: TEPI - 0.1, y: 1.2, w: ISI + 0.2, h: 5.6, lineSize: 3, lineDataSymbolSize: 7, displayBlanksAs: 'gap' },
      ...{ chartColors: [warna(WARNA.accent), warna(WARNA['cukup-ink'])], showLegend: true, legendPos: 'b' },
      ...{ legendFontFace: HURUF, legendFontSize: 13, catAxisLabelFontFace: HURUF, catAxisLabelFontSize: 12 },
      ...{ valAxisLabelFontFace: HURUF, valAxisLabelFontSize: 12, valAxisMinVal: 0, valAxisLabelFormatCode: '0"%"' },
      valGridLine: { color: warna(WARNA['rule-soft']), size: 0.5 },
      altText: isi.tren.titik
        .map(({ bulan, persen }) => `${formatBulanPendek(bulan)} ${persen === null ? '-' : bulat(persen)}`)
        .join('; '),
    },
  )
}

function slideSektor(slide: Slide, isi: IsiBriefing): void {
  const sektor = permintaanPerSektor(isi)
  if (sektor.length === 0) {
    paragraf(slide, [t('briefing.sektor.kosong')], { ukuran: 20 })
    return
  }
  const sel = (text: string, bold: boolean) => ({ text, options: { fontFace: HURUF, fontSize: 14, bold } })
  slide.addText(t('briefing.sektor.usulan'), {
    ...{ x: TEPI, y: 1.05, w: ISI, h: 0.35, fontFace: HURUF, fontSize: 13, color: warna(WARNA.muted), margin: 0 },
  })
  slide.addTable(
    sektor.map(({ sektor: nama, permintaan }) => [
      sel(nama, true),
      sel(permintaan.map(({ tulisan }) => tulisan).join('\n'), false),
    ]),
    {
      ...{ x: TEPI, y: 1.5, w: ISI, colW: [3.2, ISI - 3.2], margin: [0.04, 0.08, 0.04, 0.02] },
      border: { type: 'solid', pt: 0.5, color: warna(WARNA['rule-soft']) },
      valign: 'top',
    },
  )
}
