import type { postImporSasaran, postSasaran, postTetapanSasaran } from '#contract/sasaran.ts'
import { BENTUK_TETAPAN, NAMA_TETAPAN, type TetapanPenduga } from '#domain/penduga-sasaran.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakSah } from '#http/problem.ts'
import { getTetapanPenduga } from '#store/sasaran.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { importSasaran } from '#usecases/import/import-sasaran.ts'
import { denganBerkasMasuk, pilihanPeramban } from '#usecases/import/import-sasaran-berkas.ts'
import { ubahSasaran, ubahTetapan } from '#usecases/ubah-sasaran.ts'
import { masalahTidakAda } from './sajikan.ts'
import { checkDokumen, masalahBerkas, masalahUbah, mulaiDari, sajikanImpor, sajikanTetapan } from './sajikan-sasaran.ts'

export const handlePostSasaran: Handler<
  typeof postSasaran.kueri,
  typeof postSasaran.isi,
  typeof postSasaran.keluaran
> = async ({ db }, { isi, aktor, alamat }) => {
  const { tahun, dasar, dokumen, sel } = isi
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const mulai = mulaiDari(isi)
  if (mulai instanceof Problem) return mulai
  const orang = checkDokumen([dokumen])
  if (orang) return orang
  const peminta = { aktor, alamat }
  const hasil = await ubahSasaran(db, { kab, masa: { tahun, dasar, mulai }, dokumen, sel, peminta })
  return 'ditolak' in hasil ? masalahUbah(hasil) : hasil
}

type IsiTetapan = (typeof postTetapanSasaran.isi._output)['tetapan']

export const handlePostTetapanSasaran: Handler<
  typeof postTetapanSasaran.kueri,
  typeof postTetapanSasaran.isi,
  typeof postTetapanSasaran.keluaran
> = async ({ db }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const galat = checkTetapan(isi.tetapan) ?? checkDokumen(Object.values(isi.tetapan).map((t) => t?.sumber ?? ''))
  if (galat) return galat
  const tetapan: TetapanPenduga = Object.fromEntries(
    NAMA_TETAPAN.flatMap((nama) => (isi.tetapan[nama] ? [[nama, isi.tetapan[nama]]] : [])),
  )
  await ubahTetapan(db, { kab, tetapan, peminta: { aktor, alamat } })
  return { tetapan: sajikanTetapan(await getTetapanPenduga(db, kab.kab_id)) }
}

function checkTetapan(tetapan: IsiTetapan): Problem | null {
  const galat = NAMA_TETAPAN.flatMap((nama) => {
    const [isi, { dari, sampai }] = [tetapan[nama], BENTUK_TETAPAN[nama]]
    if (!isi || (isi.nilai >= dari && isi.nilai <= sampai)) return []
    return [{ kolom: nama, pesan: `Isi antara ${dari} dan ${sampai}.` }]
  })
  return galat.length > 0 ? tidakSah(galat) : null
}

export const handlePostImporSasaran: Handler<
  typeof postImporSasaran.kueri,
  typeof postImporSasaran.isi,
  typeof postImporSasaran.keluaran
> = async ({ db }, { kueri, isi, aktor, alamat }) => {
  const { tahun, dasar, nama } = kueri
  try {
    // The file is taken off the disk also where it is refused.
    return await denganBerkasMasuk(isi, nama, async (berkas) => {
      const kab = await bukaKelola(db, { wilayah: kueri.wilayah, aktor })
      if ('tidakAda' in kab) return masalahTidakAda(kab)
      const mulai = mulaiDari({ tahun, dasar, mulai: kueri.mulai })
      if (mulai instanceof Problem) return mulai
      const pilihan = await pilihanPeramban(db, { ...kueri, oleh: aktor.namaPengguna })
      const minta = { kodeKab: kab.kode, berkas, tahun, dasar, mulai, pilihan, peminta: { aktor, alamat } }
      return sajikanImpor(await importSasaran(db, minta))
    })
  } catch (error) {
    return masalahBerkas(error)
  }
}
