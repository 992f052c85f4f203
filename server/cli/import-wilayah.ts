import { createHash } from 'node:crypto'
import { readWilayah } from '#berkas/wilayah-indonesia.ts'
import { ImporGagal } from '#domain/impor.ts'
import { importWilayah } from '#usecases/import/import-wilayah.ts'
import { definePerintahImpor } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai: 'import wilayah KODE [--dry-run] [--json]',
  arti: 'Memasukkan satu kabupaten/kota dengan seluruh kecamatan dan desanya, misalnya 35.07.',
  argumen: 1,
  run: async ({ db, argumen: [kode = ''], pilihan }) => {
    const wilayah = await readWilayah(kode)
    if (!wilayah)
      throw new ImporGagal(`Tidak ada kabupaten/kota berkode ${kode}; tulis kode Kemendagri, misalnya 35.07`)
    const sidik = createHash('sha256').update(JSON.stringify(wilayah)).digest('hex')
    return importWilayah(db, { wilayah, berkas: { nama: `daftar wilayah ${kode}`, sidik }, pilihan })
  },
})
