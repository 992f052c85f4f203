import type { ReactNode } from 'react'

/** A list that is empty says why, and what to do. */
export function EmptyState({ judul, isi, children }: { judul: string; isi: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{judul}</h2>
      <p>{isi}</p>
      {children}
    </div>
  )
}
