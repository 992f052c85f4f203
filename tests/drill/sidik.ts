import type pg from 'pg'

/** How many rows a table has, and a hash over all of them in whatever order. */
export async function sidikTabel(client: pg.Client, tabel: string): Promise<{ banyak: number; sidik: string }> {
  const { rows } = await client.query<{ banyak: number; sidik: string }>(
    `select count(*)::int as banyak, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sidik from ${tabel} t`,
  )
  return rows[0] ?? { banyak: 0, sidik: '' }
}
