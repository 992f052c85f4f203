// The frame of a picture that leaves the program: title, place and month, the finding in a sentence, the legend, source
// and date. A picture is passed on without its page, so all of it stands in the picture itself.
import { t } from '#client/messages/t.ts'
import { type Bentuk, type Gambar, kelompok, ruas, tulis } from './gambar.ts'
import { type ButirLegenda, blokLegenda } from './gambar-tanda.ts'
import { type Blok, blokKalimat } from './gambar-teks.ts'
import { lebarTeks } from './huruf.ts'
import { type Keterangan, kataPosisi, kataSumber } from './keterangan.ts'
import { WARNA } from './warna.ts'

export type Kop = {
  readonly judul: string
  /** What the drawing says, `**` bold; null where there is nothing to say. */
  readonly kalimat: string | null
  readonly catatan: readonly string[]
  readonly legenda: readonly ButirLegenda[]
}

type Ukuran = { readonly judul: number; readonly kalimat: number; readonly kecil: number; readonly tepi: number }

const BIASA: Ukuran = { judul: 17, kalimat: 11, kecil: 8.5, tepi: 24 }

/** The drawing with its frame. What is drawn is laid in a width, and the frame grows around it. */
export function bingkai(kop: Kop, isi: Gambar, keterangan: Keterangan, ukuran: Ukuran = BIASA): Gambar {
  const { tepi } = ukuran
  const lebar = isi.lebar
  const blok: (Blok & { readonly sela: number })[] = [
    { ...blokKalimat(kop.judul, { lebar, ukuran: ukuran.judul, tebal: 700, renggang: 1.25 }), sela: 6 },
    ...(kop.kalimat ? [{ ...blokKalimat(kop.kalimat, { lebar, ukuran: ukuran.kalimat }), sela: 10 }] : []),
    { tinggi: isi.tinggi, bentuk: isi.bentuk, sela: 10 },
    ...(kop.legenda.length > 0 ? [{ ...blokLegenda(kop.legenda, lebar, ukuran.kecil + 0.5), sela: 6 }] : []),
    { ...blokKaki(kop.catatan, keterangan, lebar, ukuran.kecil), sela: 0 },
  ]
  let y = tepi
  const bentuk: Bentuk[] = []
  for (const satu of blok) {
    bentuk.push(kelompok(satu.bentuk, tepi, y))
    y += satu.tinggi + satu.sela
  }
  return { ...isi, judul: kop.judul, lebar: lebar + 2 * tepi, tinggi: y + tepi * 0.7, bentuk }
}

/** Source, date and what the figures are not: sementara, or of the example. */
function blokKaki(catatan: readonly string[], keterangan: Keterangan, lebar: number, ukuran: number): Blok {
  const lencana = keterangan.contoh ? t('aplikasi.contoh') : null
  const lebarLencana = lencana ? lebarTeks(lencana, { ukuran, tebal: 700 }) + 16 : 0
  const teks = [...catatan, ...kalimatKaki(keterangan)].join(' · ')
  const isi = blokKalimat(teks, { lebar: lebar - lebarLencana, ukuran, warna: WARNA.muted })
  const bentuk: Bentuk[] = [
    ruas(0, 0, lebar, 0, { warna: WARNA.rule, tebal: 0.8 }),
    kelompok(isi.bentuk, 0, 6),
    ...(lencana ? lencanaContoh(lencana, lebar, ukuran) : []),
  ]
  return { tinggi: isi.tinggi + 6, bentuk }
}

/** What stands at the foot of every picture and page. */
export const kalimatKaki = (keterangan: Keterangan): readonly string[] => [
  ...(keterangan.sementara ? [`**${t('dokumen.sementara.arti')}**`] : []),
  kataSumber(keterangan),
  kataPosisi(keterangan),
]

/** 'DATA CONTOH' in a box that ends at `kanan`. */
export function lencanaContoh(teks: string, kanan: number, ukuran: number, y = 6): readonly Bentuk[] {
  const lebar = lebarTeks(teks, { ukuran, tebal: 700 }) + 10
  const garis = { warna: WARNA['cukup-ink'], tebal: 0.9 }
  return [
    { jenis: 'kotak', x: kanan - lebar, y, lebar, tinggi: ukuran * 1.7, sudut: 2, garis },
    // A space for who listens: more text follows.
    tulis(`${teks} `, kanan - lebar + 5, y + ukuran * 1.2, { ukuran, tebal: 700, warna: WARNA['cukup-ink'] }),
  ]
}
