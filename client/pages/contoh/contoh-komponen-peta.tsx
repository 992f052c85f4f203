import '#client/styles/peta-alat.css'
import '#client/styles/ringkasan.css'
import { useState } from 'react'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { getTanda, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import type { GambarSvg } from '#client/map/jalur-svg.ts'
import { LAPISAN_UNIT, type Lapisan } from '#client/map/lapisan.ts'
import { PetaKecil } from '#client/map/peta-kecil.tsx'
import { TandaUnit } from '#client/map/tanda-unit.tsx'
import { PetaLapisan } from '#client/pages/peta/peta-lapisan.tsx'

const SISI = 40

/** A desa for every look, side by side. */
const GAMBAR: GambarSvg = {
  lebar: SISI * URUTAN_TAMPAK.length,
  tinggi: SISI,
  bentuk: URUTAN_TAMPAK.map((kode, i) => ({ kode, d: `M${i * SISI} 0h${SISI}v${SISI}h-${SISI}Z` })),
  garis: `M0 0h${SISI * URUTAN_TAMPAK.length}v${SISI}H0Z`,
}
const DAERAH = new Map(
  URUTAN_TAMPAK.map((tampak) => [tampak, { kunci: tampak, tanda: getTanda(tampak), nilai: tampak, redup: false }]),
)
const HITUNG = LAPISAN_UNIT.map((jenis, i) => ({ jenis, adaTitik: i === 4 ? 0 : 16 * (i + 1), tanpaTitik: i }))

/** What lies over the map: marks of units in both states, the layers, and a small map with every look. */
export function ContohPeta() {
  const [tampak, setTampak] = useState<ReadonlySet<Lapisan>>(new Set(['puskesmas', 'posyandu', 'garis']))
  return (
    <section aria-label="Peta">
      <h2>Peta</h2>
      <ul className="contoh-deret">
        {LAPISAN_UNIT.flatMap((jenis) =>
          (['sudah', 'belum'] as const).map((keadaan) => (
            <li key={`${jenis} ${keadaan}`}>
              <TandaUnit jenis={jenis} keadaan={keadaan} ukuran={17} />
              {kataJenisUnit(jenis)}, {keadaan}
            </li>
          )),
        )}
      </ul>
      {[true, false].map((adaLetak) => (
        <PetaLapisan
          key={String(adaLetak)}
          hitung={HITUNG}
          tampak={tampak}
          hierarki="administrasi"
          adaLetak={adaLetak}
          onUbah={(lapisan) => setTampak(new Set(lapisan))}
          onDaftar={() => undefined}
        />
      ))}
      <PetaKecil
        gambar={GAMBAR}
        daerah={DAERAH}
        namaDari={(kode) => kode}
        terpilih="jelek"
        label="Peta kecil dengan setiap jenis sel"
        onPilih={() => undefined}
      />
    </section>
  )
}
