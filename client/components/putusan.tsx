import { t } from '#client/messages/t.ts'
import type { Putusan } from '#contract/kader.ts'

const TANDA = { ya: '✓', tidak: '✕', 'belum-tahu': '–' } as const satisfies Record<Putusan, string>

/** An answer as a mark and a word: never by colour alone. */
export const TandaPutusan = ({ putusan, pendek = false }: { readonly putusan: Putusan; readonly pendek?: boolean }) => (
  <span className="putusan" data-putusan={putusan}>
    <span aria-hidden="true">{TANDA[putusan]}</span>{' '}
    {pendek && putusan === 'belum-tahu' ? t('register.putusan.pendek.belum-tahu') : t(`register.putusan.${putusan}`)}
  </span>
)
