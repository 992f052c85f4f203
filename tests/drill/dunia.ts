// The kabupaten of the drill: posyandu that post their laporan themselves, and others whose laporan come in files.
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { buatDesa, buatKabupaten, buatUnit, type Desa, type Kab, type Unit } from '#support/kisah.ts'
import { buatPengguna, buatToken } from '#support/masuk.ts'

export type Milik = { readonly desa: Desa; readonly unit: Unit }

export type Dunia = {
  readonly kab: Kab
  /** Of the program that posts. */
  readonly token: string
  /** One laporan a round is posted for each of these ... */
  readonly dikirim: readonly Milik[]
  /** ... and imported for each of these and each month. */
  readonly diimpor: readonly Milik[]
  /** Codes of the cells of a posyandu's monthly laporan. */
  readonly elemen: readonly string[]
}

export type UkuranDunia = {
  readonly kode?: string
  readonly desa: number
  readonly posyandu: number
  readonly hariToken?: number
}

export const PENGIMPOR = 'pengimpor'
/** Months of the laporan that are posted, in turn: later rounds correct what earlier ones sent. */
export const BULAN_KIRIM: readonly Bulan[] = [202401, 202402, 202403, 202404, 202405, 202406]

export async function buatDunia(
  db: Db,
  { kode = '99.01', desa: banyakDesa, posyandu, hariToken: hari = 30 }: UkuranDunia,
): Promise<Dunia> {
  const kab = await buatKabupaten(db, { kode, nama: `Uji ${kode}` })
  const dikirim: Milik[] = []
  const diimpor: Milik[] = []
  for (let i = 1; i <= banyakDesa; i += 1) {
    const desa = await buatDesa(db, kab, { kode: `${kode}.01.${2000 + i}` })
    const unit = (nama: string) => buatUnit(db, kab, { jenis: 'posyandu', nama, desa })
    for (let n = 1; n <= posyandu; n += 1) dikirim.push({ desa, unit: await unit(`Kirim ${i} ${n}`) })
    diimpor.push({ desa, unit: await unit(`Impor ${i}`) })
  }
  const tempat = [kode]
  await buatPengguna(db, { namaPengguna: `${PENGIMPOR}-${kode}`, pada: new Date(), peran: 'dinas', tempat })
  return {
    kab,
    token: await buatToken(db, { peran: 'dinas', tempat, hari }),
    dikirim,
    diimpor,
    elemen: await elemenBulanan(db),
  }
}

/** Cells of every month; those that are answered by yes or no have a largest value, and would refuse our numbers. */
async function elemenBulanan(db: Db): Promise<string[]> {
  const { elemen, kelompok } = await loadKatalogIsian(db)
  return [...elemen.values()]
    .filter((e) => e.pelapor.has(JENIS_UNIT.posyandu) && !kelompok.get(e.kelompokId)?.mingguan && e.terbesar === null)
    .map(({ kode }) => kode)
}
