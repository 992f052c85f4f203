/**
 * A queue for growth: what is due within the same short while waits in one bucket, in any order. Quicker than a sorted
 * queue; whoever takes from it must be ready to meet the same cell again.
 */
export type Ember = {
  /** `waktu` not before that of what left last. */
  readonly masuk: (waktu: number, isi: number) => void
  /** The next one, or -1. */
  readonly keluar: () => number
  /** When the bucket began from which the last one came. */
  readonly sejak: () => number
}

export function createEmber(lebar: number): Ember {
  const ember: (number[] | undefined)[] = []
  let ini = 0
  return {
    masuk(waktu, isi) {
      const ke = Math.max(ini, Math.floor(waktu / lebar))
      const ada = ember[ke]
      if (ada) ada.push(isi)
      else ember[ke] = [isi]
    },
    keluar() {
      for (; ini < ember.length; ini++) {
        const isi = ember[ini]?.pop()
        if (isi !== undefined) return isi
        ember[ini] = undefined
      }
      return -1
    },
    sejak: () => ini * lebar,
  }
}
