/**
 * Fills an empty database with the fictional kabupaten, or a part of it, through the same use cases as everybody else.
 * What is there already stays as it is: a fill that was cut short is simply done again, and one that was complete gets
 * the months that have passed since.
 */
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, januari, rentang, tahunDari } from '#domain/bulan.ts'
import { completeContoh, decideContoh, findBasisData, findBulanContoh, holdContoh } from '#store/basis-data.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { seedPenggunaContoh } from '#usecases/seed-pengguna-contoh.ts'
import { readModel, readPenduga } from './data.ts'
import { type Bahan, type Contoh, createBahan } from './hitungan.ts'
import { isiKader } from './isi-kader.ts'
import { isiLokmin } from './isi-lokmin.ts'
import { isiPendataan } from './isi-pendataan.ts'
import { isiPeristiwa } from './isi-peristiwa.ts'
import { isiTahun, isiTempat, mulaiWajib } from './isi-tempat.ts'
import { isiTindak } from './isi-tindak.ts'
import { belumAda, kirimBulan, loadPengirim } from './kirim.ts'
import { laporanBulan } from './laporan.ts'
import { susunBuku } from './resep.ts'
import { readSengaja } from './sengaja.ts'
import { KODE_KAB, readTempat } from './tempat.ts'

export type PermintaanContoh = {
  /** The last month; not later than the month before `sekarang`. */
  readonly sampai: Bulan
  readonly banyakBulan: number
  readonly sekarang: Date
  /** Codes of the puskesmas whose work areas are filled; absent: the whole kabupaten. */
  readonly puskesmas?: readonly string[] | undefined
  /** Draws every count anew, under this name; absent: the example as it ships. */
  readonly undian?: string | undefined
  /** Whether notifications are raised too, and some of them followed up: a first start has the time for it. */
  readonly tindakLanjut?: boolean
  /** Told before each month, with how many there are. */
  readonly onMaju?: ((maju: Kemajuan) => void) | undefined
}

export type Kemajuan = {
  readonly bulan: Bulan
  readonly ke: number
  readonly dari: number
  /** The newest year is complete: the latest months can be looked at. */
  readonly terbuka: boolean
}

/**
 * Fills the database with what it lacks up to the last month asked for, unless it holds real data; waits where another
 * process is at it.
 */
export async function isiContoh(db: Db, permintaan: PermintaanContoh): Promise<void> {
  await holdContoh(db, async () => {
    await decideContoh(db, true)
    const basis = await findBasisData(db)
    if (!basis?.contoh) return
    const lama = basis.selesai ? await findBulanContoh(db) : null
    if (lama !== null && lama >= permintaan.sampai) return
    const contoh = await readContoh(db, permintaan)
    await (lama === null ? isiSemua(db, contoh, permintaan) : lanjutkan(db, contoh, { ...permintaan, lama }))
    await isiKader(db, permintaan)
    await isiLokmin(db, permintaan)
    if (permintaan.tindakLanjut) await isiTindak(db, permintaan)
    await isiPendataan(db, permintaan)
    await completeContoh(db)
  })
}

async function isiSemua(db: Db, contoh: Contoh, permintaan: PermintaanContoh): Promise<void> {
  const { sampai } = permintaan
  await isiTempat(db, contoh)
  await isiPeristiwa(db, contoh, sampai)
  // What happened to a desa sets anew what is due of it.
  await mulaiWajib(db, contoh)
  // From here on the doors of the example open.
  await seedPenggunaContoh(db, permintaan.sekarang)
  const bulanan = urutanBulan(permintaan)
  await isiTahunan(db, contoh, [...bulanan, geser(sampai, 1)])
  await isiLaporan(db, createBahan(contoh), { ...permintaan, bulanan, lanjutan: false })
}

/** The months since, and of the last one there was what had not come in by then. */
async function lanjutkan(
  db: Db,
  contoh: Contoh,
  permintaan: PermintaanContoh & { readonly lama: Bulan },
): Promise<void> {
  const { lama, sampai } = permintaan
  await isiPeristiwa(db, contoh, sampai)
  // What happened to a desa sets anew what is due of it.
  await mulaiWajib(db, contoh)
  const tahunBaru = rentang(geser(lama, 2), geser(sampai, 1)).filter((b) => tahunDari(b) > tahunDari(geser(lama, 1)))
  await isiTahunan(db, contoh, tahunBaru)
  const bulanan = rentang(geser(lama, -1), sampai)
  await isiLaporan(db, createBahan(contoh), { ...permintaan, bulanan, lanjutan: true })
}

// The month after the last is the one that people now live in; it may be of another year.
async function isiTahunan(db: Db, contoh: Contoh, bulanan: readonly Bulan[]): Promise<void> {
  for (const tahun of new Set(bulanan.map(tahunDari))) await isiTahun(db, contoh, tahun)
}

async function readContoh(db: Db, { puskesmas, undian }: PermintaanContoh): Promise<Contoh> {
  const katalog = await loadKatalogIsian(db)
  return {
    ...readTempat(puskesmas),
    buku: susunBuku(katalog, readModel()),
    penduga: readPenduga(),
    sengaja: readSengaja(),
    katalog,
    undian,
  }
}

type PermintaanLaporan = PermintaanContoh & {
  readonly bulanan: readonly Bulan[]
  /** Goes on with an example that people may have worked in. */
  readonly lanjutan: boolean
}

async function isiLaporan(db: Db, bahan: Bahan, permintaan: PermintaanLaporan): Promise<void> {
  const { sampai, sekarang, bulanan, lanjutan, onMaju } = permintaan
  const pengirim = await loadPengirim(db, KODE_KAB)
  for (const [i, bulan] of bulanan.entries()) {
    const terbuka = tahunDari(bulan) < tahunDari(sampai)
    onMaju?.({ bulan, ke: i + 1, dari: bulanan.length, terbuka })
    const semua = laporanBulan(bahan, { bulan, terakhir: bulan === sampai })
    const laporan = lanjutan ? await belumAda(db, pengirim, { bulan, laporan: semua }) : semua
    const lama = lanjutan ? semua.filter((l) => !laporan.includes(l)) : []
    await kirimBulan(db, pengirim, { bulan, sampai, sekarang, laporan, lama })
  }
}

/** The newest year first, so that the latest months can be looked at long before the oldest are there. */
export function urutanBulan({ sampai, banyakBulan }: Pick<PermintaanContoh, 'sampai' | 'banyakBulan'>): Bulan[] {
  const awal = geser(sampai, 1 - banyakBulan)
  const tahun = [...new Set(rentang(awal, sampai).map(tahunDari))].reverse()
  return tahun.flatMap((satu) => rentang(Math.max(awal, januari(satu)), Math.min(sampai, januari(satu) + 11)))
}
