import { formatDesimal, formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { kataCorong } from '#client/format/kalimat-bandingkan.ts'
import { t } from '#client/messages/t.ts'
import type { BatasCorong, SatuBanding } from '#contract/bandingkan.ts'

type Props = { readonly satu: SatuBanding; readonly onBuka: (kode: string) => void }

const LEBAR = 760
const TINGGI = 380
const KIRI = 44
const KANAN = 16
const ATAS = 16
const BAWAH = 34

/** Shares against the number of persons behind them, with the limits of chance around the target to date. */
export function Corong({ satu, onBuka }: Props) {
  const { corong, baris } = satu
  if (!corong) return null
  const titik = baris.flatMap((b) => {
    const { persen, penyebut: q } = b.angka
    return persen !== null && q !== null && q > 0 ? [{ ...b, persen, q }] : []
  })
  const { x, y, tepi } = skala(corong, titik)
  return (
    <figure className="corong">
      <svg viewBox={`0 0 ${LEBAR} ${TINGGI}`} role="img" aria-label={kataCorong(satu)}>
        {tepi.y.map((nilai) => (
          <g key={nilai} className="corong-kisi">
            <line x1={KIRI} x2={LEBAR - KANAN} y1={y(nilai)} y2={y(nilai)} />
            <text x={KIRI - 6} y={y(nilai) + 4} textAnchor="end">
              {formatDesimal(nilai, 0)}
            </text>
          </g>
        ))}
        {tepi.x.map((q) => (
          <text key={q} className="corong-q" x={x(q)} y={TINGGI - BAWAH + 16} textAnchor="middle">
            {formatJumlah(q)}
          </text>
        ))}
        <text className="corong-q" x={LEBAR - KANAN} y={TINGGI - 4} textAnchor="end">
          {t('bandingkan.corong.penyebut')}
        </text>
        <Batas batas={corong.batas} x={x} y={y} />
        <line className="corong-target" x1={KIRI} x2={LEBAR - KANAN} y1={y(corong.target)} y2={y(corong.target)} />
        <text className="corong-kata" x={LEBAR - KANAN} y={y(corong.target) - 5} textAnchor="end">
          {t('bandingkan.corong.target', { persen: formatTarget(corong.target) })}
        </text>
        {titik.map((b) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beneath has the same figures for the keyboard
          <circle
            key={b.kode}
            className="corong-titik"
            data-nilai={b.nilai}
            cx={x(b.q)}
            cy={y(b.persen)}
            r={5}
            onClick={() => onBuka(b.kode)}
          >
            <title>{`${b.nama}: ${formatDesimal(b.persen)} %`}</title>
          </circle>
        ))}
        {titik
          .filter(({ nilai }) => nilai === 'perlu-dukungan')
          .slice(0, 12)
          .map((b) => (
            <text key={b.kode} className="corong-nama" x={x(b.q) + 8} y={y(b.persen) + 4}>
              {b.nama}
            </text>
          ))}
      </svg>
    </figure>
  )
}

type Skala = { readonly x: (q: number) => number; readonly y: (persen: number) => number }

function Batas({ batas, x, y }: Skala & { readonly batas: readonly BatasCorong[] }) {
  const garis = (ambil: (b: BatasCorong) => number) =>
    batas.map((b) => `${x(b.q).toFixed(1)},${y(ambil(b)).toFixed(1)}`).join(' ')
  const awal = batas[0]
  return (
    <>
      {(['luar', 'dalam'] as const).map((mana) => (
        <g key={mana} className={`corong-batas corong-${mana}`}>
          <polyline points={garis((b) => b[mana].bawah)} />
          <polyline points={garis((b) => b[mana].atas)} />
          {awal && (
            <text x={x(awal.q)} y={y(awal[mana].atas) - 4}>
              {t(mana === 'dalam' ? 'bandingkan.corong.95' : 'bandingkan.corong.998')}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

/** Persons by their logarithm, so that small areas are not crowded at the left edge. */
function skala(
  corong: NonNullable<SatuBanding['corong']>,
  titik: readonly { readonly persen: number; readonly q: number }[],
): Skala & { readonly tepi: { readonly x: readonly number[]; readonly y: readonly number[] } } {
  const q = [...titik.map((b) => b.q), ...corong.batas.map((b) => b.q)]
  const [kecil, besar] = [Math.min(...q), Math.max(...q)]
  const persen = [...titik.map((b) => b.persen), ...corong.batas.flatMap((b) => [b.luar.bawah, b.luar.atas])]
  const langkah = langkahKisi(Math.max(...persen) - Math.min(...persen))
  const bawah = Math.floor(Math.min(...persen) / langkah) * langkah
  const atas = Math.ceil(Math.max(...persen) / langkah) * langkah
  const log = Math.log(besar / kecil) || 1
  const kisi = Array.from({ length: Math.round((atas - bawah) / langkah) + 1 }, (_, i) => bawah + i * langkah)
  return {
    x: (n) => KIRI + 14 + (Math.log(n / kecil) / log) * (LEBAR - KIRI - KANAN - 28),
    y: (n) => ATAS + (1 - (n - bawah) / Math.max(1, atas - bawah)) * (TINGGI - ATAS - BAWAH),
    tepi: { x: puluhan(kecil, besar), y: kisi },
  }
}

const langkahKisi = (lebar: number): number => [1, 2, 5, 10, 20, 25, 50].find((n) => lebar / n <= 6) ?? 100

/** Round numbers between the smallest and the largest: 20, 50, 100, 200, 500 ... */
const puluhan = (kecil: number, besar: number): readonly number[] =>
  [1, 2, 5]
    .flatMap((n) => [1, 10, 100, 1_000, 10_000, 100_000].map((kali) => n * kali))
    .filter((n) => n >= kecil && n <= besar)
    .sort((a, b) => a - b)
