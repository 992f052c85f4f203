import { useSyncExternalStore } from 'react'

/** Below this width pickers move into a sheet and the navigation to the bottom. Also in styles/layout.css. */
const TELEPON = '(max-width: 899px)'

/** Whether the window is as narrow as a phone's. */
export function useTelepon(): boolean {
  return useSyncExternalStore(dengarkan, () => matchMedia(TELEPON).matches)
}

function dengarkan(beritahu: () => void): () => void {
  const media = matchMedia(TELEPON)
  media.addEventListener('change', beritahu)
  return () => media.removeEventListener('change', beritahu)
}
