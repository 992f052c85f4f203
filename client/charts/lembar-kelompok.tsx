import { type ReactNode, useState } from 'react'
import { StatusMark } from '#client/components/status-mark.tsx'
import { type Alasan, alasanTanpaStatus, URUTAN_ALASAN } from '#client/format/alasan.ts'
import { artiTampak } from '#client/format/kata.ts'
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

/** The status table: who is in which group, by name, and who is in none and why. */
export function LembarKelompok({ baris, indikator, onBuka }: Props) {
  const pada = (status: Status) => baris.filter((b) => b.status === status)
  const letak = LETAK.filter((status) => pada(status).length > 0)
  const alasan = URUTAN_ALASAN.map((a) => [a, baris.filter((b) => alasanTanpaStatus(b, indikator) === a)] as const)
  const tanpa = alasan.filter(([, isi]) => isi.length > 0)
  const dinilai = EMPAT.some((status) => pada(status).length > 0)
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
              onBuka={onBuka}
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
                  onBuka={onBuka}
                />
              ))}
            </div>
          )}
          {tanpa.length > 0 && <TanpaStatus tanpa={tanpa} onBuka={onBuka} />}
        </div>
      )}
    </div>
  )
}

type KelompokProps = { judul: ReactNode; arti: string; baris: readonly Baris[]; onBuka: (kode: string) => void }

function Kelompok({ judul, arti, baris, onBuka }: KelompokProps) {
  return (
    <section className="kelompok-satu">
      <h3>
        {judul} <span className="kelompok-jumlah">{baris.length}</span>
      </h3>
      <p className="kelompok-arti">{arti}</p>
      <Nama baris={baris} onBuka={onBuka} />
    </section>
  )
}

type TanpaProps = { tanpa: readonly (readonly [Alasan, readonly Baris[]])[]; onBuka: (kode: string) => void }

function TanpaStatus({ tanpa, onBuka }: TanpaProps) {
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
              <Nama baris={baris} onBuka={onBuka} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** So many names are read; a longer list opens on demand. */
const SEPINTAS = 30

function Nama({ baris, onBuka }: { baris: readonly Baris[]; onBuka: (kode: string) => void }) {
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
          </button>
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
