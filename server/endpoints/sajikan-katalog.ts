/** What the endpoints of the catalogue share: versions and drafts as the contract tells them, refusals. */
import type { PemeriksaanRancangan, RancanganRingkas, VersiIndikator } from '#contract/kelola-katalog.ts'
import { aturanPeriode } from '#domain/pilihan-indikator.ts'
import { sukuFormulir, tidakDapatDisalin } from '#domain/susun-indikator.ts'
import { masaVersi } from '#domain/versi-indikator.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import type { VersiKatalog } from '#store/katalog.ts'
import type { CatatanVersi } from '#store/katalog-kab.ts'
import type { RancanganTersimpan } from '#store/rancangan-indikator.ts'
import type { Pemeriksaan, TidakJadi } from '#usecases/rancangan-indikator.ts'

type IsiRancangan = VersiIndikator['isi']

export const sajikanPemeriksaan = ({ galat, peringatan, ...kata }: Pemeriksaan): PemeriksaanRancangan => ({
  ...{ galat: [...galat], peringatan: [...peringatan], ...kata },
})

export const sajikanRancangan = (
  { rancanganId, versi, isi, oleh, pada, dicobaPada }: RancanganTersimpan,
  kodeAda: ReadonlySet<string>,
): RancanganRingkas => ({
  ...{ rancangan: rancanganId, versi, kode: isi.kode, nama: isi.nama, berlakuDari: isi.berlakuDari, oleh },
  rumusBaru: kodeAda.has(isi.kode),
  ...{ pada: pada.toISOString(), dicobaPada: dicobaPada?.toISOString() ?? null },
})

/** A version as the form would hold it. */
export function isiDari({ siap, ...versi }: VersiKatalog): IsiRancangan {
  const { kode, berlakuDari, nama, definisi, kelompok, klaster, jenis, periode, umurMaks, bentukTarget, arah } = versi
  const { gabung, sekaliPer, sensitif, skala, satuan, satuanHitung, minimalNol } = versi
  const inggris = { namaEn: versi.namaEn ?? '', definisiEn: versi.definisiEn ?? '' }
  return {
    ...{ kode, berlakuDari, nama, definisi, kelompok, klaster, jenis, periode, umurMaks, bentukTarget, arah },
    ...{ ...inggris, satuanHitung, satuanHitungEn: versi.satuanHitungEn ?? '' },
    ...{ gabung, sekaliPer, sensitif, skala, satuan, minimalNol, jadwal: [...siap.jadwal] },
    ...{ pembilang: sukuFormulir(siap.pembilang), penyebut: sukuFormulir(siap.penyebut) },
  }
}

export function sajikanVersi(
  versi: VersiKatalog,
  semua: readonly VersiKatalog[],
  catatan: readonly CatatanVersi[],
): VersiIndikator {
  const { milik, berlakuDari, berakhir, rumusPembilang, rumusPenyebut } = versi
  const catat = milik === 'kabupaten' ? catatan.find((c) => c.berlakuDari === berlakuDari) : undefined
  return {
    ...{ milik, berlakuDari, berakhir, keadaan: berakhir === null ? 'aktif' : 'dihentikan' },
    masa: masaVersi(semua, versi).map((m) => ({ ...m })),
    ...{ rumusPembilang, rumusPenyebut, isi: isiDari(versi) },
    tidakDapatDisalin: tidakDapatDisalin(versi.siap, aturanPeriode(versi.periode) !== undefined),
    dokumen: catat?.dokumen ?? versi.sumber,
    ...{ oleh: catat?.oleh ?? null, pada: catat?.pada.toISOString() ?? null },
    henti: catat?.henti ? { ...catat.henti, pada: catat.henti.pada.toISOString() } : null,
  }
}

const HARAP_DIULANG = 'Belum ada yang disimpan. Muat ulang untuk melihat yang terbaru, lalu ulangi perubahan Anda.'

/** Why a draft could not be kept, tried or switched on. */
export function masalahRancangan(tidak: TidakJadi): Problem {
  switch (tidak.ditolak) {
    case 'tidak-ada':
      return tidakDitemukan('Rancangan ini tidak ada, atau sudah dibuang. Muat ulang daftarnya.')
    case 'bentrok':
      return new Problem({
        ...{ status: 409, kode: 'sudah-berubah', judul: 'Rancangan ini sudah diubah', rincian: HARAP_DIULANG },
      })
    case 'penuh':
      return new Problem({
        ...{ status: 422, kode: 'rancangan-penuh', judul: 'Terlalu banyak rancangan' },
        rincian: 'Sudah ada 100 rancangan. Buang yang tidak dipakai lagi, lalu simpan.',
      })
    case 'belum-dicoba':
      return new Problem({
        ...{ status: 422, kode: 'belum-dicoba', judul: 'Rancangan ini belum dicoba' },
        rincian: 'Coba dulu pada laporan satu bulan dan periksa hasilnya, lalu berlakukan.',
      })
    case 'isian':
      return new Problem({
        ...{ status: 422, kode: 'isian', judul: 'Rancangan ini belum lengkap' },
        ...{ rincian: 'Perbaiki yang disebut di bawah, lalu ulangi.', galat: [...tidak.galat] },
      })
  }
}
