import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'

type Sisi = Pick<KelengkapanJawaban['temuan'][number], 'namaKiri' | 'namaKanan'>

/** The plain names of two counts that do not go together; one that fell is compared with itself as reported before. */
export const tulisSisi = ({ namaKiri, namaKanan }: Sisi): { readonly kiri: string; readonly kanan: string } => ({
  kiri: namaKiri.join(' + ') || t('sisi.sebelum'),
  kanan: namaKanan.join(' + ') || t('sisi.kini'),
})
