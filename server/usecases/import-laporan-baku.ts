// Rows of our own form: unit, desa, bulan, and either one elemen with its jumlah (long) or a column per elemen (wide).
import type { BarisTabel, BentukTabel } from '#berkas/tabel.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Penolakan } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { type DesaBernama, normalkanNama } from '#domain/nama-desa.ts'
import { bacaBilangan } from '#domain/sel-berkas.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import type { Unit } from '#store/unit.ts'
import { bacaBulanBaris, cocokkanDesaBaris } from './import-laporan-format.ts'
import { DILEWATI, type Dibaca, type KonteksLaporan, periksaSel, type SelBerkolom } from './import-laporan-konteks.ts'
import { alamat } from './import-unit-baris.ts'

export const KOLOM_BAKU: BentukTabel['kolom'] = [
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
  const { isi, tolak } = periksaSel(konteks, { kunci, unit, sel })
  const letak = { ...(baris.lembar !== null && { lembar: baris.lembar }), baris: baris.nomor }
  return { kunci, isi, tolakan: [...tolakan, ...tolak.map((satu) => ({ ...letak, ...satu }))], panjang }
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

function bacaMinggu(baris: BarisTabel, tolakan: Penolakan[]): number | null {
  const hasil = bacaBilangan(baris.sel('minggu')?.nilai ?? null)
  if ('nilai' in hasil) return hasil.nilai ?? 0
  tolakan.push({ ...alamat(baris, 'minggu'), ...hasil })
  return null
}

// By code; else by a name that only one unit bears among those of the row's puskesmas and desa.
function cocokkanUnit({ pencocok }: KonteksLaporan, baris: BarisTabel, tolakan: Penolakan[]): Unit | null {
  const teks = baris.teks('unit')
  const sekode = pencocok.unit.get(teks)
  if (sekode) return sekode
  const nama = normalkanNama(teks)
  const puskesmas = pencocok.findPuskesmas(baris.teks('puskesmas'))
  const namaDesa = normalkanNama(baris.teks('desa'))
  const desa = new Set((pencocok.indeks.nama.get(namaDesa) ?? []).map(({ desaId }) => desaId))
  const senama = [...pencocok.unit.values()].filter((unit) => nama !== '' && normalkanNama(unit.nama) === nama)
  const dekat = senama.filter(
    (unit) =>
      (!puskesmas || unit.indukUnitId === puskesmas.unitId || unit.unitId === puskesmas.unitId) &&
      (desa.size === 0 || unit.desaId === null || desa.has(unit.desaId) || unit.jenisUnitId !== JENIS_UNIT.posyandu),
  )
  if (dekat.length === 1 && dekat[0]) return dekat[0]
  const alasan = senama.length > 1 ? 'Nama ini dipakai lebih dari satu unit.' : 'Unit ini tidak dikenal.'
  const calon = dekat.slice(0, 3).map((unit) => unit.kode)
  const saran =
    calon.length > 0
      ? `Tulis kodenya: ${calon.join(' atau ')}.`
      : 'Tulis kode unit, atau masukkan dulu dengan import unit.'
  tolakan.push({ ...alamat(baris, 'unit'), alasan, saran })
  return null
}

type Tujuan = { baris: BarisTabel; bulan: Bulan; unit: Unit; tolakan: Penolakan[] }

// A unit that lies in one desa need not name it; people from outside have a place of their own.
function cocokkanTujuan(konteks: KonteksLaporan, { baris, bulan, unit, tolakan }: Tujuan): number | null {
  const teks = baris.teks('desa')
  if (teks === '' && unit.desaId !== null) return unit.desaId
  if (normalkanNama(teks) === 'luarwilayah' || teks.endsWith('.luar')) return konteks.luarWilayah
  const milik = desaUnit(konteks, unit, teks)
  if (milik) return milik.desaId
  if (baris.teks('puskesmas') || baris.teks('kecamatan') || konteks.pencocok.indeks.kode.has(teks)) {
    return cocokkanDesaBaris(konteks, { baris, bulan, tolakan })?.desaId ?? null
  }
  const puskesmas = [...konteks.pencocok.unit.values()].find(
    ({ unitId }) => unitId === (unit.indukUnitId ?? unit.unitId),
  )
  const didalam: BarisTabel = {
    ...baris,
    teks: (kunci) => (kunci === 'puskesmas' ? (puskesmas?.kode ?? '') : baris.teks(kunci)),
  }
  return cocokkanDesaBaris(konteks, { baris: didalam, bulan, tolakan })?.desaId ?? null
}

function desaUnit({ pencocok }: KonteksLaporan, unit: Unit, nama: string): DesaBernama | undefined {
  if (unit.desaId === null) return undefined
  return (pencocok.indeks.nama.get(normalkanNama(nama)) ?? []).find(({ desaId }) => desaId === unit.desaId)
}
