/** How far an RTL is: told by whoever runs its lokmin, and in a desa by whoever holds it. */
import type { Db } from '#db/connection.ts'
import { mayUpdateRtl } from '#domain/izin.ts'
import type { StatusRtl } from '#domain/lokmin.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { siarkanLokmin } from '#store/lokmin.ts'
import { findRtl, type Rtl, updateKemajuanRtl } from '#store/rtl.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { type LokminTerbuka, milikLokmin, terbacaLokmin } from './buka-lokmin.ts'
import { jejakLokmin } from './simpan-lokmin.ts'

export type KemajuanBaru = {
  readonly kunci: string
  readonly versi: number
  readonly status: StatusRtl
  readonly hasil: string
}
export type RtlDitolak =
  | { readonly ditolak: 'tidak-ada' | 'bukan-milik' }
  | { readonly ditolak: 'versi'; readonly kini: Rtl }

export function perbaruiRtl(
  db: Db,
  terbuka: LokminTerbuka,
  { kunci, versi, status, hasil }: KemajuanBaru,
  oleh: Peminta & { readonly pada: Date },
): Promise<{ readonly versi: number } | RtlDitolak> {
  const { kab_id: kabId, kode } = terbuka.kab
  return db.transaction().execute(async (trx) => {
    const ada = await findRtl(trx, kabId, kunci)
    if (!ada || !terbacaLokmin(terbuka, ada.lokmin)) return { ditolak: 'tidak-ada' }
    if (!mayUpdateRtl(terbuka.pembaca, milikLokmin(terbuka.pohon, ada.lokmin), ada.desaId))
      return { ditolak: 'bukan-milik' }
    if (ada.status === status && ada.hasil === hasil) return { versi: ada.versi }
    if (ada.versi !== versi) return { ditolak: 'versi', kini: ada }
    const selesaiPada = status === 'selesai' ? (ada.selesaiPada ?? terbuka.hariIni) : null
    const baru = await updateKemajuanRtl(trx, kabId, {
      ...{ kunci, status, hasil, selesaiPada, oleh: oleh.aktor.nama, pada: oleh.pada },
    })
    await jejakLokmin(trx, terbuka, oleh, {
      ...{ tindakan: 'perbarui-rtl', lokminId: ada.lokminId, rinci: `rtl ${kunci}` },
      ...{ sebelum: { status: ada.status, hasil: ada.hasil }, sesudah: { status, hasil } },
    })
    await siarkanLokmin(trx, kode, ada.lokminId)
    await bumpVersi(trx, kabId)
    return { versi: baru }
  })
}
