import { useState } from 'react'
import { Segmented } from '#client/components/segmented.tsx'
import { type Bahasa, getBahasa, setBahasa, t } from '#client/messages/t.ts'
import { readTema, setTema, type Tema } from './tema.ts'

/** Theme and language, kept on this device. */
export function Tampilan() {
  const [tema, setPilihan] = useState<Tema>(readTema)
  return (
    <div className="tampilan">
      <Segmented<Tema>
        label={t('tema.judul')}
        nilai={tema}
        pilihan={[
          { nilai: 'perangkat', teks: t('tema.otomatis') },
          { nilai: 'light', teks: t('tema.terang') },
          { nilai: 'dark', teks: t('tema.gelap') },
        ]}
        onPilih={(baru) => {
          setTema(baru)
          setPilihan(baru)
        }}
      />
      <Segmented<Bahasa>
        label={t('bahasa.judul')}
        nilai={getBahasa()}
        pilihan={[
          { nilai: 'id', teks: t('bahasa.id') },
          { nilai: 'en', teks: t('bahasa.en') },
        ]}
        onPilih={(bahasa) => void setBahasa(bahasa)}
      />
    </div>
  )
}
