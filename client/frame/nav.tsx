import { Link, useLocation } from 'wouter'
import { Icon } from '#client/components/icon.tsx'
import { t } from '#client/messages/t.ts'
import { HALAMAN } from './halaman.ts'
import { useKonteks } from './konteks.tsx'

/** The screens; each link takes the state of this one along. */
export function Nav() {
  const [kini] = useLocation()
  const { alamat } = useKonteks()
  return (
    <nav className="nav-halaman" aria-label={t('nav.halaman')}>
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
