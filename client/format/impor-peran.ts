// What a column was said to be, in words.

import { t } from '#client/messages/t.ts'
import type { ElemenJawaban, PilahRingkas } from '#contract/elemen.ts'
import { kataPilah } from './impor.ts'
import type { PeranKolom } from './impor-kolom.ts'

export function kataPeran(peran: PeranKolom, { elemen }: Pick<ElemenJawaban, 'elemen'>): string {
  if (peran.jenis === 'abaikan') return t('format.peran.abaikan')
  if (peran.jenis === 'tempat') return t(`format.tempat.${peran.tempat}`)
  const nama = peran.elemen.map((kode) => namaElemen(kode, { elemen })).join(' + ')
  return [nama, peran.pilah && kataPilah(peran.pilah), peran.sampaiBulanIni && t('format.sampaiBulanIni.pendek')]
    .filter(Boolean)
    .join(' · ')
}

export const namaElemen = (kode: string, { elemen }: Pick<ElemenJawaban, 'elemen'>): string =>
  elemen.find((satu) => satu.kode === kode)?.nama ?? kode

/** Breakdowns by sex, by age and by both, in the order of the catalogue. */
export const kelompokPilah = (
  pilah: readonly PilahRingkas[],
): readonly { readonly judul: string; readonly pilah: readonly PilahRingkas[] }[] => [
  { judul: t('format.pilah.umum'), pilah: pilah.filter(({ umur }) => umur === null) },
  { judul: t('format.pilah.umur'), pilah: pilah.filter(({ umur }) => umur !== null) },
]
