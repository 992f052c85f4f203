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
import { type Bentuk, ruas, tulis, tulisMuat } from './gambar.ts'
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
  readonly kolom: readonly (readonly IsiProfil[])[]
  readonly tinggi: number
  readonly tersisa: number
}

const UKURAN = [8.4, 8, 7.6, 7.2, 6.8] as const

/**
 * Two columns in the largest letters that hold every row. Where even the smallest do not, rows without a verdict are left
 * out, the last first, and `tersisa` says how many.
 */
export function tataProfil(
  profil: ProfilJawaban,
  ruang: { readonly lebar: number; readonly tinggi: number },
): TataProfil {
  const boleh = profil.indikator.filter((satu) => bernilai(satu) && !satu.indikator.sensitif)
  for (const ukuran of UKURAN) {
    const kolom = bagiKolom(susunIsi(boleh, { ...ruang, ukuran }), ruang.tinggi)
    if (kolom) return { ...jadi(kolom), tersisa: 0 }
  }
  const urut = [...boleh].sort((a, b) => Number(a.angka.status === null) - Number(b.angka.status === null))
  const ukuran = UKURAN[4]
  for (let banyak = urut.length - 1; banyak > 0; banyak--) {
    const dipilih = new Set(urut.slice(0, banyak))
    const kolom = bagiKolom(
      susunIsi(
        boleh.filter((satu) => dipilih.has(satu)),
        { ...ruang, ukuran },
      ),
      ruang.tinggi,
    )
    if (kolom) return { ...jadi(kolom), tersisa: boleh.length - banyak }
  }
  return { kolom: [], tinggi: 0, tersisa: boleh.length }
}

const tinggiSemua = (isi: readonly IsiProfil[]): number => isi.reduce((n, { tinggi }) => n + tinggi, 0)

const jadi = (kolom: readonly (readonly IsiProfil[])[]) => ({ kolom, tinggi: Math.max(...kolom.map(tinggiSemua)) })

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
  const tinggi = ukuran * (pertama ? 1.7 : 2.1)
  const judul = teks.charAt(0).toUpperCase() + teks.slice(1)
  const gaya = { ukuran, tebal: 700, warna: WARNA.accent, lebar: letakKolom(cara).hitungan - ukuran * 3.2 } as const
  return {
    tinggi,
    kelompok: judul,
    sel: [{ jenis: 'TH', bentuk: [tulisMuat(judul, 0, tinggi - ukuran * 0.45, gaya)] }],
    hiasan: [
      ruas(0, tinggi - 1, lebar, tinggi - 1, { warna: WARNA.muted, tebal: 0.6 }),
      ...kepalaKolom(cara, tinggi - ukuran * 0.45),
    ],
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
