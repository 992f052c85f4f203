// Months side by side: which ones the slider holds, and each of them as the rows that map, legend and table know.
import { geserBulan } from '#client/format/bulan.ts'
import type { CaraKelas } from '#client/format/kelas.ts'
import { getTampak, type Tampak } from '#client/format/tampak.ts'
import type { Baris } from '#contract/angka.ts'
import type { Dasar, Hierarki } from '#contract/konteks.ts'
import type { Lembar, PetaBulanJawaban } from '#contract/peta.ts'
import { listNilai } from './peta-daerah.ts'

export const BULAN_SETAHUN = 12

type Batas = {
  readonly bulan: string
  /** First and last month that any laporan speaks of. */
  readonly pertama: string | null
  readonly terakhir: string | null
}

export type JendelaBulan = { readonly akhir: string; readonly panjang: number }

/**
 * The twelve months that hold `bulan`: the last twelve, or the twelve before them, and so on, so that moving within them
 * never asks for others. Months before the first laporan are left out.
 */
export function jendelaBulan({ bulan, pertama, terakhir }: Batas): JendelaBulan {
  let akhir = terakhir && terakhir > bulan ? terakhir : bulan
  while (bulan <= geserBulan(akhir, -BULAN_SETAHUN)) akhir = geserBulan(akhir, -BULAN_SETAHUN)
  const mulai = geserBulan(akhir, 1 - BULAN_SETAHUN)
  const dari = pertama && pertama > mulai && pertama <= bulan ? pertama : mulai
  return { akhir, panjang: selisihBulan(dari, akhir) + 1 }
}

/** The months of a window, first to last. */
export const bulanJendela = ({ akhir, panjang }: JendelaBulan): readonly string[] =>
  Array.from({ length: panjang }, (_, i) => geserBulan(akhir, i + 1 - panjang))

const selisihBulan = (dari: string, sampai: string): number =>
  (Number(sampai.slice(0, 4)) - Number(dari.slice(0, 4))) * 12 + Number(sampai.slice(5)) - Number(dari.slice(5))

type Tetap = { readonly hierarki: Hierarki; readonly dasar: Dasar }

/** One of the months as a sheet of its own; null where the answer does not hold it. */
export function lembarBulan(jawaban: PetaBulanJawaban, bulan: string, tetap: Tetap): Lembar | null {
  const ke = jawaban.bulan.indexOf(bulan)
  const total = jawaban.total[ke]
  if (!total) return null
  const { indikator, wilayah, rincian, versi } = jawaban
  return {
    ...tetap,
    ...{ indikator, wilayah, rincian, versi, bulan, total },
    targetTahun: jawaban.targetTahun[ke] ?? null,
    baris: jawaban.baris.map((satu) => barisBulan(satu, ke)),
  }
}

// What only the panel shows is asked for when the panel is opened.
const TANPA_RINCIAN = {
  ...{ jumlahIni: null, jumlahLalu: null, persenIni: null, persenLalu: null, kecil: false, ukur: null },
  ...{ belumDilayani: null, selisihKeTarget: null, desaLapor: 0, desaSemua: 1, desaTanpaSasaran: 0 },
} as const

function barisBulan(satu: PetaBulanJawaban['baris'][number], ke: number): Baris {
  return {
    ...TANPA_RINCIAN,
    ...{ kode: satu.kode, nama: satu.nama, induk: satu.induk, bersama: satu.bersama },
    sel: satu.sel[ke] ?? 'belum-lapor',
    bulanIni: satu.bulanIni[ke] ?? 'belum-lapor',
    sdBulan: satu.sdBulan[ke] ?? null,
    status: satu.status[ke] ?? null,
    sementara: satu.sementara[ke] ?? false,
    kedaluwarsa: satu.kedaluwarsa[ke] ?? false,
    pembilang: satu.pembilang[ke] ?? null,
    penyebut: satu.penyebut[ke] ?? null,
    persen: satu.persen[ke] ?? null,
    laju: satu.laju[ke] ?? null,
    target: satu.target[ke] ?? null,
    tren: satu.tren[ke] ?? null,
    laporanMasuk: satu.laporanMasuk[ke] ?? 0,
    laporanWajib: satu.laporanWajib[ke] ?? 0,
  }
}

/**
 * How months side by side are coloured: in classes where the reader asks for them, else all by status where any of them
 * has one, else in classes; these are the same for all of them, so that a colour means the same in each.
 */
export const caraBersama = (lembar: readonly Lembar[], kelas: CaraKelas | null = null) => ({
  acuan: lembar.filter((satu) => kelas !== null || !adaStatus(satu)).flatMap(listNilai),
  hanyaStatus: lembar.some(adaStatus),
  kelas,
})

const adaStatus = ({ baris }: Lembar): boolean => baris.some(({ status }) => status !== null)

/** Every look that occurs in any of the months: a legend that does not grow and shrink while one slides. */
export const tampakSemua = (lembar: readonly Lembar[]): ReadonlySet<Tampak> =>
  new Set(lembar.flatMap(({ baris }) => baris.map(getTampak)))
