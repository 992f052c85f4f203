/** Builds the engine's materials from a story: which unit of which desa reported what, when. */
import {
  type Bahan,
  type BarisLapor,
  type IsianUnit,
  PENGATURAN_BAWAAN,
  type PengaturanHitung,
  siapkanBahan,
  type WajibLapor,
} from '#domain/bahan.ts'
import { type Bulan, SEJAK_SEMULA, tahunDari } from '#domain/bulan.ts'
import { type AngkaWilayah, hitungWilayah } from '#domain/cakupan.ts'
import { type Dasar, type Elemen, type Indikator, JENIS_UNIT, type JenisUnit, type Suku } from '#domain/indikator.ts'
import { type BarisRekap, kemasRekap } from '#domain/isi-rekap.ts'
import type { Kampanye } from '#domain/periode.ts'
import type { TargetTahun } from '#domain/target.ts'

export type UnitKisah = {
  readonly jenis: JenisUnit
  readonly wajib?: boolean
  /** bulan -> elemen -> count */
  readonly lapor: Readonly<Record<number, Readonly<Record<string, number>>>>
}

export type DesaKisah = {
  readonly sasaran?: Readonly<Record<string, number>>
  readonly sasaranRiil?: readonly { readonly jenis: string; readonly mulai: Bulan; readonly jumlah: number }[]
  readonly unit: readonly UnitKisah[]
}

export const sukuElemen = (rujukan: string, koefAtas = 1, koefBawah = 1): Suku => ({
  sumber: 'elemen',
  rujukan,
  koefAtas,
  koefBawah,
  jendela: null,
  prorata: false,
  syarat: null,
})

export const sukuSasaran = (rujukan: string, koefAtas = 1, koefBawah = 1): Suku => ({
  ...sukuElemen(rujukan, koefAtas, koefBawah),
  sumber: 'sasaran',
})

/** A plain cumulative indikator X over a sasaran "orang", to be overridden. */
export const indikatorKisah = (lain: Partial<Indikator> = {}): Indikator => ({
  kode: 'UJI',
  berlakuDari: 2020,
  nama: 'Uji',
  namaEn: null,
  kelompok: 'semua usia',
  kelompokEn: null,
  klaster: 2,
  jenis: 'cakupan',
  pembilang: [[sukuElemen('X')]],
  penyebut: [[sukuSasaran('orang')]],
  minimalNol: false,
  periode: 'kumulatif',
  jadwal: [],
  bentukTarget: { bentuk: 'linear' },
  arah: 'naik',
  gabung: { aturan: 'jumlah' },
  tempatHitung: 'domisili',
  umurMaks: null,
  sensitif: false,
  skala: 100,
  satuan: 'persen',
  satuanHitung: 'orang',
  satuanHitungEn: null,
  ukur: null,
  spm: null,
  targetContoh: null,
  dokumenTarget: null,
  ...lain,
})

/** D/S: a monthly ratio of two elemen, posyandu the owner. */
export const indikatorTimbang = (lain: Partial<Indikator> = {}): Indikator =>
  indikatorKisah({
    pembilang: [[sukuElemen('D')]],
    penyebut: [[sukuElemen('S')]],
    periode: 'bulanan',
    bentukTarget: { bentuk: 'datar' },
    gabung: { aturan: 'utama-plus', utama: 'posyandu' },
    ...lain,
  })

const SIFAT_POSISI = new Set(['S', 'POSISI'])
const SEMUA_JENIS = new Map(Object.values(JENIS_UNIT).map((n) => [n, true]))

/** Elemen of the story by name: S is a state, names in _YTD are year-to-date, D has a twin D_LUAR. */
function elemenKisah(kode: readonly string[]): Elemen[] {
  const nomor = new Map([...new Set([...kode, 'D', 'D_LUAR'])].map((k, i) => [k, i + 1]))
  return [...nomor].map(([k, elemenId]) => ({
    elemenId,
    kode: k,
    nama: k,
    kelompokId: k.endsWith('_LUAR') ? 2 : 1,
    sifat: SIFAT_POSISI.has(k) ? 'posisi' : k.endsWith('_YTD') ? 'sampai-bulan-ini' : 'layanan',
    terbesar: null,
    luarElemenId: k === 'D' ? (nomor.get('D_LUAR') ?? null) : null,
    pasanganElemenId: null,
    pelapor: SEMUA_JENIS,
  }))
}

export type Kisah = {
  readonly indikator: Indikator
  readonly desa: readonly DesaKisah[]
  readonly dasar?: Dasar
  readonly pengaturan?: Partial<PengaturanHitung>
  readonly kampanye?: readonly Kampanye[]
  /** Months 1..12 in which the laporan are due; every month without. */
  readonly jadwalLapor?: readonly number[]
}

type Baris = {
  readonly rekap: Map<string, BarisRekap>
  readonly lapor: Map<string, BarisLapor>
  readonly wajib: WajibLapor[]
  readonly isianUnit: IsianUnit[]
}

function catat(
  baris: Baris,
  elemen: ReadonlyMap<string, Elemen>,
  desaId: number,
  unitId: number,
  unit: UnitKisah,
): void {
  const sumber = JENIS_UNIT[unit.jenis]
  if (unit.wajib !== false)
    baris.wajib.push({ desaId, unitId, sumber, kelompokId: 1, mulai: SEJAK_SEMULA, akhir: null })
  for (const [bulanTeks, isi] of Object.entries(unit.lapor)) {
    const bulan = Number(bulanTeks)
    for (const [kode, jumlah] of Object.entries(isi)) {
      const e = elemen.get(kode)
      if (!e) continue
      const kunci = `${desaId}/${bulan}/${e.elemenId}/${sumber}`
      const lama = baris.rekap.get(kunci)
      baris.rekap.set(kunci, {
        desaId,
        bulan,
        elemenId: e.elemenId,
        sumber,
        jumlah: (lama?.jumlah ?? 0) + jumlah,
        unit: (lama?.unit ?? 0) + 1,
      })
      baris.isianUnit.push({ desaId, bulan, unitId, sumber, elemenId: e.elemenId, jumlah })
      const kunciLapor = `${desaId}/${bulan}/${e.kelompokId}/${sumber}`
      const lapor = baris.lapor.get(kunciLapor)
      const unitLapor = [...new Set([...(lapor?.unit ?? []), unitId])]
      baris.lapor.set(kunciLapor, { desaId, bulan, kelompokId: e.kelompokId, sumber, unit: unitLapor, unitKurang: [] })
    }
  }
}

/** Materials of a story; desa are numbered 1, 2, ... and units 101, 102, ... in order. */
export function susun(kisah: Kisah): Bahan {
  const kode = kisah.desa.flatMap((d) =>
    d.unit.flatMap((u) => Object.values(u.lapor).flatMap((isi) => Object.keys(isi))),
  )
  const formula = [...kisah.indikator.pembilang, ...kisah.indikator.penyebut].flat().map((s) => s.rujukan)
  const elemen = elemenKisah([...formula, ...kode])
  const menurutKode = new Map(elemen.map((e) => [e.kode, e]))
  const baris: Baris = { rekap: new Map(), lapor: new Map(), wajib: [], isianUnit: [] }
  let nomor = 100
  kisah.desa.forEach((desa, i) => {
    for (const unit of desa.unit) {
      nomor += 1
      catat(baris, menurutKode, i + 1, nomor, unit)
    }
  })
  const tahun = [2023, 2024, 2025, 2026]
  return siapkanBahan({
    indikator: kisah.indikator,
    elemen,
    bulanJadwal: new Map(kisah.jadwalLapor ? [[1, kisah.jadwalLapor]] : []),
    rekap: kemasRekap(baris.rekap.values()),
    lapor: [...baris.lapor.values()],
    wajib: baris.wajib,
    sasaran: kisah.desa.flatMap((desa, i) => [
      ...Object.entries(desa.sasaran ?? {}).flatMap(([jenis, jumlah]) =>
        tahun.map((t) => ({ desaId: i + 1, tahun: t, jenis, dasar: 'proyeksi' as const, mulai: t * 100 + 1, jumlah })),
      ),
      ...(desa.sasaranRiil ?? []).map((s) => ({
        desaId: i + 1,
        tahun: tahunDari(s.mulai),
        dasar: 'riil' as const,
        ...s,
      })),
    ]),
    unit: [],
    isianUnit: baris.isianUnit,
    kampanye: kisah.kampanye ?? [],
    dasar: kisah.dasar ?? 'proyeksi',
    pengaturan: { ...PENGATURAN_BAWAAN, ...kisah.pengaturan },
    rujukan: new Map(),
  })
}

export const target = (persen: number): TargetTahun => ({ persen, tingkat: 'kabupaten', dokumen: 'uji' })

/** The figure of one desa of a story. */
export const desaPada = (bahan: Bahan, desaId: number, bulan: Bulan, persen: number | null = null): AngkaWilayah =>
  hitungWilayah(bahan, { tingkat: 'desa', desaId: [desaId], target: persen === null ? null : target(persen) }, bulan)

/** The figure of several desa of a story together. */
export const areaPada = (
  bahan: Bahan,
  desaId: readonly number[],
  bulan: Bulan,
  persen: number | null = null,
): AngkaWilayah =>
  hitungWilayah(bahan, { tingkat: 'kecamatan', desaId, target: persen === null ? null : target(persen) }, bulan)

/** The chosen fields of a figure, for whole-value assertions on what a case is about. */
export const petik = <K extends keyof AngkaWilayah>(angka: AngkaWilayah, ...nama: K[]): Pick<AngkaWilayah, K> =>
  // every key asked for is set
  Object.fromEntries(nama.map((n) => [n, angka[n]])) as Pick<AngkaWilayah, K>
