// The PWS sheet for more desa than fit side by side: a line each, in columns, on as many pages as that takes.

import { type BatangLembar, type GambarLembar, urutanBatang } from '#client/charts/baris-lembar.ts'
import { dasarTren } from '#client/format/dasar-tren.ts'
import { kataTampak } from '#client/format/kata.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { type Bentuk, kelompok, ruas, tulis, tulisMuat } from './gambar.ts'
import { barisLembar, tampakBatang } from './gambar-lembar-angka.ts'
import { bidang, panah, tanda } from './gambar-tanda.ts'
import type { Blok } from './gambar-teks.ts'
import { lebarTeks } from './huruf.ts'
import { WARNA } from './warna.ts'

const TINGGI = 11.5
const KEPALA = 14
const SELA = 18
const UKURAN = 7.5

type Baris = { readonly batang: BatangLembar; readonly nomor: number | null }

export type Petak = { readonly lebar: number; readonly tinggi: number; readonly kolom: number }

/** The rows in order: those with a rank numbered, the whole area last. */
export const susunBarisLembar = (gambar: GambarLembar): readonly Baris[] =>
  urutanBatang(gambar).map((batang, i) => ({ batang, nomor: i < gambar.peringkat.length ? i + 1 : null }))

/** How many rows a box holds. */
export const muatBaris = ({ tinggi, kolom }: Petak): number => Math.floor((tinggi - KEPALA) / TINGGI) * kolom

/** Rows in columns of equal length; no higher than they need. */
export function blokBaris(
  baris: readonly Baris[],
  gambar: GambarLembar,
  indikator: IndikatorRingkas,
  petak: Petak,
): Blok {
  const perKolom = Math.ceil(baris.length / petak.kolom)
  const lebar = (petak.lebar - SELA * (petak.kolom - 1)) / petak.kolom
  const tata = tataKolom(gambar, indikator, lebar)
  const bentuk = Array.from({ length: petak.kolom }, (_, i) => {
    const isi = baris.slice(i * perKolom, (i + 1) * perKolom)
    return kelompok(isi.length > 0 ? satuKolom(isi, tata, indikator) : [], i * (lebar + SELA), 0)
  })
  return { tinggi: KEPALA + perKolom * TINGGI + 2, bentuk }
}

type Angka = { readonly judul: string; readonly isi: (batang: BatangLembar) => string; readonly kanan: number }
type Tata = {
  readonly gambar: GambarLembar
  readonly lebar: number
  readonly nama: number
  readonly lebarNama: number
  readonly batang: number
  readonly lebarBatang: number
  readonly angka: readonly Angka[]
  readonly tren: number
  readonly status: number
}

const NOMOR = 16

/** Where in a row everything stands: figures as wide as the widest of them, names and bars share what is left. */
function tataKolom(gambar: GambarLembar, indikator: IndikatorRingkas, lebar: number): Tata {
  const semua = urutanBatang(gambar)
  const ukur = (teks: string, tebal: 400 | 600 = 400) => lebarTeks(teks, { ukuran: UKURAN, tebal })
  const lebarStatus = Math.max(...semua.map((b) => ukur(kataTampak(tampakBatang(b), indikator.arah)))) + 13
  const baris = barisLembar(gambar, indikator, false)
  const lebarAngka = baris.map(
    ({ judul, isi }) => Math.max(lebarTeks(judul, { ukuran: 6.5 }), ...semua.map((b) => ukur(isi(b), 600))) + 6,
  )
  const status = lebar - lebarStatus
  const tren = status - 12
  let kanan = tren - 12
  const angka = baris
    .map((satu, i) => ({ ...satu, lebar: lebarAngka[i] ?? 0 }))
    .reverse()
    .map(({ judul, isi, lebar: milik }) => {
      const letak = { judul, isi, kanan }
      kanan -= milik
      return letak
    })
    .reverse()
  const sisa = kanan - NOMOR
  const terpanjang = Math.max(...semua.map((b) => ukur(b.nama, b.total ? 600 : 400))) + 6
  const lebarNama = Math.min(terpanjang, sisa * 0.78)
  const batang = NOMOR + lebarNama
  return { gambar, lebar, nama: NOMOR, lebarNama, batang, lebarBatang: kanan - batang - 2, angka, tren, status }
}

function satuKolom(baris: readonly Baris[], tata: Tata, indikator: IndikatorRingkas): readonly Bentuk[] {
  const kecil = { ukuran: 6.5, warna: WARNA.muted } as const
  return [
    ...tata.angka.map(({ judul, kanan }) => tulis(judul, kanan, 8, { ...kecil, rata: 'kanan' })),
    tulis(t('pws.baris.tren'), tata.tren - 1, 8, { ...kecil, rata: 'tengah' }),
    tulis(t('pws.baris.status'), tata.status, 8, kecil),
    ruas(0, KEPALA - 3, tata.lebar, KEPALA - 3, { warna: WARNA.muted, tebal: 0.7 }),
    ...baris.map((satu, i) => kelompok(satuBaris(satu, tata, indikator), 0, KEPALA + i * TINGGI)),
  ]
}

function satuBaris({ batang, nomor }: Baris, tata: Tata, indikator: IndikatorRingkas): readonly Bentuk[] {
  const { gambar, lebar } = tata
  const dasar = TINGGI - 4
  const tebal = batang.total ? 600 : 400
  const gaya = { ukuran: UKURAN, tebal, warna: WARNA.text } as const
  const tampak = tampakBatang(batang)
  const bentuk: Bentuk[] = [
    ruas(0, TINGGI - 0.8, lebar, TINGGI - 0.8, { warna: WARNA['rule-soft'], tebal: 0.5 }),
    tulisMuat(batang.nama, tata.nama, dasar, { ...gaya, lebar: tata.lebarNama - 3 }),
    ...batangDatar(batang, tata),
    ...tata.angka.map(({ isi, kanan }, i) =>
      tulis(isi(batang), kanan, dasar, { ...gaya, rata: 'kanan', tebal: i === 0 ? 600 : tebal }),
    ),
    tanda(tampak, tata.status + 4, TINGGI / 2 - 0.6, 7.5),
    tulis(kataTampak(tampak, indikator.arah), tata.status + 11, dasar, gaya),
  ]
  if (nomor !== null)
    bentuk.push(tulis(String(nomor), NOMOR - 4, dasar, { ukuran: 6.5, rata: 'kanan', warna: WARNA.muted }))
  if (batang.angka.tren) bentuk.push(panah(batang.angka.tren, tata.tren - 1, TINGGI / 2 - 0.6, 7))
  if (dasarTren(batang.angka)) bentuk.push(tulis('*', tata.tren + 3, dasar, gaya))
  if (batang.total) bentuk.unshift({ jenis: 'kotak', x: 0, y: -0.4, lebar, tinggi: TINGGI - 0.6, isi: WARNA.sunken })
  return gambar.tanpaPeringkat[0] === batang
    ? [ruas(0, -0.8, lebar, -0.8, { warna: WARNA.outline, tebal: 0.8, putus: [2, 2] }), ...bentuk]
    : bentuk
}

function batangDatar(batang: BatangLembar, { gambar: { skala }, batang: kiri, lebarBatang }: Tata): readonly Bentuk[] {
  const x = (nilai: number): number => kiri + (nilai / skala.maks) * lebarBatang
  const [y, tinggi] = [2.4, TINGGI - 6]
  const tampak = tampakBatang(batang)
  return [
    batang.tinggi === null
      ? bidang(tampak, { x: kiri, y: y - 0.6, lebar: 12, tinggi: tinggi + 1.2 })
      : bidang(tampak, { x: kiri, y, lebar: Math.max(0.6, x(batang.tinggi) - kiri), tinggi }),
    ...(batang.target === null || batang.tinggi === null
      ? []
      : [ruas(x(batang.target), 0.8, x(batang.target), TINGGI - 2, { warna: WARNA.text, tebal: 1 })]),
  ]
}
