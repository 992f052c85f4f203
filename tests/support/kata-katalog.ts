/** Indonesian words that an English screen or document must not show: the catalogue gives them itself. */
import { readKatalog } from '#berkas/katalog.ts'

const katalog = readKatalog()

const pendek = (nama: string): string => nama.replace(/\s*\(.*$/, '')

const INGGRIS = JSON.stringify([
  ...katalog.indikator.map((i) => [i.nama_en, i.definisi_en, i.rumus_pembilang_en, i.rumus_penyebut_en]),
  ...katalog.elemen.map((e) => e.nama_en),
  ...katalog.papan.map((p) => [p.namaEn, p.potongan.map(({ judulEn, teksEn }) => [judulEn, teksEn])]),
  ...[katalog.siklus, katalog.jenisSasaran].flat().map((s) => s.nama_en),
])

/**
 * Names, meanings and sentences whose English is another one. Left out is what is a code (D/S, BCG) or stands inside an
 * English text of the catalogue as well.
 */
export const KATA_INDONESIA: readonly string[] = [
  ...katalog.indikator.flatMap((i) => [pendek(String(i.nama)), String(i.definisi), String(i.rumus_pembilang)]),
  ...katalog.siklus.map(({ nama }) => String(nama)),
  ...katalog.elemen.map(({ nama }) => String(nama)),
  ...katalog.jenisSasaran.map(({ nama }) => String(nama)),
  ...katalog.aturanCek.map(({ pesan }) => String(pesan)),
  ...katalog.usulanSektor.map(({ teks }) => String(teks)),
  ...katalog.papan.flatMap(({ nama, potongan }) => [nama, ...potongan.flatMap(({ judul, teks }) => [judul, teks])]),
].flatMap((kata) => (kata !== null && /[a-z]{3}.*[a-z ]{4}/.test(kata) && !INGGRIS.includes(kata) ? [kata] : []))

/** Those of them that a text has. */
export const kataIndonesia = (teks: string): readonly string[] => KATA_INDONESIA.filter((kata) => teks.includes(kata))
