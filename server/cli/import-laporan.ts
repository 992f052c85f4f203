import { periksaBerkas } from '#berkas/periksa.ts'
import { ImporGagal } from '#domain/impor.ts'
import { bacaBulan } from '#domain/sel-berkas.ts'
import { findFormat } from '#usecases/import/format-impor.ts'
import { importLaporan, type Kemajuan } from '#usecases/import/import-laporan.ts'
import { getKabupatenOrThrow } from '#usecases/import/import-transaksi.ts'
import { definePerintahImpor, type Isian, readKodeKab, readTahun } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai:
    'import laporan BERKAS [--format NAMA] [--tahun TTTT] [--bulan BB] [--wilayah KODE] [--oleh NAMA] [--lewati-yang-ditolak] [--dry-run] [--json]',
  arti: 'Memasukkan laporan dari CSV atau XLSX; berkas yang sama dua kali tidak mengubah apa pun.',
  argumen: 1,
  opsi: { format: 'string', tahun: 'string', bulan: 'string' },
  run: async (isian) => {
    const format = isian.nilai.format
    const tahun = readTahun(isian) ?? null
    const kodeKab = await readKodeKab(isian)
    const { kabId } = await getKabupatenOrThrow(isian.db, kodeKab)
    const dipilih =
      typeof format === 'string' ? await findFormat(isian.db, { kabId, nama: format, pembaca: 'semua' }) : null
    return importLaporan(isian.db, {
      kodeKab,
      format: dipilih?.format ?? null,
      versiFormat: dipilih?.versi ?? null,
      berkas: await periksaBerkas(isian.argumen[0] ?? ''),
      tahun,
      bulan: readBulan(isian, tahun),
      sekarang: isian.sekarang,
      pilihan: isian.pilihan,
      ...(process.stderr.isTTY && { kabarkan: tampilkan }),
    })
  },
})

function readBulan({ nilai }: Isian, tahun: number | null): number | null {
  if (typeof nilai.bulan !== 'string') return null
  const hasil = bacaBulan(nilai.bulan, tahun)
  if ('nilai' in hasil) return hasil.nilai
  throw new ImporGagal(`--bulan ${nilai.bulan} bukan bulan; tulis --bulan 1 dengan --tahun 2025, atau --bulan 2025-01`)
}

function tampilkan({ tahap, selesai, semua }: Kemajuan): void {
  const angka = (n: number): string => n.toLocaleString('id-ID')
  const teks =
    tahap === 'membaca'
      ? `membaca baris ${angka(selesai)}`
      : `menerapkan ${angka(selesai)} dari ${angka(semua ?? 0)} laporan`
  process.stderr.write(`\r\x1b[K${teks}${selesai === semua ? '\n' : ''}`)
}
