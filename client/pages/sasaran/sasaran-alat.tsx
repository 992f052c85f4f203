import { simpanCsv } from '#client/api/berkas.ts'
import { tulisCsv } from '#client/format/csv.ts'
import { barisCsv, KELOMPOK_JENIS, type KelompokJenis } from '#client/format/sasaran.ts'
import { t } from '#client/messages/t.ts'
import type { SasaranJawaban } from '#contract/sasaran.ts'
import { Pilih } from './sasaran-pilih.tsx'

export type PanelSasaran = 'riwayat' | 'berkas'

type Props = {
  readonly data: SasaranJawaban
  readonly cari: string
  readonly onCari: (cari: string) => void
  readonly kelompok: KelompokJenis
  readonly onKelompok: (kelompok: KelompokJenis) => void
  readonly onPanel: (panel: PanelSasaran) => void
}

/** Which desa and kinds the table shows, its history, and files out and in. */
export function SasaranAlat({ data, cari, onCari, kelompok, onKelompok, onPanel }: Props) {
  return (
    <div className="sasaran-pilih">
      <div className="sasaran-medan">
        <label htmlFor="cari-desa">{t('sasaran.cari')}</label>
        <input
          id="cari-desa"
          type="search"
          className="pilih"
          value={cari}
          onChange={(acara) => onCari(acara.target.value)}
        />
      </div>
      <Pilih
        judul={t('sasaran.jenis')}
        nilai={kelompok}
        onPilih={(nilai) => onKelompok(KELOMPOK_JENIS.find((k) => k === nilai) ?? 'semua')}
      >
        {KELOMPOK_JENIS.map((satu) => (
          <option key={satu} value={satu}>
            {t(`sasaran.jenis.${satu}`)}
          </option>
        ))}
      </Pilih>
      <span className="tombol-baris">
        <button type="button" className="button" onClick={() => onPanel('riwayat')}>
          {t('sasaran.riwayat')}
        </button>
        <button type="button" className="button" onClick={() => unduh(data)}>
          {t('sasaran.unduh')}
        </button>
        {data.bolehUbah && (
          <button type="button" className="button" onClick={() => onPanel('berkas')}>
            {t('sasaran.berkas')}
          </button>
        )}
      </span>
    </div>
  )
}

/** What a file of the screen is called and holds. */
const unduh = (data: SasaranJawaban): void =>
  simpanCsv(`sasaran-${data.wilayah.kode}-${data.tahun}-${data.dasar}.csv`, tulisCsv(barisCsv(data)))
