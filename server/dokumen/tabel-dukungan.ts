/** The desa where the people are who are missing from a figure: in the order of persons, then those in no order. */
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { kalimatDukungan, orangBaris, sebutPenanggungJawab, tulisSebab } from '#client/format/teks-dukungan.ts'
import { t } from '#client/messages/t.ts'
import type { BarisDukungan, DukunganJawaban, JarakOrang, UrutanOrang } from '#contract/dukungan.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, polos, subjudulDari } from './tabel-konteks.ts'
import {
  kepalaKanan,
  kepalaKiri,
  kepalaUtama,
  selCatatan,
  selJumlah,
  selNilai,
  selPersen,
  selStatus,
  selTeks,
} from './tabel-sel.ts'

/** One of the two distances as the screen lists it; without rows where no persons are known. */
export function tabelDukungan(jawaban: DukunganJawaban, jarak: JarakOrang, konteks: KonteksDokumen): TabelDokumen {
  const milik = { ...jawaban, wilayah: sebutWilayah(jawaban.wilayah, konteks.kabupaten) }
  const { indikator, wilayah, bulan } = milik
  const urutan = milik[jarak]
  const isi = { indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(bulan) }
  const semua = urutan ? [...urutan.baris, ...urutan.pisah] : []
  const arti = urutan ? `${t(`dukungan.jarak.${jarak}`)}: ${t(`dukungan.jarak.${jarak}.arti`)}` : null
  return {
    judul: t('dukungan.judul', isi),
    subjudul: [indikator.nama, ...subjudulDari(milik, konteks, milik.targetTahun)],
    kalimat: polos(kalimatDukungan({ ...milik, jarak }), arti),
    kepala: kepalaDukungan(jarak),
    baris: urutan ? barisDukungan(milik, urutan, jarak) : [],
    kaki: null,
    catatan: catatanDari({ angka: semua.map(({ angka }) => angka), indikator: [indikator] }, konteks),
    legenda: indikator.arah,
  }
}

const kepalaDukungan = (jarak: JarakOrang): TabelDokumen['kepala'] => [
  kepalaKanan(t('bandingkan.kolom.tempat')),
  kepalaKiri(t('berkas.kode')),
  kepalaUtama(t('tabel.nama.desa')),
  kepalaKiri(t('rincian.puskesmas')),
  kepalaKanan(t(`berkas.dukungan.orang.${jarak}`)),
  kepalaKanan(t('berkas.pembilang')),
  kepalaKanan(t('berkas.penyebut')),
  kepalaKanan(t('berkas.nilai.persen')),
  kepalaKanan(t('berkas.target')),
  kepalaKiri(t('berkas.status')),
  kepalaKiri(t('berkas.dukungan.sebab')),
  kepalaKiri(t('berkas.dukungan.kepada')),
  kepalaKiri(t('berkas.dukungan.alasan')),
  kepalaKiri(t('berkas.catatan')),
]

/** By persons with their places; then, by name and without a place, those that are not ordered, each with its reason. */
function barisDukungan(
  jawaban: DukunganJawaban,
  { baris, pisah }: UrutanOrang,
  jarak: JarakOrang,
): TabelDokumen['baris'] {
  const tulis = (satu: Omit<BarisDukungan, 'penanggungJawab'>, tempat: SelDokumen, kepada: string, alasan: string) => [
    tempat,
    selTeks(satu.kode),
    selTeks(satu.nama),
    selTeks(satu.puskesmas),
    selJumlah(orangBaris(satu, jarak)),
    selJumlah(satu.angka.pembilang),
    selJumlah(satu.angka.penyebut),
    selNilai(satu.angka, jawaban.indikator),
    selPersen(satu.angka.target),
    selStatus(satu.angka, jawaban.indikator),
    selTeks(tulisSebab(satu)),
    selTeks(kepada),
    selTeks(alasan),
    selCatatan(satu.angka, jawaban.indikator, jawaban.bulan),
  ]
  return [
    ...baris.map((satu, i) => tulis(satu, selJumlah(i + 1), sebutPenanggungJawab(satu), '')),
    ...pisah
      .toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
      .map((satu) => tulis(satu, selTeks(''), '', t(`dukungan.pisah.${satu.alasan}`))),
  ]
}
