import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import { Kirim } from './kirim.tsx'
import { Medan } from './medan.tsx'
import { Salin } from './salin.tsx'
import { Segmented } from './segmented.tsx'
import { Sheet } from './sheet.tsx'

const LAMA = ['1', '7', '30', '90'] as const
type Lama = (typeof LAMA)[number]

type Props = {
  /** The screen and its state, as in the address: '/peta', 'wilayah=99.01&bulan=2026-10'. */
  readonly jalur: string
  readonly kueri: string
  readonly wilayah: string
  readonly bulan: string
  readonly onClose: () => void
}

/** Makes a link to one view, for whoever holds it; shown once, since only its hash is kept. */
export function BagikanTautan({ jalur, kueri, wilayah, bulan, onClose }: Props) {
  const [catatan, setCatatan] = useState('')
  const [lama, setLama] = useState<Lama>('7')
  const [dibuat, setDibuat] = useState<{ readonly alamat: string; readonly sampai: string } | null>(null)
  const buat = async () => {
    const hari = HARI[lama]
    const hasil = await call('postBagikan', {}, { isi: { jalur, kueri, wilayah, bulan, hari, catatan } })
    setDibuat({ alamat: `${window.location.origin}/b#${hasil.rahasia}`, sampai: hasil.berakhirPada })
  }
  return (
    <Sheet judul={t('bagikan.judul')} sisi="tengah" onClose={onClose}>
      <p className="redup">{t('bagikan.arti')}</p>
      {dibuat ? (
        <div role="status">
          <p>{t('bagikan.sekali', { waktu: formatWaktu(dibuat.sampai) })}</p>
          <Salin teks={dibuat.alamat} />
        </div>
      ) : (
        <Kirim tombol={t('bagikan.buat')} onKirim={buat} siap={catatan.trim().length >= 3}>
          <Medan judul={t('bagikan.catatan')} nilai={catatan} onIsi={setCatatan} maxLength={120} />
          <Segmented
            label={t('bagikan.lama')}
            pilihan={LAMA.map((nilai) => ({ nilai, teks: t('bagikan.hari', { n: Number(nilai) }) }))}
            nilai={lama}
            onPilih={setLama}
          />
        </Kirim>
      )}
    </Sheet>
  )
}

const HARI = { '1': 1, '7': 7, '30': 30, '90': 90 } as const satisfies Record<Lama, number>
