// The cards over the map: of the row pointed at, and of the row or unit that was picked.
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Daerah } from '#client/map/daerah.ts'
import { getDaerah } from '#client/map/daerah.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { PetaKartu } from './peta-kartu.tsx'
import { PetaKartuUnit } from './peta-kartu-unit.tsx'
import { PetaKartuWilayah } from './peta-kartu-wilayah.tsx'
import type { PetaPilihan } from './peta-pilihan.ts'
import { sebutanUnit, sebutUnit } from './peta-unit.ts'

type Props = {
  readonly lembar: Lembar
  readonly daerah: ReadonlyMap<string, Daerah>
  readonly pilihan: PetaPilihan
  /** Month that the units' laporan are told of. */
  readonly bulanUnit: string
  readonly namaInduk: (baris: Baris) => string | null
  readonly onBuka: (kode: string) => void
}

export function PetaKartuSemua({ lembar, daerah, pilihan, bulanUnit, namaInduk, onBuka }: Props) {
  const { pohon } = useKonteks()
  const { sorotan, dipasang, unit, sisi, ambilFokus, tutup } = pilihan
  const ditunjuk = sorotan && cariBaris(lembar, daerah, sorotan.kunci)
  const terpasang = dipasang ? cariBaris(lembar, daerah, dipasang) : null
  const bersama = { sisi, ambilFokus, onTutup: tutup }
  const kartu = (baris: Baris, ringkas: boolean) => (
    <PetaKartuWilayah baris={baris} lembar={lembar} ringkas={ringkas} onBuka={() => onBuka(baris.kode)} />
  )
  const desaUnit = unit && pohon.desa.find(({ kode }) => kode === unit.kodeDesa)?.nama
  return (
    <>
      {ditunjuk && ditunjuk !== terpasang && (
        <PetaKartu {...bersama} nama={ditunjuk.nama} keterangan={namaInduk(ditunjuk)} titik={sorotan?.titik}>
          {kartu(ditunjuk, true)}
        </PetaKartu>
      )}
      {terpasang && (
        <PetaKartu {...bersama} nama={terpasang.nama} keterangan={namaInduk(terpasang)}>
          {kartu(terpasang, false)}
        </PetaKartu>
      )}
      {unit && !terpasang && (
        <PetaKartu
          {...bersama}
          nama={sebutUnit(unit)}
          keterangan={[sebutanUnit(unit), desaUnit].filter(Boolean).join(' · ')}
        >
          <PetaKartuUnit unit={unit} bulan={bulanUnit} />
        </PetaKartu>
      )}
    </>
  )
}

/** The row of a code: its own, the one it takes part in, or the area as a whole. */
function cariBaris(lembar: Lembar, daerah: ReadonlyMap<string, Daerah>, kode: string): Baris | null {
  if (kode === lembar.wilayah.kode) {
    return { ...lembar.total, kode, nama: lembar.wilayah.nama, induk: null, bersama: [] }
  }
  const kunci = lembar.baris.some((satu) => satu.kode === kode) ? kode : getDaerah(daerah, kode).kunci
  return lembar.baris.find((satu) => satu.kode === kunci) ?? null
}
