import { useEndpoint } from '#client/api/query.ts'
import type { Keluaran } from '#client/api/types.ts'
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
  return contoh ? <Pita maju={sehat.data?.contoh.maju} /> : null
}

/** The same on screens that are not about one kabupaten: whether these are made-up figures is asked of the server. */
export function PitaAkun() {
  const sehat = useEndpoint('getSehat', {}, { aktif: navigator.onLine })
  return sehat.data?.contoh.ada ? <Pita maju={sehat.data.contoh.maju} /> : null
}

type Maju = Keluaran<'getSehat'>['contoh']['maju']

function Pita({ maju }: { readonly maju: Maju }) {
  return (
    <p className="ribbon" title={t('aplikasi.contoh.arti')}>
      {maju ? t('aplikasi.contoh.maju', maju) : t('aplikasi.contoh')}
    </p>
  )
}
