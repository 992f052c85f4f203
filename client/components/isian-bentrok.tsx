import { useEffect, useRef, useState } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { kataPilah } from '#client/format/impor.ts'
import { t } from '#client/messages/t.ts'
import type { Teks } from '#client/perangkat/angka.ts'
import { pilihanBentrok, type Sisi, teksGabungan } from '#client/perangkat/gabung.ts'
import type { Bentrok, Laporan } from '#client/perangkat/laporan.ts'

type Props = {
  readonly laporan: Laporan
  readonly bentrok: Bentrok
  readonly nama: (elemen: string) => string
  readonly onGabung: (teks: Teks) => void
  /** Everything of the server's. */
  readonly onBuang: () => void
}

/** Two versions side by side; the person decides field by field, or for all at once. Nothing is chosen where both changed. */
export function IsianBentrok({ laporan, bentrok, nama, onGabung, onBuang }: Props) {
  const baris = pilihanBentrok(laporan, bentrok)
  const judul = useRef<HTMLHeadingElement>(null)
  useEffect(() => judul.current?.focus(), [])
  const [pilih, setPilih] = useState<Readonly<Record<string, Sisi>>>({})
  const sisi = (sel: string, usul: Sisi | null): Sisi | null => pilih[sel] ?? usul
  const sisa = baris.filter(({ sel, usul }) => sisi(sel, usul) === null).length
  // "Not open" is one answer for all fields.
  const tutup = laporan.tidakBuka !== null
  const semua = (satu: Sisi) => {
    if (tutup) satu === 'saya' ? onGabung(laporan.teks) : onBuang()
    else setPilih(Object.fromEntries(baris.map(({ sel }) => [sel, satu])))
  }
  const nilai = { oleh: bentrok.oleh, waktu: bentrok.pada ? formatWaktu(bentrok.pada) : '' }
  const sejalan = baris.every(({ usul }) => usul !== null)
  return (
    <section className="isian-bentrok" aria-labelledby="bentrok-judul">
      <h2 id="bentrok-judul" ref={judul} tabIndex={-1}>
        {t('isi.bentrok.judul')}
      </h2>
      <p>{t(sejalan ? 'isi.bentrok.sejalan' : 'isi.bentrok.isi', nilai)}</p>
      <div className="tombol-baris">
        <button type="button" className="button" onClick={() => semua('saya')}>
          {t('isi.bentrok.sayaSemua')}
        </button>
        <button type="button" className="button" onClick={() => semua('server')}>
          {t('isi.bentrok.serverSemua')}
        </button>
      </div>
      {tutup && <p>{t('isi.tutup.dinyatakan', { alasan: laporan.tidakBuka ?? '' })}</p>}
      <div className="isian-bentrok-baris">
        {(tutup ? [] : baris).map(({ sel, saya, server, awal, usul }) => {
          const [elemen = '', pilah] = sel.split('|')
          const kata = { saya: 'isi.bentrok.saya', server: 'isi.bentrok.server' } as const
          return (
            <fieldset key={sel}>
              <legend>
                {nama(elemen)}
                {pilah && ` (${kataPilah(pilah)})`}
                <small>
                  {t('isi.bentrok.awal')}: {tulis(awal)}
                </small>
              </legend>
              {(['saya', 'server'] as const).map((satu) => (
                <label key={satu} className="isian-pilih">
                  <input
                    type="radio"
                    name={`bentrok-${sel}`}
                    checked={sisi(sel, usul) === satu}
                    onChange={() => setPilih((lama) => ({ ...lama, [sel]: satu }))}
                  />
                  <span>{t(kata[satu])}</span>
                  <b>{tulis(satu === 'saya' ? saya : server)}</b>
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
      <div className="isi-bilah-baris">
        <span role="status">{sisa > 0 && t('isi.bentrok.sisa', { n: sisa })}</span>
        <button
          type="button"
          className="button button-utama"
          disabled={sisa > 0 || tutup}
          onClick={() => onGabung(teksGabungan(laporan, bentrok, (sel, usul) => sisi(sel, usul) ?? 'server'))}
        >
          {t('isi.bentrok.kirim')}
        </button>
      </div>
    </section>
  )
}

const tulis = (n: number | null): string => (n === null ? t('isi.kosong') : formatJumlah(n))
