import { t } from '#client/messages/t.ts'
import type { StatusImpor } from '#contract/impor.ts'

/** Where an import stands, in a word; what waits for a person stands out. */
export const ImporTanda = ({ status }: { readonly status: StatusImpor }) => (
  <span className="impor-tanda" data-status={status}>
    {t(`impor.status.${status}`)}
  </span>
)
