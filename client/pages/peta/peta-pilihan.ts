// What is pointed at, what was picked, and where the map is led by it.
import { useEffect, useState } from 'react'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Tempat } from '#client/map/cari-tempat.ts'
import type { Titik } from '#client/map/daerah.ts'
import { LAPISAN, type Lapisan } from '#client/map/lapisan.ts'
import type { TujuanPeta } from '#client/map/peta-leaflet.tsx'
import type { UnitTempat } from '#contract/unit.ts'

type Sisi = 'kiri' | 'kanan'
type Sorotan = { readonly kunci: string; readonly titik: Titik }

export type PetaPilihan = {
  readonly sorotan: Sorotan | null
  /** Code of the area whose card stays open. */
  readonly dipasang: string | null
  readonly unit: UnitTempat | null
  readonly sisi: Sisi
  /** Whether the card was asked for by keyboard and takes the focus. */
  readonly ambilFokus: boolean
  readonly tujuan: TujuanPeta | null
  readonly onSorot: (kunci: string | null, titik?: Titik) => void
  readonly onPilih: (kunci: string, titik?: Titik) => void
  readonly onUnit: (kode: string, titik: Titik) => void
  readonly onTempat: (tempat: Tempat) => void
  readonly onUnitDaftar: (unit: UnitTempat) => void
  readonly tutup: () => void
}

type Bahan = {
  /** Every unit of the kabupaten; empty until they came. */
  readonly unit: readonly UnitTempat[]
  readonly fokus: ReadonlySet<string>
  readonly tampak: ReadonlySet<Lapisan>
}

// Shown from near on without being asked for: flying to one of them brings it up.
const TAMPAK_DEKAT: readonly string[] = ['puskesmas', 'pustu', 'posyandu']

export function usePetaPilihan({ unit, fokus, tampak }: Bahan): PetaPilihan {
  const { konteks, kabupaten, pohon, ubah } = useKonteks()
  const [sorotan, setSorotan] = useState<Sorotan | null>(null)
  const [dipasang, setDipasang] = useState<string | null>(null)
  const [sisi, setSisi] = useState<Sisi>('kanan')
  const [ambilFokus, setAmbilFokus] = useState(false)
  const [tujuan, setTujuan] = useState<TujuanPeta | null>(null)
  const dibuka = unit.find(({ kode }) => kode === konteks.unit) ?? null

  const pasang = (kode: string | null, letak: { readonly titik?: Titik | undefined; readonly fokus: boolean }) => {
    setSorotan(null)
    setDipasang(kode)
    setSisi(letak.titik?.keKiri ? 'kiri' : 'kanan')
    setAmbilFokus(letak.fokus)
  }
  const terbangKe = (satu: UnitTempat, wilayah: string) => {
    if (satu.lintang !== null && satu.bujur !== null) setTujuan({ wilayah, titik: [satu.lintang, satu.bujur] })
  }
  const bukaUnit = (satu: UnitTempat) => {
    const terlihat = konteks.lapisan === null ? TAMPAK_DEKAT.includes(satu.jenis) : tampak.has(satu.jenis)
    const diLuar = satu.kodeDesa !== null && !fokus.has(satu.kodeDesa)
    const wilayah = diLuar ? kabupaten.kode : konteks.wilayah
    pasang(null, { fokus: true })
    terbangKe(satu, wilayah)
    ubah({
      ...{ unit: satu.kode, wilayah, duaBelas: false },
      ...(!terlihat && { lapisan: LAPISAN.filter((lapis) => tampak.has(lapis) || lapis === satu.jenis) }),
    })
  }
  const bukaDesa = (kode: string) => {
    const wilayah = fokus.has(kode) ? konteks.wilayah : kabupaten.kode
    pasang(kode, { fokus: true })
    setTujuan({ wilayah, desa: [kode] })
    ubah({ unit: null, wilayah, duaBelas: false })
  }

  // An address that names a unit leads to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the units have come
  useEffect(() => {
    if (dibuka && !tujuan) terbangKe(dibuka, konteks.wilayah)
  }, [unit])

  return {
    ...{ sorotan, dipasang, sisi, ambilFokus, tujuan, unit: dibuka },
    onSorot: (kunci, titik) => {
      // A finger cannot hover; what it sends before a tap is none.
      if (matchMedia('(hover: none)').matches) return
      setSorotan(kunci && titik ? { kunci, titik } : null)
    },
    onPilih: (kunci, titik) => {
      pasang(kunci, { titik, fokus: false })
      if (konteks.unit) ubah({ unit: null }, { ganti: true })
    },
    onUnit: (kode, titik) => {
      pasang(null, { titik, fokus: false })
      ubah({ unit: kode }, { ganti: true })
    },
    onUnitDaftar: bukaUnit,
    onTempat: ({ jenis, kode }) => {
      if (jenis === 'desa') return bukaDesa(kode)
      if (jenis === 'unit') {
        const satu = unit.find((lain) => lain.kode === kode)
        return satu && bukaUnit(satu)
      }
      const hierarki = jenis === 'puskesmas' ? 'kerja' : 'administrasi'
      const rincian = konteks.rincian === null || konteks.rincian === 'desa' ? konteks.rincian : null
      pasang(kode, { fokus: true })
      // A puskesmas without desa of its own cannot be an area.
      const wilayah = pohon.desa.some((desa) => desa[jenis] === kode) ? kode : konteks.wilayah
      ubah({ wilayah, hierarki, rincian, unit: null, duaBelas: false })
    },
    tutup: () => {
      setDipasang(null)
      setSorotan(null)
      if (konteks.unit) ubah({ unit: null }, { ganti: true })
    },
  }
}
