import type { BerkasMasuk } from '#berkas/periksa.ts'
import { readTabel } from '#berkas/tabel.ts'
import type { Db } from '#db/connection.ts'
import type { JawabanImpor, Penolakan, PilihanImpor } from '#domain/impor.ts'
import { normalkanTempat } from '#domain/nama-desa.ts'
import { fingerprintWajib } from '#store/unit.ts'
import { susunWajibPuskesmas } from '#usecases/susun-wajib.ts'
import { loadPencocok } from './import-pencocok.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from './import-transaksi.ts'
import { type BarisUnit, BENTUK_UNIT, bacaBarisUnit } from './import-unit-baris.ts'
import { type BarisCocok, cocokkanBaris } from './import-unit-cocok.ts'
import { addRekapDesa, saveKeanggotaan, savePuskesmas, saveUnitLain } from './import-unit-simpan.ts'

export type PermintaanUnit = {
  readonly kodeKab: string
  readonly berkas: BerkasMasuk
  /** A recap unit for every desa of the kabupaten, whatever the list names. */
  readonly rekapDesa: boolean
  readonly pilihan: PilihanImpor
}

/**
 * Brings in a list of units: at the least puskesmas and desa, which makes the puskesmas and their work areas. Each row is
 * counted once as new, changed, same or refused.
 */
export async function importUnit(
  db: Db,
  { kodeKab, berkas, rekapDesa, pilihan }: PermintaanUnit,
): Promise<JawabanImpor> {
  const dibaca = await bacaSemua(berkas)
  return jalankanImpor(db, { jenis: 'unit', kodeKab, berkas, pilihan }, (trx) =>
    simpanUnit(trx, { kodeKab, rekapDesa, ...dibaca }),
  )
}

type Dibaca = { readonly baris: readonly BarisUnit[]; readonly ditolak: readonly Penolakan[] }

async function bacaSemua(berkas: BerkasMasuk): Promise<Dibaca> {
  const baris: BarisUnit[] = []
  const ditolak: Penolakan[] = []
  for await (const satu of readTabel(berkas, BENTUK_UNIT)) {
    const hasil = bacaBarisUnit(satu)
    if ('jenis' in hasil) baris.push(hasil)
    else ditolak.push(...hasil)
  }
  return { baris, ditolak }
}

async function simpanUnit(
  trx: Db,
  { kodeKab, rekapDesa, baris, ditolak }: Dibaca & { kodeKab: string; rekapDesa: boolean },
): Promise<HasilImpor> {
  const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
  const sebelum = await fingerprintWajib(trx, kabId)
  const { cocok, ditolak: takCocok } = cocokkanBaris(await loadPencocok(trx, kabId), baris)
  const { lolos, ditolak: bentrok } = tolakBentrok(cocok)

  const puskesmas = await savePuskesmas(trx, {
    kabId,
    kodeKab,
    baris: baris.filter(({ puskesmas: nama }) => nama !== ''),
  })
  const keanggotaan = lolos.filter(({ baris: satu }) => satu.jenis === 'puskesmas')
  const anggota = await saveKeanggotaan(trx, { kabId, puskesmas, baris: keanggotaan })
  const lain = lolos.filter(({ baris: satu }) => satu.jenis !== 'puskesmas')
  const unit = await saveUnitLain(trx, { kabId, kodeKab, puskesmas, baris: lain })
  const rekap = rekapDesa ? await addRekapDesa(trx, kabId) : 0
  await susunWajibPuskesmas(trx, kabId)

  const sesudah = await fingerprintWajib(trx, kabId)
  return {
    baru: anggota.baru + unit.baru,
    berubah: anggota.perubahan.length + unit.berubah,
    sama: anggota.sama + unit.sama,
    ditolak: [...ditolak, ...takCocok, ...bentrok].sort((a, b) => a.baris - b.baris),
    perubahan: [...puskesmas.perubahan, ...anggota.perubahan, ...unit.perubahan],
    mengubah: puskesmas.baru + puskesmas.perubahan.length + rekap > 0 || sebelum !== sesudah,
    catatan: [
      ...(puskesmas.baru > 0 ? [`${puskesmas.baru} puskesmas baru`] : []),
      ...(rekap > 0 ? [`${rekap} unit rekap-desa baru, satu untuk tiap desa`] : []),
      ...(unit.tetap > 0
        ? [`${unit.tetap} unit tetap di desanya sesudah pemekaran, bukan di desa menurut berkas`]
        : []),
    ],
  }
}

// A desa has one puskesmas at a time: a list that names two is refused at both rows.
function tolakBentrok(cocok: readonly BarisCocok[]): { lolos: BarisCocok[]; ditolak: Penolakan[] } {
  const pemilik = new Map<string, Set<string>>()
  const nomor = new Map<string, number[]>()
  for (const { baris, desa } of cocok) {
    if (baris.jenis !== 'puskesmas') continue
    for (const { desaId } of desa) {
      const kunci = `${desaId} ${baris.mulai ?? ''}`
      pemilik.set(kunci, (pemilik.get(kunci) ?? new Set()).add(normalkanTempat(baris.puskesmas)))
      nomor.set(kunci, [...(nomor.get(kunci) ?? []), baris.nomor])
    }
  }
  const ditolak: Penolakan[] = []
  const lolos = cocok.filter(({ baris, desa }) => {
    if (baris.jenis !== 'puskesmas') return true
    const ganda = desa.find(({ desaId }) => (pemilik.get(`${desaId} ${baris.mulai ?? ''}`)?.size ?? 0) > 1)
    if (!ganda) return true
    ditolak.push({
      ...(baris.lembar !== null && { lembar: baris.lembar }),
      baris: baris.nomor,
      kolom: baris.kolomDesa,
      nilai: ganda.nama,
      alasan: `Desa ini ditulis di bawah dua puskesmas (baris ${nomor.get(`${ganda.desaId} ${baris.mulai ?? ''}`)?.join(', ')}).`,
      saran: 'Sisakan satu, atau isi kolom mulai bila desa ini berpindah puskesmas.',
    })
    return false
  })
  return { lolos, ditolak }
}
