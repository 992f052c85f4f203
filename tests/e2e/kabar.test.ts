// How somebody chooses to be told of notifikasi outside the program: their address, this device, when and of what.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openKabar } from '#server/kabar.ts'
import { SEKARANG_CONTOH } from '#support/contoh.ts'
import { silentLog } from '#support/http.ts'
import { openSurelUji } from '#support/surel-uji.ts'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar } from './support/browser.ts'
import { bukaPintuContoh } from './support/pintu.ts'

const smtp = await openSurelUji()
const { origin, masuk } = await bukaPintuContoh((db) =>
  openKabar(
    db,
    { surel: smtp.config, alamat: 'https://pws.uji.example', dorongUji: null },
    { kunci: Buffer.alloc(32, 7), log: silentLog, sekarang: () => SEKARANG_CONTOH },
  ),
)

for (const ukuran of ['telepon', 'laptop'] as const) {
  test(`on a ${ukuran} an address is confirmed by its code, and the choice is kept`, async () => {
    const layar = await masuk(ukuran === 'laptop' ? 'petugas-pustu' : 'kepala-puskesmas', ukuran)
    const { page } = layar
    await page.goto(`${origin}/saya`)
    const kabar = page.locator('section.kabar')
    await kabar.getByLabel('Alamat surel').fill(`${ukuran}@uji.example`)
    await kabar.getByRole('button', { name: 'Kirim kode ke alamat ini' }).click()
    await kabar.getByText('belum dikonfirmasi').waitFor()
    const surat = smtp.tiba.find(({ kepada }) => kepada === `${ukuran}@uji.example`)
    await kabar.getByLabel('Kode dari surel').fill('000000')
    const kode = /\d{6}/.exec(surat?.kepala.get('subject') ?? '')?.[0] ?? ''
    if (kode !== '000000') {
      await kabar.getByRole('button', { name: 'Konfirmasi' }).click()
      await kabar.getByText('Kode ini tidak cocok').first().waitFor()
    }
    await kabar.getByLabel('Kode dari surel').fill(kode)
    await kabar.getByRole('button', { name: 'Konfirmasi' }).click()
    await kabar.getByText(`Dikirim ke ${ukuran}@uji.example.`).waitFor()
    await kabar.getByRole('radio', { name: 'Sekali seminggu' }).check()
    await kabar.getByLabel('Hari kabar mingguan').selectOption('Kamis')
    await kabar.getByLabel('Sampai pukul').selectOption('05:30')
    await kabar.getByLabel('Laporan belum masuk').uncheck()
    await kabar.getByRole('button', { name: 'Simpan pilihan kabar' }).click()
    await kabar.getByText('Tersimpan.').waitFor()
    await assertTidakMelebar(layar)
    await assertAksesibelDuaTema(layar)
    await page.reload()
    assert.equal(await kabar.getByLabel('Hari kabar mingguan').inputValue(), '4')
    assert.equal(await kabar.getByLabel('Sampai pukul').inputValue(), '330')
    assert.equal(await kabar.getByLabel('Laporan belum masuk').isChecked(), false)
    assert.ok(await kabar.getByRole('radio', { name: 'Sekali seminggu' }).isChecked())
  })
}

test('the service worker shows what is told, and a tap opens its path and never another site', async () => {
  const layar = await masuk('petugas-pustu')
  const { page } = layar
  await page.context().grantPermissions(['notifications'], { origin })
  const buka = async (jalur: string) => {
    await page.goto(`${origin}/saya`)
    const pekerja = page.context().serviceWorkers()[0] ?? (await mulaiPekerja())
    const judul = await pekerja.evaluate(async (tujuan: string) => {
      // A worker's own names, which this program's types do not know.
      const diri = globalThis as unknown as {
        registration: { getNotifications(): Promise<{ title: string; data: unknown; close(): void }[]> }
        dispatchEvent(acara: Event): boolean
        PushEvent: new (jenis: string, isi: object) => Event
        NotificationEvent: new (jenis: string, isi: object) => Event
      }
      const isi = JSON.stringify({ judul: 'Desa A', isi: 'K1: 20/60', jalur: tujuan, tanda: tujuan, bahasa: 'id' })
      diri.dispatchEvent(new diri.PushEvent('push', { data: isi }))
      for (;;) {
        const [satu] = await diri.registration.getNotifications()
        if (!satu) {
          await new Promise((lanjut) => setTimeout(lanjut, 20))
          continue
        }
        diri.dispatchEvent(new diri.NotificationEvent('notificationclick', { notification: satu }))
        satu.close()
        return satu.title
      }
    }, jalur)
    assert.equal(judul, 'Desa A')
  }
  const mulaiPekerja = async () => {
    const [pekerja] = await Promise.all([
      page.context().waitForEvent('serviceworker'),
      page.evaluate(() => navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)),
    ])
    return pekerja
  }
  await buka('/tindak-lanjut')
  await page.waitForURL(`${origin}/tindak-lanjut**`)
  await buka('https://jahat.example/x')
  await page.waitForURL((ke) => ke.origin === origin && ke.pathname !== '/saya')
  assertTenang(layar)
})
