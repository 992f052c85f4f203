import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { halamanDari, isBoleh } from '#client/frame/halaman.ts'
import { t } from '#client/messages/t.ts'
import { TemuanLaporan, useTemuanLaporan } from '#client/pages/temuan-laporan.tsx'
import { useJaringan, useLuring } from '#client/perangkat/konteks.tsx'
import type { Laporan } from '#client/perangkat/laporan.ts'

const MUTU = '/kelengkapan'

/** What a laporan that was sent is asked: at first what its answer said, then all of it, to be explained here. */
export function IsiDicek({ laporan }: { readonly laporan: Laporan }) {
  const saya = useSayaMasuk()
  const luring = useLuring()
  const jaringan = useJaringan() && !luring
  const halaman = halamanDari(MUTU)
  const boleh = halaman !== undefined && isBoleh(saya, halaman)
  const { temuan } = useTemuanLaporan(laporan, boleh && jaringan)
  const klien = useQueryClient()
  const { desa, terkirimPada } = laporan
  // What was asked of the version before is asked anew of this one.
  useEffect(() => {
    if (terkirimPada !== null) void refreshKab(klien, kodeKab(desa))
  }, [klien, desa, terkirimPada])
  const terbuka = temuan?.filter(({ keadaan }) => keadaan !== 'diperbaiki')
  const jawaban = laporan.jawaban?.temuan ?? []
  if ((terbuka ?? jawaban).length === 0) return null
  return (
    <>
      <h3>{t('isi.hasil.dicek')}</h3>
      {terbuka ? (
        <TemuanLaporan temuan={terbuka} />
      ) : (
        <ul className="isi-dicek">
          {jawaban.map(({ aturan, pesan, keparahan }) => (
            <li key={aturan} className="isian-cek" data-keparahan={keparahan}>
              {pesan}
            </li>
          ))}
        </ul>
      )}
      {boleh && jaringan && (
        <Link href={`${MUTU}?${new URLSearchParams({ wilayah: laporan.desa, bulan: laporan.bulan, susun: 'unit' })}`}>
          {t('isi.hasil.dicek.semua')}
        </Link>
      )}
    </>
  )
}
