// One count by age group and sex as rows: what laporan broke down, each way of breaking it down by itself.
import { t } from '#client/messages/t.ts'
import type { PilahJawaban } from '#contract/papan.ts'

export type KelompokPilah = {
  readonly kunci: string
  readonly umur: string | null
  readonly disabilitas: boolean
  /** null: not broken down so, which is not zero. */
  readonly jumlah: { readonly L: number | null; readonly P: number | null; readonly semua: number | null }
}

/** Rows by age group in the order of life, those of all ages first, those of people with a disability after. */
export function kelompokPilah({ rinci }: Pick<PilahJawaban, 'rinci'>): readonly KelompokPilah[] {
  const kelompok = new Map<string, KelompokPilah>()
  for (const { umur, disabilitas, jenisKelamin, jumlah } of rinci) {
    const kunci = `${umur ?? ''}${disabilitas ? ' disabilitas' : ''}`
    const ada = kelompok.get(kunci) ?? { kunci, umur, disabilitas, jumlah: { L: null, P: null, semua: null } }
    kelompok.set(kunci, { ...ada, jumlah: { ...ada.jumlah, [jenisKelamin ?? 'semua']: jumlah } })
  }
  return [...kelompok.values()]
}

/** '5-6-tahun' as '5–6 tahun', '70-tahun-plus' as '70 tahun ke atas'. */
export function kunciPilah(umur: string): string {
  const [, rentang = umur, satuan, plus] = /^(\d+(?:-\d+)?)-(hari|bulan|tahun)(-plus)?$/.exec(umur) ?? []
  if (satuan !== 'hari' && satuan !== 'bulan' && satuan !== 'tahun') return umur
  const n = rentang.replace('-', '–')
  return plus ? t('papan.umur.plus', { n }) : t(`papan.umur.${satuan}`, { n })
}
