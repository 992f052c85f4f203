// The marks of units: shape tells the kind, filled or hollow whether the month's laporan came in. Never colour alone.
import type { UnitTempat } from '#contract/unit.ts'

type Jenis = UnitTempat['jenis']

/** 'sudah' also where nothing is owed: there is nothing to wait for. */
export type KeadaanTanda = 'sudah' | 'belum'

export const keadaanTanda = ({ keadaan }: Pick<UnitTempat, 'keadaan'>): KeadaanTanda =>
  keadaan === 'belum' || keadaan === 'sebagian' ? 'belum' : 'sudah'

/** Paths on a 16-px grid. */
export const BENTUK_UNIT: Readonly<Record<Jenis, string>> = {
  puskesmas: 'M2 2H14V14H2Z',
  pustu: 'M5.8 1.6H10.2V5.8H14.4V10.2H10.2V14.4H5.8V10.2H1.6V5.8H5.8Z',
  posyandu: 'M8 2.6A5.4 5.4 0 1 0 8.01 2.6Z',
  'faskes-lain': 'M8 .9 15.1 8 8 15.1 .9 8Z',
  sekolah: 'M1.6 7.2 8 1.6 14.4 7.2V14.4H1.6Z',
}

/** Inside a puskesmas: the cross that tells it from a plain square. */
export const PALANG = 'M8 4.6V11.4M4.6 8H11.4'

/** The mark of a kind of unit, as on the map. */
export function TandaUnit({ jenis, keadaan, ukuran = 13 }: { jenis: Jenis; keadaan: KeadaanTanda; ukuran?: number }) {
  return (
    <svg
      className="tanda-unit"
      data-keadaan={keadaan}
      width={ukuran}
      height={ukuran}
      viewBox="-1 -1 18 18"
      aria-hidden="true"
    >
      <path d={BENTUK_UNIT[jenis]} />
      {jenis === 'puskesmas' && <path className="tanda-unit-palang" d={PALANG} />}
    </svg>
  )
}
