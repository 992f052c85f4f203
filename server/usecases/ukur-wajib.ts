import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import type { Perubahan } from '#domain/impor.ts'
import { countWajibDesa, type WajibDesa } from '#store/unit.ts'
import type { HasilImpor } from '#usecases/import/import-transaksi.ts'
import { sebut } from './cari-tempat.ts'

type Ukuran = {
  readonly kabId: number
  readonly bulan: Bulan
  /** Whether anybody wants to know. */
  readonly ukur: boolean
}

/** What is done, and for which desa more or fewer units owe laporan in a month because of it. */
export async function denganWajib(
  trx: Db,
  { kabId, bulan, ukur }: Ukuran,
  kerjakan: () => Promise<HasilImpor>,
): Promise<HasilImpor> {
  const sebelum = ukur ? await countWajibDesa(trx, kabId, bulan) : new Map<string, WajibDesa>()
  const hasil = await kerjakan()
  if (!ukur) return hasil
  const sesudah = await countWajibDesa(trx, kabId, bulan)
  const kode = [...new Set([...sebelum.keys(), ...sesudah.keys()])].sort()
  const perubahan = kode.flatMap((satu): Perubahan[] => {
    const [lama, baru] = [sebelum.get(satu)?.banyak ?? 0, sesudah.get(satu)?.banyak ?? 0]
    const nama = (sesudah.get(satu) ?? sebelum.get(satu))?.nama ?? satu
    return lama === baru
      ? []
      : [
          {
            apa: `Desa ${sebut({ nama, kode: satu })}`,
            kolom: `unit wajib lapor sejak ${formatBulan(bulan)}`,
            lama,
            baru,
          },
        ]
  })
  return { ...hasil, perubahan: [...hasil.perubahan, ...perubahan] }
}
