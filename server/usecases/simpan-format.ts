// A format is saved: a new one, a new version of one, under another name, or out of use.
import { isDeepStrictEqual } from 'node:util'
import { listFormatBawaan } from '#berkas/format.ts'
import type { Db } from '#db/connection.ts'
import { checkFormat, type FormatLaporan, type GalatFormat, readingOf } from '#domain/format-impor.ts'
import { cakupanImpor, mayChangeFormat } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { type FormatTersimpan, listFormatKab, lockFormat, saveFormat } from '#store/format-impor.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { catat } from './catat-jejak.ts'

export type FormatKiriman = {
  readonly kabId: number
  readonly format: FormatLaporan
  /** The version that was opened; null for a new one. */
  readonly versiDasar: number | null
  readonly dipakai: boolean
  /** From now on for all puskesmas: only the dinas may. */
  readonly sekabupaten: boolean
  readonly aktor: Aktor
  readonly alamat: string
}

export type HasilFormat =
  | { readonly hasil: 'disimpan'; readonly nama: string; readonly versi: number }
  | { readonly hasil: 'ditolak'; readonly galat: readonly GalatFormat[] }
  | { readonly hasil: 'bentrok'; readonly oleh: string }
  | { readonly hasil: 'tidak-ada' }

/** Saves a format as asked; what reads files otherwise than before becomes a new version. */
export async function simpanFormat(db: Db, kiriman: FormatKiriman): Promise<HasilFormat> {
  const galat = [...checkFormat(kiriman.format, await loadKatalogIsian(db)), ...checkTeks(kiriman.format)]
  if (galat.length > 0) return { hasil: 'ditolak', galat }
  return db.transaction().execute(async (trx) => {
    await lockFormat(trx, kiriman.kabId)
    const semua = await listFormatKab(trx, kiriman.kabId)
    const baru = kiriman.versiDasar === null ? susunBaru(kiriman, semua) : susunUbah(kiriman, semua)
    if ('hasil' in baru) return baru
    await tulis(trx, kiriman, baru)
    return { hasil: 'disimpan', nama: baru.sesudah.format.nama, versi: baru.sesudah.versi }
  })
}

function checkTeks(format: FormatLaporan): GalatFormat[] {
  return (['judul', 'keterangan'] as const).flatMap((kolom) =>
    checkTeksBebas(format[kolom]) === 'nomor-orang'
      ? [{ kolom, pesan: 'Teks ini memuat nomor 16 angka; hapus nomor identitas.' }]
      : [],
  )
}

type Disusun = Pick<FormatTersimpan, 'format' | 'versi' | 'puskesmasId' | 'dipakai'>
type Perubahan = { readonly sebelum: FormatTersimpan | null; readonly sesudah: Disusun }

function susunBaru(
  { kabId, format, aktor }: FormatKiriman,
  semua: readonly FormatTersimpan[],
): Perubahan | HasilFormat {
  const cakupan = cakupanImpor(aktor, kabId)
  if (cakupan === null) return { hasil: 'tidak-ada' }
  const puskesmasId = cakupan === 'semua' ? null : cakupan
  const senama = findSenama(semua, { judul: format.judul, puskesmasId, selain: null })
  if (senama && isDeepStrictEqual(readingOf(senama.format), readingOf(format)))
    return { hasil: 'disimpan', nama: senama.format.nama, versi: senama.versi }
  if (senama) return judulTerpakai
  const nama = namaBebas(
    format.nama,
    new Set([...semua.map((satu) => satu.format), ...listFormatBawaan()].map((f) => f.nama)),
  )
  return { sebelum: null, sesudah: { format: { ...format, nama }, versi: 1, puskesmasId, dipakai: true } }
}

function susunUbah(kiriman: FormatKiriman, semua: readonly FormatTersimpan[]): Perubahan | HasilFormat {
  const { kabId, format, versiDasar, dipakai, sekabupaten, aktor } = kiriman
  const cakupan = cakupanImpor(aktor, kabId)
  const lama = semua.find((satu) => satu.format.nama === format.nama)
  if (!lama || !cakupan || !mayChangeFormat(cakupan, lama.puskesmasId)) return { hasil: 'tidak-ada' }
  if (lama.versi !== versiDasar) return { hasil: 'bentrok', oleh: lama.oleh }
  const puskesmasId = sekabupaten && cakupan === 'semua' ? null : lama.puskesmasId
  if (dipakai && findSenama(semua, { judul: format.judul, puskesmasId, selain: format.nama })) return judulTerpakai
  const samaBaca = isDeepStrictEqual(readingOf(lama.format), readingOf(format))
  const versi = samaBaca ? lama.versi : lama.versi + 1
  return { sebelum: lama, sesudah: { format, versi, puskesmasId, dipakai } }
}

const judulTerpakai: HasilFormat = {
  hasil: 'ditolak',
  galat: [{ kolom: 'judul', pesan: 'Sudah ada format bernama ini; buka dan ubah yang itu, atau pakai nama lain.' }],
}

type Pencarian = Pick<FormatTersimpan, 'puskesmasId'> & { readonly judul: string; readonly selain: string | null }

/** A format in use of the same owner that people call the same. */
const findSenama = (semua: readonly FormatTersimpan[], { judul, puskesmasId, selain }: Pencarian) =>
  semua.find(
    (satu) =>
      satu.dipakai &&
      satu.format.nama !== selain &&
      satu.format.judul.toLowerCase() === judul.toLowerCase() &&
      isDeepStrictEqual(satu.puskesmasId, puskesmasId),
  )

const PANJANG_NAMA = 60

/** The short name asked for, or with a number where another has it, perhaps one that cannot be seen from here. */
function namaBebas(diminta: string, terpakai: ReadonlySet<string>): string {
  for (let ke = 1; ; ke += 1) {
    const akhiran = ke === 1 ? '' : `-${ke}`
    const nama = diminta.slice(0, PANJANG_NAMA - akhiran.length) + akhiran
    if (!terpakai.has(nama)) return nama
  }
}

async function tulis(trx: Db, { kabId, aktor, alamat }: FormatKiriman, { sebelum, sesudah }: Perubahan): Promise<void> {
  if (sebelum && isDeepStrictEqual(ringkas(sebelum), ringkas(sesudah))) return
  await saveFormat(trx, { kabId, ...sesudah, oleh: aktor.namaPengguna })
  await catat(trx, {
    ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'simpan-format', kabId },
    objek: `format ${sesudah.format.nama}`,
    sebelum: sebelum && ringkas(sebelum),
    sesudah: ringkas(sesudah),
  })
}

const ringkas = ({ format, versi, puskesmasId, dipakai }: Disusun) => ({
  ...{ versi, puskesmasId, dipakai, judul: format.judul, keterangan: format.keterangan },
  format: readingOf(format),
})
