// The list of all regions of Indonesia that ships as a package (idn-area-data; its data is ODbL and stays in the package).
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { jenisDesa, namaKabupaten, type WilayahBaru, zonaWaktu } from '#domain/wilayah.ts'

/** The kabupaten or kota of a code PP.KK with everything in it; undefined where there is no such code. */
export async function readWilayah(kode: string): Promise<WilayahBaru | undefined> {
  const kabupaten = (await getRegencies()).find(({ code }) => code === kode)
  if (!kabupaten) return undefined
  const [provinsi, kecamatan, desa] = await Promise.all([getProvinces(), getDistricts(), getVillages()])
  return {
    kabupaten: {
      kode,
      ...namaKabupaten(kabupaten.name),
      provinsi: provinsi.find(({ code }) => code === kabupaten.province_code)?.name ?? '',
      zonaWaktu: zonaWaktu(kabupaten.province_code),
    },
    kecamatan: kecamatan
      .filter(({ regency_code }) => regency_code === kode)
      .map(({ code, name }) => ({ kode: code, nama: name })),
    desa: desa
      .filter(({ district_code }) => district_code.startsWith(`${kode}.`))
      .map(({ code, district_code, name }) => ({
        kode: code,
        nama: name,
        kecamatanKode: district_code,
        jenis: jenisDesa(code),
      })),
  }
}
