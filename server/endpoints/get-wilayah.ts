import type { getWilayah } from '#contract/wilayah.ts'
import { formatBulan } from '#domain/bulan.ts'
import { mayReadWilayah, pandanganPeran } from '#domain/izin.ts'
import { cariWilayah, pohonPada } from '#domain/pohon.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { findContoh } from '#store/basis-data.ts'
import { findKabupatenDari, listKabupatenSemua, loadPohon } from '#store/pohon.ts'
import { findBulanSah, getRingkasan } from '#store/ringkasan.ts'
import { bukaKabupaten } from '#usecases/buka-wilayah.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'

type Jawaban = typeof getWilayah.keluaran._input

export const handleGetWilayah: Handler<
  typeof getWilayah.kueri,
  typeof getWilayah.isi,
  typeof getWilayah.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const kabupatenSemua: Jawaban['kabupatenSemua'] = (await listKabupatenSemua(db)).map(
    ({ kode, nama, jenis, provinsi }) => ({ kode, nama, jenis: jenis === 'kota' ? 'kota' : 'kabupaten', provinsi }),
  )
  if (kueri.wilayah === undefined) return { kabupatenSemua, kabupaten: null, kecamatan: [], puskesmas: [], desa: [] }

  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const [baris, ringkasan, contoh] = await Promise.all([
    loadPohon(db, kab),
    getRingkasan(db, kab.kab_id),
    findContoh(db),
  ])
  const bulanKini = bulanDi(kab.zona_waktu, sekarang())
  const { hanyaSah } = pandanganPeran(aktor.penugasan.peran)
  const bulanSah = hanyaSah && (await findBulanSah(db, kab.kab_id, ringkasan.bulanTerakhir ?? bulanKini))
  const bulanTerakhir = bulanSah || ringkasan.bulanTerakhir
  const bulan = kueri.bulan ? bulanDari(kueri.bulan) : (bulanTerakhir ?? bulanKini)
  const pohon = pohonPada(baris, bulan)
  const batasSejak = ringkasan.batasSejak.findLast((mulai) => mulai <= bulan)
  const pembaca = { aktor, sekarang: sekarang() }
  const terbuka = await bukaKabupaten(db, { wilayah: kab.kode, bulan, pembaca })
  const terbaca = (kode: string): boolean => {
    const wilayah = 'tidakAda' in terbuka ? null : cariWilayah(pohon, kode)
    return wilayah !== null && !('tidakAda' in terbuka) && mayReadWilayah(terbuka.izin, wilayah)
  }
  const simpul = ({ kode, nama }: { kode: string; nama: string }) => ({ kode, nama, terbaca: terbaca(kode) })
  return {
    kabupatenSemua,
    kabupaten: {
      ...simpul(kab),
      jenis: kab.jenis === 'kota' ? 'kota' : 'kabupaten',
      provinsi: kab.provinsi,
      versi: ringkasan.versi,
      bulanPertama: ringkasan.bulanPertama === null ? null : formatBulan(ringkasan.bulanPertama),
      bulanTerakhir: bulanTerakhir === null ? null : formatBulan(bulanTerakhir),
      terakhirDiubah: ringkasan.terakhirDiubah?.toISOString() ?? null,
      batasSejak: batasSejak === undefined ? null : formatBulan(batasSejak),
      contoh: contoh ?? false,
      hanyaSah,
    },
    kecamatan: pohon.kecamatan.map(simpul),
    puskesmas: pohon.puskesmas.map(simpul),
    desa: pohon.desa.map((d) => ({
      ...simpul(d),
      jenis: d.jenis,
      kecamatan: d.kecamatan?.kode ?? null,
      puskesmas: d.puskesmas?.kode ?? null,
    })),
  }
}
