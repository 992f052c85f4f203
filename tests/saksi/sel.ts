/** One desa's cell: which of the four kinds, and the counts behind it, before any verdict (domain.md 4.1 and 4.2). */

import type { Indikator, Mentah } from './baris.ts'
import { type Isi, isiBulan, isiKohort, isiPutaran, jendela, putaranTerakhir } from './jendela.ts'
import { berutang, sudahMasuk, terjadwal } from './laporan.ts'
import { nilaiSuku, penyebutLain, type Titik } from './penyebut.ts'
import { elemenDari, semuaSumbangan, sukuElemen, sukuLain, yangDihitung } from './rumus.ts'
import { type Hitung, utang } from './utang.ts'
import { deret, mundur, nomor, tahun } from './waktu.ts'

export type Jenis = 'nilai' | 'belum-lapor' | 'tidak-dijadwalkan' | 'tanpa-sasaran'
export type Rasio = { readonly atas: number; readonly bawah: number | null }

export type Sel = {
  readonly sel: Jenis
  readonly bulanIni: Jenis
  readonly sd: number | null
  readonly atas: number | null
  readonly bawah: number | null
  /** What was reported; null where nothing was. */
  readonly isi: Isi | null
  readonly kedaluwarsa: boolean
  readonly utang: Hitung
  readonly utangJendela: Hitung
  /** Null of them: how many should have been measured is not known, since not all that owe it have reported. */
  readonly ukur: { readonly atas: number; readonly bawah: number | null } | null
}

export type Lihat = Titik & { readonly i: Indikator }

/** Figures of several months: what a split desa keeps together, and where a silent month leaves the others standing. */
export const beberapaBulan = (i: Indikator): boolean =>
  !['bulanan', 'kejadian', 'kejadian-mingguan', 'potret', 'terjadwal'].includes(i.periode)

export const adaElemen = (i: Indikator): boolean => sukuElemen(i, 'pembilang').length > 0

export function selDesa(mentah: Mentah, lihat: Lihat): Sel {
  const { i, m } = lihat
  const bulan = jendela(mentah, i, m)
  const isi = bulan.length === 0 ? null : isiSel(mentah, lihat, bulan)
  // a potret stands over the people of its own laporan, across New Year too
  const titik = i.periode === 'potret' ? { ...lihat, m: isi?.sd ?? m } : lihat
  const bawahLain = bulan.length === 0 ? null : penyebutLain(mentah, i, titik)
  const sasaranAtas = sukuLain(i, 'pembilang')
    .filter((s) => s.sumber === 'sasaran')
    .map((s) => nilaiSuku(mentah, s, lihat))
  const punyaLain = i.suku.some((s) => s.sisi === 'penyebut' && s.sumber !== 'elemen')
  const sel = jenisSel({
    dijadwalkan: bulan.length > 0,
    perluDasar: punyaLain || sasaranAtas.length > 0,
    bawahLain: punyaLain ? bawahLain : (sasaranAtas[0] ?? null),
    isi,
  })
  const bulanUkur = bulanKelengkapan(lihat, bulan, isi)
  const kedaluwarsa = i.periode === 'potret' && isi === null && pernah(mentah, lihat)
  return {
    sel,
    bulanIni: sel === 'tidak-dijadwalkan' ? sel : bulanIni(mentah, lihat, isi),
    sd: sel === 'nilai' ? (isi?.sd ?? null) : null,
    atas: sel === 'nilai' && isi ? pembilang(mentah, lihat, isi) : null,
    bawah: punyaLain ? bawahLain : isi && sukuElemen(i, 'penyebut').length > 0 ? isi.bawah : null,
    isi,
    kedaluwarsa,
    utang: jumlahUtang(mentah, lihat, bulanUkur),
    utangJendela: jumlahUtang(mentah, lihat, beberapaBulan(i) && i.periode !== 'kohort-triwulan' ? bulan : bulanUkur),
    ukur: ukur(mentah, lihat, isi),
  }
}

export const adalahKejadian = (i: Indikator): boolean => i.periode.startsWith('kejadian')

type Pertanda = {
  readonly dijadwalkan: boolean
  readonly perluDasar: boolean
  readonly bawahLain: number | null
  readonly isi: Isi | null
}

function jenisSel({ dijadwalkan, perluDasar, bawahLain, isi }: Pertanda): Jenis {
  if (!dijadwalkan) return 'tidak-dijadwalkan'
  if (perluDasar && !bawahLain) return 'tanpa-sasaran'
  return isi === null ? 'belum-lapor' : 'nilai'
}

function isiSel(mentah: Mentah, { i, desa, m }: Lihat, bulan: readonly number[]): Isi | null {
  if (i.periode === 'potret') return terbaru(mentah, i, desa, bulan)
  if (i.periode === 'terjadwal') {
    const putaran = putaranTerakhir(i, m)
    return putaran === null ? null : isiPutaran(mentah, i, { desa, putaran, m })
  }
  if (i.periode === 'kohort-triwulan') return isiKohort(mentah, i, desa, bulan)
  if (adaElemen(i)) return isiBulan(mentah, i, desa, bulan)
  return isiTurunan(mentah, { i, desa, m, bulan })
}

/** The latest month of these in which anything was reported. */
export function terbaru(mentah: Mentah, i: Indikator, desa: readonly number[], bulan: readonly number[]): Isi | null {
  for (const b of [...bulan].reverse()) {
    const isi = isiBulan(mentah, i, desa, [b])
    if (isi) return isi
  }
  return null
}

/** Figures that nobody reports: a value where what they are derived from has one. */
function isiTurunan(
  mentah: Mentah,
  { i, desa, m, bulan }: { i: Indikator; desa: readonly number[]; m: number; bulan: readonly number[] },
): Isi | null {
  const kosong = (sd: number): Isi => ({ atas: 0, bawah: 0, sd, dari: [] })
  const acuan = i.suku.find((s) => s.sumber === 'desa')
  if (acuan) {
    const lain = mentah.indikator.find((x) => x.kode === acuan.rujukan)
    const isi = lain ? isiBulan(mentah, lain, desa, bulan) : null
    return isi ? kosong(isi.sd) : null
  }
  const kumulatif = i.suku.find((s) => s.sejakJanuari)
  if (kumulatif) {
    const isi = sejakJanuari(mentah, { i, desa, m })
    return isi ? kosong(isi.sd) : null
  }
  if (i.suku.some((s) => s.sumber === 'laporan')) return kosong(m)
  const milik = i.suku.find((s) => s.syarat?.jenis === 'unit-memenuhi')?.rujukan
  const lapor = bulan.filter((b) =>
    desa.some((d) =>
      [...(mentah.lapor.get(`${d} ${b}`)?.keys() ?? [])].some((u) => mentah.unit.get(u)?.jenis === milik),
    ),
  )
  return lapor.length === 0 ? null : kosong(Math.max(...lapor))
}

/** January to m of the term that is counted so whatever the periode. */
function sejakJanuari(
  mentah: Mentah,
  { i, desa, m }: { i: Indikator; desa: readonly number[]; m: number },
): Isi | null {
  const suku = i.suku.filter((s) => s.sejakJanuari).map((s) => ({ ...s, sejakJanuari: false }))
  return isiBulan(mentah, { ...i, suku }, desa, deret(tahun(m) * 100 + 1, m))
}

export function pembilang(mentah: Mentah, { i, desa, m, dasar }: Lihat, isi: Isi): number {
  const lain = sukuLain(i, 'pembilang').map((s) => {
    if (s.sejakJanuari) return sejakJanuari(mentah, { i, desa, m })?.atas ?? 0
    if (s.sumber === 'desa') return diJalur(mentah, { i, desa, m, dasar }) ? 1 : 0
    return nilaiSuku(mentah, s, { desa, m, dasar }) ?? 0
  })
  const semua = isi.atas + lain.reduce((a, b) => a + b, 0)
  return i.minimalNol ? Math.max(0, semua) : semua
}

/** On track: at least the threshold's share of the year so far. */
function diJalur(mentah: Mentah, { i, desa, m, dasar }: Lihat): boolean {
  const syarat = i.suku.find((s) => s.syarat?.jenis === 'desa-di-jalur')?.syarat
  const lain = syarat?.jenis === 'desa-di-jalur' ? mentah.indikator.find((x) => x.kode === syarat.indikator) : undefined
  if (!lain || syarat?.jenis !== 'desa-di-jalur') return false
  const sel = selDesa(mentah, { i: lain, desa, m, dasar })
  return sel.atas !== null && !!sel.bawah && sel.atas * 1200 >= syarat.ambang * nomor(m) * sel.bawah - 1e-9
}

function bulanIni(mentah: Mentah, { i, desa, m }: Lihat, isi: Isi | null): Jenis {
  if (i.periode === 'terjadwal' && !i.jadwal.includes(nomor(m))) return 'tidak-dijadwalkan'
  if (!adaElemen(i)) return isi?.sd === m ? 'nilai' : 'belum-lapor'
  const adaBulanIni = desa.some((d) => yangDihitung(i, semuaSumbangan(mentah, i, d, m)).length > 0)
  if (adaBulanIni) return 'nilai'
  const kelompok = sukuElemen(i, 'pembilang').map((s) => elemenDari(mentah, s.rujukan).kelompok)
  return kelompok.some((k) => terjadwal(mentah, k, m)) ? 'belum-lapor' : 'tidak-dijadwalkan'
}

/** A potret that is too old: something was reported once, but not lately enough. */
function pernah(mentah: Mentah, { i, desa, m }: Lihat): boolean {
  return terbaru(mentah, i, desa, deret(mundur(m, 36), mundur(m, i.umurMaks + 1))) !== null
}

/** The month whose laporan the figure shows: a potret's own, a round's, a quarter's; else the month looked at. */
function bulanKelengkapan({ i, m }: Lihat, bulan: readonly number[], isi: Isi | null): number[] {
  if (bulan.length === 0) return []
  if (i.periode === 'potret') return [isi?.sd ?? m]
  if (i.periode === 'terjadwal') return [putaranTerakhir(i, m) ?? m]
  if (i.periode === 'kohort-triwulan') return [...bulan]
  return [m]
}

/** Of parts that are counted together a unit is waited for once: it is in when it is in for every part that it owes. */
function jumlahUtang(mentah: Mentah, { i, desa }: Lihat, bulan: readonly number[]): Hitung {
  const semua = bulan.map((b) => {
    const bagian = desa.map((d) => utang(mentah, i, d, b))
    const unit = new Set(bagian.flatMap((u) => [...u.wajib]))
    const masuk = [...unit].filter((id) => bagian.every((u) => !u.wajib.has(id) || u.masuk.has(id)))
    return { wajib: unit.size, masuk: masuk.length }
  })
  return {
    wajib: semua.reduce((n, u) => n + u.wajib, 0),
    masuk: semua.reduce((n, u) => n + u.masuk, 0),
  }
}

/** Measured over what should have been measured, in the month of the figure (domain.md 4.3). */
function ukur(mentah: Mentah, { i, desa }: Lihat, isi: Isi | null): Sel['ukur'] {
  if (!isi || i.ukurElemen === null || i.ukurPenyebut === null) return null
  const satu = (kode: string, gabung: string): Indikator => ({
    ...i,
    gabung,
    suku: [
      {
        ...{ sisi: 'pembilang', alternatif: 1, sumber: 'elemen', rujukan: kode },
        ...{ koef: 1, sejakJanuari: false, prorata: false, syarat: null },
      },
    ],
  })
  const atas = isiBulan(mentah, satu(i.ukurElemen, i.gabung), desa, [isi.sd])
  const bawah = isiBulan(mentah, satu(i.ukurPenyebut, 'tunggal(posyandu)'), desa, [isi.sd])
  if (!atas) return null
  const kelompok = elemenDari(mentah, i.ukurPenyebut).kelompok
  const utuh = desa.every((d) => {
    const semua = berutang(mentah, d, isi.sd, kelompok)
    const jenis = semua.some((u) => u.jenis === 'rekap-desa') ? 'rekap-desa' : 'posyandu'
    const tunggu = semua.filter((u) => u.jenis === jenis)
    return tunggu.every((unit) => sudahMasuk(mentah, { unit, desa: d, bulan: isi.sd }, kelompok))
  })
  return { atas: atas.atas, bawah: bawah && utuh ? bawah.atas : null }
}
