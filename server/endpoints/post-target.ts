import type { postImporTarget, postTarget } from '#contract/target.ts'
import type { Handler } from '#http/mount.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { denganBerkasMasuk, pilihanPeramban } from '#usecases/import/import-sasaran-berkas.ts'
import { importTarget } from '#usecases/import/import-target.ts'
import { ubahTarget } from '#usecases/ubah-target.ts'
import { masalahTidakAda } from './sajikan.ts'
import { checkDokumen, masalahBerkas, masalahUbah, sajikanImpor } from './sajikan-sasaran.ts'

export const handlePostTarget: Handler<
  typeof postTarget.kueri,
  typeof postTarget.isi,
  typeof postTarget.keluaran
> = async ({ db }, { isi, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah: isi.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const orang = checkDokumen(isi.target.map(({ dokumen }) => dokumen))
  if (orang) return orang
  const hasil = await ubahTarget(db, { kab, tahun: isi.tahun, target: isi.target, peminta: { aktor, alamat } })
  return 'ditolak' in hasil ? masalahUbah(hasil) : hasil
}

export const handlePostImporTarget: Handler<
  typeof postImporTarget.kueri,
  typeof postImporTarget.isi,
  typeof postImporTarget.keluaran
> = async ({ db }, { kueri, isi, aktor, alamat }) => {
  const { tahun, nama } = kueri
  try {
    return await denganBerkasMasuk(isi, nama, async (berkas) => {
      const kab = await bukaKelola(db, { wilayah: kueri.wilayah, aktor })
      if ('tidakAda' in kab) return masalahTidakAda(kab)
      const pilihan = await pilihanPeramban(db, { ...kueri, oleh: aktor.namaPengguna })
      return sajikanImpor(
        await importTarget(db, { kodeKab: kab.kode, berkas, tahun, pilihan, peminta: { aktor, alamat } }),
      )
    })
  } catch (error) {
    return masalahBerkas(error)
  }
}
