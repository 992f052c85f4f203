import { type RawBuilder, sql } from 'kysely'

/** The name of whoever signs in as what a column says; what it says itself where nobody does (any more): the operator, a file. */
export const namaOrang = (
  kolom:
    | 'v.oleh'
    | 'i.oleh'
    | 't.dijelaskan_oleh'
    | 'r.oleh'
    | 'k.oleh'
    | 'd.oleh'
    | 'e.oleh'
    | 'n.diterima_oleh'
    | 'n.ditutup_oleh',
): RawBuilder<string> =>
  sql`coalesce((select p.nama from pengguna p where p.nama_pengguna = ${sql.raw(kolom)}), ${sql.raw(kolom)})`
