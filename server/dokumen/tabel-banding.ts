/** Areas beside each other: their places where they may be ranked, and what may be said of them against the target. */
import { formatDesimal } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { hitungNilai, kalimatBandingkan, kalimatTriwulan } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { lebihDari100, urutBanding } from '#client/format/urut-banding.ts'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, SatuBanding } from '#contract/bandingkan.ts'
import type { KepalaDokumen, SelDokumen, TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, polos, subjudulDari } from './tabel-konteks.ts'
import { kepalaKanan, kepalaKiri, kepalaUtama, selJumlah, selNilai, selPersen, selTeks } from './tabel-sel.ts'

type Milik = { readonly jawaban: BandingkanJawaban; readonly satu: SatuBanding }

/** The areas in the order of the screen; null where there is nothing to compare. */
export function tabelBanding(asal: BandingkanJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  const milik = milikDari(asal, konteks)
  if (!milik) return null
  const { jawaban, satu } = milik
  const { indikator, baris, total } = satu
  const diukur = [...baris, total].some(({ ukur }) => ukur !== null)
  return {
    ...kepalaMilik(milik, konteks, t('bandingkan.judul', isiJudul(milik))),
    kalimat: polos(kalimatBandingkan(satu, jawaban)),
    kepala: kepalaBanding(jawaban, diukur),
    baris: urutBanding(baris).map((b) => barisBanding(b, indikator, diukur)),
    kaki: barisBanding({ ...total, kode: jawaban.wilayah.kode, nama: jawaban.wilayah.nama }, indikator, diukur),
    catatan: [
      ...catatanDari({ angka: baris.map(({ angka }) => angka), indikator: [indikator] }, konteks),
      t('bandingkan.bulan.arti'),
    ],
  }
}

function milikDari(asal: BandingkanJawaban, { kabupaten }: KonteksDokumen): Milik | null {
  const [satu] = asal.banding
  return satu ? { jawaban: { ...asal, wilayah: sebutWilayah(asal.wilayah, kabupaten) }, satu } : null
}

const isiJudul = ({ jawaban: { wilayah, bulan }, satu: { indikator } }: Milik) => ({
  ...{ indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(bulan) },
})

const kepalaMilik = ({ jawaban, satu }: Milik, konteks: KonteksDokumen, judul: string) => ({
  judul,
  subjudul: [satu.indikator.nama, ...subjudulDari(jawaban, konteks, satu.targetTahun)],
  legenda: satu.indikator.arah,
})

function kepalaBanding({ rincian }: BandingkanJawaban, diukur: boolean): readonly KepalaDokumen[] {
  return [
    kepalaKanan(t('bandingkan.kolom.tempat')),
    kepalaKiri(t('berkas.kode')),
    kepalaUtama(t(`tabel.nama.${rincian}`)),
    kepalaKanan(t('berkas.pembilang')),
    kepalaKanan(t('berkas.penyebut')),
    kepalaKanan(t('berkas.nilai.persen')),
    kepalaKanan(t('berkas.target')),
    kepalaKiri(t('bandingkan.kolom.dinilai')),
    ...(diukur ? [kepalaKanan(t('berkas.banding.ukur')), kepalaKiri(t('bandingkan.ukur.judul'))] : []),
    kepalaKanan(t('berkas.banding.bulan')),
    kepalaKanan(t('berkas.banding.tahun')),
    kepalaKanan(t('berkas.masuk')),
    kepalaKanan(t('berkas.wajib')),
    kepalaKiri(t('berkas.catatan')),
  ]
}

/** The verdict against the target stands in its own column: the value bears no other one beside it. */
function barisBanding(
  { kode, nama, angka, nilai, peringkat, bulanLalu, tahunLalu, ukur }: BarisBanding,
  indikator: SatuBanding['indikator'],
  diukur: boolean,
): readonly SelDokumen[] {
  const lebih = lebihDari100(angka)
  const catatan = [angka.sementara && t('berkas.baris.sementara'), lebih && t('berkas.baris.lebih100')]
  return [
    peringkat === null ? selTeks('') : selJumlah(peringkat),
    selTeks(kode),
    selTeks(nama),
    selJumlah(angka.pembilang),
    selJumlah(angka.penyebut),
    selNilai({ ...angka, status: null, laju: null, sdBulan: null }, indikator),
    selPersen(angka.target),
    selTeks(t(`bandingkan.nilai.${nilai}`)),
    ...(diukur ? [selPersen(ukur?.persen ?? null), selTeks(kataUkur(ukur))] : []),
    selPoin(bulanLalu.poin),
    selPoin(tahunLalu.poin),
    selJumlah(angka.laporanMasuk),
    selJumlah(angka.laporanWajib),
    selTeks(catatan.filter((satu) => typeof satu === 'string').join('; ')),
  ]
}

const kataUkur = (ukur: BarisBanding['ukur']): string =>
  ukur === null || ukur.persen === null ? '' : t(ukur.cukup ? 'bandingkan.ukur.baik' : 'bandingkan.ukur.kurang')

/** Percentage points, with the sign that a screen shows as an arrow. */
const selPoin = (poin: number | null): SelDokumen => {
  if (poin === null) return selTeks(t('angka.tanpa'))
  return { teks: formatDesimal(poin), angka: poin, jenis: 'nilai', status: null, bentuk: 'laju' }
}

/** Each area's quarter against the one before, in the words of the screen; null where no quarters are compared. */
export function tabelTriwulan(asal: BandingkanJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  const milik = milikDari(asal, konteks)
  const baris = milik?.satu.baris.filter(({ triwulan }) => triwulan !== null) ?? []
  if (!milik || baris.length === 0) return null
  const { jawaban, satu } = milik
  return {
    ...kepalaMilik(milik, konteks, t('berkas.judul.triwulan', isiJudul(milik))),
    kalimat: t('bandingkan.triwulan.arti'),
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaKiri(t(`tabel.nama.${jawaban.rincian}`)),
      kepalaKanan(t('berkas.banding.poin')),
      kepalaKiri(t('bandingkan.triwulan.judul')),
    ],
    baris: baris.map((b) => [
      selTeks(b.kode),
      selTeks(b.nama),
      selPoin(b.triwulan?.selisih ?? null),
      selTeks(polos(kalimatTriwulan(b, satu.indikator, jawaban))),
    ]),
    kaki: null,
    catatan: catatanDari({ angka: [], indikator: [satu.indikator] }, konteks),
    legenda: null,
  }
}

/** Every indikator of a group, in short; null where only one was asked for. */
export function tabelKelompok(asal: BandingkanJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  const milik = milikDari(asal, konteks)
  if (!milik || asal.banding.length < 2) return null
  const { jawaban, satu } = milik
  return {
    ...kepalaMilik(
      milik,
      konteks,
      t('berkas.judul.kelompok', { ...isiJudul(milik), kelompok: satu.indikator.kelompok }),
    ),
    subjudul: subjudulDari(jawaban, konteks),
    kalimat: null,
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaKiri(t('berkas.indikator')),
      kepalaKanan(t('berkas.pembilang')),
      kepalaKanan(t('berkas.penyebut')),
      kepalaKanan(t('berkas.nilai.persen')),
      kepalaKanan(t('berkas.target')),
      ...TIGA_NILAI.map((nilai) => kepalaKanan(t(`bandingkan.nilai.${nilai}`))),
      kepalaKanan(t('berkas.banding.lain')),
    ],
    baris: jawaban.banding.map(barisKelompok),
    kaki: null,
    catatan: catatanDari(
      {
        angka: jawaban.banding.map(({ total }) => total.angka),
        indikator: jawaban.banding.map(({ indikator }) => indikator),
      },
      konteks,
    ),
  }
}

const TIGA_NILAI = ['perlu-dukungan', 'tidak-berbeda', 'lebih-baik'] as const

function barisKelompok({ indikator, total, baris }: SatuBanding): readonly SelDokumen[] {
  const hitung = TIGA_NILAI.map((nilai) => hitungNilai(baris, nilai))
  return [
    selTeks(indikator.kode),
    selTeks(indikator.nama),
    selJumlah(total.angka.pembilang),
    selJumlah(total.angka.penyebut),
    selNilai({ ...total.angka, status: null, laju: null, sdBulan: null }, indikator),
    selPersen(total.angka.target),
    ...hitung.map(selJumlah),
    selJumlah(baris.length - hitung.reduce((n, satu) => n + satu, 0)),
  ]
}
