import { bahasaNama } from '#client/format/bahasa-nama.ts'
import '#client/styles/apa-artinya.css'
import { Fragment, type MouseEvent } from 'react'
import { Link } from 'wouter'
import { Panah } from '#client/charts/panah.tsx'
import { ArtiIndikator } from '#client/components/apa-artinya.tsx'
import { CellStatus } from '#client/components/cell-mark.tsx'
import { GarisKecil } from '#client/components/garis-kecil.tsx'
import { formatDesimal, formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { formatNilai } from '#client/format/nilai.ts'
import type { AngkaPapan, BagianPapan, Prioritas } from '#client/format/papan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { useTelepon } from '#client/frame/media.ts'
import { t } from '#client/messages/t.ts'
import type { Status, WilayahRingkas } from '#contract/angka.ts'

type Props = { readonly bagian: readonly BagianPapan[]; readonly wilayah: WilayahRingkas }

/** The priority board: compact rows under their parts; the twelve services of the SPM folded beneath. */
export function RingkasanPrioritas({ bagian, wilayah }: Props) {
  const { alamat } = useKonteks()
  const biasa = bagian.filter(({ spm }) => !spm)
  return (
    <section className="prioritas" aria-labelledby="prioritas-judul">
      <div className="ringkasan-kepala">
        <h2 id="prioritas-judul">{t('ringkasan.prioritas')}</h2>
        <Link href={alamat('/pws', { rincian: null })}>{t('ringkasan.prioritas.semua')}</Link>
      </div>
      {biasa.length > 0 && <Papan bagian={biasa} wilayah={wilayah} keterangan={t('ringkasan.prioritas')} />}
      {bagian.map(
        (satu) =>
          satu.spm && (
            <details key={satu.judul} className="prioritas-spm" open={biasa.length === 0}>
              <summary>
                <b>{satu.judul}</b> <span className="redup">{ringkasSpm(satu.baris)}</span>
              </summary>
              <Papan bagian={[satu]} wilayah={wilayah} keterangan={satu.judul} tanpaJudul />
            </details>
          ),
      )}
    </section>
  )
}

const MEMENUHI: readonly (Status | null)[] = ['baik', 'kurang', 'di-atas-target']

function ringkasSpm(baris: readonly Prioritas[]): string {
  const dinilai = baris.filter(({ angka }) => angka.status !== null)
  if (dinilai.length === 0) return t('ringkasan.spm.tanpa', { semua: baris.length })
  const memenuhi = dinilai.filter(({ angka }) => MEMENUHI.includes(angka.status)).length
  return t('ringkasan.spm', { memenuhi, semua: dinilai.length })
}

type PapanProps = {
  readonly bagian: readonly { readonly judul: string; readonly baris: readonly AngkaPapan[] }[]
  readonly wilayah: WilayahRingkas
  readonly keterangan: string
  readonly tanpaJudul?: boolean
}

function Papan(props: PapanProps) {
  return useTelepon() ? <Daftar {...props} /> : <Tabel {...props} />
}

/** Rows of figures under their headings, for where there is the room of a whole page. */
export function Tabel({ bagian, wilayah, keterangan, tanpaJudul = false }: PapanProps) {
  return (
    <table className="table prioritas-tabel">
      <caption className="sr-only">{keterangan}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ringkasan.kolom.indikator')}</th>
          <th scope="col">{t('ringkasan.kolom.garis')}</th>
          <th scope="col" data-rata="kanan">
            {t('ringkasan.kolom.nilai')}
          </th>
          <th scope="col" data-rata="kanan" title={t('ringkasan.kolom.target.arti')}>
            {t('ringkasan.kolom.target')}
          </th>
          <th scope="col" data-rata="kanan" title={t('ringkasan.kolom.selisih.arti')}>
            {t('ringkasan.kolom.selisih')}
          </th>
          <th scope="col" title={t('ringkasan.kolom.perubahan.arti')}>
            {t('ringkasan.kolom.perubahan')}
          </th>
          <th scope="col">{t('ringkasan.kolom.status')}</th>
        </tr>
      </thead>
      <tbody>
        {bagian.map(({ judul, baris }) => (
          <Fragment key={judul}>
            {!tanpaJudul && (
              <tr className="prioritas-bagian">
                <th scope="rowgroup" colSpan={7}>
                  {judul}
                </th>
              </tr>
            )}
            {baris.map((satu) => (
              <BarisTabel key={satu.indikator.kode} satu={satu} wilayah={wilayah} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type SatuProps = { readonly satu: AngkaPapan; readonly wilayah: WilayahRingkas }

function BarisTabel({ satu, wilayah }: SatuProps) {
  const { indikator, angka } = satu
  const buka = useBuka(satu, wilayah)
  return (
    // The row as a whole can be clicked as a convenience; its button is what keyboards and readers use.
    <tr data-buka="ya" data-kunci={indikator.kode} onClick={buka}>
      <th scope="row">
        <Tautan satu={satu} />
      </th>
      <td>
        <Garis satu={satu} />
      </td>
      <td data-rata="kanan">
        <TombolNilai satu={satu} />
      </td>
      <td data-rata="kanan" className="redup">
        {formatTarget(angka.target)}
      </td>
      <td data-rata="kanan">
        {angka.selisihKeTarget ? (
          <>
            <b className={angka.status ? 'prioritas-selisih' : undefined}>{formatJumlah(angka.selisihKeTarget)}</b>{' '}
            <span className="redup">{kataKurang(indikator)}</span>
          </>
        ) : (
          <span className="redup">{t('angka.tanpa')}</span>
        )}
      </td>
      <td title={judulPerubahan(satu)}>
        <Panah tren={angka.tren} kata />
      </td>
      <td>
        <StatusPrioritas satu={satu} />
      </td>
    </tr>
  )
}

/** On a phone, or in half a page: name and status, the line, value and target. */
export function Daftar({ bagian, wilayah, tanpaJudul = false }: PapanProps) {
  return bagian.map(({ judul, baris }) => (
    <section key={judul} className="prioritas-daftar">
      {!tanpaJudul && <h3>{judul}</h3>}
      <ul>
        {baris.map((satu) => (
          <BarisDaftar key={satu.indikator.kode} satu={satu} wilayah={wilayah} />
        ))}
      </ul>
    </section>
  ))
}

function BarisDaftar({ satu, wilayah }: SatuProps) {
  const { indikator, angka } = satu
  const buka = useBuka(satu, wilayah)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside is what keyboards and readers use
    <li data-kunci={indikator.kode} onClick={buka}>
      <span className="prioritas-nama">
        <Tautan satu={satu} />
        <StatusPrioritas satu={satu} />
        {angka.selisihKeTarget ? (
          <small className="redup">
            {t('ringkasan.kurang', { n: angka.selisihKeTarget, satuan: kataKurang(indikator) })}
          </small>
        ) : null}
      </span>
      <Garis satu={satu} />
      <span className="prioritas-nilai">
        <TombolNilai satu={satu} />
        {angka.target !== null && (
          <small className="redup">{t('ringkasan.target', { target: formatTarget(angka.target) })}</small>
        )}
      </span>
    </li>
  )
}

function Tautan({ satu: { indikator, targetTahun } }: { readonly satu: AngkaPapan }) {
  const { alamat, katalog } = useKonteks()
  return (
    <span className="prioritas-judul">
      <Link
        href={alamat('/peta', { indikator: indikator.kode, rincian: null })}
        title={indikator.nama}
        lang={bahasaNama(indikator)}
      >
        {namaPendek(indikator.nama)}
      </Link>
      <ArtiIndikator indikator={katalog.find(({ kode }) => kode === indikator.kode)} target={targetTahun} />
    </span>
  )
}

const Garis = ({ satu: { garis, angka, indikator } }: { readonly satu: AngkaPapan }) => (
  <GarisKecil titik={garis} target={angka.target} tahunan={indikator.periode === 'kumulatif'} />
)

function TombolNilai({ satu: { indikator, angka } }: { readonly satu: AngkaPapan }) {
  const ada = angka.sel === 'nilai' && !angka.kedaluwarsa
  const nilai = ada ? formatNilai(angka, indikator) : t('angka.tanpa')
  // A rate is long: its scale stands beneath it.
  const laju = ada && angka.persen === null ? angka.laju : null
  return (
    <button type="button" className="table-buka prioritas-angka">
      {laju === null ? nilai : formatDesimal(laju)}
      {laju !== null && <small>{t('ringkasan.per', { skala: formatJumlah(indikator.skala) })}</small>}
      <span className="sr-only">. {t('tabel.buka', { nama: namaPendek(indikator.nama) })}</span>
    </button>
  )
}

/** The verdict; a complete figure without one says whether a target is what is missing. */
function StatusPrioritas({ satu: { angka, indikator } }: { readonly satu: AngkaPapan }) {
  const tanpaTarget =
    angka.sel === 'nilai' && angka.target === null && indikator.arah !== 'netral' && indikator.jenis !== 'kejadian'
  if (tanpaTarget && !angka.sementara && !angka.kedaluwarsa)
    return <span className="redup tanpa-target">{t('ringkasan.tanpaTarget')}</span>
  return <CellStatus angka={angka} arah={indikator.arah} />
}

const judulPerubahan = ({ angka: { jumlahIni, jumlahLalu } }: AngkaPapan): string =>
  t('ringkasan.perubahan.jumlah', { ini: formatJumlah(jumlahIni), lalu: formatJumlah(jumlahLalu) })

/** Opens the panel of a figure, unless the click was meant for a link or for what a name means. */
function useBuka({ indikator }: AngkaPapan, wilayah: WilayahRingkas): (acara: MouseEvent) => void {
  const { ubah } = useKonteks()
  return (acara) => {
    if (acara.target instanceof Element && acara.target.closest('a, .arti, .arti-tombol')) return
    ubah({ indikator: indikator.kode, buka: wilayah.kode })
  }
}
