// What the page for the head of a kabupaten is put together from, on paper and in a picture: pieces with a height, each with
// what it is to somebody who has it read aloud.
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { type BarisSpm, barisLain, barisSpm, judulTargetPendek } from '#client/format/briefing-spm.ts'
import { formatBulan } from '#client/format/bulan.ts'
import {
  judulBriefing,
  judulLapor,
  kalimatBaik,
  kalimatBriefing,
  kalimatDukungan,
  kataKeadaan,
  kataLaporBagian,
  kataMasa,
  kataPosisiBriefing,
  kataTanpaDukungan,
  namaDaerah,
  permintaanPerSektor,
} from '#client/format/kalimat-briefing.ts'
import { t } from '#client/messages/t.ts'
import type { IsiBriefing, TerbitanBriefing } from '#contract/briefing.ts'
import { type Bentuk, kelompok, ruas, tulis, tulisPas } from './gambar.ts'
import { tanda } from './gambar-tanda.ts'
import { type Blok, blokKalimat } from './gambar-teks.ts'
import { WARNA } from './warna.ts'

export type SelTabel = { readonly jenis: 'TH' | 'TD'; readonly bentuk: readonly Bentuk[] }

/** A piece in its place; a table has rows, everything else is one thing. */
export type Petak = Blok & {
  readonly tag: 'H1' | 'H2' | 'P' | 'Figure' | 'Table'
  readonly x: number
  readonly y: number
  readonly baris?: readonly (readonly SelTabel[])[]
  readonly alt?: string
}

/** Pieces below each other in one column. */
export type Kolom = { readonly petak: readonly Petak[]; readonly bawah: number }

type Isian = Omit<Petak, 'x' | 'y'> & { readonly sela: number }

export function tumpuk(isian: readonly Isian[], x: number, y: number): Kolom {
  const petak: Petak[] = []
  let bawah = y
  for (const { sela, ...satu } of isian) {
    petak.push({ ...satu, x, y: bawah })
    bawah += satu.tinggi + sela
  }
  return { petak, bawah }
}

export type Cara = { readonly lebar: number; readonly ukuran: number }

const kalimat = (teks: string, cara: Cara, lain: Partial<Isian> = {}): Isian => ({
  ...{ tag: 'P', sela: cara.ukuran * 0.45, ...blokKalimat(teks, { ...cara, renggang: 1.32 }) },
  ...lain,
})

export const judulBagian = (teks: string, { lebar, ukuran }: Cara): Isian => ({
  ...{
    tag: 'H2',
    sela: ukuran * 0.3,
    ...blokKalimat(teks, { lebar, ukuran: ukuran * 1.1, tebal: 600, renggang: 1.3 }),
  },
})

/** Whose page it is, of when, whether issued, how sure, and as of when. */
export function kepala(isi: IsiBriefing, terbitan: TerbitanBriefing | null, { lebar, ukuran }: Cara): readonly Isian[] {
  const keadaan = terbitan
    ? t(terbitan.revisi > 1 ? 'briefing.direvisi' : 'briefing.terbitan', { revisi: terbitan.revisi })
    : t('briefing.pratinjau')
  const judul = blokKalimat(judulBriefing(isi), { lebar, ukuran: ukuran * 1.9, tebal: 700, renggang: 1.2 })
  const masa = `${namaDaerah(isi)} · ${kataMasa(isi)}`
  return [
    { tag: 'H1', sela: ukuran * 0.1, ...judul },
    kalimat(masa, { lebar, ukuran: ukuran * 1.08 }, { sela: ukuran * 0.2 }),
    kalimat(`**${keadaan}** · ${kataPosisiBriefing(isi)} · ${kataKeadaan(isi)}`, { lebar, ukuran: ukuran * 0.88 }),
    { tag: 'P', tinggi: 1, sela: ukuran * 0.7, bentuk: [ruas(0, 0, lebar, 0, { warna: WARNA.rule, tebal: 0.8 })] },
  ]
}

/** The sentences with their numbers. */
export function situasi(isi: IsiBriefing, { lebar, ukuran }: Cara): readonly Isian[] {
  const masuk = ukuran * 1.5
  return kalimatBriefing(isi).map(({ teks }, i) => {
    const { tinggi, bentuk } = blokKalimat(teks, { lebar: lebar - masuk, ukuran, renggang: 1.36 })
    const nomor = tulis(String(i + 1), 0, ukuran * 1.06, { ukuran, tebal: 600, warna: WARNA.muted })
    return { tag: 'P', tinggi, sela: ukuran * 0.4, bentuk: [nomor, kelompok(bentuk, masuk, 0)] }
  })
}

export const baik = (isi: IsiBriefing, cara: Cara): readonly Isian[] => [
  judulBagian(t('briefing.baik'), cara),
  ...daftarAtau(kalimatBaik(isi), t('briefing.baik.kosong'), cara),
]

export const dukungan = (isi: IsiBriefing, cara: Cara): readonly Isian[] => [
  judulBagian(t('briefing.dukungan'), cara),
  ...daftarAtau(kalimatDukungan(isi), kataTanpaDukungan(isi), cara),
]

const daftarAtau = (butir: readonly { readonly teks: string }[], kosong: string, cara: Cara): readonly Isian[] =>
  butir.length > 0 ? butir.map(({ teks }) => kalimat(teks, cara)) : [kalimat(kosong, cara)]

export const sektor = (isi: IsiBriefing, cara: Cara): readonly Isian[] =>
  permintaanPerSektor(isi).map(({ sektor: nama, permintaan }) => {
    const teks = permintaan.map(({ tulisan }) => tulisan).join(' ')
    return kalimat(`**${nama}**: ${teks}`, cara)
  })

/** A long name is rather small than cut off. */
const TERKECIL = 0.66
const KOLOM_SPM = [0.04, 0.315, 0.09, 0.15, 0.145] as const

/** The twelve and the others as rows of a table. */
export function tabelSpm(isi: IsiBriefing, cara: Cara): Isian {
  const { lebar, ukuran } = cara
  const kiri = KOLOM_SPM.map((_, i) => KOLOM_SPM.slice(0, i).reduce((a, b) => a + b, 0) * lebar)
  const [nomor = 0, nama = 0, capaian = 0, target = 0, selisih = 0] = kiri
  const letak = {
    ...{ nomor, nama, lebarNama: capaian - nama - 4, capaian: target - 4, target: selisih - 4 },
    ...{ selisih: selisih + KOLOM_SPM[4] * lebar - 4, status: selisih + KOLOM_SPM[4] * lebar + 6, lebar, ukuran },
  }
  const semua = [...barisSpm(isi), ...barisLain(isi)]
  const langkah = ukuran * 1.62
  const baris = [kepalaSpm(letak, isi), ...semua.map((b, i) => barisTabel(b, letak, (i + 1) * langkah))]
  return { tag: 'Table', tinggi: (semua.length + 1) * langkah, sela: ukuran * 0.4, bentuk: [], baris }
}

type LetakSpm = Readonly<
  Record<'nomor' | 'nama' | 'lebarNama' | 'capaian' | 'target' | 'selisih' | 'status' | 'lebar' | 'ukuran', number>
>

function kepalaSpm(l: LetakSpm, isi: IsiBriefing): readonly SelTabel[] {
  const gaya = { ukuran: l.ukuran * 0.88, tebal: 600, warna: WARNA.muted } as const
  const y = l.ukuran * 1.06
  const sel = (teks: string, x: number, rata: 'kiri' | 'kanan' = 'kanan'): SelTabel => ({
    jenis: 'TH',
    bentuk: [tulis(teks, x, y, { ...gaya, rata })],
  })
  return [
    sel(t('briefing.spm.nomor'), l.nomor, 'kiri'),
    sel(t('briefing.spm.nama'), l.nama, 'kiri'),
    sel(t('briefing.spm.capaian'), l.capaian),
    sel(judulTargetPendek(isi), l.target),
    sel(t('briefing.spm.selisih'), l.selisih),
    sel(t('briefing.spm.status'), l.status, 'kiri'),
  ]
}

function barisTabel(b: BarisSpm, l: LetakSpm, atas: number): readonly SelTabel[] {
  const { ukuran } = l
  const y = atas + ukuran * 1.06
  const gaya = { ukuran, warna: WARNA.text } as const
  const garis = ruas(0, atas - ukuran * 0.14, l.lebar, atas - ukuran * 0.14, { warna: WARNA['rule-soft'], tebal: 0.5 })
  const angka = (teks: string, x: number, tebal: 400 | 600 = 400): SelTabel => ({
    jenis: 'TD',
    bentuk: [tulis(teks, x, y, { ...gaya, tebal, rata: 'kanan' })],
  })
  const tandaStatus =
    b.tampak && b.tampak !== 'nilai' ? [tanda(b.tampak, l.status + 4, y - ukuran * 0.36, ukuran * 0.92)] : []
  const geser = tandaStatus.length > 0 ? ukuran * 1.3 : 0
  return [
    {
      jenis: 'TD',
      bentuk: [garis, tulis(b.nomor > 0 ? String(b.nomor) : '', l.nomor, y, { ...gaya, warna: WARNA.muted })],
    },
    { jenis: 'TH', bentuk: [tulisPas(b.singkat, l.nama, y, { ...gaya, lebar: l.lebarNama, terkecil: TERKECIL })] },
    angka(b.capaian, l.capaian, 600),
    angka(b.sampai, l.target),
    angka(formatJumlah(b.selisih), l.selisih),
    {
      jenis: 'TD',
      bentuk: [
        ...tandaStatus,
        tulisPas(b.kata, l.status + geser, y, {
          ...gaya,
          lebar: l.lebar - l.status - geser,
          terkecil: TERKECIL,
          warna: WARNA['text-soft'],
        }),
      ],
    },
  ]
}

/** What the words of a status mean: *kurang* stands above a target. */
export const artiStatus = (cara: Cara): Isian =>
  kalimat(t('briefing.spm.arti'), { lebar: cara.lebar, ukuran: cara.ukuran * 0.82 })

/** Laporan by kecamatan in the order of their codes: what is waited for. */
export function laporKecamatan(isi: IsiBriefing, cara: Cara): readonly Isian[] {
  const teks = isi.lapor.bagian.map((satu) => `${satu.nama} ${kataLaporBagian(satu, isi)}`)
  return [judulBagian(judulLapor(isi), cara), kalimat(teks.join('; '), cara)]
}

/** What the page says, for those who cannot see a picture of it. */
export const uraianBriefing = (isi: IsiBriefing): string =>
  [
    `${judulBriefing(isi)}, ${namaDaerah(isi)}, ${formatBulan(isi.bulan)}.`,
    ...kalimatBriefing(isi).map(({ teks }) => teks.replaceAll('**', '')),
    ...barisSpm(isi).map((b) => `${b.nama}: ${b.persen === null ? b.kata : `${formatPersen(b.persen)}, ${b.kata}`}.`),
  ].join(' ')
