import { useState } from 'react'
import { IsianTanda } from '#client/components/isian-tanda.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan, formatHari, formatWaktu } from '#client/format/bulan.ts'
import { kataStatusLaporan } from '#client/format/kata-angka.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { mintaPerbaikan } from '#client/format/tugas-isi.ts'
import { t } from '#client/messages/t.ts'
import { keadaan as keadaanSini, type Laporan } from '#client/perangkat/laporan.ts'
import type { Formulir } from '#contract/formulir.ts'
import { TutupSheet } from './isi-tutup.tsx'

type Props = { readonly formulir: Formulir; readonly laporan: Laporan; readonly onBuka: () => void }

/** Whose laporan, of when, by when; the people that it is about. */
export function KepalaFormulir({ formulir, laporan, onBuka }: Props) {
  const { unit, desa, bulan, minggu, pekan, keadaan, oleh, diubahPada, tenggat, terlambat } = formulir
  const waktu = [
    desa.nama,
    formatBulan(bulan),
    minggu > 0 && t('isi.minggu', { n: minggu }),
    pekan && t('isi.pekan', { dari: formatHari(pekan.dari), sampai: formatHari(pekan.sampai) }),
  ]
  const [ubah, setUbah] = useState(false)
  const dibuka = mintaPerbaikan(formulir, laporan)
  const dikirim = keadaan !== 'belum' && keadaan !== 'draf' && oleh !== null && diubahPada !== null
  return (
    <header className="isi-kepala">
      <h2>{namaUnit(unit)}</h2>
      <p className="redup">
        {waktu.filter(Boolean).join(' · ')}
        {' · '}
        {dikirim
          ? t('isi.oleh', { keadaan: kataStatusLaporan(keadaan), oleh, waktu: formatWaktu(diubahPada) })
          : t(terlambat ? 'isi.terlambat' : 'isi.tenggat', { hari: formatHari(tenggat) })}
      </p>
      {dibuka && (
        <div className="isi-dibuka" role="note">
          <p>{t('isi.dibuka', { oleh: dibuka.oleh, waktu: formatWaktu(dibuka.pada), alasan: dibuka.alasan })}</p>
          <p>{t('isi.dibuka.arti')}</p>
        </div>
      )}
      {laporan.tidakBuka !== null && (
        <p className="isi-tidak-buka">
          <IsianTanda keadaan="kosong" kata={t('isi.tutup.dinyatakan', { alasan: laporan.tidakBuka })} />
          {formulir.bolehUbah && keadaanSini(laporan) === 'ditolak' && (
            <button type="button" className="link-button" onClick={() => setUbah(true)}>
              {t('isi.tutup.ubah')}
            </button>
          )}
          {formulir.bolehUbah && (
            <button type="button" className="link-button" onClick={onBuka}>
              {t('isi.tutup.batal')}
            </button>
          )}
        </p>
      )}
      {ubah && laporan.tidakBuka !== null && (
        <TutupSheet alamat={laporan} unit={unit} awal={laporan.tidakBuka} onClose={() => setUbah(false)} />
      )}
      <Sasaran sasaran={formulir.sasaran} />
    </header>
  )
}

function Sasaran({ sasaran }: Pick<Formulir, 'sasaran'>) {
  const ada = sasaran.filter(({ proyeksi, riil }) => proyeksi !== null || riil !== null)
  if (ada.length === 0) return null
  return (
    <details className="isi-sasaran">
      <summary>{t('isi.sasaran.judul')}</summary>
      <ul>
        {ada.map(({ jenis, nama, proyeksi, riil }) => (
          <li key={jenis}>
            <span>{nama}</span>
            <span className="angka">
              {proyeksi !== null && formatJumlah(proyeksi)}
              {proyeksi !== null && riil !== null && ' · '}
              {riil !== null && t('isi.sasaran.riil', { n: formatJumlah(riil) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
