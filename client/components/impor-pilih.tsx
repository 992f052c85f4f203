import { useState } from 'react'
import { Problem } from '#client/api/problem.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly teks: string
  readonly dipilih: boolean
  readonly onPilih: (dipilih: boolean) => Promise<void>
}

/** A tick that is kept on the server: it shows at once, and says so where it could not be kept. */
export function ImporPilih({ teks, dipilih, onPilih }: Props) {
  const [sementara, setSementara] = useState<boolean | null>(null)
  const [galat, setGalat] = useState<string | null>(null)
  const pilih = async (kini: boolean) => {
    setSementara(kini)
    setGalat(null)
    try {
      await onPilih(kini)
    } catch (salah) {
      setGalat(salah instanceof Problem ? salah.message : t('galat.tampilan'))
    }
    setSementara(null)
  }
  return (
    <>
      <label className="centang">
        <input type="checkbox" checked={sementara ?? dipilih} onChange={({ target }) => void pilih(target.checked)} />
        {teks}
      </label>
      {galat !== null && (
        <p role="alert" className="kirim-galat">
          {galat}
        </p>
      )}
    </>
  )
}
