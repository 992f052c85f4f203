/** Opens a campaign for a reader: the area of today, its desa with what was done there, and who reports. */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import { type IzinBaca, mayReadDesa, mayReadWilayah, mayReportKampanye } from '#domain/izin.ts'
import { type DesaKampanye, keadaanKampanye } from '#domain/kampanye.ts'
import type { Aktor } from '#domain/peran.ts'
import { cariWilayah, type Pohon, type WilayahPohon } from '#domain/pohon.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import {
  type HarianRingkas,
  type KampanyeMassal,
  listHarian,
  listPosKampanye,
  listSasaranKampanye,
  type PosKampanye,
} from '#store/kampanye-massal.ts'
import { findKabupatenDari, type KabupatenDibaca } from '#store/pohon.ts'
import { listDesaUnit } from '#store/unit.ts'
import { bukaKabupaten, type Pembaca, type TidakAda } from './buka-wilayah.ts'

export type KampanyeTerbuka = {
  readonly kab: KabupatenDibaca
  readonly pohon: Pohon
  readonly izin: IzinBaca
  readonly aktor: Aktor
  readonly wilayah: WilayahPohon
  readonly hariIni: string
  readonly bulan: Bulan
}

export async function bukaKampanye(
  db: Db,
  { wilayah: kode, pembaca }: { readonly wilayah: string; readonly pembaca: Pembaca },
): Promise<KampanyeTerbuka | TidakAda> {
  const ada = await findKabupatenDari(db, kode)
  if (!ada) return { tidakAda: 'wilayah' }
  const bulan = bulanDi(ada.zona_waktu, pembaca.sekarang)
  const terbuka = await bukaKabupaten(db, { wilayah: kode, bulan, pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { kab, pohon, izin } = terbuka
  const wilayah = cariWilayah(pohon, kode)
  if (!wilayah) return { tidakAda: 'wilayah' }
  if (!mayReadWilayah(izin, wilayah)) return { tidakAda: 'izin' }
  const hariIni = hariDi(kab.zona_waktu, pembaca.sekarang)
  return { kab, pohon, izin, aktor: pembaca.aktor, wilayah, hariIni, bulan }
}

/** The one named; else one that runs today, else the latest that is not called off. */
export function pilihKampanye(
  daftar: readonly KampanyeMassal[],
  { hariIni, nomor }: { readonly hariIni: string; readonly nomor: number | undefined },
): KampanyeMassal | undefined {
  if (nomor !== undefined) return daftar.find(({ kampanyeId }) => kampanyeId === nomor)
  return (
    daftar.find((satu) => keadaanKampanye(satu, hariIni) === 'berjalan') ??
    daftar.find(({ batal, mulai }) => !batal && mulai <= hariIni) ??
    daftar.find(({ batal }) => !batal)
  )
}

export type IsiKampanyeTerbuka = {
  readonly desa: ReadonlyMap<number, DesaKampanye>
  readonly harian: readonly HarianRingkas[]
  /** Units that report, for each desa of the area with a sasaran that they serve. */
  readonly pos: readonly PosKampanye[]
  readonly tanggal: string
}

/** What was done in the desa of an area, up to the campaign's last day. */
export async function loadKampanye(
  db: Db,
  { kab, wilayah, hariIni, bulan }: KampanyeTerbuka,
  kampanye: KampanyeMassal,
): Promise<IsiKampanyeTerbuka> {
  const kunci = { kabId: kab.kab_id, kampanyeId: kampanye.kampanyeId }
  const [sasaran, semua, pos] = await Promise.all([
    listSasaranKampanye(db, kunci),
    listHarian(db, kunci),
    listPosKampanye(db, kab.kab_id, { pelapor: kampanye.pelapor, bulan }),
  ])
  const bersasaran = new Map(sasaran.map((satu) => [satu.desaId, satu.sasaran]))
  const milik = new Set(wilayah.desa.map(({ desaId }) => desaId))
  const harian = semua.filter(({ desaId }) => milik.has(desaId))
  const perDesa = kelompokkan(harian, ({ desaId }) => desaId)
  const jumlah = (desaId: number, hari: (tanggal: string) => boolean): number | null => {
    const ada = (perDesa.get(desaId) ?? []).filter(({ tanggal }) => hari(tanggal))
    return ada.length === 0 ? null : ada.reduce((n, { dilayani }) => n + dilayani, 0)
  }
  const desa = new Map(
    [...milik].map((desaId): [number, DesaKampanye] => [
      desaId,
      {
        sasaran: bersasaran.get(desaId) ?? null,
        sebelum: jumlah(desaId, (tanggal) => tanggal < hariIni),
        hariIni: jumlah(desaId, (tanggal) => tanggal >= hariIni),
      },
    ]),
  )
  const tanggal = hariIni > kampanye.selesai ? kampanye.selesai : hariIni
  const wajib = pos.filter(({ desaId }) => milik.has(desaId) && (bersasaran.get(desaId) ?? 0) > 0)
  return { desa, harian, pos: wajib, tanggal }
}

/** Of units and the desa that they serve those for which this person says what was done. */
export async function posDiisi(
  db: Db,
  { kab, pohon, aktor, bulan }: KampanyeTerbuka,
  semua: readonly PosKampanye[],
): Promise<readonly PosKampanye[]> {
  const { kab_id: kabId } = kab
  const unitId = aktor.penugasan.tempat.flatMap((t) => (t.jenis === 'unit' && t.kabId === kabId ? [t.id] : []))
  const desaUnit = unitId.length === 0 ? new Map() : await listDesaUnit(db, kabId, { unitId, bulan })
  const puskesmas = new Map(pohon.desa.map((d) => [d.desaId, d.puskesmas?.id ?? null]))
  return semua.filter(({ desaId, unitId: unit, jenisUnitId }) => {
    const tempat = { kabId, desaId, unitId: unit, jenisUnitId, puskesmasId: puskesmas.get(desaId) ?? null, desaUnit }
    return mayReportKampanye(aktor, tempat)
  })
}

/** The desa of the area that may be read one by one. */
export const desaTerbaca = ({ wilayah, izin }: KampanyeTerbuka) =>
  wilayah.desa.filter(({ desaId }) => mayReadDesa(izin, desaId))
