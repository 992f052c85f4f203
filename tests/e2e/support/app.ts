// The application as people meet it: built client, API and live events on one address, over this file's own database.
import { after } from 'node:test'
import type { RequestHandler } from 'express'
import type { SayaJawaban } from '#contract/saya.ts'
import { pandanganPeran, tindakanDari } from '#domain/izin.ts'
import { type Aktor, TUGAS_PERAN } from '#domain/peran.ts'
import { createAnswerCache } from '#http/cache.ts'
import { createEvents } from '#http/events.ts'
import { mountRoutes } from '#http/mount.ts'
import { serveClient } from '#http/static.ts'
import { createVersions } from '#http/versions.ts'
import { createApp } from '#server/app.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { routes } from '#server/routes.ts'
import { KANAL_LOKMIN } from '#store/lokmin.ts'
import { findVersi, KANAL_VERSI } from '#store/versi-data.ts'
import { findKabupaten } from '#store/wilayah.ts'
import { DINAS_UJI, PINTU_UJI, sebagai, sesiUji } from '#support/aktor.ts'
import { type Client, serveApp, silentLog } from '#support/http.ts'
import { imporUji } from '#support/impor.ts'
import type { FreshDatabase } from '#support/postgres.ts'

/** Serves the whole application until the test file ends, to `aktor`. `sekarang` is the server's clock. */
export async function serveWholeApp(
  { db, url }: FreshDatabase,
  sekarang: Date,
  aktor: Aktor | null = DINAS_UJI,
): Promise<Client> {
  if (isClientStale()) await buildClient()
  const versions = createVersions((kode) => findVersi(db, kode))
  const events = await createEvents({
    connectionString: url,
    lokmin: { channel: KANAL_LOKMIN },
    channel: KANAL_VERSI,
    versions,
    findKabId: async (kode) => (await findKabupaten(db, kode))?.kabId,
  })
  after(() => events.close())
  const deps = {
    db,
    impor: imporUji(db, () => sekarang),
    log: silentLog,
    sekarang: () => sekarang,
    versiAplikasi: 'uji',
    cache: createAnswerCache(),
    pintu: PINTU_UJI,
    versions,
  }
  const client = serveClient(CLIENT_DIST)
  const parts = { routes: mountRoutes(routes, deps), events: events.handler, client }
  return serveApp(createApp({ log: silentLog, sesi: aktor ? sudahMasuk(aktor) : sebagai(null), ...parts }))
}

/** As if this person had come in by the door: the page, too, is told so. Each page listens as a browser of its own. */
function sudahMasuk(aktor: Aktor): RequestHandler {
  const masuk = sebagai(aktor)
  let sesiId = 0
  const masukSendiri: RequestHandler = (request, response, next) => {
    sesiId += 1
    sebagai(aktor, sesiUji(aktor, sesiId))(request, response, next)
  }
  return (request, response, next) => {
    const jalur = request.baseUrl + request.path
    if (jalur === '/api/saya') response.json(sayaUji(aktor))
    else if (jalur === '/api/peristiwa') masukSendiri(request, response, next)
    else masuk(request, response, next)
  }
}

function sayaUji({ namaPengguna, nama, penugasan }: Aktor): SayaJawaban {
  const { penugasanId, peran, klaster, mulai, akhir } = penugasan
  return {
    keadaan: 'penuh',
    pintu: { contoh: [], oidc: false },
    csrf: null,
    saya: {
      ...{
        namaPengguna,
        nama,
        contoh: false,
        adaSandi: true,
        oidc: [],
        aktif: penugasanId,
        beranda: null,
        kota: false,
      },
      totp: { aktif: false, wajib: false, sisaPemulihan: 0 },
      tindakan: [...tindakanDari(penugasan)],
      pandangan: pandanganPeran(peran),
      tugas: TUGAS_PERAN[peran],
      penugasan: [{ penugasan: penugasanId, peran, klaster, mulai, akhir, tempat: [] }],
    },
  }
}
