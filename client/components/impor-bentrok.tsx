import { formatJumlah } from '#client/format/bilangan.ts'
import { kataPilah } from '#client/format/impor.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { t } from '#client/messages/t.ts'
import type { LaporanImpor } from '#contract/impor.ts'

const KOLOM = ['dasar', 'kini', 'berkas'] as const

/** Cells that were changed in a form and, since it was filled, here: what it began with, and both that it became. */
export function ImporBentrok({ laporan: { bentrok, unit } }: { readonly laporan: LaporanImpor }) {
  return (
    <>
      <p>{t('impor.bentrok.arti')}</p>
      <table className="table">
        <caption className="sr-only">{t('impor.bentrok.judul', { unit: namaUnit(unit) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('impor.sel.elemen')}</th>
            {KOLOM.map((satu) => (
              <th key={satu} scope="col" data-rata="kanan">
                {t(`impor.bentrok.${satu}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bentrok.map(({ elemen, nama, pilah, dasar, lama, baru }) => (
            <tr key={`${elemen} ${pilah}`}>
              <th scope="row">
                {nama} <small className="redup">{kataPilah(pilah)}</small>
              </th>
              <Angka jumlah={dasar} />
              <Angka jumlah={lama} />
              <Angka jumlah={baru} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Angka = ({ jumlah }: { readonly jumlah: number | null }) => (
  <td data-rata="kanan">
    {jumlah === null ? <span className="redup">{t('impor.sel.kosong')}</span> : formatJumlah(jumlah)}
  </td>
)
