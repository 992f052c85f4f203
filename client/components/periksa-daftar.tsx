import { type KeyboardEvent, useState } from 'react'
import { type DesaPeriksa, kunciPeriksa } from '#client/format/periksa.ts'
import { t } from '#client/messages/t.ts'
import type { LaporanPeriksa } from '#contract/tahap.ts'
import { Selebihnya, useBertahap } from './bertahap.tsx'
import { PeriksaBaris } from './periksa-baris.tsx'
import { CentangBanyak } from './periksa-centang.tsx'

type Props = {
  readonly desa: readonly DesaPeriksa[]
  /** What was selected, as it stood then. */
  readonly pilihan: ReadonlyMap<string, LaporanPeriksa>
  readonly onPilih: (laporan: readonly LaporanPeriksa[], pilih: boolean) => void
  readonly onBuka: (laporan: LaporanPeriksa) => void
}

/** Laporan by desa. Tab comes to one row; from it arrows lead on, Shift with an arrow or a click takes all between. */
export function PeriksaDaftar({ desa, pilihan, onPilih, onBuka }: Props) {
  const semua = desa.flatMap(({ laporan }) => laporan)
  const bertahap = useBertahap(semua.length)
  const [kini, setKini] = useState<string | null>(null)
  const tampak = sampaiBaris(desa, bertahap.tampil)
  const kunciTampak = new Set(semua.slice(0, bertahap.tampil).map(kunciPeriksa))
  const diTab = kini !== null && kunciTampak.has(kini) ? kini : awal(semua)
  // Between the row that was touched last and this one.
  const onBaris = (laporan: LaporanPeriksa, pilih: boolean, beruntun: boolean) => {
    const ke = semua.indexOf(laporan)
    const dari = beruntun ? semua.findIndex((satu) => kunciPeriksa(satu) === kini) : ke
    const [a, b] = dari < 0 ? [ke, ke] : [Math.min(dari, ke), Math.max(dari, ke)]
    onPilih(semua.slice(a, b + 1), pilih)
    setKini(kunciPeriksa(laporan))
  }
  const pindah = (acara: KeyboardEvent<HTMLElement>) => {
    const baris = acara.target instanceof Element ? acara.target.closest('.periksa-baris') : null
    if (!baris) return
    const tujuan = tetangga(acara.currentTarget, baris, acara.key)
    const ini = semua.find((satu) => kunciPeriksa(satu) === baris.getAttribute('data-kunci'))
    if (acara.key === 'Enter' && ini && acara.target instanceof HTMLInputElement) {
      acara.preventDefault()
      onBuka(ini)
    }
    if (!tujuan) return
    acara.preventDefault()
    const itu = semua.find((satu) => kunciPeriksa(satu) === tujuan.getAttribute('data-kunci'))
    if (acara.shiftKey && ini && itu) onPilih([ini, itu], true)
    tujuan.querySelector('input')?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys of the boxes inside
    <div
      className="periksa-daftar"
      onKeyDown={pindah}
      onFocus={(acara) => setKini(acara.target.closest('.periksa-baris')?.getAttribute('data-kunci') ?? kini)}
    >
      {tampak.map((satu) => (
        <section key={satu.kode} aria-label={satu.nama}>
          <KepalaDesa desa={satu} pilihan={pilihan} onPilih={onPilih} />
          <ul>
            {satu.laporan.map((laporan, i) => {
              const kunci = kunciPeriksa(laporan)
              const terpilih = pilihan.get(kunci)
              return (
                <PeriksaBaris
                  key={kunci}
                  kunci={kunci}
                  lanjutan={laporan.minggu > 0 && satu.laporan[i - 1]?.unit.kode === laporan.unit.kode}
                  laporan={laporan}
                  terpilih={terpilih !== undefined}
                  berubah={terpilih !== undefined && terpilih.versi !== laporan.versi}
                  diTab={kunci === diTab}
                  onPilih={onBaris}
                  onBuka={onBuka}
                />
              )
            })}
          </ul>
        </section>
      ))}
      <Selebihnya bertahap={bertahap} banyak={semua.length} />
    </div>
  )
}

/** The first that may be selected: a box that is switched off takes no focus. */
const awal = (semua: readonly LaporanPeriksa[]): string | null => {
  const satu = semua.find(({ boleh }) => boleh.length > 0) ?? semua[0]
  return satu ? kunciPeriksa(satu) : null
}

/** The groups cut off after so many rows. */
function sampaiBaris(desa: readonly DesaPeriksa[], banyak: number): readonly DesaPeriksa[] {
  let sisa = banyak
  return desa.flatMap((satu) => {
    const laporan = satu.laporan.slice(0, Math.max(0, sisa))
    sisa -= satu.laporan.length
    return laporan.length > 0 ? [{ ...satu, laporan }] : []
  })
}

/** The row with a box that can be ticked to which a key leads; null for other keys and at the ends. */
function tetangga(daftar: HTMLElement, baris: Element, tombol: string): Element | null {
  const semua = [...daftar.querySelectorAll('.periksa-baris:has(input:enabled)')]
  const kini = semua.indexOf(baris)
  const ke: Readonly<Record<string, number>> = {
    ArrowDown: kini + 1,
    ArrowUp: kini - 1,
    Home: 0,
    End: semua.length - 1,
  }
  return semua[ke[tombol] ?? -1] ?? null
}

type KepalaProps = Pick<Props, 'pilihan' | 'onPilih'> & { readonly desa: DesaPeriksa }

function KepalaDesa({ desa: { nama, puskesmas, laporan }, pilihan, onPilih }: KepalaProps) {
  const dapat = laporan.filter(({ boleh }) => boleh.length > 0)
  const terpilih = dapat.filter((satu) => pilihan.has(kunciPeriksa(satu))).length
  return (
    <div className="periksa-desa">
      <CentangBanyak
        label={t('periksa.pilihDesa', { desa: nama })}
        sembunyi
        nilai={terpilih === 0 ? 'tidak' : terpilih === dapat.length ? 'ya' : 'sebagian'}
        mati={dapat.length === 0}
        onUbah={(pilih) => onPilih(dapat, pilih)}
      />
      <h2>{nama}</h2>
      <small>{[puskesmas, t('periksa.desa.banyak', { n: laporan.length })].filter(Boolean).join(' · ')}</small>
    </div>
  )
}
