import { useState } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { Popover } from '#client/components/popover.tsx'
import { bulanDari, formatBulan, formatNamaBulan, geserBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import { useKonteks } from './konteks.tsx'

/** Months that can be shown: from the first laporan (or a year back) to the last one or this month. */
function useBatas(): { readonly dari: string; readonly sampai: string } {
  const { kabupaten } = useKonteks()
  const kini = bulanDari(new Date())
  const sampai = [kabupaten.bulanTerakhir ?? kini, kini].sort()[1] ?? kini
  return { dari: kabupaten.bulanPertama ?? geserBulan(kini, -12), sampai }
}

/** Previous, next and any month; a way back to the latest that anybody reported. */
export function BulanStepper({ ringkas = false }: { ringkas?: boolean }) {
  const { konteks, kabupaten, ubah } = useKonteks()
  const { dari, sampai } = useBatas()
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
          {(tutup) => <Kalender tutup={tutup} />}
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

function Kalender({ tutup }: { tutup: () => void }) {
  const { konteks, ubah } = useKonteks()
  const { dari, sampai } = useBatas()
  const [tahun, setTahun] = useState(Number(konteks.bulan.slice(0, 4)))
  const bulan = Array.from({ length: 12 }, (_, i) => `${tahun}-${String(i + 1).padStart(2, '0')}`)
  return (
    <div className="kalender">
      <div className="kalender-tahun">
        <button
          type="button"
          className="icon-button"
          aria-label={t('bulan.tahunSebelum')}
          disabled={tahun <= Number(dari.slice(0, 4))}
          onClick={() => setTahun(tahun - 1)}
        >
          <Icon nama="kiri" />
        </button>
        <strong aria-live="polite">{tahun}</strong>
        <button
          type="button"
          className="icon-button"
          aria-label={t('bulan.tahunSesudah')}
          disabled={tahun >= Number(sampai.slice(0, 4))}
          onClick={() => setTahun(tahun + 1)}
        >
          <Icon nama="kanan" />
        </button>
      </div>
      <div className="kalender-bulan">
        {bulan.map((satu) => (
          <button
            key={satu}
            type="button"
            className="kalender-butir"
            aria-pressed={satu === konteks.bulan}
            disabled={satu < dari || satu > sampai}
            onClick={() => {
              ubah({ bulan: satu })
              tutup()
            }}
          >
            {formatNamaBulan(satu)}
          </button>
        ))}
      </div>
    </div>
  )
}
