import type { KalimatFakta } from '#client/format/kalimat-briefing.ts'
import { t } from '#client/messages/t.ts'

type Props = { readonly kalimat: readonly KalimatFakta[]; readonly onBuka: (ke: number) => void }

/** The situation in at most five sentences; what is bold in one opens its figures. */
export function BriefingSituasi({ kalimat, onBuka }: Props) {
  return (
    <section aria-labelledby="briefing-situasi">
      <h2 id="briefing-situasi" className="sr-only">
        {t('briefing.situasi')}
      </h2>
      <ol className="briefing-kalimat">
        {kalimat.map(({ jenis, teks, kode }, i) => (
          <li key={`${jenis} ${kode.join()}`}>
            <BerAngka teks={teks} label={t('briefing.angka.buka', { n: i + 1 })} onBuka={() => onBuka(i)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type BerAngkaProps = { readonly teks: string; readonly label: string; readonly onBuka: () => void }

/** The first bold piece is for keyboards and readers, too; the others open the same. */
function BerAngka({ teks, label, onBuka }: BerAngkaProps) {
  return teks.split('**').map((bagian, i) => {
    if (i % 2 === 0) return bagian
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
        key={i}
        type="button"
        className="briefing-angka-tombol"
        aria-haspopup="dialog"
        title={label}
        tabIndex={i === 1 ? 0 : -1}
        onClick={onBuka}
      >
        {bagian}
      </button>
    )
  })
}
