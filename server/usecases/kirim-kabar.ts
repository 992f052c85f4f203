/**
 * Sends one message that is due. Its row is locked until it is known what became of it, so two processes never send it both; one
 * that dies between sending and writing lets go of it, and it is sent once more under the same number, by which mail servers and
 * devices know it again. Whether its person may still be told of each matter is asked now, not when it was put together.
 */
import type { Db } from '#db/connection.ts'
import { cobaLagi, type Irama, type Saluran, sesudahTenang } from '#domain/kabar.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { hariDi } from '#domain/wilayah.ts'
import { listNotifikasiNomor, type NotifikasiTerdaftar } from '#store/daftar-notifikasi.ts'
import { type AkhirKabar, type Kabar, listPeristiwaKabar, saveKabar, takeKabar } from '#store/kabar.ts'
import { listPenerima, type Penerima } from '#store/pilihan-kabar.ts'
import { type KabupatenDibaca, listKabupatenSemua } from '#store/pohon.ts'
import type { KatalogNotifikasi } from './buka-notifikasi.ts'
import { bukaCakupanKabar, masihPerlu } from './cakupan-kabar.ts'
import { saluranAktif } from './sebar-kabar.ts'

/** What a message is to tell whom. */
export type IsiKabar = {
  readonly kabar: Kabar
  readonly kab: KabupatenDibaca
  readonly penerima: Penerima
  readonly irama: Irama
  readonly butir: readonly { readonly baris: NotifikasiTerdaftar; readonly desa: DesaPohon }[]
  readonly katalog: KatalogNotifikasi
}

/** 'tetap': trying again would not help. `sebab` names no person and no address. */
export type HasilAntar = {
  readonly hasil: 'sampai' | 'gagal' | 'tetap'
  readonly sebab: string
  readonly sampaiDi: readonly number[]
}

export type Pengantaran = {
  readonly sekarang: () => Date
  readonly saluran: readonly Saluran[]
  readonly antar: (isi: IsiKabar) => Promise<HasilAntar>
  /** Hears of faults of the program itself. */
  readonly onGalat: (galat: unknown) => void
}

/** false: nothing is due. */
export function kirimKabar(db: Db, pengantaran: Pengantaran): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const mulai = pengantaran.sekarang()
    const kabar = await takeKabar(trx, mulai)
    if (!kabar) return false
    const akhir = await antarkan(db, kabar, { ...pengantaran, mulai })
    await saveKabar(trx, kabar, akhir)
    return true
  })
}

type Antaran = Pengantaran & { readonly mulai: Date }

/** Reads beside the transaction, which only holds the message. */
async function antarkan(db: Db, kabar: Kabar, antaran: Antaran): Promise<AkhirKabar> {
  const { mulai, sekarang, antar, onGalat } = antaran
  const dasar = { percobaan: kabar.percobaan, cobaPada: mulai, sebab: '', sampaiDi: kabar.sampaiDi, pada: mulai }
  try {
    const isi = await siapkan(db, kabar, antaran)
    if ('gugur' in isi) return { ...dasar, status: 'gugur', sebab: isi.gugur }
    if ('tunggu' in isi) return { ...dasar, status: 'menunggu', cobaPada: isi.tunggu }
    const { hasil, sebab, sampaiDi } = await antar(isi)
    const sesudah = { ...dasar, percobaan: kabar.percobaan + 1, sebab, sampaiDi, pada: sekarang() }
    return hasil === 'sampai' ? { ...sesudah, status: 'terkirim' } : gagal(sesudah, hasil === 'tetap')
  } catch (galat) {
    // In one message it must not hold up all others, nor be tried for ever.
    onGalat(galat)
    return gagal({ ...dasar, percobaan: kabar.percobaan + 1, sebab: 'galat program', pada: sekarang() }, false)
  }
}

function gagal(akhir: Omit<AkhirKabar, 'status'>, tetap: boolean): AkhirKabar {
  const lagi = tetap ? null : cobaLagi(akhir.percobaan, akhir.pada)
  return lagi ? { ...akhir, status: 'menunggu', cobaPada: lagi } : { ...akhir, status: 'gagal' }
}

type Siap = IsiKabar | { readonly gugur: string } | { readonly tunggu: Date }

async function siapkan(db: Db, kabar: Kabar, { mulai, saluran }: Antaran): Promise<Siap> {
  const kab = (await listKabupatenSemua(db)).find((k) => k.kab_id === kabar.kabId)
  const [penerima] = await listPenerima(db, mulai, kabar.penggunaId)
  if (!kab || !penerima || !saluran.includes(kabar.saluran) || !saluranAktif(penerima).includes(kabar.saluran))
    return { gugur: 'penerima atau salurannya tidak aktif lagi' }
  const lanjut = sesudahTenang(penerima.pilihan.tenang, { sekarang: mulai, zonaWaktu: kab.zona_waktu })
  if (lanjut > mulai) return { tunggu: lanjut }
  const cakupan = await bukaCakupanKabar(db, kab, mulai)
  const nomor = new Set<number>()
  for (const p of await listPeristiwaKabar(db, kabar))
    if (masihPerlu(p) && (await cakupan.boleh(penerima, p))) nomor.add(p.notifikasiId)
  const hariIni = hariDi(kab.zona_waktu, mulai)
  const baris = await listNotifikasiNomor(db, { kabId: kabar.kabId, nomor: [...nomor], hariIni })
  const butir = baris.flatMap((satu) => {
    const desa = cakupan.desa.get(satu.desaId)
    return desa ? [{ baris: satu, desa }] : []
  })
  if (butir.length === 0) return { gugur: 'tidak ada lagi yang perlu atau boleh dikabarkan' }
  return { kabar, kab, penerima, irama: penerima.pilihan[kabar.saluran].irama, butir, katalog: cakupan.katalog }
}
