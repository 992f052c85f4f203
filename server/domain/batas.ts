/**
 * Boundaries as they come from outside, made sound: rings closed, doubled points dropped, outer rings counterclockwise
 * and holes clockwise (RFC 7946), loops that cross themselves cut apart, what has no area left out. Positions are
 * [bujur, lintang] in degrees (WGS 84).
 */
export type Posisi = readonly [bujur: number, lintang: number]
export type Cincin = readonly Posisi[]
export type Geometri =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Cincin[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Cincin[])[] }

export type HasilPerbaikan =
  | { readonly geometri: Geometri; readonly perbaikan: readonly string[] }
  | { readonly alasan: string }

const DI_INDONESIA = { bujur: [90, 145], lintang: [-15, 10] } as const
// A square of ten centimetres: less is a trace of rounding, not land.
const LUAS_TERKECIL = 1e-12
const SILANG_TERBANYAK = 100

/** A sound geometry with the list of what was mended, or why there is nothing to mend. */
export function perbaikiGeometri(mentah: unknown): HasilPerbaikan {
  const poligon = bacaPoligon(mentah)
  if (poligon === null) return { alasan: 'Bukan Polygon atau MultiPolygon dengan pasangan bujur dan lintang.' }
  const perbaikan = new Set<string>()
  const tegak = terbalik(poligon) ? poligon.map((satu) => satu.map(tukar)) : poligon
  if (tegak !== poligon) perbaikan.add('lintang dan bujur ditukar')
  if (!tegak.flat(2).every(diIndonesia)) return { alasan: 'Ada titik di luar Indonesia; pakai WGS 84 dalam derajat.' }
  const hasil = tegak.flatMap((satu) => perbaikiPoligon(satu, perbaikan))
  if (perbaikan.has(KUSUT)) return { alasan: 'Garisnya saling menyilang di terlalu banyak tempat.' }
  const pertama = hasil[0]
  if (!pertama) return { alasan: 'Tidak ada bidang yang luasnya lebih dari nol.' }
  const geometri: Geometri =
    hasil.length === 1 ? { type: 'Polygon', coordinates: pertama } : { type: 'MultiPolygon', coordinates: hasil }
  return { geometri, perbaikan: [...perbaikan] }
}

const KUSUT = 'kusut'

function bacaPoligon(mentah: unknown): Cincin[][] | null {
  if (typeof mentah !== 'object' || mentah === null || !('type' in mentah) || !('coordinates' in mentah)) return null
  const { type, coordinates } = mentah
  const poligon = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null
  if (!Array.isArray(poligon)) return null
  const hasil = poligon.map((satu) => (Array.isArray(satu) ? satu.map(bacaCincin) : [null]))
  return hasil.every((satu) => satu.every((cincin) => cincin !== null)) ? (hasil as Cincin[][]) : null
}

function bacaCincin(mentah: unknown): Cincin | null {
  if (!Array.isArray(mentah)) return null
  const titik = mentah.map((t): Posisi | null =>
    Array.isArray(t) && Number.isFinite(t[0]) && Number.isFinite(t[1]) ? [t[0], t[1]] : null,
  )
  return titik.every((t) => t !== null) ? titik : null
}

const tukar = (cincin: Cincin): Cincin => cincin.map(([a, b]): Posisi => [b, a])
const antara = (n: number, [bawah, atas]: readonly [number, number]): boolean => n >= bawah && n <= atas
const diIndonesia = ([bujur, lintang]: Posisi): boolean =>
  antara(bujur, DI_INDONESIA.bujur) && antara(lintang, DI_INDONESIA.lintang)

// The two ranges do not overlap, so a file with its axes exchanged gives itself away.
const terbalik = (poligon: readonly (readonly Cincin[])[]): boolean =>
  poligon.flat(2).every(([a, b]) => antara(a, DI_INDONESIA.lintang) && antara(b, DI_INDONESIA.bujur))

function perbaikiPoligon(poligon: readonly Cincin[], perbaikan: Set<string>): Cincin[][] {
  const [luar, ...lubang] = poligon
  if (!luar) return []
  const kulit = perbaikiCincin(luar, perbaikan).map((cincin) => arahkan(cincin, 1, perbaikan))
  const isi = lubang.flatMap((satu) => perbaikiCincin(satu, perbaikan)).map((satu) => arahkan(satu, -1, perbaikan))
  return kulit.map((cincin) => [
    cincin,
    ...isi.filter((satu) => satu[0] && (kulit.length === 1 || memuat(cincin, satu[0]))),
  ])
}

/** One ring as none (no area), one, or several (it crossed itself). */
function perbaikiCincin(mentah: Cincin, perbaikan: Set<string>): Cincin[] {
  const rapat = mentah.filter((titik, i) => i === 0 || !samaTitik(titik, mentah[i - 1]))
  if (rapat.length < mentah.length) perbaikan.add('titik ganda dibuang')
  const awal = rapat[0]
  if (!awal) return []
  const tertutup = samaTitik(awal, rapat.at(-1))
  if (!tertutup && rapat.length > 1) perbaikan.add('cincin ditutup')
  const cincin = tertutup && rapat.length > 1 ? rapat : [...rapat, awal]
  if (cincin.length < 4 || Math.abs(luasCincin(cincin)) < LUAS_TERKECIL) {
    perbaikan.add('bidang tanpa luas dibuang')
    return []
  }
  return urai(cincin, perbaikan)
}

const samaTitik = (a: Posisi | undefined, b: Posisi | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Signed area in square degrees; positive where the ring runs counterclockwise. */
export function luasCincin(cincin: Cincin): number {
  let dua = 0
  for (let i = 1; i < cincin.length; i++) {
    const [ax, ay] = cincin[i - 1] ?? [0, 0]
    const [bx, by] = cincin[i] ?? [0, 0]
    dua += ax * by - bx * ay
  }
  return dua / 2
}

function arahkan(cincin: Cincin, tanda: 1 | -1, perbaikan: Set<string>): Cincin {
  if (Math.sign(luasCincin(cincin)) === tanda) return cincin
  perbaikan.add('arah cincin dibalik')
  return [...cincin].reverse()
}

// Each crossing cuts a loop off; loops worth less than a hundredth of the whole are slips of the pen.
function urai(cincin: Cincin, perbaikan: Set<string>): Cincin[] {
  const hasil: Cincin[] = []
  const antre: Cincin[] = [cincin]
  for (let potong = 0; antre.length > 0; ) {
    const satu = antre.pop()
    if (!satu) break
    const silang = findSilang(satu)
    if (!silang) {
      hasil.push(satu)
      continue
    }
    potong += 1
    if (potong > SILANG_TERBANYAK) {
      perbaikan.add(KUSUT)
      return []
    }
    perbaikan.add('garis yang menyilang diurai')
    antre.push(...belah(satu, silang))
  }
  const luas = hasil.map((satu) => Math.abs(luasCincin(satu)))
  const terluas = Math.max(...luas)
  const cukup = hasil.filter((_, i) => (luas[i] ?? 0) >= Math.max(LUAS_TERKECIL, terluas / 100))
  // A loop turned inwards lies on land that is already there.
  return cukup.filter(
    (satu) => !cukup.some((lain) => lain !== satu && satu[0] && satu[1] && memuat(lain, tengah(satu))),
  )
}

const tengah = (cincin: Cincin): Posisi => {
  const titik = cincin.slice(1)
  const jumlah = titik.reduce<Posisi>(([x, y], [a, b]) => [x + a, y + b], [0, 0])
  return [jumlah[0] / titik.length, jumlah[1] / titik.length]
}

type Silang = { readonly i: number; readonly j: number; readonly titik: Posisi }

function belah(cincin: Cincin, { i, j, titik }: Silang): Cincin[] {
  const luar = [...cincin.slice(0, i + 1), titik, ...cincin.slice(j + 1)]
  const dalam = [titik, ...cincin.slice(i + 1, j + 1), titik]
  return [luar, dalam]
    .map((satu) => satu.filter((t, n) => n === 0 || !samaTitik(t, satu[n - 1])))
    .filter((satu) => satu.length >= 4)
}

/** The first place where a closed ring crosses itself in the inside of two of its lines; touching is no crossing. */
export function findSilang(cincin: Cincin): Silang | null {
  const ruas = cincin.slice(1).map((b, i) => {
    const a = cincin[i] ?? b
    return { i, a, b, kiri: Math.min(a[0], b[0]), kanan: Math.max(a[0], b[0]) }
  })
  ruas.sort((p, q) => p.kiri - q.kiri)
  for (const [n, p] of ruas.entries()) {
    for (let m = n + 1; m < ruas.length; m++) {
      const q = ruas[m]
      if (!q || q.kiri > p.kanan) break
      const titik = titikSilang(p.a, p.b, q.a, q.b)
      if (titik) return { i: Math.min(p.i, q.i), j: Math.max(p.i, q.i), titik }
    }
  }
  return null
}

function titikSilang(a: Posisi, b: Posisi, c: Posisi, d: Posisi): Posisi | null {
  const sisi = (p: Posisi, q: Posisi, r: Posisi) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
  const [s1, s2, s3, s4] = [sisi(c, d, a), sisi(c, d, b), sisi(a, b, c), sisi(a, b, d)]
  if (s1 * s2 >= 0 || s3 * s4 >= 0) return null
  const t = s1 / (s1 - s2)
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}

/** Whether a point lies inside a ring. */
export function memuat(cincin: Cincin, [x, y]: Posisi): boolean {
  let dalam = false
  for (let i = 1; i < cincin.length; i++) {
    const [ax, ay] = cincin[i - 1] ?? [0, 0]
    const [bx, by] = cincin[i] ?? [0, 0]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) dalam = !dalam
  }
  return dalam
}

/** Several pieces of one desa as one geometry. */
export function gabungGeometri(bagian: readonly Geometri[]): Geometri {
  const poligon = bagian.flatMap((satu) => (satu.type === 'Polygon' ? [satu.coordinates] : satu.coordinates))
  return poligon.length === 1 && poligon[0]
    ? { type: 'Polygon', coordinates: poligon[0] }
    : { type: 'MultiPolygon', coordinates: poligon }
}
