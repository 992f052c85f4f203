/** A view as pages: its drawing where it has one, then its tables, each under its title. */
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import type { LembarDokumen } from './buku.ts'
import type { Gambar } from './gambar.ts'
import { gambarPws, siapkan } from './gambar-lembar.ts'
import type { BagianPdf, BlokPdf, DokumenPdf } from './pdf.ts'
import { bagianLembar } from './pdf-lembar.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'
import { kataKlaster } from './tabel-matriks.ts'
import { type IsiTampilan, lembarTampilan, perihalTampilan } from './tampilan.ts'

/** What stands in the file; called in the language of its reader. */
export function pdfTampilan(isi: IsiTampilan, konteks: KonteksDokumen): DokumenPdf {
  if (isi.tampilan === 'lembar-klaster') return lembarKlaster(isi, konteks)
  const [utama, ...lain] = lembarTampilan(isi, konteks)
  // The counts of a matrix are for a workbook: on paper they would be pages that nobody reads.
  const tabel = utama ? [utama, ...(isi.tampilan === 'matriks' ? [] : lain)] : []
  const gambar = isi.tampilan === 'pws' ? [halamanLembar(isi.jawaban, konteks)] : []
  return { judul: utama?.tabel.judul ?? '', bagian: [...gambar, ...tabel.map(bagianTabel)] }
}

function bagianTabel({ tabel }: LembarDokumen): BagianPdf {
  const { judul, subjudul, kalimat } = tabel
  return {
    judul,
    arah: 'rebah',
    blok: [
      { jenis: 'judul', tingkat: 1, teks: judul },
      { jenis: 'alinea', teks: subjudul.join(' · '), kecil: true },
      ...(kalimat ? [{ jenis: 'alinea', teks: kalimat } as const] : []),
      { jenis: 'tabel', tabel },
    ],
  }
}

/** A picture of the view that stands by itself; null where it has none. */
export function gambarTampilan(isi: IsiTampilan, konteks: KonteksDokumen): Gambar | null {
  if (isi.tampilan !== 'pws') return null
  return gambarPws(isi.jawaban, { ...pilihanDari(konteks), katalog: katalogDari(isi.jawaban, konteks) })
}

const pilihanDari = ({ keterangan, nama }: KonteksDokumen) => ({
  keterangan,
  namaInduk: (kode: string) => nama.get(kode),
})

const katalogDari = ({ indikator }: Lembar, { katalog }: KonteksDokumen) =>
  katalog.find(({ kode }) => kode === indikator.kode) ?? null

const halamanLembar = (lembar: Lembar, konteks: KonteksDokumen): BagianPdf =>
  bagianLembar(siapkan(lembar, pilihanDari(konteks)), katalogDari(lembar, konteks))

/** All sheets of a klaster; how many had nothing to show stands on the first. */
function lembarKlaster(isi: Extract<IsiTampilan, { tampilan: 'lembar-klaster' }>, konteks: KonteksDokumen): DokumenPdf {
  const { klaster, bulan, lembar, kosong } = isi.jawaban
  const { wilayah } = perihalTampilan(isi, konteks)
  const judul = t('berkas.judul.lembarKlaster', {
    ...{ klaster: kataKlaster(klaster), wilayah, bulan: formatBulan(bulan) },
  })
  const [awal, ...lain] = lembar.map((satu) => halamanLembar(satu, konteks))
  const catatan: readonly BlokPdf[] =
    kosong > 0 ? [{ jenis: 'alinea', teks: t('dokumen.berlanjut', { n: kosong }), kecil: true }] : []
  return { judul, bagian: awal ? [{ ...awal, blok: [...awal.blok, ...catatan] }, ...lain] : [] }
}
