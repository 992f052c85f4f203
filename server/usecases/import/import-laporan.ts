// Laporan out of a file: first everything is read, matched, checked and staged; then applied in short transactions by the
// one door for laporan. Stopped in between, the same file goes on where it was.
import { readFormatTemplat } from '#berkas/format.ts'
import type { BerkasMasuk } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import {
  bolehDiterapkan,
  type JawabanImpor,
  PERUBAHAN_TERBANYAK,
  type Penolakan,
  type PilihanImpor,
} from '#domain/impor.ts'
import { bulanDi } from '#domain/wilayah.ts'
import { deleteImpor, findBelumSelesai, insertImpor, lockBerkas, setStatusImpor } from '#store/impor.ts'
import { deleteBaris, listPenolakan } from '#store/impor-baris.ts'
import { countHasil, forecastHasil, listSelBerubah, type Rekapitulasi } from '#store/impor-hasil.ts'
import { getZonaWaktu } from '#store/wilayah.ts'
import { catatImpor as catatJejakImpor } from './catat-impor.ts'
import { siapkanImpor } from './import-laporan-siap.ts'
import { terapkanBaris } from './import-laporan-terap.ts'
import { getKabupatenOrThrow, pastikanBolehImpor, susunJawaban } from './import-transaksi.ts'

/** How far an import is: rows read, or laporan applied of how many. */
export type Kemajuan = {
  readonly tahap: 'membaca' | 'menerapkan'
  readonly selesai: number
  readonly semua: number | null
}

export type PermintaanLaporan = {
  readonly kodeKab: string
  readonly berkas: BerkasMasuk
  /** null: that of our own templates. */
  readonly format: FormatLaporan | null
  /** Which version of a format of the kabupaten. */
  readonly versiFormat?: number | null
  readonly tahun: number | null
  /** The month of the whole file, where it holds no column for it. */
  readonly bulan: Bulan | null
  readonly sekarang: Date
  readonly pilihan: PilihanImpor
  readonly kabarkan?: (kemajuan: Kemajuan) => void
}

type Siap = {
  readonly kabId: number
  readonly imporId: number
  readonly bulanIni: Bulan
  readonly catatan: readonly string[]
  readonly dilanjutkan: boolean
}

/**
 * Brings in a file of laporan; counts are of laporan, refusals of rows. By default one refused row means that nothing is
 * written. A file whose import was cut short is finished; one that was finished changes nothing.
 * @throws ImporGagal with one sentence for the operator.
 */
export async function importLaporan(db: Db, permintaan: PermintaanLaporan): Promise<JawabanImpor> {
  const { kodeKab, berkas, sekarang, pilihan } = permintaan
  const kabId = await db.transaction().execute(async (trx) => {
    await pastikanBolehImpor(trx, pilihan)
    return (await getKabupatenOrThrow(trx, kodeKab)).kabId
  })
  const bulanIni = bulanDi(await getZonaWaktu(db, kabId), sekarang)
  if (pilihan.kering) return cobaSaja(db, permintaan, { kabId, bulanIni })
  // The same file twice at once: the second waits, and then finds everything as it should be.
  return lockBerkas(db, { kabId, sidik: berkas.sidik }, async () => {
    const lanjutan = await findBelumSelesai(db, { kabId, sidik: berkas.sidik, pilihan: pilihanImpor(permintaan) })
    if (lanjutan?.status === 'disiapkan') await deleteImpor(db, kabId, lanjutan.imporId)
    if (lanjutan?.status === 'diterapkan') {
      const siap = { kabId, imporId: lanjutan.imporId, bulanIni, catatan: [], dilanjutkan: true }
      return terapkan(db, permintaan, siap)
    }
    return mulai(db, permintaan, { kabId, bulanIni })
  })
}

const namaFormat = (format: FormatLaporan | null): string => (format ?? readFormatTemplat()).nama

const pilihanImpor = ({ format, tahun, bulan, pilihan }: PermintaanLaporan) => ({
  format: namaFormat(format),
  tahun,
  bulan,
  lewatiYangDitolak: pilihan.lewatiYangDitolak,
})

type Awal = { readonly kabId: number; readonly bulanIni: Bulan }

async function mulai(db: Db, permintaan: PermintaanLaporan, awal: Awal): Promise<JawabanImpor> {
  const imporId = await catatImpor(db, permintaan, awal.kabId)
  const siap = { ...awal, imporId, dilanjutkan: false }
  const { ditolak, catatan } = await siapkan(db, permintaan, siap)
  if (bolehDiterapkan(ditolak, permintaan.pilihan)) {
    await setStatusImpor(db, { kabId: awal.kabId, imporId, status: 'diterapkan', ringkasan: { catatan: [...catatan] } })
    return terapkan(db, permintaan, { ...siap, catatan })
  }
  const hitung = await forecastHasil(db, siap)
  // Only that it was tried is remembered.
  await deleteBaris(db, siap)
  await setStatusImpor(db, {
    kabId: awal.kabId,
    imporId,
    status: 'ditolak',
    ringkasan: { ...hitung, ditolak: ditolak.length },
  })
  return jawab(permintaan, { hitung, ditolak, catatan, imporId, diterapkan: false })
}

function catatImpor(db: Db, permintaan: PermintaanLaporan, kabId: number): Promise<number> {
  const { berkas, format, pilihan } = permintaan
  return insertImpor(db, {
    kabId,
    jenis: 'laporan',
    format: namaFormat(format),
    versiFormat: permintaan.versiFormat ?? null,
    namaBerkas: berkas.nama,
    sidik: berkas.sidik,
    pilihan: pilihanImpor(permintaan),
    status: 'disiapkan',
    oleh: pilihan.oleh,
  })
}

async function siapkan(
  db: Db,
  { berkas, format, tahun, bulan, kabarkan }: PermintaanLaporan,
  { kabId, imporId, bulanIni }: Awal & { imporId: number },
): Promise<{ ditolak: readonly Penolakan[]; catatan: readonly string[] }> {
  const { catatan } = await siapkanImpor(db, {
    ...{ kabId, imporId, berkas, format, tahun, bulan, bulanIni, aktor: null },
    kabarkan: (selesai) => kabarkan?.({ tahap: 'membaca', selesai, semua: null }),
  })
  return { ditolak: await listPenolakan(db, { kabId, imporId }), catatan }
}

async function terapkan(db: Db, permintaan: PermintaanLaporan, siap: Siap): Promise<JawabanImpor> {
  const { kabId, imporId, bulanIni } = siap
  const { sekarang, pilihan, kabarkan } = permintaan
  await terapkanBaris(db, {
    kabId,
    imporId,
    bulanIni,
    oleh: pilihan.oleh,
    pada: sekarang,
    kabarkan: (selesai, semua) => kabarkan?.({ tahap: 'menerapkan', selesai, semua }),
  })
  const hitung = await countHasil(db, { kabId, imporId })
  const ditolak = await listPenolakan(db, { kabId, imporId })
  const ringkasan = { ...hitung, ditolak: ditolak.length }
  await db.transaction().execute(async (trx) => {
    await setStatusImpor(trx, { kabId, imporId, status: 'selesai', ringkasan })
    const { berkas, pilihan } = permintaan
    await catatJejakImpor(trx, { kabId, imporId, jenis: 'laporan', berkas, oleh: pilihan.oleh, ringkasan })
  })
  const { sel, semua } = await listSelBerubah(db, { kabId, imporId, batas: PERUBAHAN_TERBANYAK })
  const catatan = [...(siap.dilanjutkan ? ['Melanjutkan impor yang terputus'] : []), ...siap.catatan]
  const perubahan = sel.map((satu) => ({
    apa: `${satu.namaDesa} (${satu.kodeDesa}), ${satu.unit}, ${formatBulan(satu.bulan)}`,
    kolom: satu.pilah === 'semua' ? satu.elemen : `${satu.elemen} (${satu.pilah})`,
    lama: satu.lama,
    baru: satu.baru,
  }))
  const jawaban = jawab(permintaan, { hitung, ditolak, catatan, imporId, diterapkan: true })
  return { ...jawaban, perubahan, perubahanLain: semua - sel.length }
}

class Selesai extends Error {
  readonly jawaban: JawabanImpor
  constructor(jawaban: JawabanImpor) {
    super('percobaan selesai')
    this.jawaban = jawaban
  }
}

// A dry run stages like any other, in a transaction that is taken back.
async function cobaSaja(db: Db, permintaan: PermintaanLaporan, awal: Awal): Promise<JawabanImpor> {
  try {
    return await db.transaction().execute(async (trx) => {
      const imporId = await catatImpor(trx, permintaan, awal.kabId)
      const { ditolak, catatan } = await siapkan(trx, permintaan, { ...awal, imporId })
      const hitung = await forecastHasil(trx, { kabId: awal.kabId, imporId })
      throw new Selesai(jawab(permintaan, { hitung, ditolak, catatan, imporId: null, diterapkan: false }))
    })
  } catch (error) {
    if (error instanceof Selesai) return error.jawaban
    throw error
  }
}

type Akhir = {
  readonly hitung: Rekapitulasi
  readonly ditolak: readonly Penolakan[]
  readonly catatan: readonly string[]
  readonly imporId: number | null
  readonly diterapkan: boolean
}

function jawab(
  { berkas, pilihan }: PermintaanLaporan,
  { hitung, ditolak, catatan, imporId, diterapkan }: Akhir,
): JawabanImpor {
  const hasil = { ...hitung, ditolak, perubahan: [], catatan }
  return susunJawaban({ jenis: 'laporan', berkas, pilihan }, hasil, { imporId, diterapkan })
}
