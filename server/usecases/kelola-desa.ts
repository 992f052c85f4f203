// A desa under another name or code, and who answers for it: each from a month on.
import type { Db } from '#db/connection.ts'
import { type Bulan, berlaku, formatBulan } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type JenisImpor, type Perubahan, type PilihanImpor } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { type BarisPohon, type DesaPohon, pohonPada } from '#domain/pohon.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { listUnitInduk } from '#store/pemekaran.ts'
import { listPenanggungJawab, saveKodeDesa, saveNamaDesa, savePenanggungJawab } from '#store/pindah-desa.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { listUnit, type Unit } from '#store/unit.ts'
import { ringkaskan } from '#usecases/import/import-batas.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from '#usecases/import/import-transaksi.ts'
import { cariDesa, checkKodeBaru, checkPerubahan, checkUrutan, sebut } from './cari-tempat.ts'

type Permintaan = {
  readonly kodeKab: string
  /** Code, or name where only one desa of the kabupaten bears it. */
  readonly desa: string
  readonly sejak: Bulan
  readonly dokumen: string
  readonly pilihan: PilihanImpor
  readonly peminta?: Peminta
}

type Dibuka = { readonly kabId: number; readonly baris: BarisPohon; readonly desa: DesaPohon }

async function ubahDesa(
  db: Db,
  { kodeKab, desa, sejak, dokumen, pilihan, peminta }: Permintaan,
  ubahan: { readonly jenis: JenisImpor; readonly apa: string; readonly kerjakan: Kerjakan },
): Promise<JawabanImpor> {
  checkPerubahan({ sejak, dokumen })
  const berkas = { nama: `${desa} ${ubahan.apa} sejak ${formatBulan(sejak)}: ${dokumen}`, sidik: '' }
  const minta = { jenis: ubahan.jenis, kodeKab, berkas, pilihan, ...(peminta && { peminta }) }
  return jalankanImpor(db, minta, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const kab = await findKabupatenDari(trx, kodeKab)
    if (!kab) throw new Error(`kabupaten ${kodeKab} vanished`)
    const baris = await loadPohon(trx, kab)
    return ubahan.kerjakan(trx, { kabId, baris, desa: cariDesa(pohonPada(baris, sejak), desa, sejak) })
  })
}

type Kerjakan = (trx: Db, dibuka: Dibuka) => Promise<HasilImpor>

const hasil = (perubahan: readonly Perubahan[], catatan: readonly string[]): HasilImpor => ({
  ...{ baru: 0, berubah: perubahan.length, sama: 0, ditolak: [], perubahan, catatan },
})

export type PermintaanIdentitas = Permintaan & { readonly nama?: string; readonly kode?: string }

/**
 * Gives a desa another name or code from a month on; the months before keep theirs.
 * @throws ImporGagal with one sentence where that cannot be.
 */
export const gantiIdentitas = (db: Db, permintaan: PermintaanIdentitas): Promise<JawabanImpor> => {
  const { sejak } = permintaan
  const nama = permintaan.nama?.trim()
  const kode = permintaan.kode?.trim()
  return ubahDesa(db, permintaan, {
    jenis: 'identitas',
    apa: [nama ?? '', kode ?? ''].filter((teks) => teks !== '').join(' '),
    kerjakan: async (trx, { kabId, baris, desa }) => {
      const baru = {
        nama: nama === undefined || nama === desa.nama ? null : nama,
        kode: kode === undefined || kode === desa.kode ? null : kode,
      }
      if (baru.nama === null && baru.kode === null)
        throw new ImporGagal(`${sebut(desa)} sudah bernama dan berkode itu; tulis nama atau kode barunya.`)
      if (baru.nama !== null && normalkanNama(baru.nama) === '')
        throw new ImporGagal('Tulis nama desa dengan huruf, misalnya "Sukamaju".')
      const riwayat = baris.identitas.filter((i) => i.desaId === desa.desaId)
      checkUrutan(
        desa,
        sejak,
        riwayat.map((i) => ({ mulai: i.mulai, apa: `bernama ${i.nama} (${i.kode})` })),
      )
      if (baru.kode !== null) {
        if (!desa.kecamatan)
          throw new ImporGagal(`${sebut(desa)} tidak punya kecamatan pada ${formatBulan(sejak)}; catat itu dulu.`)
        checkKodeBaru(baris, baru.kode, desa.kecamatan)
        await saveKodeDesa(trx, kabId, { desaId: desa.desaId, mulai: sejak, kode: baru.kode })
      }
      if (baru.nama !== null) await saveNamaDesa(trx, kabId, { desaId: desa.desaId, mulai: sejak, nama: baru.nama })
      // Boundaries and figures meet on the code of the month.
      await ringkaskan(trx, kabId, sejak)
      const perubahan = (['nama', 'kode'] as const).flatMap((apa): Perubahan[] => {
        const isi = { apa: `Desa ${sebut(desa)}`, kolom: `${apa} sejak ${formatBulan(sejak)}`, lama: desa[apa] }
        return baru[apa] === null ? [] : [{ ...isi, baru: baru[apa] }]
      })
      return hasil(perubahan, ['Bulan-bulan sebelumnya tetap memakai nama dan kode lama'])
    },
  })
}

export type PermintaanPenanggungJawab = Permintaan & {
  readonly unit: string
  readonly jabatan: string
  readonly nama: string | null
}

type Petugas = { readonly nama: string | null; readonly jabatan: string; readonly namaUnit: string }

/** A puskesmas bears only the name of its place. */
export const namaTempat = ({ nama, jenisUnitId }: { readonly nama: string; readonly jenisUnitId: number }): string =>
  jenisUnitId === JENIS_UNIT.puskesmas && !/^puskesmas/i.test(nama) ? `Puskesmas ${nama}` : nama

/** 'Siti Rahma, Bidan desa, Pustu Muara Kenari'; without the name where only the post is on record. */
export const sebutPetugas = ({ nama, jabatan, namaUnit }: Petugas): string =>
  [nama, jabatan, namaUnit].filter((teks) => teks !== null).join(', ')

/**
 * Names who answers for a desa from a month on: somebody of a unit that serves it, or of its puskesmas.
 * @throws ImporGagal with one sentence where that cannot be.
 */
export const gantiPenanggungJawab = (db: Db, permintaan: PermintaanPenanggungJawab): Promise<JawabanImpor> => {
  const { sejak, unit: kodeUnit, jabatan, nama } = permintaan
  return ubahDesa(db, permintaan, {
    jenis: 'penanggung-jawab',
    apa: `${jabatan} ${kodeUnit}`,
    kerjakan: async (trx, { kabId, desa }) => {
      const unit = await cariUnitDesa(trx, kabId, { desa, kodeUnit, bulan: sejak })
      const riwayat = (await listPenanggungJawab(trx, kabId)).filter((p) => p.desaId === desa.desaId)
      checkUrutan(
        desa,
        sejak,
        riwayat.map((p) => ({ mulai: p.mulai, apa: `di bawah ${sebutPetugas(p)}` })),
      )
      const lama = riwayat.findLast((p) => p.mulai <= sejak)
      const baru = sebutPetugas({ nama, jabatan, namaUnit: namaTempat(unit) })
      if (lama?.unitId === unit.unitId && lama.jabatan === jabatan && lama.nama === nama)
        throw new ImporGagal(`${baru} sudah bertanggung jawab atas ${sebut(desa)}.`)
      const { desaId } = desa
      await savePenanggungJawab(trx, kabId, [{ desaId, mulai: sejak, unitId: unit.unitId, jabatan, nama }])
      const isi = { apa: `Desa ${sebut(desa)}`, kolom: `penanggung jawab sejak ${formatBulan(sejak)}` }
      return hasil(
        [{ ...isi, lama: lama ? sebutPetugas(lama) : null, baru }],
        ['Yang boleh memeriksa laporan tetap menurut penugasan orang di layar Pengguna'],
      )
    },
  })
}

async function cariUnitDesa(
  trx: Db,
  kabId: number,
  { desa, kodeUnit, bulan }: { desa: DesaPohon; kodeUnit: string; bulan: Bulan },
): Promise<Unit> {
  const unit = (await listUnit(trx, kabId)).find((u) => u.kode === kodeUnit)
  const cari = { desaId: desa.desaId, bulan, jenisPuskesmas: JENIS_UNIT.puskesmas }
  const melayani = (await listUnitInduk(trx, kabId, cari)).some((u) => u.unitId === unit?.unitId)
  if (!unit || !berlaku(unit, bulan) || !(melayani || unit.unitId === desa.puskesmas?.id)) {
    throw new ImporGagal(
      `Unit ${kodeUnit} tidak melayani ${sebut(desa)} pada ${formatBulan(bulan)}; pilih pustu atau posyandunya, atau puskesmasnya.`,
    )
  }
  return unit
}
