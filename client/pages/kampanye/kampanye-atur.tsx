import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { t } from '#client/messages/t.ts'
import type { KampanyeRingkas } from '#contract/kampanye.ts'

type Props = {
  readonly wilayah: string
  readonly hariIni: string
  /** Null: a new one. */
  readonly kampanye: KampanyeRingkas | null
  readonly onSimpan: (kampanye: number) => void
  readonly onClose: () => void
}

const PELAPOR = ['posyandu', 'pustu', 'puskesmas'] as const

/** A campaign: its name, who is counted, its days, its target, and who reports every day. */
export function KampanyeAtur({ wilayah, hariIni, kampanye, onSimpan, onClose }: Props) {
  const klien = useQueryClient()
  const [isi, setIsi] = useState({
    nama: kampanye?.nama ?? '',
    satuan: kampanye?.satuan ?? t('kampanye.satuan.awal'),
    mulai: kampanye?.mulai ?? hariIni,
    selesai: kampanye?.selesai ?? '',
    target: String(kampanye?.target ?? 95),
  })
  const [pelapor, setPelapor] = useState<readonly (typeof PELAPOR)[number][]>(kampanye?.pelapor ?? PELAPOR)
  const [batal, setBatal] = useState(kampanye?.batal ?? false)
  const ubah = (medan: keyof typeof isi) => (nilai: string) => setIsi((lama) => ({ ...lama, [medan]: nilai }))
  const simpan = async () => {
    const kab = kodeKab(wilayah)
    const { target, ...lain } = isi
    const jawaban = await call(
      'postKampanye',
      {},
      {
        isi: {
          ...{ wilayah: kab, kampanye: kampanye?.kampanye ?? null, versi: kampanye?.versi ?? 0, ...lain },
          ...{ target: Number(target), pelapor: [...pelapor], batal },
        },
      },
    )
    raiseVersi(kab, jawaban.versiData)
    await refreshKab(klien, kab)
    onSimpan(jawaban.kampanye)
  }
  return (
    <Sheet judul={t(kampanye ? 'kampanye.ubah' : 'kampanye.baru')} onClose={onClose}>
      <Kirim tombol={t('tindak.simpan')} onKirim={simpan} siap={isi.nama.trim() !== '' && isi.selesai !== ''}>
        <Medan judul={t('kampanye.medan.nama')} nilai={isi.nama} onIsi={ubah('nama')} maxLength={120} required />
        <Medan
          judul={t('kampanye.medan.satuan')}
          arti={t('kampanye.medan.satuan.arti')}
          nilai={isi.satuan}
          onIsi={ubah('satuan')}
          maxLength={40}
          required
        />
        <Medan judul={t('kampanye.medan.mulai')} nilai={isi.mulai} onIsi={ubah('mulai')} type="date" required />
        <Medan judul={t('kampanye.medan.selesai')} nilai={isi.selesai} onIsi={ubah('selesai')} type="date" required />
        <Medan
          judul={t('kampanye.medan.target')}
          nilai={isi.target}
          onIsi={ubah('target')}
          {...{ type: 'number', min: 1, max: 100, step: 'any', required: true }}
        />
        <fieldset className="kampanye-pelapor">
          <legend>{t('kampanye.medan.pelapor')}</legend>
          {PELAPOR.map((satu) => (
            <label key={satu} className="centang">
              <input
                type="checkbox"
                checked={pelapor.includes(satu)}
                onChange={({ target: { checked } }) =>
                  setPelapor(PELAPOR.filter((p) => (p === satu ? checked : pelapor.includes(p))))
                }
              />
              {t(`rinci.jenis.${satu}`)}
            </label>
          ))}
        </fieldset>
        {kampanye && (
          <label className="centang">
            <input type="checkbox" checked={batal} onChange={(acara) => setBatal(acara.target.checked)} />
            {t('kampanye.medan.batal')}
          </label>
        )}
      </Kirim>
    </Sheet>
  )
}
