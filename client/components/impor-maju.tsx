import { t } from '#client/messages/t.ts'

type Props = { readonly judul: string; readonly selesai: number; readonly semua: number | null }

/** How far something is, in words and as a bar; without an end in sight the bar only says that it goes on. */
export function ImporMaju({ judul, selesai, semua }: Props) {
  return (
    <div className="impor-maju">
      <p role="status">
        {judul}{' '}
        <span className="redup">
          {semua === null ? t('impor.maju.tanpaAkhir', { n: selesai }) : t('impor.maju.dari', { n: selesai, semua })}
        </span>
      </p>
      <progress aria-label={judul} {...(semua !== null && { value: selesai, max: Math.max(1, semua) })} />
    </div>
  )
}
