// Every component in every state on one page, for whoever works on them. Not in the navigation; its own words are for
// developers and stand here, not among the texts of the product.
import '#client/styles/apa-artinya.css'
import '#client/styles/contoh-komponen.css'
import '#client/styles/garis-kecil.css'
import { type ReactNode, useState } from 'react'
import { Problem } from '#client/api/problem.ts'
import { Angka } from '#client/components/angka.tsx'
import { ArtiIndikator, ArtiIstilah } from '#client/components/apa-artinya.tsx'
import { CellMark, CellStatus } from '#client/components/cell-mark.tsx'
import { Combobox } from '#client/components/combobox.tsx'
import { DataTable } from '#client/components/data-table.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { GarisKecil } from '#client/components/garis-kecil.tsx'
import { Legend } from '#client/components/legend.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { Swatch, SwatchKelas } from '#client/components/swatch.tsx'
import { kalimatPeta } from '#client/format/kalimat-peta.ts'
import { kalimatProfil } from '#client/format/kalimat-profil.ts'
import { kalimatPws } from '#client/format/kalimat-pws.ts'
import { formatHitungan, getNilai } from '#client/format/nilai.ts'
import { hitungTampak, type Tampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import { BANYAK_BARIS, GARIS, INDIKATOR, KATALOG, KEADAAN, LEMBAR, PROFIL } from './contoh-komponen-data.ts'
import { ContohLembar } from './contoh-komponen-lembar.tsx'
import { ContohPeta } from './contoh-komponen-peta.tsx'
import { ContohProfil } from './contoh-komponen-profil.tsx'
import { ContohRingkasan } from './contoh-komponen-ringkasan.tsx'

const EMPAT: readonly Tampak[] = ['baik', 'kurang', 'cukup', 'jelek']

export function ContohKomponenPage() {
  return (
    <main className="contoh-komponen">
      <h1>Komponen</h1>
      <Bagian judul="Kalimat">
        <Sentence kalimat={kalimatPeta(LEMBAR).kalimat} catatan={kalimatPeta(LEMBAR).catatan} />
        <Sentence kalimat={kalimatPws(LEMBAR)} />
        <Sentence {...kalimatProfil(PROFIL)} />
      </Bagian>
      <Bagian judul="Status dan jenis sel">
        {(['naik', 'turun'] as const).map((arah) => (
          <ul key={arah} className="contoh-deret" aria-label={arah}>
            {URUTAN_TAMPAK.map((tampak) => (
              <li key={tampak}>
                <Swatch tampak={tampak} />
                <StatusMark tampak={tampak} arah={arah} />
              </li>
            ))}
          </ul>
        ))}
        <ul className="contoh-deret" aria-label="kelas">
          {['1', '2', '3', '4', '5'].map((kelas) => (
            <li key={kelas}>
              <SwatchKelas kelas={kelas} /> kelas {kelas}
            </li>
          ))}
        </ul>
      </Bagian>
      <ContohAngka />
      <Bagian judul="Garis kecil">
        <ul className="contoh-deret">
          {GARIS.map(({ nama, ...garis }) => (
            <li key={nama}>
              <GarisKecil {...garis} label={nama} />
              {nama}
            </li>
          ))}
        </ul>
      </Bagian>
      <ContohLegenda />
      <Bagian judul="Apa artinya?">
        <p>
          {INDIKATOR.nama}
          <ArtiIndikator indikator={KATALOG} target={{ persen: 90, tingkat: 'kabupaten', dokumen: 'Renstra' }} />
        </p>
        <p>
          {t('rinci.selisih')}
          <ArtiIstilah nama={t('rinci.selisih')} istilah="istilah.selisih-ke-target" />
        </p>
      </Bagian>
      <ContohPilihan />
      <Bagian judul="Kosong, memuat, gagal">
        <EmptyState judul={t('kosong.saring.judul')} isi={t('kosong.saring.isi')} />
        <ErrorState galat={new Error('tampilan')} onUlang={() => undefined} />
        <ErrorState
          galat={new Problem(t('galat.server'), { status: 500, nomor: '7f3a-91', rincian: ['bulan: tidak dikenal'] })}
        />
        {(['kalimat', 'gambar', 'tabel', 'halaman'] as const).map((bentuk) => (
          <Skeleton key={bentuk} bentuk={bentuk} baris={3} />
        ))}
      </Bagian>
      <ContohProfil />
      <ContohRingkasan />
      <ContohLembar />
      <ContohPeta />
      <ContohTabel />
    </main>
  )
}

function Bagian({ judul, children }: { readonly judul: string; readonly children: ReactNode }) {
  return (
    <section aria-label={judul}>
      <h2>{judul}</h2>
      {children}
    </section>
  )
}

function ContohAngka() {
  return (
    <Bagian judul="Angka">
      <dl className="contoh-angka">
        {KEADAAN.map(([nama, angka]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>
              <Angka angka={angka} indikator={INDIKATOR} />
            </dd>
            <dd>
              <CellMark angka={angka} indikator={INDIKATOR} />
            </dd>
            <dd>
              <CellStatus angka={angka} arah="turun" />
            </dd>
          </div>
        ))}
      </dl>
    </Bagian>
  )
}

function ContohLegenda() {
  const [pilihan, setPilihan] = useState<ReadonlySet<Tampak>>(new Set(['jelek']))
  const hitung = hitungTampak(KEADAAN.map(([, angka]) => angka))
  const toggle = (tampak: Tampak) =>
    setPilihan((lama) => new Set(lama.has(tampak) ? [...lama].filter((satu) => satu !== tampak) : [...lama, tampak]))
  return (
    <Bagian judul="Keterangan">
      <Legend arah="naik" hitung={hitung} selalu={EMPAT} pilihan={pilihan} onPilih={toggle} />
      <Legend arah="turun" hitung={new Map()} selalu={EMPAT} />
    </Bagian>
  )
}

function ContohPilihan() {
  const [pilihan, setPilihan] = useState('desa')
  const [buka, setBuka] = useState(false)
  return (
    <Bagian judul="Pilihan">
      <div className="contoh-deret">
        <Combobox
          label="Wilayah"
          cari={t('wilayah.cari')}
          teks={LEMBAR.baris[0]?.nama ?? ''}
          nilai="99.01.01.2000"
          kelompok={[{ judul: 'Desa', butir: LEMBAR.baris.map(({ kode, nama }) => ({ kunci: kode, teks: nama })) }]}
          onPilih={() => undefined}
        />
        <Segmented
          label="Rincian"
          nilai={pilihan}
          pilihan={[
            { nilai: 'desa', teks: 'Desa' },
            { nilai: 'kecamatan', teks: 'Kecamatan' },
          ]}
          onPilih={setPilihan}
        />
        <button type="button" className="button" onClick={() => setBuka(true)}>
          Buka lembar samping
        </button>
      </div>
      {buka && (
        <Sheet judul="Lembar samping" onClose={() => setBuka(false)}>
          <p>Isi lembar samping.</p>
        </Sheet>
      )}
    </Bagian>
  )
}

function ContohTabel() {
  return (
    <Bagian judul="Tabel 390 baris">
      <div className="contoh-tabel">
        <DataTable
          keterangan="390 desa"
          baris={BANYAK_BARIS}
          kunciBaris={({ kode }) => kode}
          urutanAwal={{ kolom: 'nilai', arah: 'turun' }}
          onPilih={() => undefined}
          labelPilih={({ nama }) => nama}
          kolom={[
            { kunci: 'nama', judul: t('tabel.nama.desa'), isi: ({ nama }) => nama, nilai: ({ nama }) => nama },
            {
              kunci: 'nilai',
              judul: t('tabel.nilai'),
              rata: 'kanan',
              menurun: true,
              isi: (satu) => <CellMark angka={satu} indikator={INDIKATOR} />,
              nilai: (satu) => getNilai(satu, INDIKATOR),
            },
            { kunci: 'hitungan', judul: t('tabel.hitungan'), rata: 'kanan', isi: formatHitungan },
            { kunci: 'status', judul: t('tabel.status'), isi: (satu) => <CellStatus angka={satu} arah="naik" /> },
          ]}
        />
      </div>
    </Bagian>
  )
}
