// From what is to be told to the mail or push that tells it, and what became of it.
import type { Db } from '#db/connection.ts'
import { type IsiSurat, suratKabar, tulisDorong } from '#dokumen/surat.ts'
import { bolehDisebut } from '#domain/kabar.ts'
import { namaNotifikasi, sajikanNotifikasi } from '#endpoints/sajikan-notifikasi.ts'
import { deleteLangganan, listLangganan } from '#store/langganan-dorong.ts'
import { tautanBerhenti } from '#usecases/berhenti-surel.ts'
import type { HasilAntar, IsiKabar } from '#usecases/kirim-kabar.ts'
import type { Dorong } from './dorong.ts'
import type { Surel } from './surel.ts'

export type Pengantar = {
  readonly db: Db
  /** Where people open the program. */
  readonly alamat: string | undefined
  /** Seals the way to stop mails. */
  readonly kunci: Buffer
  readonly surel: Surel | null
  readonly dorong: Dorong
}

export async function antarKabar(pengantar: Pengantar, kabar: IsiKabar): Promise<HasilAntar> {
  const isi = await susunIsi(pengantar.db, kabar)
  return kabar.kabar.saluran === 'surel' ? antarSurel(pengantar, kabar, isi) : antarDorong(pengantar, kabar, isi)
}

async function susunIsi(db: Db, { kab, penerima, irama, butir, katalog }: IsiKabar): Promise<IsiSurat> {
  const boleh = butir.filter(({ baris: { perihal, indikator } }) =>
    bolehDisebut({ perihal, indikator: katalog.get(indikator) ?? null }),
  )
  const nama = await namaNotifikasi(db, kab.kab_id, { katalog, angka: boleh.map(({ baris }) => baris.angka) })
  return {
    ...{
      bahasa: penerima.pilihan.bahasa,
      nama: penerima.nama,
      irama,
      wilayah: `${kab.jenis === 'kota' ? 'Kota' : 'Kabupaten'} ${kab.nama}`,
    },
    disebut: boleh.map(({ baris, desa }) => sajikanNotifikasi(baris, desa, nama)),
    peka: butir.length - boleh.length,
  }
}

const TIDAK_ADA: HasilAntar = { hasil: 'tetap', sebab: 'saluran tidak ditawarkan', sampaiDi: [] }

async function antarSurel(
  { surel, alamat, kunci }: Pengantar,
  { kabar, penerima }: IsiKabar,
  isi: IsiSurat,
): Promise<HasilAntar> {
  if (!surel || !alamat || penerima.alamat === null) return TIDAK_ADA
  const berhenti = alamat + tautanBerhenti(kunci, { penggunaId: penerima.penggunaId, alamat: penerima.alamat })
  const surat = suratKabar(isi, { aplikasi: alamat, berhenti })
  const gagal = await surel.kirim({ ...surat, kepada: penerima.alamat, nomor: kabar.kabarId, berhenti })
  if (!gagal) return { hasil: 'sampai', sebab: '', sampaiDi: [] }
  return { hasil: gagal.tetap ? 'tetap' : 'gagal', sebab: gagal.sebab, sampaiDi: [] }
}

/** To each device that has it not yet; a device that is gone is forgotten. */
async function antarDorong(
  { db, dorong }: Pengantar,
  { kabar, penerima }: IsiKabar,
  isi: IsiSurat,
): Promise<HasilAntar> {
  const topik = Buffer.from(kabar.kabarId.replaceAll('-', ''), 'hex').toString('base64url')
  const pesan = { isi: JSON.stringify({ ...tulisDorong(isi), tanda: kabar.kabarId, bahasa: isi.bahasa }), topik }
  const sampaiDi = [...kabar.sampaiDi]
  const sebab: string[] = []
  for (const satu of await listLangganan(db, penerima.penggunaId)) {
    if (sampaiDi.includes(satu.langgananId)) continue
    const jawab = await dorong.kirim(satu, pesan)
    if (jawab.hasil === 'sampai') sampaiDi.push(satu.langgananId)
    else if (jawab.hasil === 'hilang') await deleteLangganan(db, penerima.penggunaId, satu.langgananId)
    else sebab.push(jawab.sebab)
  }
  if (sebab.length > 0) return { hasil: 'gagal', sebab: [...new Set(sebab)].join(', '), sampaiDi }
  if (sampaiDi.length > 0) return { hasil: 'sampai', sebab: '', sampaiDi }
  return { hasil: 'tetap', sebab: 'perangkatnya tidak ada lagi', sampaiDi }
}
