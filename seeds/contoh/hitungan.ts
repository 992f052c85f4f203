/**
 * The counts themselves. Each follows from the sasaran of the desa, the share that its kind of unit serves, the season,
 * the years and the desa's mutu; what is part of another count is drawn from it, so the counts of one laporan go together.
 */
import { type Bulan, bulanKe, januari, selisihBulan, tahunDari } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import { acak, benih, kedatangan, menyimpang, sebagian } from './acak.ts'
import { type Berubah, createBerubah } from './berubah.ts'
import type { PendugaSasaran } from './data.ts'
import { type Buku, musimPada, type Resep, trenPada } from './resep.ts'
import { createSasaran, type SasaranPada } from './sasaran.ts'
import { hitungBerjalan } from './sejak-januari.ts'
import type { Sengaja } from './sengaja.ts'
import { createSusunan, type Desa, type Pasangan, type Susunan } from './susunan.ts'
import type { Tempat } from './tempat.ts'

export type Contoh = Tempat & {
  readonly buku: Buku
  readonly penduga: readonly PendugaSasaran[]
  readonly sengaja: Sengaja
  readonly katalog: KatalogIsian
  /** Names another set of draws; absent: those of the example as it ships. */
  readonly undian?: string | undefined
}

/** One laporan being worked out: whose, for which month (and week), and what is known of it so far. */
export type Lembar = {
  readonly pasangan: Pasangan
  readonly bulan: Bulan
  readonly minggu: number
  /** By `Resep.nomor`; null where this unit has nothing to say about the elemen. */
  readonly nilai: (number | null | undefined)[]
}

export const lembarBaru = (pasangan: Pasangan, bulan: Bulan, minggu = 0): Lembar => ({
  pasangan,
  bulan,
  minggu,
  nilai: [],
})

export type Hitung = (lembar: Lembar, resep: number) => number | null

export type Bahan = Contoh & {
  readonly susunan: Susunan
  readonly sasaran: SasaranPada
  readonly berubah: Berubah
  /** Answers one count, and remembers it on its sheet. */
  readonly hitung: Hitung
}

/** All that counting needs, over one set of data files. */
export function createBahan(contoh: Contoh): Bahan {
  const hitung: Hitung = (lembar, nomor) => {
    const ada = lembar.nilai[nomor]
    if (ada !== undefined) return ada
    const resep = contoh.buku.resep[nomor]
    const nilai = resep ? nilaiResep(bahan, lembar, resep) : null
    lembar.nilai[nomor] = nilai
    return nilai
  }
  const bahan: Bahan = {
    ...contoh,
    susunan: createSusunan(contoh),
    sasaran: createSasaran(contoh),
    berubah: createBerubah(contoh),
    hitung,
  }
  return bahan
}

function nilaiResep(bahan: Bahan, lembar: Lembar, resep: Resep): number | null {
  const { jenisUnitId, peran } = lembar.pasangan.unit
  // A recap rests on counts, too, that it does not carry itself.
  if (!resep.elemen.pelapor.has(jenisUnitId) && peran !== 'rekap-desa') return null
  const ganda = hitungGanda(bahan, lembar, resep)
  if (ganda !== null) return ganda
  switch (resep.model.cara) {
    case 'sasaran':
      return arus(bahan, lembar, resep)
    case 'orang':
      return orang(bahan, lembar, resep)
    case 'bagian':
      return bagian(bahan, lembar, resep)
    case 'jumlah':
      return dasar(bahan, lembar, resep)
    case 'tetap':
    case 'ya':
    case 'pustu':
      return sarana(lembar, resep)
    default:
      return hitungBerjalan(bahan, lembar, resep)
  }
}

// The pustu of some desa writes down again those whom the posyandu has counted.
function hitungGanda({ sengaja, hitung }: Bahan, { pasangan, bulan, minggu }: Lembar, resep: Resep): number | null {
  const { unit, desa } = pasangan
  if (unit.peran !== 'pustu' || !resep.elemen.pelapor.has(JENIS_UNIT.posyandu)) return null
  const ganda = sengaja.catatGanda.some((g) => g.desa === desa.milik.kode && g.kelompok.includes(resep.kelompok.kode))
  if (!ganda) return null
  const posyandu = [...desa.pasangan.values()].filter((p) => p.unit.peran === 'posyandu')
  return posyandu.reduce((n, satu) => n + (hitung(lembarBaru(satu, bulan, minggu), resep.nomor) ?? 0), 0)
}

/** The share of a desa's people that this unit counts; null where its kind does not. */
function porsi({ unit, desa, porsi: milik }: Pasangan, { bagi, pengganti }: Resep): number | null {
  // Where no pustu serves a desa, somebody else does its part.
  const titipan = !desa.adaPustu && unit.peran === pengganti ? (bagi.pustu ?? 0) : 0
  const sendiri = bagi[unit.peran]
  if (sendiri === undefined && titipan === 0) return null
  // Where the puskesmas counts everybody anyway, there is nothing to take over.
  return Math.min(Math.max(1, sendiri ?? 0), (sendiri ?? 0) + titipan) * milik
}

const MUTU = benih('mutu')
const HANYUT = benih('hanyut')
const AWAL: Bulan = 202401
const TIGA_TAHUN = 36

/** How well this desa does this group of things this month, about 1; some desa get better over the years, some worse. */
export function mutu(desa: Desa, { benihKelompok }: Resep, bulan: Bulan, pangkat: number): number {
  if (pangkat === 0) return 1
  const tetap = 0.95 + 0.1 * acak(MUTU, desa.benih, benihKelompok)()
  const sebulan = 0.96 + 0.08 * acak(MUTU, desa.benih, benihKelompok, bulan)()
  const hanyut = 1 + ((0.12 * acak(HANYUT, desa.benih)() - 0.05) * selisihBulan(AWAL, bulan)) / TIGA_TAHUN
  return (desa.milik.mutu * tetap * sebulan * hanyut) ** pangkat
}

export const undi = ({ pasangan, bulan, minggu }: Lembar, resep: Resep) =>
  acak(resep.benih, pasangan.benih, pasangan.desa.benih, bulan, minggu)

const kaliSetahun = ({ minggu }: Lembar): number => (minggu > 0 ? 52 : 12)

/** People who come in a month, each by itself. */
export function arus(bahan: Bahan, lembar: Lembar, resep: Resep): number | null {
  const { pasangan, bulan } = lembar
  const bagianUnit = porsi(pasangan, resep)
  if (bagianUnit === null) return null
  const tepat = bahan.berubah.tepat(pasangan.desa.milik, resep, bulan)
  if (tepat !== null) return bagianTepat(pasangan, resep, tepatPada(bahan, lembar, resep, tepat))
  const { model, jenisSasaran } = resep
  const setahun = bahan.sasaran(pasangan.desa, jenisSasaran, tahunDari(bulan)) * model.laju
  const rata = setahun * bagianUnit * musimPada(resep, bulan) * perubahan(bahan, lembar, resep)
  return kedatangan(undi(lembar, resep), rata / kaliSetahun(lembar))
}

const perubahan = ({ berubah }: Bahan, { pasangan: { desa }, bulan }: Lembar, resep: Resep): number =>
  trenPada(resep.model.tren, bulan) *
  berubah.kali(desa.milik, resep, bulan) *
  mutu(desa, resep, bulan, resep.model.mutu)

/** Just what brings the desa to its share of the year's sasaran. */
function tepatPada({ sasaran }: Bahan, { pasangan: { desa }, bulan }: Lembar, resep: Resep, persen: number): number {
  const setahun = sasaran(desa, resep.jenisSasaran, tahunDari(bulan), 'resmi')
  const sampai = (ke: number) => Math.round((setahun * persen * ke) / 1200)
  return sampai(bulanKe(bulan)) - sampai(bulanKe(bulan) - 1)
}

/** The pustu its share of it, the puskesmas the rest. */
function bagianTepat({ unit: { peran }, desa }: Pasangan, { bagi }: Resep, n: number): number {
  const pustu = [...desa.pasangan.values()].filter((p) => p.unit.peran === 'pustu').length
  const milikPustu = Math.floor((n * (bagi.pustu ?? 0)) / ((bagi.pustu ?? 0) + (bagi.puskesmas ?? 0) || 1))
  if (peran === 'pustu') return pustu === 1 ? milikPustu : 0
  return peran === 'puskesmas' ? n - (pustu === 1 ? milikPustu : 0) : 0
}

function orang(bahan: Bahan, lembar: Lembar, resep: Resep): number | null {
  const { pasangan, bulan } = lembar
  const bagianUnit = porsi(pasangan, resep)
  if (bagianUnit === null) return null
  const { model } = resep
  const seluruh = bahan.sasaran(pasangan.desa, resep.jenisSasaran, tahunDari(bulan))
  const rata = seluruh * model.laju * bagianUnit * perubahan(bahan, lembar, resep)
  return Math.max(0, Math.round(rata * (1 + (model.ragam / 100) * menyimpang(undi(lembar, resep)))))
}

/** The counts that a share or a sum is taken of; null where one of them is not this unit's. */
function dasar({ hitung }: Bahan, lembar: Lembar, { dari }: Resep): number | null {
  let jumlah = 0
  for (const { resep, tanda } of dari) {
    const nilai = hitung(lembar, resep)
    if (nilai === null) return null
    jumlah += tanda * nilai
  }
  return Math.max(0, jumlah)
}

const TERTINGGI = 0.985

function bagian(bahan: Bahan, lembar: Lembar, resep: Resep): number | null {
  const n = dasar(bahan, lembar, resep)
  return n === null ? null : ambilBagian(bahan, lembar, resep, n)
}

/** How many of n have what the elemen counts. */
export function ambilBagian(bahan: Bahan, lembar: Lembar, resep: Resep, n: number): number {
  const p = resep.model.laju * musimPada(resep, lembar.bulan) * perubahan(bahan, lembar, resep)
  return sebagian(undi(lembar, resep), n, Math.min(TERTINGGI, p), resep.model.ragam)
}

/** Equipment and staff: as they are all year, unless `ragam` lets them come and go by month. */
function sarana({ pasangan, bulan }: Lembar, { model, bagi, benih: apa }: Resep): number | null {
  const { unit, desa, benih: siapa } = pasangan
  const sendiri = bagi[unit.peran]
  if (sendiri === undefined) return null
  if (model.cara === 'pustu') return desa.banyakPustu
  const a = acak(apa, siapa, 0, model.ragam === 0 ? januari(tahunDari(bulan)) : bulan)
  const tren = trenPada(model.tren, bulan)
  if (model.cara === 'ya') return a() < model.laju * tren * desa.milik.mutu ** model.mutu ? 1 : 0
  // Where mutu counts, some have one less or one more.
  const geser = model.mutu === 0 ? 0 : Math.floor(a() * 3) - 1
  return Math.round(model.laju * sendiri) + geser
}
