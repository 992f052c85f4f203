// Tables as paper bears them: what a workbook is for stays out of them, what would be hundreds of empty or equal rows is
// named once beneath, and nothing is left out without a word.
import { t } from '#client/messages/t.ts'
import type { UrutanOrang } from '#contract/dukungan.ts'
import type { LembarDokumen } from './buku.ts'
import { isPanjang } from './gambar-lembar.ts'
import type { BlokPdf } from './pdf.ts'
import { blokKosong, isKosong } from './pdf-lembar-kosong.ts'
import type { TabelDokumen } from './tabel.ts'
import { pilihKolom, tanpaKode } from './tabel-kode.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'
import { tabelTrenBanding } from './tabel-tren-banding.ts'
import { type IsiTampilan, lembarTampilan } from './tampilan.ts'

/** A table for paper, and what is said beneath it of the rows that it leaves out. */
export type TabelKertas = { readonly tabel: TabelDokumen; readonly sesudah: readonly BlokPdf[] }

/** SPM by area is for a workbook: on paper it would be pages that nobody reads. */
const HANYA_UTAMA: ReadonlySet<IsiTampilan['tampilan']> = new Set(['spm'])
/** Of areas side by side each has its own table in the workbook; on paper the months of all are one. */
const isHanyaUtama = (isi: IsiTampilan): boolean =>
  HANYA_UTAMA.has(isi.tampilan) || (isi.tampilan === 'tren' && isi.jawaban.lain.length > 0)
/** More places than this nobody visits from a list on paper. */
const URUTAN_TERBANYAK = 25

/** The tables of a view in their order. */
export function tabelKertas(isi: IsiTampilan, konteks: KonteksDokumen): readonly TabelKertas[] {
  const semua = lembarTampilan(isi, konteks)
  const dicetak = isHanyaUtama(isi) ? semua.slice(0, 1) : semua
  return dicetak.map((lembar, i) => {
    const { tabel, sesudah } = ringkas(lembar, i, isi, konteks)
    return { tabel: tanpaKode(tabel), sesudah }
  })
}

/** The one table of a picture: of a wide one what is to be read at a glance. */
export function tabelGambar(isi: IsiTampilan, konteks: KonteksDokumen): TabelDokumen | null {
  const tabel = tabelKertas(isi, konteks)[0]?.tabel ?? null
  if (!tabel || isi.tampilan !== 'ringkasan') return tabel
  const dilihat: readonly string[] = [
    ...[t('berkas.kelompok'), t('berkas.indikator'), t('berkas.pembilang'), t('berkas.penyebut'), t('berkas.nilai')],
    ...[t('berkas.target'), t('berkas.status'), t('berkas.tren'), t('berkas.selisih'), t('berkas.catatan')],
  ]
  return pilihKolom(tabel, (ke) => dilihat.includes(tabel.kepala[ke]?.teks ?? ''))
}

function ringkas(lembar: LembarDokumen, ke: number, isi: IsiTampilan, konteks: KonteksDokumen): TabelKertas {
  const { tabel } = lembar
  switch (isi.tampilan) {
    case 'pws':
    case 'peta': {
      if (!isPanjang(isi.jawaban)) return { tabel, sesudah: [] }
      const { baris } = isi.jawaban
      const tampil = tabel.baris.filter((_, i) => !(baris[i] && isKosong(baris[i])))
      // The bars of a sheet have named them already.
      const sesudah = isi.tampilan === 'pws' ? [] : blokKosong(isi.jawaban, (kode) => konteks.nama.get(kode))
      return { tabel: { ...tabel, baris: tampil }, sesudah }
    }
    case 'tren': {
      const { lain } = isi.jawaban
      if (lain.length === 0) return { tabel, sesudah: [] }
      return { tabel: tabelTrenBanding([isi.jawaban, ...lain], konteks, { ringkas: true }), sesudah: [] }
    }
    case 'dukungan': {
      const { jarak } = isi.jawaban
      const lain = jarak === 'selisih' ? 'belum' : 'selisih'
      return ringkasUrutan(tabel, isi.jawaban[ke === 0 ? jarak : lain])
    }
    case 'kelengkapan':
      return { tabel: ke === 0 ? tabel : tanpaBulanKosong(tabel), sesudah: [] }
    default:
      return { tabel, sesudah: [] }
  }
}

/** The first places; the others, and what is not ordered, by name under its reason. */
function ringkasUrutan(tabel: TabelDokumen, urutan: UrutanOrang | null): TabelKertas {
  if (!urutan) return { tabel, sesudah: [] }
  const lanjut = urutan.baris.slice(URUTAN_TERBANYAK).map(({ nama }) => nama)
  const pisah = new Map<string, string[]>()
  for (const { nama, alasan } of urutan.pisah) {
    const sebab = t(`dukungan.pisah.${alasan}`)
    pisah.set(sebab, [...(pisah.get(sebab) ?? []), nama])
  }
  const alinea = (judul: string, nama: readonly string[]): BlokPdf => ({
    jenis: 'alinea',
    teks: `**${judul}** (${nama.length}): ${nama.join(', ')}.`,
    kecil: true,
  })
  return {
    tabel: tanpaKolom({ ...tabel, baris: tabel.baris.slice(0, Math.min(urutan.baris.length, URUTAN_TERBANYAK)) }, [
      t('berkas.dukungan.alasan'),
    ]),
    sesudah: [
      ...(lanjut.length > 0 ? [alinea(t('dokumen.dukungan.lanjut'), lanjut)] : []),
      ...[...pisah].map(([sebab, nama]) => alinea(sebab, nama)),
    ],
  }
}

/** Without the months in which no unit had anything to say, those before a kabupaten began for one. */
function tanpaBulanKosong(tabel: TabelDokumen): TabelDokumen {
  const kosong = tabel.kepala.flatMap((_, ke) =>
    ke > 0 && tabel.baris.every((baris) => baris[ke]?.jenis === 'belum-lapor') ? [ke] : [],
  )
  return pilihKolom(tabel, (ke) => !kosong.includes(ke))
}

const tanpaKolom = (tabel: TabelDokumen, judul: readonly string[]): TabelDokumen =>
  pilihKolom(tabel, (ke) => !judul.includes(tabel.kepala[ke]?.teks ?? ''))
