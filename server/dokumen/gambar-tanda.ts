// Marks and legends: what a look is called stands beside how it is drawn, with how many there are.
import { type ArahKata, kataTampak } from '#client/format/kata.ts'
import { type Tampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { type Bentuk, kelompok, tulis } from './gambar.ts'
import type { Blok } from './gambar-teks.ts'
import { lebarTeks } from './huruf.ts'
import { type Isi, RUPA, TANDA, WARNA, type Warna } from './warna.ts'

/** The mark of a look around (x, y). */
export function tanda(tampak: Tampak, x: number, y: number, ukuran: number): Bentuk {
  const { d, penuh } = TANDA[tampak]
  const { tinta } = RUPA[tampak]
  const bentuk: Bentuk = {
    jenis: 'jalur',
    d,
    bulat: true,
    garis: { warna: tinta, tebal: 1.5 },
    ...(penuh ? { isi: tinta } : {}),
  }
  return kelompok([bentuk], x - ukuran / 2, y - ukuran / 2, ukuran / 12)
}

const PANAH = {
  naik: 'M6 10V2M2.5 5.5 6 2 9.5 5.5',
  tetap: 'M2 6H10M6.8 2.8 10 6 6.8 9.2',
  turun: 'M6 2V10M2.5 6.5 6 10 9.5 6.5',
} as const

/** Which way a month went, around (x, y): an arrow, so that it is not taken for the triangle of a status. */
export const panah = (tren: keyof typeof PANAH, x: number, y: number, ukuran: number, warna: Warna = WARNA.muted) =>
  kelompok(
    [{ jenis: 'jalur', d: PANAH[tren], bulat: true, garis: { warna, tebal: 1.5 } }],
    x - ukuran / 2,
    y - ukuran / 2,
    ukuran / 12,
  )

/** An area in a look: a bar, a polygon's sample, a square. */
export function bidang(tampak: Tampak, kotak: { x: number; y: number; lebar: number; tinggi: number }): Bentuk {
  const { isi, garis, putus } = RUPA[tampak]
  if (tampak === 'tidak-dijadwalkan' && kotak.lebar < KECIL) return bidangTitik(kotak)
  return {
    jenis: 'kotak',
    ...kotak,
    sudut: 1.5,
    isi,
    ...(garis === WARNA.raised ? {} : { garis: { warna: garis, tebal: 0.8, ...(putus ? { putus: [3, 2] } : {}) } }),
  }
}

// Narrower than this a pattern of dots may show none: one dot stands for them.
const KECIL = 18

function bidangTitik({ x, y, lebar, tinggi }: { x: number; y: number; lebar: number; tinggi: number }): Bentuk {
  const garis = { warna: WARNA.rule, tebal: 0.8 }
  const titik = { x: lebar / 2, y: tinggi / 2, r: Math.min(lebar, tinggi) * 0.16 }
  return kelompok(
    [
      { jenis: 'kotak', x: 0, y: 0, lebar, tinggi, sudut: 1.5, isi: WARNA.raised, garis },
      { jenis: 'lingkaran', ...titik, isi: WARNA.outline },
    ],
    x,
    y,
  )
}

/** One entry of a legend: its sample, its mark where it has one, and its words. */
export type ButirLegenda = {
  readonly isi: Isi
  readonly tampak: Tampak | null
  readonly teks: string
  readonly jumlah: number | null
}

const EMPAT: readonly Tampak[] = ['baik', 'kurang', 'cukup', 'jelek']

/**
 * The looks that occur, in the order of every legend. *Kurang* is above and *cukup* below the target, so where anything
 * has a status all four are told.
 */
export function butirTampak(
  hitung: ReadonlyMap<Tampak, number>,
  arah: ArahKata,
  tanpaJumlah = false,
): readonly ButirLegenda[] {
  const dinilai = [...EMPAT, 'di-atas-target', 'di-bawah-target'].some((satu) => hitung.has(satu as Tampak))
  return URUTAN_TAMPAK.filter((satu) => hitung.has(satu) || (dinilai && EMPAT.includes(satu))).map((tampak) => ({
    isi: RUPA[tampak].isi,
    tampak,
    teks: kataTampak(tampak, arah),
    jumlah: tanpaJumlah ? null : (hitung.get(tampak) ?? 0),
  }))
}

const SELA = 14

/** A legend from (0, 0) down, in as many lines as its width asks for. */
export function blokLegenda(butir: readonly ButirLegenda[], lebar: number, ukuran = 8.5): Blok {
  const bentuk: Bentuk[] = []
  const tinggiBaris = ukuran * 1.9
  let [x, baris] = [0, 0]
  for (const satu of butir) {
    const jumlah = satu.jumlah === null ? '' : ` ${satu.jumlah}`
    const muka = ukuran * (satu.tampak ? 2.9 : 1.75)
    const lebarJumlah = jumlah ? lebarTeks(jumlah.trim(), { ukuran, tebal: 600 }) : 0
    const panjang = muka + lebarTeks(jumlah ? `${satu.teks} ` : satu.teks, { ukuran }) + lebarJumlah
    if (x > 0 && x + panjang > lebar) {
      x = 0
      baris += 1
    }
    const tengah = baris * tinggiBaris + tinggiBaris / 2
    bentuk.push(contohIsi(satu, x, tengah, ukuran))
    if (satu.tampak) bentuk.push(tanda(satu.tampak, x + ukuran * 2.05, tengah, ukuran))
    const dasar = tengah + ukuran * 0.36
    bentuk.push(tulis(`${satu.teks} `, x + muka, dasar, { ukuran, warna: WARNA['text-soft'] }))
    if (jumlah)
      bentuk.push(
        tulis(`${jumlah.trim()} `, x + panjang - lebarJumlah, dasar, { ukuran, tebal: 600, warna: WARNA.text }),
      )
    x += panjang + SELA
  }
  return { tinggi: butir.length > 0 ? (baris + 1) * tinggiBaris : 0, bentuk }
}

function contohIsi({ isi, tampak }: ButirLegenda, x: number, tengah: number, ukuran: number): Bentuk {
  const kotak = { x, y: tengah - ukuran * 0.6, lebar: ukuran * 1.3, tinggi: ukuran * 1.2 }
  return tampak ? bidang(tampak, kotak) : { jenis: 'kotak', ...kotak, sudut: 1.5, isi }
}
