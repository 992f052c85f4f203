import type { z } from 'zod'
import type { Tindakan } from '#domain/izin.ts'

/**
 * One endpoint, described once. Server, client types, cache key, documentation and tests derive from it.
 * `simpan` 'versi' means the answer changes only with the data version of its kabupaten and may be kept until then.
 */
export type Endpoint<
  Kueri extends z.ZodType = z.ZodType,
  Isi extends z.ZodType = z.ZodType,
  Keluaran extends z.ZodType = z.ZodType,
> = {
  readonly nama: string
  readonly metode: 'GET' | 'POST'
  readonly jalur: `/api/${string}`
  readonly kueri: Kueri
  readonly isi: Isi
  readonly keluaran: Keluaran
  /** What the caller must be allowed to do; an endpoint without it is not mounted. */
  readonly izin: Tindakan
  readonly simpan: 'versi' | 'tidak'
  /** Nothing in it is about people or their health: the browser may keep it, to ask about it again. */
  readonly bolehDisimpan?: true
  /** 'berkas': the body is a file, which `http` keeps for the handler; absent: JSON. */
  readonly badan?: 'berkas'
}

export const defineEndpoint = <K extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<K, I, O>,
): Endpoint<K, I, O> => endpoint
