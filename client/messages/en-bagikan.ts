import type { idBagikan } from './id-bagikan.ts'

export const enBagikan: Readonly<Record<keyof typeof idBagikan, string>> = {
  'bagikan.judul': 'Share a link',
  'bagikan.arti':
    'Whoever holds this link sees this view alone, without signing in: validated figures only, no sensitive figures by desa. A link ends by itself and can be withdrawn at any time.',
  'bagikan.catatan': 'For whom',
  'bagikan.lama': 'Holds for',
  'bagikan.hari': '{n} days',
  'bagikan.buat': 'Make a link',
  'bagikan.sekali': 'Copy it now: this link is shown only once. It holds until {waktu}.',
  'bagikan.daftar': 'Shared links',
  'bagikan.daftar.arti': 'Links to one view, for whoever holds them. Withdrawing one takes effect at once.',
  'bagikan.daftar.kosong': 'No link holds any more.',
  'bagikan.sampai': 'until {waktu}',
  'bagikan.dibuka': 'last opened {waktu}',
  'bagikan.belumDibuka': 'never opened',
  'bagikan.cabut': 'Withdraw',
  'bagikan.cabut.yang': 'Withdraw the link for {catatan}',
  'bagikan.dari': 'Shared by {pembuat} · holds until {waktu} · validated figures only',
  'bagikan.lain.judul': 'This link is for one view only',
  'bagikan.lain.isi': 'To see more, sign in with an account of your own.',
  'bagikan.lain.kembali': 'Back to the shared view',
  'bagikan.habis.judul': 'This link no longer holds',
  'bagikan.kosong.judul': 'This link is not complete',
  'bagikan.kosong.isi': 'Open the link exactly as you received it, to its last letter.',
}
