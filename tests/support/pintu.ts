// The whole application with its real door, over a test database, with a clock that tests move.
import { after } from 'node:test'
import type { RequestHandler } from 'express'
import type { AturanMasuk } from '#domain/masuk.ts'
import { createAnswerCache } from '#http/cache.ts'
import { createEvents } from '#http/events.ts'
import { mountRoutes } from '#http/mount.ts'
import type { SaluranKabar } from '#http/saluran-kabar.ts'
import { createVersions } from '#http/versions.ts'
import { createApp } from '#server/app.ts'
import type { OidcConfig } from '#server/config.ts'
import { openOidc } from '#server/oidc.ts'
import { startPeninjau } from '#server/peninjau.ts'
import { openPintu } from '#server/pintu.ts'
import { routes } from '#server/routes.ts'
import { KANAL_LOKMIN } from '#store/lokmin.ts'
import { KANAL_AKUN } from '#store/pengguna.ts'
import { findVersi, KANAL_VERSI } from '#store/versi-data.ts'
import { findKabupaten } from '#store/wilayah.ts'
import { PINTU_UJI } from './aktor.ts'
import { type Client, serveApp, silentLog } from './http.ts'
import { imporUji } from './impor.ts'
import type { FreshDatabase } from './postgres.ts'

export type PilihanPintu = {
  readonly sekarang: () => Date
  readonly aturan?: AturanMasuk
  readonly trustProxy?: number
  readonly demoPublik?: boolean
  readonly oidc?: OidcConfig
  /** How people are told outside; absent: in no way. */
  readonly kabar?: { readonly saluran: SaluranKabar; readonly berhenti: RequestHandler }
  /** The built pages, for tests in a browser. */
  readonly client?: RequestHandler
  /** Whether figures are reviewed by the rules just after they were written, as in an installation. */
  readonly peninjau?: boolean
}

/** One process of the application, as `server/main.ts` puts it together; hears of changes made by others. */
export async function openProses(
  { db, url }: Pick<FreshDatabase, 'db' | 'url'>,
  pilihan: PilihanPintu,
): Promise<Client> {
  const { sekarang, aturan = PINTU_UJI.aturan, trustProxy = 0, demoPublik = false, oidc, client, kabar } = pilihan
  const peninjau = pilihan.peninjau ? startPeninjau(db, { log: silentLog, sekarang, isSibuk: () => false }) : null
  const { kunci } = PINTU_UJI
  const { sessions, pintu } = openPintu(db, { kunci, aturan, demoPublik, oidc: oidc !== undefined, sekarang })
  const versions = createVersions((kode) => findVersi(db, kode))
  const events = await createEvents({
    ...{
      connectionString: url,
      lokmin: { channel: KANAL_LOKMIN },
      channel: KANAL_VERSI,
      versions,
      akun: { channel: KANAL_AKUN, sessions },
      ...(peninjau && { onVersi: peninjau.dengar }),
    },
    findKabId: async (kode) => (await findKabupaten(db, kode))?.kabId,
  })
  after(async () => {
    await peninjau?.stop()
    await events.close()
  })
  const impor = imporUji(db, sekarang)
  const dasar = {
    ...{ db, log: silentLog, sekarang, versiAplikasi: '0', cache: createAnswerCache(), versions, pintu, impor },
    ...(kabar && { kabar: kabar.saluran }),
  }
  const parts = {
    routes: mountRoutes(routes, dasar),
    events: events.handler,
    ...(client && { client }),
    ...(kabar && { berhenti: kabar.berhenti }),
  }
  const masukLuar = oidc && openOidc(db, oidc, { pintu, sekarang })
  return serveApp(createApp({ log: silentLog, trustProxy, sesi: sessions.handler, oidc: masukLuar, ...parts }))
}
