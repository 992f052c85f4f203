// Areas side by side: the same months of each, one picture, one table. Fetched when somebody compares.
import { useEndpointSemua } from '#client/api/query-semua.ts'
import { susunBanding, targetBersama } from '#client/charts/susun-banding.ts'
import { TrenBanding as Gambar } from '#client/charts/tren-banding.tsx'
import { Ambil } from '#client/components/ambil.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { kalimatBanding, uraianBanding } from '#client/format/kalimat-banding.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { TrenBandingBulanan, TrenBandingTabel } from './tren-banding-tabel.tsx'

type Props = { readonly tren: TrenJawaban; readonly onBuka: (kode: string, bulan: string) => void }

export function TrenBanding({ tren, onBuka }: Props) {
  const { konteks, pohon, kabupaten, ubah } = useKonteks()
  const { hierarki, indikator, bulan, dasar, panjang, dengan } = konteks
  const lain = useEndpointSemua(
    'getTren',
    dengan.map((wilayah) => ({ wilayah, hierarki, indikator, bulan, dasar, panjang })),
  )
  // One more comes to those that are drawn already.
  if (lain.every(({ isPending }) => isPending)) return <Skeleton bentuk="gambar" />
  const semua = [tren, ...lain.flatMap(({ data }) => (data ? [data] : []))].map((satu) => ({
    ...satu,
    wilayah: sebutWilayah(satu.wilayah, kabupaten),
  }))
  const namaDari = (kode: string) =>
    [...pohon.kecamatan, ...pohon.puskesmas, ...pohon.desa].find((satu) => satu.kode === kode)?.nama ?? kode
  const gagal = dengan.filter((_, i) => lain[i]?.isError).map((kode) => ({ kode, nama: namaDari(kode) }))
  const susunan = susunBanding(semua)
  const uraian = [
    t('tren.banding.gambar', { indikator: namaPendek(tren.indikator.nama), n: semua.length }),
    uraianBanding(semua),
  ].join(' ')
  const onHapus = (kode: string) => ubah({ dengan: dengan.filter((satu) => satu !== kode) }, { ganti: true })
  const milik = { wilayah: tren.wilayah.kode, hierarki, indikator, bulan, dasar, panjang }
  const kueriAmbil = { ...milik, dengan: dengan.filter((_, i) => !lain[i]?.isError).join(',') }
  return (
    <>
      <div className="berambil">
        <Sentence kalimat={kalimatBanding(semua)} />
        <Ambil tampilan="tren" kueri={kueriAmbil} />
      </div>
      <div className="tren-dua">
        <figure className="tren-gambar">
          <div className="grafik grafik-banding">
            <Gambar susunan={susunan} indikator={tren.indikator} uraian={uraian} />
          </div>
          {targetBersama(susunan) === 'beda' && (
            <figcaption className="tren-tanda">
              {t('tren.banding.beda', { nama: semua[0]?.wilayah.nama ?? '' })}
            </figcaption>
          )}
        </figure>
        <TrenBandingTabel semua={semua} gagal={gagal} onBuka={(kode) => onBuka(kode, bulan)} onHapus={onHapus} />
      </div>
      <section className="tren-tabel">
        <h2>{t('tren.banding.bulanan')}</h2>
        <TrenBandingBulanan semua={semua} onBuka={onBuka} />
      </section>
    </>
  )
}
