// More kabupaten like the one that is there, with numbers and codes of their own, written from its rows straight into the tables.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** In the order in which they lean on each other. Cells of single laporan stay with the first kabupaten: its screens alone ask for them. */
const TABEL = [
  ...['kabupaten', 'versi_data', 'kecamatan', 'desa', 'desa_identitas', 'desa_kecamatan', 'unit', 'desa_puskesmas'],
  ...['wajib_lapor', 'sasaran', 'laporan', 'rekap', 'rekap_lapor'],
]

// Of each kabupaten its own million numbers.
const JARAK = 1_000_000
const BERGESER = new Set(['desa_id', 'unit_id', 'kecamatan_id', 'induk_unit_id'])
const SEKALI = 10

/** Makes kabupaten until there are so many. */
export async function buatNegara(db: Db, kabId: number, kabupaten: number): Promise<void> {
  for (let dari = 1; dari < kabupaten; dari += SEKALI) {
    const sampai = Math.min(dari + SEKALI, kabupaten) - 1
    for (const tabel of TABEL) await gandakan(db, tabel, { kabId, dari, sampai })
  }
}

type Rentang = { readonly kabId: number; readonly dari: number; readonly sampai: number }

async function gandakan(db: Db, tabel: string, { kabId, dari, sampai }: Rentang): Promise<void> {
  const { rows } = await sql<{ nama: string }>`
    select column_name as nama from information_schema.columns where table_schema = 'public' and table_name = ${tabel}
    order by ordinal_position`.execute(db)
  const kolom = rows.map(({ nama }) => nama)
  // Two digits of a provinsi, two of the kabupaten in it: no code of the first is met again.
  const kode = `(40 + k / 90)::text || '.' || (10 + k % 90)::text`
  const nilai = kolom.map((nama) => {
    if (nama === 'kab_id') return `t.kab_id + k`
    if (BERGESER.has(nama)) return `t.${nama} + k * ${JARAK}`
    return nama === 'kode' ? `${kode} || substr(t.kode, 6)` : `t.${nama}`
  })
  await sql
    .raw(`insert into ${tabel} (${kolom.join(', ')}) overriding system value
      select ${nilai.join(', ')} from generate_series(${dari}, ${sampai}) k cross join ${tabel} t where t.kab_id = ${kabId}`)
    .execute(db)
}
