// What goes over to a merged desa: the units of those that end, and the sasaran of the years to come.
import type { Db } from '#db/connection.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import type { Perubahan } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { jumlahSasaran } from '#domain/pemekaran.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { serahLapor } from '#domain/serah-lapor.ts'
import {
  copyWajib,
  endUnit,
  endWajib,
  listSasaranDari,
  listUnitInduk,
  moveUnit,
  type SasaranAsal,
  type UnitInduk,
} from '#store/pemekaran.ts'
import { deleteSasaran, listJenisSasaran, saveSasaran } from '#store/sasaran.ts'
import { mapTerakhir } from '#store/serah-lapor.ts'
import { insertUnit } from '#store/unit.ts'
import { unitKosong } from '#usecases/import/import-unit-simpan.ts'

/** `serah`: from when on it owes for the merged desa, after the last month from `mulai` on that it has reported of its own. */
export type UnitIkut = UnitInduk & { readonly dari: DesaPohon; readonly mulai: Bulan; readonly serah: Bulan }

type Satukan = {
  readonly kabId: number
  readonly berakhir: readonly DesaPohon[]
  readonly tujuan: DesaPohon
  /** The merged desa is a new one. */
  readonly baru: boolean
  readonly sejak: Bulan
  /** From when on the recap of a new desa is due. */
  readonly serah: Bulan
}

/** Lets every unit of the desa that end owe for the merged one; their recaps end, and a new desa gets one of its own. */
export async function satukanUnit(trx: Db, opsi: Satukan): Promise<UnitIkut[]> {
  const { kabId, berakhir, tujuan, baru, sejak, serah: serahRekap } = opsi
  const ikut: UnitIkut[] = []
  let rekapTujuan: number | null = null
  for (const dari of berakhir) {
    const cari = { desaId: dari.desaId, bulan: sejak, jenisPuskesmas: JENIS_UNIT.puskesmas }
    const milik = await listUnitInduk(trx, kabId, cari)
    const unitId = milik.map((satu) => satu.unitId)
    const terakhir = await mapTerakhir(trx, kabId, { desaId: dari.desaId, mulai: sejak, unitId })
    for (const satu of milik) {
      const mulai = Math.max(sejak, satu.sejak)
      const serah = serahLapor(mulai, terakhir.get(satu.unitId) ?? null)
      const peralihan = { unitId: satu.unitId, dari: dari.desaId, mulai }
      if (satu.jenisUnitId === JENIS_UNIT['rekap-desa']) {
        if (baru) rekapTujuan ??= await buatRekap(trx, kabId, tujuan, serahRekap)
        if (rekapTujuan !== null)
          await copyWajib(trx, kabId, { ...peralihan, mulai: serahRekap, ke: tujuan.desaId, unitBaru: rekapTujuan })
        await endUnit(trx, kabId, satu.unitId, geser(sejak, -1))
        continue
      }
      await copyWajib(trx, kabId, { ...peralihan, mulai: serah, ke: tujuan.desaId })
      // Its own desa is no more: what is in hand of it stands, what is not is asked of nobody.
      await endWajib(trx, kabId, peralihan)
      if (satu.berada) await moveUnit(trx, kabId, { ...peralihan, ke: tujuan.desaId })
      ikut.push({ ...satu, dari, mulai, serah })
    }
  }
  return ikut
}

async function buatRekap(trx: Db, kabId: number, { desaId, kode, nama }: DesaPohon, sejak: Bulan): Promise<number> {
  const kosong = unitKosong(JENIS_UNIT['rekap-desa'], { kode: `${kode}-rekap-desa`, nama: `Rekap ${nama}` })
  const [nomor] = await insertUnit(trx, kabId, [{ ...kosong, desaId, mulai: sejak }])
  if (nomor === undefined) throw new Error('no number for a unit')
  return nomor
}

type Mendatang = {
  readonly kabId: number
  readonly asal: readonly number[]
  readonly ke: number
  /** First year in which the merged desa has sasaran of its own. */
  readonly tahun: number
  readonly dokumen: string
  readonly oleh: string
}

/**
 * Sasaran of the years from then on that somebody recorded for the single desa become the merged one's, added up; a kind that
 * one of them has not is not known of all, and goes.
 */
export async function jumlahkanSasaranMendatang(
  trx: Db,
  opsi: Mendatang,
): Promise<{ readonly perubahan: readonly Omit<Perubahan, 'apa'>[]; readonly catatan: readonly string[] }> {
  const { kabId, asal, ke, tahun, dokumen, oleh } = opsi
  const baris = await listSasaranDari(trx, kabId, { desaId: [...asal, ke], tahun })
  const nama = new Map((await listJenisSasaran(trx)).map((j) => [j.jenisId, j.nama]))
  const perubahan: Omit<Perubahan, 'apa'>[] = []
  let dilepas = 0
  for (const milik of kelompokkan(baris)) {
    const [contoh] = milik
    if (!contoh) continue
    const { jenisId, dasar } = contoh
    const jumlah = new Map(jumlahSasaran(asal, milik).map((satu) => [satu.mulai, satu.jumlah]))
    for (const mulai of new Set(milik.map((satu) => satu.mulai))) {
      const masa = { kabId, tahun: contoh.tahun, dasar, mulai }
      const baru = jumlah.get(mulai) ?? null
      const lama = milik.find((satu) => satu.desaId === ke && satu.mulai === mulai)?.jumlah ?? null
      const sasaran = { desaId: ke, jenisId, dokumen }
      if (baru !== null) await saveSasaran(trx, masa, { sasaran: [{ ...sasaran, jumlah: baru }], oleh })
      else if (lama !== null) {
        dilepas += 1
        await deleteSasaran(trx, masa, { sasaran: [sasaran], oleh })
      }
      if (baru !== lama) perubahan.push({ kolom: `${nama.get(jenisId) ?? ''} ${contoh.tahun} ${dasar}`, lama, baru })
    }
  }
  const hilang = `${dilepas} sasaran mulai ${tahun} dilepas karena tidak semua desa asalnya punya; isi untuk desa gabungan`
  const belum = `Sasaran ${tahun} desa gabungan belum ada; isi di layar Sasaran & Target`
  return { perubahan, catatan: [...(dilepas > 0 ? [hilang] : []), ...(baris.length === 0 ? [belum] : [])] }
}

function kelompokkan(baris: readonly SasaranAsal[]): readonly (readonly SasaranAsal[])[] {
  const hasil = new Map<string, SasaranAsal[]>()
  for (const satu of baris) {
    const kunci = `${satu.tahun}/${satu.jenisId}/${satu.dasar}`
    const ada = hasil.get(kunci)
    if (ada) ada.push(satu)
    else hasil.set(kunci, [satu])
  }
  return [...hasil.values()]
}
