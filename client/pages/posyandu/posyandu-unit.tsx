import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { TandaPutusan } from '#client/components/putusan.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan, formatBulanPendek } from '#client/format/bulan.ts'
import { isStrataBeda, kataHasilStrata, kataStrata } from '#client/format/posyandu.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PosyanduUnitJawaban } from '#contract/kader.ts'
import { PosyanduKader } from './posyandu-kader.tsx'
import { PosyanduKeadaan } from './posyandu-keadaan.tsx'
import { PosyanduKriteria } from './posyandu-kriteria.tsx'

/** One posyandu or pustu with everything open. */
export function PosyanduUnit({ unit }: { readonly unit: string }) {
  const { konteks, ubah } = useKonteks()
  const { wilayah, bulan } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPosyanduUnit', { wilayah, bulan, unit })
  const kembali = (
    <button type="button" className="link-button" onClick={() => ubah({ unit: null })}>
      ‹ {t('register.kembali')}
    </button>
  )
  if (error && !data)
    return (
      <>
        {kembali}
        <ErrorState galat={error} onUlang={() => void refetch()} />
      </>
    )
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="register register-unit" aria-busy={isPlaceholderData}>
      {kembali}
      <Kepala unit={data} />
      {data.jenis === 'posyandu' ? <Posyandu unit={data} /> : <Pustu unit={data} />}
    </div>
  )
}

type Props = { readonly unit: PosyanduUnitJawaban }

function Kepala({ unit }: Props) {
  const { desa, puskesmas, dusun, rw, nomorRegistrasi } = unit
  const tempat = puskesmas
    ? t('register.unit.tempat', { desa: desa.nama, puskesmas: puskesmas.nama })
    : t('register.unit.desa', { desa: desa.nama })
  return (
    <header>
      <h1>{unit.nama}</h1>
      <p className="redup">
        {[
          tempat,
          dusun,
          rw && `RW ${rw}`,
          nomorRegistrasi && t('register.unit.registrasi', { nomor: nomorRegistrasi }),
          formatBulan(unit.bulan),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </header>
  )
}

function Posyandu({ unit }: Props) {
  const { rekap, kaderLapor, strata } = unit
  const isi = { ...rekap }
  const lapor = kaderLapor && { bulan: formatBulan(kaderLapor.bulan), n: formatJumlah(kaderLapor.jumlah) }
  const beda = kaderLapor && kaderLapor.jumlah !== rekap.aktif
  return (
    <>
      <div className="register-dua">
        <section className="register-bagian">
          {unit.penilaian.map(({ kode, nama, putusan, kriteria }) => (
            <section key={kode} className="register-nilai">
              <h2>
                {nama} <TandaPutusan putusan={putusan} />
              </h2>
              <PosyanduKriteria kriteria={kriteria} />
            </section>
          ))}
          <p className="redup">{t('register.kriteria.catatan')}</p>
        </section>
        <div>
          {strata && <Strata strata={strata} />}
          <Riwayat unit={unit} />
          <PosyanduKeadaan unit={unit} />
        </div>
      </div>
      <section className="register-bagian">
        <h2>{t('register.unit.kader')}</h2>
        <Sentence
          kalimat={t('register.unit.kader.kalimat', isi)}
          catatan={lapor && t(beda ? 'register.unit.kader.beda' : 'register.unit.kader.lapor', lapor)}
        />
        <PosyanduKader unit={unit} />
      </section>
    </>
  )
}

function Strata({ strata }: { readonly strata: NonNullable<PosyanduUnitJawaban['strata']> }) {
  const { dinyatakan, setidaknya, tingkat } = strata
  const beda = isStrataBeda(strata)
  return (
    <section className="register-bagian">
      <h2>
        {t('register.kolom.strata')}: {kataHasilStrata(strata)}
      </h2>
      <p className={beda ? 'register-beda' : 'redup'}>
        {strata.strata === null && `${t('register.strata.setidaknya', { strata: kataStrata(setidaknya) })}. `}
        {dinyatakan === null
          ? t('register.strata.tanpa')
          : beda
            ? t('register.strata.beda', { hitung: kataHasilStrata(strata), tertulis: kataStrata(dinyatakan) })
            : strata.strata === dinyatakan
              ? t('register.strata.sama')
              : t('register.strata.dinyatakan', { strata: kataStrata(dinyatakan) })}
      </p>
      {tingkat
        .filter((satu) => satu.kriteria.length > 0)
        .map((satu) => (
          <section key={satu.kode}>
            <h3>{satu.nama}</h3>
            <PosyanduKriteria kriteria={satu.kriteria} />
          </section>
        ))}
    </section>
  )
}

function Riwayat({ unit }: Props) {
  return (
    <section className="register-bagian">
      <h2>{t('register.riwayat')}</h2>
      <p className="redup">{t('register.riwayat.arti')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-wrap" aria-label={t('register.riwayat')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('register.kriteria.bulan')}</th>
              {unit.penilaian.map(({ kode, nama }) => (
                <th key={kode} scope="col">
                  {nama}
                </th>
              ))}
              <th scope="col">{t('register.kolom.strata')}</th>
            </tr>
          </thead>
          <tbody>
            {unit.riwayat.toReversed().map((satu) => (
              <tr key={satu.bulan}>
                <th scope="row">{formatBulanPendek(satu.bulan)}</th>
                {satu.penilaian.map((putusan, i) => (
                  <td key={unit.penilaian[i]?.kode ?? i}>
                    <TandaPutusan putusan={putusan} pendek />
                  </td>
                ))}
                <td>{kataHasilStrata(satu)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Pustu({ unit }: Props) {
  if (!unit.pustu) return null
  return (
    <div className="register-dua">
      <section className="register-bagian register-nilai">
        <h2>
          {t('register.kolom.standar')} <TandaPutusan putusan={unit.pustu.putusan} />
        </h2>
        <PosyanduKriteria kriteria={unit.pustu.kriteria} />
      </section>
      <PosyanduKeadaan unit={unit} />
    </div>
  )
}
