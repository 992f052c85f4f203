import { useState } from 'react'
import { Link } from 'wouter'
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { type KelompokTemuan, type KelompokUnit, kelompokTemuan, kelompokUnit } from '#client/format/kelompok-temuan.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { tulisSisi } from '#client/format/sisi-temuan.ts'
import { kunciTemuan, type SaringTemuan } from '#client/format/temuan-saring.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { TemuanDicek } from '#contract/temuan.ts'
import { JawabTemuan } from './kelengkapan-jawab.tsx'

type Lingkungan = {
  /** Findings of several months name theirs. */
  readonly denganBulan: boolean
  readonly onJawab: (temuan: TemuanDicek) => void
}

type Props = Lingkungan & { readonly temuan: readonly TemuanDicek[]; readonly susun: SaringTemuan['susun'] }

/** Each question once with the places it was asked of, or each unit once with its questions. */
export function DaftarTemuan({ temuan, susun, ...lingkungan }: Props) {
  return susun === 'unit'
    ? kelompokUnit(temuan).map((satu, i) => (
        <MilikUnit key={satu.kunci} kelompok={satu} buka={i === 0} {...lingkungan} />
      ))
    : kelompokTemuan(temuan).map((satu, i) => (
        <Pertanyaan key={`${satu.aturan} ${satu.pesan}`} kelompok={satu} buka={i === 0} {...lingkungan} />
      ))
}

const SEPINTAS = 8

function useSepintas<T>(semua: readonly T[]) {
  const [lengkap, setLengkap] = useState(false)
  const tampil = lengkap ? semua : semua.slice(0, SEPINTAS)
  const sisa = semua.length - tampil.length
  const lagi = sisa > 0 && (
    <button type="button" className="link-button" onClick={() => setLengkap(true)}>
      {t('dicek.lagi', { n: sisa })}
    </button>
  )
  return { tampil, lagi }
}

type PertanyaanProps = Lingkungan & { readonly kelompok: KelompokTemuan; readonly buka: boolean }

function Pertanyaan({ kelompok, buka: awal, denganBulan, onJawab }: PertanyaanProps) {
  const { pesan, keparahan, sisi, sebanding, temuan } = kelompok
  const [buka, setBuka] = useState(awal)
  const { tampil, lagi } = useSepintas(temuan)
  return (
    <details open={buka} onToggle={(acara) => setBuka(acara.currentTarget.open)}>
      <summary>
        <span>
          {pesan}
          <small data-keparahan={keparahan}>{t(`dicek.${keparahan}`)}</small>
        </span>
        <b>{formatJumlah(temuan.length)}</b>
      </summary>
      {/* Hundreds of closed groups: what is in them is made when they are opened. */}
      {buka && (
        <table className="dicek-tabel">
          <caption className="sr-only">{t('dicek.tabel', { pesan })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dicek.kolom.desa')}</th>
              <th scope="col">{sisi.kiri}</th>
              <th scope="col">{sisi.kanan}</th>
              {sebanding && <th scope="col">{t('dicek.kolom.selisih')}</th>}
            </tr>
          </thead>
          <tbody>
            {tampil.map((satu) => (
              <Baris key={kunciTemuan(satu)} temuan={satu} denganBulan={denganBulan} onJawab={onJawab} />
            ))}
          </tbody>
        </table>
      )}
      {buka && lagi}
    </details>
  )
}

function Baris({ temuan, denganBulan, onJawab }: Lingkungan & { readonly temuan: TemuanDicek }) {
  const { alamat } = useKonteks()
  const { kodeDesa, desa, unit, jenisUnit, kiri, kanan, sebanding } = temuan
  const lain = [
    !unit.includes(desa) && namaUnit({ nama: unit, jenis: jenisUnit }),
    keteranganWaktu(temuan, denganBulan),
  ].filter(Boolean)
  return (
    <>
      <tr>
        <th scope="row">
          <Link href={alamat('/profil', { wilayah: kodeDesa, rincian: null })}>{desa}</Link>
          {lain.length > 0 && <small>{lain.join(' · ')}</small>}
        </th>
        <td>{formatJumlah(kiri)}</td>
        <td>{formatJumlah(kanan)}</td>
        {sebanding && <td>{formatJumlah(kiri - kanan)}</td>}
      </tr>
      <tr className="dicek-jawab">
        <td colSpan={sebanding ? 4 : 3}>
          <JawabTemuan temuan={temuan} onJawab={onJawab} />
        </td>
      </tr>
    </>
  )
}

type UnitProps = Lingkungan & { readonly kelompok: KelompokUnit; readonly buka: boolean }

function MilikUnit({ kelompok: { temuan }, buka: awal, denganBulan, onJawab }: UnitProps) {
  const [buka, setBuka] = useState(awal)
  const { tampil, lagi } = useSepintas(temuan)
  const [satu] = temuan
  if (!satu) return null
  return (
    <details open={buka} onToggle={(acara) => setBuka(acara.currentTarget.open)}>
      <summary>
        <span>
          {namaUnit({ nama: satu.unit, jenis: satu.jenisUnit })}
          <small>{satu.desa}</small>
        </span>
        <b>{formatJumlah(temuan.length)}</b>
      </summary>
      {buka && (
        <ul className="dicek-unit">
          {tampil.map((milik) => (
            <li key={kunciTemuan(milik)}>
              <p>
                {milik.pesan} <small data-keparahan={milik.keparahan}>{t(`dicek.${milik.keparahan}`)}</small>
              </p>
              <p className="redup">
                {[
                  keteranganWaktu(milik, denganBulan),
                  t('dicek.dengan', { ...tulisSisi(milik), a: milik.kiri, b: milik.kanan }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <JawabTemuan temuan={milik} onJawab={onJawab} />
            </li>
          ))}
        </ul>
      )}
      {buka && lagi}
    </details>
  )
}

const keteranganWaktu = ({ bulan, minggu }: TemuanDicek, denganBulan: boolean): string =>
  [denganBulan && formatBulan(bulan), minggu > 0 && t('periksa.minggu', { n: minggu })].filter(Boolean).join(', ')
