import { useLocation, useSearch } from 'wouter'
import { penugasanAktif } from '#client/api/saya.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Icon } from '#client/components/icon.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan, formatWaktu, geserBulan } from '#client/format/bulan.ts'
import { barisTugas, menurutDesa } from '#client/format/tugas-isi.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { t } from '#client/messages/t.ts'
import { useIsiRuang } from '#client/perangkat/konteks.tsx'
import { belumTerkirim } from '#client/perangkat/laporan.ts'
import { tanpaJaringan } from '#client/perangkat/segar.ts'
import type { TugasLaporJawaban } from '#contract/formulir.ts'
import { IsiBingkai } from './isi-bingkai.tsx'
import { BarisDesa, bagiBaris, isTerkirim } from './isi-daftar.tsx'
import { bulanKerja, useSiapLuring, useTugas } from './isi-data.ts'
import { PasangPerangkat } from './isi-pasang.tsx'

/** What this person owes of a month, what is under way on this device, what was sent. */
export function IsiPage() {
  const [, pergi] = useLocation()
  const alamat = new URLSearchParams(useSearch())
  const bulan = alamat.get('bulan') ?? bulanKerja()
  const wilayah = alamat.get('wilayah') ?? undefined
  const ubah = (baru: Record<string, string>) =>
    pergi(`/isi?${new URLSearchParams({ bulan, ...(wilayah && { wilayah }), ...baru })}`, { replace: true })
  return (
    <IsiBingkai judul={t('isi.judul')} kepala={<PilihBulan bulan={bulan} onPilih={(satu) => ubah({ bulan: satu })} />}>
      <Isi bulan={bulan} wilayah={wilayah} onWilayah={(kode) => ubah({ wilayah: kode })} />
    </IsiBingkai>
  )
}

function PilihBulan({ bulan, onPilih }: { readonly bulan: string; readonly onPilih: (bulan: string) => void }) {
  const terakhir = bulan >= geserBulan(bulanKerja(), 1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="stepper" role="group" aria-label={t('isi.bulan')}>
      <button
        type="button"
        className="icon-button"
        aria-label={t('isi.bulan.sebelum')}
        onClick={() => onPilih(geserBulan(bulan, -1))}
      >
        <Icon nama="kiri" />
      </button>
      <span className="isi-bulan">{formatBulan(bulan)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('isi.bulan.sesudah')}
        disabled={terakhir}
        onClick={() => onPilih(geserBulan(bulan, 1))}
      >
        <Icon nama="kanan" />
      </button>
    </div>
  )
}

type IsiProps = {
  readonly bulan: string
  readonly wilayah: string | undefined
  readonly onWilayah: (kode: string) => void
}

function Isi({ bulan, wilayah, onWilayah }: IsiProps) {
  const saya = useSayaMasuk()
  const sendiri = penugasanAktif(saya)?.tempat[0]
  const { data, segar, galat, ulang } = useTugas(bulan, wilayah)
  const siap = useSiapLuring(data, segar)
  if (!data && galat) return <ErrorState galat={galat} onUlang={ulang} />
  if (!data) return <Skeleton bentuk="tabel" />
  return (
    <>
      {galat && (
        <p className="redup">
          {!tanpaJaringan(galat) && `${t('isi.luring.galat')} `}
          {t('isi.luring.pada', { waktu: formatWaktu(new Date(data.dibacaPada).toISOString()) })}
        </p>
      )}
      {data.puskesmas.length > 1 && (
        <label className="isi-pilih">
          {t('isi.pilihPuskesmas')}
          <select className="pilih" value={wilayah ?? ''} onChange={(acara) => onWilayah(acara.target.value)}>
            <option value="">{data.perluWilayah ? t('isi.pilihPuskesmas.judul') : (sendiri?.nama ?? '–')}</option>
            {data.puskesmas.map(({ kode, nama }) => (
              <option key={kode} value={kode}>
                {nama}
              </option>
            ))}
          </select>
        </label>
      )}
      {data.perluWilayah ? (
        <EmptyState judul={t('isi.pilihPuskesmas.judul')} isi={t('isi.pilihPuskesmas.isi')} />
      ) : (
        <Daftar data={data} bulan={bulan} />
      )}
      <PasangPerangkat siap={siap} />
    </>
  )
}

function Daftar({ data, bulan }: { readonly data: TugasLaporJawaban; readonly bulan: string }) {
  const { laporan } = useIsiRuang()
  const baris = barisTugas(data.tugas)
  const wajib = data.tugas.filter((satu) => satu.wajib && satu.minggu === 0)
  const belum = wajib.filter((satu) => !isTerkirim(satu, bulan, laporan))
  const lewat = belum.filter(({ terlambat }) => terlambat).length
  const perangkat = [...laporan.values()].filter(belumTerkirim).length
  const bagian = bagiBaris(baris, bulan, laporan)
  if (baris.length === 0) {
    return <EmptyState judul={t('isi.tanpaTugas.judul', { bulan: formatBulan(bulan) })} isi={t('isi.tanpaTugas.isi')} />
  }
  const satu = wajib.length === 1 ? '.satu' : ''
  const catatan = [
    bagian.perbaiki.length > 0 && t('isi.kalimat.perbaiki', { n: bagian.perbaiki.length }),
    lewat > 0 && t('isi.kalimat.lewat', { n: lewat }),
    perangkat > 0 && t('isi.kalimat.perangkat', { n: perangkat }),
  ]
  return (
    <>
      <Sentence
        kalimat={
          belum.length > 0
            ? t(`isi.kalimat.belum${satu}`, { n: belum.length, semua: wajib.length, bulan: formatBulan(bulan) })
            : t(`isi.kalimat.habis${satu}`, { semua: wajib.length, bulan: formatBulan(bulan) })
        }
        catatan={catatan.filter(Boolean).join(' ') || null}
      />
      {(['perangkat', 'perbaiki', 'belum', 'sudah'] as const).map(
        (nama) =>
          bagian[nama].length > 0 && (
            <section key={nama} className="isi-bagian">
              <h2>{t(`isi.bagian.${nama}`)}</h2>
              {menurutDesa(bagian[nama]).map((satu) => (
                <BarisDesa key={satu.desa.kode} desa={satu} bulan={bulan} />
              ))}
            </section>
          ),
      )}
    </>
  )
}
