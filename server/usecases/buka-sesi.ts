// A browser becomes signed in, or comes a step further: always with another cookie than before.
import type { Db } from '#db/connection.ts'
import { type AturanMasuk, type CaraMasuk, type KeadaanMasuk, keadaanMasuk, type SesiTersimpan } from '#domain/masuk.ts'
import type { Aktor, Penugasan } from '#domain/peran.ts'
import { deleteLanggananSesi } from '#store/langganan-dorong.ts'
import { getPenggunaOrThrow, type Pengguna, saveAlamatDikenal, tellAkun } from '#store/pengguna.ts'
import { listPenugasanBerlaku } from '#store/penugasan.ts'
import { deleteSesi, insertSesi, rotateSesi } from '#store/sesi.ts'
import { catat } from './catat-jejak.ts'
import { newRahasia } from './rahasia.ts'

/** From where somebody comes. */
export type AsalMasuk = { readonly alamat: string; readonly peramban: string }

export type Pintu = {
  readonly cara: CaraMasuk
  readonly asal: AsalMasuk
  readonly pada: Date
  readonly aturan: AturanMasuk
  /** The session that this browser had; it ends. */
  readonly sesiLama: SesiTersimpan | null
}

/** The cookie to set and what is still missing. */
export type SesiTerbuka = { readonly kuki: string; readonly keadaan: KeadaanMasuk }

/** Opens a session in the person's first role of today; null where they have none. */
export async function openSesi(db: Db, pengguna: Pengguna, pintu: Pintu): Promise<SesiTerbuka | null> {
  const { cara, asal, pada, aturan, sesiLama } = pintu
  const { penggunaId } = pengguna
  const penugasan = await listPenugasanBerlaku(db, penggunaId, pada)
  const pertama = penugasan[0]
  if (!pertama) return null
  const keadaan = keadaanBerikut(pengguna, { cara, totpLewat: false, penugasan, aturan })
  const { nilai, sidik } = newRahasia()
  await db.transaction().execute(async (trx) => {
    const lama = sesiLama?.aktor.penggunaId
    // Somebody else at the same browser: what is told there is not for them.
    if (sesiLama && lama && lama !== penggunaId) await deleteLanggananSesi(trx, lama, sesiLama.sesiId)
    if (sesiLama) await deleteSesi(trx, sesiLama.aktor.penggunaId, sesiLama.sesiId)
    await insertSesi(trx, {
      ...{ sidik, penggunaId, penugasanId: pertama.penugasanId, cara, keadaan, pada },
      csrf: newRahasia().nilai,
      ...asal,
      berakhirPada: new Date(pada.getTime() + aturan.lama.palingLamaMs),
    })
    if (keadaan !== 'butuh-totp') await saveAlamatDikenal(trx, { penggunaId, alamat: asal.alamat, pada })
    if (sesiLama) await tellAkun(trx, sesiLama.aktor.penggunaId)
    const aktor: Aktor = { ...ringkas(pengguna), penugasan: pertama }
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: pengguna.namaPengguna, alamat: asal.alamat, tindakan: 'masuk', kabId: null },
      ...{ objek: `pengguna ${penggunaId}`, sebelum: null, sesudah: { cara, keadaan } },
    })
  })
  return { kuki: nilai, keadaan }
}

const ringkas = ({ penggunaId, namaPengguna, nama }: Pengguna) => ({ penggunaId, namaPengguna, nama })

type Langkah = {
  readonly cara: CaraMasuk
  readonly totpLewat: boolean
  readonly penugasan: readonly Penugasan[]
  readonly aturan: AturanMasuk
}

const keadaanBerikut = (pengguna: Pengguna, { cara, totpLewat, penugasan, aturan }: Langkah): KeadaanMasuk =>
  keadaanMasuk({
    ...{ cara, totpLewat, totpAktif: pengguna.totpSejak !== null, gantiSandi: pengguna.gantiSandi },
    wajibTotp: penugasan.some(({ peran }) => aturan.wajibTotp.includes(peran)),
  })

export type Lanjutan = { readonly pada: Date; readonly aturan: AturanMasuk; readonly penugasanId?: number }

/**
 * Brings a session that has passed what it lacked (or changes its role) to its next state, under another cookie.
 * Null where it ended meanwhile.
 */
export async function continueSesi(
  db: Db,
  sesi: SesiTersimpan,
  { pada, aturan, penugasanId }: Lanjutan,
): Promise<SesiTerbuka | null> {
  const { penggunaId, penugasan } = sesi.aktor
  const pengguna = await getPenggunaOrThrow(db, penggunaId)
  const semua = await listPenugasanBerlaku(db, penggunaId, pada)
  const keadaan = keadaanBerikut(pengguna, { cara: sesi.cara, totpLewat: true, penugasan: semua, aturan })
  const { nilai, sidik } = newRahasia()
  const csrf = newRahasia().nilai
  const baru = { sidik, csrf, keadaan, penugasanId: penugasanId ?? penugasan.penugasanId, pada }
  if (!(await rotateSesi(db, sesi.sesiId, baru))) return null
  await tellAkun(db, penggunaId)
  return { kuki: nilai, keadaan }
}
