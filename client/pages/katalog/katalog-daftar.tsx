import { type KelompokKatalog, kataMasa, kataMilik, namaKlaster } from '#client/format/katalog.ts'
import { t } from '#client/messages/t.ts'
import type { BarisKatalog, KatalogJawaban } from '#contract/kelola-katalog.ts'

type Props = {
  readonly kelompok: readonly KelompokKatalog[]
  readonly terbuka: string | null
  readonly onPilih: (kode: string) => void
}

/** Every indikator under its klaster and life cycle; a name opens it. */
export function DaftarKatalog({ kelompok, terbuka, onPilih }: Props) {
  return (
    <div className="katalog-daftar">
      {kelompok.map((satu) => (
        <details key={`${satu.klaster} ${satu.kelompok}`} open>
          <summary>
            <h2>
              {namaKlaster(satu.klaster)} · {satu.kelompok}
            </h2>
            <span className="redup">{t('katalog.banyak', { n: satu.baris.length })}</span>
          </summary>
          <ul>
            {satu.baris.map((baris) => (
              <Baris key={baris.kode} baris={baris} terbuka={terbuka === baris.kode} onPilih={onPilih} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

type BarisProps = { readonly baris: BarisKatalog; readonly terbuka: boolean; readonly onPilih: Props['onPilih'] }

function Baris({ baris, terbuka, onPilih }: BarisProps) {
  const { kode, nama, milik, berakhir, berikut, sensitif } = baris
  return (
    <li data-milik={milik} data-terbuka={terbuka || undefined}>
      <button type="button" className="kelola-buka katalog-nama" onClick={() => onPilih(kode)}>
        {nama}
      </button>
      <span className="katalog-milik">{kataMilik(baris)}</span>
      <span className="katalog-masa">
        {kataMasa(baris)}
        {berikut !== null && <b> · {t('katalog.berikut', { tahun: String(berikut) })}</b>}
        {berakhir !== null && berikut === null && <b> · {t('katalog.berhenti', { tahun: String(berakhir) })}</b>}
        {sensitif && <> · {t('indikator.sensitif')}</>}
      </span>
    </li>
  )
}

type LainProps = { readonly lain: KatalogJawaban['lain']; readonly onPilih: (kode: string) => void }

/** Own indikator of other years: stopped before, or yet to begin. */
export function LainKatalog({ lain, onPilih }: LainProps) {
  if (lain.length === 0) return null
  return (
    <section className="katalog-lain">
      <h2>{t('katalog.lain')}</h2>
      <ul className="daftar-akun">
        {lain.map(({ kode, nama, sebab, tahun }) => (
          <li key={kode}>
            <button type="button" className="kelola-buka" onClick={() => onPilih(kode)}>
              {nama}
            </button>
            <span className="redup">{t(`katalog.lain.${sebab}`, { tahun: String(tahun) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
