// A backup a night, made by whichever process comes first, and old ones removed once a new one was proved.
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AKHIRAN_SEMENTARA } from '#berkas/cadangan.ts'
import type { KunciCadangan } from '#berkas/cadangan-sandi.ts'
import type { Db } from '#db/connection.ts'
import { openPotret, type Potret } from '#db/salinan.ts'
import {
  CadanganGagal,
  namaCadangan,
  pilihDibuang,
  type SimpanCadangan,
  TABEL_TINGGAL,
  tempoTerakhir,
  waktunyaCadangan,
} from '#domain/cadangan.ts'
import { endCadangan, findCadanganTerakhir, findZonaCadangan, insertCadangan } from '#store/cadangan.ts'
import { type AsalCadangan, cadangkan } from './cadangkan.ts'

export type JadwalCadangan = {
  readonly ke: string
  readonly menit: number
  readonly simpan: SimpanCadangan
  readonly kunci: KunciCadangan
}

export type PermintaanCadangan = Omit<AsalCadangan, 'sekarang'> & {
  readonly jadwal: JadwalCadangan
  readonly sekarang: () => Date
}

/** What came of a look at the clock. */
export type HasilJadwal =
  | { readonly keadaan: 'belum-waktunya' | 'proses-lain' }
  | {
      readonly keadaan: 'berhasil'
      readonly berkas: string
      readonly bita: number
      readonly dibuang: readonly string[]
    }
  | { readonly keadaan: 'gagal'; readonly sebab: string }

/** Makes the backup that is due, if one is. What goes wrong is noted, and answered. */
export async function cadangkanBilaWaktunya(db: Db, permintaan: PermintaanCadangan): Promise<HasilJadwal> {
  const zona = await findZonaCadangan(db)
  if (!(await isWaktunya(db, permintaan, zona))) return { keadaan: 'belum-waktunya' }
  const potret = await openPotret(permintaan.url, Object.keys(TABEL_TINGGAL))
  if (!potret) return { keadaan: 'proses-lain' }
  try {
    // Another process may have made it while this one waited for the lock; its note is not in the snapshot, so outside.
    if (!(await isWaktunya(db, permintaan, zona))) return { keadaan: 'proses-lain' }
    return await cadangkanTercatat(db, potret, permintaan, zona)
  } finally {
    await potret.tutup()
  }
}

async function isWaktunya(db: Db, { jadwal, sekarang }: PermintaanCadangan, zona: string): Promise<boolean> {
  const pada = sekarang()
  const { berhasil, gagal } = await findCadanganTerakhir(db, { hanyaTerjadwal: true })
  const tempo = tempoTerakhir(pada, { menit: jadwal.menit, zona })
  return waktunyaCadangan(pada, { tempo, berhasil: berhasil?.mulaiPada ?? null, gagal: gagal?.mulaiPada ?? null })
}

async function cadangkanTercatat(
  db: Db,
  potret: Potret,
  { jadwal, sekarang, ...asal }: PermintaanCadangan,
  zona: string,
): Promise<HasilJadwal> {
  const mulaiPada = sekarang()
  const berkas = namaCadangan(mulaiPada)
  const nomor = await insertCadangan(db, { mulaiPada, terjadwal: true, berkas })
  try {
    await refuseTanpaFolder(jadwal.ke)
    const isi = { ...asal, sekarang: mulaiPada, jalur: join(jadwal.ke, berkas), kunci: jadwal.kunci }
    const { bita, penutup } = await cadangkan(potret, isi)
    const baris = penutup.tabel.reduce((n, satu) => n + satu.baris, 0)
    await endCadangan(db, nomor, { pada: sekarang(), bita, baris })
    return { keadaan: 'berhasil', berkas, bita, dibuang: await buangLama(jadwal, zona, sekarang()) }
  } catch (error) {
    const sebab = sebabGagal(error)
    await endCadangan(db, nomor, { pada: sekarang(), sebab })
    return { keadaan: 'gagal', sebab }
  }
}

// A disk that is not mounted must not be replaced by a folder on the one that is to be saved from.
async function refuseTanpaFolder(folder: string): Promise<void> {
  const ada = await stat(folder).catch(() => null)
  if (!ada?.isDirectory())
    throw new CadanganGagal(`Folder ${folder} (CADANGAN_KE) tidak ada; pasang disknya atau buat foldernya.`)
}

const SEBAB: Readonly<Record<string, string>> = {
  ENOSPC: 'Disk tujuan penuh.',
  EDQUOT: 'Jatah disk tujuan habis.',
  EACCES: 'Folder tujuan tidak boleh ditulisi.',
  EPERM: 'Folder tujuan tidak boleh ditulisi.',
  EROFS: 'Disk tujuan hanya dapat dibaca.',
  EIO: 'Disk tujuan rusak atau terlepas.',
}

/** For the admin: our own sentence, that of a disk, or what the system said. */
export function sebabGagal(error: unknown): string {
  const kode = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (SEBAB[kode] ?? (error instanceof Error ? error.message : String(error))).slice(0, 500)
}

const SEHARI_MS = 86_400_000

/** Removes what is not to be kept any longer, and what was begun and never finished long ago; answers the names. */
async function buangLama({ ke, simpan }: JadwalCadangan, zona: string, sekarang: Date): Promise<readonly string[]> {
  const ada = await readdir(ke)
  const dibuang = [...pilihDibuang(ada, simpan, zona)]
  for (const nama of ada.filter((satu) => satu.startsWith('pws-') && satu.endsWith(AKHIRAN_SEMENTARA))) {
    const berkas = await stat(join(ke, nama)).catch(() => null)
    if (berkas && sekarang.getTime() - berkas.mtimeMs > SEHARI_MS) dibuang.push(nama)
  }
  for (const nama of dibuang) await rm(join(ke, nama), { force: true })
  return dibuang
}
