import { z } from 'zod'

/** What a change rests on. */
export const dokumenPerubahan = z
  .string()
  .trim()
  .min(3, { error: 'Sebut dokumennya, misalnya SK Bupati 12/2025.' })
  .max(200)

/** What a change would do, or did. */
export const jawabanPerubahan = z.object({
  /** False: nothing was written, this is what would be. */
  diterapkan: z.boolean(),
  /** Data version of the kabupaten afterwards. */
  versi: z.number(),
  perubahan: z.array(
    z.object({
      apa: z.string(),
      kolom: z.string(),
      lama: z.union([z.string(), z.number()]).nullable(),
      baru: z.union([z.string(), z.number()]).nullable(),
    }),
  ),
  perubahanLain: z.number(),
  /** What else is worth knowing, a sentence each. */
  catatan: z.array(z.string()),
})
export type JawabanPerubahan = z.infer<typeof jawabanPerubahan>
