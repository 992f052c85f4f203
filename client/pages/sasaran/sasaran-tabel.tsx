import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { kalimatSasaran } from '#client/format/kalimat-sasaran.ts'
import { jenisKelompok, type KelompokJenis } from '#client/format/sasaran.ts'
import { bacaBlok, tempelkan } from '#client/format/tempel.ts'
import type { Ubahan } from '#client/format/urung.ts'
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban } from '#contract/sasaran.ts'
import { type PanelSasaran, SasaranAlat } from './sasaran-alat.tsx'
import { SasaranBerkas } from './sasaran-berkas.tsx'
import { useDraf } from './sasaran-draf.ts'
import { SasaranKisi, type SelKisi } from './sasaran-kisi.tsx'
import { SasaranRiwayat } from './sasaran-riwayat.tsx'
import { SasaranSimpan } from './sasaran-simpan.tsx'

type Props = { readonly data: SasaranJawaban; readonly onSimpan: () => Promise<void> }

/** The table of a year: read by all health workers, filled in and corrected by the dinas. */
export function SasaranTabel({ data: terbaru, onSimpan }: Props) {
  const { data, draf, sel, salah, ubahan, kerjakan, urung, ulang, kosongkan } = useDraf(terbaru)
  const [kelompok, setKelompok] = useState<KelompokJenis>('semua')
  const [cari, setCari] = useState('')
  const [kabar, setKabar] = useState('')
  const [panel, setPanel] = useState<PanelSasaran | null>(null)
  const [sorot, setSorot] = useState<SelKisi | null>(null)
  const desa = data.desa.filter(({ nama }) => nama.toLowerCase().includes(cari.trim().toLowerCase()))
  const kolom = jenisKelompok(data.jenis, kelompok)

  const isi = (baru: readonly Ubahan[]) => {
    setKabar('')
    kerjakan(baru)
  }
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
    isi(baru)
    setKabar(kataTempel(baru.length, hasil))
  }
  const tombol = (acara: KeyboardEvent) => {
    const kunci = acara.key.toLowerCase()
    if (!(acara.ctrlKey || acara.metaKey) || (kunci !== 'z' && kunci !== 'y')) return
    acara.preventDefault()
    const langkah = kunci === 'y' || acara.shiftKey ? ulang : urung
    langkah?.()
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
      <SasaranAlat {...{ data, cari, kelompok }} onCari={setCari} onKelompok={setKelompok} onPanel={setPanel} />
      {desa.length === 0 ? (
        <p className="redup">{t('sasaran.tabel.takAda', { cari })}</p>
      ) : (
        <SasaranKisi
          {...{ data, desa, kolom, draf }}
          onIsi={(kodeDesa, jenis, baru) => isi([ubahan(kodeDesa, jenis, baru)])}
          onTempel={tempel}
          onTombol={tombol}
          onSorot={setSorot}
        />
      )}
      <p role="status" className="sasaran-kabar">
        {kabar}
      </p>
      {draf.size > 0 && <SasaranSimpan {...{ data, sel, salah, urung, ulang }} onBuang={kosongkan} onJadi={jadi} />}
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

const kataTempel = (n: number, { lewat, luar }: { readonly lewat: readonly string[]; readonly luar: number }): string =>
  [
    t('sasaran.tempel.hasil', { n }),
    lewat.length > 0 && t('sasaran.tempel.lewat', { nama: lewat.slice(0, 5).join(', ') }),
    luar > 0 && t('sasaran.tempel.luar', { n: luar }),
  ]
    .filter(Boolean)
    .join(' ')
