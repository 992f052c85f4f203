import { formatBulan, formatNamaBulanPendek, formatWaktu } from '#client/format/bulan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { t } from '#client/messages/t.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import { ArtiIstilah } from './apa-artinya.tsx'
import { LegendaLapor, TandaLapor } from './tanda-lapor.tsx'

type Props = { readonly profil: Pick<ProfilJawaban, 'unit' | 'bulanUnit'> }
type Unit = ProfilJawaban['unit'][number]

/** Who reports for the desa, month by month, and when each sent last. */
export function ProfilUnit({ profil: { unit, bulanUnit } }: Props) {
  const judul = t('profil.unit')
  return (
    <section className="profil-unit">
      <h2>
        {judul}
        <ArtiIstilah nama={t('profil.unit.nama')} istilah="istilah.unit" />
      </h2>
      {unit.length === 0 ? (
        <p className="redup">{t('profil.unit.kosong')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="profil-gulir" aria-label={judul} tabIndex={0}>
            <table className="profil-tabel">
              <caption className="sr-only">{judul}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('profil.unit.nama')}</th>
                  {bulanUnit.map((bulan) => (
                    <th key={bulan} scope="col" className="profil-bulan" title={formatBulan(bulan)}>
                      <span aria-hidden="true">
                        {formatNamaBulanPendek(bulan).slice(0, 1)}
                        <i>{formatNamaBulanPendek(bulan).slice(1, 3)}</i>
                      </span>
                      <span className="sr-only">{formatBulan(bulan)}</span>
                    </th>
                  ))}
                  <th scope="col" data-rata="kanan" className="profil-terakhir">
                    {t('profil.unit.terakhir')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {unit.map((satu) => (
                  <Baris key={satu.kode} unit={satu} bulan={bulanUnit} />
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

function Baris({ unit, bulan }: { readonly unit: Unit; readonly bulan: readonly string[] }) {
  const terakhir = unit.terakhirTerkirim ? formatWaktu(unit.terakhirTerkirim) : t('profil.unit.belumPernah')
  return (
    <tr>
      <th scope="row">
        {unit.nama}
        <small>
          {[kataJenisUnit(unit.jenis), unit.dusun, unit.strata].filter(Boolean).join(' · ')}
          <span className="profil-terakhir-sebaris">
            {' · '}
            {terakhir}
          </span>
        </small>
      </th>
      {bulan.map((satu, i) => {
        const keadaan = unit.keadaan[i] ?? 'tidak-wajib'
        return (
          <td key={satu} className="profil-bulan" title={`${formatBulan(satu)}: ${t(`lapor.${keadaan}`)}`}>
            <TandaLapor keadaan={keadaan} />
            <span className="sr-only">{t(`lapor.${keadaan}`)}</span>
          </td>
        )
      })}
      <td data-rata="kanan" className="profil-terakhir redup">
        {unit.terakhirTerkirim ? formatWaktu(unit.terakhirTerkirim) : t('profil.unit.belumPernah')}
      </td>
    </tr>
  )
}
