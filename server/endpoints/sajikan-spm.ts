/** One SPM of an area: persons to go, the way to the end of its year, and its parts. */
import type { BarisSpm, SatuSpm } from '#contract/spm.ts'
import { sukuDari } from '#domain/bahan.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import { bulanSetahun, type JalurTahun, jalurTahun, orangMenuju } from '#domain/jalur-tahun.ts'
import { bertumbuh } from '#domain/periode.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import { bagianTarget, targetSampai } from '#domain/target.ts'
import type { NamaSasaran } from '#store/angka.ts'
import { type AngkaTerbuka, bagianTerbaca } from '#usecases/buka-angka.ts'
import { angkaWilayah, lajuWilayah, sajikanAngka, sajikanWilayah, titikPada } from './sajikan.ts'

type Milik = { readonly wilayah: WilayahPohon; readonly angka: AngkaWilayah; readonly bulan: Bulan }

/** What the catalogue calls those to be served; null where the formula is not over a sasaran. */
export function namaOrang(
  { indikator }: Pick<AngkaTerbuka, 'indikator'>,
  nama: ReadonlyMap<string, NamaSasaran>,
): { orang: string | null; orangEn: string | null } {
  const suku = sukuDari({ ...indikator, pembilang: [] }).find(({ sumber }) => sumber === 'sasaran')
  const milik = suku && nama.get(suku.rujukan)
  return { orang: milik?.nama ?? null, orangEn: milik?.namaEn ?? null }
}

/** Persons short of the target to date and of the year's, of a figure that is to rise; of an incomplete one nobody knows. */
function jarakTarget(terbuka: AngkaTerbuka, { wilayah, angka, bulan }: Milik) {
  const { pembilang: p, penyebut: q, sel, bulanIni, sementara } = angka
  if (terbuka.indikator.arah !== 'naik' || sel !== 'nilai' || bulanIni === 'belum-lapor' || sementara)
    return { selisih: null, sisa: null }
  const tahun = terbuka.target(wilayah, bulan)?.persen ?? null
  return { selisih: orangMenuju(angka.target, { p, q }), sisa: orangMenuju(tahun, { p, q }) }
}

export const orangSpm = (
  terbuka: AngkaTerbuka,
  milik: Milik,
  nama: ReadonlyMap<string, NamaSasaran>,
): Pick<SatuSpm, 'orang' | 'orangEn' | 'selisih' | 'sisa'> => ({
  ...namaOrang(terbuka, nama),
  ...jarakTarget(terbuka, milik),
})

/** From the last complete month on: a month of which half is missing would look like one without services. */
function jalurDari(terbuka: AngkaTerbuka, { wilayah, angka, bulan }: Milik): JalurTahun | null {
  const { indikator } = terbuka
  const laju = bertumbuh(indikator) && indikator.arah === 'naik' ? lajuWilayah(terbuka, wilayah, bulan) : null
  if (!laju) return null
  const { pembilang: p, penyebut: q } = titikPada(terbuka, wilayah, laju.dari)
  const sisa = orangMenuju(terbuka.target(wilayah, bulan)?.persen ?? null, { p, q })
  return sisa === null ? null : jalurTahun(indikator, laju.dari, { sisa, laju: angka.kecil ? null : laju.perBulan })
}

/** The year month by month: what was due, what was reached, and what it takes from here. */
export function sajikanJalur(terbuka: AngkaTerbuka, milik: Milik): Pick<SatuSpm, 'jalur' | 'titik'> {
  const { wilayah, bulan } = milik
  const tahun = terbuka.target(wilayah, bulan)
  const jalur = jalurDari(terbuka, milik)
  const titik = bulanSetahun(terbuka.indikator, bulan).map((b) => {
    const bagian = bagianTarget(terbuka.indikator, b)
    const dicapai = b > bulan ? null : titikPada(terbuka, wilayah, b)
    return {
      bulan: formatBulan(b),
      target: tahun && bagian ? targetSampai(tahun.persen, bagian) : null,
      persen: dicapai?.persen ?? null,
      sementara: dicapai?.sementara ?? false,
    }
  })
  return {
    jalur: jalur && { ...jalur, dari: formatBulan(jalur.dari), akhir: formatBulan(jalur.akhir) },
    titik,
  }
}

/** The parts that may be read: of a kabupaten its kecamatan and its puskesmas, of these their desa. */
export function barisSpm(terbuka: AngkaTerbuka, bulan: Bulan): BarisSpm[] {
  const { tingkat } = terbuka.wilayah
  if (tingkat === 'desa') return []
  const rincian = tingkat === 'kabupaten' ? (['kecamatan', 'puskesmas'] as const) : (['desa'] as const)
  return rincian.flatMap((satu) => bagianTerbaca(terbuka, satu)).map((wilayah) => sajikanBaris(terbuka, wilayah, bulan))
}

function sajikanBaris(terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): BarisSpm {
  const angka = angkaWilayah(terbuka, wilayah, bulan)
  const { sel, bulanIni, pembilang, penyebut, persen, target, sementara, status } = sajikanAngka(angka)
  const jarak = jarakTarget(terbuka, { wilayah, angka, bulan })
  const setahun = jarak.sisa !== null && bertumbuh(terbuka.indikator)
  return {
    ...sajikanWilayah(wilayah),
    ...{ sel, bulanIni, pembilang, penyebut, persen, target, sementara, status },
    ...jarak,
    perBulan: setahun ? jalurTahun(terbuka.indikator, bulan, { sisa: jarak.sisa ?? 0, laju: null }).perBulan : null,
  }
}
