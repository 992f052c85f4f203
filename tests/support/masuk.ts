// People and programs that come in by the door itself, for tests of the door and of the program as a whole.
import type { Db } from '#db/connection.ts'
import type { Peran } from '#domain/peran.ts'
import { saveSandi } from '#store/pengguna.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { daftarkanPengguna } from '#usecases/kelola-pengguna.ts'
import { ALAMAT_PERINTAH, OPERATOR } from '#usecases/operator.ts'
import { createTokenLayanan } from '#usecases/token-layanan.ts'

export type TugasUji = { readonly peran: Peran; readonly tempat?: readonly string[] }

const tugasDari = ({ peran, tempat = [] }: TugasUji) => ({
  ...{ peran, tempat, klaster: null, mulai: '2020-01-01', akhir: null },
})

/** A token of a program, in the role given, by codes of places. */
export async function buatToken(
  db: Db,
  { bolehLapor = true, pada = new Date(), hari = 30, ...tugas }: TugasUji & PilihanToken,
): Promise<string> {
  const hasil = await createTokenLayanan(db, { tugas: tugasDari(tugas), nama: 'uji', bolehLapor, hari, pada })
  if ('ditolak' in hasil) throw new Error(hasil.pesan)
  return hasil.token
}

type PilihanToken = { readonly bolehLapor?: boolean; readonly pada?: Date; readonly hari?: number }

/** What a program sends along to be let in. */
export const denganToken = (token: string): { readonly Authorization: string } => ({ Authorization: `Bearer ${token}` })

export const SANDI_UJI = 'kuda lari ke sawah'

export type PenggunaUji = TugasUji & {
  readonly namaPengguna: string
  readonly pada: Date
  readonly sandi?: string | null
}

/** A person with a role, and a password of their own unless it is null; answers their number. */
export async function buatPengguna(
  db: Db,
  { namaPengguna, pada, sandi = SANDI_UJI, ...tugas }: PenggunaUji,
): Promise<number> {
  const hasil = await daftarkanPengguna(db, { aktor: OPERATOR, alamat: ALAMAT_PERINTAH, pada }, [
    { namaPengguna, nama: namaPengguna, tugas: tugasDari(tugas) },
  ])
  if ('ditolak' in hasil) throw new Error(hasil.pesan)
  const [penggunaId = 0] = hasil.penggunaId
  if (sandi !== null) await saveSandi(db, penggunaId, await hashSandi(sandi), false)
  return penggunaId
}
