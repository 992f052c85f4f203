// Classes of values for a map without statuses: five at most, of about equally many areas, at round borders.
export type Kelas = { readonly nomor: number; readonly dari: number; readonly sampai: number; readonly jumlah: number }

const PALING_BANYAK = 5

/** The classes from low to high; few different values make few classes. */
export function buatKelas(nilai: readonly number[]): readonly Kelas[] {
  const urut = [...nilai].sort((a, b) => a - b)
  const kecil = urut[0]
  const besar = urut.at(-1)
  if (kecil === undefined || besar === undefined) return []
  const langkah = bulatkanLangkah((besar - kecil) / 40)
  const batas = Array.from({ length: PALING_BANYAK - 1 }, (_, i) => kuantil(urut, (i + 1) / PALING_BANYAK))
    .map((n) => Number((Math.round(n / langkah) * langkah).toPrecision(12)))
    .filter((n) => n > kecil && n <= besar)
  const tepi = [kecil, ...new Set(batas)]
  return tepi.map((dari, i) => {
    const sampai = tepi[i + 1] ?? besar
    const terakhir = i === tepi.length - 1
    const jumlah = urut.filter((n) => n >= dari && (terakhir ? n <= sampai : n < sampai)).length
    return { nomor: nomorKelas(i, tepi.length), dari, sampai, jumlah }
  })
}

/** Which class a value falls into; the upper border of a class belongs to the next. */
export const findKelas = (kelas: readonly Kelas[], nilai: number): Kelas | undefined =>
  kelas.findLast(({ dari }) => nilai >= dari) ?? kelas[0]

// Few classes are spread over the whole ramp, so that they stay apart; one alone says nothing and is the palest.
const nomorKelas = (urutan: number, banyak: number): number =>
  banyak === 1 ? 1 : 1 + Math.round((urutan * (PALING_BANYAK - 1)) / (banyak - 1))

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
