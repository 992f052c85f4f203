// Areas over the same months in one picture: each line has its own dash and ends in its number, name and value, so that
// neither a legend nor a colour is needed to tell them apart.
import { skala } from '#client/charts/skala.ts'
import {
  barisGaris,
  type GarisBanding,
  type SusunanBanding,
  susunBanding,
  targetBersama,
} from '#client/charts/susun-banding.ts'
import { tebarLabel } from '#client/charts/tebar-label.ts'
import { formatSumbu, formatUkuranPenuh } from '#client/charts/ukuran.ts'
import { formatTarget } from '#client/format/bilangan.ts'
import { formatBulan, formatBulanPendek } from '#client/format/bulan.ts'
import { kalimatBanding, uraianBanding } from '#client/format/kalimat-banding.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { t } from '#client/messages/t.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { dalamBahasa } from './bahasa.ts'
import { type Bentuk, type Gambar, type Garis, ruas, tulis, tulisPas } from './gambar.ts'
import { bingkai, type Kop } from './gambar-bingkai.ts'
import { lebarTeks } from './huruf.ts'
import { type Keterangan, sebut } from './keterangan.ts'
import { RUPA, WARNA } from './warna.ts'

const LEBAR = 769
const TINGGI = 340
const RUANG = { kiri: 36, kanan: 190, atas: 16, bawah: 22 }
const BIDANG = { lebar: LEBAR - RUANG.kiri - RUANG.kanan, tinggi: TINGGI - RUANG.atas - RUANG.bawah }

/** Dash and hue of the screen, by the number of the line (client/styles/tren.css). */
export const GARIS_BANDING: readonly Garis[] = [
  { warna: '#12181c', tebal: 2.1 },
  { warna: '#1769aa', tebal: 2.1, putus: [8, 4] },
  { warna: '#7a3fa0', tebal: 2.1, putus: [2, 3] },
  { warna: '#a8296b', tebal: 2.1, putus: [10, 3, 2, 3] },
  { warna: '#626410', tebal: 2.1, putus: [5, 2] },
  { warna: '#5a6770', tebal: 2.1, putus: [6, 2, 1.5, 2, 1.5, 2] },
]
const garisKe = (nomor: number): Garis => GARIS_BANDING[nomor - 1] ?? { warna: WARNA.accent, tebal: 2.1 }

/** The areas under their full names, as they are drawn. */
const sebutSemua = (semua: readonly TrenJawaban[], keterangan: Keterangan): readonly TrenJawaban[] =>
  semua.map((satu) => sebut(satu, keterangan))

/** A comparison as a picture that stands by itself. */
export const gambarTrenBanding = (asal: readonly TrenJawaban[], keterangan: Keterangan): Gambar =>
  dalamBahasa(keterangan, () => {
    const { kop, gambar } = isiTrenBanding(asal, keterangan)
    return bingkai(kop, gambar, keterangan)
  })

/** The drawing and what stands around it, for a page that has a title of its own. */
export function isiTrenBanding(
  asal: readonly TrenJawaban[],
  keterangan: Keterangan,
): { readonly kop: Kop; readonly gambar: Gambar } {
  const semua = sebutSemua(asal, keterangan)
  const susunan = susunBanding(semua)
  const kop = kopTrenBanding(semua, susunan)
  const uraian = `${kop.judul}. ${uraianBanding(semua)}`
  return { kop, gambar: { lebar: LEBAR, tinggi: TINGGI, judul: kop.judul, uraian, bentuk: bentukTren(semua, susunan) } }
}

function kopTrenBanding(semua: readonly TrenJawaban[], susunan: SusunanBanding): Kop {
  const [awal] = semua
  const isi = { indikator: namaPendek(awal?.indikator.nama ?? ''), bulan: formatBulan(awal?.bulan ?? '') }
  const contoh = semua.find(({ targetTahun }) => targetTahun?.tingkat === 'contoh')?.targetTahun ?? null
  const sementara = semua.some(({ titik }) => titik.some((satu) => satu.sementara))
  return {
    judul: t('berkas.judul.trenBanding', { ...isi, n: semua.length }),
    kalimat: kalimatBanding(semua),
    catatan: [
      ...(targetBersama(susunan) === 'beda' ? [t('tren.banding.beda', { nama: awal?.wilayah.nama ?? '' })] : []),
      ...(contoh ? [t('pws.target.contoh.arti', { dokumen: contoh.dokumen })] : []),
    ],
    legenda: sementara
      ? [{ isi: RUPA.sementara.isi, tampak: 'sementara', teks: t('sel.sementara'), jumlah: null }]
      : [],
  }
}

type Tata = {
  readonly susunan: SusunanBanding
  readonly x: (ke: number) => number
  readonly y: (nilai: number) => number
}

function bentukTren(semua: readonly TrenJawaban[], susunan: SusunanBanding): readonly Bentuk[] {
  const { letak, garis, besaran } = susunan
  const target = targetBersama(susunan)
  const nilai = letak.flatMap(({ isi }) => Object.values(isi).flatMap((b) => [b.nilai, target && b.target]))
  const sumbu = skala(nilai, { bilangan: besaran === 'jumlah' })
  const langkah = (BIDANG.lebar - 8) / Math.max(1, letak.length - 1)
  const tata: Tata = {
    susunan,
    x: (ke) => RUANG.kiri + 8 + ke * langkah,
    y: (n) => RUANG.atas + BIDANG.tinggi * (1 - n / sumbu.maks),
  }
  const kanan = RUANG.kiri + BIDANG.lebar + 6
  return [
    ...sumbu.garis.flatMap((n) => [
      ruas(RUANG.kiri, tata.y(n), kanan, tata.y(n), { warna: n === 0 ? WARNA.outline : WARNA.rule, tebal: 0.6 }),
      tulis(formatSumbu(n, sumbu.langkah), RUANG.kiri - 6, tata.y(n) + 2.8, { ...KECIL, rata: 'kanan' }),
    ]),
    ...namaBulan(tata),
    ...(target ? garisTarget(tata) : []),
    ...garis.flatMap((satu) => gambarGaris(tata, satu)),
    ...label(tata, semua[0]?.indikator.skala ?? 100),
  ]
}

const KECIL = { ukuran: 8, warna: WARNA.muted } as const

/** As many months as fit, counted from the last one, which must bear its name. */
function namaBulan({ susunan: { letak }, x }: Tata): readonly Bentuk[] {
  const terlebar = Math.max(0, ...letak.map(({ kunci }) => lebarTeks(formatBulanPendek(kunci), { ukuran: 8 })))
  const setiap = Math.max(1, Math.ceil((terlebar + 8) / (BIDANG.lebar / Math.max(1, letak.length))))
  return letak.flatMap(({ kunci }, i) =>
    (letak.length - 1 - i) % setiap === 0
      ? [tulis(formatBulanPendek(kunci), x(i), TINGGI - 8, { ...KECIL, rata: 'tengah' })]
      : [],
  )
}

function garisTarget(tata: Tata): readonly Bentuk[] {
  const pertama = tata.susunan.garis[0]
  return (pertama?.seri ?? []).flatMap((seri) =>
    potongan(tata, (isi) => isi[seri]?.target ?? null).map(
      (d): Bentuk => ({ jenis: 'jalur', d, garis: { warna: WARNA['text-soft'], tebal: 1, putus: [1, 3] } }),
    ),
  )
}

/** Between its neighbours a line shows its dash; a month alone, or one that is provisional, needs its point. */
function gambarGaris(tata: Tata, { nomor, seri }: GarisBanding): readonly Bentuk[] {
  const garis = garisKe(nomor)
  const { letak } = tata.susunan
  return seri.flatMap((satu) => {
    const nilaiDi = (i: number) => letak[i]?.isi[satu]?.nilai ?? null
    const titik = letak.flatMap(({ isi }, i): Bentuk[] => {
      const baris = isi[satu]
      if (!baris || baris.nilai === null) return []
      const sendiri = nilaiDi(i - 1) === null && nilaiDi(i + 1) === null
      if (!sendiri && !baris.titik.sementara) return []
      const pusat = { jenis: 'lingkaran', x: tata.x(i), y: tata.y(baris.nilai) } as const
      return baris.titik.sementara
        ? [{ ...pusat, r: 3.4, isi: WARNA.raised, garis: { warna: garis.warna, tebal: 1.5 } }]
        : [{ ...pusat, r: 2.8, isi: garis.warna }]
    })
    const jalur = potongan(tata, (isi) => isi[satu]?.nilai ?? null)
    return [...jalur.map((d): Bentuk => ({ jenis: 'jalur', d, garis })), ...titik]
  })
}

type IsiLetak = SusunanBanding['letak'][number]['isi']

/** Paths over the months that have a number, one for each unbroken run. */
function potongan({ susunan: { letak }, x, y }: Tata, ambil: (isi: IsiLetak) => number | null): readonly string[] {
  const jalur: string[] = []
  let menyambung = false
  for (const [i, { isi }] of letak.entries()) {
    const n = ambil(isi)
    if (n !== null) {
      const titik = `${x(i).toFixed(1)} ${y(n).toFixed(1)}`
      if (menyambung) jalur[jalur.length - 1] += `L${titik}`
      else jalur.push(`M${titik}`)
    }
    menyambung = n !== null
  }
  return jalur.filter((d) => d.includes('L'))
}

/** '2 Kecamatan Pagak 81,4 %' beside the end of its line; a short piece of the line leads to it. */
function label({ susunan, y }: Tata, skalaLaju: number): readonly Bentuk[] {
  const { garis, letak, besaran } = susunan
  const [pertama] = garis
  const target =
    (targetBersama(susunan) &&
      pertama &&
      letak.map((satu) => barisGaris(satu, pertama)?.target).findLast((n) => n != null)) ||
    null
  const berakhir = garis.flatMap((satu) => (satu.akhir?.nilai == null ? [] : [{ satu, nilai: satu.akhir.nilai }]))
  const tempat = tebarLabel(
    [
      ...berakhir.map(({ satu, nilai }) => ({ kunci: satu.kode, y: y(nilai) })),
      ...(target === null ? [] : [{ kunci: 'target', y: y(target) }]),
    ],
    RUANG.atas,
    RUANG.atas + BIDANG.tinggi - 4,
  )
  const x = LEBAR - RUANG.kanan + 10
  const gaya = { ukuran: 9, lebar: RUANG.kanan - 34, alas: WARNA.raised } as const
  return [
    ...berakhir.flatMap(({ satu, nilai }) => {
      const ke = tempat.get(satu.kode) ?? 0
      const teks = `${satu.nomor} ${satu.nama} ${formatUkuranPenuh(nilai, besaran, skalaLaju)}`
      return [
        ruas(x, ke, x + 20, ke, garisKe(satu.nomor)),
        tulisPas(teks, x + 24, ke + 3.2, { ...gaya, tebal: 600, warna: garisKe(satu.nomor).warna, terkecil: 0.7 }),
      ]
    }),
    ...(target === null
      ? []
      : [
          tulis(t('tren.target', { target: formatTarget(target) }), x + 24, (tempat.get('target') ?? 0) + 3.2, {
            ...{ ukuran: 9, warna: WARNA['text-soft'], alas: WARNA.raised },
          }),
        ]),
  ]
}
