import type { ReactNode } from 'react'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly luring: boolean
  readonly sesiHabis: boolean
  readonly serverDiam: boolean
  readonly gagalSimpan: boolean
  readonly usang: boolean
  readonly onMuat: () => void
  readonly onDesak: () => void
}

/** What the person must know of this device before anything else; nothing where all is well. */
export function IsianPerangkat({ luring, sesiHabis, serverDiam, gagalSimpan, usang, onMuat, onDesak }: Props) {
  return (
    <div role="status" className="isian-perangkat">
      {gagalSimpan && <Kabar berat>{t('isi.gagalSimpan')}</Kabar>}
      {usang && (
        <Kabar berat>
          {t('isi.usang')} <Tombol teks={t('isi.usang.muat')} onTekan={onMuat} />
        </Kabar>
      )}
      {sesiHabis && (
        <Kabar berat>
          {t('isi.sesi')} <Tombol teks={t('isi.sesi.masuk')} onTekan={onMuat} />
        </Kabar>
      )}
      {luring && (
        <Kabar>
          <strong>{t('isi.luring')}.</strong> {t('isi.luring.arti')}
        </Kabar>
      )}
      {!luring && !sesiHabis && serverDiam && (
        <Kabar>
          {t('isi.keadaan.menunggu.server')}. <Tombol teks={t('isi.kirimUlang')} onTekan={onDesak} />
        </Kabar>
      )}
    </div>
  )
}

const Kabar = ({ berat = false, children }: { readonly berat?: boolean; readonly children: ReactNode }) => (
  <p className="isian-kabar" data-berat={berat || undefined}>
    {children}
  </p>
)

const Tombol = ({ teks, onTekan }: { readonly teks: string; readonly onTekan: () => void }) => (
  <button type="button" className="link-button" onClick={onTekan}>
    {teks}
  </button>
)
