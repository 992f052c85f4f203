import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { BarisPendataan } from '#contract/pendataan.ts'

type Props = {
  readonly baris: BarisPendataan
  readonly putaran: number
  readonly hariIni: string
  readonly onClose: () => void
}

const STATUS = ['diserahkan', 'diperiksa', 'dikembalikan', 'belum'] as const

/** How it stands with the list of one desa: when it came, how many households, checked or given back and why. */
export function PendataanCatat({ baris, putaran, hariIni, onClose }: Props) {
  const klien = useQueryClient()
  const [status, setStatus] = useState<BarisPendataan['status']>(baris.status === 'belum' ? 'diserahkan' : baris.status)
  const [isi, setIsi] = useState({
    tanggal: baris.diserahkanPada ?? hariIni,
    keluarga: baris.keluarga === null ? '' : String(baris.keluarga),
    alasan: baris.alasan,
  })
  const [nama, setNama] = useState(false)
  const ubah = (medan: keyof typeof isi) => (nilai: string) => {
    setIsi((lama) => ({ ...lama, [medan]: nilai }))
    setNama(false)
  }
  const dicabut = status === 'belum'
  const simpan = async () => {
    const kab = kodeKab(baris.kode)
    try {
      const jawaban = await call(
        'postPendataan',
        {},
        {
          isi: {
            ...{ wilayah: baris.kode, putaran, versi: baris.versi, status, sudahDiperiksa: nama },
            diserahkanPada: dicabut ? null : isi.tanggal || null,
            keluarga: dicabut || isi.keluarga === '' ? null : Number(isi.keluarga),
            alasan: dicabut || status === 'dikembalikan' ? isi.alasan : '',
          },
        },
      )
      if (jawaban.hasil === 'mungkin-nama') {
        setNama(true)
        return
      }
      raiseVersi(kab, jawaban.versiData)
      onClose()
      await refreshKab(klien, kab)
    } catch (salah) {
      if (salah instanceof Problem && salah.status === 409) await refreshKab(klien, kab)
      throw salah
    }
  }
  return (
    <Sheet judul={t('pendataan.catat.judul', { desa: baris.nama })} onClose={onClose}>
      <Kirim tombol={t(nama ? 'tindak.simpan.nama' : 'tindak.simpan')} onKirim={simpan}>
        <Segmented
          label={t('pendataan.kolom.status')}
          nilai={status}
          pilihan={STATUS.map((nilai) => ({ nilai, teks: t(`pendataan.status.${nilai}`) }))}
          onPilih={setStatus}
        />
        {!dicabut && (
          <>
            <Medan
              judul={t('pendataan.kolom.tanggal')}
              nilai={isi.tanggal}
              onIsi={ubah('tanggal')}
              {...{ type: 'date', max: hariIni, required: true }}
            />
            <Medan
              judul={t('pendataan.kolom.keluarga')}
              arti={t('pendataan.keluarga.arti')}
              nilai={isi.keluarga}
              onIsi={ubah('keluarga')}
              {...{ type: 'number', inputMode: 'numeric', min: 0, step: 1, required: status === 'diperiksa' }}
            />
          </>
        )}
        {(dicabut || status === 'dikembalikan') && (
          <Medan
            judul={t(dicabut ? 'pendataan.alasan.cabut' : 'pendataan.alasan')}
            arti={t('pendataan.alasan.arti')}
            nilai={isi.alasan}
            onIsi={ubah('alasan')}
            {...{ maxLength: 300, required: true }}
          />
        )}
        {nama && (
          <p role="alert" className="kirim-galat">
            {t('tindak.nama')}
          </p>
        )}
        {baris.oleh && <p className="redup">{t('pendataan.oleh', { oleh: baris.oleh })}</p>}
      </Kirim>
    </Sheet>
  )
}
