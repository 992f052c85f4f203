/** The points of a funnel: each share beside the persons behind it, and between which limits chance alone would leave it. */
import { formatBulan } from '#client/format/bulan.ts'
import { kataCorong, kataNilai } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { urutBanding } from '#client/format/urut-banding.ts'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, SatuBanding } from '#contract/bandingkan.ts'
import { batasCorong } from '#domain/kebetulan.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, subjudulDari } from './tabel-konteks.ts'
import { kepalaKanan, kepalaKiri, kepalaUtama, selJumlah, selNilai, selPersen, selTeks } from './tabel-sel.ts'

/** Null where the indikator has no funnel: nothing is judged, or nobody is counted. */
export function tabelCorong(asal: BandingkanJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  const [satu] = asal.banding
  if (!satu?.corong) return null
  const { indikator, baris, targetTahun, corong } = satu
  const wilayah = sebutWilayah(asal.wilayah, konteks.kabupaten)
  return {
    judul: t('berkas.judul.corong', {
      ...{ indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(asal.bulan) },
    }),
    subjudul: [indikator.nama, ...subjudulDari(asal, konteks, targetTahun)],
    kalimat: kataCorong(satu),
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaUtama(t(`tabel.nama.${asal.rincian}`)),
      kepalaKanan(t('berkas.pembilang')),
      kepalaKanan(t('berkas.penyebut')),
      kepalaKanan(t('berkas.nilai.persen')),
      kepalaKanan(t('berkas.target')),
      ...BATAS.map(([mana, tepi]) => kepalaKanan(t(`berkas.corong.${mana}.${tepi}`))),
      kepalaKiri(t('berkas.corong.letak')),
      kepalaKiri(t('bandingkan.kolom.dinilai')),
    ],
    baris: urutBanding(baris).map((b) => barisCorong(b, satu, corong.target)),
    kaki: null,
    catatan: [
      t('bandingkan.corong.arti'),
      ...catatanDari({ angka: baris.map(({ angka }) => angka), indikator: [indikator] }, konteks),
    ],
    legenda: null,
  }
}

const BATAS = [
  ['dalam', 'bawah'],
  ['dalam', 'atas'],
  ['luar', 'bawah'],
  ['luar', 'atas'],
] as const

function barisCorong(baris: BarisBanding, { indikator }: SatuBanding, target: number): readonly SelDokumen[] {
  const { kode, nama, angka } = baris
  const { persen, penyebut } = angka
  const batas = penyebut === null || penyebut <= 0 ? null : batasCorong(target, penyebut)
  return [
    selTeks(kode),
    selTeks(nama),
    selJumlah(angka.pembilang),
    selJumlah(penyebut),
    selNilai({ ...angka, status: null, laju: null, sdBulan: null }, indikator),
    selPersen(target),
    ...BATAS.map(([mana, tepi]) => selPersen(batas?.[mana][tepi] ?? null)),
    selTeks(persen === null || batas === null ? '' : t(`berkas.corong.di.${letakCorong(persen, batas)}`)),
    selTeks(kataNilai(baris)),
  ]
}

type Batas = ReturnType<typeof batasCorong>

/** Within the inner limits, between them and the outer ones, or outside both. */
export function letakCorong(
  persen: number,
  { dalam, luar }: Pick<Batas, 'dalam' | 'luar'>,
): 'dalam' | 'antara' | 'luar' {
  if (persen < luar.bawah || persen > luar.atas) return 'luar'
  return persen < dalam.bawah || persen > dalam.atas ? 'antara' : 'dalam'
}
