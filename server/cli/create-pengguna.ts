import { daftarkanPengguna } from '#usecases/kelola-pengguna.ts'
import { ALAMAT_PERINTAH, OPERATOR } from '#usecases/operator.ts'
import { readOpsi, teksOpsi } from './opsi.ts'
import { OPSI_TUGAS, PAKAI_TUGAS, readNamaPengguna, readTugas } from './opsi-tugas.ts'
import type { Perintah } from './perintah.ts'
import { printTautan } from './tautan-masuk.ts'

const PAKAI = `create pengguna --nama-pengguna NAMA [--nama "NAMA LENGKAP"] ${PAKAI_TUGAS}`

export const perintah: Perintah = {
  pakai: PAKAI,
  arti: 'Mendaftarkan seseorang dengan tugasnya, lalu menulis tautan sekali pakai untuk membuat kata sandi.',
  run: async ({ db, args, sekarang }) => {
    const opsi = readOpsi(args, { 'nama-pengguna': 'string', nama: 'string', ...OPSI_TUGAS }, PAKAI)
    const namaPengguna = opsi && readNamaPengguna(opsi['nama-pengguna'])
    const tugas = namaPengguna && readTugas(opsi, sekarang)
    if (!namaPengguna || !tugas) return 1
    const nama = teksOpsi(opsi.nama) ?? namaPengguna
    const pengelola = { aktor: OPERATOR, alamat: ALAMAT_PERINTAH, pada: sekarang }
    const hasil = await daftarkanPengguna(db, pengelola, [{ namaPengguna, nama, tugas }])
    const penggunaId = 'penggunaId' in hasil ? hasil.penggunaId[0] : undefined
    if (penggunaId === undefined) {
      console.error('pesan' in hasil ? hasil.pesan : '')
      return 2
    }
    await printTautan(db, { penggunaId, pada: sekarang, lepasTotp: false })
    return 0
  },
}
