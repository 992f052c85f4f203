import { useEffect, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { type HasilLembar, type KeadaanBerkas, keadaanBerkas } from '#client/format/berkas-lembar.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { letakIndikator } from '#client/format/letak-indikator.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { Rincian } from '#contract/konteks.ts'
import { LembarSatu } from './lembar-pws-isi.tsx'

/** So many sheets are asked for at a time: they come in order, and other readers are not kept waiting. */
const SEKALIGUS = 4

/** All sheets of a klaster, or of one kelompok of it, one below the other and each on a page of its own. */
export function LembarBerkas({ rincian }: { readonly rincian: Rincian }) {
  const { konteks, katalog, indikator, kabupaten, pohon } = useKonteks()
  const { bulan, wilayah, susunan } = konteks
  const { daftar } = letakIndikator(katalog, indikator)
  const dipilih = susunan.cetak === 'kelompok' ? daftar.filter((i) => i.kelompok === indikator.kelompok) : daftar
  const [hasil, catat] = useHasil(`${wilayah} ${bulan} ${konteks.hierarki} ${konteks.dasar} ${rincian}`)
  const keadaan = keadaanBerkas(dipilih, hasil, susunan.tampil === 'semua')
  const nama = [...pohon.kecamatan, ...pohon.puskesmas, ...pohon.desa].find(({ kode }) => kode === wilayah)?.nama
  const tempat = { wilayah: nama ?? kabupaten.nama, bulan: formatBulan(bulan) }
  const judul =
    susunan.cetak === 'kelompok'
      ? t('pws.berkas.judul.kelompok', { kelompok: indikator.kelompok, ...tempat })
      : t('pws.berkas.judul.klaster', { klaster: indikator.klaster, ...tempat })
  return (
    <div className="lembar-berkas" aria-busy={!keadaan.selesai}>
      <div className="lembar-berkas-kepala">
        <h1>{judul}</h1>
        <Keadaan keadaan={keadaan} semua={dipilih.length} />
        <Alat keadaan={keadaan} daftar={daftar} />
      </div>
      {dipilih.slice(0, keadaan.dicatat + SEKALIGUS).map((satu) => (
        <Satu
          key={satu.kode}
          indikator={satu}
          rincian={rincian}
          dicetak={keadaan.dicetak.includes(satu)}
          onHasil={catat}
        />
      ))}
      <RincianAngkaPanel />
    </div>
  )
}

/** What became of each sheet asked for; forgotten where another place or month is asked for. */
function useHasil(tentang: string) {
  const [isi, setIsi] = useState<{ readonly tentang: string; readonly hasil: ReadonlyMap<string, HasilLembar> }>({
    tentang,
    hasil: new Map(),
  })
  const hasil = isi.tentang === tentang ? isi.hasil : new Map<string, HasilLembar>()
  const catat = (kode: string, satu: HasilLembar) =>
    setIsi((lama) => {
      const dulu = lama.tentang === tentang ? lama.hasil : new Map<string, HasilLembar>()
      return dulu.get(kode) === satu ? lama : { tentang, hasil: new Map(dulu).set(kode, satu) }
    })
  return [hasil, catat] as const
}

type Keadaan = { readonly keadaan: KeadaanBerkas<IndikatorLengkap> }

const sebut = (daftar: readonly IndikatorLengkap[]): string => daftar.map(({ nama }) => namaPendek(nama)).join(', ')

function Keadaan({ keadaan, semua }: Keadaan & { readonly semua: number }) {
  const { dicetak, kosong, gagal, selesai, dicatat } = keadaan
  const kalimat = selesai ? t('pws.berkas.siap', { n: dicetak.length }) : t('pws.berkas.muat', { n: dicatat, semua })
  return (
    <div role="status">
      <Sentence kalimat={kalimat} catatan={null} />
      {selesai && kosong.length > 0 && (
        <p className="lembar-berkas-catatan">{t('pws.berkas.tanpaNilai', { nama: sebut(kosong) })}</p>
      )}
      {gagal.length > 0 && (
        <p className="lembar-berkas-catatan">{t('pws.berkas.gagal', { n: gagal.length, nama: sebut(gagal) })}</p>
      )}
    </div>
  )
}

function Alat({ keadaan, daftar }: Keadaan & { readonly daftar: readonly IndikatorLengkap[] }) {
  const { konteks, indikator, ubah } = useKonteks()
  const { cetak, tampil, ...lain } = konteks.susunan
  const kelompok = [...new Set(daftar.map((satu) => satu.kelompok))]
  const banyak = (nama: string) => daftar.filter((satu) => satu.kelompok === nama).length
  const pilih = (nama: string) => {
    const pertama = daftar.find((satu) => satu.kelompok === nama) ?? indikator
    const susunan = { ...konteks.susunan, cetak: nama ? 'kelompok' : 'klaster' }
    ubah({ indikator: pertama.kode, susunan }, { ganti: true })
  }
  const kosong = keadaan.kosong.length
  return (
    <div className="lembar-alat">
      <select
        className="pilih"
        aria-label={t('pws.berkas.isi')}
        value={cetak === 'kelompok' ? indikator.kelompok : ''}
        onChange={(acara) => pilih(acara.target.value)}
      >
        <option value="">{t('pws.berkas.klaster', { klaster: indikator.klaster, n: daftar.length })}</option>
        {kelompok.map((nama) => (
          <option key={nama} value={nama}>
            {t('pws.berkas.kelompok', { kelompok: nama, n: banyak(nama) })}
          </option>
        ))}
      </select>
      {(kosong > 0 || tampil === 'semua') && (
        <label className="lembar-berkas-sertakan">
          <input
            type="checkbox"
            checked={tampil === 'semua'}
            onChange={(acara) =>
              ubah({ susunan: { ...lain, ...(cetak && { cetak }), ...(acara.target.checked && { tampil: 'semua' }) } })
            }
          />
          {t('pws.berkas.sertakan', { n: keadaan.tanpaNilai })}
        </label>
      )}
      <div className="lembar-cetak">
        <button type="button" className="button" onClick={() => ubah({ susunan: lain })}>
          {t('pws.berkas.kembali')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!keadaan.selesai || keadaan.dicetak.length === 0}
          onClick={() => window.print()}
        >
          {t('pws.berkas.cetak', { n: keadaan.dicetak.length })}
        </button>
      </div>
    </div>
  )
}

type SatuProps = {
  readonly indikator: IndikatorLengkap
  readonly rincian: Rincian
  readonly dicetak: boolean
  readonly onHasil: (kode: string, hasil: HasilLembar) => void
}

/** Asks for one sheet, says what became of it, and shows it where it is to be printed. */
function Satu({ indikator, rincian, dicetak, onHasil }: SatuProps) {
  const { konteks, kabupaten, ubah } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const kueri = { wilayah, hierarki, indikator: indikator.kode, bulan, dasar, rincian }
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPws', kueri)
  const lembar = isPlaceholderData ? undefined : data
  // Some are counted for the area as a whole only, per school say.
  const bernilai =
    lembar && [lembar.total, ...lembar.baris].some(({ sel, kedaluwarsa }) => sel === 'nilai' && !kedaluwarsa)
  const hasil: HasilLembar | undefined = error ? 'gagal' : lembar && (bernilai ? 'ada' : 'kosong')
  useEffect(() => {
    if (hasil) onHasil(indikator.kode, hasil)
  })
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!lembar) return <Skeleton bentuk="tabel" />
  if (!dicetak) return null
  return (
    <section className="lembar-halaman lembar-satu" aria-label={indikator.nama}>
      <LembarSatu
        lembar={{ ...lembar, wilayah: sebutWilayah(lembar.wilayah, kabupaten) }}
        katalog={indikator}
        onBuka={(buka) => ubah({ indikator: indikator.kode, buka })}
      />
    </section>
  )
}
