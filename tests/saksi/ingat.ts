/** Worked out once for a set of rows, an indikator and a question; the answer is the same, only sooner. */
import type { Indikator, Mentah } from './baris.ts'

const ingatan = new WeakMap<Mentah, WeakMap<Indikator, Map<string, unknown>>>()

export function sekaliSaja<T>(mentah: Mentah, i: Indikator, tanya: string, hitung: () => T): T {
  const milik = ingatan.get(mentah) ?? new WeakMap<Indikator, Map<string, unknown>>()
  ingatan.set(mentah, milik)
  const jawaban = milik.get(i) ?? new Map<string, unknown>()
  milik.set(i, jawaban)
  if (!jawaban.has(tanya)) jawaban.set(tanya, hitung())
  return jawaban.get(tanya) as T // a question has answers of one type
}
