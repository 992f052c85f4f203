import type { getSaya, PenugasanSaya, SayaJawaban } from '#contract/saya.ts'
import type { SesiTersimpan } from '#domain/masuk.ts'
import type { Penugasan } from '#domain/peran.ts'
import type { Deps, HandlerMasuk } from '#http/mount.ts'
import { listIdentitas } from '#store/identitas.ts'
import { countKodePemulihan, findPenggunaMenurutNama, getPenggunaOrThrow } from '#store/pengguna.ts'
import { listNamaTempat, listPenugasanBerlaku, type NamaTempat } from '#store/penugasan.ts'
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
  const wajib = semua.some((p) => pintu.aturan.wajibTotp.includes(p.peran))
  return {
    ...{ namaPengguna, nama, contoh: sesi.cara === 'contoh', adaSandi: pengguna.sandi !== null },
    totp: { aktif: pengguna.totpSejak !== null, wajib, sisaPemulihan },
    oidc: oidc.map(({ penerbit }) => ({ penerbit })),
    aktif: penugasan.penugasanId,
    penugasan: semua.map((p) => sajikanPenugasan(p, tempat.get(p.penugasanId) ?? [])),
  }
}

const sajikanPenugasan = (
  { penugasanId, peran, klaster, mulai, akhir }: Penugasan,
  tempat: readonly NamaTempat[],
): PenugasanSaya => ({ penugasan: penugasanId, peran, klaster, mulai, akhir, tempat: [...tempat] })
