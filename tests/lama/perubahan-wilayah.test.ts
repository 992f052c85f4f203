// Moving, splitting and merging desa in random kabupaten: what was told of the months before is told again, word for word;
// what is told of the months after is what a kabupaten would tell in which it had always been so.
import assert from 'node:assert/strict'
import { test } from 'node:test'
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
import { buatIndikatorUji, sasarankan, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { susunWajibPuskesmas } from '#usecases/susun-wajib.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
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

type Dunia = { readonly kab: Kab; readonly desa: Map<Nama, Desa>; readonly unit: Map<string, Unit> }
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
  return { kab, desa, unit }
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
