// Changes recorded for months of which laporan are in hand already: what is in hand stays and fulfils its month, nobody is
// asked twice, and nothing is added up twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { JawabanPerubahan } from '#contract/kelola-perubahan.ts'
import type { LangkahUnit } from '#contract/kelola-unit.ts'
import type { LangkahWilayah } from '#contract/kelola-wilayah.ts'
import type { Lembar } from '#contract/peta.ts'
import { type Bulan, formatBulan, rentang } from '#domain/bulan.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { TIMBANG } from '#support/katalog-uji.ts'
import {
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  type IsianKisah,
  kirim,
  type Unit,
  wajibkan,
} from '#support/kisah.ts'
import { buatIndikatorUji, insertIndikator, sasarankan } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { susunWajibPuskesmas } from '#usecases/susun-wajib.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
await insertIndikator(db, {
  ...{ kode: 'UJI_BUKA', nama: 'Buka uji', periode: 'bulanan', bentukTarget: 'datar', jadwal: null },
  ...{ gabung: 'jumlah', target: 100, atas: ['elemen', 'UJI_N'], bawah: ['unit', 'posyandu'] },
})
const app = await openAplikasi(db)

const SELAMA = rentang(202505, 202510)

/** Puskesmas Lama (Air, Empat, Tetap) and Baru (Jauh); Empat has three posyandu. Everybody reported from May to October. */
async function buatDunia(kode: string) {
  const kab = await buatKabupaten(db, { kode })
  const lama = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Lama' })
  const baru = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Baru' })
  const desaDi = (ekor: string, nama: string, puskesmas: Unit) =>
    buatDesa(db, kab, { kode: `${kode}.${ekor}`, nama, puskesmas })
  const air = await desaDi('01.2001', 'Air', lama)
  const empat = await desaDi('01.2002', 'Empat', lama)
  const tetap = await desaDi('01.2003', 'Tetap', lama)
  const jauh = await desaDi('02.2001', 'Jauh', baru)
  const posyandu = new Map<string, Unit>()
  const desaUnit = new Map<string, Desa>()
  for (const [nama, desa] of [
    ['Air 1', air],
    ['Anggrek 1', empat],
    ['Anggrek 2', empat],
    ['Anggrek 3', empat],
    ['Tetap 1', tetap],
  ] as const) {
    const unit = await buatUnit(db, kab, { jenis: 'posyandu', nama, desa })
    await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
    posyandu.set(nama, unit)
    desaUnit.set(nama, desa)
  }
  for (const desa of [air, empat, tetap, jauh]) await sasarankan(db, kab, { desa, jenis: 'ibu-hamil', jumlah: 100 })
  await susunWajibPuskesmas(db, kab.kabId)
  const beri = async (unit: Unit, desa: Pick<Desa, 'desaId'>, bulan: Bulan, isian: IsianKisah = TIMBANGAN) => {
    const jawaban = await kirim(db, kab, { unit, desa, bulan, isian })
    assert.equal(jawaban.hasil, 'dijawab')
    const [satu] = jawaban.laporan
    return satu?.hasil === 'ditolak' ? satu.penolakan.map((p) => `${p.alasan} ${p.saran}`).join(' ') : satu?.hasil
  }
  for (const bulan of SELAMA) {
    for (const [nama, unit] of posyandu) assert.equal(await beri(unit, ambil(desaUnit, nama), bulan), 'baru')
    for (const desa of [air, empat, tetap]) assert.equal(await beri(lama, desa, bulan, { UJI_K1: 2 }), 'baru')
    assert.equal(await beri(baru, jauh, bulan, { UJI_K1: 5 }), 'baru')
  }
  return { kab, lama, baru, air, empat, tetap, jauh, posyandu, beri }
}

const TIMBANGAN: IsianKisah = { UJI_S: 10, UJI_D: 8, UJI_N: 1 }
type Dunia = Awaited<ReturnType<typeof buatDunia>>

function ambil<V>(peta: ReadonlyMap<string, V>, kunci: string): V {
  const nilai = peta.get(kunci)
  assert(nilai !== undefined, `no ${kunci}`)
  return nilai
}

async function jadi(jawaban: ReturnType<typeof app.post>): Promise<JawabanPerubahan> {
  const { status, body } = await jawaban
  assert.equal(status, 201, String(body))
  // The server holds its answer against the contract before it sends it.
  return jsonOf(await jawaban) as JawabanPerubahan
}
const ubah = ({ kab }: Dunia, sejak: string, langkah: LangkahWilayah) =>
  jadi(app.post('/api/kelola-wilayah', { wilayah: kab.kode, kering: false, sejak, dokumen: 'Perda uji', langkah }))
const ubahUnit = ({ kab }: Dunia, langkah: LangkahUnit) =>
  jadi(app.post('/api/kelola-unit', { wilayah: kab.kode, kering: false, dokumen: 'SK uji', langkah }))

const lembar = (wilayah: string, bulan: Bulan, indikator: string) =>
  app.read<Lembar>(
    `/api/peta?wilayah=${wilayah}&hierarki=kerja&rincian=desa&indikator=${indikator}&bulan=${formatBulan(bulan)}`,
  )
/** Every desa's figure of a month, and the total's. */
async function angka(wilayah: string, bulan: Bulan, indikator: string): Promise<string[]> {
  const { baris, total } = await lembar(wilayah, bulan, indikator)
  return [
    ...baris.map((b) => `${b.nama} ${b.pembilang}/${b.penyebut}`).sort(),
    `total ${total.pembilang}/${total.penyebut}`,
  ]
}
/** Whoever owes something in a month and has handed in nothing: the puskesmas owe groups of the program's catalogue, too. */
async function ditunggu({ kab }: Dunia, bulan: Bulan): Promise<string[]> {
  const { unit } = await app.read<KelengkapanJawaban>(
    `/api/kelengkapan?wilayah=${kab.kode}&hierarki=kerja&bulan=${formatBulan(bulan)}`,
  )
  return unit
    .filter(({ keadaan }) => keadaan.at(-1) === 'belum')
    .map(({ nama, desa }) => `${nama} untuk ${desa}`)
    .sort()
}
async function bersih({ kab }: Dunia) {
  assert.deepEqual((await checkRekap(db, kab.kode))?.selisih, [])
}

test('a desa moves to another puskesmas in August, and August to October are in hand', async () => {
  const dunia = await buatDunia('99.11')
  const { kab, air, lama, baru, beri } = dunia
  const juli = await angka(kab.kode, 202507, 'UJI_CAKUPAN')
  const oktober = await lembar(kab.kode, 202510, 'UJI_CAKUPAN')
  const { catatan } = await ubah(dunia, '2025-08', { jenis: 'pindah-puskesmas', desa: air.kode, puskesmas: baru.kode })
  assert.deepEqual(catatan.slice(0, 2), [
    'Mulai November 2025 laporan puskesmas untuk Air menjadi kewajiban Puskesmas Baru; posyandu dan pustunya tetap',
    'Agustus 2025 sampai Oktober 2025 tetap pada Puskesmas Lama: laporannya untuk Air yang sudah masuk memenuhi bulan itu dan masuk dalam angka Puskesmas Baru, jangan dikirim ulang',
  ])
  assert.deepEqual(await angka(kab.kode, 202507, 'UJI_CAKUPAN'), juli)
  assert.deepEqual((await lembar(kab.kode, 202510, 'UJI_CAKUPAN')).total, oktober.total)
  assert.deepEqual(await angka(baru.kode, 202510, 'UJI_CAKUPAN'), ['Air 12/100', 'Jauh 30/100', 'total 42/200'])
  for (const bulan of SELAMA) assert.deepEqual(await ditunggu(dunia, bulan), [])
  // Nobody can make a second one of a month that is in hand, nor the old one of a month that is the new one's.
  assert.equal(
    await beri(baru, air, 202509, { UJI_K1: 2 }),
    'Laporan puskesmas desa ini untuk bulan ini ada pada Puskesmas Lama. Bila ada yang keliru, perbaiki laporan Puskesmas Lama; dua laporan akan terhitung ganda.',
  )
  assert.match(String(await beri(lama, air, 202511, { UJI_K1: 2 })), /ada pada Puskesmas Baru/)
  assert.equal(await beri(lama, air, 202509, { UJI_K1: 3 }), 'berubah')
  assert.equal(await beri(baru, air, 202511, { UJI_K1: 2 }), 'baru')
  assert.deepEqual(await angka(baru.kode, 202511, 'UJI_CAKUPAN'), ['Air 15/100', 'Jauh 30/100', 'total 45/200'])
  // Setting anew what is due changes nothing by itself.
  await susunWajibPuskesmas(db, kab.kabId)
  assert.deepEqual(await ditunggu(dunia, 202510), [])
  assert.ok((await ditunggu(dunia, 202511)).every((satu) => satu !== 'Lama untuk Air' && satu !== 'Baru untuk Air'))
  await bersih(dunia)
})

test('a desa splits from July, and July to October are in hand', async () => {
  const dunia = await buatDunia('99.12')
  const { kab, empat, lama, posyandu, beri } = dunia
  const anggrek = ambil(posyandu, 'Anggrek 3')
  const juni = await angka(kab.kode, 202506, 'UJI_BUKA')
  const kode = `${kab.kode}.01.2099`
  const { catatan, perubahan } = await ubah(dunia, '2025-07', {
    ...{ jenis: 'mekar', desa: empat.kode, indukBerakhir: false },
    ...{ bagian: [{ kode, nama: 'Simpang Baru' }], unit: [{ unit: anggrek.kode, ke: kode }] },
  })
  assert.deepEqual(perubahan[0], {
    ...{ apa: `Unit Anggrek 3 (${anggrek.kode})`, kolom: 'desa sejak 2025-11' },
    ...{ lama: `Empat (${empat.kode})`, baru: `Simpang Baru (${kode})` },
  })
  assert.deepEqual(catatan.slice(-2), [
    'Anggrek 3 sudah melapor untuk Empat sampai Oktober 2025: laporan Juli 2025 sampai Oktober 2025 tetap di Empat dan memenuhi bulan itu, jangan dikirim ulang. Untuk Simpang Baru Anggrek 3 melapor mulai November 2025',
    'Laporan puskesmas Juli 2025 sampai Oktober 2025 untuk Empat sudah masuk dan mencakup seluruh bagiannya; untuk Simpang Baru sendiri baru ditagih mulai November 2025',
  ])
  assert.deepEqual(await angka(kab.kode, 202506, 'UJI_BUKA'), juni)
  const bagian = { desaId: (await desaId(kode)) ?? 0 }
  for (const bulan of rentang(202507, 202510)) {
    assert.deepEqual(await ditunggu(dunia, bulan), [])
    const buka = await angka(kab.kode, bulan, 'UJI_BUKA')
    assert.deepEqual([buka[1], buka.at(-1)], ['Empat 3/3', 'total 5/5'])
    assert.match(
      String(await beri(anggrek, bagian, bulan)),
      /Bulan ini Anggrek 3 masih melapor untuk Empat\..*mulai 2025-11/,
    )
    assert.match(String(await beri(lama, bagian, bulan, { UJI_K1: 1 })), /Bulan ini Lama masih melapor untuk Empat/)
  }
  assert.equal(await beri(anggrek, bagian, 202511), 'baru')
  assert.equal(await beri(ambil(posyandu, 'Anggrek 1'), empat, 202511), 'baru')
  assert.deepEqual(
    (await angka(kab.kode, 202511, 'UJI_BUKA')).filter((satu) => /^(Empat|Simpang)/.test(satu)),
    ['Empat 1/2', 'Simpang Baru 1/1'],
  )
  const kini = (await ditunggu(dunia, 202511)).filter((satu) => /Empat|Simpang/.test(satu))
  assert.deepEqual(kini, ['Anggrek 2 untuk Empat', 'Lama untuk Empat', 'Lama untuk Simpang Baru'])
  // The parent goes on reporting, and what is due of its part stays where it began.
  assert.equal(await beri(lama, empat, 202511, { UJI_K1: 2 }), 'baru')
  await susunWajibPuskesmas(db, kab.kabId)
  assert.deepEqual(
    (await ditunggu(dunia, 202511)).filter((satu) => satu.startsWith('Lama')),
    ['Lama untuk Air', 'Lama untuk Simpang Baru', 'Lama untuk Tetap'],
  )
  await bersih(dunia)
})

const desaId = async (kode: string) =>
  (await db.selectFrom('desa_identitas').select('desa_id').where('kode', '=', kode).executeTakeFirst())?.desa_id

test('a unit that moves, and units of a desa that merges, go on after their last laporan', async () => {
  const dunia = await buatDunia('99.13')
  const { kab, air, empat, tetap, posyandu, beri } = dunia
  const anggrek = ambil(posyandu, 'Anggrek 1')
  const pindah = await ubahUnit(dunia, { jenis: 'pindah', unit: anggrek.kode, desa: tetap.kode, mulai: '2025-08' })
  assert.match(pindah.catatan.join('\n'), /Untuk Tetap Anggrek 1 melapor mulai November 2025/)
  assert.deepEqual((await angka(kab.kode, 202510, 'UJI_BUKA')).slice(0, 1), ['Air 1/1'])
  assert.ok((await angka(kab.kode, 202510, 'UJI_BUKA')).includes('Empat 3/3'))
  assert.match(String(await beri(anggrek, tetap, 202509)), /masih melapor untuk Empat/)
  const satu = ambil(posyandu, 'Tetap 1')
  const gabung = await ubah(dunia, '2025-09', {
    jenis: 'gabung',
    desa: [air.kode, tetap.kode],
    menjadi: { tetap: air.kode },
  })
  assert.match(gabung.catatan.join('\n'), /Tetap 1 sudah melapor untuk Tetap sampai Oktober 2025/)
  for (const bulan of [202509, 202510]) {
    assert.deepEqual(await ditunggu(dunia, bulan), [])
    const buka = await angka(kab.kode, bulan, 'UJI_BUKA')
    assert.deepEqual([buka[0], buka.at(-1)], ['Air 2/2', 'total 5/5'])
    assert.match(String(await beri(satu, air, bulan)), /Bulan ini Tetap 1 masih melapor untuk Tetap/)
  }
  assert.equal(await beri(satu, air, 202511), 'baru')
  assert.equal(await beri(ambil(posyandu, 'Anggrek 2'), empat, 202511), 'baru')
  await bersih(dunia)
})

test('a desa cannot end in its parts before laporan that are in', async () => {
  const dunia = await buatDunia('99.14')
  const { kab, empat, posyandu } = dunia
  const [barat, timur] = [`${kab.kode}.01.2091`, `${kab.kode}.01.2092`]
  const langkah: LangkahWilayah = {
    ...{ jenis: 'mekar', desa: empat.kode, indukBerakhir: true },
    bagian: [
      { kode: barat, nama: 'Barat' },
      { kode: timur, nama: 'Timur' },
    ],
    unit: ['Anggrek 1', 'Anggrek 2', 'Anggrek 3'].map((nama, i) => ({
      ...{ unit: ambil(posyandu, nama).kode, ke: i === 0 ? barat : timur },
    })),
  }
  const minta = (sejak: string) =>
    app.post('/api/kelola-wilayah', { wilayah: kab.kode, kering: false, sejak, dokumen: 'Perda uji', langkah })
  const { status, body } = await minta('2025-07')
  assert.equal(status, 422)
  assert.match(
    String(body),
    /16 laporan Empat .* sejak 2025-07 sudah masuk dan tidak dapat dibagi.*Pakai bulan sesudah/,
  )
  assert.equal((await minta('2025-11')).status, 201)
})
