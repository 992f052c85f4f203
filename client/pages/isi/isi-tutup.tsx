import { useState } from 'react'
import { Medan } from '#client/components/medan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { t } from '#client/messages/t.ts'
import { useRuang } from '#client/perangkat/konteks.tsx'
import { kunciBaru } from '#client/perangkat/kunci.ts'
import type { AlamatLaporan, VersiServer } from '#client/perangkat/laporan.ts'
import type { TugasLapor } from '#contract/formulir.ts'

const ALASAN = ['cuaca', 'libur', 'petugas', 'tempat'] as const

type Props = {
  readonly alamat: AlamatLaporan
  readonly unit: TugasLapor['unit']
  readonly server?: VersiServer
  /** A reason that was refused, to be mended. */
  readonly awal?: string
  readonly onClose: () => void
}

/** Says that a unit was not open: one tap on the reason, and it is on its way. */
export function TutupSheet({ alamat, unit, server, awal = '', onClose }: Props) {
  const { ubah } = useRuang()
  const [lain, setLain] = useState(awal)
  const kirim = async (alasan: string) => {
    onClose()
    await ubah(alamat, { jenis: 'tutup', tidakBuka: alasan, pada: Date.now() }, server)
    await ubah(alamat, { jenis: 'antre', kunci: kunciBaru(), pada: Date.now() })
  }
  return (
    <Sheet
      sisi="tengah"
      judul={t('isi.tutup.judul', { unit: namaUnit(unit), bulan: formatBulan(alamat.bulan) })}
      onClose={onClose}
    >
      <div className="isi-tutup">
        <p className="redup">{t('isi.tutup.arti')}</p>
        {ALASAN.map((satu) => (
          <button key={satu} type="button" className="button" onClick={() => void kirim(t(`isi.tutup.${satu}`))}>
            {t(`isi.tutup.${satu}`)}
          </button>
        ))}
        <form
          onSubmit={(acara) => {
            acara.preventDefault()
            void kirim(lain.trim())
          }}
        >
          <Medan judul={t('isi.tutup.lain')} nilai={lain} onIsi={setLain} maxLength={300} />
          <button type="submit" className="button" disabled={lain.trim().length < 3}>
            {t('isi.tutup.kirim')}
          </button>
        </form>
      </div>
    </Sheet>
  )
}
