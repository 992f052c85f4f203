/** RTL, rencana tindak lanjut: what was agreed in a lokmin, carried over until it is done or given up. */
import type { StatusRtl } from './lokmin.ts'

/** What is needed to judge one; days are 'YYYY-MM-DD' in the kabupaten's time zone. */
export type RtlDinilai = {
  readonly status: StatusRtl
  readonly tenggat: string | null
  readonly selesaiPada: string | null
}

export const isRtlTerbuka = ({ status }: Pick<RtlDinilai, 'status'>): boolean =>
  status === 'belum' || status === 'berjalan'

/** Open, and its day is over; on the day itself it is not. */
export const isLewat = (rtl: RtlDinilai, hariIni: string): boolean =>
  isRtlTerbuka(rtl) && rtl.tenggat !== null && rtl.tenggat < hariIni

/** Done, and not after its day; without a day whatever is done was in time. */
export const isTepat = ({ status, tenggat, selesaiPada }: RtlDinilai): boolean =>
  status === 'selesai' && (tenggat === null || (selesaiPada !== null && selesaiPada <= tenggat))

export type RekapRtl = {
  /** All that was agreed and not given up. */
  readonly disepakati: number
  readonly selesai: number
  readonly tepat: number
  readonly terbuka: number
  readonly lewat: number
}

export function rekapRtl(rtl: readonly RtlDinilai[], hariIni: string): RekapRtl {
  const hitung = (mau: (satu: RtlDinilai) => boolean) => rtl.filter(mau).length
  return {
    disepakati: hitung(({ status }) => status !== 'batal'),
    selesai: hitung(({ status }) => status === 'selesai'),
    tepat: hitung(isTepat),
    terbuka: hitung(isRtlTerbuka),
    lewat: hitung((satu) => isLewat(satu, hariIni)),
  }
}

export type RekapSektor = RekapRtl & { readonly sektor: string }

/** What was asked of each sector and what was kept, by name: no sector is first for having kept least. */
export function rekapSektor(
  rtl: readonly (RtlDinilai & { readonly sektor: string })[],
  hariIni: string,
): readonly RekapSektor[] {
  const sektor = [...new Set(rtl.map((satu) => satu.sektor))].toSorted((a, b) => a.localeCompare(b, 'id'))
  return sektor.map((satu) => ({
    sektor: satu,
    ...rekapRtl(
      rtl.filter((r) => r.sektor === satu),
      hariIni,
    ),
  }))
}

/** Those past their day first, then by day, those without one last. */
export const urutRtl =
  (hariIni: string) =>
  (a: RtlDinilai & { readonly apa: string }, b: RtlDinilai & { readonly apa: string }): number =>
    giliran(a, hariIni) - giliran(b, hariIni) ||
    (a.tenggat ?? '9999').localeCompare(b.tenggat ?? '9999') ||
    a.apa.localeCompare(b.apa, 'id')

const giliran = (rtl: RtlDinilai, hariIni: string): number => (isLewat(rtl, hariIni) ? 0 : isRtlTerbuka(rtl) ? 1 : 2)
