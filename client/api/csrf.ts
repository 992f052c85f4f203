// The mark that every write must bear: told by getSaya, sent along by `call`.
let csrf: string | null = null

export const setCsrf = (baru: string | null): void => {
  csrf = baru
}

export const getCsrf = (): string | null => csrf
