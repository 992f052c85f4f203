import { Fragment } from 'react'

/** The sentence that opens a screen. What stands between `**` in a message is set bold; `catatan` follows softer. */
export function Sentence({ kalimat, catatan }: { kalimat: string; catatan?: string | null }) {
  return (
    <p className="say">
      {/* Another sentence is not the one before with its words moved. */}
      <Tebal key={kalimat} teks={kalimat} />
      {catatan && (
        <span key={`${kalimat} ${catatan}`} className="say-catatan">
          {' '}
          <Tebal teks={catatan} />
        </span>
      )}
    </p>
  )
}

function Tebal({ teks }: { teks: string }) {
  return teks.split('**').map((bagian, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
      <b key={i}>{bagian}</b>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
      <Fragment key={i}>{bagian}</Fragment>
    ),
  )
}
