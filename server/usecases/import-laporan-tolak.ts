// Refusals that no row shows by itself: only beside the others, or beside what is already there.
import type { Db } from '#db/connection.ts'
import type { Penolakan } from '#domain/impor.ts'
import { barisDari, lembarDari } from '#domain/impor-laporan.ts'
import { listGanda, listTerkunci, refuseBaris, refuseSel } from '#store/impor-baris.ts'
import type { HasilBaca } from './import-laporan-baca.ts'

type Disiapkan = { readonly kabId: number; readonly imporId: number; readonly dibaca: HasilBaca }

/** Refuses staged rows that claim the same laporan, and those whose laporan is locked. */
export async function tolakBersama(db: Db, disiapkan: Disiapkan): Promise<void> {
  await tolakGanda(db, disiapkan)
  await tolakTerkunci(db, disiapkan)
}

async function tolakGanda(db: Db, { kabId, imporId, dibaca }: Disiapkan): Promise<void> {
  const ganda = await listGanda(db, { kabId, imporId, panjang: dibaca.panjang })
  const apa = dibaca.panjang ? 'Isian yang sama' : 'Unit, desa dan bulan yang sama'
  const tolak = ganda.map(({ nomor, kembar }) => {
    const alasan = `${apa} ada juga di baris ${kembar.map(barisDari).join(', ')}.`
    const penolakan = {
      ...letak(dibaca, nomor),
      kolom: null,
      nilai: null,
      alasan,
      saran: 'Sisakan satu baris yang benar.',
    }
    return { nomor, penolakan: [penolakan] }
  })
  await (dibaca.panjang ? refuseSel : refuseBaris)(db, { kabId, imporId, tolak })
}

async function tolakTerkunci(db: Db, { kabId, imporId, dibaca }: Disiapkan): Promise<void> {
  const saran = 'Minta pengelola kabupaten membuka kuncinya bila angkanya memang harus berubah.'
  const tolak = (await listTerkunci(db, { kabId, imporId })).map((nomor) => ({
    nomor,
    penolakan: [{ ...letak(dibaca, nomor), kolom: null, nilai: null, alasan: 'Laporan ini sudah terkunci.', saran }],
  }))
  await refuseBaris(db, { kabId, imporId, tolak })
}

function letak({ lembar }: HasilBaca, nomor: number): Pick<Penolakan, 'lembar' | 'baris'> {
  const nama = lembar[lembarDari(nomor)]
  return { ...(nama && { lembar: nama }), baris: barisDari(nomor) }
}
