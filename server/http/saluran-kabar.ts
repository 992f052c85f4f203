/** What this installation tells people by, as endpoints need it; that which sends stands outside of them. */
export type SaluranKabar = {
  /** Whether e-mail is sent, and what browsers need to be told by us alone; null: no pushes are sent. */
  readonly surel: boolean
  readonly kunciDorong: string | null
  /** Whether the address of a device may be one of a push service. */
  bolehTitik(titik: string): boolean
  /** Sends the code that confirms an address; false: it could not be sent now. */
  kirimKode(ke: { readonly alamat: string; readonly kode: string; readonly bahasa: 'id' | 'en' }): Promise<boolean>
}
