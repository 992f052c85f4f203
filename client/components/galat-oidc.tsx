import { useSearch } from 'wouter'
import { t } from '#client/messages/t.ts'

const SEBAB = ['gagal', 'belum-dikaitkan', 'ditangguhkan', 'tanpa-peran', 'terpakai'] as const

/** Why coming in by another provider did not work, as the address says it; nothing where it says nothing. */
export function GalatOidc() {
  const galat = new URLSearchParams(useSearch()).get('galat')
  const sebab = SEBAB.find((satu) => galat === `oidc-${satu}`)
  return sebab ? (
    <p role="alert" className="kirim-galat">
      {t(`masuk.oidc.${sebab}`)}
    </p>
  ) : null
}
