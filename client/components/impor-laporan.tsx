import { useState } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { kataKeadaan, kataPilah } from '#client/format/impor.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { t } from '#client/messages/t.ts'
import type { LaporanImpor } from '#contract/impor.ts'
import { ImporBentrok } from './impor-bentrok.tsx'
import { ImporPilih } from './impor-pilih.tsx'

const SEL_TAMPIL = 8

/** What a person decides about one laporan; what is not said stays. */
export type PilihanLaporan = { readonly nomor: number; readonly ikut?: boolean; readonly timpa?: boolean }

type Props = {
  readonly laporan: LaporanImpor
  /** Absent where there is nothing to decide. */
  readonly onPilih?: ((pilihan: PilihanLaporan) => Promise<void>) | undefined
}

/** One laporan of a file: whose it is, what writing it would undo, and each cell that changes, old beside new. */
export function ImporLaporan({ laporan, onPilih }: Props) {
  const [semua, setSemua] = useState(false)
  const { desa, unit, bulan, minggu, baris, lembar, sel, selSama } = laporan
  const tampil = semua ? sel : sel.slice(0, SEL_TAMPIL)
  const letak = [
    lembar,
    baris.length > 1
      ? t('impor.letak.banyak', { dari: String(baris[0]), sampai: String(baris.at(-1)) })
      : t('impor.letak', { baris: String(baris[0] ?? '–') }),
  ]
  return (
    <article className="impor-laporan" data-keluar={(onPilih && !laporan.ikut) || undefined}>
      <h4>
        {namaUnit(unit)}
        {unit.jenis !== 'rekap-desa' && <span className="redup"> · {desa.nama}</span>}
        <span className="redup"> · {formatBulan(bulan)}</span>
        {minggu > 0 && <span className="redup"> · {t('isi.minggu', { n: minggu })}</span>}
      </h4>
      <small className="redup">{letak.filter(Boolean).join(' · ')}</small>
      {onPilih && <Keadaan laporan={laporan} onPilih={onPilih} />}
      {sel.length > 0 && (
        <table className="table">
          <caption className="sr-only">{t('impor.sel.judul', { unit: namaUnit(unit) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('impor.sel.elemen')}</th>
              <th scope="col" data-rata="kanan">
                {t('impor.sel.lama')}
              </th>
              <th scope="col" data-rata="kanan">
                {t('impor.sel.baru')}
              </th>
            </tr>
          </thead>
          <tbody>
            {tampil.map(({ elemen, nama, pilah, lama, baru }) => (
              <tr key={`${elemen} ${pilah}`}>
                <th scope="row">
                  {nama} <small className="redup">{kataPilah(pilah)}</small>
                </th>
                <td data-rata="kanan">{lama === null ? <Kosong /> : formatJumlah(lama)}</td>
                <td data-rata="kanan">
                  <b>{baru === null ? <Kosong /> : formatJumlah(baru)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="redup">
        {sel.length > tampil.length && (
          <button type="button" className="link-button" onClick={() => setSemua(true)}>
            {t('impor.sel.lain', { n: sel.length - tampil.length })}
          </button>
        )}{' '}
        {selSama > 0 && t('impor.sel.sama', { n: selSama })}
      </p>
    </article>
  )
}

/** Who changed it last, what would be undone, and the ticks that decide. */
function Keadaan({ laporan, onPilih }: Required<Pick<Props, 'laporan'>> & { onPilih: NonNullable<Props['onPilih']> }) {
  const { nomor, ikut, timpa, bentrok, diubah } = laporan
  const terakhir = diubah && t('impor.diubah', { oleh: diubah.oleh, waktu: formatWaktu(diubah.pada) })
  const ditulis = laporan.sel.length > 0 || timpa
  return (
    <>
      {terakhir && <p className="redup">{terakhir}</p>}
      {ditulis &&
        ikut &&
        kataKeadaan(laporan).map((kalimat) => (
          <p key={kalimat} className="impor-kabar" data-berat={laporan.perluAlasan || undefined}>
            {kalimat}
          </p>
        ))}
      {bentrok.length > 0 && <ImporBentrok laporan={laporan} />}
      <div className="impor-pilih">
        {ditulis && (
          <ImporPilih teks={t('impor.pilih.ikut')} dipilih={ikut} onPilih={(kini) => onPilih({ nomor, ikut: kini })} />
        )}
        {bentrok.length > 0 && (ikut || !ditulis) && (
          <ImporPilih
            teks={t('impor.pilih.timpa', { n: bentrok.length })}
            dipilih={timpa}
            onPilih={(kini) => onPilih({ nomor, timpa: kini })}
          />
        )}
      </div>
    </>
  )
}

const Kosong = () => <span className="redup">{t('impor.sel.kosong')}</span>
