import { useState } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan, geserBulan } from '#client/format/bulan.ts'
import { tulisAlamat } from '#client/frame/alamat.ts'
import { t } from '#client/messages/t.ts'
import type { UnitKelola } from '#contract/kelola-unit.ts'
import type { KelolaDesaJawaban, KelolaWilayahJawaban, RiwayatDesa } from '#contract/kelola-wilayah.ts'
import { AKSI_DESA, type AksiDesa, LangkahDesa } from './wilayah-langkah.tsx'
import { AKSI_UNIT, type AksiUnit, LangkahUnit } from './wilayah-unit.tsx'

type Props = {
  readonly kode: string
  readonly kabupaten: KelolaWilayahJawaban
  readonly onBerubah: () => Promise<void>
  readonly onClose: () => void
}

type Buka =
  | { readonly jenis: 'desa'; readonly aksi: AksiDesa }
  | { readonly jenis: 'unit'; readonly aksi: AksiUnit; readonly unit: UnitKelola | null }

/** One desa: since when it belongs where, its units, and what the dinas can record of both. */
export function WilayahDesa({ kode, kabupaten, onBerubah, onClose }: Props) {
  const { data, error, refetch } = useEndpoint('getKelolaDesa', { wilayah: kode })
  const [buka, setBuka] = useState<Buka | null>(null)
  const siap = data?.desa.kode === kode ? data : null
  const nama = siap?.desa.nama ?? kabupaten.desa.find((d) => d.kode === kode)?.nama ?? kode
  const selesai = async () => {
    await Promise.all([onBerubah(), refetch()])
  }
  return (
    <Sheet judul={`${nama} (${kode})`} onClose={onClose}>
      <div className="kelola-desa">
        {error && <ErrorState galat={error} onUlang={() => void refetch()} />}
        {!siap && !error && <Skeleton bentuk="halaman" />}
        {siap && buka && (
          <>
            <button type="button" className="button" onClick={() => setBuka(null)}>
              {t('kelola.kembali', { nama })}
            </button>
            {buka.jenis === 'desa' ? (
              <LangkahDesa aksi={buka.aksi} desa={siap} kabupaten={kabupaten} onSelesai={selesai} />
            ) : (
              <LangkahUnit aksi={buka.aksi} unit={buka.unit} desa={siap} kabupaten={kabupaten} onSelesai={selesai} />
            )}
          </>
        )}
        {siap && !buka && <Keadaan desa={siap} kabupaten={kabupaten} onBuka={setBuka} />}
      </div>
    </Sheet>
  )
}

type KeadaanProps = {
  readonly desa: KelolaDesaJawaban
  readonly kabupaten: KelolaWilayahJawaban
  readonly onBuka: (buka: Buka) => void
}

function Keadaan({ desa, kabupaten, onBuka }: KeadaanProps) {
  return (
    <>
      <section>
        <h3>{t('kelola.riwayat')}</h3>
        <ul className="kelola-riwayat">
          {desa.riwayat.map((r) => (
            <li key={`${r.sejak} ${r.apa} ${r.isi}`}>
              <span>{t(`kelola.riwayat.${r.apa}`, { isi: r.isi ?? '' })}</span>
              <small>
                {kapan(r)} <Lembar riwayat={desa.riwayat} satu={r} kabupaten={kabupaten} />
              </small>
            </li>
          ))}
        </ul>
      </section>
      {desa.bolehUbah && (
        <section>
          <h3>{t('kelola.aksi')}</h3>
          <p className="tombol-baris">
            {AKSI_DESA.map((aksi) => (
              <button key={aksi} type="button" className="button" onClick={() => onBuka({ jenis: 'desa', aksi })}>
                {t(`kelola.aksi.${aksi}`)}
              </button>
            ))}
          </p>
        </section>
      )}
      <section>
        <h3>{t('kelola.unit')}</h3>
        {desa.unit.length === 0 && <p className="redup">{t('kelola.unit.kosong')}</p>}
        <ul className="kelola-unit">
          {desa.unit.map((unit) => (
            <Unit key={unit.kode} unit={unit} boleh={desa.bolehUbah} onBuka={onBuka} />
          ))}
        </ul>
        {desa.bolehUbah && (
          <button type="button" className="button" onClick={() => onBuka({ jenis: 'unit', aksi: 'buka', unit: null })}>
            {t('kelola.aksi.buka')}
          </button>
        )}
      </section>
    </>
  )
}

type LembarProps = Pick<KelolaDesaJawaban, 'riwayat'> & {
  readonly satu: RiwayatDesa
  readonly kabupaten: KelolaWilayahJawaban
}

/** Of a move: the sheet of the last month where the desa was, and of the first where it is. */
function Lembar({ riwayat, satu, kabupaten }: LembarProps) {
  const { apa, sejak } = satu
  if (sejak === null || (apa !== 'puskesmas' && apa !== 'kecamatan')) return null
  const lalu = riwayat.slice(riwayat.indexOf(satu) + 1).find((r) => r.apa === apa)
  return [
    { bulan: geserBulan(sejak, -1), nama: lalu?.isi },
    { bulan: sejak, nama: satu.isi },
  ].map(({ bulan, nama }) => {
    const wilayah = kabupaten[apa].find((tempat) => tempat.nama === nama)
    if (!wilayah) return null
    const hierarki = apa === 'puskesmas' ? 'kerja' : 'administrasi'
    return (
      <Link key={bulan} href={tulisAlamat('/pws', { wilayah: wilayah.kode, hierarki, bulan })}>
        {t('kelola.riwayat.lembar', { nama: wilayah.nama, bulan: formatBulan(bulan) })}
      </Link>
    )
  })
}

const kapan = ({ sejak, apa }: RiwayatDesa): string =>
  sejak === null
    ? t('kelola.riwayat.awal')
    : t(apa === 'berakhir' ? 'kelola.riwayat.sampai' : 'kelola.riwayat.sejak', { bulan: formatBulan(sejak) })

const JENIS = ['posyandu', 'pustu', 'faskes-lain', 'sekolah', 'rekap-desa'] as const
export function namaJenis(jenis: string): string {
  const kenal = JENIS.find((satu) => satu === jenis)
  return kenal ? t(`kelola.unit.${kenal}`) : jenis
}

type UnitProps = { readonly unit: UnitKelola; readonly boleh: boolean; readonly onBuka: (buka: Buka) => void }

function Unit({ unit, boleh, onBuka }: UnitProps) {
  const [atur, setAtur] = useState(false)
  const tempat = [unit.dusun, unit.rw && `RW ${unit.rw}`, unit.strata].filter(Boolean).join(', ')
  const masa = [
    unit.mulai && t('kelola.riwayat.sejak', { bulan: formatBulan(unit.mulai) }),
    unit.akhir ? t('kelola.unit.tutup', { bulan: formatBulan(unit.akhir) }) : t('kelola.unit.masihBuka'),
    !unit.berada && t('kelola.unit.luar'),
  ].filter(Boolean)
  const aksi = AKSI_UNIT.filter((satu) => (unit.akhir === null) !== (satu === 'lanjutkan'))
  return (
    <li>
      <div className="kelola-unit-kepala">
        <span>
          <b>{unit.nama}</b>
          <small>
            {[namaJenis(unit.jenis), tempat, ...masa].filter(Boolean).join(' · ')}
            {unit.laporanTerakhir && ` · ${t('kelola.unit.laporan')}: ${formatBulan(unit.laporanTerakhir)}`}
          </small>
        </span>
        {boleh && unit.jenis !== 'rekap-desa' && (
          <button
            type="button"
            className="button"
            aria-expanded={atur}
            aria-label={t('kelola.unit.ubah', { nama: unit.nama })}
            onClick={() => setAtur(!atur)}
          >
            …
          </button>
        )}
      </div>
      {atur && (
        <p className="tombol-baris">
          {aksi.map((satu) => (
            <button
              key={satu}
              type="button"
              className="button"
              onClick={() => onBuka({ jenis: 'unit', aksi: satu, unit })}
            >
              {t(`kelola.aksi.${satu}`)}
            </button>
          ))}
        </p>
      )}
    </li>
  )
}
