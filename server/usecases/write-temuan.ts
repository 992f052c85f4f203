// The findings of laporan that are about to be written, and those that they change in other months.
import { tahunDari } from '#domain/bulan.ts'
import { elemenDari, type Isian } from '#domain/isian.ts'
import { type BulanBerjalan, type Temuan, temuanTurun } from '#domain/temuan.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import type { BulanUnit } from '#store/keadaan.ts'
import type { KunciLaporan } from '#store/laporan.ts'
import type { TemuanLaporan } from '#store/temuan.ts'
import { type Langkah, statusSesudah, teksKunci } from './langkah-laporan.ts'

type TemuanTurun = ReadonlyMap<string, { readonly laporan: KunciLaporan; readonly temuan: readonly Temuan[] }>

/**
 * Where year-to-dates fall, for every month of the years and units that these laporan touch: a correction of February
 * may be what makes March fall. `berjalan` is what was sent before.
 */
export function findTurun(
  katalog: KatalogLaporan,
  langkah: readonly Langkah[],
  berjalan: readonly BulanUnit[],
): TemuanTurun {
  const deret = new Map<string, Map<string, BulanUnit>>()
  const put = (satu: BulanUnit): void => {
    const milik = `${satu.desaId}:${satu.unitId}:${tahunDari(satu.bulan)}`
    const bulanan = deret.get(milik) ?? new Map<string, BulanUnit>()
    deret.set(milik, bulanan.set(teksBulanan(satu), satu))
  }
  for (const satu of berjalan) put(satu)
  for (const { kunci, isian, ...satu } of langkah) {
    if (kunci.minggu > 0) continue
    // A draft counts up nothing.
    put({ ...kunci, isian: statusSesudah(satu) === 'draf' ? KOSONG : onlyBerjalan(katalog, isian) })
  }
  return new Map([...deret.values()].flatMap((bulanan) => turunDari(katalog, [...bulanan.values()])))
}

const KOSONG: Isian = new Map()
const teksBulanan = (satu: BulanUnit): string => teksKunci({ ...satu, minggu: 0 })

const onlyBerjalan = ({ berjalan }: KatalogLaporan, isian: Isian): Isian =>
  new Map([...isian].filter(([kunci]) => berjalan.includes(elemenDari(kunci))))

function turunDari(katalog: KatalogLaporan, bulanan: readonly BulanUnit[]) {
  const urut: (BulanUnit & BulanBerjalan)[] = bulanan.toSorted((a, b) => a.bulan - b.bulan)
  const turun = temuanTurun(katalog, urut)
  return urut.map(({ desaId, unitId, bulan }) => {
    const laporan = { desaId, unitId, bulan, minggu: 0 }
    return [teksKunci(laporan), { laporan, temuan: turun.get(bulan) ?? [] }] as const
  })
}

/**
 * What is to be stored: all findings of the laporan written, and of other months those that fell. `pada`: when they are
 * handed in, where a laporan has no time of its own.
 */
export function listTemuan(ditulis: readonly Langkah[], turun: TemuanTurun, pada: Date): TemuanLaporan[] {
  const hasil = new Map<string, TemuanLaporan>()
  for (const [kunci, satu] of turun) hasil.set(kunci, { ...satu, semua: false, pada })
  for (const { kunci, rencana, temuan } of ditulis) {
    const teks = teksKunci(kunci)
    const semuanya = [...temuan, ...(turun.get(teks)?.temuan ?? [])]
    const sendiri = rencana.hasil === 'tulis' ? rencana.pencatat?.pada : undefined
    hasil.set(teks, { laporan: kunci, temuan: semuanya, semua: true, pada: sendiri ?? pada })
  }
  return [...hasil.values()]
}
