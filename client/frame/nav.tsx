import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '#client/components/icon.tsx'
import { t } from '#client/messages/t.ts'
import { Akun } from './akun.tsx'
import { useSayaMasuk } from './gerbang.tsx'
import { bagiTelepon, type Halaman, halamanBerkelompok, useHalaman } from './halaman.ts'
import { useKonteksBila } from './konteks.tsx'
import { useTelepon } from './media.ts'
import { Tampilan } from './tampilan.tsx'

const Sheet = lazy(async () => ({ default: (await import('#client/components/sheet.tsx')).Sheet }))

/** The screens of one's role; each link takes the state of this one along. */
export function Nav() {
  return useTelepon() ? <NavTelepon /> : <NavLebar />
}

function NavLebar() {
  const kelompok = halamanBerkelompok(useSayaMasuk())
  return (
    <nav className="nav-halaman" aria-label={t('nav.halaman')}>
      {kelompok.map(({ kelompok: nama, halaman }) => (
        <section key={nama} className="nav-kelompok" aria-label={t(`nav.kelompok.${nama}`)}>
          {kelompok.length > 1 && (
            <p className="nav-judul" aria-hidden="true">
              {t(`nav.kelompok.${nama}`)}
            </p>
          )}
          {halaman.map((satu) => (
            <Butir key={satu.jalur} halaman={satu} />
          ))}
        </section>
      ))}
    </nav>
  )
}

/** At most five buttons at the foot; the last opens what has no place there, one's account and the appearance. */
function NavTelepon() {
  const [buka, setBuka] = useState(false)
  const { bilah, lainnya } = bagiTelepon(useSayaMasuk())
  const kini = useHalaman()
  const tutup = () => setBuka(false)
  return (
    <nav className="nav-halaman" aria-label={t('nav.halaman')}>
      {bilah.map((halaman) => (
        <Butir key={halaman.jalur} halaman={halaman} pendek />
      ))}
      <button
        type="button"
        className="nav-butir"
        aria-haspopup="dialog"
        data-kini={lainnya.some((satu) => satu === kini) || undefined}
        onClick={() => setBuka(true)}
      >
        <Icon nama="lainnya" />
        <span>{t('nav.lainnya')}</span>
      </button>
      {buka && (
        <Suspense fallback={null}>
          <Sheet judul={t('nav.lainnya')} onClose={tutup}>
            <div className="pilih-telepon">
              {lainnya.length > 0 && (
                <div className="nav-lainnya">
                  {lainnya.map((halaman) => (
                    <Butir key={halaman.jalur} halaman={halaman} onPilih={tutup} />
                  ))}
                </div>
              )}
              <Akun />
              <Tampilan />
            </div>
          </Sheet>
        </Suspense>
      )}
    </nav>
  )
}

type ButirProps = { readonly halaman: Halaman; readonly pendek?: boolean; readonly onPilih?: () => void }

function Butir({ halaman, pendek = false, onPilih }: ButirProps) {
  const kini = useHalaman()
  const konteks = useKonteksBila()
  const saya = useSayaMasuk()
  const kota = konteks ? konteks.kabupaten.jenis === 'kota' : saya.kota
  return (
    <Link
      href={konteks && halaman.kelompok !== 'kelola' ? konteks.alamat(halaman.jalur, { rincian: null }) : halaman.jalur}
      className="nav-butir"
      aria-current={kini === halaman ? 'page' : undefined}
      {...(onPilih && { onClick: onPilih })}
    >
      <Icon nama={halaman.icon} />
      <span>{t((pendek && halaman.pendek) || (kota && halaman.kota) || halaman.kunci)}</span>
    </Link>
  )
}
