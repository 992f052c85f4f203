import '#client/styles/lokmin.css'
import { useState } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { formatTanggal, kataJenis, namaTempat } from '#client/format/kata-lokmin.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { getBahasa, t } from '#client/messages/t.ts'
import { isAdaDraf } from '#client/perangkat/lokmin-draf.ts'
import type { LokminDaftarJawaban, LokminRingkas } from '#contract/lokmin.ts'
import { LokminKalender } from './lokmin-kalender.tsx'
import { LokminRencana } from './lokmin-rencana.tsx'
import { LokminRtl } from './lokmin-rtl.tsx'

const TAMPILAN = ['daftar', 'kalender', 'rtl'] as const
type Tampilan = (typeof TAMPILAN)[number]

/** The year of meetings of an area, as a list or a calendar, and the RTL of all of them. */
export function LokminPage() {
  const { konteks, ubah } = useKonteks()
  const saya = useSayaMasuk()
  const tampil: Tampilan = TAMPILAN.find((satu) => satu === konteks.susunan.tampil) ?? 'daftar'
  const [tahun, setTahun] = useState<number | null>(null)
  const [rencana, setRencana] = useState(false)
  const dipilih = tahun ?? new Date().getFullYear()
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getLokminDaftar', {
    ...{ wilayah: konteks.wilayah, tahun: dipilih },
  })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="lokmin" aria-busy={isPlaceholderData}>
      <header className="lokmin-kepala">
        <h1>{t('lokmin.judul')}</h1>
        <Segmented
          label={t('lokmin.tampilan')}
          pilihan={TAMPILAN.map((nilai) => ({ nilai, teks: t(`lokmin.tampilan.${nilai}`) }))}
          nilai={tampil}
          onPilih={(nilai) => ubah({ susunan: { ...konteks.susunan, tampil: nilai } }, { ganti: true })}
        />
        {tampil === 'daftar' && (
          <fieldset className="lokmin-tahun">
            <legend className="sr-only">{t('lokmin.tahun', { tahun: String(dipilih) })}</legend>
            <button type="button" className="button" onClick={() => setTahun(dipilih - 1)}>
              <span aria-hidden="true">‹</span>
              <span className="sr-only">{t('lokmin.tahun.sebelum')}</span>
            </button>
            <span aria-live="polite">{dipilih}</span>
            <button type="button" className="button" onClick={() => setTahun(dipilih + 1)}>
              <span aria-hidden="true">›</span>
              <span className="sr-only">{t('lokmin.tahun.sesudah')}</span>
            </button>
          </fieldset>
        )}
        {data.boleh.length > 0 && (
          <button type="button" className="button button-utama" onClick={() => setRencana(true)}>
            {t('lokmin.rencanakan')}
          </button>
        )}
      </header>
      {isAdaDraf(saya.namaPengguna) && <p className="lokmin-kabar">{t('lokmin.belumTerkirim')}</p>}
      {tampil === 'daftar' && <Daftar jawaban={data} />}
      {tampil === 'kalender' && <LokminKalender wilayah={konteks.wilayah} hariIni={data.hariIni} />}
      {tampil === 'rtl' && <LokminRtl wilayah={konteks.wilayah} />}
      {rencana && (
        <LokminRencana
          wilayah={konteks.wilayah}
          boleh={data.boleh}
          hariIni={data.hariIni}
          onClose={() => setRencana(false)}
        />
      )}
    </div>
  )
}

function Daftar({ jawaban: { lokmin, siklus } }: { readonly jawaban: LokminDaftarJawaban }) {
  return (
    <div className="lokmin-dua">
      <section aria-label={t('lokmin.judul')}>
        {lokmin.length === 0 ? (
          <EmptyState judul={t('lokmin.kosong.judul')} isi={t('lokmin.kosong.isi')} />
        ) : (
          <ul className="lokmin-daftar">
            {lokmin.toReversed().map((satu) => (
              <li key={satu.lokmin}>
                <ButirLokmin lokmin={satu} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="lokmin-siklus">
        <h2>{t('lokmin.siklus')}</h2>
        <p className="redup">{t('lokmin.siklus.arti')}</p>
        <ul>
          {siklus.map((satu) => (
            <li key={`${satu.kode} ${satu.selambatnya}`} data-keadaan={satu.keadaan}>
              <span>{getBahasa() === 'id' ? satu.nama : satu.namaEn}</span>
              <span className="redup">
                {t('lokmin.siklus.selambatnya', { tanggal: formatTanggal(satu.selambatnya) })}
              </span>
              <span className="lokmin-siklus-keadaan">
                {t(`lokmin.siklus.${satu.keadaan}`)}
                {satu.semua > 1 && ` · ${t('lokmin.siklus.hitung', { sudah: satu.sudah, semua: satu.semua })}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

export const alamatRapat = (wilayah: string, lokmin: number): string =>
  `/lokmin/rapat?${new URLSearchParams({ wilayah, lokmin: String(lokmin) })}`

function ButirLokmin({ lokmin: satu }: { readonly lokmin: LokminRingkas }) {
  return (
    <Link href={alamatRapat(satu.wilayah.kode, satu.lokmin)} className="lokmin-butir-daftar">
      <span className="lokmin-tanggal">{formatTanggal(satu.tanggal)}</span>
      <strong>
        {kataJenis(satu.jenis)} {namaTempat(satu.wilayah)}
      </strong>
      <span className="redup">
        {[t('lokmin.angka', { bulan: formatBulan(satu.bulan) }), satu.tempat].filter(Boolean).join(' · ')}
      </span>
      <span className="lokmin-keadaan" data-keadaan={satu.keadaan}>
        {t(`lokmin.keadaan.${satu.keadaan}`)}
      </span>
    </Link>
  )
}
