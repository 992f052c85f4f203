import type { ReactNode } from 'react'
import { t } from '#client/messages/t.ts'
import { Akun } from './akun.tsx'
import { useTelepon } from './media.ts'
import { Nav } from './nav.tsx'
import { Tampilan } from './tampilan.tsx'
import { TurTawaran } from './tur-tawaran.tsx'

type Props = {
  /** Under the product's name: whose figures these are. */
  readonly milik?: string
  readonly bar: ReactNode
  readonly kelas?: string
  readonly children: ReactNode
}

/** Navigation at the side (on a phone at the foot), a bar on top, the screen under it. */
export function Kerangka({ milik, bar, kelas, children }: Props) {
  const telepon = useTelepon()
  return (
    <div className="frame">
      <a className="skip" href="#isi">
        {t('aplikasi.lewati')}
      </a>
      <aside className="nav" aria-label={t('nav.utama')}>
        <p className="brand">
          {t('aplikasi.nama')}
          {milik && <small>{milik}</small>}
        </p>
        <Nav />
        {!telepon && (
          <details className="tampilan-lipat">
            <summary>{t('tema.tampilan')}</summary>
            <Tampilan />
          </details>
        )}
        {!telepon && <Akun />}
      </aside>
      <div className="frame-badan">
        <header className="bar">{bar}</header>
        <main id="isi" className={kelas ? `isi ${kelas}` : 'isi'} tabIndex={-1}>
          {children}
        </main>
        <TurTawaran />
      </div>
    </div>
  )
}
