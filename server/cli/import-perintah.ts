// What all import commands share: options, the answer in one form, the exit code, one sentence for what cannot be done.
import { parseArgs } from 'node:util'
import type { Db } from '#db/connection.ts'
import { type Bulan, parseBulan } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type PilihanImpor } from '#domain/impor.ts'
import { listKabupaten } from '#store/wilayah.ts'
import { formatJawaban } from './import-jawaban.ts'
import type { Konteks, Perintah } from './perintah.ts'

type Nilai = Readonly<Record<string, string | boolean | undefined>>

export type Isian = {
  readonly db: Db
  readonly sekarang: Date
  /** What stands on the line besides options, as many as `argumen`. */
  readonly argumen: readonly string[]
  readonly nilai: Nilai
  readonly pilihan: PilihanImpor
}

export type PerintahImpor = {
  readonly pakai: string
  readonly arti: string
  readonly argumen: number
  /** Further options by name; 'string' takes a value. */
  readonly opsi?: Readonly<Record<string, 'string' | 'boolean'>>
  run(isian: Isian): Promise<JawabanImpor>
}

const OPSI_BERSAMA = {
  wilayah: 'string',
  oleh: 'string',
  'dry-run': 'boolean',
  kering: 'boolean',
  'lewati-yang-ditolak': 'boolean',
  json: 'boolean',
} as const

/** Exit codes: 0 written (or nothing to refuse), 1 not possible, 2 rows refused and nothing written. */
export function definePerintahImpor({ pakai, arti, argumen, opsi = {}, run }: PerintahImpor): Perintah {
  const semua = { ...OPSI_BERSAMA, ...opsi }
  return {
    pakai,
    arti,
    run: async (konteks) => {
      const baris = bacaBaris(konteks.args, semua)
      if ('salah' in baris || baris.argumen.length !== argumen)
        return keluhkan('salah' in baris ? baris.salah : '', pakai)
      try {
        const lewati = baris.nilai['lewati-yang-ditolak'] === true
        const jawaban = await run(susunIsian(konteks, baris, lewati))
        console.log(baris.nilai.json ? JSON.stringify(jawaban, null, 2) : formatJawaban(jawaban, { lewati }))
        return jawaban.ditolak.length > 0 && !lewati ? 2 : 0
      } catch (error) {
        if (!(error instanceof ImporGagal)) throw error
        console.error(error.message)
        return 1
      }
    },
  }
}

type BarisPerintah = { readonly argumen: readonly string[]; readonly nilai: Nilai }

function susunIsian({ db, sekarang }: Konteks, { argumen, nilai }: BarisPerintah, lewatiYangDitolak: boolean): Isian {
  const oleh = typeof nilai.oleh === 'string' && nilai.oleh.trim() !== '' ? nilai.oleh.trim() : 'operator'
  return {
    db,
    sekarang,
    argumen,
    nilai,
    pilihan: { kering: nilai['dry-run'] === true || nilai.kering === true, lewatiYangDitolak, oleh },
  }
}

function bacaBaris(
  args: readonly string[],
  opsi: Readonly<Record<string, 'string' | 'boolean'>>,
): BarisPerintah | { salah: string } {
  try {
    const options = Object.fromEntries(Object.entries(opsi).map(([nama, type]) => [nama, { type }]))
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    // Without `multiple` every value is one string or boolean.
    return { argumen: positionals, nilai: values as Nilai }
  } catch (error) {
    const nama = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    return { salah: `Pilihan ${nama} tidak dikenal atau tidak lengkap. ` }
  }
}

function keluhkan(salah: string, pakai: string): number {
  console.error(`${salah}Pemakaian: npm run pws -- ${pakai}`)
  return 1
}

/** The kabupaten meant: --wilayah, else the only one there is. */
export async function readKodeKab({ db, nilai }: Isian): Promise<string> {
  const tertulis = nilai.wilayah
  if (typeof tertulis === 'string') {
    if (/^\d{2}\.\d{2}$/.test(tertulis)) return tertulis
    throw new ImporGagal(`--wilayah ${tertulis} bukan kode kabupaten/kota; tulis misalnya --wilayah 35.07`)
  }
  const ada = await listKabupaten(db)
  if (ada.length === 1 && ada[0]) return ada[0].kode
  throw new ImporGagal(
    ada.length === 0
      ? 'Belum ada kabupaten/kota; jalankan dulu: npm run pws -- import wilayah KODE'
      : `Ada ${ada.length} kabupaten/kota; tambahkan --wilayah KODE.`,
  )
}

/** The month and the document of a change that a decree makes. */
export function readKetetapan({ nilai }: Isian): { sejak: Bulan; dokumen: string } {
  const { sejak: teks, dokumen } = nilai
  if (typeof teks !== 'string') throw new ImporGagal('Tambahkan --sejak, misalnya --sejak 2025-07')
  const sejak = parseBulan(teks)
  if (sejak === null) throw new ImporGagal(`--sejak ${teks} bukan bulan; tulis misalnya --sejak 2025-07`)
  if (typeof dokumen !== 'string') throw new ImporGagal('Tambahkan --dokumen, misalnya --dokumen "SK Bupati 12/2025"')
  return { sejak, dokumen }
}

/** A year written as four digits, or undefined where the option is absent. */
export function readTahun({ nilai }: Isian): number | undefined {
  const teks = nilai.tahun
  if (teks === undefined) return undefined
  if (typeof teks === 'string' && /^(19|2\d)\d\d$/.test(teks)) return Number(teks)
  throw new ImporGagal(`--tahun ${teks} bukan tahun; tulis misalnya --tahun 2025`)
}
