import type { IsiBriefing, PostBriefingJawaban, postBriefing } from '#contract/briefing.ts'
import { tandaiAsal } from '#domain/briefing-sektor.ts'
import { type Handler, Tetap } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { findVersi } from '#store/versi-data.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { checkTeks, terbitkanBriefing } from '#usecases/terbitkan-briefing.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import { susunBriefing } from './sajikan-briefing.ts'

export const handlePostBriefing: Handler<
  typeof postBriefing.kueri,
  typeof postBriefing.isi,
  typeof postBriefing.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const ditulis = isi.permintaan.map(({ sektor, teks }) => `${sektor}: ${teks}`)
  const teks = checkTeks([...ditulis, isi.catatan])
  if (teks === 'nomor-orang') return nomorOrang
  if (teks === 'mungkin-nama' && !isi.sudahDiperiksa) return new Tetap(mungkinNama)
  const [bulan, pada] = [bulanDari(isi.bulan), sekarang()]
  // Read before the rows: what changes while they are read makes the page one that has changed since.
  const versiData = (await findVersi(db, kab.kode)) ?? 0
  const halaman = await susunBriefing(db, { kab, bulan, pembaca: { aktor, sekarang: pada }, hanyaSah: false })
  const terbit: IsiBriefing = { ...halaman, permintaan: [...tandaiAsal(isi.permintaan, halaman.permintaan)] }
  const revisi = await terbitkanBriefing(db, {
    ...{ kab, bulan, pada, versiData, ditulis, sementara: !halaman.sah, isi: terbit, catatan: isi.catatan },
    ...{ revisiTerakhir: isi.revisiTerakhir, peminta: { aktor, alamat } },
  })
  return revisi === null ? sudahAda : { hasil: 'terbit', revisi }
}

/** Not stored: the words may be fine, and whoever wrote them decides. */
const mungkinNama: PostBriefingJawaban = { hasil: 'mungkin-nama', revisi: 0 }

const nomorOrang = new Problem({
  status: 422,
  kode: 'teks-ditolak',
  judul: 'Ringkasan belum dapat diterbitkan',
  rincian: 'Teks memuat nomor 16 angka seperti NIK atau nomor KK. Hapus nomornya; ringkasan tidak memuat orang.',
})

const sudahAda = new Problem({
  status: 409,
  kode: 'sudah-terbit',
  judul: 'Ringkasan bulan ini baru saja diterbitkan orang lain',
  rincian: 'Muat ulang halaman ini, baca terbitannya, lalu terbitkan revisi bila masih perlu.',
})
