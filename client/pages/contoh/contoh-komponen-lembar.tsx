import '#client/styles/tanda.css'
import '#client/styles/lembar.css'
import '#client/styles/lembar-daftar.css'
import '#client/styles/kelompok.css'
import { gambarLembar } from '#client/charts/baris-lembar.ts'
import { LembarDaftar } from '#client/charts/lembar-daftar.tsx'
import { LembarKelompok } from '#client/charts/lembar-kelompok.tsx'
import { LembarKolom } from '#client/charts/lembar-kolom.tsx'
import { LEMBAR } from './contoh-komponen-data.ts'

/** The sheet's bars, list and status table with a row in every state. */
export function ContohLembar() {
  const { indikator, baris } = LEMBAR
  const bersama = { gambar: gambarLembar(LEMBAR), indikator, keterangan: 'Lembar contoh', onBuka: () => undefined }
  return (
    <section aria-label="Lembar PWS">
      <h2>Lembar PWS</h2>
      <div className="lembar-gambar">
        <LembarKolom
          {...bersama}
          target={{ judul: 'target s.d. Juni 45 %', turunan: '90 % × 6/12' }}
          catatanTarget={null}
        />
        <LembarDaftar {...bersama} target="target s.d. Juni 45 %" />
      </div>
      <LembarKelompok baris={baris} indikator={indikator} onBuka={() => undefined} />
    </section>
  )
}
