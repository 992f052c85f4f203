/** A view as a file: its name, and what is in it. */
import type { BentukBerkas } from '#contract/berkas.ts'
import { type CaraBaca, dalamBahasa } from './bahasa.ts'
import { susunBuku } from './buku.ts'
import { csvDari } from './csv.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'
import { type IsiTampilan, lembarTampilan, perihalTampilan, tabelCsv } from './tampilan.ts'
import { tulisXlsx } from './xlsx.ts'

/** Everything that a file is made of; it can be sent to a thread. */
export type BahanBerkas = {
  readonly isi: IsiTampilan
  readonly konteks: KonteksDokumen
  readonly cara: CaraBaca
  readonly bentuk: BentukBerkas
}

export const JENIS_BERKAS: Readonly<Record<BentukBerkas, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  png: 'image/png',
}

/** The file itself. */
export async function buatBerkas(bahan: BahanBerkas): Promise<Uint8Array> {
  const { isi, konteks, cara, bentuk } = bahan
  if (bentuk === 'csv')
    return Buffer.from(
      dalamBahasa(cara, () => csvDari(tabelCsv(isi, konteks), cara.bahasa)),
      'utf8',
    )
  const susun = () => susunBuku(lembarTampilan(isi, konteks), perihalTampilan(isi, konteks), konteks)
  return tulisXlsx(dalamBahasa(cara, susun))
}

/** 'pws-k6-teluk-kenari-2026-10.xlsx': letters, digits and hyphens alone. */
export function namaBerkas({ isi, konteks, cara, bentuk }: BahanBerkas): string {
  const { wilayah, bulan, indikator } = dalamBahasa(cara, () => perihalTampilan(isi, konteks))
  const satu = indikator.length === 1 && 'indikator' in isi.jawaban ? (indikator[0] ?? '') : ''
  const nama = [isi.tampilan, satu, wilayah].map(sederhana).filter(Boolean).join('-')
  return `${nama.slice(0, 100)}-${bulan}.${bentuk}`
}

const sederhana = (teks: string): string =>
  teks
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
