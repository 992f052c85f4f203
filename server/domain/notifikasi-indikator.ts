/**
 * Which rules over figures hold for a desa and an indikator. Only a month with a verdict speaks: none is given where
 * reporting is incomplete, outside the round months of a terjadwal, without target, or where the direction is netral
 * (domain.md 4.3, 5). What no month says is not known, which neither raises a notifikasi nor makes one quiet.
 */
import type { AturanBerjenis, AturanNotifikasi } from './aturan-notifikasi.ts'
import { type Bulan, bulanKe, geser, selisihBulan, tahunDari } from './bulan.ts'
import type { AngkaWilayah } from './cakupan.ts'
import type { Arah, Indikator } from './indikator.ts'
import { diLuarKebetulan } from './kebetulan.ts'
import type { Alasan, AngkaIndikator } from './notifikasi.ts'
import { adalahKejadian } from './periode.ts'
import type { Status } from './status.ts'

/** The latest month and the two before it: of what is older nobody is told any more. */
export const BULAN_TINJAU = 3

/** Months looked back for the one in which a figure was last at its target. */
const MUNDUR_JATUH = 2

export type AngkaDitinjau = Pick<
  AngkaWilayah,
  'sel' | 'sdBulan' | 'pembilang' | 'penyebut' | 'target' | 'status' | 'kecil' | 'selisihKeTarget'
>

export type IndikatorDitinjau = {
  readonly indikator: Pick<Indikator, 'arah' | 'periode' | 'jadwal'>
  /** The figure in the view of a month; null: not known there. */
  readonly baca: (bulan: Bulan) => AngkaDitinjau | null
  /** The last month that anything is reported of, and the first whose figure may still speak. */
  readonly terakhir: Bulan
  readonly pertama: Bulan
  /** What held when it was reviewed before. */
  readonly sebelumnya: readonly Alasan[]
}

/** Of one matter: whether any rule holds (`berlaku`), none does (`tenang`), or nothing is known of it. */
export type HasilTinjau<A> =
  | {
      readonly hasil: 'berlaku' | 'tenang'
      readonly alasan: readonly Alasan[]
      readonly angka: A
      readonly bulan: Bulan
    }
  | { readonly hasil: 'tidak-tahu' }

export const TIDAK_TAHU = { hasil: 'tidak-tahu' } as const

/** Since which month a rule holds; that it does not; or that nobody can say. */
type Putusan = Bulan | 'tidak' | 'tidak-tahu'

/** A month with a verdict and the months before it, each read once and only if a rule asks. */
type Deret = {
  readonly arah: Arah
  readonly bulan: Bulan
  readonly kini: AngkaDitinjau
  readonly mundur: (langkah: number) => { readonly bulan: Bulan; readonly angka: AngkaDitinjau } | null
}

const DI_BAWAH: ReadonlySet<Status | null> = new Set<Status>(['jelek', 'cukup', 'di-bawah-target'])

/** Whether some rule may ever hold of it: netral never does, and a kejadian only where it is named. */
export function mungkinDitinjau(
  aturan: AturanNotifikasi,
  indikator: Pick<Indikator, 'kode' | 'arah' | 'periode'>,
): boolean {
  const disebut = aturan.indikator.includes(indikator.kode)
  if (aturan.jenis === 'kejadian') return disebut && adalahKejadian(indikator)
  if (adalahKejadian(indikator) || indikator.arah === 'netral') return false
  const berangka =
    aturan.jenis === 'jelek-berturut' || aturan.jenis === 'turun-di-bawah-target' || aturan.jenis === 'selisih-orang'
  return berangka && (disebut || aturan.indikator.length === 0)
}

/** What the rules (those of this indikator) say of a desa's figures. */
export function tinjauIndikator(
  aturan: readonly AturanNotifikasi[],
  ditinjau: IndikatorDitinjau,
): HasilTinjau<AngkaIndikator> {
  if (adalahKejadian(ditinjau.indikator)) return tinjauKejadian(aturan, ditinjau)
  const deret = deretBernilai(ditinjau)
  if (!deret) return TIDAK_TAHU
  const alasan = aturan.flatMap((satu) => {
    const lama = ditinjau.sebelumnya.find((a) => a.aturan === satu.kode)
    const putusan = putuskan(satu, deret, lama)
    if (putusan === 'tidak') return []
    if (putusan === 'tidak-tahu') return lama ? [lama] : []
    return [{ aturan: satu.kode, sejakBulan: Math.min(putusan, lama?.sejakBulan ?? putusan) }]
  })
  return { hasil: alasan.length > 0 ? 'berlaku' : 'tenang', alasan, angka: angkaDari(deret.kini), bulan: deret.bulan }
}

const angkaDari = (satu: AngkaDitinjau): AngkaIndikator => ({
  pembilang: satu.pembilang,
  penyebut: satu.penyebut,
  target: satu.target,
  status: satu.status,
  selisih: satu.selisihKeTarget,
  kecil: satu.kecil,
})

/** The latest month with a verdict and what lies before it. */
function deretBernilai({ indikator, baca, terakhir, pertama }: IndikatorDitinjau): Deret | null {
  for (let bulan = terakhir; bulan >= pertama; bulan = geser(bulan, -1)) {
    const kini = baca(bulan)
    if (!kini || kini.status === null) continue
    const dibaca: { bulan: Bulan; angka: AngkaDitinjau }[] = [{ bulan, angka: kini }]
    const mundur = (langkah: number) => {
      while (dibaca.length <= langkah) {
        const dari = dibaca.at(-1)
        const sebelum = dari && bulanSebelum(indikator, dari.bulan, dari.angka)
        const angka = sebelum ? baca(sebelum) : null
        if (!sebelum || !angka || angka.status === null) return null
        dibaca.push({ bulan: sebelum, angka })
      }
      return dibaca[langkah] ?? null
    }
    return { arah: indikator.arah, bulan, kini, mundur }
  }
  return null
}

/** The month whose verdict is the one before: of a terjadwal the round before, of a potret what was reported before it. */
function bulanSebelum(
  { periode, jadwal }: IndikatorDitinjau['indikator'],
  bulan: Bulan,
  angka: AngkaDitinjau,
): Bulan | null {
  if (periode === 'potret') return geser(angka.sdBulan ?? bulan, -1)
  if (periode !== 'terjadwal') return geser(bulan, -1)
  const lalu = jadwal.filter((b) => b < bulanKe(bulan))
  if (lalu.length > 0) return tahunDari(bulan) * 100 + Math.max(...lalu)
  return jadwal.length === 0 ? null : (tahunDari(bulan) - 1) * 100 + Math.max(...jadwal)
}

function putuskan(aturan: AturanNotifikasi, deret: Deret, lama: Alasan | undefined): Putusan {
  switch (aturan.jenis) {
    case 'jelek-berturut':
      return jelekBerturut(aturan.ambang, deret)
    case 'turun-di-bawah-target':
      return turunDiBawah(deret, lama)
    case 'selisih-orang':
      return selisihOrang(aturan.ambang.orang, deret)
    default:
      return 'tidak'
  }
}

/**
 * jelek some months running. One person flips the verdict of a small area, which is why it has none: there more months
 * below target decide, and only where some persons are missing.
 */
function jelekBerturut(
  ambang: AturanBerjenis<'jelek-berturut'>['ambang'],
  { arah, bulan, kini, mundur }: Deret,
): Putusan {
  if (kini.kecil && orangKurang(arah, kini) < ambang.orangKecil) return 'tidak'
  let sejak = bulan
  for (let langkah = 0; langkah < (kini.kecil ? ambang.bulanKecil : ambang.bulan); langkah += 1) {
    const satu = mundur(langkah)
    if (!satu) return 'tidak-tahu'
    if (!DI_BAWAH.has(satu.angka.status)) return 'tidak'
    // Below, and nothing to compare it with: neither jelek nor catching up.
    if (!kini.kecil && satu.angka.status === 'di-bawah-target') return 'tidak-tahu'
    if (!kini.kecil && satu.angka.status !== 'jelek') return 'tidak'
    sejak = satu.bulan
  }
  return sejak
}

/** Persons on the wrong side of the target to date, whatever stands under the line. */
function orangKurang(arah: Arah, { pembilang, penyebut, target }: AngkaDitinjau): number {
  if (pembilang === null || penyebut === null || target === null) return 0
  const semestinya = (target / 100) * penyebut
  return Math.max(
    0,
    arah === 'turun' ? pembilang - Math.floor(semestinya + 1e-9) : Math.ceil(semestinya - 1e-9) - pembilang,
  )
}

const bukanKebetulan = (arah: Arah, { pembilang, penyebut, target }: AngkaDitinjau): boolean =>
  pembilang !== null &&
  penyebut !== null &&
  target !== null &&
  diLuarKebetulan(arah, { p: pembilang, q: penyebut }, target)

/** At its target a little while ago, below it since: it goes on until the target is reached again. */
function turunDiBawah({ arah, bulan, kini, mundur }: Deret, lama: Alasan | undefined): Putusan {
  if (!DI_BAWAH.has(kini.status)) return 'tidak'
  if (lama) return lama.sejakBulan
  if (!bukanKebetulan(arah, kini)) return 'tidak'
  let sejak = bulan
  for (let langkah = 1; langkah <= MUNDUR_JATUH; langkah += 1) {
    const lalu = mundur(langkah)
    if (!lalu) return 'tidak-tahu'
    if (!DI_BAWAH.has(lalu.angka.status)) return sejak
    sejak = lalu.bulan
  }
  return 'tidak'
}

const selisihOrang = (orang: number, { arah, bulan, kini }: Deret): Putusan =>
  (kini.selisihKeTarget ?? 0) >= orang && bukanKebetulan(arah, kini) ? bulan : 'tidak'

/**
 * Events stand in the month in which they were counted. Who has not reported yet can only add to them, so they do not wait;
 * and they do not go by: only a correction makes a month quiet that had some.
 */
function tinjauKejadian(aturan: readonly AturanNotifikasi[], ditinjau: IndikatorDitinjau): HasilTinjau<AngkaIndikator> {
  const { baca, terakhir, pertama, sebelumnya } = ditinjau
  const dihitung = aturan.filter((satu) => satu.jenis === 'kejadian')
  let terkini: { bulan: Bulan; angka: AngkaDitinjau } | null = null
  for (let bulan = terakhir; bulan >= pertama; bulan = geser(bulan, -1)) {
    const angka = baca(bulan)
    if (angka?.sel !== 'nilai') continue
    const alasan = dihitung
      .filter((satu) => (angka.pembilang ?? 0) >= satu.ambang.orang)
      .map((satu) => ({ aturan: satu.kode, sejakBulan: bulan }))
    if (alasan.length > 0) return { hasil: 'berlaku', alasan, angka: angkaDari(angka), bulan }
    terkini = terkini ?? { bulan, angka }
  }
  // Only where the month of which it was told can be seen without it.
  const dulu = Math.max(0, ...sebelumnya.map((a) => a.sejakBulan))
  if (!terkini || dulu === 0 || dulu < pertama || baca(dulu)?.sel !== 'nilai') return TIDAK_TAHU
  return { hasil: 'tenang', alasan: [], angka: angkaDari(terkini.angka), bulan: terkini.bulan }
}

/** The first month whose figures a rule may ask for: three months before the first that speaks, or the round before. */
export const bulanAwalTinjau = (periode: Indikator['periode'], pertama: Bulan): Bulan =>
  geser(pertama, periode === 'terjadwal' ? -12 : -3)

/** Whether a terjadwal has a round in these months at all: in all the others it has no verdict. */
export const adaPutaran = (
  { periode, jadwal }: Pick<Indikator, 'periode' | 'jadwal'>,
  dari: Bulan,
  sampai: Bulan,
): boolean =>
  periode !== 'terjadwal' ||
  Array.from({ length: selisihBulan(dari, sampai) + 1 }, (_, i) => bulanKe(geser(dari, i))).some((b) =>
    jadwal.includes(b),
  )
