import '#client/styles/akun.css'
import '#client/styles/tindak.css'
import { lazy, Suspense, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { usePeristiwa } from '#client/api/events.ts'
import { Problem } from '#client/api/problem.ts'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { formatBulan, formatHari, formatWaktu } from '#client/format/bulan.ts'
import { susunRiwayat } from '#client/format/kisah-notifikasi.ts'
import { sebutAlasan, sebutAngka, sebutHal, sebutTerlambat } from '#client/format/teks-notifikasi.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'
import type { Rencana, TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'
import { FormulirEvaluasi, FormulirRencana, FormulirSelesai, FormulirTutup } from './tindak-formulir.tsx'
import { TindakTanda } from './tindak-kartu.tsx'
import { useTindak } from './tindak-kirim.tsx'
import { DaftarKunjungan, FormulirKunjungan } from './tindak-kunjungan.tsx'
import { TindakSalin } from './tindak-salin.tsx'

// Charts are large; the story can be read and acted on before them.
const TindakGambar = lazy(() => import('./tindak-gambar.tsx').then((m) => ({ default: m.TindakGambar })))

/** The whole story of one notification on one page, and every step from here. */
export function TindakSatuPage() {
  const cari = new URLSearchParams(useSearch())
  const wilayah = cari.get('wilayah') ?? ''
  const notifikasi = Number(cari.get('nomor')) || 0
  // Others act on it, too, and laporan make it quiet.
  usePeristiwa(kodeKab(wilayah))
  const { data, error, refetch } = useEndpoint('getTindakLanjut', { wilayah, notifikasi }, { aktif: notifikasi > 0 })
  if (notifikasi === 0 || (error instanceof Problem && error.status === 404))
    return (
      <FrameAkun judul={t('nav.tindakLanjut')}>
        <EmptyState judul={t('tindak.satu.takAda')} isi={error?.message ?? ''}>
          <Link href="/tindak-lanjut">{t('tindak.satu.kembali')}</Link>
        </EmptyState>
      </FrameAkun>
    )
  return (
    <FrameAkun
      judul={data ? t('tindak.satu.judul', { hal: sebutHal(data), desa: data.desa.nama }) : t('nav.tindakLanjut')}
    >
      {error && !data && <ErrorState galat={error} onUlang={() => void refetch()} />}
      {!data && !error && <Skeleton bentuk="halaman" />}
      {data && <Kisah satu={data} />}
    </FrameAkun>
  )
}

type Props = { readonly satu: TindakLanjutJawaban }

function Kisah({ satu }: Props) {
  return (
    <div className="tindak tindak-satu">
      <p>
        <Link href={`/tindak-lanjut?wilayah=${satu.desa.kode}`}>{t('tindak.satu.kembali')}</Link>
      </p>
      <Kepala satu={satu} />
      <Langkah satu={satu} />
      <Suspense fallback={<Skeleton bentuk="gambar" />}>
        <TindakGambar satu={satu} />
      </Suspense>
      <DaftarRencana satu={satu} />
      <DaftarKunjungan satu={satu} />
      <DaftarEvaluasi satu={satu} />
      <Riwayat satu={satu} />
      <Lihat satu={satu} />
    </div>
  )
}

const TAHAP = ['baru', 'diterima', 'direncanakan', 'dikerjakan', 'ditutup'] as const

function Kepala({ satu }: Props) {
  const { angka, indikator, lajur, tenangBulan } = satu
  const status = angka.jenis === 'indikator' ? angka.status : null
  return (
    <>
      <ol className="tindak-tahap">
        {TAHAP.map((tahap) => (
          <li key={tahap} aria-current={tahap === tahapDari(satu) ? 'step' : undefined}>
            {t(`tindak.lajur.${tahap}`)}
          </li>
        ))}
      </ol>
      <dl className="tindak-fakta">
        <div>
          <dt>{t('tindak.satu.angka', { bulan: formatBulan(satu.bulan) })}</dt>
          <dd>
            {status && indikator && <StatusMark tampak={status} arah={indikator.arah} />} {sebutAngka(satu)}
          </dd>
        </div>
        <div>
          <dt>{t('tindak.satu.muncul')}</dt>
          <dd>{sebutAlasan(satu)}</dd>
        </div>
      </dl>
      <p className="redup">{t('tindak.satu.unit', { unit: satu.unit.nama })}</p>
      {lajur === 'tenang' && tenangBulan && (
        <p className="tindak-tenang">{t('tindak.satu.tenang', { bulan: formatBulan(tenangBulan) })}</p>
      )}
      <TindakTanda terlambat={sebutTerlambat(satu)} dinaikkan={satu.ditutup ? 0 : satu.dinaikkan} />
    </>
  )
}

/** The stage behind a lane: what is quiet stands where its work had come. */
function tahapDari({ lajur, diterima, daftarRencana, kunjungan }: TindakLanjutJawaban): (typeof TAHAP)[number] {
  if (lajur !== 'tenang') return lajur
  if (kunjungan > 0 || daftarRencana.some(({ keadaan }) => keadaan === 'selesai')) return 'dikerjakan'
  return daftarRencana.length > 0 ? 'direncanakan' : diterima ? 'diterima' : 'baru'
}

type Formulir = 'rencana' | 'kunjungan' | 'evaluasi' | 'tutup'

/** What can be done next, by whom it may be done. */
function Langkah({ satu }: Props) {
  const [buka, setBuka] = useState<Formulir | null>(null)
  const tindak = useTindak(satu)
  const [galat, setGalat] = useState<string | null>(null)
  const [sibuk, setSibuk] = useState(false)
  const { boleh, lajur, unit, desa, hariIni } = satu
  if (lajur === 'ditutup') return null
  const terima = async () => {
    setSibuk(true)
    setGalat(null)
    await tindak('postTerimaNotifikasi', {}).catch((salah: unknown) =>
      setGalat(salah instanceof Problem ? salah.message : t('galat.tampilan')),
    )
    setSibuk(false)
  }
  const tutup = () => setBuka(null)
  return (
    <section className="tindak-laku">
      <h2>{t('tindak.laku')}</h2>
      {!boleh.tindak && <p className="redup">{t('tindak.laku.baca', { unit: unit.nama })}</p>}
      <div className="tindak-tombol">
        {boleh.tindak && !satu.diterima && (
          <button type="button" className="button button-utama" disabled={sibuk} onClick={() => void terima()}>
            {t('tindak.laku.terima')}
          </button>
        )}
        {boleh.tindak &&
          (['rencana', 'kunjungan', 'evaluasi'] as const).map((apa) => (
            <button key={apa} type="button" className="button" onClick={() => setBuka(apa)}>
              {t(`tindak.laku.${apa}`)}
            </button>
          ))}
        {boleh.tutup && (
          <button type="button" className="button" onClick={() => setBuka('tutup')}>
            {t('tindak.laku.tutup')}
          </button>
        )}
        {boleh.tindak && <TindakSalin semua={[satu]} wilayah={desa.nama} hariIni={hariIni} />}
      </div>
      {boleh.tindak && !boleh.tutup && <p className="redup">{t('tindak.laku.tutup.siapa')}</p>}
      {galat && (
        <p role="alert" className="kirim-galat">
          {galat}
        </p>
      )}
      {buka === 'rencana' && <FormulirRencana satu={satu} onSelesai={tutup} />}
      {buka === 'kunjungan' && <FormulirKunjungan satu={satu} onSelesai={tutup} />}
      {buka === 'evaluasi' && <FormulirEvaluasi satu={satu} onSelesai={tutup} />}
      {buka === 'tutup' && <FormulirTutup satu={satu} onSelesai={tutup} />}
    </section>
  )
}

function DaftarRencana({ satu }: Props) {
  const [ubah, setUbah] = useState<Rencana | null>(null)
  const [selesai, setSelesai] = useState<Rencana | null>(null)
  const { daftarRencana: semua, boleh } = satu
  return (
    <section>
      <h2>{t('tindak.rencana')}</h2>
      {semua.length === 0 && <p className="redup">{t('tindak.rencana.kosong')}</p>}
      <ul className="tindak-baris">
        {semua.map((r) => {
          const terbuka = boleh.tindak && !satu.ditutup && (r.keadaan === 'berjalan' || r.keadaan === 'lewat')
          return (
            <li key={r.nomor} data-keadaan={r.keadaan}>
              <p>
                <b>{t(`tindak.rencana.jenis.${r.jenis}`)}</b>{' '}
                <span className="tindak-keadaan" data-keadaan={r.keadaan}>
                  {t(`tindak.rencana.keadaan.${r.keadaan}`)}
                </span>
              </p>
              <p>{r.uraian}</p>
              <p className="redup">
                {r.pelaksana} · {t('tindak.rencana.tenggat')} {formatHari(r.tenggat)}
              </p>
              {r.hasil && (
                <p>
                  {t('tindak.rencana.hasil')}: {r.hasil}
                </p>
              )}
              {terbuka && (
                <p className="tindak-tombol">
                  <button type="button" className="button" onClick={() => setSelesai(r)}>
                    {t('tindak.rencana.selesai')}
                  </button>
                  <button type="button" className="link-button" onClick={() => setUbah(r)}>
                    {t('tindak.rencana.ubah')}
                  </button>
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {ubah && <FormulirRencana satu={satu} rencana={ubah} onSelesai={() => setUbah(null)} />}
      {selesai && <FormulirSelesai satu={satu} rencana={selesai} onSelesai={() => setSelesai(null)} />}
    </section>
  )
}

const DaftarEvaluasi = ({ satu: { daftarEvaluasi: semua } }: Props) => (
  <section>
    <h2>{t('tindak.evaluasi')}</h2>
    {semua.length === 0 && <p className="redup">{t('tindak.evaluasi.kosong')}</p>}
    <ul className="tindak-baris">
      {semua.map((e) => (
        <li key={e.nomor}>
          <p>
            <b>{formatHari(e.tanggal)}</b> {t(`tindak.evaluasi.tingkat.${e.tingkat}`)}{' '}
            <span className="redup">{e.oleh}</span>
          </p>
          <p>{e.sudah}</p>
          {e.hambatan && <p>{t('tindak.evaluasi.hambatan.baris', { teks: e.hambatan })}</p>}
          <p>{t('tindak.evaluasi.berikut.baris', { teks: e.berikut })}</p>
          {e.sisa !== null && <p className="redup">{t('tindak.evaluasi.sisa.baris', { n: e.sisa })}</p>}
        </li>
      ))}
    </ul>
  </section>
)

const Riwayat = ({ satu }: Props) => (
  <section>
    <h2>{t('tindak.riwayat')}</h2>
    <ol className="tindak-riwayat">
      {susunRiwayat(satu).map((saat) => (
        <li key={`${saat.pada} ${saat.apa}`}>
          <time dateTime={saat.pada}>{saat.pada.length === 10 ? formatHari(saat.pada) : formatWaktu(saat.pada)}</time>
          <span>
            {saat.apa}
            {saat.rinci && <small>{saat.rinci}</small>}
            <small className="redup">{saat.oleh ?? t('tindak.riwayat.sistem')}</small>
          </span>
        </li>
      ))}
    </ol>
  </section>
)

/** The figure taken apart, the laporan behind it, the desa, and what the audit trail has. */
function Lihat({ satu: { desa, indikator, bulan, objek } }: Props) {
  const { tindakan } = useSayaMasuk()
  const kueri = new URLSearchParams({ wilayah: desa.kode, bulan })
  return (
    <nav className="tindak-lihat" aria-label={t('tindak.satu.lihat')}>
      {indikator && (
        <Link href={`/tren?${kueri}&indikator=${indikator.kode}&buka=${desa.kode}`}>{t('tindak.satu.rinci')}</Link>
      )}
      <Link href={`/kelengkapan?${kueri}`}>{t('tindak.satu.laporan')}</Link>
      <Link href={`/profil?${kueri}`}>{t('tindak.satu.profil')}</Link>
      {tindakan.includes('baca-jejak') && (
        <Link href={`/jejak?${new URLSearchParams({ objek })}`}>{t('tindak.satu.jejak')}</Link>
      )}
    </nav>
  )
}
