import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatDesimal, formatJumlah } from '#client/format/bilangan.ts'
import { formatBulanPendek } from '#client/format/bulan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { type AngkaBulan, adaNilai, barisBulan, SelBulan, useBulan } from './papan-bulan.tsx'
import { judulPotongan, KepalaPotongan } from './papan-potongan.tsx'
import { type BagianProps, TombolSel } from './papan-tren.tsx'

/** Each part of the area beside itself a year before, in the order of the list. */
export function PapanBanding({ potongan, isi, indikator }: BagianProps) {
  const { katalog } = useKonteks()
  const { data, error, refetch } = useBulan({ isi, indikator, rincian: potongan.rincian })
  const judul = judulPotongan(potongan, katalog)
  const [dulu, kini] = [data?.bulan[0], data?.bulan.at(-1)]
  return (
    <section>
      <KepalaPotongan judul={judul} halaman="bandingkan" ke={{ indikator: indikator.kode }} />
      {error && !data ? (
        <ErrorState galat={error} onUlang={() => void refetch()} />
      ) : data && dulu && kini ? (
        <table className="table papan-tabel">
          <caption className="sr-only">{judul}</caption>
          <thead>
            <tr>
              <th scope="col">{t('papan.kolom.wilayah')}</th>
              {[dulu, kini].map((bulan) => (
                <th key={bulan} scope="col" data-rata="kanan">
                  {formatBulanPendek(bulan)}
                </th>
              ))}
              <th scope="col" data-rata="kanan" title={t('papan.kolom.beda.arti')}>
                {t('papan.kolom.beda')}
              </th>
            </tr>
          </thead>
          <tbody>
            {barisBulan(data, isi).map(({ kode, nama, total, angka }) => (
              <tr key={kode} data-total={total || undefined}>
                <th scope="row">{nama}</th>
                <td data-rata="kanan" className="redup">
                  {angka[0] && <SelBulan angka={angka[0]} indikator={indikator} />}
                </td>
                <td data-rata="kanan">
                  <TombolSel kode={kode} nama={nama} angka={angka.at(-1)} indikator={indikator} />
                </td>
                <td data-rata="kanan">{tulisBeda(angka[0], angka.at(-1), indikator)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Skeleton bentuk="gambar" />
      )}
    </section>
  )
}

/** '+3,2' in points of percent, or in counts; a dash where either is not whole. */
function tulisBeda(dulu: AngkaBulan | undefined, kini: AngkaBulan | undefined, indikator: IndikatorRingkas): string {
  const utuh = [dulu, kini].every((satu) => satu && adaNilai(satu) && !satu.sementara)
  if (!utuh || !dulu || !kini) return t('angka.tanpa')
  const hitungan = indikator.jenis === 'kejadian'
  const [lama, baru] = hitungan ? [dulu.pembilang, kini.pembilang] : [dulu.persen, kini.persen]
  if (lama === null || baru === null) return t('angka.tanpa')
  const beda = baru - lama
  const teks = hitungan ? formatJumlah(Math.abs(beda)) : formatDesimal(Math.abs(beda))
  return `${beda > 0 ? '+' : beda < 0 ? '−' : ''}${teks}`
}
