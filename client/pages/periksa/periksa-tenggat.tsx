import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { refreshKab, useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Tenggat, TenggatJawaban } from '#contract/tahap.ts'

const JENIS = ['posyandu', 'pustu', 'puskesmas', 'faskes-lain', 'sekolah', 'rekap-desa', 'bpjs', 'dinas'] as const
const HARI_TERAKHIR = 28

/** When laporan are due and when a month closes by itself: set by the dinas, read by all who check. */
export function PeriksaTenggat({ onClose }: { readonly onClose: () => void }) {
  const { konteks } = useKonteks()
  const wilayah = kodeKab(konteks.wilayah)
  const { data, error } = useEndpoint('getTenggat', { wilayah })
  return (
    <Sheet judul={t('tenggat.judul')} onClose={onClose}>
      {error && <ErrorState galat={error} />}
      {!data && !error && <Skeleton bentuk="tabel" baris={8} />}
      {data && (data.bolehUbah ? <Ubah wilayah={wilayah} awal={data} bulan={konteks.bulan} /> : <Baca data={data} />)}
    </Sheet>
  )
}

const kataHari = (hari: number): string => (hari === 0 ? t('tenggat.akhir') : t('tenggat.tanggal', { n: hari }))

function Baca({ data: { tenggat, tutup } }: { readonly data: TenggatJawaban }) {
  return (
    <>
      <p className="redup">{t('tenggat.bukanAnda')}</p>
      <dl className="tenggat-baca">
        {JENIS.map((jenis) => (
          <div key={jenis}>
            <dt>{kataJenisUnit(jenis)}</dt>
            <dd>{kataHari(tenggat[jenis])}</dd>
          </div>
        ))}
      </dl>
      <p>
        {tutup ? t('tenggat.tutup.ada', { n: tutup.hari, bulan: formatBulan(tutup.sejak) }) : t('tenggat.tutup.tidak')}
      </p>
    </>
  )
}

type UbahProps = { readonly wilayah: string; readonly awal: TenggatJawaban; readonly bulan: string }

function Ubah({ wilayah, awal, bulan }: UbahProps) {
  const klien = useQueryClient()
  const [tenggat, setTenggat] = useState<Tenggat>(awal.tenggat)
  const [tutup, setTutup] = useState(awal.tutup)
  const [tersimpan, setTersimpan] = useState(false)
  const ubah = (lakukan: () => void) => {
    setTersimpan(false)
    lakukan()
  }
  const simpan = async () => {
    await call('postTenggat', {}, { isi: { wilayah, tenggat, tutup } })
    await refreshKab(klien, wilayah)
    setTersimpan(true)
  }
  return (
    <Kirim tombol={t('tenggat.simpan')} onKirim={simpan}>
      <p className="redup">{t('tenggat.arti')}</p>
      <div className="tenggat-medan">
        {JENIS.map((jenis) => (
          <Medan
            key={jenis}
            judul={kataJenisUnit(jenis)}
            arti={t('tenggat.bawaan', { hari: kataHari(awal.bawaan[jenis]) })}
            {...{ type: 'number', min: 0, max: HARI_TERAKHIR, step: 1, required: true, inputMode: 'numeric' as const }}
            nilai={String(tenggat[jenis])}
            onIsi={(nilai) => ubah(() => setTenggat({ ...tenggat, [jenis]: Number(nilai) }))}
          />
        ))}
      </div>
      <h3>{t('tenggat.tutup')}</h3>
      <label className="centang">
        <input
          type="checkbox"
          checked={tutup !== null}
          onChange={(acara) => {
            const pakai = acara.target.checked
            ubah(() => setTutup(pakai ? (awal.tutup ?? { hari: 15, sejak: bulan }) : null))
          }}
        />
        {t('tenggat.tutup.pakai')}
      </label>
      <p className="redup">{t('tenggat.tutup.arti')}</p>
      {tutup && (
        <div className="tenggat-medan">
          <Medan
            judul={t('tenggat.tutup.hari')}
            {...{ type: 'number', min: 1, max: HARI_TERAKHIR, step: 1, required: true, inputMode: 'numeric' as const }}
            nilai={String(tutup.hari)}
            onIsi={(nilai) => ubah(() => setTutup({ ...tutup, hari: Number(nilai) }))}
          />
          <Medan
            judul={t('tenggat.tutup.sejak')}
            {...{ type: 'month', required: true, pattern: '\\d{4}-\\d{2}' }}
            nilai={tutup.sejak}
            onIsi={(nilai) => ubah(() => setTutup({ ...tutup, sejak: nilai }))}
          />
        </div>
      )}
      <p role="status">{tersimpan && t('tenggat.tersimpan')}</p>
    </Kirim>
  )
}
