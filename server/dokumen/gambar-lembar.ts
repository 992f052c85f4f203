// The PWS sheet of one indikator and month as a picture, and as what a page holds.

import { type GambarLembar, gambarLembar } from '#client/charts/baris-lembar.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { adaDasarTren } from '#client/format/dasar-tren.ts'
import { kalimatPws } from '#client/format/kalimat-pws.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { hitungTampak } from '#client/format/tampak.ts'
import { kataPutaran, kataTarget } from '#client/format/target.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { Lembar } from '#contract/peta.ts'
import { dalamBahasa } from './bahasa.ts'
import type { Gambar } from './gambar.ts'
import { bingkai, type Kop } from './gambar-bingkai.ts'
import { uraianBatang } from './gambar-lembar-angka.ts'
import { blokBaris, muatBaris, type Petak, susunBarisLembar } from './gambar-lembar-baris.ts'
import { blokKolom } from './gambar-lembar-kolom.ts'
import { butirTampak } from './gambar-tanda.ts'
import { bedakanNama, type Keterangan, sebut } from './keterangan.ts'

/** The catalogue's row, for what a sheet says of its target and its rounds. */
export type KatalogLembar = Pick<IndikatorLengkap, 'bentukTarget' | 'jadwal'> | null

/** More columns than this can be read neither on one A4 nor side by side: one line each then. */
const MUAT_SELEMBAR = 44
/** Width and height that an A4 leaves for it. */
const LEBAR = 769
// Below the bars of a sheet: the legend, in two lines at most.
const LEGENDA = 30
const TINGGI = 395
const LEBAR_PANJANG = 1130

export type PilihanLembar = {
  readonly keterangan: Keterangan
  readonly katalog?: KatalogLembar
  /** Name of the kecamatan or puskesmas by code, for desa of the same name. */
  readonly namaInduk?: (kode: string) => string | undefined
}

/** The sheet with every place called so that it cannot be taken for another. */
export const siapkan = (lembar: Lembar, { keterangan, namaInduk }: PilihanLembar): Lembar => ({
  ...sebut(lembar, keterangan),
  baris: bedakanNama(lembar.baris, namaInduk),
})

/** A sheet as a picture that stands by itself, whatever the number of rows. */
export function gambarPws(jawaban: Lembar, pilihan: PilihanLembar): Gambar {
  const { keterangan, katalog = null } = pilihan
  return dalamBahasa(keterangan, () => {
    const lembar = siapkan(jawaban, pilihan)
    const gambar = gambarLembar(lembar)
    const baris = susunBarisLembar(gambar)
    if (lembar.baris.length <= MUAT_SELEMBAR) {
      return bingkai(kopLembar(lembar, katalog), gambarKolom(lembar, gambar, katalog), keterangan)
    }
    const kolom = lembar.baris.length > 120 ? 3 : 2
    const petak: Petak = { lebar: kolom === 3 ? LEBAR_PANJANG : LEBAR, tinggi: 0, kolom }
    const isi = blokBaris(baris, gambar, lembar.indikator, petak)
    return bingkai(kopLembar(lembar, katalog), jadikan(isi, lembar, gambar, petak.lebar), keterangan)
  })
}

/** Whether a sheet has more rows than one page of columns holds. */
export const isPanjang = ({ baris }: Pick<Lembar, 'baris'>): boolean => baris.length > MUAT_SELEMBAR

/**
 * The pictures of a sheet for pages of A4 landscape: one of columns, or as many of rows as it takes. Of rows the whole area
 * comes first, and those without a value are not drawn: `blokKosong` names them.
 */
export function halamanPws(lembar: Lembar, katalog: KatalogLembar, ruang: { awal: number; lanjut: number }): Gambar[] {
  const gambar = gambarLembar(lembar)
  if (!isPanjang(lembar)) return [gambarKolom(lembar, gambar, katalog, Math.min(TINGGI, ruang.awal - LEGENDA))]
  const halaman: Gambar[] = []
  const semua = susunBarisLembar({ ...gambar, tanpaNilai: [] })
  let sisa = [...semua.slice(-1), ...semua.slice(0, -1)]
  while (sisa.length > 0) {
    const petak: Petak = { lebar: LEBAR, tinggi: halaman.length === 0 ? ruang.awal : ruang.lanjut, kolom: 2 }
    const bagian = sisa.slice(0, muatBaris(petak))
    sisa = sisa.slice(bagian.length)
    const isi = blokBaris(bagian, gambar, lembar.indikator, petak)
    const batang = bagian.map((satu) => satu.batang)
    halaman.push({
      ...isi,
      lebar: LEBAR,
      judul: judulLembar(lembar),
      uraian: uraianBatang(batang, gambar, lembar.indikator),
    })
  }
  return halaman
}

/** What stands around a sheet. */
export function kopLembar(lembar: Lembar, katalog: KatalogLembar): Kop {
  const { indikator, baris, total, targetTahun } = lembar
  const putaran = total.bulanIni === 'tidak-dijadwalkan' ? kataPutaran(katalog?.jadwal ?? []) : null
  const contoh =
    targetTahun?.tingkat === 'contoh' && total.target !== null
      ? t('pws.target.contoh.arti', { dokumen: targetTahun.dokumen })
      : null
  return {
    judul: judulLembar(lembar),
    kalimat: kalimatPws(lembar),
    catatan: [putaran, contoh, adaDasarTren(lembar) ? t('tren.dasar.catatan') : null].filter((satu) => satu !== null),
    legenda: butirTampak(hitungTampak(baris), indikator.arah),
  }
}

const judulLembar = ({ indikator, wilayah, bulan }: Lembar): string =>
  t('pws.lembar', { indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(bulan) })

function gambarKolom(lembar: Lembar, gambar: GambarLembar, katalog: KatalogLembar, tinggi = TINGGI): Gambar {
  const target = kataTarget({
    indikator: lembar.indikator,
    bulan: lembar.bulan,
    target: lembar.total.target,
    targetTahun: lembar.targetTahun,
    bentukTarget: katalog?.bentukTarget,
  })
  const isi = blokKolom(gambar, lembar.indikator, { lebar: LEBAR, tinggi, target })
  return jadikan(isi, lembar, gambar, LEBAR)
}

function jadikan(isi: Pick<Gambar, 'tinggi' | 'bentuk'>, lembar: Lembar, gambar: GambarLembar, lebar: number): Gambar {
  const batang = susunBarisLembar(gambar).map((satu) => satu.batang)
  const kalimat = kalimatPws(lembar).replaceAll('**', '')
  const uraian = `${kalimat} ${uraianBatang(batang, gambar, lembar.indikator)}.`
  return { ...isi, lebar, judul: judulLembar(lembar), uraian }
}
