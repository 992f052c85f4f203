import { type ReactNode, useEffect } from 'react'
import { Problem } from '#client/api/problem.ts'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly galat: Error
  readonly onUlang?: () => void
  /** Another way on. */
  readonly children?: ReactNode
}

/** As the server asks for: what is away for a while is asked for again without anybody's doing. */
const COBA_LAGI_MS = 5_000

/** Something failed: what to do, and the number under which the log has it. */
export function ErrorState({ galat, onUlang, children }: Props) {
  const problem = galat instanceof Problem ? galat : null
  const sementara = problem?.status === 503 && onUlang
  useEffect(() => {
    if (!sementara) return
    const timer = setTimeout(sementara, COBA_LAGI_MS)
    return () => clearTimeout(timer)
  })
  // What may not be read is no failure: it says so, and asking again would change nothing.
  const ditolak = problem?.status === 403 ? String(problem.medan.get('title') ?? '') : ''
  return (
    <div className="empty" role="alert">
      <h2>{ditolak || t('galat.judul')}</h2>
      <p>{problem ? problem.message : t('galat.tampilan')}</p>
      {problem && problem.rincian.length > 0 && (
        <ul className="empty-rincian">
          {problem.rincian.map((satu) => (
            <li key={satu}>{satu}</li>
          ))}
        </ul>
      )}
      {problem?.nomor && <p className="empty-nomor">{t('galat.nomor', { nomor: problem.nomor })}</p>}
      {onUlang && !ditolak && (
        <button type="button" className="button" onClick={onUlang}>
          {t('galat.cobaLagi')}
        </button>
      )}
      {children}
    </div>
  )
}
