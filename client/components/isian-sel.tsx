import { type ClipboardEvent, useId } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly nama: string
  /** Row and column, for the keys. */
  readonly letak: string
  readonly teks: string
  readonly lalu: number | null
  readonly tertutup: boolean
  readonly pesan: { readonly galat: boolean; readonly teks: string } | null
  readonly onIsi: (teks: string) => void
  readonly onTempel: (acara: ClipboardEvent<HTMLInputElement>) => void
}

/** One cell of the grid; the month before stands small beside it. */
export function IsianSel({ nama, letak, teks, lalu, tertutup, pesan, onIsi, onTempel }: Props) {
  const id = useId()
  return (
    <td data-pesan={pesan ? (pesan.galat ? 'galat' : 'cek') : undefined}>
      {lalu !== null && <small className="isi-tabel-lalu">{formatJumlah(lalu)}</small>}
      <input
        data-letak={letak}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={13}
        aria-label={tertutup ? `${nama}: ${t('isi.tabel.bukan')}` : nama}
        aria-invalid={pesan?.galat || undefined}
        aria-describedby={pesan ? id : undefined}
        title={pesan?.teks}
        placeholder=" "
        value={teks}
        disabled={tertutup}
        onFocus={(acara) => acara.target.select()}
        onPaste={onTempel}
        onChange={(acara) => onIsi(acara.target.value)}
      />
      {pesan && (
        <span id={id} className="sr-only">
          {pesan.teks}
        </span>
      )}
    </td>
  )
}
