// The state of the catalogue's screens is their address: whose, in which year, what is open, and the step of the form.
import { useLocation, useSearch } from 'wouter'
import { penugasanAktif } from '#client/api/saya.ts'
import { kodeKab } from '#client/api/versi.ts'
import { LANGKAH, type LangkahKatalog } from '#client/format/katalog-rancangan.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'

export type AlamatKatalog = {
  /** Code of the kabupaten; empty where the role is bound to none. */
  readonly wilayah: string
  readonly tahun: number
  /** Code of the indikator that is open. */
  readonly buka: string | null
}

const KODE = /^[A-Z0-9_]{2,40}$/

function useKabupaten(isi: URLSearchParams): string {
  const saya = useSayaMasuk()
  const tugas = penugasanAktif(saya)?.tempat.find(({ kabupaten }) => kabupaten !== null)?.kabupaten
  const diAlamat = isi.get('wilayah') ?? ''
  return kodeKab(/^\d{2}\.\d{2}[.0-9a-z-]*$/.test(diAlamat) ? diAlamat : (tugas ?? saya.beranda ?? ''))
}

/** Of the list: what the address says, what is missing filled in by the role acted in and the year it is. */
export function useAlamatKatalog(): readonly [AlamatKatalog, (ubah: Partial<AlamatKatalog>) => void] {
  const [, pergi] = useLocation()
  const isi = new URLSearchParams(useSearch())
  const tahun = Number(isi.get('tahun'))
  const buka = isi.get('buka') ?? ''
  const kini: AlamatKatalog = {
    wilayah: useKabupaten(isi),
    tahun: tahun >= 2000 && tahun <= 2100 ? tahun : new Date().getFullYear(),
    buka: KODE.test(buka) ? buka : null,
  }
  const ubah = (baru: Partial<AlamatKatalog>) => pergi(alamatKatalog({ ...kini, ...baru }), { replace: true })
  return [kini, ubah]
}

export function alamatKatalog({
  wilayah,
  tahun,
  buka = null,
}: Pick<AlamatKatalog, 'wilayah'> & Partial<AlamatKatalog>) {
  const kueri = { wilayah, ...(tahun !== undefined && { tahun: String(tahun) }), ...(buka !== null && { buka }) }
  return `/katalog?${new URLSearchParams(kueri)}`
}

/** Which form: a draft that is kept, a new formula of an indikator, or (neither) a new indikator. */
export type AlamatFormulir = {
  readonly wilayah: string
  readonly rancangan: number | null
  readonly dari: string | null
  readonly langkah: LangkahKatalog
}

export function useAlamatFormulir(): readonly [
  AlamatFormulir,
  (ubah: Partial<AlamatFormulir>, ganti?: boolean) => void,
] {
  const [, pergi] = useLocation()
  const isi = new URLSearchParams(useSearch())
  const wilayah = useKabupaten(isi)
  // Of the address as it is by then: a saving that ends late must not bring an earlier one back.
  const ubah = (baru: Partial<AlamatFormulir>, ganti = false) =>
    pergi(alamatFormulir({ ...readFormulir(new URLSearchParams(window.location.search), wilayah), ...baru }), {
      replace: ganti,
    })
  return [readFormulir(isi, wilayah), ubah]
}

function readFormulir(isi: URLSearchParams, wilayah: string): AlamatFormulir {
  const rancangan = Number(isi.get('rancangan'))
  const dari = isi.get('dari') ?? ''
  return {
    wilayah,
    rancangan: Number.isInteger(rancangan) && rancangan > 0 ? rancangan : null,
    dari: KODE.test(dari) ? dari : null,
    langkah: LANGKAH.find((satu) => satu === isi.get('langkah')) ?? 'arti',
  }
}

export function alamatFormulir(alamat: Pick<AlamatFormulir, 'wilayah'> & Partial<AlamatFormulir>): string {
  const { wilayah, rancangan = null, dari = null, langkah = 'arti' } = alamat
  const kueri = {
    wilayah,
    ...(rancangan !== null ? { rancangan: String(rancangan) } : dari !== null && { dari }),
    ...(langkah !== 'arti' && { langkah }),
  }
  return `/katalog/rancangan?${new URLSearchParams(kueri)}`
}
