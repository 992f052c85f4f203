import { ImporGagal } from '#domain/impor.ts'
import { aliasDesa } from '#usecases/import/alias-desa.ts'
import { definePerintahImpor } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai: 'alias desa "NAMA" KODE --di PUSKESMAS|KECAMATAN [--dry-run] [--json]',
  arti: 'Mengingat ejaan lain nama desa di satu kecamatan atau puskesmas.',
  argumen: 2,
  opsi: { di: 'string' },
  run: async ({ db, argumen: [nama = '', kodeDesa = ''], nilai, pilihan }) => {
    if (typeof nilai.di !== 'string')
      throw new ImporGagal('Tambahkan --di dengan nama atau kode kecamatan atau puskesmas.')
    return aliasDesa(db, { nama, kodeDesa, di: nilai.di, pilihan })
  },
})
