import { type Letak, SELURUH } from '#client/format/matriks-gerak.ts'
import { uraianSel } from '#client/format/matriks-sel.ts'
import { t } from '#client/messages/t.ts'
import type { ModelMatriks } from './matriks-model.ts'

/** The cell under the pointer, else the active one, in a line of words: names that a narrow column cannot hold. */
export function MatriksUraian({ model, letak }: { readonly model: ModelMatriks; readonly letak: Letak }) {
  const isi = uraikan(model, letak)
  return (
    <p className="matriks-uraian" aria-hidden="true">
      {isi ? (
        <>
          <b>{isi.tempat}</b> · {isi.indikator}: {isi.teks}
        </>
      ) : (
        t('matriks.petunjuk')
      )}
    </p>
  )
}

function uraikan({ jawaban, kolom, baris, sel, total }: ModelMatriks, letak: Letak) {
  const tampil = kolom[letak.kolom]
  if (tampil?.jenis !== 'indikator' || letak.baris < SELURUH) return null
  const indikator = jawaban.kolom[tampil.nomor]?.indikator
  const nomor = baris[letak.baris] ?? -1
  const satu = letak.baris === SELURUH ? total(tampil.nomor) : sel(tampil.nomor, nomor)
  const tempat = letak.baris === SELURUH ? jawaban.wilayah.nama : jawaban.baris[nomor]?.nama
  if (!indikator || !satu || !tempat) return null
  return { tempat, indikator: indikator.nama, teks: uraianSel(satu, indikator) }
}
