import { lazy, Suspense } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { Popover } from '#client/components/popover.tsx'
import { formatBulan, geserBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import { useBatasBulan } from './batas-bulan.ts'
import { useKonteks } from './konteks.tsx'

const Kalender = lazy(async () => ({ default: (await import('./kalender.tsx')).Kalender }))

/** Previous, next and any month; a way back to the latest that anybody reported. */
export function BulanStepper({ ringkas = false }: { ringkas?: boolean }) {
  const { konteks, kabupaten, ubah } = useKonteks()
  const { dari, sampai } = useBatasBulan()
  const { bulan } = konteks
  const terbaru = kabupaten.bulanTerakhir
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="stepper" role="group" aria-label={t('bulan.judul')}>
      <button
        type="button"
        className="icon-button"
        aria-label={t('bulan.sebelum')}
        disabled={bulan <= dari}
        onClick={() => ubah({ bulan: geserBulan(bulan, -1) })}
      >
        <Icon nama="kiri" />
      </button>
      {!ringkas && (
        <Popover label={`${t('bulan.pilih')}: ${formatBulan(bulan)}`} kelas="stepper-bulan" tombol={formatBulan(bulan)}>
          {(tutup) => (
            <Suspense fallback={null}>
              <Kalender tutup={tutup} />
            </Suspense>
          )}
        </Popover>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={t('bulan.sesudah')}
        disabled={bulan >= sampai}
        onClick={() => ubah({ bulan: geserBulan(bulan, 1) })}
      >
        <Icon nama="kanan" />
      </button>
      {/* Keeps its room: what stands beside it must not move from one month to the next. */}
      {!ringkas && terbaru && (
        <button
          type="button"
          className="link-button stepper-terbaru"
          data-kini={terbaru === bulan ? '' : undefined}
          onClick={() => ubah({ bulan: terbaru })}
        >
          {t('bulan.terbaru')}
        </button>
      )}
    </div>
  )
}
