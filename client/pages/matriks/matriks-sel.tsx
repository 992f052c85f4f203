// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows and columns that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { memo } from 'react'
import type { SelMatriks } from '#client/format/matriks.ts'
import type { HitungBaris } from '#client/format/matriks-hitung.ts'
import { kataSel, teksSel } from '#client/format/matriks-sel.ts'
import { getTanda } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'

type Props = {
  readonly sel: SelMatriks
  readonly indikator: Pick<IndikatorRingkas, 'arah' | 'skala'>
  readonly id: string
  readonly nomor: number
  readonly kolom: number
  readonly aktif: boolean
  readonly kiri?: number | undefined
}

/** One figure: its value on the colour of its status, the small mark beside it by the stylesheet. */
export const Sel = memo(function Sel({ sel, indikator, id, nomor, kolom, aktif, kiri }: Props) {
  const tanda = sel.tampak ? getTanda(sel.tampak) : { 'data-sel': sel.sel }
  return (
    <div
      id={id}
      role="gridcell"
      className="matriks-sel"
      aria-colindex={nomor}
      aria-label={kataSel(sel, indikator)}
      data-k={kolom}
      data-aktif={aktif || undefined}
      data-dukungan={sel.dukungan || undefined}
      data-semat={kiri === undefined ? undefined : true}
      style={kiri === undefined ? undefined : { left: kiri }}
      {...tanda}
    >
      {sel.tampak ? teksSel(sel) : t(`matriks.sel.${sel.sel === 'bersama' ? 'bersama' : 'ditahan'}.pendek`)}
    </div>
  )
})

type RingkasProps = Omit<Props, 'sel' | 'indikator'> & { readonly hitung: HitungBaris; readonly kelas: string }

/** How much of what can be judged is below target: of a row, or of its part in a folded klaster. */
export const SelRingkas = memo(function SelRingkas({ hitung, id, nomor, kolom, aktif, kiri, kelas }: RingkasProps) {
  const { bawah, dinilai } = hitung
  return (
    <div
      id={id}
      role="gridcell"
      className={kelas}
      aria-colindex={nomor}
      aria-label={kataRingkas(hitung)}
      data-k={kolom}
      data-aktif={aktif || undefined}
      data-semat={kiri === undefined ? undefined : true}
      style={kiri === undefined ? undefined : { left: kiri }}
    >
      {dinilai === 0 ? t('angka.tanpa') : `${bawah}/${dinilai}`}
      <Pita hitung={hitung} />
    </div>
  )
})

const URUTAN = ['baik', 'di-atas-target', 'kurang', 'cukup', 'di-bawah-target', 'jelek'] as const

/** '5/12 di bawah target, 3 baik, 4 kurang'. */
const kataRingkas = ({ bawah, dinilai, status }: HitungBaris): string =>
  dinilai === 0
    ? t('matriks.ringkas.kosong')
    : [
        t('matriks.ringkas.sel', { bawah, dinilai }),
        ...URUTAN.filter((satu) => status[satu] > 0).map((satu) => `${status[satu]} ${t(`status.${satu}`)}`),
      ].join(', ')

/** The verdicts of a row as one bar, best to the left. */
export function Pita({ hitung: { status, dinilai } }: { readonly hitung: HitungBaris }) {
  if (dinilai === 0) return null
  return (
    <span className="matriks-pita" aria-hidden="true">
      {URUTAN.map((satu) =>
        status[satu] === 0 ? null : <i key={satu} data-status={satu} style={{ flexGrow: status[satu] }} />,
      )}
    </span>
  )
}
