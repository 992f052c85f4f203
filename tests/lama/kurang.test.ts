// What points at few people cannot be worked out by subtraction: every answer that a role can get is collected, and no
// difference or sum of two of them is what a single desa counted. Counts are powers of three, so that nothing coincides.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { beriToken, buatOrang, type OrangIzin, setPapan } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import {
  angkat,
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  kirim,
  pindahkan,
  type Unit,
  wajibkan,
} from '#support/kisah.ts'
import { buatIndikatorUji } from '#support/kisah-lembar.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const KASUS = 'UJI_KASUS'
const KELOMPOK_KASUS = 30005
const MATI = 'MATI_IBU'
const KELOMPOK_MATI = 9
const BULAN = [202502, 202503]
const TERKECIL = 4
/** Counts that are nobody's secret stay below this. */
const BIASA = 60

type DesaKurang = { readonly huruf: string; readonly desa: Desa; readonly unit: Unit; readonly puskesmas: Unit }

const { db, url } = await freshDatabase()
await buatIndikatorUji(db)
await buatKasus()
const kab = await buatKabupaten(db)
const satu = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Satu' })
const dua = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Dua' })
// Desa B alone counts by a pustu, the others by a posyandu.
const desa = [
  await buatDesaKurang('A', '01.2001', satu, 'posyandu'),
  await buatDesaKurang('B', '01.2002', dua, 'pustu'),
  await buatDesaKurang('C', '02.2001', satu, 'posyandu'),
  await buatDesaKurang('D', '02.2002', dua, 'posyandu'),
] as const
const [A] = desa
// Both trees differ from month to month, too.
await pindahkan(db, kab, { desa: desa[3].desa, ke: satu, mulai: 202503 })
await setPapan(db, kab.kabId, [KASUS, MATI])
await setPapan(db, kab.kabId, [KASUS], { layar: 'posyandu' })
let pangkat = TERKECIL
const rahasia: { readonly apa: string; readonly jumlah: number }[] = []
for (const milik of desa) await laporkan(milik)
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })

async function buatKasus(): Promise<void> {
  const perintah = [
    `insert into kelompok_isian (kelompok_id, kode, nama, siklus, klaster, bulan_jadwal, mingguan, urutan)
      values (${KELOMPOK_KASUS}, 'uji-kasus', 'Kasus', 'semua', 4, null, false, 905)`,
    `insert into elemen (elemen_id, kode, nama, kelompok_id, sifat, sekali_per, sensitif, definisi, urutan) values
      (30009, 'UJI_KASUS', 'Kasus', ${KELOMPOK_KASUS}, 'layanan', 'episode', true, '-', 1),
      (30010, 'UJI_OBAT', 'Diobati', ${KELOMPOK_KASUS}, 'layanan', 'episode', true, '-', 2)`,
    `insert into elemen_pelapor (elemen_id, jenis_unit_id, wajib)
      values (30009, 2, true), (30009, 3, true), (30010, 2, false), (30010, 3, false)`,
    `insert into aturan_cek (kode, keparahan, kiri, kanan, pembanding, pesan, urutan)
      values ('uji-obat', 'jelaskan', '{UJI_OBAT}', '{UJI_KASUS}', '<=', 'Diobati lebih dari kasus.', 910)`,
    `insert into indikator select (jsonb_populate_record(i, '{"kode": "UJI_KASUS", "sensitif": true, "gabung": "jumlah"}')).*
      from indikator i where kode = 'UJI_CAKUPAN'`,
    `insert into suku (indikator_kode, berlaku_dari, sisi, urutan, sumber, rujukan) values
      ('UJI_KASUS', 2020, 'pembilang', 1, 'elemen', 'UJI_KASUS'), ('UJI_KASUS', 2020, 'penyebut', 1, 'sasaran', 'risiko-hiv')`,
  ]
  for (const satuPerintah of perintah) await sql.raw(satuPerintah).execute(db)
}

async function buatDesaKurang(huruf: string, ekor: string, puskesmas: Unit, jenis: 'posyandu' | 'pustu') {
  const milik = await buatDesa(db, kab, { kode: `99.01.${ekor}`, nama: `Desa ${huruf}`, puskesmas })
  const unit = await buatUnit(db, kab, { jenis, nama: `Unit ${huruf}`, desa: milik })
  await wajibkan(db, kab, { unit, desa: milik, kelompok: KELOMPOK_KASUS })
  await wajibkan(db, kab, { unit: puskesmas, desa: milik, kelompok: KELOMPOK_MATI })
  return { huruf, desa: milik, unit, puskesmas }
}

function berikutnya(apa: string): number {
  const jumlah = 3 ** pangkat
  pangkat += 1
  rahasia.push({ apa, jumlah })
  return jumlah
}

/** Two months of cases, and in the second deaths; each handed in, and validated. In A and B more are treated than there are. */
async function laporkan({ huruf, desa: di, unit, puskesmas }: DesaKurang): Promise<void> {
  let sampai = 0
  for (const bulan of BULAN) {
    const kasus = berikutnya(`kasus ${huruf} ${bulan}`)
    sampai += kasus
    await sah({ unit, desa: di, bulan, isian: { UJI_KASUS: kasus, UJI_OBAT: huruf < 'C' ? kasus + 1 : 0 } })
  }
  rahasia.push({ apa: `kasus ${huruf} sampai Maret`, jumlah: sampai })
  const mati = berikutnya(`kematian ${huruf}`)
  const isian = { MATI_IBU: mati, MATI_NEO: 0, MATI_BAYI: 0, MATI_BALITA: 0, LAHIR_HIDUP: 5 }
  await sah({ unit: puskesmas, desa: di, bulan: 202503, isian })
  const sasaran = berikutnya(`sasaran ${huruf}`)
  await sql`insert into sasaran (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, jumlah, dokumen)
    select ${kab.kabId}::int, 2025, jenis_sasaran_id, dasar, ${di.desaId}::int, 202501, ${sasaran}::int, 'SK uji'
    from jenis_sasaran, unnest(array['proyeksi', 'riil']) dasar where kode = 'risiko-hiv'`.execute(db)
}

async function sah(
  laporan: Parameters<typeof kirim>[2] & { readonly bulan: number; readonly desa: Desa; readonly unit: Unit },
) {
  await kirim(db, kab, laporan)
  const { bulan, desa: di, unit } = laporan
  await angkat(db, kab, {
    ...{ laporan: { desaId: di.desaId, bulan, unitId: unit.unitId, minggu: 0 }, pada: SEKARANG },
  })
}

const TEMPAT = ['99.01', '99.01.01', '99.01.02', satu.kode, dua.kode, ...desa.map((d) => d.desa.kode)]
const SUDUT = ['&hierarki=administrasi&dasar=proyeksi', '&hierarki=kerja&dasar=riil']
const RINCIAN = ['desa', 'kecamatan', 'puskesmas'].map((rincian) => `&rincian=${rincian}`)

/** Every question about these indikator that anybody could ask. */
const PERTANYAAN = TEMPAT.flatMap((wilayah) =>
  ['2025-02', '2025-03', '2025-04'].flatMap((bulan) => {
    const dasar = `?wilayah=${wilayah}&bulan=${bulan}`
    const umum = SUDUT.flatMap((sudut) => [`ringkasan${dasar}${sudut}`, `profil${dasar}${sudut}`])
    const angka = [KASUS, MATI].flatMap((indikator) =>
      SUDUT.flatMap((sudut) => {
        const lengkap = `${dasar}&indikator=${indikator}${sudut}`
        const lembar = ['peta', 'pws', 'peta-bulan'].flatMap((jalur) => RINCIAN.map((r) => `${jalur}${lengkap}${r}`))
        return [...lembar, `tren${lengkap}`, `angka${lengkap}`]
      }),
    )
    return [`kelengkapan${dasar}&hierarki=kerja`, ...umum, ...angka]
  }),
)

/** Every number anywhere in an answer. */
function listAngka(isi: unknown): number[] {
  if (typeof isi === 'number') return [isi]
  if (isi === null || typeof isi !== 'object') return []
  return Object.values(isi).flatMap(listAngka)
}

async function dengar(orang: OrangIzin): Promise<{ readonly angka: ReadonlySet<number>; readonly dijawab: number }> {
  const token = await beriToken(db, orang)
  const angka = new Set<number>()
  let dijawab = 0
  const antre = [...PERTANYAAN]
  const tanya = async (): Promise<void> => {
    for (let satuan = antre.pop(); satuan !== undefined; satuan = antre.pop()) {
      const reply = await app.get(`/api/${satuan}`, token)
      assert.ok([200, 403, 404].includes(reply.status), `${satuan}: ${reply.status}`)
      if (reply.status !== 200) continue
      dijawab += 1
      for (const n of listAngka(jsonOf(reply))) if (Math.abs(n) >= BIASA) angka.add(Math.abs(n))
    }
  }
  await Promise.all([tanya(), tanya(), tanya()])
  return { angka, dijawab }
}

/** What can be worked out of these numbers by one step. */
const terhitung = (angka: ReadonlySet<number>): string[] =>
  rahasia.flatMap(({ apa, jumlah }) => {
    const dari = [...angka].find((a) => a === jumlah || angka.has(jumlah - a) || angka.has(a - jumlah))
    return dari === undefined ? [] : [`${apa} = ${jumlah}, dari ${dari}`]
  })

const { kecamatan_id: kecamatan } = await db
  .selectFrom('kecamatan')
  .select('kecamatan_id')
  .where('kode', '=', '99.01.01')
  .executeTakeFirstOrThrow()
const { kabId } = kab
const seKabupaten: TempatTugas = { jenis: 'kabupaten', kabId }
const orangUji: readonly (readonly [nama: string, peran: Peran, tempat: TempatTugas, paling: number])[] = [
  ['bupati', 'pimpinan', seKabupaten, 50],
  ['camat', 'pimpinan', { jenis: 'kecamatan', kabId, id: kecamatan }, 20],
  ['kepala-desa', 'kepala-desa', { jenis: 'desa', kabId, id: A.desa.desaId }, 10],
  ['kader', 'kader', { jenis: 'unit', kabId, id: A.unit.unitId }, 10],
  ['opd', 'opd', seKabupaten, 50],
  ['provinsi', 'provinsi', { jenis: 'provinsi', kodeProvinsi: '99' }, 50],
]

for (const [nama, peran, tempat, paling] of orangUji) {
  test(`${nama} cannot work out what a single desa counted`, async () => {
    const { angka, dijawab } = await dengar(await buatOrang(db, nama, { peran, tempat: [tempat] }))
    assert.ok(dijawab >= paling, `only ${dijawab} answers`)
    assert.deepEqual(terhitung(angka), [])
  })
}

test('the same questions give a dinas every one of them: this test can fail', async () => {
  const { angka } = await dengar(await buatOrang(db, 'dinas', { peran: 'dinas', tempat: [seKabupaten] }))
  assert.equal(terhitung(angka).length, rahasia.length)
})

test('the kabupaten itself is exact for all who may read it: deaths and cases alike', async () => {
  const orang = await buatOrang(db, 'bupati-dua', { peran: 'pimpinan', tempat: [seKabupaten] })
  const { angka } = await dengar(orang)
  const jumlah = (awal: string) => rahasia.filter(({ apa }) => apa.startsWith(awal)).reduce((n, r) => n + r.jumlah, 0)
  assert.ok(angka.has(jumlah('kematian')))
  assert.ok(angka.has(jumlah('kasus') / 2))
})
