/**
 * Nothing at all in a group in which a unit normally has people: every count of the group 0, where the last `bulan`
 * reports never were and held `minimal` people or more together in the middle. "Tidak buka" says why, and is not asked.
 */
import { type AturanRiwayat, ambang, tanyakan } from './mutu-aturan.ts'
import { JANGKA, median, sebelum, type UnitRiwayat } from './mutu-deret.ts'
import type { Dilihat } from './mutu-sama.ts'
import type { Temuan } from './temuan.ts'

const SETAHUN = 12

export function nol(
  aturan: AturanRiwayat,
  kelompok: ReadonlyMap<string, Dilihat>,
  { deret }: UnitRiwayat,
  letak: number,
): Temuan[] {
  return [...kelompok].flatMap(([nama, dilihat]) => {
    const milik = [...dilihat].flatMap(([elemenId, kode]) => {
      const satu = deret.get(elemenId)
      return satu && satu[letak] !== null ? [{ kode, satu }] : []
    })
    if (milik.length === 0 || milik.some(({ satu }) => satu[letak] !== 0)) return []
    const jumlah = Array.from({ length: letak + 1 }, (_, i) => {
      const nilai = milik.flatMap(({ satu }) => satu[i] ?? [])
      return nilai.length === 0 ? null : nilai.reduce((a, b) => a + b, 0)
    })
    const dulu = sebelum(jumlah, letak, JANGKA)
    const biasa = dulu.slice(0, ambang(aturan, 'bulan'))
    if (biasa.length < ambang(aturan, 'bulan') || biasa.includes(0)) return []
    if (median(biasa) < ambang(aturan, 'minimal')) return []
    // Few in the same season of the year before as well.
    const musim = [-1, 0, 1].flatMap((i) => jumlah[letak - SETAHUN + i] ?? [])
    if (musim.some((n) => n < ambang(aturan, 'minimal'))) return []
    const isi = { apa: nama, elemen: milik.map(({ kode }) => kode), kiri: 0, kanan: median(biasa) }
    return [tanyakan(aturan, isi)]
  })
}
