import type { TitikGaris } from '#contract/ringkasan.ts'

type Props = {
  readonly titik: readonly TitikGaris[]
  /** Target of the last month, in the unit of the values. */
  readonly target: number | null
  /** A figure that starts anew each January: its line breaks there, and the target belongs to the last month alone. */
  readonly tahunan?: boolean
  /** Spoken in place of the line; without it the line is hidden, because the figures stand beside it. */
  readonly label?: string
}

const LEBAR = 88
const TINGGI = 24
const TEPI = 3

type Letak = { readonly x: number; readonly y: number; readonly sementara: boolean }

/**
 * The last months of a figure as a small line. Months without a value break it; those that were owed but not reported
 * leave a tick at the foot, so that a gap is not taken for calm.
 */
export function GarisKecil({ titik, target, tahunan = false, label }: Props) {
  const skala = buatSkala(titik, target)
  const ruas = buatRuas(titik, skala, tahunan)
  const terakhir = titik.at(-1)
  const yTarget = target === null ? null : skala.y(target)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: spoken by its label, or hidden beside its figures
    <svg
      className="garis-kecil"
      viewBox={`0 0 ${LEBAR} ${TINGGI}`}
      width={LEBAR}
      height={TINGGI}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {yTarget !== null && (
        <path d={`M${tahunan ? LEBAR - 16 : 0} ${bulat(yTarget)}H${LEBAR}`} className="garis-kecil-target" />
      )}
      {titik.map(
        ({ bulan, sel }, i) =>
          sel === 'belum-lapor' && (
            <path key={bulan} d={`M${bulat(skala.x(i))} ${TINGGI}V${TINGGI - 3}`} className="garis-kecil-kosong" />
          ),
      )}
      {ruas.map(([awal, ...lain]) =>
        awal && lain.length > 0 ? (
          <path key={awal.x} d={tulisRuas([awal, ...lain])} className="garis-kecil-garis" />
        ) : (
          awal && <circle key={awal.x} cx={bulat(awal.x)} cy={bulat(awal.y)} r={1.2} className="garis-kecil-sendiri" />
        ),
      )}
      {ruas
        .flat()
        .map(({ x, y, sementara }) =>
          sementara ? <circle key={x} cx={bulat(x)} cy={bulat(y)} r={1.8} className="garis-kecil-sementara" /> : null,
        )}
      {terakhir && terakhir.nilai !== null && !terakhir.sementara && (
        <circle
          cx={bulat(skala.x(titik.length - 1))}
          cy={bulat(skala.y(terakhir.nilai))}
          r={2.2}
          className="garis-kecil-akhir"
        />
      )}
    </svg>
  )
}

type Skala = { readonly x: (urutan: number) => number; readonly y: (nilai: number) => number }

/** From the lowest to the highest value, the target among them; where all are the same the line runs in the middle. */
function buatSkala(titik: readonly TitikGaris[], target: number | null): Skala {
  const nilai = [...titik.map((satu) => satu.nilai), target].filter((n) => n !== null)
  const rendah = Math.min(...nilai)
  const besar = Math.max(...nilai) - rendah
  const langkah = titik.length > 1 ? (LEBAR - 2 * TEPI) / (titik.length - 1) : 0
  return {
    x: (urutan) => TEPI + urutan * langkah,
    y: (satu) => (besar > 0 ? TINGGI - 4 - ((satu - rendah) / besar) * (TINGGI - 8) : TINGGI / 2),
  }
}

/** The unbroken stretches. */
function buatRuas(titik: readonly TitikGaris[], skala: Skala, tahunan: boolean): readonly (readonly Letak[])[] {
  const ruas: Letak[][] = [[]]
  titik.forEach(({ bulan, nilai, sementara }, i) => {
    if (nilai === null || (tahunan && bulan.endsWith('-01'))) ruas.push([])
    if (nilai !== null) ruas.at(-1)?.push({ x: skala.x(i), y: skala.y(nilai), sementara })
  })
  return ruas.filter((satu) => satu.length > 0)
}

const tulisRuas = (ruas: readonly Letak[]): string => `M${ruas.map(({ x, y }) => `${bulat(x)} ${bulat(y)}`).join('L')}`

const bulat = (n: number): number => Math.round(n * 10) / 10
