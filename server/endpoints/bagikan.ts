import type { getBagikan, getBagikanDaftar, postBagikan, postCabutBagikan } from '#contract/bagikan.ts'
import { type Handler, type HandlerMasuk, Tetap } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { listBagikan } from '#store/bagikan.ts'
import { cabutBagikan, createBagikan, milikBagikan } from '#usecases/bagikan.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

export const handleGetBagikan: HandlerMasuk<
  typeof getBagikan.kueri,
  typeof getBagikan.isi,
  typeof getBagikan.keluaran
> = async (_deps, { sambungan: { penanya } }) => {
  if (!penanya.bagikan) return tidakDitemukan('Permintaan ini tidak membawa tautan yang dibagikan.')
  const { jalur, kueri, pembuat, catatan, berakhirPada } = penanya.bagikan
  return { jalur, kueri, pembuat, catatan, berakhirPada: berakhirPada.toISOString() }
}

export const handleGetBagikanDaftar: Handler<
  typeof getBagikanDaftar.kueri,
  typeof getBagikanDaftar.isi,
  typeof getBagikanDaftar.keluaran
> = async ({ db, sekarang }, { aktor }) => ({
  bagikan: (await listBagikan(db, milikBagikan(aktor), sekarang())).map(
    ({ bagikanId, dibuatPada, berakhirPada, terakhirPada, ...lain }) => ({
      ...{ ...lain, bagikan: bagikanId },
      dibuatPada: dibuatPada.toISOString(),
      berakhirPada: berakhirPada.toISOString(),
      terakhirPada: terakhirPada?.toISOString() ?? null,
    }),
  ),
})

export const handlePostBagikan: Handler<
  typeof postBagikan.kueri,
  typeof postBagikan.isi,
  typeof postBagikan.keluaran
> = async ({ db, sekarang }, { aktor, alamat, isi }) => {
  const hasil = await createBagikan(db, { ...isi, bulan: bulanDari(isi.bulan), aktor, alamat, pada: sekarang() })
  if (typeof hasil === 'string') return MASALAH[hasil]
  if ('tidakAda' in hasil) return masalahTidakAda(hasil)
  const { bagikanId, rahasia, berakhirPada } = hasil
  return { bagikan: bagikanId, rahasia, berakhirPada: berakhirPada.toISOString() }
}

export const handlePostCabutBagikan: Handler<
  typeof postCabutBagikan.kueri,
  typeof postCabutBagikan.isi,
  typeof postCabutBagikan.keluaran
> = async ({ db, sekarang, pintu }, { aktor, alamat, isi }) => {
  const dicabut = await cabutBagikan(db, { aktor, bagikanId: isi.bagikan, alamat, pada: sekarang() })
  if (!dicabut) return tidakDitemukan('Tautan ini sudah dicabut atau bukan milik Anda.')
  pintu.lupakan(0)
  return new Tetap({ selesai: true })
}

const MASALAH = {
  layar: new Problem({ status: 422, kode: 'bagikan-layar', judul: 'Layar ini tidak dapat dibagikan dengan tautan' }),
  sebagian: new Problem({
    status: 403,
    kode: 'bagikan-sebagian',
    judul: 'Wilayah ini lebih luas daripada wilayah Anda',
    rincian: 'Tautan menunjukkan semua desa di wilayahnya. Pilih wilayah kerja Anda sendiri, lalu bagikan.',
  }),
  'nomor-orang': new Problem({
    status: 422,
    kode: 'nomor-orang',
    judul: 'Catatan memuat nomor orang',
    rincian: 'Hapus angka 16 digit (NIK atau nomor KK) dari catatan.',
  }),
  'terlalu-banyak': new Problem({
    status: 409,
    kode: 'bagikan-terlalu-banyak',
    judul: 'Tautan Anda sudah terlalu banyak',
    rincian: 'Cabut yang tidak dipakai lagi di Profil saya, lalu buat yang baru.',
  }),
} as const
