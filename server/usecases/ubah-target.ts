/** Targets that a person sets or corrects: all rows or none, against what they saw. */
import type { Db } from '#db/connection.ts'
import { desember, januari } from '#domain/bulan.ts'
import { type Pohon, pohonPada } from '#domain/pohon.ts'
import { lockImpor } from '#store/impor.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { listIndikator } from '#store/katalog.ts'
import { type KabupatenDibaca, loadPohon } from '#store/pohon.ts'
import { deleteTarget, listTargetTahun, saveTarget, type TargetTercatat, type Tingkat } from '#store/target.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'
import type { HasilUbah, SelDitolak } from './ubah-sasaran.ts'

export type TargetUbah = {
  readonly indikator: string
  readonly tingkat: Tingkat
  readonly wilayah: string | null
  readonly lama: number | null
  readonly baru: number | null
  readonly dokumen: string
}

export type PermintaanUbahTarget = {
  readonly kab: KabupatenDibaca
  readonly tahun: number
  readonly target: readonly TargetUbah[]
  readonly peminta: Peminta
}

type TargetDikenal = TargetUbah & { readonly wilayahId: number }

/** Writes the targets, leaves a trace and raises the data version. */
export async function ubahTarget(db: Db, minta: PermintaanUbahTarget): Promise<HasilUbah> {
  const { kab, tahun, peminta } = minta
  return db.transaction().execute(async (trx) => {
    await lockImpor(trx, kab.kode)
    const { dikenal, ditolak } = await kenali(trx, minta)
    if (ditolak.length > 0) return { ditolak: 'isian', sel: ditolak }
    const kini = await listTargetTahun(trx, kab.kab_id, tahun)
    const bentrok = cariBentrok(dikenal, kini)
    if (bentrok.length > 0) return { ditolak: 'bentrok', sel: bentrok }
    const penulis = { kabId: kab.kab_id, tahun, oleh: peminta.aktor.namaPengguna }
    for (const { baru, ...satu } of dikenal) {
      if (baru === null) await deleteTarget(trx, penulis, satu)
      else await saveTarget(trx, penulis, { ...satu, persen: baru })
    }
    await catatUbahan(trx, minta)
    const versi = await bumpVersi(trx, kab.kab_id)
    const dihapus = dikenal.filter(({ baru }) => baru === null).length
    return { versi, berubah: dikenal.length - dihapus, dihapus }
  })
}

const namaTarget = ({ indikator, tingkat, wilayah }: TargetUbah): string =>
  [indikator, tingkat, wilayah].filter(Boolean).join(' ')

async function kenali(trx: Db, { kab, tahun, target }: PermintaanUbahTarget) {
  const baris = await loadPohon(trx, kab)
  // What was there at its beginning or is at its end may have a target of the year.
  const pohon = [pohonPada(baris, januari(tahun)), pohonPada(baris, desember(tahun))]
  const indikator = new Map((await listIndikator(trx, { kab: { kabId: kab.kab_id }, tahun })).map((i) => [i.kode, i]))
  const ada = new Set<string>()
  const ditolak: SelDitolak[] = []
  const dikenal: TargetDikenal[] = []
  for (const satu of target) {
    const kolom = namaTarget(satu)
    const milik = indikator.get(satu.indikator)
    const wilayahId = pohon.map((p) => cariTempat(p, satu)).find((id) => id !== null) ?? null
    if (!milik) ditolak.push({ kolom, pesan: `Indikator ini tidak ada di katalog pada ${tahun}.` })
    else if (milik.bentukTarget.bentuk === 'tanpa' && satu.baru !== null)
      ditolak.push({ kolom, pesan: 'Indikator ini tidak bertarget.' })
    else if (wilayahId === null)
      ditolak.push({ kolom, pesan: `Tidak ada ${satu.tingkat} dengan kode ini pada ${tahun}.` })
    else if (ada.has(kolom)) ditolak.push({ kolom, pesan: 'Target ini dikirim dua kali; sisakan satu.' })
    else dikenal.push({ ...satu, wilayahId })
    ada.add(kolom)
  }
  return { dikenal, ditolak }
}

function cariTempat(pohon: Pohon, { tingkat, wilayah }: TargetUbah): number | null {
  if (tingkat === 'nasional' || tingkat === 'provinsi' || tingkat === 'kabupaten') return wilayah === null ? 0 : null
  if (tingkat === 'desa') return pohon.desa.find((d) => d.kode === wilayah)?.desaId ?? null
  return pohon[tingkat].find((s) => s.kode === wilayah)?.id ?? null
}

function cariBentrok(target: readonly TargetDikenal[], kini: readonly TargetTercatat[]): SelDitolak[] {
  return target.flatMap((satu) => {
    const ada = kini.find(
      (k) => k.indikator === satu.indikator && k.tingkat === satu.tingkat && k.wilayahId === satu.wilayahId,
    )
    if ((ada?.persen ?? null) === satu.lama) return []
    const tulis = (n: number | null) => (n === null ? 'kosong' : `${n} %`.replace('.', ','))
    const pesan = `Kini ${tulis(ada?.persen ?? null)}, sedangkan yang Anda lihat ${tulis(satu.lama)}.`
    return [{ kolom: namaTarget(satu), pesan }]
  })
}

async function catatUbahan(trx: Db, { kab, tahun, target, peminta }: PermintaanUbahTarget): Promise<void> {
  const { aktor, alamat } = peminta
  await catat(trx, {
    ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ubah-target', kabId: kab.kab_id },
    objek: `target ${kab.kode} ${tahun}`,
    sebelum: Object.fromEntries(target.map((t) => [namaTarget(t), t.lama])),
    sesudah: Object.fromEntries(target.map((t) => [namaTarget(t), { persen: t.baru, dokumen: t.dokumen }])),
  })
}
