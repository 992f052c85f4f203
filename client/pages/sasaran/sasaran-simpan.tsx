import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { bacaBentrok, type SelBentrok, selGabungan } from '#client/format/sasaran-bentrok.ts'
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban, SelSasaran } from '#contract/sasaran.ts'
import { SasaranBentrok } from './sasaran-bentrok.tsx'

const TIDAK_ADA = { berubah: 0, dihapus: 0 }

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
  const [bentrok, setBentrok] = useState<readonly SelBentrok[]>([])
  const kirim = async (dikirim: readonly SelSasaran[]) => {
    try {
      const isi = { ...masaSasaran(data), dokumen, sel: [...dikirim] }
      // Everything may have been given up for what stands.
      const { berubah, dihapus } = dikirim.length > 0 ? await call('postSasaran', {}, { isi }) : TIDAK_ADA
      await onJadi(t('sasaran.simpan.jadi', { berubah, dihapus, tahun }))
    } catch (salah) {
      const sel = salah instanceof Problem ? bacaBentrok(salah) : []
      if (sel.length === 0) throw salah
      setBentrok(sel)
    }
  }
  if (bentrok.length > 0) {
    return (
      <SasaranBentrok
        key={bentrok.map(({ desa, jenis, kini }) => `${desa} ${jenis} ${kini}`).join()}
        bentrok={bentrok}
        onPilih={(pilihan) => kirim(selGabungan(sel, bentrok, pilihan))}
      />
    )
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
        onKirim={() => kirim(sel)}
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
