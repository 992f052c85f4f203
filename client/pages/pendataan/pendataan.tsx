import '#client/styles/akun.css'
import '#client/styles/pendataan.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { simpanCsv } from '#client/api/berkas.ts'
import { refreshKab, useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { BerkasMasuk } from '#client/components/berkas-masuk.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Salin } from '#client/components/salin.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { tulisCsv } from '#client/format/csv.ts'
import {
  catatanPendataan,
  isDitunggu,
  kalimatPendataan,
  lembarPendataan,
  pesanPendataan,
} from '#client/format/kalimat-pendataan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PendataanJawaban } from '#contract/pendataan.ts'
import { PendataanCatat } from './pendataan-catat.tsx'
import { PendataanDaftar } from './pendataan-daftar.tsx'
import { PendataanKecamatan } from './pendataan-kecamatan.tsx'
import { PendataanPutaran } from './pendataan-putaran.tsx'

/** Which desa have handed in their list of poor households: Dinsos's checklist, round by round. */
export function PendataanPage() {
  const { konteks } = useKonteks()
  const putaran = Number(konteks.susunan.lipat) || undefined
  const { wilayah } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPendataan', { wilayah, putaran })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="pendataan" aria-busy={isPlaceholderData}>
      <Pendataan jawaban={data} wilayah={wilayah} />
    </div>
  )
}

type Panel = 'pesan' | 'berkas' | 'baru' | 'ubah' | { readonly desa: string }
type Props = { readonly jawaban: PendataanJawaban; readonly wilayah: string }

function Pendataan({ jawaban, wilayah }: Props) {
  const { konteks, ubah } = useKonteks()
  const klien = useQueryClient()
  const [panel, setPanel] = useState<Panel | null>(null)
  const { putaran, daftarPutaran, bolehUbah, baris, kecamatan, ringkas } = jawaban
  const setel = (susunan: typeof konteks.susunan) =>
    ubah({ susunan: { ...konteks.susunan, ...susunan } }, { ganti: true })
  const tutup = () => setPanel(null)
  const segar = () => refreshKab(klien, kodeKab(wilayah))
  const unduh = () => simpanCsv(`pendataan-${wilayah}.csv`, tulisCsv(lembarPendataan(jawaban)))
  const dibuka = typeof panel === 'object' ? baris.find(({ kode }) => kode === panel?.desa) : undefined
  return (
    <>
      <h1 className="sr-only">{t('pendataan.judul')}</h1>
      <Sentence kalimat={kalimatPendataan(jawaban)} catatan={catatanPendataan(jawaban)} />
      <div className="pendataan-alat">
        {daftarPutaran.length > 0 && (
          <label className="pendataan-pilih">
            <span>{t('pendataan.putaran')}</span>
            <select
              className="pilih"
              value={putaran?.putaran ?? ''}
              onChange={(acara) => setel({ lipat: acara.target.value })}
            >
              {daftarPutaran.map((satu) => (
                <option key={satu.putaran} value={satu.putaran}>
                  {satu.nama}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="tombol-baris">
          {putaran && baris.some(isDitunggu) && (
            <button type="button" className="button" onClick={() => setPanel('pesan')}>
              {t('pendataan.pesan')}
            </button>
          )}
          {putaran && (
            <button type="button" className="button" onClick={unduh}>
              {t('pendataan.unduh')}
            </button>
          )}
          {bolehUbah && putaran && (
            <>
              <button type="button" className="button" onClick={() => setPanel('berkas')}>
                {t('pendataan.impor')}
              </button>
              <button type="button" className="button" onClick={() => setPanel('ubah')}>
                {t('pendataan.ubahPutaran')}
              </button>
            </>
          )}
          {bolehUbah && (
            <button type="button" className="button button-utama" onClick={() => setPanel('baru')}>
              {t('pendataan.putaranBaru')}
            </button>
          )}
        </span>
      </div>
      {putaran ? (
        <div className="pendataan-bagian">
          {kecamatan.length > 1 && <PendataanKecamatan kecamatan={kecamatan} semua={ringkas} />}
          <PendataanDaftar jawaban={jawaban} onCatat={(desa) => setPanel({ desa })} />
        </div>
      ) : (
        <EmptyState judul={t('pendataan.kosong.judul')} isi={t('pendataan.kosong.isi')} />
      )}
      {panel === 'pesan' && (
        <Sheet judul={t('pendataan.pesan')} onClose={tutup} sisi="tengah">
          <Salin teks={pesanPendataan(jawaban)} />
          <p className="redup">{t('pendataan.pesan.arti')}</p>
        </Sheet>
      )}
      {panel === 'berkas' && putaran && (
        <BerkasMasuk
          {...{ judul: t('pendataan.impor'), arti: t('pendataan.impor.arti'), endpoint: 'postImporPendataan' }}
          kueri={{ wilayah, putaran: putaran.putaran }}
          onTemplat={unduh}
          onJadi={segar}
          onClose={tutup}
        />
      )}
      {(panel === 'baru' || panel === 'ubah') && (
        <PendataanPutaran
          {...{ wilayah, hariIni: jawaban.hariIni, putaran: panel === 'ubah' ? putaran : null }}
          onSimpan={(nomor) => {
            setel({ lipat: String(nomor) })
            tutup()
          }}
          onClose={tutup}
        />
      )}
      {dibuka && putaran && (
        <PendataanCatat
          key={`${dibuka.kode} ${dibuka.versi}`}
          {...{ baris: dibuka, putaran: putaran.putaran, hariIni: jawaban.hariIni }}
          onClose={tutup}
        />
      )}
    </>
  )
}
