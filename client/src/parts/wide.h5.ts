import { useEffect, useState } from 'react'

const query = () => window.matchMedia('(min-width: 1000px)')

/** Room for columns side by side. */
export function useWide() {
  const [wide, setWide] = useState(() => query().matches)
  useEffect(() => {
    const watched = query()
    const told = () => setWide(watched.matches)
    watched.addEventListener('change', told)
    return () => watched.removeEventListener('change', told)
  }, [])
  return wide
}
