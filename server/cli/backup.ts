import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namaCadangan } from '#domain/cadangan.ts'
import { cadangkan, denganPotret } from '#usecases/cadangkan.ts'
import { besarBerkas, PILIHAN_KUNCI, readOpsiCadangan } from './opsi-cadangan.ts'
import type { PerintahBasis } from './perintah.ts'

const PAKAI = `backup BERKAS|FOLDER ${PILIHAN_KUNCI}`

export const perintah: PerintahBasis = {
  pakai: PAKAI,
  arti: 'Mencadangkan seluruh basis data ke satu berkas tersandi, lalu membacanya kembali sampai akhir.',
  runBasis: async ({ appUrl, args, sekarang, aplikasi, cadangan }) => {
    const opsi = readOpsiCadangan(args, cadangan, PAKAI)
    if (!opsi) return 1
    const kunci = opsi.kunci()
    const jalur = await jalurBerkas(opsi.jalur, sekarang)
    const asal = { url: appUrl, aplikasi, sekarang }
    const { penutup, bita } = await denganPotret(asal, (potret) => cadangkan(potret, { ...asal, jalur, kunci }))
    const baris = penutup.tabel.reduce((n, satu) => n + satu.baris, 0)
    console.log(
      `${jalur}: ${penutup.tabel.length} tabel, ${baris.toLocaleString('id-ID')} baris, ${besarBerkas(bita)}; sudah dibaca kembali dan utuh.`,
    )
    if (kunci.jenis === 'tanpa') console.log('Berkas ini TIDAK tersandi: siapa pun yang memegangnya dapat membacanya.')
    console.log(
      'Simpan terpisah: sandi cadangan, dan SESSION_SECRET (atau DATA_DIR/rahasia-sesi), yang tidak ada di dalamnya.',
    )
    return 0
  },
}

async function jalurBerkas(jalur: string, sekarang: Date): Promise<string> {
  const ada = await stat(jalur).catch(() => null)
  return ada?.isDirectory() ? join(jalur, namaCadangan(sekarang)) : jalur
}
