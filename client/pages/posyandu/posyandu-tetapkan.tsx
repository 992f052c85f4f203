import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { Keputusan, PerihalPenghargaan } from '#contract/penghargaan.ts'
import { useSimpan } from './posyandu-simpan.ts'

export type Ditetapkan = {
  readonly perihal: PerihalPenghargaan
  readonly unit: { readonly kode: string }
  readonly nomor: number
  readonly nama: string
}

type Props = {
  readonly milik: Ditetapkan
  readonly keputusan: Keputusan
  readonly tahun: number
  readonly wilayah: string
  readonly onClose: () => void
}

/** People decide: what it is called and why; or take a decision back, with a reason as well. */
export function PosyanduTetapkan({ milik, keputusan, tahun, wilayah, onClose }: Props) {
  const simpan = useSimpan()
  const cabut = keputusan?.ditetapkan ?? false
  const [sebutan, setSebutan] = useState(keputusan?.sebutan ?? '')
  const [alasan, setAlasan] = useState('')
  const kirim = async () => {
    const { perihal, unit, nomor } = milik
    const putus = { sebutan, alasan, ditetapkan: !cabut, versi: keputusan?.versi ?? 0 }
    const isi = { wilayah, tahun, perihal, unit: unit.kode, nomor, ...putus }
    await simpan(wilayah, () => call('postPenghargaan', {}, { isi }))
    onClose()
  }
  const judul = t(cabut ? 'register.penghargaan.cabut.untuk' : 'register.penghargaan.tetapkan.untuk', {
    nama: milik.nama,
  })
  return (
    <Sheet judul={judul} sisi="tengah" onClose={onClose}>
      <Kirim tombol={t(cabut ? 'register.penghargaan.cabut' : 'register.penghargaan.tetapkan')} onKirim={kirim}>
        {!cabut && (
          <Medan
            judul={t('register.penghargaan.sebutan')}
            arti={t('register.penghargaan.sebutan.arti', { tahun: String(tahun) })}
            nilai={sebutan}
            onIsi={setSebutan}
            maxLength={80}
          />
        )}
        <Medan
          judul={t('register.penghargaan.alasan')}
          arti={t('register.penghargaan.alasan.arti')}
          nilai={alasan}
          onIsi={setAlasan}
          maxLength={500}
        />
      </Kirim>
    </Sheet>
  )
}
