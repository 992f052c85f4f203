// The sentence that opens Sasaran & Target. Pure, but for the language.
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban } from '#contract/sasaran.ts'
import { formatJumlah } from './bilangan.ts'

/** 'Sasaran 2026: 158 desa lengkap proyeksi; riil ada di 120 desa; 3 perlu dicek.' */
export function kalimatSasaran({ ringkasan, ...isi }: Pick<SasaranJawaban, 'tahun' | 'ringkasan'>): {
  readonly kalimat: string
  readonly catatan: string | null
} {
  // A year is no count: it has no points.
  const tahun = String(isi.tahun)
  const { ada, lengkap, perluDicek, jenisKosong } = ringkasan
  const desa = formatJumlah(ringkasan.desa)
  const awal =
    ada.proyeksi === 0
      ? t('sasaran.kalimat.kosong', { tahun, desa })
      : lengkap.proyeksi === ringkasan.desa
        ? t('sasaran.kalimat.semua', { tahun, desa })
        : t('sasaran.kalimat.lengkap', { tahun, desa, lengkap: formatJumlah(lengkap.proyeksi) })
  const riil = ada.riil > 0 ? t('sasaran.kalimat.riil', { n: formatJumlah(ada.riil) }) : t('sasaran.kalimat.tanpaRiil')
  const cek = perluDicek > 0 ? t('sasaran.kalimat.cek', { n: perluDicek }) : t('sasaran.kalimat.titik')
  return {
    kalimat: awal + riil + cek,
    catatan: jenisKosong > 0 ? t('sasaran.kalimat.jenis', { n: jenisKosong }) : null,
  }
}
