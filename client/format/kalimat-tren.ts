// What a trend says: where it stands, against what, and which months are missing.

import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import type { TitikTren, TrenJawaban } from '#contract/tren.ts'
import { formatDesimal, formatJumlah } from './bilangan.ts'
import { formatBulan, formatNamaBulan, geserBulan } from './bulan.ts'
import { kalimatProyeksi } from './kalimat-proyeksi.ts'
import { kalimatKosong, kalimatTanpaStatus, kataLetak, kataSampai } from './kalimat-pws.ts'
import { kataKurang } from './kata-kurang.ts'
import { namaWilayah } from './nama-wilayah.ts'
import { formatNilai, isTanpaPenyebut } from './nilai.ts'
import { sampaiBulan } from './periode.ts'
import { perkirakan } from './proyeksi.ts'
import { kataSatuan } from './satuan.ts'

type Isi = Pick<TrenJawaban, 'indikator' | 'wilayah' | 'bulan' | 'titik' | 'targetTahun' | 'laju'>

/** The finding of the last month and its comparison with the same month of last year, or with the month before. */
export function kalimatTren(tren: Isi): string {
  const akhir = tren.titik.find((p) => p.bulan === tren.bulan)
  if (!akhir) return t('tren.kosong.isi')
  const kosong = kalimatKosong(akhir, tren)
  const bagian = kosong
    ? [kosong, kalimatTerakhir(tren)]
    : [kalimatNilai(akhir, tren), kalimatTanpaStatus({ ...tren, total: akhir }), kalimatBanding(akhir, tren)]
  return [...bagian, kalimatHilang(tren)].filter((b) => b !== null).join(' ')
}

function kalimatNilai(titik: TitikTren, { indikator, wilayah }: Isi): string {
  const isi = { bulan: formatBulan(titik.bulan), wilayah: namaWilayah(wilayah), nilai: kataNilai(titik, indikator) }
  if (titik.persen === null) return `${t('tren.kalimat.jumlah', { ...isi, satuan: kataSatuan(indikator.satuan) })}.`
  return `${t('tren.kalimat.nilai', isi)}${kataSampai(titik, indikator, titik.bulan)}${kataLetak(titik, indikator)}.`
}

const kataNilai = (titik: TitikTren, indikator: IndikatorRingkas): string =>
  titik.persen === null ? formatJumlah(titik.pembilang) : formatNilai(titik, indikator)

/** With a value of its own month. */
const isTerbaca = (p: TitikTren): boolean =>
  p.sel === 'nilai' && p.bulanIni === 'nilai' && !p.kedaluwarsa && !isTanpaPenyebut(p)

/** Figures that may stand beside each other: with a value of their own month, and complete. */
const isComparable = (titik: TitikTren | undefined): titik is TitikTren =>
  titik !== undefined && isTerbaca(titik) && !titik.sementara

/**
 * Last year's month first: it has the same season, and for a cumulative the same share of the year. A cumulative is
 * never compared with the month before, which it must exceed.
 */
function kalimatBanding(akhir: TitikTren, { indikator, titik }: Isi): string | null {
  if (!isComparable(akhir)) return null
  const pada = (langkah: number) => titik.find((p) => p.bulan === geserBulan(akhir.bulan, langkah))
  const langkah = sampaiBulan(indikator) ? [-12] : [-12, -1]
  const dasar = langkah.map(pada).find(isComparable)
  if (!dasar) return kalimatTakSebanding(langkah.map(pada).find((p) => p !== undefined))
  const isi = { bulan: formatBulan(dasar.bulan), nilai: kataNilai(dasar, indikator) }
  return akhir.persen !== null && dasar.persen !== null
    ? kalimatSelisih(akhir.persen - dasar.persen, isi)
    : kalimatSelisihJumlah((akhir.pembilang ?? 0) - (dasar.pembilang ?? 0), isi)
}

/** Which month it would have been compared with, where that one is there but does not bear it. */
const kalimatTakSebanding = (titik: TitikTren | undefined): string =>
  titik ? t('tren.kalimat.takSebanding', { bulan: formatBulan(titik.bulan) }) : t('tren.kalimat.tanpaPembanding')

type Dasar = { readonly bulan: string; readonly nilai: string }

function kalimatSelisih(selisih: number, isi: Dasar): string {
  // What rounds to 0,0 poin on screen is called the same.
  if (Math.abs(selisih) < 0.05) return t('tren.kalimat.sama', isi)
  const kunci = selisih > 0 ? 'tren.kalimat.lebih' : 'tren.kalimat.kurang'
  return t(kunci, { ...isi, selisih: formatDesimal(Math.abs(selisih)) })
}

function kalimatSelisihJumlah(selisih: number, isi: Dasar): string {
  if (selisih === 0) return t('tren.kalimat.sama', isi)
  const banyak = formatJumlah(Math.abs(selisih))
  return t(selisih > 0 ? 'tren.kalimat.lebihJumlah' : 'tren.kalimat.kurangJumlah', { ...isi, selisih: banyak })
}

/** The last figure there was, where the month asked for has none. */
function kalimatTerakhir({ titik, indikator }: Isi): string | null {
  const ada = titik.findLast((p) => p.sel === 'nilai' && p.bulanIni === 'nilai' && !p.kedaluwarsa)
  if (!ada) return null
  return t('tren.kalimat.terakhir', { bulan: formatBulan(ada.bulan), nilai: kataNilai(ada, indikator) })
}

/** Months without laporan: up to four by name. The month asked for is named already. */
function kalimatHilang({ titik, bulan }: Isi): string | null {
  const hilang = titik.filter((p) => p.bulanIni === 'belum-lapor')
  const lain = hilang.filter((p) => p.bulan !== bulan || p.sel === 'nilai')
  if (lain.length === 0) return null
  if (hilang.length > 4) return t('tren.kalimat.belumLapor.banyak', { n: hilang.length, semua: titik.length })
  const setahun = new Set(titik.map((p) => p.bulan.slice(0, 4))).size === 1
  const nama = lain.map((p) => (setahun ? formatNamaBulan(p.bulan) : formatBulan(p.bulan)))
  return t('tren.kalimat.belumLapor', { bulan: nama.join(', ') })
}

/** For those who cannot see the picture: the sentence, and its highest and lowest month. */
export function uraianTren(tren: Isi): string {
  const bernilai = tren.titik.filter(isTerbaca)
  const nilai = (p: TitikTren) => p.persen ?? p.pembilang ?? 0
  const urut = [...bernilai].sort((a, b) => nilai(a) - nilai(b))
  const [rendah, tinggi] = [urut[0], urut.at(-1)]
  const perkiraan = perkirakan(tren)
  const puncak =
    !rendah || !tinggi || rendah === tinggi
      ? null
      : t('tren.gambar.ringkas', {
          nilaiTinggi: kataNilai(tinggi, tren.indikator),
          bulanTinggi: formatBulan(tinggi.bulan),
          nilaiRendah: kataNilai(rendah, tren.indikator),
          bulanRendah: formatBulan(rendah.bulan),
        })
  const semua = [
    kalimatTren(tren),
    puncak,
    ...(perkiraan ? kalimatProyeksi(perkiraan, kataKurang(tren.indikator)) : []),
  ]
  return semua
    .filter((satu) => satu !== null)
    .join(' ')
    .replaceAll('**', '')
}
