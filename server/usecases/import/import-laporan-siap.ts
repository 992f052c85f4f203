// Everything that has to be known of a file before anybody decides: staged rows, refusals, what is asked about.
import type { BerkasMasuk } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import type { Aktor } from '#domain/peran.ts'
import { countBulan } from '#store/impor-baris.ts'
import { listTanpaSebelum } from '#store/impor-berjalan.ts'
import { countBentrok } from '#store/impor-dasar.ts'
import { siapkanBaris } from './import-laporan-baca.ts'
import { loadKonteks } from './import-laporan-konteks.ts'
import { tolakBersama } from './import-laporan-tolak.ts'

export type PermintaanSiap = {
  readonly kabId: number
  readonly imporId: number
  readonly berkas: BerkasMasuk
  readonly format: FormatLaporan | null
  readonly tahun: number | null
  readonly bulan: Bulan | null
  readonly bulanIni: Bulan
  /** Whose right to report is asked row by row; null: the operator. */
  readonly aktor: Aktor | null
  readonly kabarkan: (baris: number) => void | Promise<void>
}

export type Disiapkan = { readonly catatan: readonly string[]; readonly lembar: readonly (string | null)[] }

/** Stages all rows and refuses those that only the others show to be wrong. Answers what is to be known of the whole. */
export async function siapkanImpor(db: Db, permintaan: PermintaanSiap): Promise<Disiapkan> {
  const { kabId, imporId, berkas, format, tahun, bulan, bulanIni, aktor, kabarkan } = permintaan
  const konteks = await loadKonteks(db, { kabId, bulanIni, tahun, bulan, aktor })
  const dibaca = await siapkanBaris(db, { kabId, imporId, berkas, format, konteks, kabarkan })
  await tolakBersama(db, { kabId, imporId, dibaca })
  const catatan = [
    ...dibaca.catatan,
    ...(await sebutBulan(db, { kabId, imporId })),
    ...(await sebutTanpaSebelum(db, permintaan)),
    ...(await sebutBentrok(db, { kabId, imporId })),
  ]
  return { catatan, lembar: dibaca.lembar }
}

async function sebutBulan(db: Db, impor: { kabId: number; imporId: number }): Promise<string[]> {
  const bulan = await countBulan(db, impor)
  if (bulan.length < 2) return []
  const satu = bulan.map(({ bulan: b, laporan }) => `${formatBulan(b)} (${laporan} laporan)`)
  return [`Berkas ini berisi ${bulan.length} bulan: ${satu.join(', ')}`]
}

async function sebutBentrok(db: Db, impor: { kabId: number; imporId: number }): Promise<string[]> {
  const banyak = await countBentrok(db, impor)
  if (banyak === 0) return []
  return [
    `${banyak} laporan berisi angka yang diubah di templat dan juga di aplikasi sesudah templat diunduh: angka itu tidak ditulis, kecuali dipilih di layar Impor Berkas.`,
  ]
}

async function sebutTanpaSebelum(db: Db, { kabId, imporId, format }: PermintaanSiap): Promise<string[]> {
  if (!format?.isian.some(({ sampaiBulanIni }) => sampaiBulanIni)) return []
  const { banyak, bulan } = await listTanpaSebelum(db, { kabId, imporId })
  if (banyak === 0) return []
  return [
    `${banyak} baris berisi angka sejak Januari tanpa laporan bulan sebelumnya tahun ini: seluruhnya masuk ke ${bulan.map(formatBulan).join(', ')}. Masukkan dulu bulan-bulan sebelumnya bila ada.`,
  ]
}
