/** Terms of a formula that are not laporan cells: sasaran, units, desa on track, counts of laporan. */
import { type Bahan, ingat, ingatDi, kunciBulan, laporBulan, sasaranPada, unitPada } from './bahan.ts'
import { type Bulan, bulanKe, geser, rentang } from './bulan.ts'
import { cabang } from './cabang.ts'
import { JENIS_UNIT, type JenisUnit, type KriteriaUnit, type Sisi, type Suku } from './indikator.ts'
import { rumusDari } from './rumus.ts'
import { banding } from './status.ts'

/** A term's figure, or why there is none. */
export type NilaiSuku =
  | { readonly nilai: number }
  | { readonly nilai: null; readonly sebab: 'tanpa-sasaran' | 'belum-lapor' }

const TANPA_SASARAN: NilaiSuku = { nilai: null, sebab: 'tanpa-sasaran' }
const BELUM_LAPOR: NilaiSuku = { nilai: null, sebab: 'belum-lapor' }

const nomorJenis = (kode: string): number => JENIS_UNIT[kode as JenisUnit] // the catalogue's codes are the keys

function desaDiJalur(bahan: Bahan, suku: Suku, desaId: number, bulan: Bulan): NilaiSuku {
  const syarat = suku.syarat
  const rujukan = bahan.rujukan.get(syarat?.jenis === 'desa-di-jalur' ? syarat.indikator : suku.rujukan)
  if (!rujukan) return TANPA_SASARAN
  const hasil = rujukan(desaId, bulan)
  if (hasil.sel === 'tanpa-sasaran') return TANPA_SASARAN
  if (syarat?.jenis !== 'desa-di-jalur') return { nilai: 1 }
  if (hasil.p === null || hasil.q === null) return BELUM_LAPOR
  const ambang = (syarat.pengaturan && bahan.pengaturan.ambang[syarat.pengaturan]) || syarat.ambang
  return { nilai: banding(hasil.p * 1200, ambang * bulanKe(bulan) * hasil.q) >= 0 ? 1 : 0 }
}

type IsiBulan = ReadonlyMap<Bulan, ReadonlyMap<number, number>>

function nilaiKriteria(bahan: Bahan, kriteria: KriteriaUnit, isi: IsiBulan, bulan: readonly Bulan[]): boolean {
  const nomor = (kode: string) => bahan.elemenKode.get(kode)?.elemenId ?? -1
  if (kriteria.ukur === 'bulan-rasio') {
    const lulus = kriteria.rasio.filter(({ atas, bawah }) => {
      const cukup = bulan.filter((b) => {
        const a = isi.get(b)?.get(nomor(atas))
        const q = isi.get(b)?.get(nomor(bawah))
        return a !== undefined && q !== undefined && q > 0 && a >= kriteria.minimalRasio * q
      })
      return cukup.length >= kriteria.bulan
    })
    return lulus.length >= kriteria.dari
  }
  const nilai = bulan.flatMap((b) => isi.get(b)?.get(nomor(kriteria.elemen)) ?? [])
  if (kriteria.ukur === 'bulan-terisi') return nilai.filter((n) => n > 0).length >= kriteria.minimal
  if (kriteria.ukur === 'terakhir') return (nilai.at(-1) ?? -1) >= kriteria.minimal
  return nilai.reduce((a, b) => a + b, 0) >= kriteria.minimal
}

/** What each unit reported in the twelve months to m, month by month: the same for every condition that is asked. */
const isiKriteria = (bahan: Bahan, desaId: number, bulan: Bulan) =>
  ingatDi(bahan.ingatanBersama, 'isi-kriteria', kunciBulan(desaId, bulan), () => {
    const isi = new Map<number, Map<Bulan, Map<number, number>>>()
    for (const b of rentang(geser(bulan, -11), bulan)) {
      for (const baris of bahan.kriteriaDesa.get(desaId)?.get(b) ?? []) {
        const milik = cabang(isi, baris.unitId, () => new Map<Bulan, Map<number, number>>())
        cabang(milik, b, () => new Map<number, number>()).set(baris.elemenId, baris.jumlah)
      }
    }
    return isi
  })

/** Units of a kind that meet every criterion over the twelve months to m. */
function unitMemenuhi(bahan: Bahan, suku: Suku, desaId: number, bulan: Bulan): NilaiSuku {
  const syarat = suku.syarat
  const hidup = unitPada(bahan, desaId, suku.rujukan, bulan)
  if (hidup.length === 0) return TANPA_SASARAN
  if (syarat?.jenis !== 'unit-memenuhi') return { nilai: hidup.length }
  const bulanan = rentang(geser(bulan, -11), bulan)
  const isi = isiKriteria(bahan, desaId, bulan)
  if (!hidup.some((u) => isi.has(u.unitId))) return BELUM_LAPOR
  const lulus = hidup.filter((u) =>
    syarat.kriteria.every((k) => nilaiKriteria(bahan, k, isi.get(u.unitId) ?? new Map(), bulanan)),
  )
  return { nilai: lulus.length }
}

/**
 * Counts of laporan: 'masuk:<jenis>' and 'wajib:<jenis>' are units that handed in anything, and units that owe
 * anything, this month; 'kelompok-masuk' and 'kelompok-lengkap' are entries (unit x group) and those with every
 * required cell filled.
 */
function hitunganLaporan(bahan: Bahan, suku: Suku, desaId: number, bulan: Bulan): NilaiSuku {
  const [apa, jenis] = suku.rujukan.split(':')
  const baris = laporBulan(bahan, desaId, bulan)
  if (apa === 'kelompok-lengkap' || apa === 'kelompok-masuk') {
    const masuk = baris.reduce((n, b) => n + b.unit.length + b.unitKurang.length, 0)
    if (masuk === 0) return BELUM_LAPOR
    return { nilai: apa === 'kelompok-masuk' ? masuk : baris.reduce((n, b) => n + b.unit.length, 0) }
  }
  const sumber = nomorJenis(jenis ?? '')
  const wajib = new Set(
    [...(bahan.wajibDesa.get(desaId)?.values() ?? [])]
      .flat()
      .filter((w) => w.sumber === sumber && w.mulai <= bulan && (w.akhir === null || bulan <= w.akhir))
      .map((w) => w.unitId),
  )
  if (wajib.size === 0) return TANPA_SASARAN
  if (apa === 'wajib') return { nilai: wajib.size }
  const masuk = new Set(baris.filter((b) => b.sumber === sumber).flatMap((b) => [...b.unit, ...b.unitKurang]))
  return { nilai: [...wajib].filter((u) => masuk.has(u)).length }
}

function nilaiSuku(bahan: Bahan, suku: Suku, desaId: number, bulan: Bulan): NilaiSuku {
  switch (suku.sumber) {
    case 'sasaran': {
      const jumlah = sasaranPada(bahan, desaId, suku.rujukan, bulan)
      return jumlah === null || jumlah === 0 ? TANPA_SASARAN : { nilai: jumlah }
    }
    case 'unit':
      return unitMemenuhi(bahan, suku, desaId, bulan)
    case 'desa':
      return desaDiJalur(bahan, suku, desaId, bulan)
    case 'laporan':
      return hitunganLaporan(bahan, suku, desaId, bulan)
    case 'elemen':
      return { nilai: 0 }
  }
}

/**
 * Sum of a side's terms that are not laporan cells; null when the side has none. A term without a figure makes the
 * whole side have none, for the stronger of the two reasons.
 */
export function sukuLain(bahan: Bahan, sisi: 'pembilang' | 'penyebut', desaId: number, bulan: Bulan): NilaiSuku | null {
  const suku = rumusDari(bahan)[sisi].lain
  if (suku.length === 0) return null
  return ingat(bahan, sisi === 'pembilang' ? 'lain-pembilang' : 'lain-penyebut', desaId, bulan, () => {
    let jumlah = 0
    let sebab: 'tanpa-sasaran' | 'belum-lapor' | null = null
    for (const s of suku) {
      const satu = nilaiSuku(bahan, s, desaId, bulan)
      if (satu.nilai === null) sebab = sebab === 'tanpa-sasaran' ? sebab : satu.sebab
      else jumlah += (satu.nilai * s.koefAtas * (s.prorata ? bulanKe(bulan) : 1)) / (s.koefBawah * (s.prorata ? 12 : 1))
    }
    return sebab ? { nilai: null, sebab } : { nilai: jumlah }
  })
}

/** Whether a side holds any term of a kind. */
export const adaSuku = (sisi: Sisi, sumber: Suku['sumber']): boolean =>
  sisi.some((alternatif) => alternatif.some((s) => s.sumber === sumber))
