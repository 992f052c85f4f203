// Large and spoilt files through the browser's door: memory that does not grow with the rows, nothing written before it is
// confirmed, and a posyandu that hands in its own laporan meanwhile.
import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { periksaBerkas } from '#berkas/periksa.ts'
import { readWilayah } from '#berkas/wilayah-indonesia.ts'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { CACAT_BARIS, type Isi, KEPALA } from '#fixtures/cacat-berkas.ts'
import { DAFTAR_UNIT, imporUnit, imporWilayah, LEWATI, WILAYAH } from '#fixtures/wilayah-uji.ts'
import { ARGUMEN_IMPOR } from '#server/impor-latar.ts'
import { saveFormat } from '#store/format-impor.ts'
import { listSelPratinjau } from '#store/impor-pratinjau.ts'
import { alihkan, findUnggahan, insertUnggahan } from '#store/impor-unggahan.ts'
import { DINAS_UJI } from '#support/aktor.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { buatUnit } from '#support/kisah.ts'
import { type FreshDatabase, freshDatabase } from '#support/postgres.ts'
import { importUnit } from '#usecases/import/import-unit.ts'
import { importWilayah } from '#usecases/import/import-wilayah.ts'

const folder = mkdtempSync(join(tmpdir(), 'pws-besar-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const SEKARANG = '2026-01-05T02:00:00Z'

async function tulisBesar(nama: string, kepala: readonly Isi[], baris: Iterable<readonly Isi[]>): Promise<string> {
  const jalur = join(folder, nama)
  const buku = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: jalur })
  const lembar = buku.addWorksheet('Data')
  lembar.addRow([...kepala]).commit()
  for (const satu of baris) lembar.addRow([...satu]).commit()
  lembar.commit()
  await buku.commit()
  return jalur
}

/** Puts a file where uploaded ones are kept. */
const taruh = (db: FreshDatabase['db'], jalur: string, format: string, tahun: number | null = null): Promise<number> =>
  insertUnggahan(db, {
    ...{ kabId: 1, namaBerkas: basename(jalur), sidik: basename(jalur), bita: statSync(jalur).size },
    ...{ berkasTersimpan: basename(jalur), puskesmasId: null, pengunggah: { aktor: DINAS_UJI, alamat: '127.0.0.1' } },
    pilihan: { format, tahun, bulan: null, lewatiYangDitolak: false },
  })

/** The product's own process, as the server starts it. */
function mulaiProses(url: string): ChildProcess {
  const program = fileURLToPath(new URL('../../server/impor-proses.ts', import.meta.url))
  const anak = fork(program, { execArgv: [...process.execArgv, ...ARGUMEN_IMPOR] })
  after(() => anak.kill())
  anak.send({ url, folder })
  return anak
}

async function kerjakan(anak: ChildProcess, impor: number): Promise<void> {
  anak.send({ impor, sekarang: SEKARANG })
  const [kabar] = await once(anak, 'message')
  assert.deepEqual(kabar, { selesai: impor })
}

const puncak = ({ pid }: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)

async function buatMalang({ db }: FreshDatabase) {
  const wilayah = await readWilayah('35.07')
  assert(wilayah)
  const pilihan = { kering: false, lewatiYangDitolak: false, oleh: 'uji' }
  await importWilayah(db, { wilayah, berkas: { nama: 'uji', sidik: 'uji' }, pilihan })
  const daftar = tulisCsv('unit.csv', [
    ['puskesmas', 'desa', 'kode desa'],
    ['UJI', '', wilayah.desa[0]?.kode ?? ''],
  ])
  await importUnit(db, { kodeKab: '35.07', berkas: await periksaBerkas(daftar), rekapDesa: true, pilihan })
  const elemen = await db
    .selectFrom('elemen as e')
    .innerJoin('elemen_pelapor as p', 'p.elemen_id', 'e.elemen_id')
    .innerJoin('kelompok_isian as k', 'k.kelompok_id', 'e.kelompok_id')
    .select('e.kode')
    .where('p.jenis_unit_id', '=', 8)
    .where('k.mingguan', '=', false)
    .orderBy('e.elemen_id')
    .execute()
  return { desa: wilayah.desa.map(({ kode }) => kode), elemen: elemen.map(({ kode }) => kode) }
}

function* barisMalang({ desa, elemen }: Awaited<ReturnType<typeof buatMalang>>, banyak: number): Generator<Isi[]> {
  for (let i = 0; i < banyak; i += 1) {
    const kode = desa[Math.trunc(i / elemen.length) % desa.length] ?? ''
    const bulan = Math.trunc(i / elemen.length / desa.length)
    const teks = `${2023 + Math.trunc(bulan / 12)}-${String(1 + (bulan % 12)).padStart(2, '0')}`
    yield [`${kode}-rekap-desa`, kode, teks, elemen[i % elemen.length] ?? '', (i * 7919) % 500]
  }
}

const KEPALA_BAKU = ['unit', 'desa', 'bulan', 'elemen', 'jumlah']
const banyakVersi = async ({ db }: FreshDatabase): Promise<number> =>
  (
    await db
      .selectFrom('laporan_versi')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('400,000 rows take at most a tenth more memory than 100,000, and write nothing before they are confirmed', async (t) => {
  const milik = await freshDatabase()
  const malang = await buatMalang(milik)
  const memori: number[] = []
  for (const banyak of [100_000, 400_000]) {
    const jalur = await tulisBesar(`besar-${banyak}.xlsx`, KEPALA_BAKU, barisMalang(malang, banyak))
    const imporId = await taruh(milik.db, jalur, 'baku')
    const anak = mulaiProses(milik.url)
    const mulai = performance.now()
    await kerjakan(anak, imporId)
    memori.push(puncak(anak))
    t.diagnostic(
      `${banyak} rows: ${Math.round((performance.now() - mulai) / 1000)} s, ${Math.round(puncak(anak) / 1000)} MB`,
    )
    const impor = await findUnggahan(milik.db, imporId)
    assert.deepEqual([impor?.status, impor?.masalah, impor?.ringkasan.ditolak], ['siap', null, 0])
    anak.kill()
  }
  assert.equal(await banyakVersi(milik), 0)
  const [seratus = 0, empatRatus = 0] = memori
  assert(empatRatus < 400_000, `${empatRatus} kB`)
  assert(empatRatus <= 1.1 * seratus, `${seratus} kB, then ${empatRatus} kB`)
})

test('while 100,000 rows are applied, a posyandu hands in its own laporan in under a second', async (t) => {
  const milik = await freshDatabase()
  const malang = await buatMalang(milik)
  const kab = { kabId: 1, kode: '35.07' }
  const kode = malang.desa[10] ?? ''
  const { desa_id: desaId } = await milik.db
    .selectFrom('desa_identitas')
    .select('desa_id')
    .where('kode', '=', kode)
    .executeTakeFirstOrThrow()
  const unit = await buatUnit(milik.db, kab, { jenis: 'posyandu', nama: 'Melati', desa: { desaId, kode } })
  const imporId = await taruh(
    milik.db,
    await tulisBesar('terap.xlsx', KEPALA_BAKU, barisMalang(malang, 100_000)),
    'baku',
  )
  const anak = mulaiProses(milik.url)
  await kerjakan(anak, imporId)
  assert(await alihkan(milik.db, { kabId: 1, imporId, dari: ['siap'], ke: 'diterapkan' }))
  const app = await openAplikasi(milik.db, new Date(SEKARANG))
  let selesai = false
  const terap = kerjakan(anak, imporId).then(() => {
    selesai = true
  })
  const lama: number[] = []
  for (let i = 0; !selesai; i += 1) {
    const mulai = performance.now()
    const isi = {
      unit: unit.kode,
      desa: kode,
      bulan: '2023-01',
      versiDasar: i,
      isian: [{ elemen: 'D', jumlah: i + 1 }],
    }
    const { status } = await app.post('/api/laporan', isi)
    lama.push(performance.now() - mulai)
    assert.equal(status, 201)
  }
  await terap
  t.diagnostic(`${lama.length} laporan meanwhile, the slowest in ${Math.round(Math.max(...lama))} ms`)
  assert.equal((await findUnggahan(milik.db, imporId))?.status, 'selesai')
  assert(lama.length > 3)
  assert(Math.max(...lama) < 1000, `${Math.max(...lama)} ms`)
})

const DESA_BESAR = 450

test('in 5,000 rows every defect of the catalogue is named at its cell, and the others come in', async (t) => {
  const milik = await freshDatabase()
  const desa = Array.from({ length: DESA_BESAR }, (_, i) => ({ kode: `99.01.04.${2001 + i}`, nama: `Luas ${i + 1}` }))
  await imporWilayah(milik.db, {
    ...WILAYAH,
    kecamatan: [...WILAYAH.kecamatan, { kode: '99.01.04', nama: 'Luas' }],
    desa: [...WILAYAH.desa, ...desa.map((satu) => ({ ...satu, kecamatanKode: '99.01.04', jenis: 'desa' as const }))],
  })
  await imporUnit(milik.db, [...DAFTAR_UNIT, ...desa.map(({ nama }) => ['LUAS', nama])], LEWATI)
  const kolom = (judul: string) => ({ judul: [judul], huruf: null })
  await saveFormat(milik.db, {
    ...{ kabId: 1, oleh: 'uji', versi: 1, puskesmasId: null, dipakai: true },
    format: {
      ...{ nama: 'uji', judul: 'Uji', keterangan: '', unit: 'rekap-desa', lembar: null, barisJudul: null },
      kolom: { puskesmas: kolom('Puskesmas'), desa: kolom('Kelurahan'), bulan: kolom('Bulan') },
      isian: ['S', 'D', 'N', 'T'].map((kode) => ({
        kolom: kolom(kode),
        elemen: [kode],
        pilah: null,
        sampaiBulanIni: false,
      })),
    },
  })
  const baik = Array.from({ length: 11 }, (_, b) =>
    desa.map(({ nama }): Isi[] => ['LUAS', nama, b + 1, 100, 80, 40, 20]),
  ).flat()
  // One defect after every hundredth row or so, each where it is known to stand.
  const jarak = Math.trunc(baik.length / CACAT_BARIS.length)
  const baris = baik.flatMap((satu, i) => {
    const cacat = i % jarak === 0 ? CACAT_BARIS[i / jarak] : undefined
    return cacat ? [[...cacat.baris], satu] : [satu]
  })
  const imporId = await taruh(milik.db, await tulisBesar('cacat.xlsx', KEPALA, baris), 'uji', 2025)
  await kerjakan(mulaiProses(milik.url), imporId)
  const impor = await findUnggahan(milik.db, imporId)
  assert.deepEqual([impor?.status, impor?.masalah], ['siap', null])
  const halaman = { kabId: 1, imporId, dari: 0, banyak: 1000 }
  const ditolak = await listSelPratinjau(milik.db, { ...halaman, apa: 'penolakan' })
  const ditanya = await listSelPratinjau(milik.db, { ...halaman, apa: 'peringatan' })
  const luput = CACAT_BARIS.filter(({ kolom: dimana, alasan, boleh }, i) => {
    const nomor = 2 + i * jarak + i
    const semua = boleh ? ditanya : ditolak
    return !semua.some((s) => s.baris === nomor && s.kolom?.split(' ')[0] === dimana && alasan.test(s.alasan))
  })
  t.diagnostic(`${baris.length} rows, ${ditolak.length} cells refused, ${ditanya.length} asked about`)
  assert.deepEqual(
    luput.map(({ cacat }) => cacat),
    [],
  )
  const harus = CACAT_BARIS.filter(({ boleh }) => !boleh).length
  assert.deepEqual([impor?.ringkasan.barisDitolak, impor?.ringkasan.baru], [harus, baris.length - harus])
  assert.equal(await banyakVersi(milik), 0)
})
