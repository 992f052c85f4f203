// Rows of another system's export: a desa per row, a column per count.
import type { FormatLaporan } from '#berkas/format.ts'
import type { BarisTabel, BentukTabel } from '#berkas/tabel.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Penolakan } from '#domain/impor.ts'
import { cocokkanDesa, type DesaBernama, normalkanNama } from '#domain/nama-desa.ts'
import { bacaBilangan, bacaBulan } from '#domain/sel-berkas.ts'
import type { Unit } from '#store/unit.ts'
import {
  DILEWATI,
  type Dibaca,
  type KonteksLaporan,
  type KonteksTempat,
  periksaSel,
  type SelBerkolom,
  sarankanPuskesmas,
} from './import-laporan-konteks.ts'
import { alasanNama, lingkupKecamatan } from './import-pencocok.ts'
import { alamat } from './import-unit-baris.ts'

/** The columns to look for. The month is required unless it is said outside of the file. */
export function bentukFormat(format: FormatLaporan, tanpaBulan: boolean): BentukTabel['kolom'] {
  const tempat = Object.entries(format.kolom).map(([kunci, judul]) => ({
    kunci,
    judul,
    wajib: kunci !== 'bulan' || !tanpaBulan,
  }))
  return [...tempat, ...format.isian.map(({ kolom }, i) => ({ kunci: `isian ${i}`, judul: kolom }))]
}

const TEMPAT_JUMLAH = new Set(['jumlah', 'total', 'grandtotal', 'jumlahtotal', 'kabupaten'])

/** What a row of an export says. Rows of sums, and rows in which nothing was reported, are left out. */
export function bacaBarisFormat(konteks: KonteksLaporan, format: FormatLaporan, baris: BarisTabel): Dibaca {
  const namaDesa = baris.teks('desa')
  if (TEMPAT_JUMLAH.has(normalkanNama(namaDesa || baris.teks('puskesmas')))) return DILEWATI
  const tolakan: Penolakan[] = []
  const sel = bacaIsian(format, baris, tolakan)
  if (tolakan.length === 0 && sel.every(({ jumlah }) => jumlah === null)) return DILEWATI
  const bulan = bacaBulanBaris(konteks, baris, tolakan)
  const tempat = bulan === null ? null : cocokkanTempat(konteks, format, { baris, bulan, tolakan })
  if (bulan === null || !tempat) return { kunci: null, isi: [], tolakan }
  const kunci = { desaId: tempat.desa.desaId, bulan, unitId: tempat.unit.unitId, minggu: 0 }
  const { isi, tolak } = periksaSel(konteks, { kunci, unit: tempat.unit, sel })
  return { kunci, isi, tolakan: [...tolakan, ...tolak.map((satu) => ({ ...letak(baris), ...satu }))] }
}

const letak = ({ lembar, nomor }: BarisTabel) => ({ ...(lembar !== null && { lembar }), baris: nomor })

function bacaIsian(format: FormatLaporan, baris: BarisTabel, tolakan: Penolakan[]): SelBerkolom[] {
  return format.isian.flatMap(({ elemen, pilah }, i) => {
    const kunci = `isian ${i}`
    const sel = baris.sel(kunci)
    if (!sel) return []
    const jumlah = bacaBilangan(sel.nilai)
    if (!('nilai' in jumlah)) {
      tolakan.push({ ...alamat(baris, kunci), ...jumlah })
      return []
    }
    const teks = baris.teks(kunci)
    return elemen.map((satu) => ({
      elemen: satu,
      ...(pilah !== null && { pilah }),
      jumlah: jumlah.nilai,
      kolom: sel.kolom,
      teks,
    }))
  })
}

/** The month of a row: its own cell, which must agree with the month of the file where that was said. */
export function bacaBulanBaris(konteks: KonteksLaporan, baris: BarisTabel, tolakan: Penolakan[]): Bulan | null {
  const sel = baris.sel('bulan')
  const hasil = bacaBulan(sel?.nilai ?? null, konteks.tahun)
  const tolak = (alasan: string, saran: string) => {
    tolakan.push({ ...alamat(baris, 'bulan'), alasan, saran })
    return null
  }
  if (!('nilai' in hasil)) {
    const saran = konteks.tahun === null ? `${hasil.saran} Nomor bulan saja perlu --tahun.` : hasil.saran
    return tolak(hasil.alasan, saran)
  }
  if (hasil.nilai === null) return konteks.bulan ?? tolak('Bulan kosong.', 'Isi bulannya, atau tambahkan --bulan.')
  if (konteks.bulan !== null && hasil.nilai !== konteks.bulan) {
    return tolak('Bulan ini bukan bulan yang disebut dengan --bulan.', 'Periksa --bulan, atau perbaiki bulannya.')
  }
  return hasil.nilai
}

function cocokkanTempat(
  konteks: KonteksLaporan,
  format: FormatLaporan,
  { baris, bulan, tolakan }: { baris: BarisTabel; bulan: Bulan; tolakan: Penolakan[] },
): { desa: DesaBernama; unit: Unit } | null {
  const desa = cocokkanDesaBaris(konteks, { baris, bulan, tolakan })
  if (!desa) return null
  const unit =
    format.unit === 'puskesmas'
      ? konteks.pencocok.findPuskesmas(baris.teks('puskesmas'))
      : konteks.rekapDesa.get(desa.desaId)
  if (unit) return { desa, unit }
  const alasan = `Desa ini belum punya unit ${format.unit}.`
  tolakan.push({ ...alamat(baris, 'desa'), alasan, saran: 'Jalankan import unit dengan --rekap-desa.' })
  return null
}

/** The desa of a row, looked for in the puskesmas or kecamatan that the row itself names. */
export function cocokkanDesaBaris(
  konteks: KonteksTempat,
  { baris, bulan, tolakan }: { baris: BarisTabel; bulan: Bulan; tolakan: Penolakan[] },
): DesaBernama | null {
  const { pencocok } = konteks
  const nama = baris.teks('desa')
  const teksPuskesmas = baris.teks('puskesmas')
  const puskesmas = teksPuskesmas ? pencocok.findPuskesmas(teksPuskesmas) : undefined
  const kecamatan = pencocok.findKecamatan(baris.teks('kecamatan'))
  const kode = baris.teks('kodeDesa') || (pencocok.indeks.kode.has(nama) ? nama : null)
  if (!kode && teksPuskesmas && !puskesmas && !kecamatan) {
    const alasan = 'Puskesmas ini tidak dikenal.'
    tolakan.push({ ...alamat(baris, 'puskesmas'), alasan, saran: sarankanPuskesmas(konteks, teksPuskesmas) })
    return null
  }
  const lingkup = kecamatan
    ? lingkupKecamatan(pencocok, kecamatan.kode)
    : puskesmas
      ? konteks.lingkup(puskesmas, bulan)
      : { alias: new Map(), lingkaran: [] }
  const hasil = cocokkanDesa(pencocok.indeks, { nama, kode }, lingkup)
  if (hasil.hasil === 'cocok') return hasil.desa
  const di = kecamatan
    ? `Kec. ${kecamatan.nama}`
    : puskesmas
      ? `Puskesmas ${puskesmas.nama}`
      : 'berkas tanpa kecamatan dan puskesmas'
  tolakan.push({ ...alamat(baris, 'desa'), ...alasanNama(hasil, { nama, di }) })
  return null
}
