import type { TitikJalur } from '#contract/spm.ts'

type Props = {
  readonly titik: readonly TitikJalur[]
  readonly keterangan: string
  readonly besar?: boolean
}

const KECIL = { lebar: 132, tinggi: 36 } as const
const BESAR = { lebar: 420, tinggi: 120 } as const
const TEPI = 4

/**
 * The year of one SPM: what was due month by month (thin), what was reached (bold), and what it takes from here (dashed).
 * Months that are not complete are hollow dots beside the line: drawn into it, they would look like months without service.
 * Always with its words, which say the finding.
 */
export function JalurSpm({ titik, keterangan, besar = false }: Props) {
  const { lebar, tinggi } = besar ? BESAR : KECIL
  const puncak = Math.max(100, ...titik.flatMap(({ persen, target }) => [persen ?? 0, target ?? 0]))
  const x = (i: number) => TEPI + (i / Math.max(1, titik.length - 1)) * (lebar - 2 * TEPI)
  const y = (nilai: number) => tinggi - TEPI - (nilai / puncak) * (tinggi - 2 * TEPI)
  const letak = (ambil: (satu: TitikJalur) => number | null) =>
    titik.flatMap((satu, i) => {
      const nilai = ambil(satu)
      return nilai === null ? [] : [{ x: x(i), y: y(nilai) }]
    })
  const garis = (isi: readonly { readonly x: number; readonly y: number }[]) =>
    isi.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join(' ')
  const target = letak((satu) => satu.target)
  const capai = letak(({ persen, sementara }) => (sementara ? null : persen))
  const sementara = letak((satu) => (satu.sementara ? satu.persen : null))
  const [kini, tuju] = [capai.at(-1), target.at(-1)]
  const lengkap = kini !== undefined && sementara.every((p) => p.x < kini.x)
  return (
    <svg
      className="jalur-spm"
      viewBox={`0 0 ${lebar} ${tinggi}`}
      width={lebar}
      height={tinggi}
      role="img"
      aria-label={keterangan}
    >
      <line className="jalur-dasar" x1={TEPI} x2={lebar - TEPI} y1={y(0)} y2={y(0)} />
      <polyline className="jalur-target" points={garis(target)} />
      {lengkap && tuju && kini.x < tuju.x && <polyline className="jalur-perlu" points={garis([kini, tuju])} />}
      <polyline className="jalur-capai" points={garis(capai)} />
      {sementara.map((p) => (
        <circle key={p.x} className="jalur-kini" data-sementara cx={p.x} cy={p.y} r={2.5} />
      ))}
      {kini && <circle className="jalur-kini" cx={kini.x} cy={kini.y} r={3} />}
    </svg>
  )
}
