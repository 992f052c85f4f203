import { createTokenLayanan } from '#usecases/token-layanan.ts'
import { readOpsi, teksOpsi } from './opsi.ts'
import { OPSI_TUGAS, PAKAI_TUGAS, readTugas } from './opsi-tugas.ts'
import type { Perintah } from './perintah.ts'

const PAKAI = `create token ${PAKAI_TUGAS} [--nama UNTUK-APA] [--hari 365] [--boleh-lapor]`
const HARI_BAWAAN = 365

export const perintah: Perintah = {
  pakai: PAKAI,
  arti: 'Membuat token untuk program lain dan menulisnya, hanya sekali ini dan tanpa kata lain.',
  run: async ({ db, args, sekarang }) => {
    const opsi = readOpsi(args, { ...OPSI_TUGAS, nama: 'string', hari: 'string', 'boleh-lapor': 'boolean' }, PAKAI)
    const tugas = opsi && readTugas(opsi, sekarang)
    if (!tugas) return 1
    const hari = Number(teksOpsi(opsi.hari) ?? HARI_BAWAAN)
    if (!Number.isInteger(hari) || hari < 1) {
      console.error('Isi --hari dengan banyaknya hari, misalnya 365.')
      return 1
    }
    const nama = teksOpsi(opsi.nama) ?? 'program lain'
    const bolehLapor = opsi['boleh-lapor'] === true
    const hasil = await createTokenLayanan(db, { tugas, nama, bolehLapor, hari, pada: sekarang })
    if ('ditolak' in hasil) {
      console.error(hasil.pesan)
      return 2
    }
    console.log(hasil.token)
    return 0
  },
}
