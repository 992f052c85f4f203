import { formatJumlah } from '#client/format/bilangan.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { kataPilah } from '#client/format/impor.ts'
import { t } from '#client/messages/t.ts'
import type { VersiLaporanJawaban } from '#contract/tahap.ts'
import { TandaTahap } from './periksa-tanda.tsx'

type Versi = VersiLaporanJawaban['versi'][number]

/** So few differences are read at a glance; more stay folded. */
const SEPINTAS = 12

/** Every version, newest first: who, when, why, and the cells that differ from the one before. */
export function PeriksaVersi({ versi }: { readonly versi: readonly Versi[] }) {
  return (
    <ol className="periksa-versi" reversed>
      {versi.map((satu) => (
        <SatuVersi key={satu.versi} versi={satu} awal={satu === versi.at(-1)} />
      ))}
    </ol>
  )
}

function SatuVersi({ versi, awal }: { readonly versi: Versi; readonly awal: boolean }) {
  const { versi: n, status, oleh, pada, alasan, berkas, tidakBuka, beda } = versi
  return (
    <li>
      <p>
        <b>{t('periksa.versi', { n })}</b> <TandaTahap tahap={status} />
      </p>
      <p className="redup">
        {[oleh, formatWaktu(pada), berkas && t('periksa.versi.berkas', { berkas })].filter(Boolean).join(' · ')}
      </p>
      {alasan && <p>{t('periksa.versi.alasan', { alasan })}</p>}
      {tidakBuka && <p>{t('periksa.tidakBuka', { alasan: tidakBuka })}</p>}
      {beda.length === 0 ? (
        <p className="redup">{t('periksa.versi.tetap')}</p>
      ) : (
        <details open={!awal && beda.length <= SEPINTAS}>
          <summary>{t(awal ? 'periksa.versi.awal' : 'periksa.versi.beda', { n: beda.length })}</summary>
          <TabelBeda versi={n} beda={beda} awal={awal} />
        </details>
      )}
    </li>
  )
}

type BedaProps = { readonly versi: number; readonly beda: Versi['beda']; readonly awal: boolean }

function TabelBeda({ versi, beda, awal }: BedaProps) {
  const tulis = (nilai: number | null) => (nilai === null ? t('angka.tanpa') : formatJumlah(nilai))
  return (
    <table className="periksa-beda">
      <caption className="sr-only">{t('periksa.versi.tabel', { n: versi })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('periksa.versi.isian')}</th>
          {!awal && <th scope="col">{t('periksa.versi.lama')}</th>}
          <th scope="col">{t('periksa.versi.baru')}</th>
        </tr>
      </thead>
      <tbody>
        {beda.map(({ elemen, nama, pilah, lama, baru }) => (
          <tr key={`${elemen} ${pilah ?? ''}`}>
            <th scope="row">
              {nama || elemen}
              {pilah && <small> {kataPilah(pilah)}</small>}
            </th>
            {!awal && <td>{tulis(lama)}</td>}
            <td>{tulis(baru)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
