import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { formatBulanPendek, formatHari } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { Kader, KelompokKeterampilan, PosyanduUnitJawaban } from '#contract/kader.ts'
import { PosyanduKaderUbah } from './posyandu-kader-ubah.tsx'
import { useSimpan } from './posyandu-simpan.ts'

type Props = { readonly unit: PosyanduUnitJawaban }

const KELOMPOK = ['pengelolaan', 'bayi-balita', 'ibu', 'sekolah-remaja', 'dewasa-lansia'] as const

/** Kader by code with what is known of each, and the grid of skills to tick. */
export function PosyanduKader({ unit }: Props) {
  const [ubah, setUbah] = useState<Kader | 'baru' | null>(null)
  const aktif = unit.kader.filter((k) => k.akhir === null || k.akhir >= unit.bulan)
  return (
    <>
      {unit.kader.length === 0 && <p className="redup">{t('register.unit.kader.kosong')}</p>}
      <ul className="register-kader">
        {unit.kader.map((kader) => (
          <li key={kader.nomor} data-akhir={kader.akhir !== null || undefined}>
            <b>{kader.kode}</b>
            <span>
              {kader.tingkat ? t(`register.tingkat.${kader.tingkat}`) : t('register.tingkat.belum')}
              {kader.akun && ` · ${kader.akun.nama}`}
            </span>
            <span className="redup">{sebutKader(kader)}</span>
            {kader.latihan && kader.akhir === null && (
              <span className="register-perlu">{t('register.kader.perlu')}</span>
            )}
            {unit.bolehUbah && (
              <button type="button" className="button" aria-haspopup="dialog" onClick={() => setUbah(kader)}>
                {t('register.kader.ubah', { kode: kader.kode })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {unit.bolehUbah && (
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setUbah('baru')}>
          {t('register.kader.tambah')}
        </button>
      )}
      {aktif.length > 0 && <Kisi unit={unit} kader={aktif} />}
      {ubah && <PosyanduKaderUbah unit={unit} kader={ubah === 'baru' ? null : ubah} onClose={() => setUbah(null)} />}
    </>
  )
}

const sebutKader = ({ mulai, akhir, skNomor, dilatihPada }: Kader): string =>
  [
    akhir === null
      ? t('register.kader.sejak', { bulan: formatBulanPendek(mulai) })
      : t('register.kader.berhenti', { bulan: formatBulanPendek(akhir) }),
    skNomor ?? t('register.kader.tanpaSk'),
    dilatihPada ? t('register.kader.dilatihPada', { hari: formatHari(dilatihPada) }) : t('register.kader.belumDilatih'),
  ].join(' · ')

/** Skills down, kader across; a tick is saved by itself, and one that somebody else overtook shows what holds now. */
function Kisi({ unit, kader }: Props & { readonly kader: readonly Kader[] }) {
  const simpan = useSimpan()
  const [sibuk, setSibuk] = useState<number | null>(null)
  const [galat, setGalat] = useState('')
  const dinilai = unit.keterampilan.filter((k) => k.aktif)
  const centang = async (satu: Kader, kode: string) => {
    const punya = satu.keterampilan.includes(kode)
    const keterampilan = punya ? satu.keterampilan.filter((k) => k !== kode) : [...satu.keterampilan, kode]
    setSibuk(satu.nomor)
    setGalat('')
    try {
      const langkah = { jenis: 'nilai', nomor: satu.nomor, versi: satu.versi, keterampilan } as const
      const isi = { wilayah: unit.desa.kode, unit: unit.kode, langkah }
      await simpan(isi.wilayah, () => call('postKader', {}, { isi }))
    } catch (salah) {
      const bentrok = salah instanceof Problem && salah.status === 409
      setGalat(bentrok ? t('register.kader.bentrok') : salah instanceof Problem ? salah.message : t('galat.tampilan'))
    } finally {
      setSibuk(null)
    }
  }
  return (
    <section className="register-kisi">
      <h3>{t('register.kisi')}</h3>
      <p className="redup">{t(unit.bolehUbah ? 'register.kisi.arti' : 'register.kisi.baca')}</p>
      <p role="alert">{galat}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-wrap" aria-label={t('register.kisi')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('register.kisi.keterampilan')}</th>
              {kader.map(({ kode }) => (
                <th key={kode} scope="col">
                  {kode}
                </th>
              ))}
            </tr>
          </thead>
          {KELOMPOK.map((kelompok) => (
            <BadanKelompok
              key={kelompok}
              {...{ kelompok, kader, sibuk }}
              keterampilan={dinilai.filter((k) => k.kelompok === kelompok)}
              onCentang={unit.bolehUbah ? (satu, kode) => void centang(satu, kode) : null}
            />
          ))}
        </table>
      </section>
    </section>
  )
}

type BadanProps = {
  readonly kelompok: KelompokKeterampilan
  readonly keterampilan: PosyanduUnitJawaban['keterampilan']
  readonly kader: readonly Kader[]
  /** Whose row is being saved: that column waits, so that its next tick is of the version it made. */
  readonly sibuk: number | null
  readonly onCentang: ((kader: Kader, kode: string) => void) | null
}

function BadanKelompok({ kelompok, keterampilan, kader, sibuk, onCentang }: BadanProps) {
  if (keterampilan.length === 0) return null
  return (
    <tbody>
      <tr className="register-kelompok">
        <th scope="rowgroup" colSpan={kader.length + 1}>
          {t(`register.kelompok.${kelompok}`)}
        </th>
      </tr>
      {keterampilan.map(({ kode, nama }) => (
        <tr key={kode}>
          <th scope="row">{nama}</th>
          {kader.map((satu) => {
            const punya = satu.keterampilan.includes(kode)
            return (
              <td key={satu.nomor}>
                {onCentang ? (
                  <input
                    type="checkbox"
                    checked={punya}
                    disabled={sibuk === satu.nomor}
                    aria-label={t('register.kisi.sel', { kode: satu.kode, nama })}
                    onChange={() => onCentang(satu, kode)}
                  />
                ) : (
                  <>
                    <span aria-hidden="true">{punya ? '✓' : '·'}</span>
                    <span className="sr-only">{t(punya ? 'register.kisi.ya' : 'register.kisi.tidak')}</span>
                  </>
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}
