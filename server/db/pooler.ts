// A pooler in transaction mode (pgbouncer and its like) lends a server for one transaction at a time: whatever is set on a
// connection or prepared on it would be met by somebody else. Behind one nothing outlives its transaction: statements have no
// names, and each limit is set for the transaction that it is meant for. (A cancel request would do without, but pgbouncer before
// 1.19.1 may end itself over one: pgbouncer issues 801 and 822.)
import type pg from 'pg'

export type Query = (text: string, values: unknown[]) => Promise<pg.QueryResult>

/** Whether a pooler stands between: the number that it gives a client is made up, since no server is the client's own. */
export async function isPooled(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  // pg keeps what the server said of itself, and does not declare it.
  return rows[0]?.pid !== (client as unknown as { readonly processID: number }).processID
}

/** Statements over a pooled client, each ended after so long (0: none is). */
export function pooledQuery(client: pg.PoolClient, timeoutMs: number): Query {
  if (timeoutMs === 0) return (text, values) => client.query(text, values)
  const limited = (begin: string) => client.query(`${begin}; set local statement_timeout = ${timeoutMs}`)
  let inTransaction = false
  return async (text, values) => {
    if (/^(begin|start transaction)\b/.test(text)) {
      inTransaction = true
      return limited(text)
    }
    if (/^(commit|rollback)$/.test(text)) {
      inTransaction = false
      return client.query(text)
    }
    if (inTransaction) return client.query(text, values)
    await limited('begin')
    try {
      const result = await client.query(text, values)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
  }
}
