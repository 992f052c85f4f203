import { useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { Ambil } from '#client/components/ambil.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { TandaPutusan } from '#client/components/putusan.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Keputusan, PenghargaanJawaban } from '#contract/penghargaan.ts'
import { PosyanduKriteria } from './posyandu-kriteria.tsx'
import { type Ditetapkan, PosyanduTetapkan } from './posyandu-tetapkan.tsx'

/** The shortlists of a year by the alphabet, why the others are not on them, and what people decided. */
export function PosyanduPenghargaan() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah } = konteks
  const [tahun, setTahun] = useState(Number(konteks.bulan.slice(0, 4)))
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPenghargaan', { wilayah, tahun })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const jawaban = { ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }
  return (
    <div aria-busy={isPlaceholderData}>
      <h1 className="sr-only">{t('register.tampilan.penghargaan')}</h1>
      <fieldset className="register-tahun">
        <legend className="sr-only">{t('register.penghargaan.tahun', { tahun: String(tahun) })}</legend>
        <button type="button" className="button" onClick={() => setTahun(tahun - 1)}>
          <span aria-hidden="true">‹</span>
          <span className="sr-only">{t('register.penghargaan.tahun.sebelum')}</span>
        </button>
        <span aria-live="polite">{tahun}</span>
        <button type="button" className="button" onClick={() => setTahun(tahun + 1)}>
          <span aria-hidden="true">›</span>
          <span className="sr-only">{t('register.penghargaan.tahun.sesudah')}</span>
        </button>
      </fieldset>
      <Isi jawaban={jawaban} />
    </div>
  )
}

function Isi({ jawaban }: { readonly jawaban: PenghargaanJawaban }) {
  const { wilayah, tahun, posyandu, kader, utuh, bulan } = jawaban
  const isi = { posyandu: formatJumlah(posyandu.length), kader: formatJumlah(kader.length), wilayah: wilayah.nama }
  return (
    <>
      <div className="berambil">
        <Sentence
          kalimat={t('register.penghargaan.kalimat', { ...isi, tahun: String(tahun) })}
          catatan={utuh ? null : t('register.penghargaan.belumUtuh', { bulan: formatBulan(bulan) })}
        />
        <Ambil tampilan="penghargaan" kueri={{ wilayah: wilayah.kode, tahun }} bentuk={['pdf', 'xlsx', 'csv']} />
      </div>
      <p className="redup register-arti">{t('register.penghargaan.arti')}</p>
      <div className="register-dua">
        <CalonPosyandu jawaban={jawaban} />
        <CalonKader jawaban={jawaban} />
      </div>
      <Lain jawaban={jawaban} />
      <Tidak jawaban={jawaban} />
    </>
  )
}

type Props = { readonly jawaban: PenghargaanJawaban }

const tempat = ({ desa, puskesmas }: PenghargaanJawaban['posyandu'][number] | PenghargaanJawaban['kader'][number]) =>
  [desa.nama, puskesmas?.nama].filter(Boolean).join(' · ')

function CalonPosyandu({ jawaban }: Props) {
  return (
    <section className="register-bagian">
      <h2>{t('register.penghargaan.posyandu')}</h2>
      {jawaban.posyandu.length === 0 && <p className="redup">{t('register.penghargaan.kosong')}</p>}
      <ul className="register-calon">
        {jawaban.posyandu.map((satu) => (
          <li key={satu.kode}>
            <p>
              <b>{satu.nama}</b> <small>{tempat(satu)}</small>
            </p>
            <Putus
              jawaban={jawaban}
              milik={{ perihal: 'posyandu', unit: satu, nomor: 0, nama: satu.nama }}
              keputusan={satu.keputusan}
            />
            <details>
              <summary>{t('register.penghargaan.syarat')}</summary>
              <PosyanduKriteria kriteria={satu.kriteria} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function CalonKader({ jawaban }: Props) {
  const { syaratKader, kaderTidak } = jawaban
  const kurang = Object.fromEntries(kaderTidak.map(({ syarat, banyak }) => [syarat, banyak]))
  return (
    <section className="register-bagian">
      <h2>{t('register.penghargaan.kader')}</h2>
      <p className="redup">
        {t('register.penghargaan.kader.arti', {
          ...{ tingkat: t(`register.tingkat.${syaratKader.tingkat}`), bulan: syaratKader.bulan },
        })}
      </p>
      {jawaban.kader.length === 0 && <p className="redup">{t('register.penghargaan.kosong')}</p>}
      <ul className="register-calon">
        {jawaban.kader.map((satu) => {
          const nama = `${satu.kader} ${satu.nama}`
          return (
            <li key={`${satu.kode} ${satu.nomor}`}>
              <p>
                <b>{nama}</b>{' '}
                <small>
                  {tempat(satu)}
                  {satu.tingkat && ` · ${t(`register.tingkat.${satu.tingkat}`)}`}
                </small>
              </p>
              <Putus
                jawaban={jawaban}
                milik={{ perihal: 'kader', unit: satu, nomor: satu.nomor, nama }}
                keputusan={satu.keputusan}
              />
            </li>
          )
        })}
      </ul>
      {jawaban.posyandu.length > 0 && (
        <p className="redup">
          {t('register.penghargaan.kader.tidak', {
            ...{ bulan: kurang.bulan ?? 0, tingkat: kurang.tingkat ?? 0 },
            ...{ latihan: kurang.latihan ?? 0, sk: kurang.sk ?? 0 },
          })}
        </p>
      )}
    </section>
  )
}

type PutusProps = {
  readonly jawaban: PenghargaanJawaban
  readonly milik: Ditetapkan
  readonly keputusan: Keputusan
}

/** What was decided about one place on the list, and the way to decide. */
function Putus({ jawaban, milik, keputusan }: PutusProps) {
  const [buka, setBuka] = useState(false)
  const berlaku = keputusan?.ditetapkan ?? false
  return (
    <>
      {keputusan && <SebutKeputusan keputusan={keputusan} />}
      {jawaban.bolehTetapkan && (
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          aria-label={t(berlaku ? 'register.penghargaan.cabut.untuk' : 'register.penghargaan.tetapkan.untuk', {
            nama: milik.nama,
          })}
          onClick={() => setBuka(true)}
        >
          {t(berlaku ? 'register.penghargaan.cabut' : 'register.penghargaan.tetapkan')}
        </button>
      )}
      {buka && (
        <PosyanduTetapkan
          {...{ milik, keputusan, tahun: jawaban.tahun, wilayah: jawaban.wilayah.kode }}
          onClose={() => setBuka(false)}
        />
      )}
    </>
  )
}

function SebutKeputusan({ keputusan }: { readonly keputusan: NonNullable<Keputusan> }) {
  const isi = { sebutan: keputusan.sebutan, oleh: keputusan.oleh, pada: formatWaktu(keputusan.pada) }
  return (
    <p className={keputusan.ditetapkan ? 'register-putus' : 'redup'}>
      {keputusan.ditetapkan ? t('register.penghargaan.ditetapkan', isi) : t('register.penghargaan.dicabut', isi)}
      <small>{keputusan.alasan}</small>
    </p>
  )
}

function Lain({ jawaban }: Props) {
  if (jawaban.lain.length === 0) return null
  return (
    <section className="register-bagian">
      <h2>{t('register.penghargaan.lain')}</h2>
      <ul className="register-calon">
        {jawaban.lain.map((satu) => (
          <li key={`${satu.kode} ${satu.kader}`}>
            <p>
              <b>{[satu.kader, satu.nama].filter(Boolean).join(' ')}</b> <small>{satu.desa.nama}</small>
            </p>
            {satu.keputusan && <SebutKeputusan keputusan={satu.keputusan} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tidak({ jawaban }: Props) {
  const nama = new Map(jawaban.kriteria.map((k) => [k.kode, k.nama]))
  return (
    <section className="register-bagian">
      {(['tidak', 'belum-dinilai'] as const).map((letak) => {
        const milik = jawaban.tidak.filter((satu) => satu.letak === letak)
        if (milik.length === 0) return null
        const n = formatJumlah(milik.length)
        return (
          <details key={letak}>
            <summary>
              {letak === 'tidak'
                ? t('register.penghargaan.tidak', { n })
                : t('register.penghargaan.belumDinilai', { n })}
            </summary>
            <p className="redup">{t('register.penghargaan.tidak.arti')}</p>
            <ul className="register-tidak">
              {milik.map((satu) => (
                <li key={satu.kode}>
                  <b>{satu.nama}</b> <small>{satu.desa.nama}</small>
                  <ul>
                    {satu.sebab.map(({ kode, putusan }) => (
                      <li key={kode}>
                        {nama.get(kode) ?? kode} <TandaPutusan putusan={putusan} pendek />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
