/**
 * What is asked of a desa as a whole, since people meet several units: the order of a cohort, more people than there are,
 * counts that sit on the target month after month. The question goes to the unit that counts most of it.
 */
import { type Bulan, bulanKe, geser, tahunDari } from './bulan.ts'
import { type AturanRiwayat, ambang, type TemuanRiwayat, tanyakan } from './mutu-aturan.ts'
import { type Deret, type DesaRiwayat, JANGKA, peluangTepat, type UnitRiwayat } from './mutu-deret.ts'

type Elemen = { readonly elemenId: number; readonly kode: string }

/** An indikator as far as it can be held against counts of laporan: one share of a sasaran, or of another count. */
export type TargetDesa = {
  readonly kode: string
  readonly elemen: readonly Elemen[]
  /** Kinds of unit whose counts make the figure. */
  readonly sumber: readonly number[]
  /** Whether people may meet two of them and be counted twice. */
  readonly mungkinGanda: boolean
  /** Elemen of the other side, of the same laporan; null: the sasaran of the desa, and the count adds up over the year. */
  readonly bagianDari: Elemen | null
  /** By year: sasaran of the desa, and the year's target in percent. */
  readonly sasaran: ReadonlyMap<number, number>
  readonly persen: ReadonlyMap<number, number>
}

const SETAHUN = 12

const tersusun = new WeakMap<DesaRiwayat, Map<string, Deret>>()

/** What units of these kinds report together, month by month; null where none did. Summed once per desa. */
function deretDesa(desa: DesaRiwayat, elemen: readonly number[], sumber: readonly number[]): Deret {
  const milik = tersusun.get(desa) ?? new Map<string, Deret>()
  tersusun.set(desa, milik)
  const kunci = `${elemen.join()};${sumber.join()}`
  const ada = milik.get(kunci)
  if (ada) return ada
  const jumlah = Array.from({ length: desa.panjang }, (): number | null => null)
  for (const { jenisUnitId, deret } of desa.unit) {
    if (!sumber.includes(jenisUnitId)) continue
    for (const id of elemen) {
      for (const [i, n] of (deret.get(id) ?? []).entries()) if (n !== null) jumlah[i] = (jumlah[i] ?? 0) + n
    }
  }
  milik.set(kunci, jumlah)
  return jumlah
}

/** Whom to ask: of those with a laporan of the month, who counts most of it in a year. */
function terbanyak(
  { unit }: DesaRiwayat,
  { elemen, sumber, letak }: { elemen: readonly number[]; sumber: readonly number[]; letak: number },
): number | null {
  let pilihan: { unitId: number; jumlah: number } | null = null
  for (const satu of unit) {
    if (!satu.ada[letak] || !sumber.includes(satu.jenisUnitId)) continue
    const jumlah = setahun(satu, elemen, letak)
    if (pilihan === null || jumlah > pilihan.jumlah) pilihan = { unitId: satu.unitId, jumlah }
  }
  return pilihan?.unitId ?? null
}

function setahun({ deret }: UnitRiwayat, elemen: readonly number[], letak: number): number {
  let jumlah = 0
  for (let i = Math.max(0, letak - SETAHUN + 1); i <= letak; i++) {
    for (const id of elemen) jumlah += deret.get(id)?.[i] ?? 0
  }
  return jumlah
}

export type SisiKohort = { readonly kiri: readonly Elemen[]; readonly kanan: readonly Elemen[] }

/**
 * Later steps of a cohort above earlier ones over twelve months: single months mean nothing, since those who take the
 * last step now took the first long ago. Both sides in at least `bulan` of them, by more than `simpangan` times what
 * chance explains.
 */
export function urutanKohort(
  aturan: AturanRiwayat,
  { kiri, kanan }: SisiKohort,
  desa: DesaRiwayat,
  letak: number,
): TemuanRiwayat[] {
  const { jenisUnit: sumber } = aturan
  const idKiri = kiri.map((e) => e.elemenId)
  const sisiKiri = deretDesa(desa, idKiri, sumber)
  const sisiKanan = deretDesa(
    desa,
    kanan.map((e) => e.elemenId),
    sumber,
  )
  const hitung = (sampai: number) => {
    const hasil = { kiri: 0, kanan: 0, bulan: 0 }
    for (let i = sampai - SETAHUN + 1; i <= sampai; i++) {
      const [a, b] = [sisiKiri[i] ?? null, sisiKanan[i] ?? null]
      if (a === null || b === null) continue
      hasil.kiri += a
      hasil.kanan += b
      hasil.bulan += 1
    }
    return hasil
  }
  const melanggar = (h: ReturnType<typeof hitung>): boolean =>
    h.bulan >= ambang(aturan, 'bulan') && h.kiri - h.kanan > ambang(aturan, 'simpangan') * Math.sqrt(h.kiri + h.kanan)
  const kini = hitung(letak)
  if (!melanggar(kini) || melanggar(hitung(letak - 1))) return []
  const unitId = terbanyak(desa, { elemen: idKiri, sumber, letak })
  const elemen = [...kiri, ...kanan].map((e) => e.kode)
  const temuan = tanyakan(aturan, { apa: '', elemen, kiri: kini.kiri, kanan: kini.kanan })
  return unitId === null ? [] : [{ unitId, letak, temuan }]
}

/** Since January, by units of these kinds. */
function sejakJanuari(desa: DesaRiwayat, target: TargetDesa, sumber: readonly number[], letak: number): number {
  const deret = deretDesa(
    desa,
    target.elemen.map((e) => e.elemenId),
    sumber,
  )
  let jumlah = 0
  for (let i = Math.max(0, letak - bulanKe(geser(desa.awal, letak)) + 1); i <= letak; i++) jumlah += deret[i] ?? 0
  return jumlah
}

/**
 * More people since January than the desa has, where posyandu and pustu may both have counted them: by `persen` more and
 * beyond `simpangan` times chance. The rule's kinds of unit must each have counted some.
 */
export function melebihiSasaran(
  aturan: AturanRiwayat,
  target: TargetDesa,
  desa: DesaRiwayat,
  letak: number,
): TemuanRiwayat[] {
  if (!target.mungkinGanda || target.bagianDari !== null) return []
  const bulan = geser(desa.awal, letak)
  const sasaran = target.sasaran.get(tahunDari(bulan))
  if (sasaran === undefined || sasaran <= 0) return []
  const batas = sasaran * (1 + ambang(aturan, 'persen') / 100) + ambang(aturan, 'simpangan') * Math.sqrt(sasaran)
  const bagian = aturan.jenisUnit.map((jenis) => sejakJanuari(desa, target, [jenis], letak))
  const jumlah = bagian.reduce((a, b) => a + b, 0)
  if (jumlah <= batas || bagian.some((n) => n === 0)) return []
  const lalu = bulanKe(bulan) === 1 ? 0 : sejakJanuari(desa, target, aturan.jenisUnit, letak - 1)
  if (lalu > batas) return []
  const elemen = target.elemen.map((e) => e.elemenId)
  const unitId = terbanyak(desa, { elemen, sumber: aturan.jenisUnit, letak })
  const isi = { apa: target.kode, elemen: target.elemen.map((e) => e.kode), kiri: jumlah, kanan: sasaran }
  return unitId === null ? [] : [{ unitId, letak, temuan: tanyakan(aturan, isi) }]
}

const BULAT = [Math.round, Math.ceil, Math.floor]

/**
 * Counts that sit on the target, rounded in one and the same way, for `bulan` months on end, beyond chance of ten to the
 * minus `kebetulan`. Asked where it has gone on long enough, not every month after.
 */
export function tepatTarget(
  aturan: AturanRiwayat,
  target: TargetDesa,
  desa: DesaRiwayat,
  letak: number,
): TemuanRiwayat[] {
  return target.bagianDari === null
    ? tepatSasaran(aturan, target, desa, letak)
    : tepatBagian(aturan, target, { bagianDari: target.bagianDari, desa, letak })
}

function tepatSasaran(aturan: AturanRiwayat, target: TargetDesa, desa: DesaRiwayat, letak: number): TemuanRiwayat[] {
  const elemen = target.elemen.map((e) => e.elemenId)
  const { sumber } = target
  const sebulan = deretDesa(desa, elemen, sumber)
  const kena = (i: number, bulat: (n: number) => number): Kena => {
    const bulan = geser(desa.awal, i)
    const setahun = targetTahun(target, bulan)
    if (setahun === null || (sebulan[i] ?? null) === null) return null
    const jumlah = sejakJanuari(desa, target, sumber, i)
    if (jumlah !== bulat((setahun * bulanKe(bulan)) / SETAHUN)) return null
    return { kiri: jumlah, kanan: jumlah, kejutan: -Math.log10(peluangTepat(setahun / SETAHUN)) }
  }
  const kini = beruntun(aturan, letak, kena)
  const unitId = kini && terbanyak(desa, { elemen, sumber, letak })
  if (!kini || !unitId) return []
  const kode = target.elemen.map((e) => e.kode)
  return [{ unitId, letak, temuan: tanyakan(aturan, { apa: target.kode, elemen: kode, ...kini }) }]
}

/** How many the target of the whole year is, in persons. */
function targetTahun({ sasaran, persen }: TargetDesa, bulan: Bulan): number | null {
  const [orang, bagian] = [sasaran.get(tahunDari(bulan)), persen.get(tahunDari(bulan))]
  return orang === undefined || bagian === undefined || orang <= 0 ? null : (orang * bagian) / 100
}

function tepatBagian(
  aturan: AturanRiwayat,
  target: TargetDesa,
  { bagianDari, desa, letak }: { bagianDari: Elemen; desa: DesaRiwayat; letak: number },
): TemuanRiwayat[] {
  const [pembilang, ...lain] = target.elemen
  if (!pembilang || lain.length > 0) return []
  return desa.unit.flatMap((unit) => {
    if (!unit.ada[letak] || !target.sumber.includes(unit.jenisUnitId)) return []
    const [atas, bawah] = [unit.deret.get(pembilang.elemenId), unit.deret.get(bagianDari.elemenId)]
    if (!atas || !bawah) return []
    const kena = (i: number, bulat: (n: number) => number): Kena => {
      const [n, dari] = [atas[i], bawah[i]]
      const p = (target.persen.get(tahunDari(geser(desa.awal, i))) ?? 0) / 100
      if (n === null || n === undefined || !dari || p <= 0 || p >= 1 || n !== bulat(dari * p)) return null
      return { kiri: n, kanan: dari, kejutan: -Math.log10(peluangTepat(dari * p * (1 - p))) }
    }
    const kini = beruntun(aturan, letak, kena)
    if (!kini) return []
    const elemen = [pembilang.kode, bagianDari.kode]
    return [{ unitId: unit.unitId, letak, temuan: tanyakan(aturan, { apa: target.kode, elemen, ...kini }) }]
  })
}

type Kena = { readonly kiri: number; readonly kanan: number; readonly kejutan: number } | null

/** The month's two counts where from this month on a run of hits is long and unlikely enough. */
function beruntun(
  aturan: AturanRiwayat,
  letak: number,
  kena: (letak: number, bulat: (n: number) => number) => Kena,
): Kena {
  const [perluBulan, perluKejutan] = [ambang(aturan, 'bulan'), ambang(aturan, 'kebetulan')]
  for (const bulat of BULAT) {
    const kini = kena(letak, bulat)
    if (!kini) continue
    let lama = 1
    let kejutan = 0
    for (let i = letak - 1; i > Math.max(-1, letak - JANGKA); i--) {
      const satu = kena(i, bulat)
      if (!satu) break
      lama += 1
      kejutan += satu.kejutan
    }
    const cukup = lama >= perluBulan && kejutan + kini.kejutan >= perluKejutan
    const sudah = lama - 1 >= perluBulan && kejutan >= perluKejutan
    if (cukup && !sudah) return kini
  }
  return null
}
