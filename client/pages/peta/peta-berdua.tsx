// Two maps of the same land, moved together: the screen's own, and another month or another indikator beside it.

import { useMemo, useState } from 'react'
import { bahasaNama } from '#client/format/bahasa-nama.ts'
import { formatBulan } from '#client/format/bulan.ts'
import type { CaraKelas } from '#client/format/kelas.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { createSelaras } from '#client/map/selaras.ts'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { buatDaerah, buatPewarnaan, listNilai, type Saring } from './peta-daerah.ts'
import { PetaGambar } from './peta-gambar.tsx'
import { PetaKartuSemua } from './peta-kartu-semua.tsx'
import { PetaKedua } from './peta-kedua.tsx'
import { PetaLegenda } from './peta-legenda.tsx'
import type { PetaPilihan } from './peta-pilihan.ts'

type Props = Omit<Parameters<typeof PetaGambar>[0], 'daerah' | 'selaras' | 'kelas'> & {
  /** The second sheet. */
  readonly dua: Lembar
  readonly kelas: CaraKelas | null
  readonly isi: string
  readonly bulanUnit: string
  readonly namaInduk: (baris: Baris) => string | null
  readonly onSaring: (saring: ReadonlySet<Saring>) => void
  readonly onBuka: (kode: string) => void
}

const TANPA_UNIT: Props['unit'] = []

export function PetaBerdua({
  lembar,
  dua,
  kelas,
  saring,
  onSaring,
  isi,
  bulanUnit,
  namaInduk,
  onBuka,
  ...gambar
}: Props) {
  const { pohon, ubah } = useKonteks()
  const { pilihan, sorotTabel } = gambar
  const [sorotan, setSorotan] = useState<PetaPilihan['sorotan']>(null)
  const [saringDua, setSaringDua] = useState<ReadonlySet<Saring>>(new Set())
  const selaras = useMemo(createSelaras, [])
  const sejenis = lembar.indikator.kode === dua.indikator.kode
  // Two months share their classes, so that a colour means the same; two indikator have each its own measure.
  const acuan = useMemo(() => (sejenis ? [lembar, dua].flatMap(listNilai) : []), [lembar, dua, sejenis])
  const warna = [lembar, dua].map((satu) => buatPewarnaan(satu, { acuan, kelas }))
  const saringan = [saring, sejenis ? saring : saringDua] as const
  const milikDua: PetaPilihan = {
    ...pilihan,
    ...{ sorotan, tujuan: null, unit: null, ambilFokus: false },
    onSorot: (kunci, titik) => {
      if (matchMedia('(hover: none)').matches) return
      setSorotan(kunci && titik ? { kunci, titik } : null)
    },
  }
  // Its own figure: of that month, or of that indikator, which then becomes the screen's.
  const bukaDua = (kode: string) =>
    sejenis
      ? ubah({ buka: kode, bukaBulan: dua.bulan })
      : ubah({ buka: kode, indikator: dua.indikator.kode, kedua: lembar.indikator.kode })
  const kolom = [
    { satu: lembar, milik: pilihan, lain: sorotan, onSaring, buka: onBuka },
    { satu: dua, milik: milikDua, lain: pilihan.sorotan, onSaring: sejenis ? onSaring : setSaringDua, buka: bukaDua },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="berdua" role="group" aria-label={t('peta.berdua')}>
      {kolom.map(({ satu, milik, lain, onSaring: saringKolom, buka }, i) => {
        const pewarnaan = warna[i] ?? buatPewarnaan(satu)
        const disaring = saringan[i] ?? saring
        const daerah = buatDaerah({ lembar: satu, pohon, pewarnaan, saring: disaring })
        return (
          <section key={i === 0 ? 'satu' : 'dua'} className="berdua-kolom" aria-label={judul(satu)}>
            <div className="berdua-kepala">
              <h2 lang={sejenis ? undefined : bahasaNama(satu.indikator)}>
                {sejenis ? formatBulan(satu.bulan) : namaPendek(satu.indikator.nama)}
              </h2>
              {i === 1 && <PetaKedua />}
            </div>
            <PetaLegenda lembar={satu} pewarnaan={pewarnaan} saring={disaring} onSaring={saringKolom} />
            <div className="peta-gambar" data-isi={isi}>
              <PetaGambar
                {...gambar}
                lembar={satu}
                daerah={daerah}
                saring={disaring}
                kelas={kelas}
                pilihan={milik}
                unit={i === 0 ? gambar.unit : TANPA_UNIT}
                sorotTabel={lain?.kunci ?? sorotTabel}
                selaras={selaras}
              />
              <PetaKartuSemua
                lembar={satu}
                daerah={daerah}
                pilihan={milik}
                namaInduk={namaInduk}
                bulanUnit={bulanUnit}
                onBuka={buka}
              />
            </div>
          </section>
        )
      })}
    </div>
  )
}

const judul = ({ indikator, bulan }: Lembar): string => `${indikator.nama}, ${formatBulan(bulan)}`
