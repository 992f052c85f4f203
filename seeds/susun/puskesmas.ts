/** The sixteen work areas: some kecamatan have two, and some areas reach over the border to whom they are nearer. */
import { jarakKm, titikSel } from './kisi.ts'
import { LINTAS, type Lintas, RENCANA } from './rencana-kerja.ts'
import { tersambung } from './tetangga.ts'
import type { Desa, Wilayah } from './wilayah.ts'

export type Puskesmas = {
  readonly kode: string
  readonly nama: string
  /** Where it stands. */
  readonly kedudukan: Desa
  readonly desa: readonly Desa[]
}

const slug = (nama: string): string => nama.toLowerCase().replaceAll(' ', '-')

export function createPuskesmas(wilayah: Wilayah): Puskesmas[] {
  const kedudukan = RENCANA.map(({ kecamatan, kedudukan: nama }) => {
    const desa = wilayah.desa.find((satu) => satu.kecamatan === kecamatan && satu.nama === nama)
    if (!desa) throw new Error(`no ${nama} in ${kecamatan}`)
    return desa
  })
  const milik = bagiKerja(wilayah, kedudukan)
  for (const lintas of LINTAS) seberangkan(wilayah, kedudukan, milik, lintas)
  return RENCANA.map(({ nama }, i) => ({
    kode: `99.01-puskesmas-${slug(nama)}`,
    nama,
    kedudukan: kedudukan[i] ?? wilayah.mekar.asal,
    desa: wilayah.desa.filter(({ nomor }) => milik.get(nomor) === i),
  }))
}

const jarak = (a: Desa, b: Desa): number => jarakKm(titikSel(a.sel), titikSel(b.sel))

/** Each desa to the puskesmas of its kecamatan that is nearest by way of its neighbours. */
function bagiKerja({ desa, tetangga }: Wilayah, kedudukan: readonly Desa[]): Map<number, number> {
  const menurutNomor = new Map(desa.map((satu) => [satu.nomor, satu]))
  const jauh = new Map(kedudukan.map((satu) => [satu.nomor, 0]))
  const milik = new Map(kedudukan.map((satu, i) => [satu.nomor, i]))
  // Few enough to look at all of them again until nothing changes.
  for (let berubah = true; berubah; ) {
    berubah = false
    for (const dari of desa) {
      const sampai = jauh.get(dari.nomor)
      if (sampai === undefined) continue
      for (const nomor of tetangga.get(dari.nomor)?.keys() ?? []) {
        const ke = menurutNomor.get(nomor)
        if (!ke || ke.kecamatan !== dari.kecamatan) continue
        const tiba = sampai + jarak(dari, ke)
        if (tiba >= (jauh.get(nomor) ?? Number.POSITIVE_INFINITY)) continue
        jauh.set(nomor, tiba)
        milik.set(nomor, milik.get(dari.nomor) ?? 0)
        berubah = true
      }
    }
  }
  for (const satu of desa) if (!milik.has(satu.nomor)) milik.set(satu.nomor, terdekat(satu, kedudukan))
  return milik
}

// Islands go by boat.
function terdekat(desa: Desa, kedudukan: readonly Desa[]): number {
  const sekecamatan = [...kedudukan.entries()].filter(([, satu]) => satu.kecamatan === desa.kecamatan)
  return sekecamatan.sort((p, q) => jarak(desa, p[1]) - jarak(desa, q[1]))[0]?.[0] ?? 0
}

function seberangkan(
  { desa, tetangga, mekar }: Wilayah,
  kedudukan: readonly Desa[],
  milik: Map<number, number>,
  { puskesmas, kecamatan, desa: banyak }: Lintas,
): void {
  const penerima = RENCANA.findIndex(({ nama }) => nama === puskesmas)
  const tetap = new Set([...kedudukan, mekar.asal, mekar.baru].map(({ nomor }) => nomor))
  for (let ke = 0; ke < banyak; ke++) {
    const calon = desa.filter(({ kecamatan: satu, nomor }) => {
      const berbatasan = [...(tetangga.get(nomor)?.keys() ?? [])].some((lain) => milik.get(lain) === penerima)
      return satu === kecamatan && berbatasan && milik.get(nomor) !== penerima && !tetap.has(nomor)
    })
    const pusat = kedudukan[penerima]
    const urut = calon.sort((a, b) => (pusat ? jarak(a, pusat) - jarak(b, pusat) : 0))
    const pindah = urut.find(({ nomor }) => {
      const sisa = desa.filter((satu) => milik.get(satu.nomor) === milik.get(nomor) && satu.nomor !== nomor)
      return tersambung(
        tetangga,
        sisa.map((satu) => satu.nomor),
      )
    })
    if (!pindah) throw new Error(`${puskesmas} finds nobody over the border`)
    milik.set(pindah.nomor, penerima)
  }
}
