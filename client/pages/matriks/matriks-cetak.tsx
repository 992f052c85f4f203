import type { SelMatriks } from '#client/format/matriks.ts'
import { kataSel, teksSel } from '#client/format/matriks-sel.ts'
import type { KolomTampil } from '#client/format/matriks-susun.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { getTanda } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { ModelMatriks } from './matriks-model.ts'

/** So many columns fit beside the names on an A4 page, landscape. */
const SELEMBAR = 22

type Indikator = Extract<KolomTampil, { readonly jenis: 'indikator' }>

/** The matrix on paper: all rows shown, as many columns to a page as fit, names repeated on each. */
export function MatriksCetak({ model, judul }: { readonly model: ModelMatriks; readonly judul: string }) {
  const kolom = model.kolom.filter((satu): satu is Indikator => satu.jenis === 'indikator')
  const bagian = Array.from({ length: Math.ceil(kolom.length / SELEMBAR) }, (_, i) =>
    kolom.slice(i * SELEMBAR, (i + 1) * SELEMBAR),
  )
  return (
    <div className="matriks-cetak">
      {bagian.map((isi, i) => (
        <Bagian
          key={isi[0]?.kode}
          model={model}
          kolom={isi}
          judul={`${judul} · ${t('matriks.bagian', { nomor: i + 1, semua: bagian.length })}`}
        />
      ))}
    </div>
  )
}

type BagianProps = { readonly model: ModelMatriks; readonly kolom: readonly Indikator[]; readonly judul: string }

function Bagian({ model, kolom, judul }: BagianProps) {
  const { jawaban, baris, sel, total } = model
  const deret = (nama: string, isi: (nomor: number) => SelMatriks | undefined) => (
    <>
      <th scope="row">{nama}</th>
      {kolom.map(({ kode, nomor }) => (
        <SelCetak key={kode} sel={isi(nomor)} arah={jawaban.kolom[nomor]?.indikator} />
      ))}
    </>
  )
  return (
    <table>
      <caption>{judul}</caption>
      <thead>
        <tr>
          <td />
          {kolom.map(({ kode, nomor }) => (
            <th key={kode} scope="col">
              {namaPendek(jawaban.kolom[nomor]?.indikator.nama ?? kode)}
            </th>
          ))}
        </tr>
        <tr className="matriks-cetak-seluruh">{deret(jawaban.wilayah.nama, total)}</tr>
      </thead>
      <tbody>
        {baris.map((i) => (
          <tr key={jawaban.baris[i]?.kode}>{deret(jawaban.baris[i]?.nama ?? '', (nomor) => sel(nomor, i))}</tr>
        ))}
      </tbody>
    </table>
  )
}

type SelProps = {
  readonly sel: SelMatriks | undefined
  readonly arah: ModelMatriks['jawaban']['kolom'][number]['indikator'] | undefined
}

function SelCetak({ sel, arah }: SelProps) {
  if (!sel || !arah) return <td />
  const tanda = sel.tampak ? getTanda(sel.tampak) : { 'data-sel': sel.sel }
  return (
    <td className="matriks-sel" {...tanda} data-dukungan={sel.dukungan || undefined} title={kataSel(sel, arah)}>
      {teksSel(sel)}
    </td>
  )
}
