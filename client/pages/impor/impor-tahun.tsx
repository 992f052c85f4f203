import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { t } from '#client/messages/t.ts'
import type { ImporJawaban } from '#contract/impor.ts'

type Props = {
  readonly data: ImporJawaban
  readonly tanpaTahun: NonNullable<ImporJawaban['tanpaTahun']>
  readonly ulang: () => Promise<void>
}

/** Asks for the one thing that a file of months without a year lacks, and reads it once more. */
export function ImporTahun({ data: { impor, format, bulan }, tanpaTahun: { banyak, usul }, ulang }: Props) {
  const [tahun, setTahun] = useState(usul === null ? '' : String(usul))
  const kirim = async () => {
    const isi = { impor, bulan, tahun: Number(tahun), ...(format && { format }) }
    await call('postBacaUlangImpor', {}, { isi })
    await ulang()
  }
  return (
    <section className="impor-tahun">
      <h3>{t('impor.tanpaTahun')}</h3>
      <Kirim tombol={t('impor.tanpaTahun.tombol', { tahun })} onKirim={kirim} siap={/^20\d\d$/.test(tahun)}>
        <Medan
          judul={t('impor.pilihan.tahun')}
          arti={t(usul === null ? 'impor.tanpaTahun.arti' : 'impor.tanpaTahun.usul', { n: formatJumlah(banyak) })}
          type="number"
          min={2000}
          max={2100}
          nilai={tahun}
          onIsi={setTahun}
        />
      </Kirim>
    </section>
  )
}
