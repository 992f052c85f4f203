import type { Db } from '#db/connection.ts'
import { type Bulan, bulanKe, formatBulan } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type Perubahan, type PilihanImpor } from '#domain/impor.ts'
import { type BarisPohon, type DesaPohon, pohonPada, type Simpul } from '#domain/pohon.ts'
import { sebutBulan } from '#domain/sel-berkas.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { lockDesa } from '#store/kunci.ts'
import { saveDesaKecamatan, saveKodeDesa } from '#store/pindah-desa.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { listWajibPuskesmas } from '#store/serah-lapor.ts'
import { saveDesaPuskesmas } from '#store/wilayah.ts'
import { ringkaskan } from '#usecases/import/import-batas.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from '#usecases/import/import-transaksi.ts'
import {
  cariDesa,
  cariKecamatan,
  cariPuskesmas,
  checkKodeBaru,
  checkPecahan,
  checkPerubahan,
  checkUrutan,
  sebut,
} from './cari-tempat.ts'
import { sebutMasa } from './catatan-serah.ts'
import { susunWajibPuskesmas } from './susun-wajib.ts'
import { denganWajib } from './ukur-wajib.ts'

export type PermintaanPindah = {
  readonly kodeKab: string
  /** Code, or name where only one desa of the kabupaten bears it. */
  readonly desa: string
  /** Another work area, or another kecamatan, which may come with a new code; each by code or name. */
  readonly tujuan: { readonly puskesmas: string } | { readonly kecamatan: string; readonly kode?: string }
  readonly sejak: Bulan
  readonly dokumen: string
  readonly pilihan: PilihanImpor
  /** Who asked in the browser, who is also told how many laporan are due. */
  readonly peminta?: Peminta
}

/**
 * Moves a desa to another puskesmas or kecamatan from a month on (domain.md 2): the months before keep their tree. What the
 * puskesmas owes for the desa passes to the new one after the last month that the old one has handed in; its posyandu and
 * pustu stay with it.
 * @throws ImporGagal with one sentence where that cannot be.
 */
export async function pindahDesa(db: Db, permintaan: PermintaanPindah): Promise<JawabanImpor> {
  const { kodeKab, desa, tujuan, sejak, dokumen, pilihan, peminta } = permintaan
  checkPerubahan({ sejak, dokumen })
  const ke = 'puskesmas' in tujuan ? tujuan.puskesmas : tujuan.kecamatan
  const berkas = { nama: `${desa} ke ${ke} sejak ${formatBulan(sejak)}: ${dokumen}`, sidik: '' }
  const minta = { jenis: 'pindah', kodeKab, berkas, pilihan, ...(peminta && { peminta }) } as const
  return jalankanImpor(db, minta, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const kab = await findKabupatenDari(trx, kodeKab)
    if (!kab) throw new Error(`kabupaten ${kodeKab} vanished`)
    const baris = await loadPohon(trx, kab)
    const satu = cariDesa(pohonPada(baris, sejak), desa, sejak)
    checkPecahan(baris, satu, { sejak })
    checkUrutan(satu, sejak, pemekaranDari(baris, satu.desaId))
    await lockDesa(trx, kabId, [satu.desaId])
    const pindah = { kabId, baris, desa: satu, sejak }
    return denganWajib(trx, { kabId, bulan: sejak, ukur: peminta !== undefined }, () =>
      'puskesmas' in tujuan
        ? pindahPuskesmas(trx, { ...pindah, ke: cariPuskesmas(baris, tujuan.puskesmas, sejak) })
        : pindahKecamatan(trx, { ...pindah, ke: cariKecamatan(baris, tujuan.kecamatan, sejak), kode: tujuan.kode }),
    )
  })
}

type Pindah = {
  readonly kabId: number
  readonly baris: BarisPohon
  readonly desa: DesaPohon
  readonly sejak: Bulan
  readonly ke: Simpul
}

const pemekaranDari = ({ pemekaran }: BarisPohon, desaId: number) =>
  pemekaran.filter((p) => p.desaId === desaId || p.asalDesaId === desaId).map(({ mulai }) => ({ mulai, apa: 'mekar' }))

async function pindahPuskesmas(trx: Db, { kabId, baris, desa, sejak, ke }: Pindah): Promise<HasilImpor> {
  if (desa.puskesmas?.id === ke.id) throw sudahDiSana(desa, `wilayah kerja Puskesmas ${ke.nama}`, sejak)
  const nama = new Map(baris.puskesmas.map((p) => [p.id, p.nama]))
  const riwayat = baris.puskesmasDesa.filter((r) => r.desaId === desa.desaId)
  checkUrutan(
    desa,
    sejak,
    riwayat.map(({ mulai, indukId }) => ({ mulai, apa: `di wilayah kerja Puskesmas ${nama.get(indukId) ?? ''}` })),
  )
  await saveDesaPuskesmas(trx, kabId, [{ desaId: desa.desaId, unitId: ke.id, mulai: sejak }])
  await susunWajibPuskesmas(trx, kabId)
  return hasil(
    [{ ...ubahan(desa, sejak, 'puskesmas'), lama: desa.puskesmas?.nama ?? null, baru: ke.nama }],
    [...(await catatanWajib(trx, kabId, { desa, sejak, ke, nama })), bawaan(sejak)],
  )
}

/** From when on the puskesmas' laporan are the new one's to hand in, and whose are in hand until then. */
async function catatanWajib(
  trx: Db,
  kabId: number,
  { desa, sejak, ke, nama }: Pick<Pindah, 'desa' | 'sejak' | 'ke'> & { readonly nama: ReadonlyMap<number, string> },
): Promise<string[]> {
  const masa = (await listWajibPuskesmas(trx, kabId)).filter(
    (m) => m.desaId === desa.desaId && (m.akhir === null || m.akhir >= sejak),
  )
  const serah = Math.max(sejak, masa.findLast((m) => m.unitId === ke.id)?.mulai ?? sejak)
  const lama = [...new Set(masa.filter((m) => m.mulai < serah).map((m) => `Puskesmas ${nama.get(m.unitId) ?? ''}`))]
  return [
    `Mulai ${sebutBulan(serah)} laporan puskesmas untuk ${desa.nama} menjadi kewajiban Puskesmas ${ke.nama}; posyandu dan pustunya tetap`,
    ...(serah > sejak
      ? [
          `${sebutMasa({ mulai: sejak, serah })} tetap pada ${lama.join(' dan ')}: laporannya untuk ${desa.nama} yang sudah masuk memenuhi bulan itu dan masuk dalam angka Puskesmas ${ke.nama}, jangan dikirim ulang`,
        ]
      : []),
  ]
}

async function pindahKecamatan(
  trx: Db,
  { kabId, baris, desa, sejak, ke, kode }: Pindah & { readonly kode: string | undefined },
): Promise<HasilImpor> {
  const tetap = desa.kecamatan?.id === ke.id
  if (tetap && (kode ?? desa.kode) === desa.kode) throw sudahDiSana(desa, `Kec. ${ke.nama}`, sejak)
  const nama = new Map(baris.kecamatan.map((k) => [k.id, k.nama]))
  const riwayat = [
    ...baris.kecamatanDesa.map((r) => ({ ...r, apa: `di Kec. ${nama.get(r.indukId) ?? ''}` })),
    ...baris.identitas.map((r) => ({ ...r, apa: `berkode ${r.kode}` })),
  ]
  checkUrutan(
    desa,
    sejak,
    riwayat.filter((r) => r.desaId === desa.desaId),
  )
  if (kode !== undefined) checkKodeBaru(baris, kode, ke)
  const perubahan: Perubahan[] = []
  if (!tetap) {
    await saveDesaKecamatan(trx, kabId, { desaId: desa.desaId, mulai: sejak, kecamatanId: ke.id })
    perubahan.push({ ...ubahan(desa, sejak, 'kecamatan'), lama: desa.kecamatan?.nama ?? null, baru: ke.nama })
  }
  if (kode !== undefined) {
    await saveKodeDesa(trx, kabId, { desaId: desa.desaId, mulai: sejak, kode })
    // Boundaries and figures meet on the code of the month.
    await ringkaskan(trx, kabId, sejak)
    perubahan.push({ ...ubahan(desa, sejak, 'kode'), lama: desa.kode, baru: kode })
  }
  return hasil(perubahan, [
    bawaan(sejak),
    `Wilayah kerjanya tetap${desa.puskesmas ? ` Puskesmas ${desa.puskesmas.nama}` : ''}; bila ikut pindah, catat juga dengan --ke PUSKESMAS`,
    ...(kode === undefined ? [`Kodenya tetap ${desa.kode}; bila berganti, ulangi dengan --kode`] : []),
  ])
}

const sudahDiSana = (desa: DesaPohon, tempat: string, sejak: Bulan): ImporGagal =>
  new ImporGagal(
    `${sebut(desa)} sudah berada di ${tempat} pada ${formatBulan(sejak)}; tidak ada yang perlu dipindahkan. Periksa tujuan dan bulannya.`,
  )

const ubahan = (desa: DesaPohon, sejak: Bulan, kolom: string) => ({
  apa: `Desa ${sebut(desa)}`,
  kolom: `${kolom} sejak ${formatBulan(sejak)}`,
})

// In January nothing of the year came before.
const bawaan = (sejak: Bulan): string =>
  bulanKe(sejak) === 1
    ? 'Bulan-bulan sebelumnya tetap dibaca menurut pembagian lama'
    : 'Bulan-bulan sebelumnya tetap dibaca menurut pembagian lama; mulai bulan itu angka setahunnya ikut ke tempat baru'

const hasil = (perubahan: readonly Perubahan[], catatan: readonly string[]): HasilImpor => ({
  baru: 0,
  berubah: 1,
  sama: 0,
  ditolak: [],
  perubahan,
  catatan,
})
