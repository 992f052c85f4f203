// Two hundred days of a phone with a bad network: typing, sending, losing the network before or after the server has
// heard, killing the page in the middle of anything. Whatever was shown as saved is either on the device or with the
// server; what was sent arrived once; what somebody else wrote meanwhile is never overwritten unasked.
import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Angka, angkaDari } from '#client/perangkat/angka.ts'
import { type Gudang, openGudang } from '#client/perangkat/gudang.ts'
import { type Kejadian, langkah } from '#client/perangkat/langkah.ts'
import { type AlamatLaporan, type Kiriman, keadaan, type Laporan, laporanBaru } from '#client/perangkat/laporan.ts'
import { type HasilKirim, kirimSemua } from '#client/perangkat/pengirim.ts'

const JADWAL = 200
const LANGKAH = 60
const SEL = ['S', 'K', 'D', 'N', 'T']
const ALAMAT: readonly AlamatLaporan[] = ['melati', 'mawar'].map((unit) => ({
  ...{ unit, desa: '99.01.01.2001', bulan: '2026-03', minggu: 0 },
}))

/** mulberry32: the same days on every run. */
function acakDari(benih: number): () => number {
  let a = benih
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Versi = { readonly angka: Angka; readonly kunci: string | null }

/** What the real server promises of `POST /api/laporan`: a key is answered once, an old base is a conflict. */
class ServerTiruan {
  readonly versi = new Map<string, Versi[]>()
  /** Fields that this device ever sent a count of. */
  readonly diisi = new Set<string>()
  readonly #jawaban = new Map<string, HasilKirim>()

  kini(unit: string): Versi[] {
    const ada = this.versi.get(unit) ?? []
    this.versi.set(unit, ada)
    return ada
  }

  terima({ unit }: Laporan, { kunci, versiDasar, isian }: Kiriman): HasilKirim {
    const lama = this.#jawaban.get(kunci)
    if (lama) return lama
    const semua = this.kini(unit)
    const angka: Record<string, number> = { ...semua.at(-1)?.angka }
    for (const { elemen, jumlah } of isian) {
      if (jumlah === null) delete angka[elemen]
      else {
        angka[elemen] = jumlah
        this.diisi.add(`${unit} ${elemen}`)
      }
    }
    const sekarang = semua.at(-1)
    const sama = sekarang && JSON.stringify(urut(sekarang.angka)) === JSON.stringify(urut(angka))
    if (!sama && versiDasar !== semua.length) {
      assert.ok(
        semua.slice(versiDasar).some((satu) => satu.kunci === null),
        `${unit}: in conflict with what this very device wrote`,
      )
      return {
        jenis: 'bentrok',
        sekarang: { versi: semua.length, angka: sekarang?.angka ?? {}, tidakBuka: null, oleh: 'lain', pada: '' },
      }
    }
    if (!sama) semua.push({ angka, kunci })
    const jawaban = { belumLengkap: [], temuan: [] }
    const hasil: HasilKirim = { jenis: 'diterima', versi: semua.length, jawaban }
    this.#jawaban.set(kunci, hasil)
    return hasil
  }

  /** Somebody else, on another device. */
  tulisLain(unit: string, sel: string, jumlah: number): void {
    const semua = this.kini(unit)
    semua.push({ angka: { ...semua.at(-1)?.angka, [sel]: jumlah }, kunci: null })
  }
}

const urut = (angka: Angka) => Object.entries(angka).sort(([a], [b]) => a.localeCompare(b))

class Mati extends Error {}
type Cuaca = 'ada' | 'mati' | 'jawaban-hilang' | 'tanpa-sesi'

for (const bagian of [0, 1, 2, 3]) {
  test(`no saved entry is lost in schedules ${bagian * 50 + 1} to ${bagian * 50 + 50}`, async () => {
    for (let benih = bagian * 50; benih < bagian * 50 + JADWAL / 4; benih++) await jalankan(benih)
  })
}

async function jalankan(benih: number): Promise<void> {
  const acak = acakDari(benih + 1)
  const pilih = <T>(dari: readonly T[]): T => dari[Math.floor(acak() * dari.length)] as T
  const akun = `uji-${benih}`
  const server = new ServerTiruan()
  // What the person was told is saved: by unit, the text of each field.
  const tersimpan = new Map<string, Record<string, string>>(ALAMAT.map(({ unit }) => [unit, {}]))
  let jam = 1_000
  let nomor = 0
  let cuaca: Cuaca = 'ada'
  // A page holds nothing but this: closing it throws away all that is only in memory.
  let gudang: Gudang = await openGudang(akun)
  const terjadi = (alamat: AlamatLaporan, kejadian: Kejadian) =>
    gudang.ubahLaporan(alamat, (lama) => langkah(lama ?? laporanBaru(alamat), kejadian))

  const antaran = (bunuh: number | null) => {
    let kali = 0
    return {
      gudang,
      jam: () => jam,
      acak: () => 0.5,
      kirim: async (laporan: Laporan, kiriman: Kiriman): Promise<HasilKirim> => {
        kali += 1
        if (cuaca === 'mati') return { jenis: 'gagal', sebab: 'jaringan', lepas: false }
        if (cuaca === 'tanpa-sesi') return { jenis: 'gagal', sebab: 'masuk', lepas: false }
        // Killed before the request left, or after the server had it.
        if (bunuh === kali && acak() < 0.5) throw new Mati()
        const hasil = server.terima(laporan, kiriman)
        if (bunuh === kali) throw new Mati()
        return cuaca === 'jawaban-hilang' ? { jenis: 'gagal', sebab: 'jaringan', lepas: true } : hasil
      },
    }
  }

  const hidupkan = async (): Promise<void> => {
    gudang.close()
    gudang = await openGudang(akun)
  }
  const kirim = async (bunuh: number | null): Promise<void> => {
    try {
      await kirimSemua(antaran(bunuh))
    } catch (galat) {
      if (!(galat instanceof Mati)) throw galat
      await hidupkan()
    }
  }
  const selesaikan = async (alamat: AlamatLaporan): Promise<void> => {
    const laporan = await baca(alamat)
    if (!laporan?.bentrok) return
    // The person keeps all of their own.
    await terjadi(alamat, { jenis: 'gabung', teks: laporan.teks, kunci: `k${++nomor}`, pada: jam })
  }
  const baca = ({ unit, desa, bulan, minggu }: AlamatLaporan) =>
    gudang.readLaporan([bulan, unit, desa, minggu].join('|'))

  for (let i = 0; i < LANGKAH; i++) {
    jam += 1_000
    const alamat = pilih(ALAMAT)
    const undian = acak()
    if (undian < 0.4) {
      const [sel, teks] = [pilih(SEL), acak() < 0.1 ? '' : String(Math.floor(acak() * 90))]
      await terjadi(alamat, { jenis: 'isi', teks: { [sel]: teks }, pada: jam })
      const milik = tersimpan.get(alamat.unit)
      if (milik) milik[sel] = teks
    } else if (undian < 0.58) {
      await terjadi(alamat, { jenis: 'antre', kunci: `k${++nomor}`, pada: jam })
    } else if (undian < 0.72) await kirim(acak() < 0.35 ? 1 + Math.floor(acak() * 2) : null)
    else if (undian < 0.82) cuaca = pilih(['ada', 'mati', 'jawaban-hilang', 'tanpa-sesi'] as const)
    else if (undian < 0.9) await hidupkan()
    else if (undian < 0.94) server.tulisLain(alamat.unit, pilih(SEL), Math.floor(acak() * 90))
    else await selesaikan(alamat)
    await periksa(`schedule ${benih}, step ${i}`)
  }

  async function periksa(saat: string): Promise<void> {
    for (const alamat of ALAMAT) {
      const laporan = await baca(alamat)
      for (const [sel, teks] of Object.entries(tersimpan.get(alamat.unit) ?? {})) {
        assert.equal(laporan?.teks[sel] ?? '', teks, `${saat}: ${alamat.unit} ${sel}`)
      }
    }
  }

  // In the end the network stays: everything typed is with the server, each kiriman once.
  cuaca = 'ada'
  for (const alamat of ALAMAT) {
    if ((await baca(alamat)) === undefined) continue
    for (let putaran = 0; putaran < 6; putaran++) {
      jam += 1_000_000
      await kirim(null)
      await selesaikan(alamat)
      const kini = await baca(alamat)
      if (kini && keadaan(kini) === 'tersimpan') {
        await terjadi(alamat, { jenis: 'antre', kunci: `k${++nomor}`, pada: jam })
      }
    }
    const laporan = await baca(alamat)
    assert.ok(laporan)
    assert.ok(['terkirim', 'kosong'].includes(keadaan(laporan)), `schedule ${benih}: ${keadaan(laporan)}`)
    const versi = server.kini(alamat.unit)
    const angka = angkaDari(laporan.teks)
    const diServer = versi[laporan.server.versi - 1]?.angka ?? {}
    for (const sel of Object.keys(tersimpan.get(alamat.unit) ?? {})) {
      // Nothing typed into a field that was never filled here takes nothing away from others.
      if (angka[sel] === undefined && !server.diisi.has(`${alamat.unit} ${sel}`)) continue
      assert.equal(diServer[sel], angka[sel], `schedule ${benih}: ${alamat.unit} ${sel}`)
    }
    // What came later was written by others.
    assert.ok(
      versi.slice(laporan.server.versi).every((satu) => satu.kunci === null),
      `schedule ${benih}`,
    )
    const kunci = versi.flatMap((satu) => satu.kunci ?? [])
    assert.equal(new Set(kunci).size, kunci.length, `schedule ${benih}: a kiriman arrived twice`)
  }
  await periksa(`schedule ${benih}, end`)
  gudang.close()
}
