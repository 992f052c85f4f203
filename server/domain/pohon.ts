/**
 * The two trees of a kabupaten as they stand in one month. A view of month m uses m's tree throughout, also for the
 * months before it (domain.md 2).
 */
import { type Bulan, berlaku } from './bulan.ts'
import { type Pecahan, type Pemekaran, TANPA_PECAHAN, wakilDari } from './pemekaran.ts'
import type { Jalur } from './target.ts'

export type Hierarki = 'administrasi' | 'kerja'
export type Tingkat = 'kabupaten' | 'kecamatan' | 'puskesmas' | 'desa'

export type Simpul = { readonly id: number; readonly kode: string; readonly nama: string }

type Hidup = { readonly mulai: Bulan; readonly akhir: Bulan | null }

/** Dated rows of a kabupaten; an identity or membership holds from `mulai` until the desa's next row. */
export type BarisPohon = {
  readonly kabupaten: Simpul
  readonly kecamatan: readonly (Simpul & Hidup)[]
  readonly puskesmas: readonly (Simpul & Hidup)[]
  readonly desa: readonly ({ readonly desaId: number } & Hidup)[]
  readonly identitas: readonly {
    readonly desaId: number
    readonly mulai: Bulan
    readonly kode: string
    readonly nama: string
    readonly jenis: 'desa' | 'kelurahan'
  }[]
  readonly kecamatanDesa: readonly { readonly desaId: number; readonly mulai: Bulan; readonly indukId: number }[]
  readonly puskesmasDesa: readonly { readonly desaId: number; readonly mulai: Bulan; readonly indukId: number }[]
  readonly pemekaran: readonly Pemekaran[]
}

export type DesaPohon = {
  readonly desaId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: 'desa' | 'kelurahan'
  readonly kecamatan: Simpul | null
  readonly puskesmas: Simpul | null
}

export type Pohon = {
  readonly kabupaten: Simpul
  readonly kecamatan: readonly Simpul[]
  readonly puskesmas: readonly Simpul[]
  readonly desa: readonly DesaPohon[]
}

/** Of dated rows the one that holds in a month, per desa. */
function berlakuPada<T extends { readonly desaId: number; readonly mulai: Bulan }>(
  baris: readonly T[],
  bulan: Bulan,
): Map<number, T> {
  const hasil = new Map<number, T>()
  for (const b of baris) {
    if (b.mulai > bulan) continue
    const ada = hasil.get(b.desaId)
    if (!ada || ada.mulai < b.mulai) hasil.set(b.desaId, b)
  }
  return hasil
}

const menurutKode = (a: { kode: string }, b: { kode: string }): number =>
  a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0
const menurutNama = (a: { nama: string }, b: { nama: string }): number => a.nama.localeCompare(b.nama, 'id')
const simpul = ({ id, kode, nama }: Simpul): Simpul => ({ id, kode, nama })

/** The trees in month m: what exists then, each desa under its kecamatan and puskesmas of then. */
export function pohonPada(baris: BarisPohon, bulan: Bulan): Pohon {
  const kecamatan = baris.kecamatan.filter((k) => berlaku(k, bulan)).map(simpul)
  const puskesmas = baris.puskesmas.filter((p) => berlaku(p, bulan)).map(simpul)
  const kecamatanNomor = new Map(kecamatan.map((k) => [k.id, k]))
  const puskesmasNomor = new Map(puskesmas.map((p) => [p.id, p]))
  const identitas = berlakuPada(baris.identitas, bulan)
  const kecamatanDesa = berlakuPada(baris.kecamatanDesa, bulan)
  const puskesmasDesa = berlakuPada(baris.puskesmasDesa, bulan)
  const desa = baris.desa.flatMap((d) => {
    const siapa = identitas.get(d.desaId)
    if (!siapa || !berlaku(d, bulan)) return []
    return {
      desaId: d.desaId,
      kode: siapa.kode,
      nama: siapa.nama,
      jenis: siapa.jenis,
      kecamatan: kecamatanNomor.get(kecamatanDesa.get(d.desaId)?.indukId ?? -1) ?? null,
      puskesmas: puskesmasNomor.get(puskesmasDesa.get(d.desaId)?.indukId ?? -1) ?? null,
    }
  })
  return {
    kabupaten: simpul(baris.kabupaten),
    kecamatan: kecamatan.sort(menurutKode),
    puskesmas: puskesmas.sort(menurutNama),
    desa: desa.sort(menurutKode),
  }
}

export type WilayahPohon = Simpul & {
  readonly tingkat: Tingkat
  readonly desa: readonly DesaPohon[]
  /** Codes of the other desa that this row speaks for: parts of a desa that split this year. */
  readonly bersama?: readonly string[]
}

/** The area of a code with its desa; null where m's trees do not have it. */
export function cariWilayah(pohon: Pohon, kode: string): WilayahPohon | null {
  if (pohon.kabupaten.kode === kode) return { ...pohon.kabupaten, tingkat: 'kabupaten', desa: pohon.desa }
  const kecamatan = pohon.kecamatan.find((k) => k.kode === kode)
  if (kecamatan)
    return { ...kecamatan, tingkat: 'kecamatan', desa: pohon.desa.filter((d) => d.kecamatan?.id === kecamatan.id) }
  const puskesmas = pohon.puskesmas.find((p) => p.kode === kode)
  if (puskesmas)
    return { ...puskesmas, tingkat: 'puskesmas', desa: pohon.desa.filter((d) => d.puskesmas?.id === puskesmas.id) }
  const desa = pohon.desa.find((d) => d.kode === kode)
  return desa ? { id: desa.desaId, kode, nama: desa.nama, tingkat: 'desa', desa: [desa] } : null
}

const barisDesa = (desa: readonly DesaPohon[]): WilayahPohon[] =>
  desa.map((d) => ({ id: d.desaId, kode: d.kode, nama: d.nama, tingkat: 'desa', desa: [d] }))

/** Desa as rows; parts that are counted together are one row under all their names. */
function rincikanDesa(wilayah: WilayahPohon, pecahan: Pecahan): readonly WilayahPohon[] {
  const menurutWakil = new Map<number, DesaPohon[]>()
  for (const d of wilayah.desa) {
    const wakil = wakilDari(pecahan, d.desaId)
    menurutWakil.set(wakil, [...(menurutWakil.get(wakil) ?? []), d])
  }
  return [...menurutWakil.values()].flatMap((desa) => {
    const [pertama, ...lain] = desa
    if (!pertama || lain.length === 0) return barisDesa(desa)
    const nama = desa.map((d) => d.nama).join(' + ')
    const bersama = lain.map((d) => d.kode)
    return [{ id: pertama.desaId, kode: pertama.kode, nama, tingkat: 'desa' as const, desa, bersama }]
  })
}

/** The parts of an area at one level, in the order of their codes (puskesmas by name); only its own desa in each. */
export function rincikan(
  wilayah: WilayahPohon,
  rincian: 'desa' | 'kecamatan' | 'puskesmas',
  pecahan: Pecahan = TANPA_PECAHAN,
): readonly WilayahPohon[] {
  if (rincian === 'desa') return pecahan.wakil.size === 0 ? barisDesa(wilayah.desa) : rincikanDesa(wilayah, pecahan)
  const bagian = new Map<number, Simpul & { desa: DesaPohon[] }>()
  for (const d of wilayah.desa) {
    const induk = d[rincian]
    if (!induk) continue
    const ada = bagian.get(induk.id)
    if (ada) ada.desa.push(d)
    else bagian.set(induk.id, { ...induk, desa: [d] })
  }
  return [...bagian.values()]
    .map((b): WilayahPohon => ({ ...b, tingkat: rincian }))
    .sort(rincian === 'puskesmas' ? menurutNama : menurutKode)
}

/** The area and those above it, nearest first: where its target is looked for. */
export function jalurTarget(wilayah: WilayahPohon, hierarki: Hierarki): Jalur {
  const atas = [
    { tingkat: 'kabupaten', wilayahId: 0 },
    { tingkat: 'provinsi', wilayahId: 0 },
    { tingkat: 'nasional', wilayahId: 0 },
  ] as const
  if (wilayah.tingkat === 'kabupaten') return atas
  const sendiri = { tingkat: wilayah.tingkat, wilayahId: wilayah.id }
  const desa = wilayah.desa[0]
  if (wilayah.tingkat !== 'desa' || !desa) return [sendiri, ...atas]
  const induk = hierarki === 'kerja' ? desa.puskesmas : desa.kecamatan
  const tengah = induk
    ? [{ tingkat: hierarki === 'kerja' ? ('puskesmas' as const) : ('kecamatan' as const), wilayahId: induk.id }]
    : []
  return [sendiri, ...tengah, ...atas]
}
