// Two people write in the same fields of one lokmin over a network that loses requests and answers, by seed: at the end every
// word that somebody typed stands, was replaced by its own writer, or was shown to its writer beside another one to choose from.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import {
  type BarisServer,
  type DrafLokmin,
  dengar,
  diterima,
  ketik,
  perluKirim,
  pilih,
} from '#client/perangkat/lokmin-langkah.ts'
import type { BarisTulisIsi, IsiLokmin } from '#contract/lokmin.ts'
import { type Acak, buatAcak } from '#support/acak.ts'
import { aktorUji } from '#support/aktor.ts'
import { type Aplikasi, openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { buatLokmin } from '#support/kisah-lokmin.ts'
import { freshDatabase } from '#support/postgres.ts'

const BENIH = Number(process.env.BENIH ?? 20_260_507)
const BANYAK = 60
const LANGKAH = 40
const MEDAN = ['masalah', 'keputusan'] as const
type Medan = (typeof MEDAN)[number]

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, satu } = await buatLimaDesa(db)
const lokmin = await buatLokmin(db, { kabId: kab.kabId, jenis: 'bulanan', unitId: satu.unitId })
const wilayah = kab.kode
const orang = ['kepala-puskesmas', 'petugas-puskesmas'] as const
const aplikasi = await Promise.all(
  orang.map((peran) => {
    const tempat = [{ jenis: 'puskesmas', kabId: kab.kabId, id: satu.unitId }] as const
    return openAplikasi(db, undefined, aktorUji({ peran, tempat, namaPengguna: peran, nama: peran }))
  }),
)

/** What one page knows: its drafts as the device keeps them, what it heard of the server, and all that stood on its screen. */
type Halaman = {
  readonly app: Aplikasi
  readonly draf: Map<string, DrafLokmin>
  readonly ditulis: string[]
  readonly dilihat: Set<string>
  server: ReadonlyMap<string, BarisServer>
}
type Putus = 'permintaan' | 'jawaban' | null

const bukaHalaman = (app: Aplikasi): Halaman => ({
  ...{ app, draf: new Map(), ditulis: [], dilihat: new Set(['']), server: new Map() },
})
const teksDari = (baris: BarisTulisIsi | undefined): string => (baris?.jenis === 'isi' ? baris.teks : '')

function taruh(halaman: Halaman, medan: string, draf: DrafLokmin | undefined): void {
  if (!draf) halaman.draf.delete(medan)
  else halaman.draf.set(medan, draf)
  // Both versions stand side by side.
  if (draf?.kini) halaman.dilihat.add(teksDari(draf.kini.baris))
}

/** Asks for the lokmin as the page does when it is told of news. */
async function muat(halaman: Halaman, kunci: string): Promise<void> {
  const { butir } = await halaman.app.read<IsiLokmin>(`/api/lokmin?wilayah=${wilayah}&lokmin=${lokmin}`)
  const isi = butir.find((b) => b.kunci === kunci)?.isi ?? []
  halaman.server = new Map(
    isi.map(({ medan, teks, ...oleh }) => [medan, { ...oleh, baris: { jenis: 'isi', medan, teks } }] as const),
  )
  for (const [medan, draf] of [...halaman.draf]) taruh(halaman, medan, dengar(draf, halaman.server.get(medan)))
}

/** Somebody types in place of what stands in the field before their eyes. */
function tulis(halaman: Halaman, kunci: string, medan: Medan, teks: string): void {
  const lama = halaman.draf.get(medan)
  const ada = halaman.server.get(medan)
  halaman.dilihat.add(teksDari((lama ?? ada)?.baris))
  halaman.ditulis.push(teks)
  taruh(halaman, medan, ketik(lama, { kunci, baris: { jenis: 'isi', medan, teks }, server: ada }))
}

async function kirim(halaman: Halaman, medan: string, putus: Putus): Promise<void> {
  const draf = halaman.draf.get(medan)
  if (!draf || !perluKirim(draf) || putus === 'permintaan') return
  const isi = { wilayah, lokmin, kunci: draf.kunci, versi: draf.dasar.versi, baris: draf.baris }
  const jawaban = await halaman.app.post('/api/lokmin/tulis', isi)
  if (putus === 'jawaban') return
  // The contract of postLokminTulis: its version, or a problem with what stands.
  const tubuh = jsonOf(jawaban) as { readonly versi: number; readonly kini: BarisServer }
  const kini = halaman.draf.get(medan)
  assert(kini)
  assert.ok(jawaban.status === 201 || jawaban.status === 409, jawaban.body.toString())
  const jadi = jawaban.status === 201 ? diterima(kini, draf.baris, tubuh.versi) : dengar(kini, tubuh.kini)
  taruh(halaman, medan, jadi)
}

/** The person chooses between both versions. */
function putuskan(halaman: Halaman, medan: string, pilihan: 'saya' | 'mereka' | 'gabung'): void {
  const draf = halaman.draf.get(medan)
  if (!draf?.kini) return
  const jadi = pilih(draf, pilihan)
  halaman.dilihat.add(teksDari(draf.baris))
  halaman.ditulis.push(teksDari(jadi.baris))
  taruh(halaman, medan, jadi)
}

/** The page is closed and opened: what the server has not is what the device kept. */
async function muatUlang(halaman: Halaman, kunci: string): Promise<void> {
  for (const [medan, draf] of [...halaman.draf]) if (draf.tersimpan) halaman.draf.delete(medan)
  await muat(halaman, kunci)
}

async function selangkah(rng: Acak, dua: readonly Halaman[], kunci: string, nama: string): Promise<void> {
  const halaman = rng.pilih(dua)
  const medan = rng.pilih(MEDAN)
  const putus = () => rng.pilih<Putus>(['permintaan', 'jawaban', null, null])
  switch (rng.bulat(8)) {
    case 0:
    case 1:
    case 2:
      return tulis(halaman, kunci, medan, nama)
    case 3:
      return kirim(halaman, medan, putus())
    case 4:
      // At the same moment.
      return void (await Promise.all(dua.map((satu) => kirim(satu, medan, putus()))))
    case 5:
      return putuskan(halaman, medan, rng.pilih(['saya', 'mereka', 'gabung'] as const))
    case 6:
      return muatUlang(halaman, kunci)
    default:
      return muat(halaman, kunci)
  }
}

/** The network is back: everything goes out, and each conflict keeps both. */
async function tuntaskan(dua: readonly Halaman[], kunci: string): Promise<void> {
  for (let putaran = 0; putaran < 10; putaran += 1) {
    for (const halaman of dua) {
      await muat(halaman, kunci)
      for (const medan of MEDAN) {
        putuskan(halaman, medan, 'gabung')
        await kirim(halaman, medan, null)
      }
    }
  }
  for (const halaman of dua) {
    await muat(halaman, kunci)
    assert.deepEqual([...halaman.draf.keys()], [], 'nothing is left on a device')
  }
}

type Ditulis = { readonly oleh: (typeof orang)[number]; readonly sebelum: string; readonly sesudah: string }

/** Every version that a field of a point ever had, in order, as the trail has it. */
async function listDitulis(kunci: string, medan: Medan): Promise<readonly Ditulis[]> {
  const { rows } = await sql<Ditulis>`
    select nama_pengguna as oleh, coalesce(sebelum->>'teks', '') as sebelum, sesudah->>'teks' as sesudah from jejak
    where tindakan = 'tulis-lokmin' and objek like ${`%isi ${kunci} ${medan}`} order by jejak_id`.execute(db)
  return rows
}

const [ketua] = aplikasi
assert(ketua)
for (const nomor of Array.from({ length: BANYAK }, (_, i) => i)) {
  test(`nothing that two people type is lost unseen, seed ${BENIH + nomor}`, async () => {
    const rng = buatAcak(BENIH + nomor)
    const kunci = randomUUID()
    const baris = { jenis: 'butir', urutan: nomor + 1 }
    assert.equal((await ketua.post('/api/lokmin/tulis', { wilayah, lokmin, kunci, versi: 0, baris })).status, 201)
    const dua = aplikasi.map(bukaHalaman)
    for (const halaman of dua) await muat(halaman, kunci)
    for (let n = 0; n < LANGKAH; n += 1) await selangkah(rng, dua, kunci, `kata ke-${n} x`)
    await tuntaskan(dua, kunci)

    const versi = Object.fromEntries(
      await Promise.all(MEDAN.map(async (medan) => [medan, await listDitulis(kunci, medan)] as const)),
    )
    for (const medan of MEDAN) {
      const ditulis = versi[medan] ?? []
      for (const { oleh, sebelum, sesudah } of ditulis) {
        const penulis = dua[orang.indexOf(oleh)]
        assert.ok(
          penulis?.dilihat.has(sebelum) || penulis?.ditulis.includes(sebelum),
          `${sesudah} over ${sebelum} unseen`,
        )
      }
    }
    const pernah = new Set(Object.values(versi).flatMap((satu) => satu.map(({ sesudah }) => sesudah)))
    for (const { ditulis, dilihat } of dua)
      for (const teks of ditulis) assert.ok(pernah.has(teks) || dilihat.has(teks), `${teks} is gone`)
  })
}
