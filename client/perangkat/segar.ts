// What this device has, at once; then what the server says, if there is a network.
import { useCallback, useEffect, useState } from 'react'
import { Problem } from '#client/api/problem.ts'

type Alat<T> = {
  readonly baca: () => Promise<T | undefined>
  readonly ambil: () => Promise<T>
  readonly simpan: (data: T) => Promise<void>
}

export type Segar<T> = {
  readonly data: T | undefined
  /** Whether `data` came from the server just now. */
  readonly segar: boolean
  /** Why the server did not answer; what the device has is shown all the same. */
  readonly galat: Error | null
  readonly ulang: () => void
}

type Isi<T> = {
  readonly kunci: string
  readonly data: T | undefined
  readonly segar: boolean
  readonly galat: Error | null
}

/** `kunci` names what is asked; another one begins anew. */
export function useSegar<T>(kunci: string, alat: Alat<T>): Segar<T> {
  const [isi, setIsi] = useState<Isi<T>>({ kunci, data: undefined, segar: false, galat: null })
  const [kali, setKali] = useState(0)
  const ulang = useCallback(() => setKali((n) => n + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is named by its key
  useEffect(() => {
    let pergi = false
    const taruh = (baru: Partial<Isi<T>>) => {
      if (!pergi) setIsi((lama) => ({ ...(lama.kunci === kunci ? lama : kosong<T>(kunci)), ...baru }))
    }
    const dariPerangkat = alat.baca().then(
      (data) =>
        data && !pergi && setIsi((lama) => (lama.kunci === kunci && lama.segar ? lama : { ...kosong<T>(kunci), data })),
      () => undefined,
    )
    alat.ambil().then(
      async (data) => {
        taruh({ data, segar: true, galat: null })
        await alat.simpan(data).catch(() => undefined)
      },
      async (galat: unknown) => {
        await dariPerangkat
        taruh({ segar: false, galat: galat instanceof Error ? galat : new Error(String(galat)) })
      },
    )
    return () => {
      pergi = true
    }
  }, [kunci, kali])
  useEffect(() => {
    window.addEventListener('online', ulang)
    return () => window.removeEventListener('online', ulang)
  }, [ulang])
  return isi.kunci === kunci ? { ...isi, ulang } : { ...kosong<T>(kunci), ulang }
}

const kosong = <T>(kunci: string): Isi<T> => ({ kunci, data: undefined, segar: false, galat: null })

/** No answer at all, or one of a server that is away: what the device has may stand in. */
export const tanpaJaringan = (galat: unknown): boolean =>
  galat instanceof Problem && (galat.status === 0 || galat.status >= 502)
