// What the files of a PWS sheet are to say, out of the answer that the screen shows, and what they do say.
import assert from 'node:assert/strict'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatNilai } from '#client/format/nilai.ts'
import type { Lembar } from '#contract/peta.ts'
import { dalamBahasa } from '#dokumen/bahasa.ts'
import { type Isi, menurutKode, type Terbaca } from './baca-berkas.ts'
import { bacaPdf } from './baca-pdf.ts'

const KATA = {
  'belum-lapor': 'belum lapor',
  'tidak-dijadwalkan': 'tidak dijadwalkan',
  'tanpa-sasaran': 'tanpa sasaran',
}

type Baris = Lembar['baris'][number]

const nilaiDari = ({ persen, laju, pembilang, penyebut }: Baris): Isi =>
  penyebut === 0 ? 'penyebut 0' : (persen ?? laju ?? pembilang)

const isiNilai = (b: Baris): Isi => (b.kedaluwarsa ? 'kedaluwarsa' : b.sel === 'nilai' ? nilaiDari(b) : KATA[b.sel])

/** A word without the mark before it. */
export const tanpaTanda = (isi: Isi): Isi => (typeof isi === 'string' ? isi.replace(/^[^\p{L}\d]+ /u, '') : isi)

/** The rows of a file in their order have the counts of the screen, unrounded, and the value or which kind of nothing. */
export function assertLembar({ baris: layar }: Lembar, { kepala, baris }: Terbaca, tentang: string): void {
  const nama = ['Pembilang', 'Penyebut', 'Target (%)', 'Laporan masuk', 'Laporan wajib']
  const [atas = -1, bawah = -1, ...lain] = nama.map((satu) => kepala.indexOf(satu))
  const kolom = [atas, bawah, bawah + 1, ...lain]
  assert.deepEqual(
    baris.slice(0, layar.length).map((satu) => [String(satu[0]), kolom.map((i) => tanpaTanda(satu[i] ?? null))]),
    layar.map((b) => [b.kode, [b.pembilang, b.penyebut, isiNilai(b), b.target, b.laporanMasuk, b.laporanWajib]]),
    tentang,
  )
  assert.equal(menurutKode({ kepala, baris }).size, baris.length, tentang)
}

/** What a page says of a row, as it is written there. */
const kataBaris = (b: Baris, { indikator }: Lembar): readonly string[] =>
  dalamBahasa({ bahasa: 'id', pembinaan: false }, () => {
    const isi = isiNilai(b)
    const nilai = typeof isi === 'string' ? isi : formatNilai(b, indikator)
    const kata = [formatJumlah(b.pembilang), formatJumlah(b.penyebut), nilai, formatPersen(b.target)]
    return [...kata, formatJumlah(b.laporanMasuk), formatJumlah(b.laporanWajib)].map((satu) =>
      satu.replaceAll('\u00a0', ' '),
    )
  })

/** The text of a PDF has every row with the figures of the screen, in the order of its columns. */
export function assertLembarPdf(lembar: Lembar, berkas: Buffer, tentang: string): void {
  const teks = menurutBaris(bacaPdf(berkas).flatMap((halaman) => halaman.teks))
  for (const b of lembar.baris) {
    const milik = teks.get(b.kode) ?? assert.fail(`${tentang}: no row ${b.kode}`)
    let letak = 0
    for (const kata of kataBaris(b, lembar)) {
      const berikut = milik.indexOf(` ${kata} `, letak)
      assert.ok(berikut >= 0, `${tentang} ${b.kode}: no ${kata} in ${milik.slice(letak)}`)
      letak = berikut + kata.length + 1
    }
  }
}

/** What follows the code of a row until the next one; a row whose columns need several pages has it on each of them. */
function menurutBaris(potongan: readonly string[]): ReadonlyMap<string, string> {
  const baris = new Map<string, string>()
  let kini = ''
  for (const teks of potongan) {
    if (/^\d\d\.\d\d/.test(teks)) kini = teks.trim()
    else if (kini) baris.set(kini, `${baris.get(kini) ?? ' '}${teks.trim()} `)
  }
  return baris
}
