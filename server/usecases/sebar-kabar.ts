// From what happened to notifikasi to who is told of it, by which channel and when: just after, never in the transaction that
// makes it happen, and once for each event.
import type { Db } from '#db/connection.ts'
import { jatuhTempo, type PilihanKabar, SALURAN, type Saluran } from '#domain/kabar.ts'
import { type ButirBaru, type Peristiwa, sebarPeristiwa, takePeristiwa } from '#store/kabar.ts'
import { listPenerima, type Penerima } from '#store/pilihan-kabar.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import { bukaCakupanKabar, masihPerlu } from './cakupan-kabar.ts'

const SEKALIGUS = 500

export type Penyebaran = {
  readonly sekarang: Date
  /** What this installation offers. */
  readonly saluran: readonly Saluran[]
}

/** Decides it for what is not decided yet of a kabupaten; whether there may be more. */
export function sebarKabar(db: Db, kab: KabupatenDibaca, { sekarang, saluran }: Penyebaran): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const peristiwa = await takePeristiwa(trx, kab.kab_id, SEKALIGUS)
    if (peristiwa.length === 0) return false
    const penerima = await listPenerima(db, sekarang)
    const butir = await susunButir(db, kab, { peristiwa: peristiwa.filter(masihPerlu), penerima, sekarang, saluran })
    const peristiwaId = peristiwa.map((p) => p.peristiwaId)
    await sebarPeristiwa(trx, kab.kab_id, { peristiwaId, butir, pada: sekarang })
    return peristiwa.length === SEKALIGUS
  })
}

type Bahan = Penyebaran & { readonly peristiwa: readonly Peristiwa[]; readonly penerima: readonly Penerima[] }

async function susunButir(
  db: Db,
  kab: KabupatenDibaca,
  { peristiwa, penerima, sekarang, saluran }: Bahan,
): Promise<readonly ButirBaru[]> {
  if (peristiwa.length === 0 || penerima.length === 0) return []
  const cakupan = await bukaCakupanKabar(db, kab, sekarang)
  const butir: ButirBaru[] = []
  for (const satu of penerima) {
    const lewat = saluranAktif(satu).filter((s) => saluran.includes(s))
    if (lewat.length === 0) continue
    const jatuh = lewat.map((s) => ({ saluran: s, jatuhPada: jatuhPilihan(satu.pilihan, s, { sekarang, kab }) }))
    for (const p of peristiwa) {
      if (!(await cakupan.boleh(satu, p))) continue
      butir.push(...jatuh.map((j) => ({ ...j, peristiwaId: p.peristiwaId, penggunaId: satu.penggunaId })))
    }
  }
  return butir
}

/** The channels that a person has on, and that reach somewhere. */
export const saluranAktif = ({ pilihan, alamat, perangkat }: Penerima): readonly Saluran[] =>
  SALURAN.filter((s) => pilihan[s].aktif && (s === 'surel' ? alamat !== null : perangkat > 0))

type Tempat = { readonly sekarang: Date; readonly kab: Pick<KabupatenDibaca, 'zona_waktu'> }

/** When something that happens now is told to somebody by a channel. */
export const jatuhPilihan = (pilihan: PilihanKabar, saluran: Saluran, { sekarang, kab }: Tempat): Date =>
  jatuhTempo(pilihan, pilihan[saluran].irama, { sekarang, zonaWaktu: kab.zona_waktu })
