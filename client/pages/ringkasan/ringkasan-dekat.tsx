// What only those close to the units need: fetched with the home of a puskesmas, a kecamatan or a desa.
import '#client/styles/dekat.css'
import { useState } from 'react'
import { Link } from 'wouter'
import { Salin } from '#client/components/salin.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { tulisSisi } from '#client/format/sisi-temuan.ts'
import { pesanPustu } from '#client/format/teks-pustu.ts'
import { kelompokDesa } from '#client/format/teks-wa.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { UnitBelumLapor } from '#contract/kelengkapan.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { RingkasanPosyandu } from './ringkasan-posyandu.tsx'

type Props = { readonly ringkasan: RingkasanJawaban }

/** For whoever works with the units: of a desa its posyandu and what is to be checked; who is waited for; what to tell whom. */
export function RingkasanDekat({ ringkasan }: Props) {
  const { posyandu, wilayah } = ringkasan
  return (
    <div className="ringkasan-kolom">
      {posyandu && <RingkasanPosyandu posyandu={posyandu} />}
      {wilayah.tingkat === 'desa' && <Dicek ringkasan={ringkasan} />}
      <Belum ringkasan={ringkasan} />
      {wilayah.tingkat === 'puskesmas' && <Pesan ringkasan={ringkasan} />}
    </div>
  )
}

const SEPINTAS = 8

/** Who has not reported, by desa. */
function Belum({ ringkasan: { belumLapor, kelengkapan, wilayah } }: Props) {
  const { alamat } = useKonteks()
  const belum = belumLapor ?? []
  const kosong = kelengkapan.wajib === 0 ? 'ringkasan.lapor.kosong' : 'dekat.belum.kosong'
  const perDesa = kelompokDesa(belum)
  return (
    <section className="dekat">
      <div className="ringkasan-kepala">
        <h2>
          {t('dekat.belum')} {belum.length > 0 && <span className="redup">{formatJumlah(belum.length)}</span>}
        </h2>
        {belum.length > 0 && (
          <Link href={`${alamat('/kelengkapan', { rincian: null })}#belum-lapor`}>{t('dekat.belum.salin')}</Link>
        )}
      </div>
      {belum.length === 0 && <p className="redup">{t(kosong)}</p>}
      <ul>
        {perDesa.slice(0, SEPINTAS).map((unit) => (
          <li key={unit[0]?.kodeDesa}>
            {wilayah.tingkat !== 'desa' && <b>{unit[0]?.desa}</b>} <span>{unit.map(tulisUnit).join(', ')}</span>
          </li>
        ))}
      </ul>
      {perDesa.length > SEPINTAS && <p className="redup">{t('dekat.belum.lagi', { n: perDesa.length - SEPINTAS })}</p>}
    </section>
  )
}

const tulisUnit = ({ unit, jenis, sebagian }: UnitBelumLapor): string =>
  sebagian ? t('wa.belumLengkap', { unit: namaUnit({ nama: unit, jenis }) }) : namaUnit({ nama: unit, jenis })

/** The findings of one desa themselves. */
function Dicek({ ringkasan: { dicek, kelengkapan } }: Props) {
  return (
    <section className="dekat">
      <h2>
        {t('ringkasan.dicek')} {dicek.length > 0 && <span className="redup">{formatJumlah(dicek.length)}</span>}
      </h2>
      {dicek.length === 0 && (
        <p className="redup">{t(kelengkapan.masuk > 0 ? 'ringkasan.dicek.kosong' : 'ringkasan.dicek.belum')}</p>
      )}
      <ul>
        {dicek.map((satu) => {
          const { kiri, kanan } = tulisSisi(satu)
          return (
            <li key={`${satu.unit} ${satu.pesan}`}>
              <b>{satu.unit}</b> {satu.pesan}{' '}
              <span className="redup">
                {t('rinci.temuan.angka', { kiri: satu.kiri, namaKiri: kiri, kanan: satu.kanan, namaKanan: kanan })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What to tell each pustu, ready to be sent. */
function Pesan({ ringkasan }: Props) {
  const [kode, setKode] = useState('')
  const semua = pesanPustu(ringkasan)
  const pilihan = semua.find((satu) => satu.kode === kode) ?? semua[0]
  return (
    <section className="dekat">
      <h2>{t('pustu.judul')}</h2>
      {pilihan ? (
        <>
          <label className="belum-untuk">
            {t('lengkap.belum.untuk')}
            <select className="pilih" value={pilihan.kode} onChange={(acara) => setKode(acara.target.value)}>
              {semua.map((satu) => (
                <option key={satu.kode} value={satu.kode}>
                  {satu.kepada}
                </option>
              ))}
            </select>
          </label>
          <Salin teks={pilihan.teks} />
        </>
      ) : (
        <p className="redup">{t('pustu.kosong')}</p>
      )}
    </section>
  )
}
