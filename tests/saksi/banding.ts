/** Like against like: which way an area went, over what can be compared, and the verdict (domain.md 4.3 and 5). */
import type { Bagian, Tanya, Tingkat } from './angka.ts'
import type { Indikator, Mentah } from './baris.ts'
import { bertumbuh, potretSebelum, titikSebelum } from './berdampingan.ts'
import { isiBulan } from './jendela.ts'
import { asalGabungan, penyebutLain } from './penyebut.ts'
import { aturan, berbanding, maksimum, type Sumbangan, semuaSumbangan, total, yangDihitung } from './rumus.ts'
import { type Lihat, type Rasio, type Sel, selDesa } from './sel.ts'
import { mundur, nomor } from './waktu.ts'

export type Tren = 'naik' | 'tetap' | 'turun'
export type Pasangan = { readonly ini: Rasio; readonly lalu: Rasio }

const BAGIAN_SAMA = 0.8

/** null: nothing to compare with; 'lain': other units reported then. */
export function pasanganDesa(mentah: Mentah, lihat: Lihat, sel: Sel): Pasangan | 'lain' | null {
  const { i, desa, m } = lihat
  if (sel.sel !== 'nilai' || sel.sd === null) return null
  if (i.periode === 'potret') {
    const lalu = potretSebelum(mentah, lihat, { sd: sel.sd, atas: 0, bawah: 0, dari: [] })
    return lalu && duaBulan(mentah, lihat, sel.sd, lalu.sd)
  }
  const dilaporkan = i.suku.some((s) => s.sisi === 'pembilang' && s.sumber === 'elemen' && !s.sejakJanuari)
  if (dilaporkan && (bertumbuh(i) || i.periode === 'bulanan')) return duaBulan(mentah, lihat, m, mundur(m, 1))
  const dulu = selDesa(mentah, { ...lihat, desa, m: titikSebelum(i, m) })
  if (sel.atas === null || dulu.sel !== 'nilai' || dulu.atas === null) return null
  return { ini: { atas: sel.atas, bawah: sel.bawah }, lalu: { atas: dulu.atas, bawah: dulu.bawah } }
}

/** What the units that reported in both months counted in each. */
function duaBulan(mentah: Mentah, lihat: Lihat, kini: number, dulu: number): Pasangan | 'lain' | null {
  const { i, desa } = lihat
  const ambil = (b: number) => desa.flatMap((d) => yangDihitung(i, semuaSumbangan(mentah, i, d, b)))
  const [a, b] = [ambil(kini), ambil(dulu)]
  if (a.length === 0 || b.length === 0) return null
  // A unit of a merged desa spoke of another one in the month before, and so did one of a part in the month before the split.
  const sekaligus = asalGabungan(mentah, desa).length > 0 || sebelumMekar(mentah, desa, dulu)
  const siapa = (s: Sumbangan): string => (sekaligus ? `${s.unit.id}` : `${s.unit.id} ${s.desa}`)
  const pemilik = (semua: readonly Sumbangan[]) => new Set(semua.filter((s) => utama(i, s)).map(siapa))
  const [pemilikA, pemilikB] = [pemilik(a), pemilik(b)]
  const sama = [...pemilikA].filter((s) => pemilikB.has(s)).length
  if (sama === 0 || sama < BAGIAN_SAMA * Math.max(pemilikA.size, pemilikB.size)) return 'lain'
  const rasio = (punya: readonly Sumbangan[], lawan: readonly Sumbangan[], bulan: number): Rasio => {
    const keduanya = punya.filter((s) => lawan.some((l) => siapa(s) === siapa(l)))
    const dihitung = aturan(i).nama === 'maksimum' ? maksimum(i, keduanya) : keduanya
    return {
      atas: total(dihitung, 'atas'),
      bawah: berbanding(i) ? total(dihitung, 'bawah') : penyebutLain(mentah, i, { ...lihat, m: bulan }),
    }
  }
  return { ini: rasio(a, b, kini), lalu: rasio(b, a, dulu) }
}

/** Whether desa that are counted together were not yet parts in that month. */
const sebelumMekar = (mentah: Mentah, desa: readonly number[], m: number): boolean =>
  mentah.mekar.some((p) => p.mulai > m && desa.includes(p.desa) && desa.includes(p.asal))

/** What others add beside the owner is not part of the base. */
const utama = (i: Indikator, s: Sumbangan): boolean => {
  const { nama, sumber } = aturan(i)
  return nama !== 'utama-plus' || sumber.includes(s.unit.jenis) || s.unit.jenis === 'rekap-desa'
}

/** The arrow, and what the status may take for it: "same" also where nothing was reported last month. */
export type Arah = { readonly tren: Tren | null; readonly untukStatus: Tren | null }

export function arah(tanya: Tanya, bagian: readonly Bagian[], tingkat: Tingkat): Arah {
  const { mentah, i, m } = tanya
  const desaDari = (b: Bagian) => (b.bersama.length > 0 ? b.bersama : [b.daun.desa])
  const semua = bagian.map((b) => pasanganDesa(mentah, { i, m, dasar: tanya.dasar, desa: desaDari(b) }, b.sel))
  const ada = semua.filter((p) => p !== null && p !== 'lain')
  if (ada.length === 0) {
    const bolehTetap = !semua.includes('lain') && nomor(m) !== 1 && perBulan(i)
    return { tren: null, untukStatus: bolehTetap ? 'tetap' : null }
  }
  if (tingkat !== 'desa' && !keduanyaLengkap(tanya, bagian)) return { tren: null, untukStatus: null }
  const jumlah = (rasio: (p: Pasangan) => Rasio) => ({
    atas: ada.reduce((n, p) => n + rasio(p).atas, 0),
    bawah: ada.reduce((n, p) => n + (rasio(p).bawah ?? 1), 0),
  })
  const tren = trenDari(
    i,
    jumlah((p) => p.ini),
    jumlah((p) => p.lalu),
  )
  return { tren, untukStatus: tren }
}

export const perBulan = (i: Indikator): boolean =>
  ['kumulatif', 'tahun-ajaran', 'kampanye', 'bulanan', 'rasio-kumulatif'].includes(i.periode)

type Jumlah = { readonly atas: number; readonly bawah: number }

/** Counts where a sasaran is served over the year or there is no lower side; otherwise the two ratios. */
function trenDari(i: Indikator, ini: Jumlah, lalu: Jumlah): Tren | null {
  const tanpaBawah = !i.suku.some((s) => s.sisi === 'penyebut')
  if (['kumulatif', 'tahun-ajaran', 'kampanye'].includes(i.periode) || tanpaBawah) return urut(ini.atas, lalu.atas)
  if (ini.bawah <= 0 || lalu.bawah <= 0) return null
  return urut(ini.atas * lalu.bawah, lalu.atas * ini.bawah)
}

export const urut = (a: number, b: number): Tren => {
  if (Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))) return 'tetap'
  return a > b ? 'naik' : 'turun'
}

/** No arrow for an area where under 80 % came in, in either of the two months. */
function keduanyaLengkap({ mentah, i, m, dasar }: Tanya, bagian: readonly Bagian[]): boolean {
  if (!['kumulatif', 'tahun-ajaran', 'kampanye', 'bulanan'].includes(i.periode)) return true
  return [m, mundur(m, 1)].every((b) => {
    const semua = bagian.map(({ bersama }) => selDesa(mentah, { i, m: b, dasar, desa: bersama }).utang)
    const wajib = semua.reduce((n, u) => n + u.wajib, 0)
    return semua.reduce((n, u) => n + u.masuk, 0) * 100 >= 80 * wajib
  })
}

/** Small areas: three months against the three before, where all six were reported. */
export function trenTiga({ mentah, i, m }: Tanya, bagian: readonly Bagian[], tingkat: Tingkat): Tren | null {
  const bulan = [5, 4, 3, 2, 1, 0].map((n) => mundur(m, n))
  const semua = bagian.map(({ bersama, daun }) =>
    bulan.map((b) => isiBulan(mentah, i, bersama.length > 0 ? bersama : [daun.desa], [b])?.atas ?? null),
  )
  const utuh = semua.filter((n) => n.every((x) => x !== null))
  if (utuh.length === 0 || (tingkat === 'desa' && utuh.length < semua.length)) return null
  const jumlah = (dari: number) =>
    utuh.reduce((n, x) => n + x.slice(dari, dari + 3).reduce<number>((a, b) => a + (b ?? 0), 0), 0)
  return urut(jumlah(3), jumlah(0))
}
