import { Selebihnya, useBertahap } from '#client/components/bertahap.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { dasarTren } from '#client/format/dasar-tren.ts'
import { bertumbuh } from '#client/format/periode.ts'
import { getTanda } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { type BatangLembar, type GambarLembar, urutanBatang } from './baris-lembar.ts'
import { getTampakBatang, panjangBatang } from './lembar-batang.tsx'
import { Panah } from './panah.tsx'
import { TandaKosong } from './tanda-kosong.tsx'
import { formatUkuran, formatUkuranPenuh } from './ukuran.ts'

type Props = {
  readonly gambar: GambarLembar
  readonly indikator: IndikatorRingkas
  readonly keterangan: string
  readonly target: string | null
  readonly onBuka: (kode: string) => void
}

/** The sheet for a phone, and for more rows than fit side by side: one row each, every figure readable. */
export function LembarDaftar({ gambar, indikator, keterangan, target, onBuka }: Props) {
  const semua = urutanBatang(gambar)
  const batang = semua.filter((b) => !b.total)
  const bertahap = useBertahap(batang.length)
  const butir = (b: BatangLembar, nomor: number | null) => (
    <li key={b.kode} data-total={b.total || undefined}>
      <button type="button" className="lembar-daftar-butir" onClick={() => onBuka(b.kode)}>
        <span className="lembar-daftar-nama">
          {nomor !== null && <i>{nomor}</i>}
          {b.nama}
        </span>
        <StatusMark tampak={getTampakBatang(b)} arah={indikator.arah} />
        <Mendatar batang={b} gambar={gambar} />
        <b>{formatUkuranPenuh(b.tinggi, gambar.besaran, indikator.skala)}</b>
        <Kecil batang={b} gambar={gambar} indikator={indikator} />
      </button>
    </li>
  )
  return (
    <div className="lembar-daftar">
      {target && (
        <p className="lembar-daftar-target">
          <span className="lembar-daftar-garis" /> {target}
        </p>
      )}
      {/* In another order with other figures: a new list rather than rows that change places. */}
      <ol key={keterangan} aria-label={keterangan}>
        {batang.slice(0, bertahap.tampil).map((satu, i) => butir(satu, i < gambar.peringkat.length ? i + 1 : null))}
      </ol>
      <Selebihnya bertahap={bertahap} banyak={batang.length} />
      <ol aria-label={t('pws.seluruh')}>{semua.filter((b) => b.total).map((b) => butir(b, null))}</ol>
    </div>
  )
}

function Mendatar({ batang, gambar: { skala } }: { batang: BatangLembar; gambar: GambarLembar }) {
  const x = (nilai: number): string => `${(nilai / skala.maks) * 100}%`
  return (
    <svg className="lembar-mendatar" aria-hidden="true" focusable="false">
      <rect x="0" y="3" width="100%" height="10" rx="1.5" className="lembar-alas" />
      {batang.tinggi === null ? (
        <TandaKosong x={8} y={8} tampak={getTampakBatang(batang)} />
      ) : (
        <rect
          x="0"
          y="3"
          width={`${panjangBatang(batang.tinggi, skala.maks)}%`}
          height="10"
          rx="1.5"
          className="shape"
          {...getTanda(getTampakBatang(batang))}
        />
      )}
      {batang.target !== null && (
        <line x1={x(batang.target)} x2={x(batang.target)} y1="0" y2="16" className="lembar-target" />
      )}
    </svg>
  )
}

/** The small print of a row: the month's own part where there is one, what it is compared with, and what to beware of. */
function Kecil({
  batang,
  gambar: { besaran },
  indikator,
}: Pick<Props, 'gambar' | 'indikator'> & { batang: BatangLembar }) {
  const { angka } = batang
  const bagianBulan = bertumbuh(indikator)
  const teks = (mana: 'Ini' | 'Lalu') =>
    besaran === 'persen'
      ? formatUkuran(angka[`persen${mana}`], 'persen')
      : formatUkuran(angka[`jumlah${mana}`], 'jumlah')
  return (
    <small>
      {bagianBulan && angka.jumlahIni !== null && (
        <span>
          {t('pws.baris.ini')} {teks('Ini')}
        </span>
      )}
      {besaran !== 'laju' && angka.jumlahLalu !== null && (
        <span>
          {t(bagianBulan ? 'pws.baris.lalu' : 'pws.baris.sebelumnya')} {teks('Lalu')}
        </span>
      )}
      {angka.tren && <Panah tren={angka.tren} kata dasar={dasarTren(angka)} />}
      {batang.lebihDari100 && <span className="lembar-lebih">{t('pws.lebih100')}</span>}
    </small>
  )
}
