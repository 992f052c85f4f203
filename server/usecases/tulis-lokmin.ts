/** What is typed in a lokmin: one row at a time, over the version that was seen; who comes second gets both to choose from. */
import type { Db } from '#db/connection.ts'
import { mayManageLokmin } from '#domain/izin.ts'
import { isTerbuka } from '#domain/lokmin.ts'
import { type BarisTulis, isSamaBaris } from '#domain/lokmin-tulis.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { findLokmin, siarkanLokmin } from '#store/lokmin.ts'
import { type BarisTersimpan, countBaris, findBaris, saveBaris } from '#store/lokmin-tulis.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { desaLokmin, type LokminTerbuka } from './buka-lokmin.ts'
import { jejakLokmin } from './simpan-lokmin.ts'

export type Tulisan = {
  readonly lokminId: number
  readonly kunci: string
  /** The version that was typed over; 0: none was there. */
  readonly versi: number
  readonly baris: BarisTulis
}

export type TulisDitolak =
  | { readonly ditolak: 'tidak-ada' | 'bukan-milik' | 'selesai' | 'terlalu-banyak' | 'desa' }
  | { readonly ditolak: 'versi'; readonly kini: BarisTersimpan }

const TERBANYAK = { butir: 60, rtl: 120, hadir: 80, komitmen: 300 } as const

/** Writes one row. One that says what is there already changes nothing, so that a lost answer may be asked for again. */
export function tulisLokmin(
  db: Db,
  terbuka: LokminTerbuka,
  { lokminId, kunci, versi, baris }: Tulisan,
  oleh: Peminta & { readonly pada: Date },
): Promise<{ readonly versi: number } | TulisDitolak> {
  const { kab_id: kabId, kode } = terbuka.kab
  return db.transaction().execute(async (trx) => {
    const lokmin = await findLokmin(trx, kabId, { lokminId, kunci: 'isi' })
    if (!lokmin) return { ditolak: 'tidak-ada' }
    if (!mayManageLokmin(oleh.aktor, kabId, lokmin)) return { ditolak: 'bukan-milik' }
    const tempat = { kabId, lokminId, kunci }
    const ada = await findBaris(trx, tempat, baris)
    if (ada && ada.lokminId !== lokminId) return { ditolak: 'tidak-ada' }
    if (ada && isSamaBaris(ada.baris, baris)) return { versi: ada.versi }
    if (!isTerbuka(lokmin.keadaan)) return { ditolak: 'selesai' }
    const diWilayah = new Set(desaLokmin(terbuka.pohon, lokmin).map((d) => d.desaId))
    if ('desaId' in baris && baris.desaId !== null && !diWilayah.has(baris.desaId)) return { ditolak: 'desa' }
    if (ada ? ada.versi !== versi : versi !== 0) return ada ? { ditolak: 'versi', kini: ada } : { ditolak: 'tidak-ada' }
    if (!ada && baris.jenis === 'isi') return { ditolak: 'tidak-ada' }
    if (!ada && baris.jenis !== 'isi' && (await countBaris(trx, tempat, baris.jenis)) >= TERBANYAK[baris.jenis])
      return { ditolak: 'terlalu-banyak' }
    const baru = await saveBaris(trx, tempat, baris, { oleh: oleh.aktor.nama, pada: oleh.pada })
    const rinci = `${baris.jenis} ${kunci}${baris.jenis === 'isi' ? ` ${baris.medan}` : ''}`
    const sebelum = ada && ada.versi > 0 ? ada.baris : null
    await jejakLokmin(trx, terbuka, oleh, { tindakan: 'tulis-lokmin', lokminId, rinci, sebelum, sesudah: baris })
    await siarkanLokmin(trx, kode, lokminId)
    // The list of RTL stands on other pages too; words being typed do not.
    if (baris.jenis === 'rtl' && (!ada || dihapus(ada.baris) !== baris.dihapus)) await bumpVersi(trx, kabId)
    return { versi: baru }
  })
}

const dihapus = (baris: BarisTulis): boolean => 'dihapus' in baris && baris.dihapus
