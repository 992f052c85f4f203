import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { IsianSel } from '#client/components/isian-sel.tsx'
import { bagianFormulir, elemenFormulir } from '#client/format/isi-formulir.ts'
import { bacaBlok, tempelkan } from '#client/format/tempel.ts'
import { catatUbahan, RIWAYAT_KOSONG, type Riwayat, type Ubahan, ulangi, urungkan } from '#client/format/urung.ts'
import { t } from '#client/messages/t.ts'
import type { FormulirSimpan } from '#client/perangkat/gudang.ts'
import { useIsiRuang, useRuang } from '#client/perangkat/konteks.tsx'
import { kunciBaru } from '#client/perangkat/kunci.ts'
import { laporanBaru, siapAntre, tulisAlamat } from '#client/perangkat/laporan.ts'
import { versiServer } from './isi-data.ts'
import { gerakTabel } from './isi-tabel-gerak.ts'
import { type Kolom, kataTempel, pesanSel, sebabTutup } from './isi-tabel-kata.ts'
import { KepalaTabel } from './isi-tabel-kepala.tsx'

type BarisTabel = { readonly kunci: string; readonly nama: string; readonly kelompok: string }

const alamatDari = ({ unit, desa, bulan, minggu }: FormulirSimpan) => ({
  unit: unit.kode,
  desa: desa.kode,
  bulan,
  minggu,
})

/** The grid: every change goes the way of the form's, one laporan per column. */
export function TabelPustu({ formulir }: { readonly formulir: readonly FormulirSimpan[] }) {
  const { ubah } = useRuang()
  const { laporan } = useIsiRuang()
  const [riwayat, setRiwayat] = useState<Riwayat>(RIWAYAT_KOSONG)
  const [kabar, setKabar] = useState('')
  const tabel = useRef<HTMLTableElement>(null)
  const kolom: readonly Kolom[] = formulir.map((satu) => ({
    formulir: satu,
    laporan: laporan.get(tulisAlamat(alamatDari(satu))) ?? laporanBaru(alamatDari(satu), versiServer(satu)),
    elemen: new Set(elemenFormulir(satu).map(({ kode }) => kode)),
  }))
  const baris = barisTabel(formulir)

  const isi = (ubahan: readonly Ubahan[]): void => {
    for (const satu of kolom) {
      const milik = ubahan.filter((u) => u.laporan === satu.laporan.alamat)
      if (milik.length === 0) continue
      const teks = Object.fromEntries(milik.map(({ sel, baru }) => [sel, baru]))
      void ubah(satu.laporan, { jenis: 'isi', teks, pada: Date.now() }, versiServer(satu.formulir))
    }
  }
  const kerjakan = (ubahan: readonly Ubahan[]): void => {
    setRiwayat((lama) => catatUbahan(lama, ubahan))
    isi(ubahan)
  }
  const mundur = (arah: typeof urungkan): void => {
    const hasil = arah(riwayat)
    if (!hasil) return
    setRiwayat(hasil.riwayat)
    isi(hasil.isi)
  }
  const boleh = ({ formulir: f, laporan: l, elemen }: Kolom, kode: string) =>
    f.bolehUbah && !f.perluAlasan && l.bentrok === null && l.tidakBuka === null && elemen.has(kode)
  const tempel = (acara: ClipboardEvent<HTMLInputElement>, di: { baris: number; kolom: number }): void => {
    const teks = acara.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(teks.trimEnd())) return
    acara.preventDefault()
    const sumbu = { baris, kolom: kolom.map(({ formulir: f }) => ({ kunci: f.unit.kode, nama: f.unit.nama })) }
    const { sel, lewat, luar } = tempelkan(bacaBlok(teks), sumbu, di)
    const ubahan = sel.flatMap((satu): Ubahan[] => {
      const [k, b] = [kolom[satu.kolom], baris[satu.baris]]
      if (!k || !b || !boleh(k, b.kunci)) return []
      return [{ laporan: k.laporan.alamat, sel: b.kunci, lama: k.laporan.teks[b.kunci] ?? '', baru: satu.teks }]
    })
    kerjakan(ubahan)
    const tertutup = kolom.filter((k, j) =>
      sel.some((s) => s.kolom === j && s.teks !== '' && !boleh(k, baris[s.baris]?.kunci ?? '')),
    )
    setKabar(kataTempel(ubahan, { lewat, luar, tertutup: tertutup.map((k) => k.formulir.unit.nama) }))
  }
  const tombol = (acara: KeyboardEvent<HTMLTableElement>): void => {
    const kunci = acara.key.toLowerCase()
    if ((acara.ctrlKey || acara.metaKey) && (kunci === 'z' || kunci === 'y')) {
      acara.preventDefault()
      mundur(kunci === 'y' || acara.shiftKey ? ulangi : urungkan)
    } else gerakTabel(acara)
  }
  const siap = kolom.filter(({ laporan: l }) => siapAntre(l))
  const kirim = async () => {
    for (const { laporan: l } of siap) await ubah(l, { jenis: 'antre', kunci: kunciBaru(), pada: Date.now() })
  }
  return (
    <>
      <p className="redup">{t('isi.tabel.arti')}</p>
      <section className="isi-tabel-wadah" aria-label={t('isi.tabel.judul')}>
        <table ref={tabel} className="isi-tabel" onKeyDown={tombol}>
          <KepalaTabel
            kolom={kolom.map((k) => ({ unit: k.formulir.unit, laporan: k.laporan, sebab: sebabTutup(k) }))}
          />
          <tbody>
            {baris.map((satu, i) => (
              <Baris
                key={satu.kunci}
                baris={satu}
                awal={baris[i - 1]?.kelompok !== satu.kelompok}
                banyak={kolom.length}
              >
                {kolom.map((k, j) => (
                  <IsianSel
                    key={k.laporan.alamat}
                    nama={`${satu.nama}, ${k.formulir.unit.nama}`}
                    letak={`${i}:${j}`}
                    teks={k.laporan.teks[satu.kunci] ?? ''}
                    lalu={
                      boleh(k, satu.kunci)
                        ? (elemenFormulir(k.formulir).find(({ kode }) => kode === satu.kunci)?.lalu ?? null)
                        : null
                    }
                    tertutup={!boleh(k, satu.kunci)}
                    pesan={pesanSel(k, satu.kunci)}
                    onTempel={(acara) => tempel(acara, { baris: i, kolom: j })}
                    onIsi={(baru) =>
                      kerjakan([
                        { laporan: k.laporan.alamat, sel: satu.kunci, lama: k.laporan.teks[satu.kunci] ?? '', baru },
                      ])
                    }
                  />
                ))}
              </Baris>
            ))}
          </tbody>
        </table>
      </section>
      <div className="isi-bilah">
        {kabar && <p role="status">{kabar}</p>}
        <div className="isi-bilah-baris">
          <span className="tombol-baris">
            <button
              type="button"
              className="button"
              disabled={riwayat.lalu.length === 0}
              onClick={() => mundur(urungkan)}
            >
              {t('isi.tabel.urung')}
            </button>
            <button
              type="button"
              className="button"
              disabled={riwayat.nanti.length === 0}
              onClick={() => mundur(ulangi)}
            >
              {t('isi.tabel.ulangi')}
            </button>
          </span>
          <button
            type="button"
            data-kirim
            className="button button-utama"
            disabled={siap.length === 0}
            onClick={() => void kirim()}
          >
            {siap.length > 0 ? t('isi.tabel.kirim', { n: siap.length }) : t('isi.tabel.kirim.kosong')}
          </button>
        </div>
      </div>
    </>
  )
}

type BarisProps = {
  readonly baris: BarisTabel
  readonly awal: boolean
  readonly banyak: number
  readonly children: React.ReactNode
}

const Baris = ({ baris, awal, banyak, children }: BarisProps) => (
  <>
    {awal && (
      <tr className="isi-tabel-kelompok">
        <th scope="rowgroup" colSpan={banyak + 1}>
          <span>{baris.kelompok}</span>
        </th>
      </tr>
    )}
    <tr>
      <th scope="row">{baris.nama}</th>
      {children}
    </tr>
  </>
)

/** Every field that any of the units owes, in the order of the form. */
function barisTabel(formulir: readonly FormulirSimpan[]): readonly BarisTabel[] {
  const baris = new Map<string, BarisTabel>()
  for (const satu of formulir)
    for (const { kelompok } of bagianFormulir(satu).wajib)
      for (const k of kelompok)
        for (const { kode, nama } of k.elemen)
          if (!baris.has(kode)) baris.set(kode, { kunci: kode, nama, kelompok: k.nama })
  return [...baris.values()]
}
