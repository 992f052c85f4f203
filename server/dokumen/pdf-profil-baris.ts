// The rows of a desa's page: every indikator with a value that may be shown around, under its stage of life, in two
// columns on one page.
import { formatPersen, formatTarget } from '#client/format/bilangan.ts'
import { kataTampak } from '#client/format/kata.ts'
import { type BarisProfil, bernilai, kelompokProfil } from '#client/format/kelompok-profil.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { formatHitungan, formatNilai } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import { type Bentuk, ruas, tulis } from './gambar.ts'
import { panah, tanda } from './gambar-tanda.ts'
import { bungkusTeks } from './huruf.ts'
import type { SelPdf } from './pdf-halaman.ts'
import { WARNA } from './warna.ts'

export type IsiProfil = {
  readonly tinggi: number
  /** A heading of a stage of life, or a row under it. */
  readonly kelompok: string | null
  readonly sel: readonly SelPdf[]
  readonly hiasan: readonly Bentuk[]
}

export type TataProfil = {
  /** Two columns for each page. */
  readonly halaman: readonly (readonly (readonly IsiProfil[])[])[]
}

const UKURAN = [8.4, 8, 7.6, 7.2, 6.8] as const
/** Letters where both sides of the sheet are needed: there is room for large ones. */
const UKURAN_DUA = [8.4, 8, 7.6, 7.2, 6.8, 6.2, 5.6] as const

type Ruang = {
  readonly lebar: number
  /** Below what stands above the columns on the first page. */
  readonly tinggi: number
  /** On a page that begins with columns. */
  readonly tinggiLanjut: number
  /** Of what is said of the columns below them, on the last page. */
  readonly catatan: number
}

/**
 * Two columns on one page in the largest letters that hold every row; where even the smallest do not, on both sides of
 * the sheet. No row is left out: what two sides do not hold either goes on.
 */
export function tataProfil(profil: ProfilJawaban, ruang: Ruang): TataProfil {
  const boleh = profil.indikator.filter((satu) => bernilai(satu) && !satu.indikator.sensitif)
  const { lebar, tinggi, tinggiLanjut, catatan } = ruang
  for (const ukuran of UKURAN) {
    const kolom = bagiKolom(susunIsi(boleh, { lebar, ukuran }), tinggi - catatan)
    if (kolom) return { halaman: [kolom] }
  }
  for (const ukuran of UKURAN_DUA) {
    const halaman = bagiHalaman(susunIsi(boleh, { lebar, ukuran }), tinggi, tinggiLanjut - catatan)
    if (halaman.length <= 2 || ukuran === UKURAN_DUA.at(-1)) return { halaman }
  }
  return { halaman: [] }
}

/** The first page full, the columns of the last as long as each other. */
function bagiHalaman(semua: readonly IsiProfil[], tinggi: number, tinggiLanjut: number): TataProfil['halaman'] {
  const halaman: (readonly (readonly IsiProfil[])[])[] = []
  let sisa = semua
  while (sisa.length > 0) {
    const muat = halaman.length === 0 ? tinggi : tinggiLanjut
    const seimbang = halaman.length > 0 ? bagiKolom(sisa, muat) : null
    if (seimbang) return [...halaman, seimbang]
    const kiri = isiKolom(sisa, muat)
    const kanan = isiKolom(sisa.slice(kiri), muat)
    halaman.push([sisa.slice(0, kiri), sisa.slice(kiri, kiri + kanan)])
    sisa = sisa.slice(kiri + kanan)
  }
  return halaman
}

/** How many stand in a column, no heading at its foot; at least one, so that it goes on. */
function isiKolom(isi: readonly IsiProfil[], tinggi: number): number {
  let [banyak, panjang] = [0, 0]
  while (banyak < isi.length && panjang + (isi[banyak]?.tinggi ?? 0) <= tinggi) panjang += isi[banyak++]?.tinggi ?? 0
  while (banyak > 1 && banyak < isi.length && isi[banyak - 1]?.kelompok !== null) banyak -= 1
  return Math.max(1, banyak)
}

export const tinggiSemua = (isi: readonly IsiProfil[]): number => isi.reduce((n, { tinggi }) => n + tinggi, 0)

/** The first column as long as the second, no heading at its foot; null where both together are not enough. */
function bagiKolom(isi: readonly IsiProfil[], tinggi: number): readonly (readonly IsiProfil[])[] | null {
  const separuh = tinggiSemua(isi) / 2
  let [batas, panjang] = [0, 0]
  while (batas < isi.length && panjang < separuh) panjang += isi[batas++]?.tinggi ?? 0
  while (batas > 1 && isi[batas - 1]?.kelompok !== null) batas -= 1
  const kolom = [isi.slice(0, batas), isi.slice(batas)]
  return kolom.every((satu) => tinggiSemua(satu) <= tinggi) ? kolom : null
}

type Cara = { readonly lebar: number; readonly ukuran: number }

function susunIsi(baris: readonly BarisProfil[], cara: Cara): readonly IsiProfil[] {
  return kelompokProfil(baris, 'semua').flatMap(({ nama, klaster, baris: milik }, i) => [
    judulKelompok(`${nama} · ${t('profil.klaster', { n: klaster })}`, cara, i === 0),
    ...milik.map((satu) => barisIsi(satu, cara)),
  ])
}

function judulKelompok(teks: string, cara: Cara, pertama: boolean): IsiProfil {
  const { lebar, ukuran } = cara
  const judul = teks.charAt(0).toUpperCase() + teks.slice(1)
  const gaya = { ukuran, tebal: 700, warna: WARNA.accent } as const
  const baris = bungkusTeks(judul, { ...gaya, lebar: letakKolom(cara).hitungan - ukuran * 3.2 })
  const tinggi = ukuran * ((pertama ? 1.7 : 2.1) + 1.14 * (baris.length - 1))
  const dasar = tinggi - ukuran * 0.45
  return {
    tinggi,
    kelompok: judul,
    sel: [
      {
        jenis: 'TH',
        bentuk: baris.map((satu, i) => {
          const sisa = baris.length - 1 - i
          return tulis(sisa > 0 ? `${satu} ` : satu, 0, dasar - sisa * ukuran * 1.14, gaya)
        }),
      },
    ],
    hiasan: [ruas(0, tinggi - 1, lebar, tinggi - 1, { warna: WARNA.muted, tebal: 0.6 }), ...kepalaKolom(cara, dasar)],
  }
}

/** Right edges of the counts, the value and the target, and the middle of the arrow. */
function letakKolom({ lebar, ukuran }: Cara) {
  const target = lebar - ukuran * 1.5
  const nilai = target - ukuran * 5.2
  return { tren: lebar - ukuran * 0.6, target, nilai, hitungan: nilai - ukuran * 6.6 }
}

/** What the columns are, beside the heading of each stage of life. */
function kepalaKolom(cara: Cara, y: number): readonly Bentuk[] {
  const { hitungan, nilai, target } = letakKolom(cara)
  const gaya = { ukuran: cara.ukuran * 0.8, warna: WARNA.muted, rata: 'kanan' } as const
  return [
    tulis(t('dokumen.profil.hitungan'), hitungan, y, gaya),
    tulis(t('dokumen.profil.nilai'), nilai, y, gaya),
    tulis(t('dokumen.profil.target'), target, y, gaya),
  ]
}

/** The name with what its figure must not be read without: how many were measured, or that the counts contradict each other. */
function namaLengkap({ indikator, angka }: Pick<BarisProfil, 'indikator' | 'angka'>): string {
  const { ukur, persen } = angka
  const catatan = [
    ukur &&
      (ukur.penyebut > 0
        ? t('dokumen.profil.diukur', { persen: formatPersen((ukur.pembilang / ukur.penyebut) * 100, 0) })
        : t('dokumen.profil.diukur.takTahu')),
    persen !== null && persen < 0 && t('dokumen.profil.periksa'),
  ]
  return [namaPendek(indikator.nama), ...catatan.filter(Boolean)].join(' · ')
}

/** Mark, name, counts, value, target and which way the month went. */
function barisIsi({ indikator, angka, targetTahun }: BarisProfil, cara: Cara): IsiProfil {
  const { lebar, ukuran } = cara
  const { tren, target, nilai, hitungan } = letakKolom(cara)
  const awal = ukuran * 1.5
  const nama = bungkusTeks(namaLengkap({ indikator, angka }), { lebar: hitungan - ukuran * 5.6 - awal, ukuran })
  const tinggi = nama.length * ukuran * 1.14 + ukuran * 0.2
  const dasar = ukuran
  const tampak = getTampak(angka)
  const kecil = { ukuran: ukuran * 0.9, warna: WARNA.muted, rata: 'kanan' } as const
  const contoh = targetTahun?.tingkat === 'contoh' ? '*' : ''
  const kataHitungan = angka.persen === null ? '' : formatHitungan(angka)
  const kataTarget =
    angka.target === null || indikator.arah === 'netral' ? '' : `${formatTarget(angka.target)}${contoh}`
  const sel: SelPdf[] = [
    {
      jenis: 'TH',
      tanda: {
        bentuk: tanda(tampak, ukuran * 0.55, ukuran * 0.66, ukuran * 0.95),
        kata: kataTampak(tampak, indikator.arah),
      },
      bentuk: nama.map((teks, i) =>
        tulis(i < nama.length - 1 ? `${teks} ` : teks, awal, dasar + i * ukuran * 1.14, { ukuran, warna: WARNA.text }),
      ),
    },
    { jenis: 'TD', bentuk: [tulis(kataHitungan, hitungan, dasar, kecil)] },
    {
      jenis: 'TD',
      bentuk: [tulis(kataNilai(angka, indikator), nilai, dasar, { ...kecil, ukuran, tebal: 600, warna: WARNA.text })],
    },
    { jenis: 'TD', bentuk: [tulis(kataTarget, target, dasar, kecil)] },
    { jenis: 'TD', bentuk: angka.tren ? [panah(angka.tren, tren, ukuran * 0.66, ukuran * 0.9)] : [] },
  ]
  return {
    tinggi,
    kelompok: null,
    sel,
    hiasan: [ruas(0, tinggi - 0.3, lebar, tinggi - 0.3, { warna: WARNA['rule-soft'], tebal: 0.4 })],
  }
}

const kataNilai = (angka: BarisProfil['angka'], indikator: BarisProfil['indikator']): string =>
  angka.persen === null ? formatNilai(angka, indikator) : formatPersen(angka.persen)
