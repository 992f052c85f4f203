import type { getFormulir, getFormulirBanyak } from '#contract/formulir.ts'
import { cakupanLapor } from '#domain/izin.ts'
import { adalahKesehatan } from '#domain/peran.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { bukaFormulir } from '#usecases/buka-formulir.ts'
import { bukaTugas } from '#usecases/tugas-lapor.ts'
import { bukaLaporan } from './buka-laporan.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import { sajikanFormulir, sajikanPilahan } from './sajikan-formulir.ts'

export const handleGetFormulir: Handler<
  typeof getFormulir.kueri,
  typeof getFormulir.isi,
  typeof getFormulir.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const bulan = bulanDari(kueri.bulan)
  const dibuka = await bukaLaporan(db, aktor, kueri)
  if (dibuka instanceof Problem) return dibuka
  const { alamat, tempat } = dibuka
  const saat = sekarang()
  const { katalog, formulir } = await bukaFormulir(db, {
    ...{ kabId: tempat.kabId, cakupan: cakupanLapor(aktor, [tempat]), bulan },
    bulanIni: bulanDi(alamat.zonaWaktu, saat),
    peka: adalahKesehatan(aktor.penugasan.peran),
    formulir: [{ desaId: tempat.desaId, unitId: tempat.unitId, minggu: kueri.minggu }],
  })
  const [satu] = formulir
  if (!satu) throw new Error('a form without its unit and desa')
  return {
    ...sajikanFormulir(satu, katalog, { zonaWaktu: alamat.zonaWaktu, sekarang: saat }),
    pilahan: sajikanPilahan(katalog),
  }
}

/** What a device is given at once. */
const TERBANYAK = 40

export const handleGetFormulirBanyak: Handler<
  typeof getFormulirBanyak.kueri,
  typeof getFormulirBanyak.isi,
  typeof getFormulirBanyak.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const bulan = bulanDari(kueri.bulan)
  const saat = sekarang()
  const tugas = await bukaTugas(db, { ...kueri, bulan, pembaca: { aktor, sekarang: saat } })
  if ('tidakAda' in tugas) return masalahTidakAda(tugas)
  const semua = tugas.tugas.map(({ tugas: { desaId, unitId, minggu } }) => ({ desaId, unitId, minggu }))
  const { katalog, formulir } = await bukaFormulir(db, {
    ...{ kabId: tugas.kab.kab_id, cakupan: tugas.cakupan, bulan, bulanIni: tugas.bulanIni },
    peka: adalahKesehatan(aktor.penugasan.peran),
    formulir: semua.slice(0, TERBANYAK),
  })
  const waktu = { zonaWaktu: tugas.kab.zona_waktu, sekarang: saat }
  return {
    bulan: kueri.bulan,
    formulir: formulir.map((f) => sajikanFormulir(f, katalog, waktu)),
    pilahan: sajikanPilahan(katalog),
    sisa: Math.max(0, semua.length - TERBANYAK),
  }
}
