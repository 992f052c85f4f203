import type {
  AturanPosyanduTampil,
  getAturanPosyandu,
  postAturanPosyandu,
  postCobaAturanPosyandu,
} from '#contract/aturan-posyandu.ts'
import { bacaAmbang, batasAmbang, sebutAmbang } from '#domain/ambang-posyandu.ts'
import { formatBulan } from '#domain/bulan.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import type { AturanTersimpan } from '#store/aturan-posyandu.ts'
import {
  type AturanDiatur,
  bukaAturanPosyandu,
  cobaAturanPosyandu,
  listAturanDiatur,
  simpanAturanPosyandu,
} from '#usecases/atur-posyandu.ts'
import { masalahTidakAda } from './sajikan.ts'

export const handleGetAturanPosyandu: Handler<
  typeof getAturanPosyandu.kueri,
  typeof getAturanPosyandu.isi,
  typeof getAturanPosyandu.keluaran
> = async ({ db }, { kueri: { wilayah }, aktor }) => {
  const kab = await bukaAturanPosyandu(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  return { aturan: (await listAturanDiatur(db, kab.kab_id)).map(sajikan) }
}

const bernama = ({ nama, namaEn, ketentuan }: AturanTersimpan) => ({
  nama: sebutAmbang(nama, ketentuan),
  namaEn: sebutAmbang(namaEn, ketentuan),
})

function sajikan(satu: AturanDiatur): AturanPosyanduTampil {
  const { kode, nama, ketentuan, bawaan, untuk, versi, oleh, pada } = satu
  const ambang = bacaAmbang(nama, ketentuan)
  return {
    ...{ kode, ...bernama(satu), untuk: untuk.map(bernama), ambang, bawaan: bacaAmbang(nama, bawaan) },
    batas: Object.fromEntries(Object.keys(ambang).map((kunci) => [kunci, batasAmbang(kunci, ketentuan)])),
    ...{ versi, diubah: oleh && pada ? { oleh, pada: pada.toISOString() } : null },
  }
}

export const handlePostCobaAturanPosyandu: Handler<
  typeof postCobaAturanPosyandu.kueri,
  typeof postCobaAturanPosyandu.isi,
  typeof postCobaAturanPosyandu.keluaran
> = async ({ db, sekarang }, { isi: { wilayah, ...ubahan }, aktor }) => {
  const kab = await bukaAturanPosyandu(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const hasil = await cobaAturanPosyandu(db, kab, ubahan, { aktor, sekarang: sekarang() })
  if (hasil === 'tidak-ada') return TIDAK_ADA
  if (hasil === 'tidak-sah') return TIDAK_SAH
  if ('tidakAda' in hasil) return masalahTidakAda(hasil)
  return { ...hasil, bulan: formatBulan(hasil.bulan) }
}

export const handlePostAturanPosyandu: Handler<
  typeof postAturanPosyandu.kueri,
  typeof postAturanPosyandu.isi,
  typeof postAturanPosyandu.keluaran
> = async ({ db, sekarang }, { isi: { wilayah, ...ubahan }, aktor, alamat }) => {
  const kab = await bukaAturanPosyandu(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const hasil = await simpanAturanPosyandu(db, kab, ubahan, { aktor, alamat, pada: sekarang() })
  switch (hasil.hasil) {
    case 'disimpan':
      return { versi: hasil.versi, versiData: hasil.versiData }
    case 'tidak-ada':
      return TIDAK_ADA
    case 'tidak-sah':
      return TIDAK_SAH
    default: {
      const { nama, ketentuan, versi } = hasil.kini
      return bentrok({ ambang: bacaAmbang(nama, ketentuan), versi })
    }
  }
}

const TIDAK_ADA = tidakDitemukan('Aturan ini tidak ada, atau tidak dapat diatur. Pilih dari daftar.')

const TIDAK_SAH = new Problem({
  ...{ status: 422, kode: 'aturan-tidak-sah', judul: 'Aturan ini belum dapat dipakai' },
  rincian: 'Isi setiap ambang dengan bilangan bulat di dalam batasnya.',
})

const bentrok = (kini: object): Problem =>
  new Problem({
    ...{ status: 409, kode: 'aturan-berubah', judul: 'Aturan ini sudah diubah orang lain' },
    rincian: 'Sudah diubah orang lain; belum ada yang disimpan. Lihat isinya kini, lalu simpan lagi bila masih perlu.',
    lainnya: { kini },
  })
