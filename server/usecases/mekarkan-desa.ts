import type { Db } from '#db/connection.ts'
import { type Bulan, bulanKe, formatBulan, geser, tahunDari } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type PilihanImpor } from '#domain/impor.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { type BarisPohon, type DesaPohon, pohonPada } from '#domain/pohon.ts'
import { sebutBulan } from '#domain/sel-berkas.ts'
import { serahLapor } from '#domain/serah-lapor.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { lockDesa } from '#store/kunci.ts'
import { countLaporanDesa, endDesa, savePemekaran } from '#store/pemekaran.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { findTerakhirDesa } from '#store/serah-lapor.ts'
import { ringkaskan } from '#usecases/import/import-batas.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from '#usecases/import/import-transaksi.ts'
import { cariDesa, checkPecahan, checkPerubahan, checkUrutan, sebut } from './cari-tempat.ts'
import { catatanSerahUnit, sebutMasa } from './catatan-serah.ts'
import { type BagianDesa, checkBagian, saveBagian } from './mekarkan-bagian.ts'
import { alihkanUnit, bagikanUnit, type PembagianUnit, type UnitBeralih } from './mekarkan-unit.ts'
import { susunWajibPuskesmas } from './susun-wajib.ts'
import { denganWajib } from './ukur-wajib.ts'

export type PermintaanMekar = {
  readonly kodeKab: string
  /** Code, or name where only one desa of the kabupaten bears it. */
  readonly induk: string
  readonly bagian: readonly BagianDesa[]
  /** Units that report for a part from then on; the others stay with the parent. */
  readonly unit: readonly PembagianUnit[]
  /** True: the parent's last month is the one before. */
  readonly indukBerakhir: boolean
  readonly sejak: Bulan
  readonly dokumen: string
  readonly pilihan: PilihanImpor
  /** Who asked in the browser, who is also told how many laporan are due. */
  readonly peminta?: Peminta
}

/**
 * Splits a desa from a month on (domain.md 2): its parts begin then, in its kecamatan and work area, with the units given to
 * them. Until December figures over several months stay on all parts together, which the engine does.
 * @throws ImporGagal with one sentence where that cannot be.
 */
export async function mekarkanDesa(db: Db, permintaan: PermintaanMekar): Promise<JawabanImpor> {
  const { kodeKab, induk, bagian, sejak, dokumen, pilihan, peminta } = permintaan
  checkPerubahan({ sejak, dokumen })
  const menjadi = bagian.map(({ kode }) => kode).join(', ')
  const berkas = { nama: `${induk} menjadi ${menjadi} sejak ${formatBulan(sejak)}: ${dokumen}`, sidik: '' }
  const minta = { jenis: 'pemekaran', kodeKab, berkas, pilihan, ...(peminta && { peminta }) } as const
  return jalankanImpor(db, minta, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const kab = await findKabupatenDari(trx, kodeKab)
    if (!kab) throw new Error(`kabupaten ${kodeKab} vanished`)
    const baris = await loadPohon(trx, kab)
    const desa = cariDesa(pohonPada(baris, sejak), induk, sejak)
    checkMekar(baris, desa, permintaan)
    await lockDesa(trx, kabId, [desa.desaId])
    if (permintaan.indukBerakhir) await checkDiTangan(trx, kabId, { desa, sejak })
    return denganWajib(trx, { kabId, bulan: sejak, ukur: peminta !== undefined }, () =>
      mekarkan(trx, { kabId, baris, desa, permintaan }),
    )
  })
}

function checkMekar(baris: BarisPohon, desa: DesaPohon, { bagian, sejak, indukBerakhir }: PermintaanMekar): void {
  const { kecamatan } = desa
  if (!kecamatan)
    throw new ImporGagal(`${sebut(desa)} tidak punya kecamatan pada ${formatBulan(sejak)}; catat itu dulu.`)
  if (bagian.length < (indukBerakhir ? 2 : 1)) {
    throw new ImporGagal(
      indukBerakhir
        ? 'Bila desa induk berakhir, bagiannya sedikitnya dua. Bila hanya kodenya yang berganti, pakai: npm run pws -- pindahkan desa DESA --ke-kecamatan KECAMATAN --kode KODE'
        : 'Tulis sedikitnya satu desa baru, dengan kode dan namanya.',
    )
  }
  const kembar = bagian.find((b, i) =>
    bagian.some((c, j) => j < i && (c.kode === b.kode || normalkanNama(c.nama) === normalkanNama(b.nama))),
  )
  if (kembar) throw new ImporGagal(`Bagian ${sebut(kembar)} tertulis dua kali; sisakan satu.`)
  checkBagian({ baris, desa, sejak }, bagian, kecamatan)
  // A second part that leaves the same parent in the same year joins the group of the first.
  checkPecahan(baris, desa, { sejak, juga: [desa.desaId] })
  checkUrutan(desa, sejak, riwayat(baris, desa.desaId))
  const mulai = baris.desa.find((d) => d.desaId === desa.desaId)?.mulai ?? 0
  if (mulai >= sejak)
    throw new ImporGagal(`${sebut(desa)} baru ada sejak ${formatBulan(mulai)}; pakai bulan sesudahnya.`)
}

// A month is in hand of a desa that is no more: no part would have its figures.
async function checkDiTangan(trx: Db, kabId: number, { desa, sejak }: { desa: DesaPohon; sejak: Bulan }) {
  const banyak = await countLaporanDesa(trx, kabId, { desaId: [desa.desaId], mulai: sejak })
  if (banyak === 0) return
  throw new ImporGagal(
    `${banyak} laporan ${sebut(desa)} sejak ${formatBulan(sejak)} sudah masuk dan tidak dapat dibagi ke bagian-bagiannya. Pakai bulan sesudah laporan terakhirnya.`,
  )
}

const riwayat = (baris: BarisPohon, desaId: number): { mulai: Bulan; apa: string }[] =>
  [
    ...baris.puskesmasDesa.map((r) => ({ ...r, apa: 'pindah puskesmas' })),
    ...baris.kecamatanDesa.map((r) => ({ ...r, apa: 'pindah kecamatan' })),
    ...baris.identitas.map((r) => ({ ...r, apa: `berkode ${r.kode}` })),
    ...baris.pemekaran.map((r) => ({ ...r, desaId: r.asalDesaId, apa: 'mekar' })),
  ].filter((r) => r.desaId === desaId)

async function mekarkan(
  trx: Db,
  {
    kabId,
    baris,
    desa,
    permintaan,
  }: { kabId: number; baris: BarisPohon; desa: DesaPohon; permintaan: PermintaanMekar },
): Promise<HasilImpor> {
  const { bagian, unit, indukBerakhir, sejak } = permintaan
  const { nomor, terdaftar } = await saveBagian(trx, { kabId, baris, desa, sejak, bagian })
  const tujuan = new Map([...(indukBerakhir ? [] : [[desa.kode, desa.desaId] as const]), ...nomor])
  if (!indukBerakhir) await savePemekaran(trx, kabId, { desaId: desa.desaId, asalDesaId: desa.desaId, mulai: sejak })
  const pembagian = await bagikanUnit(trx, { kabId, desa, sejak, tujuan, unit, indukBerakhir })
  const bagianBaru = bagian.filter((satu) => !terdaftar.includes(satu))
  // What the puskesmas (or a recap) has told of the whole desa holds the people of its parts, too.
  const serah = serahLapor(sejak, await findTerakhirDesa(trx, kabId, { desaId: [desa.desaId], mulai: sejak }))
  await alihkanUnit(trx, { kabId, desa, sejak, serah, bagianBaru, tujuan, pembagian, indukBerakhir })
  if (indukBerakhir) await endDesa(trx, kabId, desa.desaId, geser(sejak, -1))
  await susunWajibPuskesmas(trx, kabId, new Map([...nomor.values()].map((desaId) => [desaId, serah])))
  await ringkaskan(trx, kabId, sejak)
  const tempat = new Map([desa, ...bagian].map((satu) => [tujuan.get(satu.kode) ?? 0, satu]))
  const sebutTujuan = ({ ke }: UnitBeralih, cara: (satu: BagianDesa) => string) =>
    ke.flatMap((desaId) => tempat.get(desaId) ?? []).map(cara)
  return {
    baru: bagianBaru.length,
    berubah: pembagian.length + terdaftar.length + (indukBerakhir ? 1 : 0),
    sama: 0,
    ditolak: [],
    perubahan: [
      ...terdaftar.map((satu) => ({
        ...{ apa: `Desa ${sebut(satu)}`, kolom: 'mulai', lama: null, baru: formatBulan(sejak) },
      })),
      ...pembagian.map((satu) => ({
        ...{ apa: `Unit ${sebut(satu)}`, kolom: `desa sejak ${formatBulan(satu.serah)}`, lama: sebut(desa) },
        baru: sebutTujuan(satu, sebut).join(', '),
      })),
      ...(indukBerakhir
        ? [{ apa: `Desa ${sebut(desa)}`, kolom: 'akhir', lama: null, baru: formatBulan(geser(sejak, -1)) }]
        : []),
    ],
    catatan: [
      ...catatanMekar(desa, permintaan),
      ...pembagian.flatMap((satu) => {
        const ke = sebutTujuan(satu, ({ nama }) => nama).filter((nama) => nama !== desa.nama)
        return catatanSerahUnit(satu.nama, {
          ...{ dari: desa.nama, ke: ke.join(' dan '), mulai: satu.mulai, serah: satu.serah },
        })
      }),
      ...catatanPuskesmas(desa, permintaan, serah),
    ],
  }
}

const catatanPuskesmas = (desa: DesaPohon, { bagian, sejak }: PermintaanMekar, serah: Bulan): string[] =>
  serah <= sejak
    ? []
    : [
        `Laporan puskesmas ${sebutMasa({ mulai: sejak, serah })} untuk ${desa.nama} sudah masuk dan mencakup seluruh bagiannya; untuk ${bagian.map(({ nama }) => nama).join(' dan ')} sendiri baru ditagih mulai ${sebutBulan(serah)}`,
      ]

function catatanMekar(desa: DesaPohon, { bagian, sejak, indukBerakhir }: PermintaanMekar): string[] {
  const semua = [...(indukBerakhir ? [] : [desa]), ...bagian].map(({ nama }) => nama).join(', ')
  const tahun = tahunDari(sejak)
  const setahun =
    bulanKe(sejak) === 1
      ? [
          `Mulai Januari ${tahun} ${semua} berdiri sendiri-sendiri`,
          `Sasaran ${tahun} tidak dibagi otomatis: masukkan untuk tiap bagian dengan: npm run pws -- import sasaran BERKAS --tahun ${tahun}`,
        ]
      : [
          `Sampai Desember ${tahun} angka beberapa bulan ${semua} ditampilkan bersama, dengan sasaran ${tahun} milik ${desa.nama}; mulai Januari ${tahun + 1} sendiri-sendiri`,
          `Sasaran ${tahun + 1} tidak dibagi otomatis: masukkan untuk tiap bagian dengan: npm run pws -- import sasaran BERKAS --tahun ${tahun + 1}`,
        ]
  return [
    ...setahun,
    `Batas bagian tidak dibuat otomatis: npm run pws -- import batas BERKAS --mulai ${formatBulan(sejak)}`,
  ]
}
