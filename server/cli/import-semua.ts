import { bacaEkspor } from '#usecases/ekspor.ts'
import { pulihkan } from '#usecases/pulihkan.ts'
import type { PerintahBasis } from './perintah.ts'
import { basisTujuan, sebutHasil } from './restore.ts'

const PAKAI = 'import semua FOLDER'

export const perintah: PerintahBasis = {
  pakai: PAKAI,
  arti: 'Memasukkan hasil "export semua" ke basis data yang masih kosong; semuanya, atau tidak sama sekali.',
  runBasis: async ({ args, ...konteks }) => {
    const [folder] = args
    if (folder === undefined || args.length > 1 || folder.startsWith('-')) {
      console.error(`Pemakaian: npm run pws -- ${PAKAI}`)
      return 1
    }
    const basis = basisTujuan(konteks)
    if (!basis) return 1
    console.log(sebutHasil(await pulihkan(basis, (penerima) => bacaEkspor(folder, penerima))))
    return 0
  },
}
