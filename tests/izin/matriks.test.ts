// Every endpoint, every role, every place: held against matriks.csv, which people write and correct by hand. A cell is a
// status, and for what reads also its rows in short; '-' where the case does not exist for the role. '*' is every role.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { routes } from '#server/routes.ts'
import { insertJejak } from '#store/jejak.ts'
import { saveSandi } from '#store/pengguna.ts'
import { insertPenugasan } from '#store/penugasan.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import {
  beriToken,
  buatDuniaIzin,
  buatOrang,
  buatSemuaOrang,
  masukkan,
  NAMA_ORANG,
  type NamaOrang,
  type OrangIzin,
} from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { buatPendataanDanKampanye } from '#support/kisah-kampanye.ts'
import { buatLokminDunia } from '#support/kisah-lokmin.ts'
import { beritahukanDunia } from '#support/kisah-notifikasi.ts'
import { KASUS, type Kasus, PERMINTAAN, type Sasaran, type Tanya, TEMPAT } from '#support/permintaan.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { createTautan } from '#usecases/tautan.ts'

type Baris = { readonly permintaan: string; readonly nama: NamaOrang; readonly sel: ReadonlyMap<Kasus, string> }

const [KEPALA = '', ...ISI] = readFileSync(new URL('matriks.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const TABEL = ISI.flatMap(readBaris)

function readBaris(teks: string): Baris[] {
  const [endpoint = '', peran = '', ...sel] = teks.split(',')
  assert.equal(sel.length, KASUS.length, teks)
  const nama = peran === '*' ? NAMA_ORANG : peran.split(' ').map(findNama)
  const isi = new Map(KASUS.map((kasus, i) => [kasus, sel[i] ?? '']))
  return endpoint.split(' ').flatMap((permintaan) => nama.map((satu) => ({ permintaan, nama: satu, sel: isi })))
}

function findNama(teks: string): NamaOrang {
  const nama = NAMA_ORANG.find((satu) => satu === teks)
  assert(nama, `matriks.csv speaks of ${teks}`)
  return nama
}

test('the table has one line for every endpoint and every role, and for nothing else', () => {
  assert.equal(KEPALA, ['endpoint', 'peran', ...KASUS].join(','))
  const ada = TABEL.map(({ permintaan, nama }) => `${permintaan} ${nama}`).toSorted()
  const harus = Object.keys(PERMINTAAN).flatMap((permintaan) => NAMA_ORANG.map((nama) => `${permintaan} ${nama}`))
  assert.deepEqual(ada, harus.toSorted())
  const endpoint = new Set(Object.keys(PERMINTAAN).map((permintaan) => permintaan.split('/')[0]))
  assert.deepEqual([...endpoint].toSorted(), routes.map((r) => r.endpoint.nama).toSorted())
})

const { db, url } = await freshDatabase()
const dunia = await buatDuniaIzin(db)
for (const kisah of [dunia.sini, dunia.sana]) await buatLokminDunia(db, kisah)
for (const { kab } of [dunia.sini, dunia.sana]) await buatPendataanDanKampanye(db, kab.kabId)
await beritahukanDunia(db, dunia)
const orang = await buatSemuaOrang(db, dunia)
const mantan = await buatSemuaOrang(db, dunia, { awalan: 'mantan-', akhir: '2026-12-04' })
const sasaran = await buatSasaran()
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })

async function buatSasaran(): Promise<Sasaran> {
  const kader = (kisah: typeof dunia.sini) =>
    ({ peran: 'kader', tempat: [{ jenis: 'unit', kabId: kisah.kab.kabId, id: kisah.desa.B.posyandu.unitId }] }) as const
  const [sini, sana, dua, masuk, penerima] = [
    await buatOrang(db, 'target-sini', kader(dunia.sini)),
    await buatOrang(db, 'target-sana', kader(dunia.sana)),
    await buatOrang(db, 'target-dua', kader(dunia.sana)),
    await buatOrang(db, 'orang-masuk', kader(dunia.sini)),
    await buatOrang(db, 'penerima', kader(dunia.sini)),
  ]
  await insertPenugasan(db, dua.penggunaId, { ...kader(dunia.sini), mulai: '2020-01-01' })
  const admin = await buatOrang(db, 'target-admin', { peran: 'admin', tempat: [{ jenis: 'sistem' }] })
  const sandi = 'kuda lari ke sawah'
  await saveSandi(db, masuk.penggunaId, await hashSandi(sandi), false)
  await masukkan(db, sini)
  await beriToken(db, sini)
  for (const [objek, kabId] of [
    ['sini', dunia.sini.kab.kabId],
    ['sana', dunia.sana.kab.kabId],
    ['sistem', null],
  ] as const)
    await insertJejak(db, [
      {
        ...{ pada: SEKARANG, aktor: null, namaPengguna: 'uji', alamat: 'perintah', tindakan: 'uji-matriks', objek },
        ...{ kabId, sebelum: null, sesudah: null },
      },
    ])
  const milikSini = db.selectFrom('sesi').select('sesi_id').where('pengguna_id', '=', sini.penggunaId)
  const tokenSini = db.selectFrom('token_api').select('token_id').where('pengguna_id', '=', sini.penggunaId)
  return {
    orang: { sini, sana, dua, admin, penerima },
    sesiOrangLain: (await milikSini.executeTakeFirstOrThrow()).sesi_id,
    tokenOrangLain: (await tokenSini.executeTakeFirstOrThrow()).token_id,
    penugasanBerakhir: mantan.kader.penugasanId,
    tautan: () => createTautan(db, { penggunaId: sana.penggunaId, oleh: null, alamat: 'perintah', pada: SEKARANG }),
    sandi,
  }
}

let nomor = 0

async function ask(permintaan: string, nama: NamaOrang, kasus: Kasus): Promise<string> {
  const siapa: OrangIzin | null = kasus === 'keluar' ? null : kasus === 'berakhir' ? mantan[nama] : orang[nama]
  const tempat = TEMPAT[nama][kasus] ?? TEMPAT[nama].milik
  const resep = PERMINTAAN[permintaan]
  const endpoint = routes.find((r) => r.endpoint.nama === permintaan.split('/')[0])?.endpoint
  assert(tempat && resep && endpoint)
  nomor += 1
  const minta = { nama, aku: siapa ?? orang[nama], kasus, tempat, sasaran, nomor }
  const { kueri = '', isi = {}, tipe }: Tanya = await resep.tanya(minta)
  const headers = siapa ? await masukkan(db, siapa) : {}
  const reply =
    endpoint.metode === 'GET'
      ? await app.get(endpoint.jalur + kueri, headers)
      : await app.post(endpoint.jalur + kueri, isi, { ...headers, ...(tipe && { 'Content-Type': tipe }) })
  if (reply.status >= 300 || !resep.baris) return String(reply.status)
  // What the contract of this endpoint says, which the recipe knows.
  return `${reply.status}:${resep.baris(jsonOf(reply) as never)}`
}

for (const permintaan of Object.keys(PERMINTAAN)) {
  const baris = TABEL.filter((satu) => satu.permintaan === permintaan)
  test(`${permintaan} answers each role what matriks.csv says`, async () => {
    const hasil: string[] = []
    const harus: string[] = []
    for (const { nama, sel } of baris)
      for (const [kasus, isi] of sel) {
        if (isi === '-') continue
        harus.push(`${nama} ${kasus} ${isi}`)
        hasil.push(`${nama} ${kasus} ${await ask(permintaan, nama, kasus)}`)
      }
    assert.deepEqual(hasil, harus)
  })
}

test('a place that a role has is in the table for whatever is read or reported there', () => {
  const tanpa = TABEL.filter(({ permintaan }) =>
    /^get(?!Saya|Sehat|Sesi|Token|Bagikan|Pengguna|Jejak|Kabar|KeadaanKabar|Cadangan)|^postLaporan/.test(permintaan),
  ).flatMap(({ permintaan, nama, sel }) =>
    KASUS.filter((kasus) => (sel.get(kasus) === '-') !== !(kasus in TEMPAT[nama]))
      .filter((kasus) => kasus !== 'berakhir' && kasus !== 'keluar')
      .map((kasus) => `${permintaan} ${nama} ${kasus}`),
  )
  assert.deepEqual(tanpa, [])
})

test('a program with a token reads what its person reads, and nothing of accounts, people or the trail', async () => {
  const ditolak = routes.filter((r) =>
    ['akun', 'langkah-masuk', 'kelola-pengguna', 'baca-jejak'].includes(r.endpoint.izin),
  )
  for (const nama of ['dinas', 'kader'] as const) {
    const token = await beriToken(db, orang[nama], false)
    const peta = await app.get('/api/peta?wilayah=99.01&bulan=2025-08&indikator=UJI_PEKA', token)
    assert.equal(peta.status, nama === 'dinas' ? 200 : 403)
    for (const { endpoint } of ditolak) {
      const { metode, jalur } = endpoint
      const reply = metode === 'GET' ? await app.get(jalur, token) : await app.post(jalur, {}, token)
      assert.equal(`${jalur} ${reply.status}`, `${jalur} 403`)
    }
    const { status } = await app.post('/api/laporan', {}, token)
    assert.equal(status, 403)
  }
  const berakhir = await app.get('/api/wilayah', await beriToken(db, mantan.dinas))
  assert.equal(berakhir.status, 401)
})
