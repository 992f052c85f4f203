import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { ImporKolom } from '#client/components/impor-kolom.tsx'
import { ImporLembar } from '#client/components/impor-lembar.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import {
  ABAIKAN,
  type BarisJudul,
  type KolomBerkas,
  kunciPeran,
  type LembarBerkas,
  type PeranKolom,
  saranKolom,
  susunKolom,
  tebakJudul,
} from '#client/format/impor-kolom.ts'
import { bukaFormat, lembarDari } from '#client/format/impor-susun.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import type { ElemenJawaban } from '#contract/elemen.ts'
import type { FormatBaris, FormatJawaban, ImporJawaban, ImporLembarJawaban } from '#contract/impor.ts'
import { tautanImpor } from './impor.tsx'
import { useImpor, useKabImpor, useNomorImpor } from './impor-data.ts'
import { ImporCoba } from './impor-format-coba.tsx'
import '#client/styles/akun.css'
import '#client/styles/impor.css'

/**
 * Teaches how a sheet is read: one points at its header and says of each column what it is, tries it, and keeps it by a name. A
 * format that was kept is opened the same way, on a file or by itself.
 */
export function ImporFormatPage() {
  const impor = useNomorImpor()
  const nama = new URLSearchParams(useSearch()).get('format')
  return (
    <FrameAkun
      judul={t(nama === null ? 'format.judul' : 'format.judul.ubah')}
      kepala={<Link href="/impor">{t('impor.judul')}</Link>}
    >
      <div className="impor">
        {impor !== null ? (
          <Muat key={`${impor} ${nama}`} impor={impor} nama={nama} />
        ) : nama !== null ? (
          <MuatSendiri key={nama} nama={nama} />
        ) : (
          <EmptyState judul={t('impor.takAda.judul')} isi={t('format.takAda')} />
        )}
      </div>
    </FrameAkun>
  )
}

function Muat({ impor, nama }: { readonly impor: number; readonly nama: string | null }) {
  const berkas = useImpor(impor)
  const wilayah = berkas.data?.wilayah ?? ''
  const lembar = useEndpoint('getImporLembar', { impor })
  const elemen = useEndpoint('getElemen', {})
  const format = useEndpoint('getFormat', { wilayah }, { aktif: wilayah !== '' })
  const galat = berkas.error ?? lembar.error ?? elemen.error ?? format.error
  if (galat) {
    return (
      <ErrorState galat={galat} onUlang={() => [lembar, elemen, format].forEach((satu) => void satu.refetch())}>
        <Link href="/impor">{t('impor.judul')}</Link>
      </ErrorState>
    )
  }
  if (!berkas.data || !lembar.data || lembar.isPlaceholderData || !elemen.data || !format.data) {
    return <Skeleton bentuk="halaman" />
  }
  if (lembar.data.lembar.length === 0) return <EmptyState judul={t('format.kosong')} isi={t('format.kosong.isi')} />
  const awal = findFormat(format.data, nama)
  if (nama !== null && !awal) return <TanpaFormat />
  return (
    <PilihLembar
      berkas={berkas.data}
      semua={lembar.data.lembar}
      katalog={elemen.data}
      format={format.data}
      awal={awal ?? null}
    />
  )
}

/** A format by itself: its columns as a sheet of nothing but a header. */
function MuatSendiri({ nama }: { readonly nama: string }) {
  const wilayah = useKabImpor()
  const elemen = useEndpoint('getElemen', {})
  const format = useEndpoint('getFormat', { wilayah }, { aktif: wilayah !== '' })
  const galat = elemen.error ?? format.error
  if (galat) return <ErrorState galat={galat} onUlang={() => [elemen, format].forEach((satu) => void satu.refetch())} />
  if (!elemen.data || !format.data) return <Skeleton bentuk="halaman" />
  const awal = findFormat(format.data, nama)
  if (!awal) return <TanpaFormat />
  return (
    <>
      <Sentence kalimat={t('format.kalimat.ubah', { nama: awal.judul })} catatan={t('format.catatan.ubah')} />
      <Susun
        {...{ wilayah, awal, berkas: null, katalog: elemen.data, format: format.data, satuLembar: true }}
        lembar={lembarDari(awal)}
      />
    </>
  )
}

const findFormat = ({ format }: FormatJawaban, nama: string | null): FormatBaris | undefined =>
  format.find((satu) => satu.nama === nama && satu.bolehUbah)

const TanpaFormat = () => <EmptyState judul={t('format.takAda.judul')} isi={t('format.takAda.isi')} />

type PilihProps = {
  readonly berkas: ImporJawaban
  readonly semua: ImporLembarJawaban['lembar']
  readonly katalog: ElemenJawaban
  readonly format: FormatJawaban
  readonly awal: FormatBaris | null
}

/** The sheet that the format names, else the first that is seen. */
const lembarAwal = (semua: PilihProps['semua'], awal: FormatBaris | null): number => {
  const disebut = semua.findIndex(({ nama }) => nama !== null && nama === awal?.lembar)
  return disebut >= 0 ? disebut : semua.findIndex(({ tersembunyi }) => !tersembunyi)
}

function PilihLembar({ semua, ...props }: PilihProps) {
  const { berkas, awal } = props
  const [ke, setKe] = useState(() => Math.max(0, lembarAwal(semua, awal)))
  const lembar = semua[ke]
  return (
    <>
      <Sentence
        kalimat={
          awal
            ? t('format.kalimat.ubahDi', { nama: awal.judul, berkas: berkas.namaBerkas })
            : t('format.kalimat', { nama: berkas.namaBerkas })
        }
        catatan={t('format.catatan')}
      />
      <p className="redup impor-sempit">{t('format.sempit')}</p>
      {semua.length > 1 && (
        <label className="impor-lembar-pilih">
          {t('format.lembar')}
          <select className="pilih" value={ke} onChange={({ target }) => setKe(Number(target.value))}>
            {semua.map(({ nama, tersembunyi }, i) => (
              <option key={nama} value={i}>
                {tersembunyi ? t('format.lembar.tersembunyi', { nama: nama ?? '' }) : nama}
              </option>
            ))}
          </select>
        </label>
      )}
      {lembar && <Susun key={ke} {...props} wilayah={berkas.wilayah} lembar={lembar} satuLembar={semua.length === 1} />}
    </>
  )
}

type SusunProps = Omit<PilihProps, 'semua' | 'berkas'> & {
  readonly wilayah: string
  readonly berkas: ImporJawaban | null
  readonly lembar: LembarBerkas
  readonly satuLembar: boolean
}

/** Where the header is: as the format that was opened says, as a file without one shows. */
const judulAwal = (awal: FormatBaris | null, berkas: ImporJawaban | null, lembar: LembarBerkas): BarisJudul =>
  berkas === null ? { sampai: lembar.baris[0]?.nomor ?? 1, banyak: 1 } : (awal?.barisJudul ?? tebakJudul(lembar))

function Susun({ wilayah, berkas, lembar, katalog, format, awal, satuLembar }: SusunProps) {
  const [judul, setJudul] = useState<BarisJudul>(() => judulAwal(awal, berkas, lembar))
  const [judulDipilih, setJudulDipilih] = useState(awal === null)
  const [diubah, setDiubah] = useState<ReadonlyMap<string, PeranKolom>>(new Map())
  const [sisaDilepas, setSisaDilepas] = useState(false)
  const [judulKode, setJudulKode] = useState(awal?.judulKode ?? false)
  const [buka, setBuka] = useState<number | null>(null)
  const kolom = susunKolom(lembar, judul)
  const dibuka = awal && bukaFormat(awal, kolom)
  const asal = dibuka && (sisaDilepas ? { ...dibuka, sisa: [] } : dibuka)
  const peranKolom = kolom.map(({ huruf }) => diubah.get(huruf) ?? asal?.peran.get(huruf) ?? ABAIKAN)
  const saran = saranKolom(kolom, { elemen: katalog.elemen, format: format.format })
  const pilihJudul = (baru: BarisJudul) => {
    setJudul(baru)
    setJudulDipilih(true)
  }
  const dipilih = buka === null ? undefined : kolom[buka]
  return (
    <>
      {berkas && (
        <section>
          <h2>{t('format.langkah.judul')}</h2>
          <p className="redup">{t('format.langkah.judul.arti')}</p>
          <p className="impor-banyak" aria-hidden="true">
            {t('format.banyakJudul')}
          </p>
          <Segmented
            label={t('format.banyakJudul')}
            nilai={String(judul.banyak)}
            pilihan={['1', '2', '3'].map((n) => ({ nilai: n, teks: t('format.banyakJudul.n', { n: Number(n) }) }))}
            onPilih={(n) => pilihJudul({ ...judul, banyak: Number(n) })}
          />
        </section>
      )}
      <section>
        <h2>{t('format.langkah.kolom')}</h2>
        <p className="redup">{t('format.langkah.kolom.arti')}</p>
        {berkas && <Saran {...{ kolom, saran, peranKolom }} onUbah={setDiubah} />}
        <ImporLembar
          lembar={lembar}
          kolom={kolom}
          peran={peranKolom}
          saran={berkas ? saran : []}
          judul={judul}
          katalog={katalog}
          onBaris={(sampai) => pilihJudul({ ...judul, sampai })}
          onKolom={setBuka}
        />
        {asal && asal.sisa.length > 0 && (
          <p className="impor-kabar">
            {t('format.sisa', {
              n: asal.sisa.length,
              kolom: asal.sisa.map(({ kolom: k }) => k.judul[0] ?? k.huruf).join(', '),
            })}{' '}
            <button type="button" className="link-button" onClick={() => setSisaDilepas(true)}>
              {t('format.sisa.lepas')}
            </button>
          </p>
        )}
        <label className="centang">
          <input type="checkbox" checked={judulKode} onChange={({ target }) => setJudulKode(target.checked)} />
          {t('format.judulKode')}
        </label>
      </section>
      {dipilih && buka !== null && (
        <ImporKolom
          key={buka}
          kolom={dipilih}
          peran={peranKolom[buka] ?? ABAIKAN}
          saran={saran[buka] ?? null}
          katalog={katalog}
          onPeran={(baru) => setDiubah((lama) => new Map(lama).set(dipilih.huruf, baru))}
          onClose={() => setBuka(null)}
          onPindah={(langkah) => setBuka(Math.min(kolom.length - 1, Math.max(0, buka + langkah)))}
        />
      )}
      <ImporCoba
        {...{ wilayah, berkas, awal, katalog }}
        susunan={{
          lembar: awal ? awal.lembar : satuLembar ? null : lembar.nama,
          barisJudul: judulDipilih ? judul : (awal?.barisJudul ?? null),
          ...{ judulKode, kolom, asal, peran: peranKolom },
        }}
        kembali={berkas ? tautanImpor(berkas.impor, berkas.wilayah) : `/impor?${new URLSearchParams({ wilayah })}`}
      />
    </>
  )
}

type SaranProps = {
  readonly kolom: readonly KolomBerkas[]
  readonly saran: readonly (PeranKolom | null)[]
  readonly peranKolom: readonly PeranKolom[]
  readonly onUbah: (peran: ReadonlyMap<string, PeranKolom>) => void
}

/** Takes all suggestions at once, or lets go of all that was said. */
function Saran({ kolom, saran, peranKolom, onUbah }: SaranProps) {
  const terpakai = new Set(peranKolom.map(kunciPeran))
  const usulan = kolom.map((_, i) => {
    const usul = saran[i]
    return usul && peranKolom[i]?.jenis === 'abaikan' && !terpakai.has(kunciPeran(usul)) ? usul : null
  })
  const sisa = usulan.filter(Boolean).length
  const semua = (pilih: (i: number) => PeranKolom) => onUbah(new Map(kolom.map(({ huruf }, i) => [huruf, pilih(i)])))
  return (
    <p className="tombol-baris">
      {sisa > 0 && (
        <button type="button" className="button" onClick={() => semua((i) => usulan[i] ?? peranKolom[i] ?? ABAIKAN)}>
          {t('format.saran.pakai', { n: sisa })}
        </button>
      )}
      {peranKolom.some(({ jenis }) => jenis !== 'abaikan') && (
        <button type="button" className="button" onClick={() => semua(() => ABAIKAN)}>
          {t('format.saran.lepas')}
        </button>
      )}
    </p>
  )
}
