import { useEndpoint } from '#client/api/query.ts'
import { t } from '#client/messages/t.ts'
import { useKonteks } from './konteks.tsx'

const TANYA_LAGI_MS = 3_000

/** Made-up figures are never without this sign; while older months still come in it says how many are there. */
export function PitaContoh() {
  const { contoh } = useKonteks().kabupaten
  const sehat = useEndpoint(
    'getSehat',
    {},
    { aktif: contoh, ulangTiap: (jawaban) => (jawaban.contoh.selesai ? false : TANYA_LAGI_MS) },
  )
  if (!contoh) return null
  const maju = sehat.data?.contoh.maju
  return (
    <p className="ribbon" title={t('aplikasi.contoh.arti')}>
      {maju ? t('aplikasi.contoh.maju', maju) : t('aplikasi.contoh')}
    </p>
  )
}
