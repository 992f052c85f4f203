// Every answer of the dashboards: how long it takes alone and among 32 clients, right after a change and kept, how large it is,
// and the least that it could take.

import { sql } from 'kysely'
import pg from 'pg'
import { typeParsers } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { KLIEN, samakan } from './baca-hangat.ts'
import { ask, load } from './klien.ts'
import { chooseKueri, type Panggung } from './panggung.ts'
import { floor, type Kueri, recordBacaan } from './rekam.ts'
import { persentil } from './serentak.ts'
import { tabel, timed } from './ukur.ts'

export type Tanya = { readonly nama: string; readonly kueri: Kueri }

/** `ulangan`: readings after a change; `ms`: how long clients ask at once. */
export type Kali = { readonly ulangan: number; readonly ms: number }

const JUDUL = [
  ...['layar', 'bita', 'dingin p50', 'p95', 'p99', 'dasar', 'dingin/dasar', 'hangat p50', 'p95', 'p99'],
  ...['32 klien: p50', 'p95', 'p99', 'jawaban/detik', '/tetap'],
]

/** Prints a table; times in milliseconds. */
export async function measureLayar(panggung: Panggung, kali: Kali): Promise<void> {
  const baris: string[][] = []
  const client = new pg.Client({ connectionString: panggung.url.app, types: typeParsers })
  await client.connect()
  for (const tanya of await pilihTanya(panggung)) baris.push(await ukurSatu(panggung, client, tanya, kali))
  await client.end()
  console.log(`\n${tabel([JUDUL, ...baris])}`)
}

async function ukurSatu(panggung: Panggung, client: pg.Client, { nama, kueri }: Tanya, kali: Kali): Promise<string[]> {
  const { db, url, tiruan, proses } = panggung
  const { aplikasi, tetap } = proses.alamat
  const bacaan = await recordBacaan(url.app, nama, kueri)
  const { jalur } = bacaan
  const dingin: number[] = []
  const dasar: number[] = []
  for (let i = 0; i < kali.ulangan; i += 1) {
    const versi = await bumpVersi(db, tiruan.kabId)
    dingin.push(await timed(() => ask(aplikasi, `${jalur}&minimalVersi=${versi}`)))
    await bumpVersi(db, tiruan.kabId)
    dasar.push(await timed(() => floor(client, bacaan)))
  }
  const hangat: number[] = []
  await ask(aplikasi, jalur)
  for (let i = 0; i < kali.ulangan * 10; i += 1) hangat.push(await timed(() => ask(aplikasi, jalur)))
  const bita = await samakan(proses, jalur)
  await load(aplikasi, jalur, { klien: KLIEN, ms: kali.ms / 2 })
  const waktu: number[] = []
  const perDetik = await load(aplikasi, jalur, { klien: KLIEN, ms: kali.ms, waktu })
  const konstan = await load(tetap, jalur, { klien: KLIEN, ms: kali.ms })
  const tiga = (nilai: readonly number[]): string[] => [50, 95, 99].map((p) => persentil(nilai, p).toFixed(1))
  const rasio = persentil(dingin, 50) / persentil(dasar, 50)
  return [
    ...[nama, String(bita), ...tiga(dingin), persentil(dasar, 50).toFixed(1), rasio.toFixed(2), ...tiga(hangat)],
    ...[...tiga(waktu), String(Math.round(perDetik)), (perDetik / konstan).toFixed(2)],
  ]
}

/** What the screens of a kabupaten ask, each for its last month. */
export async function pilihTanya({ db, tiruan }: Panggung): Promise<Tanya[]> {
  const [angka = {}] = await chooseKueri(db, tiruan)
  const { kode: wilayah } = tiruan
  const bulan = formatBulan(tiruan.bulan)
  const { rows } = await sql<{ kode: string }>`
    select kode from desa_identitas where kab_id = ${tiruan.kabId} and jenis = 'desa' order by kode limit 1`.execute(db)
  const desa = rows[0]?.kode ?? ''
  const tempat = { wilayah, bulan }
  return [
    { nama: 'getRingkasan', kueri: tempat },
    { nama: 'getPeta', kueri: angka },
    { nama: 'getPetaBulan', kueri: angka },
    { nama: 'getPws', kueri: angka },
    { nama: 'getTren', kueri: angka },
    { nama: 'getBandingkan', kueri: angka },
    { nama: 'getAngka', kueri: { ...angka, wilayah: desa } },
    { nama: 'getMatriks', kueri: tempat },
    { nama: 'getProfil', kueri: { ...tempat, wilayah: desa } },
    { nama: 'getKelengkapan', kueri: tempat },
    { nama: 'getSpm', kueri: tempat },
    { nama: 'getDukungan', kueri: angka },
    { nama: 'getLebih', kueri: angka },
    { nama: 'getJkn', kueri: tempat },
    { nama: 'getNotifikasi', kueri: { wilayah } },
    { nama: 'getWilayah', kueri: tempat },
    { nama: 'getIndikator', kueri: { wilayah } },
  ]
}
