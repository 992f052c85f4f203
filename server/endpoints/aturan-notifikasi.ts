import type {
  Aturan,
  getAturanNotifikasi,
  postAturanNotifikasi,
  postCobaAturan,
  postNaik,
} from '#contract/notifikasi.ts'
import { BATAS_AMBANG } from '#domain/aturan-notifikasi.ts'
import { formatBulan, tahunDari } from '#domain/bulan.ts'
import { BATAS_NAIK_TERBESAR, type BatasNaik, NAIK_BAWAAN } from '#domain/notifikasi-harian.ts'
import { pohonPada } from '#domain/pohon.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan, tidakSah } from '#http/problem.ts'
import { listVersiAturan } from '#store/aturan-notifikasi.ts'
import { loadIndikatorTahunan } from '#store/katalog.ts'
import { getBatasNaik, listAturanBawaan, listAturanNotifikasi } from '#store/notifikasi-tinjau.ts'
import { loadPohon } from '#store/pohon.ts'
import { bukaAturan, rancangAturan, simpanAturan, simpanNaik } from '#usecases/atur-notifikasi.ts'
import { cobaAturan } from '#usecases/tinjau-notifikasi-coba.ts'
import { masalahTidakAda } from './sajikan.ts'

export const handleGetAturanNotifikasi: Handler<
  typeof getAturanNotifikasi.kueri,
  typeof getAturanNotifikasi.isi,
  typeof getAturanNotifikasi.keluaran
> = async ({ db, sekarang }, { kueri: { wilayah }, aktor }) => {
  const kab = await bukaAturan(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const kabId = kab.kab_id
  const [aturan, bawaan, naik, versi, katalog] = await Promise.all([
    listAturanNotifikasi(db, kabId),
    listAturanBawaan(db),
    getBatasNaik(db, kabId),
    listVersiAturan(db, kabId),
    loadIndikatorTahunan(db, { kabId }),
  ])
  const tahun = tahunDari(bulanDi(kab.zona_waktu, sekarang()))
  return {
    aturan: aturan.map((satu): Aturan => {
      const { kode, jenis, nama, namaEn, aktif, ambang, indikator } = satu
      const milik = versi.get(kode)
      const asal = bawaan.find((lain) => lain.kode === kode)
      return {
        ...{ kode, jenis, nama, namaEn, aktif, ambang: { ...ambang }, batas: { ...BATAS_AMBANG[jenis] } },
        ...{ indikator: [...indikator], versi: milik?.versi ?? 0 },
        bawaan: asal ? { aktif: asal.aktif, ambang: { ...asal.ambang }, indikator: [...asal.indikator] } : null,
        diubah: milik ? { oleh: milik.oleh, pada: milik.pada.toISOString() } : null,
      }
    }),
    naik: { ...sajikanNaik(naik), versi: naik.versi, bawaan: sajikanNaik(NAIK_BAWAAN), terbesar: BATAS_NAIK_TERBESAR },
    pilihan: katalog(tahun).map(({ kode, nama }) => ({ kode, nama })),
  }
}

const sajikanNaik = ({ puskesmas, dinas }: BatasNaik) => ({ hariPuskesmas: puskesmas, hariDinas: dinas })

export const handlePostCobaAturan: Handler<
  typeof postCobaAturan.kueri,
  typeof postCobaAturan.isi,
  typeof postCobaAturan.keluaran
> = async ({ db, sekarang }, { isi, aktor }) => {
  const kab = await bukaAturan(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const aturan = await rancangAturan(db, kab.kab_id, { ...isi, aktif: true })
  if (!aturan) return aturan === undefined ? TIDAK_ADA : TIDAK_SAH
  const pada = sekarang()
  const hasil = await cobaAturan(db, { kab, aturan, pada, desaId: 'semua' })
  const [baris, katalog] = await Promise.all([loadPohon(db, kab), loadIndikatorTahunan(db, { kabId: kab.kab_id })])
  const nama = new Map(pohonPada(baris, hasil.sampai).desa.map((d) => [d.desaId, d.nama]))
  const indikator = new Map(katalog(tahunDari(hasil.sampai)).map((i) => [i.kode, i.nama]))
  return {
    ...{ dapat: hasil.dapat, kali: hasil.kali, desa: hasil.desa },
    ...{ dari: formatBulan(hasil.dari), sampai: formatBulan(hasil.sampai) },
    baris: hasil.tembakan
      .map((satu) => ({
        desa: nama.get(satu.desaId) ?? '',
        indikator: satu.indikator === '' ? null : (indikator.get(satu.indikator) ?? satu.indikator),
        bulan: satu.bulan.map(formatBulan),
      }))
      .toSorted((a, b) => a.desa.localeCompare(b.desa, 'id')),
  }
}

export const handlePostAturanNotifikasi: Handler<
  typeof postAturanNotifikasi.kueri,
  typeof postAturanNotifikasi.isi,
  typeof postAturanNotifikasi.keluaran
> = async ({ db, sekarang }, { isi: { wilayah, ...ubahan }, aktor, alamat }) => {
  const kab = await bukaAturan(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const hasil = await simpanAturan(db, kab, ubahan, { aktor, alamat, pada: sekarang() })
  switch (hasil.hasil) {
    case 'disimpan':
      return { versi: hasil.versi, versiData: hasil.versiData }
    case 'tidak-ada':
      return TIDAK_ADA
    case 'tidak-sah':
      return TIDAK_SAH
    default: {
      const kini = (await listAturanNotifikasi(db, kab.kab_id)).find((satu) => satu.kode === ubahan.kode)
      const versi = (await listVersiAturan(db, kab.kab_id)).get(ubahan.kode)?.versi ?? 0
      return bentrok({ ...kini, versi })
    }
  }
}

export const handlePostNaik: Handler<typeof postNaik.kueri, typeof postNaik.isi, typeof postNaik.keluaran> = async (
  { db },
  { isi: { wilayah, hariPuskesmas, hariDinas, versi }, aktor, alamat },
) => {
  const kab = await bukaAturan(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const hasil = await simpanNaik(db, kab, { puskesmas: hariPuskesmas, dinas: hariDinas, versi }, { aktor, alamat })
  if (hasil.hasil === 'bentrok') return bentrok({ ...sajikanNaik(hasil.kini), versi: hasil.kini.versi })
  if (hasil.hasil === 'tidak-sah')
    return tidakSah([{ kolom: 'hariDinas', pesan: 'Dinas diberi tahu tidak lebih dulu daripada kepala puskesmas.' }])
  return { versi: hasil.versi, versiData: hasil.versiData }
}

const TIDAK_ADA = tidakDitemukan('Aturan ini tidak ada. Pilih dari daftar.')

const TIDAK_SAH = new Problem({
  ...{ status: 422, kode: 'aturan-tidak-sah', judul: 'Aturan ini belum dapat dipakai' },
  rincian: 'Isi setiap ambang dengan bilangan bulat di dalam batasnya; aturan kejadian perlu indikatornya.',
})

const bentrok = (kini: object): Problem =>
  new Problem({
    ...{ status: 409, kode: 'aturan-berubah', judul: 'Aturan ini sudah diubah orang lain' },
    rincian: 'Sudah diubah orang lain; belum ada yang disimpan. Lihat isinya kini, lalu simpan lagi bila masih perlu.',
    lainnya: { kini },
  })
