import { useState } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { t } from '#client/messages/t.ts'
import { bacaAngka, kunciSel, type Teks } from '#client/perangkat/angka.ts'
import type { Penolakan } from '#client/perangkat/laporan.ts'
import type { ElemenFormulir } from '#contract/formulir.ts'

type Props = {
  readonly elemen: ElemenFormulir
  readonly teks: Teks
  readonly onIsi: (sel: string, teks: string) => void
  readonly terkunci: boolean
  readonly penolakan: readonly Penolakan[]
}

const DASAR = ['L', 'P']

/** Men and women of one count, and whatever breakdown it already has; folded until somebody wants it. */
export function IsianRinci({ elemen, teks, onIsi, terkunci, penolakan }: Props) {
  const ada = elemen.rincian.filter(({ nilai }) => nilai !== null).map(({ pilah }) => pilah)
  const terisi = Object.keys(teks).some((sel) => sel.startsWith(`${elemen.kode}|`) && teks[sel] !== '')
  const [buka, setBuka] = useState(terisi)
  if (!buka) {
    return terkunci ? null : (
      <button type="button" className="link-button isian-rinci-buka" onClick={() => setBuka(true)}>
        {t('isi.rinci')}
        <span className="sr-only"> {elemen.nama}</span>
      </button>
    )
  }
  const pilah = [...new Set([...DASAR, ...ada])]
  const [l, p, semua] = [...DASAR.map((satu) => kunciSel(elemen.kode, satu)), elemen.kode].map((sel) =>
    bacaAngka(teks[sel] ?? ''),
  )
  const beda = typeof l === 'number' && typeof p === 'number' && typeof semua === 'number' && l + p !== semua
  return (
    <div className="isian-rinci">
      {pilah.map((satu) => {
        const sel = kunciSel(elemen.kode, satu)
        return (
          <label key={satu}>
            {satu}
            <input
              data-sel={sel}
              className="isian-masukan"
              type="text"
              inputMode="numeric"
              enterKeyHint="next"
              autoComplete="off"
              maxLength={13}
              aria-label={`${elemen.nama}: ${satu}`}
              aria-invalid={
                bacaAngka(teks[sel] ?? '') === 'salah' || penolakan.some((tolak) => tolak.sel === sel) || undefined
              }
              value={teks[sel] ?? ''}
              disabled={terkunci}
              onFocus={(acara) => acara.target.select()}
              onChange={(acara) => onIsi(sel, acara.target.value)}
            />
          </label>
        )
      })}
      {beda && typeof l === 'number' && typeof p === 'number' && (
        <span className="isian-cek">{t('isi.rinci.beda', { n: formatJumlah(l + p) })}</span>
      )}
    </div>
  )
}
