import { useState } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Pecahan } from '#client/components/katalog-pecahan.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { kataPeriode } from '#client/format/arti.ts'
import { formatWaktu } from '#client/format/bulan.ts'
import { kataAturan, kataSekaliPer } from '#client/format/kata-angka.ts'
import { kataDipakai } from '#client/format/katalog.ts'
import { kataBentuk } from '#client/format/katalog-rancangan.ts'
import { t } from '#client/messages/t.ts'
import type { KatalogIndikatorJawaban, KatalogJawaban, VersiIndikator } from '#contract/kelola-katalog.ts'
import { alamatFormulir } from './katalog-alamat.ts'
import { HentiKatalog } from './katalog-henti.tsx'

type Props = { readonly kode: string; readonly katalog: KatalogJawaban; readonly onClose: () => void }

/** One indikator: what it means, how it is counted, every formula it has or had, and what the dinas can do with it. */
export function KatalogIndikator({ kode, katalog, onClose }: Props) {
  const wilayah = katalog.kabupaten.kode
  const { data, error, refetch } = useEndpoint('getKatalogIndikator', { wilayah, indikator: kode })
  const [henti, setHenti] = useState<VersiIndikator | 'semua' | null>(null)
  const siap = data?.kode === kode ? data : null
  const baris = katalog.indikator.find((satu) => satu.kode === kode) ?? katalog.lain.find((satu) => satu.kode === kode)
  return (
    <Sheet judul={siap?.nama ?? baris?.nama ?? kode} onClose={onClose}>
      <div className="katalog-satu">
        {error && !siap && <ErrorState galat={error} onUlang={() => void refetch()} />}
        {!siap && !error && <Skeleton bentuk="halaman" />}
        {siap && henti !== null && (
          <>
            <button type="button" className="button" onClick={() => setHenti(null)}>
              {t('katalog.kembali')}
            </button>
            <HentiKatalog wilayah={wilayah} indikator={siap} versi={henti === 'semua' ? null : henti} />
          </>
        )}
        {siap && henti === null && <Keadaan indikator={siap} katalog={katalog} onHenti={setHenti} />}
      </div>
    </Sheet>
  )
}

type KeadaanProps = {
  readonly indikator: KatalogIndikatorJawaban
  readonly katalog: KatalogJawaban
  readonly onHenti: (apa: VersiIndikator | 'semua') => void
}

function Keadaan({ indikator, katalog, onHenti }: KeadaanProps) {
  const { kode, versi, bolehUbah } = indikator
  // The one in force in the year that is looked at, else the newest.
  const { tahun } = katalog
  const kini =
    versi.find(({ masa }) => masa.some(({ dari, sampai }) => dari <= tahun && (sampai ?? tahun) >= tahun)) ?? versi[0]
  return (
    <>
      {kini && <Arti kode={kode} versi={kini} />}
      {kini && bolehUbah && (
        <Tindakan indikator={indikator} katalog={katalog} versi={kini} onHenti={() => onHenti('semua')} />
      )}
      <section>
        <h3>{t('katalog.satu.riwayat')}</h3>
        <ol className="katalog-riwayat">
          {versi.map((satu) => (
            <li key={`${satu.milik} ${satu.berlakuDari} ${satu.pada}`}>
              <Versi versi={satu} />
              {bolehUbah && satu.milik === 'kabupaten' && satu.keadaan === 'aktif' && versi.length > 1 && (
                <button type="button" className="button" onClick={() => onHenti(satu)}>
                  {t('katalog.satu.henti.versi')}
                  <span className="sr-only">: {satu.berlakuDari}</span>
                </button>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

function Arti({ kode, versi: { isi, rumusPembilang, rumusPenyebut } }: { kode: string; versi: VersiIndikator }) {
  const rincian = [
    [t('katalog.satu.periode'), kataPeriode(isi)],
    [t('katalog.satu.gabung'), kataAturan(isi.gabung)],
    [t('katalog.satu.sekali'), kataSekaliPer(isi.sekaliPer)],
    [t('katalog.satu.arah'), t(`artinya.arah.${isi.arah}`)],
    [t('katalog.satu.target'), kataBentuk(isi.bentukTarget)],
    [t('katalog.satu.kode'), kode],
  ] as const
  return (
    <>
      <section>
        <h3>{t('katalog.satu.arti')}</h3>
        <p>{isi.definisi}</p>
      </section>
      <section>
        <h3>{t('katalog.satu.hitung')}</h3>
        <Rumus {...{ rumusPembilang, rumusPenyebut, isi }} />
        <dl className="katalog-rincian">
          {rincian.map(
            ([judul, teks]) =>
              teks && (
                <div key={judul}>
                  <dt>{judul}</dt>
                  <dd>{teks}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
    </>
  )
}

const Rumus = ({
  rumusPembilang,
  rumusPenyebut,
  isi,
}: Pick<VersiIndikator, 'rumusPembilang' | 'rumusPenyebut' | 'isi'>) => (
  <Pecahan
    pembilang={rumusPembilang}
    penyebut={rumusPenyebut}
    skala={isi.skala}
    tanpaPenyebut={rumusPenyebut === '' || rumusPenyebut === '-'}
  />
)

type TindakanProps = Pick<KeadaanProps, 'indikator' | 'katalog'> & {
  readonly versi: VersiIndikator
  readonly onHenti: () => void
}

function Tindakan({ indikator: { kode, sendiri, versi: semua }, katalog, versi, onHenti }: TindakanProps) {
  const wilayah = katalog.kabupaten.kode
  const rancangan = katalog.rancangan.find((satu) => satu.kode === kode)
  return (
    <section>
      <p className="tombol-baris">
        {rancangan ? (
          <Link
            href={alamatFormulir({ wilayah, rancangan: rancangan.rancangan })}
            className="button button-utama katalog-tautan"
          >
            {t('katalog.satu.lanjut')}
          </Link>
        ) : (
          <Link href={alamatFormulir({ wilayah, dari: kode })} className="button button-utama katalog-tautan">
            {t('katalog.satu.rumus')}
          </Link>
        )}
        <Link href={`/pws?${new URLSearchParams({ wilayah, indikator: kode })}`} className="button katalog-tautan">
          {t('katalog.satu.lihat')}
        </Link>
        {sendiri && semua.some(({ keadaan }) => keadaan === 'aktif') && (
          <button type="button" className="button" onClick={onHenti}>
            {t('katalog.satu.henti.semua')}
          </button>
        )}
      </p>
      {versi.tidakDapatDisalin !== null && !rancangan && (
        <p className="redup">{t('katalog.satu.tidakSalin', { sebab: versi.tidakDapatDisalin })}</p>
      )}
    </section>
  )
}

function Versi({ versi }: { readonly versi: VersiIndikator }) {
  const { milik, berlakuDari, masa, dokumen, oleh, pada, henti } = versi
  const tahun = String(berlakuDari)
  return (
    <>
      <h4>
        {t(`katalog.satu.versi.${milik}`, { tahun })}
        <small>
          {masa.length === 0 ? t('katalog.dipakai.tiada') : t('katalog.dipakai', { masa: kataDipakai(masa) })}
        </small>
      </h4>
      <Rumus {...versi} />
      <p className="redup">
        {t('katalog.satu.dokumen', { dokumen })}
        {oleh !== null && pada !== null && <>. {t('katalog.satu.oleh', { nama: oleh, waktu: formatWaktu(pada) })}</>}
        {henti && (
          <> {t('katalog.satu.henti', { nama: henti.oleh, waktu: formatWaktu(henti.pada), dokumen: henti.dokumen })}</>
        )}
      </p>
    </>
  )
}
