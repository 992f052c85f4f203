/** The sentences of a page for the head of a kabupaten, as facts: which are told, and in which order. */
import {
  type BarisBriefing,
  jelasDiBawah,
  kurangLapor,
  type LaporBriefing,
  MEMENUHI,
  membaik,
  nilaiDinilai,
  turunDiBawah,
  urutSelisih,
} from './briefing.ts'

/** Numbers of a fact are counts of people, laporan or indikator; `kode` names the indikator whose figure it opens. */
export type Fakta =
  | { readonly jenis: 'keadaan'; readonly memenuhi: number; readonly dinilai: number; readonly tanpa: number }
  | {
      readonly jenis: 'kelengkapan'
      /** What came in, validated or not. */
      readonly masuk: number
      /** Of it what is validated, where that alone counts and is less; else null. */
      readonly divalidasi: number | null
      readonly wajib: number
    }
  | { readonly jenis: 'validasi'; readonly sah: number; readonly terkirim: number }
  | { readonly jenis: 'tak-dinilai'; readonly tanpa: number; readonly semua: number }
  | {
      readonly jenis: 'lapor-teratasi'
      readonly bagian: readonly string[]
      readonly laporan: number
      /** Of these laporan what came in already and waits to be validated. */
      readonly menunggu: number
      readonly masuk: number
      readonly wajib: number
    }
  | { readonly jenis: 'bulan-lengkap'; readonly bulan: string | null }
  | {
      readonly jenis: 'membaik'
      readonly kode: string
      readonly bulan: string
      readonly lalu: number
      readonly kini: number
    }
  | {
      readonly jenis: 'memenuhi' | 'belum-memenuhi'
      readonly kode: string
      readonly persen: number
      readonly target: number
    }
  | {
      readonly jenis: 'turun-di-bawah'
      readonly kode: string
      readonly bulan: string
      readonly persenLalu: number
      readonly targetLalu: number
      readonly persen: number
      readonly target: number
    }
  | {
      readonly jenis: 'selisih'
      readonly kode: string
      readonly selisih: number
      /** What it takes to reach the target of the year; null in December, and where nothing grows over a year. */
      readonly laju: { readonly perlu: number; readonly sisaBulan: number; readonly kini: number | null } | null
    }
  | {
      readonly jenis: 'kejadian'
      readonly butir: readonly { readonly kode: string; readonly kini: number; readonly lalu: number | null }[]
    }

const TERBANYAK = 5
/** Kecamatan that a sentence can name and still be read. */
const BAGIAN_TERBANYAK = 5

/** At most five facts; the completeness comes first where it is too poor for a verdict. */
export function faktaBriefing(baris: readonly BarisBriefing[], lapor: LaporBriefing): readonly Fakta[] {
  const dinilai = baris.filter((b) => nilaiDinilai(b) !== null)
  const tanpa = baris.filter((b) => !b.kejadian && b.arah !== 'netral' && nilaiDinilai(b) === null).length
  if (kurangLapor(lapor)) return faktaKurangLapor(baris, lapor, { tanpa, semua: tanpa + dinilai.length })
  const keadaan: Fakta = {
    jenis: 'keadaan',
    memenuhi: dinilai.filter(({ angka }) => MEMENUHI.includes(angka.status)).length,
    dinilai: dinilai.length,
    tanpa,
  }
  const kejadian = faktaKejadian(baris)
  const tengah = faktaTengah(dinilai).slice(0, TERBANYAK - 1 - kejadian.length)
  return [keadaan, ...tengah, ...kejadian]
}

/** The indikator that the facts say are short of their target, in their order. */
export const kurangDisebut = (fakta: readonly Fakta[]): readonly string[] =>
  fakta.flatMap((f) =>
    f.jenis === 'selisih' || f.jenis === 'belum-memenuhi' || f.jenis === 'turun-di-bawah' ? [f.kode] : [],
  )

/** What went best, what fell below, what is short; further ones of the same kinds where one of them does not exist. */
function faktaTengah(dinilai: readonly BarisBriefing[]): readonly Fakta[] {
  const baik = faktaMembaik(dinilai)
  const turun = dinilai.flatMap(faktaTurun)
  const disebut = new Set([...baik.slice(0, 1), ...turun.slice(0, 1)].flatMap((f) => ('kode' in f ? [f.kode] : [])))
  const sisa = dinilai.filter(({ kode }) => !disebut.has(kode))
  const bawah = sisa.filter(jelasDiBawah).toSorted(urutSelisih).map(faktaBawah)
  const capai = sisa
    .filter(({ angka }) => MEMENUHI.includes(angka.status))
    .toSorted(urutCapai)
    .map(faktaCapai)
  const utama = [...(baik.length > 0 ? baik : capai).slice(0, 1), ...turun.slice(0, 1), ...bawah.slice(0, 1)]
  const susulan = [...bawah.slice(1, 3), ...(baik.length > 0 ? capai : capai.slice(1))]
  return [...utama, ...susulan]
}

function faktaMembaik(dinilai: readonly BarisBriefing[]): readonly Fakta[] {
  return dinilai
    .flatMap((b) => {
      const beda = membaik(b)
      return beda && b.lalu ? [{ jenis: 'membaik' as const, kode: b.kode, bulan: b.lalu.bulan, ...beda }] : []
    })
    .toSorted((a, b) => b.lalu - b.kini - (a.lalu - a.kini) || a.kode.localeCompare(b.kode))
}

function faktaTurun(b: BarisBriefing): readonly Fakta[] {
  const lalu = turunDiBawah(b)
  const { persen, target } = b.angka
  if (!lalu || lalu.persen === null || lalu.target === null || persen === null || target === null) return []
  return [
    {
      jenis: 'turun-di-bawah',
      kode: b.kode,
      bulan: lalu.bulan,
      persenLalu: lalu.persen,
      targetLalu: lalu.target,
      persen,
      target,
    },
  ]
}

function faktaBawah(b: BarisBriefing): Fakta {
  const { selisihKeTarget: selisih, persen, target } = b.angka
  return selisih === null
    ? { jenis: 'belum-memenuhi', kode: b.kode, persen: persen ?? 0, target: target ?? 0 }
    : { jenis: 'selisih', kode: b.kode, selisih, laju: lajuPerlu(b) }
}

const faktaCapai = ({ kode, angka }: BarisBriefing): Fakta => ({
  ...{ jenis: 'memenuhi', kode, persen: angka.persen ?? 0, target: angka.target ?? 0 },
})

/** Furthest beyond the target first, by its own measure. */
const urutCapai = (a: BarisBriefing, b: BarisBriefing): number => lebih(b) - lebih(a) || a.kode.localeCompare(b.kode)
const lebih = ({ arah, angka: { persen, target } }: BarisBriefing): number =>
  ((persen ?? 0) - (target ?? 0)) * (arah === 'turun' ? -1 : 1)

/** Persons per month that the target of the year still takes. */
export function lajuPerlu({ setahun, angka, laju }: Pick<BarisBriefing, 'setahun' | 'angka' | 'laju'>) {
  if (!setahun || setahun.sisaBulan <= 0 || angka.pembilang === null) return null
  const kurang = Math.max(0, setahun.semestinya - angka.pembilang)
  return { perlu: Math.ceil(kurang / setahun.sisaBulan), sisaBulan: setahun.sisaBulan, kini: laju }
}

function faktaKejadian(baris: readonly BarisBriefing[]): readonly Fakta[] {
  const butir = baris.flatMap(({ kode, jumlahTahun }) =>
    jumlahTahun && jumlahTahun.kini !== null ? [{ kode, kini: jumlahTahun.kini, lalu: jumlahTahun.lalu }] : [],
  )
  return butir.length > 0 ? [{ jenis: 'kejadian', butir }] : []
}

/** What may be said where the kabupaten cannot be judged: how much is there, and what would make it enough. */
function faktaKurangLapor(
  baris: readonly BarisBriefing[],
  lapor: LaporBriefing,
  hitung: { readonly tanpa: number; readonly semua: number },
): readonly Fakta[] {
  const { masuk, wajib, terkirim, sah, bulanLengkap } = lapor
  const fakta: readonly Fakta[] = [
    { jenis: 'kelengkapan', masuk: terkirim, divalidasi: masuk < terkirim ? masuk : null, wajib },
    { jenis: 'tak-dinilai', ...hitung },
    ...laporTeratasi(lapor),
    // Where only validated laporan count, the first fact tells both.
    ...(terkirim > 0 && masuk === terkirim ? [{ jenis: 'validasi' as const, sah, terkirim }] : []),
    { jenis: 'bulan-lengkap', bulan: bulanLengkap },
    ...faktaKejadian(baris),
  ]
  return fakta.slice(0, TERBANYAK)
}

/** The kecamatan with most laporan missing that would, all counted, make the month enough; as many as a sentence can name. */
function laporTeratasi({ bagian, masuk, wajib, ambang }: LaporBriefing): readonly Fakta[] {
  const urut = bagian
    .map(({ nama, wajib: w, masuk: m, terkirim }) => ({ nama, kurang: w - m, menunggu: terkirim - m }))
    .filter(({ kurang }) => kurang > 0)
    .toSorted((a, b) => b.kurang - a.kurang || a.nama.localeCompare(b.nama, 'id'))
  const nama: string[] = []
  let laporan = 0
  let menunggu = 0
  for (const satu of urut) {
    if (nama.length === BAGIAN_TERBANYAK || (masuk + laporan) * 100 >= ambang * wajib) break
    nama.push(satu.nama)
    laporan += satu.kurang
    menunggu += satu.menunggu
  }
  if (nama.length === 0) return []
  return [{ jenis: 'lapor-teratasi', bagian: nama, laporan, menunggu, masuk: masuk + laporan, wajib }]
}
