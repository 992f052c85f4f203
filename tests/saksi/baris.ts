/** The rows that the witness reads, as they lie in the database. */

export type Elemen = {
  readonly id: number
  readonly kode: string
  readonly kelompok: number
  readonly sifat: string
  readonly luar: number | null
}

export type Suku = {
  readonly sisi: 'pembilang' | 'penyebut'
  readonly alternatif: number
  readonly sumber: 'elemen' | 'sasaran' | 'unit' | 'desa' | 'laporan'
  readonly rujukan: string
  readonly koef: number
  readonly sejakJanuari: boolean
  readonly prorata: boolean
  readonly syarat: Syarat | null
}

export type Kriteria =
  | { readonly ukur: 'jumlah'; readonly elemen: string; readonly minimal: number }
  | { readonly ukur: 'terakhir'; readonly elemen: string; readonly minimal: number }
  | {
      readonly ukur: 'bulan-rasio'
      readonly rasio: readonly { readonly atas: string; readonly bawah: string }[]
      readonly minimalRasio: number
      readonly bulan: number
      readonly dari: number
    }

export type Syarat =
  | { readonly jenis: 'desa-di-jalur'; readonly indikator: string; readonly ambang: number }
  | { readonly jenis: 'unit-memenuhi'; readonly kriteria: readonly Kriteria[] }

export type Indikator = {
  readonly kode: string
  readonly jenis: string
  readonly minimalNol: boolean
  readonly periode: string
  readonly jadwal: readonly number[]
  readonly bentuk: string
  readonly arah: string
  readonly gabung: string
  readonly tempat: string
  readonly umurMaks: number
  readonly skala: number
  readonly ukurElemen: string | null
  readonly ukurPenyebut: string | null
  readonly contoh: number | null
  readonly suku: readonly Suku[]
}

/** One laporan that counts (sent or further), with its cells by elemen. */
export type Lapor = { readonly minggu: number; readonly tutup: boolean; readonly isi: ReadonlyMap<number, number> }

export type Wajib = {
  readonly unit: number
  readonly desa: number
  readonly kelompok: number
  readonly mulai: number
  readonly akhir: number | null
}

export type Unit = {
  readonly id: number
  readonly kode: string
  readonly jenis: string
  readonly desa: number | null
  readonly mulai: number
  readonly akhir: number | null
}

export type Keanggotaan = { readonly desa: number; readonly mulai: number; readonly di: number }
export type Masa = { readonly id: number; readonly mulai: number; readonly akhir: number | null }
export type Mekar = { readonly desa: number; readonly asal: number; readonly mulai: number }

export type Mentah = {
  readonly desa: readonly Masa[]
  readonly nama: readonly { readonly desa: number; readonly mulai: number; readonly kode: string }[]
  readonly kecamatan: readonly { readonly id: number; readonly kode: string }[]
  readonly unit: ReadonlyMap<number, Unit>
  readonly diKecamatan: readonly Keanggotaan[]
  readonly diPuskesmas: readonly Keanggotaan[]
  readonly mekar: readonly Mekar[]
  /** By `desa kelompok`. */
  readonly wajib: ReadonlyMap<string, readonly Wajib[]>
  /** desa, bulan, unit. */
  readonly lapor: ReadonlyMap<string, ReadonlyMap<number, readonly Lapor[]>>
  readonly sasaran: ReadonlyMap<string, readonly { readonly mulai: number; readonly jumlah: number }[]>
  readonly target: readonly {
    readonly tahun: number
    readonly indikator: string
    readonly tingkat: string
    readonly wilayah: number
    readonly persen: number
  }[]
  readonly kampanye: readonly { readonly indikator: string; readonly mulai: number; readonly selesai: number }[]
  readonly elemen: ReadonlyMap<string, Elemen>
  readonly elemenId: ReadonlyMap<number, Elemen>
  /** The elemen of a group. */
  readonly anggota: ReadonlyMap<number, readonly Elemen[]>
  /** Units that stand or stood in a desa, and of those that changed where they stood since when. */
  readonly unitDesa: ReadonlyMap<number | null, readonly Unit[]>
  readonly berpindah: ReadonlyMap<number, readonly Keanggotaan[]>
  /** `elemen jenis` -> required. */
  readonly pelapor: ReadonlyMap<string, boolean>
  /** Months of the year in which a group is due; null is every month. */
  readonly jadwalKelompok: ReadonlyMap<number, readonly number[] | null>
  readonly mingguan: ReadonlySet<number>
  readonly indikator: readonly Indikator[]
}
