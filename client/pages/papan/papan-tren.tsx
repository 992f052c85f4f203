import { ErrorState } from '#client/components/error-state.tsx'
import { GarisKecil } from '#client/components/garis-kecil.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatNilai } from '#client/format/nilai.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { type AngkaBulan, adaNilai, barisBulan, SelBulan, useBulan } from './papan-bulan.tsx'
import { judulPotongan, KepalaPotongan, type PotonganProps } from './papan-potongan.tsx'

export type BagianProps = PotonganProps & { readonly indikator: IndikatorRingkas }

/** A small line for each part of the area, one below the other, so that their courses are compared and not their heights. */
export function PapanTren({ potongan, isi, indikator }: BagianProps) {
  const { katalog } = useKonteks()
  const { data, error, refetch } = useBulan({ isi, indikator, rincian: potongan.rincian })
  const judul = judulPotongan(potongan, katalog)
  return (
    <section>
      <KepalaPotongan judul={judul} halaman="tren" ke={{ indikator: indikator.kode }} />
      <p className="redup papan-catatan">{t('papan.tren.arti')}</p>
      {error && !data ? (
        <ErrorState galat={error} onUlang={() => void refetch()} />
      ) : data ? (
        <table className="table papan-tabel">
          <caption className="sr-only">{judul}</caption>
          <thead>
            <tr>
              <th scope="col">{t('papan.kolom.wilayah')}</th>
              <th scope="col">{t('papan.kolom.garis')}</th>
              <th scope="col" data-rata="kanan">
                {t('ringkasan.kolom.nilai')}
              </th>
            </tr>
          </thead>
          <tbody>
            {barisBulan(data, isi).map(({ kode, nama, total, angka }) => (
              <tr key={kode} data-total={total || undefined}>
                <th scope="row">{nama}</th>
                <td>
                  <GarisKecil
                    titik={angka.map((satu, i) => titik(satu, data.bulan[i] ?? '', indikator))}
                    target={null}
                    tahunan={indikator.periode === 'kumulatif'}
                  />
                </td>
                <td data-rata="kanan">
                  <TombolSel kode={kode} nama={nama} angka={angka.at(-1)} indikator={indikator} />
                </td>
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

const titik = (angka: AngkaBulan, bulan: string, { jenis }: IndikatorRingkas) => ({
  ...{ bulan, sel: angka.sel, sementara: angka.sementara },
  nilai: adaNilai(angka) ? (jenis === 'kejadian' ? angka.pembilang : angka.persen) : null,
})

type TombolProps = {
  readonly kode: string
  readonly nama: string
  readonly angka: AngkaBulan | undefined
  readonly indikator: IndikatorRingkas
}

/** A figure that opens the panel in which it is taken apart. */
export function TombolSel({ kode, nama, angka, indikator }: TombolProps) {
  const { ubah } = useKonteks()
  if (!angka) return null
  const nilai = adaNilai(angka)
    ? formatNilai(angka, indikator)
    : t(`sel.${angka.kedaluwarsa ? 'kedaluwarsa' : angka.sel}`)
  return (
    <button
      type="button"
      className="table-buka"
      aria-label={t('papan.sel.buka', { wilayah: nama, nilai })}
      onClick={() => ubah({ indikator: indikator.kode, buka: kode })}
    >
      <SelBulan angka={angka} indikator={indikator} />
    </button>
  )
}
