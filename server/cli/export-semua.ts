import { denganPotret } from '#usecases/cadangkan.ts'
import { ekspor } from '#usecases/ekspor.ts'
import type { PerintahBasis } from './perintah.ts'

const PAKAI = 'export semua FOLDER'

export const perintah: PerintahBasis = {
  pakai: PAKAI,
  arti: 'Menulis semua tabel sebagai CSV dengan kamus data dan sidiknya, untuk dibaca tanpa aplikasi ini.',
  runBasis: async ({ appUrl, args, sekarang, aplikasi }) => {
    const [folder] = args
    if (folder === undefined || args.length > 1 || folder.startsWith('-')) {
      console.error(`Pemakaian: npm run pws -- ${PAKAI}`)
      return 1
    }
    const asal = { url: appUrl, aplikasi, sekarang }
    const { tabel } = await denganPotret(asal, (potret) => ekspor(potret, { ...asal, folder }))
    const baris = tabel.reduce((n, satu) => n + satu.baris, 0)
    console.log(`${folder}: ${tabel.length} tabel, ${baris.toLocaleString('id-ID')} baris; mulai dari BACA-AKU.md.`)
    console.log('Folder ini TIDAK tersandi dan memuat semuanya; simpan dan kirim seperti data rahasia.')
    return 0
  },
}
