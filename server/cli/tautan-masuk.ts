import type { Db } from '#db/connection.ts'
import { findPenggunaMenurutNama } from '#store/pengguna.ts'
import { ALAMAT_PERINTAH, OPERATOR } from '#usecases/operator.ts'
import { createTautan, jalurTautan, LAMA_TAUTAN_MENIT } from '#usecases/tautan.ts'
import { readOpsi } from './opsi.ts'
import { readNamaPengguna } from './opsi-tugas.ts'
import type { Perintah } from './perintah.ts'

const PAKAI = 'tautan masuk --nama-pengguna NAMA [--lepas-totp]'

export const perintah: Perintah = {
  pakai: PAKAI,
  arti: 'Menulis tautan sekali pakai untuk membuat kata sandi baru; --lepas-totp bila telepon faktor kedua hilang.',
  run: async ({ db, args, sekarang }) => {
    const opsi = readOpsi(args, { 'nama-pengguna': 'string', 'lepas-totp': 'boolean' }, PAKAI)
    const nama = opsi && readNamaPengguna(opsi['nama-pengguna'])
    if (!nama) return 1
    const pengguna = await findPenggunaMenurutNama(db, nama)
    if (!pengguna) {
      console.error(`Tidak ada pengguna bernama ${nama}.`)
      return 2
    }
    await printTautan(db, { penggunaId: pengguna.penggunaId, pada: sekarang, lepasTotp: opsi['lepas-totp'] === true })
    return 0
  },
}

export type PermintaanTautan = { readonly penggunaId: number; readonly pada: Date; readonly lepasTotp: boolean }

/** Writes the path of a new link alone on stdout: it belongs behind whatever address people reach the server at. */
export async function printTautan(db: Db, permintaan: PermintaanTautan): Promise<void> {
  const tautan = await createTautan(db, { ...permintaan, oleh: OPERATOR, alamat: ALAMAT_PERINTAH })
  console.error(`Tempelkan di belakang alamat aplikasi; berlaku sekali, ${LAMA_TAUTAN_MENIT} menit:`)
  console.log(jalurTautan(tautan))
}
