import { Link, useLocation } from 'wouter'
import { Icon } from '#client/components/icon.tsx'
import { t } from '#client/messages/t.ts'
import { HALAMAN } from './halaman.ts'
import { useKonteks } from './konteks.tsx'
import { useTelepon } from './media.ts'

/** The screens; each link takes the state of this one along. */
export function Nav() {
  const [kini] = useLocation()
  const { alamat } = useKonteks()
  const telepon = useTelepon()
  return (
    <nav className="nav-halaman" aria-label={t('nav.halaman')}>
      {HALAMAN.map(({ jalur, kunci, pendek, icon }) => (
        <Link
          key={jalur}
          href={alamat(jalur, { rincian: null })}
          className="nav-butir"
          aria-current={kini === jalur ? 'page' : undefined}
        >
          <Icon nama={icon} />
          <span>{t(telepon && pendek ? pendek : kunci)}</span>
        </Link>
      ))}
    </nav>
  )
}
