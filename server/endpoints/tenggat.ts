import type { getTenggat, postTenggat, TenggatJawaban } from '#contract/tahap.ts'
import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { maySchedule } from '#domain/izin.ts'
import { TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import type { Aktor } from '#domain/peran.ts'
import type { Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { getJadwalLapor, type JadwalLapor } from '#store/tahap.ts'
import { bukaKabupaten } from '#usecases/buka-wilayah.ts'
import { setJadwalLapor } from '#usecases/jadwal-lapor.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

export const handleGetTenggat: Handler<
  typeof getTenggat.kueri,
  typeof getTenggat.isi,
  typeof getTenggat.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const kabId = await findKabId(db, kueri.wilayah, aktor, sekarang())
  return kabId instanceof Problem ? kabId : sajikan(await getJadwalLapor(db, kabId), maySchedule(aktor, kabId))
}

export const handlePostTenggat: Handler<
  typeof postTenggat.kueri,
  typeof postTenggat.isi,
  typeof postTenggat.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const kabId = await findKabId(db, isi.wilayah, aktor, sekarang())
  if (kabId instanceof Problem) return kabId
  if (!maySchedule(aktor, kabId)) return hanyaDinas
  const jadwal = { tenggat: isi.tenggat, tutup: isi.tutup && { ...isi.tutup, sejak: bulanDari(isi.tutup.sejak) } }
  await setJadwalLapor(db, { kabId, jadwal, aktor, alamat })
  return sajikan(jadwal, true)
}

/** The kabupaten of an area in which this person has any part. */
async function findKabId(db: Db, wilayah: string, aktor: Aktor, sekarang: Date): Promise<number | Problem> {
  const bulan = sekarang.getUTCFullYear() * 100 + sekarang.getUTCMonth() + 1
  const terbuka = await bukaKabupaten(db, { wilayah, bulan, pembaca: { aktor, sekarang } })
  return 'tidakAda' in terbuka ? masalahTidakAda(terbuka) : terbuka.kab.kab_id
}

const sajikan = ({ tenggat, tutup }: JadwalLapor, bolehUbah: boolean): TenggatJawaban => ({
  tenggat: { ...tenggat },
  bawaan: { ...TENGGAT_BAWAAN },
  tutup: tutup && { hari: tutup.hari, sejak: formatBulan(tutup.sejak) },
  bolehUbah,
})

const hanyaDinas = new Problem({
  status: 403,
  kode: 'di-luar-tugas',
  judul: 'Tenggat ditetapkan dinas kesehatan',
  rincian: 'Mintalah kepada dinas kesehatan kabupaten/kota bila tenggatnya perlu diubah.',
})
