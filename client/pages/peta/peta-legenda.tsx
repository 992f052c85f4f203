import { Legend } from '#client/components/legend.tsx'
import { SwatchKelas } from '#client/components/swatch.tsx'
import { formatDesimal, formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import type { Kelas } from '#client/format/kelas.ts'
import { hitungTampak, type Tampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import type { Pewarnaan, Saring } from './peta-daerah.ts'

type Props = {
  readonly lembar: Lembar
  readonly pewarnaan: Pewarnaan
  /** Looks that are listed although this month has none: those of the months that one can slide to. */
  readonly selalu?: ReadonlySet<Tampak> | null
  readonly saring: ReadonlySet<Saring>
  readonly onSaring: (saring: ReadonlySet<Saring>) => void
}

const EMPAT_STATUS: readonly Tampak[] = ['baik', 'kurang', 'cukup', 'jelek']

/** The legend of the map, which is also its filter. */
export function PetaLegenda({ lembar, pewarnaan, selalu, saring, onSaring }: Props) {
  const toggle = (satu: Saring) => {
    const baru = new Set(saring)
    if (!baru.delete(satu)) baru.add(satu)
    onSaring(baru)
  }
  const hitung = hitungTampak(lembar.baris.filter((satu) => !pewarnaan.saringDari(satu).startsWith('kelas-')))
  const ada = new Set([...hitung.keys(), ...(selalu ?? [])])
  const perNilai = pewarnaan.kelas.length > 0
  const pilihan = new Set([...saring].filter((satu): satu is Tampak => !satu.startsWith('kelas-')))
  return (
    <section className="peta-legenda">
      {perNilai && (
        <ul className="legend legend-rapat" aria-label={t('legenda.nilai')}>
          {pewarnaan.kelas.map((satu) => (
            <li key={satu.nomor}>
              <button
                type="button"
                className="legend-butir"
                aria-pressed={saring.has(`kelas-${satu.nomor}`)}
                onClick={() => toggle(`kelas-${satu.nomor}`)}
              >
                <SwatchKelas kelas={satu.warna} />
                <span className="legend-kelas">{tulisKelas(satu, lembar)}</span>
                <span className="legend-jumlah">{satu.jumlah}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* Another set of looks is another list: what stays in it does not slide about to make room. */}
      <Legend
        key={[perNilai, ...ada].join()}
        arah={lembar.indikator.arah}
        hitung={hitung}
        selalu={EMPAT_STATUS.some((satu) => ada.has(satu)) ? [...EMPAT_STATUS, ...ada] : [...ada]}
        pilihan={pilihan}
        onPilih={toggle}
      />
    </section>
  )
}

export function tulisKelas({ dari, sampai, tepi }: Kelas, { indikator, baris }: Lembar): string {
  const persen = baris.some((satu) => satu.persen !== null)
  const tulis = persen
    ? formatPersen
    : indikator.jenis === 'kejadian' && baris.every(({ laju }) => laju === null)
      ? formatJumlah
      : formatDesimal
  if (tepi === 'bawah') return t('legenda.kelas.bawah', { n: tulis(sampai) })
  if (tepi === 'atas') return t('legenda.kelas.atas', { n: tulis(dari) })
  return dari === sampai ? tulis(dari) : t('legenda.kelas.hingga', { a: tulis(dari), b: tulis(sampai) })
}
