import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { TabelBanding } from '#client/pages/ringkasan/ringkasan-banding.tsx'
import { judulPotongan, KepalaPotongan, Keterangan, type PotonganProps } from './papan-potongan.tsx'

/** A few indikator of the next lower areas, in the order of the list. */
export function PapanMatriks({ potongan, isi }: PotonganProps) {
  const { katalog, konteks, alamat, ubah } = useKonteks()
  const judul = judulPotongan(potongan, katalog)
  const { tingkat } = isi.wilayah
  const satuan = tingkat !== 'kabupaten' ? 'desa' : konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  const kolom = potongan.indikator
    .flatMap((kode) => isi.baris.find(({ indikator }) => indikator.kode === kode) ?? [])
    .map((satu, nomor) => ({ satu, nomor }))
  const bagian = isi.bagian.map(({ kode, nama, sel }) => {
    const milik = new Map(sel.map((satu) => [satu.indikator, satu.isi]))
    return { kode, nama, pustu: null, temuan: 0, sel: kolom.map(({ satu }) => milik.get(satu.indikator.kode) ?? null) }
  })
  return (
    <section className="banding">
      <KepalaPotongan judul={judul} halaman="matriks" />
      {bagian.length === 0 ? (
        <p className="redup">{t('papan.tanpaBagian')}</p>
      ) : (
        <TabelBanding
          {...{ ringkasan: { bagian, belumLapor: null }, kolom, judul, satuan, perLaporan: false }}
          keIndikator={(indikator) => alamat('/pws', { indikator, rincian: null })}
          keWilayah={(kode) => alamat('/papan', { wilayah: kode, rincian: null, susunan: konteks.susunan })}
          onBuka={(indikator, kode) => ubah({ indikator, buka: kode })}
        />
      )}
      <Keterangan potongan={potongan} isi={isi} />
    </section>
  )
}
