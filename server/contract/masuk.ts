import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { nomorBaris } from './konteks.ts'

export const keadaanMasuk = z.enum(['penuh', 'butuh-totp', 'butuh-sandi', 'butuh-pasang-totp'])
export const pintuContoh = z.enum(['kepala-puskesmas', 'dinas', 'bupati', 'petugas-pustu'])
export type PintuContoh = z.infer<typeof pintuContoh>

const kosong = z.object({})
/** What is still missing after this step; the cookie that comes with it takes the place of the one before. */
const sesudahLangkah = z.object({ keadaan: keadaanMasuk })
const sandi = z.string({ error: 'Isi kata sandi.' }).max(200, { error: 'Kata sandi paling panjang 200 huruf.' })
const kode = z.string({ error: 'Isi kodenya.' }).trim().min(6, { error: 'Kodenya enam angka.' }).max(20)

/** Signs in. 401 where name and password do not fit, 429 with `tungguDetik` where there were too many tries. */
export const postMasuk = defineEndpoint({
  nama: 'postMasuk',
  metode: 'POST',
  jalur: '/api/masuk',
  kueri: kosong,
  isi: z.object({
    namaPengguna: z.string({ error: 'Isi nama pengguna.' }).trim().min(1, { error: 'Isi nama pengguna.' }).max(60),
    sandi: sandi.min(1, { error: 'Isi kata sandi.' }),
  }),
  keluaran: sesudahLangkah,
  izin: 'umum',
  simpan: 'tidak',
})

/** Comes in by a door of the example, where there are any (`getSaya` tells). */
export const postMasukContoh = defineEndpoint({
  nama: 'postMasukContoh',
  metode: 'POST',
  jalur: '/api/masuk/contoh',
  kueri: kosong,
  isi: z.object({ pintu: pintuContoh }),
  keluaran: sesudahLangkah,
  izin: 'umum',
  simpan: 'tidak',
})

/** Uses a one-time link: what stands behind '#' in its address. A password of one's own comes next. */
export const postTautan = defineEndpoint({
  nama: 'postTautan',
  metode: 'POST',
  jalur: '/api/masuk/tautan',
  kueri: kosong,
  isi: z.object({ tautan: z.string({ error: 'Tautannya tidak lengkap.' }).min(20).max(100) }),
  keluaran: sesudahLangkah,
  izin: 'umum',
  simpan: 'tidak',
})

/** The second step: six digits from the telephone, or a recovery code. */
export const postKodeTotp = defineEndpoint({
  nama: 'postKodeTotp',
  metode: 'POST',
  jalur: '/api/masuk/kode',
  kueri: kosong,
  isi: z.object({ kode }),
  keluaran: sesudahLangkah,
  izin: 'langkah-masuk',
  simpan: 'tidak',
})

/** Makes a password of one's own; the old one is asked for only where one is fully signed in. 422 where it is refused. */
export const postSandi = defineEndpoint({
  nama: 'postSandi',
  metode: 'POST',
  jalur: '/api/saya/sandi',
  kueri: kosong,
  isi: z.object({ sandiLama: sandi.nullable().default(null), sandiBaru: sandi }),
  keluaran: sesudahLangkah,
  izin: 'langkah-masuk',
  simpan: 'tidak',
})

/** Begins a second factor: a picture for the telephone's camera (SVG) and the same secret to type. */
export const postPasangTotp = defineEndpoint({
  nama: 'postPasangTotp',
  metode: 'POST',
  jalur: '/api/saya/totp',
  kueri: kosong,
  isi: kosong,
  keluaran: z.object({ gambar: z.string(), ketik: z.string() }),
  izin: 'langkah-masuk',
  simpan: 'tidak',
})

/** Puts it in force by a first code; the recovery codes are shown this once. */
export const postSahkanTotp = defineEndpoint({
  nama: 'postSahkanTotp',
  metode: 'POST',
  jalur: '/api/saya/totp/sahkan',
  kueri: kosong,
  isi: z.object({ kode }),
  keluaran: sesudahLangkah.extend({ pemulihan: z.array(z.string()) }),
  izin: 'langkah-masuk',
  simpan: 'tidak',
})

/** Takes it off, against a code. */
export const postLepasTotp = defineEndpoint({
  nama: 'postLepasTotp',
  metode: 'POST',
  jalur: '/api/saya/totp/lepas',
  kueri: kosong,
  isi: z.object({ kode }),
  keluaran: sesudahLangkah,
  izin: 'akun',
  simpan: 'tidak',
})

const selesai = z.object({ selesai: z.literal(true) })

export const postKeluar = defineEndpoint({
  nama: 'postKeluar',
  metode: 'POST',
  jalur: '/api/keluar',
  kueri: kosong,
  isi: kosong,
  keluaran: selesai,
  izin: 'langkah-masuk',
  simpan: 'tidak',
})

/** Signs out everywhere, here too. */
export const postKeluarSemua = defineEndpoint({
  nama: 'postKeluarSemua',
  metode: 'POST',
  jalur: '/api/keluar-semua',
  kueri: kosong,
  isi: kosong,
  keluaran: selesai,
  izin: 'langkah-masuk',
  simpan: 'tidak',
})

/** Goes on in another of one's roles. */
export const postPeran = defineEndpoint({
  nama: 'postPeran',
  metode: 'POST',
  jalur: '/api/saya/peran',
  kueri: kosong,
  isi: z.object({ penugasan: nomorBaris }),
  keluaran: sesudahLangkah,
  izin: 'akun',
  simpan: 'tidak',
})
