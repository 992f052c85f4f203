import { t } from '#client/messages/t.ts'
import type { PenolakanSel } from '#contract/impor.ts'

/** Cells that were refused or are asked about: where each is, what it holds, why, and how to mend it. */
export function ImporPenolakan({ sel }: { readonly sel: readonly PenolakanSel[] }) {
  const adaLembar = sel.some(({ lembar }) => lembar !== null)
  const adaTempat = sel.some(({ unit, desa }) => unit !== null || desa !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-wrap" aria-label={t('impor.tolak.judul')} tabIndex={0}>
      <table className="table impor-penolakan">
        <caption className="sr-only">{t('impor.tolak.judul')}</caption>
        <thead>
          <tr>
            {adaLembar && <th scope="col">{t('impor.tolak.lembar')}</th>}
            <th scope="col">{t('impor.tolak.baris')}</th>
            {adaTempat && <th scope="col">{t('impor.tolak.unit')}</th>}
            {adaTempat && <th scope="col">{t('impor.tolak.desa')}</th>}
            <th scope="col">{t('impor.tolak.kolom')}</th>
            <th scope="col">{t('impor.tolak.nilai')}</th>
            <th scope="col">{t('impor.tolak.alasan')}</th>
            <th scope="col">{t('impor.tolak.saran')}</th>
          </tr>
        </thead>
        <tbody>
          {sel.map(({ lembar, baris, unit, desa, kolom, nilai, alasan, saran }) => (
            <tr key={`${lembar} ${baris} ${kolom} ${alasan}`}>
              {adaLembar && <td data-judul={t('impor.tolak.lembar')}>{lembar}</td>}
              <td data-judul={t('impor.tolak.baris')}>{baris}</td>
              {adaTempat && <td data-judul={t('impor.tolak.unit')}>{unit ?? '–'}</td>}
              {adaTempat && <td data-judul={t('impor.tolak.desa')}>{desa ?? '–'}</td>}
              <td className="impor-penolakan-kolom" data-judul={t('impor.tolak.kolom')}>
                {kolom ?? t('impor.tolak.sebaris')}
              </td>
              <td data-judul={t('impor.tolak.nilai')}>{nilai === null ? '–' : <code>{nilai}</code>}</td>
              <td className="impor-penolakan-sebab" data-judul={t('impor.tolak.alasan')}>
                {alasan}
              </td>
              <td data-judul={t('impor.tolak.saran')}>{saran ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
