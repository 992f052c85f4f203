// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows and columns that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { memo, type ReactNode } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { NAMA, RINGKAS } from '#client/format/matriks-gerak.ts'
import type { Jendela } from '#client/format/matriks-jendela.ts'
import type { KolomTampil } from '#client/format/matriks-susun.ts'
import { t } from '#client/messages/t.ts'
import type { ModelMatriks } from './matriks-model.ts'
import { Pita, Sel, SelRingkas } from './matriks-sel.tsx'
import { awalKolom, kiriSemat, type UkuranMatriks } from './matriks-ukuran.ts'

/** What every row of the grid is drawn with. */
export type Kisi = {
  readonly id: string
  readonly model: ModelMatriks
  readonly ukuran: UkuranMatriks
  /** So many pinned columns stay at the left edge; those beyond scroll along. */
  readonly semat: number
  /** The columns in sight, pinned ones apart. */
  readonly jendela: Jendela
}

export const idSel = (id: string, baris: number, kolom: number): string => `${id}${baris}_${kolom}`

type DeretProps = {
  readonly kisi: Kisi
  readonly isi: (kolom: KolomTampil, ke: number, kiri: number | undefined) => ReactNode
}

/** The columns of one row: pinned ones, the room of those out of sight, those in sight. */
export function Deret({ kisi: { model, ukuran, semat, jendela }, isi }: DeretProps) {
  const { dari, sampai } = jendela
  const mulai = Math.max(semat, dari)
  const pada = (awal: number, akhir: number) =>
    model.kolom.slice(awal, akhir).map((kolom, i) => isi(kolom, awal + i, kiriSemat(awal + i, semat, ukuran)))
  return (
    <>
      {pada(0, semat)}
      <div role="presentation" style={{ width: (mulai - semat) * ukuran.kolom, flex: 'none' }} />
      {pada(mulai, sampai)}
    </>
  )
}

type Props = {
  readonly kisi: Kisi
  /** Place among the rows shown, and number in the answer. */
  readonly ke: number
  readonly nomor: number
  /** The column of the active cell where it is in this row. */
  readonly aktif: number | null
  readonly disematkan: boolean
}

/** One desa (or kecamatan, puskesmas, unit): name, summary, figures. */
export const BarisMatriks = memo(function BarisMatriks({ kisi, ke, nomor, aktif, disematkan }: Props) {
  const { id, model, ukuran } = kisi
  const baris = model.jawaban.baris[nomor]
  const ringkas = model.ringkas[nomor]
  if (!baris || !ringkas) return null
  const label = t(disematkan ? 'matriks.lepas' : 'matriks.sematkan', { nama: baris.nama })
  return (
    <div
      role="row"
      className="matriks-baris"
      aria-rowindex={ke + 4}
      data-b={ke}
      data-tersemat={disematkan || undefined}
    >
      <div
        id={idSel(id, ke, NAMA)}
        role="rowheader"
        className="matriks-nama"
        aria-colindex={1}
        data-k={NAMA}
        data-aktif={aktif === NAMA || undefined}
      >
        <span className="matriks-nama-teks" title={baris.nama}>
          {baris.nama}
          {ukuran.ringkas === 0 && ringkas.dinilai > 0 && (
            <small>
              {ringkas.bawah}/{ringkas.dinilai}
              <Pita hitung={ringkas} />
            </small>
          )}
        </span>
        <TombolSemat label={label} aktif={disematkan} />
      </div>
      {ukuran.ringkas > 0 && (
        <SelRingkas
          hitung={ringkas}
          id={idSel(id, ke, RINGKAS)}
          nomor={2}
          kolom={RINGKAS}
          kiri={ukuran.nama}
          aktif={aktif === RINGKAS}
          kelas="matriks-ringkas"
        />
      )}
      <Deret
        kisi={kisi}
        isi={(kolom, k, kiri) => (
          <SelKolom key={kolom.kode} {...{ kisi, kolom, nomor, kiri, k, b: ke }} aktif={aktif === k} />
        )}
      />
    </div>
  )
})

/** Pins or lets go of a row or column; by keyboard the grid's own key does. */
export const TombolSemat = ({ label, aktif }: { readonly label: string; readonly aktif: boolean }) => (
  <button
    type="button"
    tabIndex={-1}
    className="matriks-semat"
    data-aksi="semat"
    aria-pressed={aktif}
    aria-label={label}
    title={label}
  >
    <Icon nama="semat" ukuran={12} isi={aktif} />
  </button>
)

type SelKolomProps = {
  readonly kisi: Kisi
  readonly kolom: KolomTampil
  readonly nomor: number
  readonly b: number
  readonly k: number
  readonly kiri: number | undefined
  readonly aktif: boolean
}

/** A cell of a row: a figure, or the summary of a folded klaster. */
function SelKolom({ kisi: { id, model, ukuran }, kolom, nomor, b, k, kiri, aktif }: SelKolomProps) {
  const tempat = { id: idSel(id, b, k), nomor: k + (ukuran.ringkas > 0 ? 3 : 2), kolom: k, aktif, kiri }
  if (kolom.jenis === 'lipat') {
    const hitung = model.lipatan(kolom)[nomor]
    return hitung && <SelRingkas {...tempat} hitung={hitung} kelas="matriks-sel matriks-lipatan" />
  }
  const sel = model.sel(kolom.nomor, nomor)
  const indikator = model.jawaban.kolom[kolom.nomor]?.indikator
  return sel && indikator && <Sel {...tempat} sel={sel} indikator={indikator} />
}

/** How wide all of it is. */
export const lebarKisi = ({ model, ukuran }: Kisi): number => awalKolom(ukuran) + model.kolom.length * ukuran.kolom
