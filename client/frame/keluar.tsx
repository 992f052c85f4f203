import { lazy, Suspense, useState } from 'react'
import { call } from '#client/api/call.ts'
import { muatUlang } from '#client/api/saya.ts'
import { completeTeks } from '#client/messages/t.ts'
import { useSayaMasuk } from './gerbang.tsx'
import { readSimpanan } from './simpanan.ts'

const IsiPamit = lazy(async () => {
  const [modul] = await Promise.all([import('#client/pages/isi/isi-pamit.tsx'), completeTeks()])
  return { default: modul.IsiPamit }
})

type Props = { readonly teks: string; readonly kelas: string; readonly jenis?: 'postKeluar' | 'postKeluarSemua' }

/** The way out. Where this device keeps laporan of the account, they are seen to first. */
export function TombolKeluar({ teks, kelas, jenis = 'postKeluar' }: Props) {
  const { namaPengguna } = useSayaMasuk()
  const [pamit, setPamit] = useState(false)
  const keluar = async () => {
    await call(jenis, {}, { isi: {} })
    muatUlang('/')
  }
  const adaSimpanan = () => (readSimpanan('perangkat') ?? '').includes(JSON.stringify(namaPengguna))
  return (
    <>
      <button type="button" className={kelas} onClick={() => (adaSimpanan() ? setPamit(true) : void keluar())}>
        {teks}
      </button>
      {pamit && (
        <Suspense fallback={null}>
          <IsiPamit akun={namaPengguna} jenis={jenis} onTetap={() => setPamit(false)} />
        </Suspense>
      )}
    </>
  )
}
