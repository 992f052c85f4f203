/**
 * Fills an empty database with the fictional kabupaten, or a part of it, through the same use cases as everybody else. What is there
 * already stays as it is, so a fill that was cut short is simply done again.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBatas } from '#berkas/batas.ts'
import { type BerkasMasuk, periksaBerkas, sidikBerkas } from '#berkas/periksa.ts'
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
import { jalurBerkas, readModel, readPenduga, readSengaja } from './data.ts'
import { type Contoh, createHitung } from './hitungan.ts'
import { kirimBulan, loadPengirim } from './kirim.ts'
import { laporanBulan } from './laporan.ts'
import { sasaranContoh } from './sasaran.ts'
import { KODE_KAB, readTempat, tulisCsv, wilayahContoh } from './tempat.ts'

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

const PILIHAN = { kering: false, lewatiYangDitolak: false, oleh: 'contoh', sebagaiContoh: true }

/** Fills the database unless that is done already, or it holds real data; waits where another process is at it. */
export async function isiContoh(db: Db, permintaan: PermintaanContoh): Promise<void> {
  await holdContoh(db, async () => {
    await decideContoh(db, true)
    const basis = await findBasisData(db)
    if (!basis?.contoh || basis.selesai) return
    const contoh = await readContoh(db, permintaan)
    await isiTempat(db, contoh, permintaan)
    await isiLaporan(db, contoh, permintaan)
    await completeContoh(db)
  })
}

async function readContoh(db: Db, { puskesmas }: PermintaanContoh): Promise<Contoh> {
  return {
    ...readTempat(puskesmas),
    model: readModel(),
    penduga: readPenduga(),
    sengaja: readSengaja(),
    katalog: await loadKatalogIsian(db),
  }
}

async function isiTempat(db: Db, contoh: Contoh, { sampai, banyakBulan }: PermintaanContoh): Promise<void> {
  const { sidik } = await sidikBerkas(jalurBerkas('desa.csv'))
  const wilayah = wilayahContoh(contoh)
  wajibBersih(await importWilayah(db, { wilayah, berkas: { nama: 'desa.csv', sidik }, pilihan: PILIHAN }))
  await denganBerkas('unit.csv', tulisCsv(contoh.barisUnit), async (berkas) =>
    wajibBersih(await importUnit(db, { kodeKab: KODE_KAB, berkas, rekapDesa: false, pilihan: PILIHAN })),
  )
  await isiBatas(db, contoh)
  // The month after the last is the one that people now live in; it may be of another year.
  const tahun = new Set(rentang(geser(sampai, 1 - banyakBulan), geser(sampai, 1)).map(tahunDari))
  for (const satu of tahun) {
    for (const dasar of ['proyeksi', 'riil'] as const) await isiSasaran(db, contoh, { tahun: satu, dasar })
  }
}

async function isiBatas(db: Db, { desa }: Contoh): Promise<void> {
  const terisi = new Set(desa.map(({ kode }) => kode))
  const batas = await readBatas(jalurBerkas('batas.geojson'))
  const fitur = batas.fitur.filter(({ kode }) => kode !== null && terisi.has(kode))
  // The name is what the map says under itself.
  const berkas = { ...batas, nama: 'batas rekaan', fitur }
  wajibBersih(await importBatas(db, { kodeKab: KODE_KAB, berkas, pilihan: PILIHAN }))
}

/** Gives what is made up the form in which an operator hands it in: a file. */
async function denganBerkas(
  nama: string,
  isi: string,
  kerjakan: (berkas: BerkasMasuk) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pws-contoh-'))
  try {
    const jalur = join(folder, nama)
    await writeFile(jalur, isi)
    await kerjakan(await periksaBerkas(jalur))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function isiSasaran(db: Db, contoh: Contoh, { tahun, dasar }: { tahun: number; dasar: Dasar }): Promise<void> {
  await denganBerkas(`sasaran-${tahun}-${dasar}.csv`, tabelSasaran(contoh, { tahun, dasar }), async (berkas) => {
    const permintaan = { kodeKab: KODE_KAB, berkas, tahun, dasar, mulai: null, pilihan: PILIHAN }
    wajibBersih(await importSasaran(db, permintaan))
  })
}

/** A row per desa, a column per kind, as a dinas would hand it in. */
function tabelSasaran({ semuaDesa, desa, penduga }: Contoh, milik: { tahun: number; dasar: Dasar }): string {
  const { tahun, dasar } = milik
  const jumlah = new Map(
    sasaranContoh(semuaDesa, penduga, milik).map((b) => [`${b.kodeDesa} ${b.jenis}`, b.jumlah] as const),
  )
  const dokumen = dasar === 'proyeksi' ? `SK sasaran ${tahun} (contoh)` : `Pendataan ${tahun} (contoh)`
  const judul = ['desa', 'kode desa', ...penduga.map(({ jenis }) => jenis), 'dokumen']
  const isi = desa.map(({ nama, kode }) => [
    nama,
    kode,
    ...penduga.map(({ jenis }) => jumlah.get(`${kode} ${jenis}`) ?? 0),
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
