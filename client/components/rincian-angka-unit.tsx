import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulanPendek, formatWaktu } from '#client/format/bulan.ts'
import { kataJenisUnit, kataStatusLaporan } from '#client/format/kata-angka.ts'
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban, Sumbangan } from '#contract/rincian-angka.ts'

/** Unit by unit; each opens into its months and the laporan behind them. */
export function RincianAngkaUnit({ jawaban: { sumbangan, wilayah } }: { readonly jawaban: AngkaJawaban }) {
  if (sumbangan.length === 0) return null
  return (
    <div className="rinci-unit">
      <h4>{t('rinci.unit.judul')}</h4>
      {sumbangan.map((s) => (
        <Satu key={`${s.unit.kode} ${s.desa.kode} ${s.peran}`} sumbangan={s} adaDesa={wilayah.tingkat !== 'desa'} />
      ))}
    </div>
  )
}

function Satu({ sumbangan, adaDesa }: { sumbangan: Sumbangan; adaDesa: boolean }) {
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
          {sumbangan.bulan.map((b) => (
            <tr key={b.bulan}>
              <th scope="row">{formatBulanPendek(b.bulan)}</th>
              <td>
                <Laporan laporan={b.laporan} />
              </td>
              <td data-rata="kanan">{tulis(b.pembilang, b.penyebut)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const tulis = (pembilang: number | null, penyebut: number | null): string =>
  penyebut === null ? formatJumlah(pembilang) : `${formatJumlah(pembilang)}/${formatJumlah(penyebut)}`

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
