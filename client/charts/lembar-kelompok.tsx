import { type ReactNode, useState } from 'react'
import { StatusMark } from '#client/components/status-mark.tsx'
import { type Alasan, alasanTanpaStatus, URUTAN_ALASAN } from '#client/format/alasan.ts'
import { catatanAlasan } from '#client/format/catatan-alasan.ts'
import { artiTampak } from '#client/format/kata.ts'
import { formatNilai } from '#client/format/nilai.ts'
import { t } from '#client/messages/t.ts'
import type { Baris, IndikatorRingkas, Status } from '#contract/angka.ts'

type Props = {
  readonly baris: readonly Baris[]
  readonly indikator: IndikatorRingkas
  readonly onBuka: (kode: string) => void
}

/** As on the wall: above the target in the upper row, the month going down on the left. */
const EMPAT = ['kurang', 'baik', 'jelek', 'cukup'] as const
const LETAK = ['di-atas-target', 'di-bawah-target'] as const

/** The status table: who is in which group, by name and value, and who is in none and why. */
export function LembarKelompok({ baris, indikator, onBuka }: Props) {
  const pada = (status: Status) => baris.filter((b) => b.status === status)
  const letak = LETAK.filter((status) => pada(status).length > 0)
  const alasan = URUTAN_ALASAN.map((a) => [a, baris.filter((b) => alasanTanpaStatus(b, indikator) === a)] as const)
  const tanpa = alasan.filter(([, isi]) => isi.length > 0)
  const dinilai = EMPAT.some((status) => pada(status).length > 0)
  const nilai = (b: Baris) => formatNilai(b, indikator)
  return (
    <div className="kelompok">
      {dinilai && (
        <div className="kelompok-empat">
          {EMPAT.map((status) => (
            <Kelompok
              key={status}
              judul={<StatusMark tampak={status} arah={indikator.arah} />}
              arti={artiTampak(status, indikator.arah)}
              baris={pada(status)}
              {...{ nilai, onBuka }}
            />
          ))}
        </div>
      )}
      {(letak.length > 0 || tanpa.length > 0) && (
        <div className="kelompok-lain">
          {letak.length > 0 && (
            <div className="kelompok-letak">
              {letak.map((status) => (
                <Kelompok
                  key={status}
                  judul={<StatusMark tampak={status} arah={indikator.arah} />}
                  arti={t('pws.kelompok.arti.kecil')}
                  baris={pada(status)}
                  {...{ nilai, onBuka }}
                />
              ))}
            </div>
          )}
          {tanpa.length > 0 && <TanpaStatus {...{ tanpa, indikator, onBuka }} />}
        </div>
      )}
    </div>
  )
}

type DaftarProps = {
  readonly baris: readonly Baris[]
  /** What stands beside a name. */
  readonly nilai: (baris: Baris) => string | null
  readonly onBuka: (kode: string) => void
}

type KelompokProps = DaftarProps & { readonly judul: ReactNode; readonly arti: string }

function Kelompok({ judul, arti, ...daftar }: KelompokProps) {
  return (
    <section className="kelompok-satu">
      <h3>
        {judul} <span className="kelompok-jumlah">{daftar.baris.length}</span>
      </h3>
      <p className="kelompok-arti">{arti}</p>
      <Nama {...daftar} />
    </section>
  )
}

type TanpaProps = Pick<Props, 'indikator' | 'onBuka'> & {
  readonly tanpa: readonly (readonly [Alasan, readonly Baris[]])[]
}

function TanpaStatus({ tanpa, indikator, onBuka }: TanpaProps) {
  return (
    <section className="kelompok-tanpa">
      <h3>{t('pws.kelompok.tanpaStatus')}</h3>
      <dl>
        {tanpa.map(([alasan, baris]) => (
          <div key={alasan}>
            <dt>
              {t(`pws.alasan.${alasan}`)} <span className="kelompok-jumlah">{baris.length}</span>
            </dt>
            <dd>
              <Nama {...{ baris, onBuka }} nilai={(b) => catatanAlasan(b, indikator, alasan)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** So many names are read; a longer list opens on demand. */
const SEPINTAS = 30

function Nama({ baris, nilai, onBuka }: DaftarProps) {
  const [semua, setSemua] = useState(false)
  if (baris.length === 0) return <p className="kelompok-kosong">{t('pws.kelompok.tidakAda')}</p>
  const tampil = semua ? baris : baris.slice(0, SEPINTAS)
  const sisa = baris.length - tampil.length
  return (
    <ul className="kelompok-nama">
      {tampil.map((b) => (
        <li key={b.kode}>
          <button type="button" className="kelompok-butir" onClick={() => onBuka(b.kode)}>
            {b.nama}
          </button>{' '}
          <span className="kelompok-nilai">{nilai(b)}</span>
        </li>
      ))}
      {sisa > 0 && (
        <li>
          <button type="button" className="kelompok-butir kelompok-lagi" onClick={() => setSemua(true)}>
            {t('pws.kelompok.lagi', { n: sisa })}
          </button>
        </li>
      )}
    </ul>
  )
}
