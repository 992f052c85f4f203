import { Glyph } from '#client/components/status-mark.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { type BarisSpm, barisLain, barisSpm, judulTarget } from '#client/format/briefing-spm.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { getTanda, type Tampak } from '#client/format/tampak.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { IsiBriefing } from '#contract/briefing.ts'

/** The twelve basic services, and below them the others that the page tells of. */
export function BriefingSpm({ isi }: { readonly isi: IsiBriefing }) {
  const lain = barisLain(isi)
  const bulan = formatBulan(isi.bulan)
  return (
    <section className="briefing-spm">
      <h2>{t('briefing.spm')}</h2>
      <table className="table briefing-tabel">
        <thead>
          <tr>
            <th scope="col">{t('briefing.spm.nomor')}</th>
            <th scope="col">{t('briefing.spm.nama')}</th>
            <th scope="col" data-rata="kanan">
              {t('briefing.spm.capaian')}
            </th>
            <th scope="col" data-rata="kanan">
              {judulTarget(isi)}
            </th>
            <th scope="col" data-rata="kanan">
              {t('briefing.spm.selisih')}
            </th>
            <th scope="col">{t('briefing.spm.status')}</th>
          </tr>
        </thead>
        <tbody>
          {barisSpm(isi).map((baris) => (
            <Baris key={baris.nomor} baris={baris} isi={isi} />
          ))}
        </tbody>
        {lain.length > 0 && (
          <tbody>
            <tr className="briefing-tabel-bagian">
              <th scope="rowgroup" colSpan={6}>
                {t('briefing.lain')}
              </th>
            </tr>
            {lain.map((baris) => (
              <Baris key={baris.kode} baris={baris} isi={isi} />
            ))}
          </tbody>
        )}
      </table>
      <p className="redup briefing-kecil">
        {t('briefing.spm.catatan', { bulan })} {t('briefing.spm.arti')}
      </p>
    </section>
  )
}

function Baris({ baris, isi }: { readonly baris: BarisSpm; readonly isi: IsiBriefing }) {
  const { ubah } = useKonteks()
  const { kode, nomor, nama, capaian, sampai, selisih, tampak, kata } = baris
  return (
    <tr>
      <td>{nomor > 0 ? nomor : ''}</td>
      <th scope="row">
        {kode ? (
          <button
            type="button"
            className="briefing-nama"
            onClick={() => ubah({ indikator: kode, buka: isi.wilayah.kode, bukaBulan: isi.bulan })}
          >
            {nama}
          </button>
        ) : (
          nama
        )}
      </th>
      <td data-rata="kanan">
        <b>{capaian}</b>
      </td>
      <td data-rata="kanan" data-judul={judulTarget(isi)}>
        {sampai}
      </td>
      <td data-rata="kanan" data-judul={t('briefing.spm.selisih')} data-kosong={selisih === null || undefined}>
        {formatJumlah(selisih)}
      </td>
      <td>
        <KataStatus tampak={tampak} kata={kata} />
      </td>
    </tr>
  )
}

/** Mark and word as its readers outside of the dinas know them. */
export function KataStatus({ tampak, kata }: { readonly tampak: Tampak | null; readonly kata: string }) {
  return (
    <span className="mark" {...(tampak && getTanda(tampak))}>
      {tampak && <Glyph tampak={tampak} />}
      <span>{kata}</span>
    </span>
  )
}
