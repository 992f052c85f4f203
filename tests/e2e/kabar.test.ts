// How somebody chooses to be told of notifikasi outside the program: their address, this device, when and of what.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openKabar } from '#server/kabar.ts'
import { SEKARANG_CONTOH } from '#support/contoh.ts'
import { silentLog } from '#support/http.ts'
import { openSurelUji } from '#support/surel-uji.ts'
import { assertAksesibelDuaTema, assertTidakMelebar } from './support/browser.ts'
import { bukaPintuContoh } from './support/pintu.ts'

const smtp = await openSurelUji()
const { origin, masuk } = await bukaPintuContoh({
  bukaKabar: (db) =>
    openKabar(
      db,
      { surel: smtp.config, alamat: 'https://pws.uji.example', dorongUji: null },
      { kunci: Buffer.alloc(32, 7), log: silentLog, sekarang: () => SEKARANG_CONTOH },
    ),
})

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
