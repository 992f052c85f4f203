import { useEffect, useRef, useState } from 'react'
import { Kirim } from '#client/components/kirim.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { kunciBentrok, type SelBentrok, type Sisi } from '#client/format/sasaran-bentrok.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly bentrok: readonly SelBentrok[]
  readonly onPilih: (pilihan: ReadonlyMap<string, Sisi>) => Promise<void>
}

/** Cells that two people changed, side by side; saved as soon as all are chosen, with everything else that was typed. */
export function SasaranBentrok({ bentrok, onPilih }: Props) {
  const judul = useRef<HTMLHeadingElement>(null)
  useEffect(() => judul.current?.focus(), [])
  const [pilihan, setPilihan] = useState<ReadonlyMap<string, Sisi>>(new Map())
  const semua = (sisi: Sisi) => setPilihan(new Map(bentrok.map((satu) => [kunciBentrok(satu), sisi])))
  const sisa = bentrok.filter((satu) => !pilihan.has(kunciBentrok(satu))).length
  return (
    <section className="sasaran-bentrok" aria-labelledby="sasaran-bentrok">
      <h2 id="sasaran-bentrok" ref={judul} tabIndex={-1}>
        {t('sasaran.bentrok.judul', { n: bentrok.length })}
      </h2>
      <p>{t('sasaran.bentrok.arti')}</p>
      <span className="tombol-baris">
        {(['saya', 'server'] as const).map((sisi) => (
          <button key={sisi} type="button" className="button" onClick={() => semua(sisi)}>
            {t(`sasaran.bentrok.semua.${sisi}`)}
          </button>
        ))}
      </span>
      <Kirim tombol={t('sasaran.bentrok.simpan')} siap={sisa === 0} onKirim={() => onPilih(pilihan)}>
        {bentrok.map((satu) => (
          <fieldset key={kunciBentrok(satu)}>
            <legend>
              {satu.namaDesa}, {satu.namaJenis} <small>{t('sasaran.bentrok.semula', { n: tulis(satu.lama) })}</small>
            </legend>
            {(['saya', 'server'] as const).map((sisi) => (
              <label key={sisi} className="sasaran-bentrok-sisi">
                <input
                  type="radio"
                  name={kunciBentrok(satu)}
                  checked={pilihan.get(kunciBentrok(satu)) === sisi}
                  onChange={() => setPilihan(new Map(pilihan).set(kunciBentrok(satu), sisi))}
                />
                <b>{tulis(sisi === 'saya' ? satu.baru : satu.kini)}</b>
                <span>{sisi === 'saya' ? t('sasaran.bentrok.saya') : penulis(satu)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </Kirim>
    </section>
  )
}

const tulis = (n: number | null): string => (n === null ? t('sasaran.bentrok.kosong') : formatJumlah(n))

const penulis = ({ oleh, pada }: SelBentrok): string =>
  oleh === null ? t('sasaran.bentrok.server') : [oleh, pada && formatWaktu(pada)].filter(Boolean).join(', ')
