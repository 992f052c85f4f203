import { useState } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { kalimatKatalog, kelompokkanKatalog, SARING_KATALOG, type SaringKatalog } from '#client/format/katalog.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import type { KatalogJawaban } from '#contract/kelola-katalog.ts'
import { type AlamatKatalog, alamatFormulir, useAlamatKatalog } from './katalog-alamat.ts'
import { DaftarKatalog, LainKatalog } from './katalog-daftar.tsx'
import { KatalogIndikator } from './katalog-indikator.tsx'
import { DaftarRancangan } from './katalog-rancangan-daftar.tsx'
import '#client/styles/akun.css'
import '#client/styles/katalog.css'

/** What figures are made of: every indikator of the kabupaten, whose it is, since when, and by which formula. */
export function KatalogPage() {
  const [alamat, ubah] = useAlamatKatalog()
  return (
    <FrameAkun judul={t('katalog.judul')}>
      <div className="katalog">
        {alamat.wilayah === '' ? (
          <EmptyState judul={t('katalog.tanpaWilayah.judul')} isi={t('katalog.tanpaWilayah.isi')} />
        ) : (
          <Isi alamat={alamat} onUbah={ubah} />
        )}
      </div>
    </FrameAkun>
  )
}

type IsiProps = { readonly alamat: AlamatKatalog; readonly onUbah: (ubah: Partial<AlamatKatalog>) => void }

function Isi({ alamat, onUbah }: IsiProps) {
  const { wilayah, tahun, buka } = alamat
  const { data, error, refetch } = useEndpoint('getKatalog', { wilayah, tahun })
  const [cari, setCari] = useState('')
  const [saring, setSaring] = useState<SaringKatalog>('semua')
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const kelompok = kelompokkanKatalog(data.indikator, cari, saring)
  const banyak = kelompok.reduce((n, { baris }) => n + baris.length, 0)
  return (
    <>
      <Sentence {...kalimatKatalog(data)} />
      {data.bolehUbah && (
        <p className="tombol-baris">
          <Link href={alamatFormulir({ wilayah })} className="button button-utama katalog-tautan">
            {t('katalog.baru')}
          </Link>
        </p>
      )}
      {data.rancangan.length > 0 && <DaftarRancangan data={data} onBerubah={() => void refetch()} />}
      <div className="katalog-alat">
        <Medan judul={t('katalog.cari')} nilai={cari} onIsi={setCari} type="search" />
        <Tahun tahun={tahun} onPilih={(baru) => onUbah({ tahun: baru })} />
        <Segmented
          label={t('katalog.saring')}
          pilihan={SARING_KATALOG.map((nilai) => ({ nilai, teks: t(`katalog.saring.${nilai}`) }))}
          nilai={saring}
          onPilih={setSaring}
        />
      </div>
      <p role="status" className="sr-only">
        {t('katalog.jumlah', { n: banyak })}
      </p>
      {banyak === 0 ? (
        <EmptyState judul={t('katalog.kosong.judul')} isi={kataKosong(data, cari, saring)} />
      ) : (
        <DaftarKatalog kelompok={kelompok} terbuka={buka} onPilih={(kode) => onUbah({ buka: kode })} />
      )}
      {cari === '' && saring !== 'berubah' && (
        <LainKatalog lain={data.lain} onPilih={(kode) => onUbah({ buka: kode })} />
      )}
      {buka !== null && <KatalogIndikator kode={buka} katalog={data} onClose={() => onUbah({ buka: null })} />}
    </>
  )
}

function kataKosong({ indikator }: KatalogJawaban, cari: string, saring: SaringKatalog): string {
  const adaTanpaCari = kelompokkanKatalog(indikator, '', saring).length > 0
  if (saring === 'semua' || (cari !== '' && adaTanpaCari)) return t('katalog.kosong.isi')
  return t(`katalog.kosong.${saring}`)
}

/** The year in which the catalogue is looked at: two back, two ahead. */
function Tahun({ tahun, onPilih }: { readonly tahun: number; readonly onPilih: (tahun: number) => void }) {
  const kini = new Date().getFullYear()
  const semua = [...new Set([...Array.from({ length: 5 }, (_, i) => kini + 2 - i), tahun])].sort((a, b) => b - a)
  return (
    <div className="medan katalog-tahun">
      <label htmlFor="katalog-tahun">{t('katalog.tahun')}</label>
      <select
        id="katalog-tahun"
        className="pilih"
        value={tahun}
        onChange={(acara) => onPilih(Number(acara.target.value))}
      >
        {semua.map((satu) => (
          <option key={satu}>{satu}</option>
        ))}
      </select>
    </div>
  )
}
