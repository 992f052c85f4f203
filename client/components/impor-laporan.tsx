import { useState } from 'react'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kataPilah } from '#client/format/impor.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { t } from '#client/messages/t.ts'
import type { LaporanImpor } from '#contract/impor.ts'

const SEL_TAMPIL = 8

/** One laporan of a file: whose it is, and each cell that changes, old beside new. */
export function ImporLaporan({ laporan }: { readonly laporan: LaporanImpor }) {
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
    <article className="impor-laporan">
      <h4>
        {namaUnit(unit)}
        {unit.jenis !== 'rekap-desa' && <span className="redup"> · {desa.nama}</span>}
        <span className="redup"> · {formatBulan(bulan)}</span>
        {minggu > 0 && <span className="redup"> · {t('isi.minggu', { n: minggu })}</span>}
      </h4>
      <small className="redup">{letak.filter(Boolean).join(' · ')}</small>
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

const Kosong = () => <span className="redup">{t('impor.sel.kosong')}</span>
