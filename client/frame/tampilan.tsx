import { useState } from 'react'
import { Segmented } from '#client/components/segmented.tsx'
import { type Bahasa, getBahasa, setBahasa, t } from '#client/messages/t.ts'
import { readKontras, readTema, setKontras, setTema, type Tema } from './tema.ts'
import { setTur } from './tur-keadaan.ts'

/** Theme, contrast and language, kept on this device. */
export function Tampilan() {
  const [tema, setPilihan] = useState<Tema>(readTema)
  const [kontras, setPilihanKontras] = useState(readKontras)
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
      <label className="tampilan-kontras">
        <input
          type="checkbox"
          checked={kontras}
          onChange={({ target }) => {
            setKontras(target.checked)
            setPilihanKontras(target.checked)
          }}
        />
        {t('tema.kontras')}
      </label>
      <Segmented<Bahasa>
        label={t('bahasa.judul')}
        nilai={getBahasa()}
        pilihan={[
          { nilai: 'id', teks: t('bahasa.id') },
          { nilai: 'en', teks: t('bahasa.en') },
        ]}
        onPilih={(bahasa) => void setBahasa(bahasa)}
      />
      <button type="button" className="link-button" onClick={() => setTur('berjalan')}>
        {t('tur.buka')}
      </button>
    </div>
  )
}
