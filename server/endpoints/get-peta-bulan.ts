import type { Angka } from '#contract/angka.ts'
import type { getPetaBulan, KolomBulan } from '#contract/peta.ts'
import { formatBulan, geser, rentang } from '#domain/bulan.ts'
import type { Handler } from '#http/mount.ts'
import { bagianTerbaca, bukaAngka } from '#usecases/buka-angka.ts'
import {
  angkaWilayah,
  masalahTidakAda,
  permintaanDari,
  sajikanAngka,
  sajikanBaris,
  sajikanIndikator,
  sajikanWilayah,
} from './sajikan.ts'

export const handleGetPetaBulan: Handler<
  typeof getPetaBulan.kueri,
  typeof getPetaBulan.isi,
  typeof getPetaBulan.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const minta = permintaanDari(kueri, { aktor, sekarang: sekarang() })
  const mulai = geser(minta.bulan, 1 - kueri.panjang)
  const terbuka = await bukaAngka(db, { ...minta, mulai })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { wilayah, indikator } = terbuka
  const bulanan = rentang(mulai, minta.bulan)
  return {
    indikator: sajikanIndikator(indikator),
    wilayah: sajikanWilayah(wilayah),
    rincian: kueri.rincian,
    versi,
    bulan: bulanan.map(formatBulan),
    targetTahun: bulanan.map((b) => terbuka.pada(b).target(wilayah, b)),
    total: bulanan.map((b) => sajikanAngka(angkaWilayah(terbuka.pada(b), wilayah, b))),
    baris: bagianTerbaca(terbuka, kueri.rincian).map((w) => {
      const { kode, nama, induk, bersama } = sajikanBaris(terbuka, w, minta.bulan, kueri.hierarki)
      const angka = bulanan.map((b) => sajikanAngka(angkaWilayah(terbuka.pada(b), w, b)))
      return { kode, nama, induk, bersama, ...kolomDari(angka) }
    }),
  }
}

const kolomDari = (angka: readonly Angka[]): KolomBulan => ({
  sel: angka.map((a) => a.sel),
  bulanIni: angka.map((a) => a.bulanIni),
  sdBulan: angka.map((a) => a.sdBulan),
  status: angka.map((a) => a.status),
  sementara: angka.map((a) => a.sementara),
  kedaluwarsa: angka.map((a) => a.kedaluwarsa),
  pembilang: angka.map((a) => a.pembilang),
  penyebut: angka.map((a) => a.penyebut),
  persen: angka.map((a) => a.persen),
  laju: angka.map((a) => a.laju),
  target: angka.map((a) => a.target),
  tren: angka.map((a) => a.tren),
  laporanMasuk: angka.map((a) => a.laporanMasuk),
  laporanWajib: angka.map((a) => a.laporanWajib),
})
