import { useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { DataTable } from '#client/components/data-table.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { BandingSasaranJawaban } from '#contract/sasaran.ts'
import type { BagianProps } from './sasaran.tsx'
import { Pilih } from './sasaran-pilih.tsx'

type Desa = BandingSasaranJawaban['desa'][number]

/** Proyeksi beside riil, desa by desa; what lies further apart than chance explains is asked about, never blamed. */
export function SasaranBanding({ alamat, onUbah }: BagianProps) {
  const { wilayah, tahun, jenis } = alamat
  const [hanyaCek, setHanyaCek] = useState(false)
  const { data, error, refetch } = useEndpoint('getBandingSasaran', { wilayah, tahun, jenis })
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="tabel" />
  const desa = hanyaCek ? data.desa.filter(({ cek }) => cek) : data.desa
  const lain = data.jenis.filter(({ kode, cek }) => cek > 0 && kode !== data.terpilih.kode)
  const persen = (n: number | null) => formatPersen(n === null ? null : n * 100)
  return (
    <>
      <Sentence
        kalimat={kalimat(data)}
        catatan={
          data.rasio === null
            ? null
            : t('sasaran.banding.kabupaten', { rasio: persen(data.rasio), umum: persen(data.rasioUmum) })
        }
      />
      <div className="sasaran-pilih">
        <Pilih judul={t('sasaran.banding.jenis')} nilai={jenis} onPilih={(kode) => onUbah({ jenis: kode })}>
          {data.jenis.map(({ kode, nama, cek }) => (
            <option key={kode} value={kode}>
              {cek > 0 ? t('sasaran.banding.jenis.cek', { nama, n: cek }) : nama}
            </option>
          ))}
        </Pilih>
        <label className="centang">
          <input type="checkbox" checked={hanyaCek} onChange={(acara) => setHanyaCek(acara.target.checked)} />
          {t('sasaran.banding.hanya')}
        </label>
      </div>
      {lain.length > 0 && (
        <p className="sasaran-lain">
          {t('sasaran.banding.lain')}{' '}
          {lain.map(({ kode, nama, cek }) => (
            <button key={kode} type="button" className="link-button" onClick={() => onUbah({ jenis: kode })}>
              {nama} ({cek})
            </button>
          ))}
        </p>
      )}
      <DataTable<Desa>
        keterangan={t('sasaran.bagian.banding')}
        baris={desa}
        kunciBaris={({ kode }) => kode}
        sedikitDulu
        bertumpuk
        kolom={[
          { kunci: 'nama', judul: t('sasaran.tabel.desa'), isi: ({ nama }) => nama, nilai: ({ nama }) => nama },
          {
            ...{ kunci: 'puskesmas', judul: t('sasaran.wilayah.puskesmas') },
            ...{ isi: (d) => d.puskesmas ?? '–', nilai: (d) => d.puskesmas },
          },
          {
            ...{ kunci: 'proyeksi', judul: t('sasaran.dasar.proyeksi'), rata: 'kanan', menurun: true },
            ...{ isi: (d) => formatJumlah(d.proyeksi), nilai: (d) => d.proyeksi },
          },
          {
            ...{ kunci: 'riil', judul: t('sasaran.dasar.riil'), rata: 'kanan', menurun: true },
            ...{ isi: (d) => formatJumlah(d.riil), nilai: (d) => d.riil },
          },
          {
            ...{ kunci: 'rasio', judul: t('sasaran.banding.kolom.rasio'), rata: 'kanan', menurun: true },
            ...{ isi: (d) => persen(d.rasio), nilai: (d) => d.rasio },
          },
          {
            ...{ kunci: 'wajar', judul: t('sasaran.banding.kolom.wajar'), rata: 'kanan' },
            isi: (d) =>
              d.bawah === null
                ? '–'
                : t('sasaran.banding.antara', { bawah: formatJumlah(d.bawah), atas: formatJumlah(d.atas) }),
          },
          {
            ...{ kunci: 'cek', judul: t('sasaran.banding.kolom.cek'), isi: tandaCek },
            ...{ nilai: (d) => Number(d.cek), menurun: true },
          },
        ]}
      />
    </>
  )
}

const tandaCek = ({ cek, riil, bawah }: Desa) =>
  cek && (
    <span className="sasaran-cek">
      {t((riil ?? 0) < (bawah ?? 0) ? 'sasaran.banding.cek.kurang' : 'sasaran.banding.cek.lebih')}
    </span>
  )

function kalimat({ desa, terpilih, bulan }: BandingSasaranJawaban): string {
  const keduanya = desa.filter((d) => d.proyeksi !== null && d.riil !== null).length
  const cek = desa.filter((d) => d.cek).length
  const jenis = terpilih.nama
  if (keduanya === 0) return t('sasaran.banding.kalimat.kosong', { jenis, bulan: formatBulan(bulan) })
  if (cek === 0) return t('sasaran.banding.kalimat.wajar', { jenis, keduanya })
  return t('sasaran.banding.kalimat.cek', { n: cek, keduanya, jenis })
}
