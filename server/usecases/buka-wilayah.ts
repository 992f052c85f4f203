/** Finds an area in the tree of a month and what its reader may read of it. Every reading endpoint begins here. */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import {
  type CakupanWilayah,
  cakupanBaca,
  type DesaUnit,
  type IzinBaca,
  izinBaca,
  mayReadWilayah,
} from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { type BarisPohon, cariWilayah, type Pohon, pohonPada, type WilayahPohon } from '#domain/pohon.ts'
import { bulanDi } from '#domain/wilayah.ts'
import { getTotalLain } from '#store/pengaturan.ts'
import { findKabupatenDari, type KabupatenDibaca, loadPohon } from '#store/pohon.ts'
import { listDesaUnit } from '#store/unit.ts'

/** Who reads, and when. */
export type Pembaca = { readonly aktor: Aktor; readonly sekarang: Date }

export type PermintaanTempat = {
  readonly wilayah: string
  readonly bulan: Bulan
  readonly pembaca: Pembaca
  /** Counts as a page does that is the same for all its readers, where whoever asks may read that page. */
  readonly halaman?: IzinBaca
}

export type WilayahTerbuka = {
  readonly kab: KabupatenDibaca
  /** The dated rows of both trees, and the trees of the month in view. */
  readonly baris: BarisPohon
  readonly pohon: Pohon
  readonly wilayah: WilayahPohon
  readonly izin: IzinBaca
  /** The scope for figures of the area; `desaId` are its desa and those counted together with them. */
  readonly cakupan: (desaId: readonly number[]) => CakupanWilayah
}

/** What was asked for does not exist, or may not be read by this reader. */
/** 'ditahan': the area may be read, but not this indikator of it. */
export type TidakAda = { readonly tidakAda: 'wilayah' | 'indikator' | 'izin' | 'ditahan' }

/** The kabupaten of an area and what may be read of it in the view of a month; a value says what is not there. */
export async function bukaKabupaten(
  db: Db,
  { wilayah, bulan, pembaca, halaman }: PermintaanTempat,
): Promise<Pick<WilayahTerbuka, 'kab' | 'baris' | 'pohon' | 'izin'> | TidakAda> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return { tidakAda: 'wilayah' }
  const bulanKini = bulanDi(kab.zona_waktu, pembaca.sekarang)
  const [baris, totalLain, desaUnit, desaUnitKini] = await Promise.all([
    loadPohon(db, kab),
    getTotalLain(db, kab.kab_id),
    desaUnitPada(db, kab.kab_id, pembaca.aktor, bulan),
    desaUnitPada(db, kab.kab_id, pembaca.aktor, bulanKini),
  ])
  const pohon = pohonPada(baris, bulan)
  const izin = izinBaca(
    { aktor: pembaca.aktor, bulanKini },
    {
      ...{ kabId: kab.kab_id, kode: kab.kode, pohon, pohonKini: pohonPada(baris, bulanKini) },
      ...{ pemekaran: baris.pemekaran, bulan, desaUnit, desaUnitKini, totalLain },
    },
  )
  return izin ? { kab, baris, pohon, izin: halaman ?? izin } : { tidakAda: 'izin' }
}

/** The same with the area itself, which this reader may read. */
export async function bukaWilayah(db: Db, minta: PermintaanTempat): Promise<WilayahTerbuka | TidakAda> {
  const terbuka = await bukaKabupaten(db, minta)
  if ('tidakAda' in terbuka) return terbuka
  const wilayah = cariWilayah(terbuka.pohon, minta.wilayah)
  if (!wilayah) return { tidakAda: 'wilayah' }
  if (!mayReadWilayah(terbuka.izin, wilayah)) return { tidakAda: 'izin' }
  return { ...terbuka, wilayah, cakupan: (desaId) => cakupanBaca(terbuka.izin, wilayah, desaId) }
}

async function desaUnitPada(db: Db, kabId: number, { penugasan }: Aktor, bulan: Bulan): Promise<DesaUnit> {
  const unitId = penugasan.tempat.flatMap((t) => (t.jenis === 'unit' && t.kabId === kabId ? [t.id] : []))
  return unitId.length === 0 ? new Map() : listDesaUnit(db, kabId, { unitId, bulan })
}
