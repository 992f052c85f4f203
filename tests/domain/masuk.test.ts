import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bakukanNamaPengguna, jalurKembali, keadaanKini, keadaanMasuk, type LangkahMasuk } from '#domain/masuk.ts'
import { COBA_AKUN, kataTunggu, tundaSesudah } from '#domain/percobaan.ts'
import { checkSandi } from '#domain/sandi.ts'

const BIASA: LangkahMasuk = { cara: 'sandi', totpAktif: false, totpLewat: false, gantiSandi: false, wajibTotp: false }

for (const [title, langkah, keadaan] of [
  ['a right password', {}, 'penuh'],
  ['a password that is not one’s own yet', { gantiSandi: true }, 'butuh-sandi'],
  ['a second factor in force', { totpAktif: true }, 'butuh-totp'],
  ['a link, where a second factor is in force', { cara: 'tautan', gantiSandi: true, totpAktif: true }, 'butuh-totp'],
  ['a link and the code', { cara: 'tautan', gantiSandi: true, totpAktif: true, totpLewat: true }, 'butuh-sandi'],
  ['a role that must have a second factor', { wajibTotp: true }, 'butuh-pasang-totp'],
  ['a password to make, then the second factor', { wajibTotp: true, gantiSandi: true }, 'butuh-sandi'],
  ['another provider, without a password here', { cara: 'oidc', gantiSandi: true }, 'penuh'],
  ['another provider, with a second factor here', { cara: 'oidc', totpAktif: true }, 'butuh-totp'],
  ['a door of the example', { cara: 'contoh', gantiSandi: true, wajibTotp: true }, 'penuh'],
] as const) {
  test(`after ${title} the sign-in is ${keadaan}`, () => {
    assert.equal(keadaanMasuk({ ...BIASA, ...langkah }), keadaan)
  })
}

const KINI = { cara: 'sandi', totpAktif: false, wajibTotp: true } as const

for (const [keadaan, lain, kini] of [
  ['penuh', {}, 'butuh-pasang-totp'],
  ['penuh', { cara: 'oidc' }, 'butuh-pasang-totp'],
  ['penuh', { cara: 'contoh' }, 'penuh'],
  ['penuh', { totpAktif: true }, 'penuh'],
  ['penuh', { wajibTotp: false }, 'penuh'],
  ['butuh-totp', {}, 'butuh-totp'],
  ['butuh-sandi', {}, 'butuh-sandi'],
  ['butuh-pasang-totp', {}, 'butuh-pasang-totp'],
] as const) {
  test(`a session that is ${keadaan} is ${kini} where a second factor is asked for now, but for ${JSON.stringify(lain)}`, () => {
    assert.equal(keadaanKini(keadaan, { ...KINI, ...lain }), kini)
  })
}

for (const [teks, jalur] of [
  ['/peta/35.07?bulan=2026-01', '/peta/35.07?bulan=2026-01'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['peta', '/'],
  ['https://jahat.example', '/'],
  ['//jahat.example', '/'],
  ['/\\jahat.example', '/'],
  ['/peta\\..\\jahat', '/'],
  ['/\tjahat', '/'],
  ['/\n/jahat.example', '/'],
  ['javascript:alert(1)', '/'],
  [`/${'a'.repeat(600)}`, '/'],
] as const) {
  test(`${JSON.stringify(teks)?.slice(0, 40)} leads to ${jalur} after signing in`, () => {
    assert.equal(jalurKembali(teks), jalur)
  })
}

for (const [teks, nama] of [
  [' Siti.Aminah ', 'siti.aminah'],
  ['ab', null],
  ['siti aminah', null],
  ['-siti', null],
  ['a'.repeat(61), null],
] as const) {
  test(`${JSON.stringify(teks).slice(0, 20)} as a user name is ${nama ?? 'none'}`, () => {
    assert.equal(bakukanNamaPengguna(teks), nama)
  })
}

const UMUM = new Set(['puskesmas', 'bismillah', 'iloveyou11'])
for (const [sandi, sebab] of [
  ['kuda lari', 'terlalu-pendek'],
  ['kuda lari ke sawah', null],
  ['a'.repeat(201), 'terlalu-panjang'],
  ['Puskesmas2026!', 'umum'],
  ['123Bismillah', 'umum'],
  ['iloveyou11', 'umum'],
  ['1234567890', 'umum'],
  ['0987654321', 'umum'],
  ['qwertyuiop', 'umum'],
  ['aaaaaaaaaaaa', 'umum'],
  ['abcabcabcabc', 'umum'],
  ['Siti.Aminah99', 'nama-pengguna'],
  ['tanpa huruf besar atau angka', null],
] as const) {
  test(`the password ${sandi.slice(0, 30)} is ${sebab === null ? 'taken' : `refused: ${sebab}`}`, () => {
    assert.equal(checkSandi(sandi, { namaPengguna: 'siti.aminah', umum: UMUM }), sebab)
  })
}

test('waiting begins after the free tries, doubles, and is never for good', () => {
  assert.deepEqual(
    [1, 5, 6, 7, 8, 11, 12, 13, 500].map((ke) => tundaSesudah(ke, COBA_AKUN)),
    [0, 0, 15, 30, 60, 480, 900, 900, 900],
  )
  assert.deepEqual([0.2, 15, 89, 90, 900].map(kataTunggu), ['1 detik', '15 detik', '89 detik', '2 menit', '15 menit'])
})
