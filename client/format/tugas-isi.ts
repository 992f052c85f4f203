// The laporan owed in a month, brought together with what this device has of them. Pure.
import type { TugasLapor } from '#contract/formulir.ts'

/** A unit's laporan of one desa: the monthly one, and its weeks where it has any. */
export type BarisTugas = {
  readonly kunci: string
  readonly bulanan: TugasLapor | null
  readonly mingguan: readonly TugasLapor[]
  readonly unit: TugasLapor['unit']
  readonly desa: TugasLapor['desa']
}

export type DesaTugas = { readonly desa: TugasLapor['desa']; readonly baris: readonly BarisTugas[] }

/** Rows of units, week beside month, in the order in which the server names them. */
export function barisTugas(tugas: readonly TugasLapor[]): readonly BarisTugas[] {
  const kunci = [...new Set(tugas.map(kunciBaris))]
  return kunci.flatMap((satu) => {
    const milik = tugas.filter((t) => kunciBaris(t) === satu)
    const [awal] = milik
    if (!awal) return []
    const mingguan = milik.filter(({ minggu }) => minggu > 0).sort((a, b) => a.minggu - b.minggu)
    return [
      {
        kunci: satu,
        unit: awal.unit,
        desa: awal.desa,
        bulanan: milik.find(({ minggu }) => minggu === 0) ?? null,
        mingguan,
      },
    ]
  })
}

const kunciBaris = ({ unit, desa }: TugasLapor): string => `${unit.kode}|${desa.kode}`

export function menurutDesa(baris: readonly BarisTugas[]): readonly DesaTugas[] {
  const kode = [...new Set(baris.map(({ desa }) => desa.kode))]
  return kode.flatMap((satu) => {
    const milik = baris.filter(({ desa }) => desa.kode === satu)
    return milik[0] ? [{ desa: milik[0].desa, baris: milik }] : []
  })
}

/** Who asks for a laporan to be corrected and why, unless this device has sent a newer version of it since it was asked. */
export const mintaPerbaikan = (
  { dibuka, versi }: Pick<TugasLapor, 'dibuka' | 'versi'>,
  sini: { readonly server: { readonly versi: number } } | undefined,
): TugasLapor['dibuka'] =>
  // A form kept by an earlier program has no such field.
  dibuka && (sini?.server.versi ?? 0) <= versi ? dibuka : null

/** Whether the server has it: from `terkirim` on. */
export const sudahDikirim = ({ keadaan }: Pick<TugasLapor, 'keadaan'>): boolean =>
  keadaan !== 'belum' && keadaan !== 'draf'
