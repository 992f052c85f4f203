import type { postPapan, postPapanHapus, postPapanLingkup } from '#contract/papan.ts'
import type { Db } from '#db/connection.ts'
import type { Potongan } from '#domain/papan.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import type { Pembaca } from '#usecases/buka-wilayah.ts'
import {
  aturLingkup,
  bukaPapan,
  hapusPapan,
  type PapanTerbuka,
  type SusunDitolak,
  simpanPapan,
  type Tersusun,
} from '#usecases/susun-papan.ts'
import { sajikanPapan } from './get-papan.ts'
import { masalahTidakAda } from './sajikan.ts'

type Jawaban = { readonly kunci: string; readonly versi: number }

export const handlePostPapan: Handler<typeof postPapan.kueri, typeof postPapan.isi, typeof postPapan.keluaran> = async (
  { db, sekarang },
  { isi, aktor, alamat },
) => {
  const { nama, potongan, papan, versi } = isi
  const orang = checkTeks([nama, ...potongan.flatMap(teksPotongan)])
  if (orang) return orang
  return susun(db, { wilayah: isi.wilayah, pembaca: { aktor, sekarang: sekarang() } }, (terbuka) =>
    simpanPapan(
      db,
      terbuka,
      { dasar: papan === null ? null : { papan, versi: versi ?? 0 }, nama, potongan },
      { aktor, alamat },
    ),
  )
}

export const handlePostPapanLingkup: Handler<
  typeof postPapanLingkup.kueri,
  typeof postPapanLingkup.isi,
  typeof postPapanLingkup.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) =>
  susun(db, { wilayah: isi.wilayah, pembaca: { aktor, sekarang: sekarang() } }, (terbuka) =>
    aturLingkup(db, terbuka, isi, { aktor, alamat }),
  )

export const handlePostPapanHapus: Handler<
  typeof postPapanHapus.kueri,
  typeof postPapanHapus.isi,
  typeof postPapanHapus.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) =>
  susun(db, { wilayah: isi.wilayah, pembaca: { aktor, sekarang: sekarang() } }, (terbuka) =>
    hapusPapan(db, terbuka, isi, { aktor, alamat }),
  )

const teksPotongan = ({ judul, teks }: Potongan): readonly string[] => [judul, teks].flatMap((satu) => satu ?? [])

/** What people write on a board is read by others: no person is named by a number. */
function checkTeks(teks: readonly string[]): Problem | null {
  if (!teks.some((satu) => checkTeksBebas(satu) === 'nomor-orang')) return null
  return new Problem({
    status: 422,
    kode: 'nomor-orang',
    judul: 'Papan tidak boleh memuat nomor orang',
    rincian: 'Tulis tanpa nomor induk atau nomor kartu.',
  })
}

async function susun(
  db: Db,
  minta: { readonly wilayah: string; readonly pembaca: Pembaca },
  kerja: (terbuka: PapanTerbuka) => Promise<Tersusun | SusunDitolak>,
): Promise<Jawaban | Problem> {
  const terbuka = await bukaPapan(db, minta)
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const hasil = await kerja(terbuka)
  return 'ditolak' in hasil
    ? masalahSusun(hasil, minta.pembaca.aktor.penggunaId)
    : { kunci: String(hasil.papanId), versi: hasil.versi }
}

function masalahSusun(hasil: SusunDitolak, saya: number): Problem {
  if (hasil.ditolak !== 'versi') return MASALAH[hasil.ditolak]
  return new Problem({
    status: 409,
    kode: 'versi-papan',
    judul: 'Papan ini sudah diubah dari tempat lain',
    rincian: 'Lihat susunannya kini, lalu simpan susunan Anda sebagai papan baru atau buang.',
    lainnya: { kini: sajikanPapan(hasil.kini, saya) },
  })
}

const MASALAH: Readonly<Record<Exclude<SusunDitolak['ditolak'], 'versi'>, Problem>> = {
  'tidak-ada': tidakDitemukan('Papan ini tidak ada atau sudah dihapus. Pilih papan dari daftar.'),
  'bukan-milik': new Problem({
    status: 403,
    kode: 'bukan-papan-sendiri',
    judul: 'Hanya pembuatnya yang mengubah papan ini',
    rincian: 'Buat salinannya untuk diubah.',
  }),
  'terlalu-banyak': new Problem({
    status: 409,
    kode: 'papan-terlalu-banyak',
    judul: 'Papan Anda sudah terlalu banyak',
    rincian: 'Hapus papan yang tidak dipakai lagi.',
  }),
  lingkup: new Problem({
    status: 403,
    kode: 'lingkup-papan',
    judul: 'Peran Anda tidak membagikan sejauh itu',
    rincian: 'Pilih lingkup lain dari daftar.',
  }),
}
