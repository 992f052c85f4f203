import pg from 'pg'

/** The connection string with another database, and another role where given. */
export function withDatabase(server: string, database: string, role?: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  if (role) url.username = role
  return url.href
}

/** Makes a database as a copy of a template, owned by the role that migrates. */
export async function createDatabase(server: string, name: string, template: string): Promise<void> {
  await runOnServer(server, `create database ${name} template ${template} owner pws_owner`)
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await runOnServer(server, `drop database if exists ${name} with (force)`)
}

async function runOnServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
