import { formatTarget } from '#client/format/bilangan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import type { BarisProfil, KelompokProfil } from '#client/format/kelompok-profil.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { bertumbuh } from '#client/format/periode.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import { ArtiIndikator } from './apa-artinya.tsx'
import { CellMark, CellStatus } from './cell-mark.tsx'
import { GarisKecil } from './garis-kecil.tsx'
import { StatusMark } from './status-mark.tsx'

type Props = {
  readonly kelompok: KelompokProfil
  readonly findKatalog: (kode: string) => IndikatorLengkap | undefined
  readonly onBuka: (kode: string) => void
}

/** One stage of life: its rows with a value, and folded away beneath them those without. */
export function ProfilKelompok({ kelompok, findKatalog, onBuka }: Props) {
  const { nama, klaster, baris, kosong } = kelompok
  const judul = nama.charAt(0).toUpperCase() + nama.slice(1)
  return (
    <section className="profil-kelompok">
      <h3>
        {judul}
        <small>{namaKlaster(klaster)}</small>
      </h3>
      {baris.length > 0 && (
        <table className="profil-tabel profil-indikator">
          <caption className="sr-only">{judul}</caption>
          <thead>
            <tr>
              <th scope="col">{t('profil.indikator.nama')}</th>
              <th scope="col" className="profil-garis">
                {t('profil.indikator.garis')}
              </th>
              <th scope="col" data-rata="kanan">
                {t('tabel.nilai')}
              </th>
              <th scope="col" data-rata="kanan" className="profil-target">
                {t('tabel.target')}
              </th>
              <th scope="col" className="profil-status">
                {t('tabel.status')}
              </th>
            </tr>
          </thead>
          <tbody>
            {baris.map((satu) => (
              <Baris
                key={satu.indikator.kode}
                baris={satu}
                katalog={findKatalog(satu.indikator.kode)}
                onBuka={onBuka}
              />
            ))}
          </tbody>
        </table>
      )}
      {kosong.map(({ jenis, baris: tanpa }) => (
        <details key={jenis} className="profil-kosong">
          <summary>
            <StatusMark tampak={jenis} arah="campur" ringkas />
            {t(`profil.indikator.kosong.${jenis}`, { n: tanpa.length })}
          </summary>
          <ul>
            {tanpa.map(({ indikator, targetTahun }) => (
              <li key={indikator.kode}>
                {indikator.nama}
                <ArtiIndikator indikator={findKatalog(indikator.kode)} target={targetTahun} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

type BarisProps = {
  readonly baris: BarisProfil
  readonly katalog: IndikatorLengkap | undefined
  readonly onBuka: (kode: string) => void
}

function Baris({ baris, katalog, onBuka }: BarisProps) {
  const { indikator, angka, targetTahun, garis } = baris
  const pendek = namaPendek(indikator.nama)
  return (
    <tr data-sensitif={indikator.sensitif || undefined}>
      <th scope="row">
        <div className="profil-nama">
          <div>
            {pendek}
            <ArtiIndikator indikator={katalog} target={targetTahun} />
            {pendek !== indikator.nama && (
              <small className="profil-penjelas">{indikator.nama.slice(pendek.length).trim()}</small>
            )}
          </div>
          <Asal baris={baris} />
        </div>
      </th>
      <td className="profil-garis">
        <GarisKecil titik={garis} target={angka.target} tahunan={bertumbuh(indikator)} />
      </td>
      <td data-rata="kanan">
        <button type="button" className="profil-nilai" onClick={() => onBuka(indikator.kode)}>
          <span className="sr-only">{t('profil.indikator.buka', { nama: indikator.nama })} </span>
          <CellMark angka={angka} indikator={indikator} />
        </button>
        {angka.penyebut !== null && <small>{formatHitungan(angka)}</small>}
      </td>
      <td data-rata="kanan" className="profil-target">
        {formatTarget(angka.target)}
        {angka.target !== null && targetTahun?.tingkat === 'contoh' && <TandaContoh />}
      </td>
      <td className="profil-status">
        <CellStatus angka={angka} arah={indikator.arah} />
        {angka.target !== null && (
          <small className="profil-target-sebaris">
            {t('profil.indikator.targetSebaris', { target: formatTarget(angka.target) })}
          </small>
        )}
      </td>
    </tr>
  )
}

const TandaContoh = () => (
  <>
    <span aria-hidden="true">*</span>
    <span className="sr-only"> {t('profil.indikator.contoh')}</span>
  </>
)

/** 'posyandu 9 + pustu 6', and in grey what was only held beside it. */
function Asal({ baris: { sumber } }: { readonly baris: BarisProfil }) {
  const tulis = (peran: BarisProfil['sumber'][number]['peran'], sambung: string) =>
    sumber
      .filter((satu) => satu.peran === peran && satu.pembilang !== null)
      .map(({ jenis, pembilang }) => t('profil.asal', { jenis: kataJenisUnit(jenis), n: pembilang ?? 0 }))
      .join(sambung)
  const dihitung = tulis('dihitung', ' + ')
  const pembanding = tulis('pembanding', ', ')
  if (!dihitung && !pembanding) return null
  return (
    <small className="profil-asal">
      {dihitung}
      {pembanding && <i>{t('profil.indikator.pembanding', { asal: pembanding })}</i>}
    </small>
  )
}

function namaKlaster(klaster: number): string {
  return klaster === 1 || klaster === 2 || klaster === 3 || klaster === 4
    ? t(`klaster.${klaster}`)
    : t('profil.klaster', { n: klaster })
}
