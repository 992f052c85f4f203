import type { Db } from '#db/connection.ts'
import { type Bulan, rentang } from '#domain/bulan.ts'
import { type PasanganLapor, pasanganLapor, type Tenggat, type Terkirim } from '#domain/kelengkapan.ts'
import { type Lingkup, listLapor, listWajib } from '#store/angka.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { listTerkirim } from '#store/kelengkapan.ts'
import { getTenggat } from '#store/tahap.ts'

export type PasanganTerbaca = {
  /** Every (unit, desa) pair that owed a laporan, month by month. */
  readonly pasangan: readonly PasanganLapor[]
  readonly terkirim: readonly Terkirim[]
  /** Units that owe or handed in anything at all. */
  readonly unitId: readonly number[]
  /** The kabupaten's own deadlines. */
  readonly tenggat: Tenggat
}

/**
 * Who owed a monthly laporan of some desa in the months from `dari` to `sampai`, and who handed one in. Weekly recaps have
 * deadlines of their own: neither does one of them stand for the month, nor does the month wait for them.
 */
export async function bacaPasangan(
  db: Db,
  lingkup: Lingkup & { readonly desaId: readonly number[] },
  jangka: { readonly dari: Bulan; readonly sampai: Bulan },
): Promise<PasanganTerbaca> {
  const [katalog, semuaWajib, lapor, terkirim, tenggat] = await Promise.all([
    loadKatalogIsian(db),
    listWajib(db, lingkup, 'semua'),
    listLapor(db, lingkup, { kelompokId: 'semua', ...jangka }),
    listTerkirim(db, lingkup, jangka),
    getTenggat(db, lingkup.kabId),
  ])
  const wajib = semuaWajib.filter((w) => katalog.kelompok.get(w.kelompokId)?.mingguan !== true)
  const bulanJadwal = new Map([...katalog.kelompok.values()].map((k) => [k.kelompokId, k.bulanJadwal]))
  return {
    pasangan: pasanganLapor({ wajib, bulanJadwal }, { lapor, terkirim }, rentang(jangka.dari, jangka.sampai)),
    terkirim,
    tenggat,
    unitId: [...new Set([...wajib.map((w) => w.unitId), ...terkirim.map((t) => t.unitId)])],
  }
}
