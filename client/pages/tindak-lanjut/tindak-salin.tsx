import { useState } from 'react'
import { Salin } from '#client/components/salin.tsx'
import { pesanNotifikasi } from '#client/format/teks-notifikasi.ts'
import { t } from '#client/messages/t.ts'
import type { NotifikasiRingkas } from '#contract/notifikasi.ts'

type Props = { readonly semua: readonly NotifikasiRingkas[]; readonly wilayah: string; readonly hariIni: string }

/** The message about one or several, to be read before it is sent. */
export function TindakSalin({ semua, wilayah, hariIni }: Props) {
  const [buka, setBuka] = useState(false)
  return (
    <div className="tindak-salin">
      <button type="button" className="button" aria-expanded={buka} onClick={() => setBuka(!buka)}>
        {t(buka ? 'tindak.salin.tutup' : 'tindak.salin')}
      </button>
      {buka && (
        <>
          <Salin teks={pesanNotifikasi(semua, { wilayah, hariIni })} />
          <p className="redup">{t('tindak.salin.arti')}</p>
        </>
      )}
    </div>
  )
}
