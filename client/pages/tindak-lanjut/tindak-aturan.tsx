import '#client/styles/akun.css'
import '#client/styles/tindak.css'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { refreshKab, useEndpoint } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import { Medan } from '#client/components/medan.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { getBahasa, t } from '#client/messages/t.ts'
import type { Aturan, AturanJawaban, CobaAturanJawaban } from '#contract/notifikasi.ts'

/** The rules that raise notifications, each tried on the year gone by before it is saved. */
export function TindakAturanPage() {
  const wilayah = new URLSearchParams(useSearch()).get('wilayah') ?? ''
  const { data, error, refetch } = useEndpoint('getAturanNotifikasi', { wilayah }, { aktif: wilayah !== '' })
  return (
    <FrameAkun judul={t('aturan.judul')}>
      <div className="tindak tindak-satu">
        <p>
          <Link href={`/tindak-lanjut?wilayah=${wilayah}`}>{t('tindak.satu.kembali')}</Link>
        </p>
        <p>{t('aturan.arti')}</p>
        {error && !data && <ErrorState galat={error} onUlang={() => void refetch()} />}
        {!data && !error && <Skeleton bentuk="halaman" />}
        {data?.aturan.map((satu) => (
          <SatuAturan key={satu.kode} aturan={satu} pilihan={data.pilihan} wilayah={wilayah} />
        ))}
      </div>
    </FrameAkun>
  )
}

type Props = {
  readonly aturan: Aturan
  readonly pilihan: AturanJawaban['pilihan']
  readonly wilayah: string
}

const AMBANG = ['bulan', 'bulanKecil', 'orangKecil', 'orang', 'hari'] as const

function SatuAturan({ aturan, pilihan, wilayah }: Props) {
  const [buka, setBuka] = useState(false)
  const nama = new Map(pilihan.map((satu) => [satu.kode, namaPendek(satu.nama)]))
  const { diubah } = aturan
  return (
    <section>
      <h2>{getBahasa() === 'en' ? aturan.namaEn : aturan.nama}</h2>
      <p>
        <b>{t(aturan.aktif ? 'aturan.aktif' : 'aturan.mati')}</b>
        {AMBANG.filter((satu) => satu in aturan.ambang).map(
          (satu) => ` · ${t(`aturan.ambang.${satu}`)}: ${aturan.ambang[satu]}`,
        )}
      </p>
      <p className="redup">
        {aturan.indikator.length > 0
          ? aturan.indikator.map((kode) => nama.get(kode) ?? kode).join(', ')
          : t(aturan.jenis === 'jelek-berturut' ? 'aturan.indikator.semua' : 'aturan.indikator.tanpa')}
      </p>
      <p className="redup">
        {diubah ? t('aturan.diubah', { oleh: diubah.oleh, waktu: formatWaktu(diubah.pada) }) : t('aturan.bawaan')}
      </p>
      <button type="button" className="button" aria-expanded={buka} onClick={() => setBuka(!buka)}>
        {t(buka ? 'aturan.tutup' : 'aturan.ubah')}
      </button>
      {buka && <UbahAturan key={aturan.versi} {...{ aturan, pilihan, wilayah }} onSelesai={() => setBuka(false)} />}
    </section>
  )
}

function UbahAturan({ aturan, pilihan, wilayah, onSelesai }: Props & { readonly onSelesai: () => void }) {
  const klien = useQueryClient()
  const [aktif, setAktif] = useState(aturan.aktif)
  const [ambang, setAmbang] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(Object.entries(aturan.ambang).map(([nama, n]) => [nama, String(n)])),
  )
  const [indikator, setIndikator] = useState<readonly string[]>(aturan.indikator)
  const [coba, setCoba] = useState<CobaAturanJawaban | null>(null)
  const isi = {
    ...{ wilayah, kode: aturan.kode, indikator: [...indikator] },
    ambang: Object.fromEntries(Object.entries(ambang).map(([nama, teks]) => [nama, Number(teks)])),
  }
  const cobakan = async () => setCoba(await call('postCobaAturan', {}, { isi }))
  const simpan = async () => {
    try {
      const { versiData } = await call('postAturanNotifikasi', {}, { isi: { ...isi, aktif, versi: aturan.versi } })
      raiseVersi(kodeKab(wilayah), versiData)
      await refreshKab(klien, kodeKab(wilayah))
      onSelesai()
    } catch (salah) {
      if (salah instanceof Problem && salah.status === 409) await refreshKab(klien, kodeKab(wilayah))
      throw salah
    }
  }
  return (
    <div className="tindak-aturan">
      <label className="tindak-centang">
        <input type="checkbox" checked={aktif} onChange={(acara) => setAktif(acara.target.checked)} />
        {t('aturan.aktif')}
      </label>
      {AMBANG.filter((satu) => satu in aturan.batas).map((satu) => (
        <Medan
          key={satu}
          judul={t(`aturan.ambang.${satu}`)}
          inputMode="numeric"
          nilai={ambang[satu] ?? ''}
          arti={t('aturan.batas', { dari: aturan.batas[satu]?.dari ?? 0, sampai: aturan.batas[satu]?.sampai ?? 0 })}
          onIsi={(teks) => {
            setCoba(null)
            setAmbang((lama) => ({ ...lama, [satu]: teks.replace(/\D/g, '') }))
          }}
        />
      ))}
      {aturan.indikator.length > 0 && (
        <fieldset className="tindak-indikator">
          <legend>{t('aturan.indikator')}</legend>
          {pilihan.map(({ kode, nama }) => (
            <label key={kode} className="tindak-centang">
              <input
                type="checkbox"
                checked={indikator.includes(kode)}
                onChange={(acara) => {
                  setCoba(null)
                  setIndikator((lama) =>
                    acara.target.checked ? [...lama, kode] : lama.filter((satu) => satu !== kode),
                  )
                }}
              />
              {namaPendek(nama)}
            </label>
          ))}
        </fieldset>
      )}
      <Kirim tombol={t('aturan.coba')} onKirim={cobakan}>
        {coba && <Hasil coba={coba} />}
      </Kirim>
      <Kirim tombol={t('tindak.simpan')} onKirim={simpan}>
        <p className="redup">{t('aturan.simpan.arti')}</p>
      </Kirim>
    </div>
  )
}

const SEPINTAS = 20

/** How often it would have fired, and where. */
function Hasil({ coba }: { readonly coba: CobaAturanJawaban }) {
  const { dapat, kali, desa, dari, sampai, baris } = coba
  if (!dapat) return <p>{t('aturan.coba.tidak')}</p>
  return (
    <div role="status">
      <p>
        <b>
          {t('aturan.coba.hasil', {
            ...{ kali: formatJumlah(kali), desa: formatJumlah(desa) },
            ...{ dari: formatBulan(dari), sampai: formatBulan(sampai) },
          })}
        </b>
      </p>
      <ul>
        {baris.slice(0, SEPINTAS).map((satu) => (
          <li key={`${satu.desa} ${satu.indikator}`}>
            {satu.desa}
            {satu.indikator && `, ${namaPendek(satu.indikator)}`}{' '}
            <small>{satu.bulan.map(formatBulan).join(', ')}</small>
          </li>
        ))}
      </ul>
      {baris.length > SEPINTAS && <p className="redup">{t('aturan.coba.lagi', { n: baris.length - SEPINTAS })}</p>}
    </div>
  )
}
