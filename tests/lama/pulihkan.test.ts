import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asalUji, cadangkanUji, folderUji, isKosong, jalurBaru, pulihkanUji } from '#support/cadangan.ts'
import { contohDatabase } from '#support/contoh.ts'
import { emptyDatabase } from '#support/postgres.ts'
import { denganPotret } from '#usecases/cadangkan.ts'
import { bacaEkspor, ekspor } from '#usecases/ekspor.ts'
import { pulihkan } from '#usecases/pulihkan.ts'

const asal = await contohDatabase()
const { jalur, tabel } = await cadangkanUji(asal)

test('an export is plain CSV with its dictionary, and comes back as the same tables', async () => {
  const tujuan = await emptyDatabase()
  const keluar = jalurBaru()
  const mulai = asalUji(asal)
  const ditulis = await denganPotret(mulai, (potret) => ekspor(potret, { ...mulai, folder: keluar }))
  assert.deepEqual(ditulis.tabel, tabel)
  assert.deepEqual(readdirSync(keluar).sort(), ['BACA-AKU.md', 'SHA256SUMS', 'kamus', 'manifes.json', 'tabel'])
  assert.deepEqual(readdirSync(join(keluar, 'kamus')).sort(), [
    'acuan.csv',
    'elemen.csv',
    'indikator.csv',
    'kolom.csv',
    'satuan.csv',
    'tabel.csv',
    'wilayah.csv',
  ])
  assert.equal(
    readFileSync(join(keluar, 'tabel', 'kabupaten.csv'), 'utf8').split('\n')[0],
    'kab_id,kode,nama,provinsi,jenis,zona_waktu,dibuat_pada',
  )
  await pulihkan({ ownerUrl: tujuan.ownerUrl, appRole: 'pws_app' }, (penerima) => bacaEkspor(keluar, penerima))
  assert.deepEqual((await cadangkanUji(tujuan)).tabel, tabel)

  const kosong = await emptyDatabase()
  const masukkan = (dari: string) =>
    pulihkan({ ownerUrl: kosong.ownerUrl, appRole: 'pws_app' }, (penerima) => bacaEkspor(dari, penerima))
  writeFileSync(
    join(keluar, 'tabel', 'kabupaten.csv'),
    readFileSync(join(keluar, 'tabel', 'kabupaten.csv'), 'utf8').replace('Contoh', 'Cantoh'),
  )
  await assert.rejects(masukkan(keluar), /kabupaten\.csv lain daripada menurut manifes/)
  rmSync(join(keluar, 'tabel', 'kabupaten.csv'))
  await assert.rejects(masukkan(keluar), /kabupaten\.csv tidak ada/)
  await assert.rejects(masukkan(folderUji), /bukan hasil "export semua"/)
  assert(await isKosong(kosong))
})

test('what is cut, changed or of another schema leaves the database empty', async () => {
  const tujuan = await emptyDatabase()
  const utuh = readFileSync(jalur)
  const rusak = jalurBaru()
  for (const bagian of [0.2, 0.6, 0.999]) {
    writeFileSync(rusak, utuh.subarray(0, Math.floor(utuh.length * bagian)))
    await assert.rejects(pulihkanUji(tujuan, rusak), /terpotong/)
    const ganti = Buffer.from(utuh)
    const di = Math.floor(utuh.length * bagian)
    ganti.writeUInt8(ganti.readUInt8(di) ^ 4, di)
    writeFileSync(rusak, ganti)
    await assert.rejects(pulihkanUji(tujuan, rusak), /rusak atau diubah/)
  }
  assert(await isKosong(tujuan))

  const lama = jalurBaru()
  await cp('migrations', lama, { recursive: true })
  const terakhir = (await readdir(lama)).sort().at(-1) ?? ''
  rmSync(join(lama, terakhir))
  await assert.rejects(
    pulihkanUji(tujuan, jalur, { directory: lama }),
    /dari aplikasi yang lebih baru \(migrasi .*\); perbarui aplikasi/,
  )
  await copyFile(join('migrations', terakhir), join(lama, terakhir))
  writeFileSync(join(lama, '0001_acuan.sql'), 'select 1')
  await assert.rejects(
    pulihkanUji(tujuan, jalur, { directory: lama }),
    /Migrasi 0001_acuan lain daripada yang membuat cadangan ini/,
  )
  assert(await isKosong(tujuan))
})

test('an older backup is restored as it was and then migrated on, with its data', async () => {
  const baru = jalurBaru()
  await cp('migrations', baru, { recursive: true })
  writeFileSync(
    join(baru, '9001_uji.sql'),
    `alter table kabupaten add lambang text; update kabupaten set lambang = 'uji ' || nama; create table sesudah (a int primary key)`,
  )
  const tujuan = await emptyDatabase()
  const hasil = await pulihkanUji(tujuan, jalur, { directory: baru })
  assert.deepEqual(hasil.migrasi, ['9001_uji'])
  const { rows } = await sql`select lambang, (select count(*)::int from sesudah) as sesudah from kabupaten`.execute(
    tujuan.db,
  )
  assert.deepEqual(rows, [{ lambang: 'uji Contoh', sesudah: 0 }])
})

test('a migration that fails after the rows leaves nothing of them', async () => {
  const baru = jalurBaru()
  await cp('migrations', baru, { recursive: true })
  writeFileSync(join(baru, '9001_uji.sql'), 'select salah')
  const tujuan = await emptyDatabase()
  await assert.rejects(pulihkanUji(tujuan, jalur, { directory: baru }), /salah/)
  assert(await isKosong(tujuan))
})

test('an export never goes where something is already', async () => {
  const keluar = jalurBaru()
  await mkdir(keluar)
  const mulai = asalUji(asal)
  await assert.rejects(
    denganPotret(mulai, (potret) => ekspor(potret, { ...mulai, folder: keluar })),
    /sudah ada dan tidak ditimpa/,
  )
  assert.deepEqual(readdirSync(keluar), [])
})
