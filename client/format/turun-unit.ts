// Which unit's count went down, and in which month: read off the make-up of a desa's figure, unit by unit. Figures only;
// why is for those who were there.
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban, Sumbangan } from '#contract/rincian-angka.ts'
import { formatJumlah } from './bilangan.ts'
import { formatBulan, formatNamaBulan, geserBulan } from './bulan.ts'
import { namaUnit } from './nama-unit.ts'
import { sampaiBulan } from './periode.ts'

export type TurunUnit = { readonly nama: string; readonly dari: number; readonly ke: number }

export type Turun = {
  readonly bulan: string
  /** Units that enter the figure and reported in both months, the largest fall first; those that rose are not in it. */
  readonly unit: readonly TurunUnit[]
  /** All units that reported in both months together. */
  readonly dari: number
  readonly ke: number
  /** Units that enter the figure and reported the month before, but not this one. */
  readonly tanpaLaporan: readonly { readonly nama: string; readonly lalu: number }[]
  /** Units that only stand beside the figure, and fell as well. */
  readonly pembanding: readonly TurunUnit[]
}

type Isi = Pick<AngkaJawaban, 'indikator' | 'sumbangan' | 'bulan'>

/** One person more or less between two months says nothing. */
const TERKECIL = 2

/**
 * The fall into the month shown, and before it the largest other one of the year. Nothing for figures that do not count
 * the months of a year, and for those that ought to go down.
 */
export function cariTurun({ indikator, sumbangan, bulan }: Isi): readonly Turun[] {
  if (indikator.arah !== 'naik' || !sampaiBulan(indikator)) return []
  const bulanan = [...new Set(sumbangan.flatMap((satu) => satu.bulan.map((b) => b.bulan)))].sort()
  const semua = bulanan.flatMap((satu) => {
    const turun = turunPada(sumbangan, satu)
    return turun && selisih(turun) >= TERKECIL ? [turun] : []
  })
  const kini = semua.find((satu) => satu.bulan === bulan)
  const terbesar = semua
    .filter((satu) => satu !== kini)
    .reduce<Turun | undefined>((a, b) => (a && selisih(a) > selisih(b) ? a : b), undefined)
  return [kini, terbesar].filter((satu) => satu !== undefined)
}

/** Persons fewer: of units that reported both months, and of those that did not report this one. */
const selisih = ({ dari, ke, tanpaLaporan }: Turun): number =>
  dari - ke + tanpaLaporan.reduce((jumlah, { lalu }) => jumlah + lalu, 0)

function turunPada(sumbangan: readonly Sumbangan[], bulan: string): Turun | null {
  const lalu = geserBulan(bulan, -1)
  const isi = sumbangan.map((satu) => ({
    ...{ nama: namaUnit(satu.unit), dihitung: satu.peran === 'dihitung' },
    dari: satu.bulan.find((b) => b.bulan === lalu)?.pembilang ?? null,
    ke: satu.bulan.find((b) => b.bulan === bulan)?.pembilang ?? null,
  }))
  const keduanya = isi.flatMap(({ dari, ke, ...satu }) => (dari === null || ke === null ? [] : [{ ...satu, dari, ke }]))
  const dihitung = keduanya.filter((satu) => satu.dihitung)
  if (!isi.some((satu) => satu.dihitung && satu.dari !== null)) return null
  const turun = (daftar: typeof keduanya) =>
    daftar
      .filter(({ dari, ke }) => ke < dari)
      .sort((a, b) => b.dari - b.ke - (a.dari - a.ke))
      .map(({ nama, dari, ke }) => ({ nama, dari, ke }))
  return {
    ...{ bulan, unit: turun(dihitung), pembanding: turun(keduanya.filter((satu) => !satu.dihitung)) },
    dari: dihitung.reduce((jumlah, satu) => jumlah + satu.dari, 0),
    ke: dihitung.reduce((jumlah, satu) => jumlah + satu.ke, 0),
    tanpaLaporan: isi.flatMap(({ nama, dari, ke, dihitung: masuk }) =>
      masuk && dari !== null && dari > 0 && ke === null ? [{ nama, lalu: dari }] : [],
    ),
  }
}

/** 'Turun pada Maret 2026 dari 30 menjadi 18, terutama Posyandu Melati (12 → 3).' */
export function kalimatTurun(turun: Turun): string {
  const { bulan, unit, dari, ke, tanpaLaporan, pembanding } = turun
  const [utama] = unit
  const isi = { bulan: formatBulan(bulan), dari: formatJumlah(dari), ke: formatJumlah(ke) }
  const pertama =
    utama && ke < dari
      ? sendiri(turun)
        ? t('rinci.turun.satu', { ...isi, nama: utama.nama })
        : t('rinci.turun.banyak', { ...isi, unit: tulis(unit.slice(0, 2)) })
      : null
  const lalu = formatNamaBulan(geserBulan(bulan, -1))
  const daftar = tanpaLaporan.map((satu) => t('rinci.turun.lalu', { nama: satu.nama, lalu: satu.lalu, bulan: lalu }))
  return [
    pertama,
    daftar.length > 0 && t('rinci.turun.tanpaLaporan', { bulan: formatBulan(bulan), daftar: daftar.join(', ') }),
    pembanding.length > 0 && t('rinci.turun.pembanding', { unit: tulis(pembanding.slice(0, 2)) }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Whether one unit is the whole of it. */
const sendiri = ({ unit, dari, ke }: Turun): boolean => unit[0]?.dari === dari && unit[0]?.ke === ke

const tulis = (unit: readonly TurunUnit[]): string =>
  unit.map(({ nama, dari, ke }) => `**${nama}** (${formatJumlah(dari)}\u00a0→\u00a0${formatJumlah(ke)})`).join(', ')
