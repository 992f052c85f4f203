import type { LangkahUnit as LangkahDiminta, postKelolaUnit } from '#contract/kelola-unit.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { getVersi } from '#store/versi-data.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { pilihanPeramban } from '#usecases/import/import-sasaran-berkas.ts'
import { kelolaUnit, type LangkahUnit } from '#usecases/kelola-unit.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import { checkTulisan, masalahPerubahan, sajikanPerubahan } from './sajikan-kelola.ts'

export const handlePostKelolaUnit: Handler<
  typeof postKelolaUnit.kueri,
  typeof postKelolaUnit.isi,
  typeof postKelolaUnit.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const { wilayah, kering, dokumen, langkah } = isi
  const kab = await bukaKelola(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const rincian = langkah.jenis === 'buka' || langkah.jenis === 'ubah' ? langkah : null
  const { nama, dusun, rw, nomorRegistrasi, strata } = rincian ?? {}
  const orang = checkTulisan({ dokumen, nama, dusun, rw, nomorRegistrasi, strata })
  if (orang) return orang
  const pilihan = await pilihanPeramban(db, { kering: kering ? '1' : '0', lewati: '0', oleh: aktor.namaPengguna })
  const bulanIni = bulanDi(kab.zona_waktu, sekarang())
  const minta = { kodeKab: kab.kode, langkah: langkahDari(langkah), dokumen, pilihan, bulanIni }
  try {
    const jawaban = await kelolaUnit(db, { ...minta, peminta: { aktor, alamat } })
    return sajikanPerubahan(jawaban, await getVersi(db, kab.kab_id))
  } catch (error) {
    return masalahPerubahan(error)
  }
}

function langkahDari(langkah: LangkahDiminta): LangkahUnit {
  switch (langkah.jenis) {
    case 'buka':
    case 'pindah':
      return { ...langkah, mulai: bulanDari(langkah.mulai) }
    case 'tutup':
      return { ...langkah, akhir: bulanDari(langkah.akhir) }
    case 'lanjutkan':
      return langkah
    case 'ubah': {
      // What is left out stays; a key with nothing under it would say the same in two ways.
      const isi = Object.entries(langkah).filter(([, nilai]) => nilai !== undefined)
      // The entries of this very value.
      return Object.fromEntries(isi) as LangkahUnit
    }
  }
}
