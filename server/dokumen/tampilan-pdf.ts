/** A view as pages: its drawing where it has one, then its tables, each under its title. */
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import type { Gambar } from './gambar.ts'
import { gambarBanding, isiBanding, kopBanding, muatSehalaman } from './gambar-banding.ts'
import type { Kop } from './gambar-bingkai.ts'
import { gambarCorong, isiCorong, kopCorong } from './gambar-corong.ts'
import { gambarPws, siapkan } from './gambar-lembar.ts'
import { gambarPeta, isiPeta, kopPeta } from './gambar-peta.ts'
import { gambarTabelPenuh } from './gambar-tabel.ts'
import { gambarTrenPenuh, isiTren, kopTren } from './gambar-tren.ts'
import { gambarTrenBanding, isiTrenBanding } from './gambar-tren-banding.ts'
import { sebut } from './keterangan.ts'
import type { BagianPdf, BlokPdf, DokumenPdf } from './pdf.ts'
import { bagianLembar } from './pdf-lembar.ts'
import { bagianMatriks } from './pdf-matriks.ts'
import { bagianProfil } from './pdf-profil.ts'
import { type TabelKertas, tabelGambar, tabelKertas } from './tabel-kertas.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'
import { kataKlaster } from './tabel-matriks.ts'
import { type IsiTampilan, perihalTampilan } from './tampilan.ts'

// What heading, sentence and legend leave of an A4 landscape.
const BIDANG_PETA = { lebar: 769, tinggi: 390 }

/** What stands in the file; called in the language of its reader. */
export function pdfTampilan(isi: IsiTampilan, konteks: KonteksDokumen): DokumenPdf {
  if (isi.tampilan === 'lembar-klaster') return lembarKlaster(isi, konteks)
  // A desa is one sheet, both sides where it needs them.
  if (isi.tampilan === 'profil') {
    const bagian = bagianProfil(isi.jawaban)
    return { judul: bagian.judul, bagian: [bagian] }
  }
  if (isi.tampilan === 'matriks') {
    const bagian = bagianMatriks(isi.jawaban, konteks)
    return { judul: bagian.judul, bagian: [bagian] }
  }
  const tabel = tabelKertas(isi, konteks)
  return {
    judul: tabel[0]?.tabel.judul ?? '',
    bagian: [...halamanGambar(isi, konteks), ...tabel.map(bagianTabel)],
  }
}

/** The pages before the tables: the view as it is drawn. */
function halamanGambar(isi: IsiTampilan, konteks: KonteksDokumen): readonly BagianPdf[] {
  const { keterangan, peta } = konteks
  switch (isi.tampilan) {
    case 'pws':
      return [halamanLembar(isi.jawaban, konteks)]
    case 'tren': {
      if (isi.jawaban.lain.length > 0) {
        const { kop, gambar } = isiTrenBanding([isi.jawaban, ...isi.jawaban.lain], keterangan)
        return [bagianGambar(kop, gambar)]
      }
      const tren = sebut(isi.jawaban, keterangan)
      return [bagianGambar(kopTren(tren), isiTren(tren))]
    }
    case 'peta': {
      const lembar = sebut(isi.jawaban, keterangan)
      return peta ? [bagianGambar(kopPeta(lembar, peta), isiPeta(lembar, peta, BIDANG_PETA))] : []
    }
    case 'bandingkan': {
      const banding = sebut(isi.jawaban, keterangan)
      const corong = isi.jawaban.tampil === 'corong' ? isiCorong(banding) : null
      if (corong) return [bagianGambar(kopCorong(banding), corong)]
      const gambar = banding.banding[0] && muatSehalaman(banding.banding[0]) ? isiBanding(banding) : null
      return gambar ? [bagianGambar(kopBanding(banding), gambar)] : []
    }
    default:
      return []
  }
}

const bagianGambar = ({ judul, kalimat, legenda, catatan }: Kop, gambar: Gambar): BagianPdf => ({
  judul,
  arah: 'rebah',
  blok: [
    { jenis: 'judul', tingkat: 1, teks: judul },
    ...(kalimat ? [{ jenis: 'alinea', teks: kalimat } as const] : []),
    { jenis: 'gambar', gambar },
    { jenis: 'legenda', butir: legenda },
    ...catatan.map((teks): BlokPdf => ({ jenis: 'alinea', teks, kecil: true })),
  ],
})

function bagianTabel({ tabel, sesudah }: TabelKertas): BagianPdf {
  const { judul, subjudul, kalimat } = tabel
  return {
    judul,
    arah: 'rebah',
    blok: [
      { jenis: 'judul', tingkat: 1, teks: judul },
      { jenis: 'alinea', teks: subjudul.join(' · '), kecil: true },
      ...(kalimat ? [{ jenis: 'alinea', teks: kalimat } as const] : []),
      { jenis: 'tabel', tabel },
      ...sesudah,
    ],
  }
}

/** A picture of the view that stands by itself; null where it has none. */
export function gambarTampilan(isi: IsiTampilan, konteks: KonteksDokumen): Gambar | null {
  const { keterangan, peta } = konteks
  switch (isi.tampilan) {
    case 'pws':
      return gambarPws(isi.jawaban, { ...pilihanDari(konteks), katalog: katalogDari(isi.jawaban, konteks) })
    case 'tren':
      return isi.jawaban.lain.length > 0
        ? gambarTrenBanding([isi.jawaban, ...isi.jawaban.lain], keterangan)
        : gambarTrenPenuh(isi.jawaban, { keterangan })
    case 'peta':
      return peta ? gambarPeta(isi.jawaban, { ...peta, keterangan }) : null
    case 'bandingkan':
      return (
        (isi.jawaban.tampil === 'corong' ? gambarCorong(isi.jawaban, keterangan) : null) ??
        gambarBanding(isi.jawaban, keterangan)
      )
    case 'ringkasan':
    case 'spm':
    case 'dukungan':
    case 'kelengkapan': {
      const tabel = tabelGambar(isi, konteks)
      return tabel && gambarTabelPenuh(tabel, keterangan)
    }
    default:
      return null
  }
}

const pilihanDari = ({ keterangan, nama }: KonteksDokumen) => ({
  keterangan,
  namaInduk: (kode: string) => nama.get(kode),
})

const katalogDari = ({ indikator }: Lembar, { katalog }: KonteksDokumen) =>
  katalog.find(({ kode }) => kode === indikator.kode) ?? null

const halamanLembar = (lembar: Lembar, konteks: KonteksDokumen): BagianPdf =>
  bagianLembar(siapkan(lembar, pilihanDari(konteks)), katalogDari(lembar, konteks), (kode) => konteks.nama.get(kode))

/** All sheets of a klaster; how many had nothing to show stands on the first. */
function lembarKlaster(isi: Extract<IsiTampilan, { tampilan: 'lembar-klaster' }>, konteks: KonteksDokumen): DokumenPdf {
  const { klaster, kelompok, bulan, lembar, kosong } = isi.jawaban
  const { wilayah } = perihalTampilan(isi, konteks)
  const judul = t('berkas.judul.lembarKlaster', {
    ...{ klaster: [kataKlaster(klaster), kelompok].filter(Boolean).join(' · '), wilayah, bulan: formatBulan(bulan) },
  })
  const [awal, ...lain] = lembar.map((satu) => halamanLembar(satu, konteks))
  const catatan: readonly BlokPdf[] =
    kosong > 0 ? [{ jenis: 'alinea', teks: t('dokumen.berlanjut', { n: kosong }), kecil: true }] : []
  return { judul, bagian: awal ? [{ ...awal, blok: [...awal.blok, ...catatan] }, ...lain] : [] }
}
