/** What the endpoints of sasaran and targets share: months of a year, refusals, what a file did. */
import type { JawabanBerkas, TetapanSasaran } from '#contract/sasaran.ts'
import { type Bulan, januari, tahunDari } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor } from '#domain/impor.ts'
import type { Dasar } from '#domain/indikator.ts'
import { BENTUK_TETAPAN, NAMA_TETAPAN, type TetapanPenduga } from '#domain/penduga-sasaran.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { Problem, tidakSah } from '#http/problem.ts'
import type { HasilUbah, SelBentrok } from '#usecases/ubah-sasaran.ts'
import { bulanDari } from './sajikan.ts'

export const masaLain = (tahun: number): Problem =>
  tidakSah([{ kolom: 'mulai', pesan: `Pilih bulan di tahun ${tahun}.` }])

/** The month from which counts of a year hold: January for proyeksi, the one named for riil. */
export function mulaiDari(masa: { tahun: number; dasar: Dasar; mulai: string | null | undefined }): Bulan | Problem {
  const { tahun, dasar, mulai } = masa
  const bulan = mulai ? bulanDari(mulai) : null
  if (bulan !== null && tahunDari(bulan) !== tahun) return masaLain(tahun)
  if (dasar === 'proyeksi') {
    const tetap = bulan === null || bulan === januari(tahun)
    return tetap ? januari(tahun) : tidakSah([{ kolom: 'mulai', pesan: 'Proyeksi berlaku setahun penuh.' }])
  }
  return bulan ?? tidakSah([{ kolom: 'mulai', pesan: 'Sebut bulan mulai berlakunya sasaran riil.' }])
}

/** Documents are written by people, and must not name any. */
export const checkDokumen = (dokumen: readonly string[]): Problem | null =>
  dokumen.some((teks) => checkTeksBebas(teks) === 'nomor-orang')
    ? tidakSah([{ kolom: 'dokumen', pesan: 'Dokumen memuat nomor 16 angka seperti NIK; tulis nomor suratnya saja.' }])
    : null

const GALAT_TERBANYAK = 100

/** What could not be saved, cell by cell. */
export function masalahUbah(hasil: Extract<HasilUbah, { readonly ditolak: unknown }>): Problem {
  if (hasil.ditolak === 'pilih') return masalahPilih(hasil.sel)
  const galat = hasil.sel.slice(0, GALAT_TERBANYAK).map(({ kolom, pesan }) => ({ kolom, pesan }))
  if (hasil.ditolak === 'bentrok') {
    return new Problem({
      ...{ status: 409, kode: 'sudah-berubah', judul: 'Sebagian sudah diubah orang lain' },
      rincian: 'Belum ada yang disimpan. Muat ulang untuk melihat angka terbaru, lalu ulangi perubahan Anda.',
      galat,
    })
  }
  return new Problem({
    ...{ status: 422, kode: 'isian', judul: 'Belum dapat disimpan' },
    rincian: 'Belum ada yang disimpan. Perbaiki yang disebut di bawah, lalu simpan lagi.',
    galat,
  })
}

/** `bentrok` holds the cells for whoever lets a person choose; sent again with `lama` as it stands now, a cell is written. */
function masalahPilih(semua: readonly SelBentrok[]): Problem {
  const sel = semua.slice(0, GALAT_TERBANYAK)
  const tulis = (n: number | null) => (n === null ? 'kosong' : String(n))
  return new Problem({
    ...{ status: 409, kode: 'sudah-berubah', judul: 'Sebagian sudah diubah orang lain' },
    rincian: 'Belum ada yang disimpan. Pilih angka untuk tiap sel yang disebut, lalu simpan lagi.',
    galat: sel.map(({ desa, jenis, namaDesa, namaJenis, kini, lama, oleh }) => ({
      kolom: `${desa} ${jenis}`,
      pesan: `${namaDesa}, ${namaJenis}: kini ${tulis(kini)}${oleh ? ` (${oleh})` : ''}, yang Anda lihat ${tulis(lama)}.`,
    })),
    lainnya: { bentrok: sel.map(({ pada, ...satu }) => ({ ...satu, pada: pada?.toISOString() ?? null })) },
  })
}

export const sajikanTetapan = (tetapan: TetapanPenduga): TetapanSasaran[] =>
  NAMA_TETAPAN.map((nama) => ({ nama, ...BENTUK_TETAPAN[nama], isi: tetapan[nama] ?? null }))

const PENOLAKAN_TERBANYAK = 200

export const sajikanImpor = ({ ditolak, ...satu }: JawabanImpor): JawabanBerkas => ({
  ...{ diterapkan: satu.diterapkan, baru: satu.baru, berubah: satu.berubah, sama: satu.sama },
  ditolak: ditolak.slice(0, PENOLAKAN_TERBANYAK).map(({ lembar = null, baris, kolom, nilai, alasan, saran }) => ({
    ...{ lembar, baris, kolom, nilai, alasan, saran },
  })),
  ditolakLain: Math.max(0, ditolak.length - PENOLAKAN_TERBANYAK),
  ...{ perubahan: [...satu.perubahan], perubahanLain: satu.perubahanLain, catatan: [...satu.catatan] },
})

/** What cannot be done with a file, in the words of the one who found out. */
export function masalahBerkas(error: unknown): Problem {
  if (!(error instanceof ImporGagal)) throw error
  return new Problem({
    ...{ status: 422, kode: 'impor-gagal', judul: 'Berkas ini belum dapat diproses', rincian: error.message },
  })
}
