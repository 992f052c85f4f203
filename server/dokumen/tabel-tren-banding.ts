/** The months of several areas side by side: those of each under its number and name, as in the picture. */
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatBanding } from '#client/format/kalimat-banding.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import type { KepalaDokumen, SelDokumen, TabelDokumen } from './tabel.ts'
import { catatanDari, type KonteksDokumen, polos, subjudulDari } from './tabel-konteks.ts'
import { kepalaKanan, kepalaNilai, kepalaUtama, selJumlah, selNilai, selPersen, selTeks } from './tabel-sel.ts'

/** Of each area the counts, the value and the target; `ringkas` the value alone, for paper. */
export function tabelTrenBanding(
  asal: readonly TrenJawaban[],
  konteks: KonteksDokumen,
  { ringkas = false }: { readonly ringkas?: boolean } = {},
): TabelDokumen {
  const semua = asal.map((satu) => ({ ...satu, wilayah: sebutWilayah(satu.wilayah, konteks.kabupaten) }))
  const [awal] = semua
  if (!awal) throw new Error('no area to compare')
  const isi = { indikator: namaPendek(awal.indikator.nama), n: semua.length, bulan: formatBulan(awal.bulan) }
  const bulan = [...new Set(semua.flatMap(({ titik }) => titik.map((satu) => satu.bulan)))].sort()
  return {
    judul: t('berkas.judul.trenBanding', isi),
    subjudul: [awal.indikator.nama, ...subjudulDari(awal, konteks, awal.targetTahun)],
    // On paper it stands with the picture.
    kalimat: ringkas ? null : polos(kalimatBanding(semua)),
    kepala: [kepalaUtama(t('berkas.bulan')), ...semua.flatMap((satu, i) => kepalaSatu(satu, i + 1, ringkas))],
    baris: bulan.map((satu) => [selTeks(formatBulan(satu)), ...semua.flatMap((tren) => selSatu(tren, satu, ringkas))]),
    kaki: null,
    catatan: catatanDari({ angka: semua.flatMap(({ titik }) => titik), indikator: [awal.indikator] }, konteks),
    legenda: awal.indikator.arah,
  }
}

function kepalaSatu(
  { wilayah, titik, indikator }: TrenJawaban,
  nomor: number,
  ringkas: boolean,
): readonly KepalaDokumen[] {
  const nama = `${nomor} ${wilayah.nama}`
  if (ringkas) return [kepalaKanan(nama)]
  return [
    kepalaKanan(t('berkas.pembilang')),
    kepalaKanan(t('berkas.penyebut')),
    kepalaNilai(titik, indikator),
    kepalaKanan(t('berkas.target')),
  ].map((satu) => ({ ...satu, kelompok: nama }))
}

function selSatu({ titik, indikator }: TrenJawaban, bulan: string, ringkas: boolean): readonly SelDokumen[] {
  const satu = titik.find((milik) => milik.bulan === bulan)
  const nilai = satu ? selNilai(satu, indikator) : selTeks('')
  if (ringkas) return [nilai]
  return [selJumlah(satu?.pembilang ?? null), selJumlah(satu?.penyebut ?? null), nilai, selPersen(satu?.target ?? null)]
}
