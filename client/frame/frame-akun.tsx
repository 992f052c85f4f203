import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { penugasanAktif } from '#client/api/saya.ts'
import { t } from '#client/messages/t.ts'
import { Akun, membacaAngka } from './akun.tsx'
import { useSayaMasuk } from './gerbang.tsx'
import { Tampilan } from './tampilan.tsx'

/** What stands around the screens that show no figures: one's account, people, the audit trail. */
export function FrameAkun({ judul, children }: { readonly judul: string; readonly children: ReactNode }) {
  const aktif = penugasanAktif(useSayaMasuk())
  useEffect(() => {
    document.title = `${judul} · ${t('aplikasi.nama')}`
  }, [judul])
  return (
    <div className="frame-akun">
      <a className="skip" href="#isi">
        {t('aplikasi.lewati')}
      </a>
      <header className="bar-akun">
        <p className="brand">{t('aplikasi.nama')}</p>
        {aktif && membacaAngka(aktif.peran) && <Link href="/">{t('akun.kembali')}</Link>}
        <Akun />
      </header>
      <main id="isi" className="isi isi-akun" tabIndex={-1}>
        <h1>{judul}</h1>
        {children}
        <Tampilan />
      </main>
    </div>
  )
}
