import type { LangkahWilayah, postKelolaWilayah } from '#contract/kelola-wilayah.ts'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { JawabanImpor, PilihanImpor } from '#domain/impor.ts'
import type { Handler } from '#http/mount.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { getVersi } from '#store/versi-data.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { gabungkanDesa } from '#usecases/gabungkan-desa.ts'
import { pilihanPeramban } from '#usecases/import/import-sasaran-berkas.ts'
import { gantiIdentitas, gantiPenanggungJawab } from '#usecases/kelola-desa.ts'
import { mekarkanDesa } from '#usecases/mekarkan-desa.ts'
import { pindahDesa } from '#usecases/pindah-desa.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import { checkTulisan, masalahPerubahan, sajikanPerubahan } from './sajikan-kelola.ts'

export const handlePostKelolaWilayah: Handler<
  typeof postKelolaWilayah.kueri,
  typeof postKelolaWilayah.isi,
  typeof postKelolaWilayah.keluaran
> = async ({ db }, { isi, aktor, alamat }) => {
  const { wilayah, kering, sejak, dokumen, langkah } = isi
  const kab = await bukaKelola(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const orang = checkTulisan({ dokumen, ...tulisan(langkah) })
  if (orang) return orang
  const pilihan = await pilihanPeramban(db, { kering: kering ? '1' : '0', lewati: '0', oleh: aktor.namaPengguna })
  const tetap = { kodeKab: kab.kode, sejak: bulanDari(sejak), dokumen, pilihan, peminta: { aktor, alamat } }
  try {
    return sajikanPerubahan(await kerjakan(db, tetap, langkah), await getVersi(db, kab.kab_id))
  } catch (error) {
    return masalahPerubahan(error)
  }
}

const tulisan = (langkah: LangkahWilayah): Record<string, string | null> => ({
  ...('nama' in langkah && { nama: langkah.nama }),
  ...('jabatan' in langkah && { jabatan: langkah.jabatan }),
  ...('bagian' in langkah && { bagian: langkah.bagian.map((b) => b.nama).join('; ') }),
  ...('menjadi' in langkah && 'nama' in langkah.menjadi && { menjadi: langkah.menjadi.nama }),
})

type Tetap = {
  readonly kodeKab: string
  readonly sejak: Bulan
  readonly dokumen: string
  readonly pilihan: PilihanImpor
  readonly peminta: Peminta
}

function kerjakan(db: Db, tetap: Tetap, langkah: LangkahWilayah): Promise<JawabanImpor> {
  switch (langkah.jenis) {
    case 'pindah-puskesmas':
      return pindahDesa(db, { ...tetap, desa: langkah.desa, tujuan: { puskesmas: langkah.puskesmas } })
    case 'pindah-kecamatan': {
      const { desa, kecamatan, kode } = langkah
      return pindahDesa(db, { ...tetap, desa, tujuan: { kecamatan, ...(kode !== null && { kode }) } })
    }
    case 'mekar': {
      const { desa: induk, bagian, unit, indukBerakhir } = langkah
      return mekarkanDesa(db, { ...tetap, induk, bagian, unit, indukBerakhir })
    }
    case 'gabung':
      return gabungkanDesa(db, { ...tetap, asal: langkah.desa, menjadi: langkah.menjadi })
    case 'identitas': {
      const { desa, nama, kode } = langkah
      return gantiIdentitas(db, { ...tetap, desa, ...(nama !== null && { nama }), ...(kode !== null && { kode }) })
    }
    case 'penanggung-jawab':
      return gantiPenanggungJawab(db, { ...tetap, ...langkah })
  }
}
