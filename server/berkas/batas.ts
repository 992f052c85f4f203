// Boundaries in any of the forms in which they are passed around: GeoJSON, TopoJSON, or rows of an .sql file.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { ImporGagal } from '#domain/impor.ts'
import { sidikBerkas, ukurBerkas } from './periksa.ts'
import { readSisipan, type SisipanSql } from './sql-nilai.ts'

export type FiturBatas = {
  /** Which of the file's features or rows, from 1. */
  readonly nomor: number
  readonly kode: string | null
  readonly nama: string
  readonly kecamatan: string | null
  readonly geometri: unknown
}

export type BerkasBatas = { readonly nama: string; readonly sidik: string; readonly fitur: readonly FiturBatas[] }

const TERBESAR_BITA = 300_000_000

/** @throws ImporGagal where the file is none of the three. */
export async function readBatas(jalur: string): Promise<BerkasBatas> {
  const nama = basename(jalur)
  const { size } = ukurBerkas(jalur)
  if (size > TERBESAR_BITA)
    throw new ImporGagal(`${nama} lebih dari ${TERBESAR_BITA / 1e6} MB; ambil satu kabupaten saja.`)
  const teks = (await readFile(jalur, 'utf8')).replace(/^\uFEFF/, '')
  const fitur = /^\s*[{[]/.test(teks) ? fiturJson(teks, nama) : fiturSql(teks)
  if (fitur.length === 0) {
    throw new ImporGagal(`${nama} tidak berisi batas; berikan GeoJSON, TopoJSON, atau .sql wilayah_boundaries.`)
  }
  return { nama, sidik: (await sidikBerkas(jalur)).sidik, fitur }
}

type Fitur = { properties?: unknown; geometry?: unknown; id?: unknown }

function fiturJson(teks: string, nama: string): FiturBatas[] {
  const isi = urai(teks, nama)
  if (typeof isi !== 'object' || isi === null) return []
  if ('type' in isi && isi.type === 'Topology') return fiturTopo(isi as Topology, nama)
  const daftar = 'features' in isi && Array.isArray(isi.features) ? isi.features : []
  return daftar.map((satu: Fitur | null, i) => bacaFitur(satu ?? {}, i + 1))
}

function urai(teks: string, nama: string): unknown {
  try {
    return JSON.parse(teks)
  } catch {
    throw new ImporGagal(`${nama} bukan JSON yang utuh; unduh ulang berkasnya.`)
  }
}

function fiturTopo(topologi: Topology, nama: string): FiturBatas[] {
  try {
    const semua = Object.values(topologi.objects).flatMap((objek) => {
      const hasil = feature(topologi, objek)
      return hasil.type === 'FeatureCollection' ? hasil.features : [hasil]
    })
    return semua.map((satu, i) => bacaFitur(satu, i + 1))
  } catch {
    throw new ImporGagal(`${nama} bukan TopoJSON yang utuh.`)
  }
}

// What publishers call these: Kemendagri's own, BIG's and BPS's layers, and plain words.
const KUNCI_KODE = [
  'kode',
  'kodedesa',
  'kodekemendagri',
  'kdepum',
  'kddesa',
  'kodekelurahan',
  'kodewilayah',
  'iddesa',
  'code',
]
const KUNCI_NAMA = [
  'nama',
  'namadesa',
  'desa',
  'kelurahan',
  'desakelurahan',
  'namobj',
  'wadmkd',
  'nmdesa',
  'name',
  'village',
]
const KUNCI_KECAMATAN = ['kecamatan', 'namakecamatan', 'wadmkc', 'nmkec', 'district']

function bacaFitur({ properties, geometry, id }: Fitur, nomor: number): FiturBatas {
  const sifat = new Map(
    Object.entries(properties ?? {}).map(([kunci, nilai]) => [kunci.toLowerCase().replace(/[^a-z]/g, ''), nilai]),
  )
  const ambil = (kunci: readonly string[]): string | null => {
    const nilai = kunci
      .map((satu) => sifat.get(satu))
      .find((satu) => satu !== undefined && satu !== null && satu !== '')
    return nilai === undefined ? null : String(nilai).trim()
  }
  const kode = ambil(KUNCI_KODE) ?? (id === undefined ? null : String(id))
  return {
    nomor,
    kode: rapikanKode(kode),
    nama: ambil(KUNCI_NAMA) ?? '',
    kecamatan: ambil(KUNCI_KECAMATAN),
    geometri: geometry,
  }
}

/** '3507012001' and '35.07.01.2001' are one code; anything else is none. */
export function rapikanKode(kode: string | null): string | null {
  const angka = (kode ?? '').replaceAll('.', '')
  const potong = /^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/.exec(angka)
  return potong ? potong.slice(1).filter(Boolean).join('.') : null
}

const KOLOM_BAWAAN = ['kode', 'nama', 'lat', 'lng', 'path']

function fiturSql(teks: string): FiturBatas[] {
  let nomor = 0
  return [...readSisipan(teks)].flatMap((satu) => {
    nomor += 1
    return bacaSisipan(satu, nomor) ?? []
  })
}

function bacaSisipan({ kolom, baris }: SisipanSql, nomor: number): FiturBatas | null {
  const nama = kolom.length > 0 ? kolom : KOLOM_BAWAAN
  const ambil = (satu: string): string | null => {
    const nilai = baris[nama.indexOf(satu)]
    return nilai === undefined || nilai === null ? null : String(nilai)
  }
  const path = ambil('path')
  if (path === null || ambil('kode') === null) return null
  return {
    nomor,
    kode: rapikanKode(ambil('kode')),
    nama: ambil('nama') ?? '',
    kecamatan: null,
    geometri: geometriPath(path),
  }
}

// The column holds nested arrays of [lat, lng]: three deep for a polygon, four for several.
function geometriPath(path: string): unknown {
  try {
    const isi: unknown = JSON.parse(path)
    const dalam = kedalaman(isi)
    if (dalam !== 3 && dalam !== 4) return null
    return { type: dalam === 3 ? 'Polygon' : 'MultiPolygon', coordinates: balik(isi) }
  } catch {
    return null
  }
}

const kedalaman = (isi: unknown): number => (Array.isArray(isi) ? 1 + kedalaman(isi[0]) : 0)

function balik(isi: unknown): unknown {
  if (!Array.isArray(isi)) return isi
  return typeof isi[0] === 'number' ? [isi[1], isi[0]] : isi.map(balik)
}
