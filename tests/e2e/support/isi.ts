// Isi Laporan as people use it: the whole application behind a network that can be cut, and people who sign in.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Db } from '#db/connection.ts'
import type { BarisIsian } from '#domain/isian.ts'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { findAlamat } from '#store/alamat-laporan.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { findPenggunaMenurutNama, saveSandi } from '#store/pengguna.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { angkat } from '#support/kisah.ts'
import { SANDI_UJI } from '#support/masuk.ts'
import { openProses } from '#support/pintu.ts'
import type { FreshDatabase } from '#support/postgres.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { namaContoh } from '#usecases/masuk-contoh.ts'
import { FLAGS, findChromium } from './chromium.ts'

export const SEKARANG_ISI = SEKARANG_CONTOH
/** The month before is reported by all; this one by nobody yet. */
export const BULAN_ISI = '2026-04'

/** A wire between browser and server that can be cut, also for a service worker. */
export type Jaringan = {
  readonly origin: string
  readonly putus: () => void
  readonly sambung: () => void
  /** What the browser says still arrives; what the server answers is lost. */
  readonly bisu: () => void
  /** Another server behind the same address. */
  readonly arahkan: (tujuan: string) => void
}

async function openJaringan(awal: string): Promise<Jaringan> {
  const terbuka = new Set<Socket>()
  let keadaan: 'sambung' | 'putus' | 'bisu' = 'sambung'
  let tujuan = awal
  const server = createServer((sini) => {
    if (keadaan === 'putus') {
      sini.destroy()
      return
    }
    const { hostname, port } = new URL(tujuan)
    const sana = connect(Number(port), hostname)
    for (const soket of [sini, sana]) {
      terbuka.add(soket)
      soket.on('error', () => undefined)
      soket.on('close', () => {
        terbuka.delete(soket)
        sini.destroy()
        sana.destroy()
      })
    }
    sini.pipe(sana)
    sana.on('data', (isi) => {
      if (keadaan === 'sambung') sini.write(isi)
      else sini.destroy()
    })
    sana.on('end', () => sini.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const tutup = () => {
    for (const soket of terbuka) soket.destroy()
  }
  after(() => {
    tutup()
    server.close()
  })
  // A listening server has an address of this form.
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    putus: () => {
      keadaan = 'putus'
      tutup()
    },
    sambung: () => {
      keadaan = 'sambung'
    },
    bisu: () => {
      keadaan = 'bisu'
    },
    arahkan: (lain) => {
      tujuan = lain
      tutup()
    },
  }
}

export type PanggungIsi = {
  readonly database: FreshDatabase
  readonly jaringan: Jaringan
  /** Signs in somebody of the example by name and password, on the page given. */
  readonly masuk: (
    page: Page,
    nama: string,
    tujuan?: { readonly jalur: string; readonly tanda: string },
  ) => Promise<void>
  /** Every version of one laporan of `BULAN_ISI`, oldest first, with its totals by elemen. */
  readonly versi: (unit: string, desa: string) => Promise<readonly VersiUji[]>
  /** A second process of the application with other built pages. */
  readonly prosesLain: (dist: string) => Promise<string>
}

export type VersiUji = {
  readonly versi: number
  readonly oleh: string
  readonly isian: Readonly<Record<string, number>>
}

const DAFTAR_ISI = { jalur: `/isi?bulan=${BULAN_ISI}`, tanda: '.isi-laporan :is(.say, .empty)' }

/** One work area of the example over three months, served to browsers. */
export async function bukaPanggungIsi(puskesmas = '99.01-puskesmas-teluk-kenari'): Promise<PanggungIsi> {
  const database = await contohDatabase({ puskesmas: [puskesmas] })
  if (isClientStale()) await buildClient()
  const { origin } = await openProses(database, { sekarang: () => SEKARANG_ISI, client: serveClient(CLIENT_DIST) })
  const jaringan = await openJaringan(origin)
  const sandi = await hashSandi(SANDI_UJI)
  const masuk: PanggungIsi['masuk'] = async (page, nama, tujuan = DAFTAR_ISI) => {
    const namaPengguna = namaContoh(nama)
    const pengguna = await findPenggunaMenurutNama(database.db, namaPengguna)
    assert.ok(pengguna, nama)
    await saveSandi(database.db, pengguna.penggunaId, sandi, false)
    await page.goto(`${jaringan.origin}${tujuan.jalur}`)
    await page.getByLabel('Nama pengguna').fill(namaPengguna)
    await page.getByLabel('Kata sandi').fill(SANDI_UJI)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.locator(tujuan.tanda).first().waitFor()
  }
  const prosesLain = async (dist: string) =>
    (await openProses(database, { sekarang: () => SEKARANG_ISI, client: serveClient(dist) })).origin
  return { database, jaringan, masuk, prosesLain, versi: (unit, desa) => listVersi(database.db, unit, desa) }
}

/** The page's clock starts at the server's and runs. */
export const setelJam = (context: BrowserContext): Promise<void> => context.clock.install({ time: SEKARANG_ISI })

/** A browser that keeps what it has in a folder, to be closed and opened again. */
export async function bukaBerfolder(folder: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(folder, {
    ...{ executablePath: findChromium(), args: [...FLAGS], locale: 'id-ID', reducedMotion: 'reduce' },
    viewport: { width: 360, height: 740 },
  })
  berfolder.add(context)
  await setelJam(context)
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}

/** Open in a folder: a browser goes on writing there until it is closed. */
const berfolder = new Set<BrowserContext>()

/** A folder for a browser that is closed and opened again. */
export function folderPeramban(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pws-isi-'))
  after(async () => {
    await Promise.all([...berfolder].map((context) => context.close()))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  return folder
}

async function listVersi(db: Db, unit: string, desa: string): Promise<readonly VersiUji[]> {
  const bulan = Number(BULAN_ISI.replace('-', ''))
  const alamat = await findAlamat(db, { desa, unit, bulan })
  assert.ok(alamat?.unitId && alamat.desaId, `${unit} ${desa}`)
  const baris = await db
    .selectFrom('laporan_versi')
    .select(['versi', 'oleh', 'isi'])
    .where('kab_id', '=', alamat.kabId)
    .where('unit_id', '=', alamat.unitId)
    .where('desa_id', '=', alamat.desaId)
    .where('bulan', '=', bulan)
    .where('minggu', '=', 0)
    .orderBy('versi')
    .execute()
  const { elemenMenurutId } = await loadKatalogIsian(db)
  return baris.map(({ versi, oleh, isi }) => ({
    versi,
    oleh,
    isian: Object.fromEntries(
      // Kept as [elemen, pilah, jumlah].
      (isi as unknown as readonly BarisIsian[])
        .filter(([, pilah]) => pilah === 0)
        .map(([elemen, , jumlah]) => [elemenMenurutId.get(elemen)?.kode ?? String(elemen), jumlah]),
    ),
  }))
}

/** A laporan of `BULAN_ISI` is validated by the head of the puskesmas and opened again, with the reason "uji". */
export async function bukaKembali(db: Db, unit: string, desa: string): Promise<void> {
  const bulan = Number(BULAN_ISI.replace('-', ''))
  const alamat = await findAlamat(db, { desa, unit, bulan })
  assert.ok(alamat?.unitId && alamat.desaId, `${unit} ${desa}`)
  const laporan = { desaId: alamat.desaId, unitId: alamat.unitId, bulan, minggu: 0 }
  for (const tahap of ['tervalidasi', 'dibuka'] as const) {
    await angkat(db, alamat, { laporan, tahap, oleh: namaContoh('kepala-puskesmas'), pada: SEKARANG_ISI })
  }
}
