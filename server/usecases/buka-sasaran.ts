/** Opens the sasaran of a year: whose, in which tree, and what may be read of them. */
import type { Db } from '#db/connection.ts'
import { type Bulan, desember, januari } from '#domain/bulan.ts'
import type { Dasar } from '#domain/indikator.ts'
import { cakupanBaca, cakupanRinci, mayManageAcuan, mayReadDesa, mayReadWilayah } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { cariWilayah, type DesaPohon, pohonPada } from '#domain/pohon.ts'
import { bulanDi } from '#domain/wilayah.ts'
import { type Lingkup, listSasaran } from '#store/angka.ts'
import { findKabupatenDari, type KabupatenDibaca, loadPohon } from '#store/pohon.ts'
import { type JenisSasaran, listJenisSasaran } from '#store/sasaran.ts'
import { bukaWilayah, type Pembaca, type TidakAda, type WilayahTerbuka } from './buka-wilayah.ts'

/** The month in whose tree a year's sasaran are shown: this month, or the nearest of that year. */
export const bulanTahun = (tahun: number, bulanKini: Bulan): Bulan =>
  Math.min(Math.max(bulanKini, januari(tahun)), desember(tahun))

export type DesaSasaran = DesaPohon & {
  /** It came to be within the year, until whose end its people are counted with the desa that it left. */
  readonly baru: boolean
}

export type SasaranTercatat = {
  readonly desaId: number
  readonly jenis: string
  readonly dasar: Dasar
  readonly mulai: Bulan
  readonly jumlah: number
  readonly dokumen: string | null
}

export type SasaranTerbuka = WilayahTerbuka & {
  readonly bulan: Bulan
  /** The area's desa that this reader may read one by one. */
  readonly desa: readonly DesaSasaran[]
  readonly lingkup: Lingkup
  /** Of the whole kabupaten where its totals may be read: what the area's are held against. */
  readonly lingkupBanding: Lingkup
}

export async function bukaSasaran(
  db: Db,
  { wilayah, tahun, pembaca }: { readonly wilayah: string; readonly tahun: number; readonly pembaca: Pembaca },
): Promise<SasaranTerbuka | TidakAda> {
  // A kabupaten's own zone is known only once it is open; the trees of one night's hours are the same.
  const bulan = bulanTahun(tahun, bulanDi('Asia/Jakarta', pembaca.sekarang))
  const terbuka = await bukaWilayah(db, { wilayah, bulan, pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { kab, baris, pohon, izin } = terbuka
  const lahir = new Map(baris.desa.map((d) => [d.desaId, d.mulai]))
  const desa = terbuka.wilayah.desa
    .filter((d) => mayReadDesa(izin, d.desaId))
    .map((d) => ({ ...d, baru: (lahir.get(d.desaId) ?? 0) > januari(tahun) }))
  const kabupaten = cariWilayah(pohon, kab.kode)
  const semuaDesa = pohon.desa.map((d) => d.desaId)
  const desaId = desa.map((d) => d.desaId)
  const cakupan = cakupanRinci(izin, desaId)
  const lingkup = { kabId: kab.kab_id, cakupan, desaId }
  const seKabupaten = kabupaten !== null && mayReadWilayah(izin, kabupaten)
  return {
    ...terbuka,
    ...{ bulan, desa, lingkup },
    lingkupBanding: seKabupaten
      ? { kabId: kab.kab_id, cakupan: cakupanBaca(izin, kabupaten, semuaDesa), desaId: semuaDesa }
      : lingkup,
  }
}

/** Every sasaran of a year within a scope, both dasar, and the closed list of kinds. */
export async function ambilSasaran(
  db: Db,
  lingkup: Lingkup,
  tahun: number,
): Promise<{ readonly jenis: readonly JenisSasaran[]; readonly baris: readonly SasaranTercatat[] }> {
  const jenis = await listJenisSasaran(db)
  const baris = await listSasaran(db, lingkup, { jenis: jenis.map(({ kode }) => kode), dari: tahun, sampai: tahun })
  return { jenis, baris }
}

/** The kabupaten of a code, where this person may change what its figures rest on; null: there is none. */
export async function bukaKelola(
  db: Db,
  { wilayah, aktor }: { readonly wilayah: string; readonly aktor: Aktor },
): Promise<KabupatenDibaca | TidakAda> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return { tidakAda: 'wilayah' }
  return mayManageAcuan(aktor, kab.kab_id) ? kab : { tidakAda: 'izin' }
}

/** The desa of a kabupaten that have sasaran of their own in a year: those that it began with. */
export async function listDesaTahun(db: Db, kab: KabupatenDibaca, tahun: number): Promise<readonly DesaPohon[]> {
  return pohonPada(await loadPohon(db, kab), januari(tahun)).desa
}
