import { type Istilah, listKeterangan } from '#client/format/arti.ts'
import { besarkan } from '#client/format/kata.ts'
import { t } from '#client/messages/t.ts'
import type { TargetTahun } from '#contract/angka.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'

/** What the notes beside names say; fetched with its words when the first of them is opened. */
export function ArtiIsi({ apa }: { readonly apa: ApaDijelaskan }) {
  if ('istilah' in apa) return <p>{besarkan(t(apa.istilah))}.</p>
  return (
    <>
      <p>{apa.indikator.definisi}</p>
      <dl className="arti-rumus">
        {listKeterangan(apa.indikator, apa.target).map(({ judul, isi }) => (
          <div key={judul}>
            <dt>{judul}</dt>
            <dd>{isi}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export type ApaDijelaskan =
  | { readonly istilah: Istilah }
  | { readonly indikator: IndikatorLengkap; readonly target: TargetTahun | null }
