import type { AngkaJkn, BarisJkn, getJkn, JalurJkn } from '#contract/jkn.ts'
import type { Db } from '#db/connection.ts'
import { sukuDari } from '#domain/bahan.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { cakupanImpor } from '#domain/izin.ts'
import { jalurTahun, orangMenuju } from '#domain/jalur-tahun.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import type { Handler } from '#http/mount.ts'
import { listPrioritas } from '#store/papan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { listUnit } from '#store/unit.ts'
import { type AngkaTerbuka, bagianTerbaca, bukaBanyak } from '#usecases/buka-angka.ts'
import { angkaWilayah, bulanDari, masalahTidakAda, sajikanAngka, sajikanIndikator, sajikanWilayah } from './sajikan.ts'

type Jkn = typeof getJkn

/** Which figures these are, the arrangement says: its last one is that of everybody. */
export const handleGetJkn: Handler<Jkn['kueri'], Jkn['isi'], Jkn['keluaran']> = async (
  { db, sekarang },
  { kueri, aktor, versi },
) => {
  const bulan = bulanDari(kueri.bulan)
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const susunan = (await listPrioritas(db, kab.kab_id, 'jkn')).map(({ kode }) => kode)
  const minta = { ...kueri, bulan, pembaca: { aktor, sekarang: sekarang() } }
  const terbuka = await bukaBanyak(db, minta, ({ kode }) => susunan.includes(kode))
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const semua = susunan.flatMap((kode) => terbuka.angka.find(({ indikator }) => indikator.kode === kode) ?? [])
  const utama = semua.at(-1)
  return {
    wilayah: sajikanWilayah(terbuka.wilayah),
    ...{ hierarki: kueri.hierarki, dasar: kueri.dasar, bulan: kueri.bulan, versi },
    indikator: semua.map((satu) => ({
      indikator: sajikanIndikator(satu.indikator),
      angka: sajikanAngka(angkaWilayah(satu, satu.wilayah, bulan)),
      targetTahun: satu.target(satu.wilayah, bulan),
    })),
    jalur: utama ? jalurWilayah(utama, utama.wilayah, bulan) : null,
    baris: utama ? barisJkn(semua, utama, bulan) : [],
    templat: cakupanImpor(aktor, kab.kab_id) === 'semua' ? await templatJkn(db, kab.kab_id, semua) : null,
  }
}

/** The unit of the insurer, and what is counted above the line of the formulas. */
async function templatJkn(
  db: Db,
  kabId: number,
  semua: readonly AngkaTerbuka[],
): Promise<{ unit: string; elemen: string[] } | null> {
  const unit = (await listUnit(db, kabId)).find((u) => u.jenisUnitId === JENIS_UNIT.bpjs && u.akhir === null)
  const elemen = semua.flatMap(({ indikator }) =>
    sukuDari({ ...indikator, penyebut: [] }).flatMap(({ sumber, rujukan }) => (sumber === 'elemen' ? [rujukan] : [])),
  )
  return unit ? { unit: unit.kode, elemen: [...new Set(elemen)] } : null
}

function barisJkn(semua: readonly AngkaTerbuka[], utama: AngkaTerbuka, bulan: Bulan): BarisJkn[] {
  const { tingkat } = utama.wilayah
  if (tingkat === 'desa') return []
  const rincian = tingkat === 'kabupaten' ? (['kecamatan', 'puskesmas', 'desa'] as const) : (['desa'] as const)
  return rincian
    .flatMap((satu) => bagianTerbaca(utama, satu))
    .map((wilayah) => ({
      ...sajikanWilayah(wilayah),
      angka: semua.map((satu) => sajikanBagian(satu, wilayah, bulan)),
      jalur: jalurWilayah(utama, wilayah, bulan),
    }))
}

function sajikanBagian(terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): AngkaJkn {
  const { sel, sdBulan, pembilang, penyebut, persen, sementara, kedaluwarsa } = sajikanAngka(
    angkaWilayah(terbuka, wilayah, bulan),
  )
  return { sel, sdBulan, pembilang, penyebut, persen, sementara, kedaluwarsa }
}

/** Persons until the target of the year, month by month from the month that the figure is of. */
function jalurWilayah(terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): JalurJkn | null {
  const { sel, sdBulan, pembilang: p, penyebut: q, sementara, kedaluwarsa } = angkaWilayah(terbuka, wilayah, bulan)
  const sisa = orangMenuju(terbuka.target(wilayah, bulan)?.persen ?? null, { p, q })
  if (sel !== 'nilai' || sisa === null || sdBulan === null || sementara || kedaluwarsa) return null
  // What is won from here on is won in the months after the one in view.
  const { akhir, bulanSisa, perBulan } = jalurTahun(terbuka.indikator, bulan, { sisa, laju: null })
  return { sisa, dari: formatBulan(sdBulan), akhir: formatBulan(akhir), bulanSisa, perBulan }
}
