import { periksaBerkas } from '#berkas/periksa.ts'
import { ImporGagal } from '#domain/impor.ts'
import { importTarget } from '#usecases/import/import-target.ts'
import { definePerintahImpor, readKodeKab, readTahun } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai: 'import target BERKAS --tahun TTTT [--wilayah KODE] [--lewati-yang-ditolak] [--dry-run] [--json]',
  arti: 'Memasukkan target setahun: indikator, tingkat, wilayah, persen, dokumen.',
  argumen: 1,
  opsi: { tahun: 'string' },
  run: async (isian) => {
    const tahun = readTahun(isian)
    if (tahun === undefined) throw new ImporGagal('Tambahkan --tahun, misalnya --tahun 2025')
    return importTarget(isian.db, {
      kodeKab: await readKodeKab(isian),
      berkas: await periksaBerkas(isian.argumen[0] ?? ''),
      tahun,
      pilihan: isian.pilihan,
    })
  },
})
