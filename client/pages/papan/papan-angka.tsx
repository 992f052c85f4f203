import { useKonteks } from '#client/frame/konteks.tsx'
import { useTelepon } from '#client/frame/media.ts'
import { Daftar, Tabel } from '#client/pages/ringkasan/ringkasan-prioritas.tsx'
import { judulPotongan, KepalaPotongan, Keterangan, type PotonganProps } from './papan-potongan.tsx'

/** Rows of figures: value, target, status and the last 13 months. */
export function PapanAngka({ potongan, isi }: PotonganProps) {
  const { katalog } = useKonteks()
  const sempit = useTelepon() || potongan.lebar === 'setengah'
  const judul = judulPotongan(potongan, katalog)
  const baris = potongan.indikator.flatMap((kode) => isi.baris.find(({ indikator }) => indikator.kode === kode) ?? [])
  const Bentuk = sempit ? Daftar : Tabel
  return (
    <section className="prioritas">
      <KepalaPotongan judul={judul} />
      <Bentuk bagian={[{ judul, baris }]} wilayah={isi.wilayah} keterangan={judul} tanpaJudul />
      <Keterangan potongan={potongan} isi={isi} />
    </section>
  )
}
