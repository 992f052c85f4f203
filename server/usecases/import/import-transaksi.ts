// The frame of every import of places, units, sasaran and targets: one transaction, all or nothing.
import type { Db } from '#db/connection.ts'
import {
  bolehDiterapkan,
  ImporGagal,
  type JawabanImpor,
  type JenisImpor,
  PERUBAHAN_TERBANYAK,
  type Penolakan,
  type Perubahan,
  type PilihanImpor,
} from '#domain/impor.ts'
import { decideContoh, findContoh } from '#store/basis-data.ts'
import { insertImpor, lockImpor } from '#store/impor.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { findKabupaten, type Kabupaten } from '#store/wilayah.ts'
import { catatImpor } from './catat-impor.ts'

/** What an import of one kind found out and wrote, before anybody decided whether it stays. */
export type HasilImpor = {
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  readonly ditolak: readonly Penolakan[]
  readonly perubahan: readonly Perubahan[]
  /** True when something else than the counted rows changed. */
  readonly mengubah?: boolean
  readonly catatan?: readonly string[]
}

const PERUBAHAN_JEJAK = 200

/** `sidik` is empty where no file came, but one change by hand. */
export type Berkas = { readonly nama: string; readonly sidik: string }

export type PermintaanImpor = {
  readonly jenis: JenisImpor
  readonly kodeKab: string
  readonly berkas: Berkas
  readonly pilihan: PilihanImpor
  /** Who asked in the browser; absent: the command line. */
  readonly peminta?: Peminta
}

class Urungkan extends Error {
  readonly hasil: HasilImpor
  constructor(hasil: HasilImpor) {
    super('impor diurungkan')
    this.hasil = hasil
  }
}

/**
 * Runs one import in one transaction. What `kerjakan` wrote stays only where the import may be applied (no refused row,
 * or leave to skip them, and no dry run); else it is rolled back and the answer says what would have been.
 * @throws ImporGagal with one sentence for the operator.
 */
export async function jalankanImpor(
  db: Db,
  permintaan: PermintaanImpor,
  kerjakan: (trx: Db) => Promise<HasilImpor>,
): Promise<JawabanImpor> {
  const { jenis, kodeKab, pilihan } = permintaan
  try {
    return await db.transaction().execute(async (trx) => {
      await lockImpor(trx, kodeKab)
      await pastikanBolehImpor(trx, pilihan)
      const hasil = await kerjakan(trx)
      if (!bolehDiterapkan(hasil.ditolak, pilihan)) throw new Urungkan(hasil)
      const imporId = await catat(trx, permintaan, hasil)
      return susunJawaban(permintaan, hasil, { imporId, diterapkan: true })
    })
  } catch (error) {
    if (error instanceof Urungkan) return susunJawaban(permintaan, error.hasil, { imporId: null, diterapkan: false })
    throw error instanceof Error ? error : new Error(`Impor ${jenis} gagal`)
  }
}

/** Refuses a real import into a contoh database (and the reverse); the first import into an empty one decides. */
export async function pastikanBolehImpor(trx: Db, { sebagaiContoh = false }: PilihanImpor): Promise<void> {
  const contoh = await findContoh(trx)
  if (contoh === undefined) return decideContoh(trx, sebagaiContoh)
  if (contoh && !sebagaiContoh) {
    throw new ImporGagal(
      'Basis data ini berisi data contoh, jadi data sungguhan tidak dimasukkan; pakai basis data lain: isi DATA_DIR dengan folder baru (atau DATABASE_URL dengan basis data kosong) dan DEMO=0.',
    )
  }
}

async function catat(trx: Db, { jenis, kodeKab, berkas, pilihan, peminta }: PermintaanImpor, hasil: HasilImpor) {
  const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
  const { baru, berubah, sama, ditolak } = hasil
  const imporId = await insertImpor(trx, {
    kabId,
    jenis,
    namaBerkas: berkas.nama,
    sidik: berkas.sidik,
    pilihan: { lewatiYangDitolak: pilihan.lewatiYangDitolak },
    status: 'selesai',
    ringkasan: { baru, berubah, sama, ditolak: ditolak.length },
    oleh: pilihan.oleh,
  })
  const ringkasan = { baru, berubah, sama, ditolak: ditolak.length }
  const olehTangan = berkas.sidik === '' && { perubahan: hasil.perubahan.slice(0, PERUBAHAN_JEJAK) }
  const { oleh } = pilihan
  await catatImpor(trx, { kabId, imporId, jenis, berkas, oleh, ringkasan, ...olehTangan, ...(peminta && { peminta }) })
  // Last, since whoever writes a laporan waits here for the end of this transaction.
  if (baru + berubah > 0 || hasil.mengubah) await bumpVersi(trx, kabId)
  return imporId
}

/** @throws ImporGagal where the kabupaten has not been imported. */
export async function getKabupatenOrThrow(db: Db, kodeKab: string): Promise<Kabupaten> {
  const kabupaten = await findKabupaten(db, kodeKab)
  if (!kabupaten) {
    throw new ImporGagal(`Kabupaten/kota ${kodeKab} belum ada; jalankan dulu: npm run pws -- import wilayah ${kodeKab}`)
  }
  return kabupaten
}

export function susunJawaban(
  { jenis, berkas, pilihan }: Pick<PermintaanImpor, 'jenis' | 'berkas' | 'pilihan'>,
  hasil: HasilImpor,
  akhir: { imporId: number | null; diterapkan: boolean },
): JawabanImpor {
  return {
    jenis,
    berkas: berkas.nama,
    baru: hasil.baru,
    berubah: hasil.berubah,
    sama: hasil.sama,
    ditolak: hasil.ditolak,
    imporId: akhir.imporId,
    kering: pilihan.kering,
    diterapkan: akhir.diterapkan,
    perubahan: hasil.perubahan.slice(0, PERUBAHAN_TERBANYAK),
    catatan: hasil.catatan ?? [],
    perubahanLain: Math.max(0, hasil.perubahan.length - PERUBAHAN_TERBANYAK),
  }
}
