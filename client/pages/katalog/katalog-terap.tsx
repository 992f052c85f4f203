import { type ReactNode, useState } from 'react'
import { Kirim } from '#client/components/kirim.tsx'
import { t } from '#client/messages/t.ts'
import type { TerapJawaban } from '#contract/kelola-katalog.ts'

type Props = {
  /** What the form says, in short: another one makes what was shown stale. */
  readonly kunci: string
  readonly siap: boolean
  readonly tombol: string
  readonly onKirim: (kering: boolean) => Promise<TerapJawaban>
  readonly onJadi: (jawaban: TerapJawaban) => Promise<void>
  readonly children: ReactNode
}

/** Fields, then in sentences what changes from when and what stays, then doing it: nothing is done before it was read. */
export function TerapKatalog({ kunci, siap, tombol, onKirim, onJadi, children }: Props) {
  const [lihat, setLihat] = useState<{ readonly kunci: string; readonly jawaban: TerapJawaban } | null>(null)
  const kini = lihat?.kunci === kunci ? lihat.jawaban : null
  return (
    <>
      <Kirim
        tombol={t('katalog.terap.lihat')}
        siap={siap}
        onKirim={async () => setLihat({ kunci, jawaban: await onKirim(true) })}
      >
        {children}
      </Kirim>
      {kini && (
        <section className="katalog-akibat" aria-live="polite">
          <h3>{t('katalog.terap.judul')}</h3>
          <p className="redup">{t('katalog.terap.arti')}</p>
          <ul>
            {kini.akibat.map((satu) => (
              <li key={satu}>{satu}</li>
            ))}
          </ul>
          <Kirim tombol={tombol} onKirim={async () => onJadi(await onKirim(false))}>
            {null}
          </Kirim>
        </section>
      )}
    </>
  )
}
