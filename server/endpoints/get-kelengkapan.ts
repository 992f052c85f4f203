import type { getKelengkapan } from '#contract/kelengkapan.ts'
import { type Bulan, formatBulan, geser, rentang } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { cakupanRinci, dalamCakupan, mayReadTemuan, mayReadWilayah } from '#domain/izin.ts'
import {
  hitungLapor,
  keadaanLapor,
  masuk,
  type PasanganLapor,
  type Tenggat,
  type Terkirim,
} from '#domain/kelengkapan.ts'
import { rincikan, type WilayahPohon } from '#domain/pohon.ts'
import type { Handler } from '#http/mount.ts'
import { countTemuan, type JumlahTemuan } from '#store/daftar-temuan.ts'
import { listUnit, type UnitWajib } from '#store/rincian.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { bukaWilayah } from '#usecases/buka-wilayah.ts'
import { bulanDari, masalahTidakAda, sajikanBelum, sajikanWilayah } from './sajikan.ts'
import { bacaTemuan, hitungMutu, SEMUA_KEADAAN, sajikanTemuan, terbacaOleh } from './sajikan-temuan.ts'

type Jawaban = typeof getKelengkapan.keluaran._input

const KODE_JENIS = Object.entries(JENIS_UNIT)

export const handleGetKelengkapan: Handler<
  typeof getKelengkapan.kueri,
  typeof getKelengkapan.isi,
  typeof getKelengkapan.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const bulan = bulanDari(kueri.bulan)
  const terbuka = await bukaWilayah(db, { wilayah: kueri.wilayah, bulan, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah, izin } = terbuka

  const mulai = geser(bulan, 1 - kueri.panjang)
  const desaId = wilayah.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: terbuka.cakupan(desaId), desaId }
  const rinci = { ...lingkup, cakupan: cakupanRinci(izin, desaId) }
  const jangka = { dari: mulai, sampai: bulan }
  const [{ pasangan, terkirim, tenggat }, temuan, hitungTemuan] = await Promise.all([
    bacaPasangan(db, lingkup, jangka),
    bacaTemuan(db, { lingkup: rinci, izin, bulan }, kueri),
    countTemuan(db, rinci, { ...jangka, keadaan: SEMUA_KEADAAN, ...terbacaOleh(izin) }),
  ])
  const hitung = (p: readonly PasanganLapor[]) => hitungLapor(p, tenggat, kab.zona_waktu)
  const kini = pasangan.filter((p) => p.bulan === bulan)
  // Units by name only of desa that may be read one by one.
  const terbaca = new Set(dalamCakupan(rinci.cakupan, desaId))
  const belum = kini.filter((p) => !masuk(p) && terbaca.has(p.desaId))
  const unit = await listUnit(db, kab.kab_id, [...new Set(pasangan.map((p) => p.unitId))])
  const namaDesa = new Map(wilayah.desa.map((d) => [d.desaId, d]))
  return {
    wilayah: sajikanWilayah(wilayah),
    hierarki: kueri.hierarki,
    bulan: kueri.bulan,
    versi,
    bulanan: rentang(mulai, bulan).map((b) => ({
      bulan: formatBulan(b),
      ...hitung(pasangan.filter((p) => p.bulan === b)),
    })),
    menurutJenis: KODE_JENIS.flatMap(([jenis, sumber]) => {
      const milik = kini.filter((p) => p.sumber === sumber)
      return milik.length === 0 ? [] : [{ jenis, ...hitung(milik) }]
    }),
    baris: bagian(wilayah, kueri.hierarki)
      .filter((w) => mayReadWilayah(izin, w))
      .map((w) => {
        const desa = new Set(w.desa.map((d) => d.desaId))
        return { kode: w.kode, nama: w.nama, ...hitung(kini.filter((p) => desa.has(p.desaId))) }
      }),
    unit: sajikanUnit(
      pasangan.filter((p) => terbaca.has(p.desaId)),
      {
        bulanan: rentang(mulai, bulan),
        tenggat,
        zonaWaktu: kab.zona_waktu,
        unit,
        wilayah,
        hierarki: kueri.hierarki,
        terkirim,
        temuan: hitungTemuan,
      },
    ),
    belumLapor: belum.flatMap((p) => sajikanBelum(p, unit, namaDesa)),
    temuan: await sajikanTemuan(
      db,
      { kabId: kab.kab_id, aktor, desa: namaDesa },
      temuan.baris.filter((t) => mayReadTemuan(izin, t)),
    ),
    jumlahTemuan: temuan.jumlah,
  }
}

const bagian = (wilayah: WilayahPohon, hierarki: Jawaban['hierarki']): readonly WilayahPohon[] =>
  rincikan(wilayah, wilayah.tingkat !== 'kabupaten' ? 'desa' : hierarki === 'kerja' ? 'puskesmas' : 'kecamatan')

type Sajian = {
  readonly bulanan: readonly Bulan[]
  readonly tenggat: Tenggat
  readonly zonaWaktu: string
  readonly unit: ReadonlyMap<number, UnitWajib>
  readonly wilayah: WilayahPohon
  readonly hierarki: Jawaban['hierarki']
  readonly terkirim: readonly Terkirim[]
  readonly temuan: readonly JumlahTemuan[]
}

/** Units by months: one line per (unit, desa) pair, in the order of desa and kind. */
function sajikanUnit(
  pasangan: readonly PasanganLapor[],
  { bulanan, tenggat, zonaWaktu, unit, wilayah, hierarki, terkirim, temuan }: Sajian,
): Jawaban['unit'] {
  const menurutPasangan = new Map<string, Map<Bulan, PasanganLapor>>()
  for (const p of pasangan) {
    const kunci = `${p.desaId}/${p.unitId}`
    menurutPasangan.set(kunci, (menurutPasangan.get(kunci) ?? new Map<Bulan, PasanganLapor>()).set(p.bulan, p))
  }
  const hitung = hitungMutu({ terkirim, temuan, tenggat, zonaWaktu })
  const desa = new Map(wilayah.desa.map((d, urutan) => [d.desaId, { ...d, urutan }]))
  return [...menurutPasangan.values()]
    .flatMap((bulan) => {
      const satu = bulan.values().next().value
      const u = satu && unit.get(satu.unitId)
      const d = satu && desa.get(satu.desaId)
      if (!u || !d) return []
      const keadaan = bulanan.map((b) => keadaanLapor(bulan.get(b), tenggat, zonaWaktu))
      const induk = (hierarki === 'kerja' ? d.puskesmas : d.kecamatan)?.kode ?? null
      return [{ u, d, induk, keadaan, mutu: hitung(satu, [...bulan.values()]) }]
    })
    .sort((a, b) => a.d.urutan - b.d.urutan || a.u.sumber - b.u.sumber || a.u.unitId - b.u.unitId)
    .map(({ u, d, induk, keadaan, mutu }) => ({
      kode: u.kode,
      nama: u.nama,
      jenis: u.jenis,
      desa: d.nama,
      kodeDesa: d.kode,
      induk,
      keadaan,
      mutu,
    }))
}
