import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'

/** So many names are read at once; a longer list opens on demand. */
const SEPINTAS = 8

/** Who has not reported: the names to ask. */
export function RincianAngkaLapor({ jawaban: { belumLapor, wilayah, angka } }: { readonly jawaban: AngkaJawaban }) {
  if (belumLapor.length === 0)
    return angka.laporanWajib > 0 ? (
      <section>
        <h3>{t('rinci.belumLapor')}</h3>
        <p>{t('rinci.belumLapor.semua')}</p>
      </section>
    ) : null
  const daftar = (
    <ul className="rinci-lapor">
      {belumLapor.map((u) => (
        <li key={`${u.kode} ${u.kodeDesa}`}>
          {u.nama}
          <small>{wilayah.tingkat === 'desa' ? kataJenisUnit(u.jenis) : `${kataJenisUnit(u.jenis)} · ${u.desa}`}</small>
        </li>
      ))}
    </ul>
  )
  return (
    <section>
      <h3>{t('rinci.belumLapor')}</h3>
      {belumLapor.length <= SEPINTAS ? (
        daftar
      ) : (
        <details>
          <summary>{t('rinci.belumLapor.lihat', { n: belumLapor.length })}</summary>
          {daftar}
        </details>
      )}
    </section>
  )
}
