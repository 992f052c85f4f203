/** Opens the checklist for a reader: the area as it is today, and those of its desa of which they learn how it stands. */
import type { Db } from '#db/connection.ts'
import { mayReadPendataan } from '#domain/izin.ts'
import { cariWilayah, type DesaPohon, type WilayahPohon } from '#domain/pohon.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import { findKabupatenDari, type KabupatenDibaca } from '#store/pohon.ts'
import { bukaKabupaten, type Pembaca, type TidakAda } from './buka-wilayah.ts'

export type PendataanTerbuka = {
  readonly kab: KabupatenDibaca
  readonly wilayah: WilayahPohon
  readonly desa: readonly DesaPohon[]
  readonly hariIni: string
}

export async function bukaPendataan(
  db: Db,
  { wilayah: kode, pembaca }: { readonly wilayah: string; readonly pembaca: Pembaca },
): Promise<PendataanTerbuka | TidakAda> {
  const ada = await findKabupatenDari(db, kode)
  if (!ada) return { tidakAda: 'wilayah' }
  const bulan = bulanDi(ada.zona_waktu, pembaca.sekarang)
  const terbuka = await bukaKabupaten(db, { wilayah: kode, bulan, pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { kab, pohon, izin } = terbuka
  const wilayah = cariWilayah(pohon, kode)
  if (!wilayah) return { tidakAda: 'wilayah' }
  const desa = wilayah.desa.filter(({ desaId }) => mayReadPendataan(izin, pembaca.aktor, { kabId: kab.kab_id, desaId }))
  if (desa.length === 0 && wilayah.desa.length > 0) return { tidakAda: 'izin' }
  return { kab, wilayah, desa, hariIni: hariDi(kab.zona_waktu, pembaca.sekarang) }
}
