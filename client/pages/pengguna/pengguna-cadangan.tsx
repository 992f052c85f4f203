import { useEndpoint } from '#client/api/query.ts'
import { formatDesimal, formatJumlah } from '#client/format/bilangan.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'

/** When this installation was last backed up, and what went wrong since. */
export function PenggunaCadangan() {
  const { data } = useEndpoint('getCadangan', {})
  if (!data) return null
  const { terjadwal, basi, berhasil, gagal } = data
  return (
    <section>
      <h2>{t('cadangan.judul')}</h2>
      <p className="redup">{t(terjadwal ? 'cadangan.terjadwal' : 'cadangan.takTerjadwal')}</p>
      {basi && (
        <p className="kirim-galat" role="alert">
          {t('cadangan.basi')}
        </p>
      )}
      <p>
        {berhasil
          ? t('cadangan.berhasil', {
              waktu: formatWaktu(berhasil.pada),
              berkas: berhasil.berkas,
              besar: formatDesimal(berhasil.bita / 1e6),
              baris: formatJumlah(berhasil.baris),
            })
          : t('cadangan.belum')}
      </p>
      {gagal && (
        <p className="kirim-galat">
          {t(berhasil ? 'cadangan.gagal' : 'cadangan.gagalSaja', {
            waktu: formatWaktu(gagal.pada),
            sebab: gagal.sebab,
          })}
        </p>
      )}
    </section>
  )
}
