// Moving, splitting and merging desa in random kabupaten: what was told of the months before is told again, word for word;
// what is told of the months after is what a kabupaten would tell in which it had always been so. And recorded late, with
// months after the change in hand: what is in hand is counted once, and nothing that was complete is asked for again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { JawabanPerubahan } from '#contract/kelola-perubahan.ts'
import type { LangkahWilayah } from '#contract/kelola-wilayah.ts'
import { type Bulan, formatBulan, rentang } from '#domain/bulan.ts'
import { type Acak, buatAcak } from '#support/acak.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { KIA, TIMBANG, VITAMIN } from '#support/katalog-uji.ts'
import {
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  type Kab,
  kirim,
  type LaporanKisah,
  type Unit,
  wajibkan,
} from '#support/kisah.ts'
import { buatIndikatorUji, insertIndikator, sasarankan, timbang } from '#support/kisah-lembar.ts'
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

const [AWAL, AKHIR]: readonly [Bulan, Bulan] = [202501, 202602]
const NAMA = ['A', 'B', 'C', 'D'] as const
type Nama = (typeof NAMA)[number] | 'Baru'
type Isi = NonNullable<LaporanKisah['isian']>

/** What happens in a kabupaten, whatever becomes of its desa: by unit and month, and the people of each desa. */
type Jalan = {
  readonly mulai: Bulan
  readonly unit: readonly { readonly nama: string; readonly jenis: 'pustu' | 'posyandu'; readonly desa: Nama }[]
  readonly laporan: ReadonlyMap<string, Isi>
  readonly sasaran: ReadonlyMap<string, number>
}

function acakJalan(acak: Acak): Jalan {
  const unit = NAMA.flatMap((desa) => [
    { nama: `Pustu ${desa}`, jenis: 'pustu' as const, desa },
    ...Array.from({ length: 1 + acak.bulat(2) }, (_, i) => ({
      ...{ nama: `Melati ${desa}${i + 1}`, jenis: 'posyandu' as const, desa },
    })),
  ])
  const laporan = new Map<string, Isi>()
  for (const { nama, jenis } of unit)
    for (const bulan of rentang(AWAL, AKHIR)) {
      if (acak.sesekali(6)) continue
      const d = acak.bulat(40)
      const anak = {
        ...timbang(d + acak.bulat(9), d),
        ...([2, 8].includes(bulan % 100) && { UJI_VITA: acak.bulat(30) }),
      }
      laporan.set(`${nama} ${bulan}`, jenis === 'pustu' ? { UJI_K1: acak.bulat(12) } : anak)
    }
  const sasaran = new Map(
    NAMA.flatMap((desa) =>
      [2025, 2026].flatMap((tahun) =>
        (['ibu-hamil', 'balita'] as const).map((jenis) => [`${desa} ${jenis} ${tahun}`, 20 + acak.bulat(90)] as const),
      ),
    ),
  )
  return { mulai: 202502 + acak.bulat(10), unit, laporan, sasaran }
}

type Dunia = {
  readonly kab: Kab
  readonly desa: Map<Nama, Desa>
  readonly unit: Map<string, Unit>
  readonly puskesmas: ReadonlyMap<string, Unit>
}
type Susunan = {
  /** Where the people and units of a desa are instead, from the beginning. */
  readonly sebagai?: Readonly<Partial<Record<Nama, Nama>>>
  readonly puskesmas?: Readonly<Partial<Record<Nama, 'Satu' | 'Dua'>>>
}

const EKOR: Readonly<Record<Nama, string>> = { A: '01.2001', B: '01.2002', C: '02.2001', D: '02.2002', Baru: '01.2009' }

/** A kabupaten with puskesmas Satu (A, B, C) and Dua (D), each desa with its units, before anybody reports. */
async function buatDunia(kode: string, jalan: Jalan, { sebagai = {}, puskesmas = {} }: Susunan = {}): Promise<Dunia> {
  const kab = await buatKabupaten(db, { kode })
  const milik = {
    Satu: await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Satu' }),
    Dua: await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Dua' }),
  }
  const desa = new Map<Nama, Desa>()
  for (const nama of NAMA) {
    if (sebagai[nama]) continue
    const di = milik[puskesmas[nama] ?? (nama === 'D' ? 'Dua' : 'Satu')]
    desa.set(nama, await buatDesa(db, kab, { kode: `${kode}.${EKOR[nama]}`, nama: `Desa ${nama}`, puskesmas: di }))
  }
  const unit = new Map<string, Unit>()
  for (const { nama, jenis, desa: asal } of jalan.unit) {
    const di = ambil(desa, sebagai[asal] ?? asal)
    const satu = await buatUnit(db, kab, { jenis, nama, desa: di })
    for (const kelompok of jenis === 'pustu' ? [KIA] : [TIMBANG, VITAMIN])
      await wajibkan(db, kab, { unit: satu, desa: di, kelompok })
    unit.set(nama, satu)
  }
  await susunWajibPuskesmas(db, kab.kabId)
  for (const nama of desa.keys()) await sasarankanSemua(kab, jalan, { nama, desa: ambil(desa, nama), sebagai })
  return { kab, desa, unit, puskesmas: new Map(Object.entries(milik)) }
}

async function sasarankanSemua(
  kab: Kab,
  { sasaran }: Jalan,
  { nama, desa, sebagai }: { nama: Nama; desa: Desa; sebagai: NonNullable<Susunan['sebagai']> },
) {
  const semua = NAMA.filter((satu) => satu === nama || sebagai[satu] === nama)
  for (const tahun of [2025, 2026])
    for (const jenis of ['ibu-hamil', 'balita'] as const) {
      const jumlah = semua.reduce((n, satu) => n + (sasaran.get(`${satu} ${jenis} ${tahun}`) ?? 0), 0)
      await sasarankan(db, kab, { desa, jenis, jumlah, tahun })
    }
}

function ambil<K, V>(peta: ReadonlyMap<K, V>, kunci: K): V {
  const nilai = peta.get(kunci)
  assert(nilai !== undefined, `no ${kunci}`)
  return nilai
}

/** Every unit hands in what it has for these months, for the desa that it is in. */
async function laporkan(
  { kab, desa, unit }: Dunia,
  jalan: Jalan,
  {
    dari,
    sampai,
    di,
  }: {
    readonly dari: Bulan
    readonly sampai: Bulan
    readonly di: (unit: Jalan['unit'][number]) => Nama
  },
) {
  for (const bulan of rentang(dari, sampai)) {
    const melapor = jalan.unit.filter(({ nama }) => jalan.laporan.has(`${nama} ${bulan}`))
    for (const nama of new Set(melapor.map(di))) {
      const milik = melapor.filter((u) => di(u) === nama)
      const laporan = milik.map((u) => {
        const isian = ambil(jalan.laporan, `${u.nama} ${bulan}`)
        return { unit: ambil(unit, u.nama), desa: ambil(desa, nama), bulan, isian }
      })
      assert.equal((await kirim(db, kab, laporan)).hasil, 'dijawab')
    }
  }
}

const LEMBAR = ['UJI_CAKUPAN', 'UJI_DS', 'UJI_VITAMIN'].flatMap((indikator) => [
  `hierarki=administrasi&rincian=desa&indikator=${indikator}`,
  `hierarki=kerja&rincian=puskesmas&indikator=${indikator}`,
])

/** All that the sheets tell of some months, the kabupaten's own code and version aside. */
async function baca({ kab }: Dunia, dari: Bulan, sampai: Bulan): Promise<Record<string, unknown>> {
  const semua: Record<string, unknown> = {}
  for (const bulan of rentang(dari, sampai))
    for (const satu of LEMBAR) {
      const jawaban = await app.read<object>(`/api/peta?wilayah=${kab.kode}&${satu}&bulan=${formatBulan(bulan)}`)
      semua[`${bulan} ${satu}`] = JSON.parse(JSON.stringify({ ...jawaban, versi: 0 }).replaceAll(kab.kode, 'KAB'))
    }
  return semua
}

/** The same with the figures alone. */
type Baris = { nama: string; sel: string; pembilang: number | null; penyebut: number | null; status: string | null }
type Dibaca = { baris: Baris[]; total: Baris }
const petik = (semua: Record<string, unknown>, hanyaTotal: boolean) =>
  Object.fromEntries(
    Object.entries(semua).flatMap(([kunci, jawaban]) => {
      // A part has no sasaran of its own in the year of the split, so a single month's has no denominator.
      if (hanyaTotal && kunci.endsWith('UJI_VITAMIN')) return []
      // The server holds its answer against the contract before it sends it.
      const { baris, total } = jawaban as Dibaca
      const satu = ({ sel, pembilang, penyebut, status }: Baris) => ({ sel, pembilang, penyebut, status })
      const perBaris = Object.fromEntries(baris.map((b) => [b.nama, satu(b)]))
      return [[kunci, { total: satu(total), ...(hanyaTotal ? {} : { perBaris }) }]]
    }),
  )

async function ubah({ kab }: Dunia, mulai: Bulan, langkah: LangkahWilayah): Promise<void> {
  const kirimkan = async (kering: boolean) => {
    const isi = { wilayah: kab.kode, kering, sejak: formatBulan(mulai), dokumen: 'Perda uji', langkah }
    const jawaban = await app.post('/api/kelola-wilayah', isi)
    assert.equal(jawaban.status, 201, String(jawaban.body))
    return jsonOf(jawaban) as JawabanPerubahan
  }
  const [lihat, terap] = [await kirimkan(true), await kirimkan(false)]
  // What was shown is what was done.
  assert.deepEqual([lihat.diterapkan, terap.diterapkan], [false, true])
  assert.deepEqual(lihat.perubahan, terap.perubahan)
  assert.equal(terap.versi, lihat.versi + 1)
}

async function bersih({ kab }: Dunia): Promise<void> {
  const hasil = await checkRekap(db, kab.kode)
  assert.ok(hasil && hasil.laporan > 0)
  assert.deepEqual(hasil.selisih, [])
}

let urutan = 10
function kodeBaru(): string {
  urutan += 1
  return `99.${urutan}`
}

for (const benih of [1, 2, 3]) {
  const acak = buatAcak(benih)
  const jalan = acakJalan(acak)
  const sampaiSebelum = jalan.mulai === 202501 ? 202501 : jalan.mulai - 1

  /** Before, the change, before again, after, and the kabupaten in which it was always so. */
  const kisah = async (opsi: {
    readonly langkah: (kab: string) => LangkahWilayah
    readonly sesudah: (unit: Jalan['unit'][number]) => Nama
    readonly selalu: Susunan
    readonly hanyaTotal?: boolean
    readonly siapkan?: (dunia: Dunia) => Promise<void>
  }) => {
    const dunia = await buatDunia(kodeBaru(), jalan)
    await laporkan(dunia, jalan, { dari: AWAL, sampai: sampaiSebelum, di: (u) => u.desa })
    const sebelum = await baca(dunia, AWAL, sampaiSebelum)
    await ubah(dunia, jalan.mulai, opsi.langkah(dunia.kab.kode))
    await opsi.siapkan?.(dunia)
    assert.deepEqual(await baca(dunia, AWAL, sampaiSebelum), sebelum)
    await laporkan(dunia, jalan, { dari: jalan.mulai, sampai: AKHIR, di: opsi.sesudah })
    assert.deepEqual(await baca(dunia, AWAL, sampaiSebelum), sebelum)
    const pembanding = await buatDunia(kodeBaru(), jalan, opsi.selalu)
    const di = (u: Jalan['unit'][number]) => opsi.selalu.sebagai?.[u.desa] ?? u.desa
    await laporkan(pembanding, jalan, { dari: AWAL, sampai: AKHIR, di })
    const hanyaTotal = opsi.hanyaTotal ?? false
    assert.deepEqual(
      petik(await baca(dunia, jalan.mulai, AKHIR), hanyaTotal),
      petik(await baca(pembanding, jalan.mulai, AKHIR), hanyaTotal),
    )
    await bersih(dunia)
  }

  test(`a desa that moves takes its year along and leaves the months before (${benih}, ${jalan.mulai})`, () =>
    kisah({
      langkah: (kab) => ({ jenis: 'pindah-puskesmas', desa: `${kab}.${EKOR.B}`, puskesmas: `${kab}-puskesmas-dua` }),
      sesudah: (u) => u.desa,
      selalu: { puskesmas: { B: 'Dua' } },
    }))

  test(`a desa that takes in another is the sum of both from then on (${benih}, ${jalan.mulai})`, () =>
    kisah({
      langkah: (kab) => ({
        jenis: 'gabung',
        desa: [`${kab}.${EKOR.A}`, `${kab}.${EKOR.B}`],
        menjadi: { tetap: `${kab}.${EKOR.A}` },
      }),
      sesudah: (u) => (u.desa === 'B' ? 'A' : u.desa),
      selalu: { sebagai: { B: 'A' } },
    }))

  test(`the parts of a desa are together what it would be (${benih}, ${jalan.mulai})`, () =>
    kisah({
      langkah: (kab) => ({
        ...{ jenis: 'mekar', desa: `${kab}.${EKOR.A}`, indukBerakhir: false },
        bagian: [{ kode: `${kab}.${EKOR.Baru}`, nama: 'Desa Baru' }],
        unit: [{ unit: `${kab}-posyandu-melati-a1`, ke: `${kab}.${EKOR.Baru}` }],
      }),
      siapkan: async ({ kab, desa }) => {
        const { desa_id: desaId } = await db
          .selectFrom('desa_identitas')
          .select('desa_id')
          .where('kab_id', '=', kab.kabId)
          .where('kode', '=', `${kab.kode}.${EKOR.Baru}`)
          .executeTakeFirstOrThrow()
        desa.set('Baru', { desaId, kode: `${kab.kode}.${EKOR.Baru}` })
      },
      sesudah: (u) => (u.nama === 'Melati A1' ? 'Baru' : u.desa),
      selalu: {},
      hanyaTotal: true,
    }))
}

/** Everybody hands in what they have, each puskesmas once per desa, for the desa that they are in at the beginning. */
async function laporkanSemua(dunia: Dunia, jalan: Jalan, acak: Acak): Promise<Bulan> {
  const satu = { unit: jalan.unit, laporan: new Map(jalan.laporan), mulai: jalan.mulai, sasaran: jalan.sasaran }
  // A posyandu that opened says so with one: UJI_N of UJI_BUKA.
  for (const [kunci, isi] of satu.laporan) if ('UJI_N' in isi) satu.laporan.set(kunci, { ...isi, UJI_N: 1 })
  await laporkan(dunia, satu, { dari: AWAL, sampai: 202510, di: (u) => u.desa })
  // The puskesmas' last months differ, with gaps.
  const terakhir = 202507 + acak.bulat(4)
  for (const [nama, desa] of dunia.desa)
    for (const bulan of rentang(AWAL, terakhir)) {
      if (bulan < terakhir && acak.sesekali(7)) continue
      const unit = ambil(dunia.puskesmas, nama === 'D' ? 'Dua' : 'Satu')
      const jawaban = await kirim(db, dunia.kab, { unit, desa, bulan, isian: { UJI_K1: acak.bulat(9) } })
      assert.equal(jawaban.hasil, 'dijawab')
    }
  return terakhir
}

/** What the kabupaten as a whole has counted in a month. */
async function jumlahKab({ kab }: Dunia, bulan: Bulan): Promise<Record<string, readonly unknown[]>> {
  const semua: Record<string, readonly unknown[]> = {}
  for (const indikator of ['UJI_CAKUPAN', 'UJI_DS', 'UJI_BUKA']) {
    const alamat = `/api/peta?wilayah=${kab.kode}&hierarki=kerja&rincian=puskesmas&indikator=${indikator}`
    const { total } = await app.read<{ total: Baris }>(`${alamat}&bulan=${formatBulan(bulan)}`)
    semua[`${bulan} ${indikator}`] = [total.pembilang, total.penyebut]
  }
  return semua
}

/** Rows of units over units: never more that did something than there are. */
async function checkBuka({ kab }: Dunia, bulan: Bulan): Promise<void> {
  const alamat = `/api/peta?wilayah=${kab.kode}&hierarki=administrasi&rincian=desa&indikator=UJI_BUKA`
  const { baris } = await app.read<Dibaca>(`${alamat}&bulan=${formatBulan(bulan)}`)
  for (const b of baris)
    assert.ok((b.pembilang ?? 0) <= (b.penyebut ?? 0), `${b.nama} ${bulan}: ${b.pembilang}/${b.penyebut}`)
}

type Keadaan = { readonly kunci: string; readonly jumlah: number }

/** How many units owe something of a month and have handed in nothing. */
async function belum({ kab }: Dunia, bulan: Bulan): Promise<Keadaan> {
  const alamat = `/api/kelengkapan?wilayah=${kab.kode}&hierarki=kerja&bulan=${formatBulan(bulan)}`
  const { unit } = await app.read<KelengkapanJawaban>(alamat)
  const belumLapor = unit.filter(({ keadaan }) => keadaan.at(-1) === 'belum').map((u) => `${u.nama} ${u.desa}`)
  return { kunci: belumLapor.sort().join('; '), jumlah: belumLapor.length }
}

for (const benih of [11, 12, 13, 14]) {
  const acak = buatAcak(benih)
  const jalan = acakJalan(acak)
  const mulai: Bulan = 202504 + acak.bulat(5)
  const kode = (kab: string, nama: Nama) => `${kab}.${EKOR[nama]}`
  const pilihan: Readonly<Record<string, (kab: string) => LangkahWilayah>> = {
    moves: (kab) => ({ jenis: 'pindah-puskesmas', desa: kode(kab, 'B'), puskesmas: `${kab}-puskesmas-dua` }),
    splits: (kab) => ({
      ...{ jenis: 'mekar', desa: kode(kab, 'A'), indukBerakhir: false },
      bagian: [{ kode: kode(kab, 'Baru'), nama: 'Desa Baru' }],
      unit: [
        { unit: `${kab}-posyandu-melati-a1`, ke: kode(kab, 'Baru') },
        { unit: `${kab}-pustu-pustu-a`, ke: kode(kab, 'Baru') },
      ],
    }),
    merges: (kab) => ({
      ...{ jenis: 'gabung', desa: [kode(kab, 'A'), kode(kab, 'B')], menjadi: { tetap: kode(kab, 'A') } },
    }),
  }
  for (const [apa, langkah] of Object.entries(pilihan)) {
    test(`a desa ${apa} from ${mulai} with months in hand: each is counted once and asked for once (${benih})`, async () => {
      const dunia = await buatDunia(kodeBaru(), jalan)
      await laporkanSemua(dunia, jalan, acak)
      const sebelum = await baca(dunia, AWAL, geserSatu(mulai))
      const bulanan = rentang(mulai, 202510)
      const [jumlah, utang] = [
        await kumpulkan(bulanan, (b) => jumlahKab(dunia, b)),
        await kumpulkan(bulanan, (b) => belum(dunia, b)),
      ]
      await ubah(dunia, mulai, langkah(dunia.kab.kode))
      const ulang = async () => {
        assert.deepEqual(await baca(dunia, AWAL, geserSatu(mulai)), sebelum)
        const kini = await kumpulkan(bulanan, (b) => jumlahKab(dunia, b))
        // A desa of which nobody reported enters no sum; merged with one that did, its silent posyandu are silent ones of that.
        assert.deepEqual(
          apa === 'merges' ? kini.map(tanpaPosyandu) : kini,
          apa === 'merges' ? jumlah.map(tanpaPosyandu) : jumlah,
        )
        for (const bulan of bulanan) await checkBuka(dunia, bulan)
      }
      await ulang()
      for (const [i, bulan] of bulanan.entries()) {
        const [lama, kini] = [utang[i]?.jumlah ?? 0, await belum(dunia, bulan)]
        // A silent unit of a part owes as it did; the puskesmas owes a part of its own only after what is in hand.
        const tambahan = apa === 'splits' && /Satu Desa Baru/.test(kini.kunci) ? 1 : 0
        assert.ok(kini.jumlah <= lama + tambahan, `${bulan}: ${utang[i]?.kunci} -> ${kini.kunci}`)
      }
      await cobaLagi(dunia, bulanan)
      await ulang()
      await bersih(dunia)
    })
  }
}

/** Without the number of posyandu. */
const tanpaPosyandu = (jumlah: Record<string, readonly unknown[]>): Record<string, readonly unknown[]> =>
  Object.fromEntries(
    Object.entries(jumlah).map(([kunci, isi]) => [kunci, kunci.endsWith('UJI_BUKA') ? isi.slice(0, 1) : isi]),
  )

const geserSatu = (bulan: Bulan): Bulan => rentang(AWAL, bulan).at(-2) ?? AWAL

async function kumpulkan<T>(bulanan: readonly Bulan[], ambilSatu: (bulan: Bulan) => Promise<T>): Promise<T[]> {
  const hasil: T[] = []
  for (const bulan of bulanan) hasil.push(await ambilSatu(bulan))
  return hasil
}

/** Both puskesmas try to hand in again what the other has in hand of every desa: refused, and so nothing moves. */
async function cobaLagi({ kab, puskesmas }: Dunia, bulanan: readonly Bulan[]): Promise<void> {
  const ada = await db
    .selectFrom('laporan as l')
    .innerJoin('unit as u', (j) => j.onRef('u.kab_id', '=', 'l.kab_id').onRef('u.unit_id', '=', 'l.unit_id'))
    .innerJoin('desa_puskesmas as p', (j) => j.onRef('p.kab_id', '=', 'l.kab_id').onRef('p.desa_id', '=', 'l.desa_id'))
    .select(['l.desa_id as desaId', 'l.bulan', 'l.unit_id as unitId', 'p.unit_id as lain'])
    .where('l.kab_id', '=', kab.kabId)
    .where('u.jenis_unit_id', '=', 1)
    .where('l.bulan', 'in', [...bulanan])
    .whereRef('p.unit_id', '<>', 'l.unit_id')
    .orderBy('l.desa_id')
    .orderBy('l.bulan')
    .execute()
  const unit = [...puskesmas.values()]
  for (const { desaId, bulan, lain } of ada) {
    const oleh = unit.find((u) => u.unitId === lain)
    assert(oleh)
    const jawaban = await kirim(db, kab, { unit: oleh, desa: { desaId }, bulan, isian: { UJI_K1: 1 } })
    assert.ok(jawaban.hasil === 'dijawab' && jawaban.laporan[0]?.hasil === 'ditolak', `${oleh.nama} ${bulan}`)
  }
}
