// Filling an empty database with the tables of a backup: schema, rows and numbers in one transaction, so that whatever
// happens on the way, what stays is all of it or nothing.
import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { applyWithin, createMigrasi, grantRights, MIGRATION_LOCK, type Migration, readMigrations } from './migrate.ts'
import {
  BENTUK,
  listTabel,
  putuskan,
  salinKeluar,
  salinMasuk,
  sambung,
  type TabelSalin,
  type UrutanSalin,
} from './salinan.ts'
import { StartupError } from './startup-error.ts'

type SkemaAsal = readonly { readonly nama: string; readonly sidik: string }[]

type BarisMasuk = { readonly nama: string; readonly kolom: readonly string[]; readonly isi: AsyncIterable<Buffer> }

/** What was put in; `sha256` of the same rows as they are read out again. */
export type TabelMasuk = { readonly baris: number; readonly sha256: string }

/** An empty database that is being filled. */
export type Pemulihan = {
  /** Makes the tables as they were at these migrations; answers their names. */
  siapkan(skema: SkemaAsal, tinggal: readonly string[]): Promise<readonly string[]>
  masukkan(tabel: BarisMasuk): Promise<TabelMasuk>
  /** Ties the tables together again, sets the sequences, and migrates on to this program's schema. */
  rampungkan(urutan: readonly UrutanSalin[]): Promise<readonly string[]>
}

export type PemulihanOptions = {
  readonly ownerUrl: string
  readonly appRole: string
  readonly directory?: string
}

/**
 * Runs `isi` over an empty database and commits when it is done.
 * @throws StartupError where the database is not empty.
 */
export async function pulihkanBasis<T>(
  { ownerUrl, appRole, directory }: PemulihanOptions,
  isi: (pemulihan: Pemulihan) => Promise<T>,
): Promise<T> {
  const client = await sambung(ownerUrl, 'pws-pulihkan', 'DATABASE_OWNER_URL')
  try {
    await client.query('begin')
    await client.query(BENTUK)
    // An application that starts meanwhile waits, and then finds either nothing or everything.
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await refuseIsi(client)
    const hasil = await isi(buatPemulihan(client, readMigrations(directory)))
    await grantRights(client, appRole)
    await client.query('commit')
    // Outside: the rows are there, and without statistics the first questions would be slow.
    await client.query('analyze')
    return hasil
  } finally {
    // What was not committed is rolled back by the server.
    await putuskan(client)
  }
}

async function refuseIsi(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nama: string }>(
    `select c.relname as nama from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname limit 1`,
  )
  if (!rows[0]) return
  throw new StartupError(
    `Basis data ini tidak kosong (sudah ada ${rows[0].nama}); pulihkan ke basis data baru yang kosong, atau ke DATA_DIR baru. Tidak ada yang diubah.`,
  )
}

function buatPemulihan(client: pg.Client, milik: readonly Migration[]): Pemulihan {
  let tabel = new Map<string, TabelSalin>()
  let ikatan: readonly Ikatan[] = []
  let sesudah: readonly Migration[] = []
  return {
    siapkan: async (skema, tinggal) => {
      const { dahulu, nanti } = parting(milik, skema)
      sesudah = nanti
      await createMigrasi(client)
      for (const satu of dahulu) await applyWithin(client, satu)
      // A migration may have left settings of its own.
      await client.query(BENTUK)
      tabel = new Map((await listTabel(client, tinggal)).map((satu) => [satu.nama, satu]))
      // What migrations put into tables is in the backup as well, as it has become since.
      await client.query(`truncate ${[...tabel.keys()].map((nama) => pg.escapeIdentifier(nama)).join(', ')} cascade`)
      ikatan = await lepasIkatan(client)
      return [...tabel.keys()]
    },
    masukkan: async ({ nama, kolom, isi }) => {
      const satu = tabel.get(nama)
      if (!satu || satu.kolom.join() !== kolom.join())
        throw new StartupError(
          `Tabel ${nama} di cadangan berlainan bentuknya dengan skemanya. Tidak ada yang dipulihkan.`,
        )
      const masuk = salinMasuk(client, satu)
      await pipeline(isi, masuk.arus)
      return { baris: masuk.banyak(), sha256: await sidikBaris(client, satu) }
    },
    rampungkan: async (urutan) => {
      for (const { nama, nilai, terpakai } of urutan)
        await client.query('select setval(quote_ident($1)::regclass, $2::bigint, $3)', [nama, nilai, terpakai])
      for (const { tabel: milikTabel, nama, arti } of ikatan)
        await client.query(`alter table ${milikTabel} add constraint ${pg.escapeIdentifier(nama)} ${arti}`)
      for (const satu of sesudah) await applyWithin(client, satu)
      await client.query(BENTUK)
      return sesudah.map(({ nama }) => nama)
    },
  }
}

/** Which of our migrations made the backup's schema, and which come after. */
function parting(
  milik: readonly Migration[],
  skema: SkemaAsal,
): { readonly dahulu: readonly Migration[]; readonly nanti: readonly Migration[] } {
  const asal = new Map(skema.map(({ nama, sidik }) => [nama, sidik]))
  for (const { nama, sidik } of skema) {
    const sama = milik.find((satu) => satu.nama === nama)
    if (!sama)
      throw new StartupError(
        `Cadangan ini dari aplikasi yang lebih baru (migrasi ${nama}); perbarui aplikasi ini dahulu. Tidak ada yang dipulihkan.`,
      )
    if (sama.sidik !== sidik)
      throw new StartupError(`Migrasi ${nama} lain daripada yang membuat cadangan ini; kembalikan berkas aslinya.`)
  }
  return { dahulu: milik.filter(({ nama }) => asal.has(nama)), nanti: milik.filter(({ nama }) => !asal.has(nama)) }
}

type Ikatan = { readonly tabel: string; readonly nama: string; readonly arti: string }

// Foreign keys come back once all rows are there: tables may then come in any order, and each key is checked in one go
// instead of row by row, which for a large table would have to be remembered row by row as well.
async function lepasIkatan(client: pg.Client): Promise<Ikatan[]> {
  const { rows } = await client.query<Ikatan>(
    `select conrelid::regclass::text as tabel, conname as nama, pg_get_constraintdef(oid) as arti from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
     order by conrelid::regclass::text collate "C", conname`,
  )
  for (const { tabel, nama } of rows)
    await client.query(`alter table ${tabel} drop constraint ${pg.escapeIdentifier(nama)}`)
  return rows
}

async function sidikBaris(client: pg.Client, tabel: TabelSalin): Promise<string> {
  const hash = createHash('sha256')
  for await (const bita of salinKeluar(client, tabel).isi) hash.update(bita)
  return hash.digest('hex')
}
