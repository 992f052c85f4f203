import '#client/styles/profil.css'
import '#client/styles/tanda-lapor.css'
import { ProfilKelompok } from '#client/components/profil-indikator.tsx'
import { ProfilKepala, ProfilSasaran } from '#client/components/profil-kepala.tsx'
import { ProfilUnit } from '#client/components/profil-unit.tsx'
import { kelompokProfil } from '#client/format/kelompok-profil.ts'
import { KATALOG, PROFIL } from './contoh-komponen-data.ts'

/** The parts of a desa profile, with and without what they show. */
export function ContohProfil() {
  return (
    <section aria-label="Profil desa">
      <h2>Profil desa</h2>
      <ProfilKepala profil={PROFIL} />
      <ProfilSasaran profil={PROFIL} />
      <ProfilSasaran profil={{ ...PROFIL, sasaran: [] }} />
      <ProfilUnit profil={PROFIL} />
      {kelompokProfil(PROFIL.indikator, 'semua').map((kelompok) => (
        <ProfilKelompok key={kelompok.nama} kelompok={kelompok} findKatalog={() => KATALOG} onBuka={() => undefined} />
      ))}
    </section>
  )
}
