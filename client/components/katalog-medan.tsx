import { type ReactNode, useId } from 'react'

/** What the server says about one field: what must be mended, and what is worth a second look. */
export type Pesan = { readonly galat: readonly string[]; readonly peringatan: readonly string[] }

export const TANPA_PESAN: Pesan = { galat: [], peringatan: [] }

type BadanProps = {
  readonly judul: string
  readonly arti?: string
  readonly pesan: Pesan
}

type Kait = { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean | undefined }

/** A field's name, the field, what it wants and what is said about it; a reader hears all of it with the field. */
export function BadanMedan({
  judul,
  arti,
  pesan,
  children,
}: BadanProps & { readonly children: (kait: Kait) => ReactNode }) {
  const id = useId()
  const salah = pesan.galat.length > 0
  return (
    <div className="medan katalog-medan">
      <label htmlFor={id}>{judul}</label>
      {children({ id, 'aria-describedby': `${id}-arti`, 'aria-invalid': salah || undefined })}
      <div id={`${id}-arti`}>
        {arti && <p className="redup">{arti}</p>}
        <PesanMedan pesan={pesan} />
      </div>
    </div>
  )
}

/** The messages alone, for what is no single field. */
export function PesanMedan({ pesan: { galat, peringatan } }: { readonly pesan: Pesan }) {
  return (
    <>
      {galat.map((satu) => (
        <p key={satu} className="katalog-galat">
          {satu}
        </p>
      ))}
      {peringatan.map((satu) => (
        <p key={satu} className="katalog-ingat">
          {satu}
        </p>
      ))}
    </>
  )
}

type TeksProps = BadanProps & {
  readonly nilai: string
  readonly onIsi: (nilai: string) => void
  readonly maxLength: number
  /** More than one line. */
  readonly baris?: number
  readonly spellCheck?: boolean
}

export const MedanTeks = ({ nilai, onIsi, maxLength, baris, spellCheck, ...badan }: TeksProps) => (
  <BadanMedan {...badan}>
    {(kait) =>
      baris ? (
        <textarea
          {...{ ...kait, maxLength, rows: baris, value: nilai }}
          className="masukan"
          onChange={(acara) => onIsi(acara.target.value)}
        />
      ) : (
        <input
          {...{ ...kait, maxLength, spellCheck, value: nilai }}
          className="masukan"
          autoComplete="off"
          onChange={(acara) => onIsi(acara.target.value)}
        />
      )
    }
  </BadanMedan>
)

type PilihProps = BadanProps & {
  readonly nilai: string
  readonly onPilih: (nilai: string) => void
  readonly pilihan: readonly { readonly kode: string; readonly nama: string }[]
  /** Shown first while nothing is chosen. */
  readonly kosong?: string
}

/** One of several, natively: quick by keyboard and by thumb. */
export const MedanPilih = ({ nilai, onPilih, pilihan, kosong, ...badan }: PilihProps) => (
  <BadanMedan {...badan}>
    {(kait) => (
      <select {...kait} className="pilih" value={nilai} onChange={(acara) => onPilih(acara.target.value)}>
        {kosong && <option value="">{kosong}</option>}
        {nilai !== '' && !pilihan.some(({ kode }) => kode === nilai) && <option value={nilai}>{nilai}</option>}
        {pilihan.map(({ kode, nama }) => (
          <option key={kode} value={kode}>
            {nama}
          </option>
        ))}
      </select>
    )}
  </BadanMedan>
)

type CentangProps = BadanProps & { readonly nilai: boolean; readonly onUbah: (nilai: boolean) => void }

export function MedanCentang({ judul, arti, pesan, nilai, onUbah }: CentangProps) {
  const id = useId()
  return (
    <div className="katalog-medan">
      <label className="centang">
        <input
          type="checkbox"
          checked={nilai}
          aria-describedby={`${id}-arti`}
          onChange={(acara) => onUbah(acara.target.checked)}
        />
        {judul}
      </label>
      <div id={`${id}-arti`}>
        {arti && <p className="redup">{arti}</p>}
        <PesanMedan pesan={pesan} />
      </div>
    </div>
  )
}
