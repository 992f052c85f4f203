// A lokmin that is open on this page: what the server has, what is typed here, and who tells of news.
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { openSiaran } from '#client/api/siaran.ts'
import { kodeKab } from '#client/api/versi.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { type BarisServer, kunciDraf } from '#client/perangkat/lokmin-langkah.ts'
import { createPenulis, type KeadaanPenulis, type Penulis } from '#client/perangkat/lokmin-penulis.ts'
import type { BarisTulisIsi, IsiLokmin } from '#contract/lokmin.ts'

export type Rapat = {
  readonly wilayah: string
  readonly isi: IsiLokmin
  readonly server: ReadonlyMap<string, BarisServer>
  readonly penulis: Penulis
  readonly keadaan: KeadaanPenulis
  readonly tersambung: boolean
}

export const RapatContext = createContext<Rapat | null>(null)

export function useRapat(): Rapat {
  const rapat = useContext(RapatContext)
  if (!rapat) throw new Error('useRapat is read outside of a lokmin')
  return rapat
}

/** Every row of a lokmin as the server has it. */
export function barisServer(isi: IsiLokmin): ReadonlyMap<string, BarisServer> {
  const semua = new Map<string, BarisServer>()
  const taruh = (kunci: string, { versi, oleh, pada }: Omit<BarisServer, 'baris'>, baris: BarisTulisIsi) =>
    semua.set(kunciDraf(kunci, baris), { versi, oleh, pada, baris })
  for (const b of isi.butir) {
    taruh(b.kunci, b, { jenis: 'butir', urutan: b.urutan, dihapus: false })
    for (const m of b.isi) taruh(b.kunci, m, { jenis: 'isi', medan: m.medan, teks: m.teks })
  }
  for (const r of isi.rtl) {
    const { butir, apa, siapa, sektor, tenggat, perlu } = r
    taruh(r.kunci, r, {
      ...{ jenis: 'rtl', butir, apa, siapa, sektor, tenggat, perlu },
      ...{ desa: r.desa?.kode ?? null, dihapus: false },
    })
  }
  for (const h of isi.hadir) {
    const { jabatan, instansi, jumlah } = h
    taruh(h.kunci, h, { jenis: 'hadir', jabatan, instansi, jumlah, dihapus: false })
  }
  for (const k of isi.komitmen) {
    const { isi: janji, angka, satuan, tenggat, status } = k
    taruh(k.kunci, k, {
      ...{ jenis: 'komitmen', desa: k.desa.kode, isi: janji, angka, satuan, tenggat, status, dihapus: false },
    })
  }
  return semua
}

type Minta = { readonly wilayah: string; readonly lokmin: number }

/** Asks for the lokmin, hears of what others write in it, and keeps what is typed here. */
export function useLokminTerbuka({ wilayah, lokmin }: Minta) {
  const { namaPengguna } = useSayaMasuk()
  const { data, error, refetch } = useEndpoint('getLokmin', { wilayah, lokmin })
  const tersambung = useSiaranLokmin({ wilayah, lokmin })
  const [penulis] = useState(() =>
    createPenulis({
      simpanan: localStorage,
      awalan: `${namaPengguna}.${kodeKab(wilayah)}.${lokmin}`,
      nama: crypto.randomUUID(),
      kirim: ({ kunci, dasar, baris }) =>
        call('postLokminTulis', {}, { isi: { wilayah, lokmin, kunci, versi: dasar.versi, baris } }),
    }),
  )
  const keadaan = useSyncExternalStore(penulis.subscribe, penulis.getKeadaan)
  const server = useMemo(() => (data ? barisServer(data) : new Map<string, BarisServer>()), [data])
  useEffect(() => {
    if (data) penulis.dengarServer(server)
  }, [data, penulis, server])
  useEffect(() => {
    const lagi = () => penulis.cobaLagi()
    window.addEventListener('online', lagi)
    return () => {
      window.removeEventListener('online', lagi)
      penulis.tutup()
    }
  }, [penulis])
  return { data, error, refetch, tersambung, penulis, keadaan, server }
}

/** Asks again for the lokmin whenever somebody wrote in it, and when the connection came back. */
function useSiaranLokmin({ wilayah, lokmin }: Minta): boolean {
  const klien = useQueryClient()
  const [tersambung, setTersambung] = useState(true)
  useEffect(() => {
    const segar = () => void klien.invalidateQueries({ queryKey: ['getLokmin'] })
    return openSiaran(kodeKab(wilayah), {
      onSambung: (ada) => {
        setTersambung(ada)
        if (ada) segar()
      },
      pesan: {
        lokmin: (data) => {
          if (nomorDari(data) === lokmin) segar()
        },
      },
    })
  }, [wilayah, lokmin, klien])
  return tersambung
}

function nomorDari(teks: string): number | null {
  try {
    const isi: unknown = JSON.parse(teks)
    return typeof isi === 'object' && isi !== null && 'lokmin' in isi && typeof isi.lokmin === 'number'
      ? isi.lokmin
      : null
  } catch {
    return null
  }
}

type Milik<J extends BarisTulisIsi['jenis']> = Extract<BarisTulisIsi, { jenis: J }>
export type BarisTampil<J extends BarisTulisIsi['jenis']> = { readonly kunci: string; readonly baris: Milik<J> }

/** Rows of a kind as this page shows them: what is typed here over what the server has, also those that it has not yet. */
export function listBaris<J extends BarisTulisIsi['jenis']>(
  { server, keadaan }: Rapat,
  jenis: J,
): readonly BarisTampil<J>[] {
  const milik = (baris: BarisTulisIsi): baris is Milik<J> => baris.jenis === jenis
  const kunci = [...new Set([...server.keys(), ...keadaan.draf.keys()])]
  return kunci.flatMap((satu) => {
    const baris = (keadaan.draf.get(satu) ?? server.get(satu))?.baris
    return baris && milik(baris) && !('dihapus' in baris && baris.dihapus) ? [{ kunci: satu, baris }] : []
  })
}
