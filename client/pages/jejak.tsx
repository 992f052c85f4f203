import { useState } from 'react'
import { useSearch } from 'wouter'
import { simpanCsv } from '#client/api/berkas.ts'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { tulisCsv } from '#client/format/csv.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import type { JejakBaris } from '#contract/jejak.ts'
import '#client/styles/akun.css'

type Saring = {
  readonly dari?: string
  readonly sampai?: string
  readonly pengguna?: string
  readonly tindakan?: string
  readonly objek?: string
}

/** Without what was left empty. */
const bersihkan = (saring: Saring): Saring =>
  Object.fromEntries(Object.entries(saring).filter(([, nilai]) => nilai !== ''))

/** Who did what: filtered, page by page, to take along as CSV. */
export function JejakPage() {
  const cari = new URLSearchParams(useSearch())
  const [saring, setSaring] = useState<Saring>({ objek: cari.get('objek') ?? '' })
  const [sebelumId, setSebelumId] = useState<number | null>(null)
  const kueri = { ...bersihkan(saring), ...(sebelumId !== null && { sebelumId }) }
  const { data, error, refetch } = useEndpoint('getJejak', kueri)
  const ubah = (nama: keyof Saring) => (nilai: string) => {
    setSebelumId(null)
    setSaring((lama) => ({ ...lama, [nama]: nilai }))
  }
  return (
    <FrameAkun judul={t('jejak.judul')}>
      <p className="redup">{t('jejak.arti')}</p>
      <div className="saring-jejak">
        <Medan judul={t('jejak.dari')} nilai={saring.dari ?? ''} onIsi={ubah('dari')} type="date" />
        <Medan judul={t('jejak.sampai')} nilai={saring.sampai ?? ''} onIsi={ubah('sampai')} type="date" />
        <Medan judul={t('jejak.pengguna')} nilai={saring.pengguna ?? ''} onIsi={ubah('pengguna')} />
        <label className="medan medan-pilih">
          <span>{t('jejak.tindakan')}</span>
          <select className="pilih" value={saring.tindakan ?? ''} onChange={(a) => ubah('tindakan')(a.target.value)}>
            <option value="">{t('jejak.semua')}</option>
            {(data?.tindakan ?? []).map((satu) => (
              <option key={satu} value={satu}>
                {kataTindakan(satu)}
              </option>
            ))}
          </select>
        </label>
        <Medan judul={t('jejak.objek')} nilai={saring.objek ?? ''} onIsi={ubah('objek')} />
        <Ekspor saring={bersihkan(saring)} />
      </div>
      {data && <p className="redup">{t('jejak.zona', { zona: NAMA_ZONA[data.zona] ?? data.zona })}</p>}
      {error && <ErrorState galat={error} onUlang={() => void refetch()} />}
      {!data && !error && <Skeleton bentuk="halaman" />}
      {data?.baris.length === 0 && <EmptyState judul={t('jejak.kosong.judul')} isi={t('jejak.kosong.isi')} />}
      {data && data.baris.length > 0 && <Tabel baris={data.baris} />}
      {data?.berikut != null && (
        <button type="button" className="button" onClick={() => setSebelumId(data.berikut)}>
          {t('jejak.lagi')}
        </button>
      )}
    </FrameAkun>
  )
}

const NAMA_ZONA: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

const namaPeran = (peran: string | null): string => {
  const dikenal = PERAN.find((satu) => satu === peran)
  return dikenal ? t(`peran.${dikenal}`) : (peran ?? '–')
}
const PERAN = [
  'admin',
  'dinas',
  'kepala-puskesmas',
  'petugas-puskesmas',
  'bidan-desa',
  'kader',
  'pimpinan',
  'kepala-desa',
  'opd',
  'provinsi',
] as const

/** 'kirim laporan' of 'kirim-laporan'. */
const kataTindakan = (tindakan: string): string => tindakan.replaceAll('-', ' ')

function Tabel({ baris }: { readonly baris: readonly JejakBaris[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" aria-label={t('tabel.gulir')} tabIndex={0}>
      <table className="table table-tumpuk">
        <caption className="sr-only">{t('jejak.judul')}</caption>
        <thead>
          <tr>
            {(['waktu', 'pengguna', 'peran', 'tindakan', 'objek', 'alamat', 'isi'] as const).map((kolom) => (
              <th key={kolom} scope="col">
                {t(`jejak.${kolom}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map((satu) => (
            <tr key={satu.jejakId}>
              <td>{formatWaktu(satu.pada)}</td>
              <td data-judul={t('jejak.pengguna')}>{satu.namaPengguna}</td>
              <td data-judul={t('jejak.peran')}>{namaPeran(satu.peran)}</td>
              <td data-judul={t('jejak.tindakan')}>{kataTindakan(satu.tindakan)}</td>
              <td data-judul={t('jejak.objek')}>{satu.objek}</td>
              <td data-judul={t('jejak.alamat')}>{satu.alamat}</td>
              <td data-judul={t('jejak.isi')}>
                <IsiJejak satu={satu} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function IsiJejak({ satu }: { readonly satu: JejakBaris }) {
  if (satu.sebelum == null && satu.sesudah == null) return '–'
  return (
    <details>
      <summary>{t('jejak.isi.lihat')}</summary>
      <pre className="jejak-isi">
        {satu.sebelum != null && `${t('jejak.sebelum')}: ${JSON.stringify(satu.sebelum, null, 1)}\n`}
        {satu.sesudah != null && `${t('jejak.sesudah')}: ${JSON.stringify(satu.sesudah, null, 1)}`}
      </pre>
    </details>
  )
}

function Ekspor({ saring }: { readonly saring: Saring }) {
  const [terpotong, setTerpotong] = useState(false)
  const unduh = async () => {
    const jawaban = await call('postEksporJejak', {}, { isi: saring })
    setTerpotong(jawaban.terpotong)
    simpanCsv('jejak-audit.csv', csvDari(jawaban.baris))
  }
  return (
    <Kirim tombol={t('jejak.ekspor')} onKirim={unduh}>
      {terpotong && <p role="status">{t('jejak.terpotong')}</p>}
    </Kirim>
  )
}

const csvDari = (baris: readonly JejakBaris[]): string =>
  tulisCsv([
    ['nomor', 'waktu', 'pengguna', 'peran', 'tindakan', 'objek', 'alamat', 'sebelum', 'sesudah'],
    ...baris.map((b) => [
      ...[b.jejakId, b.pada, b.namaPengguna, b.peran, b.tindakan, b.objek, b.alamat],
      ...[b.sebelum, b.sesudah].map((isi) => (isi == null ? '' : JSON.stringify(isi))),
    ]),
  ])
