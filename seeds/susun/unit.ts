/** Every unit of the kabupaten, in the columns of unit.csv. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Posisi } from '#domain/batas.ts'
import type { Peta } from './peta.ts'
import { susunPosyandu } from './posyandu.ts'
import type { Puskesmas } from './puskesmas.ts'
import { susunPustu } from './pustu.ts'
import { susunSekolah, susunSwasta } from './sekitar.ts'
import { createTempat } from './tempat-unit.ts'
import type { Desa, Wilayah } from './wilayah.ts'

export type Unit = {
  readonly puskesmas: string
  readonly desa: readonly Desa[]
  readonly jenis: string
  readonly ragam?: string
  readonly kode: string
  readonly nama: string
  readonly dusun?: string
  readonly rw?: string
  readonly nomorRegistrasi?: string
  readonly strata?: string
  /** Absent: it stands nowhere. */
  readonly tempat?: Posisi
}

const LAMA = 'Teluk Kenari'

export function susunUnit(peta: Peta, wilayah: Wilayah, puskesmas: readonly Puskesmas[]): Unit[] {
  const tempatkan = createTempat(peta)
  const lama = unitLama(wilayah.desa).map((unit) => ({
    ...unit,
    tempat: tempatkan(unit.desa[0] ?? wilayah.mekar.asal, unit.kode),
  }))
  const baru = puskesmas.filter(({ nama }) => nama !== LAMA)
  const bahan = { wilayah, puskesmas: baru, tempatkan }
  const sendiri = puskesmas.map(({ nama, kode, desa, kedudukan }) => ({
    puskesmas: nama,
    desa,
    jenis: 'puskesmas',
    kode,
    nama: '',
    tempat: tempatkan(kedudukan, kode),
  }))
  const bpjs = { puskesmas: '', desa: wilayah.desa, jenis: 'bpjs', kode: '99.01-bpjs', nama: 'BPJS Kesehatan' }
  const semua = [
    ...sendiri,
    ...lama,
    ...susunPustu(bahan),
    ...susunPosyandu(bahan, lama.filter(({ jenis }) => jenis === 'posyandu').length),
    ...susunSwasta(bahan),
    ...susunSekolah(bahan),
    bpjs,
    ...susunRekap(puskesmas),
  ]
  return semua.sort((a, b) => URUTAN.indexOf(a.jenis) - URUTAN.indexOf(b.jenis))
}

const URUTAN = ['puskesmas', 'pustu', 'posyandu', 'faskes-lain', 'sekolah', 'bpjs', 'rekap-desa']

/** The puskesmas whose nutrition comes in per desa from another system. */
const PUNYA_REKAP = 'Sungai Nilam'

const susunRekap = (puskesmas: readonly Puskesmas[]): Unit[] =>
  puskesmas
    .filter(({ nama }) => nama === PUNYA_REKAP)
    .flatMap(({ desa }) =>
      desa.map((satu) => ({
        ...{ puskesmas: '', desa: [satu], jenis: 'rekap-desa' },
        ...{ kode: `${satu.kode}-rekap-desa`, nama: `Rekap ${satu.nama}` },
      })),
    )

/** What a row of units is made from. */
export type BahanUnit = {
  readonly wilayah: Wilayah
  /** All but the one whose units are written down. */
  readonly puskesmas: readonly Puskesmas[]
  readonly tempatkan: (desa: Desa, siapa: string) => Posisi
}

/** The units of the puskesmas that was there first. */
function unitLama(desa: readonly Desa[]): Unit[] {
  const baris: Record<string, string>[] = parse(
    readFileSync(new URL('teluk-kenari-unit.csv', import.meta.url), 'utf8'),
    { columns: true },
  )
  return baris.map((b) => ({
    puskesmas: LAMA,
    desa: (b['kode desa'] ?? '').split(';').flatMap((kode) => desa.find((satu) => satu.kode === kode) ?? []),
    jenis: b.jenis ?? '',
    ragam: b.ragam ?? '',
    kode: b.kode ?? '',
    nama: b.nama ?? '',
    dusun: b.dusun ?? '',
    rw: b.rw ?? '',
    nomorRegistrasi: b['nomor registrasi'] ?? '',
    strata: b.strata ?? '',
  }))
}

/** A name as part of a code, with the kecamatan's number where another desa bears it too. */
export function slugDesa({ desa }: Wilayah, { nama, kecamatan, kode }: Desa): string {
  const slug = nama.toLowerCase().replaceAll(' ', '-')
  const kembar = desa.some((lain) => lain.nama === nama && lain.kode !== kode)
  return kembar ? `${slug}-${kecamatan.slice(-2)}` : slug
}
