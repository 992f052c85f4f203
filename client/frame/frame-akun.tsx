import { type ReactNode, useEffect } from 'react'
import { t } from '#client/messages/t.ts'
import { Kerangka } from './kerangka.tsx'
import { PitaAkun } from './pita-contoh.tsx'

type Props = {
  readonly judul: string
  /** Under the title on the bar: of which month or place the screen tells. */
  readonly kepala?: ReactNode
  readonly children: ReactNode
}

/** What stands around the screens without the pickers of figures: work, one's account, people, the audit trail. */
export function FrameAkun({ judul, kepala, children }: Props) {
  useEffect(() => {
    document.title = `${judul} · ${t('aplikasi.nama')}`
  }, [judul])
  return (
    <Kerangka
      kelas="isi-akun"
      bar={
        <>
          <h1>{judul}</h1>
          {kepala}
          <PitaAkun />
        </>
      }
    >
      {children}
    </Kerangka>
  )
}
