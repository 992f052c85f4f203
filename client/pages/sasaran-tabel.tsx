import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { tulisCsv } from '#client/format/csv.ts'
import { kalimatSasaran } from '#client/format/kalimat-sasaran.ts'
import {
  barisCsv,
  DRAF_KOSONG,
  jenisKelompok,
  KELOMPOK_JENIS,
  type KelompokJenis,
  selDraf,
  teksSel,
  terapkanUbahan,
} from '#client/format/sasaran.ts'
import { bacaBlok, tempelkan } from '#client/format/tempel.ts'
import { catatUbahan, RIWAYAT_KOSONG, type Ubahan, ulangi, urungkan } from '#client/format/urung.ts'
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban } from '#contract/sasaran.ts'
import { SasaranBerkas } from './sasaran-berkas.tsx'
import { SasaranKisi, type SelKisi } from './sasaran-kisi.tsx'
import { Pilih } from './sasaran-pilih.tsx'
import { SasaranRiwayat } from './sasaran-riwayat.tsx'
import { SasaranSimpan } from './sasaran-simpan.tsx'

type Props = {
  readonly data: SasaranJawaban
  readonly onSimpan: () => Promise<void>
  readonly onDraf: (ada: boolean) => void
}

/** The table of a year: read by all health workers, filled in and corrected by the dinas. */
export function SasaranTabel({ data: terbaru, onSimpan, onDraf }: Props) {
  // What somebody types over stays as they saw it: a newer one is then refused by the server, and never overwritten.
  const [terlihat, setTerlihat] = useState<SasaranJawaban | null>(null)
  const data = terlihat ?? terbaru
  const [draf, setDraf] = useState(DRAF_KOSONG)
  const [langkah, setLangkah] = useState(RIWAYAT_KOSONG)
  const [kelompok, setKelompok] = useState<KelompokJenis>('semua')
  const [cari, setCari] = useState('')
  const [kabar, setKabar] = useState('')
  const [panel, setPanel] = useState<'riwayat' | 'berkas' | null>(null)
  const [sorot, setSorot] = useState<SelKisi | null>(null)
  const { sel, salah } = selDraf(draf, data)
  const kosong = draf.size === 0
  useEffect(() => onDraf(!kosong), [kosong, onDraf])
  useEffect(() => () => onDraf(false), [onDraf])
  const desa = data.desa.filter(({ nama }) => nama.toLowerCase().includes(cari.trim().toLowerCase()))
  const kolom = jenisKelompok(data.jenis, kelompok)

  const tercatat = ({ laporan, sel: jenis }: Pick<Ubahan, 'laporan' | 'sel'>): number | null =>
    data.desa.find((d) => d.kode === laporan)?.jumlah[data.jenis.findIndex((j) => j.kode === jenis)] ?? null
  const isi = (ubahan: readonly Ubahan[]) => setDraf((lama) => terapkanUbahan(lama, ubahan, tercatat))
  const kerjakan = (ubahan: readonly Ubahan[]) => {
    setKabar('')
    setTerlihat(data)
    setLangkah((lama) => catatUbahan(lama, ubahan))
    isi(ubahan)
  }
  const mundur = (arah: typeof urungkan) => {
    const hasil = arah(langkah)
    if (!hasil) return
    setLangkah(hasil.riwayat)
    isi(hasil.isi)
  }
  const ubahan = (kodeDesa: string, jenis: string, baru: string): Ubahan => ({
    ...{ laporan: kodeDesa, sel: jenis, baru },
    lama: teksSel(draf, kodeDesa, jenis, tercatat({ laporan: kodeDesa, sel: jenis })),
  })
  const tempel = (acara: ClipboardEvent, di: { readonly baris: number; readonly kolom: number }) => {
    const teks = acara.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(teks.trimEnd())) return
    acara.preventDefault()
    const sumbu = {
      baris: desa.map(({ kode, nama }) => ({ kunci: kode, nama })),
      kolom: kolom.flatMap((ke) => {
        const satu = data.jenis[ke]
        return satu ? [{ kunci: satu.kode, nama: satu.nama }] : []
      }),
    }
    const hasil = tempelkan(bacaBlok(teks), sumbu, di)
    const baru = hasil.sel.flatMap((satu) => {
      const [d, j] = [desa[satu.baris], sumbu.kolom[satu.kolom]]
      return d && j && !d.baru ? [ubahan(d.kode, j.kunci, satu.teks)] : []
    })
    kerjakan(baru)
    setKabar(kataTempel(baru.length, hasil))
  }
  const tombol = (acara: KeyboardEvent) => {
    const kunci = acara.key.toLowerCase()
    if (!(acara.ctrlKey || acara.metaKey) || (kunci !== 'z' && kunci !== 'y')) return
    acara.preventDefault()
    mundur(kunci === 'y' || acara.shiftKey ? ulangi : urungkan)
  }
  const kosongkan = () => {
    setDraf(DRAF_KOSONG)
    setLangkah(RIWAYAT_KOSONG)
    setTerlihat(null)
  }
  const jadi = async (kata: string) => {
    await onSimpan()
    kosongkan()
    setKabar(kata)
  }
  if (data.desa.length === 0)
    return <EmptyState judul={t('sasaran.kosong.judul')} isi={t('sasaran.kosong.isi', { tahun: String(data.tahun) })} />
  return (
    <>
      <Sentence {...kalimatSasaran(data)} />
      <p className="redup">{t(data.bolehUbah ? 'sasaran.tabel.arti' : 'sasaran.tabel.baca')}</p>
      <div className="sasaran-pilih">
        <div className="sasaran-medan">
          <label htmlFor="cari-desa">{t('sasaran.cari')}</label>
          <input
            id="cari-desa"
            type="search"
            className="pilih"
            value={cari}
            onChange={(acara) => setCari(acara.target.value)}
          />
        </div>
        <Pilih
          judul={t('sasaran.jenis')}
          nilai={kelompok}
          onPilih={(nilai) => setKelompok(KELOMPOK_JENIS.find((k) => k === nilai) ?? 'semua')}
        >
          {KELOMPOK_JENIS.map((satu) => (
            <option key={satu} value={satu}>
              {t(`sasaran.jenis.${satu}`)}
            </option>
          ))}
        </Pilih>
        <span className="tombol-baris">
          <button type="button" className="button" onClick={() => setPanel('riwayat')}>
            {t('sasaran.riwayat')}
          </button>
          <button type="button" className="button" onClick={() => unduh(data)}>
            {t('sasaran.unduh')}
          </button>
          {data.bolehUbah && (
            <button type="button" className="button" onClick={() => setPanel('berkas')}>
              {t('sasaran.berkas')}
            </button>
          )}
        </span>
      </div>
      {desa.length === 0 ? (
        <p className="redup">{t('sasaran.tabel.takAda', { cari })}</p>
      ) : (
        <SasaranKisi
          {...{ data, desa, kolom, draf }}
          onIsi={(kodeDesa, jenis, baru) => kerjakan([ubahan(kodeDesa, jenis, baru)])}
          onTempel={tempel}
          onTombol={tombol}
          onSorot={setSorot}
        />
      )}
      <p role="status" className="sasaran-kabar">
        {kabar}
      </p>
      {draf.size > 0 && (
        <SasaranSimpan
          {...{ data, sel, salah }}
          urung={langkah.lalu.length > 0 ? () => mundur(urungkan) : null}
          ulang={langkah.nanti.length > 0 ? () => mundur(ulangi) : null}
          onBuang={kosongkan}
          onJadi={jadi}
        />
      )}
      {data.dokumen.length > 0 && (
        <p className="redup">
          {t('sasaran.simpan.dokumen')}: {data.dokumen.map(({ nama, banyak }) => `${nama} (${banyak})`).join('; ')}
        </p>
      )}
      {panel === 'riwayat' && <SasaranRiwayat data={data} sel={sorot} onClose={() => setPanel(null)} />}
      {panel === 'berkas' && (
        <SasaranBerkas
          jenis="sasaran"
          masa={{ wilayah: data.kabupaten.kode, tahun: data.tahun, dasar: data.dasar, mulai: data.mulai }}
          onJadi={onSimpan}
          onClose={() => setPanel(null)}
        />
      )}
    </>
  )
}

/** What a file of the screen is called and holds. */
function unduh(data: SasaranJawaban): void {
  const tautan = document.createElement('a')
  tautan.href = URL.createObjectURL(new Blob([tulisCsv(barisCsv(data))], { type: 'text/csv' }))
  tautan.download = `sasaran-${data.wilayah.kode}-${data.tahun}-${data.dasar}.csv`
  tautan.click()
  URL.revokeObjectURL(tautan.href)
}

const kataTempel = (n: number, { lewat, luar }: { readonly lewat: readonly string[]; readonly luar: number }): string =>
  [
    t('sasaran.tempel.hasil', { n }),
    lewat.length > 0 && t('sasaran.tempel.lewat', { nama: lewat.slice(0, 5).join(', ') }),
    luar > 0 && t('sasaran.tempel.luar', { n: luar }),
  ]
    .filter(Boolean)
    .join(' ')
