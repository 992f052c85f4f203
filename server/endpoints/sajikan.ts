/** From the engine's values to the contract's: months as text, names beside codes. Shared by the reading endpoints. */
import type { Angka, Baris, IndikatorRingkas } from '#contract/angka.ts'
import type { UnitBelumLapor } from '#contract/kelengkapan.ts'
import type { KonteksAngka } from '#contract/konteks.ts'
import type { TitikGaris } from '#contract/ringkasan.ts'
import { type Bulan, formatBulan, parseBulan, rentang } from '#domain/bulan.ts'
import { type AngkaWilayah, hitungWilayah, type TitikWilayah, titikWilayah } from '#domain/cakupan.ts'
import type { Indikator } from '#domain/indikator.ts'
import type { PasanganLapor } from '#domain/kelengkapan.ts'
import type { WilayahHitung } from '#domain/kumpulan.ts'
import { type LajuLengkap, lajuLengkap, mulaiLaju, titikLaju } from '#domain/laju-lengkap.ts'
import { wakilDari } from '#domain/pemekaran.ts'
import { adalahKejadian } from '#domain/periode.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import type { TemuanTersimpan } from '#store/daftar-temuan.ts'
import type { UnitWajib } from '#store/rincian.ts'
import type { AngkaTerbuka, PermintaanAngka } from '#usecases/buka-angka.ts'
import type { Pembaca, TidakAda } from '#usecases/buka-wilayah.ts'

/** A month that the contract has already checked. */
export function bulanDari(teks: string): Bulan {
  const bulan = parseBulan(teks)
  if (bulan === null) throw new Error(`not a month: ${teks}`)
  return bulan
}

export const permintaanDari = (kueri: KonteksAngka, pembaca: Pembaca, mulai?: Bulan): PermintaanAngka => ({
  wilayah: kueri.wilayah,
  hierarki: kueri.hierarki,
  indikator: kueri.indikator,
  bulan: bulanDari(kueri.bulan),
  dasar: kueri.dasar,
  pembaca,
  ...(mulai === undefined ? {} : { mulai }),
})

export const sajikanAngka = (angka: AngkaWilayah): Angka => ({
  ...angka,
  sdBulan: angka.sdBulan === null ? null : formatBulan(angka.sdBulan),
})

export const sajikanIndikator = (indikator: Indikator): IndikatorRingkas => ({
  kode: indikator.kode,
  nama: indikator.nama,
  namaEn: indikator.namaEn,
  kelompok: indikator.kelompok,
  kelompokEn: indikator.kelompokEn,
  klaster: indikator.klaster,
  jenis: indikator.jenis,
  periode: indikator.periode,
  arah: indikator.arah,
  satuan: indikator.satuan,
  satuanHitung: indikator.satuanHitung,
  satuanHitungEn: indikator.satuanHitungEn,
  skala: indikator.skala,
  sensitif: indikator.sensitif,
})

export const sajikanWilayah = ({ kode, nama, tingkat }: WilayahPohon) => ({ kode, nama, tingkat })

/** The desa of an area as the engine numbers them: parts counted together are one. */
export const desaDihitung = ({ pecahan }: AngkaTerbuka, wilayah: WilayahPohon): readonly number[] => [
  ...new Set(wilayah.desa.map((d) => wakilDari(pecahan, d.desaId))),
]

const wilayahHitung = (terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): WilayahHitung => ({
  tingkat: wilayah.tingkat,
  desaId: desaDihitung(terbuka, wilayah),
  target: terbuka.target(wilayah, bulan),
})

/** The figure of an area in the view of a month. */
export const angkaWilayah = (terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): AngkaWilayah =>
  hitungWilayah(terbuka.bahan, wilayahHitung(terbuka, wilayah, bulan), bulan)

/** The figure of an earlier month, by the formula of then and without a verdict. */
export function titikPada(terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): TitikWilayah {
  const saat = terbuka.pada(bulan)
  return titikWilayah(saat.bahan, wilayahHitung(saat, wilayah, bulan), bulan)
}

/** Persons a month up to a month, over complete months; the months that it looks at must have been read. */
export function lajuWilayah(terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): LajuLengkap | null {
  const titik = rentang(mulaiLaju(bulan), bulan).map((b) => {
    const saat = terbuka.pada(b)
    return titikLaju(saat.bahan, wilayahHitung(saat, wilayah, b), b)
  })
  return lajuLengkap(terbuka.indikator, titik, { bulan, tingkat: wilayah.tingkat })
}

/** The line of an area over some months. */
export const garis = (terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulanan: readonly Bulan[]): TitikGaris[] =>
  bulanan.map((b) => {
    const saat = terbuka.pada(b)
    const titik = titikPada(terbuka, wilayah, b)
    return { bulan: formatBulan(b), nilai: nilaiGaris(saat, titik), sel: titik.sel, sementara: titik.sementara }
  })

/** What a small line draws: percent, or the count of a kejadian. */
export const nilaiGaris = (
  { indikator }: Pick<AngkaTerbuka, 'indikator'>,
  angka: Pick<TitikWilayah, 'sel' | 'pembilang' | 'persen'>,
): number | null => (angka.sel !== 'nilai' ? null : adalahKejadian(indikator) ? angka.pembilang : angka.persen)

/** Of a desa the code of the kecamatan or puskesmas that it is listed under. */
export function indukDari(wilayah: WilayahPohon, hierarki: KonteksAngka['hierarki']): string | null {
  if (wilayah.tingkat !== 'desa') return null
  const desa = wilayah.desa[0]
  return (hierarki === 'kerja' ? desa?.puskesmas?.kode : desa?.kecamatan?.kode) ?? null
}

/** One row: an area's figure under its name. */
export const sajikanBaris = (
  terbuka: AngkaTerbuka,
  wilayah: WilayahPohon,
  bulan: Bulan,
  hierarki: KonteksAngka['hierarki'],
): Baris => ({
  kode: wilayah.kode,
  nama: wilayah.nama,
  induk: indukDari(wilayah, hierarki),
  bersama: [...(wilayah.bersama ?? [])],
  ...sajikanAngka(angkaWilayah(terbuka, wilayah, bulan)),
})

/** Both sides of a finding, by name. */
export const sajikanSisi = ({ namaKiri, namaKanan, kiri, kanan, inggris }: TemuanTersimpan) => ({
  namaKiri: [...(namaKiri ?? [])],
  namaKiriEn: inggris.namaKiri && [...inggris.namaKiri],
  namaKanan: [...(namaKanan ?? [])],
  namaKananEn: inggris.namaKanan && [...inggris.namaKanan],
  pesanEn: inggris.pesan,
  kiri,
  kanan,
})

/** A pair that has not reported, under the names of its unit and desa. */
export function sajikanBelum(
  p: PasanganLapor,
  unit: ReadonlyMap<number, UnitWajib>,
  desa: ReadonlyMap<number, { readonly kode: string; readonly nama: string }>,
): UnitBelumLapor[] {
  const u = unit.get(p.unitId)
  const d = desa.get(p.desaId)
  if (!u || !d) return []
  const sebagian = p.kelompokLengkap + p.kelompokKurang > 0
  return [{ unit: u.nama, kodeUnit: u.kode, jenis: u.jenis, desa: d.nama, kodeDesa: d.kode, sebagian }]
}

export const masalahTidakAda = ({ tidakAda }: TidakAda): Problem => MASALAH[tidakAda]

const diLuarTugas = new Problem({
  status: 403,
  kode: 'di-luar-tugas',
  judul: 'Angka ini di luar wilayah tugas Anda',
  rincian: 'Pilih wilayah Anda sendiri dari daftar di atas halaman.',
})

const MASALAH: Readonly<Record<TidakAda['tidakAda'], Problem>> = {
  izin: diLuarTugas,
  ditahan: new Problem({
    status: 403,
    kode: 'ditahan',
    judul: 'Angka ini tidak ditampilkan untuk peran Anda',
    rincian: 'Indikator ini sensitif: di bawah kabupaten hanya tenaga kesehatan yang membacanya. Pilih indikator lain.',
  }),
  wilayah: tidakDitemukan('Wilayah ini tidak ada pada bulan tersebut. Pilih wilayah dari daftar di atas halaman.'),
  indikator: tidakDitemukan('Indikator ini tidak ada di katalog pada tahun tersebut. Pilih indikator dari daftar.'),
}
