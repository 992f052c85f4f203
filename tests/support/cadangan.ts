// Backups of tests: made with a key that costs nothing, into a folder that goes when the file ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { sql } from 'kysely'
import { bacaCadangan } from '#berkas/cadangan.ts'
import type { KunciCadangan } from '#berkas/cadangan-sandi.ts'
import type { SidikTabel } from '#domain/cadangan.ts'
import { cadangkan, denganPotret } from '#usecases/cadangkan.ts'
import { type HasilPulih, pulihkan } from '#usecases/pulihkan.ts'
import type { FreshDatabase } from './postgres.ts'

export const KUNCI_UJI: KunciCadangan = { jenis: 'berkas', isi: Buffer.alloc(48, 'k') }

export const folderUji = mkdtempSync(join(tmpdir(), 'pws-pulih-'))
after(() => rmSync(folderUji, { recursive: true }))

let ke = 0
/** A path where nothing is yet. */
export const jalurBaru = (): string => join(folderUji, `uji-${ke++}`)

/** Where a backup or an export of this database comes from. */
export const asalUji = ({ url }: Pick<FreshDatabase, 'url'>) => ({
  ...{ url, aplikasi: '0.1.0', sekarang: new Date('2026-04-12T03:00:00Z') },
})

export async function cadangkanUji(
  basis: Pick<FreshDatabase, 'url'>,
): Promise<{ readonly jalur: string; readonly tabel: readonly SidikTabel[] }> {
  const jalur = jalurBaru()
  const asal = asalUji(basis)
  const { penutup } = await denganPotret(asal, (potret) => cadangkan(potret, { ...asal, jalur, kunci: KUNCI_UJI }))
  return { jalur, tabel: penutup.tabel }
}

type PilihanPulih = {
  /** Other migrations than the program's. */
  readonly directory?: string
  readonly kunci?: KunciCadangan
  readonly baca?: typeof bacaCadangan
}

export const pulihkanUji = (
  { ownerUrl }: Pick<FreshDatabase, 'ownerUrl'>,
  jalur: string,
  { directory, kunci = KUNCI_UJI, baca = bacaCadangan }: PilihanPulih = {},
): Promise<HasilPulih> =>
  pulihkan({ ownerUrl, appRole: 'pws_app', ...(directory !== undefined && { directory }) }, async (penerima) => {
    return (await baca(jalur, kunci, penerima)).penutup
  })

/** Whether nobody could tell that anything was ever tried there. */
export async function isKosong({ db }: Pick<FreshDatabase, 'db'>): Promise<boolean> {
  const { rows } = await sql`select from pg_class where relnamespace = 'public'::regnamespace`.execute(db)
  return rows.length === 0
}
