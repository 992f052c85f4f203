import { StatusMark } from '#client/components/status-mark.tsx'
import { formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { BULAN_DASAR, type TitikProyeksi } from '#client/format/proyeksi.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import type { BarisTren } from './baris-tren.ts'
import type { Besaran } from './besaran.ts'
import { formatUkuranPenuh } from './ukuran.ts'

type Props = {
  readonly baris: readonly BarisTren[]
  /** What the month would come to, where it has not been reported yet. */
  readonly proyeksi: TitikProyeksi | null
  readonly indikator: IndikatorRingkas
  readonly besaran: Besaran
}

/** What a month of the trend says, beside the pointer or the arrow keys; one block per year that is drawn there. */
export function TrenKeterangan({ baris, proyeksi, indikator, besaran }: Props) {
  const menurutLaju = proyeksi && !baris.some((b) => b.bulan === proyeksi.bulan) ? proyeksi : null
  if (baris.length === 0 && !menurutLaju) return null
  return (
    <div className="grafik-keterangan">
      {menurutLaju && (
        <dl>
          <dt>{formatBulan(menurutLaju.bulan)}</dt>
          <dd>
            <b>{formatUkuranPenuh(menurutLaju.persen, 'persen', indikator.skala)}</b>
            <span>{t('rinci.kurang', { n: formatJumlah(menurutLaju.pembilang), satuan: kataKurang(indikator) })}</span>
            <span>{t('tren.proyeksi.titik', { n: BULAN_DASAR })}</span>
          </dd>
        </dl>
      )}
      {baris.map((b) => (
        <Satu key={b.bulan} baris={b} indikator={indikator} besaran={besaran} />
      ))}
    </div>
  )
}

function Satu({ baris, indikator, besaran }: { baris: BarisTren } & Omit<Props, 'baris' | 'proyeksi'>) {
  const { titik, jenis, target } = baris
  const nilai = (n: number | null) => formatUkuranPenuh(n, besaran, indikator.skala)
  return (
    <dl>
      <dt>{formatBulan(baris.bulan)}</dt>
      {jenis === 'nilai' ? (
        <dd>
          <b>{nilai(baris.nilai)}</b>
          {besaran !== 'jumlah' && <span>{formatHitungan(titik)}</span>}
          {titik.status && <StatusMark tampak={titik.status} arah={indikator.arah} />}
          {titik.sementara && <span>{t('sel.sementara')}</span>}
        </dd>
      ) : (
        <dd>
          <StatusMark tampak={jenis} arah={indikator.arah} />
          {titik.sdBulan && titik.persen !== null && (
            <span>{t('tren.sampai', { bulan: formatBulan(titik.sdBulan), nilai: nilai(titik.persen) })}</span>
          )}
        </dd>
      )}
      {target !== null && <dd>{t('tren.target', { target: formatTarget(target) })}</dd>}
      <dd>
        {t('tabel.laporan')} {formatJumlah(titik.laporanMasuk)}/{formatJumlah(titik.laporanWajib)}
      </dd>
    </dl>
  )
}
