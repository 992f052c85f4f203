import type { getBandingSasaran } from '#contract/sasaran.ts'
import { bandingSasaran, rasioKabupaten } from '#domain/banding-sasaran.ts'
import { formatBulan, tahunDari } from '#domain/bulan.ts'
import type { Dasar } from '#domain/indikator.ts'
import { sasaranPada } from '#domain/sasaran.ts'
import type { Handler } from '#http/mount.ts'
import { tidakDitemukan } from '#http/problem.ts'
import { ambilSasaran, bukaSasaran, type SasaranTercatat } from '#usecases/buka-sasaran.ts'
import { bulanDari, masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { masaLain } from './sajikan-sasaran.ts'

export const handleGetBandingSasaran: Handler<
  typeof getBandingSasaran.kueri,
  typeof getBandingSasaran.isi,
  typeof getBandingSasaran.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const { wilayah, tahun } = kueri
  const diminta = kueri.bulan === undefined ? null : bulanDari(kueri.bulan)
  if (diminta !== null && tahunDari(diminta) !== tahun) return masaLain(tahun)
  const terbuka = await bukaSasaran(db, { wilayah, tahun, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { jenis, baris } = await ambilSasaran(db, terbuka.lingkupBanding, tahun)
  const terpilih = jenis.find(({ kode }) => kode === kueri.jenis)
  if (!terpilih) return tidakDitemukan('Jenis sasaran ini tidak ada. Pilih dari daftar.')
  const bulan = diminta ?? terbuka.bulan
  const cari = pasangan(baris, bulan)
  const seKabupaten = rasioKabupaten([...cari(kueri.jenis).values()])
  const desa = terbuka.desa.filter((d) => !d.baru)
  return {
    wilayah: sajikanWilayah(terbuka.wilayah),
    bulan: formatBulan(bulan),
    terpilih: { kode: terpilih.kode, nama: terpilih.nama },
    ...{ rasio: seKabupaten.rasio, rasioUmum: seKabupaten.umum },
    jenis: jenis.map(({ kode, nama }) => {
      const milik = cari(kode)
      const ukuran = rasioKabupaten([...milik.values()])
      const ada = desa.flatMap((d) => milik.get(d.desaId) ?? [])
      return { kode, nama, keduanya: ada.length, cek: ada.filter((p) => bandingSasaran(p, ukuran).cek).length }
    }),
    desa: desa.map((d) => {
      const ada = cari(kueri.jenis).get(d.desaId)
      const satu = { kode: d.kode, nama: d.nama, puskesmas: d.puskesmas?.nama ?? null }
      if (ada) return { ...satu, ...ada, ...bandingSasaran(ada, seKabupaten) }
      const { proyeksi, riil } = cari.sendiri(d.desaId, kueri.jenis)
      return { ...satu, proyeksi, riil, rasio: null, bawah: null, atas: null, cek: false }
    }),
  }
}

/** Looks up, kind by kind, the desa that have both counts in a month. */
function pasangan(baris: readonly SasaranTercatat[], bulan: number) {
  const pada = (dasar: Dasar) =>
    sasaranPada(
      baris.filter((b) => b.dasar === dasar),
      bulan,
    )
  const [proyeksi, riil] = [pada('proyeksi'), pada('riil')]
  const cari = (jenis: string) =>
    new Map(
      [...proyeksi].flatMap(([desaId, isi]) => {
        const [a, b] = [isi.get(jenis), riil.get(desaId)?.get(jenis)]
        return a && b ? [[desaId, { proyeksi: a.jumlah, riil: b.jumlah }] as const] : []
      }),
    )
  const sendiri = (desaId: number, jenis: string) => ({
    proyeksi: proyeksi.get(desaId)?.get(jenis)?.jumlah ?? null,
    riil: riil.get(desaId)?.get(jenis)?.jumlah ?? null,
  })
  return Object.assign(cari, { sendiri })
}
