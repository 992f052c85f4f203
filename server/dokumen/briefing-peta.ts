// The priority by kecamatan: no boundary, name or figure of any desa, since such a picture is passed on by telephone.
import { formatPersen } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { cariBaris } from '#client/format/kalimat-briefing.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { getTampak, type Tampak } from '#client/format/tampak.ts'
import { readGeometri } from '#client/map/geometri.ts'
import { gambarSvg, susunLetak } from '#client/map/jalur-svg.ts'
import { letakkanLabel } from '#client/map/letak-label.ts'
import { findTengah } from '#client/map/tengah.ts'
import { t } from '#client/messages/t.ts'
import type { DaerahBriefing, IsiBriefing } from '#contract/briefing.ts'
import { type Bentuk, kelompok, tulis } from './gambar.ts'
import { blokLegenda, butirTampak } from './gambar-tanda.ts'
import { type Blok, blokKalimat } from './gambar-teks.ts'
import { lebarTeks } from './huruf.ts'
import { RUPA, WARNA } from './warna.ts'

/** Boundaries, and the kecamatan of each desa by code. */
export type BahanPetaBriefing = {
  readonly topologi: Record<string, unknown> | null
  readonly indukDari: ReadonlyMap<string, string>
}

export type PetaBriefing = Blok & { readonly judul: string; readonly alt: string }

type Kotak = { readonly lebar: number; readonly tinggi: number; readonly huruf: number }

/** Map and legend in a box; without boundaries a list of kecamatan; null where nothing may be mapped. */
export function petaBriefing(isi: IsiBriefing, bahan: BahanPetaBriefing, kotak: Kotak): PetaBriefing | null {
  const baris = isi.peta && cariBaris(isi, isi.peta.kode)
  if (!isi.peta || !baris) return null
  const { kecamatan } = isi.peta
  const nama = namaPendek(baris.indikator.nama)
  const legenda = blokLegenda(butirTampak(hitung(kecamatan), baris.indikator.arah), kotak.lebar, kotak.huruf)
  const gambar = bahan.topologi
    ? blokPeta(kecamatan, bahan.topologi, bahan, { ...kotak, tinggi: kotak.tinggi - legenda.tinggi - 4 })
    : blokDaftar(kecamatan, kotak)
  const judul = t('briefing.peta.gambar', { nama, tingkat: t('rincian.kecamatan'), bulan: formatBulan(isi.bulan) })
  return {
    judul: t('briefing.peta', { nama }),
    alt: `${judul}. ${kecamatan.map((d) => `${d.nama} ${formatPersen(d.persen)}`).join('; ')}.`,
    tinggi: gambar.tinggi + 4 + legenda.tinggi,
    bentuk: [...gambar.bentuk, kelompok(legenda.bentuk, 0, gambar.tinggi + 4)],
  }
}

const tampakDari = (d: DaerahBriefing): Tampak => getTampak({ ...d, bulanIni: d.sel })

function hitung(daerah: readonly DaerahBriefing[]): ReadonlyMap<Tampak, number> {
  const jumlah = new Map<Tampak, number>()
  for (const d of daerah) jumlah.set(tampakDari(d), (jumlah.get(tampakDari(d)) ?? 0) + 1)
  return jumlah
}

function blokPeta(
  kecamatan: readonly DaerahBriefing[],
  topologi: Record<string, unknown>,
  { indukDari }: BahanPetaBriefing,
  { lebar, tinggi, huruf }: Kotak,
): Blok {
  const geometri = readGeometri(topologi)
  const milik = new Map(kecamatan.map((d) => [d.kode, d]))
  const fokus = new Set([...indukDari].filter(([, induk]) => milik.has(induk)).map(([kode]) => kode))
  const induk = (kode: string) => (fokus.has(kode) ? (indukDari.get(kode) ?? null) : null)
  const svg = gambarSvg(geometri, { fokus, indukDari: induk, lebar })
  const letakan = susunLetak(geometri, fokus, lebar)
  if (!letakan) return blokDaftar(kecamatan, { lebar, tinggi, huruf })
  const skala = Math.min(lebar / svg.lebar, tinggi / svg.tinggi, 1)
  const bidang = svg.bentuk.map(({ kode, d }): Bentuk => {
    const daerah = milik.get(induk(kode) ?? '')
    const { isi } = daerah ? RUPA[tampakDari(daerah)] : { isi: WARNA.outside }
    // An outline of its own colour closes the gaps between the desa of a kecamatan.
    return {
      jenis: 'jalur',
      d,
      isi,
      ...(isi.startsWith('#') ? { garis: { warna: isi as typeof WARNA.text, tebal: 1 } } : {}),
    }
  })
  const garis: Bentuk = { jenis: 'jalur', d: svg.garis, garis: { warna: WARNA.raised, tebal: 1.6 / skala } }
  const calon = [...geometri.bidangInduk(induk)].flatMap(([kode, satu]) => {
    const daerah = milik.get(kode)
    const tengah = findTengah(satu)
    if (!daerah || !tengah) return []
    const [x = 0, y = 0] = letakan.letak([tengah[1], tengah[0]])
    const lebarNama = lebarTeks(daerah.nama, { ukuran: huruf, tebal: 600 })
    const letak = { x: x * skala, y: y * skala, lebar: lebarNama, tinggi: huruf * 2.3 }
    return [{ kunci: kode, ...letak, bobot: satu.coordinates.flat(2).length, daerah }]
  })
  const tempat = letakkanLabel(calon)
  const label = calon.flatMap(({ kunci, daerah }) => {
    const di = tempat.get(kunci)
    if (!di) return []
    const gaya = { ukuran: huruf, rata: 'tengah', tebal: 600, warna: WARNA.text, alas: WARNA.raised } as const
    return [
      tulis(daerah.nama, di.x, di.y - huruf * 0.2, gaya),
      tulis(formatPersen(daerah.persen), di.x, di.y + huruf, gaya),
    ]
  })
  const kiri = (lebar - svg.lebar * skala) / 2
  const tanpaTempat = calon.filter(({ kunci }) => !tempat.get(kunci)).map(({ daerah }) => daerah)
  const sisa = blokTanpaTempat(tanpaTempat, { lebar, huruf })
  return {
    tinggi: svg.tinggi * skala + sisa.tinggi,
    bentuk: [
      kelompok([...bidang, garis], kiri, 0, skala),
      kelompok(label, kiri, 0),
      kelompok(sisa.bentuk, 0, svg.tinggi * skala + 2),
    ],
  }
}

/** Kecamatan whose names would cover others: told beneath the map, so that none is without its figure. */
function blokTanpaTempat(daerah: readonly DaerahBriefing[], { lebar, huruf }: Omit<Kotak, 'tinggi'>): Blok {
  if (daerah.length === 0) return { tinggi: 0, bentuk: [] }
  const nama = daerah.map((d) => `${d.nama} **${formatPersen(d.persen)}**`).join('; ')
  const isi = blokKalimat(t('briefing.peta.lain', { nama }), { lebar, ukuran: huruf, warna: WARNA['text-soft'] })
  return { tinggi: isi.tinggi + 4, bentuk: isi.bentuk }
}

/** Where no boundaries are known: kecamatan with their figures, below each other. */
function blokDaftar(kecamatan: readonly DaerahBriefing[], { lebar, huruf }: Kotak): Blok {
  const langkah = huruf * 1.7
  return {
    tinggi: kecamatan.length * langkah,
    bentuk: kecamatan.flatMap((d, i) => {
      const y = i * langkah + huruf * 1.1
      const { isi } = RUPA[tampakDari(d)]
      return [
        { jenis: 'kotak', x: 0, y: y - huruf * 0.8, lebar: huruf, tinggi: huruf, isi } as const,
        tulis(d.nama, huruf * 1.6, y, { ukuran: huruf, warna: WARNA.text }),
        tulis(formatPersen(d.persen), lebar, y, { ukuran: huruf, tebal: 600, rata: 'kanan', warna: WARNA.text }),
      ]
    }),
  }
}
