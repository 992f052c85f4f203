import { StatusMark } from '#client/components/status-mark.tsx'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { sebutOrang } from '#client/format/sebut-orang.ts'
import { getTampak } from '#client/format/tampak.ts'
import { orangBaris, pesanDesa, sebutPenanggungJawab, tulisSebab } from '#client/format/teks-dukungan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BarisDukungan, DukunganJawaban, JarakOrang, UrutanOrang } from '#contract/dukungan.ts'
import { DukunganPesan } from './dukungan-pesan.tsx'

type Props = { readonly jawaban: DukunganJawaban; readonly urutan: UrutanOrang; readonly jarak: JarakOrang }

const SEPINTAS = 10

/** The desa in the order of persons; a line says where half of them is reached. */
export function DukunganDaftar({ jawaban, urutan, jarak }: Props) {
  const { konteks, ubah } = useKonteks()
  const semua = konteks.susunan.tampil === 'semua'
  const tampil = semua ? urutan.baris : urutan.baris.slice(0, SEPINTAS)
  const terbanyak = orangBaris(urutan.baris[0] ?? { angka: jawaban.total }, jarak)
  if (tampil.length === 0) return null
  return (
    <>
      <ol className="perlu-daftar">
        {tampil.map((baris, i) => (
          <li key={baris.kode} data-separuh={i + 1 === urutan.separuh.desa || undefined}>
            <Baris baris={baris} jawaban={jawaban} jarak={jarak} terbanyak={terbanyak} />
            {i + 1 === urutan.separuh.desa && <p className="perlu-separuh">{t(`dukungan.separuh.${jarak}`)}</p>}
          </li>
        ))}
      </ol>
      {urutan.baris.length > SEPINTAS && (
        <button
          type="button"
          className="button"
          onClick={() => ubah({ susunan: { ...konteks.susunan, tampil: semua ? '' : 'semua' } }, { ganti: true })}
        >
          {semua ? t('dukungan.ringkas', { n: SEPINTAS }) : t('dukungan.lagi', { n: urutan.baris.length })}
        </button>
      )}
    </>
  )
}

type BarisProps = {
  readonly baris: BarisDukungan
  readonly jawaban: DukunganJawaban
  readonly jarak: JarakOrang
  readonly terbanyak: number
}

function Baris({ baris, jawaban, jarak, terbanyak }: BarisProps) {
  const { ubah } = useKonteks()
  const { wilayah, indikator, orang } = jawaban
  const n = orangBaris(baris, jarak)
  const kepada = sebutPenanggungJawab(baris)
  return (
    <div className="perlu-baris">
      <p className="perlu-nama">
        <b>{baris.nama}</b>
        {wilayah.tingkat === 'kabupaten' && baris.puskesmas && <small>{baris.puskesmas}</small>}
      </p>
      <p className="perlu-orang">
        <b>{formatJumlah(n)}</b> <small>{t(`dukungan.orang.${jarak}`, { orang: sebutOrang(orang) })}</small>
        <span className="perlu-balok" aria-hidden="true">
          <span style={{ inlineSize: `${(n / Math.max(1, terbanyak)) * 100}%` }} />
        </span>
      </p>
      <p className="perlu-angka">
        <button type="button" onClick={() => ubah({ buka: baris.kode })}>
          <span className="sr-only">{t('dukungan.buka', { nama: baris.nama })}</span> {formatPersen(baris.angka.persen)}{' '}
          <small>{formatHitungan(baris.angka)}</small>
        </button>
        <StatusMark tampak={getTampak(baris.angka)} arah={indikator.arah} />
      </p>
      <p className="perlu-sebab">
        <span>{tulisSebab(baris)}</span>
        <small>{kepada}</small>
      </p>
      <DukunganPesan
        teks={pesanDesa(baris, { ...jawaban, jarak })}
        tombol={t('dukungan.salin')}
        label={t('dukungan.salin.untuk', { kepada, desa: baris.nama })}
      />
    </div>
  )
}
