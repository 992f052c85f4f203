/** A view as a file: its name, and what is in it. */
import type { BentukBerkas } from '#contract/berkas.ts'
import { type CaraBaca, dalamBahasa } from './bahasa.ts'
import { type LembarDokumen, susunBuku } from './buku.ts'
import { csvDari } from './csv.ts'
import { buatPdf } from './pdf.ts'
import { buatPng } from './png.ts'
import { tanpaKodeProgram } from './tabel-kode.ts'
import type { KonteksDokumen } from './tabel-konteks.ts'
import { type IsiTampilan, lembarTampilan, perihalTampilan, tabelCsv } from './tampilan.ts'
import { gambarTampilan, pdfTampilan } from './tampilan-pdf.ts'
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

/** The file itself; null for a picture of a view that has none. */
export async function buatBerkas({ isi, konteks, cara, bentuk }: BahanBerkas): Promise<Uint8Array | null> {
  switch (bentuk) {
    case 'csv':
      return Buffer.from(
        dalamBahasa(cara, () => csvDari(tabelCsv(isi, konteks), cara.bahasa)),
        'utf8',
      )
    case 'xlsx': {
      const susun = () => susunBuku(lembarBuku(isi, konteks), perihalTampilan(isi, konteks), konteks)
      return tulisXlsx(dalamBahasa(cara, susun))
    }
    case 'pdf':
      return buatPdf(konteks.keterangan, () => pdfTampilan(isi, konteks))
    case 'png': {
      const gambar = dalamBahasa(cara, () => gambarTampilan(isi, konteks))
      return gambar && buatPng(gambar)
    }
  }
}

/** The sheets of a workbook: to be read, so without the codes that only this program knows. */
const lembarBuku = (isi: IsiTampilan, konteks: KonteksDokumen): readonly LembarDokumen[] =>
  lembarTampilan(isi, konteks).map(({ nama, tabel }) => ({ nama, tabel: tanpaKodeProgram(tabel) }))

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
