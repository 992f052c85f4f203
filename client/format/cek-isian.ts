// Comparisons of counts as one types. They ask, they never hold anybody up; the server asks the same again.
import type { ElemenFormulir, Formulir } from '#contract/formulir.ts'

export type Aturan = Formulir['aturan'][number]
type Angka = Readonly<Record<string, number>>

export type PerluCek = {
  readonly kode: string
  readonly keparahan: Aturan['keparahan']
  /** The elemen that it is about, those of the left side first. */
  readonly elemen: readonly string[]
  readonly pesan: string
}

type Sisi = { readonly jumlah: number; readonly penuh: boolean }

/**
 * What does not go together. A left side that is partly empty is at least what is there: enough to be too much, not enough
 * to be unlike.
 */
export const cekIsian = (aturan: readonly Aturan[], angka: Angka): readonly PerluCek[] =>
  aturan
    .filter((satu) => isLanggar(satu, angka))
    .map(({ kode, keparahan, kiri, kanan, pesan }) => ({
      ...{ kode, keparahan, pesan },
      elemen: [...kiri, ...kanan],
    }))

function isLanggar({ kiri, kanan, pembanding }: Aturan, angka: Angka): boolean {
  const [a, b] = [jumlahkan(kiri, angka), jumlahkan(kanan, angka)]
  if (!a || !b?.penuh) return false
  return pembanding === '<=' ? a.jumlah > b.jumlah : a.penuh && a.jumlah !== b.jumlah
}

function jumlahkan(elemen: readonly string[], angka: Angka): Sisi | null {
  const ada = elemen.flatMap((kode) => angka[kode] ?? [])
  return ada.length === 0 ? null : { jumlah: ada.reduce((a, b) => a + b, 0), penuh: ada.length === elemen.length }
}

/** Most that a field may hold by one rule, beside what the others hold; null where the rule does not bound it yet. */
export function palingBanyak({ kiri, kanan, pembanding }: Aturan, angka: Angka, elemen: string): number | null {
  const b = jumlahkan(kanan, angka)
  if (!kiri.includes(elemen) || pembanding !== '<=' || !b?.penuh) return null
  const lain = jumlahkan(
    kiri.filter((kode) => kode !== elemen),
    angka,
  )
  return b.jumlah - (lain?.jumlah ?? 0)
}

/** Whether a count is more than its elemen can be, as a yes or no of 7 is. */
export const isTerlaluBesar = ({ terbesar }: ElemenFormulir, n: number | 'kosong' | 'salah'): boolean =>
  terbesar !== null && typeof n === 'number' && n > terbesar
