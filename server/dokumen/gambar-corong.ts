// Shares against the persons behind them, with the limits of chance around the target: the funnel of the screen on paper.
// Whoever lies outside the limits bears a name; where names would cover each other, the table beneath has them.
import { formatDesimal, formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kataCorong } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, BatasCorong, SatuBanding } from '#contract/bandingkan.ts'
import { batasCorong } from '#domain/kebetulan.ts'
import { dalamBahasa } from './bahasa.ts'
import { type Bentuk, type Gambar, kotakTeks, ruas, type Teks, tulis } from './gambar.ts'
import { BERONGGA, RUPA_TITIK } from './gambar-banding.ts'
import { bingkai, type Kop } from './gambar-bingkai.ts'
import { lebarTeks } from './huruf.ts'
import { type Keterangan, sebut } from './keterangan.ts'
import { letakCorong } from './tabel-corong.ts'
import { WARNA } from './warna.ts'

const LEBAR = 769
const TINGGI = 370
const RUANG = { kiri: 40, kanan: 16, atas: 12, bawah: 32 }

/** A funnel as a picture that stands by itself; null where the indikator has none. */
export const gambarCorong = (asal: BandingkanJawaban, keterangan: Keterangan): Gambar | null =>
  dalamBahasa(keterangan, () => {
    const jawaban = sebut(asal, keterangan)
    const isi = isiCorong(jawaban)
    return isi && bingkai(kopCorong(jawaban), isi, keterangan)
  })

/** What stands around it. */
export function kopCorong({ banding: [satu], wilayah, bulan }: BandingkanJawaban): Kop {
  const contoh = satu?.targetTahun?.tingkat === 'contoh' ? satu.targetTahun : null
  return {
    judul: t('berkas.judul.corong', {
      ...{ indikator: namaPendek(satu?.indikator.nama ?? ''), wilayah: wilayah.nama, bulan: formatBulan(bulan) },
    }),
    kalimat: satu ? kataCorong(satu) : null,
    catatan: [
      t('bandingkan.corong.arti'),
      ...(contoh ? [t('pws.target.contoh.arti', { dokumen: contoh.dokumen })] : []),
    ],
    legenda: [],
  }
}

type Titik = BarisBanding & { readonly persen: number; readonly q: number }

/** The drawing alone, for a page that has title and sentence of its own. */
export function isiCorong(jawaban: BandingkanJawaban): Gambar | null {
  const [satu] = jawaban.banding
  if (!satu?.corong) return null
  const { corong } = satu
  const titik = satu.baris.flatMap((b): Titik[] => {
    const { persen, penyebut: q } = b.angka
    return persen !== null && q !== null && q > 0 ? [{ ...b, persen, q }] : []
  })
  const tata = susunSkala(corong, titik)
  const lingkaran = titik.map(
    (b): Bentuk => ({
      ...{ jenis: 'lingkaran', x: tata.x(b.q), y: tata.y(b.persen), r: 4.2 },
      ...(RUPA_TITIK[b.nilai] ?? BERONGGA),
    }),
  )
  const kata = kataBatas(corong, tata)
  const luar = titikLuar(titik, corong.target)
  const nama = namaLuar({ luar, titik }, tata, kata)
  return {
    ...{ lebar: LEBAR, tinggi: TINGGI, judul: kopCorong(jawaban).judul, uraian: kataCorong(satu) },
    bentuk: [
      ...gambarSumbu(tata),
      ...gambarBatas(corong.batas, tata),
      ruas(RUANG.kiri, tata.y(corong.target), LEBAR - RUANG.kanan, tata.y(corong.target), {
        ...{ warna: WARNA.text, tebal: 1.2 },
      }),
      ...lingkaran,
      ...kata,
      ...nama,
      ...artiTitik(titik, luar.length - nama.length),
    ],
  }
}

/** What the colours of the circles say, as far as they occur, and how many outside the limits found no room for a name. */
function artiTitik(titik: readonly Titik[], sisa: number): readonly Bentuk[] {
  const y = TINGGI - 4
  const dinilai = (['perlu-dukungan', 'tidak-berbeda', 'lebih-baik'] as const).filter((nilai) =>
    titik.some((b) => b.nilai === nilai),
  )
  const butir = [
    ...dinilai.map((nilai) => ({ teks: t(`bandingkan.nilai.${nilai}`), rupa: RUPA_TITIK[nilai] ?? BERONGGA })),
    ...(titik.some((b) => !RUPA_TITIK[b.nilai]) ? [{ teks: t('dokumen.corong.tidakDinilai'), rupa: BERONGGA }] : []),
    ...(sisa > 0 ? [{ teks: t('dokumen.corong.sisa', { n: sisa }), rupa: null }] : []),
  ]
  let x = RUANG.kiri
  return butir.flatMap(({ teks, rupa }) => {
    const awal = x + (rupa ? 12 : 0)
    x = awal + lebarTeks(teks, KECIL) + 16
    return [
      ...(rupa ? [{ jenis: 'lingkaran', x: awal - 8, y: y - 2.8, r: 3.6, ...rupa } as const] : []),
      tulis(`${teks} `, awal, y, KECIL),
    ]
  })
}

type Tata = {
  readonly x: (q: number) => number
  readonly y: (persen: number) => number
  readonly kisi: readonly number[]
  readonly orang: readonly number[]
}

/** Persons by their logarithm, so that small areas are not crowded at the left edge. */
function susunSkala(corong: NonNullable<SatuBanding['corong']>, titik: readonly Titik[]): Tata {
  const q = [...titik.map((b) => b.q), ...corong.batas.map((b) => b.q)]
  const [kecil, besar] = [Math.min(...q), Math.max(...q)]
  const persen = [...titik.map((b) => b.persen), ...corong.batas.flatMap((b) => [b.luar.bawah, b.luar.atas])]
  const rentang = Math.max(...persen) - Math.min(...persen)
  const langkah = LANGKAH.find((n) => rentang / n <= 6) ?? 100
  const bawah = Math.floor(Math.min(...persen) / langkah) * langkah
  const atas = Math.max(bawah + langkah, Math.ceil(Math.max(...persen) / langkah) * langkah)
  const log = Math.log(besar / kecil) || 1
  return {
    x: (n) => RUANG.kiri + 14 + (Math.log(n / kecil) / log) * (LEBAR - RUANG.kiri - RUANG.kanan - 28),
    y: (n) => RUANG.atas + (1 - (n - bawah) / (atas - bawah)) * (TINGGI - RUANG.atas - RUANG.bawah),
    kisi: Array.from({ length: Math.round((atas - bawah) / langkah) + 1 }, (_, i) => bawah + i * langkah),
    orang: PANGKAT.flatMap((kali) => [1, 2, 5].map((n) => n * kali)).filter((n) => n >= kecil && n <= besar),
  }
}

const LANGKAH = [1, 2, 5, 10, 20, 25, 50]
const PANGKAT = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
const KECIL = { ukuran: 8, warna: WARNA.muted } as const

const gambarSumbu = ({ x, y, kisi, orang }: Tata): readonly Bentuk[] => [
  ...kisi.flatMap((n) => [
    ruas(RUANG.kiri, y(n), LEBAR - RUANG.kanan, y(n), { warna: WARNA['rule-soft'], tebal: 0.6 }),
    tulis(formatDesimal(n, 0), RUANG.kiri - 6, y(n) + 2.8, { ...KECIL, rata: 'kanan' }),
  ]),
  ...orang.map((n) => tulis(formatJumlah(n), x(n), TINGGI - RUANG.bawah + 12, { ...KECIL, rata: 'tengah' })),
  tulis(t('bandingkan.corong.penyebut'), LEBAR - RUANG.kanan, TINGGI - 4, { ...KECIL, rata: 'kanan' }),
]

const GARIS_BATAS = {
  dalam: { warna: WARNA.muted, tebal: 0.9, putus: [5, 3] },
  luar: { warna: WARNA.muted, tebal: 1.1 },
} as const

const gambarBatas = (batas: readonly BatasCorong[], { x, y }: Tata): readonly Bentuk[] =>
  (['luar', 'dalam'] as const).flatMap((mana) =>
    (['bawah', 'atas'] as const).map((tepi): Bentuk => {
      const d = batas.map((b) => `${x(b.q).toFixed(1)} ${y(b[mana][tepi]).toFixed(1)}`).join('L')
      return { jenis: 'jalur', d: `M${d}`, garis: GARIS_BATAS[mana] }
    }),
  )

/** What the lines are: the target at the right, each limit where the funnel is widest and, where both meet the edge, apart. */
function kataBatas({ target, batas }: NonNullable<SatuBanding['corong']>, { x, y }: Tata): readonly Teks[] {
  const [awal] = batas
  const gaya = { ...KECIL, alas: WARNA.raised } as const
  const sasaran = t('bandingkan.corong.target', { persen: formatTarget(target) })
  const kata = [
    tulis(sasaran, LEBAR - RUANG.kanan, y(target) - 4, { ...gaya, rata: 'kanan', tebal: 600, warna: WARNA.text }),
  ]
  if (!awal) return kata
  // Below the target there is room: near 100 % the upper limits run together.
  const tepi = target > 50 ? 'bawah' : 'atas'
  for (const mana of ['luar', 'dalam'] as const) {
    const teks = t(mana === 'dalam' ? 'bandingkan.corong.95' : 'bandingkan.corong.998')
    kata.push(tulis(teks, x(awal.q) + 3, y(awal[mana][tepi]) + (tepi === 'bawah' ? 11 : -4), gaya))
  }
  return kata
}

/** Those outside the limits whose laporan are in, the farthest first. */
function titikLuar(titik: readonly Titik[], target: number): readonly Titik[] {
  const jauh = ({ persen, q }: Titik) => Math.abs(persen - target) * Math.sqrt(q)
  return titik
    .filter(({ angka, persen, q }) => !angka.sementara && letakCorong(persen, batasCorong(target, q)) !== 'dalam')
    .toSorted((a, b) => jauh(b) - jauh(a))
}

type PilihanNama = { readonly luar: readonly Titik[]; readonly titik: readonly Titik[] }

/** Their names, on whichever side of the point nothing is covered; one that would cover something stays away. */
function namaLuar({ luar, titik }: PilihanNama, { x, y }: Tata, lain: readonly Teks[]): readonly Teks[] {
  const dipakai = lain.map(kotakTeks)
  const pusat = titik.map((b) => ({ x: x(b.q), y: y(b.persen) }))
  const bertabrakan = (kotak: Kotak) =>
    kotak.kanan > LEBAR - 2 ||
    kotak.kiri < RUANG.kiri ||
    dipakai.some((d) => kotak.kiri < d.kanan && d.kiri < kotak.kanan && kotak.atas < d.bawah && d.atas < kotak.bawah) ||
    pusat.some((p) => p.x > kotak.kiri - 3 && p.x < kotak.kanan + 3 && p.y > kotak.atas - 2 && p.y < kotak.bawah + 2)
  return luar.flatMap((b): Teks[] => {
    const gaya = { ukuran: 8.5, tebal: 600, warna: WARNA.text, alas: WARNA.raised } as const
    const lebar = lebarTeks(b.nama, gaya)
    const [cx, cy] = [x(b.q), y(b.persen)]
    const pilihan = [
      tulis(b.nama, cx + 7, cy + 3, gaya),
      tulis(b.nama, cx - 7 - lebar, cy + 3, gaya),
      tulis(b.nama, cx - lebar / 2, cy + 13.5, gaya),
      tulis(b.nama, cx - lebar / 2, cy - 7.5, gaya),
    ]
    const pas = pilihan.find((satu) => !bertabrakan(kotakTeks(satu)))
    if (pas) dipakai.push(kotakTeks(pas))
    return pas ? [pas] : []
  })
}

type Kotak = ReturnType<typeof kotakTeks>
