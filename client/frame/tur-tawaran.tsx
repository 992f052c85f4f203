import '#client/styles/tur.css'
import { lazy, Suspense } from 'react'
import { completeTeks, t } from '#client/messages/t.ts'
import { setTur, useTur } from './tur-keadaan.ts'

// The first view has the words of the offer alone.
const Tur = lazy(async () => ({ default: (await Promise.all([import('./tur.tsx'), completeTeks()]))[0].Tur }))

/** The tour, offered in a corner to whoever comes for the first time; it holds nothing up. */
export function TurTawaran() {
  const keadaan = useTur()
  if (keadaan === 'selesai') return null
  if (keadaan === 'berjalan') {
    return (
      <Suspense fallback={null}>
        <Tur />
      </Suspense>
    )
  }
  return (
    <aside className="tur tur-tawaran" aria-label={t('tur.judul')}>
      <p>{t('tur.tawaran')}</p>
      <div className="tur-tombol">
        <button type="button" className="button button-utama" onClick={() => setTur('berjalan')}>
          {t('tur.mulai')}
        </button>
        <button type="button" className="button" onClick={() => setTur('selesai')}>
          {t('tur.tidak')}
        </button>
      </div>
    </aside>
  )
}
