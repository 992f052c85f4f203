import { kataJenisUnit } from './kata-angka.ts'

type Unit = { readonly nama: string; readonly jenis: string }

/** 'Posyandu Melati 1': the name with its kind, unless the name says so itself. A recap bears its desa's name already. */
export function namaUnit({ nama, jenis }: Unit): string {
  const kata = kataJenisUnit(jenis)
  if (jenis === 'rekap-desa' || nama.toLowerCase().startsWith(kata.toLowerCase())) return nama
  return `${kata} ${nama}`
}
