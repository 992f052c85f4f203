/** The months of a trend, the earliest first. */
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatTren } from '#client/format/kalimat-tren.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import type { TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, polos, subjudulDari } from './tabel-konteks.ts'
import {
  kepalaKanan,
  kepalaKiri,
  kepalaNilai,
  selCatatan,
  selJumlah,
  selNilai,
  selPersen,
  selStatus,
  selTeks,
} from './tabel-sel.ts'

export function tabelTren(jawaban: TrenJawaban, konteks: KonteksDokumen): TabelDokumen {
  const tren = { ...jawaban, wilayah: sebutWilayah(jawaban.wilayah, konteks.kabupaten) }
  const { indikator, wilayah, titik } = tren
  const isi = { indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(tren.bulan) }
  return {
    judul: t('berkas.judul.tren', isi),
    subjudul: [indikator.nama, ...subjudulDari(tren, konteks, tren.targetTahun)],
    kalimat: polos(kalimatTren(tren)),
    kepala: [
      kepalaKiri(t('berkas.bulan')),
      kepalaKanan(t('berkas.pembilang')),
      kepalaKanan(t('berkas.penyebut')),
      kepalaNilai(titik, indikator),
      kepalaKanan(t('berkas.target')),
      kepalaKiri(t('berkas.status')),
      kepalaKanan(t('tren.tabel.ini')),
      kepalaKiri(t('berkas.tren')),
      kepalaKanan(t('berkas.belumDilayani')),
      kepalaKanan(t('berkas.selisih')),
      kepalaKanan(t('berkas.masuk')),
      kepalaKanan(t('berkas.wajib')),
      kepalaKiri(t('berkas.catatan')),
    ],
    baris: titik.map((satu) => [
      selTeks(formatBulan(satu.bulan)),
      selJumlah(satu.pembilang),
      selJumlah(satu.penyebut),
      selNilai(satu, indikator),
      selPersen(satu.target),
      selStatus(satu, indikator),
      selJumlah(satu.jumlahIni),
      selTeks(satu.tren ? t(`tren.${satu.tren}`) : t('angka.tanpa')),
      selJumlah(satu.belumDilayani),
      selJumlah(satu.selisihKeTarget),
      selJumlah(satu.laporanMasuk),
      selJumlah(satu.laporanWajib),
      selCatatan(satu, indikator, satu.bulan),
    ]),
    kaki: null,
    catatan: catatanDari({ angka: titik, indikator: [indikator] }, konteks),
    legenda: indikator.arah,
  }
}
