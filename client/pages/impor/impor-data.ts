// What the screens of imports ask the server, and how they stay true while it works.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSearch } from 'wouter'
import { refreshKab, useEndpoint } from '#client/api/query.ts'
import { penugasanAktif } from '#client/api/saya.ts'
import { kodeKab } from '#client/api/versi.ts'
import { isBerjalan } from '#client/format/impor.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'
import type { ImporJawaban } from '#contract/impor.ts'

const TANYA_MS = 1_000

/** Code of the kabupaten whose imports are shown: of the address, else of the role acted in. */
export function useKabImpor(): string {
  const saya = useSayaMasuk()
  const diAlamat = new URLSearchParams(useSearch()).get('wilayah')
  const tugas = penugasanAktif(saya)?.tempat.find(({ kabupaten }) => kabupaten !== null)?.kabupaten
  return kodeKab(diAlamat ?? tugas ?? saya.beranda ?? '')
}

/** The number of an import in the address; null where there is none. */
export function useNomorImpor(): number | null {
  const nomor = Number(new URLSearchParams(useSearch()).get('impor'))
  return Number.isInteger(nomor) && nomor > 0 ? nomor : null
}

/** One import, asked again and again while the server is at work on it; its rows and the list follow when it is done. */
export function useImpor(impor: number) {
  const klien = useQueryClient()
  const hasil = useEndpoint('getImpor', { impor }, { ulangTiap: ({ status }) => isBerjalan(status) && TANYA_MS })
  // While another import loads, the one before stands in for it.
  const data: ImporJawaban | undefined = hasil.data?.impor === impor ? hasil.data : undefined
  const status = data?.status
  const kab = data?.wilayah ?? ''
  const sebelum = useRef(status)
  useEffect(() => {
    const berubah = sebelum.current !== undefined && sebelum.current !== status
    sebelum.current = status
    if (!berubah) return
    void klien.invalidateQueries({ queryKey: ['getImporBaris'] })
    void klien.invalidateQueries({ queryKey: ['getImporDaftar'] })
    if (status === 'selesai' || status === 'dibatalkan') void refreshKab(klien, kab)
  }, [status, kab, klien])
  return { data, error: hasil.error, ulang: () => hasil.refetch().then(() => undefined) }
}

/** The list of a kabupaten; asked again while one of them is being worked on, and whenever the screen opens. */
export function useDaftarImpor(wilayah: string, sebelum: number | undefined) {
  const hasil = useEndpoint(
    'getImporDaftar',
    { wilayah, ...(sebelum && { sebelum }) },
    {
      aktif: wilayah !== '',
      ulangTiap: ({ impor }) => (impor.some(({ status }) => isBerjalan(status)) ? TANYA_MS : false),
    },
  )
  const { refetch } = hasil
  useEffect(() => {
    if (wilayah !== '') void refetch()
  }, [refetch, wilayah])
  return hasil
}

export type NamaFormat = (nama: string, versi?: number | null) => string

/** Names of formats as people gave them; with the version by which a file was read, where there was ever another. */
export function useNamaFormat(wilayah: string): NamaFormat {
  const semua = useEndpoint('getFormat', { wilayah }, { aktif: wilayah !== '' }).data?.format ?? []
  return (nama, versi = null) => {
    const milik = semua.find((satu) => satu.nama === nama)
    const judul = milik?.judul ?? nama
    return versi !== null && (milik?.versi ?? 1) > 1 ? t('impor.format.diVersi', { nama: judul, n: versi }) : judul
  }
}
