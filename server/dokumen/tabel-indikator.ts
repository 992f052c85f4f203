/** Many indikator of one area, a row each: the priority board of a home, the profile of a desa. */
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatProfil, namaDesa } from '#client/format/kalimat-profil.ts'
import { kalimatRingkasan } from '#client/format/kalimat-ringkasan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { bagiPapan } from '#client/format/papan.ts'
import { t } from '#client/messages/t.ts'
import type { Angka, IndikatorRingkas, TargetTahun } from '#contract/angka.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import type { RingkasanJawaban, SelBagian } from '#contract/ringkasan.ts'
import type { KepalaDokumen, SelDokumen, TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, polos, subjudulDari } from './tabel-konteks.ts'
import {
  bentukNilai,
  kataBentuk,
  kepalaKanan,
  kepalaKiri,
  kepalaUtama,
  selCatatan,
  selJumlah,
  selNilai,
  selPersen,
  selStatus,
  selStatusSaja,
  selTeks,
} from './tabel-sel.ts'

/** The priority board, and beneath it the parts of the area side by side. */
export function tabelRingkasan(jawaban: RingkasanJawaban, konteks: KonteksDokumen): TabelDokumen {
  const ringkasan = { ...jawaban, wilayah: sebutWilayah(jawaban.wilayah, konteks.kabupaten) }
  const bagian = bagiPapan(ringkasan.prioritas, konteks.katalog)
  const { kalimat, catatan } = kalimatRingkasan({ ...ringkasan, bagian, hanyaSah: konteks.kabupaten.hanyaSah })
  const baris = bagian.flatMap((satu) => satu.baris)
  const isi = { wilayah: ringkasan.wilayah.nama, bulan: formatBulan(ringkasan.bulan) }
  return {
    judul: t('berkas.judul.ringkasan', isi),
    subjudul: subjudulDari(ringkasan, konteks),
    kalimat: polos(kalimat, catatan),
    kepala: [
      kepalaKiri(t('berkas.kelompok')),
      ...kepalaIndikator(),
      kepalaKiri(t('berkas.status.lalu')),
      ...STATUS_DIHITUNG.map((status) => kepalaKanan(`${t('kalimat.satuan.desa')} ${t(`status.${status}`)}`)),
      kepalaKiri(t('berkas.dukungan')),
      kepalaKiri(t('berkas.catatan')),
    ],
    baris: baris.map((satu) => [
      selTeks(satu.bagian),
      ...selIndikator(satu, satu.indikator),
      selStatusSaja(satu.statusLalu, satu.indikator.arah),
      ...STATUS_DIHITUNG.map((status) => selJumlah(satu.status[status] ?? 0)),
      selTeks(
        satu.perluDukungan.map(({ nama, selisih }) => t('berkas.dukungan.satu', { nama, n: selisih })).join(', '),
      ),
      selCatatan(satu.angka, satu.indikator, ringkasan.bulan),
    ]),
    kaki: null,
    catatan: catatanDari(
      { angka: baris.map(({ angka }) => angka), indikator: baris.map(({ indikator }) => indikator) },
      konteks,
    ),
    legenda: 'campur',
  }
}

const STATUS_DIHITUNG = ['baik', 'kurang', 'cukup', 'jelek'] as const

/** The parts of the area side by side, a column per indikator of the board; null where there is none below. */
export function tabelBagian(jawaban: RingkasanJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  const { prioritas, bagian, bulan } = jawaban
  if (bagian.length === 0) return null
  const wilayah = sebutWilayah(jawaban.wilayah, konteks.kabupaten)
  return {
    judul: t('berkas.judul.bagian', { wilayah: wilayah.nama, bulan: formatBulan(bulan) }),
    subjudul: subjudulDari(jawaban, konteks),
    kalimat: null,
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaUtama(t('berkas.nama')),
      ...prioritas.map(({ indikator, bagian: kelompok }) => ({
        ...kepalaKanan(namaPendek(indikator.nama)),
        kelompok,
      })),
    ],
    baris: bagian.map((satu) => [
      selTeks(satu.kode),
      selTeks(satu.nama),
      ...satu.sel.map((sel, i) => selBagian(sel, prioritas[i]?.indikator)),
    ]),
    kaki: [
      selTeks(wilayah.kode),
      selTeks(wilayah.nama),
      ...prioritas.map(({ angka, indikator }) => selNilai(angka, indikator)),
    ],
    catatan: catatanDari(
      {
        angka: bagian.filter(({ sel }) => sel.some((satu) => satu?.sementara)).map(() => ({ sementara: true })),
        indikator: prioritas.map(({ indikator }) => indikator),
      },
      konteks,
    ),
    legenda: 'campur',
  }
}

function selBagian(sel: SelBagian | null, indikator: IndikatorRingkas | undefined): SelDokumen {
  if (!sel || !indikator) return selTeks(t('berkas.sel.ditahan'))
  const hitungan = indikator.jenis === 'kejadian'
  const nilai = { ...sel, persen: hitungan ? null : sel.nilai, pembilang: hitungan ? sel.nilai : null }
  return selNilai({ ...nilai, laju: null, penyebut: null, sdBulan: null }, indikator)
}

/** Every indikator of a desa. */
export function tabelProfil(profil: ProfilJawaban, konteks: KonteksDokumen): TabelDokumen {
  const { kalimat, catatan } = kalimatProfil(profil)
  const nama = namaDesa(profil.desa)
  const angka = profil.indikator.map((satu) => satu.angka)
  return {
    judul: t('berkas.judul.profil', { nama, bulan: formatBulan(profil.bulan) }),
    subjudul: [tempatDesa(profil, konteks), ...subjudulDari(profil, konteks)],
    kalimat: polos(kalimat, catatan),
    kepala: [
      kepalaKanan(t('berkas.klaster')),
      kepalaKiri(t('berkas.kelompok')),
      ...kepalaIndikator(),
      kepalaKiri(t('berkas.catatan')),
    ],
    baris: profil.indikator.map((satu) => [
      selJumlah(satu.indikator.klaster),
      selTeks(satu.indikator.kelompok),
      ...selIndikator(satu, satu.indikator),
      selCatatan(satu.angka, satu.indikator, profil.bulan),
    ]),
    kaki: null,
    catatan: catatanDari({ angka, indikator: profil.indikator.map(({ indikator }) => indikator) }, konteks),
    legenda: 'campur',
  }
}

const tempatDesa = ({ desa: { kode, kecamatan, puskesmas } }: ProfilJawaban, { kabupaten }: KonteksDokumen): string =>
  [
    kode,
    kecamatan && `${t('rincian.kecamatan')} ${kecamatan.nama}`,
    puskesmas && `${t('rincian.puskesmas')} ${puskesmas.nama}`,
    kabupaten.nama,
  ]
    .filter(Boolean)
    .join(' · ')

/** The people to be served in a desa, in both bases. */
export function tabelSasaran(profil: ProfilJawaban, konteks: KonteksDokumen): TabelDokumen {
  return {
    judul: t('berkas.judul.sasaran', { nama: namaDesa(profil.desa), bulan: formatBulan(profil.bulan) }),
    subjudul: subjudulDari({ hierarki: profil.hierarki, versi: profil.versi }, konteks),
    kalimat: null,
    kepala: [kepalaKiri(t('berkas.jenisSasaran')), kepalaKanan(t('dasar.proyeksi')), kepalaKanan(t('dasar.riil'))],
    baris: profil.sasaran.map(({ nama, proyeksi, riil }) => [selTeks(nama), selJumlah(proyeksi), selJumlah(riil)]),
    kaki: null,
    catatan: konteks.kabupaten.contoh ? [t('berkas.catatan.contoh')] : [],
    legenda: null,
  }
}

const kepalaIndikator = (): readonly KepalaDokumen[] => [
  kepalaKiri(t('berkas.kode')),
  kepalaUtama(t('berkas.indikator')),
  kepalaKanan(t('berkas.pembilang')),
  kepalaKanan(t('berkas.penyebut')),
  kepalaKanan(t('berkas.nilai')),
  kepalaKiri(t('berkas.bentuk')),
  kepalaKanan(t('berkas.target')),
  kepalaKanan(t('berkas.target.setahun')),
  kepalaKiri(t('berkas.status')),
  kepalaKanan(t('berkas.ini')),
  kepalaKanan(t('berkas.lalu')),
  kepalaKiri(t('berkas.tren')),
  kepalaKanan(t('berkas.belumDilayani')),
  kepalaKanan(t('berkas.selisih')),
  kepalaKanan(t('berkas.masuk')),
  kepalaKanan(t('berkas.wajib')),
]

type BarisIndikator = { readonly angka: Angka; readonly targetTahun: TargetTahun | null }

const selIndikator = ({ angka, targetTahun }: BarisIndikator, indikator: IndikatorRingkas): readonly SelDokumen[] => [
  selTeks(indikator.kode),
  selTeks(indikator.nama),
  selJumlah(angka.pembilang),
  selJumlah(angka.penyebut),
  selNilai(angka, indikator),
  selTeks(angka.sel === 'nilai' ? kataBentuk(bentukNilai(angka), indikator.skala) : ''),
  selPersen(angka.target),
  selPersen(targetTahun?.persen ?? null),
  selStatus(angka, indikator),
  selJumlah(angka.jumlahIni),
  selJumlah(angka.jumlahLalu),
  selTeks(angka.tren ? t(`tren.${angka.tren}`) : t('angka.tanpa')),
  selJumlah(angka.belumDilayani),
  selJumlah(angka.selisihKeTarget),
  selJumlah(angka.laporanMasuk),
  selJumlah(angka.laporanWajib),
]
