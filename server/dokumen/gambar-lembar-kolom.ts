// The PWS sheet as on the wall: one column per desa with its figures beneath, the whole area last.

import { type BatangLembar, type GambarLembar, urutanBatang } from '#client/charts/baris-lembar.ts'
import { formatSumbu, formatUkuran, formatUkuranRapat } from '#client/charts/ukuran.ts'
import { dasarTren } from '#client/format/dasar-tren.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { type Bentuk, kelompok, ruas, tulis, tulisMuat } from './gambar.ts'
import { barisLembar, satuanLembar, tampakBatang } from './gambar-lembar-angka.ts'
import { bidang, panah, tanda } from './gambar-tanda.ts'
import type { Blok } from './gambar-teks.ts'
import { bungkusTeks, lebarTeks } from './huruf.ts'
import { WARNA } from './warna.ts'

export type KataTarget = { readonly judul: string; readonly turunan: string | null } | null

const KEPALA = 58
const KATA = 104
const SELA_TOTAL = 5
const RAPAT = 26
const TERLEBAR = 62
const TINGGI_BARIS = 14
const ATAS = 26

type Tata = {
  readonly gambar: GambarLembar
  readonly kolom: readonly { readonly batang: BatangLembar; readonly x: number }[]
  readonly lebarKolom: number
  readonly kanan: number
  readonly plot: number
  readonly ukuran: number
  readonly rapat: boolean
}

/** Bars, names and figures in a box; the target's words stand beside their line where there is room. */
export function blokKolom(
  gambar: GambarLembar,
  indikator: IndikatorRingkas,
  { lebar, tinggi, target }: { readonly lebar: number; readonly tinggi: number; readonly target: KataTarget },
): Blok {
  const batang = urutanBatang(gambar)
  const rapat = batang.length > RAPAT
  const baris = barisLembar(gambar, indikator, rapat)
  const muat = lebar - KEPALA - (rapat ? 0 : KATA) - SELA_TOTAL
  const lebarKolom = Math.min(TERLEBAR, muat / batang.length)
  const ukuran = ukuranAngka(
    batang.flatMap((b) => baris.map(({ isi }) => isi(b))),
    lebarKolom,
  )
  const nama = blokNama(batang, lebarKolom)
  const tinggiAngka = (baris.length + 2) * TINGGI_BARIS
  const plot = tinggi - ATAS - nama.tinggi - tinggiAngka - 8
  const tata: Tata = {
    gambar,
    kolom: batang.map((b, i) => ({ batang: b, x: KEPALA + i * lebarKolom + (b.total ? SELA_TOTAL : 0) })),
    lebarKolom,
    kanan: KEPALA + batang.length * lebarKolom + SELA_TOTAL,
    plot,
    ukuran,
    rapat,
  }
  const dasar = ATAS + plot
  return {
    tinggi,
    bentuk: [
      alasTotal(tata, tinggi),
      kelompok(
        [...sumbu(tata), ...tata.kolom.flatMap((k) => batangKolom(tata, k)), ...kataTarget(tata, target)],
        0,
        ATAS,
      ),
      tulis(satuanLembar(gambar, indikator), 0, dasar + 12, { ukuran: 7, warna: WARNA.muted }),
      ...tata.kolom.map(({ x }, i) => kelompok(nama.bentuk[i] ?? [], x, dasar + 5)),
      kelompok(barisAngka(tata, baris), 0, dasar + nama.tinggi + 6),
      kelompok(barisTanda(tata), 0, dasar + nama.tinggi + 6 + baris.length * TINGGI_BARIS),
    ],
  }
}

/** As large as lets the widest figure stand in its column. */
function ukuranAngka(teks: readonly string[], lebarKolom: number): number {
  const terlebar = Math.max(1, ...teks.map((satu) => lebarTeks(satu, { ukuran: 1, tebal: 600 })))
  return Math.min(8, (lebarKolom - 2) / terlebar)
}

type BlokNama = { readonly tinggi: number; readonly bentuk: readonly (readonly Bentuk[])[] }

/** Level in up to three lines where every word fits its column, else upright. */
function blokNama(batang: readonly BatangLembar[], lebarKolom: number): BlokNama {
  const ukuran = 7.5
  const tebal = (b: BatangLembar) => (b.total ? 600 : 400)
  const datar = batang.map((b) => bungkusTeks(b.nama, { lebar: lebarKolom - 3, ukuran, tebal: tebal(b) }))
  const utuh = batang.every((b, i) => b.nama.split(' ').length >= (datar[i]?.length ?? 0))
  if (utuh && datar.every((satu) => satu.length <= 3)) {
    return {
      tinggi: Math.max(...datar.map((satu) => satu.length)) * 9 + 4,
      bentuk: datar.map((satu, i) =>
        satu.map((teks, n) =>
          tulis(teks, lebarKolom / 2, 8 + n * 9, {
            ukuran,
            rata: 'tengah',
            tebal: batang[i]?.total ? 600 : 400,
            warna: WARNA.text,
          }),
        ),
      ),
    }
  }
  const kecil = Math.min(ukuran, lebarKolom * 0.62)
  const panjang = Math.max(...batang.map((b) => lebarTeks(b.nama, { ukuran: kecil, tebal: tebal(b) })))
  const tinggi = Math.min(110, panjang) + 6
  return {
    tinggi,
    bentuk: batang.map((b) => [
      tulisMuat(b.nama, lebarKolom / 2 + kecil * 0.36, tinggi - 4, {
        ukuran: kecil,
        tebal: tebal(b),
        warna: WARNA.text,
        putar: -90,
        lebar: 110,
      }),
    ]),
  }
}

const alasTotal = ({ kolom, lebarKolom }: Tata, tinggi: number): Bentuk => ({
  jenis: 'kotak',
  x: kolom.at(-1)?.x ?? 0,
  y: 4,
  lebar: lebarKolom,
  tinggi: tinggi - 6,
  sudut: 2,
  isi: WARNA.sunken,
})

function sumbu({ gambar: { skala }, plot, kanan }: Tata): readonly Bentuk[] {
  return skala.garis.flatMap((nilai) => {
    const y = plot - (nilai / skala.maks) * plot
    const garis = { warna: nilai === 0 ? WARNA['border-line'] : WARNA.rule, tebal: nilai === 0 ? 0.9 : 0.5 }
    const teks = formatSumbu(nilai, skala.langkah)
    return [
      ruas(KEPALA, y, kanan, y, garis),
      tulis(teks, KEPALA - 5, y + 2.5, { ukuran: 7, rata: 'kanan', warna: WARNA.muted }),
    ]
  })
}

function batangKolom(tata: Tata, { batang, x }: Tata['kolom'][number]): readonly Bentuk[] {
  const { gambar, lebarKolom, plot, ukuran, rapat } = tata
  const y = (nilai: number): number => plot - (nilai / gambar.skala.maks) * plot
  const tengah = x + lebarKolom / 2
  const { tinggi, target } = batang
  const isi: Bentuk[] = gambar.tanpaPeringkat[0] === batang ? [...garisSela(tata, x)] : []
  if (tinggi === null) isi.push(...tandaKosong(batang, tengah, plot, lebarKolom))
  else
    isi.push(
      bidang(tampakBatang(batang), {
        x: x + lebarKolom * 0.19,
        y: y(tinggi),
        lebar: lebarKolom * 0.62,
        tinggi: plot - y(tinggi),
      }),
    )
  if (target !== null) {
    const sendiri = gambar.total.target !== null && Math.abs(target - gambar.total.target) > 1e-9
    const garis = { warna: WARNA.text, tebal: 1.1, ...(sendiri ? { putus: [3, 2] as const } : {}) }
    isi.push(ruas(x, y(target), x + lebarKolom, y(target), garis))
  }
  if (tinggi !== null) {
    const teks = (rapat ? formatUkuranRapat : formatUkuran)(tinggi, gambar.besaran)
    const gaya = { ukuran, rata: 'tengah', tebal: 600, warna: WARNA.text, alas: WARNA.raised } as const
    isi.push(tulis(teks, tengah, y(tinggi) - 3, batang.total ? { ...gaya, alas: WARNA.sunken } : gaya))
    if (batang.lebihDari100)
      isi.push(tulis(t('pws.lebih100.pendek'), tengah, y(tinggi) - 4 - ukuran, { ...gaya, tebal: 400 }))
  }
  return isi
}

/** Where what has no rank begins. */
function garisSela({ gambar, plot, lebarKolom }: Tata, x: number): readonly Bentuk[] {
  const garis = ruas(x, -12, x, plot, { warna: WARNA.outline, tebal: 0.6, putus: [2, 2] })
  const ruang = (gambar.tanpaPeringkat.length + gambar.tanpaNilai.length) * lebarKolom
  const kata = t('pws.tanpaPeringkat')
  if (lebarTeks(kata, { ukuran: 7 }) + 4 > ruang) return [garis]
  return [garis, tulis(kata, x + 4, -16, { ukuran: 7, warna: WARNA.muted })]
}

/** What has no value has no bar: a small mark on the axis says which kind of nothing it is. */
function tandaKosong(batang: BatangLembar, tengah: number, dasar: number, lebarKolom: number): readonly Bentuk[] {
  const sisi = Math.min(13, lebarKolom * 0.7)
  return [bidang(tampakBatang(batang), { x: tengah - sisi / 2, y: dasar - sisi - 2, lebar: sisi, tinggi: sisi })]
}

/** Level with its line on the right; above the picture where columns need that room. */
function kataTarget({ gambar, plot, kanan, rapat }: Tata, kata: KataTarget): readonly Bentuk[] {
  const { target } = gambar.total
  if (!kata || target === null) return []
  if (rapat) {
    const teks = [kata.judul, kata.turunan].filter(Boolean).join(' · ')
    return [
      ruas(KEPALA, -18, KEPALA + 14, -18, { warna: WARNA.text, tebal: 1.1 }),
      tulis(teks, KEPALA + 18, -15.5, { ukuran: 8, tebal: 600, warna: WARNA.text }),
    ]
  }
  const y = plot - (target / gambar.skala.maks) * plot
  const baris = [...bungkusTeks(kata.judul, { lebar: KATA - 10, ukuran: 8, tebal: 600 })]
  return [
    ...baris.map((teks, i) => tulis(teks, kanan + 7, y + 2.5 + i * 10, { ukuran: 8, tebal: 600, warna: WARNA.text })),
    ...(kata.turunan
      ? [tulis(kata.turunan, kanan + 7, y + 2.5 + baris.length * 10, { ukuran: 7.5, warna: WARNA.muted })]
      : []),
  ]
}

function barisAngka({ kolom, lebarKolom, kanan, ukuran }: Tata, baris: ReturnType<typeof barisLembar>): Bentuk[] {
  return baris.flatMap(({ judul, isi }, i) => {
    const y = i * TINGGI_BARIS
    return [
      ruas(0, y, kanan, y, { warna: WARNA.rule, tebal: 0.5 }),
      tulis(judul, 0, y + 10, { ukuran: 7.5, warna: WARNA.muted }),
      ...kolom.map(({ batang, x }) =>
        tulis(isi(batang), x + lebarKolom / 2, y + 10, {
          ukuran,
          rata: 'tengah',
          tebal: i === 0 || batang.total ? 600 : 400,
          warna: WARNA.text,
        }),
      ),
    ]
  })
}

/** The arrow of the month and the mark of the status, two rows. */
function barisTanda({ kolom, lebarKolom, kanan }: Tata): Bentuk[] {
  const ukuran = Math.min(10, lebarKolom * 0.7)
  const garis = { warna: WARNA.rule, tebal: 0.5 }
  return [
    ruas(0, 0, kanan, 0, garis),
    ruas(0, TINGGI_BARIS, kanan, TINGGI_BARIS, garis),
    tulis(t('pws.baris.tren'), 0, 10, { ukuran: 7.5, warna: WARNA.muted }),
    tulis(t('pws.baris.status'), 0, TINGGI_BARIS + 10, { ukuran: 7.5, warna: WARNA.muted }),
    ...kolom.flatMap(({ batang, x }) => {
      const tengah = x + lebarKolom / 2
      const { tren } = batang.angka
      return [
        tren
          ? panah(tren, tengah, 7, ukuran)
          : tulis(t('angka.tanpa'), tengah, 10, { ukuran: 7.5, rata: 'tengah', warna: WARNA.muted }),
        ...(dasarTren(batang.angka) ? [tulis('*', tengah + ukuran / 2, 9, { ukuran: 7.5, warna: WARNA.muted })] : []),
        tanda(tampakBatang(batang), tengah, TINGGI_BARIS + 7, ukuran),
      ]
    }),
  ]
}
