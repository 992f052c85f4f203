import { useId } from 'react'
import { Medan } from '#client/components/medan.tsx'
import { t } from '#client/messages/t.ts'
import type { PenugasanBaris } from '#contract/pengguna.ts'

type Peran = PenugasanBaris['peran']

/** A role as it is being written. */
export type Tugas = {
  readonly peran: Peran
  readonly tempat: string
  readonly klaster: string
  readonly mulai: string
  readonly akhir: string
}

export const TUGAS_AWAL: Tugas = { peran: 'kader', tempat: '', klaster: '', mulai: '', akhir: '' }

/** The day that it is on this device. */
export function hariIni(): string {
  const kini = new Date()
  const dua = (n: number) => String(n).padStart(2, '0')
  return `${kini.getFullYear()}-${dua(kini.getMonth() + 1)}-${dua(kini.getDate())}`
}

/** As the server takes it. */
export const tempatDari = ({ peran, tempat, klaster, mulai, akhir }: Tugas) => ({
  peran,
  tempat: tempat.split(/[\s,;]+/).filter((kode) => kode !== ''),
  klaster: klaster === '' ? null : Number(klaster),
  mulai,
  akhir: akhir === '' ? null : akhir,
})

type Props = { readonly peran: readonly Peran[]; readonly tugas: Tugas; readonly onUbah: (tugas: Tugas) => void }

/** The fields of one role. */
export function MedanTugas({ peran, tugas, onUbah }: Props) {
  const id = useId()
  const isi = (nama: keyof Tugas) => (nilai: string) => onUbah({ ...tugas, [nama]: nilai })
  return (
    <>
      <div className="medan">
        <label htmlFor={id}>{t('saya.peran')}</label>
        <select
          id={id}
          className="pilih"
          value={tugas.peran}
          onChange={(acara) => {
            const dipilih = peran.find((satu) => satu === acara.target.value)
            if (dipilih) onUbah({ ...tugas, peran: dipilih })
          }}
        >
          {peran.map((satu) => (
            <option key={satu} value={satu}>
              {t(`peran.${satu}`)}
            </option>
          ))}
        </select>
      </div>
      {tugas.peran !== 'admin' && (
        <Medan
          judul={t('pengguna.tempat')}
          arti={t('pengguna.tempat.arti')}
          nilai={tugas.tempat}
          onIsi={isi('tempat')}
          autoCapitalize="none"
        />
      )}
      {tugas.peran === 'petugas-puskesmas' && (
        <Medan judul={t('pengguna.klaster')} nilai={tugas.klaster} onIsi={isi('klaster')} inputMode="numeric" />
      )}
      <Medan judul={t('pengguna.mulai')} nilai={tugas.mulai} onIsi={isi('mulai')} type="date" />
      <Medan judul={t('pengguna.akhir')} nilai={tugas.akhir} onIsi={isi('akhir')} type="date" />
    </>
  )
}
