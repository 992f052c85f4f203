import { periksaCadangan } from '#berkas/cadangan.ts'
import { besarBerkas, PILIHAN_KUNCI, readOpsiCadangan } from './opsi-cadangan.ts'
import type { PerintahBasis } from './perintah.ts'

const PAKAI = `check cadangan BERKAS ${PILIHAN_KUNCI}`

export const perintah: PerintahBasis = {
  pakai: PAKAI,
  arti: 'Membaca satu berkas cadangan sampai akhir tanpa memulihkannya, dan menyebut isinya.',
  runBasis: async ({ args, cadangan }) => {
    const opsi = readOpsiCadangan(args, cadangan, PAKAI)
    if (!opsi) return 1
    const { pembuka, penutup, bita } = await periksaCadangan(opsi.jalur, opsi.kunci())
    for (const { nama, baris, sha256 } of penutup.tabel) console.log(`${sha256}  ${nama} (${baris} baris)`)
    const skema = pembuka.skema.at(-1)?.nama ?? 'kosong'
    console.log(`Utuh: dibuat ${pembuka.dibuat}, aplikasi ${pembuka.aplikasi}, skema ${skema}, ${besarBerkas(bita)}.`)
    return 0
  },
}
