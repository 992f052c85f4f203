/** Single rows of a lokmin as they are typed: found with a lock, written as their next version. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { AcuanButir, AsalButir } from '#domain/lokmin.ts'
import type { BarisTulis } from '#domain/lokmin-tulis.ts'
import type { Cap, Penulis } from './lokmin.ts'

/** Which row; of the fields of a point the point's. */
export type KunciTulis = { readonly kabId: number; readonly lokminId: number; readonly kunci: string }

export type BarisTersimpan<B extends BarisTulis = BarisTulis> = Penulis & {
  readonly lokminId: number
  readonly baris: B
}

type Penyimpan<B extends BarisTulis> = {
  readonly find: (db: Db, kunci: KunciTulis, baris: B) => Promise<BarisTersimpan<B> | undefined>
  readonly save: (db: Db, kunci: KunciTulis, baris: B, cap: Cap) => Promise<number>
}
type Milik<J extends BarisTulis['jenis']> = Extract<BarisTulis, { jenis: J }>

type Mentah<B> = Penulis & { readonly lokminId: number } & Omit<B, 'jenis'>

function susun<B extends BarisTulis>(jenis: B['jenis'], rows: readonly Mentah<B>[]): BarisTersimpan<B> | undefined {
  const [satu] = rows
  if (!satu) return undefined
  const { versi, oleh, pada, lokminId, ...isi } = satu
  // The columns asked for are the fields of this kind of row.
  return { versi, oleh, pada, lokminId, baris: { jenis, ...isi } as unknown as B }
}

const versiDari = (rows: readonly { versi: number }[]): number => {
  const [satu] = rows
  if (!satu) throw new Error('an insert that answers its version answered none')
  return satu.versi
}

const PENULIS = sql`versi, oleh, pada, lokmin_id as "lokminId"`
const NAIK = (tabel: string) => sql`versi = ${sql.ref(tabel)}.versi + 1, oleh = excluded.oleh, pada = excluded.pada`

const butir: Penyimpan<Milik<'butir'>> = {
  find: async (db, { kabId, kunci }) =>
    susun<Milik<'butir'>>(
      'butir',
      (
        await sql<Mentah<Milik<'butir'>>>`select ${PENULIS}, urutan, dihapus from lokmin_butir
        where kab_id = ${kabId} and kunci = ${kunci}::uuid for update`.execute(db)
      ).rows,
    ),
  save: async (db, { kabId, lokminId, kunci }, { urutan, dihapus }, { oleh, pada }) =>
    versiDari(
      (
        await sql<{ versi: number }>`
        insert into lokmin_butir (kab_id, kunci, lokmin_id, urutan, asal, dihapus, oleh, pada)
        values (${kabId}, ${kunci}::uuid, ${lokminId}, ${urutan}, 'sendiri', ${dihapus}, ${oleh}, ${pada})
        on conflict (kab_id, kunci) do update set urutan = excluded.urutan, dihapus = excluded.dihapus, ${NAIK('lokmin_butir')}
        returning versi`.execute(db)
      ).rows,
    ),
}

const isi: Penyimpan<Milik<'isi'>> = {
  find: async (db, { kabId, kunci }, { medan }) => {
    // The point is held, so that two who begin the same field at once come one after the other.
    const { rows: induk } = await sql<{ lokminId: number }>`select lokmin_id as "lokminId" from lokmin_butir
      where kab_id = ${kabId} and kunci = ${kunci}::uuid for no key update`.execute(db)
    if (!induk[0]) return undefined
    const { rows } = await sql<
      Mentah<Milik<'isi'>>
    >`select versi, oleh, pada, ${induk[0].lokminId}::int as "lokminId", medan, teks
      from lokmin_isi where kab_id = ${kabId} and butir = ${kunci}::uuid and medan = ${medan}`.execute(db)
    const kosong = { versi: 0, oleh: '', pada: new Date(0), ...induk[0], medan, teks: '' }
    return susun<Milik<'isi'>>('isi', rows.length > 0 ? rows : [kosong])
  },
  save: async (db, { kabId, kunci }, { medan, teks }, { oleh, pada }) =>
    versiDari(
      (
        await sql<{ versi: number }>`
        insert into lokmin_isi (kab_id, butir, medan, teks, oleh, pada)
        values (${kabId}, ${kunci}::uuid, ${medan}, ${teks}, ${oleh}, ${pada})
        on conflict (kab_id, butir, medan) do update set teks = excluded.teks, ${NAIK('lokmin_isi')} returning versi`.execute(
          db,
        )
      ).rows,
    ),
}

const rtl: Penyimpan<Milik<'rtl'>> = {
  find: async (db, { kabId, kunci }) =>
    susun<Milik<'rtl'>>(
      'rtl',
      (
        await sql<
          Mentah<Milik<'rtl'>>
        >`select ${PENULIS}, butir, apa, siapa, sektor, tenggat, perlu, desa_id as "desaId", dihapus
        from rtl where kab_id = ${kabId} and kunci = ${kunci}::uuid for update`.execute(db)
      ).rows,
    ),
  save: async (db, { kabId, lokminId, kunci }, r, { oleh, pada }) =>
    versiDari(
      (
        await sql<{ versi: number }>`
        insert into rtl (kab_id, kunci, lokmin_id, butir, apa, siapa, sektor, tenggat, perlu, desa_id, dihapus, oleh, pada)
        values (${kabId}, ${kunci}::uuid, ${lokminId}, ${r.butir}::uuid, ${r.apa}, ${r.siapa}, ${r.sektor}, ${r.tenggat}::date,
          ${r.perlu}, ${r.desaId}, ${r.dihapus}, ${oleh}, ${pada})
        on conflict (kab_id, kunci) do update set butir = excluded.butir, apa = excluded.apa, siapa = excluded.siapa,
          sektor = excluded.sektor, tenggat = excluded.tenggat, perlu = excluded.perlu, desa_id = excluded.desa_id,
          dihapus = excluded.dihapus, ${NAIK('rtl')}
        returning versi`.execute(db)
      ).rows,
    ),
}

const hadir: Penyimpan<Milik<'hadir'>> = {
  find: async (db, { kabId, kunci }) =>
    susun<Milik<'hadir'>>(
      'hadir',
      (
        await sql<Mentah<Milik<'hadir'>>>`select ${PENULIS}, jabatan, instansi, jumlah, dihapus from lokmin_hadir
        where kab_id = ${kabId} and kunci = ${kunci}::uuid for update`.execute(db)
      ).rows,
    ),
  save: async (db, { kabId, lokminId, kunci }, h, { oleh, pada }) =>
    versiDari(
      (
        await sql<{ versi: number }>`
        insert into lokmin_hadir (kab_id, kunci, lokmin_id, jabatan, instansi, jumlah, dihapus, oleh, pada)
        values (${kabId}, ${kunci}::uuid, ${lokminId}, ${h.jabatan}, ${h.instansi}, ${h.jumlah}, ${h.dihapus}, ${oleh}, ${pada})
        on conflict (kab_id, kunci) do update set jabatan = excluded.jabatan, instansi = excluded.instansi,
          jumlah = excluded.jumlah, dihapus = excluded.dihapus, ${NAIK('lokmin_hadir')}
        returning versi`.execute(db)
      ).rows,
    ),
}

const komitmen: Penyimpan<Milik<'komitmen'>> = {
  find: async (db, { kabId, kunci }) =>
    susun<Milik<'komitmen'>>(
      'komitmen',
      (
        await sql<
          Mentah<Milik<'komitmen'>>
        >`select ${PENULIS}, desa_id as "desaId", isi, angka, satuan, tenggat, status, dihapus
        from komitmen_desa where kab_id = ${kabId} and kunci = ${kunci}::uuid for update`.execute(db)
      ).rows,
    ),
  save: async (db, { kabId, lokminId, kunci }, k, { oleh, pada }) =>
    versiDari(
      (
        await sql<{ versi: number }>`
        insert into komitmen_desa (kab_id, kunci, lokmin_id, desa_id, isi, angka, satuan, tenggat, status, dihapus, oleh, pada)
        values (${kabId}, ${kunci}::uuid, ${lokminId}, ${k.desaId}, ${k.isi}, ${k.angka}, ${k.satuan}, ${k.tenggat}::date,
          ${k.status}, ${k.dihapus}, ${oleh}, ${pada})
        on conflict (kab_id, kunci) do update set desa_id = excluded.desa_id, isi = excluded.isi, angka = excluded.angka,
          satuan = excluded.satuan, tenggat = excluded.tenggat, status = excluded.status, dihapus = excluded.dihapus,
          ${NAIK('komitmen_desa')}
        returning versi`.execute(db)
      ).rows,
    ),
}

// Each kind's own row, of any kind of row: the key decides.
const PENYIMPAN = { butir, isi, rtl, hadir, komitmen } as unknown as Readonly<
  Record<BarisTulis['jenis'], Penyimpan<BarisTulis>>
>

/** The row as it stands, held until the end of the transaction; undefined where nobody has written it. */
export const findBaris = (db: Db, kunci: KunciTulis, baris: BarisTulis): Promise<BarisTersimpan | undefined> =>
  PENYIMPAN[baris.jenis].find(db, kunci, baris)

/** Writes its next version, and says which that is. */
export const saveBaris = (db: Db, kunci: KunciTulis, baris: BarisTulis, cap: Cap): Promise<number> =>
  PENYIMPAN[baris.jenis].save(db, kunci, baris, cap)

const TABEL = {
  butir: 'lokmin_butir',
  isi: 'lokmin_isi',
  rtl: 'rtl',
  hadir: 'lokmin_hadir',
  komitmen: 'komitmen_desa',
} as const

/** How many rows of a kind a lokmin has, thrown out or not. */
export async function countBaris(
  db: Db,
  { kabId, lokminId }: Omit<KunciTulis, 'kunci'>,
  jenis: Exclude<BarisTulis['jenis'], 'isi'>,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(TABEL[jenis])} where kab_id = ${kabId} and lokmin_id = ${lokminId}`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

export type ButirBaru = {
  readonly kunci: string
  readonly urutan: number
  readonly asal: AsalButir
  readonly acuan: AcuanButir | null
  readonly judul: string
  readonly masalah: string
}

/** New points with their drafted texts. */
export async function insertButir(
  db: Db,
  { kabId, lokminId }: Omit<KunciTulis, 'kunci'>,
  butirBaru: readonly ButirBaru[],
  { oleh, pada }: Cap,
): Promise<void> {
  const baris = JSON.stringify(butirBaru)
  await sql`
    insert into lokmin_butir (kab_id, kunci, lokmin_id, urutan, asal, acuan, oleh, pada)
    select ${kabId}, kunci, ${lokminId}, urutan, asal, acuan, ${oleh}, ${pada}
    from jsonb_to_recordset(${baris}::jsonb) as b (kunci uuid, urutan int, asal text, acuan jsonb)`.execute(db)
  await sql`
    insert into lokmin_isi (kab_id, butir, medan, teks, oleh, pada)
    select ${kabId}, kunci, medan, teks, ${oleh}, ${pada}
    from jsonb_to_recordset(${baris}::jsonb) as b (kunci uuid, judul text, masalah text),
      lateral (values ('judul', judul), ('masalah', masalah)) as m (medan, teks) where teks <> ''`.execute(db)
}
