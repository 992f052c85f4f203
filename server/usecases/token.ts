// Tokens by which programs act as somebody.
import type { Db } from '#db/connection.ts'
import type { Aktor } from '#domain/peran.ts'
import { tellAkun } from '#store/pengguna.ts'
import { insertToken, listToken, revokeToken } from '#store/token.ts'
import { catat } from './catat-jejak.ts'
import { newRahasia } from './rahasia.ts'

/** By which a token is known for one, by people and by programs that look for secrets gone astray. */
export const AWALAN_TOKEN = 'pws_'
const TOKEN_TERBANYAK = 20
const SEHARI_MS = 86_400_000

export type PermintaanToken = {
  /** As whom, and in which role. */
  readonly aktor: Aktor
  readonly nama: string
  readonly bolehLapor: boolean
  readonly hari: number
  readonly alamat: string
  readonly pada: Date
}

/** Makes a token and answers it, which happens once; null where the person has too many already. */
export async function createToken(
  db: Db,
  { aktor, nama, bolehLapor, hari, alamat, pada }: PermintaanToken,
): Promise<{ readonly token: string; readonly tokenId: number; readonly berakhirPada: Date } | null> {
  const { nilai, sidik } = newRahasia(AWALAN_TOKEN)
  const berakhirPada = new Date(pada.getTime() + hari * SEHARI_MS)
  const { penggunaId, namaPengguna, penugasan } = aktor
  return db.transaction().execute(async (trx) => {
    if ((await listToken(trx, penggunaId)).filter((t) => t.berakhirPada > pada).length >= TOKEN_TERBANYAK) return null
    const { penugasanId } = penugasan
    const tokenId = await insertToken(trx, { sidik, penggunaId, penugasanId, nama, bolehLapor, pada, berakhirPada })
    await catat(trx, {
      ...{ pada, aktor, namaPengguna, alamat, tindakan: 'buat-token', kabId: null, objek: `token ${tokenId}` },
      ...{ sebelum: null, sesudah: { nama, bolehLapor, berakhirPada } },
    })
    return { token: nilai, tokenId, berakhirPada }
  })
}

/** Withdraws one of the person's own tokens; false where it is none, or withdrawn already. */
export async function cabutToken(
  db: Db,
  { aktor, tokenId, alamat, pada }: Pick<PermintaanToken, 'aktor' | 'alamat' | 'pada'> & { readonly tokenId: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await revokeToken(trx, aktor.penggunaId, tokenId, pada))) return false
    await tellAkun(trx, aktor.penggunaId)
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'cabut-token', kabId: null },
      ...{ objek: `token ${tokenId}`, sebelum: null, sesudah: null },
    })
    return true
  })
}
