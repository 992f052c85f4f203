import type { getRingkasan, TitikGaris } from '#contract/ringkasan.ts'
import { type Bulan, formatBulan, geser, rentang } from '#domain/bulan.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import { type IzinBaca, mayReadSemuaDesa, mayReadWilayah } from '#domain/izin.ts'
import { diLuarKebetulan } from '#domain/kebetulan.ts'
import { hitungLapor, type PasanganLapor, TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import { adalahKejadian } from '#domain/periode.ts'
import { rincikan, type WilayahPohon } from '#domain/pohon.ts'
import type { Deps, Handler } from '#http/mount.ts'
import { countTemuan, type Lingkup, listPapan } from '#store/angka.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { type AngkaTerbuka, bagianTerbaca, bukaBanyak } from '#usecases/buka-angka.ts'
import { angkaWilayah, bulanDari, masalahTidakAda, sajikanAngka, sajikanIndikator, sajikanWilayah } from './sajikan.ts'

type Jawaban = typeof getRingkasan.keluaran._input
type LingkupDesa = Lingkup & { readonly desaId: readonly number[] }

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
  const papan = await listPapan(db, kab.kab_id, 'ringkasan')
  const diPapan = new Set(papan.map((p) => p.kode))
  const minta = { ...kueri, bulan, mulai, pembaca: { aktor, sekarang: sekarang() } }
  const terbuka = await bukaBanyak(db, minta, (i) => diPapan.has(i.kode))
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { wilayah } = terbuka
  const desaId = wilayah.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: terbuka.cakupan(desaId), desaId }
  const jangka = { mulai, bulan, zonaWaktu: kab.zona_waktu }
  return {
    wilayah: sajikanWilayah(wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    prioritas: papan.flatMap(({ bagian, kode }) => {
      const milik = terbuka.angka.find((a) => a.indikator.kode === kode)
      return milik ? [{ bagian, ...barisPrioritas(milik, mulai, bulan) }] : []
    }),
    kelengkapan: await kelengkapanRingkas(db, lingkup, terbuka, kueri.hierarki, jangka),
    temuan: await countTemuan(db, lingkup, bulan),
  }
}

/** What a small line draws: percent, or the count of a kejadian. */
export const nilaiGaris = (terbuka: AngkaTerbuka, angka: AngkaWilayah): number | null =>
  angka.sel !== 'nilai' ? null : adalahKejadian(terbuka.indikator) ? angka.pembilang : angka.persen

export const garis = (terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulanan: readonly Bulan[]): TitikGaris[] =>
  bulanan.map((b) => {
    const angka = angkaWilayah(terbuka, wilayah, b)
    return { bulan: formatBulan(b), nilai: nilaiGaris(terbuka, angka), sel: angka.sel, sementara: angka.sementara }
  })

function barisPrioritas(
  terbuka: AngkaTerbuka,
  mulai: Bulan,
  bulan: Bulan,
): Omit<Jawaban['prioritas'][number], 'bagian'> {
  const { wilayah, indikator, izin } = terbuka
  const total = angkaWilayah(terbuka, wilayah, bulan)
  // How many of only some desa would be taken for how many of all.
  const terbaca = mayReadSemuaDesa(izin, wilayah) ? bagianTerbaca(terbuka, 'desa') : []
  const desa = terbaca.map((w) => ({ w, angka: angkaWilayah(terbuka, w, bulan) }))
  const status: Partial<Record<NonNullable<AngkaWilayah['status']>, number>> = {}
  for (const { angka } of desa) if (angka.status) status[angka.status] = (status[angka.status] ?? 0) + 1
  const lalu = geser(bulan, -1)
  const jelek = desa.filter(({ angka }) => angka.status === 'jelek')
  return {
    indikator: sajikanIndikator(indikator),
    angka: sajikanAngka(total),
    targetTahun: terbuka.target(wilayah, bulan),
    garis: garis(terbuka, wilayah, rentang(mulai, bulan)),
    status,
    jelekBaru: jelek.filter(({ w }) => angkaWilayah(terbuka, w, lalu).status !== 'jelek').length,
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
      const { pembilang: p, penyebut: q, target, persen, selisihKeTarget: selisih } = angka
      if (angka.status === null || p === null || q === null || target === null || persen === null || !selisih) return []
      if (!diLuarKebetulan(indikator.arah, { p, q }, target)) return []
      return [{ kode: w.kode, nama: w.nama, selisih, persen, status: angka.status }]
    })
    .sort((a, b) => b.selisih - a.selisih || a.nama.localeCompare(b.nama, 'id'))
    .slice(0, DUKUNGAN_TERBANYAK)
}

async function kelengkapanRingkas(
  db: Deps['db'],
  lingkup: LingkupDesa,
  { wilayah, izin }: { readonly wilayah: WilayahPohon; readonly izin: IzinBaca },
  hierarki: Jawaban['hierarki'],
  { mulai, bulan, zonaWaktu }: { mulai: Bulan; bulan: Bulan; zonaWaktu: string },
): Promise<Jawaban['kelengkapan']> {
  const bulanan = rentang(mulai, bulan)
  const { pasangan } = await bacaPasangan(db, lingkup, { dari: mulai, sampai: bulan })
  const hitung = (p: readonly PasanganLapor[]) => hitungLapor(p, TENGGAT_BAWAAN, zonaWaktu)
  const perBulan = (p: readonly PasanganLapor[]) =>
    bulanan.map((b) => {
      const { wajib: due, masuk } = hitung(p.filter((x) => x.bulan === b))
      return { bulan: formatBulan(b), wajib: due, masuk }
    })
  const { wajib: due, masuk, tepat } = hitung(pasangan.filter((p) => p.bulan === bulan))
  const bagian = wilayah.tingkat === 'kabupaten' ? (hierarki === 'kerja' ? 'puskesmas' : 'kecamatan') : 'desa'
  return {
    wajib: due,
    masuk,
    tepat,
    bulanan: perBulan(pasangan),
    bagian: rincikan(wilayah, bagian)
      .filter((w) => mayReadWilayah(izin, w))
      .map((w) => {
        const desa = new Set(w.desa.map((d) => d.desaId))
        return { kode: w.kode, nama: w.nama, bulanan: perBulan(pasangan.filter((p) => desa.has(p.desaId))) }
      }),
  }
}
