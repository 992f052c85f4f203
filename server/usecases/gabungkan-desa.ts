import type { Db } from '#db/connection.ts'
import { type Bulan, bulanKe, formatBulan, geser, januari, tahunDari } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type Perubahan, type PilihanImpor } from '#domain/impor.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { type BarisPohon, type DesaPohon, pohonPada } from '#domain/pohon.ts'
import { sebutBulan } from '#domain/sel-berkas.ts'
import { serahLapor } from '#domain/serah-lapor.ts'
import { jenisDesa } from '#domain/wilayah.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { lockDesa } from '#store/kunci.ts'
import {
  copyPenanggungJawab,
  countLaporanDesa,
  countTugasDesa,
  endDesa,
  insertBagian,
  savePemekaran,
} from '#store/pemekaran.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { findTerakhirDesa } from '#store/serah-lapor.ts'
import { ringkaskan } from '#usecases/import/import-batas.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from '#usecases/import/import-transaksi.ts'
import { cariDesa, checkKodeBaru, checkPecahan, checkPerubahan, checkUrutan, sebut } from './cari-tempat.ts'
import { catatanSerahUnit, sebutMasa } from './catatan-serah.ts'
import { jumlahkanSasaranMendatang, satukanUnit } from './gabungkan-isi.ts'
import { riwayatDesa } from './riwayat-desa.ts'
import { susunWajibPuskesmas } from './susun-wajib.ts'
import { denganWajib } from './ukur-wajib.ts'

export type PermintaanGabung = {
  readonly kodeKab: string
  /** Two or more, by code, or by name where only one desa of the kabupaten bears it. */
  readonly asal: readonly string[]
  /** One of them that goes on, or a new one with its code. */
  readonly menjadi: { readonly tetap: string } | { readonly kode: string; readonly nama: string }
  readonly sejak: Bulan
  readonly dokumen: string
  readonly pilihan: PilihanImpor
  readonly peminta?: Peminta
}

/**
 * Merges desa from a month on (domain.md 2): those that do not go on have their last month before, their units report for the
 * merged one, which bears the sum. Months before stay with each; until December the year's figures of all of them are its
 * own, over the sum of their sasaran, which the engine does. Sasaran of later years that are on record are added up.
 * @throws ImporGagal with one sentence where that cannot be.
 */
export async function gabungkanDesa(db: Db, permintaan: PermintaanGabung): Promise<JawabanImpor> {
  const { kodeKab, asal, menjadi, sejak, dokumen, pilihan, peminta } = permintaan
  checkPerubahan({ sejak, dokumen })
  const ke = 'tetap' in menjadi ? menjadi.tetap : menjadi.kode
  const berkas = { nama: `${asal.join(' + ')} menjadi ${ke} sejak ${formatBulan(sejak)}: ${dokumen}`, sidik: '' }
  return jalankanImpor(
    db,
    { jenis: 'penggabungan', kodeKab, berkas, pilihan, ...(peminta && { peminta }) },
    async (trx) => {
      const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
      const kab = await findKabupatenDari(trx, kodeKab)
      if (!kab) throw new Error(`kabupaten ${kodeKab} vanished`)
      const baris = await loadPohon(trx, kab)
      const pohon = pohonPada(baris, sejak)
      const desa = asal.map((satu) => cariDesa(pohon, satu, sejak))
      const tetap = 'tetap' in menjadi ? cariDesa(pohon, menjadi.tetap, sejak) : null
      checkGabung(baris, desa, tetap, sejak)
      const nomor = desa.map((d) => d.desaId).sort((a, b) => a - b)
      await lockDesa(trx, kabId, nomor)
      await checkLaporan(trx, kabId, { berakhir: desa.filter((d) => d.desaId !== tetap?.desaId), sejak })
      return denganWajib(trx, { kabId, bulan: sejak, ukur: peminta !== undefined }, () =>
        gabungkan(trx, { kabId, baris, desa, tetap, permintaan }),
      )
    },
  )
}

function checkGabung(baris: BarisPohon, desa: readonly DesaPohon[], tetap: DesaPohon | null, sejak: Bulan): void {
  if (new Set(desa.map((d) => d.desaId)).size < Math.max(2, desa.length)) {
    throw new ImporGagal('Pilih sedikitnya dua desa yang berbeda untuk digabung.')
  }
  if (tetap && desa.every((d) => d.desaId !== tetap.desaId)) {
    throw new ImporGagal(`${sebut(tetap)} tidak termasuk desa yang digabung; pilih salah satu dari yang digabung.`)
  }
  for (const satu of desa) {
    checkPecahan(baris, satu, { sejak })
    checkUrutan(satu, sejak, riwayatDesa(baris, satu.desaId))
    const mulai = baris.desa.find((d) => d.desaId === satu.desaId)?.mulai ?? 0
    if (mulai >= sejak)
      throw new ImporGagal(`${sebut(satu)} baru ada sejak ${formatBulan(mulai)}; pakai bulan sesudahnya.`)
  }
}

// What a desa reported after the year in which it ended would be nobody's: no tree has it, and no year shares it.
async function checkLaporan(
  trx: Db,
  kabId: number,
  { berakhir, sejak }: { berakhir: readonly DesaPohon[]; sejak: Bulan },
): Promise<void> {
  const mulai = tahunSendiri(sejak) === tahunDari(sejak) ? sejak : januari(tahunSendiri(sejak))
  const banyak = await countLaporanDesa(trx, kabId, { desaId: berakhir.map((d) => d.desaId), mulai })
  if (banyak === 0) return
  throw new ImporGagal(
    `${banyak} laporan ${berakhir.map(sebut).join(', ')} sejak ${formatBulan(mulai)} sudah masuk dan tidak akan terhitung lagi. Pakai bulan sesudah laporan terakhirnya.`,
  )
}

/** The first year that the merged desa has sasaran of its own for. */
const tahunSendiri = (sejak: Bulan): number => tahunDari(sejak) + (bulanKe(sejak) > 1 ? 1 : 0)

type Gabung = {
  readonly kabId: number
  readonly baris: BarisPohon
  readonly desa: readonly DesaPohon[]
  readonly tetap: DesaPohon | null
  readonly permintaan: PermintaanGabung
}

async function gabungkan(trx: Db, opsi: Gabung): Promise<HasilImpor> {
  const { kabId, desa, tetap, permintaan } = opsi
  const { sejak, dokumen, pilihan } = permintaan
  const tujuan = tetap ?? (await buatDesaBaru(trx, opsi))
  const berakhir = desa.filter((d) => d.desaId !== tujuan.desaId)
  for (const { desaId } of desa)
    await savePemekaran(trx, kabId, { desaId: tujuan.desaId, asalDesaId: desaId, mulai: sejak })
  const terakhir = await findTerakhirDesa(trx, kabId, { desaId: desa.map((d) => d.desaId), mulai: sejak })
  const serah = serahLapor(sejak, terakhir)
  const unit = await satukanUnit(trx, { kabId, berakhir, tujuan, baru: tetap === null, sejak, serah })
  for (const { desaId } of berakhir) await endDesa(trx, kabId, desaId, geser(sejak, -1))
  const sasaran = await jumlahkanSasaranMendatang(trx, {
    ...{ kabId, asal: desa.map((d) => d.desaId), ke: tujuan.desaId, tahun: tahunSendiri(sejak), dokumen },
    oleh: pilihan.oleh,
  })
  await susunWajibPuskesmas(trx, kabId, tetap ? new Map() : new Map([[tujuan.desaId, serah]]))
  await ringkaskan(trx, kabId, sejak)
  const perubahan: Perubahan[] = [
    ...berakhir.map((d) => akhirDesa(d, sejak)),
    ...unit.map((satu) => ({
      ...{ apa: `Unit ${sebut(satu)}`, kolom: `desa sejak ${formatBulan(satu.serah)}` },
      ...{ lama: sebut(satu.dari), baru: sebut(tujuan) },
    })),
    ...sasaran.perubahan.map((satu) => ({ ...satu, apa: `Sasaran ${sebut(tujuan)}` })),
  ]
  return {
    ...{ baru: tetap ? 0 : 1, berubah: berakhir.length + unit.length, sama: 0, ditolak: [], perubahan },
    catatan: [
      ...catatanGabung(desa, tujuan, sejak),
      ...unit.flatMap((satu) =>
        catatanSerahUnit(satu.nama, {
          ...{ dari: satu.dari.nama, ke: tujuan.nama, mulai: satu.mulai, serah: satu.serah },
        }),
      ),
      ...(tetap || serah <= sejak
        ? []
        : [
            `Laporan puskesmas ${sebutMasa({ mulai: sejak, serah })} sudah masuk per desa semula; untuk ${tujuan.nama} baru ditagih mulai ${sebutBulan(serah)}`,
          ]),
      ...sasaran.catatan,
      ...(await catatanOrang(trx, kabId, berakhir, tujuan)),
    ],
  }
}

const akhirDesa = (desa: DesaPohon, sejak: Bulan): Perubahan => ({
  ...{ apa: `Desa ${sebut(desa)}`, kolom: 'bulan terakhir' },
  ...{ lama: null, baru: formatBulan(geser(sejak, -1)) },
})

/** A desa under the first one's puskesmas and penanggung jawab, in the kecamatan of its code. */
async function buatDesaBaru(trx: Db, { kabId, baris, desa, permintaan }: Gabung): Promise<DesaPohon> {
  const { menjadi, sejak } = permintaan
  const [pertama] = desa
  if ('tetap' in menjadi || !pertama) throw new Error('only for a new desa')
  const kode = menjadi.kode.trim()
  const { kecamatan } = desa.find((d) => d.kecamatan && kode.startsWith(`${d.kecamatan.kode}.`)) ?? pertama
  if (!kecamatan)
    throw new ImporGagal(`${sebut(pertama)} tidak punya kecamatan pada ${formatBulan(sejak)}; catat itu dulu.`)
  checkKodeBaru(baris, kode, kecamatan)
  if (normalkanNama(menjadi.nama) === '') throw new ImporGagal(`Desa gabungan ${kode} belum bernama; tulis namanya.`)
  const isi = { kode, nama: menjadi.nama.trim(), jenis: jenisDesa(kode) }
  const tempat = { asalDesaId: pertama.desaId, mulai: sejak, kecamatanId: kecamatan.id }
  const desaId = await insertBagian(trx, kabId, isi, { ...tempat, puskesmasId: pertama.puskesmas?.id ?? null })
  await copyPenanggungJawab(trx, kabId, { dari: pertama.desaId, ke: desaId, mulai: sejak })
  return { ...isi, desaId, kecamatan, puskesmas: pertama.puskesmas }
}

function catatanGabung(desa: readonly DesaPohon[], tujuan: DesaPohon, sejak: Bulan): string[] {
  const semua = desa.map(({ nama }) => nama).join(' dan ')
  const tahun = tahunDari(sejak)
  return [
    'Bulan-bulan sebelumnya tetap dibaca per desa seperti semula',
    bulanKe(sejak) === 1
      ? `Mulai Januari ${tahun} ${tujuan.nama} memuat jumlah ${semua}`
      : `Mulai ${formatBulan(sejak)} ${tujuan.nama} memuat jumlah ${semua}, juga untuk angka sejak Januari ${tahun}; sasaran ${tahun} adalah jumlah sasaran mereka`,
    `Batas desa gabungan tidak dibuat otomatis: npm run pws -- import batas BERKAS --mulai ${formatBulan(sejak)}`,
  ]
}

async function catatanOrang(trx: Db, kabId: number, berakhir: readonly DesaPohon[], tujuan: DesaPohon) {
  const banyak = await countTugasDesa(
    trx,
    kabId,
    berakhir.map((d) => d.desaId),
  )
  return banyak === 0
    ? []
    : [`${banyak} penugasan orang masih di desa yang berakhir; beri mereka ${tujuan.nama} di layar Pengguna`]
}
