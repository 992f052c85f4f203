import { t } from '#client/messages/t.ts'

const SATUAN = ['orang', 'kasus', 'kunjungan', 'unit', 'desa', 'putaran'] as const

/** What a count counts, in the reader's language; a unit that the catalogue added since stays as it wrote it. */
export function kataSatuan(satuan: string): string {
  const kenal = SATUAN.find((s) => s === satuan)
  return kenal ? t(`satuan.${kenal}`) : satuan
}
