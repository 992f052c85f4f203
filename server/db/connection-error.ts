// Why a database does not let us in, and the command that opens it.
import { StartupError } from './startup-error.ts'

/** One sentence for the operator: what is missing, and how to make it. */
export function connectionError(error: unknown, variable: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): StartupError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message || code : String(error)
  const name = /"([^"]+)"/.exec(message)?.[1] ?? ''
  const role = /role "([^"]+)" does not exist/.exec(message)?.[1]
  if (role !== undefined) {
    return new StartupError(
      `Peran ${role} belum ada di Postgres; buat sebagai superuser dengan: create role ${role} login password 'SANDI'; lalu tulis sandinya di ${variable}.`,
    )
  }
  switch (code) {
    case '3D000':
      return new StartupError(
        `Basis data ${name} belum ada di Postgres; buat sebagai superuser dengan: create database ${name} owner PERAN; dengan PERAN menurut DATABASE_OWNER_URL.`,
      )
    case '28P01':
      return new StartupError(
        `Postgres menolak peran ${name}: sandinya salah atau perannya belum ada; periksa ${variable}, atau buat dengan: create role ${name} login password 'SANDI';`,
      )
    default:
      return new StartupError(
        `Basis data tidak dapat dihubungi (${message}); periksa ${variable} dan bahwa Postgres menyala.`,
      )
  }
}
