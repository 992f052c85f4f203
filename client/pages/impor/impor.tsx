import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sidik } from '#client/components/impor-sidik.tsx'
import { ImporTanda } from '#client/components/impor-tanda.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { kalimatImpor, kataHitung } from '#client/format/impor.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import type { BerkasImpor } from '#contract/impor.ts'
import { type NamaFormat, useDaftarImpor, useKabImpor, useNamaFormat } from './impor-data.ts'
import { ImporFormatDaftar } from './impor-format-daftar.tsx'
import { ImporKirim } from './impor-kirim.tsx'
import { ImporTemplat } from './impor-templat.tsx'
import '#client/styles/akun.css'
import '#client/styles/impor.css'

/** Files in, templates out: what came by file, what waits to be confirmed, and in which forms files may come. */
export function ImporPage() {
  const wilayah = useKabImpor()
  return (
    <FrameAkun judul={t('impor.judul')}>
      <div className="impor">
        {wilayah === '' ? (
          <EmptyState judul={t('impor.tanpaWilayah.judul')} isi={t('impor.tanpaWilayah.isi')} />
        ) : (
          <Isi wilayah={wilayah} />
        )}
      </div>
    </FrameAkun>
  )
}

const TAMPIL_AWAL = 15

function Isi({ wilayah }: { readonly wilayah: string }) {
  const klien = useQueryClient()
  const [, pergi] = useLocation()
  const [sebelum, setSebelum] = useState<number>()
  const { data, error, refetch } = useDaftarImpor(wilayah, sebelum)
  const [semua, setSemua] = useState(false)
  const namaFormat = useNamaFormat(wilayah)
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  // The first page stays short: templates and formats stand below it.
  const tampil = semua || sebelum !== undefined ? data.impor : data.impor.slice(0, TAMPIL_AWAL)
  const onSampai = (impor: number, sendiri: boolean) => {
    void klien.invalidateQueries({ queryKey: ['getImporDaftar'] })
    // One file alone is what one came for; of several one chooses in the list. Whoever has left the screen stays away.
    if (sendiri && window.location.pathname === '/impor') pergi(tautanImpor(impor, wilayah))
  }
  return (
    <>
      {sebelum === undefined && <Sentence {...kalimatImpor(data, new Date(), namaFormat)} />}
      <ImporKirim wilayah={wilayah} onSampai={onSampai} />
      <section>
        <h2>{t('impor.daftar')}</h2>
        {data.impor.length === 0 ? (
          <p className="redup">{t('impor.daftar.kosong')}</p>
        ) : (
          <ul className="impor-daftar">
            {tampil.map((satu) => (
              <Baris key={satu.impor} berkas={satu} namaFormat={namaFormat} wilayah={wilayah} />
            ))}
          </ul>
        )}
        <p className="tombol-baris">
          {tampil.length < data.impor.length && (
            <button type="button" className="button" onClick={() => setSemua(true)}>
              {t('impor.daftar.semua', { n: data.impor.length - tampil.length })}
            </button>
          )}
          {sebelum !== undefined && (
            <button type="button" className="button" onClick={() => setSebelum(undefined)}>
              {t('impor.daftar.terbaru')}
            </button>
          )}
          {data.berikut !== null && tampil.length === data.impor.length && (
            <button type="button" className="button" onClick={() => setSebelum(data.berikut ?? undefined)}>
              {t('impor.daftar.lama')}
            </button>
          )}
        </p>
      </section>
      <ImporTemplat wilayah={wilayah} />
      <ImporFormatDaftar wilayah={wilayah} />
    </>
  )
}

export const tautanImpor = (impor: number, wilayah: string): string =>
  `/impor/berkas?${new URLSearchParams({ wilayah, impor: String(impor) })}`

type BarisProps = {
  readonly berkas: BerkasImpor
  readonly wilayah: string
  readonly namaFormat: NamaFormat
}

/** One import; those of the command line are listed, and cannot be opened here. */
function Baris({ berkas, wilayah, namaFormat }: BarisProps) {
  const { impor, jenis, namaBerkas, status, hitung, oleh, peran, mulaiPada, format, versiFormat, sidik } = berkas
  const siapa = peran && isPeran(peran) ? `${oleh} (${t(`peran.${peran}`)})` : oleh
  return (
    <li>
      {jenis === 'laporan' ? (
        <Link href={tautanImpor(impor, wilayah)} className="impor-nama">
          {namaBerkas}
        </Link>
      ) : (
        <span className="impor-nama">
          {namaBerkas} <small className="redup">{jenis}</small>
        </span>
      )}
      <ImporTanda status={status} />
      <span className="impor-hitung">{hitung && kataHitung(hitung)}</span>
      <small className="impor-ket">
        {[formatWaktu(mulaiPada), siapa, format && namaFormat(format, versiFormat)].filter(Boolean).join(' · ')}
        {sidik.length > 1 && <Sidik sidik={sidik} />}
      </small>
    </li>
  )
}

const PERAN = ['dinas', 'kepala-puskesmas', 'petugas-puskesmas'] as const
export const isPeran = (peran: string): peran is (typeof PERAN)[number] => PERAN.some((satu) => satu === peran)
