/**
 * What an indikator is: a row of the catalogue. No indikator is named in code; every rule below reads these columns.
 */
export type Periode =
  | 'kumulatif'
  | 'rasio-kumulatif'
  | 'bulanan'
  | 'potret'
  | 'terjadwal'
  | 'kampanye'
  | 'tahun-ajaran'
  | 'tahun-ajaran-rasio'
  | 'kumulatif-3-tahun'
  | '12-bulan'
  | 'kejadian'
  | 'kejadian-mingguan'
  | 'kohort-triwulan'

export type Arah = 'naik' | 'turun' | 'netral'
export type JenisIndikator = 'cakupan' | 'prevalensi' | 'kejadian' | 'turunan' | 'sumber-daya'
export type SifatElemen = 'layanan' | 'kejadian' | 'posisi' | 'sampai-bulan-ini'
export type Dasar = 'proyeksi' | 'riil'

/** Kind of reporting unit, which is also the source of a row of rekap. Numbers are those of table jenis_unit. */
export type JenisUnit = 'puskesmas' | 'pustu' | 'posyandu' | 'faskes-lain' | 'sekolah' | 'bpjs' | 'dinas' | 'rekap-desa'

export const JENIS_UNIT: Readonly<Record<JenisUnit, number>> = {
  puskesmas: 1,
  pustu: 2,
  posyandu: 3,
  'faskes-lain': 4,
  sekolah: 5,
  bpjs: 6,
  dinas: 7,
  'rekap-desa': 8,
}

/** How an area's target grows over the year (domain.md 4.1). */
export type BentukTarget =
  | { bentuk: 'linear' | 'datar' | 'tanpa' }
  | { bentuk: 'mulai'; bulan: number }
  | { bentuk: 'jadwal'; persen: Readonly<Record<number, number>> }

/** How units of different kinds are combined (domain.md 4.5). */
export type Gabung =
  | { aturan: 'jumlah' | 'jumlah-nakes' | 'maksimum' }
  | { aturan: 'tunggal'; urutan: readonly JenisUnit[] }
  | { aturan: 'utama-plus'; utama: JenisUnit }

/** One condition on a unit, counted over the months of the window. */
export type KriteriaUnit =
  | { ukur: 'bulan-terisi' | 'jumlah' | 'terakhir'; elemen: string; minimal: number }
  /** At least `dari` of the given ratios reach `minimalRasio` in at least `bulan` months. */
  | {
      ukur: 'bulan-rasio'
      rasio: readonly { atas: string; bawah: string }[]
      minimalRasio: number
      bulan: number
      dari: number
    }

/** Condition on what a term counts: desa on track for another indikator, or units that meet all criteria. */
export type Syarat =
  | { jenis: 'desa-di-jalur'; indikator: string; ambang: number; pengaturan?: string }
  | { jenis: 'unit-memenuhi'; kriteria: readonly KriteriaUnit[] }

/**
 * One term of a formula. `rujukan` is an elemen code, a jenis sasaran, a jenis unit, an indikator (sumber desa) or a
 * count of laporan ('masuk:<jenis>' | 'wajib:<jenis>' | 'kelompok-lengkap' | 'kelompok-masuk').
 */
export type Suku = {
  readonly sumber: 'elemen' | 'sasaran' | 'unit' | 'desa' | 'laporan'
  readonly rujukan: string
  readonly koefAtas: number
  readonly koefBawah: number
  /** 'kumulatif': January..m whatever the indikator's periode. */
  readonly jendela: 'kumulatif' | null
  /** Times m/12. */
  readonly prorata: boolean
  readonly syarat: Syarat | null
}

/** Alternatives of one side; the next is read where the one before was reported by fewer units. */
export type Sisi = readonly (readonly Suku[])[]

export type Elemen = {
  readonly elemenId: number
  readonly kode: string
  readonly nama: string
  readonly kelompokId: number
  readonly sifat: SifatElemen
  readonly luarElemenId: number | null
  readonly pasanganElemenId: number | null
  /** Largest value that a laporan may hold, 1 of a yes or no; null: any count. */
  readonly terbesar: number | null
  /** Kinds of unit that report it (jenis_unit_id); true where its group is incomplete without it. */
  readonly pelapor: ReadonlyMap<number, boolean>
}

export type Indikator = {
  readonly kode: string
  readonly berlakuDari: number
  readonly nama: string
  /** Of this and what follows, English where the catalogue has it. */
  readonly namaEn: string | null
  readonly kelompok: string
  readonly kelompokEn: string | null
  readonly klaster: number
  readonly jenis: JenisIndikator
  readonly pembilang: Sisi
  readonly penyebut: Sisi
  /** A pembilang below zero reads as zero. */
  readonly minimalNol: boolean
  readonly periode: Periode
  /** Round months 1..12 of periode terjadwal. */
  readonly jadwal: readonly number[]
  readonly bentukTarget: BentukTarget
  readonly arah: Arah
  readonly gabung: Gabung
  readonly tempatHitung: 'domisili' | 'sekolah' | 'unit'
  /** Oldest age, in months, of a laporan that a potret may still show. */
  readonly umurMaks: number | null
  readonly sensitif: boolean
  /** 100 for percentages; 1,000 or 100,000 for rates of a kejadian. */
  readonly skala: number
  readonly satuan: string
  /** What its pembilang and its shortfall count: ibu hamil, KK, posyandu. */
  readonly satuanHitung: string
  readonly satuanHitungEn: string | null
  /** What was measured over what should have been, shown beside a prevalence. */
  readonly ukur: { readonly elemen: string; readonly penyebut: string } | null
  /** Which of the twelve minimum services of the district it measures. */
  readonly spm: string | null
  readonly targetContoh: number | null
  readonly dokumenTarget: string | null
}

/**
 * Reads the catalogue's `gabung`: 'jumlah', 'jumlah-nakes', 'maksimum', 'tunggal(a>b>c)', 'utama-plus(a)' and
 * 'turunan(<one of these>)', which combines its terms by the inner rule. Throws on anything else: the catalogue is ours.
 */
export function parseGabung(teks: string): Gabung {
  const turunan = /^turunan\((.+)\)$/.exec(teks)
  if (turunan?.[1]) return parseGabung(turunan[1])
  if (teks === 'jumlah' || teks === 'jumlah-nakes' || teks === 'maksimum') return { aturan: teks }
  const m = /^(tunggal|utama-plus)\(([a-z>-]+)\)$/.exec(teks)
  const nama = m?.[2]?.split('>') ?? []
  const jenis = nama.filter((n): n is JenisUnit => n in JENIS_UNIT)
  if (!m || jenis.length !== nama.length || !jenis[0]) throw new Error(`gabung tidak dikenal: ${teks}`)
  return m[1] === 'tunggal' ? { aturan: 'tunggal', urutan: jenis } : { aturan: 'utama-plus', utama: jenis[0] }
}

/** Reads the catalogue's `bentuk_target`: 'linear', 'datar', '-', 'mulai:8', 'jadwal:{"6":100}'. */
export function parseBentukTarget(teks: string): BentukTarget {
  if (teks === 'linear' || teks === 'datar') return { bentuk: teks }
  if (teks === '-') return { bentuk: 'tanpa' }
  const mulai = /^mulai:(\d{1,2})$/.exec(teks)
  if (mulai?.[1]) return { bentuk: 'mulai', bulan: Number(mulai[1]) }
  const jadwal = /^jadwal:(\{.*\})$/.exec(teks)
  if (!jadwal?.[1]) throw new Error(`bentuk_target tidak dikenal: ${teks}`)
  return { bentuk: 'jadwal', persen: JSON.parse(jadwal[1]) }
}

/** Codes of every elemen that conditions on single units read. */
export const elemenKriteria = ({ pembilang, penyebut }: Pick<Indikator, 'pembilang' | 'penyebut'>): string[] => {
  const kriteria = [...pembilang, ...penyebut]
    .flat()
    .flatMap(({ syarat }) => (syarat?.jenis === 'unit-memenuhi' ? syarat.kriteria : []))
  const kode = kriteria.flatMap((k) =>
    k.ukur === 'bulan-rasio' ? k.rasio.flatMap((r) => [r.atas, r.bawah]) : [k.elemen],
  )
  return [...new Set(kode)]
}
