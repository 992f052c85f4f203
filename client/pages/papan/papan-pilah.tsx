import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { namaDalamKalimat } from '#client/format/nama-indikator.ts'
import { type KelompokPilah, kelompokPilah, kunciPilah } from '#client/format/pilah.ts'
import { kataSatuan } from '#client/format/satuan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PilahJawaban } from '#contract/papan.ts'
import { judulPotongan, KepalaPotongan } from './papan-potongan.tsx'
import type { BagianProps } from './papan-tren.tsx'

/** Counts by age group and sex, as far as laporan broke them down. */
export function PapanPilah({ potongan, indikator }: BagianProps) {
  const { katalog, konteks } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const { data, error, refetch } = useEndpoint('getPilah', {
    wilayah,
    hierarki,
    bulan,
    dasar,
    indikator: indikator.kode,
  })
  return (
    <section className="papan-pilah">
      <KepalaPotongan judul={judulPotongan(potongan, katalog)} />
      {error && !data ? (
        <ErrorState galat={error} onUlang={() => void refetch()} />
      ) : data ? (
        <Isi pilah={data} judul={judulPotongan(potongan, katalog)} />
      ) : (
        <Skeleton bentuk="kalimat" />
      )}
    </section>
  )
}

function Isi({ pilah, judul }: { readonly pilah: PilahJawaban; readonly judul: string }) {
  const { indikator, bulan, ditahan, semua } = pilah
  if (ditahan) return <p className="redup">{t('papan.pilah.ditahan')}</p>
  const kelompok = kelompokPilah(pilah)
  if (kelompok.length === 0) {
    const rinci = { bulan: formatBulan(bulan), indikator: namaDalamKalimat(indikator.nama) }
    return <p className="redup">{t('papan.pilah.kosong', rinci)}</p>
  }
  const kelamin = (['L', 'P', 'semua'] as const).filter((satu) => kelompok.some((k) => k.jumlah[satu] !== null))
  const terbesar = Math.max(...kelompok.flatMap((k) => kelamin.map((satu) => k.jumlah[satu] ?? 0)), 1)
  return (
    <>
      <p className="redup papan-catatan">
        {t('papan.pilah.arti', { semua: formatJumlah(semua), satuan: kataSatuan(indikator.satuan) })}
      </p>
      <table className="table papan-tabel">
        <caption className="sr-only">{judul}</caption>
        <thead>
          <tr>
            <th scope="col">{t('papan.pilah.kelompok')}</th>
            {kelamin.map((satu) => (
              <th key={satu} scope="col" colSpan={2}>
                {t(`papan.pilah.${satu}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kelompok.map((satu) => (
            <tr key={satu.kunci}>
              <th scope="row">{namaKelompok(satu)}</th>
              {kelamin.map((k) => (
                <Batang key={k} kelamin={k} jumlah={satu.jumlah[k]} terbesar={terbesar} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type BatangProps = {
  readonly kelamin: keyof KelompokPilah['jumlah']
  readonly jumlah: number | null
  readonly terbesar: number
}

function Batang({ kelamin, jumlah, terbesar }: BatangProps) {
  return (
    <>
      <td data-rata="kanan">{formatJumlah(jumlah)}</td>
      <td className="papan-pilah-batang" data-kelamin={kelamin}>
        <svg aria-hidden="true" focusable="false">
          <rect y="0" height="12" width={`${((jumlah ?? 0) / terbesar) * 100}%`} />
        </svg>
      </td>
    </>
  )
}

function namaKelompok({ umur, disabilitas }: KelompokPilah): string {
  const milik = umur === null ? t('papan.pilah.umur.semua') : kunciPilah(umur)
  return disabilitas ? `${milik}, ${t('papan.pilah.disabilitas')}` : milik
}
