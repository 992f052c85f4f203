import assert from 'node:assert/strict'
import { after, mock, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { startPembuang } from '#server/pembuang.ts'
import { buatOrang } from '#support/dunia-izin.ts'
import { silentLog } from '#support/http.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { buangUsang } from '#usecases/buang-usang.ts'

const { db } = await freshDatabase()
const kab = await buatKabupaten(db)
const { penggunaId, penugasanId } = await buatOrang(db, 'dinas', {
  ...{ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] },
})
const PADA = new Date('2026-12-05T02:00:00Z')
const SEJAM = 3_600_000
const LAMA = { diamMs: 8 * SEJAM, palingLamaMs: 7 * 24 * SEJAM }
const sebelum = (jam: number) => new Date(PADA.getTime() - jam * SEJAM)

async function isi(): Promise<void> {
  const sesi = (nama: string, terakhir: Date, berakhir: Date) => sql`
    insert into sesi (sidik, pengguna_id, penugasan_id, cara, keadaan, csrf, alamat, peramban, dibuat_pada, terakhir_pada,
      berakhir_pada)
    values (convert_to(${nama}, 'utf8'), ${penggunaId}, ${penugasanId}, 'sandi', 'penuh', '', '', ${nama}, ${terakhir},
      ${terakhir}, ${berakhir})`
  const kirim = (kunci: string, pada: Date) => sql`
    insert into kunci_kirim (kab_id, kunci, sidik, jawaban, pada) values (${kab.kabId}, ${kunci}, '', '{}', ${pada})`
  const tautan = (nama: string, berakhir: Date) => sql`
    insert into tautan_masuk (sidik, pengguna_id, dibuat_pada, berakhir_pada)
    values (convert_to(${nama}, 'utf8'), ${penggunaId}, ${sebelum(900)}, ${berakhir})`
  for (const perintah of [
    sesi('dipakai', sebelum(7), sebelum(-1)),
    sesi('diam', sebelum(9), sebelum(-1)),
    sesi('tua', sebelum(1), sebelum(1)),
    kirim('kemarin-dulu', sebelum(29 * 24)),
    kirim('bulan-lalu', sebelum(31 * 24)),
    tautan('berlaku', sebelum(-1)),
    tautan('lewat', sebelum(1)),
    sql`insert into percobaan_masuk (key, points, expire)
      values ('ingat', 1, ${sebelum(-1).getTime()}), ('lupa', 1, ${sebelum(1).getTime()})`,
  ])
    await perintah.execute(db)
}

async function sisa(): Promise<readonly string[]> {
  const { rows } = await sql<{ nama: string }>`
    select peramban as nama from sesi union all select kunci from kunci_kirim union all
    select convert_from(sidik, 'utf8') from tautan_masuk union all select key from percobaan_masuk order by 1`.execute(
    db,
  )
  return rows.map(({ nama }) => nama)
}

test('what is over is removed, and nothing that still holds', async () => {
  await isi()
  await buangUsang(db, { pada: PADA, lama: LAMA })
  assert.deepEqual(await sisa(), ['berlaku', 'dipakai', 'ingat', 'kemarin-dulu'])
})

test('the running program removes what is over when it starts, and every hour from then on', async () => {
  mock.timers.enable({ apis: ['setInterval'] })
  after(() => mock.timers.reset())
  let jam = PADA
  const pembuang = startPembuang(db, { lama: LAMA, log: silentLog, sekarang: () => jam })
  after(() => pembuang.stop())
  jam = sebelum(-2)
  mock.timers.tick(SEJAM - 1)
  await setImmediate()
  assert.deepEqual(await sisa(), ['berlaku', 'dipakai', 'ingat', 'kemarin-dulu'])
  mock.timers.tick(1)
  await pembuang.stop()
  assert.deepEqual(await sisa(), ['kemarin-dulu'])
})
