import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { call } from '#client/api/call.ts'
import { StatusMark } from '#client/components/status-mark.tsx'
import { formatJumlah, formatPersen, formatTarget } from '#client/format/bilangan.ts'
import type { Dasar } from '#client/format/isi-formulir.ts'
import { elemenFormulir } from '#client/format/isi-formulir.ts'
import { formatLaju, isTanpaPenyebut } from '#client/format/nilai.ts'
import { t } from '#client/messages/t.ts'
import { useIsiRuang, useRuang } from '#client/perangkat/konteks.tsx'
import type { AlamatLaporan, Laporan } from '#client/perangkat/laporan.ts'
import type { DampakIndikator, DampakJawaban, Formulir } from '#contract/formulir.ts'
import { IsiDicek } from './isi-dicek.tsx'

export type Dampak = { readonly sebelum: DampakJawaban | null; readonly sesudah: DampakJawaban | null }

/** The desa's figures before anything of this visit was sent, and after; null while there is no network to ask. */
export function useDampak(alamat: AlamatLaporan, segar: boolean, dasar: Dasar): Dampak {
  const { laporan } = useIsiRuang()
  const { akun } = useRuang()
  const terkirim = [...laporan.values()].find(
    (satu) =>
      satu.unit === alamat.unit &&
      satu.desa === alamat.desa &&
      satu.bulan === alamat.bulan &&
      satu.minggu === alamat.minggu,
  )?.terkirimPada
  const [saat] = useState(() => Date.now())
  const [dampak, setDampak] = useState<Dampak>({ sebelum: null, sesudah: null })
  const baru = terkirim !== undefined && terkirim !== null && terkirim > saat
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once before, and once after each kiriman
  useEffect(() => {
    if (!segar) return
    const { unit, desa, bulan } = alamat
    call('getDampak', { unit, desa, bulan, dasar }).then(
      (jawaban) =>
        setDampak((lama) =>
          baru ? { ...lama, sesudah: jawaban } : { sebelum: lama.sebelum ?? jawaban, sesudah: null },
        ),
      () => undefined,
    )
  }, [segar, akun, terkirim])
  return dampak
}

type Props = { readonly laporan: Laporan; readonly formulir: Formulir; readonly dampak: Dampak; readonly baru: boolean }

/** What has come of the kiriman: how the desa's figures moved, what is to be looked at, what is not complete. */
export function IsiHasil({ laporan, formulir, dampak, baru }: Props) {
  const { jawaban } = laporan
  const judul = useRef<HTMLHeadingElement>(null)
  // Only what was sent from here just now draws the eye; not what one comes back to.
  useEffect(() => {
    if (baru) judul.current?.focus()
  }, [baru])
  const nama = (kode: string) => elemenFormulir(formulir).find((satu) => satu.kode === kode)?.nama ?? kode
  const kelompok = (kode: string) => formulir.kelompok.find((satu) => satu.kode === kode)?.nama ?? kode
  return (
    <section className="isi-hasil" aria-live="polite">
      <h2 ref={judul} tabIndex={-1}>
        {t('isi.hasil.judul')}
      </h2>
      {/* Of what one comes back to the figures before are not known. */}
      {baru && <Pengaruh dampak={dampak} desa={formulir.desa.nama} />}
      <IsiDicek laporan={laporan} />
      {jawaban && jawaban.belumLengkap.length > 0 && (
        <>
          <h3>{t('isi.hasil.belumLengkap')}</h3>
          <ul>
            {jawaban.belumLengkap.map((satu) => (
              <li key={satu.kelompok}>
                {kelompok(satu.kelompok)}: {satu.kosong.map(nama).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <Link href={`/isi?${new URLSearchParams({ bulan: laporan.bulan })}`} className="button">
        {t('isi.kembali')}
      </Link>
    </section>
  )
}

function Pengaruh({ dampak: { sebelum, sesudah }, desa }: { readonly dampak: Dampak; readonly desa: string }) {
  if (!sesudah) return <p className="redup">{t('isi.hasil.dampak.nanti')}</p>
  if (!sebelum) return <p className="redup">{t('isi.hasil.dampak.tanpaAwal', { desa })}</p>
  const lama = new Map(sebelum.indikator.map((satu) => [satu.kode, satu]))
  const berubah = sesudah.indikator.filter((satu) => {
    const dulu = lama.get(satu.kode)
    return satu.sel === 'nilai' && nilai(satu) !== (dulu ? nilai(dulu) : null)
  })
  if (berubah.length === 0) return <p className="redup">{t('isi.hasil.dampak.tetap', { desa })}</p>
  return (
    <>
      <h3>{t('isi.hasil.dampak', { desa })}</h3>
      <p className="redup">{t(`isi.hasil.dampak.${sesudah.dasar}`)}</p>
      <ul className="isi-dampak">
        {berubah.map((satu) => (
          <BarisDampak key={satu.kode} sebelum={lama.get(satu.kode)} sesudah={satu} />
        ))}
      </ul>
    </>
  )
}

type BarisProps = { readonly sebelum: DampakIndikator | undefined; readonly sesudah: DampakIndikator }

function BarisDampak({ sebelum, sesudah }: BarisProps) {
  return (
    <li>
      <span>{sesudah.nama}</span>
      <span className="isi-dampak-nilai">
        {sebelum ? nilai(sebelum) : t('angka.tanpa')} → <b>{nilai(sesudah)}</b>
        {sesudah.target !== null && <small>{t('isi.hasil.target', { n: formatTarget(sesudah.target) })}</small>}
        {sesudah.status && <StatusMark tampak={sesudah.status} arah={sesudah.arah} />}
        {sesudah.sementara && <small>{t('sel.sementara')}</small>}
      </span>
    </li>
  )
}

function nilai(dampak: DampakIndikator): string {
  const { sel, persen, laju, skala, pembilang } = dampak
  if (sel !== 'nilai') return t(`sel.${sel}`)
  if (isTanpaPenyebut(dampak)) return t('pws.alasan.tanpa-penyebut')
  if (persen !== null) return formatPersen(persen)
  return laju === null ? formatJumlah(pembilang) : formatLaju(laju, skala)
}
