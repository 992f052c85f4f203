// The door, put together: who asks, and what signing in needs.
import type { Db } from '#db/connection.ts'
import type { AturanMasuk, Kunci } from '#domain/masuk.ts'
import type { Pintu } from '#http/pintu.ts'
import { createSessions, type Sessions } from '#http/session-cache.ts'
import { findBagikan, touchBagikan } from '#store/bagikan.ts'
import { findSesi, touchSesi } from '#store/sesi.ts'
import { findToken, touchToken } from '#store/token.ts'
import { sidikRahasia } from '#usecases/rahasia.ts'

export type PilihanPintu = {
  readonly kunci: Kunci
  readonly aturan: AturanMasuk
  readonly demoPublik: boolean
  readonly oidc: boolean
  readonly sekarang: () => Date
}

export function openPintu(
  db: Db,
  { sekarang, ...pilihan }: PilihanPintu,
): { readonly sessions: Sessions; readonly pintu: Pintu } {
  const { lama } = pilihan.aturan
  const sessions = createSessions({
    sidik: sidikRahasia,
    findSesi: (sidik, pada) => findSesi(db, sidik, { pada, aturan: pilihan.aturan }),
    findToken: (sidik, pada) => findToken(db, sidik, pada),
    findBagikan: (sidik, pada) => findBagikan(db, sidik, pada),
    touchSesi: (sesiId, pada) => touchSesi(db, sesiId, pada),
    touchToken: (tokenId, pada) => touchToken(db, tokenId, pada),
    touchBagikan: (bagikanId, pada) => touchBagikan(db, bagikanId, pada),
    lama,
    sekarang,
  })
  return { sessions, pintu: { ...pilihan, lupakan: sessions.forget } }
}
