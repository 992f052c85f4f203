import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { IsianBentrok } from '#client/components/isian-bentrok.tsx'
import { IsianTanda } from '#client/components/isian-tanda.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan, formatHari } from '#client/format/bulan.ts'
import { cekIsian } from '#client/format/cek-isian.ts'
import { dasarFormulir, elemenFormulir, majuFormulir } from '#client/format/isi-formulir.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { t } from '#client/messages/t.ts'
import { angkaDari, selSalah, type Teks } from '#client/perangkat/angka.ts'
import type { FormulirSimpan } from '#client/perangkat/gudang.ts'
import { useIsiRuang, useRuang } from '#client/perangkat/konteks.tsx'
import { kunciBaru } from '#client/perangkat/kunci.ts'
import type { Kejadian } from '#client/perangkat/langkah.ts'
import { type AlamatLaporan, keadaan, type Laporan, laporanBaru, tulisAlamat } from '#client/perangkat/laporan.ts'
import { tanpaJaringan } from '#client/perangkat/segar.ts'
import { IsiBingkai } from './isi-bingkai.tsx'
import { sebabMenunggu } from './isi-daftar.tsx'
import { useFormulir, versiServer } from './isi-data.ts'
import { IsiHasil, useDampak } from './isi-hasil.tsx'
import { KakiFormulir } from './isi-kaki.tsx'
import { KepalaFormulir } from './isi-kepala.tsx'
import { MedanFormulir, selCek } from './isi-medan.tsx'
import { fokusMedan, pindahMedan, useAwalMedan } from './isi-tombol.ts'

/** The form of one laporan. */
export function IsiFormulirPage() {
  const cari = new URLSearchParams(useSearch())
  const [unit, desa, bulan] = ['unit', 'desa', 'bulan'].map((nama) => cari.get(nama) ?? '')
  const minggu = Number(cari.get('minggu') ?? 0)
  const alamat = useMemo(
    () => ({ unit: unit ?? '', desa: desa ?? '', bulan: bulan ?? '', minggu }),
    [unit, desa, bulan, minggu],
  )
  return (
    <IsiBingkai
      judul={t('isi.judul')}
      kepala={<Link href={`/isi?${new URLSearchParams({ bulan: alamat.bulan })}`}>{t('isi.kembali')}</Link>}
    >
      <Muat key={tulisAlamat(alamat)} alamat={alamat} />
    </IsiBingkai>
  )
}

function Muat({ alamat }: { readonly alamat: AlamatLaporan }) {
  const { data, segar, galat, ulang } = useFormulir(alamat)
  const dampak = useDampak(alamat, segar && data !== undefined, data ? dasarFormulir(data) : 'proyeksi')
  const terkirimPada = useIsiRuang().laporan.get(tulisAlamat(alamat))?.terkirimPada ?? null
  // What the server made of it: totals of breakdowns, counts of a unit that was not open, what others wrote besides.
  useEffect(() => {
    if (terkirimPada !== null) ulang()
  }, [terkirimPada, ulang])
  if (!data && galat && tanpaJaringan(galat)) {
    return <EmptyState judul={t('isi.luring.belumAda.judul')} isi={t('isi.luring.belumAda.isi')} />
  }
  if (!data && galat) return <ErrorState galat={galat} onUlang={ulang} />
  if (!data) return <Skeleton bentuk="tabel" />
  return <Formulir alamat={alamat} formulir={data} dampak={dampak} />
}

type FormulirProps = {
  readonly alamat: AlamatLaporan
  readonly formulir: FormulirSimpan
  readonly dampak: ReturnType<typeof useDampak>
}

function Formulir({ alamat, formulir, dampak }: FormulirProps) {
  const { ubah } = useRuang()
  const { laporan: semua, menyimpan } = useIsiRuang()
  const wadah = useRef<HTMLFormElement>(null)
  const [saat] = useState(() => Date.now())
  const server = useMemo(() => versiServer(formulir), [formulir])
  const laporan: Laporan = semua.get(tulisAlamat(alamat)) ?? laporanBaru(alamat, server)
  const terjadi = useCallback((kejadian: Kejadian) => void ubah(alamat, kejadian, server), [ubah, alamat, server])
  const onIsi = useCallback(
    (sel: string, teks: string) => terjadi({ jenis: 'isi', teks: { [sel]: teks }, pada: Date.now() }),
    [terjadi],
  )
  const onIsiBanyak = useCallback((teks: Teks) => terjadi({ jenis: 'isi', teks, pada: Date.now() }), [terjadi])
  useAwalMedan(wadah)

  const kini = keadaan(laporan)
  const terkunci = !formulir.bolehUbah || laporan.bentrok !== null
  const salah = selSalah(laporan.teks)
  const maju = majuFormulir(formulir, laporan.teks)
  const cek = cekIsian(formulir.aturan, angkaDari(laporan.teks))
  const kirim = () => terjadi({ jenis: 'antre', kunci: kunciBaru(), pada: Date.now() })
  const nama = (kode: string) => elemenFormulir(formulir).find((satu) => satu.kode === kode)?.nama ?? kode
  return (
    <>
      <KepalaFormulir
        formulir={formulir}
        laporan={laporan}
        onBuka={() => terjadi({ jenis: 'tutup', tidakBuka: null, pada: Date.now() })}
      />
      {laporan.bentrok && (
        <IsianBentrok
          laporan={laporan}
          bentrok={laporan.bentrok}
          nama={nama}
          onGabung={(teks) => terjadi({ jenis: 'gabung', teks, kunci: kunciBaru(), pada: Date.now() })}
          onBuang={() => terjadi({ jenis: 'buang' })}
        />
      )}
      {laporan.penolakan.some(
        ({ sel }) => sel === null || !elemenFormulir(formulir).some(({ kode }) => sel.startsWith(kode)),
      ) && (
        <div className="isian-tolak" role="alert">
          <h2>{t('isi.ditolak')}</h2>
          {laporan.penolakan.map(({ sel, pesan }) => (
            <p key={`${sel}${pesan}`}>{pesan}</p>
          ))}
        </div>
      )}
      {kini === 'terkirim' && laporan.terkirimPada !== null && (
        <IsiHasil laporan={laporan} formulir={formulir} dampak={dampak} baru={laporan.terkirimPada > saat} />
      )}
      {laporan.tidakBuka === null && (
        <form
          ref={wadah}
          className="isi-formulir"
          noValidate
          onSubmit={(acara) => acara.preventDefault()}
          onKeyDown={(acara) =>
            pindahMedan(acara, {
              siapKirim: salah.length === 0 && cek.length === 0 && maju.terisi === maju.semua,
              onKirim: kirim,
            })
          }
        >
          <MedanFormulir
            formulir={formulir}
            laporan={laporan}
            terkunci={terkunci}
            cek={cek}
            onIsi={onIsi}
            onIsiBanyak={onIsiBanyak}
          />
        </form>
      )}
      {formulir.bolehUbah && !laporan.bentrok && (
        <KakiFormulir
          laporan={laporan}
          maju={maju}
          salah={salah.length}
          cek={cek}
          perluAlasan={formulir.perluAlasan}
          tanda={<IsianTanda keadaan={kini} kata={menyimpan > 0 ? t('isi.menyimpan') : sebabMenunggu(laporan, kini)} />}
          onCek={() => fokusMedan(wadah, selCek(formulir, cek))}
          onAlasan={(alasan) => terjadi({ jenis: 'alasan', alasan, pada: Date.now() })}
          onKirim={kirim}
        />
      )}
      {!formulir.bolehUbah && <p className="isi-kaki">{t('isi.kunci.tampak', { sebab: formulir.sebabTeks ?? '' })}</p>}
      <p className="sr-only">{`${namaUnit(formulir.unit)}, ${formatBulan(formulir.bulan)}, ${formatHari(formulir.tenggat)}`}</p>
    </>
  )
}
