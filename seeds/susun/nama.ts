/** Names of the fictional desa, and to which of a kecamatan's places each fits: a Pantai lies by the sea, a Bukit high. */
import { undian } from './undian.ts'

/** Kelurahan first, then desa; some names are borne in two kecamatan, as they are everywhere. */
const NAMA: Readonly<Record<string, { readonly kelurahan?: string; readonly desa: string }>> = {
  '99.01.02': {
    kelurahan: 'Pasar Gambir,Seruni Timur,Benteng Lama,Seruni Barat,Kampung Nelayan',
    desa: `Pulau Seruni Kecil,Tanjung Seruni,Pantai Cermin,Karang Indah,Labuhan Perak,Pasir Panjang,Simpang Tiga,Suka Maju,
      Tanah Merah,Kebun Kelapa`,
  },
  '99.01.03': {
    desa: `Pulau Lontar,Pulau Pandan,Pantai Lontar,Tanjung Belida,Karang Putih,Labuhan Lontar,Kuala Mentari,Pasir Putih,
      Air Payau,Kampung Baru,Simpang Lontar,Suka Maju,Tambak Makmur,Padang Kelapa`,
  },
  '99.01.04': {
    desa: `Muara Selasih,Tanjung Harapan,Pantai Selasih,Kuala Rawang,Labuhan Nibung,Pasir Timbul,Sungai Batang,Kampung Baru,
      Tambak Sari,Simpang Empat,Tanah Lapang,Mekar Sari,Air Jernih,Rawa Bening,Tanjung Harapan Baru Seberang`,
  },
  '99.01.05': {
    desa: `Rawa Gelam,Rawa Panjang,Paya Nibung,Danau Lindung,Sungai Gelam,Lubuk Dalam,Parit Lima,Parit Sembilan,Suak Pandan,
      Tebing Nipah,Bina Karya,Padang Gelam,Permukiman Transmigrasi Rawa Gelam Tiga`,
  },
  '99.01.06': {
    desa: `Lubuk Tarum,Lubuk Beringin,Sungai Tarum,Tepian Batu,Simpang Tarum,Padang Lalang,Sumber Rejo,Mekar Jaya,
      Karya Makmur,Tanjung Beringin,Ladang Panjang,Bukit Tarum,Pematang Kulim,Tebing Kuning,Sumber Makmur,
      Sumber Makmur Jaya`,
  },
  '99.01.07': {
    kelurahan: 'Pasar Selasih,Selasih Permai',
    desa: `Selasih Tengah,Sungai Nilam,Lubuk Nilam,Simpang Pelita,Tepian Indah,Sumber Rejo,Mekar Sari,Karang Anyar,
      Sido Mukti,Tanjung Rambai,Padang Terbuka,Ladang Jati,Bukit Selasih,Kebun Durian,Air Hitam`,
  },
  '99.01.08': {
    desa: `Bukit Gaharu,Bukit Rindu,Gunung Payung,Lereng Gaharu,Air Terjun,Batu Hampar,Sungai Rumbia,
      Sungai Rumbia Hulu Seberang,Simpang Rumbia,Talang Padang,Talang Sari,Karya Makmur,Padang Rumbia`,
  },
  '99.01.09': {
    desa: `Rimba Damar,Rimba Jaya,Talang Damar,Hulu Gelam,Bukit Kelam,Gunung Tunggal,Puncak Damar,Lubuk Kijang,Sungai Rusa,
      Batu Tulis,Lembah Sunyi,Talang Kemuning,Sumber Jaya`,
  },
  '99.01.10': {
    desa: `Hulu Selasih,Hulu Nilam,Lubuk Selasih,Sungai Enau,Batu Besar,Bukit Enau,Gunung Meranti,Puncak Selasih,
      Talang Enau,Rantau Panjang,Rantau Kermas,Muara Nilam,Tanjung Beringin,Simpang Talang,Padang Sepi,Lembah Pinang`,
  },
  '99.01.11': {
    desa: `Batu Lawang,Batu Kembar,Gunung Lawang,Gunung Sepuh,Puncak Lestari,Bukit Batu,Lereng Lawang,Lembah Lawang,
      Hulu Rumbia,Air Dingin,Talang Tinggi,Sungai Lawang,Rimba Lestari,Suka Damai`,
  },
}

const urai = (teks: string | undefined): string[] => (teks ? teks.split(',').map((satu) => satu.trim()) : [])

/** What a name wants to be near or on. */
export type Sifat = 'pulau' | 'pantai' | 'sungai' | 'tinggi' | 'rendah' | 'pusat'

const SIFAT: Readonly<Record<Sifat, string>> = {
  pulau: 'Pulau',
  pantai: 'Pantai Tanjung Karang Labuhan Pasir Kuala Muara Tambak',
  sungai: 'Sungai Lubuk Tepian Rantau Tebing Parit Suak',
  tinggi: 'Bukit Gunung Puncak Lereng Batu Talang Rimba Hulu',
  rendah: 'Rawa Paya Danau Padang',
  pusat: 'Simpang Pasar Selasih',
}

export type TempatBernama = {
  readonly kecamatan: string
  readonly kelurahan: boolean
  /** How much it is of each, any scale. */
  readonly sifat: Readonly<Record<Sifat, number>>
}

/** A name for each place, in their order: names that want something choose first, the best fit of all before the next. */
export function namai(kecamatan: string, tempat: readonly TempatBernama[]): string[] {
  const daftar = NAMA[kecamatan]
  const hasil = tempat.map(() => '')
  for (const kelurahan of [true, false]) {
    const nomor = [...tempat.keys()].filter((i) => tempat[i]?.kelurahan === kelurahan)
    const nama = urai(kelurahan ? daftar?.kelurahan : daftar?.desa)
    if (nama.length !== nomor.length) throw new Error(`${kecamatan}: ${nama.length} names for ${nomor.length} places`)
    for (const [i, satu] of pasangkan(kecamatan, nama, nomor, tempat)) hasil[i] = satu
  }
  return hasil
}

function pasangkan(
  kecamatan: string,
  nama: readonly string[],
  nomor: readonly number[],
  tempat: readonly TempatBernama[],
): Map<number, string> {
  const peringkat = (sifat: Sifat, i: number): number => {
    const nilai = (j: number) => tempat[j]?.sifat[sifat] ?? 0
    return nomor.filter((j) => nilai(j) < nilai(i)).length / nomor.length
  }
  const calon = nama.flatMap((satu) => {
    const sifat = sifatNama(satu)
    const undi = undian('nama', kecamatan, satu)
    return nomor.map((i) => ({
      satu,
      i,
      cocok: sifat ? 1 + peringkat(sifat, i) + (sifat === 'pulau' ? 1 : 0) : undi(),
    }))
  })
  const hasil = new Map<number, string>()
  for (const { satu, i } of calon.sort((a, b) => b.cocok - a.cocok || a.i - b.i)) {
    if (!hasil.has(i) && ![...hasil.values()].includes(satu)) hasil.set(i, satu)
  }
  return hasil
}

function sifatNama(nama: string): Sifat | undefined {
  const [awal = ''] = nama.split(' ')
  return (Object.keys(SIFAT) as Sifat[]).find((satu) => SIFAT[satu].split(' ').includes(awal)) // keys of our own record
}
