/** The rows of a map and of a PWS sheet. */

import { formatBulan } from '#client/format/bulan.ts'
import { dasarTren } from '#client/format/dasar-tren.ts'
import { kalimatPeta } from '#client/format/kalimat-peta.ts'
import { kalimatPws } from '#client/format/kalimat-pws.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { bertumbuh } from '#client/format/periode.ts'
import { t } from '#client/messages/t.ts'
import type { Angka, Baris, IndikatorRingkas } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { KepalaDokumen, SelDokumen, TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, polos, subjudulDari } from './tabel-konteks.ts'
import {
  kepalaKanan,
  kepalaKiri,
  kepalaNilai,
  kepalaUtama,
  selCatatan,
  selJumlah,
  selNilai,
  selPersen,
  selStatus,
  selTeks,
} from './tabel-sel.ts'

/** The sheet as a table: the same rows in the same order. */
export const tabelPws = (lembar: Lembar, konteks: KonteksDokumen): TabelDokumen => {
  const sebut = { ...lembar, wilayah: sebutWilayah(lembar.wilayah, konteks.kabupaten) }
  return susunLembar(sebut, konteks, { judul: t('pws.lembar', isiJudul(sebut)), kalimat: polos(kalimatPws(sebut)) })
}

/** The map as a table. */
export const tabelPeta = (lembar: Lembar, konteks: KonteksDokumen): TabelDokumen => {
  const sebut = { ...lembar, wilayah: sebutWilayah(lembar.wilayah, konteks.kabupaten) }
  const { kalimat, catatan } = kalimatPeta(sebut)
  return susunLembar(sebut, konteks, {
    judul: t('berkas.judul.peta', isiJudul(sebut)),
    kalimat: polos(kalimat, catatan),
  })
}

const isiJudul = ({ indikator, wilayah, bulan }: Lembar) => ({
  ...{ indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(bulan) },
})

function susunLembar(
  lembar: Lembar,
  konteks: KonteksDokumen,
  judul: Pick<TabelDokumen, 'judul' | 'kalimat'>,
): TabelDokumen {
  const { indikator, wilayah, rincian, baris, total, bulan } = lembar
  const denganInduk = rincian === 'desa'
  const nama = (kode: string | null) => (kode === null ? null : (konteks.nama.get(kode) ?? kode))
  const tulis = (satu: Baris): readonly SelDokumen[] => [
    selTeks(satu.kode),
    selTeks(satu.nama),
    ...(denganInduk ? [selTeks(nama(satu.induk))] : []),
    ...selAngkaLembar(satu, indikator),
    selCatatan(
      satu,
      indikator,
      bulan,
      satu.bersama.map((kode) => nama(kode) ?? kode),
    ),
  ]
  return {
    ...judul,
    subjudul: [indikator.nama, ...subjudulDari(lembar, konteks, lembar.targetTahun)],
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaUtama(t(`tabel.nama.${rincian}`)),
      ...(denganInduk ? [kepalaKiri(t(lembar.hierarki === 'kerja' ? 'rincian.puskesmas' : 'rincian.kecamatan'))] : []),
      ...kepalaAngkaLembar([...baris, total], indikator),
      kepalaKiri(t('berkas.catatan')),
    ],
    baris: baris.map(tulis),
    kaki: tulis({ ...total, kode: wilayah.kode, nama: wilayah.nama, induk: null, bersama: [] }),
    catatan: catatanDari({ angka: baris, indikator: [indikator] }, konteks),
    legenda: indikator.arah,
  }
}

/** Both counts, the value they make, its target and verdict, the month's own part, both distances, what has come in. */
function selAngkaLembar(satu: Angka, indikator: IndikatorRingkas): readonly SelDokumen[] {
  return [
    selJumlah(satu.pembilang),
    selJumlah(satu.penyebut),
    selNilai(satu, indikator),
    selPersen(satu.target),
    selStatus(satu, indikator),
    ...(bertumbuh(indikator) ? [selJumlah(satu.jumlahIni)] : []),
    selJumlah(satu.jumlahLalu),
    selTeks(kataTren(satu)),
    selJumlah(satu.belumDilayani),
    selJumlah(satu.selisihKeTarget),
    selJumlah(satu.laporanMasuk),
    selJumlah(satu.laporanWajib),
  ]
}

function kepalaAngkaLembar(angka: readonly Angka[], indikator: IndikatorRingkas): readonly KepalaDokumen[] {
  const tumbuh = bertumbuh(indikator)
  return [
    kepalaKanan(t('berkas.pembilang')),
    kepalaKanan(t('berkas.penyebut')),
    kepalaNilai(angka, indikator),
    kepalaKanan(t('berkas.target')),
    kepalaKiri(t('berkas.status')),
    ...(tumbuh ? [kepalaKanan(t('berkas.ini'))] : []),
    kepalaKanan(t(tumbuh ? 'berkas.lalu' : 'berkas.sebelumnya')),
    kepalaKiri(t('berkas.tren')),
    kepalaKanan(t('berkas.belumDilayani')),
    kepalaKanan(t('berkas.selisih')),
    kepalaKanan(t('berkas.masuk')),
    kepalaKanan(t('berkas.wajib')),
  ]
}

/** The direction, and what it rests on where the two months beside it say something else. */
function kataTren(angka: Angka): string {
  const dasar = dasarTren(angka)
  if (angka.tren === null) return t('angka.tanpa')
  return dasar ? `${t(`tren.${angka.tren}`)} (${t(`tren.dasar.${dasar}`)})` : t(`tren.${angka.tren}`)
}
