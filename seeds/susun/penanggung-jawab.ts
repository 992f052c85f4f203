/** Who answers for each desa, in the columns of penanggung-jawab.csv: whoever works in its pustu, else a bidan of its puskesmas. */
import { pilih, undian } from './undian.ts'
import type { Unit } from './unit.ts'
import type { Desa } from './wilayah.ts'

export type Petugas = {
  readonly desa: Desa
  readonly nama: string
  readonly jabatan: string
  readonly unit: string
  /** 'YYYY-MM'; empty: since ever. */
  readonly mulai: string
}

const PERTAMA = [
  ...([
    'Siti',
    'Nur',
    'Dewi',
    'Sri',
    'Rina',
    'Yuli',
    'Eka',
    'Fitri',
    'Lina',
    'Maya',
    'Ratna',
    'Wahyu',
    'Indah',
  ] as const),
  ...([
    'Tri',
    'Endang',
    'Rahma',
    'Yanti',
    'Desi',
    'Mega',
    'Ayu',
    'Novi',
    'Hesti',
    'Ika',
    'Erna',
    'Lilis',
    'Murni',
  ] as const),
] as const
const PERTAMA_LAKI = ['Agus', 'Budi', 'Hendra', 'Rudi', 'Joko', 'Andi', 'Eko', 'Dedi', 'Fajar', 'Yusuf'] as const
const KEDUA = [
  ...(['Rahmawati', 'Lestari', 'Handayani', 'Puspitasari', 'Hidayati', 'Wulandari', 'Susanti', 'Anggraini'] as const),
  ...(['Kusumawati', 'Permatasari', 'Maharani', 'Safitri', 'Utami', 'Setyowati', 'Marlina', 'Oktaviani'] as const),
] as const
const KEDUA_LAKI = ['Saputra', 'Hidayat', 'Kurniawan', 'Setiawan', 'Pratama', 'Wibowo', 'Maulana'] as const

const BERGANTI = 0.08
const PERAWAT_PUSTU = 0.35
const SEJAK = ['2025-02', '2025-04', '2025-07', '2025-09', '2026-01'] as const

/** A row per desa, two where somebody else took over. */
export function susunPenanggungJawab(desa: readonly Desa[], unit: readonly Unit[]): Petugas[] {
  const pustu = unit.filter(({ jenis }) => jenis === 'pustu')
  const puskesmas = unit.filter(({ jenis }) => jenis === 'puskesmas')
  const terpakai = new Map<string, string>()
  return desa.flatMap((satu) => {
    const milik = pustu.find((u) => u.desa.includes(satu)) ?? puskesmas.find((u) => u.desa.includes(satu))
    if (!milik) throw new Error(`nobody serves ${satu.nama}`)
    // One person works in a pustu, whatever desa it serves; a puskesmas has a bidan for each.
    const siapa = milik.jenis === 'pustu' ? milik.kode : satu.kode
    const petugas = (mulai: string, ke: number): Petugas => ({
      ...{ desa: satu, unit: milik.kode, mulai },
      ...jadikan(`${siapa} ${ke}`, milik, satu, terpakai),
    })
    const u = undian('ganti petugas', siapa)
    return u() < BERGANTI ? [petugas('', 1), petugas(pilih(u, SEJAK), 2)] : [petugas('', 1)]
  })
}

function jadikan(siapa: string, { ragam }: Unit, { jenis }: Desa, terpakai: Map<string, string>) {
  const perawat = ragam === 'pustu' && undian('jabatan', siapa)() < PERAWAT_PUSTU
  const laki = perawat && undian('laki', siapa)() < 0.5
  const jabatan = perawat ? 'Perawat' : jenis === 'kelurahan' ? 'Bidan kelurahan' : 'Bidan desa'
  return { nama: beriNama(siapa, laki, terpakai), jabatan }
}

/** A name that nobody else bears. */
function beriNama(siapa: string, laki: boolean, terpakai: Map<string, string>): string {
  const u = undian('nama petugas', siapa)
  for (;;) {
    const nama = laki ? `${pilih(u, PERTAMA_LAKI)} ${pilih(u, KEDUA_LAKI)}` : `${pilih(u, PERTAMA)} ${pilih(u, KEDUA)}`
    const milik = terpakai.get(nama) ?? siapa
    terpakai.set(nama, milik)
    if (milik === siapa) return nama
  }
}
