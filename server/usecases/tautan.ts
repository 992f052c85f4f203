// One-time links: how somebody comes in who has no password yet, or has forgotten it.
import type { Db } from '#db/connection.ts'
import type { Aktor } from '#domain/peran.ts'
import { COBA_ALAMAT } from '#domain/percobaan.ts'
import { clearTotp, getPenggunaOrThrow, saveSandi, tellAkun } from '#store/pengguna.ts'
import { deleteTautanSisa, saveTautan, takeTautan } from '#store/tautan.ts'
import { openSesi, type Pintu } from './buka-sesi.ts'
import { catat } from './catat-jejak.ts'
import { kunciAlamat, tryOnce } from './giliran-masuk.ts'
import type { HasilMasuk } from './masuk.ts'
import { newRahasia, sidikRahasia } from './rahasia.ts'

export const LAMA_TAUTAN_MENIT = 30

export type TautanBaru = {
  readonly penggunaId: number
  /** Who gives it; null for the operator. */
  readonly oleh: Aktor | null
  readonly alamat: string
  readonly pada: Date
  /** The telephone is lost: takes the second factor off. */
  readonly lepasTotp?: boolean
  /** Earlier links stay good until one of them is used. */
  readonly besertaLama?: boolean
}

/**
 * Makes a link for a person, good once and for half an hour; earlier ones are worth nothing, unless they are to stay.
 * Answers its secret part.
 */
export async function createTautan(
  db: Db,
  { penggunaId, oleh, alamat, pada, lepasTotp, besertaLama }: TautanBaru,
): Promise<string> {
  const { nilai, sidik } = newRahasia()
  const berakhirPada = new Date(pada.getTime() + LAMA_TAUTAN_MENIT * 60_000)
  await db.transaction().execute(async (trx) => {
    if (lepasTotp) {
      await clearTotp(trx, penggunaId)
      await tellAkun(trx, penggunaId)
    }
    if (!besertaLama) await deleteTautanSisa(trx, penggunaId)
    await saveTautan(trx, { sidik, penggunaId, pada, berakhirPada })
    await catat(trx, {
      ...{ pada, aktor: oleh, namaPengguna: oleh?.namaPengguna ?? 'operator', alamat, tindakan: 'buat-tautan' },
      ...{ kabId: null, objek: `pengguna ${penggunaId}`, sebelum: null, sesudah: { lepasTotp: lepasTotp ?? false } },
    })
  })
  return nilai
}

/** Where a browser uses it: behind '#', so that it is in no server's log and no referrer. */
export const jalurTautan = (tautan: string): string => `/masuk/tautan#${tautan}`

/** Uses a link: the old password is gone, and a new one is the next thing to make (after the second factor, if any). */
export async function pakaiTautan(
  db: Db,
  { tautan, ...pintu }: Omit<Pintu, 'cara'> & { readonly tautan: string },
): Promise<HasilMasuk> {
  const kunci = `tautan:${kunciAlamat(pintu.asal.alamat)}`
  const coba = await tryOnce(db, { kunci, aturan: COBA_ALAMAT }, () => takePengguna(db, tautan, pintu.pada))
  if (coba.hasil !== 'cocok') return coba
  if (coba.isi.ditangguhkanPada) return { hasil: 'ditangguhkan' }
  const sesi = await openSesi(db, coba.isi, { ...pintu, cara: 'tautan' })
  return sesi ? { hasil: 'masuk', ...sesi } : { hasil: 'tanpa-peran' }
}

async function takePengguna(db: Db, tautan: string, pada: Date) {
  return db.transaction().execute(async (trx) => {
    const penggunaId = await takeTautan(trx, sidikRahasia(tautan), pada)
    if (penggunaId === undefined) return null
    await deleteTautanSisa(trx, penggunaId)
    await saveSandi(trx, penggunaId, null, true)
    return getPenggunaOrThrow(trx, penggunaId)
  })
}
