import { useId } from 'react'
import { JalurSpm } from '#client/charts/jalur-spm.tsx'
import { Icon } from '#client/components/icon.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { bahasaNama } from '#client/format/bahasa-nama.ts'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatNamaBulan } from '#client/format/bulan.ts'
import { gambarSpm } from '#client/format/kalimat-spm.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { SatuSpm, SpmJawaban } from '#contract/spm.ts'
import { SpmRinci } from './spm-rinci.tsx'

type Props = {
  readonly satu: SatuSpm
  readonly jawaban: SpmJawaban
  readonly terbuka: boolean
  readonly onLipat: () => void
}

/** One SPM on one line: number, name, its year, what was reached, who is missing, and the pace. */
export function SpmBaris({ satu, jawaban, terbuka, onLipat }: Props) {
  const { ubah } = useKonteks()
  const { nomor, indikator, angka, selisih, sisa, jalur } = satu
  const rinci = useId()
  const tampak = getTampak(angka)
  return (
    <li className="spm-satu">
      <div className="spm-baris">
        <h2 className="spm-nama">
          <button type="button" aria-expanded={terbuka} aria-controls={rinci} onClick={onLipat}>
            <span className="spm-nomor">{nomor}</span>
            <span lang={bahasaNama(indikator)}>{indikator.nama}</span>
            <Icon nama={terbuka ? 'bawah' : 'kanan'} ukuran={12} />
          </button>
        </h2>
        <JalurSpm titik={satu.titik} keterangan={gambarSpm(satu, jawaban.bulan)} />
        <p className="spm-capai">
          <button type="button" onClick={() => ubah({ indikator: indikator.kode, buka: jawaban.wilayah.kode })}>
            <span className="sr-only">{t('spm.buka', { nama: indikator.nama })}</span>
            <b>{formatPersen(angka.persen)}</b> <small>{formatHitungan(angka)}</small>
          </button>
          {tampak !== 'nilai' && <StatusMark tampak={tampak} arah={indikator.arah} />}
        </p>
        <p className="spm-angka">
          <span>{t('spm.selisih')}</span> <b>{formatJumlah(selisih)}</b>
        </p>
        <p className="spm-angka">
          <span>{t('spm.sisa')}</span> <b>{formatJumlah(sisa)}</b>
        </p>
        <p className="spm-angka spm-laju">
          <span>{jalur ? t('spm.perBulan', { akhir: formatNamaBulan(jalur.akhir) }) : t('spm.perBulan.tanpa')}</span>{' '}
          <b>{formatJumlah(jalur?.perBulan ?? null)}</b>
        </p>
      </div>
      <div id={rinci}>{terbuka && <SpmRinci satu={satu} jawaban={jawaban} />}</div>
    </li>
  )
}
