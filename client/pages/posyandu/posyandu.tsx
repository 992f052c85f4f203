import '#client/styles/posyandu.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refreshKab, useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { Ambil } from '#client/components/ambil.tsx'
import { BerkasMasuk } from '#client/components/berkas-masuk.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { kalimatPosyandu } from '#client/format/posyandu.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PosyanduJawaban } from '#contract/kader.ts'
import { PosyanduDaftar } from './posyandu-daftar.tsx'
import { PosyanduKeterampilan } from './posyandu-keterampilan.tsx'
import { PosyanduPenghargaan } from './posyandu-penghargaan.tsx'
import { PosyanduPustu } from './posyandu-pustu.tsx'
import { PosyanduUnit } from './posyandu-unit.tsx'

const TAMPILAN = ['posyandu', 'pustu', 'penghargaan', 'keterampilan'] as const
type Tampilan = (typeof TAMPILAN)[number]

/** Who works at the posyandu of an area, how these and the pustu stand, and the shortlists of a year. */
export function PosyanduPage() {
  const { konteks, ubah } = useKonteks()
  const { tindakan } = useSayaMasuk()
  const boleh = TAMPILAN.filter((satu) => satu !== 'keterampilan' || tindakan.includes('atur-keterampilan'))
  const tampil: Tampilan = boleh.find((satu) => satu === konteks.susunan.tampil) ?? 'posyandu'
  if (konteks.unit) return <PosyanduUnit unit={konteks.unit} />
  return (
    <div className="register">
      <Segmented
        label={t('register.tampilan')}
        pilihan={boleh.map((nilai) => ({ nilai, teks: t(`register.tampilan.${nilai}`) }))}
        nilai={tampil}
        onPilih={(nilai) => ubah({ susunan: { tampil: nilai } }, { ganti: true })}
      />
      {tampil === 'penghargaan' && <PosyanduPenghargaan />}
      {tampil === 'keterampilan' && <PosyanduKeterampilan />}
      {(tampil === 'posyandu' || tampil === 'pustu') && <Register tampil={tampil} />}
    </div>
  )
}

function Register({ tampil }: { readonly tampil: 'posyandu' | 'pustu' }) {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, bulan } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPosyandu', { wilayah, bulan })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const jawaban = { ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }
  return (
    <div aria-busy={isPlaceholderData}>
      <h1 className="sr-only">{t('register.judul', { wilayah: jawaban.wilayah.nama })}</h1>
      {tampil === 'pustu' ? (
        <PosyanduPustu jawaban={jawaban} />
      ) : (
        <>
          <Kepala jawaban={jawaban} />
          <PosyanduDaftar jawaban={jawaban} />
        </>
      )}
    </div>
  )
}

function Kepala({ jawaban }: { readonly jawaban: PosyanduJawaban }) {
  const [impor, setImpor] = useState(false)
  const klien = useQueryClient()
  const { tindakan } = useSayaMasuk()
  const { wilayah, bulan } = jawaban
  const kueri = { wilayah: wilayah.kode, bulan }
  return (
    <div className="berambil">
      <Sentence kalimat={kalimatPosyandu(jawaban, wilayah.nama)} />
      <div className="register-alat">
        {tindakan.includes('ubah-kader') && (
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => setImpor(true)}>
            {t('register.impor')}
          </button>
        )}
        <Ambil
          tampilan="posyandu"
          kueri={kueri}
          bentuk={['pdf', 'xlsx', 'csv']}
          lain={(['xlsx', 'csv'] as const).map((bentuk) => ({
            ...{ tampilan: 'kader' as const, kueri, bentuk, judul: t(`register.ambil.kader.${bentuk}`) },
          }))}
        />
      </div>
      {impor && (
        <BerkasMasuk
          judul={t('register.impor.judul')}
          arti={t('register.impor.arti')}
          endpoint="postImporKader"
          kueri={{ wilayah: wilayah.kode }}
          onJadi={() => refreshKab(klien, kodeKab(wilayah.kode))}
          onClose={() => setImpor(false)}
        />
      )}
    </div>
  )
}
