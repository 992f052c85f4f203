import type { Db } from '#db/connection.ts'
import type { JenisImpor, Perubahan } from '#domain/impor.ts'
import type { Aktor } from '#domain/peran.ts'
import { catat } from '#usecases/catat-jejak.ts'
import { ALAMAT_PERINTAH } from '#usecases/operator.ts'

/** What a person decided before a file was applied: why, and which laporan were left out or took the file's counts. */
export type PutusanTercatat = {
  readonly alasan?: string
  readonly dikeluarkan?: readonly string[]
  readonly ditimpa?: readonly string[]
}

export type ImporTercatat = {
  readonly kabId: number
  readonly imporId: number
  readonly jenis: JenisImpor
  readonly berkas: { readonly nama: string; readonly sidik: string }
  readonly oleh: string
  readonly ringkasan: Readonly<Record<string, number>>
  /** What a change by hand did, value by value. */
  readonly perubahan?: readonly Perubahan[]
  readonly putusan?: PutusanTercatat
  /** Who asked in the browser; absent: the command line. */
  readonly peminta?: { readonly aktor: Aktor; readonly alamat: string } | null
}

/**
 * One row of the audit trail for a whole file, with its hash: what it wrote is in the versions of what it touched. A change
 * that no file brought is told value by value.
 */
export async function catatImpor(trx: Db, impor: ImporTercatat) {
  const { kabId, imporId, jenis, berkas, oleh, ringkasan, peminta, perubahan = [], putusan } = impor
  const isi = (apa: 'lama' | 'baru') =>
    Object.fromEntries(perubahan.map((satu) => [`${satu.apa}: ${satu.kolom}`, satu[apa]]))
  const tindakan = jenis === 'batal' ? 'batalkan-impor' : 'impor'
  await catat(trx, {
    ...{ pada: null, aktor: peminta?.aktor ?? null, namaPengguna: oleh, tindakan, kabId },
    alamat: peminta?.alamat ?? ALAMAT_PERINTAH,
    ...{
      objek: `impor ${imporId}: ${jenis}, ${berkas.nama}`,
      sebelum: perubahan.length > 0 ? isi('lama') : null,
      sesudah: perubahan.length > 0 ? isi('baru') : { sidik: berkas.sidik, ...ringkasan, ...putusan },
    },
  })
}
