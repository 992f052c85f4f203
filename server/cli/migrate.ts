import { lastMigration } from '#db/migrate.ts'
import type { Perintah } from './perintah.ts'

export const perintah: Perintah = {
  pakai: 'migrate',
  arti: 'Membawa basis data ke versi program ini, tanpa menjalankan aplikasinya.',
  // Whatever is to be done is done before any command runs.
  run: async () => {
    console.log(`Basis data mutakhir: ${lastMigration()}.`)
    return 0
  },
}
