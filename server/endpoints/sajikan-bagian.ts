/** The parts of an area beside each other: their figures, what has come in, and who is still waited for. */
import type { PosyanduBerdampingan, RingkasanJawaban, SelBagian } from '#contract/ringkasan.ts'
import { type Bulan, formatBulan, rentang } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import { type Indikator, JENIS_UNIT } from '#domain/indikator.ts'
import { type IzinBaca, mayRead, mayReadDesa, mayReadUnit, mayReadWilayah } from '#domain/izin.ts'
import { diLuarKebetulan } from '#domain/kebetulan.ts'
import { hitungLapor, keadaanLapor, masuk, type PasanganLapor, type Tenggat } from '#domain/kelengkapan.ts'
import { type Hierarki, rincikan, type WilayahPohon } from '#domain/pohon.ts'
import type { TemuanTersimpan } from '#store/daftar-temuan.ts'
import type { UnitWajib } from '#store/rincian.ts'
import type { AngkaTerbuka } from '#usecases/buka-angka.ts'
import type { PosyanduTerbuka } from '#usecases/buka-posyandu.ts'
import { angkaWilayah, nilaiGaris, sajikanBelum, sajikanIndikator } from './sajikan.ts'

/** What the parts of an area are told from: laporan due and in from `mulai` to `bulan`, findings of `bulan`. */
export type LatarBagian = {
  readonly bulan: Bulan
  readonly mulai: Bulan
  readonly tenggat: Tenggat
  readonly zonaWaktu: string
  readonly hierarki: Hierarki
  readonly izin: IzinBaca
  readonly pasangan: readonly PasanganLapor[]
  readonly temuan: readonly TemuanTersimpan[]
  readonly unit: ReadonlyMap<number, UnitWajib>
}

/** The next lower areas that may be read: of a kabupaten by the hierarchy shown, of the others their desa. */
function bagianDari(wilayah: WilayahPohon, { hierarki, izin }: LatarBagian): readonly WilayahPohon[] {
  const rincian = wilayah.tingkat !== 'kabupaten' ? 'desa' : hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  return rincikan(wilayah, rincian).filter((w) => mayReadWilayah(izin, w))
}

/** Only where a verdict may be given, and beyond what chance explains (domain.md 11). */
export function butuhDukungan(arah: Indikator['arah'], angka: AngkaWilayah): boolean {
  const { pembilang: p, penyebut: q, target, status, selisihKeTarget } = angka
  if (status === null || p === null || q === null || target === null || !selisihKeTarget) return false
  return diLuarKebetulan(arah, { p, q }, target)
}

export function sajikanBagian(
  wilayah: WilayahPohon,
  angka: readonly AngkaTerbuka[],
  latar: LatarBagian,
): RingkasanJawaban['bagian'] {
  const { bulan, pasangan, temuan, unit, izin } = latar
  const pustu = new Map(
    pasangan.filter((p) => p.bulan === bulan && p.sumber === JENIS_UNIT.pustu).map((p) => [p.desaId, p.unitId]),
  )
  return bagianDari(wilayah, latar).map((w) => {
    const desa = new Set(w.desa.map((d) => d.desaId))
    const [satu] = w.tingkat === 'desa' ? desa : []
    return {
      kode: w.kode,
      nama: w.nama,
      pustu: (satu !== undefined && unit.get(pustu.get(satu) ?? 0)?.nama) || null,
      temuan: temuan.filter((t) => desa.has(t.desaId)).length,
      sel: angka.map((terbuka) =>
        mayRead(izin, w, terbuka.indikator) ? sajikanSel(terbuka, angkaWilayah(terbuka, w, bulan)) : null,
      ),
    }
  })
}

const sajikanSel = (terbuka: AngkaTerbuka, angka: AngkaWilayah): SelBagian => ({
  sel: angka.sel,
  bulanIni: angka.bulanIni,
  status: angka.status,
  sementara: angka.sementara,
  kedaluwarsa: angka.kedaluwarsa,
  nilai: nilaiGaris(terbuka, angka),
  selisih: angka.selisihKeTarget,
  dukungan: butuhDukungan(terbuka.indikator.arah, angka),
})

export function sajikanPosyandu(
  { indikator, unit }: PosyanduTerbuka,
  { bulan, tenggat, zonaWaktu, pasangan, izin }: LatarBagian,
  desaId: number,
): PosyanduBerdampingan {
  const kini = new Map(pasangan.filter((p) => p.bulan === bulan).map((p) => [p.unitId, p]))
  return {
    indikator: indikator.map(sajikanIndikator),
    unit: unit.map((u) => ({
      kode: u.kode,
      nama: u.nama,
      dusun: u.dusun,
      keadaan: keadaanLapor(kini.get(u.unitId), tenggat, zonaWaktu),
      // What another posyandu counted is not everybody's to read; that it reported is.
      sel: u.sel.map(({ pembilang, penyebut }) =>
        mayReadUnit(izin, { desaId, unitId: u.unitId }) ? { pembilang, penyebut } : { pembilang: null, penyebut: null },
      ),
    })),
  }
}

export function belumLapor(
  wilayah: WilayahPohon,
  { bulan, pasangan, unit, izin }: LatarBagian,
): NonNullable<RingkasanJawaban['belumLapor']> {
  const terbaca = wilayah.desa.filter((d) => mayReadDesa(izin, d.desaId))
  const desa = new Map(terbaca.map((d) => [d.desaId, d]))
  return pasangan.filter((p) => p.bulan === bulan && !masuk(p)).flatMap((p) => sajikanBelum(p, unit, desa))
}

export function kelengkapanRingkas(wilayah: WilayahPohon, latar: LatarBagian): RingkasanJawaban['kelengkapan'] {
  const { mulai, bulan, tenggat, zonaWaktu, pasangan } = latar
  const bulanan = rentang(mulai, bulan)
  const kini = hitungLapor(
    pasangan.filter((p) => p.bulan === bulan),
    tenggat,
    zonaWaktu,
  )
  const milikDesa = kelompokkan(pasangan, (p) => p.desaId)
  return {
    wajib: kini.wajib,
    masuk: kini.masuk,
    tepat: kini.tepat,
    bulanan: masukPerBulan(pasangan, bulanan),
    bagian: bagianDari(wilayah, latar).map((w) => {
      const milik = w.desa.flatMap((d) => milikDesa.get(d.desaId) ?? [])
      return { kode: w.kode, nama: w.nama, bulanan: masukPerBulan(milik, bulanan) }
    }),
  }
}

function masukPerBulan(pasangan: readonly PasanganLapor[], bulanan: readonly Bulan[]) {
  const milikBulan = kelompokkan(pasangan, (p) => p.bulan)
  return bulanan.map((b) => {
    const milik = milikBulan.get(b) ?? []
    return { bulan: formatBulan(b), wajib: milik.length, masuk: milik.filter(masuk).length }
  })
}
