// Stopping the mails with one click, by whoever holds one of them: without signing in, and for nothing else than that.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import { retimeButir } from '#store/kabar.ts'
import { getPenggunaOrThrow } from '#store/pengguna.ts'
import { findAlamatSurel, findPilihan, savePilihan } from '#store/pilihan-kabar.ts'
import { catat } from './catat-jejak.ts'

/** Where `http/berhenti.ts` answers. */
export const JALUR_BERHENTI = '/kabar/berhenti'

type Tujuan = { readonly penggunaId: number; readonly alamat: string }

// Bound to the address: a mail to an old one stops nothing at a new one.
const segel = (kunci: Buffer, { penggunaId, alamat }: Tujuan): Buffer =>
  createHmac('sha256', kunci).update(`berhenti-surel ${penggunaId} ${alamat}`).digest()

export const tautanBerhenti = (kunci: Buffer, tujuan: Tujuan): string =>
  `${JALUR_BERHENTI}?t=${tujuan.penggunaId}.${segel(kunci, tujuan).toString('base64url')}`

/** Turns mail off for whom the token names; false where it is none, or of an address that is not used any more. */
export async function berhentiSurel(
  db: Db,
  {
    kunci,
    tanda,
    alamat,
    pada,
  }: { readonly kunci: Buffer; readonly tanda: string; readonly alamat: string; pada: Date },
): Promise<boolean> {
  const [, nomor = '', mac = ''] = /^(\d{1,9})\.([\w-]{43})$/.exec(tanda) ?? []
  const penggunaId = Number(nomor)
  const surel = nomor ? await findAlamatSurel(db, penggunaId) : null
  if (!surel) return false
  const benar = timingSafeEqual(Buffer.from(mac, 'base64url'), segel(kunci, { penggunaId, alamat: surel.alamat }))
  return benar && matikan(db, { penggunaId, alamat, pada })
}

function matikan(db: Db, { penggunaId, alamat, pada }: Tujuan & { readonly pada: Date }): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const pilihan = await findPilihan(trx, penggunaId)
    if (!pilihan.surel.aktif) return true
    const baru = { ...pilihan, surel: { ...pilihan.surel, aktif: false } }
    // Somebody changes it at this very moment: the mail program asks once more.
    if (!(await savePilihan(trx, penggunaId, baru))) return false
    await retimeButir(trx, { penggunaId, saluran: 'surel', kabId: null, jatuhPada: null })
    const { namaPengguna } = await getPenggunaOrThrow(trx, penggunaId)
    await catat(trx, {
      ...{ pada, aktor: null, namaPengguna, alamat, tindakan: 'berhenti-surel', kabId: null },
      ...{ objek: `pengguna ${penggunaId}`, sebelum: { surel: true }, sesudah: { surel: false } },
    })
    return true
  })
}
