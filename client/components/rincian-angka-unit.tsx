import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulanPendek, formatWaktu } from '#client/format/bulan.ts'
import { kataJenisUnit, kataStatusLaporan } from '#client/format/kata-angka.ts'
import { sampaiBulan } from '#client/format/periode.ts'
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban, Sumbangan } from '#contract/rincian-angka.ts'

/** Unit by unit; each opens into its months and the laporan behind them. */
export function RincianAngkaUnit({ jawaban }: { readonly jawaban: AngkaJawaban }) {
  const { sumbangan, wilayah, indikator } = jawaban
  if (sumbangan.length === 0) return null
  return (
    <div className="rinci-unit">
      <h4>{t('rinci.unit.judul')}</h4>
      {sumbangan.map((s) => (
        <Satu
          key={`${s.unit.kode} ${s.desa.kode} ${s.peran}`}
          sumbangan={s}
          adaDesa={wilayah.tingkat !== 'desa'}
          berjalan={sampaiBulan(indikator)}
        />
      ))}
    </div>
  )
}

type SatuProps = {
  readonly sumbangan: Sumbangan
  readonly adaDesa: boolean
  /** Whether its months add up, so that each says what changed since the one before. */
  readonly berjalan: boolean
}

function Satu({ sumbangan, adaDesa, berjalan }: SatuProps) {
  const { unit, desa, peran, wajib, jumlahPembilang, jumlahPenyebut } = sumbangan
  const keterangan = [
    adaDesa ? desa.nama : kataJenisUnit(unit.jenis),
    peran === 'pembanding' && t('rinci.peran.pembanding'),
    !wajib && t('rinci.unit.tidakWajib'),
  ].filter(Boolean)
  return (
    <details data-peran={peran}>
      <summary>
        <span>
          {unit.nama}
          <small>{keterangan.join(' · ')}</small>
        </span>
        <b>
          {jumlahPembilang === null && jumlahPenyebut === null
            ? t('rinci.unit.belum')
            : tulis(jumlahPembilang, jumlahPenyebut)}
        </b>
      </summary>
      <table className="rinci-tabel">
        <thead>
          <tr>
            <th scope="col">{t('rinci.unit.bulan')}</th>
            <th scope="col">{t('rinci.unit.laporan')}</th>
            <th scope="col" data-rata="kanan">
              {t('rinci.asal.pembilang')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sumbangan.bulan.map((b, i) => (
            <tr key={b.bulan}>
              <th scope="row">{formatBulanPendek(b.bulan)}</th>
              <td>
                <Laporan laporan={b.laporan} />
              </td>
              <td data-rata="kanan">
                {tulis(b.pembilang, b.penyebut)}
                {berjalan && <small>{tulisBeda(b.pembilang, sumbangan.bulan[i - 1]?.pembilang ?? null)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const tulis = (pembilang: number | null, penyebut: number | null): string =>
  penyebut === null ? formatJumlah(pembilang) : `${formatJumlah(pembilang)}/${formatJumlah(penyebut)}`

/** '−9' since the month before, where both were reported. */
const tulisBeda = (kini: number | null, lalu: number | null): string =>
  kini === null || lalu === null || kini === lalu
    ? ''
    : `${kini > lalu ? '+' : '\u2212'}${formatJumlah(Math.abs(kini - lalu))}`

function Laporan({ laporan }: { laporan: Sumbangan['bulan'][number]['laporan'] }) {
  if (!laporan) return <span className="rinci-belum">{t('rinci.unit.belum')}</span>
  return (
    <>
      {t('rinci.unit.isi', { status: kataStatusLaporan(laporan.status), versi: laporan.versi })}
      <small>
        {[
          laporan.terkirimPada && t('rinci.unit.kirim', { saat: formatWaktu(laporan.terkirimPada) }),
          !laporan.lengkap && t('rinci.unit.kurang'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  )
}
