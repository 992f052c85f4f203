import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrate } from '#db/migrate.ts'
import { openPotret } from '#db/salinan.ts'
import { cadangkanUji, pulihkanUji } from '#support/cadangan.ts'
import { contohDatabase } from '#support/contoh.ts'
import { emptyDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'

const asal = await contohDatabase()
const { jalur, tabel } = await cadangkanUji(asal)

test('a puskesmas comes back with the same checksums table by table, rights, numbers and figures', async () => {
  const tujuan = await emptyDatabase()
  const hasil = await pulihkanUji(tujuan, jalur)
  assert.equal(hasil.tabel, tabel.length)
  assert.deepEqual(hasil.migrasi, [])
  assert.deepEqual((await cadangkanUji(tujuan)).tabel, tabel)
  assert((tabel.find(({ nama }) => nama === 'isian')?.baris ?? 0) > 10_000)

  assert.deepEqual(await migrate({ ownerUrl: tujuan.ownerUrl, appRole: 'pws_app' }), [])
  assert.deepEqual((await checkRekap(tujuan.db, null))?.selisih, [])
  // The application may add to the trail as before, and no more.
  await assert.rejects(sql`delete from jejak`.execute(tujuan.db), /permission denied/)
  await assert.rejects(sql`update segel set hmac = ''`.execute(tujuan.db), /permission denied/)
  const unit = sql<{ nomor: number }>`
    insert into unit (kab_id, jenis_unit_id, kode, nama) select kab_id, 1, '99.01-uji', 'Uji' from kabupaten
    returning unit_id as nomor, (select max(unit_id) from unit) as sebelum`
  const [baru] = (await unit.execute(tujuan.db)).rows
  assert.deepEqual(baru, (await unit.execute(asal.db)).rows[0])
  await sql`delete from unit where kode = '99.01-uji'`.execute(asal.db)
  // Tied together as before.
  await assert.rejects(sql`delete from kabupaten`.execute(tujuan.db), /foreign key/)
  const ikatan = sql`select conrelid::regclass::text as tabel, conname, pg_get_constraintdef(oid) as arti, convalidated
    from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`
  assert.deepEqual((await ikatan.execute(tujuan.db)).rows, (await ikatan.execute(asal.db)).rows)
})

test('sessions, links, counts of failures and devices stay behind', async () => {
  const nama = new Set(tabel.map((satu) => satu.nama))
  for (const tinggal of ['sesi', 'tautan_masuk', 'percobaan_masuk', 'langganan_dorong', 'migrasi'])
    assert(!nama.has(tinggal), tinggal)
  for (const ikut of ['pengguna', 'jejak', 'segel', 'laporan_versi', 'kunci_kirim', 'token_api'])
    assert(nama.has(ikut), ikut)
})

test('a database with anything in it is refused and stays as it was', async () => {
  await assert.rejects(
    pulihkanUji(asal, jalur),
    /^StartupError: Basis data ini tidak kosong \(sudah ada \w+\); pulihkan ke basis data baru/,
  )
  assert.deepEqual((await cadangkanUji(asal)).tabel, tabel)
})

test('while one backup is made another is refused, and what is written meanwhile is not in it', async () => {
  const potret = await openPotret(asal.url, [])
  assert(potret)
  await assert.rejects(cadangkanUji(asal), /sedang berjalan; tunggu sampai selesai/)
  await sql`insert into kunci_kirim (kab_id, kunci, sidik, jawaban) select kab_id, 'sesudah-potret', '', '{}' from kabupaten`.execute(
    asal.db,
  )
  const kunciKirim = potret.tabel.find(({ nama }) => nama === 'kunci_kirim')
  assert(kunciKirim)
  const { isi } = potret.keluar(kunciKirim)
  let teks = ''
  for await (const bita of isi) teks += bita
  assert(!teks.includes('sesudah-potret'))
  await potret.tutup()
  await sql`delete from kunci_kirim where kunci = 'sesudah-potret'`.execute(asal.db)
  assert(existsSync((await cadangkanUji(asal)).jalur))
})
