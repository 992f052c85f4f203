import { useMemo } from 'react'
import { DENGAN_TERBANYAK } from '#client/frame/alamat.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { PetaCari } from '#client/pages/peta/peta-cari.tsx'
import { daftarTempat } from '#client/pages/peta/peta-unit.ts'

/** Two whole years and a month: a comparison has the same season twice. */
const PANJANG_BANDING = 25

/** Type the name of an area of any level; each choice adds a line. */
export function TrenBandingPilih() {
  const { konteks, pohon, ubah } = useKonteks()
  const { wilayah, dengan, panjang } = konteks
  const tempat = useMemo(() => {
    const terbaca = new Set(
      [...pohon.kecamatan, ...pohon.puskesmas, ...pohon.desa].filter((satu) => satu.terbaca).map(({ kode }) => kode),
    )
    const dipakai = new Set([wilayah, ...dengan])
    return daftarTempat(pohon, []).filter(({ kode }) => terbaca.has(kode) && !dipakai.has(kode))
  }, [pohon, wilayah, dengan])
  if (dengan.length >= DENGAN_TERBANYAK) return <p className="redup">{t('tren.banding.penuh')}</p>
  return (
    <PetaCari
      label={t('tren.banding.tambah')}
      petunjuk={t('tren.banding.tambah.isi')}
      tempat={tempat}
      onPilih={({ kode }) =>
        ubah(
          {
            dengan: [...dengan, kode],
            banding: false,
            panjang: dengan.length === 0 && panjang < PANJANG_BANDING ? PANJANG_BANDING : panjang,
          },
          { ganti: dengan.length > 0 },
        )
      }
    />
  )
}
