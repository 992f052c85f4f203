// A role on a command's line: --peran with the codes of its places.
import { bakukanNamaPengguna } from '#domain/masuk.ts'
import { PERAN } from '#domain/peran.ts'
import type { TugasDiminta } from '#usecases/kelola-pengguna.ts'
import { teksOpsi } from './opsi.ts'

export const PAKAI_TUGAS = '--peran PERAN [--wilayah KODE | --unit KODE]'
export const OPSI_TUGAS = { peran: 'string', wilayah: 'string', unit: 'string' } as const

/** The role asked for, from today on; null, after saying why, where it is none. */
export function readTugas(
  opsi: Readonly<Record<string, string | boolean | undefined>>,
  sekarang: Date,
): TugasDiminta | null {
  const peran = PERAN.find((satu) => satu === opsi.peran)
  if (!peran) {
    console.error(`Isi --peran dengan salah satu dari ${PERAN.join(', ')}.`)
    return null
  }
  const tempat = [teksOpsi(opsi.wilayah), teksOpsi(opsi.unit)].flatMap((kode) => kode?.split(',') ?? [])
  // By the calendar of Greenwich it is never tomorrow in Indonesia.
  return { peran, tempat, klaster: null, mulai: sekarang.toISOString().slice(0, 10), akhir: null }
}

/** A user name as it is kept; null, after saying what one looks like. */
export function readNamaPengguna(nilai: string | boolean | undefined): string | null {
  const nama = bakukanNamaPengguna(teksOpsi(nilai) ?? '')
  if (nama === null) {
    console.error('Isi --nama-pengguna dengan 3 sampai 60 huruf kecil, angka, titik, garis bawah atau tanda hubung.')
  }
  return nama
}
