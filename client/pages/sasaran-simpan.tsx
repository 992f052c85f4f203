import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban, SelSasaran } from '#contract/sasaran.ts'

type Props = {
  readonly data: SasaranJawaban
  readonly sel: readonly SelSasaran[]
  /** Cells that hold no number. */
  readonly salah: readonly string[]
  readonly urung: (() => void) | null
  readonly ulang: (() => void) | null
  readonly onBuang: () => void
  readonly onJadi: (kata: string) => Promise<void>
}

/** What was typed, the document that it comes from, and what saving it does. */
export function SasaranSimpan({ data, sel, salah, urung, ulang, onBuang, onJadi }: Props) {
  const [dokumen, setDokumen] = useState('')
  const tahun = String(data.tahun)
  const kirim = async () => {
    const isi = { ...masaSasaran(data), dokumen, sel: [...sel] }
    const { berubah, dihapus } = await call('postSasaran', {}, { isi })
    await onJadi(t('sasaran.simpan.jadi', { berubah, dihapus, tahun }))
  }
  return (
    <section className="sasaran-simpan" aria-label={t('sasaran.simpan.judul')}>
      <p>{t('sasaran.simpan.akibat', { tahun })}</p>
      {salah.length > 0 && (
        <p className="kirim-galat" role="alert">
          {t('sasaran.simpan.salah', { n: salah.length, contoh: salah.slice(0, 3).join('; ') })}
        </p>
      )}
      <Kirim
        tombol={t('sasaran.simpan', { n: sel.length })}
        onKirim={kirim}
        siap={sel.length > 0 && salah.length === 0 && dokumen.trim().length >= 3}
      >
        <Medan
          judul={t('sasaran.simpan.dokumen')}
          arti={t('sasaran.simpan.dokumen.arti')}
          nilai={dokumen}
          onIsi={setDokumen}
        />
      </Kirim>
      <span className="tombol-baris">
        <button type="button" className="button" disabled={!urung} onClick={() => urung?.()}>
          {t('sasaran.urung')}
        </button>
        <button type="button" className="button" disabled={!ulang} onClick={() => ulang?.()}>
          {t('sasaran.ulangi')}
        </button>
        <button type="button" className="button" onClick={onBuang}>
          {t('sasaran.buang')}
        </button>
      </span>
    </section>
  )
}

/** Year, basis and month as a saving names them. */
export const masaSasaran = ({
  kabupaten,
  tahun,
  dasar,
  mulai,
}: Pick<SasaranJawaban, 'kabupaten' | 'tahun' | 'dasar' | 'mulai'>) => ({
  ...{ wilayah: kabupaten.kode, tahun, dasar },
  mulai: dasar === 'riil' ? mulai : null,
})
