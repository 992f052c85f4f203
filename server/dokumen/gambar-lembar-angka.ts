// What stands under each bar of a PWS sheet: the rows that the wall chart of a puskesmas has, for what the indikator
// measures.
import type { BatangLembar, GambarLembar } from '#client/charts/baris-lembar.ts'
import { formatUkuran, formatUkuranPenuh, formatUkuranRapat } from '#client/charts/ukuran.ts'
import { formatJumlah } from '#client/format/bilangan.ts'
import { kataTampak } from '#client/format/kata.ts'
import { bertumbuh, sampaiBulan } from '#client/format/periode.ts'
import { kataSatuan } from '#client/format/satuan.ts'
import { getTampak, type Tampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'

/** A standing cumulative without this month's laporan is hatched, whatever else it is. */
export const tampakBatang = (batang: BatangLembar): Tampak =>
  batang.tanpaBulanIni ? 'tertinggal' : getTampak(batang.angka)

export type BarisLembar = { readonly judul: string; readonly isi: (batang: BatangLembar) => string }

/** The rows of figures: a cumulative shows its month's own part, what is measured monthly the month before. */
export function barisLembar(gambar: GambarLembar, indikator: IndikatorRingkas, rapat: boolean): readonly BarisLembar[] {
  const { besaran } = gambar
  const tulis = rapat ? formatUkuranRapat : formatUkuran
  const bagianBulan = bertumbuh(indikator)
  const bulan = (mana: 'Ini' | 'Lalu') => (b: BatangLembar) =>
    tulis(besaran === 'persen' ? b.angka[`persen${mana}`] : b.angka[`jumlah${mana}`], besaran)
  return [
    {
      judul: t(sampaiBulan(indikator) ? 'pws.baris.kumulatif' : 'pws.baris.nilai'),
      isi: (b) => tulis(b.tinggi, besaran),
    },
    ...(bagianBulan ? [{ judul: t('pws.baris.ini'), isi: bulan('Ini') }] : []),
    // What is compared are counts: beside a rate they would be read as one.
    ...(besaran === 'laju'
      ? []
      : [{ judul: t(bagianBulan ? 'pws.baris.lalu' : 'pws.baris.sebelumnya'), isi: bulan('Lalu') }]),
  ]
}

/** What the axis counts: 'dalam %', 'per 1.000', 'orang'. */
export const satuanLembar = ({ besaran }: GambarLembar, indikator: IndikatorRingkas): string =>
  besaran === 'jumlah'
    ? kataSatuan(indikator.satuan)
    : besaran === 'persen'
      ? t('pws.satuan.persen')
      : t('pws.satuan.laju', { skala: formatJumlah(indikator.skala) })

/** Rows read out: 'Sukamaju: 45,2 %, kurang; Sukasari: belum lapor'. */
export const uraianBatang = (
  batang: readonly BatangLembar[],
  { besaran }: Pick<GambarLembar, 'besaran'>,
  { arah, skala }: IndikatorRingkas,
): string =>
  batang
    .map((b) => {
      const status = kataTampak(tampakBatang(b), arah)
      if (b.tinggi === null) return `${b.nama}: ${status}`
      return t('dokumen.uraian.baris', { nama: b.nama, nilai: formatUkuranPenuh(b.tinggi, besaran, skala), status })
    })
    .join('; ')
