import { useState } from 'react'
import { Link } from 'wouter'
import { IsianTanda } from '#client/components/isian-tanda.tsx'
import { formatHari, formatWaktu } from '#client/format/bulan.ts'
import { kataStatusLaporan } from '#client/format/kata-angka.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { type BarisTugas, type DesaTugas, mintaPerbaikan, sudahDikirim } from '#client/format/tugas-isi.ts'
import { t } from '#client/messages/t.ts'
import { useIsiRuang } from '#client/perangkat/konteks.tsx'
import { belumTerkirim, type Keadaan, keadaan, type Laporan, tulisAlamat } from '#client/perangkat/laporan.ts'
import type { TugasLapor } from '#contract/formulir.ts'
import { TutupSheet } from './isi-tutup.tsx'

type DiPerangkat = ReadonlyMap<string, Laporan>

const alamatTugas = ({ unit, desa, minggu }: TugasLapor, bulan: string) => ({
  unit: unit.kode,
  desa: desa.kode,
  bulan,
  minggu,
})

const findLaporan = (tugas: TugasLapor, bulan: string, laporan: DiPerangkat): Laporan | undefined =>
  laporan.get(tulisAlamat(alamatTugas(tugas, bulan)))

/** Whether the server has it, as far as this device knows; what is typed anew here is not sent yet. */
export function isTerkirim(tugas: TugasLapor, bulan: string, laporan: DiPerangkat): boolean {
  const sini = findLaporan(tugas, bulan, laporan)
  if (sini && belumTerkirim(sini)) return false
  return sudahDikirim(tugas) || (sini !== undefined && keadaan(sini) === 'terkirim')
}

const diminta = (tugas: TugasLapor, bulan: string, laporan: DiPerangkat): TugasLapor['dibuka'] =>
  mintaPerbaikan(tugas, findLaporan(tugas, bulan, laporan))

const semuaTugas = ({ bulanan, mingguan }: BarisTugas): readonly TugasLapor[] => [
  ...(bulanan ? [bulanan] : []),
  ...mingguan,
]

/** What is under way on this device first, then what was opened again, what is owed, what was sent. */
export function bagiBaris(
  baris: readonly BarisTugas[],
  bulan: string,
  laporan: DiPerangkat,
): Readonly<Record<'perangkat' | 'perbaiki' | 'belum' | 'sudah', readonly BarisTugas[]>> {
  const disini = (baris: BarisTugas) =>
    semuaTugas(baris).some((tugas) => {
      const sini = findLaporan(tugas, bulan, laporan)
      return sini !== undefined && belumTerkirim(sini)
    })
  const dibuka = (baris: BarisTugas) => semuaTugas(baris).some((tugas) => diminta(tugas, bulan, laporan))
  const perangkat = baris.filter(disini)
  const perbaiki = baris.filter((satu) => !disini(satu) && dibuka(satu))
  const lain = baris.filter((satu) => !disini(satu) && !dibuka(satu))
  const terkirim = ({ bulanan }: BarisTugas) => bulanan !== null && isTerkirim(bulanan, bulan, laporan)
  return { perangkat, perbaiki, belum: lain.filter((satu) => !terkirim(satu)), sudah: lain.filter(terkirim) }
}

const tautanFormulir = (tugas: TugasLapor, bulan: string): string => {
  const { minggu, ...alamat } = alamatTugas(tugas, bulan)
  return `/isi/formulir?${new URLSearchParams({ ...alamat, ...(minggu > 0 && { minggu: String(minggu) }) })}`
}

/** The units of one desa; a pustu's heading leads to the grid of all of them. */
export function BarisDesa({ desa, bulan }: { readonly desa: DesaTugas; readonly bulan: string }) {
  const pustu = desa.baris.find(({ unit }) => unit.jenis === 'pustu')
  return (
    <section className="isi-desa">
      <div className="isi-desa-kepala">
        <h3>{desa.desa.nama}</h3>
        {pustu && desa.baris.length > 1 && (
          <Link href={`/isi/tabel?${new URLSearchParams({ pustu: pustu.unit.kode, bulan })}`}>
            {t('isi.tabel.buka', { pustu: namaUnit(pustu.unit) })}
          </Link>
        )}
      </div>
      <ul className="isi-daftar">
        {desa.baris.map((baris) => (
          <Baris key={baris.kunci} baris={baris} bulan={bulan} />
        ))}
      </ul>
    </section>
  )
}

function Baris({ baris, bulan }: { readonly baris: BarisTugas; readonly bulan: string }) {
  const { laporan } = useIsiRuang()
  const [tutup, setTutup] = useState(false)
  const { bulanan, mingguan, unit } = baris
  const sini = bulanan ? findLaporan(bulanan, bulan, laporan) : undefined
  const dapatTutup =
    bulanan?.wajib === true &&
    (unit.jenis === 'posyandu' || unit.jenis === 'pustu') &&
    !isTerkirim(bulanan, bulan, laporan) &&
    !(sini && belumTerkirim(sini))
  return (
    <li className="isi-baris">
      {bulanan ? (
        <Link href={tautanFormulir(bulanan, bulan)} className="isi-baris-utama">
          <span className="isi-baris-nama">{namaUnit(unit)}</span>
          <Tanda tugas={bulanan} sini={sini} />
          <Keterangan tugas={bulanan} />
          <Dibuka dibuka={diminta(bulanan, bulan, laporan)} />
        </Link>
      ) : (
        <span className="isi-baris-nama">{namaUnit(unit)}</span>
      )}
      {dapatTutup && (
        <button type="button" className="link-button isi-baris-tutup" onClick={() => setTutup(true)}>
          {t('isi.tutup')}
        </button>
      )}
      {mingguan.length > 0 && (
        <div className="isi-minggu">
          <span className="redup">{t('isi.mingguan')}</span>
          {mingguan.map((satu) => (
            <Link key={satu.minggu} href={tautanFormulir(satu, bulan)} className="isi-minggu-butir">
              {t('isi.minggu', { n: satu.minggu })}
              {satu.pekan && (
                <small>
                  {t('isi.pekan', { dari: formatHari(satu.pekan.dari), sampai: formatHari(satu.pekan.sampai) })}
                </small>
              )}
              <Tanda tugas={satu} sini={findLaporan(satu, bulan, laporan)} />
              <Dibuka dibuka={diminta(satu, bulan, laporan)} />
            </Link>
          ))}
        </div>
      )}
      {tutup && bulanan && (
        <TutupSheet
          alamat={alamatTugas(bulanan, bulan)}
          unit={unit}
          server={{ versi: bulanan.versi, angka: {}, tidakBuka: bulanan.tidakBuka }}
          onClose={() => setTutup(false)}
        />
      )}
    </li>
  )
}

/** What is on this device comes first; else what the server says. */
function Tanda({ tugas, sini }: { readonly tugas: TugasLapor; readonly sini: Laporan | undefined }) {
  const disini: Keadaan | null = sini ? keadaan(sini) : null
  if (sini && disini && belumTerkirim(sini)) return <IsianTanda keadaan={disini} kata={sebabMenunggu(sini, disini)} />
  if (mintaPerbaikan(tugas, sini)) return <IsianTanda keadaan="ditolak" />
  if (sudahDikirim(tugas)) {
    return (
      <IsianTanda
        keadaan="terkirim"
        kata={tugas.tidakBuka ? t('isi.keadaan.tidakBuka') : kataStatusLaporan(tugas.keadaan)}
      />
    )
  }
  return <IsianTanda keadaan={disini ?? 'kosong'} ringkas={tugas.minggu > 0} />
}

function Dibuka({ dibuka }: Pick<TugasLapor, 'dibuka'>) {
  if (!dibuka) return null
  const { oleh, pada, alasan } = dibuka
  return <small className="isi-dibuka">{t('isi.dibuka', { oleh, waktu: formatWaktu(pada), alasan })}</small>
}

/** Why it waits, where that is not for a network. */
export const sebabMenunggu = ({ kirim }: Laporan, kini: Keadaan): string | undefined =>
  kini === 'menunggu' && (kirim?.sebab === 'masuk' || kirim?.sebab === 'server')
    ? t(`isi.keadaan.menunggu.${kirim.sebab}`)
    : undefined

function Keterangan({ tugas }: { readonly tugas: TugasLapor }) {
  const { tenggat, terlambat, kelompokWajib, kelompokLengkap, temuan, wajib } = tugas
  const bagian = [
    !sudahDikirim(tugas) && wajib && t(terlambat ? 'isi.terlambat' : 'isi.tenggat', { hari: formatHari(tenggat) }),
    sudahDikirim(tugas) &&
      kelompokLengkap < kelompokWajib &&
      t('isi.kelompok', { lengkap: kelompokLengkap, semua: kelompokWajib }),
    temuan > 0 && t('isi.dicek', { n: temuan }),
    !wajib && t('isi.tambahan'),
  ].filter(Boolean)
  return (
    <small className="isi-baris-catatan" data-terlambat={(terlambat && !sudahDikirim(tugas)) || undefined}>
      {bagian.join(' · ')}
    </small>
  )
}
