import type { getLokminBerkas } from '#contract/lokmin.ts'
import { lokminDocx } from '#dokumen/docx-lokmin.ts'
import type { BahanLokmin } from '#dokumen/lokmin-naskah.ts'
import { komitmenPdf, lokminPdf } from '#dokumen/pdf-lokmin.ts'
import { lokminPptx } from '#dokumen/pptx-lokmin.ts'
import { BerkasKeluar, type Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { findContoh } from '#store/basis-data.ts'
import { catat } from '#usecases/catat-jejak.ts'
import { bukaIsiLokmin } from './sajikan-lokmin.ts'

type Bentuk = typeof getLokminBerkas.kueri._output.bentuk

const PEMBUAT: Readonly<Record<Bentuk, (bahan: BahanLokmin) => Promise<Buffer>>> = {
  docx: lokminDocx,
  pdf: lokminPdf,
  pptx: lokminPptx,
  komitmen: komitmenPdf,
}
const OOXML = 'application/vnd.openxmlformats-officedocument'
const JENIS: Readonly<Record<Bentuk, string>> = {
  docx: `${OOXML}.wordprocessingml.document`,
  pdf: 'application/pdf',
  pptx: `${OOXML}.presentationml.presentation`,
  komitmen: 'application/pdf',
}

/** The very lokmin that the reader sees, as a file. */
export const handleGetLokminBerkas: Handler<
  typeof getLokminBerkas.kueri,
  typeof getLokminBerkas.isi,
  typeof getLokminBerkas.keluaran
> = async ({ db, sekarang }, { kueri, aktor, alamat }) => {
  const pada = sekarang()
  const dibuka = await bukaIsiLokmin(db, { ...kueri, pembaca: { aktor, sekarang: pada } })
  if (dibuka instanceof Problem) return dibuka
  const { kab } = dibuka.terbuka
  const { bentuk, bahasa, lokmin } = kueri
  const contoh = (await findContoh(db)) ?? false
  const berkas = await PEMBUAT[bentuk]({
    isi: dibuka.isi,
    keterangan: {
      ...{ bahasa, pembinaan: true, kabupaten: `${kab.jenis === 'kota' ? 'Kota' : 'Kabupaten'} ${kab.nama}` },
      ...{ posisi: pada.toISOString(), zonaWaktu: kab.zona_waktu, sementara: false, contoh },
    },
  })
  const { jenis, tanggal, wilayah } = dibuka.isi.lokmin
  const akhiran = bentuk === 'komitmen' ? 'komitmen.pdf' : bentuk
  const nama = `lokmin-${jenis}-${wilayah.kode}-${tanggal}.${akhiran}`
  await catat(db, {
    ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ambil-berkas', kabId: kab.kab_id },
    ...{ objek: `lokmin ${kab.kode} ${lokmin}`, sebelum: null, sesudah: { nama, bentuk } },
  })
  return new BerkasKeluar({ nama, jenis: JENIS[bentuk], isi: berkas })
}
