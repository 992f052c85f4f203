import type { Db } from '#db/connection.ts'
import { findPenggunaMenurutNama, listPenggunaAwal } from '#store/pengguna.ts'
import { daftarkanPengguna } from './kelola-pengguna.ts'
import { ALAMAT_PERINTAH, OPERATOR } from './operator.ts'
import { createTautan } from './tautan.ts'

const NAMA = 'admin'

/**
 * The way in where nobody is registered: an admin, and a one-time link for them. Also where this admin was made before
 * and never came in; null as soon as anybody else is there. Several processes may start at once on one database: one admin
 * comes of it, and each process has a link that works until one of them is used.
 */
export async function siapkanPenggunaPertama(db: Db, pada: Date): Promise<string | null> {
  const [pertama, kedua] = await listPenggunaAwal(db, 2)
  if (kedua || (pertama && (pertama.namaPengguna !== NAMA || pertama.sandi !== null))) return null
  const penggunaId = pertama?.penggunaId ?? (await daftarkanAdmin(db, pada))
  return createTautan(db, { penggunaId, oleh: OPERATOR, alamat: ALAMAT_PERINTAH, pada, besertaLama: true })
}

async function daftarkanAdmin(db: Db, pada: Date): Promise<number> {
  // By the calendar of Greenwich it is never tomorrow in Indonesia.
  const tugas = {
    peran: 'admin',
    tempat: [],
    klaster: null,
    mulai: pada.toISOString().slice(0, 10),
    akhir: null,
  } as const
  const hasil = await daftarkanPengguna(db, { aktor: OPERATOR, alamat: ALAMAT_PERINTAH, pada }, [
    { namaPengguna: NAMA, nama: 'Admin', tugas },
  ])
  // Refused: another process has registered them meanwhile.
  const penggunaId = 'penggunaId' in hasil ? hasil.penggunaId[0] : (await findPenggunaMenurutNama(db, NAMA))?.penggunaId
  if (penggunaId === undefined) throw new Error('the first admin could not be registered')
  return penggunaId
}
