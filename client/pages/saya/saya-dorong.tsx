import { useEffect, useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { namaPeramban } from '#client/format/nama-peramban.ts'
import { t } from '#client/messages/t.ts'
import { bisaDorong, findTitik, isDitolak, matikanDorong, nyalakanDorong } from '#client/perangkat/dorong.ts'
import type { KabarJawaban } from '#contract/kabar.ts'

type Props = {
  readonly akun: string
  readonly kunci: string | null
  readonly perangkat: KabarJawaban['perangkat']
  readonly onBerubah: () => Promise<void>
}

/** Devices that show notices; this one is switched on and off here. */
export function SayaDorong({ akun, kunci, perangkat, onBerubah }: Props) {
  const [titik, setTitik] = useState<string | null>(null)
  const [galat, setGalat] = useState<string | null>(null)
  const [ditolak, setDitolak] = useState(isDitolak)
  useEffect(() => {
    findTitik().then(setTitik, () => undefined)
  }, [])
  if (kunci === null) return null
  const ini = perangkat.find((satu) => satu.titik === titik)
  const kerja = (apa: () => Promise<unknown>) => async () => {
    setGalat(null)
    try {
      await apa()
    } catch (salah) {
      setGalat(salah instanceof Problem ? salah.message : t('kabar.dorong.takBisa'))
    }
    setTitik(await findTitik().catch(() => null))
    setDitolak(isDitolak())
    await onBerubah()
  }
  const lepas = (nomor: number) => kerja(() => call('postLepasPerangkat', {}, { isi: { perangkat: nomor } }))
  return (
    <div className="kabar-saluran">
      <h3>{t('kabar.dorong')}</h3>
      {perangkat.length === 0 && <p className="redup">{t('kabar.dorong.kosong')}</p>}
      <ul className="daftar-akun" hidden={perangkat.length === 0}>
        {perangkat.map((satu) => (
          <li key={satu.perangkat}>
            <span>
              {namaPeramban(satu.peramban)}
              {satu === ini && ` (${t('kabar.dorong.ini')})`}
              <small>{t('kabar.dorong.sejak', { waktu: formatWaktu(satu.dibuatPada) })}</small>
            </span>
            {satu !== ini && (
              <button
                type="button"
                className="button"
                aria-label={t('kabar.dorong.lepas.yang', { perangkat: namaPeramban(satu.peramban) })}
                onClick={() => void lepas(satu.perangkat)()}
              >
                {t('kabar.dorong.lepas')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!bisaDorong() && <p className="redup">{t('kabar.dorong.takBisa')}</p>}
      {ditolak && <p className="redup">{t('kabar.dorong.ditolak')}</p>}
      <p role="alert" className="kirim-galat">
        {galat}
      </p>
      {bisaDorong() && !ditolak && (
        <button
          type="button"
          className="button"
          onClick={() => void kerja(() => (ini ? matikanDorong() : nyalakanDorong(akun, kunci)))()}
        >
          {t(ini ? 'kabar.dorong.matikan' : 'kabar.dorong.nyalakan')}
        </button>
      )}
    </div>
  )
}
