// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows and columns that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { Icon } from '#client/components/icon.tsx'
import { namaKlaster } from '#client/format/katalog.ts'
import { KEPALA, KLASTER, type Letak, NAMA, RINGKAS, SELURUH } from '#client/format/matriks-gerak.ts'
import type { KelompokKolom, KolomTampil } from '#client/format/matriks-susun.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import type { Urutan } from '#client/format/urutkan.ts'
import { t } from '#client/messages/t.ts'
import { Deret, idSel, type Kisi, TombolSemat } from './matriks-baris.tsx'
import { Sel } from './matriks-sel.tsx'
import { awalKolom } from './matriks-ukuran.ts'

type Props = {
  readonly kisi: Kisi
  readonly aktif: Letak
  readonly urut: Urutan | null
  /** Codes of the pinned columns. */
  readonly semat: readonly string[]
}

/** What stays in sight above the rows: klaster, names of the indikator, the whole area. */
export function KepalaMatriks(props: Props) {
  return (
    <>
      <BarisKlaster {...props} />
      <BarisNama {...props} />
      <BarisSeluruh {...props} />
    </>
  )
}

function BarisKlaster({ kisi, aktif }: Props) {
  const { id, ukuran, model } = kisi
  let mulai = 0
  return (
    <div role="row" className="matriks-baris matriks-klaster" aria-rowindex={1} data-b={KLASTER}>
      <div role="presentation" className="matriks-sudut" style={{ width: awalKolom(ukuran) }} />
      {model.kelompok.map((kelompok) => {
        const awal = mulai
        mulai += kelompok.kolom.length
        const isAktif = aktif.baris === KLASTER && aktif.kolom >= awal && aktif.kolom < mulai
        return (
          <KepalaKlaster
            key={kelompok.klaster ?? 'semat'}
            {...{ kelompok, kisi }}
            id={idSel(id, KLASTER, awal)}
            kolom={awal}
            aktif={isAktif}
          />
        )
      })}
    </div>
  )
}

type KlasterProps = {
  readonly kisi: Kisi
  readonly kelompok: KelompokKolom
  readonly id: string
  readonly kolom: number
  readonly aktif: boolean
}

function KepalaKlaster({ kisi: { ukuran, semat }, kelompok, id, kolom, aktif }: KlasterProps) {
  const { klaster, lipat, kolom: isi } = kelompok
  const nama = klaster === null ? t('matriks.kolom.disematkan') : namaKlaster(klaster)
  const disematkan = klaster === null && semat > 0
  const banyak = lipat ? [isi[0]?.nomor ?? []].flat().length : isi.length
  return (
    <div
      id={id}
      role="columnheader"
      className="matriks-klaster-satu"
      aria-colindex={kolom + (ukuran.ringkas > 0 ? 3 : 2)}
      aria-colspan={isi.length}
      aria-expanded={klaster === null ? undefined : !lipat}
      aria-label={`${nama}, ${t('matriks.kolom.banyak', { n: banyak })}`}
      data-k={kolom}
      data-aktif={aktif || undefined}
      data-semat={disematkan || undefined}
      style={{ width: isi.length * ukuran.kolom, ...(disematkan && { left: awalKolom(ukuran) }) }}
    >
      <span style={{ left: awalKolom(ukuran) + semat * ukuran.kolom }}>
        {klaster !== null && <Icon nama={lipat ? 'tambah' : 'kurang'} ukuran={12} />}
        {lipat ? `${klaster} (${banyak})` : `${nama} (${banyak})`}
      </span>
    </div>
  )
}

function BarisNama({ kisi, aktif, urut, semat }: Props) {
  const { id, ukuran, model } = kisi
  const { rincian } = model.jawaban
  const judul =
    rincian === 'posyandu' || rincian === 'pustu' ? t(`matriks.rincian.${rincian}`) : t(`tabel.nama.${rincian}`)
  const pada = (k: number) => aktif.baris === KEPALA && aktif.kolom === k
  const umum = { urut, id }
  return (
    <div role="row" className="matriks-baris matriks-kepala" aria-rowindex={2} data-b={KEPALA}>
      <Kepala {...umum} nomor={1} kolom="nama" judul={judul} k={NAMA} kelas="matriks-nama" aktif={pada(NAMA)} />
      {ukuran.ringkas > 0 && (
        <Kepala
          {...umum}
          nomor={2}
          kolom="bawah"
          judul={t('matriks.ringkas')}
          k={RINGKAS}
          kiri={ukuran.nama}
          kelas="matriks-ringkas"
          aktif={pada(RINGKAS)}
        />
      )}
      <Deret
        kisi={kisi}
        isi={(kolom, k, kiri) => (
          <KepalaKolom
            key={kolom.kode}
            {...{ kisi, kolom, k, kiri, urut }}
            aktif={pada(k)}
            disematkan={semat.includes(kolom.kode)}
          />
        )}
      />
    </div>
  )
}

type KepalaProps = {
  readonly urut: Urutan | null
  readonly id: string
  readonly nomor: number
  readonly kolom: string
  readonly judul: string
  readonly k: number
  readonly kelas: string
  readonly aktif: boolean
  readonly kiri?: number
}

function Kepala({ urut, id, nomor, kolom, judul, k, kelas, aktif, kiri }: KepalaProps) {
  return (
    <div
      id={idSel(id, KEPALA, k)}
      role="columnheader"
      className={kelas}
      aria-colindex={nomor}
      aria-sort={arahUrut(urut, kolom)}
      data-k={k}
      data-aktif={aktif || undefined}
      data-urut={urut?.kolom === kolom ? urut.arah : undefined}
      title={t('matriks.urutkan', { kolom: judul })}
      style={kiri === undefined ? undefined : { left: kiri }}
    >
      <span className="matriks-kepala-teks">{judul}</span>
    </div>
  )
}

const arahUrut = (urut: Urutan | null, kolom: string): 'ascending' | 'descending' | undefined =>
  urut?.kolom === kolom ? (urut.arah === 'naik' ? 'ascending' : 'descending') : undefined

type KepalaKolomProps = {
  readonly kisi: Kisi
  readonly kolom: KolomTampil
  readonly k: number
  readonly kiri: number | undefined
  readonly urut: Urutan | null
  readonly aktif: boolean
  readonly disematkan: boolean
}

function KepalaKolom({ kisi: { id, model, ukuran }, kolom, k, kiri, urut, aktif, disematkan }: KepalaKolomProps) {
  const indikator = kolom.jenis === 'indikator' ? model.jawaban.kolom[kolom.nomor]?.indikator : undefined
  const nama =
    indikator?.nama ?? `${t('matriks.ringkas')}: ${kolom.jenis === 'lipat' ? namaKlaster(kolom.klaster) : kolom.kode}`
  return (
    <div
      id={idSel(id, KEPALA, k)}
      role="columnheader"
      className="matriks-judul"
      aria-colindex={k + (ukuran.ringkas > 0 ? 3 : 2)}
      aria-sort={arahUrut(urut, kolom.kode)}
      aria-label={nama}
      data-k={k}
      data-aktif={aktif || undefined}
      data-semat={kiri === undefined ? undefined : true}
      data-urut={urut?.kolom === kolom.kode ? urut.arah : undefined}
      title={nama}
      style={kiri === undefined ? undefined : { left: kiri }}
    >
      <span className="matriks-kepala-teks">{indikator ? namaPendek(nama) : t('matriks.ringkas')}</span>
      {indikator && (
        <TombolSemat label={t(disematkan ? 'matriks.lepas' : 'matriks.sematkan', { nama })} aktif={disematkan} />
      )}
    </div>
  )
}

/** The area's own figure of every column. */
function BarisSeluruh({ kisi, aktif }: Props) {
  const { id, model, ukuran } = kisi
  const { hitung, jawaban } = model
  const pada = (k: number) => aktif.baris === SELURUH && aktif.kolom === k
  return (
    <div role="row" className="matriks-baris matriks-seluruh" aria-rowindex={3} data-b={SELURUH}>
      <div
        id={idSel(id, SELURUH, NAMA)}
        role="rowheader"
        className="matriks-nama"
        aria-colindex={1}
        data-k={NAMA}
        data-aktif={pada(NAMA) || undefined}
      >
        <span className="matriks-nama-teks">{jawaban.wilayah.nama}</span>
      </div>
      {ukuran.ringkas > 0 && (
        <div
          id={idSel(id, SELURUH, RINGKAS)}
          role="gridcell"
          className="matriks-ringkas"
          aria-colindex={2}
          data-k={RINGKAS}
          data-aktif={pada(RINGKAS) || undefined}
          style={{ left: ukuran.nama }}
        >
          {hitung.dinilai > 0 ? `${Math.round((hitung.bawah / hitung.dinilai) * 100)}\u00a0%` : t('angka.tanpa')}
        </div>
      )}
      <Deret
        kisi={kisi}
        isi={(kolom, k, kiri) => {
          const tempat = {
            id: idSel(id, SELURUH, k),
            nomor: k + (ukuran.ringkas > 0 ? 3 : 2),
            kolom: k,
            aktif: pada(k),
            kiri,
          }
          const isi = kolom.jenis === 'indikator' ? jawaban.kolom[kolom.nomor] : undefined
          const sel = kolom.jenis === 'indikator' ? model.total(kolom.nomor) : undefined
          return isi && sel ? (
            <Sel key={kolom.kode} {...tempat} sel={sel} indikator={isi.indikator} />
          ) : (
            <div
              key={kolom.kode}
              id={tempat.id}
              role="gridcell"
              className="matriks-sel"
              data-k={k}
              aria-colindex={tempat.nomor}
              data-aktif={tempat.aktif || undefined}
            />
          )
        }}
      />
    </div>
  )
}
