import type { Config } from 'tailwindcss'

/**
 * The palette, by role. Contrasts are checked by tests/unit/design/contrast.test.ts: 4.5:1 for text, 3:1 for controls.
 * Loaded by `@config` in app/globals.css: Tailwind 4 ignores this file otherwise.
 */
export const colors = {
  brand: { 50: '#eef7f5', 100: '#d7ece8', 200: '#aed8d1', 600: '#0f6e69', 700: '#0b5c5a', 800: '#0a4a49', 900: '#0b3a3a' },
  accent: { 100: '#fdeedd', 500: '#e0892b', 700: '#9a5410' },
  ink: { DEFAULT: '#14292a', soft: '#475c5b', inverse: '#ffffff' },
  surface: { DEFAULT: '#ffffff', page: '#f5f8f7', sunken: '#e9f0ee' },
  line: { DEFAULT: '#d5e0dd', control: '#6d8481' },
  success: { 100: '#dcf3e4', 700: '#17663a' },
  warning: { 100: '#fdf0d3', 700: '#7a4f06' },
  danger: { 100: '#fce4e1', 700: '#a5271b' },
} as const

export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    extend: {
      colors,
      fontFamily: { sans: ['"Atkinson Hyperlegible Next Variable"', 'system-ui', 'sans-serif'] },
      borderRadius: { card: '1rem', control: '0.625rem' },
      boxShadow: { card: '0 1px 2px rgb(20 41 42 / 0.05), 0 6px 20px rgb(20 41 42 / 0.05)' },
      maxWidth: { prose: '65ch' },
    },
  },
} satisfies Config
