import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatTanggal, kataJenis, namaTempat } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import type { DaftarRtlJawaban, RtlJawaban } from '#contract/lokmin.ts'
import { alamatRapat } from './lokmin.tsx'

/** RTL over all lokmin of an area, those past their day first, and what each sector kept. */
export function LokminRtl({ wilayah }: { readonly wilayah: string }) {
  const [saring, setSaring] = useState<'terbuka' | 'semua'>('terbuka')
  const { data, error, refetch } = useEndpoint('getRtl', { wilayah })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const rtl = data.rtl.filter(({ status }) => saring === 'semua' || status === 'belum' || status === 'berjalan')
  return (
    <section className="lokmin-rtl">
      <Sentence kalimat={t('lokmin.rtl.kalimat', data.rekap)} />
      <Segmented
        label={t('lokmin.rtl')}
        pilihan={(['terbuka', 'semua'] as const).map((nilai) => ({ nilai, teks: t(`lokmin.rtl.saring.${nilai}`) }))}
        nilai={saring}
        onPilih={setSaring}
      />
      {rtl.length === 0 ? (
        <EmptyState judul={t('lokmin.rtl.panjang')} isi={t('lokmin.rtl.kosong')} />
      ) : (
        <TabelRtl rtl={rtl} wilayah={wilayah} denganLokmin />
      )}
      <h2>{t('lokmin.rtl.sektorJudul')}</h2>
      <p className="redup">{t('lokmin.rtl.sektorArti')}</p>
      <TabelSektor sektor={data.sektor} />
    </section>
  )
}

type TabelProps = { readonly rtl: readonly RtlJawaban[]; readonly wilayah: string; readonly denganLokmin?: boolean }

export function TabelRtl({ rtl, wilayah, denganLokmin = false }: TabelProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" aria-label={t('lokmin.rtl.panjang')} tabIndex={0}>
      <table className="table table-tumpuk lokmin-tabel">
        <caption className="sr-only">{t('lokmin.rtl.panjang')}</caption>
        <thead>
          <tr>
            {(['apa', 'siapa', 'tenggat', 'perlu', 'status'] as const).map((kolom) => (
              <th key={kolom} scope="col">
                {t(`lokmin.rtl.${kolom}`)}
              </th>
            ))}
            {denganLokmin && <th scope="col">{t('lokmin.rtl.dari')}</th>}
          </tr>
        </thead>
        <tbody>
          {rtl.map((satu) => (
            <tr key={satu.kunci} data-lewat={satu.lewat}>
              <td className="lokmin-apa">
                {satu.apa}
                {satu.desa && <span className="redup"> · {satu.desa.nama}</span>}
              </td>
              <td data-judul={t('lokmin.rtl.siapa')}>
                {satu.siapa}
                <br />
                <span className="redup">{satu.sektor}</span>
              </td>
              <td data-judul={t('lokmin.rtl.tenggat')}>
                {satu.tenggat ? formatTanggal(satu.tenggat) : '–'}
                {satu.lewat && <strong className="lokmin-lewat">{t('lokmin.rtl.lewat')}</strong>}
              </td>
              <td data-judul={t('lokmin.rtl.perlu')}>{satu.perlu || '–'}</td>
              <td data-judul={t('lokmin.rtl.status')}>
                <StatusRtl rtl={satu} wilayah={wilayah} />
              </td>
              {denganLokmin && (
                <td data-judul={t('lokmin.rtl.dari')}>
                  <Link href={alamatRapat(satu.lokmin.wilayah.kode, satu.lokmin.lokmin)}>
                    {kataJenis(satu.lokmin.jenis)} {namaTempat(satu.lokmin.wilayah)}
                  </Link>
                  <br />
                  <span className="redup">{formatTanggal(satu.lokmin.tanggal)}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const STATUS = ['belum', 'berjalan', 'selesai', 'batal'] as const

/** How far it is; whoever may say so chooses here. */
function StatusRtl({ rtl, wilayah }: { readonly rtl: RtlJawaban; readonly wilayah: string }) {
  const klien = useQueryClient()
  const [galat, setGalat] = useState<string | null>(null)
  if (!rtl.bolehPerbarui) return <span>{t(`lokmin.rtl.status.${rtl.status}`)}</span>
  const ubah = async (status: RtlJawaban['status']) => {
    setGalat(null)
    const { kunci, versi, hasil } = rtl
    await call('postRtl', {}, { isi: { wilayah, kunci, versi, status, hasil } }).catch((salah: unknown) =>
      setGalat(salah instanceof Problem ? salah.message : t('galat.tampilan')),
    )
    await Promise.all(['getRtl', 'getLokmin'].map((nama) => klien.invalidateQueries({ queryKey: [nama] })))
  }
  return (
    <>
      <select
        className="pilih"
        aria-label={t('lokmin.rtl.perbarui', { apa: rtl.apa })}
        value={rtl.status}
        onChange={(a) => void ubah(STATUS.find((satu) => satu === a.target.value) ?? rtl.status)}
      >
        {STATUS.map((satu) => (
          <option key={satu} value={satu}>
            {t(`lokmin.rtl.status.${satu}`)}
          </option>
        ))}
      </select>
      {galat && (
        <span role="alert" className="kirim-galat">
          {galat}
        </span>
      )}
    </>
  )
}

/** What each sector agreed to and kept, by name. */
export function TabelSektor({ sektor }: Pick<DaftarRtlJawaban, 'sektor'>) {
  const KOLOM = ['disepakati', 'selesai', 'tepat', 'terbuka', 'lewat'] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" aria-label={t('lokmin.rtl.sektorJudul')} tabIndex={0}>
      <table className="table lokmin-tabel">
        <caption className="sr-only">{t('lokmin.rtl.sektorJudul')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lokmin.rtl.sektor')}</th>
            {KOLOM.map((kolom) => (
              <th key={kolom} scope="col" className="angka-kanan">
                {t(`lokmin.rtl.${kolom === 'lewat' ? 'lewatTenggat' : kolom}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sektor.map((satu) => (
            <tr key={satu.sektor}>
              <th scope="row">{satu.sektor}</th>
              {KOLOM.map((kolom) => (
                <td key={kolom} className="angka-kanan">
                  {satu[kolom]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
