// What a step of signing in comes to, as the browser is told it.
import type { KeadaanMasuk, SesiTersimpan } from '#domain/masuk.ts'
import { kataTunggu } from '#domain/percobaan.ts'
import { KALIMAT_SANDI } from '#domain/sandi.ts'
import { Berkuki, type PermintaanMasuk } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import type { HasilSandi } from '#usecases/ganti-sandi.ts'
import type { HasilMasuk } from '#usecases/masuk.ts'

/** Everything that a step may come to, whichever it was. */
type Hasil = HasilMasuk | HasilSandi | { readonly hasil: 'wajib' }
type Terbuka = { readonly kuki: string; readonly keadaan: KeadaanMasuk }

/** The new cookie with what is still missing, or why not. */
export function jawabLangkah(hasil: Hasil | Terbuka | null, yang: Yang): Berkuki<{ keadaan: KeadaanMasuk }> | Problem {
  if (hasil === null) return berakhir
  if ('kuki' in hasil) return new Berkuki({ keadaan: hasil.keadaan }, hasil.kuki)
  return masalahMasuk(hasil, yang)
}

type Gagal = Exclude<Hasil, Terbuka>

export function masalahMasuk(hasil: Gagal, yang: Yang): Problem {
  switch (hasil.hasil) {
    case 'tunggu':
      return tunggu(hasil.tungguDetik)
    case 'tidak-cocok':
      return tidakCocok(yang, hasil.tungguDetik)
    case 'ditolak':
      return sandiDitolak(KALIMAT_SANDI[hasil.sebab])
    case 'ditangguhkan':
      return ditangguhkan
    case 'tanpa-peran':
      return tanpaPeran
    case 'tidak-boleh':
      return bukanLangkahnya
    case 'wajib':
      return faktorWajib
    case 'berakhir':
      return berakhir
  }
}

/** The session of an endpoint that has one by its permission; a program with a token has none. */
export const sesiDari = ({ sambungan }: Pick<PermintaanMasuk<unknown, unknown>, 'sambungan'>): SesiTersimpan | null =>
  sambungan.penanya.sesi

const tunggu = (detik: number): Problem =>
  new Problem({
    status: 429,
    kode: 'terlalu-sering',
    judul: 'Terlalu banyak percobaan',
    rincian: `Coba lagi sesudah ${kataTunggu(detik)}. Bila lupa kata sandi, minta tautan baru kepada dinas kesehatan.`,
    lainnya: { tungguDetik: detik },
  })

/** What was typed (or followed) does not fit: a password, a code, a link. */
export type Yang = 'sandi' | 'kode' | 'tautan'

const PERIKSA: Readonly<Record<Yang, string>> = {
  sandi: 'Nama pengguna atau kata sandi tidak cocok; huruf besar dan kecil pada kata sandi dibedakan.',
  kode: 'Kode tidak cocok; ketik kode yang sedang tampil di telepon. Kode yang sudah dipakai tidak berlaku lagi.',
  tautan: 'Tautan ini sudah dipakai atau sudah lewat waktunya; minta yang baru kepada dinas kesehatan.',
}

function tidakCocok(yang: Yang, tungguDetik: number): Problem {
  const tunggu = tungguDetik > 0 ? ` Coba lagi sesudah ${kataTunggu(tungguDetik)}.` : ''
  const rincian = PERIKSA[yang] + tunggu
  return new Problem({ status: 401, kode: 'tidak-cocok', judul: 'Tidak cocok', rincian, lainnya: { tungguDetik } })
}

const sandiDitolak = (pesan: string): Problem =>
  new Problem({
    status: 422,
    kode: 'sandi-ditolak',
    judul: 'Kata sandi belum dapat dipakai',
    rincian: pesan,
    galat: [{ kolom: 'sandiBaru', pesan }],
  })

const ditangguhkan = new Problem({
  status: 403,
  kode: 'ditangguhkan',
  judul: 'Akun ini ditangguhkan',
  rincian: 'Hubungi dinas kesehatan untuk mengaktifkannya lagi.',
})

const tanpaPeran = new Problem({
  status: 403,
  kode: 'tanpa-peran',
  judul: 'Akun ini belum punya tugas yang berlaku hari ini',
  rincian: 'Minta dinas kesehatan memberi tugas dan wilayahnya.',
})

const bukanLangkahnya = new Problem({
  status: 409,
  kode: 'bukan-langkahnya',
  judul: 'Langkah ini tidak berlaku sekarang',
  rincian: 'Muat ulang halaman untuk melihat langkah berikutnya.',
})

const faktorWajib = new Problem({
  status: 403,
  kode: 'faktor-wajib',
  judul: 'Peran Anda wajib memakai faktor kedua',
  rincian: 'Bila telepon berganti, minta tautan baru kepada admin.',
})

export const berakhir = new Problem({
  status: 401,
  kode: 'belum-masuk',
  judul: 'Sesi ini sudah berakhir',
  rincian: 'Masuk lagi.',
})
