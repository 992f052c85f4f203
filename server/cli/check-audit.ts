import { checkAudit, type KepalaSegel } from '#usecases/segel-jejak.ts'
import { readOpsi, teksOpsi } from './opsi.ts'
import type { Perintah } from './perintah.ts'

const PAKAI = 'check audit [--kepala "URUTAN HMAC"]'

export const perintah: Perintah = {
  pakai: PAKAI,
  arti: 'Memeriksa rantai segel jejak audit; --kepala: segel terakhir menurut catatan di luar basis data.',
  run: async ({ db, args, sekarang, openKunci, readKepala }) => {
    const opsi = readOpsi(args, { kepala: 'string' }, PAKAI)
    if (!opsi) return 1
    const tertulis = teksOpsi(opsi.kepala)
    const kepala = tertulis === null ? [] : bacaKepala(tertulis)
    if (tertulis !== null && kepala.length === 0) {
      console.error('Tulis --kepala sebagai URUTAN HMAC, seperti di catatan.')
      return 1
    }
    const dikenal = [...bacaKepala(readKepala()), ...kepala]
    const hasil = await checkAudit(db, { kunci: (await openKunci()).jejak, kepala: dikenal, sekarang })
    for (const masalah of hasil.masalah) console.log(masalah)
    const { diperiksa, masalah } = hasil
    console.log(
      masalah.length === 0
        ? `Jejak audit utuh: ${diperiksa} segel diperiksa, ${dikenal.length} dicocokkan dengan catatan di luar basis data.`
        : `${masalah.length} masalah pada ${diperiksa} segel.`,
    )
    return masalah.length === 0 ? 0 : 1
  },
}

/** Lines of "12 9f3a...", as the file beside the data and the log have them. */
const bacaKepala = (teks: string): KepalaSegel[] =>
  [...teks.matchAll(/^\s*(\d+)\s+([0-9a-f]{64})\s*$/gm)].map(([, urutan, hmac]) => ({
    urutan: Number(urutan),
    hmac: hmac ?? '',
  }))
