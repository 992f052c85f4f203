import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { muatUlang } from '#client/api/saya.ts'
import { IsianPerangkat } from '#client/components/isian-perangkat.tsx'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { Kerangka } from '#client/frame/kerangka.tsx'
import { PitaAkun } from '#client/frame/pita-contoh.tsx'
import { t } from '#client/messages/t.ts'
import { RuangProvider, useIsiRuang, useJaringan, useLuring, useRuang } from '#client/perangkat/konteks.tsx'
import { belumTerkirim } from '#client/perangkat/laporan.ts'
import { daftarkanPekerja } from '#client/perangkat/pekerja.ts'
import { bukaRuang, masukRuang } from '#client/perangkat/ruang.ts'
import '#client/styles/akun.css'
import '#client/styles/isi.css'

type Props = { readonly judul: string; readonly kepala?: ReactNode; readonly children: ReactNode }

/** What stands around the screens of entry: the store of this account, and what the person must know of it. */
export function IsiBingkai({ judul, kepala, children }: Props) {
  const saya = useSayaMasuk()
  const luring = useLuring()
  useEffect(daftarkanPekerja, [])
  useEffect(() => {
    document.title = `${judul} · ${t('aplikasi.nama')}`
  }, [judul])
  return (
    <Kerangka
      bar={
        <>
          <h1>{judul}</h1>
          {kepala}
          <PitaAkun />
        </>
      }
    >
      <RuangProvider key={saya.namaPengguna} buka={() => (luring ? bukaRuang(saya.namaPengguna) : masukRuang(saya))}>
        <div className="isi-laporan">
          <Perangkat />
          {children}
        </div>
      </RuangProvider>
    </Kerangka>
  )
}

function Perangkat() {
  const { desak } = useRuang()
  const { laporan, gagalSimpan, usang } = useIsiRuang()
  const jaringan = useJaringan()
  const luring = useLuring()
  const tersisa = [...laporan.values()].filter(belumTerkirim)
  return (
    <IsianPerangkat
      luring={luring || !jaringan}
      sesiHabis={tersisa.some(({ kirim }) => kirim?.sebab === 'masuk')}
      serverDiam={tersisa.some(({ kirim }) => kirim?.sebab === 'jaringan' || kirim?.sebab === 'server')}
      gagalSimpan={gagalSimpan}
      usang={usang}
      onMuat={() => muatUlang(window.location.href)}
      onDesak={desak}
    />
  )
}
