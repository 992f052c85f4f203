import '#client/styles/akun.css'
import '#client/styles/periksa.css'
import '#client/styles/salin.css'
import { useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { PeriksaDaftar } from '#client/components/periksa-daftar.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import {
  alamatDari,
  kalimatPeriksa,
  kelompokDesa,
  kunciAlamat,
  kunciPeriksa,
  URUTAN_TAHAP,
} from '#client/format/periksa.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { LaporanPeriksa, PeriksaJawaban } from '#contract/tahap.ts'
import { PeriksaAlat } from './periksa-alat.tsx'
import { PeriksaHasil } from './periksa-hasil.tsx'
import { PeriksaPanel } from './periksa-panel.tsx'
import { usePilihan } from './periksa-pilihan.ts'
import { PeriksaTindakan } from './periksa-tindakan.tsx'

/** Laporan of an area and month that wait to be verified, validated or locked, and the way back. */
export function PeriksaPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, bulan, cek } = konteks
  const keadaan = URUTAN_TAHAP.find((satu) => satu === cek.tahap)
  const hanyaTemuan = cek.dicek === 'ya'
  const saring = [wilayah, bulan, keadaan, hanyaTemuan].join(' ')
  const [letak, setLetak] = useState({ saring, halaman: 1 })
  const halaman = letak.saring === saring ? letak.halaman : 1
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPeriksa', {
    ...{ wilayah, bulan, halaman },
    ...(keadaan && { keadaan }),
    ...(hanyaTemuan && { temuan: '1' as const }),
  })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const jawaban = { ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }
  return (
    <div className="periksa" aria-busy={isPlaceholderData}>
      <h1 className="judul-cetak">
        {t('periksa.judul', { wilayah: jawaban.wilayah.nama, bulan: formatBulan(jawaban.bulan) })}
      </h1>
      <Sentence {...kalimatPeriksa(jawaban)} />
      <Isi
        letak={`${saring} ${halaman}`}
        jawaban={jawaban}
        halaman={halaman}
        onHalaman={(baru) => setLetak({ saring, halaman: baru })}
      />
    </div>
  )
}

type IsiProps = {
  readonly jawaban: PeriksaJawaban
  readonly halaman: number
  readonly onHalaman: (halaman: number) => void
}

function Isi({ letak, jawaban, halaman, onHalaman }: IsiProps & { readonly letak: string }) {
  const { laporan, bolehTahap } = jawaban
  const pilihan = usePilihan(letak)
  const [dibuka, setDibuka] = useState<LaporanPeriksa | null>(null)
  const ke = dibuka ? laporan.findIndex((satu) => kunciPeriksa(satu) === kunciPeriksa(dibuka)) : -1
  // Lifted out of a filter, it is no longer in the list; the panel keeps it until another one is opened.
  const panel = laporan[ke] ?? dibuka
  return (
    <>
      <PeriksaAlat jawaban={jawaban} pilihan={pilihan} />
      {pilihan.hasil && (
        <PeriksaHasil
          hasil={pilihan.hasil}
          onTutup={pilihan.tutupHasil}
          onLihat={(satu) => setDibuka(laporan.find((l) => kunciPeriksa(l) === kunciAlamat(alamatDari(satu))) ?? satu)}
        />
      )}
      {laporan.length === 0 ? (
        <Kosong jawaban={jawaban} />
      ) : (
        <>
          <p className="redup periksa-cara">{t('periksa.cara')}</p>
          <PeriksaDaftar
            key={letak}
            desa={kelompokDesa(laporan)}
            pilihan={pilihan.isi}
            onPilih={pilihan.ubah}
            onBuka={setDibuka}
          />
          <Halaman jawaban={jawaban} halaman={halaman} onHalaman={onHalaman} />
        </>
      )}
      <PeriksaTindakan {...{ pilihan, bolehTahap }} adaHalamanLain={jawaban.banyak > jawaban.perHalaman} />
      {panel && (
        <PeriksaPanel
          laporan={panel}
          ke={Math.max(0, ke)}
          banyak={Math.max(1, laporan.length)}
          onPindah={(langkah) => setDibuka(laporan[ke + langkah] ?? panel)}
          onClose={() => setDibuka(null)}
          {...{ pilihan, bolehTahap }}
        />
      )}
    </>
  )
}

function Kosong({ jawaban: { jumlah } }: { readonly jawaban: PeriksaJawaban }) {
  const { konteks, ubah } = useKonteks()
  const ada = URUTAN_TAHAP.some((satu) => jumlah[satu] > 0)
  return (
    <EmptyState judul={t('periksa.kosong.judul')} isi={t(ada ? 'periksa.kosong.saring' : 'periksa.kosong.isi')}>
      {ada && (
        <button
          type="button"
          className="button"
          onClick={() => ubah({ cek: tanpaSaring(konteks.cek) }, { ganti: true })}
        >
          {t('periksa.kosong.hapus')}
        </button>
      )}
    </EmptyState>
  )
}

const tanpaSaring = ({ tahap, dicek, ...lain }: ReturnType<typeof useKonteks>['konteks']['cek']) => lain

function Halaman({ jawaban: { banyak, perHalaman, laporan }, halaman, onHalaman }: IsiProps) {
  if (banyak <= perHalaman) return null
  const dari = (halaman - 1) * perHalaman + 1
  return (
    <p className="periksa-halaman">
      <button type="button" className="button" disabled={halaman === 1} onClick={() => onHalaman(halaman - 1)}>
        {t('periksa.halaman.sebelum')}
      </button>
      <span>{t('periksa.halaman', { dari, sampai: dari + laporan.length - 1, n: banyak })}</span>
      <button
        type="button"
        className="button"
        disabled={halaman * perHalaman >= banyak}
        onClick={() => onHalaman(halaman + 1)}
      >
        {t('periksa.halaman.sesudah')}
      </button>
    </p>
  )
}
