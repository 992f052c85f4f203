import type { JawabTemuan, JawabTemuanJawaban, postJawabTemuan } from '#contract/temuan.ts'
import { mayAnswer } from '#domain/izin.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { type Handler, type Permintaan, Tetap } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import type { TemuanDijawab } from '#store/temuan.ts'
import { jawabTemuan } from '#usecases/jawab-temuan.ts'
import { bukaTempatLaporan } from '#usecases/tempat-laporan.ts'
import { bulanDari } from './sajikan.ts'

type Minta = Permintaan<object, JawabTemuan>

export const handlePostJawabTemuan: Handler<
  typeof postJawabTemuan.kueri,
  typeof postJawabTemuan.isi,
  typeof postJawabTemuan.keluaran
> = async ({ db, sekarang }, permintaan) => {
  const { isi, aktor } = permintaan
  const bulan = bulanDari(isi.bulan)
  const tempat = (await bukaTempatLaporan(db, aktor, { desa: isi.desa, unit: isi.unit, bulan }))?.tempat
  // Whoever may not answer is told the same as of what is not there.
  if (!tempat || !mayAnswer(aktor, tempat)) return diLuarTugas
  const teks = isi.klarifikasi === null ? null : checkTeksBebas(isi.klarifikasi)
  if (teks === 'nomor-orang') return nomorOrang
  if (teks === 'mungkin-nama' && !isi.sudahDiperiksa) return new Tetap(mungkinNama)
  const { kabId, desaId, unitId } = tempat
  const hasil = await jawabTemuan(db, {
    ...{ kabId, laporan: { desaId, unitId, bulan, minggu: isi.minggu }, aturan: isi.aturan },
    ...{ kiri: isi.kiri, kanan: isi.kanan, klarifikasi: isi.klarifikasi, oleh: aktor.namaPengguna, pada: sekarang() },
    jejak: (sebelum) => susunJejak(permintaan, kabId, sebelum),
  })
  if (hasil.hasil === 'tidak-ada') return tidakAda
  if (hasil.hasil === 'berubah') return berubah(hasil)
  const { penjelasan, dijelaskanOleh, dijelaskanPada } = hasil.temuan
  const klarifikasi =
    penjelasan === null
      ? null
      : {
          teks: penjelasan,
          oleh: namaPenjelas(aktor, dijelaskanOleh),
          pada: (dijelaskanPada ?? sekarang()).toISOString(),
        }
  const jawaban = { hasil: hasil.hasil, keadaan: hasil.keadaan, klarifikasi, versi: hasil.versi }
  return hasil.hasil === 'sama' ? new Tetap(jawaban) : jawaban
}

/** Lists look names up; here it is nearly always whoever asks. */
const namaPenjelas = ({ namaPengguna, nama }: Minta['aktor'], oleh: string | null): string =>
  oleh === namaPengguna ? nama : (oleh ?? '')

function susunJejak({ isi, aktor, alamat }: Minta, kabId: number, sebelum: TemuanDijawab): JejakBaru {
  const { desa, unit, bulan, minggu, aturan, klarifikasi, kiri } = isi
  return {
    ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId },
    tindakan: klarifikasi === null ? 'tarik-klarifikasi' : 'jawab-temuan',
    objek: `temuan ${desa} ${bulan}${minggu ? ` minggu ${minggu}` : ''} ${unit} ${aturan}`,
    sebelum: { klarifikasi: sebelum.penjelasan, oleh: sebelum.dijelaskanOleh },
    sesudah: { klarifikasi, kiri, kanan: sebelum.kanan },
  }
}

/** Not stored: the words may be fine, and whoever wrote them decides. */
const mungkinNama: JawabTemuanJawaban = { hasil: 'mungkin-nama', keadaan: 'terbuka', klarifikasi: null, versi: 0 }

const nomorOrang = new Problem({
  status: 422,
  kode: 'klarifikasi-ditolak',
  judul: 'Klarifikasi belum dapat diterima',
  rincian: 'Teks ini memuat nomor 16 angka seperti NIK atau nomor KK. Hapus nomornya; klarifikasi tidak memuat orang.',
})

const tidakAda = new Problem({
  status: 404,
  kode: 'temuan-tidak-ada',
  judul: 'Tidak perlu dicek lagi',
  rincian: 'Angkanya sudah diperbaiki atau pertanyaannya tidak berlaku lagi. Muat ulang halaman ini.',
})

const berubah = ({ kiri, kanan }: { kiri: number; kanan: number }): Problem =>
  new Problem({
    status: 409,
    kode: 'temuan-berubah',
    judul: 'Angkanya sudah berubah',
    rincian: 'Laporan ini sudah diubah sejak ditampilkan. Lihat angka yang sekarang, lalu jawab lagi bila masih perlu.',
    lainnya: { kiri, kanan },
  })

const diLuarTugas = new Problem({
  status: 403,
  kode: 'di-luar-tugas',
  judul: 'Laporan ini di luar tugas Anda',
  rincian: 'Yang menjawab adalah unit yang melaporkan, atau yang memeriksa laporannya.',
})
