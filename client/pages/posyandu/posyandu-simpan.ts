import { useQueryClient } from '@tanstack/react-query'
import { Problem } from '#client/api/problem.ts'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'

/** Writes and asks again for all that is on screen, also where somebody else was faster: then the list shows what holds now. */
export function useSimpan(): (wilayah: string, kirim: () => Promise<{ readonly versiData: number }>) => Promise<void> {
  const klien = useQueryClient()
  return async (wilayah, kirim) => {
    const kab = kodeKab(wilayah)
    try {
      raiseVersi(kab, (await kirim()).versiData)
    } catch (salah) {
      if (salah instanceof Problem && salah.status === 409) await refreshKab(klien, kab)
      throw salah
    }
    await refreshKab(klien, kab)
  }
}
