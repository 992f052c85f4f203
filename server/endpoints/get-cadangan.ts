import type { getCadangan } from '#contract/cadangan.ts'
import { basi } from '#domain/cadangan.ts'
import type { Handler } from '#http/mount.ts'
import { findContoh } from '#store/basis-data.ts'
import { findCadanganTerakhir } from '#store/cadangan.ts'

export const handleGetCadangan: Handler<
  typeof getCadangan.kueri,
  typeof getCadangan.isi,
  typeof getCadangan.keluaran
> = async ({ db, sekarang, cadanganTerjadwal = false }) => {
  const [{ berhasil, gagal }, contoh = false] = await Promise.all([findCadanganTerakhir(db), findContoh(db)])
  const baru = gagal && (!berhasil || gagal.mulaiPada > berhasil.mulaiPada) ? gagal : null
  return {
    terjadwal: cadanganTerjadwal,
    // Nobody misses the example, unless they asked for it to be saved.
    basi: (cadanganTerjadwal || !contoh) && basi(sekarang(), berhasil?.mulaiPada ?? null),
    berhasil: berhasil && {
      pada: berhasil.mulaiPada.toISOString(),
      detik: Math.round((berhasil.selesaiPada.getTime() - berhasil.mulaiPada.getTime()) / 1000),
      terjadwal: berhasil.terjadwal,
      berkas: berhasil.berkas,
      bita: berhasil.bita,
      baris: berhasil.baris,
    },
    gagal: baru && { pada: baru.mulaiPada.toISOString(), terjadwal: baru.terjadwal, sebab: baru.sebab },
  }
}
