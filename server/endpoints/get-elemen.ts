import type { getElemen } from '#contract/elemen.ts'
import { PILAH_JUMLAH } from '#domain/isian.ts'
import type { Handler } from '#http/mount.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'

export const handleGetElemen: Handler<
  typeof getElemen.kueri,
  typeof getElemen.isi,
  typeof getElemen.keluaran
> = async ({ db }) => {
  const { elemen, pilah, kelompok } = await loadKatalogIsian(db)
  return {
    elemen: [...elemen.values()].map(({ kode, nama, kelompokId, sifat }) => ({
      ...{ kode, nama, kelompok: kelompok.get(kelompokId)?.nama ?? '', sampaiBulanIni: sifat === 'sampai-bulan-ini' },
    })),
    pilah: [...pilah.values()]
      .filter(({ pilahId }) => pilahId !== PILAH_JUMLAH)
      .map(({ kode, jenisKelamin, umur, disabilitas }) => ({ kode, jenisKelamin, umur, disabilitas })),
  }
}
