import { Link } from 'wouter'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { ringkasDukungan } from '#client/format/teks-dukungan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { DukunganJawaban, JarakOrang } from '#contract/dukungan.ts'

type Props = { readonly jawaban: DukunganJawaban; readonly jarak: JarakOrang }

/** Every priority indikator in the same distance; one click takes its place. */
export function DukunganPrioritas({ jawaban: { prioritas, indikator }, jarak }: Props) {
  const { alamat } = useKonteks()
  return (
    <section className="perlu-prioritas">
      <h2>{t('dukungan.prioritas')}</h2>
      {prioritas.length === 0 && <p className="redup">{t('dukungan.prioritas.kosong')}</p>}
      <ul>
        {prioritas.map((satu) => (
          <li key={satu.indikator.kode}>
            <Link
              href={alamat('/dukungan', { indikator: satu.indikator.kode })}
              aria-current={satu.indikator.kode === indikator.kode || undefined}
            >
              {namaPendek(satu.indikator.nama)}
            </Link>
            <span className="redup">{ringkasDukungan(satu, jarak)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
