import { Link } from 'wouter'
import { StatusMark } from '#client/components/status-mark.tsx'
import { listBaru } from '#client/format/baru.ts'
import { formatNamaBulan, geserBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import type { BagianPapan } from '#client/format/papan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'

const SEPINTAS = 5

type Props = { readonly bagian: readonly BagianPapan[]; readonly ringkasan: RingkasanJawaban }

/** What changed since last month; nothing new is said as well. */
export function RingkasanBaru({ bagian, ringkasan: { bulan, wilayah, prioritas } }: Props) {
  const { alamat } = useKonteks()
  const semua = listBaru(bagian, { desa: wilayah.tingkat === 'desa' })
  const lalu = formatNamaBulan(geserBulan(bulan, -1))
  const dapat = prioritas.some(({ angka, statusLalu }) => angka.status !== null && statusLalu !== null)
  return (
    <section className="baru">
      <h2>{t('ringkasan.baru', { bulan: lalu })}</h2>
      {semua.length === 0 && (
        <p className="redup">{t(dapat ? 'ringkasan.baru.kosong' : 'ringkasan.baru.belum', { bulan: lalu })}</p>
      )}
      <ul>
        {semua.slice(0, SEPINTAS).map(({ satu: { indikator }, dari, ke, jelekBaru, pulih }) => (
          <li key={indikator.kode}>
            <Link href={alamat('/peta', { indikator: indikator.kode, rincian: null })}>
              {namaPendek(indikator.nama)}
            </Link>
            {dari && ke && (
              <span className="baru-status">
                <StatusMark tampak={dari} arah={indikator.arah} /> <span aria-hidden="true">→</span>
                <span className="sr-only">{t('ringkasan.baru.menjadi')}</span>{' '}
                <StatusMark tampak={ke} arah={indikator.arah} />
              </span>
            )}
            <span className="redup">
              {[
                jelekBaru > 0 && t('ringkasan.baru.jelek', { n: jelekBaru }),
                pulih > 0 && t('ringkasan.baru.pulih', { n: pulih }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {semua.length > SEPINTAS && <p className="redup">{t('ringkasan.baru.lagi', { n: semua.length - SEPINTAS })}</p>}
    </section>
  )
}
