import type { Db } from '#db/connection.ts'
import type { LamaSesi } from '#domain/masuk.ts'
import { thinBaris } from '#store/impor-baris.ts'
import { clearKabar } from '#store/kabar.ts'
import { clearKirim } from '#store/kunci.ts'
import { clearPercobaan } from '#store/percobaan.ts'
import { clearSesiBerakhir } from '#store/sesi.ts'
import { clearTautan } from '#store/tautan.ts'

const SEHARI_MS = 86_400_000
/** A sender who has not been answered asks again within days; the natural key keeps later repetitions from counting twice. */
const INGAT_KIRIMAN_HARI = 30
/** Longer than a quarter's figures are argued about. What an import wrote stays in the versions of its laporan. */
const RINCIAN_IMPOR_HARI = 120
/** What was sent is of interest as long as somebody may ask why it did not come. */
const KABAR_HARI = 60

/** Removes what is over and worth nothing any more: counts of failures, sessions, links, answers to repeated requests, cells of old imports. */
export async function buangUsang(
  db: Db,
  { pada, lama }: { readonly pada: Date; readonly lama: LamaSesi },
): Promise<void> {
  await clearPercobaan(db, pada)
  await clearSesiBerakhir(db, { pada, lama })
  await clearTautan(db, pada)
  await clearKirim(db, new Date(pada.getTime() - INGAT_KIRIMAN_HARI * SEHARI_MS))
  await clearKabar(db, new Date(pada.getTime() - KABAR_HARI * SEHARI_MS))
  await thinBaris(db, new Date(pada.getTime() - RINCIAN_IMPOR_HARI * SEHARI_MS))
}
