import { Link } from 'wouter'
import { gantiPeran, penugasanAktif, type Saya } from '#client/api/saya.ts'
import { t } from '#client/messages/t.ts'
import { useSayaMasuk } from './gerbang.tsx'
import { TombolKeluar } from './keluar.tsx'

type Penugasan = Saya['penugasan'][number]
type NamaDapat = { readonly peran: Penugasan['peran']; readonly tempat: readonly { readonly nama: string }[] }

/** "Bidan desa · Pustu Karang": a role and where it is bound. */
export const namaPenugasan = ({ peran, tempat }: NamaDapat): string =>
  [t(`peran.${peran}`), tempat.map(({ nama }) => nama).join(', ')].filter(Boolean).join(' · ')

/** Who one is here, in which role, and the way out. */
export function Akun() {
  const saya = useSayaMasuk()
  const aktif = penugasanAktif(saya)
  if (!aktif) return null
  return (
    <div className="akun">
      <p className="akun-nama">{saya.nama}</p>
      {saya.penugasan.length > 1 ? (
        <select
          className="pilih"
          aria-label={t('akun.sebagai')}
          value={saya.aktif}
          onChange={(acara) => void gantiPeran(Number(acara.target.value))}
        >
          {saya.penugasan.map((p) => (
            <option key={p.penugasan} value={p.penugasan}>
              {namaPenugasan(p)}
            </option>
          ))}
        </select>
      ) : (
        <p className="redup">{namaPenugasan(aktif)}</p>
      )}
      <p className="akun-tautan">
        <Link href="/saya">{t('akun.saya')}</Link>
        <TombolKeluar kelas="link-button" teks={t('akun.keluar')} />
      </p>
    </div>
  )
}
