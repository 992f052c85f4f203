/** The desa as the other files know them: code, name, people, how well they do, their polygon. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { bidangDari, type Poligon } from './bidang.ts'
import { KECAMATAN } from './kecamatan.ts'
import { BANYAK_SEL, jarakKm, titikSel } from './kisi.ts'
import { adaSungai, kePantaiKm } from './medan.ts'
import { mutuDesa, riilDesa } from './mutu.ts'
import { namai } from './nama.ts'
import { keKotaKm } from './penduduk.ts'
import type { Peta } from './peta.ts'
import { RENCANA } from './rencana-kerja.ts'
import { createTetangga, type Tetangga } from './tetangga.ts'
import { undian } from './undian.ts'

export type Desa = {
  /** Its number on the map. */
  readonly nomor: number
  readonly kode: string
  readonly nama: string
  readonly jenis: 'desa' | 'kelurahan'
  readonly kecamatan: string
  readonly sel: number
  readonly penduduk: number
  readonly mutu: number
  readonly riil: number
  readonly poligon: readonly Poligon[]
}

export type Wilayah = {
  /** By code. */
  readonly desa: readonly Desa[]
  readonly tetangga: Tetangga
  /** The desa that is to split, and the part that it then loses. */
  readonly mekar: { readonly asal: Desa; readonly baru: Desa }
}

const KECAMATAN_LAMA = '99.01.01'
const PENDUDUK = 300_000

type Calon = Omit<Desa, 'penduduk' | 'mutu' | 'riil'>

export function createWilayah(peta: Peta): Wilayah {
  const tetangga = createTetangga(peta.garis)
  const calon = KECAMATAN.flatMap(({ kode }, nomor) => (kode === KECAMATAN_LAMA ? lama(peta) : baru(peta, nomor)))
  const lamaTertulis = new Map(readDesaLama().map((b) => [b.kode, b]))
  const penduduk = pendudukSemua(peta, calon, lamaTertulis)
  const desa = calon.map((satu, i): Desa => {
    const tertulis = lamaTertulis.get(satu.kode)
    return {
      ...satu,
      penduduk: penduduk[i] ?? 0,
      mutu: tertulis ? Number(tertulis.mutu) : mutuDesa(titikSel(satu.sel)),
      riil: tertulis ? Number(tertulis.riil) : riilDesa(titikSel(satu.sel)),
    }
  })
  const asal = desa.find(({ nama }) => nama === MEKAR.asal)
  const bagian = desa.find(({ nama }) => nama === MEKAR.baru)
  if (!asal || !bagian) throw new Error('the desa that splits is missing')
  return { desa: desa.sort((a, b) => (a.kode < b.kode ? -1 : 1)), tetangga, mekar: { asal, baru: bagian } }
}

type BarisLama = Readonly<Record<'kode' | 'nama' | 'jenis' | 'penduduk' | 'mutu' | 'riil', string>>
const readDesaLama = (): BarisLama[] =>
  parse(readFileSync(new URL('teluk-kenari-desa.csv', import.meta.url), 'utf8'), { columns: true })

/** The kecamatan that was there first: its places are in the order of its codes. */
function lama(peta: Peta): Calon[] {
  const nomor = nomorKecamatan(peta, 0)
  return readDesaLama().map(({ kode, nama, jenis }, i) => ({
    ...tempat(peta, nomor[i] ?? -1),
    kode,
    nama,
    jenis: jenis === 'kelurahan' ? 'kelurahan' : 'desa',
  }))
}

const nomorKecamatan = ({ permukiman }: Peta, kecamatan: number): number[] =>
  [...permukiman.keys()].filter((i) => permukiman[i]?.kecamatan === kecamatan)

function tempat({ permukiman, garis }: Peta, nomor: number) {
  const { kecamatan = -1, sel = -1 } = permukiman[nomor] ?? {}
  const poligon = bidangDari(garis, (satu) => satu === nomor)
  return { nomor, sel, kecamatan: KECAMATAN[kecamatan]?.kode ?? '', poligon }
}

const MEKAR = { kecamatan: '99.01.06', asal: 'Sumber Makmur', baru: 'Sumber Makmur Jaya' }

function baru(peta: Peta, ke: number): Calon[] {
  const kecamatan = KECAMATAN[ke]
  if (!kecamatan) return []
  const jauh = (nomor: number) => jarakKm(kecamatan.pusat, titikSel(peta.permukiman[nomor]?.sel ?? 0))
  // Nearest to the centre first: kelurahan, then desa.
  const nomor = nomorKecamatan(peta, ke).sort((a, b) => jauh(a) - jauh(b))
  const kelurahan = new Set(nomor.filter((i) => !diPulau(peta, i)).slice(0, kecamatan.kelurahan))
  const urut = [...nomor.filter((i) => kelurahan.has(i)), ...nomor.filter((i) => !kelurahan.has(i))]
  const nama = namai(
    kecamatan.kode,
    urut.map((i) => ({ kecamatan: kecamatan.kode, kelurahan: kelurahan.has(i), sifat: sifat(peta, i, jauh(i)) })),
  )
  const susunan = urut.map((nomorDesa, i) => ({ nomorDesa, nama: nama[i] ?? '' }))
  if (kecamatan.kode === MEKAR.kecamatan) dampingkan(peta, susunan)
  return susunan.map(({ nomorDesa, nama: satu }, i): Calon => {
    const jenis = kelurahan.has(nomorDesa) ? 'kelurahan' : 'desa'
    const ekor = jenis === 'kelurahan' ? 1001 + i : 2001 + i - kelurahan.size
    return { ...tempat(peta, nomorDesa), kode: `${kecamatan.kode}.${ekor}`, nama: satu, jenis }
  })
}

const diPulau = ({ garis }: Peta, nomor: number): boolean =>
  !garis.some(({ kiri, kanan }) => (kiri === nomor && kanan >= 0) || (kanan === nomor && kiri >= 0))

function sifat(peta: Peta, nomor: number, jauh: number) {
  const sel = peta.permukiman[nomor]?.sel ?? 0
  const tinggi = peta.medan.tinggi[sel] ?? 0
  const bersungai = panjangSungai(peta)[nomor] ?? 0
  const pulau = diPulau(peta, nomor) ? 1 : 0
  return { pulau, pantai: -kePantaiKm(peta.medan, sel), sungai: bersungai, tinggi, rendah: -tinggi, pusat: -jauh }
}

const ingatanSungai = new WeakMap<Peta, number[]>()

/** Cells of river in each desa. */
function panjangSungai(peta: Peta): number[] {
  const ada = ingatanSungai.get(peta)
  if (ada) return ada
  const hasil = peta.permukiman.map(() => 0)
  for (let sel = 0; sel < BANYAK_SEL; sel++) {
    const milik = peta.bagian[sel] ?? -1
    if (milik >= 0 && adaSungai(peta.medan, sel)) hasil[milik] = (hasil[milik] ?? 0) + 1
  }
  ingatanSungai.set(peta, hasil)
  return hasil
}

/** Both parts of the desa that splits lie side by side, with the longest common border that there is; the new one is last. */
function dampingkan({ garis }: Peta, susunan: { nomorDesa: number; nama: string }[]): void {
  const tetangga = createTetangga(garis)
  const pasangan = susunan.flatMap(({ nomorDesa: a }) =>
    susunan.map(({ nomorDesa: b }) => ({ a, b, km: a < b ? (tetangga.get(a)?.get(b) ?? 0) : 0 })),
  )
  const [terpanjang] = pasangan.sort((p, q) => q.km - p.km)
  if (!terpanjang) return
  tukar(susunan, MEKAR.asal, terpanjang.a)
  tukar(susunan, MEKAR.baru, terpanjang.b)
  susunan.sort((p, q) => Number(p.nama === MEKAR.baru) - Number(q.nama === MEKAR.baru))
}

/** Gives a name to a place, and what that place was called to where the name was. */
function tukar(susunan: { nomorDesa: number; nama: string }[], nama: string, nomorDesa: number): void {
  const pemilik = susunan.find((satu) => satu.nama === nama)
  const tujuan = susunan.find((satu) => satu.nomorDesa === nomorDesa)
  if (!pemilik || !tujuan) return
  pemilik.nama = tujuan.nama
  tujuan.nama = nama
}

const TERKECIL = 212
const LIPAT_KELURAHAN = 2
const LIPAT_MEKAR = 1.5
// Some hamlets are a desa of their own for no other reason than that the next one is half a day away.
const TERPENCIL = { peluang: 0.16, kali: 0.28, km: 14 }

/** People by land and how dense they live on it; by its root, as land costs more in town; all together are as many as wanted. */
function pendudukSemua(peta: Peta, calon: readonly Calon[], tertulis: ReadonlyMap<string, BarisLama>): number[] {
  const padat = rataKepadatan(peta)
  const bobot = calon.map(({ kode, nama, nomor, jenis, kecamatan, sel }) => {
    if (tertulis.has(kode)) return 0
    const u = undian('penduduk', kode)
    const orang = (padat[nomor] ?? 0) * (peta.km2[nomor] ?? 0) * (0.75 + 0.5 * u())
    const berpuskesmas = RENCANA.some((satu) => satu.kecamatan === kecamatan && satu.kedudukan === nama)
    const jauh = !berpuskesmas && keKotaKm(titikSel(sel)) > TERPENCIL.km
    const terpencil = jauh && u() < TERPENCIL.peluang ? TERPENCIL.kali : 1
    const mekar = Object.values(MEKAR).includes(nama) ? LIPAT_MEKAR : 1
    const kota = jenis === 'kelurahan' ? LIPAT_KELURAHAN : 1
    return Math.sqrt(orang) * kota * mekar * terpencil
  })
  const lama = [...tertulis.values()].reduce((n, { penduduk }) => n + Number(penduduk), 0)
  const jumlah = bobot.reduce((a, b) => a + b, 0)
  return calon.map(({ kode }, i) => {
    const milik = tertulis.get(kode)
    if (milik) return Number(milik.penduduk)
    return Math.max(
      TERKECIL + Math.floor(70 * undian('terkecil', kode)()),
      Math.round((PENDUDUK - lama) * ((bobot[i] ?? 0) / jumlah)),
    )
  })
}

function rataKepadatan({ bagian, kepadatan, permukiman }: Peta): number[] {
  const jumlah = permukiman.map(() => ({ padat: 0, sel: 0 }))
  for (let sel = 0; sel < BANYAK_SEL; sel++) {
    const satu = jumlah[bagian[sel] ?? -1]
    if (!satu) continue
    satu.padat += kepadatan[sel] ?? 0
    satu.sel += 1
  }
  return jumlah.map(({ padat, sel }) => (sel > 0 ? padat / sel : 0))
}
