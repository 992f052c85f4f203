import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { simpanCsv } from '#client/api/berkas.ts'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { refreshKab, useEndpoint } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { BerkasMasuk } from '#client/components/berkas-masuk.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { tulisCsv } from '#client/format/csv.ts'
import { lembarHarian, sebutPos } from '#client/format/kalimat-kampanye.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { readDraf, saveDraf } from '#client/perangkat/kampanye-draf.ts'
import type { BarisIsiKampanye, KampanyeHarianJawaban, KampanyeJawaban } from '#contract/kampanye.ts'

type Dipilih = NonNullable<KampanyeJawaban['dipilih']>
type Props = { readonly dipilih: Dipilih; readonly wilayah: string }

/** The form of one day: one number for each unit and desa that this person reports for. */
export function KampanyeHarian({ dipilih, wilayah }: Props) {
  const { konteks, ubah } = useKonteks()
  const [tanggal, setTanggal] = useState(dipilih.tanggal)
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getKampanyeHarian', {
    ...{ wilayah, kampanye: dipilih.kampanye, tanggal },
  })
  const kembali = () => ubah({ susunan: { ...konteks.susunan, tampil: '' } })
  return (
    <section className="kampanye-isi">
      <p>
        <button type="button" className="link-button" onClick={kembali}>
          {t('kampanye.kembali')}
        </button>
      </p>
      <h1>{dipilih.nama}</h1>
      <Medan
        judul={t('kampanye.medan.tanggal')}
        nilai={tanggal}
        onIsi={(hari) => hari !== '' && setTanggal(hari)}
        {...{
          type: 'date',
          min: dipilih.mulai,
          max: dipilih.tanggal,
        }}
      />
      {error && !data && <ErrorState galat={error} onUlang={() => void refetch()} />}
      {!error && (!data || isPlaceholderData) && <Skeleton bentuk="halaman" />}
      {data && !isPlaceholderData && <Formulir key={`${data.tanggal}`} data={data} wilayah={wilayah} />}
    </section>
  )
}

const kunciBaris = ({ kodeUnit, kodeDesa }: BarisIsiKampanye): string => `${kodeUnit} ${kodeDesa}`

function Formulir({ data, wilayah }: { readonly data: KampanyeHarianJawaban; readonly wilayah: string }) {
  const klien = useQueryClient()
  const { namaPengguna } = useSayaMasuk()
  const { tanggal, kampanye, baris, perluAlasan } = data
  const [draf, setDraf] = useState(() => readDraf(namaPengguna, kampanye.kampanye, tanggal))
  const [alasan, setAlasan] = useState('')
  const [kabar, setKabar] = useState<string | null>(null)
  const [nama, setNama] = useState(false)
  const [berkas, setBerkas] = useState(false)
  const simpanDraf = (isi: Readonly<Record<string, string>>) => {
    setDraf(isi)
    saveDraf(namaPengguna, { kampanye: kampanye.kampanye, tanggal, isi })
  }
  const berubah = baris.filter((b) => {
    const teks = draf[kunciBaris(b)]
    return teks !== undefined && teks.trim() !== '' && Number(teks) !== b.dilayani
  })
  const kab = kodeKab(wilayah)
  const kirim = async () => {
    setKabar(null)
    try {
      const jawaban = await call(
        'postKampanyeHarian',
        {},
        {
          isi: {
            ...{ wilayah, kampanye: kampanye.kampanye, tanggal, alasan, sudahDiperiksa: nama },
            baris: berubah.map((b) => ({
              ...{ unit: b.kodeUnit, desa: b.kodeDesa, versi: b.versi, dilayani: Number(draf[kunciBaris(b)]) },
            })),
          },
        },
      )
      if (jawaban.hasil === 'mungkin-nama') {
        setNama(true)
        return
      }
      simpanDraf({})
      setKabar(t('kampanye.terkirim', { n: jawaban.baris }))
      raiseVersi(kab, jawaban.versiData)
      await refreshKab(klien, kab)
    } catch (salah) {
      if (salah instanceof Problem && salah.status === 409) await refreshKab(klien, kab)
      throw salah
    }
  }
  if (baris.length === 0) return <EmptyState judul={t('kampanye.tanpaUnit.judul')} isi={t('kampanye.tanpaUnit.isi')} />
  return (
    <>
      <Kirim tombol={t('kampanye.kirim', { n: berubah.length })} onKirim={kirim} siap={berubah.length > 0}>
        <ul className="kampanye-medan">
          {baris.map((b) => (
            <BarisHari
              key={kunciBaris(b)}
              baris={b}
              satuan={kampanye.satuan}
              nilai={draf[kunciBaris(b)] ?? (b.dilayani === null ? '' : String(b.dilayani))}
              onIsi={(nilai) => simpanDraf({ ...draf, [kunciBaris(b)]: nilai })}
            />
          ))}
        </ul>
        {perluAlasan && (
          <Medan
            judul={t('kampanye.medan.alasan')}
            arti={t('kampanye.medan.alasan.arti')}
            nilai={alasan}
            onIsi={setAlasan}
            {...{ maxLength: 300, required: true }}
          />
        )}
        {nama && (
          <p role="alert" className="kirim-galat">
            {t('tindak.nama')}
          </p>
        )}
        <p className="redup">{t(berubah.length > 0 ? 'kampanye.draf' : 'kampanye.isi.arti')}</p>
      </Kirim>
      <p role="status" className="kampanye-kabar">
        {kabar}
      </p>
      <p>
        <button type="button" className="link-button" onClick={() => setBerkas(true)}>
          {t('kampanye.berkas')}
        </button>
      </p>
      {berkas && (
        <BerkasMasuk
          {...{ judul: t('kampanye.berkas'), arti: t('kampanye.berkas.arti'), endpoint: 'postImporKampanye' }}
          kueri={{ wilayah, kampanye: kampanye.kampanye, lembar: 'harian', ...(alasan && { alasan }) }}
          onTemplat={() => simpanCsv(`kampanye-${kampanye.kampanye}-${tanggal}.csv`, tulisCsv(lembarHarian(data)))}
          onJadi={() => refreshKab(klien, kab)}
          onClose={() => setBerkas(false)}
        />
      )}
    </>
  )
}

type BarisProps = {
  readonly baris: BarisIsiKampanye
  readonly satuan: string
  readonly nilai: string
  readonly onIsi: (nilai: string) => void
}

/** What was done before stands below the field, and what the desa's sasaran is. */
const BarisHari = ({ baris: b, satuan, nilai, onIsi }: BarisProps) => (
  <li>
    <Medan
      judul={`${sebutPos(b)}, ${b.desa}`}
      arti={[
        t('kampanye.medan.sebelum', { n: formatJumlah(b.sebelum) }),
        t('kampanye.medan.sasaran', { n: formatJumlah(b.sasaran), satuan }),
        ...(b.oleh ? [t('pendataan.oleh', { oleh: b.oleh })] : []),
      ].join(' ')}
      nilai={nilai}
      onIsi={onIsi}
      {...{ type: 'number', inputMode: 'numeric', min: 0, step: 1 }}
    />
  </li>
)
