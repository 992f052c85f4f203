import { Fragment, memo, useDeferredValue, useState } from 'react'
import { gambarLembar } from '#client/charts/baris-lembar.ts'
import { LembarDaftar } from '#client/charts/lembar-daftar.tsx'
import { LembarKelompok } from '#client/charts/lembar-kelompok.tsx'
import { LembarKolom } from '#client/charts/lembar-kolom.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Legend } from '#client/components/legend.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { adaDasarTren } from '#client/format/dasar-tren.ts'
import { kalimatPws } from '#client/format/kalimat-pws.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { hitungTampak, type Tampak } from '#client/format/tampak.ts'
import { kataPutaran, kataTarget } from '#client/format/target.ts'
import type { Urutan } from '#client/format/urutkan.ts'
import { useDitahan } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { Lembar } from '#contract/peta.ts'
import { LembarAlat } from './lembar-pws-alat.tsx'
import { LembarTabel } from './lembar-pws-tabel.tsx'

/** More columns than this can be read neither on one A4 nor side by side: one row each then, on every screen. */
export const MUAT_SELEMBAR = 44

type Props = {
  readonly lembar: Lembar
  /** The catalogue's row of this indikator; absent while it loads. */
  readonly katalog: IndikatorLengkap | undefined
  readonly onBuka: (kode: string) => void
}

/**
 * Sentence, bars, status table and table out of one answer. Hundreds of columns are only drawn again where the answer
 * is another one: opening a panel over them changes nothing here.
 */
export const LembarIsi = memo(function LembarIsi({ lembar, katalog, onBuka }: Props) {
  const [urutan, setUrutan] = useState<Urutan>()
  return (
    <>
      <h1 className="lembar-judul">{judulLembar(lembar)}</h1>
      <Kalimat lembar={lembar} katalog={katalog} />
      <LembarAlat lembar={lembar} />
      {/* What is of another area comes anew: as columns or as a list, it has other heights throughout. */}
      <Fragment key={`${lembar.wilayah.kode} ${lembar.rincian}`}>
        <LembarGambar lembar={lembar} katalog={katalog} onBuka={onBuka} />
        <TabelNanti lembar={lembar} onBuka={onBuka} urutan={urutan} onUrut={setUrutan} />
        <LembarKaki lembar={lembar} />
      </Fragment>
    </>
  )
})

type TabelProps = Omit<Parameters<typeof LembarTabel>[0], 'keterangan'>

/** The table below the picture: that follows at once, its rows as soon as there is time. */
function TabelNanti({ lembar, ...lain }: TabelProps) {
  return <Tabel lembar={useDeferredValue(lembar)} {...lain} />
}

const Tabel = memo(function Tabel(props: TabelProps) {
  const { lembar } = props
  if (lembar.baris.length === 0) return null
  return (
    <section className="lembar-tabel">
      <h2>{t('pws.tabel.judul')}</h2>
      <LembarTabel {...props} keterangan={judulLembar(lembar)} />
    </section>
  )
})

/** One of several sheets on paper: all but what only a screen is for. */
export const LembarSatu = memo(function LembarSatu({ lembar, katalog, onBuka }: Props) {
  return (
    <>
      <h2 className="lembar-judul">{judulLembar(lembar)}</h2>
      <Kalimat lembar={lembar} katalog={katalog} />
      <LembarGambar lembar={lembar} katalog={katalog} onBuka={onBuka} />
      <LembarKaki lembar={lembar} />
    </>
  )
})

const judulLembar = ({ indikator, wilayah, bulan }: Lembar): string =>
  t('pws.lembar', { indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(bulan) })

function Kalimat({ lembar, katalog }: Pick<Props, 'lembar' | 'katalog'>) {
  const catatan = lembar.total.bulanIni === 'tidak-dijadwalkan' ? kataPutaran(katalog?.jadwal ?? []) : null
  return <Sentence kalimat={kalimatPws(lembar)} catatan={catatan} />
}

/** Bars and the status table beneath them; sorting the table draws none of them again. */
const LembarGambar = memo(function LembarGambar({ lembar, katalog, onBuka }: Props) {
  const { baris, indikator } = lembar
  if (baris.length === 0) return <Kosong lembar={lembar} />
  return (
    <>
      <Gambar lembar={lembar} katalog={katalog} keterangan={judulLembar(lembar)} onBuka={onBuka} />
      <section className="lembar-status">
        <h2>{t('pws.kelompok.judul', { satuan: t(`kalimat.satuan.${lembar.rincian}`) })}</h2>
        <LembarKelompok baris={baris} indikator={indikator} onBuka={onBuka} />
      </section>
    </>
  )
})

const LembarKaki = ({ lembar }: { lembar: Lembar }) => (
  <p className="lembar-kaki">
    {adaDasarTren(lembar) && `${t('tren.dasar.catatan')} `}
    {t('pws.cetak.kaki', {
      versi: lembar.versi,
      dasar: t(`dasar.${lembar.dasar}`).toLowerCase(),
      aplikasi: t('aplikasi.nama'),
    })}
  </p>
)

const EMPAT: readonly Tampak[] = ['baik', 'kurang', 'cukup', 'jelek']

/** Side by side where they fit, else one below the other; on a phone the stylesheet shows the latter. */
function Gambar({ lembar, katalog, keterangan, onBuka }: Props & { readonly keterangan: string }) {
  const { indikator, total, targetTahun } = lembar
  const gambar = gambarLembar(lembar)
  const target = kataTarget({
    indikator,
    bulan: lembar.bulan,
    target: total.target,
    targetTahun,
    bentukTarget: katalog?.bentukTarget,
  })
  const contoh =
    targetTahun?.tingkat === 'contoh'
      ? { teks: t('pws.target.contoh'), arti: t('pws.target.contoh.arti', { dokumen: targetTahun.dokumen }) }
      : null
  const dinilai = [...lembar.baris, total].some((b) => b.status)
  const banyak = lembar.baris.length > MUAT_SELEMBAR
  return (
    <div className="lembar-gambar" data-banyak={banyak}>
      {!banyak && <LembarKolom {...{ gambar, indikator, keterangan, target, onBuka }} catatanTarget={contoh} />}
      <LembarDaftar {...{ gambar, indikator, keterangan, onBuka }} target={target?.judul ?? null} />
      <Legend arah={indikator.arah} hitung={hitungTampak(lembar.baris)} selalu={dinilai ? EMPAT : []} />
    </div>
  )
}

function Kosong({ lembar }: { lembar: Lembar }) {
  const satuan = t(`kalimat.satuan.${lembar.rincian}`)
  const ditahan = useDitahan()
  return (
    <EmptyState
      judul={t('kosong.baris.judul')}
      isi={t(ditahan ? 'kosong.baris.ditahan' : 'kosong.baris.isi', { satuan, bulan: formatBulan(lembar.bulan) })}
    />
  )
}
