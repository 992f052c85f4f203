import { useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { ImporMaju } from '#client/components/impor-maju.tsx'
import { Sidik } from '#client/components/impor-sidik.tsx'
import { ImporTanda } from '#client/components/impor-tanda.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { banyakDitulis, kataBesar, kataHitung } from '#client/format/impor.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import type { ImporJawaban } from '#contract/impor.ts'
import { isPeran, tautanImpor } from './impor.tsx'
import { ImporAlias } from './impor-alias.tsx'
import { useImpor, useNamaFormat, useNomorImpor } from './impor-data.ts'
import { MedanBaca } from './impor-kirim.tsx'
import { ImporPratinjau } from './impor-pratinjau.tsx'
import { ImporBatal, ImporBuang, ImporTerap } from './impor-putus.tsx'
import { ImporTahun } from './impor-tahun.tsx'
import '#client/styles/akun.css'
import '#client/styles/impor.css'

/** One file: read, looked through, given what it lacks, applied, and perhaps taken back. */
export function ImporBerkasPage() {
  const impor = useNomorImpor()
  return (
    <FrameAkun judul={t('impor.berkas.judul')} kepala={<Link href="/impor">{t('impor.judul')}</Link>}>
      <div className="impor">
        {impor === null ? (
          <EmptyState judul={t('impor.takAda.judul')} isi={t('impor.takAda.isi')} />
        ) : (
          <Berkas key={impor} impor={impor} />
        )}
      </div>
    </FrameAkun>
  )
}

function Berkas({ impor }: { readonly impor: number }) {
  const { data, error, ulang } = useImpor(impor)
  if (!data && error) return <ErrorState galat={error} onUlang={() => void ulang()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <>
      <Kepala data={data} />
      {data.kembar && data.kembar.impor !== impor && (
        <p className="impor-kabar" data-berat>
          {t(data.kembar.diterapkan ? 'impor.kembar' : 'impor.kembar.menunggu', {
            waktu: formatWaktu(data.kembar.pada),
            oleh: data.kembar.oleh,
          })}{' '}
          <Link href={tautanImpor(data.kembar.impor, data.wilayah)}>{t('impor.kembar.buka')}</Link>
        </p>
      )}
      <Keadaan data={data} ulang={ulang} />
    </>
  )
}

function Kepala({ data }: { readonly data: ImporJawaban }) {
  const namaFormat = useNamaFormat(data.wilayah)
  const { namaBerkas, status, bita, sidik, format, versiFormat, oleh, peran, mulaiPada, bulan, tahun } = data
  const siapa = peran && isPeran(peran) ? `${oleh} (${t(`peran.${peran}`)})` : oleh
  const ket = [
    formatWaktu(mulaiPada),
    siapa,
    bita !== null && kataBesar(bita),
    format && namaFormat(format, versiFormat),
    bulan && formatBulan(bulan),
    tahun !== null && String(tahun),
  ]
  return (
    <header className="impor-kepala">
      <h2>{namaBerkas}</h2>
      <ImporTanda status={status} />
      <p className="redup">
        {ket.filter(Boolean).join(' · ')} <Sidik sidik={sidik} />
      </p>
    </header>
  )
}

type BagianProps = { readonly data: ImporJawaban; readonly ulang: () => Promise<void> }

function Keadaan({ data, ulang }: BagianProps) {
  const { status, maju, masalah } = data
  switch (status) {
    case 'disiapkan':
      return (
        <>
          <Berjalan judul={t('impor.membaca')} maju={maju} />
          <ImporBuang data={data} ulang={ulang} />
        </>
      )
    case 'diterapkan':
      return masalah === null ? (
        <Berjalan judul={t('impor.menerapkan')} maju={maju} />
      ) : (
        <Terhenti data={data} masalah={masalah} ulang={ulang} />
      )
    case 'membatalkan':
      return <Berjalan judul={t('impor.membatalkan')} maju={maju} />
    case 'siap':
      return <Siap data={data} ulang={ulang} />
    case 'perlu-format':
    case 'gagal':
      return <PerluFormat data={data} ulang={ulang} />
    case 'selesai':
      return <Selesai data={data} ulang={ulang} />
    default:
      return <Sentence kalimat={t(`impor.akhir.${status}`)} catatan={masalah} />
  }
}

function Berjalan({ judul, maju }: { readonly judul: string; readonly maju: ImporJawaban['maju'] }) {
  return (
    <>
      <ImporMaju judul={judul} selesai={maju?.selesai ?? 0} semua={maju?.semua ?? null} />
      <p className="redup">{t('impor.bolehPergi')}</p>
    </>
  )
}

function Terhenti({ data: { impor }, masalah, ulang }: BagianProps & { readonly masalah: string }) {
  const lanjut = async () => {
    await call('postTerapkanImpor', {}, { isi: { impor, lewatiYangDitolak: true } })
    await ulang()
  }
  return (
    <Kirim tombol={t('impor.lanjutkan')} onKirim={lanjut}>
      <p className="impor-kabar" data-berat>
        {masalah}
      </p>
    </Kirim>
  )
}

function Siap({ data, ulang }: BagianProps) {
  const { hitung, catatan, ejaan } = data
  if (!hitung) return <Skeleton bentuk="kalimat" />
  const n = data.putusan?.ditulis ?? banyakDitulis(hitung)
  const rincian = kataHitung(hitung)
  return (
    <>
      <Sentence
        kalimat={t(n > 0 ? 'impor.siap' : 'impor.siap.tanpa', { n })}
        catatan={[rincian && `${rincian}.`, n > 0 && t('impor.siap.belum')].filter(Boolean).join(' ')}
      />
      <Catatan catatan={catatan} />
      {data.tanpaTahun && <ImporTahun data={data} tanpaTahun={data.tanpaTahun} ulang={ulang} />}
      {ejaan.length > 0 && <ImporAlias data={data} ulang={ulang} />}
      <ImporPratinjau data={data} hitung={hitung} ulang={ulang} />
      <ImporTerap data={data} hitung={hitung} ulang={ulang} />
      <details className="impor-pilihan">
        <summary>{t('impor.bacaUlang.lain')}</summary>
        <BacaUlang data={data} ulang={ulang} />
        <ImporBuang data={data} ulang={ulang} />
      </details>
    </>
  )
}

const Catatan = ({ catatan }: { readonly catatan: readonly string[] }) =>
  catatan.length > 0 && (
    <details className="impor-pilihan">
      <summary>{t('impor.catatan', { n: catatan.length })}</summary>
      <ul className="impor-catatan">
        {catatan.map((satu) => (
          <li key={satu}>{satu}</li>
        ))}
      </ul>
    </details>
  )

function PerluFormat({ data, ulang }: BagianProps) {
  const { status, masalah, berkasAda, catatan, impor, wilayah } = data
  return (
    <>
      <Sentence kalimat={t(`impor.${status === 'gagal' ? 'gagal' : 'perluFormat'}`)} catatan={masalah} />
      <Catatan catatan={catatan} />
      {berkasAda ? (
        <>
          {status === 'perlu-format' && (
            <p>
              <Link
                href={`/impor/format?${new URLSearchParams({ wilayah, impor: String(impor) })}`}
                className="button button-utama impor-tautan"
              >
                {t('impor.tunjukKolom')}
              </Link>
            </p>
          )}
          {status === 'perlu-format' ? (
            <section>
              <h3>{t('impor.bacaUlang')}</h3>
              <BacaUlang data={data} ulang={ulang} />
            </section>
          ) : (
            <details className="impor-pilihan">
              <summary>{t('impor.bacaUlang.gagal')}</summary>
              <BacaUlang data={data} ulang={ulang} />
            </details>
          )}
        </>
      ) : (
        <p>{t('impor.berkasHilang')}</p>
      )}
      <ImporBuang data={data} ulang={ulang} />
    </>
  )
}

function BacaUlang({ data, ulang }: BagianProps) {
  const { impor, wilayah, status } = data
  const semua = useEndpoint('getFormat', { wilayah }).data?.format
  const milik = semua?.find((satu) => satu.nama === data.format && satu.bolehUbah && satu.dipakai)
  const kueri = { wilayah, impor: String(impor) }
  const [pilihan, setPilihan] = useState({
    format: data.format ?? '',
    bulan: data.bulan ?? '',
    tahun: data.tahun === null ? '' : String(data.tahun),
  })
  const kirim = async () => {
    const { format, bulan, tahun } = pilihan
    const isi = { impor, bulan: bulan || null, tahun: tahun ? Number(tahun) : null, ...(format && { format }) }
    await call('postBacaUlangImpor', {}, { isi })
    await ulang()
  }
  return (
    <>
      <Kirim tombol={t('impor.bacaUlang.tombol')} onKirim={kirim}>
        <MedanBaca wilayah={wilayah} pilihan={pilihan} onUbah={setPilihan} />
      </Kirim>
      {status === 'siap' && (
        <p className="tombol-baris">
          {milik && (
            <Link href={`/impor/format?${new URLSearchParams({ ...kueri, format: milik.nama })}`}>
              {t('impor.ubahFormat', { nama: milik.judul })}
            </Link>
          )}
          <Link href={`/impor/format?${new URLSearchParams(kueri)}`}>{t('impor.tunjukKolom')}</Link>
        </p>
      )}
    </>
  )
}

function Selesai({ data, ulang }: BagianProps) {
  const { hitung, wilayah, masalah, selesaiPada, catatan } = data
  const kueri = new URLSearchParams({ wilayah, ...(data.bulan && { bulan: data.bulan }) })
  return (
    <>
      <Sentence
        kalimat={t('impor.selesai', { hitung: hitung ? kataHitung(hitung) : '' })}
        catatan={selesaiPada && t('impor.selesai.pada', { waktu: formatWaktu(selesaiPada) })}
      />
      {masalah && (
        <p className="impor-kabar" data-berat>
          {masalah}
        </p>
      )}
      <Catatan catatan={catatan} />
      <p className="tombol-baris">
        <Link href={`/ringkasan?${kueri}`}>{t('impor.selesai.ringkasan')}</Link>
        <Link href={`/kelengkapan?${kueri}`}>{t('impor.selesai.kelengkapan')}</Link>
        <Link href="/impor">{t('impor.selesai.lain')}</Link>
      </p>
      {hitung && <ImporPratinjau data={data} hitung={hitung} />}
      <ImporBatal data={data} ulang={ulang} />
    </>
  )
}
