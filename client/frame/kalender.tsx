import { useState } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { formatNamaBulan } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import { useBatasBulan } from './batas-bulan.ts'
import { useKonteks } from './konteks.tsx'

/** Fetched when a month is chosen: the months of a year, and the way to the years beside it. */
export function Kalender({ tutup }: { tutup: () => void }) {
  const { konteks, ubah } = useKonteks()
  const { dari, sampai } = useBatasBulan()
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
