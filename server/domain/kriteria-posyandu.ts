/**
 * One criterion of a posyandu or pustu, judged by what its own laporan and its register say (domain.md 2 and 11). Three
 * answers: what is not reported is never held against anybody, and never counts in anybody's favour.
 */
import { type Bulan, bulanKe } from './bulan.ts'

type Rasio = { readonly atas: string; readonly bawah: string }

/** What is counted and what it takes; `prorata`: of twelve months, less where fewer have passed. */
export type Kriteria =
  | { readonly ukur: 'jumlah' | 'terakhir'; readonly elemen: string; readonly minimal: number }
  | {
      readonly ukur: 'bulan-terisi'
      readonly elemen: string
      readonly minimal: number
      readonly prorata?: boolean
    }
  | { readonly ukur: 'rata'; readonly elemen: string; readonly minimal: number; readonly minimalLapor: number }
  /** At least `dari` of the ratios reach `minimalRasio` in at least `bulan` months. */
  | {
      readonly ukur: 'bulan-rasio'
      readonly rasio: readonly Rasio[]
      readonly minimalRasio: number
      readonly bulan: number
      readonly dari: number
    }
  /** Every ratio of sums reaches `minimalRasio`, over the months of the year named in `bulan` or all of them. */
  | {
      readonly ukur: 'rasio-jumlah'
      readonly rasio: readonly Rasio[]
      readonly minimalRasio: number
      readonly minimalLapor: number
      readonly bulan?: readonly number[]
    }
  | ({ readonly ukur: 'tidak-lebih' } & Rasio)
  | { readonly ukur: 'keadaan'; readonly butir: string; readonly minimal: number }
  | ({ readonly ukur: 'keadaan-rasio'; readonly minimalRasio: number } & Rasio)
  | { readonly ukur: 'keadaan-daftar'; readonly butir: string; readonly isi: readonly string[] }
  | { readonly ukur: 'temuan'; readonly maksimal: number }

export type Putusan = 'ya' | 'tidak' | 'belum-tahu'

/** What a unit reported in a month, by kode of elemen. */
export type IsiBulan = ReadonlyMap<Bulan, ReadonlyMap<string, number>>

export type Keadaan = Readonly<Record<string, number | readonly string[]>>

export type BahanKriteria = {
  readonly bulan: readonly Bulan[]
  readonly isi: IsiBulan
  /** The unit's first month: what lies before it was never due. */
  readonly mulai: Bulan
  /** Months of the year (1..12) in which an elemen is reported; null: every month. */
  readonly jadwal: (elemen: string) => readonly number[] | null
  readonly keadaan: Keadaan | null
  /** Findings of the months in question that nobody has answered yet. */
  readonly temuan: number
}

/** A month that was counted: its value, or both sides of a ratio; null: not reported. */
export type TitikKriteria = {
  readonly bulan: Bulan
  readonly nilai: number | null
  readonly bawah: number | null
  readonly cukup: boolean
}

/** What one elemen or ratio came to; `atas` names it. */
export type DeretKriteria = {
  readonly atas: string
  readonly bawah: string | null
  readonly titik: readonly TitikKriteria[]
}

export type HasilKriteria = {
  readonly putusan: Putusan
  /** What was reached, in the unit of `ambang`; null: nothing to count. */
  readonly nilai: number | null
  readonly ambang: number
  readonly deret: readonly DeretKriteria[]
  /** Months whose laporan is missing, and those before the unit existed. */
  readonly kosong: readonly Bulan[]
  readonly belumAda: number
}

/** Judges one criterion. */
export function nilaiKriteria(kriteria: Kriteria, bahan: BahanKriteria): HasilKriteria {
  switch (kriteria.ukur) {
    case 'jumlah':
      return nilaiJumlah(kriteria, bahan)
    case 'bulan-terisi':
      return nilaiTerisi(kriteria, bahan)
    case 'terakhir':
      return nilaiTerakhir(kriteria, bahan)
    case 'rata':
      return nilaiRata(kriteria, bahan)
    case 'bulan-rasio':
      return nilaiBulanRasio(kriteria, bahan)
    case 'rasio-jumlah':
      return nilaiRasioJumlah(kriteria, bahan)
    case 'tidak-lebih':
      return nilaiTidakLebih(kriteria, bahan)
    case 'temuan':
      return { ...KOSONG, putusan: bahan.temuan <= kriteria.maksimal ? 'ya' : 'tidak', nilai: bahan.temuan, ambang: 0 }
    default:
      return nilaiKeadaan(kriteria, bahan.keadaan)
  }
}

/** Every criterion met, one certainly not, or not known. */
export function gabungPutusan(putusan: readonly Putusan[]): Putusan {
  if (putusan.includes('tidak')) return 'tidak'
  return putusan.includes('belum-tahu') ? 'belum-tahu' : 'ya'
}

const KOSONG = { deret: [], kosong: [], belumAda: 0 } as const

type Jenis<U extends Kriteria['ukur']> = Extract<Kriteria, { readonly ukur: U }>

/** Months in which an elemen was due since the unit exists, and how many of the window lie before that. */
function bulanDue(bahan: BahanKriteria, elemen: string, hanya?: readonly number[]) {
  const jadwal = bahan.jadwal(elemen)
  const semua = bahan.bulan.filter(
    (b) => (jadwal?.includes(bulanKe(b)) ?? true) && (hanya?.includes(bulanKe(b)) ?? true),
  )
  const due = semua.filter((b) => b >= bahan.mulai)
  return { due, belumAda: semua.length - due.length }
}

const baca = ({ isi }: BahanKriteria, bulan: Bulan, elemen: string): number | null =>
  isi.get(bulan)?.get(elemen) ?? null

function bacaDeret(bahan: BahanKriteria, elemen: string, cukup: (nilai: number) => boolean) {
  const { due, belumAda } = bulanDue(bahan, elemen)
  const titik = due.map((bulan): TitikKriteria => {
    const nilai = baca(bahan, bulan, elemen)
    return { bulan, nilai, bawah: null, cukup: nilai !== null && cukup(nilai) }
  })
  const kosong = titik.filter((t) => t.nilai === null).map((t) => t.bulan)
  return { deret: { atas: elemen, bawah: null, titik }, titik, kosong, belumAda }
}

function bacaRasio(bahan: BahanKriteria, { atas, bawah }: Rasio, minimalRasio: number, hanya?: readonly number[]) {
  const { due, belumAda } = bulanDue(bahan, atas, hanya)
  const titik = due.map((bulan): TitikKriteria => {
    const [nilai, dari] = [baca(bahan, bulan, atas), baca(bahan, bulan, bawah)]
    if (nilai === null || dari === null) return { bulan, nilai: null, bawah: null, cukup: false }
    return { bulan, nilai, bawah: dari, cukup: dari > 0 && nilai >= minimalRasio * dari }
  })
  const kosong = titik.filter((t) => t.nilai === null).map((t) => t.bulan)
  return { deret: { atas, bawah, titik }, titik, kosong, belumAda }
}

/** Reached: yes. Out of reach even if every missing month had counted: no. Else nobody knows yet. */
const putusanCapai = (capai: number, mungkin: number, minimal: number): Putusan =>
  capai >= minimal ? 'ya' : capai + mungkin < minimal ? 'tidak' : 'belum-tahu'

/** A yes or no of each month is summed; a missing month can bring one at most. */
function nilaiJumlah({ elemen, minimal }: Jenis<'jumlah' | 'terakhir'>, bahan: BahanKriteria): HasilKriteria {
  const { deret, titik, kosong, belumAda } = bacaDeret(bahan, elemen, (n) => n > 0)
  const nilai = titik.reduce((n, t) => n + (t.nilai ?? 0), 0)
  const putusan = putusanCapai(nilai, kosong.length + belumAda, minimal)
  return { putusan, nilai, ambang: minimal, deret: [deret], kosong, belumAda }
}

function nilaiTerisi({ elemen, minimal, prorata }: Jenis<'bulan-terisi'>, bahan: BahanKriteria): HasilKriteria {
  const { deret, titik, kosong, belumAda } = bacaDeret(bahan, elemen, (n) => n > 0)
  const nilai = titik.filter((t) => t.cukup).length
  const ambang = prorata ? Math.ceil((minimal * bahan.bulan.length) / 12) : minimal
  const putusan = putusanCapai(nilai, kosong.length + belumAda, ambang)
  return { putusan, nilai, ambang, deret: [deret], kosong, belumAda }
}

/** The latest laporan speaks; too low, and with a later one missing, nobody knows. */
function nilaiTerakhir({ elemen, minimal }: Jenis<'jumlah' | 'terakhir'>, bahan: BahanKriteria): HasilKriteria {
  const { deret, titik, kosong, belumAda } = bacaDeret(bahan, elemen, (n) => n >= minimal)
  const terakhir = titik.findLast((t) => t.nilai !== null)
  const nilai = terakhir?.nilai ?? null
  const utuh = terakhir !== undefined && titik.at(-1) === terakhir
  const putusan = nilai === null ? 'belum-tahu' : nilai >= minimal ? 'ya' : utuh ? 'tidak' : 'belum-tahu'
  return { putusan, nilai, ambang: minimal, deret: [deret], kosong, belumAda }
}

/** Whether enough of the months came in for a sum over them to speak. */
const cukupLapor = (titik: readonly TitikKriteria[], kosong: readonly Bulan[], minimalLapor: number): boolean =>
  titik.length > 0 && titik.length - kosong.length >= minimalLapor * titik.length

function nilaiRata({ elemen, minimal, minimalLapor }: Jenis<'rata'>, bahan: BahanKriteria): HasilKriteria {
  const { deret, titik, kosong, belumAda } = bacaDeret(bahan, elemen, (n) => n >= minimal)
  const ada = titik.flatMap((t) => t.nilai ?? [])
  const nilai = ada.length === 0 ? null : ada.reduce((a, b) => a + b, 0) / ada.length
  const tahu = nilai !== null && cukupLapor(titik, kosong, minimalLapor)
  return {
    ...{ putusan: !tahu ? 'belum-tahu' : nilai >= minimal ? 'ya' : 'tidak', nilai, ambang: minimal },
    ...{ deret: [deret], kosong, belumAda },
  }
}

function nilaiBulanRasio(kriteria: Jenis<'bulan-rasio'>, bahan: BahanKriteria): HasilKriteria {
  const semua = kriteria.rasio.map((rasio) => bacaRasio(bahan, rasio, kriteria.minimalRasio))
  const putusan = semua.map(({ titik, kosong, belumAda }) =>
    putusanCapai(titik.filter((t) => t.cukup).length, kosong.length + belumAda, kriteria.bulan),
  )
  const ya = putusan.filter((p) => p === 'ya').length
  const mungkin = putusan.filter((p) => p === 'belum-tahu').length
  return {
    ...{ putusan: putusanCapai(ya, mungkin, kriteria.dari), nilai: ya, ambang: kriteria.dari },
    ...himpun(semua),
  }
}

function nilaiRasioJumlah(kriteria: Jenis<'rasio-jumlah'>, bahan: BahanKriteria): HasilKriteria {
  const semua = kriteria.rasio.map((rasio) => bacaRasio(bahan, rasio, kriteria.minimalRasio, kriteria.bulan))
  const satu = semua.map(({ titik, kosong, belumAda }) => {
    const atas = titik.reduce((n, t) => n + (t.nilai ?? 0), 0)
    const bawah = titik.reduce((n, t) => n + (t.bawah ?? 0), 0)
    const tahu = belumAda === 0 && bawah > 0 && cukupLapor(titik, kosong, kriteria.minimalLapor)
    const putusan: Putusan = !tahu ? 'belum-tahu' : atas >= kriteria.minimalRasio * bawah ? 'ya' : 'tidak'
    return { putusan, rasio: bawah > 0 ? atas / bawah : null }
  })
  const rasio = satu.flatMap((s) => s.rasio ?? [])
  return {
    // The lowest of them is what stands between the unit and the criterion.
    ...{ putusan: gabungPutusan(satu.map((s) => s.putusan)), nilai: rasio.length > 0 ? Math.min(...rasio) : null },
    ...{ ambang: kriteria.minimalRasio, ...himpun(semua) },
  }
}

/** One month above is enough to say no; a missing month leaves open whether there was one. */
function nilaiTidakLebih(rasio: Jenis<'tidak-lebih'>, bahan: BahanKriteria): HasilKriteria {
  const satu = bacaRasio(bahan, rasio, 0)
  const titik = satu.titik.map((t) => ({ ...t, cukup: t.nilai !== null && t.bawah !== null && t.nilai <= t.bawah }))
  const lebih = titik.filter((t) => t.nilai !== null && !t.cukup).length
  const tahu = satu.kosong.length === 0 && titik.length > 0
  return {
    ...{ putusan: lebih > 0 ? 'tidak' : tahu ? 'ya' : 'belum-tahu', nilai: lebih, ambang: 0 },
    ...{ deret: [{ ...satu.deret, titik }], kosong: satu.kosong, belumAda: satu.belumAda },
  }
}

function nilaiKeadaan(
  kriteria: Jenis<'keadaan' | 'keadaan-rasio' | 'keadaan-daftar'>,
  keadaan: Keadaan | null,
): HasilKriteria {
  const angka = (butir: string): number | null => {
    const nilai = keadaan?.[butir]
    return typeof nilai === 'number' ? nilai : null
  }
  const putus = (nilai: number | null, ambang: number): HasilKriteria => ({
    ...{ ...KOSONG, nilai, ambang, putusan: nilai === null ? 'belum-tahu' : nilai >= ambang ? 'ya' : 'tidak' },
  })
  if (kriteria.ukur === 'keadaan') return putus(angka(kriteria.butir), kriteria.minimal)
  if (kriteria.ukur === 'keadaan-rasio') {
    const [atas, bawah] = [angka(kriteria.atas), angka(kriteria.bawah)]
    return putus(atas === null || !bawah ? null : atas / bawah, kriteria.minimalRasio)
  }
  const ada = keadaan?.[kriteria.butir]
  return putus(
    Array.isArray(ada) ? kriteria.isi.filter((satu) => ada.includes(satu)).length : null,
    kriteria.isi.length,
  )
}

function himpun(semua: readonly ReturnType<typeof bacaRasio>[]) {
  const kosong = [...new Set(semua.flatMap((satu) => satu.kosong))].toSorted((a, b) => a - b)
  return {
    deret: semua.map((satu) => satu.deret),
    kosong,
    belumAda: Math.max(0, ...semua.map((satu) => satu.belumAda)),
  }
}
