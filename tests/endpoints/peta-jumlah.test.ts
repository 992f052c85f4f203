// Whatever happened in a kabupaten: the rows of a map add up to its total, in both hierarchies and at every level.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { KIA, TIMBANG, VITAMIN } from '#support/katalog-uji.ts'
import {
  BULAN_INI,
  buatDesa,
  buatKabupaten,
  buatUnit,
  type IsianKisah,
  laporanMasuk,
  PADA,
  pindahkan,
  wajibkan,
} from '#support/kisah.ts'
import { buatIndikatorUji, sasarankan, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import type { LaporanMasuk } from '#usecases/plan-laporan.ts'
import { submitLaporanSemua } from '#usecases/submit-laporan.ts'

const BULAN = [202501, 202502, 202503]
const KISAH = 12

/** Reproducible chance (mulberry32). */
function createAcak(benih: number) {
  let keadaan = benih
  const acak = () => {
    keadaan = (keadaan + 0x6d2b79f5) | 0
    let t = Math.imul(keadaan ^ (keadaan >>> 15), 1 | keadaan)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return { kurang: (n: number) => Math.floor(acak() * n), benar: (peluang: number) => acak() < peluang }
}
type Acak = ReturnType<typeof createAcak>

/** Two to six desa in two kecamatan and two puskesmas; some move, lack a sasaran, or have units that keep silent. */
async function buatKisah(db: Db, kode: string, acak: Acak): Promise<void> {
  const kab = await buatKabupaten(db, { kode })
  const satu = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Satu' })
  const dua = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Dua' })
  const laporan: LaporanMasuk[] = []
  const banyak = 2 + acak.kurang(5)
  for (let ke = 1; ke <= banyak; ke += 1) {
    const [puskesmas, tujuan] = acak.benar(0.5) ? [satu, dua] : [dua, satu]
    const desa = await buatDesa(db, kab, { kode: `${kode}.0${1 + acak.kurang(2)}.${2000 + ke}`, puskesmas })
    if (acak.benar(0.3)) await pindahkan(db, kab, { desa, ke: tujuan, mulai: 202502 })
    for (const jenis of ['ibu-hamil', 'balita'] as const) {
      if (acak.benar(0.8)) await sasarankan(db, kab, { desa, jenis, jumlah: acak.kurang(200) })
    }
    for (const [jenis, nama] of [
      ['pustu', 'Pustu'],
      ['posyandu', 'Melati'],
      ['posyandu', 'Mawar'],
    ] as const) {
      const unit = await buatUnit(db, kab, { jenis, nama: `${nama} ${ke}`, desa })
      const kelompok = jenis === 'pustu' ? [KIA] : [TIMBANG, VITAMIN]
      for (const hak of kelompok) await wajibkan(db, kab, { unit, desa, kelompok: hak })
      for (const bulan of BULAN) {
        if (acak.benar(0.7)) laporan.push(laporanMasuk({ unit, desa, bulan, isian: buatIsian(jenis, acak) }))
      }
    }
  }
  await submitLaporanSemua(db, { kabId: kab.kabId, oleh: 'uji', pada: PADA, bulanIni: BULAN_INI, laporan })
}

function buatIsian(jenis: 'pustu' | 'posyandu', acak: Acak): IsianKisah {
  if (jenis === 'pustu') return { UJI_K1: acak.kurang(30) }
  const vitamin: IsianKisah = acak.benar(0.5) ? { UJI_VITA: acak.kurang(90) } : {}
  return { ...timbang(acak.kurang(80), acak.kurang(90)), ...vitamin }
}

const jumlah = (baris: readonly Baris[], ambil: (b: Baris) => number | null): number | null => {
  const ada = baris.flatMap((b) => ambil(b) ?? [])
  return ada.length === 0 ? null : ada.reduce((a, n) => a + n, 0)
}

/** What a total must be: sums of its rows; a desa that has not reported stays in the penyebut only of a growing figure. */
function harapan({ indikator, baris }: Lembar) {
  const tetap = indikator.periode === 'kumulatif'
  return {
    pembilang: jumlah(baris, (b) => b.pembilang),
    penyebut: jumlah(baris, (b) => (tetap || b.sel === 'nilai' ? b.penyebut : null)),
    laporanMasuk: jumlah(baris, (b) => b.laporanMasuk),
    laporanWajib: jumlah(baris, (b) => b.laporanWajib),
    desaSemua: jumlah(baris, (b) => b.desaSemua),
    desaLapor: jumlah(baris, (b) => b.desaLapor),
    desaTanpaSasaran: jumlah(baris, (b) => b.desaTanpaSasaran),
  }
}

function dijawab({ total }: Lembar): ReturnType<typeof harapan> {
  const { pembilang, penyebut, laporanMasuk, laporanWajib, desaSemua, desaLapor, desaTanpaSasaran } = total
  return { pembilang, penyebut, laporanMasuk, laporanWajib, desaSemua, desaLapor, desaTanpaSasaran }
}

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const app = await openAplikasi(db)

for (let ke = 1; ke <= KISAH; ke += 1) {
  test(`the rows add up to the total in both hierarchies, story ${ke}`, async () => {
    const kode = `99.${String(ke).padStart(2, '0')}`
    await buatKisah(db, kode, createAcak(ke))
    for (const indikator of ['UJI_CAKUPAN', 'UJI_DS', 'UJI_VITAMIN']) {
      for (const bulan of BULAN) {
        const kueri = `/api/peta?wilayah=${kode}&indikator=${indikator}&bulan=${formatBulan(bulan)}`
        const bagian = ['rincian=desa', 'rincian=kecamatan', 'rincian=puskesmas&hierarki=kerja', 'hierarki=kerja']
        const lembar = await Promise.all(bagian.map((satu) => app.read<Lembar>(`${kueri}&${satu}`)))
        for (const satu of lembar) assert.deepEqual(dijawab(satu), harapan(satu), `${kueri}: ${satu.rincian}`)
        // By whatever way it is taken apart, the whole is the same.
        for (const { total } of lembar) assert.deepEqual(total, lembar[0]?.total)
      }
    }
  })
}
