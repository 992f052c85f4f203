import '#client/styles/tindak.css'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { kalimatTindak } from '#client/format/teks-notifikasi.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Lajur, NotifikasiJawaban } from '#contract/notifikasi.ts'
import { TindakKartu } from './tindak-kartu.tsx'
import { TindakSalin } from './tindak-salin.tsx'

const LAJUR = [
  'baru',
  'diterima',
  'direncanakan',
  'dikerjakan',
  'tenang',
  'ditutup',
] as const satisfies readonly Lajur[]
const BERJALAN = ['baru', 'diterima', 'direncanakan', 'dikerjakan'] as const satisfies readonly Lajur[]
const SARING = ['semua', 'terlambat', 'dinaikkan'] as const

/** What the address says of this screen: a page of one lane, or the board. */
function usePilihan() {
  const { konteks, ubah } = useKonteks()
  const { susunan } = konteks
  const lajur = LAJUR.find((satu) => satu === susunan.tampil)
  const saring = SARING.find((satu) => satu === susunan.hanya) ?? 'semua'
  const indikator = susunan.cari || undefined
  const halaman = Math.max(1, Number(susunan.lipat) || 1)
  const setel = (baru: Partial<typeof susunan>) =>
    ubah({ susunan: { ...susunan, lipat: '', ...baru } }, { ganti: true })
  return { wilayah: konteks.wilayah, lajur, saring, indikator, halaman, setel }
}

type Pilihan = ReturnType<typeof usePilihan>

/** From the figure to the visit and back: what calls for something to be done, and how far it has come. */
export function TindakLanjutPage() {
  const { kabupaten } = useKonteks()
  const pilihan = usePilihan()
  const { wilayah, lajur, saring, indikator, halaman } = pilihan
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getNotifikasi', {
    ...{ wilayah, lajur, saring, indikator, halaman },
  })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="tindak" aria-busy={isPlaceholderData}>
      <Isi jawaban={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} pilihan={pilihan} />
    </div>
  )
}

function Isi({ jawaban, pilihan }: { readonly jawaban: NotifikasiJawaban; readonly pilihan: Pilihan }) {
  const { wilayah, hariIni, boleh } = jawaban
  const bersuara = jawaban.baris.filter(({ lajur }) => lajur !== 'tenang' && lajur !== 'ditutup')
  return (
    <>
      <h1 className="sr-only">{t('tindak.judul', { wilayah: wilayah.nama })}</h1>
      <Sentence kalimat={kalimatTindak(jawaban)} />
      <Alat jawaban={jawaban} pilihan={pilihan} />
      {pilihan.lajur ? <Halaman jawaban={jawaban} pilihan={pilihan} /> : <Papan jawaban={jawaban} pilihan={pilihan} />}
      <div className="tindak-kaki">
        {bersuara.length > 0 && <TindakSalin semua={bersuara} wilayah={wilayah.nama} hariIni={hariIni} />}
        {boleh.atur && (
          <Link href={`/tindak-lanjut/aturan?wilayah=${wilayah.kode.slice(0, 5)}`}>{t('tindak.aturan.buka')}</Link>
        )}
      </div>
      {jawaban.puskesmas.length > 1 && <PerPuskesmas jawaban={jawaban} />}
    </>
  )
}

type BagianProps = { readonly jawaban: NotifikasiJawaban; readonly pilihan: Pilihan }

function Alat({ jawaban: { jumlah, indikator }, pilihan }: BagianProps) {
  const { lajur, saring, setel } = pilihan
  const n = { terlambat: jumlah.terlambat, dinaikkan: jumlah.dinaikkan, semua: 0 }
  return (
    <div className="tindak-alat">
      <Segmented
        label={t('tindak.tampilan')}
        nilai={lajur ? 'daftar' : 'papan'}
        pilihan={[
          { nilai: 'papan', teks: t('tindak.papan') },
          { nilai: 'daftar', teks: t('tindak.daftar') },
        ]}
        onPilih={(satu) => setel({ tampil: satu === 'papan' ? '' : (lajur ?? 'baru') })}
      />
      <Segmented
        label={t('tindak.saring')}
        nilai={saring}
        pilihan={SARING.map((nilai) => ({ nilai, teks: t(`tindak.saring.${nilai}`, { n: n[nilai] }) }))}
        onPilih={(hanya) => setel({ hanya: hanya === 'semua' ? '' : hanya })}
      />
      <label className="tindak-pilih">
        <span className="sr-only">{t('tindak.indikator')}</span>
        <select
          className="pilih"
          value={pilihan.indikator ?? ''}
          onChange={(acara) => setel({ cari: acara.target.value })}
        >
          <option value="">{t('tindak.indikator.semua')}</option>
          {indikator.map((satu) => (
            <option key={satu.kode} value={satu.kode}>{`${namaPendek(satu.nama)} (${satu.banyak})`}</option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** The stages side by side (on a phone below each other); what is quiet and what is closed apart, and folded. */
function Papan({ jawaban, pilihan }: BagianProps) {
  return (
    <>
      <div className="tindak-papan">
        {BERJALAN.map((lajur) => (
          <LajurPapan key={lajur} {...{ lajur, jawaban, pilihan }} />
        ))}
      </div>
      {(['tenang', 'ditutup'] as const).map((lajur) => (
        <details key={lajur} className="tindak-lipat" data-lajur={lajur}>
          <summary>
            {t(`tindak.lajur.${lajur}`)} <span className="redup">{formatJumlah(jawaban.jumlah[lajur])}</span>
          </summary>
          <p className="redup">{t(`tindak.${lajur}.arti`)}</p>
          <Kartu {...{ lajur, jawaban, pilihan }} />
        </details>
      ))}
    </>
  )
}

type LajurProps = BagianProps & { readonly lajur: Lajur }

const LajurPapan = (props: LajurProps) => (
  <section aria-labelledby={`lajur-${props.lajur}`} className="tindak-lajur">
    <h2 id={`lajur-${props.lajur}`}>
      {t(`tindak.lajur.${props.lajur}`)}{' '}
      <span className="redup">{formatJumlah(props.jawaban.jumlah[props.lajur])}</span>
    </h2>
    <Kartu {...props} />
  </section>
)

function Kartu({ lajur, jawaban: { baris, jumlah, wilayah }, pilihan }: LajurProps) {
  const milik = baris.filter((satu) => satu.lajur === lajur)
  if (milik.length === 0) return <p className="redup">{t('tindak.lajur.kosong')}</p>
  return (
    <>
      <ul>
        {milik.map((satu) => (
          <li key={satu.nomor}>
            <TindakKartu satu={satu} tingkat={wilayah.tingkat} />
          </li>
        ))}
      </ul>
      {!pilihan.lajur && jumlah[lajur] > milik.length && (
        <button type="button" className="button" onClick={() => pilihan.setel({ tampil: lajur })}>
          {t('tindak.lajur.lagi', { n: formatJumlah(jumlah[lajur]) })}
        </button>
      )}
    </>
  )
}

/** One lane as a list, page by page. */
function Halaman({ jawaban, pilihan }: BagianProps) {
  const { halaman, halamanSemua } = jawaban
  const lajur = pilihan.lajur ?? 'baru'
  return (
    <section className="tindak-daftar" aria-label={t(`tindak.lajur.${lajur}`)}>
      <Segmented
        label={t('tindak.lajur')}
        nilai={lajur}
        pilihan={LAJUR.map((nilai) => ({ nilai, teks: `${t(`tindak.lajur.${nilai}`)} ${jawaban.jumlah[nilai]}` }))}
        onPilih={(tampil) => pilihan.setel({ tampil })}
      />
      <Kartu lajur={lajur} jawaban={jawaban} pilihan={pilihan} />
      {halamanSemua > 1 && (
        <p className="tindak-halaman">
          <button
            type="button"
            className="button"
            disabled={halaman === 1}
            onClick={() => pilihan.setel({ lipat: String(halaman - 1) })}
          >
            {t('tindak.halaman.sebelum')}
          </button>
          <span>{t('tindak.halaman', { ke: halaman, dari: halamanSemua })}</span>
          <button
            type="button"
            className="button"
            disabled={halaman === halamanSemua}
            onClick={() => pilihan.setel({ lipat: String(halaman + 1) })}
          >
            {t('tindak.halaman.sesudah')}
          </button>
        </p>
      )}
    </section>
  )
}

type Puskesmas = NotifikasiJawaban['puskesmas'][number]

const HITUNGAN = ['terbuka', 'baru', 'terlambat', 'dinaikkan'] as const

/** Where it calls for attention, by name: no ranking of puskesmas. */
function PerPuskesmas({ jawaban: { puskesmas } }: Pick<BagianProps, 'jawaban'>) {
  const { alamat } = useKonteks()
  const kolom: readonly Kolom<Puskesmas>[] = [
    {
      ...{ kunci: 'nama', judul: t('tindak.puskesmas.nama'), nilai: (p) => p.nama },
      isi: (p) => <Link href={alamat('/tindak-lanjut', { wilayah: p.kode, hierarki: 'kerja' })}>{p.nama}</Link>,
    },
    ...HITUNGAN.map(
      (satu): Kolom<Puskesmas> => ({
        ...{ kunci: satu, judul: t(`tindak.puskesmas.${satu}`), rata: 'kanan', menurun: true },
        ...{ nilai: (p) => p[satu], isi: (p) => formatJumlah(p[satu]) },
      }),
    ),
  ]
  return (
    <section className="tindak-puskesmas">
      <h2>{t('tindak.puskesmas')}</h2>
      <DataTable keterangan={t('tindak.puskesmas')} kolom={kolom} baris={puskesmas} kunciBaris={(p) => p.kode} />
    </section>
  )
}
