import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** The views that can be taken along; each is a reading endpoint with the same query. */
export const tampilanBerkas = z.enum(['ringkasan', 'peta', 'pws', 'matriks', 'tren', 'profil', 'kelengkapan'])
export type TampilanBerkas = z.infer<typeof tampilanBerkas>

export const bentukBerkas = z.enum(['csv', 'xlsx', 'pdf', 'png'])
export type BentukBerkas = z.infer<typeof bentukBerkas>

/**
 * A view as a file, made of the very answer that the screen shows. `kueri` is the query of that view's endpoint, as it stands in
 * its address. Taking it along leaves a row in the trail: hence not a GET.
 */
export const postBerkas = defineEndpoint({
  nama: 'postBerkas',
  metode: 'POST',
  jalur: '/api/berkas',
  kueri: z.object({}),
  isi: z.object({
    tampilan: tampilanBerkas,
    bentuk: bentukBerkas,
    bahasa: z.enum(['id', 'en']).default('id'),
    kueri: z.record(z.string().max(40), z.string().max(4000)),
  }),
  /** Not JSON: a file to be kept. */
  keluaran: z.undefined(),
  izin: 'baca',
  simpan: 'tidak',
})
