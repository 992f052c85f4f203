import { periksaBerkas } from '#berkas/periksa.ts'
import { importPenanggungJawab } from '#usecases/import/import-penanggung-jawab.ts'
import { definePerintahImpor, readKodeKab } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai: 'import penanggung-jawab BERKAS [--wilayah KODE] [--lewati-yang-ditolak] [--dry-run] [--json]',
  arti: 'Memasukkan penanggung jawab tiap desa: desa, nama, jabatan, unit tempat bertugas, mulai.',
  argumen: 1,
  opsi: {},
  run: async (isian) =>
    importPenanggungJawab(isian.db, {
      kodeKab: await readKodeKab(isian),
      berkas: await periksaBerkas(isian.argumen[0] ?? ''),
      pilihan: isian.pilihan,
    }),
})
