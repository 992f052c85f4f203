/** The laporan that an address speaks of, of someone who may hand it in; a problem otherwise. */
import type { Db } from '#db/connection.ts'
import { mayReport, type TempatLaporan } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import type { AlamatLaporan } from '#store/alamat-laporan.ts'
import { bukaTempatLaporan } from '#usecases/tempat-laporan.ts'
import { bulanDari } from './sajikan.ts'

export type LaporanDibuka = { readonly alamat: AlamatLaporan; readonly tempat: TempatLaporan }

export async function bukaLaporan(
  db: Db,
  aktor: Aktor,
  { unit, desa, bulan }: { readonly unit: string; readonly desa: string; readonly bulan: string },
): Promise<LaporanDibuka | Problem> {
  const ditemukan = await bukaTempatLaporan(db, aktor, { unit, desa, bulan: bulanDari(bulan) })
  if (!ditemukan?.tempat) return laporanTidakAda
  const { alamat, tempat } = ditemukan
  return mayReport(aktor, tempat) ? { alamat, tempat } : laporanDiLuarTugas
}

const laporanTidakAda = tidakDitemukan('Unit atau desa ini tidak dikenal. Pilih laporan dari daftar Isi Laporan.')

const laporanDiLuarTugas = new Problem({
  status: 403,
  kode: 'di-luar-tugas',
  judul: 'Laporan ini di luar tugas Anda',
  rincian: 'Laporan unit dan desa ini hanya dapat dibuka oleh yang bertugas di sana.',
})
