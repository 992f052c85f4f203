// What every screen stands in: the address, the tree of the kabupaten at that month, the catalogue of that year.
import { replaceEqualDeep } from '@tanstack/react-query'
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import type { Saya } from '#client/api/saya.ts'
import type { Keluaran } from '#client/api/types.ts'
import { kodeKab } from '#client/api/versi.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { bulanDari } from '#client/format/bulan.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { type Konteks, readAlamat, tulisAlamat } from './alamat.ts'
import { hierarkiAwal, kueriIndikator, kueriWilayah } from './awal.ts'
import { useSayaMasuk } from './gerbang.tsx'
import { readSimpanan, saveSimpanan } from './simpanan.ts'

export type Kabupaten = NonNullable<WilayahJawaban['kabupaten']>

export type KonteksLayar = {
  readonly konteks: Konteks
  readonly kabupaten: Kabupaten
  readonly pohon: WilayahJawaban
  readonly katalog: readonly IndikatorLengkap[]
  readonly indikator: IndikatorLengkap
  /** Changes part of the state; `ganti` replaces the entry in the history instead of adding one. */
  readonly ubah: (sebagian: Partial<Konteks>, pilihan?: { readonly ganti?: boolean }) => void
  /** The address of another screen with the same state; what was arranged stays with the screen where it was. */
  readonly alamat: (halaman: string, sebagian?: Partial<Konteks>) => string
}

const SiapContoh = lazy(async () => ({ default: (await import('./siap-contoh.tsx')).SiapContoh }))
const KonteksLayarContext = createContext<KonteksLayar | null>(null)

/** State and surroundings of the screen; only below `KonteksProvider`. */
export function useKonteks(): KonteksLayar {
  const isi = useContext(KonteksLayarContext)
  if (!isi) throw new Error('useKonteks is read outside of KonteksProvider')
  return isi
}

/** The same where a screen may also stand outside of it. */
export const useKonteksBila = (): KonteksLayar | null => useContext(KonteksLayarContext)

/** Whether parts of the area are withheld from this role: of a sensitive indikator, or all of them. */
export function useDitahan(): boolean {
  const { perDesa, sensitif } = useSayaMasuk().pandangan
  const { indikator } = useKonteks()
  return !perDesa || (indikator.sensitif && !sensitif)
}

/** Completes the address with defaults and loads what all screens need; until then shows what is being waited for. */
export function KonteksProvider({ children }: { children: ReactNode }) {
  const [jalur, navigate] = useLocation()
  const diAlamat = readAlamat(useSearch())
  const saya = useSayaMasuk()
  const contoh = useEndpoint('getSehat', {}, { aktif: !diAlamat.wilayah, ulangTiap: ulangSampaiSelesai })
  const disiapkan = contoh.data !== undefined && !isSelesai(contoh.data)
  const semua = useEndpoint('getWilayah', {}, { aktif: !diAlamat.wilayah && contoh.data !== undefined && !disiapkan })
  const wilayah = diAlamat.wilayah ?? saya.beranda ?? semua.data?.kabupatenSemua[0]?.kode
  const pohon = useEndpoint('getWilayah', kueriWilayah(wilayah ?? '', diAlamat.bulan), { aktif: wilayah !== undefined })
  const pohonTetap = useTetap(pohon.data)
  // While another kabupaten loads the answer before stands in for it; its latest month must not.
  const kabupaten = pohon.data?.kabupaten?.kode === kodeKab(wilayah ?? '') ? pohon.data.kabupaten : undefined
  const bulan = diAlamat.bulan ?? (kabupaten ? (kabupaten.bulanTerakhir ?? bulanDari(new Date())) : undefined)
  const katalog = useEndpoint('getIndikator', wilayah && bulan ? kueriIndikator(wilayah, bulan) : {}, {
    aktif: wilayah !== undefined && bulan !== undefined,
  })
  const daftar = katalog.data?.indikator
  const indikator = daftar && pilihIndikator(daftar, diAlamat.indikator)

  const hierarki = diAlamat.hierarki ?? hierarkiAwal(saya)
  const lengkap: Konteks | null =
    wilayah && bulan && indikator
      ? {
          wilayah,
          bulan,
          indikator: indikator.kode,
          hierarki,
          dasar: diAlamat.dasar ?? 'proyeksi',
          rincian: diAlamat.rincian ?? rincianAwal(saya, wilayah, hierarki),
          buka: diAlamat.buka ?? null,
          bukaBulan: diAlamat.bukaBulan ?? null,
          panjang: diAlamat.panjang ?? 13,
          banding: diAlamat.banding ?? false,
          dengan: diAlamat.dengan ?? [],
          kedua: diAlamat.kedua ?? null,
          kelas: diAlamat.kelas ?? null,
          jenis: diAlamat.jenis ?? null,
          hanyaBelum: diAlamat.hanyaBelum ?? false,
          saring: diAlamat.saring ?? 'semua',
          lapisan: diAlamat.lapisan ?? null,
          duaBelas: diAlamat.duaBelas ?? false,
          unit: diAlamat.unit ?? null,
          cek: diAlamat.cek ?? {},
          susunan: diAlamat.susunan ?? {},
        }
      : null
  const kurang = lengkap && (!diAlamat.wilayah || !diAlamat.bulan || diAlamat.indikator !== lengkap.indikator)
  const alamatLengkap = lengkap && tulisAlamat(jalur, lengkap)
  useEffect(() => {
    if (kurang && alamatLengkap) navigate(alamatLengkap, { replace: true })
  }, [kurang, alamatLengkap, navigate])
  useEffect(() => {
    if (indikator) saveSimpanan('indikator-terakhir', indikator.kode)
  }, [indikator])

  if (disiapkan) {
    return (
      <Suspense fallback={<Skeleton bentuk="halaman" />}>
        <SiapContoh maju={contoh.data?.contoh.maju} />
      </Suspense>
    )
  }
  const galat = contoh.error ?? semua.error ?? pohon.error ?? katalog.error
  if (galat) {
    const ulang = () => [contoh, semua, pohon, katalog].filter((k) => k.isError).forEach((k) => void k.refetch())
    return (
      <ErrorState galat={galat} onUlang={ulang}>
        <a href="/">{t('galat.awal')}</a>
      </ErrorState>
    )
  }
  if (!diAlamat.wilayah && semua.data?.kabupatenSemua.length === 0) {
    return <EmptyState judul={t('kosong.wilayah.judul')} isi={t('kosong.wilayah.isi')} />
  }
  if (pohon.data && !pohon.data.kabupaten) {
    return (
      <EmptyState judul={t('kosong.wilayah.judul')} isi={t('kosong.wilayah.takDikenal', { kode: wilayah ?? '' })} />
    )
  }
  if (daftar?.length === 0) return <EmptyState judul={t('kosong.indikator.judul')} isi={t('kosong.indikator.isi')} />
  if (!lengkap || !indikator || !daftar || !pohonTetap || !kabupaten) return <Skeleton bentuk="halaman" />

  const isi: KonteksLayar = {
    konteks: lengkap,
    kabupaten,
    pohon: pohonTetap,
    katalog: daftar,
    indikator,
    ubah: (sebagian, { ganti = false } = {}) =>
      navigate(tulisAlamat(jalur, { ...lengkap, ...sebagian }), { replace: ganti }),
    alamat: (halaman, sebagian = {}) => tulisAlamat(halaman, { ...lengkap, buka: null, susunan: {}, ...sebagian }),
  }
  return <KonteksLayarContext.Provider value={isi}>{children}</KonteksLayarContext.Provider>
}

/**
 * The same tree for as long as it says the same: nearly every month has the desa of the month before, and a map need not
 * be drawn anew for being told so.
 */
function useTetap<Isi>(baru: Isi): Isi {
  const lama = useRef(baru)
  lama.current = replaceEqualDeep(lama.current, baru)
  return lama.current
}

/** Who reads no desa sees the kecamatan or puskesmas of a kabupaten; for the others every screen has a choice of its own. */
function rincianAwal({ pandangan }: Saya, wilayah: string, hierarki: Konteks['hierarki']): Konteks['rincian'] {
  if (pandangan.perDesa || !pandangan.perBagian || wilayah !== kodeKab(wilayah)) return null
  return hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
}

// A first start fills an empty database with the example; a month chosen before that is done would be the wrong one.
const isSelesai = ({ contoh }: Keluaran<'getSehat'>): boolean =>
  !contoh.ada || contoh.selesai || (contoh.maju?.terbuka ?? false)
const TANYA_LAGI_MS = 1_500
const ulangSampaiSelesai = (sehat: Keluaran<'getSehat'>) => (isSelesai(sehat) ? false : TANYA_LAGI_MS)

/** The one asked for, else the one seen last on this device, else the first of the catalogue. */
function pilihIndikator(daftar: readonly IndikatorLengkap[], kode: string | undefined): IndikatorLengkap | undefined {
  const cari = (dicari: string | undefined) => daftar.find((satu) => satu.kode === dicari)
  return cari(kode) ?? cari(readSimpanan('indikator-terakhir') ?? undefined) ?? daftar[0]
}
