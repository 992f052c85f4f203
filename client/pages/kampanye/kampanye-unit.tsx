import { useState } from 'react'
import { Salin } from '#client/components/salin.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { pesanKampanye, sebutPos } from '#client/format/kalimat-kampanye.ts'
import { formatTanggal } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import type { KampanyeJawaban } from '#contract/kampanye.ts'

type Dipilih = NonNullable<KampanyeJawaban['dipilih']>

type Props = {
  readonly jawaban: KampanyeJawaban
  readonly dipilih: Dipilih
  readonly unit: NonNullable<Dipilih['unit']>
}

const TAMPIL = 24

/** Who has not reported of the day, and the message to them. */
export function KampanyeUnit({ jawaban, dipilih: { tanggal }, unit: { wajib, lapor, belum } }: Props) {
  const [semua, setSemua] = useState(false)
  const [pesan, setPesan] = useState(false)
  const tampil = semua ? belum : belum.slice(0, TAMPIL)
  return (
    <section className="kampanye-unit">
      <h2>{t('kampanye.unit', { tanggal: formatTanggal(tanggal) })}</h2>
      <p>
        {belum.length === 0
          ? t('kampanye.unit.semua', { n: wajib })
          : t('kampanye.unit.belum', { n: belum.length, wajib, lapor })}{' '}
        {belum.length > 0 && (
          <button type="button" className="link-button" onClick={() => setPesan(true)}>
            {t('pendataan.pesan')}
          </button>
        )}
      </p>
      {belum.length > 0 && (
        <ul>
          {tampil.map((satu) => (
            <li key={`${satu.kodeUnit} ${satu.kodeDesa}`}>
              {sebutPos(satu)} <small>{satu.desa}</small>
            </li>
          ))}
        </ul>
      )}
      {belum.length > tampil.length && (
        <button type="button" className="link-button" onClick={() => setSemua(true)}>
          {t('kampanye.unit.lagi', { n: belum.length - tampil.length })}
        </button>
      )}
      {pesan && (
        <Sheet judul={t('pendataan.pesan')} onClose={() => setPesan(false)} sisi="tengah">
          <Salin teks={pesanKampanye(jawaban)} />
        </Sheet>
      )}
    </section>
  )
}
