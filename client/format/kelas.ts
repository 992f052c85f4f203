// Classes of values for a map: by equally many areas, by equal width, or at borders of the reader's own.
export type CaraKelas =
  | { readonly cara: 'kuantil' | 'rata'; readonly banyak: number }
  /** Borders between the classes, rising. */
  | { readonly cara: 'sendiri'; readonly batas: readonly number[] }

export type Kelas = {
  /** 1 is the lowest. */
  readonly nomor: number
  readonly dari: number
  readonly sampai: number
  readonly jumlah: number
  /** Where it stands on the ramp: the value of `data-kelas`. */
  readonly warna: string
  /** Open towards below or above: an own border says nothing of how far the values go. */
  readonly tepi: 'bawah' | 'atas' | null
}

/** Where the reader chose nothing. */
export const CARA_AWAL = { cara: 'kuantil', banyak: 5 } as const satisfies CaraKelas

type Pilihan = {
  readonly cara?: CaraKelas
  /** The palest where values are best: for what ought to go down, dark stands for the low ones. */
  readonly terbalik?: boolean
}

/** The classes from low to high; few different values make few classes. */
export function buatKelas(
  nilai: readonly number[],
  { cara = CARA_AWAL, terbalik = false }: Pilihan = {},
): readonly Kelas[] {
  const urut = [...nilai].sort((a, b) => a - b)
  const kecil = urut[0]
  const besar = urut.at(-1)
  if (kecil === undefined || besar === undefined) return []
  const tepi = cara.cara === 'sendiri' ? [Math.min(kecil, ...cara.batas), ...cara.batas] : tepiKelas(urut, cara)
  return tepi.map((dari, i) => {
    const terakhir = i === tepi.length - 1
    const sampai = tepi[i + 1] ?? Math.max(besar, dari)
    const di = (n: number) => (n >= dari || i === 0) && (terakhir || n < sampai)
    return {
      ...{ nomor: i + 1, dari, sampai, jumlah: urut.filter(di).length },
      warna: warnaKelas(terbalik ? tepi.length - 1 - i : i, tepi.length),
      tepi: cara.cara !== 'sendiri' ? null : i === 0 ? 'bawah' : terakhir ? 'atas' : null,
    }
  })
}

/** Lower borders of classes that follow the values, at round numbers. */
function tepiKelas(urut: readonly number[], { cara, banyak }: CaraKelas & { readonly banyak: number }): number[] {
  const [kecil = 0, besar = 0] = [urut[0], urut.at(-1)]
  const langkah = bulatkanLangkah((besar - kecil) / 40)
  const batas = Array.from({ length: banyak - 1 }, (_, i) => {
    const bagian = (i + 1) / banyak
    const tepat = cara === 'kuantil' ? kuantil(urut, bagian) : kecil + (besar - kecil) * bagian
    return Number((Math.round(tepat / langkah) * langkah).toPrecision(12))
  })
  return [kecil, ...new Set(batas.filter((n) => n > kecil && n <= besar))]
}

/** Which class a value falls into; the upper border of a class belongs to the next. */
export const findKelas = (kelas: readonly Kelas[], nilai: number): Kelas | undefined =>
  kelas.findLast(({ dari }, i) => i > 0 && nilai >= dari) ?? kelas[0]

const TANGGA = 5

// The ramp has five steps, '1' to '5'. Few classes are spread over all of it, so that they stay apart; one alone says
// nothing and is the palest. Of six and seven the inner ones lie between two steps and are named by their place, '6-2'.
function warnaKelas(urutan: number, banyak: number): string {
  if (banyak === 1) return '1'
  const letak = 1 + (urutan * (TANGGA - 1)) / (banyak - 1)
  return banyak <= TANGGA || Number.isInteger(letak) ? String(Math.round(letak)) : `${banyak}-${urutan + 1}`
}

function kuantil(urut: readonly number[], bagian: number): number {
  const posisi = (urut.length - 1) * bagian
  const bawah = urut[Math.floor(posisi)] ?? 0
  const atas = urut[Math.ceil(posisi)] ?? bawah
  return bawah + (atas - bawah) * (posisi - Math.floor(posisi))
}

/** The next of 1, 2, 5, 10, ... (or their tenths) from a rough step; a step of nothing counts as a tenth. */
function bulatkanLangkah(kasar: number): number {
  if (kasar <= 0) return 0.1
  const pangkat = 10 ** Math.floor(Math.log10(kasar))
  const muka = kasar / pangkat
  return Math.max(0.1, (muka <= 1 ? 1 : muka <= 2 ? 2 : muka <= 5 ? 5 : 10) * pangkat)
}
