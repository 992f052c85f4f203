import { periksaBerkas } from '#berkas/periksa.ts'
import { importUnit } from '#usecases/import/import-unit.ts'
import { definePerintahImpor, readKodeKab } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai: 'import unit BERKAS [--wilayah KODE] [--rekap-desa] [--lewati-yang-ditolak] [--dry-run] [--json]',
  arti: 'Memasukkan puskesmas, wilayah kerjanya, pustu, posyandu dan unit lain dari CSV atau XLSX.',
  argumen: 1,
  opsi: { 'rekap-desa': 'boolean' },
  run: async (isian) =>
    importUnit(isian.db, {
      kodeKab: await readKodeKab(isian),
      berkas: await periksaBerkas(isian.argumen[0] ?? ''),
      rekapDesa: isian.nilai['rekap-desa'] === true,
      pilihan: isian.pilihan,
    }),
})
