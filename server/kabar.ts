// How people are told outside the program, put together: mail, push, where mails are stopped, and what sends.
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import { suratKode } from '#dokumen/surat.ts'
import { SALURAN } from '#domain/kabar.ts'
import { createBerhenti } from '#http/berhenti.ts'
import { alamatDari } from '#http/pintu.ts'
import type { SaluranKabar } from '#http/saluran-kabar.ts'
import { berhentiSurel, JALUR_BERHENTI } from '#usecases/berhenti-surel.ts'
import { antarKabar } from './antar-kabar.ts'
import type { KabarConfig } from './config-kabar.ts'
import { openDorong } from './dorong.ts'
import type { Pengiriman } from './pengirim.ts'
import { openSurel } from './surel.ts'

export type KabarTerbuka = {
  readonly saluran: SaluranKabar
  readonly berhenti: ReturnType<typeof createBerhenti>
  readonly kiriman: Pick<Pengiriman, 'saluran' | 'antar'>
}

type Keadaan = { readonly kunci: Buffer; readonly log: Logger; readonly sekarang: () => Date }

export async function openKabar(db: Db, config: KabarConfig, { kunci, log, sekarang }: Keadaan): Promise<KabarTerbuka> {
  const { alamat, dorongUji } = config
  const surel = config.surel ? openSurel(config.surel) : null
  const dorong = await openDorong(db, { kunci, pengelola: pengelolaDari(config), uji: dorongUji })
  return {
    saluran: {
      surel: surel !== null,
      kunciDorong: dorong.kunciUmum,
      bolehTitik: dorong.boleh,
      kirimKode: async ({ alamat: kepada, kode, bahasa }) => {
        const gagal = await surel?.kirim({ ...suratKode({ bahasa, kode }), kepada, nomor: null, berhenti: null })
        if (gagal) log.warn({ sebab: gagal.sebab }, 'kode konfirmasi surel tidak terkirim')
        return gagal === null
      },
    },
    berhenti: createBerhenti({
      jalur: JALUR_BERHENTI,
      berhenti: (tanda, request) => berhentiSurel(db, { kunci, tanda, alamat: alamatDari(request), pada: sekarang() }),
    }),
    kiriman: {
      saluran: SALURAN.filter((satu) => satu === 'dorong' || surel !== null),
      antar: (isi) => antarKabar({ db, alamat, kunci, surel, dorong }, isi),
    },
  }
}

/** Push services want to know whom to turn to; some of them refuse a name that leads nowhere. */
function pengelolaDari({ alamat, surel }: KabarConfig): string {
  if (alamat?.startsWith('https:')) return alamat
  const surat = surel && /([^\s<>@]+@[^\s<>@]+?)>?$/.exec(surel.dari)?.[1]
  return `mailto:${surat ?? 'pengelola@pws.invalid'}`
}
