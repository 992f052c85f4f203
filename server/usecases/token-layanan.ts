import { createHash } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import { findPenggunaMenurutNama } from '#store/pengguna.ts'
import { listPenugasanBerlaku } from '#store/penugasan.ts'
import { type Ditolak, daftarkanPengguna, type TugasDiminta } from './kelola-pengguna.ts'
import { ALAMAT_PERINTAH, OPERATOR } from './operator.ts'
import { createToken } from './token.ts'

export type TokenLayanan = {
  readonly tugas: TugasDiminta
  readonly nama: string
  readonly bolehLapor: boolean
  readonly hari: number
  readonly pada: Date
}

const NAMA_TERPANJANG = 60

/** A token for a program that is nobody's: it acts as an account of its own, with one role and no password. */
export async function createTokenLayanan(
  db: Db,
  { tugas, nama, bolehLapor, hari, pada }: TokenLayanan,
): Promise<{ readonly token: string } | Ditolak> {
  const namaPengguna = namaLayanan(tugas)
  if (!(await findPenggunaMenurutNama(db, namaPengguna))) {
    const pengelola = { aktor: OPERATOR, alamat: ALAMAT_PERINTAH, pada }
    const hasil = await daftarkanPengguna(db, pengelola, [{ namaPengguna, nama: `Program: ${nama}`, tugas }])
    if ('ditolak' in hasil) return hasil
  }
  const pengguna = await findPenggunaMenurutNama(db, namaPengguna)
  const penugasan = pengguna && (await listPenugasanBerlaku(db, pengguna.penggunaId, pada))[0]
  if (!penugasan) return { ditolak: 'isian', pesan: `Akun ${namaPengguna} tidak punya tugas yang berlaku hari ini.` }
  const aktor = { penggunaId: pengguna.penggunaId, namaPengguna, nama: pengguna.nama, penugasan }
  const token = await createToken(db, { aktor, nama, bolehLapor, hari, alamat: ALAMAT_PERINTAH, pada })
  return token ?? { ditolak: 'isian', pesan: `Token ${namaPengguna} sudah terlalu banyak; cabut yang tidak dipakai.` }
}

function namaLayanan({ peran, tempat }: TugasDiminta): string {
  const nama = ['token', peran, ...tempat].join('-').toLowerCase()
  if (nama.length <= NAMA_TERPANJANG && /^[a-z0-9._-]+$/.test(nama)) return nama
  return `token-${peran}-${createHash('sha256').update(nama).digest('hex').slice(0, 20)}`
}
