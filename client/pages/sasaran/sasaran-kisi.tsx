import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { bacaJumlah, type Draf, jumlahKolom, teksSel } from '#client/format/sasaran.ts'
import { t } from '#client/messages/t.ts'
import { gerakTabel } from '#client/pages/isi/isi-tabel-gerak.ts'
import type { BarisSasaran, JenisSasaran, SasaranJawaban } from '#contract/sasaran.ts'

/** As in sasaran.css: every row is so high, so that those out of sight need not be drawn. */
const TINGGI = 34
const LEBIH = 8
const LAYAR_AWAL = 24

export type SelKisi = { readonly desa: BarisSasaran; readonly jenis: JenisSasaran }
type Letak = { readonly baris: number; readonly kolom: number }

type Props = {
  readonly data: SasaranJawaban
  readonly desa: readonly BarisSasaran[]
  /** Places of the kinds that are shown. */
  readonly kolom: readonly number[]
  readonly draf: Draf
  readonly onIsi: (desa: string, jenis: string, baru: string) => void
  readonly onTempel: (acara: ClipboardEvent, di: Letak) => void
  readonly onTombol: (acara: KeyboardEvent) => void
  readonly onSorot: (sel: SelKisi) => void
}

/** Desa down, kinds across: only the rows in sight are drawn, so hundreds of desa scroll like ten. */
export function SasaranKisi(props: Props) {
  const { data, desa, kolom, onTombol } = props
  const [atas, setAtas] = useState(0)
  const [tinggi, setTinggi] = useState(LAYAR_AWAL * TINGGI)
  const wadah = useRef<HTMLElement>(null)
  const dari = Math.max(0, Math.floor(atas / TINGGI) - LEBIH)
  const sampai = Math.min(desa.length, Math.ceil((atas + tinggi) / TINGGI) + LEBIH)
  const jenis = kolom.flatMap((ke) => {
    const satu = data.jenis[ke]
    return satu ? [{ ...satu, ke }] : []
  })
  const gulir = () => {
    if (!wadah.current) return
    setAtas(wadah.current.scrollTop)
    setTinggi(wadah.current.clientHeight)
  }
  const tombol = (acara: KeyboardEvent<HTMLTableElement>) => {
    onTombol(acara)
    if (!acara.defaultPrevented) gerakTabel(acara)
  }
  return (
    <section
      ref={wadah}
      className="sasaran-kisi"
      aria-label={t('sasaran.tabel')}
      onScroll={gulir}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table aria-rowcount={desa.length + 2} onKeyDown={tombol}>
        <caption className="sr-only">{t('sasaran.tabel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sasaran.tabel.desa')}</th>
            {jenis.map(({ kode, nama, penduga }) => (
              <th key={kode} scope="col" title={penduga ?? undefined}>
                {nama}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Jarak baris={dari} />
          {desa.slice(dari, sampai).map((d, i) => (
            <Baris key={d.kode} {...props} desa={d} jenis={jenis} ke={dari + i} />
          ))}
          <Jarak baris={desa.length - sampai} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sasaran.tabel.jumlah')}</th>
            {jenis.map(({ kode, ke }) => (
              <td key={kode}>{formatJumlah(jumlahKolom(desa, ke))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** As high as the rows that are not drawn. */
const Jarak = ({ baris }: { readonly baris: number }) =>
  baris > 0 ? (
    <tr className="sasaran-jarak">
      <td style={{ height: baris * TINGGI }} />
    </tr>
  ) : null

type BarisProps = Omit<Props, 'desa' | 'kolom'> & {
  readonly desa: BarisSasaran
  readonly jenis: readonly (JenisSasaran & { readonly ke: number })[]
  readonly ke: number
}

function Baris({ data, desa, jenis, ke: baris, draf, onIsi, onTempel, onSorot }: BarisProps) {
  const tempat = desa.puskesmas ?? desa.kecamatan
  return (
    <tr aria-rowindex={baris + 2}>
      <th
        scope="row"
        title={desa.baru ? t('sasaran.tabel.baru', { tahun: String(data.tahun) }) : (tempat ?? undefined)}
      >
        <span>{desa.nama}</span>
        {desa.baru && <span className="sr-only">{t('sasaran.tabel.baru', { tahun: String(data.tahun) })}</span>}
      </th>
      {jenis.map((j, kolom) => {
        const jumlah = desa.jumlah[j.ke] ?? null
        const teks = teksSel(draf, desa.kode, j.kode, jumlah)
        if (!data.bolehUbah || desa.baru) return <td key={j.kode}>{formatJumlah(jumlah)}</td>
        const salah = bacaJumlah(teks) === 'salah'
        const bawaan = desa.bawaan.includes(j.ke)
        return (
          <td key={j.kode}>
            <input
              inputMode="numeric"
              autoComplete="off"
              aria-label={`${j.nama}, ${desa.nama}`}
              aria-invalid={salah || undefined}
              title={salah ? t('sasaran.tabel.salah') : bawaan ? t('sasaran.tabel.bawaan') : undefined}
              data-letak={`${baris}:${kolom}`}
              data-ubah={draf.has(`${desa.kode} ${j.kode}`) || undefined}
              data-bawaan={bawaan || undefined}
              value={teks}
              onFocus={() => onSorot({ desa, jenis: j })}
              onPaste={(acara) => onTempel(acara, { baris, kolom })}
              onChange={(acara) => onIsi(desa.kode, j.kode, acara.target.value)}
            />
          </td>
        )
      })}
    </tr>
  )
}
