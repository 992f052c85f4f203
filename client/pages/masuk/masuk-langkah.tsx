import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { keluar, muatUlang } from '#client/api/saya.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { t } from '#client/messages/t.ts'
import type { SayaJawaban } from '#contract/saya.ts'

/** What is still missing after name and password. */
export function MasukLangkah({ keadaan }: { readonly keadaan: SayaJawaban['keadaan'] }) {
  return (
    <>
      {keadaan === 'butuh-totp' && <LangkahKode />}
      {keadaan === 'butuh-sandi' && <LangkahSandi />}
      {keadaan === 'butuh-pasang-totp' && (
        <>
          <h1>{t('masuk.totp.judul')}</h1>
          <p className="redup">{t('masuk.totp.wajib')}</p>
          <PasangTotp />
        </>
      )}
      <button type="button" className="link-button" onClick={() => void keluar()}>
        {t('masuk.batal')}
      </button>
    </>
  )
}

function LangkahKode() {
  const [kode, setKode] = useState('')
  const kirim = async () => {
    await call('postKodeTotp', {}, { isi: { kode } })
    muatUlang('/')
  }
  return (
    <>
      <h1>{t('masuk.kode.judul')}</h1>
      <Kirim tombol={t('masuk.lanjut')} onKirim={kirim} siap={kode.trim().length >= 6}>
        <Medan
          judul={t('masuk.kode')}
          arti={t('masuk.kode.arti')}
          nilai={kode}
          onIsi={setKode}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      </Kirim>
    </>
  )
}

function LangkahSandi() {
  return (
    <>
      <h1>{t('masuk.sandi.judul')}</h1>
      <SandiBaru
        tombol={t('masuk.lanjut')}
        onKirim={async (sandiBaru) => {
          await call('postSandi', {}, { isi: { sandiLama: null, sandiBaru } })
          muatUlang('/')
        }}
      />
    </>
  )
}

type SandiBaruProps = {
  readonly tombol: string
  readonly onKirim: (sandi: string) => Promise<void>
  readonly children?: React.ReactNode
}

/** A new password, written twice. */
export function SandiBaru({ tombol, onKirim, children }: SandiBaruProps) {
  const [sandi, setSandi] = useState('')
  const [ulang, setUlang] = useState('')
  const beda = ulang !== '' && ulang !== sandi
  return (
    <Kirim tombol={tombol} onKirim={() => onKirim(sandi)} siap={sandi !== '' && ulang === sandi}>
      {children}
      <Medan
        judul={t('masuk.sandi.baru')}
        arti={t('masuk.sandi.arti')}
        nilai={sandi}
        onIsi={setSandi}
        type="password"
        autoComplete="new-password"
      />
      <Medan
        judul={t('masuk.sandi.ulang')}
        {...(beda && { arti: t('masuk.sandi.beda') })}
        nilai={ulang}
        onIsi={setUlang}
        type="password"
        autoComplete="new-password"
      />
    </Kirim>
  )
}

/** Picture, first code, recovery codes; then the page begins anew. */
export function PasangTotp() {
  const [gambar, setGambar] = useState<{ readonly gambar: string; readonly ketik: string } | null>(null)
  const [kode, setKode] = useState('')
  const [pemulihan, setPemulihan] = useState<readonly string[] | null>(null)
  if (pemulihan) {
    return (
      <section>
        <p>{t('masuk.totp.pemulihan')}</p>
        <ul className="pemulihan">
          {pemulihan.map((satu) => (
            <li key={satu}>
              <code>{satu}</code>
            </li>
          ))}
        </ul>
        <button type="button" className="button button-utama" onClick={() => muatUlang('/')}>
          {t('masuk.totp.sudah')}
        </button>
      </section>
    )
  }
  if (!gambar) {
    const mulai = async () => setGambar(await call('postPasangTotp', {}, { isi: {} }))
    return (
      <Kirim tombol={t('saya.totp.pasang')} onKirim={mulai}>
        {null}
      </Kirim>
    )
  }
  const sahkan = async () => setPemulihan((await call('postSahkanTotp', {}, { isi: { kode } })).pemulihan)
  return (
    <Kirim tombol={t('masuk.lanjut')} onKirim={sahkan} siap={kode.trim().length >= 6}>
      <img
        className="qr"
        alt={t('masuk.totp.gambar')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(gambar.gambar)}`}
      />
      <p className="redup">{t('masuk.totp.pindai', { ketik: gambar.ketik })}</p>
      <Medan
        judul={t('masuk.totp.sahkan')}
        nilai={kode}
        onIsi={setKode}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </Kirim>
  )
}
