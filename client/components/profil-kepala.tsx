import { formatJumlah } from '#client/format/bilangan.ts'
import { t } from '#client/messages/t.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import { ArtiIstilah } from './apa-artinya.tsx'

type Props = { readonly profil: ProfilJawaban }

/** To whom the desa belongs, who answers for its laporan, and how many live there. */
export function ProfilKepala({ profil: { desa, sasaran, dasar } }: Props) {
  const penduduk = sasaran.find(({ jenis }) => jenis === 'penduduk')?.[dasar] ?? null
  const { penanggungJawab } = desa
  const penanggung = t('profil.penanggung')
  return (
    <dl className="profil-kepala">
      <div>
        <dt>{t('profil.kecamatan')}</dt>
        <dd>{desa.kecamatan?.nama ?? t('angka.tanpa')}</dd>
      </div>
      <div>
        <dt>{t('profil.puskesmas')}</dt>
        <dd>{desa.puskesmas?.nama ?? t('angka.tanpa')}</dd>
      </div>
      <div>
        <dt>
          {penanggung}
          <ArtiIstilah nama={penanggung} istilah="istilah.penanggung-jawab" />
        </dt>
        <dd>{penanggungJawab ? t('profil.penanggung.isi', penanggungJawab) : t('profil.penanggung.puskesmas')}</dd>
      </div>
      {penduduk !== null && (
        <div>
          <dt>{t('profil.penduduk')}</dt>
          <dd>{t('profil.orang', { n: penduduk })}</dd>
        </div>
      )}
    </dl>
  )
}

/** Both bases side by side, and how far they lie apart. */
export function ProfilSasaran({ profil: { sasaran } }: Props) {
  const judul = t('profil.sasaran')
  return (
    <section className="profil-sasaran">
      <h2>
        {judul}
        <ArtiIstilah nama={t('rinci.sasaran')} istilah="istilah.sasaran" />
      </h2>
      {sasaran.length === 0 ? (
        <p className="redup">{t('profil.sasaran.kosong')}</p>
      ) : (
        <table className="profil-tabel">
          <caption className="sr-only">{judul}</caption>
          <thead>
            <tr>
              <th scope="col">{t('profil.sasaran.jenis')}</th>
              <th scope="col" data-rata="kanan">
                {t('dasar.proyeksi')}
                <ArtiIstilah nama={t('dasar.judul')} istilah="istilah.dasar" />
              </th>
              <th scope="col" data-rata="kanan">
                {t('dasar.riil')}
              </th>
              <th scope="col" data-rata="kanan">
                {t('profil.sasaran.beda')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sasaran.map(({ jenis, nama, proyeksi, riil }) => (
              <tr key={jenis}>
                <th scope="row">{nama}</th>
                <td data-rata="kanan">{formatJumlah(proyeksi)}</td>
                <td data-rata="kanan">{formatJumlah(riil)}</td>
                <td data-rata="kanan" className="redup">
                  {tulisBeda(proyeksi, riil)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** '+12', '−3', '0'; a dash where one of the two is missing. */
function tulisBeda(proyeksi: number | null, riil: number | null): string {
  if (proyeksi === null || riil === null) return t('angka.tanpa')
  const beda = riil - proyeksi
  return `${beda > 0 ? '+' : beda < 0 ? '−' : ''}${formatJumlah(Math.abs(beda))}`
}
