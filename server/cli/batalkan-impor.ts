import { ImporGagal } from '#domain/impor.ts'
import { batalkanImpor } from '#usecases/import/batalkan-impor.ts'
import { definePerintahImpor, readKodeKab } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai: 'batalkan impor NOMOR [--wilayah KODE] [--lewati-yang-ditolak] [--dry-run] [--json]',
  arti: 'Membatalkan seluruh isi satu impor laporan; setiap laporan kembali ke isi sebelumnya.',
  argumen: 1,
  run: async (isian) => {
    const nomor = Number(isian.argumen[0])
    if (!Number.isInteger(nomor) || nomor < 1)
      throw new ImporGagal('Tulis nomor impor seperti pada jawaban impornya, misalnya 12.')
    return batalkanImpor(isian.db, {
      kodeKab: await readKodeKab(isian),
      imporId: nomor,
      sekarang: isian.sekarang,
      pilihan: isian.pilihan,
    })
  },
})
