import { useState } from 'react'
import { useSearch } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { penugasanAktif } from '#client/api/saya.ts'
import { kodeKab } from '#client/api/versi.ts'
import { DataTable } from '#client/components/data-table.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'
import type { DesaKelola, KelolaWilayahJawaban } from '#contract/kelola-wilayah.ts'
import { WilayahDesa } from './wilayah-desa.tsx'
import { PengaturanKabupaten } from './wilayah-pengaturan.tsx'
import '#client/styles/akun.css'
import '#client/styles/wilayah.css'

/** Desa, where they belong and who answers for them; one opens with its history, its units and what can be recorded. */
export function WilayahPage() {
  const saya = useSayaMasuk()
  const diAlamat = new URLSearchParams(useSearch()).get('wilayah') ?? ''
  const tugas = penugasanAktif(saya)?.tempat.find(({ kabupaten }) => kabupaten !== null)
  const milik = saya.beranda ?? tugas?.kabupaten ?? ''
  const wilayah = /^\d{2}\.\d{2}[.0-9a-z-]*$/.test(diAlamat) ? diAlamat : milik
  return (
    <FrameAkun judul={t('kelola.judul')}>
      {wilayah === '' ? (
        <EmptyState judul={t('kelola.tanpaWilayah.judul')} isi={t('kelola.tanpaWilayah.isi')} />
      ) : (
        <Isi wilayah={wilayah} />
      )}
    </FrameAkun>
  )
}

type Saring = 'semua' | 'tanpa'

function Isi({ wilayah }: { readonly wilayah: string }) {
  const { data, error, refetch } = useEndpoint('getKelolaWilayah', { wilayah })
  const [cari, setCari] = useState('')
  const [saring, setSaring] = useState<Saring>('semua')
  const [buka, setBuka] = useState<string | null>(null)
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const cocok = data.desa.filter((d) => isCocok(d, cari) && (saring === 'semua' || d.penanggungJawab === null))
  return (
    <>
      <Sentence {...kalimat(data)} />
      <div className="kelola-alat">
        <Medan judul={t('kelola.cari')} nilai={cari} onIsi={setCari} type="search" />
        <Segmented
          label={t('kelola.saring')}
          pilihan={[
            { nilai: 'semua', teks: t('kelola.saring.semua') },
            { nilai: 'tanpa', teks: t('kelola.saring.tanpa') },
          ]}
          nilai={saring}
          onPilih={setSaring}
        />
      </div>
      {cocok.length === 0 ? (
        <EmptyState judul={t('kelola.kosong.judul')} isi={t('kelola.kosong.isi')} />
      ) : (
        <Daftar desa={cocok} onPilih={(d) => setBuka(d.kode)} />
      )}
      {data.bolehUbah && (
        <p className="redup">
          {t('kelola.impor')} <code>npm run pws -- import unit BERKAS --wilayah {kodeKab(wilayah)}</code>
        </p>
      )}
      {data.bolehUbah && <PengaturanKabupaten wilayah={kodeKab(wilayah)} />}
      {buka !== null && (
        <WilayahDesa
          kode={buka}
          kabupaten={data}
          onBerubah={() => refetch().then(() => undefined)}
          onClose={() => setBuka(null)}
        />
      )}
    </>
  )
}

function kalimat({ desa, wilayah, bulan }: KelolaWilayahJawaban) {
  const banyak = (kode: (d: DesaKelola) => string | undefined) => new Set(desa.flatMap((d) => kode(d) ?? [])).size
  const tanpa = desa.filter((d) => d.penanggungJawab === null).length
  return {
    kalimat: t('kelola.kalimat', {
      ...{ desa: desa.length, nama: wilayah.nama, bulan: formatBulan(bulan) },
      ...{ kecamatan: banyak((d) => d.kecamatan?.kode), puskesmas: banyak((d) => d.puskesmas?.kode) },
    }),
    catatan: tanpa > 0 ? t('kelola.kalimat.tanpa', { n: tanpa }) : t('kelola.kalimat.lengkap'),
  }
}

const isCocok = ({ nama, kode, kecamatan, puskesmas }: DesaKelola, cari: string): boolean =>
  `${nama} ${kode} ${kecamatan?.nama ?? ''} ${puskesmas?.nama ?? ''}`.toLowerCase().includes(cari.trim().toLowerCase())

function Daftar({
  desa,
  onPilih,
}: {
  readonly desa: readonly DesaKelola[]
  readonly onPilih: (d: DesaKelola) => void
}) {
  return (
    <DataTable
      keterangan={t('kelola.judul')}
      baris={desa}
      kunciBaris={({ kode }) => kode}
      sedikitDulu
      bertumpuk
      kolom={[
        {
          kunci: 'nama',
          judul: t('kelola.kolom.desa'),
          isi: (d) => (
            <button type="button" className="kelola-buka" onClick={() => onPilih(d)}>
              {d.nama}
            </button>
          ),
          nilai: ({ nama }) => nama,
        },
        { kunci: 'kode', judul: t('kelola.kolom.kode'), isi: ({ kode }) => kode, nilai: ({ kode }) => kode },
        {
          kunci: 'kecamatan',
          judul: t('kelola.kolom.kecamatan'),
          isi: ({ kecamatan }) => kecamatan?.nama ?? '–',
          nilai: ({ kecamatan }) => kecamatan?.nama ?? null,
        },
        {
          kunci: 'puskesmas',
          judul: t('kelola.kolom.puskesmas'),
          isi: ({ puskesmas }) => puskesmas?.nama ?? '–',
          nilai: ({ puskesmas }) => puskesmas?.nama ?? null,
        },
        {
          kunci: 'jawab',
          judul: t('kelola.kolom.jawab'),
          isi: ({ penanggungJawab: p }) =>
            p ? (
              [p.nama, p.jabatan, p.namaUnit].filter(Boolean).join(', ')
            ) : (
              <span className="redup">{t('kelola.puskesmasnya')}</span>
            ),
          nilai: ({ penanggungJawab: p }) => p?.namaUnit ?? null,
        },
        {
          kunci: 'unit',
          judul: t('kelola.kolom.unit'),
          isi: ({ unit }) => unit,
          nilai: ({ unit }) => unit,
          rata: 'kanan',
        },
      ]}
    />
  )
}
