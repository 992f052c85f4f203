// The matrix on paper: narrow columns under upright names, klaster after klaster, with the legend before the first of them.
import { namaPendek } from '#client/format/nama-indikator.ts'
import { t } from '#client/messages/t.ts'
import type { KolomMatriks, MatriksJawaban } from '#contract/matriks.ts'
import type { BagianPdf } from './pdf.ts'
import type { Naskah } from './pdf-halaman.ts'
import { INDUK, muatSepita, tulisPitaMatriks } from './pdf-matriks-pita.ts'
import { butirTabel } from './pdf-tabel.ts'
import type { TabelDokumen } from './tabel.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'
import { tabelMatriks } from './tabel-matriks.ts'

/** More cells than this make more pages than anybody reads, and longer than anybody waits. */
export const SEL_TERBANYAK = 16_000

export const isMatriksTerlaluBesar = ({ baris, kolom }: MatriksJawaban): boolean =>
  baris.length * kolom.filter(isBerisi).length > SEL_TERBANYAK

/** Whether any row has a value: what nobody reported is named beneath instead of printed as a column of nothing. */
const isBerisi = ({ sel }: KolomMatriks): boolean => sel.includes('n')

/** Columns before those of the indikator: code, name, kecamatan or puskesmas. */
const TEMPAT = 3

export function bagianMatriks(jawaban: MatriksJawaban, konteks: KonteksDokumen): BagianPdf {
  const berisi = { ...jawaban, kolom: jawaban.kolom.filter(isBerisi) }
  const kosong = jawaban.kolom.filter((kolom) => !isBerisi(kolom)).map(({ indikator }) => namaPendek(indikator.nama))
  const [tabel] = tabelMatriks(berisi, konteks)
  if (!tabel) throw new Error('a matrix has a table of values')
  const { judul, subjudul, catatan } = tabel
  // The counts are sheets of the workbook; here they are not the next thing.
  const diKertas = catatan.filter((teks) => teks !== t('berkas.catatan.matriks'))
  const isi = { n: berisi.kolom.length, baris: jawaban.baris.length, satuan: t(`matriks.satuan.${jawaban.rincian}`) }
  return {
    judul,
    arah: 'rebah',
    blok: [
      { jenis: 'judul', tingkat: 1, teks: judul },
      { jenis: 'alinea', teks: subjudul.join(' · '), kecil: true },
      { jenis: 'alinea', teks: t('dokumen.matriks.isi', isi) },
      { jenis: 'legenda', butir: butirTabel(tabel) },
      { jenis: 'alinea', teks: diKertas.join(' '), kecil: true },
      { jenis: 'bebas', gambarkan: (naskah) => gambarPita(naskah, menurutInduk(tabel)) },
      ...(kosong.length > 0
        ? [
            {
              jenis: 'alinea',
              teks: t('dokumen.matriks.kosong', { n: kosong.length, nama: kosong.join('; ') }),
              kecil: true,
            } as const,
          ]
        : []),
    ],
  }
}

/** Every klaster begins anew, and its columns stand in as many bands as they need. */
function gambarPita(naskah: Naskah, tabel: TabelDokumen): void {
  const semua = new Map<string, number[]>()
  for (const [ke, { kelompok = '' }] of tabel.kepala.entries()) {
    if (ke >= TEMPAT) semua.set(kelompok, [...(semua.get(kelompok) ?? []), ke])
  }
  const { judul } = naskah
  for (const { klaster, milik } of satukan([...semua], (milik) => muatSepita(naskah, tabel, milik)))
    tulisPitaMatriks(naskah, tabel, { klaster, milik, judul })
  naskah.judul = judul
}

type Bagian = { readonly klaster: string; readonly milik: readonly number[] }

/** Klaster of few columns beside each other, where one band holds them. */
function satukan(
  semua: readonly (readonly [string, readonly number[]])[],
  muat: (milik: readonly number[]) => boolean,
): readonly Bagian[] {
  const hasil: Bagian[] = []
  for (const [klaster, milik] of semua) {
    const lalu = hasil.at(-1)
    const bersama = [...(lalu?.milik ?? []), ...milik]
    if (lalu && muat(bersama)) hasil[hasil.length - 1] = { klaster: `${lalu.klaster}; ${klaster}`, milik: bersama }
    else hasil.push({ klaster, milik })
  }
  return hasil
}

/** Rows of one kecamatan or puskesmas below each other, else in their order. */
function menurutInduk(tabel: TabelDokumen): TabelDokumen {
  const urut = new Intl.Collator('id').compare
  const induk = (baris: TabelDokumen['baris'][number]) => baris[INDUK]?.teks ?? ''
  return { ...tabel, baris: tabel.baris.toSorted((a, b) => urut(induk(a), induk(b))) }
}
