// Rows of a list of units: which columns it may have and what each row says.
import type { BarisTabel, BentukTabel } from '#berkas/tabel.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Penolakan } from '#domain/impor.ts'
import { JENIS_UNIT, type JenisUnit } from '#domain/indikator.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { bacaBulan, bacaDesimal, type Terbaca } from '#domain/sel-berkas.ts'

export const BENTUK_UNIT: BentukTabel = {
  kolom: [
    { kunci: 'puskesmas', judul: ['puskesmas', 'nama puskesmas', 'pkm', 'induk', 'puskesmas induk'], wajib: true },
    {
      kunci: 'desa',
      judul: [
        'desa',
        'kelurahan',
        'desa/kelurahan',
        'kelurahan/desa',
        'nama desa',
        'nama kelurahan',
        'desa yang dilayani',
      ],
      wajib: true,
    },
    { kunci: 'kodeDesa', judul: ['kode desa', 'kode kelurahan', 'kode desa/kelurahan', 'kode wilayah'] },
    { kunci: 'kecamatan', judul: ['kecamatan', 'nama kecamatan'] },
    { kunci: 'jenis', judul: ['jenis', 'jenis unit'] },
    { kunci: 'ragam', judul: ['ragam'] },
    { kunci: 'kode', judul: ['kode', 'kode unit', 'kode faskes'] },
    { kunci: 'nama', judul: ['nama', 'nama unit', 'nama posyandu', 'nama pustu', 'posyandu'] },
    { kunci: 'dusun', judul: ['dusun', 'nama dusun'] },
    { kunci: 'rw', judul: ['rw'] },
    { kunci: 'nomorRegistrasi', judul: ['nomor registrasi', 'no registrasi', 'no reg'] },
    { kunci: 'strata', judul: ['strata'] },
    { kunci: 'lintang', judul: ['lintang', 'latitude', 'lat'] },
    { kunci: 'bujur', judul: ['bujur', 'longitude', 'lon', 'lng', 'long'] },
    { kunci: 'mulai', judul: ['mulai', 'sejak'] },
    { kunci: 'akhir', judul: ['akhir', 'sampai', 'berakhir'] },
  ],
}

export type NamaDesa = { readonly nama: string; readonly kode: string | null }

export type BarisUnit = {
  readonly lembar: string | null
  readonly nomor: number
  readonly kolomDesa: string
  readonly puskesmas: string
  readonly desa: readonly NamaDesa[]
  readonly kecamatan: string
  readonly jenis: JenisUnit
  readonly ragam: string | null
  readonly kode: string | null
  readonly nama: string | null
  readonly dusun: string | null
  readonly rw: string | null
  readonly nomorRegistrasi: string | null
  readonly strata: string | null
  readonly lintang: number | null
  readonly bujur: number | null
  readonly mulai: Bulan | null
  readonly akhir: Bulan | null
}

const KODE_DESA = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/

// What lists call a kind of unit, and the kind among ours.
const SEBUTAN: Readonly<Record<string, readonly [JenisUnit, string | null]>> = {
  '': ['puskesmas', null],
  puskesmas: ['puskesmas', null],
  pkm: ['puskesmas', null],
  pustu: ['pustu', 'pustu'],
  puskesmaspembantu: ['pustu', 'pustu'],
  poskesdes: ['pustu', 'poskesdes'],
  polindes: ['pustu', 'polindes'],
  posyandu: ['posyandu', null],
  faskeslain: ['faskes-lain', null],
  rs: ['faskes-lain', 'rs'],
  rumahsakit: ['faskes-lain', 'rs'],
  klinik: ['faskes-lain', 'klinik'],
  praktikmandiri: ['faskes-lain', 'praktik-mandiri'],
  bidanpraktikmandiri: ['faskes-lain', 'praktik-mandiri'],
  sekolah: ['sekolah', null],
  bpjs: ['bpjs', null],
  dinas: ['dinas', null],
  rekapdesa: ['rekap-desa', null],
}
const RAGAM = ['pustu', 'poskesdes', 'polindes', 'rs', 'klinik', 'praktik-mandiri']

/** What one row says, or why it cannot be read. */
export function bacaBarisUnit(baris: BarisTabel): BarisUnit | Penolakan[] {
  const tolakan: Penolakan[] = []
  const tolak = (kunci: string, alasan: string, saran: string | null) =>
    tolakan.push({ ...alamat(baris, kunci), alasan, saran })
  const ambil = <T>(kunci: string, baca: (isi: string) => Terbaca<T | null>): T | null => {
    const hasil = baca(baris.teks(kunci))
    if ('nilai' in hasil) return hasil.nilai
    tolak(kunci, hasil.alasan, hasil.saran)
    return null
  }
  const sebutan = SEBUTAN[normalkanNama(baris.teks('jenis'))]
  if (!sebutan) tolak('jenis', 'Jenis unit tidak dikenal.', `Pakai salah satu: ${Object.keys(JENIS_UNIT).join(', ')}.`)
  const ragam = baris.teks('ragam').toLowerCase() || sebutan?.[1] || null
  if (ragam !== null && !RAGAM.includes(ragam))
    tolak('ragam', 'Ragam tidak dikenal.', `Pakai salah satu: ${RAGAM.join(', ')}.`)
  const [jenis] = sebutan ?? (['puskesmas', null] as const)
  const kode = baris.teks('kode') || null
  const hasil: BarisUnit = {
    lembar: baris.lembar,
    nomor: baris.nomor,
    kolomDesa: baris.sel('desa')?.kolom ?? 'desa',
    puskesmas: baris.teks('puskesmas') || (jenis === 'puskesmas' ? baris.teks('nama') : ''),
    desa: bacaDesa(baris, kode),
    kecamatan: baris.teks('kecamatan'),
    jenis,
    ragam,
    kode: kode !== null && KODE_DESA.test(kode) ? null : kode,
    nama: baris.teks('nama') || null,
    dusun: baris.teks('dusun') || null,
    rw: baris.teks('rw') || null,
    nomorRegistrasi: baris.teks('nomorRegistrasi') || null,
    strata: baris.teks('strata') || null,
    lintang: ambil('lintang', bacaDesimal),
    bujur: ambil('bujur', bacaDesimal),
    mulai: ambil('mulai', (isi) => bacaBulan(isi, null)),
    akhir: ambil('akhir', (isi) => bacaBulan(isi, null)),
  }
  if (hasil.puskesmas === '' && PERLU_PUSKESMAS.includes(jenis))
    tolak('puskesmas', 'Nama puskesmas kosong.', 'Isi puskesmasnya.')
  if (jenis !== 'puskesmas' && !hasil.nama) tolak('nama', 'Nama unit kosong.', 'Isi nama unitnya.')
  return tolakan.length > 0 ? tolakan : hasil
}

const PERLU_PUSKESMAS: readonly JenisUnit[] = ['puskesmas', 'pustu', 'posyandu']

// Several desa of one unit stand in one cell, separated by semicolons; a code in the column "kode" may be the desa's.
function bacaDesa(baris: BarisTabel, kode: string | null): NamaDesa[] {
  const nama = baris
    .teks('desa')
    .split(';')
    .map((satu) => satu.trim())
  const kodeDesa = baris.teks('kodeDesa') || (kode !== null && KODE_DESA.test(kode) ? kode : '')
  const kodeSemua = kodeDesa.split(';').map((satu) => satu.trim())
  const semua = Array.from({ length: Math.max(nama.length, kodeSemua.length) }, (_, i) => {
    const teks = nama[i] ?? ''
    return KODE_DESA.test(teks) ? { nama: teks, kode: teks } : { nama: teks, kode: kodeSemua[i] || null }
  })
  return semua.filter(({ nama: satu, kode: kodeSatu }) => satu !== '' || kodeSatu !== null)
}

/** Where a cell stands, as refusals name it. */
export function alamat(baris: BarisTabel, kunci: string): Pick<Penolakan, 'lembar' | 'baris' | 'kolom' | 'nilai'> {
  return {
    ...(baris.lembar !== null && { lembar: baris.lembar }),
    baris: baris.nomor,
    kolom: baris.sel(kunci)?.kolom ?? kunci,
    nilai: baris.teks(kunci) || null,
  }
}
