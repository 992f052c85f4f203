import { useEndpoint } from '#client/api/query.ts'
import { DataTable } from '#client/components/data-table.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'

/** How e-mail and push of this installation do: what waits, what went, what failed last. */
export function PenggunaKabar() {
  const { data } = useEndpoint('getKeadaanKabar', {})
  if (!data) return null
  return (
    <section>
      <h2>{t('kabar.keadaan')}</h2>
      <p className="redup">{t('kabar.keadaan.arti')}</p>
      <DataTable
        keterangan={t('kabar.keadaan')}
        baris={data.saluran}
        kunciBaris={({ saluran }) => saluran}
        bertumpuk
        kolom={[
          {
            kunci: 'saluran',
            judul: t('kabar.keadaan.saluran'),
            isi: ({ saluran, ditawarkan }) =>
              ditawarkan ? t(`kabar.${saluran}`) : `${t(`kabar.${saluran}`)} (${t('kabar.keadaan.tidakAda')})`,
          },
          {
            kunci: 'menunggu',
            judul: t('kabar.keadaan.menunggu'),

            isi: ({ menunggu, tertunda }) =>
              tertunda > 0 ? t('kabar.keadaan.tertunda', { n: menunggu, tertunda }) : menunggu,
          },
          { kunci: 'terkumpul', judul: t('kabar.keadaan.terkumpul'), isi: ({ terkumpul }) => terkumpul },
          { kunci: 'terkirim', judul: t('kabar.keadaan.terkirim'), isi: ({ terkirim }) => terkirim },
          {
            kunci: 'terakhir',
            judul: t('kabar.keadaan.terakhir'),
            isi: ({ terkirimPada }) => (terkirimPada ? formatWaktu(terkirimPada) : '–'),
          },
          { kunci: 'gagal', judul: t('kabar.keadaan.gagal'), isi: ({ gagal }) => gagal },
        ]}
      />
      <h3>{t('kabar.keadaan.galat')}</h3>
      {data.gagal.length === 0 ? (
        <p className="redup">{t('kabar.keadaan.galat.kosong')}</p>
      ) : (
        <DataTable
          keterangan={t('kabar.keadaan.galat')}
          baris={data.gagal}
          kunciBaris={({ pada, namaPengguna, saluran }) => `${pada} ${namaPengguna} ${saluran}`}
          bertumpuk
          kolom={[
            { kunci: 'waktu', judul: t('kabar.keadaan.waktu'), isi: ({ pada }) => formatWaktu(pada) },
            { kunci: 'saluran', judul: t('kabar.keadaan.saluran'), isi: ({ saluran }) => t(`kabar.${saluran}`) },
            { kunci: 'orang', judul: t('kabar.keadaan.orang'), isi: ({ namaPengguna }) => namaPengguna },
            { kunci: 'sebab', judul: t('kabar.keadaan.sebab'), isi: ({ sebab }) => sebab },
            {
              kunci: 'percobaan',
              judul: t('kabar.keadaan.percobaan'),
              isi: ({ percobaan, status }) => t(`kabar.keadaan.gagal.${status}`, { n: percobaan }),
            },
          ]}
        />
      )}
    </section>
  )
}
