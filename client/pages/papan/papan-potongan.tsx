import { lazy, type ReactNode, Suspense } from 'react'
import { Link } from 'wouter'
import { SaatTerlihat } from '#client/components/saat-terlihat.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RingkasanLapor } from '#client/pages/ringkasan/ringkasan-lapor.tsx'
import type { PapanIsiJawaban, Potongan } from '#contract/papan.ts'
import { PapanAngka } from './papan-angka.tsx'
import { PapanMatriks } from './papan-matriks.tsx'

export type IsiPapan = PapanIsiJawaban

// Each of these asks for what it alone shows, once it is near the window.
const PapanTren = lazy(() => import('./papan-tren.tsx').then((m) => ({ default: m.PapanTren })))
const PapanBanding = lazy(() => import('./papan-banding.tsx').then((m) => ({ default: m.PapanBanding })))
const PapanLembar = lazy(() => import('./papan-lembar.tsx').then((m) => ({ default: m.PapanLembar })))
const PapanPilah = lazy(() => import('./papan-pilah.tsx').then((m) => ({ default: m.PapanPilah })))
const PapanPeta = lazy(() =>
  import('#client/pages/ringkasan/ringkasan-peta.tsx').then((m) => ({ default: m.RingkasanPeta })),
)

export type PotonganProps = { readonly potongan: Potongan; readonly isi: IsiPapan }

/** Kinds that show the parts of an area: without parts, their figures of the area itself. */
const MENURUT_BAGIAN: readonly Potongan['jenis'][] = ['tren', 'lembar', 'matriks', 'banding', 'peta']

/** One piece of a board. Where its indikator may not be read, or is none of the catalogue's, it says so in its place. */
export function PapanPotongan({ potongan, isi }: PotonganProps) {
  const { perBagian, perDesa, perLaporan } = useSayaMasuk().pandangan
  const { jenis, teks } = potongan
  if (jenis === 'belum') return <p className="papan-belum">{t('papan.belum', { apa: teks ?? '' })}</p>
  if (jenis === 'teks') return <Catatan potongan={potongan} />
  if (jenis === 'kelengkapan')
    return perLaporan && isi.kelengkapan ? (
      <RingkasanLapor ringkasan={{ ...isi, kelengkapan: isi.kelengkapan }} />
    ) : null
  const terbaca = isi.baris.filter(({ indikator }) => potongan.indikator.includes(indikator.kode))
  if (terbaca.length === 0) return <Tertahan potongan={potongan} isi={isi} />
  const menyeluruh = isi.wilayah.tingkat === 'desa' || !perBagian || (jenis === 'peta' && !perDesa)
  if (jenis === 'angka' || (MENURUT_BAGIAN.includes(jenis) && menyeluruh))
    return <PapanAngka potongan={potongan} isi={isi} />
  if (jenis === 'matriks') return <PapanMatriks potongan={potongan} isi={isi} />
  return (
    <SaatTerlihat sebelum={<Skeleton bentuk="gambar" />}>
      <Suspense fallback={<Skeleton bentuk="gambar" />}>
        <Nanti potongan={potongan} isi={isi} />
      </Suspense>
    </SaatTerlihat>
  )
}

function Nanti({ potongan, isi }: PotonganProps) {
  const indikator = isi.baris.find((satu) => satu.indikator.kode === potongan.indikator[0])?.indikator
  if (!indikator) return null
  const milik = { potongan, isi, indikator }
  switch (potongan.jenis) {
    case 'tren':
      return <PapanTren {...milik} />
    case 'banding':
      return <PapanBanding {...milik} />
    case 'lembar':
      return <PapanLembar {...milik} />
    case 'pilah':
      return <PapanPilah {...milik} />
    default:
      return <PapanPeta indikator={indikator} wilayah={isi.wilayah} bulan={isi.bulan} />
  }
}

/** The heading of a piece, and the way to its full screen with the same area, month and indikator. */
export function KepalaPotongan({ judul, halaman, ke }: KepalaProps) {
  const { alamat } = useKonteks()
  return (
    <div className="ringkasan-kepala">
      <h2>{judul}</h2>
      {halaman && (
        <Link
          href={alamat(`/${halaman}`, { rincian: null, ...ke })}
          aria-label={t('papan.buka.nama', { halaman: t(`papan.buka.${halaman}`), judul })}
        >
          {t(`papan.buka.${halaman}`)}
        </Link>
      )}
    </div>
  )
}

type KepalaProps = {
  readonly judul: string
  readonly halaman?: 'pws' | 'tren' | 'matriks' | 'bandingkan'
  readonly ke?: { readonly indikator: string }
}

/** What a piece is called: as its maker wrote, else by its indikator, else by its kind. */
export function judulPotongan(
  { judul, jenis, indikator }: Potongan,
  katalog: readonly { readonly kode: string; readonly nama: string }[],
): string {
  if (judul) return judul
  const nama = katalog.find(({ kode }) => indikator.length === 1 && kode === indikator[0])?.nama
  return nama ? `${t(`papan.potongan.${jenis}`)}: ${namaPendek(nama)}` : t(`papan.potongan.${jenis}`)
}

/** Names those of a piece that this reader may not read here, and those that the catalogue does not have this year. */
export function Keterangan({ potongan, isi }: PotonganProps): ReactNode {
  const { katalog } = useKonteks()
  const terbaca = new Set(isi.baris.map(({ indikator }) => indikator.kode))
  const lain = potongan.indikator.filter((kode) => !terbaca.has(kode))
  const ditahan = lain.filter((kode) => isi.ditahan.includes(kode))
  const hilang = lain.filter((kode) => !isi.ditahan.includes(kode))
  const nama = (kode: string) => namaPendek(katalog.find((satu) => satu.kode === kode)?.nama ?? kode)
  return (
    <>
      {ditahan.length > 0 && (
        <p className="redup papan-catatan">{t('papan.ditahan', { nama: ditahan.map(nama).join(', ') })}</p>
      )}
      {hilang.length > 0 && (
        <p className="redup papan-catatan">{t('papan.hilang', { nama: hilang.map(nama).join(', ') })}</p>
      )}
    </>
  )
}

function Tertahan({ potongan, isi }: PotonganProps) {
  const { katalog } = useKonteks()
  return (
    <section>
      <KepalaPotongan judul={judulPotongan(potongan, katalog)} />
      <Keterangan potongan={potongan} isi={isi} />
    </section>
  )
}

function Catatan({ potongan: { judul, teks } }: Pick<PotonganProps, 'potongan'>) {
  return (
    <section className="papan-teks">
      {judul && <h2>{judul}</h2>}
      <p>{teks}</p>
    </section>
  )
}
