// The second factor: set up, confirmed, asked for, taken off.
import { toString as gambarQr } from 'qrcode'
import type { Db } from '#db/connection.ts'
import type { AturanMasuk, Kunci, SesiTersimpan } from '#domain/masuk.ts'
import { COBA_KODE } from '#domain/percobaan.ts'
import {
  clearTotp,
  getPenggunaOrThrow,
  type Pengguna,
  saveAlamatDikenal,
  saveKodePemulihan,
  saveTotpRahasia,
  startTotp,
  tellAkun,
} from '#store/pengguna.ts'
import { listPenugasanBerlaku } from '#store/penugasan.ts'
import { deleteSesiPengguna } from '#store/sesi.ts'
import { continueSesi, type SesiTerbuka } from './buka-sesi.ts'
import { catat } from './catat-jejak.ts'
import { tryOnce } from './giliran-masuk.ts'
import { alamatTotp, encryptTotp, newKodePemulihan, newRahasiaTotp, takeKode, takeKodeTotp } from './kode-totp.ts'

export type PermintaanTotp = {
  readonly sesi: SesiTersimpan
  readonly alamat: string
  readonly pada: Date
  readonly kunci: Kunci
  readonly aturan: AturanMasuk
}
type DenganKode = PermintaanTotp & { readonly kode: string }

type Gagal =
  | { readonly hasil: 'tidak-cocok' | 'tunggu'; readonly tungguDetik: number }
  | { readonly hasil: 'tidak-boleh' | 'berakhir' }

const giliran = (penggunaId: number) => ({ kunci: `totp:${penggunaId}`, aturan: COBA_KODE })

/** Makes a secret for the telephone; it is in force only once a code of it was given. Replaces one not yet in force. */
export async function pasangTotp(
  db: Db,
  { sesi, kunci }: Pick<PermintaanTotp, 'sesi' | 'kunci'>,
): Promise<{ readonly hasil: 'dipasang'; readonly gambar: string; readonly ketik: string } | Gagal> {
  const { penggunaId, namaPengguna } = sesi.aktor
  const boleh = sesi.cara !== 'contoh' && (sesi.keadaan === 'penuh' || sesi.keadaan === 'butuh-pasang-totp')
  const rahasia = newRahasiaTotp()
  if (!boleh || !(await saveTotpRahasia(db, penggunaId, encryptTotp(kunci, penggunaId, rahasia))))
    return { hasil: 'tidak-boleh' }
  const { alamat, ketik } = alamatTotp(rahasia, namaPengguna)
  return { hasil: 'dipasang', gambar: await gambarQr(alamat, { type: 'svg', margin: 2 }), ketik }
}

/** Puts the second factor in force: a first code shows that the telephone has it. Every other session ends. */
export async function sahkanTotp(
  db: Db,
  permintaan: DenganKode,
): Promise<({ readonly hasil: 'berlaku'; readonly pemulihan: string[] } & SesiTerbuka) | Gagal> {
  const { sesi, pada, kunci } = permintaan
  const { penggunaId } = sesi.aktor
  const pengguna = await getPenggunaOrThrow(db, penggunaId)
  const siap = sesi.keadaan === 'penuh' || sesi.keadaan === 'butuh-pasang-totp'
  if (!siap || pengguna.totpSejak || !pengguna.totpRahasia) return { hasil: 'tidak-boleh' }
  const coba = await tryOnce(db, giliran(penggunaId), async () =>
    (await takeKodeTotp(db, pengguna, permintaan)) ? true : null,
  )
  if (coba.hasil !== 'cocok') return coba
  const { kode: pemulihan, sidik } = newKodePemulihan(kunci, penggunaId)
  const terbuka = await db.transaction().execute(async (trx) => {
    await startTotp(trx, penggunaId, pada)
    await saveKodePemulihan(trx, penggunaId, sidik)
    await deleteSesiPengguna(trx, penggunaId, sesi.sesiId)
    await catatTotp(trx, permintaan, 'pasang-totp')
    return continueSesi(trx, sesi, permintaan)
  })
  return terbuka ? { hasil: 'berlaku', pemulihan, ...terbuka } : { hasil: 'berakhir' }
}

/** Passes the second step of a sign-in with a code of the telephone or a recovery code. */
export async function lewatiTotp(
  db: Db,
  permintaan: DenganKode,
): Promise<({ readonly hasil: 'lewat'; readonly lewat: 'totp' | 'pemulihan' } & SesiTerbuka) | Gagal> {
  const { sesi, pada, alamat } = permintaan
  const { penggunaId } = sesi.aktor
  if (sesi.keadaan !== 'butuh-totp') return { hasil: 'tidak-boleh' }
  const pengguna = await getPenggunaOrThrow(db, penggunaId)
  const coba = await tryOnce(db, giliran(penggunaId), () => takeKode(db, pengguna, permintaan))
  if (coba.hasil !== 'cocok') return coba
  const terbuka = await db.transaction().execute(async (trx) => {
    await saveAlamatDikenal(trx, { penggunaId, alamat, pada })
    await catatTotp(trx, permintaan, coba.isi === 'totp' ? 'lewati-totp' : 'pakai-kode-pemulihan')
    return continueSesi(trx, sesi, permintaan)
  })
  return terbuka ? { hasil: 'lewat', lewat: coba.isi, ...terbuka } : { hasil: 'berakhir' }
}

/** Takes the second factor off, against a code; not where one of the person's roles must have it. */
export async function lepasTotp(
  db: Db,
  permintaan: DenganKode,
): Promise<({ readonly hasil: 'dilepas' } & SesiTerbuka) | Gagal | { readonly hasil: 'wajib' }> {
  const { sesi, pada, aturan } = permintaan
  const { penggunaId } = sesi.aktor
  const pengguna: Pengguna = await getPenggunaOrThrow(db, penggunaId)
  if (sesi.keadaan !== 'penuh' || !pengguna.totpSejak) return { hasil: 'tidak-boleh' }
  const penugasan = await listPenugasanBerlaku(db, penggunaId, pada)
  if (penugasan.some(({ peran }) => aturan.wajibTotp.includes(peran))) return { hasil: 'wajib' }
  const coba = await tryOnce(db, giliran(penggunaId), () => takeKode(db, pengguna, permintaan))
  if (coba.hasil !== 'cocok') return coba
  const terbuka = await db.transaction().execute(async (trx) => {
    await clearTotp(trx, penggunaId)
    await tellAkun(trx, penggunaId)
    await catatTotp(trx, permintaan, 'lepas-totp')
    return continueSesi(trx, sesi, permintaan)
  })
  return terbuka ? { hasil: 'dilepas', ...terbuka } : { hasil: 'berakhir' }
}

const catatTotp = (trx: Db, { sesi: { aktor }, alamat, pada }: PermintaanTotp, tindakan: string): Promise<void> =>
  catat(trx, {
    ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan, kabId: null },
    ...{ objek: `pengguna ${aktor.penggunaId}`, sebelum: null, sesudah: null },
  })
