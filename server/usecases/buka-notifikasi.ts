/** Opens notifications for reading: those of an area, or one with its desa; in the tree of today, since they are for today. */
import type { Db } from '#db/connection.ts'
import { tahunDari } from '#domain/bulan.ts'
import type { Indikator } from '#domain/indikator.ts'
import { cakupanRinci, type IzinBaca, mayClose, mayFollowUp, mayReadNotifikasi, type TempatDesa } from '#domain/izin.ts'
import { type DesaPohon, pohonPada } from '#domain/pohon.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import { findNotifikasiTerdaftar, type LingkupNotifikasi, type NotifikasiTerdaftar } from '#store/daftar-notifikasi.ts'
import { loadIndikatorTahunan } from '#store/katalog.ts'
import { bukaKabupaten, bukaWilayah, type Pembaca, type TidakAda, type WilayahTerbuka } from './buka-wilayah.ts'
import { desaUnitAktor } from './tempat-laporan.ts'

export type KatalogNotifikasi = ReadonlyMap<string, Indikator>

export type NotifikasiWilayah = WilayahTerbuka & {
  readonly lingkup: LingkupNotifikasi
  readonly katalog: KatalogNotifikasi
}

/** Where a kabupaten's own zone is not known yet; of one night's hours the trees are the same. */
const bulanKira = ({ sekarang }: Pembaca) => bulanDi('Asia/Jakarta', sekarang)

export async function bukaNotifikasiWilayah(
  db: Db,
  { wilayah, pembaca }: { readonly wilayah: string; readonly pembaca: Pembaca },
): Promise<NotifikasiWilayah | TidakAda> {
  const bulan = bulanKira(pembaca)
  const terbuka = await bukaWilayah(db, { wilayah, bulan, pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { kab, izin } = terbuka
  const katalog = await loadKatalog(db, kab.kab_id, bulan)
  const desaId = terbuka.wilayah.desa.map((d) => d.desaId)
  const lingkup = {
    ...{ kabId: kab.kab_id, cakupan: cakupanRinci(izin, desaId), desaId, hanya: hanyaBaca(izin, katalog) },
    hariIni: hariDi(kab.zona_waktu, pembaca.sekarang),
  }
  return { ...terbuka, lingkup, katalog }
}

/** The indikator that this reader is told of one by one; null: of all, and of every other matter. */
function hanyaBaca(izin: IzinBaca, katalog: KatalogNotifikasi): readonly string[] | null {
  if (izin.hanyaSah) return []
  if (izin.sensitif === 'semua') return null
  return [...katalog.values()].filter((i) => !i.sensitif).map((i) => i.kode)
}

/** The indikator of the year of a month, by code. */
export const loadKatalog = async (db: Db, kabId: number, bulan: number): Promise<KatalogNotifikasi> =>
  new Map((await loadIndikatorTahunan(db, { kabId }))(tahunDari(bulan)).map((i) => [i.kode, i]))

/** One notification, open for whoever asks. */
export type NotifikasiTerbuka = {
  readonly kabId: number
  readonly nomor: number
  readonly baris: NotifikasiTerdaftar
  readonly desa: DesaPohon
  readonly katalog: KatalogNotifikasi
  readonly hariIni: string
  readonly boleh: { readonly tindak: boolean; readonly tutup: boolean }
}

export type NotifikasiTidakAda = { readonly tidakAda: 'notifikasi' }

/** What may not be read is not there: its number says nothing. */
export async function bukaNotifikasi(
  db: Db,
  { wilayah, nomor, pembaca }: { readonly wilayah: string; readonly nomor: number; readonly pembaca: Pembaca },
): Promise<NotifikasiTerbuka | TidakAda | NotifikasiTidakAda> {
  const terbuka = await bukaKabupaten(db, { wilayah, bulan: bulanKira(pembaca), pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { kab, izin } = terbuka
  const kabId = kab.kab_id
  const bulan = bulanDi(kab.zona_waktu, pembaca.sekarang)
  const hariIni = hariDi(kab.zona_waktu, pembaca.sekarang)
  const [baris, katalog] = await Promise.all([
    findNotifikasiTerdaftar(db, { kabId, nomor, hariIni }),
    loadKatalog(db, kabId, bulan),
  ])
  const desa = baris && pohonPada(terbuka.baris, bulan).desa.find((d) => d.desaId === baris.desaId)
  const sensitif = katalog.get(baris?.indikator ?? '')?.sensitif ?? false
  if (!baris || !desa || !mayReadNotifikasi(izin, { ...baris, sensitif })) return { tidakAda: 'notifikasi' }
  const tempat: TempatDesa = {
    ...{ kabId, desaId: desa.desaId, puskesmasId: desa.puskesmas?.id ?? null },
    desaUnit: await desaUnitAktor(db, kabId, pembaca.aktor, bulan),
  }
  const boleh = { tindak: mayFollowUp(pembaca.aktor, tempat), tutup: mayClose(pembaca.aktor, tempat) }
  return { kabId, nomor, baris, desa, katalog, hariIni, boleh }
}
