import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aktorBagikan, isLayarBagikan, mayAskBagikan } from '#domain/bagikan.ts'

const peta = { jalur: '/peta', kueri: 'wilayah=99.01&bulan=2026-10&indikator=UJI_A&hierarki=kerja' }

test('a link lets its own screen ask what it shows, and nothing else', () => {
  const kasus: readonly (readonly [string, object, boolean])[] = [
    ['getPeta', { wilayah: '99.01', bulan: '2026-10', indikator: 'UJI_A' }, true],
    ['getPetaBulan', { wilayah: '99.01', bulan: '2026-03', indikator: 'UJI_A' }, true],
    ['getWilayah', { wilayah: '99.01', bulan: '2026-12' }, true],
    ['getIndikator', { tahun: 2026 }, true],
    ['getPeta', { wilayah: '99.01', bulan: '2026-11', indikator: 'UJI_A' }, false],
    ['getPeta', { wilayah: '99.01', bulan: '2026-10', indikator: 'UJI_B' }, false],
    ['getPeta', { wilayah: '99.01', bulan: '2026-10', indikator: 'UJI_A,UJI_B' }, false],
    ['getTren', { wilayah: '99.01', bulan: '2026-10', indikator: 'UJI_A' }, false],
    ['getAngka', { wilayah: '99.01.01.2001', bulan: '2026-10', indikator: 'UJI_A' }, true],
    ['getAngka', { wilayah: '99.01.01.2001', bulan: '2026-10', indikator: 'UJI_B' }, false],
    ['getBagikanDaftar', {}, false],
  ]
  for (const [nama, tanya, boleh] of kasus)
    assert.equal(mayAskBagikan(peta, nama, tanya), boleh, `${nama} ${JSON.stringify(tanya)}`)
})

test('several indikator and months in the address may each be asked', () => {
  const dua = { jalur: '/peta', kueri: 'bulan=2026-03&bulan2=2026-10&indikator=UJI_A&indikator2=UJI_B' }
  assert.equal(mayAskBagikan(dua, 'getPeta', { bulan: '2026-10', indikator: 'UJI_B' }), true)
  assert.equal(mayAskBagikan(dua, 'getPeta', { bulan: '2026-10', indikator: 'UJI_C' }), false)
})

test('an address without a month lets no month be asked', () => {
  assert.equal(mayAskBagikan({ jalur: '/peta', kueri: 'indikator=UJI_A' }, 'getPeta', { bulan: '2020-01' }), false)
})

test('a link reads as a leader of its area does', () => {
  const bagikan = {
    ...{ ...peta, bagikanId: 7, catatan: 'camat', pembuat: 'Siti', terakhirPada: null, berakhirPada: new Date(0) },
    wilayah: { kabId: 3, tingkat: 'puskesmas', id: 12 } as const,
  }
  const { peran, tempat } = aktorBagikan(bagikan).penugasan
  assert.deepEqual([peran, tempat], ['pimpinan', [{ jenis: 'puskesmas', kabId: 3, id: 12 }]])
  const sekabupaten = aktorBagikan({ ...bagikan, wilayah: { kabId: 3, tingkat: 'kabupaten', id: 3 } })
  assert.deepEqual(sekabupaten.penugasan.tempat, [{ jenis: 'kabupaten', kabId: 3 }])
})

test('forms, people and the trail are no screens to be shared', () => {
  assert.deepEqual(['/peta', '/pws', '/isi', '/pengguna', '/jejak', '/profil', 'toString'].map(isLayarBagikan), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})
