/**
 * One desa in one month: what its sources reported for the formula, combined (domain.md 4.5), and which of the laporan
 * due have come in (domain.md 3 and 8).
 */
import { type Bahan, type BarisLapor, type IsiElemen, ingat, type WajibLapor } from './bahan.ts'
import { type Bulan, berlaku, bulanKe, geser, januari, tahunDari } from './bulan.ts'
import { type Gabungan, gabungkan, type Pasangan, sumberBerhak } from './gabung.ts'
import { type Elemen, type Gabung, JENIS_UNIT, type Sisi, type Suku } from './indikator.ts'

type BacaElemen = (elemenId: number) => ReadonlyMap<number, IsiElemen> | undefined

const KOSONG: ReadonlyMap<number, IsiElemen> = new Map()
const REKAP_DESA = JENIS_UNIT['rekap-desa']

const isiBulan = (bahan: Bahan, desaId: number, bulan: Bulan, elemenId: number) =>
  bahan.rekapDesa.get(desaId)?.get(bulan)?.get(elemenId)

/**
 * A year-to-date elemen read as what it adds since the laporan before (domain.md 3): so sums over January..m end at the
 * latest reported. With `hanyaBulanIni` the month's own part, which exists only where the month before was reported too.
 */
function tambahanSejak(bahan: Bahan, desaId: number, bulan: Bulan, elemenId: number, hanyaBulanIni: boolean) {
  const hasil = new Map<number, IsiElemen>()
  for (const [sumber, kini] of isiBulan(bahan, desaId, bulan, elemenId) ?? KOSONG) {
    let sebelum: IsiElemen | undefined
    let b = bulan
    while (b > januari(tahunDari(bulan)) && !sebelum) {
      b = geser(b, -1)
      sebelum = isiBulan(bahan, desaId, b, elemenId)?.get(sumber)
      if (hanyaBulanIni) break
    }
    if (hanyaBulanIni && bulanKe(bulan) > 1 && !sebelum) continue
    hasil.set(sumber, { jumlah: kini.jumlah - (sebelum?.jumlah ?? 0), unit: kini.unit })
  }
  return hasil
}

function pembaca(bahan: Bahan, desaId: number, bulan: Bulan, hanyaBulanIni: boolean): BacaElemen {
  return (elemenId) =>
    bahan.elemenNomor.get(elemenId)?.sifat === 'sampai-bulan-ini'
      ? tambahanSejak(bahan, desaId, bulan, elemenId, hanyaBulanIni)
      : isiBulan(bahan, desaId, bulan, elemenId)
}

/** Reads the same from single units, of which only `unit` are let in: for comparing like with like. */
function pembacaUnit(bahan: Bahan, desaId: number, bulan: Bulan, unit: ReadonlySet<number>): BacaElemen {
  const isi = new Map<number, Map<number, IsiElemen>>()
  for (const baris of bahan.isianUnitDesa.get(desaId)?.get(bulan) ?? []) {
    if (!unit.has(baris.unitId)) continue
    const sumber = isi.get(baris.elemenId) ?? new Map<number, IsiElemen>()
    const lama = sumber.get(baris.sumber) ?? { jumlah: 0, unit: 0 }
    sumber.set(baris.sumber, { jumlah: lama.jumlah + baris.jumlah, unit: lama.unit + 1 })
    isi.set(baris.elemenId, sumber)
  }
  return (elemenId) => isi.get(elemenId)
}

const sukuElemen = (alternatif: readonly Suku[]): readonly Suku[] =>
  alternatif.filter((s) => s.sumber === 'elemen' && s.jendela === null)

/** Whether a side of the formula is read from laporan, month by month. */
export const dariElemen = (sisi: Sisi): boolean => sisi.some((alternatif) => sukuElemen(alternatif).length > 0)

type Nilai = { readonly jumlah: number; readonly unit: number }

/** Sum of a formula's terms in one source; null where one of them was not reported. */
function nilaiAlternatif(
  bahan: Bahan,
  suku: readonly Suku[],
  sumber: number,
  baca: BacaElemen,
  pilih: (elemen: Elemen) => number | null,
): Nilai | null {
  let jumlah = 0
  let unit = Number.POSITIVE_INFINITY
  for (const s of suku) {
    const elemen = bahan.elemenKode.get(s.rujukan)
    const id = elemen ? pilih(elemen) : null
    const isi = id === null ? undefined : baca(id)?.get(sumber)
    if (!isi) return null
    jumlah += (isi.jumlah * s.koefAtas) / s.koefBawah
    unit = Math.min(unit, isi.unit)
  }
  return suku.length === 0 ? null : { jumlah, unit }
}

/** Of the alternatives the one that most units reported; the earlier on a tie. */
function nilaiSisi(
  bahan: Bahan,
  sisi: Sisi,
  sumber: number,
  baca: BacaElemen,
  pilih: (elemen: Elemen) => number | null,
): Nilai | null {
  let terbaik: Nilai | null = null
  for (const alternatif of sisi) {
    const nilai = nilaiAlternatif(bahan, sukuElemen(alternatif), sumber, baca, pilih)
    if (nilai && (!terbaik || nilai.unit > terbaik.unit)) terbaik = nilai
  }
  return terbaik
}

function sumberTampak(bahan: Bahan, sisi: Sisi, baca: BacaElemen, pilih: (elemen: Elemen) => number | null) {
  const hasil = new Set<number>()
  for (const suku of sisi.flatMap(sukuElemen)) {
    const elemen = bahan.elemenKode.get(suku.rujukan)
    const id = elemen ? pilih(elemen) : null
    for (const sumber of (id === null ? undefined : baca(id))?.keys() ?? []) hasil.add(sumber)
  }
  return hasil
}

const sendiri = (elemen: Elemen): number | null => elemen.elemenId
const luarnya = (elemen: Elemen): number | null => elemen.luarElemenId

/** Both sides of the formula per source; a source that lacks one side that the formula has is left out. */
export function menurutSumber(bahan: Bahan, baca: BacaElemen): Map<number, Pasangan> {
  const { pembilang, penyebut } = bahan.indikator
  const adaQ = dariElemen(penyebut)
  const hasil = new Map<number, Pasangan>()
  for (const sumber of sumberTampak(bahan, pembilang, baca, sendiri)) {
    const p = nilaiSisi(bahan, pembilang, sumber, baca, sendiri)
    const q = adaQ ? nilaiSisi(bahan, penyebut, sumber, baca, sendiri) : null
    if (p && (q || !adaQ)) hasil.set(sumber, { p: p.jumlah, q: q ? q.jumlah : null })
  }
  return hasil
}

/** The "di luar posyandu" twins: a term without a twin adds nothing. */
function luarSumber(bahan: Bahan, baca: BacaElemen): Map<number, Pasangan> {
  const { pembilang, penyebut } = bahan.indikator
  const hasil = new Map<number, Pasangan>()
  for (const sumber of sumberTampak(bahan, pembilang, baca, luarnya)) {
    const p = nilaiSisi(bahan, pembilang, sumber, baca, luarnya)
    const q = nilaiSisi(bahan, penyebut, sumber, baca, luarnya)
    if (p) hasil.set(sumber, { p: p.jumlah, q: q ? q.jumlah : 0 })
  }
  return hasil
}

function gabungDengan(bahan: Bahan, gabung: Gabung, baca: BacaElemen): Gabungan | null {
  const luar = gabung.aturan === 'utama-plus' ? luarSumber(bahan, baca) : new Map<number, Pasangan>()
  return gabungkan(gabung, menurutSumber(bahan, baca), luar)
}

/** Combined figure of a desa's month; null where nobody entitled reported it whole. */
export function gabungBulan(
  bahan: Bahan,
  desaId: number,
  bulan: Bulan,
  gabung: Gabung = bahan.indikator.gabung,
  hanyaBulanIni = false,
): Gabungan | null {
  const kunci = `g${desaId}/${bulan}/${gabung.aturan}${gabung.aturan === 'tunggal' ? gabung.urutan[0] : ''}/${hanyaBulanIni}`
  return ingat(bahan, kunci, () => gabungDengan(bahan, gabung, pembaca(bahan, desaId, bulan, hanyaBulanIni)))
}

/** The same month counting only some units. */
export const gabungBulanUnit = (bahan: Bahan, desaId: number, bulan: Bulan, unit: ReadonlySet<number>) =>
  gabungDengan(bahan, bahan.indikator.gabung, pembacaUnit(bahan, desaId, bulan, unit))

/** What every source said for the window's months, entering or not: the make-up of a figure. */
export const sumberBulan = (bahan: Bahan, desaId: number, bulan: Bulan): ReadonlyMap<number, Pasangan> =>
  menurutSumber(bahan, pembaca(bahan, desaId, bulan, false))

/** Groups whose completeness the indikator asks for. */
function kelompokIndikator(bahan: Bahan): ReadonlySet<number> {
  return ingat(bahan, 'kelompok', () => {
    const kode = [...bahan.indikator.pembilang, ...bahan.indikator.penyebut].flat().filter((s) => s.sumber === 'elemen')
    return new Set(kode.flatMap((s) => bahan.elemenKode.get(s.rujukan)?.kelompokId ?? []))
  })
}

/** Kinds of unit that report the pembilang at all. */
function sumberPelapor(bahan: Bahan): ReadonlySet<number> {
  return ingat(bahan, 'pelapor', () => {
    const elemen = bahan.indikator.pembilang.flat().flatMap((s) => bahan.elemenKode.get(s.rujukan) ?? [])
    return new Set(elemen.flatMap((e) => [...e.pelapor.keys()]))
  })
}

const dijadwalkan = (bahan: Bahan, wajib: WajibLapor, bulan: Bulan): boolean => {
  const jadwal = bahan.bulanJadwal.get(wajib.kelompokId)
  return !jadwal || jadwal.includes(bulanKe(bulan))
}

/** Laporan due from a desa's units for this indikator; a rekap-desa that is due stands alone. */
export function wajibPada(bahan: Bahan, desaId: number, bulan: Bulan, menurutJadwal = true): readonly WajibLapor[] {
  return ingat(bahan, `w${desaId}/${bulan}/${menurutJadwal}`, () => {
    const kelompok = kelompokIndikator(bahan)
    const pelapor = sumberPelapor(bahan)
    const semua = (bahan.wajibDesa.get(desaId) ?? []).filter(
      (w) =>
        kelompok.has(w.kelompokId) &&
        pelapor.has(w.sumber) &&
        berlaku(w, bulan) &&
        (!menurutJadwal || dijadwalkan(bahan, w, bulan)),
    )
    const rekap = semua.filter((w) => w.sumber === REKAP_DESA)
    if (rekap.length > 0) return rekap
    return menurutAturan(bahan, desaId, bulan, semua)
  })
}

/** Of the units due those whose kind may enter the figure; under tunggal the first kind that reported, else the first due. */
function menurutAturan(bahan: Bahan, desaId: number, bulan: Bulan, semua: readonly WajibLapor[]) {
  const berhak = sumberBerhak(bahan.indikator.gabung)
  if (!berhak) return semua
  const masuk = semua.filter((w) => berhak.includes(w.sumber))
  if (bahan.indikator.gabung.aturan !== 'tunggal') return masuk
  const melapor = gabungBulan(bahan, desaId, bulan)?.sumber[0]
  const pilihan = masuk.some((w) => w.sumber === melapor)
    ? melapor
    : berhak.find((s) => masuk.some((w) => w.sumber === s))
  return masuk.filter((w) => w.sumber === pilihan)
}

const lengkap = (baris: readonly BarisLapor[], wajib: WajibLapor): boolean =>
  baris.some((b) => b.kelompokId === wajib.kelompokId && b.unit.includes(wajib.unitId))

export type Kelengkapan = { readonly wajib: ReadonlySet<number>; readonly masuk: ReadonlySet<number> }

/**
 * Units due in month `pada` and, of them, those that reported every group due in at least one of `bulan`.
 * `menurutJadwal` false asks also for groups that are not due in that very month (a potret, a round's late additions).
 */
export function kelengkapanDesa(
  bahan: Bahan,
  desaId: number,
  { pada, bulan, menurutJadwal }: { pada: Bulan; bulan: readonly Bulan[]; menurutJadwal: boolean },
): Kelengkapan {
  const daftar = wajibPada(bahan, desaId, pada, menurutJadwal)
  const baris = bulan.flatMap((b) => bahan.laporDesa.get(desaId)?.get(b) ?? [])
  const wajib = new Set(daftar.map((w) => w.unitId))
  const kurang = new Set(daftar.filter((w) => !lengkap(baris, w)).map((w) => w.unitId))
  return { wajib, masuk: new Set([...wajib].filter((u) => !kurang.has(u))) }
}

/** Units whose complete groups are in the month's figure. */
export function unitMelapor(bahan: Bahan, desaId: number, bulan: Bulan): ReadonlySet<number> {
  return ingat(bahan, `u${desaId}/${bulan}`, () => {
    const kelompok = kelompokIndikator(bahan)
    const sumber = gabungBulan(bahan, desaId, bulan)?.sumber ?? []
    const baris = bahan.laporDesa.get(desaId)?.get(bulan) ?? []
    return new Set(baris.filter((b) => kelompok.has(b.kelompokId) && sumber.includes(b.sumber)).flatMap((b) => b.unit))
  })
}
