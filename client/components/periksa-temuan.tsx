import { t } from '#client/messages/t.ts'
import type { KeadaanTemuan } from '#contract/temuan.ts'

const BENTUK: Readonly<Record<KeadaanTemuan, string>> = {
  terbuka: 'M8 2.8a5.2 5.2 0 1 0 .01 0',
  dibiarkan: 'M8 2.8a5.2 5.2 0 1 0 .01 0M5.4 8H10.6',
  dijelaskan: 'M2.5 3.5H13.5V10.5H7.5L4.5 13.2V10.5H2.5Z',
  diperbaiki: 'M3 8.6 6.4 12 13 4.6',
}

/** What became of a question, by shape and word. */
export function TandaTemuan({ keadaan }: { readonly keadaan: KeadaanTemuan }) {
  return (
    <span className="temuan-tanda" data-keadaan={keadaan}>
      <svg width={14} height={14} viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={BENTUK[keadaan]}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.6}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t(`temuan.${keadaan}`)}
    </span>
  )
}
