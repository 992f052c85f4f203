import type { getSaya, PenugasanSaya, SayaJawaban } from '#contract/saya.ts'
import { pandanganPeran, tindakanDari } from '#domain/izin.ts'
import type { SesiTersimpan } from '#domain/masuk.ts'
import { type Penugasan, type Peran, type TempatTugas, TUGAS_PERAN } from '#domain/peran.ts'
import type { Deps, HandlerMasuk } from '#http/mount.ts'
import { listIdentitas } from '#store/identitas.ts'
import { getPembinaan } from '#store/pengaturan.ts'
import { countKodePemulihan, findPenggunaMenurutNama, getPenggunaOrThrow } from '#store/pengguna.ts'
import { listNamaTempat, listPenugasanBerlaku, type NamaTempat } from '#store/penugasan.ts'
import { findKabupatenDari, listKabupatenSemua } from '#store/pohon.ts'
import { findDesaUnit } from '#store/unit.ts'
import { namaContoh, PINTU_CONTOH } from '#usecases/masuk-contoh.ts'
import { adaPintuContoh } from './pintu-contoh.ts'

export const handleGetSaya: HandlerMasuk<typeof getSaya.kueri, typeof getSaya.isi, typeof getSaya.keluaran> = async (
  deps,
  { sambungan },
) => {
  const { keadaan, csrf, sesi } = sambungan.penanya
  // The doors are for those who are outside.
  const contoh = keadaan === 'keluar' && (await adaPintuContoh(deps, sambungan)) ? await listPintu(deps) : []
  const saya = sesi ? await sajikan(deps, sesi) : null
  return { keadaan, pintu: { contoh, oidc: deps.pintu.oidc }, csrf, saya }
}

/** Doors whose person is there already: the example is filled while the server answers. */
async function listPintu({ db }: Deps): Promise<SayaJawaban['pintu']['contoh']> {
  const ada = await Promise.all(PINTU_CONTOH.map((pintu) => findPenggunaMenurutNama(db, namaContoh(pintu))))
  return PINTU_CONTOH.filter((_, i) => ada[i])
}

async function sajikan({ db, sekarang, pintu }: Deps, sesi: SesiTersimpan): Promise<SayaJawaban['saya']> {
  const { penggunaId, namaPengguna, nama, penugasan } = sesi.aktor
  const [pengguna, semua, oidc, sisaPemulihan] = await Promise.all([
    getPenggunaOrThrow(db, penggunaId),
    listPenugasanBerlaku(db, penggunaId, sekarang()),
    listIdentitas(db, penggunaId),
    countKodePemulihan(db, penggunaId),
  ])
  const tempat = await listNamaTempat(
    db,
    semua.map((p) => p.penugasanId),
  )
  const beranda = await findBeranda(db, penugasan.tempat[0], tempat.get(penugasan.penugasanId)?.[0])
  const wajib = semua.some((p) => pintu.aturan.wajibTotp.includes(p.peran))
  return {
    ...{ namaPengguna, nama, contoh: sesi.cara === 'contoh', adaSandi: pengguna.sandi !== null },
    totp: { aktif: pengguna.totpSejak !== null, wajib, sisaPemulihan },
    oidc: oidc.map(({ penerbit }) => ({ penerbit })),
    aktif: penugasan.penugasanId,
    penugasan: semua.map((p) => sajikanPenugasan(p, tempat.get(p.penugasanId) ?? [])),
    tindakan: [...tindakanDari(penugasan)],
    pandangan: pandanganPeran(penugasan.peran, await pembinaanDi(db, penugasan.tempat[0], beranda)),
    tugas: TUGAS_PERAN[penugasan.peran],
    beranda,
    kota: await isKota(db, beranda),
  }
}

/** Where a role begins: its own area; of a unit the first desa that it serves; of a provinsi its first kabupaten. */
async function findBeranda(
  db: Deps['db'],
  tempat: TempatTugas | undefined,
  nama: NamaTempat | undefined,
): Promise<string | null> {
  if (!tempat || !nama || tempat.jenis === 'sistem') return null
  if (tempat.jenis === 'unit') return findDesaUnit(db, tempat.kabId, tempat.id)
  if (tempat.jenis !== 'provinsi') return nama.kode
  const semua = await listKabupatenSemua(db)
  return semua.find(({ kode }) => kode.startsWith(`${tempat.kodeProvinsi}.`))?.kode ?? null
}

async function isKota(db: Deps['db'], beranda: string | null): Promise<boolean> {
  const semua = await listKabupatenSemua(db)
  const milik = semua.filter(({ kode }) => beranda === null || beranda.startsWith(kode))
  return milik.length > 0 && milik.every(({ jenis }) => jenis === 'kota')
}

/** What the kabupaten has set, of a provinsi the one where it begins; as by default where it has none. */
async function pembinaanDi(
  db: Deps['db'],
  tempat: TempatTugas | undefined,
  beranda: string | null,
): Promise<readonly Peran[] | undefined> {
  if (tempat && 'kabId' in tempat) return getPembinaan(db, tempat.kabId)
  const kab = beranda === null ? undefined : await findKabupatenDari(db, beranda)
  return kab && getPembinaan(db, kab.kab_id)
}

const sajikanPenugasan = (
  { penugasanId, peran, klaster, mulai, akhir }: Penugasan,
  tempat: readonly NamaTempat[],
): PenugasanSaya => ({ penugasan: penugasanId, peran, klaster, mulai, akhir, tempat: [...tempat] })
