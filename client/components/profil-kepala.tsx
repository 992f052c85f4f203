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
        <dd>
          {penanggungJawab
            ? [penanggungJawab.nama, penanggungJawab.jabatan, penanggungJawab.unit].filter(Boolean).join(', ')
            : t('profil.penanggung.puskesmas')}
        </dd>
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

/** So many kinds are seen at once; the others open on demand. */
const SEPINTAS = 12

/** Both bases side by side, and how far they lie apart. */
export function ProfilSasaran({ profil: { sasaran } }: Props) {
  const judul = t('profil.sasaran')
  const lain = sasaran.slice(SEPINTAS)
  return (
    <section className="profil-sasaran">
      <h2>
        {judul}
        <ArtiIstilah nama={t('rinci.sasaran')} istilah="istilah.sasaran" />
      </h2>
      {sasaran.length === 0 ? (
        <p className="redup">{t('profil.sasaran.kosong')}</p>
      ) : (
        <>
          <TabelSasaran keterangan={judul} sasaran={sasaran.slice(0, SEPINTAS)} />
          {lain.length > 0 && (
            <details className="profil-kosong">
              <summary>{t('profil.sasaran.lain', { n: lain.length })}</summary>
              <TabelSasaran keterangan={t('profil.sasaran.lain', { n: lain.length })} sasaran={lain} />
            </details>
          )}
        </>
      )}
    </section>
  )
}

type TabelProps = { readonly keterangan: string; readonly sasaran: ProfilJawaban['sasaran'] }

function TabelSasaran({ keterangan, sasaran }: TabelProps) {
  return (
    <table className="profil-tabel">
      <caption className="sr-only">{keterangan}</caption>
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
  )
}

/** '+12', '−3', '0'; a dash where one of the two is missing. */
function tulisBeda(proyeksi: number | null, riil: number | null): string {
  if (proyeksi === null || riil === null) return t('angka.tanpa')
  const beda = riil - proyeksi
  return `${beda > 0 ? '+' : beda < 0 ? '−' : ''}${formatJumlah(Math.abs(beda))}`
}
