// Live events: the server says that a kabupaten has a newer data version; what is on screen is then asked for again.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refreshKab } from './query.ts'
import { openSiaran } from './siaran.ts'
import { getVersi, raiseVersi } from './versi.ts'

type PesanVersi = { readonly kab: string; readonly versi: number; readonly desa: readonly string[] }

export type Siaran = {
  /** Since when nothing is heard, so that what is shown may be older than the page knows; null: it hears. */
  readonly putusSejak: string | null
  /** Codes of the desa whose figures changed since the page was opened. */
  readonly desaBaru: ReadonlySet<string>
  readonly adaBaru: boolean
}

const AWAL: Siaran = { putusSejak: null, desaBaru: new Set(), adaBaru: false }

/** Listens for one kabupaten as long as the page shows it; the browser connects again by itself. */
export function usePeristiwa(kab: string): Siaran {
  const klien = useQueryClient()
  const [siaran, setSiaran] = useState<Siaran>(AWAL)
  useEffect(() => {
    setSiaran(AWAL)
    if (!kab) return
    let pertama = true
    const onSambung = (ada: boolean) => {
      setSiaran((lama) => ({ ...lama, putusSejak: ada ? null : (lama.putusSejak ?? new Date().toISOString()) }))
      // What failed meanwhile comes by itself, without anybody pressing a button.
      if (ada)
        klien
          .refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
          .catch(() => undefined)
    }
    const versi = (data: string) => {
      const pesan = readPesan(data)
      if (!pesan || pesan.kab !== kab) return
      // The first message of a page only says where the kabupaten stands; nothing may be on screen yet.
      const belumTahu = pertama && getVersi(kab) === 0
      pertama = false
      if (!raiseVersi(kab, pesan.versi)) return
      if (belumTahu) return
      setSiaran((lama) => ({
        putusSejak: null,
        adaBaru: true,
        desaBaru: new Set([...lama.desaBaru, ...pesan.desa]),
      }))
      refreshKab(klien, kab).catch(() => undefined)
    }
    return openSiaran(kab, { onSambung, pesan: { versi } })
  }, [kab, klien])
  return siaran
}

/** Reads one message; null for anything else, which a newer server may send. */
export function readPesan(data: string): PesanVersi | null {
  try {
    const isi: unknown = JSON.parse(data)
    if (typeof isi !== 'object' || isi === null || !('kab' in isi) || !('versi' in isi)) return null
    if (typeof isi.kab !== 'string' || typeof isi.versi !== 'number') return null
    const desa = 'desa' in isi && Array.isArray(isi.desa) ? isi.desa : []
    return { kab: isi.kab, versi: isi.versi, desa: desa.filter((d): d is string => typeof d === 'string') }
  } catch {
    return null
  }
}
