/** Whoever else serves people: the hospital, clinics, midwives with a practice of their own, schools. */
import type { Puskesmas } from './puskesmas.ts'
import { undian } from './undian.ts'
import { type BahanUnit, slugDesa, type Unit } from './unit.ts'
import type { Desa } from './wilayah.ts'

const KOTA = '99.01.02'
const BANYAK_KLINIK = 6
const BANYAK_BIDAN = 14
const BANYAK_SD = 44
const BANYAK_SMP = 18

export function susunSwasta(bahan: BahanUnit): Unit[] {
  const ramai = menurutPenduduk(bahan)
  const klinik = ramai.slice(0, BANYAK_KLINIK).map((satu) => faskes(bahan, satu, 'klinik', 'Klinik'))
  const bidan = ramai
    .slice(BANYAK_KLINIK, BANYAK_KLINIK + BANYAK_BIDAN)
    .map((satu) => faskes(bahan, satu, 'praktik-mandiri', 'Praktik Mandiri Bidan'))
  return [rumahSakit(bahan), ...klinik, ...bidan]
}

type Milik = { readonly puskesmas: Puskesmas; readonly desa: Desa }

function menurutPenduduk({ puskesmas }: BahanUnit): Milik[] {
  const semua = puskesmas.flatMap((satu) => satu.desa.map((desa) => ({ puskesmas: satu, desa })))
  return semua.sort((a, b) => b.desa.penduduk - a.desa.penduduk)
}

/** The desa where it stands and the nearest neighbour under the same puskesmas. */
function faskes({ wilayah, tempatkan }: BahanUnit, { puskesmas, desa }: Milik, ragam: string, sebutan: string): Unit {
  const kode = `99.01-${ragam === 'klinik' ? 'klinik' : 'bidan'}-${slugDesa(wilayah, desa)}`
  const batas = wilayah.tetangga.get(desa.nomor)
  const dekat = puskesmas.desa
    .filter(({ nomor }) => batas?.has(nomor))
    .sort((a, b) => (batas?.get(b.nomor) ?? 0) - (batas?.get(a.nomor) ?? 0))
  return {
    puskesmas: puskesmas.nama,
    desa: [desa, ...dekat.slice(0, ragam === 'klinik' ? 2 : 1)],
    jenis: 'faskes-lain',
    ragam,
    kode,
    nama: `${sebutan} ${desa.nama}`,
    tempat: tempatkan(desa, kode),
  }
}

/** The hospital of the capital, for its kecamatan. */
function rumahSakit({ wilayah, tempatkan }: BahanUnit): Unit {
  const desa = wilayah.desa.filter(({ kecamatan }) => kecamatan === KOTA)
  const kode = '99.01-rsud-seruni'
  const kelurahan = desa.find(({ nama }) => nama === 'Seruni Timur') ?? wilayah.mekar.asal
  return {
    puskesmas: '',
    desa: [kelurahan, ...desa.filter((satu) => satu !== kelurahan)],
    jenis: 'faskes-lain',
    ragam: 'rs',
    kode,
    nama: 'RSUD Seruni',
    tempat: tempatkan(kelurahan, kode),
  }
}

export function susunSekolah(bahan: BahanUnit): Unit[] {
  return [...sekolah(bahan, 'SD', BANYAK_SD), ...sekolah(bahan, 'SMP', BANYAK_SMP)]
}

/** One for each puskesmas first, then where most pupils are; never two of a kind in a desa. */
function sekolah(bahan: BahanUnit, jenjang: 'SD' | 'SMP', banyak: number): Unit[] {
  const ramai = menurutPenduduk(bahan)
  const utama = bahan.puskesmas.map((satu) => ({ puskesmas: satu, desa: satu.kedudukan }))
  const bobot = ({ desa }: Milik): number => desa.penduduk * (0.3 + undian(jenjang, desa.kode)())
  const lain = ramai.filter(({ desa }) => !utama.some((satu) => satu.desa === desa)).sort((a, b) => bobot(b) - bobot(a))
  return [...utama, ...lain]
    .slice(0, banyak)
    .sort((a, b) => (a.desa.kode < b.desa.kode ? -1 : 1))
    .map(({ puskesmas, desa }): Unit => {
      const kode = `99.01-${jenjang.toLowerCase()}-${slugDesa(bahan.wilayah, desa)}`
      return {
        puskesmas: puskesmas.nama,
        desa: [desa],
        jenis: 'sekolah',
        kode,
        nama: `${jenjang} Negeri ${desa.nama}`,
        tempat: bahan.tempatkan(desa, kode),
      }
    })
}
