// 300 random histories of a kabupaten; after them the stored rekap must be what the slow path counts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Bulan } from '#domain/bulan.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { buatAcak } from '#support/acak.ts'
import { buatKatalogUji, KIA, MINGGUAN, TIMBANG, VITAMIN } from '#support/katalog-uji.ts'
import {
  angkat,
  buatDesa,
  buatKabupaten,
  buatUnit,
  type Desa,
  type IsianKisah,
  kirim,
  type LaporanKisah,
  lapor,
  PADA,
  pindahkan,
  type Unit,
  wajibkan,
} from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { revertLaporan } from '#usecases/revert-laporan.ts'

const BENIH = 20_250_101
const KISAH = 300
const LANGKAH_TERBANYAK = 12

const { db } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
const acak = buatAcak(BENIH)

type Pelapor = { readonly unit: Unit; readonly desa: Pick<Desa, 'desaId'>; readonly bentuk: readonly Bentuk[] }
type Bentuk = { readonly minggu: boolean; readonly elemen: readonly string[] }

const TIMBANGAN: Bentuk = { minggu: false, elemen: ['UJI_S', 'UJI_K', 'UJI_D', 'UJI_N'] }
const IBU: Bentuk = { minggu: false, elemen: ['UJI_K1', 'UJI_K1_SBI'] }
const DIARE: Bentuk = { minggu: true, elemen: ['UJI_DIARE'] }
const VITA: Bentuk = { minggu: false, elemen: ['UJI_VITA'] }
const PILAHAN = ['UJI_L', 'UJI_P', 'UJI_0-5', 'UJI_6-11', 'UJI_DIS']

const puskesmas: Unit[] = []
const desa: Desa[] = []
const pelapor: Pelapor[] = []

async function buatDunia(): Promise<void> {
  for (const nama of ['Utara', 'Selatan']) puskesmas.push(await buatUnit(db, kab, { jenis: 'puskesmas', nama }))
  for (let i = 1; i <= 8; i += 1) {
    const satu = await buatDesa(db, kab, { kode: `99.01.01.${2000 + i}`, puskesmas: acak.pilih(puskesmas) })
    desa.push(satu)
    const posyandu = await Promise.all(
      [1, 2, 3].map((n) => buatUnit(db, kab, { jenis: 'posyandu', nama: `P ${i} ${n}`, desa: satu })),
    )
    const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${i}`, desa: satu })
    for (const unit of posyandu) await addPelapor(unit, satu, [TIMBANGAN, VITA], [TIMBANG, VITAMIN])
    await addPelapor(pustu, satu, [IBU, DIARE], [KIA, MINGGUAN])
    for (const unit of puskesmas) await addPelapor(unit, satu, [IBU], [KIA])
    pelapor.push({ unit: pustu, desa: { desaId: kab.luarWilayah }, bentuk: [IBU] })
  }
}

async function addPelapor(
  unit: Unit,
  milik: Desa,
  bentuk: readonly Bentuk[],
  kelompok: readonly number[],
): Promise<void> {
  pelapor.push({ unit, desa: milik, bentuk })
  for (const satu of kelompok) await wajibkan(db, kab, { unit, desa: milik, kelompok: satu })
}

const bulanAcak = (): Bulan => acak.pilih([2024, 2025]) * 100 + 1 + acak.bulat(12)

function isianAcak({ elemen }: Bentuk): IsianKisah {
  const hasil: Record<string, number | null> = {}
  for (const kode of elemen) {
    if (acak.sesekali(6)) continue
    hasil[kode] = acak.sesekali(12) ? null : acak.bulat(80)
    if (acak.sesekali(4)) hasil[`${kode}:${acak.pilih(PILAHAN)}`] = acak.sesekali(5) ? null : acak.bulat(40)
    if (acak.sesekali(8)) delete hasil[kode]
  }
  return hasil
}

function laporanAcak(bulan: Bulan, siapa: Pelapor): LaporanKisah {
  const bentuk = acak.pilih(siapa.bentuk)
  const tidakBuka = !bentuk.minggu && acak.sesekali(10)
  return {
    ...{ unit: siapa.unit, desa: siapa.desa, bulan, minggu: bentuk.minggu ? 1 + acak.bulat(4) : 0 },
    isian: tidakBuka ? {} : isianAcak(bentuk),
    tidakBuka: tidakBuka ? 'hujan' : null,
    status: acak.sesekali(8) ? 'draf' : 'terkirim',
  }
}

/** Opened twice as often as locked: what is locked takes part in nothing else. */
const TAHAP = ['terverifikasi', 'tervalidasi', 'tervalidasi', 'terkunci', 'dibuka', 'dibuka'] as const

const kunciDari = ({ desa: { desaId }, unit: { unitId }, bulan, minggu = 0 }: LaporanKisah) => ({
  ...{ desaId, unitId, bulan, minggu },
})

/** A history: one unit reports, months late, corrects, is validated, undone; around it desa move and sasaran change. */
async function jalankanKisah(): Promise<void> {
  const siapa = acak.pilih(pelapor)
  const bulan = bulanAcak()
  const langkah = 2 + acak.bulat(LANGKAH_TERBANYAK - 1)
  for (let i = 0; i < langkah; i += 1) await jalankanLangkah(siapa, acak.sesekali(3) ? bulanAcak() : bulan)
}

async function jalankanLangkah(siapa: Pelapor, bulan: Bulan): Promise<void> {
  const laporan = laporanAcak(bulan, siapa)
  switch (acak.bulat(12)) {
    case 0:
      return move()
    case 1:
      return changeSasaran()
    case 2: {
      await angkat(db, kab, { laporan: kunciDari(laporan), tahap: acak.pilih(TAHAP) })
      return
    }
    case 3:
      return undo(laporan)
    case 4: {
      const serentak = [laporan, laporanAcak(bulan, acak.pilih(pelapor)), laporanAcak(bulan, acak.pilih(pelapor))]
      await Promise.all(serentak.map((satu) => kirim(db, kab, satu)))
      return
    }
    default:
      await lapor(db, kab, laporan)
  }
}

async function move(): Promise<void> {
  const satu = acak.pilih(desa)
  const mulai = bulanAcak()
  await sql`delete from desa_puskesmas where desa_id = ${satu.desaId} and mulai = ${mulai}`.execute(db)
  await pindahkan(db, kab, { desa: satu, ke: acak.pilih(puskesmas), mulai })
  await bumpVersi(db, kab.kabId)
}

async function changeSasaran(): Promise<void> {
  const bulan = bulanAcak()
  await sql`
    insert into sasaran (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, jumlah)
    select ${kab.kabId}, ${Math.trunc(bulan / 100)}, min(jenis_sasaran_id), 'riil', ${acak.pilih(desa).desaId}, ${bulan},
      ${acak.bulat(300)} from jenis_sasaran having count(*) > 0
    on conflict (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai) do update set jumlah = excluded.jumlah`.execute(
    db,
  )
  await bumpVersi(db, kab.kabId)
}

async function undo(laporan: LaporanKisah): Promise<void> {
  const hasil = await lapor(db, kab, laporan)
  if (hasil.hasil !== 'baru' && hasil.hasil !== 'berubah') return
  const langkah = { ...kunciDari(laporan), versiSebelum: hasil.versiSebelum, versiSesudah: hasil.versiLaporan }
  await revertLaporan(db, { kabId: kab.kabId, langkah: [langkah], oleh: 'operator', pada: PADA, alasan: 'batal' })
}

test('after 300 random histories the stored rekap is what isian says', async () => {
  await buatDunia()
  for (let i = 0; i < KISAH; i += 1) await jalankanKisah()
  const hasil = await checkRekap(db, null)
  assert.deepEqual(hasil?.selisih, [])
  // Enough has happened for the check to mean something.
  assert.ok(hasil.laporan > 500 && hasil.rekap > 500, JSON.stringify(hasil))
  const { rows } = await sql<{ versi: number }>`
    select count(*) as versi from laporan l where versi <> (
      select max(versi) from laporan_versi v where (v.kab_id, v.desa_id, v.bulan, v.unit_id, v.minggu)
        = (l.kab_id, l.desa_id, l.bulan, l.unit_id, l.minggu))`.execute(db)
  assert.deepEqual(rows, [{ versi: 0 }])
})
