import { Fragment, memo, useMemo, useState } from 'react'
import { formatBulan, formatNamaBulanPendek } from '#client/format/bulan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import type { KelompokLapor, UnitLapor } from '#client/format/kelompok-lapor.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { t } from '#client/messages/t.ts'
import { Icon } from './icon.tsx'
import { SelPanas } from './panas-lapor.tsx'
import { TandaLapor } from './tanda-lapor.tsx'

type Props = {
  readonly keterangan: string
  /** The months to show; the last ones of those that the units carry. */
  readonly bulan: readonly string[]
  readonly kelompok: readonly KelompokLapor[]
  /** Groups begin open: where they are few, or where the reader asked for what is missing. */
  readonly terbuka: boolean
}

/** Units by months under their area. A closed group shows its share month by month, so a thousand units are few rows. */
export function TabelLapor({ keterangan, bulan, kelompok, terbuka }: Props) {
  const [berubah, setBerubah] = useState<ReadonlySet<string>>(new Set())
  // Once for the table: thousands of cells bear these names.
  const namaBulan = useMemo(() => bulan.map(formatBulan), [bulan])
  const toggle = (kode: string) => {
    const baru = new Set(berubah)
    if (!baru.delete(kode)) baru.add(kode)
    setBerubah(baru)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="lapor-wadah" aria-label={t('lengkap.unit.gulir')} tabIndex={0}>
      <table className="lapor-tabel">
        <caption className="sr-only">{keterangan}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lengkap.unit.nama')}</th>
            {bulan.map((satu, i) => (
              <th key={satu} scope="col" title={namaBulan[i]}>
                <span aria-hidden="true">
                  {formatNamaBulanPendek(satu).slice(0, 3)}
                  <small>{i === 0 || satu.endsWith('-01') ? satu.slice(0, 4) : '\u00a0'}</small>
                </span>
                <span className="sr-only">{namaBulan[i]}</span>
              </th>
            ))}
          </tr>
        </thead>
        {kelompok.map((satu) => (
          <Kelompok
            key={satu.kode}
            kelompok={satu}
            bulan={namaBulan}
            buka={berubah.has(satu.kode) !== terbuka}
            onToggle={() => toggle(satu.kode)}
          />
        ))}
      </table>
    </section>
  )
}

type KelompokProps = {
  readonly kelompok: KelompokLapor
  /** Names of the months. */
  readonly bulan: readonly string[]
  readonly buka: boolean
  readonly onToggle: () => void
}

function Kelompok({ kelompok: { nama, unit, bulanan }, bulan, buka, onToggle }: KelompokProps) {
  // Where each desa has one unit alone a line for the desa would only repeat it.
  const banyakDesa = new Set(unit.map(({ kodeDesa }) => kodeDesa)).size
  const perDesa = banyakDesa > 1 && banyakDesa < unit.length
  return (
    <tbody>
      <tr className="lapor-kelompok">
        <th scope="rowgroup">
          <button type="button" aria-expanded={buka} onClick={onToggle}>
            <Icon nama={buka ? 'bawah' : 'kanan'} ukuran={12} />
            <span>{nama}</span>
            <small aria-hidden="true">{unit.length}</small>
            <span className="sr-only">{t('lengkap.unit.banyak', { n: unit.length })}</span>
          </button>
        </th>
        {bulanan.slice(-bulan.length).map((hitung, i) => (
          <SelPanas key={bulan[i]} hitung={hitung} />
        ))}
      </tr>
      {buka &&
        unit.map((satu, i) => (
          <Fragment key={`${satu.kode} ${satu.kodeDesa}`}>
            {perDesa && satu.kodeDesa !== unit[i - 1]?.kodeDesa && (
              <tr className="lapor-desa">
                <th colSpan={bulan.length + 1}>{satu.desa}</th>
              </tr>
            )}
            <BarisUnit unit={satu} bulan={bulan} denganDesa={banyakDesa > 1 && !perDesa} />
          </Fragment>
        ))}
    </tbody>
  )
}

type BarisProps = {
  readonly unit: UnitLapor
  /** Names of the months. */
  readonly bulan: readonly string[]
  readonly denganDesa: boolean
}

const BarisUnit = memo(function BarisUnit({ unit, bulan, denganDesa }: BarisProps) {
  const rekap = unit.jenis === 'rekap-desa'
  return (
    <tr className="lapor-unit">
      <th scope="row">
        {rekap && denganDesa ? unit.desa : namaUnit(unit)}
        {rekap && denganDesa ? <small>{kataJenisUnit(unit.jenis)}</small> : denganDesa && <small>{unit.desa}</small>}
      </th>
      {unit.keadaan.slice(-bulan.length).map((keadaan, i) => {
        const kata = t(`lapor.${keadaan}`)
        return (
          <td key={bulan[i]} title={`${bulan[i]}: ${kata}`}>
            <TandaLapor keadaan={keadaan} ukuran={14} />
            <span className="sr-only">{kata}</span>
          </td>
        )
      })}
    </tr>
  )
})
