// The state of Sasaran & Target is its address: whose, of which year and basis, and which part of the screen.
import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { refreshKab } from '#client/api/query.ts'
import { penugasanAktif } from '#client/api/saya.ts'
import { kodeKab } from '#client/api/versi.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'

export const BAGIAN = ['tabel', 'perkiraan', 'banding', 'target'] as const
export type Bagian = (typeof BAGIAN)[number]

export type AlamatSasaran = {
  readonly wilayah: string
  readonly tahun: number
  readonly dasar: 'proyeksi' | 'riil'
  /** 'YYYY-MM', or null: the latest on record. */
  readonly mulai: string | null
  readonly bagian: Bagian
  /** Kind of sasaran that is compared. */
  readonly jenis: string
}

/** Asks again for all that a saving may have changed, whichever part of the screen shows it. */
export function useSegarkan(wilayah: string): () => Promise<void> {
  const klien = useQueryClient()
  return () => refreshKab(klien, kodeKab(wilayah))
}

const WILAYAH = /^\d{2}\.\d{2}[.0-9a-z-]*$/

/** What the address says, what is missing filled in by the role acted in and the year it is. */
export function useAlamatSasaran(): readonly [AlamatSasaran, (ubah: Partial<AlamatSasaran>) => void] {
  const saya = useSayaMasuk()
  const [, pergi] = useLocation()
  const isi = new URLSearchParams(useSearch())
  const tugas = penugasanAktif(saya)?.tempat.find(({ kabupaten }) => kabupaten !== null)?.kabupaten
  const diAlamat = isi.get('wilayah') ?? ''
  const tahun = Number(isi.get('tahun'))
  const kini: AlamatSasaran = {
    wilayah: WILAYAH.test(diAlamat) ? diAlamat : kodeKab(tugas ?? saya.beranda ?? ''),
    tahun: tahun >= 2000 && tahun <= 2100 ? tahun : new Date().getFullYear(),
    dasar: isi.get('dasar') === 'riil' ? 'riil' : 'proyeksi',
    mulai: /^\d{4}-\d{2}$/.test(isi.get('mulai') ?? '') ? isi.get('mulai') : null,
    bagian: BAGIAN.find((satu) => satu === isi.get('bagian')) ?? 'tabel',
    jenis: /^[a-z0-9-]{2,40}$/.test(isi.get('jenis') ?? '') ? (isi.get('jenis') ?? '') : 'penduduk',
  }
  const ubah = (baru: Partial<AlamatSasaran>) => {
    const { mulai, ...lain } = { ...kini, ...(baru.tahun !== undefined && { mulai: null }), ...baru }
    const kueri = Object.entries(lain).map(([nama, nilai]): [string, string] => [nama, String(nilai)])
    if (mulai !== null) kueri.push(['mulai', mulai])
    pergi(`/sasaran?${new URLSearchParams(kueri)}`, { replace: true })
  }
  return [kini, ubah]
}
