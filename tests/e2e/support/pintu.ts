// The real door over a part of the example, and people who come in by it with a password.
import assert from 'node:assert/strict'
import type { Db } from '#db/connection.ts'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { findPenggunaMenurutNama, saveSandi } from '#store/pengguna.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { SANDI_UJI } from '#support/masuk.ts'
import { openProses, type PilihanPintu } from '#support/pintu.ts'
import type { FreshDatabase } from '#support/postgres.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { namaContoh } from '#usecases/masuk-contoh.ts'
import { type Layar, openLayar, type Ukuran } from './browser.ts'

type PintuContoh = {
  readonly origin: string
  readonly database: FreshDatabase
  /** Gives a person of the example a password, as if they had made one, and lets them in with it. */
  readonly masuk: (nama: string, ukuran?: Ukuran) => Promise<Layar>
}

type Pilihan = Partial<Omit<PilihanPintu, 'client' | 'kabar'>> & {
  /** A part of the example other than the usual one. */
  readonly contoh?: Parameters<typeof contohDatabase>[0]
  /** How people are told outside, over this database. */
  readonly bukaKabar?: (db: Db) => Promise<NonNullable<PilihanPintu['kabar']>>
}

/** Serves the application with its door until the test file ends. */
export async function bukaPintuContoh({ contoh, bukaKabar, ...lain }: Pilihan = {}): Promise<PintuContoh> {
  const database = await contohDatabase(contoh)
  const { db } = database
  if (isClientStale()) await buildClient()
  const kabar = await bukaKabar?.(db)
  const pilihan = {
    sekarang: () => SEKARANG_CONTOH,
    client: serveClient(CLIENT_DIST),
    ...lain,
    ...(kabar && { kabar }),
  }
  const { origin } = await openProses(database, pilihan)
  const sandi = await hashSandi(SANDI_UJI)
  const masuk: PintuContoh['masuk'] = async (nama, ukuran = 'laptop') => {
    const namaPengguna = namaContoh(nama)
    const pengguna = await findPenggunaMenurutNama(db, namaPengguna)
    assert.ok(pengguna, nama)
    await saveSandi(db, pengguna.penggunaId, sandi, false)
    const layar = await openLayar(origin, { ukuran })
    await layar.page.getByLabel('Nama pengguna').fill(namaPengguna)
    await layar.page.getByLabel('Kata sandi').fill(SANDI_UJI)
    await layar.page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await layar.page.locator('.frame, .frame-akun').first().waitFor()
    return layar
  }
  return { origin, database, masuk }
}
