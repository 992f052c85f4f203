// One indikator over months as a picture: a line that breaks wherever nobody reported, the target as a dashed one, hollow
// dots where a figure is provisional, and on the axis the marks of the months without a figure.
import {
  akhirSeri,
  type BarisTren,
  gambarTren,
  jenisTanda,
  type LetakTren,
  type SusunanTren,
  seriBertanda,
  susunBerurutan,
  susunPerTahun,
} from '#client/charts/baris-tren.ts'
import type { Besaran } from '#client/charts/besaran.ts'
import { geserLabel } from '#client/charts/label.ts'
import { type Skala, skala } from '#client/charts/skala.ts'
import { formatSumbu, formatUkuranPenuh } from '#client/charts/ukuran.ts'
import { formatTarget } from '#client/format/bilangan.ts'
import { formatBulan, formatBulanPendek, formatNamaBulanPendek } from '#client/format/bulan.ts'
import { kalimatProyeksi } from '#client/format/kalimat-proyeksi.ts'
import { kalimatTren, uraianTren } from '#client/format/kalimat-tren.ts'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { perkirakan } from '#client/format/proyeksi.ts'
import type { Tampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { TrenJawaban } from '#contract/tren.ts'
import { dalamBahasa } from './bahasa.ts'
import { type Bentuk, type Gambar, ruas, tulis } from './gambar.ts'
import { bingkai, type Kop } from './gambar-bingkai.ts'
import { type ButirLegenda, bidang } from './gambar-tanda.ts'
import { lebarTeks } from './huruf.ts'
import { type Keterangan, sebut } from './keterangan.ts'
import { RUPA, WARNA, type Warna } from './warna.ts'

const LEBAR = 769
const TINGGI = 330
const RUANG = { kiri: 36, kanan: 112, atas: 16, bawah: 22 }
const BIDANG = { lebar: LEBAR - RUANG.kiri - RUANG.kanan, tinggi: TINGGI - RUANG.atas - RUANG.bawah }

export type PilihanTren = {
  readonly keterangan: Keterangan
  /** The last year over the one before it, instead of months in a row. */
  readonly perTahun?: boolean
}

/** A trend as a picture that stands by itself. */
export const gambarTrenPenuh = (jawaban: TrenJawaban, pilihan: PilihanTren): Gambar =>
  dalamBahasa(pilihan.keterangan, () => {
    const tren = sebut(jawaban, pilihan.keterangan)
    return bingkai(kopTren(tren, pilihan), isiTren(tren, pilihan), pilihan.keterangan)
  })

/** What stands around a trend. */
export function kopTren(tren: TrenJawaban, { perTahun = false }: Pick<PilihanTren, 'perTahun'> = {}): Kop {
  const { indikator, wilayah, bulan, titik, targetTahun } = tren
  const susunan = susun(tren, perTahun)
  const contoh = targetTahun?.tingkat === 'contoh' && titik.at(-1)?.target != null ? targetTahun : null
  const sementara: readonly Tampak[] = titik.some((satu) => satu.sementara) ? ['sementara'] : []
  return {
    judul: t('dokumen.tren.judul', {
      indikator: namaPendek(indikator.nama),
      wilayah: wilayah.nama,
      bulan: formatBulan(bulan),
    }),
    kalimat: kalimatTren(tren),
    catatan: [...kataProyeksi(tren), ...(contoh ? [t('pws.target.contoh.arti', { dokumen: contoh.dokumen })] : [])],
    legenda: [...sementara, ...jenisTanda(susunan, perTahun)].map(
      (tampak): ButirLegenda => ({
        isi: RUPA[tampak].isi,
        tampak,
        teks: t(`sel.${tampak}` as 'sel.nilai'),
        jumlah: null,
      }),
    ),
  }
}

/** Where the pace leads and what the target would take, with what that assumes. */
const kataProyeksi = (tren: TrenJawaban): readonly string[] => {
  const perkiraan = perkirakan(tren)
  return perkiraan ? kalimatProyeksi(perkiraan, kataKurang(tren.indikator)) : []
}

const susun = ({ titik, indikator }: TrenJawaban, perTahun: boolean): SusunanTren => {
  const gambar = gambarTren(titik, indikator.periode)
  return perTahun ? susunPerTahun(gambar) : susunBerurutan(gambar)
}

type Tata = {
  readonly susunan: SusunanTren
  readonly besaran: Besaran
  readonly sumbu: Skala
  readonly perTahun: boolean
  readonly skalaLaju: number
  readonly x: (kunci: string) => number
  readonly y: (nilai: number) => number
}

/** The drawing alone, for a page that has title and sentence of its own. */
export function isiTren(tren: TrenJawaban, { perTahun = false }: Pick<PilihanTren, 'perTahun'> = {}): Gambar {
  const { titik, indikator } = tren
  const { besaran } = gambarTren(titik, indikator.periode)
  const susunan = susun(tren, perTahun)
  const semua = susunan.letak.flatMap(({ isi }) => Object.values(isi))
  const sumbu = skala(
    semua.flatMap((b) => [b.nilai, b.target]),
    { bilangan: besaran === 'jumlah' },
  )
  const langkah = BIDANG.lebar / Math.max(1, susunan.letak.length - 1)
  const urutan = new Map(susunan.letak.map(({ kunci }, i) => [kunci, i]))
  const tata: Tata = {
    susunan,
    besaran,
    sumbu,
    perTahun,
    skalaLaju: indikator.skala,
    x: (kunci) => RUANG.kiri + 8 + (urutan.get(kunci) ?? 0) * ((BIDANG.lebar - 8) / (BIDANG.lebar || 1)) * langkah,
    y: (nilai) => RUANG.atas + BIDANG.tinggi * (1 - nilai / sumbu.maks),
  }
  const { judul } = kopTren(tren, { perTahun })
  return {
    lebar: LEBAR,
    tinggi: TINGGI,
    judul,
    uraian: `${judul}. ${uraianTren(tren)}`,
    bentuk: [...gambarSumbu(tata), ...gambarTarget(tata), ...gambarNilai(tata), ...gambarTanda(tata), ...kata(tata)],
  }
}

function gambarSumbu({ sumbu, susunan, perTahun, besaran, x, y }: Tata): readonly Bentuk[] {
  const kanan = RUANG.kiri + BIDANG.lebar + 6
  const mendatar = sumbu.garis.flatMap((nilai) => [
    ruas(RUANG.kiri, y(nilai), kanan, y(nilai), {
      warna: nilai === 0 || (besaran === 'persen' && nilai === 100) ? WARNA.outline : WARNA.rule,
      tebal: 0.6,
    }),
    tulis(formatSumbu(nilai, sumbu.langkah), RUANG.kiri - 6, y(nilai) + 2.8, {
      ukuran: 8,
      rata: 'kanan',
      warna: WARNA.muted,
    }),
  ])
  const tulisLetak = (kunci: string) => (perTahun ? formatNamaBulanPendek(`2000-${kunci}`) : formatBulanPendek(kunci))
  const terlebar = Math.max(...susunan.letak.map(({ kunci }) => lebarTeks(tulisLetak(kunci), { ukuran: 8 })))
  // Counted from the last month, which must bear its name.
  const setiap = Math.max(1, Math.ceil((terlebar + 8) / (BIDANG.lebar / susunan.letak.length)))
  const akhir = susunan.letak.length - 1
  const bawah = susunan.letak.flatMap(({ kunci }, i) =>
    (akhir - i) % setiap === 0
      ? [tulis(tulisLetak(kunci), x(kunci), TINGGI - 8, { ukuran: 8, rata: 'tengah', warna: WARNA.muted })]
      : [],
  )
  return [...mendatar, ...bawah]
}

/** Years over each other share one target line, that of the last. */
const seriTarget = ({ susunan: { seri }, perTahun }: Tata): readonly number[] => (perTahun ? seri.slice(-1) : seri)

const gambarTarget = (tata: Tata): readonly Bentuk[] =>
  seriTarget(tata).flatMap((seri) =>
    garisBersambung(tata, seri, (b) => b.target).map(
      (d): Bentuk => ({ jenis: 'jalur', d, garis: { warna: WARNA['text-soft'], tebal: 1.1, putus: [5, 3] } }),
    ),
  )

const isLalu = ({ perTahun, susunan }: Tata, seri: number): boolean => perTahun && seri !== susunan.seri.at(-1)

const warnaSeri = (tata: Tata, seri: number): Warna => (isLalu(tata, seri) ? WARNA['ramp-3'] : WARNA.accent)

function gambarNilai(tata: Tata): readonly Bentuk[] {
  const { susunan, x, y } = tata
  const rapat = susunan.letak.length > 20
  return susunan.seri.flatMap((seri) => {
    const warna = warnaSeri(tata, seri)
    const garis = garisBersambung(tata, seri, (b) => b.nilai).map(
      (d): Bentuk => ({ jenis: 'jalur', d, bulat: true, garis: { warna, tebal: isLalu(tata, seri) ? 1.4 : 2.1 } }),
    )
    const titik = susunan.letak.flatMap(({ kunci, isi }): Bentuk[] => {
      const baris = isi[seri]
      if (!baris || baris.nilai === null) return []
      const { sementara } = baris.titik
      const letak = { jenis: 'lingkaran', x: x(kunci), y: y(baris.nilai) } as const
      return [
        sementara
          ? { ...letak, r: 3.6, isi: WARNA.raised, garis: { warna, tebal: 1.6 } }
          : { ...letak, r: rapat ? 2.2 : 3, isi: warna },
      ]
    })
    return [...garis, ...titik]
  })
}

/** Paths over the months that have a number, one for each unbroken run. */
function garisBersambung({ susunan, x, y }: Tata, seri: number, nilai: (b: BarisTren) => number | null): string[] {
  const jalur: string[] = []
  let menyambung = false
  for (const { kunci, isi } of susunan.letak) {
    const baris = isi[seri]
    const n = baris ? nilai(baris) : null
    if (n !== null) {
      const letak = `${x(kunci).toFixed(1)} ${y(n).toFixed(1)}`
      if (menyambung) jalur[jalur.length - 1] += `L${letak}`
      else jalur.push(`M${letak}`)
    }
    menyambung = n !== null
  }
  return jalur.filter((d) => d.includes('L'))
}

/** Months without a value: the mark of their kind, on the axis. */
function gambarTanda({ susunan, perTahun, x, y }: Tata): readonly Bentuk[] {
  return seriBertanda(susunan, perTahun).flatMap((seri) =>
    susunan.letak.flatMap(({ kunci, isi }): Bentuk[] => {
      const jenis = isi[seri]?.jenis
      if (jenis === undefined || jenis === 'nilai') return []
      if (jenis === 'tidak-dijadwalkan') return [{ jenis: 'lingkaran', x: x(kunci), y: y(0) - 8, r: 2, isi: WARNA.dot }]
      return [bidang(jenis, { x: x(kunci) - 5, y: y(0) - 13, lebar: 10, tinggi: 10 })]
    }),
  )
}

/** Words at the ends of the lines instead of a legend; those that would cover each other give way upwards. */
function kata(tata: Tata): readonly Bentuk[] {
  const { susunan, besaran, perTahun, skalaLaju, sumbu, x, y } = tata
  const letakDari = (baris: BarisTren, seri: number): LetakTren | undefined =>
    susunan.letak.find(({ isi }) => isi[seri] === baris)
  const berkata = perTahun
    ? susunan.seri
    : susunan.seri.filter((s) => susunan.seri.findLast((lain) => akhirSeri(susunan, lain)) === s)
  const nilai = berkata.flatMap((seri) => {
    const akhir = akhirSeri(susunan, seri)
    const letak = akhir ? letakDari(akhir, seri)?.kunci : undefined
    if (akhir?.nilai == null || letak === undefined) return []
    const teks = `${perTahun ? `${seri}  ` : ''}${formatUkuranPenuh(akhir.nilai, besaran, skalaLaju)}`
    return [
      { kunci: `nilai ${seri}`, letak, nilai: akhir.nilai, teks, tebal: 600 as const, warna: warnaSeri(tata, seri) },
    ]
  })
  const seri = susunan.seri.at(-1) ?? 0
  const batas = susunan.letak.findLast(({ isi }) => isi[seri]?.target != null)
  const target = batas?.isi[seri]?.target ?? null
  const semua = [
    ...nilai,
    ...(target === null || !batas
      ? []
      : [
          {
            kunci: 'target',
            letak: batas.kunci,
            nilai: target,
            teks: t('tren.target', { target: formatTarget(target) }),
            tebal: 400 as const,
            warna: WARNA['text-soft'],
          },
        ]),
  ]
  const geser = geserLabel(semua, BIDANG.tinggi / sumbu.maks)
  return semua.map((satu) =>
    tulis(satu.teks, x(satu.letak) + 8, y(satu.nilai) + 3.2 + (geser.get(satu.kunci) ?? 0), {
      ukuran: 9,
      tebal: satu.tebal,
      warna: satu.warna,
      alas: WARNA.raised,
    }),
  )
}
