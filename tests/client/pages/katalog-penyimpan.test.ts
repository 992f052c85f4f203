// A draft that is saved while it is written: nothing typed is lost, nothing of somebody else is written over.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#client/api/problem.ts'
import { buatPenyimpan, type Dikenal, type Kabar } from '#client/pages/katalog/katalog-penyimpan.ts'
import type { IsiRancangan } from '#contract/kelola-katalog.ts'
import '#support/teks.ts'

const isi = (nama: string): IsiRancangan => ({
  ...{ kode: 'LOK_A', berlakuDari: 2026, nama, definisi: '', kelompok: '', klaster: 2, jenis: 'cakupan' },
  ...{ periode: 'bulanan', jadwal: [], umurMaks: null, bentukTarget: 'datar', arah: 'naik', gabung: 'jumlah' },
  ...{ sekaliPer: 'bulan', sensitif: false, skala: 100, satuan: 'persen', minimalNol: false },
  ...{ namaEn: '', definisiEn: '', satuanHitung: '', satuanHitungEn: '' },
  ...{ pembilang: [], penyebut: [] },
})
const PEMERIKSAAN = { galat: [], peringatan: [], rumusPembilang: '', rumusPenyebut: '' }

/** A server that answers when told to, and remembers what it was sent over which version. */
function server(dikenal: Dikenal | null) {
  const kiriman: { readonly over: number | null; readonly nama: string }[] = []
  const jawab: ((galat?: Error) => void)[] = []
  const kabar: Kabar[] = []
  const awal = { keadaan: dikenal ? ('tersimpan' as const) : ('belum' as const), sebab: '' }
  const penyimpan = buatPenyimpan({
    isi: isi('awal'),
    kabar: { ...awal, dikenal, pemeriksaan: null },
    onKabar: (satu) => kabar.push(satu),
    kirim: (over, { nama }) =>
      new Promise((resolve, reject) => {
        kiriman.push({ over: over?.versi ?? null, nama })
        const versi = (over?.versi ?? 0) + 1
        jawab.push((galat) => (galat ? reject(galat) : resolve({ rancangan: 7, versi, pemeriksaan: PEMERIKSAAN })))
      }),
  })
  return { penyimpan, kiriman, jawab, kabar }
}

const giliran = () => new Promise((selesai) => setImmediate(selesai))

test('what is typed while a saving is under way is saved after it, over its version', async () => {
  const { penyimpan, kiriman, jawab, kabar } = server(null)
  penyimpan.ubah(isi('a'))
  const jadi = penyimpan.simpan()
  penyimpan.ubah(isi('ab'))
  assert.equal(penyimpan.simpan(), jadi)
  penyimpan.ubah(isi('abc'))
  jawab[0]?.()
  await giliran()
  jawab[1]?.()
  assert.deepEqual(await jadi, { rancangan: 7, versi: 2 })
  assert.deepEqual(kiriman, [
    { over: null, nama: 'a' },
    { over: 1, nama: 'abc' },
  ])
  assert.deepEqual([kabar.at(-1)?.keadaan, penyimpan.adaSisa()], ['tersimpan', false])
})

test('a kept draft in which nothing was changed is not sent again, a new one is', async () => {
  const kenal = server({ rancangan: 7, versi: 4 })
  assert.deepEqual(await kenal.penyimpan.simpan(), { rancangan: 7, versi: 4 })
  assert.deepEqual(kenal.kiriman, [])
  const baru = server(null)
  const jadi = baru.penyimpan.simpan()
  baru.jawab[0]?.()
  assert.deepEqual(await jadi, { rancangan: 7, versi: 1 })
  assert.deepEqual(
    baru.kabar.map(({ keadaan }) => keadaan),
    ['menyimpan', 'tersimpan'],
  )
})

test('without a network the draft waits, says so, and goes when asked again', async () => {
  const { penyimpan, kiriman, jawab, kabar } = server({ rancangan: 7, versi: 1 })
  penyimpan.ubah(isi('a'))
  const gagal = penyimpan.simpan()
  jawab[0]?.(new Problem('Tidak ada jaringan.', { status: 0 }))
  assert.equal(await gagal, null)
  assert.deepEqual([kabar.at(-1)?.keadaan, kabar.at(-1)?.sebab], ['gagal', 'Tidak ada jaringan.'])
  const jadi = penyimpan.simpan()
  jawab[1]?.()
  assert.deepEqual(await jadi, { rancangan: 7, versi: 2 })
  assert.deepEqual(
    kiriman.map(({ over }) => over),
    [1, 1],
  )
})

test('over another person’s version nothing is saved any more', async () => {
  const { penyimpan, kiriman, jawab, kabar } = server({ rancangan: 7, versi: 1 })
  penyimpan.ubah(isi('a'))
  const jadi = penyimpan.simpan()
  jawab[0]?.(new Problem('Sudah diubah.', { status: 409 }))
  assert.equal(await jadi, null)
  penyimpan.ubah(isi('ab'))
  assert.equal(await penyimpan.simpan(), null)
  assert.deepEqual([kabar.at(-1)?.keadaan, kiriman.length], ['bentrok', 1])
})
