import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatHariPendek } from '#client/format/kalimat-kampanye.ts'
import { t } from '#client/messages/t.ts'
import type { KampanyeJawaban } from '#contract/kampanye.ts'

type Dipilih = NonNullable<KampanyeJawaban['dipilih']>

/** Four figures and the days as columns; each day's column tells its count, and a day nobody reported of is hatched. */
export function KampanyeHari({ dipilih }: { readonly dipilih: Dipilih }) {
  const { angka, harian, hari, satuan, keadaan } = dipilih
  const fakta = [
    [t('kampanye.fakta.sasaran', { satuan }), formatJumlah(angka.sasaran)],
    [t('kampanye.fakta.dilayani'), `${formatJumlah(angka.dilayani)} · ${formatPersen(angka.persen)}`],
    [t('kampanye.fakta.hariIni'), keadaan === 'berjalan' ? formatJumlah(angka.hariIni) : formatJumlah(null)],
    keadaan === 'selesai'
      ? [t('kampanye.fakta.sisa'), formatJumlah(angka.sisa)]
      : [t('kampanye.fakta.perHari'), formatJumlah(angka.perHari)],
  ]
  const terbesar = Math.max(1, ...harian.map(({ dilayani }) => dilayani ?? 0))
  return (
    <section aria-label={t('kampanye.hari')}>
      <dl className="kampanye-fakta">
        {fakta.map(([nama, nilai]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{nilai}</dd>
          </div>
        ))}
      </dl>
      {harian.length > 0 && (
        <>
          <h2>{t('kampanye.hari')}</h2>
          <ol className="kampanye-hari" style={{ '--banyak-hari': hari.semua } as Record<string, number>}>
            {harian.map(({ tanggal, dilayani, unit }) => (
              <li key={tanggal} title={t('kampanye.hari.unit', { n: unit })}>
                <span className="kampanye-batang" aria-hidden="true">
                  <span
                    data-kosong={dilayani === null ? 'ya' : undefined}
                    style={{ blockSize: `${dilayani === null ? 100 : Math.max(2, (dilayani / terbesar) * 100)}%` }}
                  />
                </span>
                <b>{dilayani === null ? t('kampanye.hari.belum') : formatJumlah(dilayani)}</b>
                <small>{formatHariPendek(tanggal)}</small>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
