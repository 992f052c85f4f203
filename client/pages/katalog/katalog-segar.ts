// What is on screen after the catalogue or a draft of it has changed.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { refreshKab } from '#client/api/query.ts'
import { raiseVersi } from '#client/api/versi.ts'
import type { RancanganJawaban, TerapJawaban } from '#contract/kelola-katalog.ts'

/** Every screen asks again, for the catalogue itself, too. */
export function useSegarkanKatalog(wilayah: string): (jawaban: TerapJawaban) => Promise<void> {
  const klien = useQueryClient()
  return async ({ versi }) => {
    raiseVersi(wilayah, versi)
    await refreshKab(klien, wilayah)
  }
}

/** The draft as it was saved, for whoever opens it again; the list is asked for anew. */
export async function ingatRancangan(
  klien: QueryClient,
  wilayah: string,
  rancangan: Pick<RancanganJawaban, 'rancangan'> & Partial<RancanganJawaban>,
): Promise<void> {
  klien.setQueryData<RancanganJawaban>(
    ['getRancanganIndikator', { wilayah, rancangan: rancangan.rancangan }],
    (lama) => lama && { ...lama, ...rancangan },
  )
  await klien.invalidateQueries({ queryKey: ['getKatalog'] })
}
