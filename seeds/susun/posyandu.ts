/** Posyandu: at least one in every desa, more where there are more people, each in its dusun or RW. */
import { bagiTerbesar } from '#domain/sasaran.ts'
import { undian } from './undian.ts'
import type { BahanUnit, Unit } from './unit.ts'
import type { Desa } from './wilayah.ts'

const BANYAK_POSYANDU = 362
const TERBANYAK_SEDESA = 9

const BUNGA = 'Melati Mawar Anggrek Dahlia Kamboja Flamboyan Teratai Seruni Bougenvil Sakura Matahari Kenanga Cempaka'
const DUSUN = `Krajan,Tengah,Hilir,Hulu,Pasar Lama,Kampung Baru,Seberang,Simpang,Balai Desa,Padang,Bukit,Tepi Sungai,Kebun,
  Talang,Ujung Tanjung,Pematang,Sukamaju,Sido Rukun,Tanah Tinggi,Lorong Masjid`

export function susunPosyandu({ puskesmas, tempatkan }: BahanUnit, sudahAda: number): Unit[] {
  const milik = puskesmas
    .flatMap(({ nama, desa }) => desa.map((satu) => ({ puskesmas: nama, desa: satu })))
    .sort((a, b) => (a.desa.kode < b.desa.kode ? -1 : 1))
  const banyak = bagikan(
    milik.map(({ desa }) => desa),
    BANYAK_POSYANDU - sudahAda,
  )
  let nomor = sudahAda
  return milik.flatMap(({ puskesmas: nama, desa }, i) => {
    const ciri = ciriDesa(desa)
    return Array.from({ length: banyak[i] ?? 1 }, (_, ke): Unit => {
      nomor += 1
      const kode = `${desa.kode}-posyandu-${ke + 1}`
      const nomorRegistrasi = `9901-${String(nomor).padStart(3, '0')}`
      const tempat = tempatkan(desa, kode)
      return { puskesmas: nama, desa: [desa], jenis: 'posyandu', kode, nomorRegistrasi, tempat, ...ciri(ke, kode) }
    })
  })
}

/** Name, dusun, RW and strata of a desa's posyandu, by their order. */
function ciriDesa(desa: Desa) {
  const bunga = BUNGA.split(' ')
  const dusun = acakUrutan(DUSUN.split(','), desa)
  const awal = Math.floor(undian('bunga', desa.kode)() * bunga.length)
  return (ke: number, kode: string) => ({
    nama: `${bunga[(awal + ke) % bunga.length]} ${ke + 1}`,
    dusun: desa.jenis === 'kelurahan' ? '' : (dusun[ke] ?? ''),
    rw: String(ke + 1).padStart(2, '0'),
    strata: strata(desa, kode),
  })
}

/** One each, the rest by people; nowhere more than a desa's kader can run. */
function bagikan(desa: readonly Desa[], jumlah: number): number[] {
  const sisa = jumlah - desa.length
  const banyak = (
    bagiTerbesar(
      sisa,
      desa.map(({ penduduk }) => Math.max(0, penduduk - 500)),
    ) ?? []
  ).map((n) => n + 1)
  let lebih = banyak.reduce((n, satu) => n + Math.max(0, satu - TERBANYAK_SEDESA), 0)
  const hasil = banyak.map((n) => Math.min(n, TERBANYAK_SEDESA))
  for (const [i, satu] of hasil.entries()) {
    if (lebih === 0) break
    if (satu !== 1 || (desa[i]?.penduduk ?? 0) < 800) continue
    hasil[i] = 2
    lebih -= 1
  }
  if (lebih > 0) throw new Error(`${lebih} posyandu have no place`)
  return hasil
}

function acakUrutan(daftar: readonly string[], { kode }: Desa): string[] {
  return daftar
    .map((satu) => ({ satu: satu.trim(), urutan: undian('dusun', kode, satu.trim())() }))
    .sort((a, b) => a.urutan - b.urutan)
    .map(({ satu }) => satu)
}

const STRATA = ['Pratama', 'Madya', 'Purnama', 'Mandiri'] as const

function strata({ mutu }: Desa, kode: string): string {
  const nilai = (mutu - 0.75) * 8 + undian('strata', kode)() * 2 - 0.6
  return STRATA[Math.max(0, Math.min(3, Math.floor(nilai)))] ?? STRATA[0]
}
