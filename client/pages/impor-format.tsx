import { useState } from 'react'
import { Link } from 'wouter'
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
  kunciPeran,
  type LembarBerkas,
  type PeranKolom,
  saranKolom,
  susunKolom,
  tebakJudul,
} from '#client/format/impor-kolom.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import type { ElemenJawaban } from '#contract/elemen.ts'
import type { FormatJawaban, ImporJawaban, ImporLembarJawaban } from '#contract/impor.ts'
import { tautanImpor } from './impor.tsx'
import { useImpor, useNomorImpor } from './impor-data.ts'
import { ImporCoba } from './impor-format-coba.tsx'
import '#client/styles/akun.css'
import '#client/styles/impor.css'

/** Teaches how a sheet is read: one points at its header and says of each column what it is, tries it, and keeps it by a name. */
export function ImporFormatPage() {
  const impor = useNomorImpor()
  return (
    <FrameAkun judul={t('format.judul')} kepala={<Link href="/impor">{t('impor.judul')}</Link>}>
      <div className="impor">
        {impor === null ? (
          <EmptyState judul={t('impor.takAda.judul')} isi={t('format.takAda')} />
        ) : (
          <Muat impor={impor} />
        )}
      </div>
    </FrameAkun>
  )
}

function Muat({ impor }: { readonly impor: number }) {
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
  return <PilihLembar berkas={berkas.data} semua={lembar.data.lembar} katalog={elemen.data} format={format.data} />
}

type PilihProps = {
  readonly berkas: ImporJawaban
  readonly semua: ImporLembarJawaban['lembar']
  readonly katalog: ElemenJawaban
  readonly format: FormatJawaban
}

function PilihLembar({ semua, ...props }: PilihProps) {
  const [ke, setKe] = useState(() =>
    Math.max(
      0,
      semua.findIndex(({ tersembunyi }) => !tersembunyi),
    ),
  )
  const lembar = semua[ke]
  return (
    <>
      <Sentence kalimat={t('format.kalimat', { nama: props.berkas.namaBerkas })} catatan={t('format.catatan')} />
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
      {lembar && <Susun key={ke} {...props} lembar={lembar} satuLembar={semua.length === 1} />}
    </>
  )
}

type SusunProps = Omit<PilihProps, 'semua'> & { readonly lembar: LembarBerkas; readonly satuLembar: boolean }

function Susun({ berkas, lembar, katalog, format, satuLembar }: SusunProps) {
  const [judul, setJudul] = useState<BarisJudul>(() => tebakJudul(lembar))
  const [peran, setPeran] = useState<ReadonlyMap<string, PeranKolom>>(new Map())
  const [buka, setBuka] = useState<number | null>(null)
  const kolom = susunKolom(lembar, judul)
  const saran = saranKolom(kolom, { elemen: katalog.elemen, format: format.format })
  const peranKolom = kolom.map(({ huruf }) => peran.get(huruf) ?? ABAIKAN)
  const terpakai = new Set(peranKolom.map(kunciPeran))
  const sisaSaran = saran.filter(
    (satu, i) => satu && peranKolom[i]?.jenis === 'abaikan' && !terpakai.has(kunciPeran(satu)),
  )
  const pakaiSaran = () =>
    setPeran(
      new Map(
        kolom.flatMap(({ huruf }, i) => {
          const [kini, usul] = [peranKolom[i] ?? ABAIKAN, saran[i]]
          const pakai = kini.jenis === 'abaikan' && usul && !terpakai.has(kunciPeran(usul)) ? usul : kini
          return pakai.jenis === 'abaikan' ? [] : [[huruf, pakai] as const]
        }),
      ),
    )
  const dibuka = buka === null ? undefined : kolom[buka]
  return (
    <>
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
          onPilih={(n) => setJudul({ ...judul, banyak: Number(n) })}
        />
      </section>
      <section>
        <h2>{t('format.langkah.kolom')}</h2>
        <p className="redup">{t('format.langkah.kolom.arti')}</p>
        <p className="tombol-baris">
          {sisaSaran.length > 0 && (
            <button type="button" className="button" onClick={pakaiSaran}>
              {t('format.saran.pakai', { n: sisaSaran.length })}
            </button>
          )}
          {peran.size > 0 && (
            <button type="button" className="button" onClick={() => setPeran(new Map())}>
              {t('format.saran.lepas')}
            </button>
          )}
        </p>
        <ImporLembar
          lembar={lembar}
          kolom={kolom}
          peran={peranKolom}
          saran={saran}
          judul={judul}
          katalog={katalog}
          onBaris={(sampai) => setJudul({ ...judul, sampai })}
          onKolom={setBuka}
        />
      </section>
      {dibuka && buka !== null && (
        <ImporKolom
          key={buka}
          kolom={dibuka}
          peran={peranKolom[buka] ?? ABAIKAN}
          saran={saran[buka] ?? null}
          katalog={katalog}
          onPeran={(baru) => setPeran((lama) => new Map(lama).set(dibuka.huruf, baru))}
          onClose={() => setBuka(null)}
          onPindah={(langkah) => setBuka(Math.min(kolom.length - 1, Math.max(0, buka + langkah)))}
        />
      )}
      <ImporCoba
        berkas={berkas}
        bolehUbah={format.bolehUbah}
        katalog={katalog}
        susunan={{ lembar: satuLembar ? null : lembar.nama, barisJudul: judul, kolom, peran: peranKolom }}
        kembali={tautanImpor(berkas.impor, berkas.wilayah)}
      />
    </>
  )
}
