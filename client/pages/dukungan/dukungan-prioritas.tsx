import { Link } from 'wouter'
import { formatJumlah } from '#client/format/bilangan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutOrang } from '#client/format/sebut-orang.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { DukunganJawaban, DukunganRingkas, JarakOrang } from '#contract/dukungan.ts'

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
            <span className="redup">{tulisRingkas(satu, jarak)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function tulisRingkas(satu: DukunganRingkas, jarak: JarakOrang): string {
  const n = jarak === 'selisih' ? satu.selisih : satu.belum
  if (n === 0) return t('dukungan.prioritas.tanpa')
  const separuh = jarak === 'selisih' ? satu.separuhSelisih : satu.separuhBelum
  const isi = { n: formatJumlah(n), orang: sebutOrang(satu.orang), desa: satu.desa }
  return `${t('dukungan.prioritas.isi', isi)}; ${t('dukungan.prioritas.separuh', { desa: separuh.desa })}`
}
