import { z } from 'zod'
import { getBandingkan } from './bandingkan.ts'
import { getDukungan, type JarakOrang } from './dukungan.ts'
import { defineEndpoint } from './endpoint.ts'
import { getPws } from './peta.ts'
import { getTren } from './tren.ts'

/**
 * The views that can be taken along; each is a reading endpoint with the same query. 'lembar-klaster' asks as the PWS sheet does, with
 * `klaster` in place of `indikator`, and is all sheets of it that have something to show.
 */
export const tampilanBerkas = z.enum([
  ...['ringkasan', 'peta', 'pws', 'lembar-klaster', 'matriks', 'tren', 'profil', 'kelengkapan'],
  ...['spm', 'dukungan', 'bandingkan', 'posyandu', 'kader', 'penghargaan'],
] as const)
export type TampilanBerkas = z.infer<typeof tampilanBerkas>

/** The query of a PWS sheet with a klaster in place of an indikator; `kelompok` of it alone, where all of it would be a pile. */
export const kueriLembarKlaster = getPws.kueri
  .omit({ indikator: true })
  .extend({ klaster: z.coerce.number().int().min(1).max(4), kelompok: z.string().max(80).optional() })

const JARAK = ['selisih', 'belum'] as const satisfies readonly JarakOrang[]

/** The query of the desa that need support, and which of its two distances the screen shows. */
export const kueriDukungan = getDukungan.kueri.extend({ jarak: z.enum(JARAK).default('selisih') })

/** More areas than these beside the one of the screen cannot be told apart in one picture. */
const DENGAN_TERBANYAK = 5

/** The query of a trend, and the codes of the areas that the screen draws beside it, as its address has them. */
export const kueriTren = getTren.kueri.extend({
  dengan: z
    .string()
    .max(400)
    .default('')
    .transform((teks) => [...new Set(teks.split(','))].filter((kode) => kode !== '').slice(0, DENGAN_TERBANYAK)),
})

/** The query of areas beside each other, and whether the screen shows their funnel. */
export const kueriBandingkan = getBandingkan.kueri.extend({
  tampil: z.enum(['peringkat', 'corong', 'kelompok']).default('peringkat'),
})

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
