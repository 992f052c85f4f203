import { Lajur } from '#client/components/lajur.tsx'
import { bahasaNama } from '#client/format/bahasa-nama.ts'
import { formatPersen, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { JknJawaban } from '#contract/jkn.ts'

/** The figures of the arrangement, each with its counts, its month and its target; each opens into where it comes from. */
export function JknAngka({ jawaban: { indikator, wilayah } }: { readonly jawaban: JknJawaban }) {
  const { ubah } = useKonteks()
  return (
    <ul className="jkn-angka">
      {indikator.map(({ indikator: i, angka, targetTahun }) => (
        <li key={i.kode}>
          <h2 lang={bahasaNama(i)}>{i.nama}</h2>
          <button type="button" className="jkn-nilai" onClick={() => ubah({ indikator: i.kode, buka: wilayah.kode })}>
            <span className="sr-only">{t('spm.buka', { nama: i.nama })}</span>
            <b>{formatPersen(angka.persen)}</b> <small>{formatHitungan(angka)}</small>
          </button>
          {angka.persen !== null && (
            <Lajur
              semua={100}
              bagian={[{ rupa: 'aktif', banyak: angka.persen }]}
              target={targetTahun ? targetTahun.persen / 100 : null}
            />
          )}
          <p className="redup">
            {[
              angka.sdBulan ? t('jkn.data', { bulan: formatBulan(angka.sdBulan) }) : t('jkn.belum'),
              ...(angka.kedaluwarsa ? [t('jkn.kedaluwarsa')] : []),
              targetTahun
                ? t('jkn.target', { target: formatTarget(targetTahun.persen), dokumen: targetTahun.dokumen })
                : t('jkn.tanpaTarget'),
              ...(angka.persen !== null && angka.persen > 100 ? [t('jkn.lebih')] : []),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
