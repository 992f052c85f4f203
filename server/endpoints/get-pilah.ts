import type { getPilah, PilahJawaban } from '#contract/papan.ts'
import { formatBulan } from '#domain/bulan.ts'
import { mayReadPilah } from '#domain/izin.ts'
import { adaKelompokKecil, elemenDirinci, mulaiRinci, pilahkan } from '#domain/pilah.ts'
import type { Handler } from '#http/mount.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { listPilah } from '#store/pilah.ts'
import { bukaAngka } from '#usecases/buka-angka.ts'
import { masalahTidakAda, permintaanDari, sajikanIndikator, sajikanWilayah } from './sajikan.ts'

export const handleGetPilah: Handler<typeof getPilah.kueri, typeof getPilah.isi, typeof getPilah.keluaran> = async (
  { db, sekarang },
  { kueri, aktor, versi },
) => {
  const minta = permintaanDari(kueri, { aktor, sekarang: sekarang() })
  const [terbuka, katalog] = await Promise.all([bukaAngka(db, minta), loadKatalogIsian(db)])
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { wilayah, indikator, izin, kab } = terbuka
  const elemen = katalog.elemen.get(elemenDirinci(indikator) ?? '')
  const dari = elemen ? mulaiRinci(indikator, elemen, minta.bulan) : minta.bulan
  const jawaban = {
    ...{ wilayah: sajikanWilayah(wilayah), indikator: sajikanIndikator(indikator), bulan: kueri.bulan, versi },
    ...{ dari: formatBulan(dari), semua: null, ditahan: false, rinci: [] },
  }
  if (!elemen) return jawaban
  const desaId = wilayah.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: terbuka.cakupan(desaId), desaId }
  const baris = await listPilah(db, lingkup, { elemenId: elemen.elemenId, dari, sampai: minta.bulan })
  const pilahan = pilahkan(indikator, baris)
  if (adaKelompokKecil(pilahan) && !mayReadPilah(izin, wilayah))
    return { ...jawaban, semua: pilahan.semua, ditahan: true }
  const rinci = [...pilahan.rinci].flatMap(([pilahId, jumlah]): PilahJawaban['rinci'] => {
    const pilah = katalog.pilahMenurutId.get(pilahId)
    if (!pilah) return []
    const { jenisKelamin, umur, disabilitas } = pilah
    return [{ urutan: pilahId, jenisKelamin, umur, disabilitas: disabilitas ?? false, jumlah }]
  })
  return { ...jawaban, semua: pilahan.semua, rinci: rinci.toSorted((a, b) => a.urutan - b.urutan) }
}
