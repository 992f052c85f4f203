// E-mail out of this installation, over the SMTP server that its operator names.
import { createTransport } from 'nodemailer'
import type { Surat } from '#dokumen/surat.ts'
import type { SurelConfig } from './config-kabar.ts'

export type SuratKeluar = Surat & {
  readonly kepada: string
  /** The same on every try, so that a mail server and a mail program know a repetition; null: none is needed. */
  readonly nomor: string | null
  /** Where one click stops these mails; null: a mail that was asked for. */
  readonly berhenti: string | null
}

/** null: the server has taken it. `tetap`: it says that it never will. */
export type GagalSurel = { readonly sebab: string; readonly tetap: boolean } | null

export type Surel = { kirim(surat: SuratKeluar): Promise<GagalSurel> }

const BATAS_MS = 15_000

export function openSurel({ host, port, tls, wajibTls, akun, dari }: SurelConfig): Surel {
  const kurir = createTransport({
    ...{ host, port, secure: tls, requireTLS: wajibTls, disableFileAccess: true, disableUrlAccess: true },
    ...(akun && { auth: { user: akun.nama, pass: akun.sandi } }),
    ...{ connectionTimeout: BATAS_MS, greetingTimeout: BATAS_MS, socketTimeout: BATAS_MS },
  })
  const ranah = /@([^\s<>@]+)>?$/.exec(dari)?.[1] ?? 'localhost'
  return {
    kirim: async ({ kepada, nomor, berhenti, subjek, teks, html }) => {
      try {
        await kurir.sendMail({
          ...{ from: dari, to: { name: '', address: kepada }, subject: subjek, text: teks, html },
          ...(nomor && { messageId: `<${nomor}@${ranah}>` }),
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(berhenti && {
              'List-Unsubscribe': `<${berhenti}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        })
        return null
      } catch (galat) {
        return sebabGalat(galat)
      }
    },
  }
}

/** By code alone: what a server says in words may repeat the address. */
function sebabGalat(galat: unknown): GagalSurel {
  const isi = typeof galat === 'object' && galat !== null ? galat : {}
  const kode = 'code' in isi && typeof isi.code === 'string' ? isi.code : 'galat'
  const jawab = 'responseCode' in isi && typeof isi.responseCode === 'number' ? isi.responseCode : null
  return { sebab: ['SMTP', kode, jawab].filter(Boolean).join(' '), tetap: kode === 'EENVELOPE' && (jawab ?? 0) >= 500 }
}
