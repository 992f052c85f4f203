/**
 * Fills an empty database with the fictional puskesmas, through the same use cases as everybody else. What is there
 * already stays as it is, so a fill that was cut short is simply done again.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBatas } from '#berkas/batas.ts'
import { periksaBerkas, sidikBerkas } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, rentang, tahunDari } from '#domain/bulan.ts'
import type { JawabanImpor } from '#domain/impor.ts'
import type { Dasar } from '#domain/indikator.ts'
import { completeContoh, decideContoh, findBasisData, holdContoh } from '#store/basis-data.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { importBatas } from '#usecases/import-batas.ts'
import { importSasaran } from '#usecases/import-sasaran.ts'
import { importUnit } from '#usecases/import-unit.ts'
import { importWilayah } from '#usecases/import-wilayah.ts'
import {
  jalurBerkas,
  KODE_KAB,
  readDesa,
  readModel,
  readPenduga,
  readSengaja,
  readUnit,
  wilayahContoh,
} from './data.ts'
import { type Contoh, createHitung } from './hitungan.ts'
import { kirimBulan, loadPengirim } from './kirim.ts'
import { laporanBulan } from './laporan.ts'
import { sasaranContoh } from './sasaran.ts'

export type PermintaanContoh = {
  /** The last month; not later than the month before `sekarang`. */
  readonly sampai: Bulan
  readonly banyakBulan: number
  readonly sekarang: Date
  /** Told before each month, with how many there are. */
  readonly onMaju?: ((maju: Kemajuan) => void) | undefined
}

export type Kemajuan = { readonly bulan: Bulan; readonly ke: number; readonly dari: number }

const PILIHAN = { kering: false, lewatiYangDitolak: false, oleh: 'contoh', sebagaiContoh: true }

/** Fills the database unless that is done already, or it holds real data; waits where another process is at it. */
export async function isiContoh(db: Db, permintaan: PermintaanContoh): Promise<void> {
  await holdContoh(db, async () => {
    await decideContoh(db, true)
    const basis = await findBasisData(db)
    if (!basis?.contoh || basis.selesai) return
    const contoh = await readContoh(db)
    await isiTempat(db, contoh, permintaan)
    await isiLaporan(db, contoh, permintaan)
    await completeContoh(db)
  })
}

async function readContoh(db: Db): Promise<Contoh> {
  return {
    desa: readDesa(),
    unit: readUnit(),
    model: readModel(),
    penduga: readPenduga(),
    sengaja: readSengaja(),
    katalog: await loadKatalogIsian(db),
  }
}

async function isiTempat(db: Db, contoh: Contoh, { sampai, banyakBulan }: PermintaanContoh): Promise<void> {
  const { sidik } = await sidikBerkas(jalurBerkas('desa.csv'))
  const wilayah = wilayahContoh(contoh.desa)
  wajibBersih(await importWilayah(db, { wilayah, berkas: { nama: 'desa.csv', sidik }, pilihan: PILIHAN }))
  const unit = await periksaBerkas(jalurBerkas('unit.csv'))
  wajibBersih(await importUnit(db, { kodeKab: KODE_KAB, berkas: unit, rekapDesa: false, pilihan: PILIHAN }))
  // The name is what the map says under itself.
  const batas = { ...(await readBatas(jalurBerkas('batas.geojson'))), nama: 'batas rekaan' }
  wajibBersih(await importBatas(db, { kodeKab: KODE_KAB, berkas: batas, pilihan: PILIHAN }))
  // The month after the last is the one that people now live in; it may be of another year.
  const tahun = new Set(rentang(geser(sampai, 1 - banyakBulan), geser(sampai, 1)).map(tahunDari))
  for (const satu of tahun) {
    for (const dasar of ['proyeksi', 'riil'] as const) await isiSasaran(db, contoh, { tahun: satu, dasar })
  }
}

async function isiSasaran(db: Db, contoh: Contoh, { tahun, dasar }: { tahun: number; dasar: Dasar }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pws-contoh-'))
  try {
    const jalur = join(folder, `sasaran-${tahun}-${dasar}.csv`)
    await writeFile(jalur, tabelSasaran(contoh, { tahun, dasar }))
    const berkas = await periksaBerkas(jalur)
    const permintaan = { kodeKab: KODE_KAB, berkas, tahun, dasar, mulai: null, pilihan: PILIHAN }
    wajibBersih(await importSasaran(db, permintaan))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A row per desa, a column per kind, as a dinas would hand it in. */
function tabelSasaran({ desa, penduga }: Contoh, { tahun, dasar }: { tahun: number; dasar: Dasar }): string {
  const baris = sasaranContoh(desa, penduga, { tahun, dasar })
  const dokumen = dasar === 'proyeksi' ? `SK sasaran ${tahun} (contoh)` : `Pendataan ${tahun} (contoh)`
  const judul = ['desa', 'kode desa', ...penduga.map(({ jenis }) => jenis), 'dokumen']
  const isi = desa.map(({ nama, kode }) => [
    nama,
    kode,
    ...penduga.map(({ jenis }) => baris.find((b) => b.kodeDesa === kode && b.jenis === jenis)?.jumlah ?? 0),
    dokumen,
  ])
  return `${[judul, ...isi].map((satu) => satu.join(',')).join('\n')}\n`
}

/** The data files are ours: what is refused of them is a mistake in the program. */
function wajibBersih({ jenis, ditolak, diterapkan }: JawabanImpor): void {
  if (diterapkan) return
  throw new Error(`contoh: ${jenis} ditolak: ${JSON.stringify(ditolak.slice(0, 3))}`)
}

async function isiLaporan(db: Db, contoh: Contoh, permintaan: PermintaanContoh): Promise<void> {
  const { sampai, banyakBulan, sekarang, onMaju } = permintaan
  const hitung = createHitung(contoh)
  const pengirim = await loadPengirim(db, KODE_KAB)
  const bulanan = rentang(geser(sampai, 1 - banyakBulan), sampai)
  for (const [i, bulan] of bulanan.entries()) {
    onMaju?.({ bulan, ke: i + 1, dari: bulanan.length })
    const laporan = laporanBulan(contoh, hitung, { bulan, terakhir: bulan === sampai })
    await kirimBulan(db, pengirim, { bulan, sampai, sekarang, laporan })
  }
}
