import '#client/styles/lokmin.css'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Popover } from '#client/components/popover.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { formatTanggal, judulLokmin } from '#client/format/kata-lokmin.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { getBahasa, t } from '#client/messages/t.ts'
import type { LokminRingkas } from '#contract/lokmin.ts'
import { LokminHadir, LokminKomitmen, LokminRtlTulis } from './lokmin-baris.tsx'
import { LokminAgenda } from './lokmin-butir.tsx'
import { RapatContext, useLokminTerbuka, useRapat } from './lokmin-keadaan.ts'
import { LokminLayar } from './lokmin-layar.tsx'
import { SimpanLokmin } from './lokmin-simpan.tsx'

/** One lokmin: prepared, run and written down on the same page. */
export function LokminRapatPage() {
  const kueri = new URLSearchParams(useSearch())
  const [wilayah, lokmin] = [kueri.get('wilayah') ?? '', Number(kueri.get('lokmin'))]
  if (!/^\d\d\.\d\d/.test(wilayah) || !Number.isInteger(lokmin) || lokmin <= 0) {
    return (
      <FrameAkun judul={t('lokmin.judul')}>
        <EmptyState judul={t('lokmin.kosong.judul')} isi={t('lokmin.kosong.isi')}>
          <Link href="/lokmin">{t('lokmin.kembali')}</Link>
        </EmptyState>
      </FrameAkun>
    )
  }
  return <Terbuka key={`${wilayah} ${lokmin}`} wilayah={wilayah} lokmin={lokmin} />
}

function Terbuka({ wilayah, lokmin }: { readonly wilayah: string; readonly lokmin: number }) {
  const { data, error, refetch, ...lain } = useLokminTerbuka({ wilayah, lokmin })
  if (!data) {
    return (
      <FrameAkun judul={t('lokmin.judul')}>
        {error ? <ErrorState galat={error} onUlang={() => void refetch()} /> : <Skeleton bentuk="halaman" />}
      </FrameAkun>
    )
  }
  return (
    <RapatContext value={{ wilayah, isi: data, ...lain }}>
      <FrameAkun judul={judulLokmin(data.lokmin)}>
        <Isi />
      </FrameAkun>
    </RapatContext>
  )
}

function Isi() {
  const { isi } = useRapat()
  const [layar, setLayar] = useState(false)
  const { lokmin } = isi
  return (
    <div className="lokmin lokmin-rapat">
      <p className="lokmin-remah">
        <Link href={`/lokmin?${new URLSearchParams({ wilayah: lokmin.wilayah.kode })}`}>{t('lokmin.kembali')}</Link>
      </p>
      <p className="lokmin-keterangan">
        <span className="lokmin-keadaan" data-keadaan={lokmin.keadaan}>
          {t(`lokmin.keadaan.${lokmin.keadaan}`)}
        </span>{' '}
        {[
          formatTanggal(lokmin.tanggal, true),
          lokmin.jam,
          lokmin.tempat,
          t('lokmin.angka', { bulan: formatBulan(lokmin.bulan) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Alat onLayar={() => setLayar(true)} />
      <SimpanLokmin />
      {lokmin.keadaan === 'selesai' && <p className="redup">{t('lokmin.ditutup')}</p>}
      <LokminAgenda />
      <LokminRtlTulis />
      {lokmin.jenis === 'lintas-sektor' && <LokminKomitmen />}
      <LokminHadir />
      {layar && <LokminLayar onTutup={() => setLayar(false)} />}
    </div>
  )
}

const BERKAS = ['docx', 'pdf', 'pptx', 'komitmen'] as const
type Keadaan = LokminRingkas['keadaan']

function Alat({ onLayar }: { readonly onLayar: () => void }) {
  const { isi, wilayah } = useRapat()
  const { lokmin } = isi
  const boleh = useSayaMasuk().tindakan.includes('kelola-lokmin')
  const [kabar, setKabar] = useState<string | null>(null)
  const lakukan = async (kerja: () => Promise<string | null>) => {
    setKabar(await kerja().catch((salah: unknown) => (salah instanceof Problem ? salah.message : t('galat.tampilan'))))
  }
  const jadi = (keadaan: Keadaan) =>
    lakukan(async () => {
      const { lokmin: nomor, versi, bulan, tanggal, jam, tempat } = lokmin
      await call(
        'postLokminUbah',
        {},
        { isi: { wilayah, lokmin: nomor, versi, bulan, tanggal, jam, ruang: tempat, keadaan } },
      )
      return null
    })
  const susun = () =>
    lakukan(async () => {
      const { baru } = await call('postLokminAgenda', {}, { isi: { wilayah, lokmin: lokmin.lokmin } })
      return baru > 0 ? t('lokmin.susun.jadi', { n: baru }) : t('lokmin.susun.kosong')
    })
  const berkas = BERKAS.filter((bentuk) => bentuk !== 'komitmen' || lokmin.jenis === 'lintas-sektor')
  return (
    <div className="lokmin-alat">
      {isi.bolehKelola && (
        <button type="button" className="button" onClick={() => void susun()}>
          {t('lokmin.susun')}
        </button>
      )}
      <button type="button" className="button" onClick={onLayar}>
        {t('lokmin.layar')}
      </button>
      <Popover label={t('lokmin.berkas')} tombol={t('lokmin.berkas')} kelas="button">
        {(tutup) => (
          <ul className="lokmin-berkas">
            {berkas.map((bentuk) => (
              <li key={bentuk}>
                <a
                  href={`/api/lokmin/berkas?${new URLSearchParams({ wilayah, lokmin: String(lokmin.lokmin), bentuk, bahasa: getBahasa() })}`}
                  download
                  onClick={tutup}
                >
                  {t(`lokmin.berkas.${bentuk}`)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Popover>
      {isi.bolehKelola && lokmin.keadaan === 'rencana' && (
        <button type="button" className="button button-utama" onClick={() => void jadi('berlangsung')}>
          {t('lokmin.mulai')}
        </button>
      )}
      {isi.bolehKelola && lokmin.keadaan === 'berlangsung' && (
        <button type="button" className="button button-utama" onClick={() => void jadi('selesai')}>
          {t('lokmin.selesaikan')}
        </button>
      )}
      {boleh && isi.bolehBuka && (
        <button type="button" className="button" onClick={() => void jadi('berlangsung')}>
          {t('lokmin.bukaLagi')}
        </button>
      )}
      {kabar && <p role="status">{kabar}</p>}
    </div>
  )
}
