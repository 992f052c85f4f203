// Which months stay with whom where laporan were in hand before a change was recorded, in plain words.
import { type Bulan, geser } from '#domain/bulan.ts'
import { sebutBulan } from '#domain/sel-berkas.ts'

type Serah = {
  /** The month of the change, and the first one of the new duty. */
  readonly mulai: Bulan
  readonly serah: Bulan
}

/** 'Agustus 2026 sampai Oktober 2026', or the one month. */
export function sebutMasa({ mulai, serah }: Serah): string {
  const akhir = geser(serah, -1)
  return mulai === akhir ? sebutBulan(mulai) : `${sebutBulan(mulai)} sampai ${sebutBulan(akhir)}`
}

/** What a unit has told of one desa stays there, and it goes on for another. Nothing where nothing was in hand. */
export const catatanSerahUnit = (
  siapa: string,
  { dari, ke, mulai, serah }: Serah & { readonly dari: string; readonly ke: string },
): string[] =>
  serah <= mulai
    ? []
    : [
        `${siapa} sudah melapor untuk ${dari} sampai ${sebutBulan(geser(serah, -1))}: laporan ${sebutMasa({ mulai, serah })} tetap di ${dari} dan memenuhi bulan itu, jangan dikirim ulang. Untuk ${ke} ${siapa} melapor mulai ${sebutBulan(serah)}`,
      ]
