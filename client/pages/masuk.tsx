import { useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '#client/api/call.ts'
import { muatUlang } from '#client/api/saya.ts'
import { GalatOidc } from '#client/components/galat-oidc.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Tampilan } from '#client/frame/tampilan.tsx'
import { t } from '#client/messages/t.ts'
import type { SayaJawaban } from '#contract/saya.ts'
import { MasukLangkah } from './masuk-langkah.tsx'
import '#client/styles/akun.css'

/** The door, and the steps that may follow it. */
export function MasukPage({ saya }: { readonly saya: SayaJawaban }) {
  const [jalur] = useLocation()
  return (
    <main className="masuk" id="isi">
      <p className="brand">{t('aplikasi.nama')}</p>
      {jalur === '/masuk/tautan' && saya.keadaan === 'keluar' ? (
        <Tautan />
      ) : saya.keadaan === 'keluar' ? (
        <Pintu pintu={saya.pintu} />
      ) : (
        <MasukLangkah keadaan={saya.keadaan} />
      )}
      <Tampilan />
    </main>
  )
}

/** The page that was asked for, so that a link opens what it meant once one is in. */
const tujuan = (): string => {
  const { pathname, search } = window.location
  return pathname.startsWith('/masuk') ? '/' : pathname + search
}

function Pintu({ pintu }: { readonly pintu: SayaJawaban['pintu'] }) {
  const [namaPengguna, setNama] = useState('')
  const [sandi, setSandi] = useState('')
  const masuk = async () => {
    await call('postMasuk', {}, { isi: { namaPengguna, sandi } })
    muatUlang(tujuan())
  }
  return (
    <>
      <h1>{t('masuk.judul')}</h1>
      <p className="redup">{t('masuk.arti')}</p>
      <GalatOidc />
      {pintu.contoh.length > 0 && <PintuContoh pintu={pintu.contoh} />}
      <Kirim tombol={t('masuk.tombol')} onKirim={masuk} siap={namaPengguna !== '' && sandi !== ''}>
        <Medan
          judul={t('masuk.nama')}
          nilai={namaPengguna}
          onIsi={setNama}
          autoComplete="username"
          autoCapitalize="none"
        />
        <Medan
          judul={t('masuk.sandi')}
          nilai={sandi}
          onIsi={setSandi}
          type="password"
          autoComplete="current-password"
        />
      </Kirim>
      {pintu.oidc && (
        <p>
          <a className="button" href={`/api/masuk/oidc?tujuan=${encodeURIComponent(tujuan())}`}>
            {t('masuk.oidc')}
          </a>
        </p>
      )}
      <p className="redup">{t('masuk.lupa')}</p>
    </>
  )
}

/** One button per reader: whoever only wants to look is in with one press. */
function PintuContoh({ pintu }: { readonly pintu: SayaJawaban['pintu']['contoh'] }) {
  return (
    <section className="masuk-contoh">
      <h2>{t('masuk.contoh.judul')}</h2>
      {pintu.map((satu) => (
        <Kirim
          key={satu}
          tombol={t(`masuk.contoh.${satu}`)}
          onKirim={async () => {
            await call('postMasukContoh', {}, { isi: { pintu: satu } })
            muatUlang(tujuan())
          }}
        >
          {null}
        </Kirim>
      ))}
    </section>
  )
}

/** Used only by a press of the button: programs that look at links in messages must not use them up. */
function Tautan() {
  const tautan = window.location.hash.slice(1)
  const pakai = async () => {
    await call('postTautan', {}, { isi: { tautan } })
    muatUlang('/')
  }
  return (
    <>
      <h1>{t('masuk.tautan.judul')}</h1>
      <p className="redup">{t(tautan.length < 20 ? 'masuk.tautan.rusak' : 'masuk.tautan.arti')}</p>
      <Kirim tombol={t('masuk.lanjut')} onKirim={pakai} siap={tautan.length >= 20}>
        {null}
      </Kirim>
    </>
  )
}
