import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { PutaranRingkas } from '#contract/pendataan.ts'

type Props = {
  readonly wilayah: string
  readonly hariIni: string
  /** Null: a new one. */
  readonly putaran: PutaranRingkas | null
  readonly onSimpan: (putaran: number) => void
  readonly onClose: () => void
}

/** A round: its name, its first day, and by when every desa is to have handed in. */
export function PendataanPutaran({ wilayah, hariIni, putaran, onSimpan, onClose }: Props) {
  const klien = useQueryClient()
  const [isi, setIsi] = useState({
    nama: putaran?.nama ?? '',
    mulai: putaran?.mulai ?? hariIni,
    batas: putaran?.batas ?? '',
  })
  const ubah = (medan: keyof typeof isi) => (nilai: string) => setIsi((lama) => ({ ...lama, [medan]: nilai }))
  const simpan = async () => {
    const kab = kodeKab(wilayah)
    const jawaban = await call(
      'postPutaran',
      {},
      { isi: { wilayah: kab, putaran: putaran?.putaran ?? null, versi: putaran?.versi ?? 0, ...isi } },
    )
    raiseVersi(kab, jawaban.versiData)
    await refreshKab(klien, kab)
    onSimpan(jawaban.putaran)
  }
  return (
    <Sheet judul={t(putaran ? 'pendataan.ubahPutaran' : 'pendataan.putaranBaru')} onClose={onClose}>
      <Kirim tombol={t('tindak.simpan')} onKirim={simpan} siap={isi.nama.trim() !== '' && isi.batas !== ''}>
        <Medan
          judul={t('pendataan.putaran.nama')}
          arti={t('pendataan.putaran.nama.arti')}
          nilai={isi.nama}
          onIsi={ubah('nama')}
          {...{ maxLength: 120, required: true }}
        />
        <Medan judul={t('pendataan.putaran.mulai')} nilai={isi.mulai} onIsi={ubah('mulai')} type="date" required />
        <Medan judul={t('pendataan.putaran.batas')} nilai={isi.batas} onIsi={ubah('batas')} type="date" required />
      </Kirim>
    </Sheet>
  )
}
