import { t } from '#client/messages/t.ts'
import { useKonteks } from './konteks.tsx'

/** Made-up figures are never without this sign. */
export function PitaContoh() {
  if (!useKonteks().kabupaten.contoh) return null
  return (
    <p className="ribbon" title={t('aplikasi.contoh.arti')}>
      {t('aplikasi.contoh')}
    </p>
  )
}
