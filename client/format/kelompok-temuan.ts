import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { tulisSisi } from './sisi-temuan.ts'

export type TemuanLapor = KelengkapanJawaban['temuan'][number]

export type KelompokTemuan = {
  readonly aturan: string
  readonly pesan: string
  readonly keparahan: TemuanLapor['keparahan']
  /** What was compared, by name. */
  readonly sisi: ReturnType<typeof tulisSisi>
  /** Whether their difference says something. */
  readonly sebanding: boolean
  readonly temuan: readonly TemuanLapor[]
}

/** Each question once with the places it was found at: what must be explained first, then the most frequent. */
export function kelompokTemuan(temuan: readonly TemuanLapor[]): readonly KelompokTemuan[] {
  const kelompok = new Map<string, TemuanLapor[]>()
  for (const satu of temuan) {
    const kunci = `${satu.aturan}/${satu.pesan}`
    kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), satu])
  }
  return [...kelompok.values()]
    .flatMap((milik) => {
      const [awal] = milik
      if (!awal) return []
      const { aturan, pesan, keparahan, sebanding } = awal
      return [{ aturan, pesan, keparahan, sisi: tulisSisi(awal), sebanding, temuan: milik }]
    })
    .sort((a, b) => urutan(a) - urutan(b) || b.temuan.length - a.temuan.length)
}

const urutan = ({ keparahan }: KelompokTemuan): number => Number(keparahan !== 'jelaskan')

export type KelompokUnit = {
  readonly kunci: string
  readonly temuan: readonly TemuanLapor[]
}

/** Each unit once with what was asked of it: by desa and name, in the order of the alphabet. */
export function kelompokUnit(temuan: readonly TemuanLapor[]): readonly KelompokUnit[] {
  const kelompok = new Map<string, TemuanLapor[]>()
  for (const satu of temuan) {
    const kunci = `${satu.kodeDesa} ${satu.kodeUnit}`
    kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), satu])
  }
  const nama = ([satu]: readonly TemuanLapor[]) => (satu ? `${satu.desa} ${satu.unit}` : '')
  return [...kelompok]
    .map(([kunci, milik]) => ({ kunci, temuan: milik }))
    .sort((a, b) => nama(a.temuan).localeCompare(nama(b.temuan), 'id'))
}
