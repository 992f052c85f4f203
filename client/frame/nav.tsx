import { Link, useLocation } from 'wouter'
import { Icon, type NamaIcon } from '#client/components/icon.tsx'
import type { Kunci } from '#client/messages/id.ts'
import { t } from '#client/messages/t.ts'
import { useKonteks } from './konteks.tsx'

const HALAMAN = [
  { jalur: '/peta', kunci: 'nav.peta', icon: 'peta' },
  { jalur: '/pws', kunci: 'nav.pws', icon: 'pws' },
  { jalur: '/tren', kunci: 'nav.tren', icon: 'tren' },
] as const satisfies readonly { jalur: string; kunci: Kunci; icon: NamaIcon }[]

/** The screens; each link takes the state of this one along. */
export function Nav() {
  const [kini] = useLocation()
  const { alamat } = useKonteks()
  return (
    <nav className="nav-halaman" aria-label={t('nav.utama')}>
      {HALAMAN.map(({ jalur, kunci, icon }) => (
        <Link
          key={jalur}
          href={alamat(jalur, { rincian: null })}
          className="nav-butir"
          aria-current={kini === jalur ? 'page' : undefined}
        >
          <Icon nama={icon} />
          <span>{t(kunci)}</span>
        </Link>
      ))}
    </nav>
  )
}
