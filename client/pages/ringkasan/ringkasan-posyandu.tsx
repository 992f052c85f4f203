import '#client/styles/tanda-lapor.css'
import { LegendaLapor, TandaLapor } from '#client/components/tanda-lapor.tsx'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { t } from '#client/messages/t.ts'
import type { PosyanduBerdampingan } from '#contract/ringkasan.ts'

/** A desa's posyandu beside each other: counts as they were reported, no verdict on so few children. */
export function RingkasanPosyandu({ posyandu: { indikator, unit } }: { readonly posyandu: PosyanduBerdampingan }) {
  const judul = t('posyandu.judul')
  return (
    <section className="posyandu">
      <h2>{judul}</h2>
      {unit.length === 0 ? (
        <p className="redup">{t('posyandu.kosong')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
          <section className="posyandu-wadah" aria-label={judul} tabIndex={0}>
            <table>
              <caption className="sr-only">{judul}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('posyandu.nama')}</th>
                  <th scope="col">{t('posyandu.laporan')}</th>
                  {indikator.map(({ kode, nama }) => (
                    <th key={kode} scope="col" title={nama}>
                      {namaPendek(nama)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {unit.map(({ kode, nama, dusun, keadaan, sel }) => (
                  <tr key={kode}>
                    <th scope="row">
                      {nama}
                      {dusun && <small>{dusun}</small>}
                    </th>
                    <td title={t(`lapor.${keadaan}`)}>
                      <TandaLapor keadaan={keadaan} />
                      <span className="sr-only">{t(`lapor.${keadaan}`)}</span>
                    </td>
                    {sel.map((isi, i) => (
                      <td key={indikator[i]?.kode}>{formatHitungan(isi)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <LegendaLapor />
        </>
      )}
    </section>
  )
}
