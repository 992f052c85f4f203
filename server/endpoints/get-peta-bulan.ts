import type { getPetaBulan } from '#contract/peta.ts'
import { formatBulan, geser, rentang } from '#domain/bulan.ts'
import type { Handler } from '#http/mount.ts'
import { bagianTerbaca, bukaAngka } from '#usecases/buka-angka.ts'
import { nilaiGaris } from './get-ringkasan.ts'
import {
  angkaWilayah,
  masalahTidakAda,
  permintaanDari,
  sajikanAngka,
  sajikanIndikator,
  sajikanWilayah,
} from './sajikan.ts'

export const handleGetPetaBulan: Handler<
  typeof getPetaBulan.kueri,
  typeof getPetaBulan.isi,
  typeof getPetaBulan.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const dasar = permintaanDari(kueri, { aktor, sekarang: sekarang() })
  const mulai = geser(dasar.bulan, 1 - kueri.panjang)
  const terbuka = await bukaAngka(db, { ...dasar, mulai })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { wilayah, indikator } = terbuka
  const bulanan = rentang(mulai, dasar.bulan)
  return {
    indikator: sajikanIndikator(indikator),
    wilayah: sajikanWilayah(wilayah),
    versi,
    bulan: bulanan.map(formatBulan),
    total: bulanan.map((b) => sajikanAngka(angkaWilayah(terbuka, wilayah, b))),
    baris: bagianTerbaca(terbuka, 'desa').map((w) => {
      const angka = bulanan.map((b) => angkaWilayah(terbuka, w, b))
      return {
        kode: w.kode,
        nama: w.nama,
        bersama: [...(w.bersama ?? [])],
        sel: angka.map((a) => a.sel),
        status: angka.map((a) => a.status),
        sementara: angka.map((a) => a.sementara),
        nilai: angka.map((a) => nilaiGaris(terbuka, a)),
      }
    }),
  }
}
