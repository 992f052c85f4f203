import { type ReactNode, useState } from 'react'
import { Problem } from '#client/api/problem.ts'
import { Medan } from '#client/components/medan.tsx'
import { formatWaktu } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly judul: string
  /** What it does, in a sentence with its numbers. */
  readonly arti: ReactNode
  /** 0: the program's own. */
  readonly versi: number
  readonly diubah?: { readonly oleh: string; readonly pada: string } | null
  readonly children?: ReactNode
  readonly ubah: (selesai: () => void) => ReactNode
}

/**
 * One rule: what it says and whose it is, with its form behind a button. Where somebody else was faster, what holds now is said
 * above what was typed.
 */
export function KotakAturan({ judul, arti, versi, diubah = null, children, ubah }: Props) {
  const [buka, setBuka] = useState(false)
  return (
    <section>
      <h2>{judul}</h2>
      <p>{arti}</p>
      {children}
      <p className="redup">
        {diubah && t('aturan.diubah', { oleh: diubah.oleh, waktu: formatWaktu(diubah.pada) })}
        {versi === 0 && t('aturan.bawaan')}
      </p>
      <button
        type="button"
        className="button"
        aria-expanded={buka}
        aria-label={`${t(buka ? 'aturan.tutup' : 'aturan.ubah')}: ${judul}`}
        onClick={() => setBuka(!buka)}
      >
        {t(buka ? 'aturan.tutup' : 'aturan.ubah')}
      </button>
      {buka && <div className="tindak-aturan">{ubah(() => setBuka(false))}</div>}
    </section>
  )
}

type AmbangProps = {
  readonly judul: string
  readonly nilai: string
  readonly batas: { readonly dari: number; readonly sampai: number } | undefined
  readonly onIsi: (teks: string) => void
}

/** One threshold: a whole number, and between what it may lie. */
export const MedanAmbang = ({ judul, nilai, batas, onIsi }: AmbangProps) => (
  <Medan
    judul={judul}
    inputMode="numeric"
    nilai={nilai}
    arti={t('aturan.batas', { dari: batas?.dari ?? 0, sampai: batas?.sampai ?? 0 })}
    onIsi={(teks) => onIsi(teks.replace(/\D/g, ''))}
  />
)

/** Puts the program's own into the form; it holds once it is saved. */
export const IsiBawaan = ({ sama, onIsi }: { readonly sama: boolean; readonly onIsi: () => void }) =>
  sama ? (
    <p className="redup">{t('aturan.seperti')}</p>
  ) : (
    <div>
      <button type="button" className="button" onClick={onIsi}>
        {t('aturan.isiBawaan')}
      </button>
    </div>
  )

export type Ambang = Readonly<Record<string, number>>
export type TeksAmbang = Readonly<Record<string, string>>

export const tulisAmbang = (ambang: Ambang): TeksAmbang =>
  Object.fromEntries(Object.entries(ambang).map(([nama, n]) => [nama, String(n)]))

/** An empty field is no number. */
export const bacaAmbang = (teks: TeksAmbang): Ambang =>
  Object.fromEntries(Object.entries(teks).flatMap(([nama, isi]) => (isi === '' ? [] : [[nama, Number(isi)]])))

export const isSama = (satu: Ambang, dua: Ambang): boolean =>
  Object.keys({ ...satu, ...dua }).every((nama) => satu[nama] === dua[nama])

/**
 * The version that was seen when the form was opened, though the page hears of newer ones: who saves over another is told first.
 * Once told, what is sent again is over the version that stands.
 */
export function useVersiDilihat(versi: number) {
  const [dilihat, setDilihat] = useState<number | null>(versi)
  return {
    versi: dilihat ?? versi,
    coba: async (simpan: () => Promise<void>) => {
      try {
        await simpan()
      } catch (salah) {
        if (salah instanceof Problem && salah.status === 409) setDilihat(null)
        throw salah
      }
    },
  }
}
