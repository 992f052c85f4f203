// Live events: the server says that a kabupaten has a newer data version; what is on screen is then asked for again.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refreshKab } from './query.ts'
import { getVersi, raiseVersi } from './versi.ts'

type PesanVersi = { readonly kab: string; readonly versi: number; readonly desa: readonly string[] }

export type Siaran = {
  readonly tersambung: boolean
  /** Codes of the desa whose figures changed since the page was opened. */
  readonly desaBaru: ReadonlySet<string>
  readonly adaBaru: boolean
}

const AWAL: Siaran = { tersambung: true, desaBaru: new Set(), adaBaru: false }

/** Listens for one kabupaten as long as the page shows it; the browser connects again by itself. */
export function usePeristiwa(kab: string): Siaran {
  const klien = useQueryClient()
  const [siaran, setSiaran] = useState<Siaran>(AWAL)
  useEffect(() => {
    setSiaran(AWAL)
    if (!kab) return
    const sumber = new EventSource(`/api/peristiwa?wilayah=${encodeURIComponent(kab)}`)
    sumber.onopen = () => setSiaran((lama) => ({ ...lama, tersambung: true }))
    sumber.onerror = () => setSiaran((lama) => ({ ...lama, tersambung: false }))
    let pertama = true
    sumber.addEventListener('versi', ({ data }: MessageEvent<string>) => {
      const pesan = readPesan(data)
      if (!pesan || pesan.kab !== kab) return
      // The first message of a page only says where the kabupaten stands; nothing may be on screen yet.
      const belumTahu = pertama && getVersi(kab) === 0
      pertama = false
      if (!raiseVersi(kab, pesan.versi)) return
      if (belumTahu) return
      setSiaran((lama) => ({
        tersambung: true,
        adaBaru: true,
        desaBaru: new Set([...lama.desaBaru, ...pesan.desa]),
      }))
      refreshKab(klien, kab).catch(() => undefined)
    })
    return () => sumber.close()
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
