// Share links: made by whoever may read every desa of what they show, withdrawn by them or by the dinas.
import type { Db } from '#db/connection.ts'
import { isLayarBagikan } from '#domain/bagikan.ts'
import type { Bulan } from '#domain/bulan.ts'
import { mayReadSemuaDesa } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { insertBagikan, listBagikan, type MilikBagikan, revokeBagikan } from '#store/bagikan.ts'
import { tellAkun } from '#store/pengguna.ts'
import { bukaWilayah, type TidakAda } from './buka-wilayah.ts'
import { catat } from './catat-jejak.ts'
import { newRahasia } from './rahasia.ts'

const TERBANYAK = 50
const SEHARI_MS = 86_400_000
/** Links read as nobody who is signed in. */
const PEMBACA_TAUTAN = 0

export type PermintaanBagikan = {
  readonly aktor: Aktor
  readonly alamat: string
  readonly pada: Date
  readonly jalur: string
  readonly kueri: string
  readonly wilayah: string
  readonly bulan: Bulan
  readonly hari: number
  readonly catatan: string
}

export type BagikanDibuat = { readonly bagikanId: number; readonly rahasia: string; readonly berakhirPada: Date }

/** Makes a link and answers it, which happens once; anything else says why there is none. */
export async function createBagikan(
  db: Db,
  minta: PermintaanBagikan,
): Promise<BagikanDibuat | TidakAda | 'layar' | 'sebagian' | 'nomor-orang' | 'terlalu-banyak'> {
  const { aktor, pada, jalur, kueri, catatan } = minta
  if (!isLayarBagikan(jalur)) return 'layar'
  if (checkTeksBebas(catatan) === 'nomor-orang') return 'nomor-orang'
  const terbuka = await bukaWilayah(db, { ...minta, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return terbuka
  const { wilayah, kab, izin } = terbuka
  // A link reads every desa of its area, so it cannot be made of a total whose desa its maker does not see.
  if (!mayReadSemuaDesa(izin, wilayah)) return 'sebagian'
  const { nilai, sidik } = newRahasia()
  const berakhirPada = new Date(pada.getTime() + minta.hari * SEHARI_MS)
  const { penggunaId, namaPengguna, penugasan } = aktor
  return db.transaction().execute(async (trx) => {
    if ((await listBagikan(trx, { penggunaId }, pada)).length >= TERBANYAK) return 'terlalu-banyak'
    const bagikanId = await insertBagikan(trx, {
      ...{ sidik, penggunaId, penugasanId: penugasan.penugasanId, jalur, kueri, catatan, berakhirPada, pada },
      ...{ wilayahKode: wilayah.kode, wilayah: { kabId: kab.kab_id, tingkat: wilayah.tingkat, id: wilayah.id } },
    })
    await catat(trx, {
      ...{ pada, aktor, namaPengguna, alamat: minta.alamat, tindakan: 'bagikan', kabId: kab.kab_id },
      ...{ objek: `bagikan ${bagikanId}`, sebelum: null, sesudah: { jalur, kueri, catatan, berakhirPada } },
    })
    return { bagikanId, rahasia: nilai, berakhirPada }
  })
}

/** Whose links somebody looks after: the dinas those of its kabupaten, the others their own. */
export function milikBagikan({ penggunaId, penugasan: { peran, tempat } }: Aktor): MilikBagikan {
  const kabId = tempat.flatMap((t) => (t.jenis === 'kabupaten' ? [t.kabId] : []))
  return peran === 'dinas' && kabId.length > 0 ? { kabId } : { penggunaId }
}

/** Withdraws a link; false where it is none of theirs, or withdrawn already. */
export async function cabutBagikan(
  db: Db,
  {
    aktor,
    bagikanId,
    alamat,
    pada,
  }: Pick<PermintaanBagikan, 'aktor' | 'alamat' | 'pada'> & { readonly bagikanId: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const kabId = await revokeBagikan(trx, milikBagikan(aktor), { bagikanId, pada })
    if (kabId === undefined) return false
    await tellAkun(trx, PEMBACA_TAUTAN)
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'cabut-bagikan', kabId },
      ...{ objek: `bagikan ${bagikanId}`, sebelum: null, sesudah: null },
    })
    return true
  })
}
