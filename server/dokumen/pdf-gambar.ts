// Pictures on a PDF page, as lines and letters, not as pixels.
import type PDFDocument from 'pdfkit'
import { type Bentuk, type Garis, kotakTeks, type Teks } from './gambar.ts'
import { type Isi, isWarna, POLA, type Pola } from './warna.ts'

export type DokPdf = InstanceType<typeof PDFDocument>
type PolaPdf = ReturnType<DokPdf['pattern']>

/** The patterns of one document, each made when it is first used. */
export type SimpananPola = Map<Pola, PolaPdf>

/** Draws shapes with (0, 0) at (x, y) of the current page. */
export function lukis(dok: DokPdf, pola: SimpananPola, bentuk: readonly Bentuk[], x = 0, y = 0, skala = 1): void {
  dok.save()
  if (x !== 0 || y !== 0) dok.translate(x, y)
  if (skala !== 1) dok.scale(skala)
  for (const satu of bentuk) lukisSatu(dok, pola, satu)
  dok.restore()
}

function lukisSatu(dok: DokPdf, pola: SimpananPola, satu: Bentuk): void {
  switch (satu.jenis) {
    case 'kotak': {
      const sudut = Math.min(satu.sudut ?? 0, satu.lebar / 2, satu.tinggi / 2)
      const buat = () =>
        sudut > 0
          ? dok.roundedRect(satu.x, satu.y, satu.lebar, satu.tinggi, sudut)
          : dok.rect(satu.x, satu.y, satu.lebar, satu.tinggi)
      cat(dok, pola, satu, buat)
      return
    }
    case 'garis':
      goreskan(dok, satu.garis, () => dok.moveTo(satu.x1, satu.y1).lineTo(satu.x2, satu.y2))
      return
    case 'jalur':
      if (satu.d === '') return
      if (satu.bulat) dok.lineCap('round')
      dok.lineJoin('round')
      cat(dok, pola, satu, () => dok.path(satu.d))
      dok.lineCap('butt').lineJoin('miter')
      return
    case 'lingkaran':
      cat(dok, pola, satu, () => dok.circle(satu.x, satu.y, satu.r))
      return
    case 'teks':
      lukisTeks(dok, satu)
      return
    case 'kelompok':
      lukis(dok, pola, satu.bentuk, satu.x, satu.y, satu.skala)
  }
}

function cat(dok: DokPdf, pola: SimpananPola, { isi, garis }: { isi?: Isi; garis?: Garis }, buat: () => DokPdf): void {
  if (isi !== undefined && isWarna(isi)) buat().fill(isi, 'even-odd')
  else if (isi !== undefined) {
    const { dasar, tanda } = POLA[isi]
    buat().fill(dasar, 'even-odd')
    // The types know only colours; a pattern with the colour of its lines is what pdfkit documents.
    buat().fill([getPola(dok, pola, isi), tanda] as unknown as string, 'even-odd')
  }
  if (garis) goreskan(dok, garis, buat)
}

function goreskan(dok: DokPdf, { warna, tebal, putus }: Garis, buat: () => DokPdf): void {
  dok.lineWidth(tebal)
  // Written out: the types of pdfkit know a dash of two lengths alone.
  if (putus) dok.addContent(`[${putus.join(' ')}] 0 d`)
  buat().stroke(warna)
  if (putus) dok.undash()
}

function getPola(dok: DokPdf, pola: SimpananPola, nama: Pola): PolaPdf {
  const ada = pola.get(nama)
  if (ada) return ada
  const { sisi: s, corak, tebal } = POLA[nama]
  const baru = dok.pattern([0, 0, s, s], s, s, tulisPola(s, corak, tebal))
  pola.set(nama, baru)
  return baru
}

/** What one square of a pattern holds, in the words of PDF; slanting lines with their neighbours' corners. */
function tulisPola(s: number, corak: 'miring' | 'datar' | 'titik', tebal: number): string {
  if (corak === 'datar') return `${tebal} w 0 ${s / 2} m ${s} ${s / 2} l S`
  // A line of no length with round ends is a dot.
  if (corak === 'titik') return `1 J ${tebal * 2} w ${s / 2} ${s / 2} m ${s / 2} ${s / 2} l S`
  const garis = [-s, 0, s].map((geser) => `${geser - 1} ${s + 1} m ${geser + s + 1} -1 l S`)
  return `${tebal} w ${garis.join(' ')}`
}

function lukisTeks(dok: DokPdf, satu: Teks): void {
  if (satu.teks === '') return
  const { kiri } = kotakTeks(satu)
  dok.font(String(satu.tebal)).fontSize(satu.ukuran)
  if (satu.putar) dok.save().rotate(satu.putar, { origin: [satu.x, satu.y] })
  const letak = { lineBreak: false, baseline: 'alphabetic' } as const
  if (satu.alas) {
    dok.lineWidth(3).lineJoin('round').strokeColor(satu.alas)
    dok.text(satu.teks, kiri, satu.y, { ...letak, stroke: true, fill: false })
    dok.lineJoin('miter')
  }
  dok.fillColor(satu.warna).text(satu.teks, kiri, satu.y, letak)
  if (satu.putar) dok.restore()
}
