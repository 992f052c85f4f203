/** Pustu and their kinds: most where many people live far from the puskesmas; some serve the desa next door as well. */
import { bagiTerbesar } from '#domain/sasaran.ts'
import { jarakKm, titikSel } from './kisi.ts'
import type { Puskesmas } from './puskesmas.ts'
import { pilih, undian } from './undian.ts'
import { type BahanUnit, slugDesa, type Unit } from './unit.ts'
import type { Desa } from './wilayah.ts'

const BANYAK_PUSTU = 43
const BERDUA = 11
const RAGAM = [
  { ragam: 'pustu', sebutan: 'Pustu' },
  { ragam: 'pustu', sebutan: 'Pustu' },
  { ragam: 'pustu', sebutan: 'Pustu' },
  { ragam: 'poskesdes', sebutan: 'Poskesdes' },
  { ragam: 'poskesdes', sebutan: 'Poskesdes' },
  { ragam: 'polindes', sebutan: 'Polindes' },
] as const

type Calon = { readonly desa: Desa; readonly puskesmas: Puskesmas; readonly perlu: number }

export function susunPustu(bahan: BahanUnit): Unit[] {
  const { wilayah, tempatkan } = bahan
  const terpilih = pilihTempat(bahan)
  const dilayani = new Set(terpilih.map(({ desa }) => desa))
  return terpilih.map((satu, i): Unit => {
    const { desa } = satu
    const kedua = i % 4 === 1 && i < BERDUA * 4 ? pilihKedua(wilayah.tetangga, satu, dilayani) : undefined
    if (kedua) dilayani.add(kedua)
    const { ragam, sebutan } = pilih(undian('ragam', desa.kode), RAGAM)
    const kode = `99.01-pustu-${slugDesa(wilayah, desa)}`
    return {
      puskesmas: satu.puskesmas.nama,
      desa: kedua ? [desa, kedua] : [desa],
      jenis: 'pustu',
      ragam,
      kode,
      nama: `${sebutan} ${desa.nama}`,
      tempat: tempatkan(desa, kode),
    }
  })
}

/** As many under each puskesmas as its desa are of all, where they are needed most; by code of the desa. */
function pilihTempat({ wilayah, puskesmas }: BahanUnit): Calon[] {
  const banyak = bagiTerbesar(
    BANYAK_PUSTU,
    puskesmas.map(({ desa }) => desa.length),
  )
  const terpilih = puskesmas.flatMap((satu, i) =>
    satu.desa
      .filter((desa) => desa !== wilayah.mekar.baru)
      .map((desa): Calon => ({ desa, puskesmas: satu, perlu: perlu(satu, desa) }))
      .sort((a, b) => b.perlu - a.perlu)
      .slice(0, banyak?.[i] ?? 0),
  )
  return terpilih.sort((a, b) => (a.desa.kode < b.desa.kode ? -1 : 1))
}

/** People times the way; kelurahan and the desa where the puskesmas stands need none. */
function perlu({ kedudukan }: Puskesmas, desa: Desa): number {
  if (desa === kedudukan || desa.jenis === 'kelurahan') return 0
  const km = jarakKm(titikSel(kedudukan.sel), titikSel(desa.sel))
  return Math.sqrt(desa.penduduk) * km * (0.6 + 0.8 * undian('pustu', desa.kode)())
}

function pilihKedua(
  tetangga: BahanUnit['wilayah']['tetangga'],
  { desa, puskesmas }: Calon,
  dilayani: ReadonlySet<Desa>,
): Desa | undefined {
  const batas = tetangga.get(desa.nomor)
  const bebas = puskesmas.desa.filter(
    (lain) => batas?.has(lain.nomor) && !dilayani.has(lain) && lain !== puskesmas.kedudukan && lain.jenis === 'desa',
  )
  return bebas.sort((a, b) => (batas?.get(b.nomor) ?? 0) - (batas?.get(a.nomor) ?? 0))[0]
}
