import type { getBriefingBerkas } from '#contract/briefing.ts'
import { bacaDalam } from '#dokumen/bahasa.ts'
import { briefingPng } from '#dokumen/gambar-briefing.ts'
import { type BahanBriefing, briefingPdf } from '#dokumen/pdf-briefing.ts'
import { briefingPptx } from '#dokumen/pptx-briefing.ts'
import { pohonPada } from '#domain/pohon.ts'
import { BerkasKeluar, type Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { findContoh } from '#store/basis-data.ts'
import { findTopologi } from '#store/batas.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { findVersi } from '#store/versi-data.ts'
import { catat } from '#usecases/catat-jejak.ts'
import { bukaBriefing } from './buka-briefing.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

type Bentuk = typeof getBriefingBerkas.kueri._output.bentuk

const PEMBUAT: Readonly<Record<Bentuk, (bahan: BahanBriefing) => Promise<Buffer>>> = {
  pdf: briefingPdf,
  png: briefingPng,
  pptx: briefingPptx,
}

const JENIS: Readonly<Record<Bentuk, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** The very page that the reader sees, as a file. */
export const handleGetBriefingBerkas: Handler<
  typeof getBriefingBerkas.kueri,
  typeof getBriefingBerkas.isi,
  typeof getBriefingBerkas.keluaran
> = async ({ db, sekarang }, { kueri, aktor, alamat }) => {
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const versi = (await findVersi(db, kab.kode)) ?? 0
  const jawaban = await bukaBriefing(db, { kueri, versi, pembaca: { aktor, sekarang: sekarang() } })
  if (jawaban instanceof Problem) return jawaban
  const bulan = bulanDari(kueri.bulan)
  const [batas, baris, contoh] = await Promise.all([
    findTopologi(db, kab.kab_id, bulan),
    loadPohon(db, kab),
    findContoh(db),
  ])
  const indukDari = new Map(pohonPada(baris, bulan).desa.map((d) => [d.kode, d.kecamatan?.kode ?? '']))
  const { bentuk, bahasa } = kueri
  const { isi, terbitan } = bacaDalam({ bahasa }, jawaban)
  const berkas = await PEMBUAT[bentuk]({
    ...{ isi, terbitan, bahasa, contoh: contoh ?? false, topologi: batas?.topologi ?? null, indukDari },
  })
  const nama = `ringkasan-pimpinan-${kab.kode}-${kueri.bulan}${terbitan ? `-${terbitan.revisi}` : ''}.${bentuk}`
  await catat(db, {
    ...{ pada: sekarang(), aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ambil-berkas' },
    ...{ kabId: kab.kab_id, objek: `ringkasan pimpinan ${kab.kode} ${kueri.bulan}`, sebelum: null },
    sesudah: { nama, bentuk, revisi: terbitan?.revisi ?? null },
  })
  return new BerkasKeluar({ nama, jenis: JENIS[bentuk], isi: berkas })
}
