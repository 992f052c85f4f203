// A picture as SVG, for what turns it into pixels.
import type { Bentuk, Gambar, Garis, Teks } from './gambar.ts'
import { type Isi, isWarna, POLA, type Pola, type RupaPola, WARNA } from './warna.ts'

/** The whole picture on white paper, with its title and description inside. */
export function tulisSvg({ lebar, tinggi, judul, uraian, bentuk }: Gambar): string {
  const isi = tulisSemua(bentuk)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(lebar)}" height="${n(tinggi)}" viewBox="0 0 ${n(lebar)} ${n(tinggi)}" role="img" font-family="Inter" xml:space="preserve">`,
    `<title>${lepas(judul)}</title><desc>${lepas(uraian)}</desc>`,
    `<defs>${Object.entries(POLA).map(tulisPola).join('')}</defs>`,
    `<rect width="100%" height="100%" fill="${WARNA.raised}"/>${isi}</svg>`,
  ].join('')
}

/** Shapes in order; texts that go on from one another as one. */
function tulisSemua(bentuk: readonly Bentuk[]): string {
  const bagian: string[] = []
  for (const satu of bentuk) {
    const lalu = bagian.at(-1)
    if (satu.jenis === 'teks' && satu.sambung && lalu?.endsWith(TUTUP)) {
      const isi = `<tspan font-weight="${satu.tebal}" fill="${satu.warna}">${lepas(satu.teks)}</tspan>`
      bagian[bagian.length - 1] = `${lalu.slice(0, -TUTUP.length)}${isi}${TUTUP}`
    } else bagian.push(tulisBentuk(satu))
  }
  return bagian.join('')
}

const TUTUP = '</text>'

function tulisBentuk(satu: Bentuk): string {
  switch (satu.jenis) {
    case 'kotak': {
      const sudut = satu.sudut ? ` rx="${n(satu.sudut)}"` : ''
      const letak = `x="${n(satu.x)}" y="${n(satu.y)}" width="${n(satu.lebar)}" height="${n(satu.tinggi)}"`
      return `<rect ${letak}${sudut}${cat(satu)}/>`
    }
    case 'garis':
      return `<line x1="${n(satu.x1)}" y1="${n(satu.y1)}" x2="${n(satu.x2)}" y2="${n(satu.y2)}"${goresan(satu.garis)}/>`
    case 'jalur': {
      const bulat = satu.bulat ? ' stroke-linecap="round" stroke-linejoin="round"' : ' stroke-linejoin="round"'
      return `<path d="${satu.d}" fill-rule="evenodd"${cat(satu)}${bulat}/>`
    }
    case 'lingkaran':
      return `<circle cx="${n(satu.x)}" cy="${n(satu.y)}" r="${n(satu.r)}"${cat(satu)}/>`
    case 'teks':
      return tulisTeks(satu)
    case 'kelompok': {
      const skala = satu.skala === 1 ? '' : ` scale(${satu.skala})`
      return `<g transform="translate(${n(satu.x)} ${n(satu.y)})${skala}">${tulisSemua(satu.bentuk)}</g>`
    }
  }
}

const JANGKAR = { kiri: 'start', tengah: 'middle', kanan: 'end' } as const

function tulisTeks({ x, y, teks, ukuran, tebal, warna, rata, putar, alas }: Teks): string {
  const jangkar = rata === 'kiri' ? '' : ` text-anchor="${JANGKAR[rata]}"`
  const miring = putar ? ` transform="rotate(${n(putar)} ${n(x)} ${n(y)})"` : ''
  const tepi = alas ? ` stroke="${alas}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ''
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(ukuran)}" font-weight="${tebal}" fill="${warna}"${jangkar}${miring}${tepi}>${lepas(teks)}</text>`
}

const cat = ({ isi, garis }: { isi?: Isi; garis?: Garis }): string =>
  ` fill="${isi === undefined ? 'none' : isWarna(isi) ? isi : `url(#pola-${isi})`}"${garis ? goresan(garis) : ''}`

const goresan = ({ warna, tebal, putus }: Garis): string =>
  ` stroke="${warna}" stroke-width="${n(tebal)}"${putus ? ` stroke-dasharray="${putus.join(' ')}"` : ''}`

function tulisPola([nama, { dasar, tanda, sisi, corak, tebal }]: [string, RupaPola]): string {
  const isi =
    corak === 'titik'
      ? `<circle cx="${sisi / 2}" cy="${sisi / 2}" r="${tebal}" fill="${tanda}"/>`
      : `<path d="${jalurPola({ corak, sisi })}" stroke="${tanda}" stroke-width="${tebal}" fill="none"/>`
  return `<pattern id="pola-${nama satisfies string as Pola}" width="${sisi}" height="${sisi}" patternUnits="userSpaceOnUse"><rect width="${sisi}" height="${sisi}" fill="${dasar}"/>${isi}</pattern>`
}

/** The lines of one square that go on in the next: a slanting one needs its neighbours' corners too. */
const jalurPola = ({ corak, sisi: s }: Pick<RupaPola, 'corak' | 'sisi'>): string =>
  corak === 'datar'
    ? `M0 ${s / 2}H${s}`
    : `M0 ${s}L${s} 0M${-s / 2} ${s / 2}L${s / 2} ${-s / 2}M${s / 2} ${s * 1.5}L${s * 1.5} ${s / 2}`

/** At most two decimals, and no sign on nothing. */
const n = (nilai: number): string => String(Math.round(nilai * 100) / 100 + 0)

const LEPAS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const lepas = (teks: string): string => teks.replace(/[&<>"]/g, (huruf) => LEPAS[huruf] ?? huruf)
