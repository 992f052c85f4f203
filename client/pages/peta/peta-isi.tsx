import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { readKelas } from '#client/format/cara-kelas.ts'
import { kalimatBerdua } from '#client/format/kalimat-berdua.ts'
import { desaDalam } from '#client/frame/jalur.ts'
import { useDitahan, useKonteks } from '#client/frame/konteks.tsx'
import { lapisanTampak } from '#client/map/lapisan.ts'
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import type { UnitTempat } from '#contract/unit.ts'
import { PetaAlat } from './peta-alat.tsx'
import { PetaBerdua } from './peta-berdua.tsx'
import { caraBersama, tampakSemua } from './peta-bulan.ts'
import { buatDaerah, buatPewarnaan, type Saring } from './peta-daerah.ts'
import { PetaDaftarUnit } from './peta-daftar-unit.tsx'
import { PetaGambar } from './peta-gambar.tsx'
import { PetaGeser } from './peta-geser.tsx'
import { useNamaInduk } from './peta-induk.ts'
import { PetaKakiCetak } from './peta-kaki-cetak.tsx'
import { PetaKalimat } from './peta-kalimat.tsx'
import { PetaKanan } from './peta-kanan.tsx'
import { PetaKartuSemua } from './peta-kartu-semua.tsx'
import { PetaKelas } from './peta-kelas.tsx'
import { PetaLapisan } from './peta-lapisan.tsx'
import { PetaLegenda } from './peta-legenda.tsx'
import { usePetaPilihan } from './peta-pilihan.ts'
import { hitungLapisan, unitDalam } from './peta-unit.ts'
import type { PetaWaktu } from './peta-waktu.ts'

type Props = {
  readonly lembar: Lembar
  /** The sheet of the second map, where there are two. */
  readonly dua: Lembar | null
  readonly waktu: PetaWaktu
}

const TANPA_UNIT: readonly UnitTempat[] = []

/** The screen: sentence and legend, the picture with what moves it, the table with the same rows. */
export function PetaIsi({ lembar, dua, waktu }: Props) {
  const { konteks, pohon, ubah } = useKonteks()
  const kab = kodeKab(lembar.wilayah.kode)
  // Boundaries are asked for by the month since which they hold, so that every month of theirs is one answer.
  const batas = useEndpoint('getBatas', { wilayah: kab, bulan: pohon.kabupaten?.batasSejak ?? lembar.bulan })
  const jawabanUnit = useEndpoint('getUnit', { wilayah: kab, bulan: konteks.bulan })
  const semuaUnit = jawabanUnit.data?.unit ?? TANPA_UNIT
  const [saring, setSaring] = useState<ReadonlySet<Saring>>(new Set())
  const [sorotTabel, setSorotTabel] = useState<string | null>(null)
  const [dekat, setDekat] = useState(false)
  const [daftar, setDaftar] = useState(false)

  // At rest a month without status shows its values in classes; among others it looks as they do.
  const diam = !konteks.duaBelas && !waktu.diputar && waktu.tampil === konteks.bulan
  const bersama = diam ? null : waktu.lembar
  const kelas = useMemo(() => readKelas(konteks.kelas), [konteks.kelas])
  const cara = useMemo(() => caraBersama(bersama ?? [], kelas), [bersama, kelas])
  const pewarnaan = useMemo(() => buatPewarnaan(lembar, cara), [lembar, cara])
  const daerah = useMemo(() => buatDaerah({ lembar, pohon, pewarnaan, saring }), [lembar, pohon, pewarnaan, saring])
  const fokus = useMemo(() => desaDalam(pohon, lembar.wilayah.kode), [pohon, lembar.wilayah.kode])
  const unit = useMemo(() => unitDalam(semuaUnit, { fokus, pohon }), [semuaUnit, fokus, pohon])
  const tampak = useMemo(
    () => lapisanTampak({ pilihan: konteks.lapisan, tingkat: lembar.wilayah.tingkat, dekat }),
    [konteks.lapisan, lembar.wilayah.tingkat, dekat],
  )
  const pilihan = usePetaPilihan({ unit: semuaUnit, fokus, tampak })
  // The picture follows at once, hundreds of rows as soon as there is time.
  const lembarTabel = useDeferredValue(lembar)
  const pewarnaanTabel = useDeferredValue(pewarnaan)
  const duaTabel = useDeferredValue(dua)

  const ditahan = useDitahan()
  const namaInduk = useNamaInduk(lembar)
  // Not those of the picture: hundreds of rows would be drawn before it, only to be told that nothing is theirs yet.
  const namaIndukTabel = useNamaInduk(lembarTabel)
  const buka = (kode: string) => ubah({ buka: kode, ...(lembar.bulan !== konteks.bulan && { bulan: lembar.bulan }) })
  // Hundreds of rows are handed the same function all the time, and stay as they are while the picture changes.
  const bukaTerbaru = useRef(buka)
  bukaTerbaru.current = buka
  const bukaDariTabel = useCallback((kode: string) => bukaTerbaru.current(kode), [])
  if (lembar.baris.length === 0) {
    const satuan = t(`kalimat.satuan.${lembar.rincian}`)
    return (
      <EmptyState
        judul={t('kosong.baris.judul')}
        isi={t(ditahan ? 'kosong.baris.ditahan' : 'kosong.baris.isi', { satuan, bulan: formatBulan(lembar.bulan) })}
      />
    )
  }
  // Until boundaries have come, room is kept for them: nearly every kabupaten has some.
  const isi = konteks.duaBelas ? 'dua-belas' : batas.data?.topologi === null ? 'kotak' : 'batas'
  const bulanUnit = jawabanUnit.data?.bulan ?? konteks.bulan
  const gambar = {
    ...{ lembar, waktu, saring, fokus, unit, tampak, pilihan, sorotTabel, kelas },
    ...{ batas: batas.data ?? null, onDekat: setDekat },
  }
  return (
    <div className="peta-isi">
      {dua ? <Sentence kalimat={kalimatBerdua(lembar, dua)} /> : <PetaKalimat lembar={lembar} semua={waktu.lembar} />}
      {!dua && (
        <PetaLegenda
          lembar={lembar}
          pewarnaan={pewarnaan}
          selalu={waktu.lembar && pewarnaan.kelas.length === 0 ? tampakSemua(waktu.lembar) : null}
          saring={saring}
          onSaring={setSaring}
        />
      )}
      <div className="peta-dua" data-berdua={dua ? '' : undefined}>
        <section className="peta-kiri">
          <PetaAlat lembar={lembar} unit={semuaUnit} onTempat={pilihan.onTempat} />
          <PetaKelas
            kelas={kelas}
            adaStatus={[lembar, dua].some((satu) => satu?.baris.some(({ status }) => status !== null))}
            onPilih={(baru) => {
              // Classes of another making are others; what was filtered by them is nothing now.
              setSaring(new Set())
              ubah({ kelas: baru }, { ganti: true })
            }}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a tap beside everything only takes the card away */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape on the card does the same */}
          <div
            className={dua ? undefined : 'peta-gambar'}
            data-isi={isi}
            data-diputar={waktu.diputar ? '' : undefined}
            onClick={(acara) => {
              if (acara.target instanceof Element && !acara.target.closest('.shape-desa, .kartu, .unit-wadah, button'))
                pilihan.tutup()
            }}
          >
            {dua ? (
              <PetaBerdua {...gambar} {...{ dua, isi, bulanUnit, namaInduk }} onSaring={setSaring} onBuka={buka} />
            ) : (
              <PetaGambar {...gambar} daerah={daerah} />
            )}
            {!dua && !konteks.duaBelas && (
              <PetaKartuSemua {...{ lembar, daerah, pilihan, namaInduk, bulanUnit }} onBuka={buka} />
            )}
          </div>
          {!konteks.duaBelas && <PetaGeser waktu={waktu} />}
          {!konteks.duaBelas && (
            <PetaLapisan
              hitung={hitungLapisan(unit)}
              tampak={tampak}
              hierarki={lembar.hierarki}
              adaLetak={isi === 'batas'}
              onUbah={(lapisan) => ubah({ lapisan }, { ganti: true })}
              onDaftar={() => setDaftar(true)}
            />
          )}
          <PetaKakiCetak lembar={lembar} batas={batas.data ?? null} />
        </section>
        <PetaKanan
          lembar={lembarTabel}
          dua={duaTabel}
          pewarnaan={pewarnaanTabel}
          saring={saring}
          namaInduk={namaIndukTabel}
          onSaring={setSaring}
          onBuka={bukaDariTabel}
          onSorot={setSorotTabel}
        />
      </div>
      {daftar && (
        <PetaDaftarUnit
          unit={unit}
          pohon={pohon}
          wilayah={lembar.wilayah.nama}
          bulan={bulanUnit}
          onClose={() => setDaftar(false)}
          onPilih={(satu) => {
            setDaftar(false)
            pilihan.onUnitDaftar(satu)
          }}
        />
      )}
    </div>
  )
}
