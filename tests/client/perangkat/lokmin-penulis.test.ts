// Two who type in one lokmin at once, over a server that loses requests and answers: whatever was typed is on the server, on a
// device, or beside another version for a person to choose.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#client/api/problem.ts'
import {
  type BarisServer,
  type DrafLokmin,
  dengar,
  diterima,
  isSamaIsi,
  ketik,
  pilih,
} from '#client/perangkat/lokmin-langkah.ts'
import { createPenulis } from '#client/perangkat/lokmin-penulis.ts'
import type { BarisTulisIsi } from '#contract/lokmin.ts'

const isi = (teks: string): BarisTulisIsi => ({ jenis: 'isi', medan: 'keputusan', teks })
const server = (versi: number, teks: string, oleh = 'Ani'): BarisServer => ({ versi, oleh, pada: '', baris: isi(teks) })
const tulis = (draf: DrafLokmin | undefined, teks: string, ada?: BarisServer) =>
  ketik(draf, { kunci: 'k', baris: isi(teks), server: ada })

test('what was typed and accepted leaves the device once the page has it', () => {
  const ditulis = tulis(undefined, 'satu', server(3, ''))
  assert.deepEqual(ditulis.dasar, { versi: 3, baris: isi('') })
  const sudah = diterima(ditulis, isi('satu'), 4)
  assert.equal(sudah.tersimpan, true)
  assert.equal(dengar(sudah, server(3, '')), sudah, 'an older answer does not bring the old words back')
  assert.equal(dengar(sudah, server(4, 'satu')), undefined)
})

test('typing goes on while an answer is on its way', () => {
  const lanjut = diterima(tulis(tulis(undefined, 'satu'), 'satu dua'), isi('satu'), 1)
  assert.deepEqual([lanjut.tersimpan, lanjut.dasar.versi], [false, 1])
  assert.equal(dengar(lanjut, server(1, 'satu')), lanjut)
})

test('a newer version of other words stands beside what was typed, and each choice keeps what it says', () => {
  const draf = dengar(tulis(undefined, 'punyaku', server(1, 'lama')), server(2, 'punyanya'))
  assert(draf?.kini)
  const hasil = (['saya', 'mereka', 'gabung'] as const).map((satu) => pilih(draf, satu))
  assert.deepEqual(
    hasil.map(({ baris, dasar, kini, tersimpan }) => [baris, dasar.versi, kini, tersimpan]),
    [
      [isi('punyaku'), 2, null, false],
      [isi('punyanya'), 2, null, true],
      [isi('punyanya\npunyaku'), 2, null, false],
    ],
  )
})

test('a version that only changed what this row does not hold is no conflict', () => {
  const draf = dengar(tulis(undefined, 'punyaku', server(1, 'lama')), server(2, 'lama'))
  assert.deepEqual([draf?.dasar.versi, draf?.kini], [2, null])
})

/** A server of one row: it may lose a request before, or an answer after writing. */
function buatServer() {
  let kini: BarisServer = server(1, '')
  let putus: 'permintaan' | 'jawaban' | null = null
  return {
    baca: () => kini,
    putuskan: (di: typeof putus) => {
      putus = di
    },
    kirim: (oleh: string) => async (draf: DrafLokmin) => {
      if (putus === 'permintaan') throw new Problem('tidak tersambung', { status: 0 })
      if (!isSamaIsi(kini.baris, draf.baris)) {
        if (kini.versi !== draf.dasar.versi)
          throw new Problem('bentrok', { status: 409, medan: new Map([['kini', kini]]) })
        kini = { versi: kini.versi + 1, oleh, pada: '', baris: draf.baris }
      }
      if (putus === 'jawaban') throw new Problem('tidak tersambung', { status: 0 })
      return { versi: kini.versi, mungkinNama: false }
    },
  }
}

function buatSimpanan(): Storage {
  const isiKotak = new Map<string, string>()
  return {
    getItem: (k: string) => isiKotak.get(k) ?? null,
    setItem: (k: string, v: string) => void isiKotak.set(k, v),
    removeItem: (k: string) => void isiKotak.delete(k),
    key: (i: number) => [...isiKotak.keys()][i] ?? null,
    clear: () => isiKotak.clear(),
    get length() {
      return isiKotak.size
    },
  }
}

/** Waits, by events of the writer, until it is as said. */
function sampai(penulis: ReturnType<typeof createPenulis>, siap: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const lihat = () => {
      if (!siap()) return
      lepas()
      resolve()
    }
    const lepas = penulis.subscribe(lihat)
    lihat()
  })
}

test('one loses the network while the other writes the same field: both versions are there on return, after a reload too', async () => {
  const pusat = buatServer()
  const simpanan = buatSimpanan()
  const ani = createPenulis({ simpanan, awalan: 'ani.1', nama: 'a', kirim: pusat.kirim('Ani') })
  const budi = createPenulis({ simpanan: buatSimpanan(), awalan: 'budi.1', nama: 'b', kirim: pusat.kirim('Budi') })
  pusat.putuskan('permintaan')
  ani.tulis('k', isi('Ani menulis tanpa jaringan'), pusat.baca())
  await sampai(ani, () => ani.getKeadaan().luring)
  ani.tutup()
  assert.match(simpanan.getItem('pws.lokmin.ani.1.a') ?? '', /tanpa jaringan/)

  pusat.putuskan(null)
  budi.tulis('k', isi('Budi memutuskan'), pusat.baca())
  await sampai(budi, () => pusat.baca().versi === 2)

  const kembali = createPenulis({ simpanan, awalan: 'ani.1', nama: 'c', kirim: pusat.kirim('Ani') })
  const nomor = 'k keputusan'
  await sampai(kembali, () => (kembali.getKeadaan().draf.get(nomor)?.kini ?? null) !== null)
  const draf = kembali.getKeadaan().draf.get(nomor)
  assert.deepEqual([draf?.baris, draf?.kini?.baris], [isi('Ani menulis tanpa jaringan'), isi('Budi memutuskan')])

  kembali.putuskan(nomor, 'gabung')
  await sampai(kembali, () => pusat.baca().versi === 3)
  assert.deepEqual(pusat.baca().baris, isi('Budi memutuskan\nAni menulis tanpa jaringan'))
  await sampai(kembali, () => kembali.getKeadaan().draf.get(nomor)?.tersimpan === true)
  assert.equal(simpanan.length, 0, 'nothing stays on the device that the server has')
  for (const satu of [kembali, budi]) satu.tutup()
})

test('an answer that was lost is asked for again without a conflict', async () => {
  const pusat = buatServer()
  const ani = createPenulis({ simpanan: buatSimpanan(), awalan: 'ani.1', nama: 'a', kirim: pusat.kirim('Ani') })
  pusat.putuskan('jawaban')
  ani.tulis('k', isi('sekali'), pusat.baca())
  await sampai(ani, () => ani.getKeadaan().luring)
  pusat.putuskan(null)
  ani.cobaLagi()
  await sampai(ani, () => ani.getKeadaan().draf.get('k keputusan')?.tersimpan === true)
  assert.deepEqual([pusat.baca().versi, pusat.baca().baris], [2, isi('sekali')])
  ani.tutup()
})
