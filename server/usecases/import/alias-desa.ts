import type { Db } from '#db/connection.ts'
import { ImporGagal, type JawabanImpor, type PilihanImpor } from '#domain/impor.ts'
import { type DesaBernama, normalkanNama, sebutDesa } from '#domain/nama-desa.ts'
import { listAlias, saveAlias } from '#store/alias.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { loadPencocok, type Pencocok } from './import-pencocok.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from './import-transaksi.ts'

export type PermintaanAlias = {
  /** The spelling to remember, as files write it. */
  readonly nama: string
  readonly kodeDesa: string
  /** Name or code of the kecamatan or puskesmas in which the spelling means this desa. */
  readonly di: string
  readonly pilihan: PilihanImpor
  /** Who asked in the browser; absent: the command line. */
  readonly peminta?: Peminta
}

/** Remembers how other systems spell a desa's name, within one kecamatan or puskesmas only. */
export async function aliasDesa(
  db: Db,
  { nama, kodeDesa, di, pilihan, peminta }: PermintaanAlias,
): Promise<JawabanImpor> {
  const kodeKab = kodeDesa.slice(0, 5)
  const berkas = { nama: `${nama} = ${kodeDesa}`, sidik: '' }
  return jalankanImpor(db, { jenis: 'alias', kodeKab, berkas, pilihan, ...(peminta && { peminta }) }, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const pencocok = await loadPencocok(trx, kabId)
    const desa = pencocok.indeks.kode.get(kodeDesa)
    if (!desa) throw new ImporGagal(`Tidak ada desa berkode ${kodeDesa}; periksa kodenya.`)
    const kunci = normalkanNama(nama)
    if (kunci === '') throw new ImporGagal('Nama yang hendak diingat kosong.')
    const lingkupKode = pilihLingkup(pencocok, desa, di)
    const lama = (await listAlias(trx, kabId)).find((satu) => satu.lingkupKode === lingkupKode && satu.nama === kunci)
    await saveAlias(trx, kabId, { lingkupKode, nama: kunci, desaId: desa.desaId })
    return hasil(pencocok, desa, { nama, lama: lama?.desaId ?? null })
  })
}

function hasil(
  pencocok: Pencocok,
  desa: DesaBernama,
  { nama, lama }: { nama: string; lama: number | null },
): HasilImpor {
  const kosong = { baru: 0, berubah: 0, sama: 0, ditolak: [], perubahan: [] }
  if (lama === null) return { ...kosong, baru: 1, catatan: [`"${nama}" kini dibaca ${sebutDesa(desa)}`] }
  if (lama === desa.desaId) return { ...kosong, sama: 1 }
  const dulu = pencocok.indeks.semua.find(({ desaId }) => desaId === lama)
  const perubahan = [{ apa: `"${nama}"`, kolom: 'desa', lama: dulu ? sebutDesa(dulu) : null, baru: sebutDesa(desa) }]
  return { ...kosong, berubah: 1, perubahan }
}

// A kecamatan and a puskesmas often bear one name. The kecamatan is the wider scope: also files that name no puskesmas find
// the spelling there.
function pilihLingkup(pencocok: Pencocok, desa: DesaBernama, di: string): string {
  const kecamatan = pencocok.findKecamatan(di)
  if (kecamatan?.kode === desa.kecamatanKode) return kecamatan.kode
  const puskesmas = pencocok.findPuskesmas(di)
  if (puskesmas) {
    const letak = pencocok.kecamatanPuskesmas(puskesmas.unitId)
    if (letak.size === 0 || letak.has(desa.kecamatanKode)) return puskesmas.kode
  }
  throw new ImporGagal(
    kecamatan || puskesmas
      ? `${sebutDesa(desa)} tidak berada di ${di}; periksa kode desa atau --di.`
      : `Tidak ada kecamatan atau puskesmas "${di}"; tulis nama atau kodenya.`,
  )
}
