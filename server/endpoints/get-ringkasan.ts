import type { getRingkasan } from '#contract/ringkasan.ts'
import { type Bulan, geser, rentang } from '#domain/bulan.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import { mayReadSemuaDesa, mayReadTemuan } from '#domain/izin.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import type { Handler } from '#http/mount.ts'
import { listTemuan } from '#store/daftar-temuan.ts'
import { listPrioritas } from '#store/papan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { listUnit } from '#store/rincian.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { type AngkaTerbuka, bagianTerbaca, bukaBanyak } from '#usecases/buka-angka.ts'
import { bukaPosyandu } from '#usecases/buka-posyandu.ts'
import {
  angkaWilayah,
  bulanDari,
  garis,
  masalahTidakAda,
  sajikanAngka,
  sajikanIndikator,
  sajikanSisi,
  sajikanWilayah,
} from './sajikan.ts'
import { belumLapor, butuhDukungan, kelengkapanRingkas, sajikanBagian, sajikanPosyandu } from './sajikan-bagian.ts'

type Jawaban = typeof getRingkasan.keluaran._input

/** Months of a small line, and rows of those who need support. */
const PANJANG_GARIS = 13
const DUKUNGAN_TERBANYAK = 7

export const handleGetRingkasan: Handler<
  typeof getRingkasan.kueri,
  typeof getRingkasan.isi,
  typeof getRingkasan.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const bulan = bulanDari(kueri.bulan)
  const mulai = geser(bulan, 1 - PANJANG_GARIS)
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const papan = await listPrioritas(db, kab.kab_id, 'ringkasan')
  const diPapan = new Set(papan.map((p) => p.kode))
  // the months before the last are a line; only the last two are held against the month before
  const minta = { ...kueri, bulan, mulai, mulaiBanding: geser(bulan, -1), pembaca: { aktor, sekarang: sekarang() } }
  const terbuka = await bukaBanyak(db, minta, (i) => diPapan.has(i.kode))
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { wilayah, izin } = terbuka
  const desaId = wilayah.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: terbuka.cakupan(desaId), desaId }
  const prioritas = papan.flatMap(({ kode, ...bagian }) => {
    const milik = terbuka.angka.find((a) => a.indikator.kode === kode)
    return milik ? [{ bagian, milik }] : []
  })
  const [terbaca, temuan] = await Promise.all([
    bacaPasangan(db, lingkup, { dari: mulai, sampai: bulan }),
    listTemuan(db, lingkup, { dari: bulan, sampai: bulan }),
  ])
  const unit = await listUnit(db, kab.kab_id, terbaca.unitId)
  const latar = { bulan, mulai, zonaWaktu: kab.zona_waktu, hierarki: kueri.hierarki, izin, unit, temuan, ...terbaca }
  const diDesa = wilayah.tingkat === 'desa'
  return {
    wilayah: sajikanWilayah(wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    prioritas: prioritas.map(({ bagian, milik }) => ({ ...bagian, ...barisPrioritas(milik, mulai, bulan) })),
    bagian: diDesa
      ? []
      : sajikanBagian(
          wilayah,
          prioritas.map(({ milik }) => milik),
          latar,
        ),
    posyandu: diDesa
      ? sajikanPosyandu(await bukaPosyandu(db, minta, { lingkup, unitId: terbaca.unitId }), latar, desaId[0] ?? 0)
      : null,
    kelengkapan: kelengkapanRingkas(wilayah, latar),
    belumLapor: wilayah.tingkat === 'kabupaten' ? null : belumLapor(wilayah, latar),
    temuan: {
      jelaskan: temuan.filter((t) => t.keparahan === 'jelaskan').length,
      lunak: temuan.filter((t) => t.keparahan === 'lunak').length,
    },
    dicek: diDesa
      ? temuan
          .filter((t) => mayReadTemuan(izin, t))
          .map((t) => ({ unit: t.unit, keparahan: t.keparahan, pesan: t.pesan, ...sajikanSisi(t) }))
      : [],
  }
}

const MEMENUHI: readonly AngkaWilayah['status'][] = ['baik', 'kurang', 'di-atas-target']
const DI_BAWAH: readonly AngkaWilayah['status'][] = ['jelek', 'cukup', 'di-bawah-target']

function barisPrioritas(
  terbuka: AngkaTerbuka,
  mulai: Bulan,
  bulan: Bulan,
): Omit<Jawaban['prioritas'][number], 'bagian' | 'bagianEn'> {
  const { wilayah, indikator, izin } = terbuka
  const total = angkaWilayah(terbuka, wilayah, bulan)
  // How many of only some desa would be taken for how many of all.
  const terbaca = mayReadSemuaDesa(izin, wilayah) ? bagianTerbaca(terbuka, 'desa') : []
  const desa = terbaca.map((w) => ({ w, angka: angkaWilayah(terbuka, w, bulan) }))
  const status: Partial<Record<NonNullable<AngkaWilayah['status']>, number>> = {}
  for (const { angka } of desa) if (angka.status) status[angka.status] = (status[angka.status] ?? 0) + 1
  const lalu = geser(bulan, -1)
  const statusLalu = (w: WilayahPohon) => angkaWilayah(terbuka, w, lalu).status
  const jelek = desa.filter(({ angka }) => angka.status === 'jelek')
  const memenuhi = desa.filter(({ angka }) => MEMENUHI.includes(angka.status))
  return {
    indikator: sajikanIndikator(indikator),
    angka: sajikanAngka(total),
    targetTahun: terbuka.target(wilayah, bulan),
    garis: garis(terbuka, wilayah, rentang(mulai, bulan)),
    status,
    jelekBaru: jelek.filter(({ w }) => statusLalu(w) !== 'jelek').length,
    pulih: memenuhi.filter(({ w }) => DI_BAWAH.includes(statusLalu(w))).length,
    statusLalu: statusLalu(wilayah),
    perluDukungan: perluDukungan(terbuka, desa),
  }
}

/** Ranked by persons short, only where a verdict may be given and beyond what chance explains (domain.md 11). */
function perluDukungan(
  { indikator }: AngkaTerbuka,
  desa: readonly { readonly w: WilayahPohon; readonly angka: AngkaWilayah }[],
): Jawaban['prioritas'][number]['perluDukungan'] {
  return desa
    .flatMap(({ w, angka }) => {
      const { persen, selisihKeTarget: selisih, status } = angka
      if (!butuhDukungan(indikator.arah, angka) || persen === null || selisih === null) return []
      return [{ kode: w.kode, nama: w.nama, selisih, persen, status }]
    })
    .sort((a, b) => b.selisih - a.selisih || a.nama.localeCompare(b.nama, 'id'))
    .slice(0, DUKUNGAN_TERBANYAK)
}
