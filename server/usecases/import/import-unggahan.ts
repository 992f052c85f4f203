// Files that come in through the browser: received, decided about, given a meaning for what they spell differently. What takes
// long is done by `import-unggahan-kerja.ts`.
import { basename } from 'node:path'
import { readAwalLembar, teksBaris } from '#berkas/lembar.ts'
import { type BerkasMasuk, periksaBerkas } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { ImporGagal, type Penolakan } from '#domain/impor.ts'
import { cakupanImpor } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { findContoh } from '#store/basis-data.ts'
import type { StatusImpor } from '#store/impor.ts'
import { deleteBaris } from '#store/impor-baris.ts'
import { countPutusan, type HitungPutusan, type Putusan, savePutusan } from '#store/impor-putusan.ts'
import {
  alihkan,
  countTerbuka,
  findUnggahan,
  insertUnggahan,
  type Peminta,
  type Unggahan,
} from '#store/impor-unggahan.ts'
import { aliasDesa } from './alias-desa.ts'
import { batalkanImpor } from './batalkan-impor.ts'
import { buangBerkas, hadirkanBerkas, simpanBerkas } from './berkas-unggahan.ts'

/** As many files of a kabupaten may wait to be decided about. */
const TERBUKA_TERBANYAK = 40

export type UnggahanMasuk = {
  readonly kabId: number
  readonly peminta: Peminta
  readonly nama: string
  readonly berkas: { readonly jalur: string; readonly bita: number; readonly sidik: string }
  readonly format: string | null
  readonly tahun: number | null
  readonly bulan: Bulan | null
}

/**
 * Keeps a file that has come in; reading it is the background's.
 * @throws ImporGagal where too many wait already.
 */
export async function terimaUnggahan(
  db: Db,
  { kabId, peminta, nama, berkas, ...pilihan }: UnggahanMasuk,
): Promise<number> {
  if ((await countTerbuka(db, kabId)) >= TERBUKA_TERBANYAK)
    throw new ImporGagal(
      `Sudah ada ${TERBUKA_TERBANYAK} berkas yang belum diputuskan; terapkan atau buang dulu beberapa di daftar impor.`,
    )
  if (checkTeksBebas(nama) === 'nomor-orang')
    throw new ImporGagal('Nama berkas memuat nomor 16 angka seperti NIK; ganti namanya, lalu unggah lagi.')
  const cakupan = cakupanImpor(peminta.aktor, kabId)
  return db.transaction().execute(async (trx) => {
    const imporId = await insertUnggahan(trx, {
      ...{ kabId, namaBerkas: bersihkanNama(nama), sidik: berkas.sidik, bita: berkas.bita },
      ...{ berkasTersimpan: basename(berkas.jalur), pilihan: { ...pilihan, lewatiYangDitolak: false } },
      ...{ pengunggah: peminta, puskesmasId: cakupan === 'semua' || cakupan === null ? null : cakupan },
    })
    await simpanBerkas(trx, { kabId, imporId }, berkas.jalur)
    return imporId
  })
}

// What people call it: shown, never used as a path.
const bersihkanNama = (nama: string): string =>
  nama
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[\\/]/, '')
    .trim() || 'berkas'

/** An import that this person looks after; undefined hides both what is not there and what is others'. */
export async function findImporSaya(db: Db, aktor: Aktor, imporId: number): Promise<Unggahan | undefined> {
  const unggahan = await findUnggahan(db, imporId)
  const cakupan = unggahan && cakupanImpor(aktor, unggahan.kabId)
  // Those of other things are the command line's.
  if (!unggahan || !cakupan || unggahan.jenis !== 'laporan') return undefined
  if (cakupan === 'semua') return unggahan
  return unggahan.puskesmasId?.some((id) => cakupan.includes(id)) ? unggahan : undefined
}

export type Keputusan =
  | { readonly status: StatusImpor }
  | { readonly masalah: 'tahap' | 'ditolak' | 'kosong' | 'alasan' | 'usang' | 'nomor-orang' }

export type Terap = { readonly lewatiYangDitolak: boolean; readonly alasan: string | null }

/**
 * Lets a staged import be applied. 'ditolak': it has refused rows, and nobody said that they may be skipped; 'alasan': it
 * changes what somebody vouched for, and nobody said why; 'usang': a laporan has changed since it was shown.
 */
export async function putuskanTerap(
  db: Db,
  unggahan: Unggahan,
  { lewatiYangDitolak, alasan }: Terap,
): Promise<Keputusan> {
  const { kabId, imporId, ringkasan, status, masalah } = unggahan
  // One that stopped for a reason of ours goes on.
  if (status === 'diterapkan' && masalah !== null) {
    await alihkan(db, { kabId, imporId, dari: ['diterapkan'], ke: 'diterapkan' })
    return { status: 'diterapkan' }
  }
  if (status !== 'siap') return { masalah: 'tahap' }
  if ((ringkasan.barisDitolak ?? 0) > 0 && !lewatiYangDitolak) return { masalah: 'ditolak' }
  if ((ringkasan.baru ?? 0) + (ringkasan.berubah ?? 0) + (ringkasan.sama ?? 0) === 0) return { masalah: 'kosong' }
  const { semua, ditulis, perluAlasan, usang } = await countPutusan(db, { kabId, imporId })
  if (semua > 0 && ditulis === 0) return { masalah: 'kosong' }
  if (usang > 0) return { masalah: 'usang' }
  if (perluAlasan > 0 && !alasan) return { masalah: 'alasan' }
  if (alasan && checkTeksBebas(alasan) === 'nomor-orang') return { masalah: 'nomor-orang' }
  const pilihan = { lewatiYangDitolak, alasan: perluAlasan > 0 ? alasan : null }
  const beralih = await alihkan(db, { kabId, imporId, dari: ['siap'], ke: 'diterapkan', pilihan })
  return beralih ? { status: 'diterapkan' } : { masalah: 'tahap' }
}

export type Pilihan = Pick<Putusan, 'pada' | 'ikut' | 'timpa'>

/** Keeps what a person decides about laporan of an import that waits to be applied. */
export async function putuskanLaporan(
  db: Db,
  { kabId, imporId, status }: Unggahan,
  pilihan: Pilihan,
): Promise<HitungPutusan | { readonly masalah: 'tahap' }> {
  if (status !== 'siap') return { masalah: 'tahap' }
  await savePutusan(db, { kabId, imporId, ...pilihan })
  return countPutusan(db, { kabId, imporId })
}

// One that is being read notices at the next rows, and leaves nothing.
const DAPAT_DIBUANG: readonly StatusImpor[] = ['disiapkan', 'siap', 'perlu-format', 'gagal']

/** Throws away what was not applied, or lets what was be taken back; else the laporan that newer ones rest on. */
export async function putuskanBatal(
  db: Db,
  unggahan: Unggahan,
  {
    peminta,
    biarkanYangBerubah,
    folder,
    sekarang,
  }: { peminta: Peminta; biarkanYangBerubah: boolean; folder: string; sekarang: Date },
): Promise<Keputusan | { readonly ditolak: readonly Penolakan[] }> {
  const { kabId, kodeKab, imporId, status } = unggahan
  if (DAPAT_DIBUANG.includes(status)) {
    await deleteBaris(db, { kabId, imporId })
    const beralih = await alihkan(db, { kabId, imporId, dari: DAPAT_DIBUANG, ke: 'dibuang' })
    if (beralih && status !== 'disiapkan') await buangBerkas(db, unggahan, folder)
    return beralih ? { status: 'dibuang' } : { masalah: 'tahap' }
  }
  if (status !== 'selesai') return { masalah: 'tahap' }
  const oleh = peminta.aktor.namaPengguna
  const { ditolak } = await batalkanImpor(db, {
    ...{ kodeKab, imporId, sekarang, pilihan: { kering: true, lewatiYangDitolak: false, oleh } },
  })
  if (ditolak.length > 0 && !biarkanYangBerubah) return { ditolak }
  const pilihan = { pembatal: peminta, biarkanYangBerubah }
  const beralih = await alihkan(db, { kabId, imporId, dari: ['selesai'], ke: 'membatalkan', pilihan })
  return beralih ? { status: 'membatalkan' } : { masalah: 'tahap' }
}

/**
 * Remembers what spellings mean.
 * @throws ImporGagal where one of them cannot mean that.
 */
export async function ingatAlias(
  db: Db,
  alias: readonly { readonly nama: string; readonly lingkup: string; readonly desa: string }[],
  peminta: Peminta,
): Promise<void> {
  const sebagaiContoh = (await findContoh(db)) ?? false
  const pilihan = { kering: false, lewatiYangDitolak: false, oleh: peminta.aktor.namaPengguna, sebagaiContoh }
  for (const { nama, lingkup, desa } of alias)
    await aliasDesa(db, { nama, kodeDesa: desa, di: lingkup, pilihan, peminta })
}

const DAPAT_DIBACA: readonly StatusImpor[] = ['siap', 'perlu-format', 'gagal']

/** Lets the kept file be read again, with other choices where they are given. */
export async function putuskanBaca(
  db: Db,
  { kabId, imporId, berkasTersimpan }: Unggahan,
  pilihan: { format?: string; tahun?: number | null; bulan?: Bulan | null } = {},
): Promise<Keputusan> {
  if (!berkasTersimpan) return { masalah: 'tahap' }
  const beralih = await alihkan(db, { kabId, imporId, dari: DAPAT_DIBACA, ke: 'disiapkan', pilihan, ringkasan: {} })
  return beralih ? { status: 'disiapkan' } : { masalah: 'tahap' }
}

/**
 * The kept file of an import.
 * @throws ImporGagal where it is gone, or cannot be opened.
 */
export async function openUnggahan(db: Db, unggahan: Unggahan, folder: string): Promise<BerkasMasuk> {
  return periksaBerkas(await hadirkanBerkas(db, unggahan, folder), unggahan.namaBerkas)
}

const BARIS_AWAL = 20

/** The sheets of a kept file with their first rows as text. */
export async function listLembarUnggahan(db: Db, unggahan: Unggahan, folder: string) {
  const lembar = await readAwalLembar(await openUnggahan(db, unggahan, folder), BARIS_AWAL)
  return lembar.map(({ nama, tersembunyi, baris }) => ({
    ...{ nama, tersembunyi },
    baris: baris.map((satu) => ({ nomor: satu.nomor, sel: teksBaris(satu) })),
  }))
}
