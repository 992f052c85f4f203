// Mistakes and inventions put into a clean demo at known units and months, by draws of their own.
import { bulanKe, geser, tahunDari } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import type { LaporanRiwayat } from '#domain/mutu-deret.ts'
import { type Acak, acak, benih } from '#seeds/contoh/acak.ts'
import type { DesaUji, KabupatenUji } from './mutu-uji.ts'

/** One thing planted: where (desa by place in the list), which units and months it touches, which counts were changed. */
export type Tanaman = {
  readonly jenis: string
  readonly desa: number
  readonly unitId: readonly number[]
  readonly letak: readonly number[]
  /** Codes; null: the laporan as a whole. */
  readonly elemen: readonly string[] | null
}

/** What there is to plant on: `persen` of the year's sasaran, or of another elemen of the same laporan. */
export type TargetUji = {
  readonly elemenId: number
  readonly kode: string
  readonly persen: number
  readonly jenisSasaran: string | null
  readonly bagianDari: number | null
  readonly sumber: readonly number[]
  /** Whether posyandu and pustu may both count the same people. */
  readonly mungkinGanda: boolean
}

/** A later step of a cohort and an earlier one, by number of elemen, and the kinds of unit that count them. */
export type KohortUji = { readonly kiri: number; readonly kanan: number; readonly jenisUnit: readonly number[] }

type Kebun = {
  readonly katalog: KatalogIsian
  readonly kab: KabupatenUji
  readonly target: readonly TargetUji[]
  readonly kohort: readonly KohortUji[]
  readonly a: Acak
  /** Units that have something planted already, and desa where something concerns all of them. */
  readonly terpakai: Set<string>
}

type Terpilih = { readonly desa: number; readonly unitId: number; readonly letak: number }
type Penanam = (kebun: Kebun, di: Terpilih) => Omit<Tanaman, 'jenis' | 'desa'> | null

const SETAHUN = 12

/** Plants `banyak` of every kind in the last year; changes the laporan of the kabupaten that it is given. */
export function tanam(
  katalog: KatalogIsian,
  kab: KabupatenUji,
  {
    undian,
    banyak,
    target,
    kohort,
  }: { undian: string; banyak: number; target: readonly TargetUji[]; kohort: readonly KohortUji[] },
): readonly Tanaman[] {
  const kebun: Kebun = { katalog, kab, target, kohort, a: acak(benih('tanam'), benih(undian)), terpakai: new Set() }
  return Object.entries(PENANAM).flatMap(([jenis, penanam]) => {
    const hasil: Tanaman[] = []
    for (let coba = 0; coba < 4000 && hasil.length < banyak; coba++) {
      const di = pilihTempat(kebun)
      if (!di || kebun.terpakai.has(`${di.desa} ${di.unitId}`) || kebun.terpakai.has(`${di.desa}`)) continue
      const ditanam = penanam(kebun, di)
      if (!ditanam) continue
      hasil.push({ jenis, desa: di.desa, ...ditanam })
      for (const unitId of ditanam.unitId) kebun.terpakai.add(`${di.desa} ${unitId}`)
    }
    return hasil
  })
}

function pilihTempat({ a, kab }: Kebun): Terpilih | null {
  const desa = Math.floor(a() * kab.desa.length)
  const unit = [...new Set(kab.desa[desa]?.laporan.map((l) => l.unitId))]
  const unitId = unit[Math.floor(a() * unit.length)]
  const letak = kab.panjang - SETAHUN + Math.floor(a() * SETAHUN)
  return unitId === undefined ? null : { desa, unitId, letak }
}

const desaDi = ({ kab }: Kebun, { desa }: Terpilih): DesaUji => {
  const ada = kab.desa[desa]
  if (!ada) throw new Error('a desa that was drawn is there')
  return ada
}

/** The laporan of a unit in a month, where it was open. */
function laporanDi(
  kebun: Kebun,
  { desa, unitId, letak }: Terpilih,
): (LaporanRiwayat & { jumlah: Map<number, number> }) | null {
  const bulan = geser(kebun.kab.awal, letak)
  const ada = kebun.kab.desa[desa]?.laporan.find((l) => l.unitId === unitId && l.bulan === bulan && !l.tidakBuka)
  // Made by `kabupatenUji`, which gives every laporan a map of its own.
  return ada ? (ada as LaporanRiwayat & { jumlah: Map<number, number> }) : null
}

/** Months of a unit from `letak` back, as many as wanted; null where it did not report all of them. */
function bulanan(kebun: Kebun, di: Terpilih, banyak: number) {
  const hasil = Array.from({ length: banyak }, (_, i) => laporanDi(kebun, { ...di, letak: di.letak - i }))
  return hasil.every((l) => l !== null) ? hasil : null
}

const mundur = (letak: number, banyak: number): number[] => Array.from({ length: banyak }, (_, i) => letak - i)

/** Laporan of a desa's open units over the twelve months up to `letak`. */
function diTahun(kebun: Kebun, di: Terpilih): (LaporanRiwayat & { jumlah: Map<number, number> })[] {
  const bulan = new Set(mundur(di.letak, SETAHUN).map((i) => geser(kebun.kab.awal, i)))
  // Made by `kabupatenUji`, which gives every laporan a map of its own.
  return desaDi(kebun, di).laporan.filter((l) => bulan.has(l.bulan) && !l.tidakBuka) as (LaporanRiwayat & {
    jumlah: Map<number, number>
  })[]
}

/** Whether none of these counts was changed in the whole desa before; from now on they were. */
function sekaliSedesa({ terpakai }: Kebun, { desa }: Terpilih, elemenId: readonly number[]): boolean {
  const kunci = elemenId.map((id) => `${desa} elemen ${id}`)
  if (kunci.some((satu) => terpakai.has(satu))) return false
  for (const satu of kunci) terpakai.add(satu)
  return true
}

const bulananSaja = (katalog: KatalogIsian, elemenId: number, sifat: readonly string[]): boolean => {
  const elemen = katalog.elemenMenurutId.get(elemenId)
  const kelompok = elemen && katalog.kelompok.get(elemen.kelompokId)
  return elemen !== undefined && sifat.includes(elemen.sifat) && kelompok?.bulanJadwal === null && !kelompok.mingguan
}

/** A count of a laporan that fits, drawn at random. */
function pilihSel(
  kebun: Kebun,
  laporan: LaporanRiwayat,
  cocok: (n: number, elemenId: number) => boolean,
): number | null {
  const sel = [...laporan.jumlah].filter(
    ([id, n]) => bulananSaja(kebun.katalog, id, ['layanan', 'kejadian']) && cocok(n, id),
  )
  return sel[Math.floor(kebun.a() * sel.length)]?.[0] ?? null
}

const kode = ({ katalog }: Kebun, elemenId: number): string => katalog.elemenMenurutId.get(elemenId)?.kode ?? ''

/** Whether a unit has reported a count often enough that it has something usual. */
function biasa(kebun: Kebun, di: Terpilih, elemenId: number): number[] {
  const hasil: number[] = []
  for (let i = 1; i <= SETAHUN; i++) {
    const n = laporanDi(kebun, { ...di, letak: di.letak - i })?.jumlah.get(elemenId)
    if (n !== undefined) hasil.push(n)
  }
  return hasil
}

/** One count becomes another. */
const salahTulis =
  (dari: number, menjadi: (n: number, a: Acak) => number): Penanam =>
  (kebun, di) => {
    const laporan = laporanDi(kebun, di)
    const elemenId = laporan && pilihSel(kebun, laporan, (n) => n >= dari)
    if (!laporan || !elemenId || biasa(kebun, di, elemenId).length < 10) return null
    laporan.jumlah.set(elemenId, menjadi(laporan.jumlah.get(elemenId) ?? 0, kebun.a))
    return { unitId: [di.unitId], letak: [di.letak], elemen: [kode(kebun, elemenId)] }
  }

/** One count stays as it is for half a year; of those that otherwise change, or of those that hardly ever do. */
const angkaTetap =
  (jarangBerubah: boolean): Penanam =>
  (kebun, di) => {
    const enam = bulanan(kebun, di, 6)
    const awal = enam?.at(-1)
    const elemenId = awal && pilihSel(kebun, awal, (n) => n >= 10)
    const n = elemenId && awal.jumlah.get(elemenId)
    if (!enam || !elemenId || !n || biasa(kebun, di, elemenId).length < 10) return null
    if (seringDiam(biasa(kebun, { ...di, letak: di.letak - 5 }, elemenId)) !== jarangBerubah) return null
    for (const satu of enam) satu.jumlah.set(elemenId, n)
    return { unitId: [di.unitId], letak: enam.map((_, i) => di.letak - i), elemen: [kode(kebun, elemenId)] }
  }

/** Whether a count is the same as the month before more than one month in four. */
function seringDiam(angka: readonly number[]): boolean {
  return angka.filter((n, i) => i > 0 && n === angka[i - 1]).length * 4 > angka.length
}

const PENANAM: Readonly<Record<string, Penanam>> = {
  // A digit typed too many.
  'pencilan: angka kelebihan satu digit': salahTulis(5, (n, a) => n * 10 + Math.floor(a() * 10)),
  // A digit lost.
  'pencilan: angka kehilangan satu digit': salahTulis(25, (n) => Math.floor(n / 10)),
  'lonjakan: tiga kali lipat': salahTulis(12, (n) => n * 3),
  'lonjakan: tinggal seperlima': salahTulis(25, (n) => Math.round(n / 5)),
  'lonjakan: sejak bulan ini tiga kali lipat': (kebun, di) => {
    const laporan = laporanDi(kebun, di)
    const elemenId = laporan && pilihSel(kebun, laporan, (n) => n >= 12)
    if (!elemenId || biasa(kebun, di, elemenId).length < 10) return null
    const letak = Array.from({ length: kebun.kab.panjang - di.letak }, (_, i) => di.letak + i)
    for (const i of letak) {
      const milik = laporanDi(kebun, { ...di, letak: i })
      const n = milik?.jumlah.get(elemenId)
      if (milik && n !== undefined) milik.jumlah.set(elemenId, n * 3)
    }
    return { unitId: [di.unitId], letak, elemen: [kode(kebun, elemenId)] }
  },
  'ulangan: seluruh laporan bulan lalu': (kebun, di) => {
    const dua = bulanan(kebun, di, 2)
    if (!dua || (dua[0]?.jumlah.size ?? 0) < 8) return null
    const [kini, lalu] = dua
    const isi = [...(lalu?.jumlah ?? [])].filter(([, n]) => n > 0)
    if (isi.filter(([id]) => bulananSaja(kebun.katalog, id, ['layanan', 'kejadian'])).length < 8) return null
    for (const [id, n] of lalu?.jumlah ?? []) if (kini?.jumlah.has(id)) kini.jumlah.set(id, n)
    return { unitId: [di.unitId], letak: [di.letak], elemen: null }
  },
  'ulangan: satu angka tetap enam bulan': angkaTetap(false),
  'ulangan: angka yang jarang berubah, tetap enam bulan': angkaTetap(true),
  'tepat target: setahun di target sasaran': (kebun, di) => {
    if (bulanKe(geser(kebun.kab.awal, di.letak)) !== SETAHUN) return null
    const desa = desaDi(kebun, di)
    const setahun = bulanan(kebun, di, SETAHUN)
    const jenis = setahun?.[0]?.jenisUnitId ?? 0
    const tahun = tahunDari(geser(kebun.kab.awal, di.letak))
    const bisa = kebun.target.filter(
      (t) => t.jenisSasaran && t.sumber.includes(jenis) && (desa.sasaran(t.jenisSasaran, tahun) * t.persen) / 1200 >= 2,
    )
    const target = bisa[Math.floor(kebun.a() * bisa.length)]
    if (!setahun || !target?.jenisSasaran || !setahun.every((l) => l?.jumlah.has(target.elemenId))) return null
    const orang = (desa.sasaran(target.jenisSasaran, tahun) * target.persen) / 100
    const sampai = (ke: number) => Math.round((orang * ke) / SETAHUN)
    for (const satu of desa.laporan) {
      const ke = bulanKe(satu.bulan)
      if (tahunDari(satu.bulan) !== tahun || !satu.jumlah.has(target.elemenId)) continue
      const jumlah = satu.unitId === di.unitId ? sampai(ke) - sampai(ke - 1) : 0
      // Made by `kabupatenUji`, which gives every laporan a map of its own.
      ;(satu.jumlah as Map<number, number>).set(target.elemenId, jumlah)
    }
    const unitId = [...new Set(desa.laporan.map((l) => l.unitId))]
    return { unitId, letak: setahun.map((_, i) => di.letak - i), elemen: [target.kode] }
  },
  'tepat target: sepuluh bulan di persennya': (kebun, di) => {
    const sepuluh = bulanan(kebun, di, 10)
    const jenis = sepuluh?.[0]?.jenisUnitId ?? 0
    const bisa = kebun.target.filter((t) => t.bagianDari && t.sumber.includes(jenis) && t.persen < 100)
    const target = bisa[Math.floor(kebun.a() * bisa.length)]
    if (!sepuluh || !target?.bagianDari) return null
    const dari = sepuluh.map((l) => l?.jumlah.get(target.bagianDari ?? 0) ?? 0)
    if (dari.some((n) => n < 20) || !sepuluh.every((l) => l?.jumlah.has(target.elemenId))) return null
    for (const [i, satu] of sepuluh.entries()) {
      satu?.jumlah.set(target.elemenId, Math.round(((dari[i] ?? 0) * target.persen) / 100))
    }
    return { unitId: [di.unitId], letak: sepuluh.map((_, i) => di.letak - i), elemen: [target.kode] }
  },
  'urutan kohort: langkah akhir dicatat dua kali, setahun': (kebun, di) => {
    const kohort = kebun.kohort[Math.floor(kebun.a() * kebun.kohort.length)]
    if (!kohort) return null
    const { kiri, kanan, jenisUnit } = kohort
    // It is asked about where it begins, which must be within the months that are looked at.
    if (di.letak < kebun.kab.panjang - SETAHUN / 2) return null
    const setahun = diTahun(kebun, di).filter(
      (l) => jenisUnit.includes(l.jenisUnitId) && l.jumlah.has(kiri) && l.jumlah.has(kanan),
    )
    const bulan = new Set(setahun.map((l) => l.bulan))
    if (bulan.size < SETAHUN || setahun.reduce((n, l) => n + (l.jumlah.get(kanan) ?? 0), 0) < 60) return null
    if (!sekaliSedesa(kebun, di, [kiri, kanan])) return null
    for (const satu of setahun) satu.jumlah.set(kiri, (satu.jumlah.get(kiri) ?? 0) * 2)
    const unitId = [...new Set(setahun.map((l) => l.unitId))]
    return { unitId, letak: mundur(di.letak, SETAHUN), elemen: [kode(kebun, kiri), kode(kebun, kanan)] }
  },
  'melebihi sasaran: posyandu dan pustu mencatat yang sama': (kebun, di) => {
    const tahun = tahunDari(geser(kebun.kab.awal, di.letak))
    if (bulanKe(geser(kebun.kab.awal, di.letak)) !== SETAHUN) return null
    const desa = desaDi(kebun, di)
    const bisa = kebun.target.filter(
      (t) => t.mungkinGanda && t.jenisSasaran !== null && desa.sasaran(t.jenisSasaran, tahun) >= 20,
    )
    const target = bisa[Math.floor(kebun.a() * bisa.length)]
    if (!target?.jenisSasaran) return null
    const setahun = diTahun(kebun, di).filter((l) => l.jumlah.has(target.elemenId))
    const orang = desa.sasaran(target.jenisSasaran, tahun) * 0.9
    const milik = [JENIS_UNIT.posyandu, JENIS_UNIT.pustu].map((j) => setahun.filter((l) => l.jenisUnitId === j))
    if (milik.some((laporan) => new Set(laporan.map((l) => l.bulan)).size < SETAHUN)) return null
    if (!sekaliSedesa(kebun, di, [target.elemenId])) return null
    for (const laporan of milik) {
      const sampai = (ke: number) => Math.round((orang * ke) / laporan.length)
      for (const [ke, satu] of laporan.entries()) satu.jumlah.set(target.elemenId, sampai(ke + 1) - sampai(ke))
    }
    const unitId = [...new Set(milik.flat().map((l) => l.unitId))]
    return { unitId, letak: mundur(di.letak, SETAHUN), elemen: [target.kode] }
  },
  'kolom tersalin: posyandu lain': (kebun, di) => {
    const kini = laporanDi(kebun, di)
    const lain = desaDi(kebun, di).laporan.find(
      (l) =>
        l.bulan === kini?.bulan &&
        l.unitId !== di.unitId &&
        l.jenisUnitId === kini.jenisUnitId &&
        !l.tidakBuka &&
        !kebun.terpakai.has(`${di.desa} ${l.unitId}`),
    )
    if (!kini || !lain || kini.jenisUnitId !== JENIS_UNIT.posyandu) return null
    const isi = [...lain.jumlah].filter(([id, n]) => n > 0 && bulananSaja(kebun.katalog, id, ['layanan', 'kejadian']))
    if (isi.length < 8) return null
    for (const [id, n] of lain.jumlah) if (kini.jumlah.has(id)) kini.jumlah.set(id, n)
    return { unitId: [di.unitId, lain.unitId], letak: [di.letak], elemen: null }
  },
  'kolom tersalin: pustu dari posyandu': (kebun, di) => {
    const enam = bulanan(kebun, di, 6)
    if (!enam || enam[0]?.jenisUnitId !== JENIS_UNIT.pustu) return null
    const desa = desaDi(kebun, di)
    const jumlahPosyandu = (id: number, bulan: number) =>
      desa.laporan
        .filter((l) => l.bulan === bulan && l.jenisUnitId === JENIS_UNIT.posyandu && !l.tidakBuka && l.jumlah.has(id))
        .reduce((n, l) => n + (l.jumlah.get(id) ?? 0), 0)
    const bisa = [...(enam[0]?.jumlah.keys() ?? [])].filter(
      (id) =>
        bulananSaja(kebun.katalog, id, ['layanan']) &&
        enam.every((l) => l?.jumlah.has(id)) &&
        enam.reduce((n, l) => n + jumlahPosyandu(id, l?.bulan ?? 0), 0) >= 12,
    )
    const kelompok = [...new Set(bisa.map((id) => kebun.katalog.elemenMenurutId.get(id)?.kelompokId))]
    const satu = kelompok[Math.floor(kebun.a() * kelompok.length)]
    const milik = bisa.filter((id) => kebun.katalog.elemenMenurutId.get(id)?.kelompokId === satu)
    if (milik.length === 0) return null
    for (const l of enam) {
      for (const [id] of l?.jumlah ?? []) {
        if (l && kebun.katalog.elemenMenurutId.get(id)?.kelompokId === satu)
          l.jumlah.set(id, jumlahPosyandu(id, l.bulan))
      }
    }
    return { unitId: [di.unitId], letak: enam.map((_, i) => di.letak - i), elemen: milik.map((id) => kode(kebun, id)) }
  },
  'nol: satu kelompok kosong': (kebun, di) => {
    const laporan = laporanDi(kebun, di)
    if (!laporan) return null
    const menurutKelompok = new Map<number, number>()
    for (const [id, n] of laporan.jumlah) {
      const kelompokId = kebun.katalog.elemenMenurutId.get(id)?.kelompokId ?? 0
      if (bulananSaja(kebun.katalog, id, ['layanan'])) {
        menurutKelompok.set(kelompokId, (menurutKelompok.get(kelompokId) ?? 0) + n)
      }
    }
    const bisa = [...menurutKelompok].filter(([, n]) => n >= 20).map(([id]) => id)
    const satu = bisa[Math.floor(kebun.a() * bisa.length)]
    if (satu === undefined) return null
    const elemen = [...laporan.jumlah.keys()].filter((id) => kebun.katalog.elemenMenurutId.get(id)?.kelompokId === satu)
    // A unit that normally reports: never without anybody in the months before.
    const dulu = elemen.map((id) => biasa(kebun, di, id))
    if (dulu.some((n) => n.length < 8)) return null
    const jumlah = Array.from({ length: 8 }, (_, i) => dulu.reduce((n, satu) => n + (satu[i] ?? 0), 0))
    if (jumlah.includes(0)) return null
    for (const id of elemen) laporan.jumlah.set(id, 0)
    return { unitId: [di.unitId], letak: [di.letak], elemen: elemen.map((id) => kode(kebun, id)) }
  },
}

/** Whether a finding of a unit and month is about what was planted there. */
export function kena(
  tanaman: Tanaman,
  temuan: {
    readonly desa: number
    readonly unitId: number
    readonly letak: number
    readonly elemen: readonly string[]
  },
): boolean {
  return (
    tanaman.desa === temuan.desa &&
    tanaman.unitId.includes(temuan.unitId) &&
    tanaman.letak.includes(temuan.letak) &&
    (tanaman.elemen === null || tanaman.elemen.some((satu) => temuan.elemen.includes(satu)))
  )
}
