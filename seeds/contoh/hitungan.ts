/**
 * The counts themselves. Each follows from the sasaran of the desa, the share that its kind of unit serves, the season
 * and the desa's mutu; what is part of another count is drawn from it, so the counts of one laporan go together.
 */
import { type Bulan, bulanKe, januari, rentang, tahunDari } from '#domain/bulan.ts'
import { type Elemen, JENIS_UNIT } from '#domain/indikator.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import { acak, kedatangan, menyimpang, sebagian } from './acak.ts'
import { type ModelElemen, modelBawaan, type PendugaSasaran, type Sengaja } from './data.ts'
import { kebiasaan } from './kebiasaan.ts'
import { sasaranContoh } from './sasaran.ts'
import type { DesaContoh, Tempat as SeluruhTempat, UnitContoh } from './tempat.ts'

export type Contoh = SeluruhTempat & {
  readonly model: ReadonlyMap<string, ModelElemen>
  readonly penduga: readonly PendugaSasaran[]
  readonly sengaja: Sengaja
  readonly katalog: KatalogIsian
}

/** One laporan: whose, for which desa, which month (and week). */
export type Tempat = {
  readonly unit: UnitContoh
  readonly desa: DesaContoh
  readonly bulan: Bulan
  readonly minggu: number
}

/** Answers one count; null where this unit has nothing to say about the elemen. */
export type Hitung = (tempat: Tempat, kode: string) => number | null

/** A counter over one set of data files; it remembers what it has worked out. */
export function createHitung(contoh: Contoh): Hitung {
  const ingatan = new Map<string, number | null>()
  const bahan: Bahan = { ...contoh, sasaran: createSasaran(contoh), hitung: (t, k) => hitung(t, k) }
  const hitung: Hitung = (tempat, kode) => {
    const kunci = `${tempat.unit.kode} ${tempat.desa.kode} ${tempat.bulan} ${tempat.minggu} ${kode}`
    const ada = ingatan.get(kunci)
    if (ada !== undefined) return ada
    const nilai = nilaiElemen(bahan, tempat, kode)
    ingatan.set(kunci, nilai)
    return nilai
  }
  return hitung
}

type Bahan = Contoh & {
  readonly sasaran: (desa: DesaContoh, jenis: string, tahun: number) => number
  readonly hitung: Hitung
}

function createSasaran({ semuaDesa, penduga }: Contoh): Bahan['sasaran'] {
  const tahunan = new Map<number, Map<string, number>>()
  return (milik, jenis, tahun) => {
    let isi = tahunan.get(tahun)
    if (!isi) {
      const baris = sasaranContoh(semuaDesa, penduga, { tahun, dasar: 'proyeksi' })
      isi = new Map(baris.map((b) => [`${b.kodeDesa} ${b.jenis}`, b.jumlah]))
      tahunan.set(tahun, isi)
    }
    return (isi.get(`${milik.kode} ${jenis}`) ?? 0) * milik.riil
  }
}

function nilaiElemen(bahan: Bahan, tempat: Tempat, kode: string): number | null {
  const elemen = bahan.katalog.elemen.get(kode)
  if (!elemen?.pelapor.has(tempat.unit.jenisUnitId)) return null
  const ganda = hitungGanda(bahan, tempat, elemen)
  if (ganda !== null) return ganda
  const model = bahan.model.get(kode) ?? modelBawaan(elemen)
  switch (model.cara) {
    case 'sasaran':
      return arus(bahan, tempat, elemen, model)
    case 'orang':
      return orang(bahan, tempat, elemen, model)
    case 'bagian':
      return bagian(bahan, tempat, elemen, model)
    case 'jumlah':
      return dasar(bahan, tempat, model)
    case 'tetap':
    case 'ya':
    case 'pustu':
      return sarana(bahan, tempat, elemen, model)
    default:
      return sejakJanuari(bahan, tempat, elemen, model)
  }
}

// The pustu of some desa writes down again those whom the posyandu has counted.
function hitungGanda(bahan: Bahan, tempat: Tempat, elemen: Elemen): number | null {
  const kelompok = bahan.katalog.kelompok.get(elemen.kelompokId)?.kode ?? ''
  const ganda = bahan.sengaja.catatGanda.some((g) => g.desa === tempat.desa.kode && g.kelompok.includes(kelompok))
  if (!ganda || tempat.unit.peran !== 'pustu' || !elemen.pelapor.has(JENIS_UNIT.posyandu)) return null
  const posyandu = bahan.unit.filter((u) => u.peran === 'posyandu' && u.desa.includes(tempat.desa.kode))
  return posyandu.reduce((n, unit) => n + (bahan.hitung({ ...tempat, unit }, elemen.kode) ?? 0), 0)
}

/** The share of a desa's people that this unit counts; null where its kind does not. */
function porsi(bahan: Bahan, { unit, desa }: Tempat, elemen: Elemen, { bagi }: ModelElemen): number | null {
  const adaPustu = bahan.unit.some((u) => u.peran === 'pustu' && u.desa.includes(desa.kode))
  const pengganti = elemen.pelapor.has(JENIS_UNIT.puskesmas) ? 'puskesmas' : 'posyandu'
  // Where no pustu serves a desa, somebody else does its part.
  const titipan = !adaPustu && unit.peran === pengganti ? (bagi.get('pustu') ?? 0) : 0
  const sendiri = bagi.get(unit.peran)
  if (sendiri === undefined && titipan === 0) return null
  return ((sendiri ?? 0) + titipan) * (unit.peran === 'posyandu' ? porsiPosyandu(bahan, unit, desa) : 1)
}

function porsiPosyandu({ unit, sengaja }: Bahan, milik: UnitContoh, desa: DesaContoh): number {
  const bobot = (u: UnitContoh) => (sengaja.tidakPernahBuka.includes(u.kode) ? 0 : 0.85 + 0.3 * acak('porsi', u.kode)())
  const sedesa = unit.filter((u) => u.peran === 'posyandu' && u.desa.includes(desa.kode))
  return bobot(milik) / sedesa.reduce((n, u) => n + bobot(u), 0)
}

/** How well this desa does this group of things this month, about 1. */
function mutu(bahan: Bahan, { desa, bulan }: Tempat, elemen: Elemen, pangkat: number): number {
  if (pangkat === 0) return 1
  const kelompok = bahan.katalog.kelompok.get(elemen.kelompokId)?.kode ?? ''
  const tetap = 0.95 + 0.1 * acak('mutu', desa.kode, kelompok)()
  const sebulan = 0.96 + 0.08 * acak('mutu', desa.kode, kelompok, bulan)()
  return (desa.mutu * tetap * sebulan) ** pangkat
}

const undi = ({ unit, desa, bulan, minggu }: Tempat, kode: string) => acak(kode, unit.kode, desa.kode, bulan, minggu)

const kaliSetahun = ({ minggu }: Tempat): number => (minggu > 0 ? 52 : 12)

function arus(bahan: Bahan, tempat: Tempat, elemen: Elemen, model: ModelElemen): number | null {
  const bagianUnit = porsi(bahan, tempat, elemen, model)
  if (bagianUnit === null) return null
  const { desa, bulan } = tempat
  const setahun = bahan.sasaran(desa, model.dari[0]?.kode ?? 'penduduk', tahunDari(bulan)) * model.laju
  const lebih = bahan.sengaja.lebih.find((l) => l.desa === desa.kode && l.elemen === elemen.kode)?.kali ?? 1
  const musim = model.musim?.[bulanKe(bulan) - 1] ?? 1
  const rata = (setahun * bagianUnit * musim * lebih * mutu(bahan, tempat, elemen, model.mutu)) / kaliSetahun(tempat)
  return kedatangan(undi(tempat, elemen.kode), rata)
}

function orang(bahan: Bahan, tempat: Tempat, elemen: Elemen, model: ModelElemen): number | null {
  const bagianUnit = porsi(bahan, tempat, elemen, model)
  if (bagianUnit === null) return null
  const seluruh = bahan.sasaran(tempat.desa, model.dari[0]?.kode ?? 'penduduk', tahunDari(tempat.bulan))
  const rata = seluruh * model.laju * bagianUnit * mutu(bahan, tempat, elemen, model.mutu)
  return Math.max(0, Math.round(rata * (1 + (model.ragam / 100) * menyimpang(undi(tempat, elemen.kode)))))
}

/** The counts that a share or a sum is taken of; null where one of them is not this unit's. */
function dasar(bahan: Bahan, tempat: Tempat, { dari }: ModelElemen): number | null {
  let jumlah = 0
  for (const { kode, tanda } of dari) {
    const nilai = bahan.hitung(tempat, kode)
    if (nilai === null) return null
    jumlah += tanda * nilai
  }
  return Math.max(0, jumlah)
}

const TERTINGGI = 0.985

function bagian(bahan: Bahan, tempat: Tempat, elemen: Elemen, model: ModelElemen): number | null {
  const n = dasar(bahan, tempat, model)
  if (n === null) return null
  const musim = model.musim?.[bulanKe(tempat.bulan) - 1] ?? 1
  const p = model.laju * musim * mutu(bahan, tempat, elemen, model.mutu)
  return sebagian(undi(tempat, elemen.kode), n, Math.min(TERTINGGI, p), model.ragam)
}

/** Equipment and staff: as they are all year, unless `ragam` lets them come and go by month. */
function sarana(bahan: Bahan, tempat: Tempat, elemen: Elemen, model: ModelElemen): number | null {
  const { unit, desa, bulan } = tempat
  const sendiri = model.bagi.get(unit.peran)
  if (sendiri === undefined) return null
  if (model.cara === 'pustu') return bahan.unit.filter((u) => u.peran === 'pustu' && u.desa[0] === desa.kode).length
  const a = acak(elemen.kode, unit.kode, model.ragam === 0 ? tahunDari(bulan) : bulan)
  if (model.cara === 'ya') return a() < model.laju * desa.mutu ** model.mutu ? 1 : 0
  // Where mutu counts, some have one less or one more.
  const geser = model.mutu === 0 ? 0 : Math.floor(a() * 3) - 1
  return Math.round(model.laju * sendiri) + geser
}

/** Year-to-date: the months' own parts added up, of months in which the unit was open. */
function sejakJanuari(bahan: Bahan, tempat: Tempat, elemen: Elemen, model: ModelElemen): number | null {
  const bulanan = rentang(januari(tahunDari(tempat.bulan)), tempat.bulan)
  let jumlah = 0
  for (const bulan of bulanan) {
    const bagianBulan = tambahan(bahan, { ...tempat, bulan }, elemen, model)
    if (bagianBulan === null) return null
    jumlah += bagianBulan
  }
  return jumlah
}

function tambahan(bahan: Bahan, tempat: Tempat, elemen: Elemen, model: ModelElemen): number | null {
  const buka = kebiasaan(bahan.sengaja, tempat.unit, tempat.desa, tempat.bulan).cara !== 'tidak-buka'
  if (model.cara === 'berjalan-sasaran') return buka ? arus(bahan, tempat, elemen, model) : 0
  if (model.cara === 'berjalan') {
    // January's year-to-date is January's count; later months add the new ones.
    const kode = bulanKe(tempat.bulan) === 1 ? model.dari[0]?.kode : (model.dari[1] ?? model.dari[0])?.kode
    return bahan.hitung(tempat, kode ?? '')
  }
  const induk = bahan.katalog.elemen.get(model.dari[0]?.kode ?? '')
  const modelInduk = induk && bahan.model.get(induk.kode)
  const n = induk && modelInduk ? tambahan(bahan, tempat, induk, modelInduk) : null
  if (n === null) return null
  const p = model.laju * mutu(bahan, tempat, elemen, model.mutu)
  return sebagian(undi(tempat, elemen.kode), n, Math.min(TERTINGGI, p), 1)
}
