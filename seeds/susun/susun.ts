/** The places of the fictional kabupaten as the files that the example is filled from. */
import { bidangDari, type Poligon } from './bidang.ts'
import { KECAMATAN } from './kecamatan.ts'
import { type Petugas, susunPenanggungJawab } from './penanggung-jawab.ts'
import { createPeta } from './peta.ts'
import { createPuskesmas } from './puskesmas.ts'
import { susunUnit, type Unit } from './unit.ts'
import { createWilayah, type Desa } from './wilayah.ts'

/** Text by name of file; the same on every computer. */
export function susunBerkas(): ReadonlyMap<string, string> {
  const peta = createPeta()
  const wilayah = createWilayah(peta)
  const { asal, baru } = wilayah.mekar
  const unit = susunUnit(peta, wilayah, createPuskesmas(wilayah))
  const sebelum = bidangDari(peta.garis, (nomor) => nomor === asal.nomor || nomor === baru.nomor)
  return new Map([
    [
      'kecamatan.csv',
      csv(
        ['kode', 'nama'],
        KECAMATAN.map(({ kode, nama }) => [kode, nama]),
      ),
    ],
    ['desa.csv', csv(KOLOM_DESA, wilayah.desa.map(barisDesa))],
    ['unit.csv', csv(KOLOM_UNIT, unit.map(barisUnit))],
    ['penanggung-jawab.csv', csv(KOLOM_PETUGAS, susunPenanggungJawab(wilayah.desa, unit).map(barisPetugas))],
    ['batas.geojson', geojson(wilayah.desa.map((desa) => ({ desa, poligon: desa.poligon })))],
    // One desa as it was before it split.
    ['batas-sebelum.geojson', geojson([{ desa: asal, poligon: sebelum }])],
  ])
}

type Sel = string | number

const csv = (judul: readonly string[], baris: readonly (readonly Sel[])[]): string =>
  `${[judul, ...baris].map((satu) => satu.join(',')).join('\n')}\n`

const KOLOM_DESA = ['kode', 'nama', 'jenis', 'penduduk', 'mutu', 'riil']

const barisDesa = ({ kode, nama, jenis, penduduk, mutu, riil }: Desa): Sel[] => [
  kode,
  nama,
  jenis,
  penduduk,
  mutu.toFixed(2),
  riil.toFixed(2),
]

const KOLOM_UNIT = [
  'puskesmas',
  'desa',
  'kode desa',
  'jenis',
  'ragam',
  'kode',
  'nama',
  'dusun',
  'rw',
  'nomor registrasi',
  'strata',
  'lintang',
  'bujur',
]

const barisUnit = (unit: Unit): Sel[] => [
  unit.puskesmas,
  unit.desa.map(({ nama }) => nama).join(';'),
  unit.desa.map(({ kode }) => kode).join(';'),
  unit.jenis,
  unit.ragam ?? '',
  unit.kode,
  unit.nama,
  unit.dusun ?? '',
  unit.rw ?? '',
  unit.nomorRegistrasi ?? '',
  unit.strata ?? '',
  unit.tempat?.[1].toFixed(4) ?? '',
  unit.tempat?.[0].toFixed(4) ?? '',
]

const KOLOM_PETUGAS = ['desa', 'kode desa', 'nama', 'jabatan', 'unit', 'mulai']

const barisPetugas = ({ desa, nama, jabatan, unit, mulai }: Petugas): Sel[] => [
  ...[desa.nama, desa.kode, nama, jabatan, unit, mulai],
]

function geojson(bidang: readonly { readonly desa: Desa; readonly poligon: readonly Poligon[] }[]): string {
  const fitur = bidang.map(({ desa, poligon }) => {
    const kecamatan = KECAMATAN.find(({ kode }) => kode === desa.kecamatan)?.nama
    const geometry =
      poligon.length === 1
        ? { type: 'Polygon', coordinates: poligon[0] }
        : { type: 'MultiPolygon', coordinates: poligon }
    return JSON.stringify({ type: 'Feature', properties: { kode: desa.kode, nama: desa.nama, kecamatan }, geometry })
  })
  return `{"type":"FeatureCollection","features":[\n${fitur.join(',\n')}\n]}\n`
}
