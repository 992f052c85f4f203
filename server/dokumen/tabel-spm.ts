/** The twelve SPM of an area, a row each, and each of them by the parts of the area. */
import { formatBulan } from '#client/format/bulan.ts'
import { catatanSpm, kalimatSpm } from '#client/format/kalimat-spm.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { sebutOrang } from '#client/format/sebut-orang.ts'
import { t } from '#client/messages/t.ts'
import type { BarisSpm, SatuSpm, SpmJawaban } from '#contract/spm.ts'
import type { KepalaDokumen, SelDokumen, TabelDokumen } from './tabel.ts'
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

/** Every SPM of the whole area in the order of their numbers. */
export function tabelSpm(jawaban: SpmJawaban, konteks: KonteksDokumen): TabelDokumen {
  const milik = { ...jawaban, wilayah: sebutWilayah(jawaban.wilayah, konteks.kabupaten) }
  return {
    judul: t('spm.judul', isiJudul(milik)),
    subjudul: subjudulDari(milik, konteks),
    kalimat: polos(kalimatSpm(milik), catatanSpm(milik)),
    kepala: [
      kepalaKanan(t('berkas.spm.nomor')),
      kepalaKiri(t('berkas.kode')),
      kepalaUtama(t('spm.kolom.nama')),
      kepalaKiri(t('berkas.spm.orang')),
      ...kepalaCapai(),
      kepalaKanan(t('berkas.target.setahun')),
      kepalaKiri(t('berkas.status')),
      ...kepalaJarak(),
      kepalaKanan(t('berkas.spm.laju')),
      kepalaKanan(t('berkas.masuk')),
      kepalaKanan(t('berkas.wajib')),
      kepalaKiri(t('berkas.catatan')),
    ],
    baris: milik.spm.map((satu) => barisSatu(satu, milik.bulan)),
    kaki: null,
    catatan: catatanDari(
      { angka: milik.spm.map(({ angka }) => angka), indikator: milik.spm.map(({ indikator }) => indikator) },
      konteks,
    ),
    legenda: 'campur',
  }
}

const isiJudul = ({ wilayah, bulan }: SpmJawaban) => ({ wilayah: wilayah.nama, bulan: formatBulan(bulan) })

const kepalaCapai = (): readonly KepalaDokumen[] => [
  kepalaKanan(t('berkas.pembilang')),
  kepalaKanan(t('berkas.penyebut')),
  kepalaKanan(t('berkas.nilai.persen')),
  kepalaKanan(t('berkas.target')),
]

const kepalaJarak = (): readonly KepalaDokumen[] => [
  kepalaKanan(t('spm.selisih')),
  kepalaKanan(t('spm.sisa')),
  kepalaKanan(t('spm.perBulan.tanpa')),
]

function barisSatu(satu: SatuSpm, bulan: string): readonly SelDokumen[] {
  const { nomor, indikator, angka, targetTahun, orang, selisih, sisa, jalur } = satu
  return [
    selJumlah(nomor),
    selTeks(indikator.kode),
    selTeks(indikator.nama),
    selTeks(orang === null ? t('angka.tanpa') : sebutOrang(orang)),
    selJumlah(angka.pembilang),
    selJumlah(angka.penyebut),
    selNilai(angka, indikator),
    selPersen(angka.target),
    selPersen(targetTahun?.persen ?? null),
    selStatus(angka, indikator),
    selJumlah(selisih),
    selJumlah(sisa),
    selJumlah(jalur?.perBulan ?? null),
    selJumlah(jalur?.laju ?? null),
    selJumlah(angka.laporanMasuk),
    selJumlah(angka.laporanWajib),
    selCatatan(angka, indikator, bulan),
  ]
}

/** Every SPM by the parts that may be read: kecamatan and puskesmas of a kabupaten, else desa; null where there is none. */
export function tabelSpmBagian(jawaban: SpmJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  const milik = { ...jawaban, wilayah: sebutWilayah(jawaban.wilayah, konteks.kabupaten) }
  const baris = milik.spm.flatMap((satu) => satu.baris.map((bagian) => ({ satu, bagian })))
  if (baris.length === 0) return null
  return {
    judul: t('berkas.judul.spmBagian', isiJudul(milik)),
    subjudul: subjudulDari(milik, konteks),
    kalimat: null,
    kepala: [
      kepalaKanan(t('berkas.spm.nomor')),
      kepalaKiri(t('spm.kolom.nama')),
      kepalaKiri(t('berkas.spm.tingkat')),
      kepalaKiri(t('berkas.kode')),
      kepalaKiri(t('berkas.nama')),
      ...kepalaCapai(),
      kepalaKiri(t('berkas.status')),
      ...kepalaJarak(),
    ],
    baris: baris.map(({ satu, bagian }) => barisBagian(satu, bagian)),
    kaki: null,
    catatan: catatanDari(
      { angka: baris.map(({ bagian }) => bagian), indikator: milik.spm.map(({ indikator }) => indikator) },
      konteks,
    ),
    legenda: 'campur',
  }
}

function barisBagian({ nomor, indikator }: SatuSpm, bagian: BarisSpm): readonly SelDokumen[] {
  const angka = { ...bagian, kedaluwarsa: false, laju: null, sdBulan: null }
  return [
    selJumlah(nomor),
    selTeks(indikator.nama),
    selTeks(bagian.tingkat === 'kabupaten' ? '' : t(`tabel.nama.${bagian.tingkat}`)),
    selTeks(bagian.kode),
    selTeks(bagian.nama),
    selJumlah(bagian.pembilang),
    selJumlah(bagian.penyebut),
    selNilai(angka, indikator),
    selPersen(bagian.target),
    selStatus(angka, indikator),
    selJumlah(bagian.selisih),
    selJumlah(bagian.sisa),
    selJumlah(bagian.perBulan),
  ]
}
