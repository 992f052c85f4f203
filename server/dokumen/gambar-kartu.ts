// A picture to pass on, as large as a telephone: one indikator by kecamatan or puskesmas, with its map where there is room.
// It leaves the circle of those who may read desa, so no desa is named or drawn in it by itself.
import { type BatangLembar, type GambarLembar, gambarLembar, urutanBatang } from '#client/charts/baris-lembar.ts'
import { formatUkuranPenuh } from '#client/charts/ukuran.ts'
import { kalimatPws } from '#client/format/kalimat-pws.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { tahanPutusan } from '#client/format/tahan-putusan.ts'
import { hitungTampak } from '#client/format/tampak.ts'
import { kataTarget } from '#client/format/target.ts'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import { dalamBahasa } from './bahasa.ts'
import { type Bentuk, type Gambar, kelompok, ruas, tulis, tulisMuat } from './gambar.ts'
import { kalimatKaki, lencanaContoh } from './gambar-bingkai.ts'
import { tampakBatang, uraianBatang } from './gambar-lembar-angka.ts'
import { type BahanPeta, isiPeta } from './gambar-peta.ts'
import { bidang, blokLegenda, butirTampak, tanda } from './gambar-tanda.ts'
import { type Blok, blokKalimat } from './gambar-teks.ts'
import { lebarTeks } from './huruf.ts'
import { type Keterangan, kataBulan, keteranganDari, sebut } from './keterangan.ts'
import { WARNA } from './warna.ts'

/** Drawn twice as large: 1080 by 1350 pixels, which telephones show whole. */
const LEBAR = 540
const TINGGI = 675
const TEPI = 26
const ISI = LEBAR - 2 * TEPI

export type PilihanKartu = { readonly keterangan: Keterangan; readonly peta?: BahanPeta }

/**
 * @throws where the rows are desa: ask for the sheet by kecamatan or puskesmas.
 */
export function gambarKartu(jawaban: Lembar, { keterangan, peta }: PilihanKartu): Gambar {
  if (jawaban.rincian === 'desa') throw new Error('A picture that is passed on has no desa in it.')
  return dalamBahasa(keterangan, () => {
    const lembar = sebut(jawaban, keterangan)
    const tampil = tahanPutusan(lembar)
    const gambar = gambarLembar(tampil)
    const atas = susunAtas(lembar)
    const bawah = susunBawah(tampil, keteranganDari(keterangan, lembar))
    const ruang = TINGGI - 2 * TEPI - atas.tinggi - bawah.tinggi - 22
    const isi = susunIsi(lembar, gambar, { ruang, ...(peta ? { peta } : {}) })
    const uraian = `${kalimatPws(lembar).replaceAll('**', '')} ${uraianBatang(urutanBatang(gambar), gambar, lembar.indikator)}.`
    return {
      lebar: LEBAR,
      tinggi: TINGGI,
      judul: judulKartu(lembar),
      uraian,
      bentuk: [
        { jenis: 'kotak', x: 0, y: 0, lebar: LEBAR, tinggi: 6, isi: WARNA.accent },
        kelompok(atas.bentuk, TEPI, TEPI),
        kelompok(isi.bentuk, TEPI, TEPI + atas.tinggi + 12),
        kelompok(bawah.bentuk, TEPI, TINGGI - TEPI - bawah.tinggi + 8),
      ],
    }
  })
}

const judulKartu = (lembar: Lembar): string =>
  t('dokumen.kartu.judul', {
    indikator: namaPendek(lembar.indikator.nama),
    rincian: t(`kalimat.satuan.${lembar.rincian}`),
    bulan: kataBulan(lembar),
  })

/** Blocks one below the other. */
function tumpuk(blok: readonly (Blok & { readonly sela: number })[]): Blok {
  let y = 0
  const bentuk = blok.map((satu) => {
    const letak = kelompok(satu.bentuk, 0, y)
    y += satu.tinggi + satu.sela
    return letak
  })
  return { tinggi: y, bentuk }
}

const susunAtas = (lembar: Lembar): Blok =>
  tumpuk([
    { ...blokKalimat(lembar.wilayah.nama, { lebar: ISI, ukuran: 12, tebal: 600, warna: WARNA.muted }), sela: 2 },
    { ...blokKalimat(judulKartu(lembar), { lebar: ISI, ukuran: 22, tebal: 700, renggang: 1.22 }), sela: 8 },
    { ...blokKalimat(kalimatPws(lembar), { lebar: ISI, ukuran: 13.5, renggang: 1.38 }), sela: 0 },
  ])

function susunBawah(lembar: Lembar, keterangan: Keterangan): Blok {
  const { indikator, bulan, total, targetTahun } = lembar
  const target = kataTarget({ indikator, bulan, target: total.target, targetTahun })
  const contoh =
    targetTahun?.tingkat === 'contoh' && target ? [t('pws.target.contoh.arti', { dokumen: targetTahun.dokumen })] : []
  const kaki = blokKalimat([...contoh, ...kalimatKaki(keterangan)].join(' · '), {
    lebar: keterangan.contoh ? ISI - 104 : ISI,
    ukuran: 9,
    warna: WARNA.muted,
  })
  const lencana = keterangan.contoh ? lencanaContoh(t('aplikasi.contoh'), ISI, 10, 1) : []
  const garis = ruas(0, 0, ISI, 0, { warna: WARNA.rule, tebal: 0.8 })
  return tumpuk([
    ...(target ? [{ ...kataGaris(target.judul), sela: 2 }] : []),
    { ...blokLegenda(butirTampak(hitungTampak(lembar.baris), indikator.arah), ISI, 11), sela: 7 },
    { tinggi: kaki.tinggi + 6, bentuk: [garis, kelompok([...kaki.bentuk, ...lencana], 0, 6)], sela: 0 },
  ])
}

/** What the line across the bars is. */
const kataGaris = (teks: string): Blok => ({
  tinggi: 18,
  bentuk: [
    ruas(5, 2, 5, 15, { warna: WARNA.text, tebal: 1.6 }),
    tulis(teks, 14, 12.5, { ukuran: 11, tebal: 600, warna: WARNA.text }),
  ],
})

const TERSEMPIT = 13.5
const TERLEGA = 25
/** A map lower than this says nothing. */
const PETA_TERKECIL = 130
/** and one lower than this has no room for names; they stand at the bars. */
const PETA_BERNAMA = 300

/** Bars, and above them the map if what they leave is enough for one. */
function susunIsi(
  lembar: Lembar,
  gambar: GambarLembar,
  { ruang, peta }: { readonly ruang: number; readonly peta?: BahanPeta },
): Blok {
  const batang = urutanBatang(gambar)
  const kolom = batang.length > 22 ? 2 : 1
  const perKolom = Math.ceil(batang.length / kolom)
  const untukPeta = peta?.batas.topologi ? ruang - perKolom * 18 - 10 : 0
  const adaPeta = peta !== undefined && untukPeta >= PETA_TERKECIL
  const gambarPeta = adaPeta
    ? isiPeta(lembar, peta, { lebar: ISI, tinggi: untukPeta, huruf: untukPeta >= PETA_BERNAMA ? 9 : 0 })
    : null
  const sisa = ruang - (gambarPeta ? gambarPeta.tinggi + 10 : 0)
  const tinggiBaris = Math.min(TERLEGA, Math.max(TERSEMPIT, sisa / perKolom))
  const lebar = (ISI - (kolom - 1) * 18) / kolom
  const tata = tataBatang(batang, gambar, lembar, { lebar, tinggiBaris })
  const isi = batang.map((satu, i) => {
    const ke = Math.floor(i / perKolom)
    return kelompok(satuBatang(satu, gambar, tata), ke * (lebar + 18), (i - ke * perKolom) * tinggiBaris)
  })
  return tumpuk([
    ...(gambarPeta ? [{ ...gambarPeta, sela: 10 }] : []),
    { tinggi: perKolom * tinggiBaris, bentuk: isi, sela: 0 },
  ])
}

/** Part of a row that names may take. */
const TERPANJANG = 0.48

type Tata = {
  readonly lebar: number
  readonly tinggi: number
  readonly ukuran: number
  readonly kiri: number
  readonly batang: number
  readonly nilai: (batang: BatangLembar) => string
}

function tataBatang(
  batang: readonly BatangLembar[],
  gambar: GambarLembar,
  { indikator }: Lembar,
  { lebar, tinggiBaris }: { readonly lebar: number; readonly tinggiBaris: number },
): Tata {
  const namaTerlebar = Math.max(...batang.map((b) => lebarTeks(b.nama, { ukuran: 1, tebal: b.total ? 700 : 400 })))
  const ukuran = Math.min(12.5, tinggiBaris * 0.66, Math.max(9, (lebar * TERPANJANG - 8) / namaTerlebar))
  const nilai = (b: BatangLembar) => formatUkuranPenuh(b.tinggi, gambar.besaran, indikator.skala)
  const ukur = (teks: string) => lebarTeks(teks, { ukuran, tebal: 600 })
  const kiri = Math.min(lebar * TERPANJANG, namaTerlebar * ukuran + 8)
  const kanan = Math.max(...batang.map((b) => ukur(nilai(b)))) + ukuran * 1.6 + 6
  return { lebar, tinggi: tinggiBaris, ukuran, kiri, batang: lebar - kiri - kanan, nilai }
}

function satuBatang(batang: BatangLembar, { skala }: GambarLembar, tata: Tata): readonly Bentuk[] {
  const { lebar, tinggi, ukuran, kiri } = tata
  const tampak = tampakBatang(batang)
  const x = (nilai: number): number => kiri + (nilai / skala.maks) * tata.batang
  const dasar = tinggi / 2 + ukuran * 0.36
  const tebal = batang.total ? 700 : 400
  const kotak = { y: tinggi * 0.2, tinggi: tinggi * 0.6 }
  const gaya = { ukuran, warna: WARNA.text } as const
  return [
    ...(batang.total
      ? [{ jenis: 'kotak', x: -4, y: 0, lebar: lebar + 8, tinggi, sudut: 2, isi: WARNA.sunken } as const]
      : []),
    tulisMuat(batang.nama, 0, dasar, { ...gaya, tebal, lebar: kiri - 6 }),
    batang.tinggi === null
      ? bidang(tampak, { x: kiri, lebar: tinggi * 0.6, ...kotak })
      : bidang(tampak, { x: kiri, lebar: Math.max(1, x(batang.tinggi) - kiri), ...kotak }),
    ...(batang.target === null || batang.tinggi === null
      ? []
      : [ruas(x(batang.target), tinggi * 0.08, x(batang.target), tinggi * 0.92, { warna: WARNA.text, tebal: 1.4 })]),
    tulis(tata.nilai(batang), lebar - ukuran * 1.6, dasar, { ...gaya, tebal: 600, rata: 'kanan' }),
    tanda(tampak, lebar - ukuran * 0.55, tinggi / 2, ukuran),
  ]
}
