import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bagiTelepon, HALAMAN, halamanAwal, halamanBerkelompok, halamanDari } from '#client/frame/halaman.ts'
import { pandanganPeran, tindakanDari } from '#domain/izin.ts'
import { PERAN, type TempatTugas, TUGAS_PERAN } from '#domain/peran.ts'

const KABUPATEN: readonly TempatTugas[] = [{ jenis: 'kabupaten', kabId: 1 }]
const saya = (peran: (typeof PERAN)[number], tempat = KABUPATEN) => ({
  ...{ tindakan: [...tindakanDari({ peran, tempat })], tugas: TUGAS_PERAN[peran], pandangan: pandanganPeran(peran) },
})
const jalur = (halaman: readonly { readonly jalur: string }[]) => halaman.map((satu) => satu.jalur)

test('somebody who only administers is offered no figures, somebody who only reads no administration', () => {
  const kelompok = (peran: (typeof PERAN)[number]) => halamanBerkelompok(saya(peran)).map((satu) => satu.kelompok)
  assert.deepEqual(kelompok('admin'), ['kelola'])
  // Minutes across sectors are theirs to read.
  assert.deepEqual(kelompok('pimpinan'), ['angka', 'kerja'])
  assert.deepEqual(kelompok('provinsi'), ['angka'])
  assert.deepEqual(kelompok('kepala-desa'), ['angka', 'kerja'])
  assert.deepEqual(kelompok('dinas'), ['angka', 'kerja', 'kelola'])
})

for (const peran of PERAN) {
  test(`on the phone of ${peran} four screens stand in the bar, the home first, and none is lost`, () => {
    const { bilah, lainnya } = bagiTelepon(saya(peran))
    const semua = halamanBerkelompok(saya(peran)).flatMap(({ halaman }) => halaman)
    assert.ok(bilah.length <= 4)
    assert.equal(bilah[0], halamanAwal(saya(peran)))
    assert.deepEqual(new Set([...bilah, ...lainnya]), new Set(semua))
    const tugas = semua.filter((satu) => satu.tugas === saya(peran).tugas)
    assert.deepEqual(jalur(tugas.filter((satu) => lainnya.includes(satu))), [])
  })
}

test('a kepala desa begins at the profile of the desa, an admin at people, a provinsi is offered no desa', () => {
  const awal = (peran: (typeof PERAN)[number]) => halamanAwal(saya(peran))?.jalur
  assert.deepEqual([awal('kepala-desa'), awal('admin'), awal('kader')], ['/profil', '/pengguna', '/ringkasan'])
  const provinsi = halamanBerkelompok(saya('provinsi')).flatMap(({ halaman }) => jalur(halaman))
  assert.ok(!provinsi.includes('/peta') && provinsi.includes('/tren'))
})

test('the page of the whole kabupaten is offered to its pimpinan, not to a camat', () => {
  const tempat: readonly (readonly [TempatTugas, boolean])[] = [
    [{ jenis: 'kabupaten', kabId: 1 }, true],
    [{ jenis: 'kecamatan', kabId: 1, id: 2 }, false],
  ]
  for (const [satu, harap] of tempat) {
    const semua = halamanBerkelompok(saya('pimpinan', [satu])).flatMap(({ halaman }) => jalur(halaman))
    assert.equal(semua.includes('/briefing'), harap, satu.jenis)
  }
})

test('a part of a screen belongs to it, and a longer name does not', () => {
  const cari = (alamat: string) => halamanDari(alamat)?.jalur
  assert.deepEqual(['/peta', '/peta/apa', '/petani', '/'].map(cari), ['/peta', '/peta', undefined, undefined])
})

test('no address stands in the navigation twice', () => {
  assert.equal(new Set(jalur(HALAMAN)).size, HALAMAN.length)
})
