/**
 * Fills an empty database with the fictional kabupaten, or a part of it, through the same use cases as everybody else.
 * What is there already stays as it is: a fill that was cut short is simply done again, and one that was complete gets
 * the months that have passed since.
 */
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, januari, rentang, tahunDari } from '#domain/bulan.ts'
import { completeContoh, decideContoh, findBasisData, holdContoh } from '#store/basis-data.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { readModel, readPenduga } from './data.ts'
import { type Bahan, type Contoh, createBahan } from './hitungan.ts'
import { isiPeristiwa } from './isi-peristiwa.ts'
import { isiTahun, isiTempat } from './isi-tempat.ts'
import { kirimBulan, loadPengirim } from './kirim.ts'
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
  /** Told before each month, with how many there are. */
  readonly onMaju?: ((maju: Kemajuan) => void) | undefined
}

export type Kemajuan = { readonly bulan: Bulan; readonly ke: number; readonly dari: number }

/** Fills the database unless that is done already, or it holds real data; waits where another process is at it. */
export async function isiContoh(db: Db, permintaan: PermintaanContoh): Promise<void> {
  await holdContoh(db, async () => {
    await decideContoh(db, true)
    const basis = await findBasisData(db)
    if (!basis?.contoh || basis.selesai) return
    const contoh = await readContoh(db, permintaan)
    await isiTempat(db, contoh)
    await isiPeristiwa(db, contoh, permintaan.sampai)
    // The month after the last is the one that people now live in; it may be of another year.
    const { sampai, banyakBulan } = permintaan
    const tahun = new Set(rentang(geser(sampai, 1 - banyakBulan), geser(sampai, 1)).map(tahunDari))
    for (const satu of tahun) await isiTahun(db, contoh, satu)
    await isiLaporan(db, createBahan(contoh), permintaan)
    await completeContoh(db)
  })
}

async function readContoh(db: Db, { puskesmas }: PermintaanContoh): Promise<Contoh> {
  const katalog = await loadKatalogIsian(db)
  return {
    ...readTempat(puskesmas),
    buku: susunBuku(katalog, readModel()),
    penduga: readPenduga(),
    sengaja: readSengaja(),
    katalog,
  }
}

async function isiLaporan(db: Db, bahan: Bahan, permintaan: PermintaanContoh): Promise<void> {
  const { sampai, sekarang, onMaju } = permintaan
  const pengirim = await loadPengirim(db, KODE_KAB)
  const bulanan = urutanBulan(permintaan)
  for (const [i, bulan] of bulanan.entries()) {
    onMaju?.({ bulan, ke: i + 1, dari: bulanan.length })
    const laporan = laporanBulan(bahan, { bulan, terakhir: bulan === sampai })
    await kirimBulan(db, pengirim, { bulan, sampai, sekarang, laporan })
  }
}

/** The newest year first, so that the latest months can be looked at long before the oldest are there. */
export function urutanBulan({ sampai, banyakBulan }: Pick<PermintaanContoh, 'sampai' | 'banyakBulan'>): Bulan[] {
  const awal = geser(sampai, 1 - banyakBulan)
  const tahun = [...new Set(rentang(awal, sampai).map(tahunDari))].reverse()
  return tahun.flatMap((satu) => rentang(Math.max(awal, januari(satu)), Math.min(sampai, januari(satu) + 11)))
}
