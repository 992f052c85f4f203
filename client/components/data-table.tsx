import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { type Urutan, urutkan } from '#client/format/urutkan.ts'
import { t } from '#client/messages/t.ts'
import { Selebihnya, useBertahap } from './bertahap.tsx'

export type Kolom<T> = {
  readonly kunci: string
  readonly judul: string
  /** What the head means, where the short word does not say it. */
  readonly arti?: string
  readonly isi: (baris: T) => ReactNode
  /** The value to sort by; without it the column cannot be sorted. Null comes last either way. */
  readonly nilai?: (baris: T) => string | number | null
  readonly rata?: 'kanan'
  /** First click sorts descending: for figures. */
  readonly menurun?: boolean
}

type Props<T> = {
  readonly keterangan: string
  readonly kolom: readonly Kolom<T>[]
  readonly baris: readonly T[]
  readonly kunciBaris: (baris: T) => string
  readonly urutanAwal?: Urutan | undefined
  /** Told of every sorting, for who gives it back to the table of another area. */
  readonly onUrut?: (urutan: Urutan) => void
  readonly terpilih?: string | null
  /** Opens a row; its first cell becomes the button for it. */
  readonly onPilih?: (baris: T) => void
  readonly labelPilih?: (baris: T) => string
  readonly onSorot?: (kunci: string | null) => void
  /** Hundreds of rows are drawn as the reader comes to them. */
  readonly sedikitDulu?: boolean
  /** On a phone every row is a block of its own, each figure under the head of its column, instead of a table to be pushed about. */
  readonly bertumpuk?: boolean
  /** What the rows are of: those of something else come anew instead of moving to other places; the sorting stays. */
  readonly milik?: string
  /** Last row, outside the sorting: the whole area. */
  readonly kaki?: ReactNode
}

/** A table that sorts by any column, keeps its head in sight and scrolls inside itself where it is too wide. */
export function DataTable<T>(props: Props<T>) {
  const { keterangan, kolom, baris, kunciBaris, terpilih, onPilih, onSorot, kaki } = props
  const [urutan, setUrutan] = useState<Urutan | undefined>(props.urutanAwal)
  const onUrut = (ke: Urutan) => {
    setUrutan(ke)
    props.onUrut?.(ke)
  }
  const urut = kolom.find((k) => k.kunci === urutan?.kolom)
  const tersusun = urutan && urut?.nilai ? urutkan(baris, urut.nilai, urutan.arah) : baris
  const bertahap = useBertahap(baris.length)
  const tampil = props.sedikitDulu ? tersusun.slice(0, bertahap.tampil) : tersusun
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" aria-label={`${t('tabel.gulir')}: ${keterangan}`} tabIndex={0}>
      <table className={props.bertumpuk ? 'table table-tumpuk' : 'table'} onKeyDown={moveRow}>
        <caption className="sr-only">{keterangan}</caption>
        <thead>
          <tr>
            {kolom.map((k) => (
              <Kepala key={k.kunci} kolom={k} urutan={urutan} onUrut={onUrut} />
            ))}
          </tr>
        </thead>
        <tbody key={props.milik}>
          {tampil.map((satu) => {
            const kunci = kunciBaris(satu)
            return (
              // The row as a whole can be clicked as a convenience; its button is what keyboards and readers use.
              <tr
                key={kunci}
                data-kunci={kunci}
                aria-current={terpilih === kunci ? 'true' : undefined}
                data-buka={onPilih ? 'ya' : undefined}
                onClick={onPilih && (() => onPilih(satu))}
                onPointerEnter={onSorot && (() => onSorot(kunci))}
                onPointerLeave={onSorot && (() => onSorot(null))}
              >
                {kolom.map((k, i) => (
                  <Sel key={k.kunci} kolom={k} baris={satu} label={i === 0 && onPilih ? props.labelPilih : undefined} />
                ))}
              </tr>
            )
          })}
        </tbody>
        {kaki && <tfoot>{kaki}</tfoot>}
      </table>
      {props.sedikitDulu && <Selebihnya bertahap={bertahap} banyak={baris.length} />}
    </section>
  )
}

function Sel<T>({ kolom, baris, label }: { kolom: Kolom<T>; baris: T; label?: ((baris: T) => string) | undefined }) {
  if (!label)
    return (
      <td data-rata={kolom.rata} data-judul={kolom.judul}>
        {kolom.isi(baris)}
      </td>
    )
  return (
    <th scope="row">
      <button type="button" className="table-buka">
        {kolom.isi(baris)}
        <span className="sr-only">. {label(baris)}</span>
      </button>
    </th>
  )
}

type KepalaProps<T> = {
  readonly kolom: Kolom<T>
  readonly urutan: Urutan | undefined
  readonly onUrut: (urutan: Urutan) => void
}

function Kepala<T>({ kolom, urutan, onUrut }: KepalaProps<T>) {
  if (!kolom.nilai) {
    return (
      <th scope="col" data-rata={kolom.rata} title={kolom.arti}>
        {kolom.judul}
      </th>
    )
  }
  const arah = urutan?.kolom === kolom.kunci ? urutan.arah : undefined
  const berikut = arah ? (arah === 'naik' ? 'turun' : 'naik') : kolom.menurun ? 'turun' : 'naik'
  return (
    <th
      scope="col"
      data-rata={kolom.rata}
      aria-sort={arah ? (arah === 'naik' ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className="table-urut"
        title={kolom.arti ?? t('tabel.urutkan', { kolom: kolom.judul })}
        onClick={() => onUrut({ kolom: kolom.kunci, arah: berikut })}
      >
        {kolom.judul}
        <span aria-hidden="true" className="table-panah" data-arah={arah} />
      </button>
    </th>
  )
}

/** Up and down go from row to row, Home and End to the first and last. */
function moveRow(acara: KeyboardEvent<HTMLTableElement>) {
  if (!(acara.target instanceof HTMLElement) || !acara.target.matches('.table-buka')) return
  const semua = [...acara.currentTarget.querySelectorAll<HTMLElement>('.table-buka')]
  const kini = semua.indexOf(acara.target)
  const tujuan: Readonly<Record<string, number>> = {
    ArrowDown: kini + 1,
    ArrowUp: kini - 1,
    Home: 0,
    End: semua.length - 1,
  }
  const ke = tujuan[acara.key]
  if (ke === undefined) return
  acara.preventDefault()
  semua[ke]?.focus()
}
