import { formatJumlah } from '#client/format/bilangan.ts'
import { kataPilah } from '#client/format/impor.ts'
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

/** Whether a count is broken down already. */
export const adaRinci = ({ kode }: ElemenFormulir, teks: Teks): boolean =>
  Object.keys(teks).some((sel) => sel.startsWith(`${kode}|`) && teks[sel] !== '')

/** Men and women of one count, and whatever breakdown it already has. */
export function IsianRinci({ elemen, teks, onIsi, terkunci, penolakan }: Props) {
  const ada = elemen.rincian.filter(({ nilai }) => nilai !== null).map(({ pilah }) => pilah)
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
            {DASAR.includes(satu) ? satu : kataPilah(satu)}
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
