import { kataKeyakinan } from '#client/format/arti.ts'
import { formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { kataAturan, kataCatatan, kataSekaliPer } from '#client/format/kata-angka.ts'
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { ArtiIstilah } from './apa-artinya.tsx'
import { RincianAngkaAsal } from './rincian-angka-asal.tsx'
import { RincianAngkaFakta } from './rincian-angka-fakta.tsx'
import { RincianAngkaLapor } from './rincian-angka-lapor.tsx'
import { RincianAngkaTemuan } from './rincian-angka-temuan.tsx'
import { RincianAngkaTurun } from './rincian-angka-turun.tsx'
import { RincianAngkaUnit } from './rincian-angka-unit.tsx'

type Props = { readonly jawaban: AngkaJawaban }

/** One number taken apart: what it is, how it was put together, from which laporan, against what, and what it means. */
export function RincianAngkaIsi({ jawaban }: Props) {
  const { indikator, catatan, temuan } = jawaban
  return (
    <div className="rinci">
      <RincianAngkaFakta jawaban={jawaban} />
      {catatan.length > 0 && (
        <ul className="rinci-catatan" aria-label={t('rinci.catatan')}>
          {catatan.map((c) => (
            <li key={c.kode}>{kataCatatan(c)}</li>
          ))}
        </ul>
      )}
      <RincianAngkaTurun jawaban={jawaban} />
      <section>
        <h3>{t('rinci.asal')}</h3>
        <p className="rinci-aturan">
          {[aturanBerlaku(jawaban), kataSekaliPer(indikator.sekaliPer)].filter(Boolean).join(' ')}
        </p>
        <RincianAngkaAsal jawaban={jawaban} />
        <RincianAngkaUnit jawaban={jawaban} />
      </section>
      <RincianAngkaLapor jawaban={jawaban} />
      <RincianAngkaTemuan temuan={temuan} />
      <Sasaran jawaban={jawaban} />
      <Target jawaban={jawaban} />
      <Arti jawaban={jawaban} />
      <p className="rinci-kaki">
        {jawaban.terakhirDiubah && `${t('rinci.diubah', { saat: formatWaktu(jawaban.terakhirDiubah) })} · `}
        {t('rinci.versi', { versi: jawaban.versi })}
      </p>
    </div>
  )
}

/** A desa's recap stands alone, whatever the catalogue says about units. */
function aturanBerlaku({ indikator, sumber }: AngkaJawaban): string {
  const rekap = sumber.filter((s) => s.jenis === 'rekap-desa' && s.peran === 'dihitung')
  const lain = sumber.filter((s) => s.jenis !== 'rekap-desa' && s.peran === 'dihitung')
  const bagian = [
    rekap.length > 0 && t('rinci.aturan.rekap'),
    (lain.length > 0 || rekap.length === 0) && kataAturan(indikator.gabung),
  ]
  return bagian.filter(Boolean).join(' ')
}

/** Both bases side by side; the one in use is named, never mixed. */
function Sasaran({ jawaban: { sasaran, dasar } }: Props) {
  if (sasaran.length === 0) return null
  const dipakai = <small>{t('rinci.sasaran.dipakai')}</small>
  return (
    <section>
      <h3>
        {t('rinci.sasaran')}
        <ArtiIstilah nama={t('rinci.sasaran')} istilah="istilah.sasaran" />
      </h3>
      <table className="rinci-tabel">
        <thead>
          <tr>
            <th scope="col">{t('rinci.sasaran.jenis')}</th>
            <th scope="col" data-rata="kanan">
              {t('dasar.proyeksi')} {dasar === 'proyeksi' && dipakai}
            </th>
            <th scope="col" data-rata="kanan">
              {t('dasar.riil')} {dasar === 'riil' && dipakai}
            </th>
          </tr>
        </thead>
        <tbody>
          {sasaran.map((s) => (
            <tr key={s.jenis}>
              <th scope="row">
                {s.nama}
                {s.dokumen && <small>{s.dokumen}</small>}
              </th>
              <td data-rata="kanan">{formatJumlah(s.proyeksi)}</td>
              <td data-rata="kanan">{formatJumlah(s.riil)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Target({ jawaban: { targetTahun, indikator } }: Props) {
  if (indikator.arah === 'netral' || indikator.jenis === 'kejadian') return null
  return (
    <section>
      <h3>
        {t('tabel.target')}
        <ArtiIstilah nama={t('tabel.target')} istilah="istilah.target" />
      </h3>
      {targetTahun ? (
        <p>
          {t('rinci.target.setahun', { persen: formatTarget(targetTahun.persen) })}
          <span className={targetTahun.tingkat === 'contoh' ? 'rinci-lencana' : 'rinci-tingkat'}>
            {t(`rinci.tingkat.${targetTahun.tingkat}`)}
          </span>
          <small>
            {targetTahun.tingkat === 'contoh' && `${t('rinci.target.contoh')} `}
            {targetTahun.dokumen && t('rinci.target.dokumen', { dokumen: targetTahun.dokumen })}
          </small>
        </p>
      ) : (
        <p>{t('rinci.target.takAda')}</p>
      )}
    </section>
  )
}

function Arti({ jawaban: { indikator } }: Props) {
  return (
    <section>
      <h3>{t('rinci.arti')}</h3>
      <p>{indikator.definisi}</p>
      <dl className="rinci-arti">
        <dt>{t('rinci.arti.pembilang')}</dt>
        <dd>{indikator.rumusPembilang}</dd>
        {indikator.rumusPenyebut && (
          <>
            <dt>{t('rinci.arti.penyebut')}</dt>
            <dd>{indikator.rumusPenyebut}</dd>
          </>
        )}
        <dt>{t('rinci.arti.sumber')}</dt>
        <dd>{indikator.sumber}</dd>
        <dt>{t('artinya.rumus.keyakinan')}</dt>
        <dd>{kataKeyakinan(indikator.keyakinan)}</dd>
      </dl>
    </section>
  )
}
