import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openDatabase } from '#db/connection.ts'
import { namaCadangan } from '#domain/cadangan.ts'
import { cadangkanDenganPerintah } from '#usecases/cadangkan-perintah.ts'
import { besarBerkas, PILIHAN_KUNCI, readOpsiCadangan } from './opsi-cadangan.ts'
import type { PerintahBasis } from './perintah.ts'

const PAKAI = `backup BERKAS|FOLDER ${PILIHAN_KUNCI}`

export const perintah: PerintahBasis = {
  pakai: PAKAI,
  arti: 'Mencadangkan seluruh basis data ke satu berkas tersandi, lalu membacanya kembali sampai akhir.',
  runBasis: async ({ appUrl, args, aplikasi, cadangan }) => {
    const opsi = readOpsiCadangan(args, cadangan, PAKAI)
    if (!opsi) return 1
    const kunci = opsi.kunci()
    const jalur = await jalurBerkas(opsi.jalur, new Date())
    const { db, close } = openDatabase({ connectionString: appUrl, applicationName: 'pws-perintah', maxConnections: 2 })
    const isi = { url: appUrl, aplikasi, sekarang: () => new Date(), jalur, berkas: basename(jalur), kunci }
    const { penutup, bita } = await cadangkanDenganPerintah(db, isi).finally(close)
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
