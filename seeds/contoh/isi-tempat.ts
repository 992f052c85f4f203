/** Brings the places of the example in as an operator would: areas, units, boundaries, sasaran, targets, what moved. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBatas } from '#berkas/batas.ts'
import { type BerkasMasuk, periksaBerkas, sidikBerkas } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import type { JawabanImpor } from '#domain/impor.ts'
import type { Dasar } from '#domain/indikator.ts'
import { saveKampanye } from '#store/kampanye.ts'
import { getTetapanPenduga, saveTetapanPenduga } from '#store/sasaran.ts'
import { listUnit, startWajib } from '#store/unit.ts'
import { importBatas } from '#usecases/import/import-batas.ts'
import { importPenanggungJawab } from '#usecases/import/import-penanggung-jawab.ts'
import { importSasaran } from '#usecases/import/import-sasaran.ts'
import { importTarget } from '#usecases/import/import-target.ts'
import { getKabupatenOrThrow } from '#usecases/import/import-transaksi.ts'
import { importUnit } from '#usecases/import/import-unit.ts'
import { importWilayah } from '#usecases/import/import-wilayah.ts'
import { type Baris, jalurBerkas, readCsv } from './data.ts'
import type { Contoh } from './hitungan.ts'
import { sasaranTahun } from './sasaran.ts'
import { KODE_KAB, pecah, tulisCsv, wilayahContoh } from './tempat.ts'

export const PILIHAN = { kering: false, lewatiYangDitolak: false, oleh: 'contoh', sebagaiContoh: true }

/** The kabupaten as it was before anything moved. */
export async function isiTempat(db: Db, contoh: Contoh): Promise<void> {
  const { sidik } = await sidikBerkas(jalurBerkas('desa.csv'))
  const belumAda = new Set(contoh.sengaja.pemekaran.map((p) => p.desa))
  const wilayah = wilayahContoh({ desa: contoh.desa.filter(({ kode }) => !belumAda.has(kode)) })
  wajibBersih(await importWilayah(db, { wilayah, berkas: { nama: 'desa.csv', sidik }, pilihan: PILIHAN }))
  await isiUnit(db, contoh)
  await isiPenanggungJawab(db, contoh)
  const semula = contoh.desa.filter(({ kode }) => !belumAda.has(kode)).map(({ kode }) => kode)
  const pecahan = new Set(contoh.sengaja.pemekaran.map((p) => p.asal))
  await isiBatas(db, 'batas.geojson', { kode: semula.filter((kode) => !pecahan.has(kode)), mulai: SEJAK_SEMULA })
  await isiBatas(db, 'batas-sebelum.geojson', { kode: semula.filter((kode) => pecahan.has(kode)), mulai: SEJAK_SEMULA })
}

// A second time it would take units back from where they have gone since.
async function isiUnit(db: Db, contoh: Contoh): Promise<void> {
  const { kabId } = await getKabupatenOrThrow(db, KODE_KAB)
  if ((await listUnit(db, kabId)).length > 0) return
  await denganBerkas('unit.csv', tulisCsv(contoh.barisUnit.map((b) => barisSemula(contoh, b))), async (berkas) =>
    wajibBersih(await importUnit(db, { kodeKab: KODE_KAB, berkas, rekapDesa: false, pilihan: PILIHAN })),
  )
}

async function isiPenanggungJawab(db: Db, { desa, sengaja }: Contoh): Promise<void> {
  const ada = new Set(desa.map(({ kode }) => kode).filter((kode) => !sengaja.tanpaPenanggungJawab.includes(kode)))
  const baris = readCsv('penanggung-jawab.csv').filter((b) => ada.has(b['kode desa'] ?? ''))
  await denganBerkas('penanggung-jawab.csv', tulisCsv(baris), async (berkas) =>
    wajibBersih(await importPenanggungJawab(db, { kodeKab: KODE_KAB, berkas, pilihan: PILIHAN })),
  )
}

/** Nobody owes a group before the month in which it began to be reported. */
export async function mulaiWajib(db: Db, { sengaja }: Contoh): Promise<void> {
  const { kabId } = await getKabupatenOrThrow(db, KODE_KAB)
  const masa = Object.entries(sengaja.masaKelompok)
  await startWajib(
    db,
    kabId,
    masa.flatMap(([kode, { dari }]) => (dari === undefined ? [] : [{ kode, mulai: dari }])),
  )
}

/** Units of a desa that is to split off are its parent's until then. */
function barisSemula({ sengaja }: Contoh, baris: Baris): Baris {
  const asal = new Map(sengaja.pemekaran.map((p) => [p.desa, p.asal]))
  const kode = pecah(baris['kode desa'])
  if (!kode.some((satu) => asal.has(satu))) return baris
  const semula = [...new Set(kode.map((satu) => asal.get(satu) ?? satu))]
  return { ...baris, desa: semula.join(';'), 'kode desa': semula.join(';') }
}

/** Boundaries of these desa, from a month on. */
export async function isiBatas(
  db: Db,
  nama: string,
  { kode, mulai }: { readonly kode: readonly string[]; readonly mulai: Bulan },
): Promise<void> {
  if (kode.length === 0) return
  const batas = await readBatas(jalurBerkas(nama))
  const fitur = batas.fitur.filter((satu) => satu.kode !== null && kode.includes(satu.kode))
  // The name is what the map says under itself.
  const berkas = { ...batas, nama: 'batas rekaan', fitur }
  wajibBersih(await importBatas(db, { kodeKab: KODE_KAB, berkas, mulai, pilihan: PILIHAN }))
}

/** Sasaran of both dasar, the targets that the dinas has set, and the campaigns of a year. */
export async function isiTahun(db: Db, contoh: Contoh, tahun: number): Promise<void> {
  for (const dasar of ['proyeksi', 'riil'] as const) {
    await denganBerkas(`sasaran-${tahun}-${dasar}.csv`, tabelSasaran(contoh, { tahun, dasar }), async (berkas) => {
      const permintaan = { kodeKab: KODE_KAB, berkas, tahun, dasar, mulai: null, pilihan: PILIHAN }
      wajibBersih(await importSasaran(db, permintaan))
    })
  }
  const { kabId } = await getKabupatenOrThrow(db, KODE_KAB)
  for (const satu of contoh.sengaja.kampanye) {
    if (satu.mulai.startsWith(`${tahun}-`)) await saveKampanye(db, kabId, satu)
  }
  await isiTetapan(db, kabId)
  const target = barisTarget(contoh, tahun)
  if (target.length === 0) return
  await denganBerkas(`target-${tahun}.csv`, tulisCsv(target), async (berkas) =>
    wajibBersih(await importTarget(db, { kodeKab: KODE_KAB, berkas, tahun, pilihan: PILIHAN })),
  )
}

/** The rates with which it estimates, unless somebody has named others. */
async function isiTetapan(db: Db, kabId: number): Promise<void> {
  if ((await getTetapanPenduga(db, kabId)).cbr) return
  const tetapan = readCsv('tetapan.csv').map(({ nama = '', nilai, sumber = '', tahun }) => [
    nama,
    { nilai: Number(nilai), sumber, tahun: Number(tahun) },
  ])
  await saveTetapanPenduga(db, kabId, Object.fromEntries(tetapan))
}

/** Those of the kabupaten, and of the areas that are filled. */
function barisTarget({ desa, unit }: Contoh, tahun: number): Baris[] {
  const ada = new Set([...unit.map(({ kode }) => kode), ...desa.map(({ kode }) => kode)])
  return readCsv('target.csv')
    .filter((b) => Number(b.tahun) === tahun && (!b.wilayah || ada.has(b.wilayah)))
    .map(({ tahun: _, ...b }) => b)
}

/** A row per desa, a column per kind, as a dinas would hand it in. */
function tabelSasaran(contoh: Contoh, milik: { tahun: number; dasar: Dasar }): string {
  const { tahun, dasar } = milik
  const nama = new Map(contoh.desa.map((d) => [d.kode, d.nama]))
  const dokumen = dasar === 'proyeksi' ? `SK sasaran ${tahun} (contoh)` : `Pendataan ${tahun} (contoh)`
  const baris = new Map<string, Record<string, string>>()
  for (const { kodeDesa, jenis, jumlah } of sasaranTahun(contoh, milik)) {
    const isi = baris.get(kodeDesa) ?? { desa: nama.get(kodeDesa) ?? '', 'kode desa': kodeDesa, dokumen }
    isi[jenis] = String(jumlah)
    baris.set(kodeDesa, isi)
  }
  return tulisCsv([...baris.values()])
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

/** The data files are ours: what is refused of them is a mistake in the program. */
export function wajibBersih({ jenis, ditolak, diterapkan }: JawabanImpor): void {
  if (diterapkan) return
  throw new Error(`contoh: ${jenis} ditolak: ${JSON.stringify(ditolak.slice(0, 3))}`)
}
