// Rows of our own form: unit, desa, bulan, and either one elemen with its jumlah (long) or a column per elemen (wide).
import type { KolomDicari } from '#berkas/judul.ts'
import type { BarisTabel } from '#berkas/tabel.ts'
import type { Penolakan } from '#domain/impor.ts'
import { bacaBilangan } from '#domain/sel-berkas.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import { DILEWATI, type Dibaca, type KonteksLaporan, type SelBerkolom } from './import-laporan-konteks.ts'
import { susunBaris } from './import-laporan-susun.ts'
import { bacaBulanBaris, bacaMinggu, cocokkanTujuan, cocokkanUnit } from './import-laporan-tempat.ts'
import { alamat } from './import-unit-baris.ts'

export const KOLOM_BAKU: readonly KolomDicari[] = [
  { kunci: 'unit', judul: ['unit', 'kode unit', 'nama unit'], wajib: true },
  { kunci: 'desa', judul: ['desa', 'kode desa', 'nama desa', 'kelurahan', 'desa/kelurahan'] },
  { kunci: 'puskesmas', judul: ['puskesmas'] },
  { kunci: 'kecamatan', judul: ['kecamatan'] },
  { kunci: 'bulan', judul: ['bulan', 'periode'] },
  { kunci: 'minggu', judul: ['minggu'] },
  { kunci: 'elemen', judul: ['elemen', 'kode elemen'] },
  { kunci: 'pilah', judul: ['pilah', 'pilahan'] },
  { kunci: 'jumlah', judul: ['jumlah', 'nilai'] },
]

const AWALAN = 'isian '

/** Knows a column by an elemen's code, also of one breakdown: 'D', 'D (L)', 'D:L'. */
export function kenaliElemen({ elemen, pilah }: KatalogLaporan): (judul: string) => string | undefined {
  return (judul) => {
    const m = /^([\w-]+)(?:\s*[:(]\s*([^)]+?)\s*\)?)?$/.exec(judul.trim())
    const kode = m?.[1]?.toUpperCase()
    if (!kode || !elemen.has(kode)) return undefined
    if (m?.[2] === undefined) return `${AWALAN}${kode}`
    return pilah.has(m[2]) ? `${AWALAN}${kode} ${m[2]}` : undefined
  }
}

export function bacaBarisBaku(konteks: KonteksLaporan, baris: BarisTabel): Dibaca {
  const tolakan: Penolakan[] = []
  const panjang = baris.kunci.includes('elemen') && baris.kunci.includes('jumlah')
  const sel = panjang ? bacaPanjang(baris, tolakan) : bacaLebar(baris, tolakan)
  if (!panjang && tolakan.length === 0 && sel.every(({ jumlah }) => jumlah === null)) return DILEWATI
  const bulan = bacaBulanBaris(konteks, baris, tolakan)
  const unit = bulan === null ? null : cocokkanUnit(konteks, baris, tolakan)
  if (bulan === null || !unit) return { kunci: null, isi: [], tolakan }
  const desaId = cocokkanTujuan(konteks, { baris, bulan, unit, tolakan })
  const minggu = bacaMinggu(baris, tolakan)
  if (desaId === null || minggu === null) return { kunci: null, isi: [], tolakan }
  const kunci = { desaId, bulan, unitId: unit.unitId, minggu }
  return { ...susunBaris(konteks, { baris, kunci, unit, sel, tolakan }), panjang }
}

function bacaPanjang(baris: BarisTabel, tolakan: Penolakan[]): SelBerkolom[] {
  const jumlah = bacaBilangan(baris.sel('jumlah')?.nilai ?? null)
  if (!('nilai' in jumlah)) {
    tolakan.push({ ...alamat(baris, 'jumlah'), ...jumlah })
    return []
  }
  const pilah = baris.teks('pilah')
  const elemen = baris.teks('elemen').toUpperCase()
  const kolom = baris.sel('elemen')?.kolom ?? 'elemen'
  const sel = { elemen, jumlah: jumlah.nilai, kolom, teks: pilah ? `${elemen} (${pilah})` : elemen }
  return [pilah && pilah !== 'semua' ? { ...sel, pilah } : sel]
}

function bacaLebar(baris: BarisTabel, tolakan: Penolakan[]): SelBerkolom[] {
  return baris.kunci.flatMap((kunci) => {
    if (!kunci.startsWith(AWALAN)) return []
    const [elemen = '', pilah] = kunci.slice(AWALAN.length).split(' ')
    const jumlah = bacaBilangan(baris.sel(kunci)?.nilai ?? null)
    if (!('nilai' in jumlah)) {
      tolakan.push({ ...alamat(baris, kunci), ...jumlah })
      return []
    }
    const kolom = baris.sel(kunci)?.kolom ?? kunci
    return [{ elemen, ...(pilah !== undefined && { pilah }), jumlah: jumlah.nilai, kolom, teks: baris.teks(kunci) }]
  })
}
