/** One figure taken apart: what each source and unit contributed, who owes a laporan, and what to beware of. */
import { type Bahan, laporBulan } from './bahan.ts'
import { type Bulan, rentang } from './bulan.ts'
import { gabungBulan, plusBulan, sumberBulan, sumberMentah } from './bulan-desa.ts'
import type { AngkaWilayah } from './cakupan.ts'
import type { Pasangan } from './gabung.ts'
import { hitunganUnit, susunIsiUnit } from './hitungan-unit.ts'
import { JENIS_UNIT } from './indikator.ts'
import { jendelaPada } from './isi-jendela.ts'
import { rumusDari } from './rumus.ts'
import { hasilDesa } from './sel-desa.ts'
import { kelengkapanBulan, wajibPada } from './wajib-desa.ts'

export type Bagian = {
  readonly sumber: number
  readonly peran: 'dihitung' | 'pembanding'
  readonly pembilang: number | null
  readonly penyebut: number | null
  readonly unit: number
}

export type BulanUnit = { readonly bulan: Bulan; readonly pembilang: number | null; readonly penyebut: number | null }

export type SumbanganUnit = {
  readonly desaId: number
  readonly unitId: number
  readonly sumber: number
  readonly peran: 'dihitung' | 'pembanding'
  readonly wajib: boolean
  readonly bulan: readonly BulanUnit[]
}

/** Months that the figure counts; for a potret the month of its laporan. */
export function bulanDihitung(bahan: Bahan, angka: AngkaWilayah, bulan: Bulan): readonly Bulan[] {
  const kapan = jendelaPada(bahan, bulan)
  if (!kapan) return []
  return bahan.indikator.periode === 'potret' && angka.sdBulan !== null
    ? rentang(angka.sdBulan, bulan)
    : kapan.pembilang
}

/** Contribution of each kind of source over the window, entering or cross-check. */
export function menurutSumberWilayah(
  bahan: Bahan,
  desaId: readonly number[],
  bulan: readonly Bulan[],
): readonly Bagian[] {
  const hasil = new Map<string, { sumber: number; peran: Bagian['peran']; p: number; q: number | null }>()
  const baca = rumusDari(bahan).semuaBerjalan ? sumberMentah : sumberBulan
  for (const d of desaId) {
    const masuk = bulanMasuk(bahan, d, bulan)
    for (const b of masuk.bulan) {
      const plus = plusBulan(bahan, d, b)
      const dihitung = new Set((gabungBulan(bahan, d, b)?.sumber ?? []).filter((s) => !plus.has(s)))
      const tambah = (sumber: number, peran: Bagian['peran'], isi: Pasangan) => {
        const kunci = `${sumber}/${peran}`
        const lama = hasil.get(kunci) ?? { sumber, peran, p: 0, q: null }
        const q = masuk.penyebut.includes(b) ? isi.q : null
        const p = masuk.pembilang.includes(b) ? isi.p : 0
        hasil.set(kunci, { ...lama, p: lama.p + p, q: q === null ? lama.q : (lama.q ?? 0) + q })
      }
      for (const [sumber, isi] of baca(bahan, d, b))
        tambah(sumber, dihitung.has(sumber) ? 'dihitung' : 'pembanding', isi)
      for (const [sumber, isi] of plus) tambah(sumber, 'dihitung', isi)
    }
  }
  return [...hasil.values()]
    .sort((a, b) => a.peran.localeCompare(b.peran) || a.sumber - b.sumber)
    .map(({ sumber, peran, p, q }) => ({
      sumber,
      peran,
      pembilang: p,
      penyebut: q,
      unit: unitSumber(bahan, desaId, bulan, sumber),
    }))
}

type BulanMasuk = Readonly<Record<'bulan' | 'pembilang' | 'penyebut', readonly Bulan[]>>

/**
 * Which of the window's months enter one desa's figure: of a potret the one it shows, of a state the last reported, of a
 * round with late additions those whose penyebut counts.
 */
function bulanMasuk(bahan: Bahan, desaId: number, jendela: readonly Bulan[]): BulanMasuk {
  const { periode } = bahan.indikator
  const akhir = jendela.at(-1)
  if (akhir === undefined) return { bulan: [], pembilang: [], penyebut: [] }
  const hasil = hasilDesa(bahan, desaId, akhir)
  if (periode === 'potret' && hasil.sel !== 'nilai') return { bulan: [], pembilang: [], penyebut: [] }
  const bulan = periode === 'potret' && hasil.sdBulan !== null ? [hasil.sdBulan] : jendela
  const isi = bulan.filter((b) => gabungBulan(bahan, desaId, b) !== null)
  const { pembilang, penyebut, semuaBerjalan } = rumusDari(bahan)
  const terakhir = isi.length > 0 ? isi.slice(-1) : bulan.slice(-1)
  if (semuaBerjalan) return { bulan: terakhir, pembilang: terakhir, penyebut: terakhir }
  if (periode === 'terjadwal') {
    const satu = isi.filter((b) => gabungBulan(bahan, desaId, b)?.q === hasil.q).slice(0, 1)
    return { bulan, pembilang: bulan, penyebut: satu.length > 0 ? satu : bulan }
  }
  return { bulan, pembilang: pembilang.posisi ? terakhir : bulan, penyebut: penyebut.posisi ? terakhir : bulan }
}

function unitSumber(bahan: Bahan, desaId: readonly number[], bulan: readonly Bulan[], sumber: number): number {
  const unit = new Set<number>()
  for (const d of desaId)
    for (const b of bulan)
      for (const l of laporBulan(bahan, d, b)) if (l.sumber === sumber) for (const u of l.unit) unit.add(u)
  return unit.size
}

/** Month by month what each unit of one desa reported for the formula; needs the units' cells in the materials. */
export function sumbanganDesa(bahan: Bahan, desaId: number, bulan: readonly Bulan[]): readonly SumbanganUnit[] {
  const wajib = new Map(bulan.flatMap((b) => wajibPada(bahan, desaId, b, false)).map((w) => [w.unitId, w.sumber]))
  const unit = new Map(wajib)
  const dihitung = new Set<number>()
  for (const b of bulan) {
    for (const s of gabungBulan(bahan, desaId, b)?.sumber ?? []) dihitung.add(s)
    for (const baris of bahan.isianUnitDesa.get(desaId)?.get(b) ?? []) unit.set(baris.unitId, baris.sumber)
  }
  return [...unit]
    .sort(([a, sa], [b, sb]) => sa - sb || a - b)
    .map(([unitId, sumber]) => ({
      desaId,
      unitId,
      sumber,
      peran: dihitung.has(sumber) || (dihitung.size === 0 && wajib.has(unitId)) ? 'dihitung' : 'pembanding',
      wajib: wajib.has(unitId),
      bulan: bulan.map((b) => ({ bulan: b, ...isiUnit(bahan, desaId, b, unitId) })),
    }))
}

function isiUnit(bahan: Bahan, desaId: number, bulan: Bulan, unitId: number) {
  const baris = (bahan.isianUnitDesa.get(desaId)?.get(bulan) ?? []).filter((b) => b.unitId === unitId)
  const [satu] = susunIsiUnit(baris, bahan.elemenKode.values())
  const pasangan = satu && hitunganUnit(bahan, satu)
  return { pembilang: pasangan?.p ?? null, penyebut: pasangan?.q ?? null }
}

/** Units that owe this month's laporan and have not handed in every group due. */
export function belumLapor(
  bahan: Bahan,
  desaId: readonly number[],
  bulan: Bulan,
): readonly { readonly desaId: number; readonly unitId: number }[] {
  return desaId.flatMap((d) => {
    const { wajib, masuk } = kelengkapanBulan(bahan, d, bulan)
    return wajib.filter((u) => !masuk.includes(u)).map((unitId) => ({ desaId: d, unitId }))
  })
}

export type Catatan = {
  readonly kode:
    | 'lebih-dari-100'
    | 'mungkin-ganda'
    | 'estimasi'
    | 'tumpang-tindih'
    | 'di-jalur'
    | 'periksa-pencatatan'
    | 'area-kecil'
    | 'kurang-diukur'
    | 'bulan-kosong'
    | 'pecahan-bersama'
  readonly nilai: Readonly<Record<string, string | number>>
}

/** What a reader must know before trusting the figure. */
export function catatanAngka(
  bahan: Bahan,
  angka: AngkaWilayah,
  bagian: readonly Bagian[],
  bulanKosong: number,
): Catatan[] {
  const { indikator } = bahan
  const catatan: Catatan[] = []
  if (angka.persen !== null && angka.persen > 100)
    catatan.push({ kode: 'lebih-dari-100', nilai: { persen: angka.persen } })
  if (angka.persen !== null && angka.persen < 0) catatan.push({ kode: 'periksa-pencatatan', nilai: {} })
  if (indikator.gabung.aturan === 'jumlah' && bagian.filter((b) => b.peran === 'dihitung').length > 1)
    catatan.push({ kode: 'mungkin-ganda', nilai: {} })
  if (indikator.gabung.aturan === 'maksimum') catatan.push({ kode: 'estimasi', nilai: {} })
  const lewat = tumpangTindih(angka, bagian)
  if (lewat) catatan.push({ kode: 'tumpang-tindih', nilai: lewat })
  if (indikator.pembilang.some((a) => a.some((s) => s.sumber === 'desa'))) catatan.push({ kode: 'di-jalur', nilai: {} })
  if (angka.kecil) catatan.push({ kode: 'area-kecil', nilai: {} })
  if (angka.ukur && angka.ukur.penyebut > 0 && angka.ukur.pembilang * 100 < 80 * angka.ukur.penyebut)
    catatan.push({ kode: 'kurang-diukur', nilai: { diukur: angka.ukur.pembilang, semestinya: angka.ukur.penyebut } })
  if (bulanKosong > 0) catatan.push({ kode: 'bulan-kosong', nilai: { bulan: bulanKosong } })
  return catatan
}

/** Posyandu and pustu together beyond the sasaran: the same people were counted twice (domain.md 4.5). */
function tumpangTindih(angka: AngkaWilayah, bagian: readonly Bagian[]) {
  const dari = (sumber: number) => bagian.find((b) => b.sumber === sumber)?.pembilang ?? null
  const posyandu = dari(JENIS_UNIT.posyandu)
  const pustu = dari(JENIS_UNIT.pustu)
  if (posyandu === null || pustu === null || angka.penyebut === null) return null
  return posyandu + pustu > angka.penyebut ? { posyandu, pustu, penyebut: angka.penyebut } : null
}
