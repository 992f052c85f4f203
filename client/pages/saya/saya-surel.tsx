import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { getBahasa, t } from '#client/messages/t.ts'
import type { KabarJawaban } from '#contract/kabar.ts'

type Props = { readonly surel: KabarJawaban['surel']; readonly onBerubah: () => Promise<void> }

/** Where mail goes: an address, used once the code that came there is told. */
export function SayaSurel({ surel: { ditawarkan, alamat, dikonfirmasi }, onBerubah }: Props) {
  const hapus = async () => {
    await call('postHapusSurel', {}, { isi: {} })
    await onBerubah()
  }
  return (
    <div className="kabar-saluran">
      <h3>{t('kabar.surel')}</h3>
      {!ditawarkan && <p className="redup">{t('kabar.surel.tidakAda')}</p>}
      {alamat !== null && dikonfirmasi && (
        <p className="tombol-baris">
          <span>{t('kabar.surel.terpakai', { alamat })}</span>
          <button type="button" className="link-button" onClick={() => void hapus()}>
            {t('kabar.surel.hapus')}
          </button>
        </p>
      )}
      {ditawarkan && alamat !== null && !dikonfirmasi && (
        <>
          <Konfirmasi alamat={alamat} onBerubah={onBerubah} />
          <button type="button" className="link-button" onClick={() => void hapus()}>
            {t('kabar.surel.lain')}
          </button>
        </>
      )}
      {ditawarkan && alamat === null && <AlamatBaru onBerubah={onBerubah} />}
    </div>
  )
}

function AlamatBaru({ onBerubah }: Pick<Props, 'onBerubah'>) {
  const [alamat, setAlamat] = useState('')
  const kirim = async () => {
    await call('postSurel', {}, { isi: { alamat: alamat.trim(), bahasa: getBahasa() } })
    await onBerubah()
  }
  return (
    <Kirim tombol={t('kabar.surel.kirimKode')} onKirim={kirim} siap={alamat.includes('@')}>
      <Medan
        judul={t('kabar.surel.alamat')}
        nilai={alamat}
        onIsi={setAlamat}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
    </Kirim>
  )
}

function Konfirmasi({ alamat, onBerubah }: Pick<Props, 'onBerubah'> & { readonly alamat: string }) {
  const [kode, setKode] = useState('')
  const kirim = async () => {
    await call('postKonfirmasiSurel', {}, { isi: { kode } })
    await onBerubah()
  }
  return (
    <Kirim tombol={t('kabar.surel.konfirmasi')} onKirim={kirim} siap={/^\d{6}$/.test(kode.trim())}>
      <p>{t('kabar.surel.menunggu', { alamat })}</p>
      <Medan
        judul={t('kabar.surel.kode')}
        nilai={kode}
        onIsi={setKode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
      />
    </Kirim>
  )
}
