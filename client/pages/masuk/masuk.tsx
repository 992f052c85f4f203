import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { muatUlang } from '#client/api/saya.ts'
import type { Keluaran } from '#client/api/types.ts'
import { GalatOidc } from '#client/components/galat-oidc.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { formatBulan } from '#client/format/bulan.ts'
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
      <SiapPintu ada={pintu.contoh.length > 0} />
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

const TANYA_LAGI_MS = 1_500

/** While the example is being filled: how far it is, and its doors as soon as there is somebody behind them. */
function SiapPintu({ ada }: { readonly ada: boolean }) {
  const klien = useQueryClient()
  const { data, dataUpdatedAt } = useEndpoint(
    'getSehat',
    {},
    { ulangTiap: (sehat) => (isMengisi(sehat) ? TANYA_LAGI_MS : false) },
  )
  const mengisi = data !== undefined && isMengisi(data)
  // The doors are told with everything else about who asks; after every answer about the filling that is asked again.
  useEffect(() => {
    if (!ada && mengisi && dataUpdatedAt > 0) void klien.invalidateQueries({ queryKey: ['getSaya'] })
  }, [ada, mengisi, klien, dataUpdatedAt])
  const maju = data?.contoh.maju
  if (!mengisi || maju?.terbuka) return null
  return (
    <section className="masuk-siap" aria-live="polite">
      <h2>{t('kosong.siap.judul')}</h2>
      <p className="redup">
        {maju
          ? t('masuk.siap.maju', { bulan: formatBulan(maju.bulan), ke: maju.ke, dari: maju.dari })
          : t('masuk.siap.isi')}
      </p>
      <progress className="siap-maju" aria-label={t('kosong.siap.judul')} value={maju?.ke ?? 0} max={maju?.dari ?? 1} />
    </section>
  )
}

const isMengisi = ({ contoh }: Keluaran<'getSehat'>): boolean => contoh.ada && !contoh.selesai

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
