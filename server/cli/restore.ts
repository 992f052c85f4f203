import { bacaCadangan } from '#berkas/cadangan.ts'
import { type HasilPulih, pulihkan } from '#usecases/pulihkan.ts'
import { PILIHAN_KUNCI, readOpsiCadangan } from './opsi-cadangan.ts'
import type { KonteksBasis, PerintahBasis } from './perintah.ts'

const PAKAI = `restore BERKAS ${PILIHAN_KUNCI}`

export const perintah: PerintahBasis = {
  pakai: PAKAI,
  arti: 'Memulihkan satu cadangan ke basis data yang masih kosong; semuanya, atau tidak sama sekali.',
  runBasis: async ({ args, cadangan, ...konteks }) => {
    const opsi = readOpsiCadangan(args, cadangan, PAKAI)
    if (!opsi) return 1
    const kunci = opsi.kunci()
    const basis = basisTujuan(konteks)
    if (!basis) return 1
    const hasil = await pulihkan(basis, async (penerima) => (await bacaCadangan(opsi.jalur, kunci, penerima)).penutup)
    console.log(sebutHasil(hasil))
    return 0
  },
}

/** The empty database as its owner; null, after saying so, where the owner's address is missing. */
export function basisTujuan({ appUrl, ownerUrl }: Pick<KonteksBasis, 'appUrl' | 'ownerUrl'>) {
  if (ownerUrl !== undefined) return { ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username) }
  console.error('Untuk memulihkan isi DATABASE_OWNER_URL dengan peran pemilik tabel.')
  return null
}

export function sebutHasil({ dibuat, aplikasi, tabel, baris, migrasi }: HasilPulih): string {
  const lanjut =
    migrasi.length === 0 ? '' : ` Skemanya lalu dimajukan ${migrasi.length} migrasi sampai ${migrasi.at(-1)}.`
  return `Dipulihkan: ${tabel} tabel, ${baris.toLocaleString('id-ID')} baris, keadaan ${dibuat} (aplikasi ${aplikasi}); tiap tabel terbaca sama seperti saat dicadangkan.${lanjut} Setiap orang masuk lagi.`
}
