import type {
  BarisCoba,
  postAktifkanIndikator,
  postCobaIndikator,
  postHentikanIndikator,
} from '#contract/kelola-katalog.ts'
import { type Bulan, formatBulan, januari, rentang, tahunDari } from '#domain/bulan.ts'
import { selisihCoba, TANDA_COBA, tandaCoba } from '#domain/coba-indikator.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import type { Handler } from '#http/mount.ts'
import type { Problem } from '#http/problem.ts'
import { aktifkanIndikator, type Diterapkan, hentikanIndikator } from '#usecases/aktifkan-indikator.ts'
import { bagianTerbaca } from '#usecases/buka-angka.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { cobaIndikator, type HasilCoba } from '#usecases/coba-indikator.ts'
import type { TidakJadi } from '#usecases/rancangan-indikator.ts'
import {
  angkaWilayah,
  bulanDari,
  garis,
  masalahTidakAda,
  sajikanAngka,
  sajikanBaris,
  sajikanIndikator,
  sajikanWilayah,
} from './sajikan.ts'
import { masalahRancangan, sajikanPemeriksaan } from './sajikan-katalog.ts'
import { checkDokumen } from './sajikan-sasaran.ts'

export const handlePostCobaIndikator: Handler<
  typeof postCobaIndikator.kueri,
  typeof postCobaIndikator.isi,
  typeof postCobaIndikator.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const bulan = bulanDari(isi.bulan)
  const { wilayah, hierarki, dasar, rincian } = isi
  const pada = sekarang()
  const hasil = await cobaIndikator(db, {
    ...{ kab, wilayah, hierarki, dasar, bulan, dilihat: isi, peminta: { aktor, alamat }, sekarang: pada },
  })
  if ('ditolak' in hasil) return masalahRancangan(hasil)
  if ('tidakAda' in hasil) return masalahTidakAda(hasil)
  const { baru, lama } = hasil
  const baris = bagianTerbaca(baru, rincian).map((w) => sajikanCoba(hasil, w, { bulan, hierarki }))
  return {
    ...{ wilayah: sajikanWilayah(baru.wilayah), bulan: isi.bulan, rincian, baris },
    indikator: sajikanIndikator(baru.indikator),
    lama: lama && {
      ...{ nama: lama.versi.nama, milik: lama.versi.milik, berlakuDari: lama.versi.berlakuDari },
      ...{ rumusPembilang: lama.versi.rumusPembilang, rumusPenyebut: lama.versi.rumusPenyebut },
    },
    pemeriksaan: sajikanPemeriksaan(hasil.pemeriksaan),
    total: sajikanCoba(hasil, baru.wilayah, { bulan, hierarki }),
    ringkasan: {
      baris: baris.length,
      bernilai: baris.filter((b) => b.baru.sel === 'nilai').length,
      tanda: TANDA_COBA.map((tanda) => ({ tanda, banyak: baris.filter((b) => b.tanda.includes(tanda)).length })),
    },
    garis: sajikanGaris(hasil, bulan),
    dicobaPada: pada.toISOString(),
  }
}

function sajikanCoba(
  { baru, lama }: HasilCoba,
  wilayah: WilayahPohon,
  { bulan, hierarki }: { readonly bulan: Bulan; readonly hierarki: 'administrasi' | 'kerja' },
): BarisCoba {
  const { kode, nama, induk } = sajikanBaris(baru, wilayah, bulan, hierarki)
  const kini = { angka: angkaWilayah(baru, wilayah, bulan), periode: baru.indikator.periode }
  const dulu = lama && {
    angka: angkaWilayah(lama.terbuka, wilayah, bulan),
    periode: lama.terbuka.indikator.periode,
  }
  return {
    ...{ kode, nama, induk, baru: sajikanAngka(kini.angka), lama: dulu && sajikanAngka(dulu.angka) },
    ...{ selisih: selisihCoba(kini, dulu), tanda: tandaCoba(kini, dulu) },
  }
}

function sajikanGaris({ baru, lama }: HasilCoba, bulan: Bulan) {
  const bulanan = rentang(januari(tahunDari(bulan)), bulan)
  const kini = garis(baru, baru.wilayah, bulanan)
  const dulu = lama ? garis(lama.terbuka, lama.terbuka.wilayah, bulanan) : []
  return bulanan.map((b, i) => ({
    ...{ bulan: formatBulan(b), baru: kini[i]?.nilai ?? null, lama: dulu[i]?.nilai ?? null },
  }))
}

const sajikanTerap = (hasil: Diterapkan | TidakJadi): ({ akibat: string[] } & Omit<Diterapkan, 'akibat'>) | Problem =>
  'ditolak' in hasil ? masalahRancangan(hasil) : { ...hasil, akibat: [...hasil.akibat] }

export const handlePostAktifkanIndikator: Handler<
  typeof postAktifkanIndikator.kueri,
  typeof postAktifkanIndikator.isi,
  typeof postAktifkanIndikator.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const { dokumen, kering } = isi
  const orang = checkDokumen([dokumen])
  if (orang) return orang
  const minta = { kab, dokumen, kering, peminta: { aktor, alamat }, sekarang: sekarang(), dilihat: isi }
  return sajikanTerap(await aktifkanIndikator(db, minta))
}

export const handlePostHentikanIndikator: Handler<
  typeof postHentikanIndikator.kueri,
  typeof postHentikanIndikator.isi,
  typeof postHentikanIndikator.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const { dokumen, kering, indikator, berlakuDari, sejak } = isi
  const orang = checkDokumen([dokumen])
  if (orang) return orang
  const apa = { indikator, berlakuDari, sejak, dokumen, kering }
  return sajikanTerap(await hentikanIndikator(db, { kab, ...apa, peminta: { aktor, alamat }, sekarang: sekarang() }))
}
